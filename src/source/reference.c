/* reference.c -- names of nodes in cells: full ids, bare keys, and what may have been
 * meant; see reader.h.
 *
 * Nothing is guessed: a bare key that two kinds have is an error that names both. */
#include "source/reader.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/text.h"

enum { SHOWN = 80, HINT = 240, KINDS = 160 };

/* `unit or competency`, `role, standard or programme`. */
static const char *list_kinds(rung_kinds kinds, char buf[KINDS])
{
    size_t at = 0;
    unsigned left = (unsigned)__builtin_popcount(kinds);
    if (kinds == RUNG_ANY_KIND)
        return "node";
    buf[0] = '\0';
    for (unsigned k = 0; k < RUNG_N_KINDS; k++)
        if (kinds & RUNG_KIND_BIT(k)) {
            left--;
            at += (size_t)snprintf(buf + at, KINDS - at, "%s%s",
                                   rung_kind_word((rung_kind)k),
                                   left > 1    ? ", "
                                   : left == 1 ? " or "
                                               : "");
        }
    return buf;
}

static const char *article(rung_kind kind)
{
    return kind == RUNG_ORGANISATION ? "an" : "a";
}

static bool find_stated(const rung_assembly *a, rung_kind kind, const char *key,
                        size_t len, uint32_t *node)
{
    return rung_assembly_find_node(a, kind, key, len, node)
           && rung_assembly_node_stated(a, *node);
}

/* Nodes that a row states and that have this key, by kind. */
static rung_kinds kinds_of_key(const rung_assembly *a, const char *key, size_t len,
                               rung_kinds among, uint32_t *one)
{
    rung_kinds found = 0;
    uint32_t node;
    for (unsigned k = 0; k < RUNG_N_KINDS; k++)
        if ((among & RUNG_KIND_BIT(k)) && find_stated(a, (rung_kind)k, key, len, &node)) {
            found |= RUNG_KIND_BIT(k);
            *one = node;
        }
    return found;
}

/* The hint for a key that no node of `allowed` has; `before` is the prefix to print, or "". */
static const char *near_key(rung_reader *r, const char *key, size_t len,
                            rung_kinds allowed, const char *before, char hint[HINT])
{
    char slug[64];
    uint32_t node, n;
    hint[0] = '\0';
    if (r->diags->n >= RUNG_DIAGNOSTICS)
        return hint;
    if (rung_text_slug(key, len, slug, sizeof slug)
        && kinds_of_key(r->into, slug, strlen(slug), allowed, &node)) {
        snprintf(hint, HINT, "; did you mean '%s%s'?", before, slug);
        return hint;
    }
    rung_suggest near = rung_suggest_for(key, len, &r->suggestions);
    for (uint32_t i = 0; near.len && r->suggestions && i < rung_assembly_n_nodes(r->into);
         i++) {
        if (!(allowed & RUNG_KIND_BIT(rung_assembly_node_kind(r->into, i)))
            || !rung_assembly_node_stated(r->into, i))
            continue;
        const char *candidate = rung_assembly_node_key(r->into, i, &n);
        rung_suggest_try(&near, candidate, n);
    }
    return rung_suggest_text(&near, before, hint, HINT);
}

/* `'to' of requires`, or the attribute's name. */
static const char *says(const rung_table *t, uint32_t column, char buf[SHOWN])
{
    const rung_table_column *c = &t->columns[column];
    snprintf(buf, SHOWN, "'%s' of %s", c->name, rung_table_word(t->table));
    return buf;
}

static void wrong_kind(rung_table *t, uint32_t column, size_t at, const char *word,
                       rung_kind is, rung_kinds allowed)
{
    char kinds[KINDS], where[SHOWN];
    RUNG_CELL_ERROR(t, column, at, "'%s' is %s %s; %s is to be %s %s", word, article(is),
                    rung_kind_word(is), says(t, column, where),
                    article((rung_kind)__builtin_ctz(allowed)),
                    list_kinds(allowed, kinds));
}

/* The part before the colon, when there is one: its kind. False, and reported, when it is
 * no kind. */
