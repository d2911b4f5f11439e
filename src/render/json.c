/* json.c -- the reply as JSON on one line, and as one JSON object a row (jsonl).
 *
 * Control characters, C1 ones too, are escaped, so that what is printed cannot steer a
 * terminal. */
#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "render/parts.h"

const char *rung_real_text(double v, char buf[RUNG_REAL_MAX])
{
    assert(isfinite(v));
    if (v == 0)
        v = 0; /* no -0 */
    for (int digits = 15; digits <= 17; digits++) {
        snprintf(buf, RUNG_REAL_MAX, "%.*g", digits, v);
        if (strtod(buf, NULL) == v)
            break;
    }
    for (char *p = buf; *p; p++) /* the locale's decimal point */
        if (*p == ',')
            *p = '.';
    return buf;
}

static rung_sink *begin(rung_emitter *e)
{
    rung_json *j = (rung_json *)e;
    if (j->comma)
        rung_putc(j->out, ',');
    j->comma = true;
    return j->out;
}

static void put_quoted(rung_sink *out, const char *s, size_t len)
{
    size_t done = 0, n;
    rung_putc(out, '"');
    for (size_t at = 0; at < len; at += n) {
        unsigned char c = (unsigned char)s[at];
        n = rung_utf8_length(s + at, len - at);
        bool c1 = n == 2 && c == 0xc2 && (unsigned char)s[at + 1] < 0xa0;
        if (n && c != '"' && c != '\\' && c >= 0x20 && c != 0x7f && !c1)
            continue;
        rung_put(out, s + done, at - done);
        switch (n ? c : 0xff) {
        case '"': rung_puts(out, "\\\""); break;
        case '\\': rung_puts(out, "\\\\"); break;
        case '\n': rung_puts(out, "\\n"); break;
        case '\r': rung_puts(out, "\\r"); break;
        case '\t': rung_puts(out, "\\t"); break;
        case '\b': rung_puts(out, "\\b"); break;
        case '\f': rung_puts(out, "\\f"); break;
        case 0xff: rung_puts(out, RUNG_UTF8_BAD); break;
        default: rung_putf(out, "\\u%04x", c1 ? (unsigned char)s[at + 1] : c);
        }
        n += n == 0;
        done = at + n;
    }
    rung_put(out, s + done, len - done);
    rung_putc(out, '"');
}

static void json_map(rung_emitter *e, uint32_t n)
{
    (void)n;
    rung_putc(begin(e), '{');
    ((rung_json *)e)->comma = false;
}

static void json_end_map(rung_emitter *e)
{
    rung_putc(((rung_json *)e)->out, '}');
    ((rung_json *)e)->comma = true;
}

static void json_array(rung_emitter *e, uint32_t n)
{
    (void)n;
    rung_putc(begin(e), '[');
    ((rung_json *)e)->comma = false;
}

static void json_end_array(rung_emitter *e)
{
    rung_putc(((rung_json *)e)->out, ']');
    ((rung_json *)e)->comma = true;
}

static void json_text(rung_emitter *e, const char *s, size_t len)
{
    put_quoted(begin(e), s, len);
}

static void json_key(rung_emitter *e, const char *s, size_t len)
{
    json_text(e, s, len);
    rung_putc(((rung_json *)e)->out, ':');
    ((rung_json *)e)->comma = false;
}

static void json_integer(rung_emitter *e, int64_t v)
{
    rung_putf(begin(e), "%lld", (long long)v);
}

static void json_real(rung_emitter *e, double v)
{
    char buf[RUNG_REAL_MAX];
    rung_puts(begin(e), rung_real_text(v, buf));
}

static void json_boolean(rung_emitter *e, bool v)
{
    rung_puts(begin(e), v ? "true" : "false");
}

static void json_nil(rung_emitter *e)
{
    rung_puts(begin(e), "null");
}

rung_json rung_json_into(rung_sink *out)
{
    return (rung_json){
        .e = { .map = json_map,
               .end_map = json_end_map,
               .array = json_array,
               .end_array = json_end_array,
               .key = json_key,
               .text = json_text,
               .integer = json_integer,
               .real = json_real,
               .boolean = json_boolean,
               .nil = json_nil },
        .out = out,
    };
}

rung_status rung_render_json(const rung_reply *r, rung_sink *out, rung_error *err)
{
    (void)err;
    rung_json j = rung_json_into(out);
    rung_walk_reply(r, &j.e);
    rung_putc(out, '\n');
    return RUNG_OK;
}

rung_status rung_render_jsonl(const rung_reply *r, rung_sink *out, rung_error *err)
{
    (void)err;
    const rung_shape *s = r->query->result;
    uint32_t lists = 0;
    for (size_t i = 0; i < s->n_fields; i++)
        lists += s->fields[i].rows;
    if (lists == 0) {
        rung_json j = rung_json_into(out);
        rung_walk_struct(&r->view, r->detail, s, r->result, &j.e);
        rung_putc(out, '\n');
    }
    for (size_t i = 0; i < s->n_fields; i++) {
        const rung_field *f = &s->fields[i];
        if (!f->rows)
            continue;
        rung_any_list l = rung_member_list(r->result, f);
        for (uint32_t k = 0; k < l.n; k++) {
            rung_json j = rung_json_into(out);
            rung_walk_row(&r->view, r->detail, f, rung_element(f, l, k),
                          lists > 1 ? f->name : NULL, &j.e);
            rung_putc(out, '\n');
        }
    }
    return RUNG_OK;
}
