/* profile.c -- a small JSON file to values as a message brings them; see profile.h. */
#include "engine/profile.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "core/limits.h"
#include "core/text.h"
#include "engine/sheet_bytes.h"
#include "source/json.h"
#include "source/jsonplace.h"
#include "source/open.h"

/* ---- the file ---- */

/* UTF-16 makes at most three bytes of two, and a fault at its end one more. */
static rung_status read_bytes(rung_arena *mem, rung_sheet_source *from, rung_profile *p,
                              rung_error *err)
{
    size_t room = (size_t)from->size / 2 * 3 + 4;
    rung_csv_bytes in;
    bool converted;
    rung_status s = rung_sheet_bytes(mem, from, &in, &converted, err);
    if (s)
        return s;
    char *bytes = rung_arena_alloc(mem, room, 1);
    ptrdiff_t got = 1;
    while (bytes && got > 0 && p->len < room) {
        got = in.read(in.from, bytes + p->len, room - p->len);
        p->len += got > 0 ? (size_t)got : 0;
    }
    if (!bytes)
        s = rung_fail_to_read(p->shown, err);
    else if (got < 0)
        s = rung_fail(err, RUNG_IO, "%s: %s", p->shown, strerror(errno));
    in.close(in.from);
    if (s)
        return s;
    size_t mark = rung_text_mark(bytes, p->len);
    p->bytes = bytes + mark;
    p->len -= mark;
    return RUNG_OK;
}

/* What the encoding is told by. */
static rung_status read_mark(rung_sheet_source *from, rung_error *err)
{
    while (from->n_head < 2) {
        ptrdiff_t got =
            rung_open_read(from->fd, from->head + from->n_head, 2 - from->n_head);
        if (got < 0)
            return rung_fail(err, RUNG_IO, "%s: %s", from->shown, strerror(errno));
        if (got == 0)
            break;
        from->n_head += (size_t)got;
    }
    return RUNG_OK;
}

/* ---- JSON to values ---- */

/* One value; what stands deeper than a list in a map is told by its type alone, for
 * nothing takes it. */
static bool convert(rung_arena *mem, const json_t *v, unsigned depth, rung_given *out)
{
    switch (json_typeof(v)) {
    case JSON_STRING:
        *out = (rung_given){ .type = RUNG_GIVEN_TEXT,
                             .n = (uint32_t)json_string_length(v),
                             .text = json_string_value(v) };
        return true;
    case JSON_INTEGER:
        *out =
            (rung_given){ .type = RUNG_GIVEN_INTEGER, .integer = json_integer_value(v) };
        return true;
    case JSON_REAL:
        *out = (rung_given){ .type = RUNG_GIVEN_REAL, .real = json_real_value(v) };
        return true;
    case JSON_TRUE:
    case JSON_FALSE:
        *out = (rung_given){ .type = RUNG_GIVEN_BOOLEAN, .boolean = json_is_true(v) };
        return true;
    case JSON_NULL: *out = (rung_given){ .type = RUNG_GIVEN_NIL }; return true;
    case JSON_OBJECT: *out = (rung_given){ .type = RUNG_GIVEN_MAP }; return true;
    case JSON_ARRAY: break;
    }
    size_t n = depth ? json_array_size(v) : 0;
    rung_given *items = RUNG_NEW(mem, rung_given, n);
    for (size_t i = 0; items && i < n; i++)
        if (!convert(mem, json_array_get(v, i), depth - 1, &items[i]))
            return false;
    *out = (rung_given){ .type = RUNG_GIVEN_ARRAY, .n = (uint32_t)n, .items = items };
    return items != NULL;
}

static const rung_given *convert_map(rung_arena *mem, const json_t *root)
{
    size_t n = json_object_size(root), i = 0;
    rung_given *map = RUNG_NEW(mem, rung_given, 1);
    rung_given *items = RUNG_NEW(mem, rung_given, 2 * n);
    if (!map || !items)
        return NULL;
    /* jansson walks a map it is given to change, though it does not */
    json_t *walked = (json_t *)(uintptr_t)root, *v;
    const char *name;
    json_object_foreach(walked, name, v)
    {
        items[i++] = (rung_given){ .type = RUNG_GIVEN_TEXT,
                                   .n = (uint32_t)strlen(name),
                                   .text = name };
        if (!convert(mem, v, 1, &items[i++]))
            return NULL;
    }
    *map = (rung_given){ .type = RUNG_GIVEN_MAP, .n = (uint32_t)n, .items = items };
    return map;
}

static rung_status read_map(rung_arena *mem, rung_profile *p, rung_error *err)
{
    json_error_t why;
    char shown[JSON_ERROR_TEXT_LENGTH];
    const json_t *root = NULL;
    rung_status s = rung_json_read(mem, p->bytes, p->len, &root, &why);
    if (s == RUNG_NO_MEMORY)
        return rung_fail_to_read(p->shown, err);
    if (s)
        return rung_fail(err, RUNG_BAD_ARGUMENT, "%s:%d:%d: not JSON: %s", p->shown,
                         why.line > 0 ? why.line : 1, why.column > 0 ? why.column : 1,
                         rung_text_shown(shown, sizeof shown, why.text,
                                         strlen(why.text)));
    if (!json_is_object(root))
        return rung_fail(
            err, RUNG_BAD_ARGUMENT,
            "%s:1:1: a profile is one map, as {\"have\": [...], \"age\": 17}", p->shown);
    p->map = convert_map(mem, root);
    return p->map ? RUNG_OK : rung_fail_to_read(p->shown, err);
}

rung_status rung_profile_read(rung_arena *mem, const char *path, rung_profile *out,
                              rung_error *err)
{
    char shown[400];
    rung_text_shown(shown, sizeof shown, path, strlen(path));
    rung_profile p = { .shown = rung_arena_text(mem, shown, strlen(shown)) };
    rung_sheet_source from = { .shown = p.shown };
    if (!p.shown)
        return rung_fail_to_read(shown, err);
    rung_status s =
        rung_open_regular(path, p.shown, RUNG_PROFILE_BYTES, &from.fd, &from.size, err);
    if (s)
        return s;
    s = read_mark(&from, err);
    if (s)
        close(from.fd);
    else
        s = read_bytes(mem, &from, &p, err);
    if (!s)
        s = read_map(mem, &p, err);
    if (!s)
        *out = p;
    return s;
}

void rung_profile_place(const rung_profile *p, const char *member, rung_error *err)
{
    uint32_t line, column;
    if (!err)
        return;
    rung_error said = *err;
    rung_json_place(p->bytes, p->len, member, &line, &column);
    rung_fail(err, said.code, "%s:%u:%u: %s", p->shown, line, column, said.text);
    err->at = said.at;
}
