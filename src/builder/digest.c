/* digest.c -- SHA-256 of everything an answer can show, in one order.
 *
 * A text is fed as its length and its bytes, a number in four bytes or eight, the lowest
 * first. Facts come as they lie, those of nodes first, each under the kind and key of its
 * node; from then on a node is its place among all nodes in order of kind and key. What a
 * fact shares with the one before is said by a length that no text has. Offsets and
 * versions of the layout stay out: a new engine over the same facts gives the same digest. */
#include <endian.h>
#include <stdio.h>
#include <string.h>

#include <nettle/sha2.h>

#include "builder/build.h"

/* SHA-256 likes long pieces, so what is fed is gathered first. */
#define GATHERED ((size_t)16 * 1024)
#define SHORT 4096u /* a text longer than that is not gathered */
#define AS_BEFORE UINT32_MAX
#define NOTHING UINT64_MAX

typedef struct digest {
    const rung_snapshot *g;
    struct sha256_ctx sha;
    size_t n;                        /* gathered and not yet taken in */
    uint64_t from, evidence, values; /* of the fact before */
    uint8_t bytes[GATHERED];
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

static void append(digest *d, const char *bytes, size_t n)
{
    if (n <= SHORT) {
        memcpy(room(d, n), bytes, n);
        d->n += n;
    } else {
        room(d, sizeof d->bytes);
        sha256_update(&d->sha, n, (const uint8_t *)bytes);
    }
}

/* ---- numbers, texts ---- */

static void feed_number(digest *d, uint32_t v)
{
    uint32_t bytes = htole32(v);
    append(d, (const char *)&bytes, sizeof bytes);
}

static void feed_integer(digest *d, int64_t v)
{
    uint64_t bytes = htole64((uint64_t)v);
    append(d, (const char *)&bytes, sizeof bytes);
}

static void feed_word(digest *d, const char *word)
{
    size_t len = strlen(word);
    feed_number(d, (uint32_t)len);
    append(d, word, len);
}

static void feed_text(digest *d, rung_text_id id)
{
    feed_word(d, rung_text_of(d->g, id));
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
        feed_number(d, v->n);
        for (uint32_t i = 0; i < v->n; i++)
            if (v->type == RUNG_ATTR_NODES)
                feed_number(d, d->g->lists[v->first + i]);
            else
                feed_text(d, d->g->lists[v->first + i]);
        break;
    case RUNG_N_ATTR_TYPES: break;
    }
}

/* ---- facts ---- */

/* Whether the fact before had the same; if so, says that. */
static bool said_again(digest *d, uint64_t *last, uint64_t of)
{
    bool same = of != NOTHING && *last == of;
    if (same)
        feed_number(d, AS_BEFORE);
    *last = of;
    return same;
}

static void feed_from(digest *d, unsigned table, uint32_t from)
{
    if (said_again(d, &d->from, (uint64_t)table << 32 | from))
        return;
    feed_word(d, rung_table_word(table));
    if (table < RUNG_N_KINDS)
        feed_text(d, d->g->node_key[from]);
    else
        feed_number(d, from);
}

static void feed_evidence(digest *d, const rung_fact *f)
{
    if (said_again(d, &d->evidence,
                   (uint64_t)f->evidence << 32 | (uint64_t)f->status << 16 | f->file))
        return;
    feed_word(d, rung_fact_status_word((rung_fact_status)f->status));
    const rung_evidence *e = rung_evidence_of(d->g, f);
    feed_text(d, e->source == RUNG_NONE ? 0 : d->g->sources[e->source].id);
    const rung_text_id texts[] = { e->locator, e->note, e->valid_from, e->valid_to,
                                   d->g->files[f->file] };
    for (size_t k = 0; k < RUNG_COUNT_OF(texts); k++)
        feed_text(d, texts[k]);
}

/* Values are the same when they are one run; but of lists there may be two alike, so what
 * has one is never said to be the same. */
static void feed_values(digest *d, uint32_t fact)
{
    uint32_t n;
    const rung_value *values = rung_fact_values(d->g, fact, &n);
    bool listed = false;
    for (uint32_t k = 0; k < n; k++)
        listed |= values[k].type == RUNG_ATTR_TEXTS || values[k].type == RUNG_ATTR_NODES;
    if (said_again(d, &d->values, listed ? NOTHING : d->g->facts[fact].values))
        return;
    feed_number(d, n);
    for (uint32_t k = 0; k < n; k++)
        feed_value(d, &values[k]);
}

static void feed_fact(digest *d, uint32_t i)
{
    feed_evidence(d, &d->g->facts[i]);
    feed_number(d, d->g->facts[i].line);
    feed_values(d, i);
}

/* As they lie: those of nodes, of their rules, of links. */
static void feed_facts(digest *d)
{
    const rung_snapshot *g = d->g;
    for (uint32_t n = 0; n < g->head->n_nodes; n++)
        for (uint32_t f = g->node_fact[n]; f < g->node_fact[n + 1]; f++) {
            feed_from(d, g->facts[f].table, n);
            feed_fact(d, f);
        }
    for (uint32_t n = 0; n < g->head->n_nodes; n++)
        for (uint32_t f = g->rule_fact[n]; f < g->rule_fact[n + 1]; f++) {
            feed_from(d, RUNG_TABLE_RULES, n);
            feed_fact(d, f);
        }
    for (uint32_t l = 0; l < g->head->n_links; l++)
        for (uint32_t f = g->link_fact[l]; f < g->link_fact[l + 1]; f++) {
            feed_from(d, g->facts[f].table, g->link_from[l]);
            feed_number(d, g->link_to[l]);
            feed_fact(d, f);
        }
}

void rung_digest(const rung_snapshot *g, char hex[65])
{
    digest d;
    d.g = g;
    d.n = 0;
    d.from = d.evidence = d.values = NOTHING;
    sha256_init(&d.sha);
    const rung_text_id head[] = { g->head->graph, g->head->title, g->head->graph_version,
                                  g->head->licence, g->head->description };
    uint32_t n_sources = rung_section_count(g, RUNG_SECTION_sources),
             n_columns = rung_section_count(g, RUNG_SECTION_columns);
    for (size_t i = 0; i < RUNG_COUNT_OF(head); i++)
        feed_text(&d, head[i]);
    feed_number(&d, n_sources);
    for (uint32_t i = 0; i < n_sources; i++) {
        const rung_source *s = &g->sources[i];
        const rung_text_id texts[] = { s->id, s->title, s->date, s->licence, s->url };
        for (size_t k = 0; k < RUNG_COUNT_OF(texts); k++)
            feed_text(&d, texts[k]);
    }
    feed_number(&d, n_columns);
    for (uint32_t i = 0; i < n_columns; i++) {
        feed_text(&d, g->columns[i].name);
        feed_text(&d, g->columns[i].help);
        feed_number(&d, g->columns[i].type); /* 1 and true are fed alike and shown each
                                                in its way */
    }
    feed_facts(&d);
    uint8_t sum[SHA256_DIGEST_SIZE];
    room(&d, sizeof d.bytes);
    sha256_digest(&d.sha, sizeof sum, sum);
    for (size_t i = 0; i < sizeof sum; i++)
        snprintf(hex + 2 * i, 3, "%02x", sum[i]);
}
