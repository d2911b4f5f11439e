/* digest.c -- SHA-256 of everything an answer can show, in one order, length before bytes.
 *
 * Node ids, offsets and versions of the layout stay out: a new engine over the same facts
 * gives the same digest. */
#include <stdio.h>
#include <string.h>

#include <nettle/sha2.h>

#include "builder/build.h"

/* What is fed is gathered, and the sum takes it in a few blocks at a time: SHA-256 is one
 * chain in which each step waits for the one before, and while it waits the processor
 * gathers what comes next, which it cannot see behind many blocks. */
#define BLOCK ((size_t)SHA256_BLOCK_SIZE)
#define GATHERED (10 * BLOCK)
#define NUMBER 24u /* room for the digits of a number, and for a length and its colon */
#define FEW 100u   /* lengths that are written beforehand: nearly all */
#define PIECE 512u
#define AHEAD 8 /* links whose far ends are fetched from memory */

/* What something was fed as, to be fed again without being looked at while the next fact
 * has the same: facts that lie together mostly share an end, evidence and values. */
typedef struct piece {
    uint64_t of;
    size_t n; /* 0: nothing is kept */
    uint8_t bytes[PIECE];
} piece;

typedef struct digest {
    const rung_snapshot *g;
    struct sha256_ctx sha;
    uint64_t taken; /* bytes that went into the sum */
    size_t n;       /* gathered and not yet taken in */
    char lengths[FEW][4];
    piece head, evidence, values;
    uint8_t bytes[GATHERED];
} digest;

/* The sum takes in all whole blocks, and what is left of the last one stays. */
static void take(digest *d)
{
    size_t whole = d->n - d->n % BLOCK;
    sha256_update(&d->sha, whole, d->bytes);
    d->taken += whole;
    d->n -= whole;
    memcpy(d->bytes, d->bytes + whole, d->n);
}

/* Room for n more bytes; n is at most GATHERED - BLOCK. */
static inline uint8_t *room(digest *d, size_t n)
{
    if (n > sizeof d->bytes - d->n)
        take(d);
    return d->bytes + d->n;
}

static void append(digest *d, const char *bytes, size_t n)
{
    while (n) {
        uint8_t *to = room(d, 1);
        size_t left = sizeof d->bytes - d->n, part = n < left ? n : left;
        memcpy(to, bytes, part);
        d->n += part;
        bytes += part;
        n -= part;
    }
}

/* ---- pieces ---- */

/* In strides, for pieces are short and both places have room for the longest. */
static void copy_piece(uint8_t *to, const uint8_t *from, size_t n)
{
    enum { STRIDE = 32 };
    _Static_assert(PIECE % STRIDE == 0, "the last stride ends with the room");
    for (size_t i = 0; i < n; i += STRIDE)
        memcpy(to + i, from + i, STRIDE);
}

/* Feeds a piece once more when it is of the same; else *begin says where it begins. */
static bool feed_again(digest *d, const piece *p, uint64_t of, uint64_t *begin)
{
    bool same = p->n && p->of == of;
    if (same) {
        copy_piece(room(d, PIECE), p->bytes, p->n);
        d->n += p->n;
    }
    *begin = d->taken + d->n;
    return same;
}

/* Keeps what was fed since, when it is short and none of it went into the sum. */
static void keep(const digest *d, piece *p, uint64_t of, uint64_t begin)
{
    uint64_t n = d->taken + d->n - begin;
    p->of = of;
    p->n = n <= PIECE && n <= d->n ? (size_t)n : 0;
    memcpy(p->bytes, d->bytes + d->n - p->n, p->n);
}

/* ---- lengths, numbers, texts ---- */

/* A number as decimal digits up to `end`; where they begin: snprintf would take longer
 * than the digest itself. */
static char *decimal(uint64_t v, char *end)
{
    do
        *--end = (char)('0' + v % 10);
    while ((v /= 10) != 0);
    return end;
}

