/* digest.c -- SHA-256 of everything an answer can show, in one order; a number is fed as
 * four bytes, lowest first, a text as its length and its bytes:
 *
 *   name, title, version, licence and description of the graph;
 *   how many sources, and of each id, title, date, licence and url;
 *   how many columns of its own, and of each name, help and type;
 *   how many kinds have nodes; of each its word, how many, and their keys in order: in
 *   what follows a node is its place among all of these, and no node is 2^32 - 1;
 *   how many facts, and of each, as they lie: the node that it leads to, its line, and
 *   then what facts that lie together mostly share: table and node that it is of;
 *   evidence; values. Each is a byte 0 when it is, in at most SHARED bytes, what the
 *   fact before has, else a byte 1 and what it is.
 *
 * So what is fed can be read back, and equal sums mean equal facts. Offsets, ids of texts
 * and versions of the layout stay out: a new engine over the same facts gives the same
 * digest. */
#include <endian.h>
#include <stdio.h>
#include <string.h>

#include <nettle/sha2.h>

#include "builder/build.h"

/* SHA-256 likes long pieces, so what is fed is gathered first. */
#define GATHERED ((size_t)16 * 1024)
#define SHORT 4096u /* a text longer than that is not gathered */
#define SHARED 512u

/* What a fact shares, perhaps, with the next. */
typedef struct shared {
    uint64_t of; /* equal ones read alike; others may */
    size_t n;    /* 0: nothing is kept */
    uint8_t bytes[SHARED];
} shared;

typedef struct digest {
    const rung_snapshot *g;
    struct sha256_ctx sha;
    size_t n;       /* gathered and not yet taken in */
    uint64_t taken; /* bytes that were */
    shared head, evidence, values;
    uint8_t bytes[GATHERED];
} digest;

/* ---- numbers, texts ---- */

static void take_in(digest *d)
{
    sha256_update(&d->sha, d->n, d->bytes);
    d->taken += d->n;
    d->n = 0;
}

/* Where n bytes more go, at most SHORT. */
static inline uint8_t *room(digest *d, size_t n)
{
    if (n > sizeof d->bytes - d->n)
        take_in(d);
    d->n += n;
    return d->bytes + d->n - n;
}

static void feed_number(digest *d, uint32_t n)
{
    n = htole32(n);
    memcpy(room(d, sizeof n), &n, sizeof n);
}

static void feed_wide(digest *d, uint64_t n)
{
    feed_number(d, (uint32_t)n);
    feed_number(d, (uint32_t)(n >> 32));
}

static void feed_word(digest *d, const char *text)
{
    size_t len = strlen(text);
    feed_number(d, (uint32_t)len);
    if (len <= SHORT) {
        memcpy(room(d, len), text, len);
        return;
    }
    take_in(d);
    sha256_update(&d->sha, len, (const uint8_t *)text);
    d->taken += len;
}

static void feed_text(digest *d, rung_text_id id)
{
    feed_word(d, rung_text_of(d->g, id));
}

static void feed_texts(digest *d, const rung_text_id *ids, size_t n)
{
    for (size_t i = 0; i < n; i++)
        feed_text(d, ids[i]);
}

/* ---- what facts share ---- */

/* Feeds that it is shared, when it is of the same as in the fact before. */
static bool feed_shared(digest *d, const shared *s, uint64_t of)
{
    if (!s->n || s->of != of)
        return false;
    *room(d, 1) = 0;
    return true;
}

/* Feeds that it is not, with room behind for as much as can be shared. Returns after how
 * many bytes what it is begins. */
static uint64_t begin_own(digest *d)
{
    if (sizeof d->bytes - d->n < 1 + SHARED)
        take_in(d);
    *room(d, 1) = 1;
    return d->taken + d->n;
}

/* Keeps what was fed since, or takes it back when it reads as in the fact before. */
static void end_own(digest *d, shared *s, uint64_t of, uint64_t begin)
{
    uint64_t n = d->taken + d->n - begin;
    s->of = of;
    if (n > SHARED) { /* and the sum has some of it perhaps */
        s->n = 0;
        return;
    }
    uint8_t *own = d->bytes + d->n - n;
    if (n == s->n && memcmp(s->bytes, own, n) == 0) {
        own[-1] = 0;
        d->n -= n;
    } else {
        s->n = n;
        memcpy(s->bytes, own, n);
    }
}

static void feed_head(digest *d, unsigned table, uint32_t from)
{
    uint64_t of = (uint64_t)table << 32 | from;
    if (feed_shared(d, &d->head, of))
        return;
    uint64_t begin = begin_own(d);
    feed_word(d, rung_table_word(table));
    feed_number(d, from);
    end_own(d, &d->head, of, begin);
}

static void feed_evidence(digest *d, const rung_fact *f)
{
    uint64_t of = (uint64_t)f->evidence << 32 | (uint64_t)f->status << 16 | f->file;
    if (feed_shared(d, &d->evidence, of))
        return;
    uint64_t begin = begin_own(d);
    feed_word(d, rung_fact_status_word((rung_fact_status)f->status));
    const rung_evidence *e = rung_evidence_of(d->g, f);
    const rung_text_id texts[] = {
        e->source == RUNG_NONE ? 0 : d->g->sources[e->source].id,
        e->locator,
        e->note,
        e->valid_from,
        e->valid_to,
        d->g->files[f->file],
    };
    feed_texts(d, texts, RUNG_COUNT_OF(texts));
    end_own(d, &d->evidence, of, begin);
}