static bool split(rung_table *t, uint32_t column, size_t at, const char **key,
                  size_t *len, bool *full, rung_kind *kind)
{
    char shown[SHOWN], hint[HINT], word[SHOWN];
    const char *colon = memchr(*key, ':', *len);
    *full = colon != NULL;
    if (!colon)
        return true;
    size_t n = (size_t)(colon - *key);
    if (rung_kind_find(*key, n, kind) && strlen(rung_kind_word(*kind)) == n) {
        *len -= n + 1;
        *key = colon + 1;
        t->last_kind = *kind;
        t->last_kind_len = n;
        return true;
    }
    rung_suggest near = rung_suggest_for(*key, n, NULL);
    for (unsigned k = 0; k < RUNG_N_KINDS; k++)
        rung_suggest_try(&near, rung_kind_word((rung_kind)k),
                         strlen(rung_kind_word((rung_kind)k)));
    RUNG_CELL_ERROR(t, column, at, "'%s' is no kind of node, in '%s'%s",
                    rung_text_shown(word, sizeof word, *key, n),
                    rung_text_shown(shown, sizeof shown, *key, *len),
                    rung_suggest_text(&near, "", hint, sizeof hint));
    return false;
}

/* Rows of one node mostly stand together. */
static bool is_last_from(const rung_table *t, uint32_t column, rung_kind kind,
                         const char *key, size_t len)
{
    const rung_assembly *a = t->reader->into;
    uint32_t n;
    if (column != (uint32_t)t->at[RUNG_COLUMN_FROM] || t->last_from == RUNG_NO_NODE
        || rung_assembly_node_kind(a, t->last_from) != kind)
        return false;
    const char *last = rung_assembly_node_key(a, t->last_from, &n);
    return n == len && memcmp(last, key, len) == 0;
}

static bool read_full(rung_table *t, uint32_t column, size_t at, rung_kind kind,
                      const char *key, size_t len, rung_kinds allowed, uint32_t *node)
{
    char shown[SHOWN], before[SHOWN], hint[HINT];
    rung_reader *r = t->reader;
    if (!(allowed & RUNG_KIND_BIT(kind))) {
        snprintf(before, sizeof before, "%s:%s", rung_kind_word(kind),
                 rung_text_shown(shown, sizeof shown / 2, key, len));
        wrong_kind(t, column, at, before, kind, allowed);
        return false;
    }
    if (is_last_from(t, column, kind, key, len)) {
        *node = t->last_from;
        return true;
    }
    if (find_stated(r->into, kind, key, len, node)) {
        if (column == (uint32_t)t->at[RUNG_COLUMN_FROM])
            t->last_from = *node;
        return true;
    }
    if (r->lost & RUNG_KIND_BIT(kind))
        return false;
    snprintf(before, sizeof before, "%s:", rung_kind_word(kind));
    RUNG_CELL_ERROR(t, column, at, "no %s '%s'%s", rung_kind_word(kind),
                    rung_text_shown(shown, sizeof shown, key, len),
                    near_key(r, key, len, RUNG_KIND_BIT(kind), before, hint));
    return false;
}

static void two_kinds(rung_table *t, uint32_t column, size_t at, const char *key,
                      rung_kinds found)
{
    char list[HINT];
    size_t n = 0;
    unsigned left = (unsigned)__builtin_popcount(found);
    for (unsigned k = 0; k < RUNG_N_KINDS; k++)
        if (found & RUNG_KIND_BIT(k)) {
            left--;
            n += (size_t)snprintf(list + n, sizeof list - n, "'%s:%.40s'%s",
                                  rung_kind_word((rung_kind)k), key,
                                  left > 1    ? ", "
                                  : left == 1 ? " or "
                                              : "");
            n = n < sizeof list ? n : sizeof list - 1;
        }
    RUNG_CELL_ERROR(t, column, at, "'%.40s' can be %d nodes; write %s", key,
                    __builtin_popcount(found), list);
}

