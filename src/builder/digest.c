/* digest.c -- SHA-256 of everything an answer can show, in one order, length before bytes.
 *
 * Node ids, offsets and versions of the layout stay out: a new engine over the same facts
 * gives the same digest. */
#include <stdio.h>
#include <string.h>

#include <nettle/sha2.h>

#include "builder/build.h"

typedef struct digest {
    const rung_snapshot *g;
    struct sha256_ctx sha;
    size_t n;
    uint8_t bytes[16 * 1024]; /* not yet taken in: SHA-256 likes long pieces */
} digest;

/* Room for n more bytes, or the sum takes in what there is. */
static uint8_t *room(digest *d, size_t n)
{
    if (n > sizeof d->bytes - d->n) {
        sha256_update(&d->sha, d->n, d->bytes);
        d->n = 0;
    }
    return d->bytes + d->n;
}

static void feed_bytes(digest *d, const char *bytes, size_t n)
{
    if (n > sizeof d->bytes / 4) {
        room(d, sizeof d->bytes);
        sha256_update(&d->sha, n, (const uint8_t *)bytes);
    } else if (n) {
        memcpy(room(d, n), bytes, n);
        d->n += n;
    }
}

/* A number as decimal digits up to `end`; where they begin: snprintf would take longer
 * than the digest itself. */
static char *decimal(uint64_t v, char *end)
{
    do
        *--end = (char)('0' + v % 10);
    while ((v /= 10) != 0);
    return end;
}

static void feed_len(digest *d, size_t len)
{
    char buf[24], *end = buf + sizeof buf - 1, *digits = decimal(len, end);
    *end = ':';
    feed_bytes(d, digits, (size_t)(end - digits) + 1);
}

static void feed(digest *d, const char *text, size_t len)
{
    feed_len(d, len);
    feed_bytes(d, text, len);
}

static void feed_word(digest *d, const char *word)
{
    feed(d, word, strlen(word));
}

static void feed_text(digest *d, rung_text_id id)
{
    feed(d, rung_text_of(d->g, id), rung_text_len_of(d->g, id));
}

static void feed_integer(digest *d, int64_t v)
{
    char buf[24], *end = buf + sizeof buf;
    char *digits = decimal(v < 0 ? -(uint64_t)v : (uint64_t)v, end);
    if (v < 0)
        *--digits = '-';
    feed(d, digits, (size_t)(end - digits));
}

static void feed_node(digest *d, uint32_t id)
{
    if (id == RUNG_NONE) {
        feed(d, "", 0);
        return;
    }
    const char *kind = rung_kind_word(rung_node_kind(d->g, (rung_node){ id }));
    rung_text_id key = d->g->node_key[id];
    size_t n_kind = strlen(kind), n_key = rung_text_len_of(d->g, key);
    feed_len(d, n_kind + 1 + n_key);
    feed_bytes(d, kind, n_kind);
    feed_bytes(d, ":", 1);
    feed_bytes(d, rung_text_of(d->g, key), n_key);
}

static void feed_value(digest *d, const rung_value *v)
{
    char number[40];
    feed_word(d, rung_attr_name(d->g, v->attr));
    switch ((rung_attr_type)v->type) {
    case RUNG_ATTR_TEXT:
    case RUNG_ATTR_WORD: feed_text(d, v->text); break;
    case RUNG_ATTR_INTEGER:
    case RUNG_ATTR_BOOLEAN: feed_integer(d, v->integer); break;
    case RUNG_ATTR_NUMBER:
        snprintf(number, sizeof number, "%.17g", v->number);
        feed_word(d, number);
        break;
    case RUNG_ATTR_TEXTS:
    case RUNG_ATTR_NODES:
        feed_integer(d, v->n);
        for (uint32_t i = 0; i < v->n; i++)
            (v->type == RUNG_ATTR_NODES ? feed_node
                                        : feed_text)(d, d->g->lists[v->first + i]);
        break;
    case RUNG_N_ATTR_TYPES: break;
    }
}

static void feed_fact(digest *d, uint32_t i)
{
    const rung_fact *f = &d->g->facts[i];
    feed_word(d, rung_table_word(f->table));
    feed_node(d, f->from);
    feed_node(d, f->to);
    feed_word(d, rung_fact_status_word((rung_fact_status)f->status));
    const rung_evidence *e = rung_evidence_of(d->g, f);
    feed_text(d, e->source == RUNG_NONE ? 0 : d->g->sources[e->source].id);
    const rung_text_id texts[] = { e->locator, e->note, e->valid_from, e->valid_to,
                                   d->g->files[f->file] };
    for (size_t k = 0; k < RUNG_COUNT_OF(texts); k++)
        feed_text(d, texts[k]);
    feed_integer(d, f->line);
    uint32_t n;
    const rung_value *values = rung_fact_values(d->g, i, &n);
    feed_integer(d, n);
    for (uint32_t k = 0; k < n; k++)
        feed_value(d, &values[k]);
}

void rung_digest(const rung_snapshot *g, char hex[65])
{
    digest d;
    d.g = g;
    d.n = 0;
    sha256_init(&d.sha);
    const rung_text_id head[] = { g->head->graph, g->head->title, g->head->graph_version,
                                  g->head->licence };
    for (size_t i = 0; i < RUNG_COUNT_OF(head); i++)
        feed_text(&d, head[i]);
    if (g->head->description)
        feed_text(&d, g->head->description);
    for (uint32_t i = 0; i < rung_section_count(g, RUNG_SECTION_sources); i++) {
        const rung_source *s = &g->sources[i];
        const rung_text_id texts[] = { s->id, s->title, s->date, s->licence, s->url };
        for (size_t k = 0; k < RUNG_COUNT_OF(texts); k++)
            feed_text(&d, texts[k]);
    }
    for (uint32_t i = 0; i < rung_section_count(g, RUNG_SECTION_columns); i++) {
        feed_text(&d, g->columns[i].name);
        feed_text(&d, g->columns[i].help);
        feed_integer(
            &d, g->columns[i]
                    .type); /* 1, 1.0 and true are fed alike and shown each in its way */
    }
    for (uint32_t i = 0; i < g->head->n_facts; i++)
        feed_fact(&d, i);
    uint8_t sum[SHA256_DIGEST_SIZE];
    room(&d, sizeof d.bytes);
    sha256_digest(&d.sha, sizeof sum, sum);
    for (size_t i = 0; i < sizeof sum; i++)
        snprintf(hex + 2 * i, 3, "%02x", sum[i]);
}
