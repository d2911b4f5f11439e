/* fuzz_profile.c -- bytes of a learner's profile: bound to every query that takes a
 * learner, on the built-in graph. */
#include <sys/mman.h>
#include <unistd.h>

#include "asking.h"

static void bind(rung_task *t, const rung_snapshot *g, const rung_query *q,
                 const char *path)
{
    const char *words[8] = { q->name, "--learner", path };
    uint32_t n = 3;
    rung_common_args common;
    rung_error err = { 0 };
    rung_arena_reset(&t->mem);
    void *args = rung_arena_alloc(&t->mem, 1, q->args_size);
    FUZZ_CHECK(args);
    rung_status s =
        rung_bind_words(t, g, q, (rung_words){ words, n }, args, &common, &err);
    FUZZ_CHECK(!s || (err.code == s && rung_text_is_utf8(err.text, strlen(err.text))));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static rung_snapshot *g;
    rung_task t = { .reads = RUNG_READS_FILES };
    char path[40];
    FUZZ_CHECK(g || !rung_graph_open(NULL, &g, NULL));
    int fd = memfd_create("fuzz", MFD_CLOEXEC);
    FUZZ_CHECK(fd >= 0 && write(fd, data, size) == (ssize_t)size);
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    for (size_t k = 0; k < rung_n_queries; k++)
        if (rung_param_find(rung_queries[k], "learner", strlen("learner")))
            bind(&t, g, rung_queries[k], path);
    rung_task_drop(&t);
    close(fd);
    return 0;
}
