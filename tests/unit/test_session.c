/* test_session.c -- what the shell says of a graph that anybody may have made: its texts
 * are seen and steer no terminal. */
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "builder/build.h"
#include "repl/session.h"
#include "source/assemble.h"
#include "support/test.h"

#define ESC "\033]0;mine\a"

/* A graph whose names would name a window, as no package that `rung check` has seen. */
static rung_snapshot *forged(void)
{
    rung_assembly *a = rung_assembly_new();
    rung_assembly_put_package(a, "ward" ESC, "Title" ESC, "1" ESC, NULL);
    rung_assembly_put_file(a, "role.csv");
    rung_assembly_put_source(a, &(rung_assembly_source){ .id = "handbook" });
    uint32_t node = rung_assembly_put_node(a, RUNG_ROLE, "porter", 6);
    rung_assembly_put_node_row(a, node, &(rung_assembly_evidence){ .line = 2 });
    rung_assembly_put_text(a, RUNG_A_NAME, "Porter" ESC, strlen("Porter" ESC));
    rung_records r = { 0 };
    rung_error err = { 0 };
    rung_snapshot *g = NULL;
    void *block = NULL;
    size_t size = 0;
    if (rung_assembly_finish(a, &r, &err) || rung_build(&r, &block, &size, &err)
        || rung_snapshot_open(block, size, RUNG_BLOCK_PAGES, false, &g, &err))
        fail_msg("%s", err.text);
    rung_records_drop(&r);
    rung_assembly_free(a);
    return g;
}

/* What the lines print, on both outputs; free() it. */
static char *said(const char *const *lines, size_t n)
{
    char path[] = "/tmp/rung-session-XXXXXX", *text = calloc(1, 65536);
    int fd = mkstemp(path), error = dup(STDERR_FILENO);
    rung_session s = { .out = fd, .interactive = true, .g = forged() };
    assert_true(fd >= 0 && error >= 0 && text);
    fflush(stderr);
    dup2(fd, STDERR_FILENO);
    for (size_t i = 0; i < n; i++)
        rung_session_line(&s, lines[i], strlen(lines[i]));
    fflush(stderr);
    dup2(error, STDERR_FILENO);
    rung_session_drop(&s);
    assert_true(pread(fd, text, 65535, 0) > 0);
    close(fd);
    close(error);
    unlink(path);
    return text;
}

static void what_a_graph_is_called_steers_no_terminal(void **state)
{
    (void)state;
    static const char *const lines[] = {
        ".graph",     ".show",       ".stats",    ".have porter",      ".show",
        "gap porter", "show porter", "list role", "find porter -f csv"
    };
    char *text = said(lines, RUNG_COUNT_OF(lines));
    assert_null(strpbrk(text, "\033\a"));
    assert_non_null(strstr(text, "ward\\x1b]0;mine\\x07 1\\x1b]0;mine\\x07 (built-in)"));
    assert_non_null(strstr(text, "Title\\x1b]0;mine\\x07, version 1\\x1b"));
    assert_non_null(strstr(text, "holds Porter\\x1b]0;mine\\x07\n"));
    assert_non_null(strstr(text, "Profile used: holds Porter\\x1b"));
    free(text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_a_graph_is_called_steers_no_terminal),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