/* With its type: columns of one name may be of several, and 1, 1.0 and true are shown
 * each in its way. */
static void feed_value(digest *d, const rung_value *v)
{
    feed_word(d, rung_attr_name(d->g, v->attr));
    feed_word(d, rung_attr_type_word((rung_attr_type)v->type));
    switch ((rung_attr_type)v->type) {
    case RUNG_ATTR_TEXT:
    case RUNG_ATTR_WORD: feed_text(d, v->text); break;
    case RUNG_ATTR_INTEGER:
    case RUNG_ATTR_BOOLEAN: feed_wide(d, (uint64_t)v->integer); break;
    case RUNG_ATTR_NUMBER: {
        uint64_t bits;
        memcpy(&bits, &v->number, sizeof bits);
        feed_wide(d, bits);
        break;
    }
    case RUNG_ATTR_TEXTS:
        feed_number(d, v->n);
        feed_texts(d, d->g->lists + v->first, v->n);
        break;
    case RUNG_ATTR_NODES:
        feed_number(d, v->n);
        for (uint32_t i = 0; i < v->n; i++)
            feed_number(d, d->g->lists[v->first + i]);
        break;
    case RUNG_N_ATTR_TYPES: break;
    }
}

static void feed_values(digest *d, uint32_t fact)
{
    uint64_t of = d->g->facts[fact].values;
    if (feed_shared(d, &d->values, of))
        return;
    uint64_t begin = begin_own(d);
    uint32_t n;
    const rung_value *values = rung_fact_values(d->g, fact, &n);
    feed_number(d, n);
    for (uint32_t k = 0; k < n; k++)
        feed_value(d, &values[k]);
    end_own(d, &d->values, of, begin);
}

/* ---- the graph ---- */

static void feed_fact(digest *d, uint32_t i, uint32_t from, uint32_t to)
{
    const rung_fact *f = &d->g->facts[i];
    feed_number(d, to);
    feed_number(d, f->line);
    feed_head(d, f->table, from);
    feed_evidence(d, f);
    feed_values(d, i);
}

/* As they lie: those of nodes, of their rules, of links. */
static void feed_facts(digest *d)
{
    const rung_snapshot *g = d->g;
    const uint32_t *const of_nodes[] = { g->node_fact, g->rule_fact };
    feed_number(d, g->head->n_facts);
    for (size_t k = 0; k < RUNG_COUNT_OF(of_nodes); k++)
        for (uint32_t n = 0; n < g->head->n_nodes; n++)
            for (uint32_t f = of_nodes[k][n]; f < of_nodes[k][n + 1]; f++)
                feed_fact(d, f, n, RUNG_NONE);
    for (uint32_t l = 0; l < g->head->n_links; l++)
        for (uint32_t f = g->link_fact[l]; f < g->link_fact[l + 1]; f++)
            feed_fact(d, f, g->link_from[l], g->link_to[l]);
}

static void feed_nodes(digest *d)
{
    const rung_snapshot *g = d->g;
    const uint32_t *start = g->head->kind_start;
    uint32_t kinds = 0;
    for (unsigned k = 0; k < RUNG_N_KINDS; k++)
        kinds += start[k + 1] > start[k];
    feed_number(d, kinds);
    for (unsigned k = 0; k < RUNG_N_KINDS; k++) {
        if (start[k + 1] == start[k])
            continue;
        feed_word(d, rung_kind_word((rung_kind)k));
        feed_number(d, start[k + 1] - start[k]);
        feed_texts(d, g->node_key + start[k], start[k + 1] - start[k]);
    }
}

static void feed_sources_and_columns(digest *d)
{
    const rung_snapshot *g = d->g;
    uint32_t n_sources = rung_section_count(g, RUNG_SECTION_sources);
    uint32_t n_columns = rung_section_count(g, RUNG_SECTION_columns);
    feed_number(d, n_sources);
    for (uint32_t i = 0; i < n_sources; i++) {
        const rung_source *s = &g->sources[i];
        const rung_text_id texts[] = { s->id, s->title, s->date, s->licence, s->url };
        feed_texts(d, texts, RUNG_COUNT_OF(texts));
    }
    feed_number(d, n_columns);
    for (uint32_t i = 0; i < n_columns; i++) {
        const rung_column *c = &g->columns[i];
        feed_text(d, c->name);
        feed_text(d, c->help);
        feed_word(d, rung_attr_type_word((rung_attr_type)c->type));
    }
}

void rung_digest(const rung_snapshot *g, char hex[65])
{
    const rung_text_id head[] = { g->head->graph, g->head->title, g->head->graph_version,
                                  g->head->licence, g->head->description };
    uint8_t sum[SHA256_DIGEST_SIZE];
    digest d;
    d.g = g;
    d.n = d.head.n = d.evidence.n = d.values.n = 0;
    d.taken = 0;
    sha256_init(&d.sha);
    feed_texts(&d, head, RUNG_COUNT_OF(head));
    feed_sources_and_columns(&d);
    feed_nodes(&d);
    feed_facts(&d);
    take_in(&d);
    sha256_digest(&d.sha, sizeof sum, sum);
    for (size_t i = 0; i < sizeof sum; i++)
        snprintf(hex + 2 * i, 3, "%02x", sum[i]);
}
