/* box.c -- see box.h. */
#include "support/box.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int make_box(void **state)
{
    box *b = calloc(1, sizeof *b);
    snprintf(b->dir, sizeof b->dir, "/tmp/rung-test-XXXXXX");
    *state = b;
    return b && mkdtemp(b->dir) ? 0 : -1;
}

int drop_box(void **state)
{
    char command[128];
    box *b = *state;
    rung_records_drop(&b->r);
    rung_diagnostics_drop(&b->d);
    snprintf(command, sizeof command, "rm -rf %s", b->dir);
    int gone = system(command);
    free(b);
    return gone;
}

void put_bytes(const box *b, const char *name, const void *bytes, size_t len)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", b->dir, name);
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(bytes, 1, len, f), len);
    assert_int_equal(fclose(f), 0);
}

void put(const box *b, const char *name, const char *text)
{
    put_bytes(b, name, text, strlen(text));
}

void read_box(box *b)
{
    rung_records_drop(&b->r);
    rung_diagnostics_drop(&b->d);
    b->status = rung_package_read(b->dir, &b->r, &b->d, &b->err);
}

char *box_said(const box *b)
{
    rung_sink sink = rung_sink_buffer(0);
    rung_diagnostics_text(&b->d, (rung_few){ 0 }, &sink);
    size_t prefix = strlen(b->dir) + 1, n = 0;
    char *text = calloc(1, sink.len + 1);
    for (const char *line = sink.to; line && *line; line = strchr(line, '\n') + 1) {
        const char *from = strncmp(line, b->dir, prefix - 1) ? line : line + prefix;
        size_t len = (size_t)(strchr(line, '\n') + 1 - from);
        memcpy(text + n, from, len);
        n += len;
    }
    rung_sink_drop(&sink);
    return text;
}

void assert_said(const box *b, const char *expected)
{
    char *text = box_said(b);
    assert_string_equal(text, expected);
    free(text);
}

void assert_read(box *b, rung_status status, const char *expected)
{
    read_box(b);
    assert_said(b, expected);
    assert_int_equal(b->status, status);
}

void put_roles(const box *b, const char *rows)
{
    char text[4096];
    put(b, "datapackage.json", HEAD TABLE("role") "]}");
    snprintf(text, sizeof text,
             "key,name,level,sector,aliases,codes,replaced_by,status,source,locator,note,"
             "valid_from,valid_to\n%s",
             rows);
    put(b, "role.csv", text);
}

const rung_value *value_of(const rung_records *r, const rung_row *row, unsigned attr)
{
    for (uint32_t i = 0; i < row->n_values; i++)
        if (r->values[row->first_value + i].attr == attr)
            return &r->values[row->first_value + i];
    return NULL;
}

void assert_text(const rung_records *r, rung_text_id id, const char *expected)
{
    assert_string_equal(rung_records_text(r, id), expected);
    assert_int_equal(rung_records_text_len(r, id), strlen(expected));
}
