/* render.c -- the formats by word, and which function writes each. */
#include <inttypes.h>
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
    return count_elements(rung_reply_shape(r), r->result, most) > most;
}

/* True of a list that the screen shows and rows have no place for. */
static bool is_beside(const rung_reply *r, const rung_field *f)
{
    return f->type == RUNG_T_LIST && !f->rows && f->show != RUNG_SHOW_NOT
           && rung_member_list(r->result, f).n;
}

/* What stands beside the rows: conditions in full, for what is barred has rows like what
 * is not; of anything else, how many there are. */
static void say_beside(const rung_reply *r, rung_sink *out)
{
    const rung_shape *s = rung_reply_shape(r);
    bool first = true;
    for (size_t i = 0; i < s->n_fields; i++) {
        const rung_field *f = &s->fields[i];
        if (!is_beside(r, f) || !f->cited_at)
            continue;
        rung_any_list l = rung_member_list(r->result, f);
        rung_putf(out, "%s: ", f->label ? f->label : f->name);
        for (uint32_t k = 0; k < l.n; k++)
            rung_putf(out, "%s%s", k ? "; " : "", ((const char *const *)l.items)[k]);
        rung_puts(out, ".\n");
    }
    for (size_t i = 0; i < s->n_fields; i++) {
        const rung_field *f = &s->fields[i];
        if (!is_beside(r, f) || f->cited_at)
            continue;
        rung_putf(out, "%s%s (%" PRIu32 ")", first ? "Not among the rows: " : ", ",
                  f->name, rung_member_list(r->result, f).n);
        first = false;
    }
    rung_puts(out, first ? "" : "; `--format json` has all.\n");
}

void rung_render_note(const rung_reply *r, rung_format f, rung_sink *out)
{
    const rung_shape *s = rung_reply_shape(r);
    uint32_t lists = rung_n_row_lists(s), n = 0;
    if (f != RUNG_FORMAT_CSV && f != RUNG_FORMAT_JSONL)
        return;
    for (size_t i = 0; i < s->n_fields; i++)
        if (s->fields[i].rows)
            n += rung_member_list(r->result, &s->fields[i]).n;
    rung_say_premises(&r->view, out);
    if (r->query->say && lists && n == 0)
        r->query->say(&r->view, r->result, out);
    if (lists)
        say_beside(r, out);
    rung_say_time(r, out);
}

rung_status rung_render(const rung_reply *r, rung_format f, const rung_render_options *o,
                        rung_sink *out, rung_error *err)
{
    static const rung_render_options plain = { 0 };
    if (f == RUNG_FORMAT_DOT && r->query->undrawn)
        return rung_fail(err, RUNG_BAD_ARGUMENT,
                         "%s cannot be drawn: %s; `--format` also "
                         "has table, markdown, csv and json",
                         r->query->name, r->query->undrawn);
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
