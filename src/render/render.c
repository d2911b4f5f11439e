/* render.c -- the formats by word, and which function writes each. */
#include <string.h>

#include "render/parts.h"

static const struct {
    const char *word, *help;
} formats[] = {
#define X(name, word, help) { word, help },
    RUNG_FORMAT_MAP(X)
#undef X
};

const char *rung_format_word(rung_format f)
{
    return formats[f].word;
}
const char *rung_format_help(rung_format f)
{
    return formats[f].help;
}

bool rung_format_find(const char *word, size_t len, rung_format *out)
{
    for (unsigned f = 0; f < RUNG_N_FORMATS; f++)
        if (strlen(formats[f].word) == len && memcmp(formats[f].word, word, len) == 0) {
            *out = (rung_format)f;
            return true;
        }
    return false;
}

/* Elements of the lists in a struct and in what they hold; past `most` any number above. */
static uint64_t count_elements(const rung_shape *s, const void *at, uint32_t most)
{
    uint64_t n = 0;
    for (size_t i = 0; i < s->n_fields && n <= most; i++) {
        const rung_field *f = &s->fields[i];
        const void *inner = f->type == RUNG_T_STRUCT ? rung_member_struct(at, f) : NULL;
        if (inner)
            n += count_elements(f->of, inner, most);
        if (f->type != RUNG_T_LIST && f->type != RUNG_T_OPEN)
            continue;
        rung_any_list l = rung_member_list(at, f);
        n += l.n;
        for (uint32_t k = 0; f->type == RUNG_T_LIST && f->of && k < l.n && n <= most; k++)
            n += count_elements(f->of, rung_element(f, l, k), most);
    }
    return n;
}

bool rung_reply_is_long(const rung_reply *r, uint32_t most)
{
    return count_elements(r->query->result, r->result, most) > most;
}

rung_status rung_render(const rung_reply *r, rung_format f, const rung_render_options *o,
                        rung_sink *out, rung_error *err)
{
    static const rung_render_options plain = { 0 };
    switch (f) {
    case RUNG_FORMAT_TABLE: return rung_render_table(r, o ? o : &plain, out, err);
    case RUNG_FORMAT_JSON: return rung_render_json(r, out, err);
    case RUNG_FORMAT_JSONL: return rung_render_jsonl(r, out, err);
    case RUNG_FORMAT_CSV: return rung_render_csv(r, out, err);
    case RUNG_FORMAT_MARKDOWN: return rung_render_markdown(r, out, err);
    case RUNG_FORMAT_MSGPACK: return rung_render_msgpack(r, out, err);
    case RUNG_FORMAT_DOT: return rung_render_dot(r, out, err);
    case RUNG_N_FORMATS: break;
    }
    return rung_fail(err, RUNG_INTERNAL, "there is no format number %u", (unsigned)f);
}
