/* message.c -- the three kinds of message: told apart when read, put together when
 * written. */
#include "serve/message.h"

#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "render/render.h"
#include "serve/decode.h"

/* ---- messages ---- */

static bool take_id(const rung_given *v, rung_message *out)
{
    if (v->type != RUNG_GIVEN_INTEGER || v->integer < 0 || v->integer > UINT32_MAX)
        return false;
    out->has_id = true;
    out->id = (uint32_t)v->integer;
    return true;
}

/* Method and params, with which every request and notification ends. */
static rung_status take_call(const rung_given *method, rung_message *out, rung_error *err)
{
    if (method->type != RUNG_GIVEN_TEXT)
        return rung_fail(err, RUNG_BAD_ARGUMENT, "the method is no text");
    if (method[1].type != RUNG_GIVEN_ARRAY)
        return rung_fail(
            err, RUNG_BAD_ARGUMENT,
            "the params are no array; say [{name: value}] or the values in order");
    out->method = method;
    out->params = method + 1;
    return RUNG_OK;
}

rung_status rung_message_read(const uint8_t *bytes, size_t n, rung_arena *mem,
                              rung_message *out, rung_error *err)
{
    rung_given top;
    *out = (rung_message){ 0 };
    rung_status s = rung_value_decode(bytes, n, mem, &top, err);
    if (s) {
        out->has_id = rung_message_peek_id(bytes, n, &out->id);
        return s;
    }
    const rung_given *at = top.items;
    bool is_array =
        top.type == RUNG_GIVEN_ARRAY && top.n >= 3 && at[0].type == RUNG_GIVEN_INTEGER;
    int64_t type = is_array ? at[0].integer : -1;
    if (type == RUNG_NOTIFICATION && top.n == 3) {
        out->type = RUNG_NOTIFICATION;
        return take_call(at + 1, out, err);
    }
    if ((type != RUNG_REQUEST && type != RUNG_RESPONSE) || top.n != 4)
        return rung_fail(err, RUNG_MALFORMED,
                         "this is no request; one is [0, msgid, method, [params]]");
    out->type = (rung_message_type)type;
    if (!take_id(&at[1], out))
        return rung_fail(err, RUNG_MALFORMED,
                         "a msgid is a whole number from 0 to 4294967295");
    if (type == RUNG_REQUEST)
        return take_call(at + 2, out, err);
    out->error = &at[2];
    out->result = &at[3];
    return RUNG_OK;
}

bool rung_message_may_begin(uint8_t first)
{
    return first == 0x94 || first == 0x93 || first == 0xdc || first == 0xdd;
}

/* The unsigned integer at `at`, of which `n` bytes are there; bytes it takes, or 0. */
static size_t peek_unsigned(const uint8_t *at, size_t n, uint64_t *out)
{
    static const uint8_t bytes[] = { 1, 2, 4, 8 };
    if (n == 0)
        return 0;
    *out = at[0];
    if (at[0] < 0x80)
        return 1;
    bool plain = at[0] >= 0xcc && at[0] <= 0xcf,
         is_signed = at[0] >= 0xd0 && at[0] <= 0xd3;
    if (!plain && !is_signed)
        return 0;
    size_t len = bytes[at[0] & 3];
    if (n <= len || (is_signed && at[1] & 0x80))
        return 0;
    *out = 0;
    for (size_t i = 1; i <= len; i++)
        *out = *out << 8 | at[i];
    return len + 1;
}

bool rung_message_peek(const uint8_t *bytes, size_t n, uint32_t *id, size_t *head)
{
    size_t at = n && bytes[0] == 0x94                                         ? 1
                : n > 3 && bytes[0] == 0xdc && bytes[1] == 0 && bytes[2] == 4 ? 3
                : n > 5 && bytes[0] == 0xdd && !bytes[1] && !bytes[2] && !bytes[3]
                        && bytes[4] == 4
                    ? 5
                    : 0;
    uint64_t type = UINT64_MAX, value;
    if (!at)
        return false;
    at += peek_unsigned(bytes + at, n - at, &type);
    size_t len = peek_unsigned(bytes + at, n - at, &value);
    if (type != RUNG_REQUEST || !len || value > UINT32_MAX)
        return false;
    *id = (uint32_t)value;
    *head = at + len;
    return true;
}