static bool read_bare(rung_table *t, uint32_t column, size_t at, const char *key,
                      size_t len, rung_kinds allowed, uint32_t *node)
{
    char shown[SHOWN], hint[HINT], kinds[KINDS];
    rung_reader *r = t->reader;
    rung_kinds found = kinds_of_key(r->into, key, len, allowed, node), elsewhere;
    uint32_t other;
    if (found && (found & (found - 1)) == 0)
        return true;
    if (!found && (r->lost & allowed))
        return false;
    rung_text_shown(shown, sizeof shown, key, len);
    if (found) {
        two_kinds(t, column, at, shown, found);
        return false;
    }
    elsewhere = kinds_of_key(r->into, key, len, RUNG_ANY_KIND, &other);
    if (elsewhere)
        wrong_kind(t, column, at, shown, rung_assembly_node_kind(r->into, other),
                   allowed);
    else
        RUNG_CELL_ERROR(t, column, at, "no %s '%s'%s", list_kinds(allowed, kinds), shown,
                        near_key(r, key, len, allowed, "", hint));
    return false;
}

bool rung_reference_find(const rung_table *t, const char *id, size_t len,
                         rung_kinds allowed, uint32_t *node)
{
    rung_kind kind = t->last_kind;
    size_t n = t->last_kind_len;
    return kind < RUNG_N_KINDS && (allowed & RUNG_KIND_BIT(kind)) && n < len
           && id[n] == ':' && memcmp(id, rung_kind_word(kind), n) == 0
           && find_stated(t->reader->into, kind, id + n + 1, len - n - 1, node);
}

bool rung_reference_read(rung_table *t, uint32_t column, size_t at, size_t len,
                         rung_kinds allowed, uint32_t *node)
{
    const char *key = t->cells[column].text + at;
    rung_kind kind;
    bool full;
    if (column != (uint32_t)t->at[RUNG_COLUMN_FROM]
        && rung_reference_find(t, key, len, allowed, node))
        return true;
    if (!split(t, column, at, &key, &len, &full, &kind))
        return false;
    return full ? read_full(t, column, at, kind, key, len, allowed, node)
                : read_bare(t, column, at, key, len, allowed, node);
}

static bool put_mention(rung_reader *r, rung_reader_mention m)
{
    if (r->n_mentions == r->cap_mentions) {
        uint32_t cap = r->cap_mentions ? r->cap_mentions * 2 : 64;
        rung_reader_mention *grown =
            cap > r->cap_mentions ? realloc(r->mentions, cap * sizeof *grown) : NULL;
        if (!grown) {
            r->diags->failed = true;
            return false;
        }
        r->mentions = grown;
        r->cap_mentions = cap;
    }
    r->mentions[r->n_mentions++] = m;
    return true;
}

bool rung_reference_mention(rung_table *t, uint32_t column, size_t at, size_t len,
                            uint32_t *node)
{
    char shown[SHOWN];
    const char *key = t->cells[column].text + at;
    rung_kind kind = (rung_kind)t->table;
    bool full;
    if (!split(t, column, at, &key, &len, &full, &kind))
        return false;
    if (!rung_text_is_key(key, len)) {
        RUNG_CELL_ERROR(t, column, at, "no %s '%s'", rung_kind_word(kind),
                        rung_text_shown(shown, sizeof shown, key, len));
        return false;
    }
    rung_reader_mention m = { .table = (uint16_t)t->table, .bare = !full };
    *node = m.node = rung_assembly_put_node(t->reader->into, kind, key, len);
    rung_table_place(t, column, t->cells[column].lead + at, &m.line, &m.column);
    return *node != RUNG_NO_NODE && put_mention(t->reader, m);
}

void rung_reference_settle(rung_reader *r)
{
    char hint[HINT], before[SHOWN];
    for (uint32_t i = 0; i < r->n_mentions; i++) {
        const rung_reader_mention *m = &r->mentions[i];
        uint32_t len;
        rung_kind kind = rung_assembly_node_kind(r->into, m->node);
        const char *key = rung_assembly_node_key(r->into, m->node, &len);
        if (rung_assembly_node_stated(r->into, m->node)
            || (r->lost & RUNG_KIND_BIT(kind)))
            continue;
        snprintf(before, sizeof before, "%s%s", m->bare ? "" : rung_kind_word(kind),
                 m->bare ? "" : ":");
        rung_diagnostics_put(r->diags, RUNG_SEVERITY_ERROR, r->shown[m->table], m->line,
                             m->column, "no %s '%s'%s", rung_kind_word(kind), key,
                             near_key(r, key, len, RUNG_KIND_BIT(kind), before, hint));
    }
}
