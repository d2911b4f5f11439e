/* bind_edge.c -- a link as one writes it, FROM:relation:TO, to two nodes and a relation.
 *
 * Ids, names and codes have colons of their own, so the text is parted at each `:word:`
 * that is a relation; all but one of these places leave something that names no node. */
#include "core/text.h"
#include "engine/bind.h"
#include "snapshot/names.h"

#define PARTS_MOST 8

typedef struct parted {
    rung_relation relation;
    rung_said from, to;
} parted;

static const char *relation_word(size_t i)
{
    return rung_relation_word((rung_relation)i);
}

/* The relation whose word, with a colon behind it, `s` begins with; RUNG_N_RELATIONS when
 * it is none. */
static unsigned relation_at(const char *s, size_t len)
{
    for (unsigned r = 0; r < RUNG_N_RELATIONS; r++) {
        size_t n = strlen(relation_word(r));
        if (n < len && s[n] == ':' && rung_same_name(relation_word(r), s, n))
            return r;
    }
    return RUNG_N_RELATIONS;
}

static uint32_t part(rung_said v, parted *out)
{
    uint32_t n = 0;
    for (size_t i = 1; i < v.len && n < PARTS_MOST; i++) {
        if (v.s[i] != ':')
            continue;
        unsigned r = relation_at(v.s + i + 1, v.len - i - 1);
        size_t end = r < RUNG_N_RELATIONS ? i + 2 + strlen(relation_word(r)) : v.len;
        if (end < v.len)
            out[n++] =
                (parted){ (rung_relation)r, { v.s, i }, { v.s + end, v.len - end } };
    }
    return n;
}

/* What stands between two colons and is nearly the word of a relation, or NULL. */
static const char *nearly(rung_said v, const char *const *words)
{
    const char *begin = memchr(v.s, ':', v.len), *end = v.s + v.len;
    while (begin) {
        const char *next = memchr(begin + 1, ':', (size_t)(end - begin - 1));
        const char *near = next ? rung_nearest_word(begin + 1, (size_t)(next - begin - 1),
                                                    words, RUNG_N_RELATIONS)
                                : NULL;
        if (near)
            return near;
        begin = next;
    }
    return NULL;
}

static rung_status fail_form(rung_binder *b, const rung_param *p, rung_said v)
{
    const char *words[RUNG_N_RELATIONS];
    for (unsigned r = 0; r < RUNG_N_RELATIONS; r++)
        words[r] = relation_word(r);
    const char *near = nearly(v, words);
    return rung_bind_fail(b,
                          "%s takes FROM:relation:TO, as "
                          "healthcare-assistant:progresses-to:midwife, not '%s'"
                          "%s%s%s (relations: %s)",
                          rung_bind_option(b, p).s, rung_bind_shown(v).s,
                          near ? "; did you mean ':" : "", near ? near : "",
                          near ? ":'?" : "",
                          rung_bind_listed(b, words, RUNG_N_RELATIONS));
}

/* `setting`, `unit or competency` */
static const char *kinds_listed(rung_binder *b, rung_kinds kinds)
{
    const char *words[RUNG_N_KINDS];
    size_t n = 0;
    for (unsigned k = 0; k < RUNG_N_KINDS; k++)
        if (kinds & RUNG_KIND_BIT(k))
            words[n++] = rung_kind_word((rung_kind)k);
    return n == RUNG_N_KINDS ? "node of any kind" : rung_bind_listed(b, words, n);
}

/* One end. That a node is of a kind which the relation does not join is said as that. */
static rung_status take_end(rung_binder *b, rung_relation relation, rung_kinds kinds,
                            rung_said v, rung_node *out)
{
    rung_error miss = { 0 };
    rung_node node;
    rung_leave leave = rung_task_leave(b->t);
    rung_status s =
        rung_node_resolve_while(b->g, &b->t->mem, v.s, v.len, kinds, &leave, out, &miss);
    if (s && !rung_node_resolve(b->g, &b->t->mem, v.s, v.len, RUNG_ANY_KIND, &node, NULL))
        return rung_bind_fail(b, "%s goes from a %s to a %s; '%s' is of the kind %s",
                              rung_relation_word(relation),
                              kinds_listed(b, rung_relation_from(relation)),
                              kinds_listed(b, rung_relation_to(relation)),
                              rung_bind_shown(v).s,
                              rung_kind_word(rung_node_kind(b->g, node)));
    if (s) {
        rung_fail(b->err, s, "%s", miss.text);
        if (b->err)
            b->err->at = b->at;
    }
    return s;
}

static rung_status take_parted(rung_binder *b, const parted *p, rung_edge *out)
{
    out->relation = (uint8_t)p->relation;
    rung_status s =
        take_end(b, p->relation, rung_relation_from(p->relation), p->from, &out->from);
    if (!s)
        s = take_end(b, p->relation, rung_relation_to(p->relation), p->to, &out->to);
    if (s)
        return s;
    rung_kind from = rung_node_kind(b->g, out->from), to = rung_node_kind(b->g, out->to);
    if (p->relation == RUNG_MATCHES && from != to)
        return rung_bind_fail(b, "matches joins two nodes of one kind, not a %s and a %s",
                              rung_kind_word(from), rung_kind_word(to));
    if (out->from.id == out->to.id)
        return rung_bind_fail(b, "%s from '%s' to itself changes nothing",
                              rung_relation_word(p->relation),
                              rung_node_name(b->g, out->from));
    return RUNG_OK;
}

rung_status rung_take_edge(rung_binder *b, const rung_param *p, rung_said v,
                           rung_edge *out)
{
    parted parts[PARTS_MOST];
    size_t at;
    rung_text_fault fault = rung_text_check(v.s, v.len, &at);
    uint32_t n =
        fault == RUNG_TEXT_FINE || fault == RUNG_TEXT_INVISIBLE ? part(v, parts) : 0;
    if (!n)
        return fail_form(b, p, v);
    rung_error *err = b->err, ignored = { 0 };
    rung_edge edge;
    uint32_t found = 0;
    b->err = &ignored;
    for (uint32_t i = 0; n > 1 && i < n; i++)
        if (!take_parted(b, &parts[i], &edge)) {
            found++;
            parts[0] = parts[i];
        }
    b->err = err;
    if (found > 1)
        return rung_bind_fail(b,
                              "'%s' can be read in two ways; name the nodes by kind:key",
                              rung_bind_shown(v).s);
    return take_parted(b, &parts[0], out);
}
