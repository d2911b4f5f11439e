/* test_file.c -- what is written when the system has no memory for it. */
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "rung/build.h"
#include "support/test.h"

static bool short_of_memory;

/* In place of the C library's: its streams take memory of their own. */
FILE *fdopen(int fd, const char *mode)
{
    FILE *(*real)(int, const char *);
    *(void **)&real = dlsym(RTLD_NEXT, "fdopen");
    errno = ENOMEM;
    return short_of_memory ? NULL : real(fd, mode);
}

static void no_memory_for_a_stream_is_told_as_that_and_nothing_is_left(void **state)
{
    (void)state;
    char folder[] = "/tmp/rung-test-XXXXXX", path[64];
    rung_error err;
    assert_non_null(mkdtemp(folder));
    snprintf(path, sizeof path, "%s/out.rung", folder);
    short_of_memory = true;
    rung_status status = rung_package_write("docs/example", path, NULL, NULL, &err);
    short_of_memory = false;
    assert_int_equal(status, RUNG_NO_MEMORY);
    assert_int_equal(err.code, RUNG_NO_MEMORY);
    assert_non_null(strstr(err.text, "out.rung: "));
    assert_int_equal(access(path, F_OK), -1);
    assert_int_equal(rung_package_write("docs/example", path, NULL, NULL, &err), RUNG_OK);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(rmdir(folder), 0); /* nothing else is in it */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_memory_for_a_stream_is_told_as_that_and_nothing_is_left),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
