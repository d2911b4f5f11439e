/* test_history.c -- shells side by side: what one appends is not lost when another one
 * shortens the file. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <fcntl.h>

#include "repl/history.h"
#include "support/test.h"

#define WRITERS 3
#define EACH 150 /* lines of each: all of them among the last RUNG_HISTORY_LINES */

static char home[] = "/tmp/rung-history-XXXXXX";
static uint32_t seen[WRITERS], others;

static void take(const char *line)
{
    unsigned writer, number;
    if (sscanf(line, "writer %u line %u", &writer, &number) == 2 && writer < WRITERS)
        seen[writer] += number == seen[writer]; /* each in its order, and once */
    else
        others++;
}

static int make_home(void **state)
{
    (void)state;
    return !mkdtemp(home) || setenv("XDG_STATE_HOME", home, 1) != 0;
}

static int drop_home(void **state)
{
    (void)state;
    char path[100];
    snprintf(path, sizeof path, "%s/rung/history", home);
    int failed = unlink(path);
    snprintf(path, sizeof path, "%s/rung", home);
    return failed || rmdir(path) || rmdir(home); /* nothing else is left there */
}

static void append(const char *head, unsigned n)
{
    char line[64];
    for (unsigned i = 0; i < n; i++) {
        snprintf(line, sizeof line, "%s line %u", head, i);
        rung_history_append(line);
    }
}

static void what_is_appended_while_the_file_is_shortened_stays(void **state)
{
    (void)state;
    pid_t pids[WRITERS];
    append("old", RUNG_HISTORY_LINES);
    for (unsigned w = 0; w < WRITERS; w++) {
        pids[w] = fork();
        assert_true(pids[w] >= 0);
        if (pids[w] == 0) {
            char head[32];
            snprintf(head, sizeof head, "writer %u", w);
            append(head, EACH);
            _exit(0);
        }
    }
    for (unsigned left = WRITERS; left > 0;) {
        rung_history_load(NULL); /* which shortens it each time */
        while (left > 0 && waitpid(-1, NULL, WNOHANG) > 0)
            left--;
    }
    rung_history_load(NULL);
    rung_history_load(take);
    for (unsigned w = 0; w < WRITERS; w++)
        assert_int_equal(seen[w], EACH);
    assert_int_equal(others, RUNG_HISTORY_LINES - WRITERS * EACH);
}

/* Somebody holds the file and is stopped: nothing is waited for long, and nothing lost. */
static void whoever_holds_the_file_keeps_nobody_from_typing(void **state)
{
    (void)state;
    char path[100];
    struct stat before, after;
    snprintf(path, sizeof path, "%s/rung/history", home);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    assert_true(fd >= 0 && flock(fd, LOCK_EX) == 0 && fstat(fd, &before) == 0);
    rung_history_append("typed all the same");
    others = 0;
    rung_history_load(take);
    assert_int_equal(others + WRITERS * EACH, RUNG_HISTORY_LINES);
    assert_true(stat(path, &after) == 0 && after.st_ino == before.st_ino);
    assert_int_equal(after.st_size,
                     before.st_size + (off_t)strlen("typed all the same") + 1);
    close(fd);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_appended_while_the_file_is_shortened_stays),
        cmocka_unit_test(whoever_holds_the_file_keeps_nobody_from_typing),
    };
    return cmocka_run_group_tests(tests, make_home, drop_home);
}