static void write_lengths(digest *d)
{
    for (unsigned i = 0; i < FEW; i++)
        snprintf(d->lengths[i], sizeof d->lengths[i], "%u:", i);
}

/* Writes a length and a colon where there is NUMBER of room; where they end. */
static inline uint8_t *put_len(const digest *d, uint8_t *to, size_t len)
{
    if (len < FEW) {
        memcpy(to, d->lengths[len], sizeof d->lengths[len]);
        return to + (len < 10 ? 2 : 3);
    }
    char buf[NUMBER], *end = buf + sizeof buf, *digits = decimal(len, end);
    size_t n = (size_t)(end - digits);
    memcpy(to, digits, n);
    to[n] = ':';
    return to + n + 1;
}

static void feed(digest *d, const char *text, size_t len)
{
    if (len < FEW) {
        uint8_t *to = put_len(d, room(d, NUMBER + FEW), len);
        memcpy(to, text, len);
        d->n = (size_t)(to + len - d->bytes);
    } else {
        d->n = (size_t)(put_len(d, room(d, NUMBER), len) - d->bytes);
        append(d, text, len);
    }
}

static void feed_word(digest *d, const char *word)
{
    feed(d, word, strlen(word));
}

static void feed_nothing(digest *d)
{
    memcpy(room(d, 2), "0:", 2);
    d->n += 2;
}

static void feed_text(digest *d, rung_text_id id)
{
    if (id)
        feed(d, rung_text_of(d->g, id), rung_text_len_of(d->g, id));
    else
        feed_nothing(d);
}

static void feed_integer(digest *d, int64_t v)
{
    char buf[NUMBER], *end = buf + sizeof buf;
    char *digits = decimal(v < 0 ? -(uint64_t)v : (uint64_t)v, end);
    if (v < 0)
        *--digits = '-';
    size_t n = (size_t)(end - digits);
    uint8_t *to = put_len(d, room(d, 2 * NUMBER), n);
    memcpy(to, digits, n);
    d->n = (size_t)(to + n - d->bytes);
}

