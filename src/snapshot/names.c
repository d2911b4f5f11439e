/* names.c -- the one node that what people type names, or why there is none: what answers
 * to a text is found by exact.c, what is spelled nearly so by near.c. */
#include "snapshot/names.h"

#include <string.h>

#include "core/limits.h"
#include "core/text.h"
#include "snapshot/exact.h"
#include "snapshot/near.h"

#define CANDIDATES_SHOWN (RUNG_ANSWERING_MOST - 1)
#define NEAR_SHOWN 3

/* What stands behind `kind:` in a full id, and that kind; all of the text when no kind
 * stands before it. */
static const char *after_kind(const char *folded, rung_kind *kind)
{
    const char *colon = strchr(folded, ':');
    return colon && rung_kind_find(folded, (size_t)(colon - folded), kind) ? colon + 1
                                                                           : folded;
}

/* Writes the ids of the nodes behind `near` as "; did you mean 'a', 'b' or 'c'". */
static void say_near(const rung_snapshot *g, const rung_near_hit *near, uint32_t n,
                     char *hint, size_t size)
{
    char id[RUNG_NODE_ID_MAX];
    size_t used = 0;
    for (uint32_t i = 0; i < n && used < size; i++)
        used +=
            (size_t)snprintf(hint + used, size - used, "%s'%s'",
                             i == 0       ? "; did you mean "
                             : i + 1 == n ? " or "
                                          : ", ",
                             rung_node_id(g, (rung_node){ g->names[near[i].name].node },
                                          id));
}

/* `a setting, unit or competency` of kinds. */
static const char *say_kinds(rung_kinds kinds, char buf[200])
{
    size_t used = 0;
    for (unsigned k = 0; k < RUNG_N_KINDS && used < 200; k++) {
        if (!(kinds & RUNG_KIND_BIT(k)))
            continue;
        const char *word = rung_kind_word((rung_kind)k);
        bool last = kinds >> k == 1;
        used += (size_t)snprintf(buf + used, 200 - used, "%s%s",
                                 !used && word[0] == 'o' ? "an "
                                 : !used                 ? "a "
                                 : last                  ? " or "
                                                         : ", ",
                                 word);
    }
    return buf;
}

/* What to try when nothing of these kinds is called or spelt so: what of the other kinds
 * has the words in its name, whole, else other words. */
static rung_status say_elsewhere(const rung_snapshot *g, rung_arena *mem,
                                 const char *name, rung_kinds kinds,
                                 const rung_leave *leave, char *hint, size_t size,
                                 rung_error *err)
{
    rung_name_hits hits = { 0 };
    const rung_name_search what = {
        .text = name, .len = strlen(name), .limit = 1, .leave = leave
    };
    char id[RUNG_NODE_ID_MAX];
    rung_status s = RUNG_OK;
    if (*name && kinds != RUNG_ANY_KIND)
        s = rung_names_search(g, mem, &what, &hits, err);
    if (s)
        return s;
    if (hits.n && hits.items[0].score >> 16 < RUNG_SCORE_BEGUN)
        snprintf(hint, size, "; of %s '%s'%s",
                 hits.total == 1 ? "another kind there is" : "other kinds there is",
                 rung_node_id(g, hits.items[0].node, id),
                 hits.total == 1 ? "" : ", and `find` lists more");
    else
        snprintf(hint, size, "%s",
                 hits.n || strchr(name, ' ') || !*name
                     ? "; `find` searches by any word of a name"
                     : "; nothing on record is called so: try another word for it");
    return RUNG_OK;
}

