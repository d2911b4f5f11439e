/* json.c -- the reply as JSON on one line, and as one JSON object a row (jsonl).
 *
 * Control characters, C1 ones too, are escaped, so that what is printed cannot steer a
 * terminal. */

#include "render/parts.h"

static rung_sink *begin(rung_emitter *e)
{
    rung_json *j = (rung_json *)e;
    if (j->comma)
        rung_putc(j->out, ',');
    j->comma = true;
    return j->out;
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
    rung_put_json(begin(e), s, len);
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
    const rung_shape *s = rung_reply_shape(r);
    uint32_t lists = rung_n_row_lists(s);
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
