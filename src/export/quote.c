/* quote.c -- see quote.h. */
#include "export/quote.h"

#include <string.h>

#include "core/json.h"
#include "core/text.h"

static void put_item(const rung_snapshot *g, rung_attr_type type, uint32_t item,
                     rung_sink *out)
{
    char id[RUNG_NODE_ID_MAX];
    if (type == RUNG_ATTR_NODES)
        rung_puts(out, rung_node_id(g, (rung_node){ item }, id));
    else
        rung_put(out, rung_text_of(g, item), rung_text_len_of(g, item));
}

void rung_value_put(const rung_snapshot *g, const rung_value *value, char between,
                    rung_sink *out)
{
    char real[RUNG_REAL_MAX];
    switch ((rung_attr_type)value->type) {
    case RUNG_ATTR_INTEGER: rung_putf(out, "%lld", (long long)value->integer); return;
    case RUNG_ATTR_BOOLEAN: rung_puts(out, value->integer ? "true" : "false"); return;
    case RUNG_ATTR_NUMBER: rung_puts(out, rung_real_text(value->number, real)); return;
    case RUNG_ATTR_TEXT:
    case RUNG_ATTR_WORD:
        rung_put(out, rung_text_of(g, value->text), rung_text_len_of(g, value->text));
        return;
    case RUNG_ATTR_TEXTS:
    case RUNG_ATTR_NODES:
        for (uint32_t i = 0; i < value->n; i++) {
            if (i)
                rung_putc(out, between);
            put_item(g, (rung_attr_type)value->type, g->lists[value->first + i], out);
        }
        return;
    case RUNG_N_ATTR_TYPES: return;
    }
}

static void put_cell(rung_quoter *c, const char *s, size_t len, bool guard)
{
    rung_sink *out = c->out;
    bool quote = false;
    for (size_t i = 0; !quote && i < len; i++)
        quote = memchr("\",\r\n", s[i], 4) != NULL;
    rung_puts(out, quote ? "\"" : "");
    rung_puts(out, guard ? "'" : "");
    for (const char *end = s + len, *next; s < end; s = next) {
        const char *mark = memchr(s, '"', (size_t)(end - s));
        next = mark ? mark + 1 : end;
        rung_put(out, s, (size_t)(next - s));
        rung_puts(out, mark ? "\"" : "");
    }
    rung_puts(out, quote ? "\"" : "");
}

void rung_quote_put(rung_quoter *c, const char *s, size_t len)
{
    put_cell(c, s, len, c->guards && rung_text_is_formula(s, len));
}

void rung_quote_pooled(rung_quoter *c, const rung_snapshot *g, rung_text_id text)
{
    rung_quote_put(c, rung_text_of(g, text), rung_text_len_of(g, text));
}

void rung_quote_value(rung_quoter *c, const rung_snapshot *g, const rung_value *value)
{
    bool number = value->type == RUNG_ATTR_INTEGER || value->type == RUNG_ATTR_NUMBER;
    c->scratch.len = 0;
    rung_value_put(g, value, c->between, &c->scratch);
    c->out->failed |= c->scratch.failed;
    if (c->scratch.len && number)
        put_cell(c, c->scratch.to, c->scratch.len, false);
    else if (c->scratch.len)
        rung_quote_put(c, c->scratch.to, c->scratch.len);
}

const char *const rung_evidence_columns[1 + RUNG_EVIDENCE_TEXTS] = {
    "status", "source", "locator", "note", "valid_from", "valid_to",
};

void rung_evidence_texts(const rung_snapshot *g, const rung_fact *f,
                         rung_text_id texts[RUNG_EVIDENCE_TEXTS])
{
    const rung_evidence *e = rung_evidence_of(g, f);
    texts[0] = e->source == RUNG_NONE ? 0 : g->sources[e->source].id;
    texts[1] = e->locator;
    texts[2] = e->note;
    texts[3] = e->valid_from;
    texts[4] = e->valid_to;
}

void rung_quote_evidence(rung_quoter *c, const rung_snapshot *g, const rung_fact *f)
{
    rung_text_id texts[RUNG_EVIDENCE_TEXTS];
    rung_evidence_texts(g, f, texts);
    rung_putf(c->out, ",%s", rung_fact_status_word((rung_fact_status)f->status));
    for (size_t i = 0; i < RUNG_EVIDENCE_TEXTS; i++) {
        rung_putc(c->out, ',');
        rung_quote_pooled(c, g, texts[i]);
    }
}
