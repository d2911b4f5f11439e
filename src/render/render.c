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
