/* box.h -- a graph package in a temporary directory, and exactly what is said of it. */
#ifndef TESTS_SUPPORT_BOX_H
#define TESTS_SUPPORT_BOX_H

#include "source/package.h"
#include "support/test.h"

#define SOURCES                                                                       \
    "\"sources\":[{\"name\":\"s1\",\"title\":\"First\",\"date\":\"2024\"},{\"name\":" \
    "\"s2\"}]"
#define HEAD                                                             \
    "{\"name\":\"t\",\"version\":\"1\",\"licence\":\"CC0-1.0\"," SOURCES \
    ",\"resources\":["
#define TABLE(word) "{\"name\":\"" word "\",\"path\":\"" word ".csv\"}"

/* A package under test: its directory and what reading it gave. */
typedef struct box {
    char dir[64];
    rung_records r;
    rung_diagnostics d;
    rung_error err;
    rung_status status;
} box;

/* Setup and teardown of one test. */
int make_box(void **state);
int drop_box(void **state);
#define IN_BOX(test) cmocka_unit_test_setup_teardown(test, make_box, drop_box)

/* Writes a file of the package. */
void put_bytes(const box *b, const char *name, const void *bytes, size_t len);
void put(const box *b, const char *name, const char *text);
/* A package of roles alone, with these lines under the usual header. */
void put_roles(const box *b, const char *rows);

void read_box(box *b);
/* What is said of it, with the files named within the package; freed by the caller. */
char *box_said(const box *b);
void assert_said(const box *b, const char *expected);
/* Reads it, and that is what is said. */
void assert_read(box *b, rung_status status, const char *expected);

const rung_value *value_of(const rung_records *r, const rung_row *row, unsigned attr);
void assert_text(const rung_records *r, rung_text_id id, const char *expected);

#endif
