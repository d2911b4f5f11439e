/* package.c -- see package.h. Files lie in memory (/dev/shm) where there is such a place. */
#include "package.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "asking.h"
#include "core/vocabulary.h"

#define MARK "=== "
#define MOST_FILES 40

static char directory[64];
static char written[MOST_FILES][64];
static unsigned n_written;

static const char *find_mark(const char *at, const char *end)
{
    for (; at + 4 < end; at++) {
        if (memcmp(at, MARK, 4) == 0)
            return at;
        at = memchr(at, '\n', (size_t)(end - at));
        if (!at)
            break;
    }
    return end;
}

static void write_file(const char *name, const char *bytes, size_t n)
{
    char path[160];
    snprintf(path, sizeof path, "%s/%s", directory, name);
    int fd = open(path, O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0600);
    if (fd < 0)
        return;
    FUZZ_CHECK(write(fd, bytes, n) == (ssize_t)n);
    close(fd);
    snprintf(written[n_written++], sizeof written[0], "%s", name);
}

/* A name of the input as the name of a file here: nothing that leads elsewhere. */
static bool safe_name(const char *line, size_t n, char *name)
{
    if (n == 0 || n > 40 || line[0] == '.' || memchr(line, '/', n) || memchr(line, 0, n))
        return false;
    memcpy(name, line, n);
    name[n] = '\0';
    return true;
}

static void write_manifest(void)
{
    char text[4096];
    size_t n =
        (size_t)snprintf(text, sizeof text,
                         "{\"name\":\"f\",\"sources\":[{\"name\":\"s\"},{\"name\":\"t\","
                         "\"date\":\"2020-02\"}],\"resources\":[");
    bool first = true;
    for (unsigned t = 0; t < RUNG_N_TABLES; t++)
        for (unsigned i = 0; i < n_written; i++) {
            size_t len = strlen(rung_table_word(t));
            if (strncmp(written[i], rung_table_word(t), len)
                || strcmp(written[i] + len, ".csv"))
                continue;
            n += (size_t)snprintf(text + n, sizeof text - n,
                                  "%s{\"name\":\"%s\",\"path\":\"%s\"}", first ? "" : ",",
                                  rung_table_word(t), written[i]);
            first = false;
        }
    n += (size_t)snprintf(text + n, sizeof text - n, "]}\n");
    write_file("datapackage.json", text, n);
}

const char *fuzz_package_write(const char *data, size_t size)
{
    char name[64];
    bool manifest = false;
    if (!directory[0]) {
        snprintf(directory, sizeof directory, "%s/rung-fuzz-XXXXXX",
                 access("/dev/shm", W_OK) ? "/tmp" : "/dev/shm");
        FUZZ_CHECK(mkdtemp(directory));
        atexit(fuzz_package_remove);
    }
    FUZZ_CHECK(access(directory, W_OK) == 0 || mkdir(directory, 0700) == 0);
    const char *end = data + size, *at = find_mark(data, end);
    while (at < end && n_written + 1 < MOST_FILES) {
        const char *line = at + 4, *feed = memchr(line, '\n', (size_t)(end - line));
        const char *begin = feed ? feed + 1 : end;
        at = find_mark(begin, end);
        if (!safe_name(line, (size_t)((feed ? feed : end) - line), name))
            continue;
        manifest |= strcmp(name, "datapackage.json") == 0;
        write_file(name, begin, (size_t)(at - begin));
    }
    if (!manifest)
        write_manifest();
    return directory;
}

void fuzz_package_remove(void)
{
    char path[160];
    while (n_written) {
        snprintf(path, sizeof path, "%s/%s", directory, written[--n_written]);
        unlink(path);
    }
    rmdir(directory);
}