bool rung_message_peek_id(const uint8_t *bytes, size_t n, uint32_t *id)
{
    size_t head;
    return rung_message_peek(bytes, n, id, &head);
}

/* ---- writing ---- */

void rung_put_request(rung_sink *out, uint32_t id, const char *method, size_t len)
{
    rung_msgpack m = rung_msgpack_into(out);
    m.e.array(&m.e, 4);
    m.e.integer(&m.e, RUNG_REQUEST);
    m.e.integer(&m.e, id);
    m.e.text(&m.e, method, len);
}

/* Every answer begins so: as one piece, and not as msgpack-c's four. */
size_t rung_result_head(uint32_t id, uint8_t head[RUNG_RESULT_HEAD])
{
    size_t bytes = id < 0x100 ? 1 : id < 0x10000 ? 2 : 4, n = 0;
    head[n++] = 0x94;
    head[n++] = RUNG_RESPONSE;
    if (id >= 0x80)
        head[n++] = bytes == 1 ? 0xcc : bytes == 2 ? 0xcd : 0xce;
    for (size_t i = bytes; i-- > 0;)
        head[n++] = (uint8_t)(id >> 8 * i);
    head[n++] = 0xc0;
    return n;
}

void rung_put_result(rung_sink *out, uint32_t id)
{
    uint8_t head[RUNG_RESULT_HEAD];
    rung_put(out, head, rung_result_head(id, head));
}

void rung_put_error_value(rung_sink *out, const rung_error *e)
{
    rung_msgpack m = rung_msgpack_into(out);
    char line[sizeof e->text + 64];
    int n = snprintf(line, sizeof line, "%s: %s", rung_status_code(e->code), e->text);
    m.e.array(&m.e, 2);
    m.e.integer(&m.e, rung_status_fault(e->code));
    m.e.text(&m.e, line, (size_t)n);
}

void rung_put_error(rung_sink *out, uint32_t id, const rung_error *e)
{
    rung_msgpack m = rung_msgpack_into(out);
    m.e.array(&m.e, 4);
    m.e.integer(&m.e, RUNG_RESPONSE);
    m.e.integer(&m.e, id);
    rung_put_error_value(out, e);
    m.e.nil(&m.e);
}

/* ---- errors of responses ---- */

/* The code that begins the sentence, and how many bytes that takes with its colon; 0: it
 * begins with none that is known. */
static size_t read_code(const rung_given *text, rung_status *code)
{
    const char *colon = memmem(text->text, text->n, ": ", 2);
    size_t n = colon ? (size_t)(colon - text->text) : 0;
    for (unsigned c = RUNG_OK + 1; n && c < RUNG_N_STATUS; c++) {
        const char *word = rung_status_code((rung_status)c);
        if (strlen(word) == n && memcmp(word, text->text, n) == 0) {
            *code = (rung_status)c;
            return n + 2;
        }
    }
    return 0;
}

rung_status rung_message_error(const rung_given *error, rung_error *err)
{
    const rung_given *text =
        error->type == RUNG_GIVEN_ARRAY && error->n == 2 ? &error->items[1] : error;
    char shown[sizeof err->text];
    rung_status code = RUNG_INTERNAL;
    if (text->type != RUNG_GIVEN_TEXT)
        return rung_fail(err, code, "the server answered with an error that has no text");
    size_t from = read_code(text, &code);
    return rung_fail(err, code, "%s",
                     rung_text_shown(shown, sizeof shown, text->text + from,
                                     text->n - from));
}