static void feed_node(digest *d, uint32_t id)
{
    if (id == RUNG_NONE) {
        feed_nothing(d);
        return;
    }
    const char *kind = rung_kind_word(rung_node_kind(d->g, (rung_node){ id }));
    rung_text_id key = d->g->node_key[id];
    size_t n_kind = strlen(kind), n_key = rung_text_len_of(d->g, key);
    uint8_t *to = put_len(d, room(d, NUMBER + RUNG_NODE_ID_MAX), n_kind + 1 + n_key);
    memcpy(to, kind, n_kind);
    to[n_kind] = ':';
    memcpy(to + n_kind + 1, rung_text_of(d->g, key), n_key);
    d->n = (size_t)(to + n_kind + 1 + n_key - d->bytes);
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

/* ---- facts ---- */

static void feed_head(digest *d, unsigned table, uint32_t from)
{
    uint64_t of = (uint64_t)table << 32 | from, begin;
    if (feed_again(d, &d->head, of, &begin))
        return;
    feed_word(d, rung_table_word(table));
    feed_node(d, from);
    keep(d, &d->head, of, begin);
}

static void feed_evidence(digest *d, const rung_fact *f)
{
    uint64_t of = (uint64_t)f->evidence << 32 | (uint64_t)f->status << 16 | f->file,
             begin;
    if (feed_again(d, &d->evidence, of, &begin))
        return;
    feed_word(d, rung_fact_status_word((rung_fact_status)f->status));
    const rung_evidence *e = rung_evidence_of(d->g, f);
    feed_text(d, e->source == RUNG_NONE ? 0 : d->g->sources[e->source].id);
    const rung_text_id texts[] = { e->locator, e->note, e->valid_from, e->valid_to,
                                   d->g->files[f->file] };
    for (size_t k = 0; k < RUNG_COUNT_OF(texts); k++)
        feed_text(d, texts[k]);
    keep(d, &d->evidence, of, begin);
}

static void feed_values(digest *d, uint32_t fact)
{
    uint64_t of = d->g->facts[fact].values, begin;
    if (feed_again(d, &d->values, of, &begin))
        return;
    uint32_t n;
    const rung_value *values = rung_fact_values(d->g, fact, &n);
    feed_integer(d, n);
    for (uint32_t k = 0; k < n; k++)
        feed_value(d, &values[k]);
    keep(d, &d->values, of, begin);
}

static void feed_fact(digest *d, uint32_t i, uint32_t from, uint32_t to)
{
    const rung_fact *f = &d->g->facts[i];
    feed_head(d, f->table, from);
    feed_node(d, to);
    feed_evidence(d, f);
    feed_integer(d, f->line);
    feed_values(d, i);
}

/* As they lie: those of nodes, of their rules, of links. */
static void feed_facts(digest *d)
{
    const rung_snapshot *g = d->g;
    const uint32_t *const of_nodes[] = { g->node_fact, g->rule_fact };
    for (size_t k = 0; k < RUNG_COUNT_OF(of_nodes); k++)
        for (uint32_t n = 0; n < g->head->n_nodes; n++)
            for (uint32_t f = of_nodes[k][n]; f < of_nodes[k][n + 1]; f++)
                feed_fact(d, f, n, RUNG_NONE);
    for (uint32_t l = 0, n = g->head->n_links; l < n; l++) {
        if (l + AHEAD < n) /* keys lie anywhere */
            __builtin_prefetch(rung_node_key(g, (rung_node){ g->link_to[l + AHEAD] }));
        for (uint32_t f = g->link_fact[l]; f < g->link_fact[l + 1]; f++)
            feed_fact(d, f, g->link_from[l], g->link_to[l]);
    }
}

static void feed_texts(digest *d, const rung_text_id *texts, size_t n)
{
    for (size_t i = 0; i < n; i++)
        feed_text(d, texts[i]);
}

/* What the package says of itself. Its description came later than the others: where
 * there is none nothing is fed, or older digests would change. */
static void feed_package(digest *d)
{
    const rung_snapshot_head *h = d->g->head;
    const rung_text_id texts[] = { h->graph, h->title, h->graph_version, h->licence };
    feed_texts(d, texts, RUNG_COUNT_OF(texts));
    if (h->description)
        feed_text(d, h->description);
}

static void feed_sources(digest *d)
{
    for (uint32_t i = 0; i < rung_section_count(d->g, RUNG_SECTION_sources); i++) {
        const rung_source *s = &d->g->sources[i];
        const rung_text_id texts[] = { s->id, s->title, s->date, s->licence, s->url };
        feed_texts(d, texts, RUNG_COUNT_OF(texts));
    }
}

/* With their types: 1, 1.0 and true are fed alike and shown each in its way. */
static void feed_columns(digest *d)
{
    for (uint32_t i = 0; i < rung_section_count(d->g, RUNG_SECTION_columns); i++) {
        feed_text(d, d->g->columns[i].name);
        feed_text(d, d->g->columns[i].help);
        feed_integer(d, d->g->columns[i].type);
    }
}

void rung_digest(const rung_snapshot *g, char hex[65])
{
    digest d; /* large, and not to be cleared as a whole */
    uint8_t sum[SHA256_DIGEST_SIZE];
    d.g = g;
    d.n = 0;
    d.taken = 0;
    d.head.n = d.evidence.n = d.values.n = 0;
    write_lengths(&d);
    sha256_init(&d.sha);
    feed_package(&d);
    feed_sources(&d);
    feed_columns(&d);
    feed_facts(&d);
    sha256_update(&d.sha, d.n, d.bytes);
    sha256_digest(&d.sha, sizeof sum, sum);
    for (size_t i = 0; i < sizeof sum; i++)
        snprintf(hex + 2 * i, 3, "%02x", sum[i]);
}