/* `other` is a node of another kind that answers to the text, or RUNG_NONE. */
static rung_status fail_unknown(const rung_snapshot *g, rung_arena *mem, const char *text,
                                size_t len, const char *folded, rung_kinds kinds,
                                uint32_t other, const rung_leave *leave, rung_error *err)
{
    if (!err)
        return RUNG_UNKNOWN_NODE;
    char shown[120], what[64] = "node", hint[400] = "", id[RUNG_NODE_ID_MAX];
    for (unsigned k = 0; k < RUNG_N_KINDS; k++)
        if (kinds == RUNG_KIND_BIT(k))
            snprintf(what, sizeof what, "%s", rung_kind_word((rung_kind)k));
    rung_text_shown(shown, sizeof shown, text, len);
    if (other != RUNG_NONE)
        return rung_fail(err, RUNG_UNKNOWN_NODE,
                         "'%s' is '%s', and here %s is wanted; `show %s` says what it is "
                         "linked to",
                         shown, rung_node_id(g, (rung_node){ other }, id),
                         say_kinds(kinds, hint), id);
    rung_kind kind;
    const char *name = after_kind(folded, &kind);
    if (name != folded)
        kinds &= *name ? RUNG_KIND_BIT(kind) : 0;
    rung_near_hit best[NEAR_SHOWN];
    rung_nearest near = rung_nearest_to(g, name, kinds, best, NEAR_SHOWN, leave);
    if (kinds)
        rung_near_initials(&near);
    if (kinds && !near.n)
        rung_near_names(&near);
    uint32_t n = near.n;
    rung_name_hits hits = { 0 };
    const rung_name_search begun = { .text = name,
                                     .len = strlen(name),
                                     .kinds = kinds,
                                     .limit = NEAR_SHOWN,
                                     .leave = leave };
    rung_status s = near.over ? RUNG_TIMEOUT : RUNG_OK;
    if (!s && n == 0 && kinds)
        s = rung_names_search(g, mem, &begun, &hits, err);
    for (uint32_t i = 0; !s && i < hits.n; i++)
        best[n++].name = hits.items[i].name;
    if (!s && n == 0)
        s = say_elsewhere(g, mem, name, kinds, leave, hint, sizeof hint, err);
    if (s == RUNG_TIMEOUT)
        return rung_fail_over(err);
    say_near(g, best, n, hint, sizeof hint);
    return rung_fail(err, RUNG_UNKNOWN_NODE, "no %s '%s'%s%s", what, shown, hint,
                     n ? "?" : "");
}

static rung_status fail_ambiguous(const rung_snapshot *g, const char *text, size_t len,
                                  const uint32_t *nodes, uint32_t n, rung_error *err)
{
    char shown[120], list[700] = "", id[RUNG_NODE_ID_MAX];
    size_t used = 0;
    for (uint32_t i = 0; i < n && i < CANDIDATES_SHOWN && used < sizeof list; i++)
        used += (size_t)snprintf(list + used, sizeof list - used, "%s%s", i ? ", " : "",
                                 rung_node_id(g, (rung_node){ nodes[i] }, id));
    return rung_fail(err, RUNG_AMBIGUOUS_NODE, "'%s' names %s nodes: %s%s; say which",
                     rung_text_shown(shown, sizeof shown, text, len),
                     n == 2 ? "two" : "several", list,
                     n > CANDIDATES_SHOWN ? ", ..." : "");
}

rung_status rung_node_resolve(const rung_snapshot *g, rung_arena *mem, const char *text,
                              size_t len, rung_kinds kinds, rung_node *out,
                              rung_error *err)
{
    return rung_node_resolve_while(g, mem, text, len, kinds, NULL, out, err);
}

rung_status rung_node_resolve_while(const rung_snapshot *g, rung_arena *mem,
                                    const char *text, size_t len, rung_kinds kinds,
                                    const rung_leave *leave, rung_node *out,
                                    rung_error *err)
{
    if (!kinds)
        kinds = RUNG_ANY_KIND;
    if (rung_node_exact(g, text, len, kinds, out))
        return RUNG_OK;
    char shown[120], is[200], wanted[200];
    rung_kind kind;
    rung_node node;
    bool is_id = rung_node_of_id(g, text, len, &kind, &node); /* nothing to fold */
    if (!is_id && (len > RUNG_NAME_BYTES || !rung_text_is_utf8(text, len)))
        return rung_fail(err, RUNG_BAD_ARGUMENT, "'%s' is not a name: %s",
                         rung_text_shown(shown, sizeof shown, text, len),
                         len > RUNG_NAME_BYTES ? "it is too long" : "it is not UTF-8");
    size_t folded_len = 0;
    char *folded = is_id ? NULL : rung_text_fold(mem, text, len, &folded_len);
    if (!folded && !is_id)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    if (is_id || rung_node_of_id(g, folded, folded_len, &kind, &node)) {
        if (!(kinds & RUNG_KIND_BIT(kind)))
            return rung_fail(err, RUNG_BAD_ARGUMENT, "'%s' is %s, and here %s is wanted",
                             rung_text_shown(shown, sizeof shown, text, len),
                             say_kinds(RUNG_KIND_BIT(kind), is),
                             say_kinds(kinds, wanted));
        *out = node;
        return RUNG_OK;
    }
    uint32_t found[RUNG_ANSWERING_MOST], other = RUNG_NONE;
    uint32_t n = rung_names_answering(g, folded, folded_len, kinds, found, &other);
    if (n == 0)
        return fail_unknown(g, mem, text, len, folded, kinds, other, leave, err);
    if (n > 1)
        return fail_ambiguous(g, text, len, found, n, err);
    out->id = found[0];
    return RUNG_OK;
}
