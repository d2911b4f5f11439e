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
} digest;

/* A number as decimal digits at the end of `buf`: snprintf would take longer than the
 * digest itself. */
static const char *decimal(uint64_t v, char buf[24])
{
    char *at = buf + 23;
    *at = '\0';
    do
        *--at = (char)('0' + v % 10);
    while ((v /= 10) != 0);
    return at;
}

static void feed(digest *d, const char *text)
{
    size_t len = strlen(text);
    char buf[24];
    const char *digits = decimal(len, buf);
    sha256_update(&d->sha, strlen(digits), (const uint8_t *)digits);
    sha256_update(&d->sha, 1, (const uint8_t *)":");
    sha256_update(&d->sha, len, (const uint8_t *)text);
}

static void feed_text(digest *d, rung_text_id id)
{
    feed(d, rung_text_of(d->g, id));
}

static void feed_integer(digest *d, int64_t v)
{
    char text[25], buf[24];
    const char *digits = decimal(v < 0 ? -(uint64_t)v : (uint64_t)v, buf);
    size_t n = v < 0;
    text[0] = '-';
    memcpy(text + n, digits, strlen(digits) + 1);
    feed(d, text);
}

static void feed_node(digest *d, uint32_t id)
{
    char text[RUNG_NODE_ID_MAX];
    feed(d, id == RUNG_NONE ? "" : rung_node_id(d->g, (rung_node){ id }, text));
}

static void feed_value(digest *d, const rung_value *v)
{
    char number[40];
    feed(d, rung_attr_name(d->g, v->attr));
    switch ((rung_attr_type)v->type) {
    case RUNG_ATTR_TEXT:
    case RUNG_ATTR_WORD: feed_text(d, v->text); break;
    case RUNG_ATTR_INTEGER:
    case RUNG_ATTR_BOOLEAN: feed_integer(d, v->integer); break;
    case RUNG_ATTR_NUMBER:
        snprintf(number, sizeof number, "%.17g", v->number);
        feed(d, number);
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
    feed(d, rung_table_word(f->table));
    feed_node(d, f->from);
    feed_node(d, f->to);
    feed(d, rung_fact_status_word((rung_fact_status)f->status));
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
    digest d = { .g = g };
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
    sha256_digest(&d.sha, sizeof sum, sum);
    for (size_t i = 0; i < sizeof sum; i++)
        snprintf(hex + 2 * i, 3, "%02x", sum[i]);
}
