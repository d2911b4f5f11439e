/* entries.c -- ways in: what one of several alternatives asks for, met or to be checked;
 * see conditions.h. */
#include <string.h>

#include "query/conditions_parts.h"

static bool is_held(const rung_asker *a, rung_node n)
{
    if (!a->held)
        return false;
    for (uint32_t i = 0; i < a->held->n_by; i++)
        if (a->held->by[i].id == n.id)
            return true;
    return rung_node_kind(a->v->g, n) == RUNG_COMPETENCY && rung_holds(a->held, n.id);
}

static bool same_alternative(const char *a, const char *b)
{
    return a && b && strcmp(a, b) == 0;
}

/* True when an earlier entry of n has this alternative: its group was found then. */
static bool found_before(const rung_asker *a, rung_node n, uint32_t link,
                         const char *alternative)
{
    for (rung_links it = rung_links_out(a->v, RUNG_ENTRY, n);
         rung_links_next(&it) && it.link.id != link;)
        if (same_alternative(alternative,
                             rung_link_text(a->v, &it.link, RUNG_A_ALTERNATIVE)))
            return true;
    return false;
}

/* The entry that begins at `first`, together with the later links that have its
 * alternative. They are written from *next on, which moves behind them. */
static rung_entry find_entry(const rung_asker *a, const rung_links *first,
                             const char *alternative, rung_link **next)
{
    rung_entry e = { .of = *next, .fact = { first->link.fact } };
    rung_links it = *first;
    do {
        if (e.n
            && !same_alternative(alternative,
                                 rung_link_text(a->v, &it.link, RUNG_A_ALTERNATIVE)))
            continue;
        *(*next)++ = it.link;
        e.n++;
        e.conditioned |= rung_link_conditioned(a, &it.link);
        e.need = rung_need_of_word(rung_link_text(a->v, &it.link, RUNG_A_NEED));
    } while (alternative && rung_links_next(&it));
    return e;
}

static rung_entry_list find_entries(rung_asker *a, rung_node n)
{
    rung_links it = rung_links_out(a->v, RUNG_ENTRY, n);
    uint32_t most = rung_links_left(it);
    rung_entry_list list = { RUNG_ROOM(&a->t->mem, rung_entry, most), 0 };
    rung_link *next = RUNG_ROOM(&a->t->mem, rung_link, most);
    if (!list.items || !next) {
        a->status = RUNG_NO_MEMORY;
        return list;
    }
    while (rung_links_next(&it)) {
        const char *alternative = rung_link_text(a->v, &it.link, RUNG_A_ALTERNATIVE);
        if (!alternative || !found_before(a, n, it.link.id, alternative))
            list.items[list.n++] = find_entry(a, &it, alternative, &next);
    }
    return list;
}

/* What an entry's link states, in one line; "" when that is nothing, or without memory. */
static const char *words_of(rung_asker *a, const rung_link *l)
{
    char text[RUNG_PHRASE_BYTES];
    rung_phrase words = RUNG_PHRASE(a, text);
    rung_text_list list = rung_say_conditions(a, l);
    for (uint32_t i = 0; i < list.n; i++) {
        rung_phrase_add(&words, i ? ", " : "");
        rung_phrase_add(&words, list.items[i]);
    }
    const char *said = rung_phrase_said(&words);
    return said ? said : "";
}

/* The words that all alternatives of an entry state; NULL: they differ. */
static const char *shared_words(rung_asker *a, const rung_entry *e)
{
    const char *first = words_of(a, &e->of[0]);
    for (uint32_t i = 1; i < e->n; i++)
        if (strcmp(first, words_of(a, &e->of[i])) != 0)
            return NULL;
    return first;
}

static void add_words(rung_phrase *p, const char *before, const char *words,
                      const char *after)
{
    if (!*words)
        return;
    rung_phrase_add(p, before);
    rung_phrase_add(p, words);
    rung_phrase_add(p, after);
}

/* `whose`: what asks for it, or no node. */
static const char *say_entry(rung_asker *a, const rung_entry *e, rung_node whose)
{
    char text[RUNG_PHRASE_BYTES];
    rung_phrase p = RUNG_PHRASE(a, text);
    rung_phrase_add(&p, "entry: ");
    const char *shared = e->conditioned ? shared_words(a, e) : NULL;
    for (uint32_t i = 0; i < e->n; i++) {
        rung_phrase_add(&p, i ? " or " : "");
        rung_phrase_add(&p, rung_node_name(a->v->g, e->of[i].to));
        if (e->conditioned && !shared)
            add_words(&p, " (", words_of(a, &e->of[i]), ")");
    }
    if (shared)
        add_words(&p, "; and: ", shared, "");
    rung_phrase_tail(&p, (rung_need)e->need, whose);
    return rung_phrase_said(&p);
}

rung_entry_list rung_know_entries(rung_asker *a, rung_node n)
{
    rung_entry_list list = find_entries(a, n);
    for (uint32_t i = 0; !a->status && i < list.n; i++) {
        list.items[i].said[0] = say_entry(a, &list.items[i], RUNG_NO_NODE_REF);
        list.items[i].said[1] = say_entry(a, &list.items[i], n);
    }
    return list;
}

/* One of them is held, and what is asked besides is met. */
static bool is_met(const rung_asker *a, const rung_entry *e)
{
    for (uint32_t i = 0; i < e->n; i++)
        if (is_held(a, e->of[i].to) && (!e->conditioned || rung_link_met(a, &e->of[i])))
            return true;
    return false;
}

void rung_ask_entries(rung_asker *a, rung_node n, bool named, rung_conditions *out)
{
    const rung_known_conditions *known = a->v->plain ? a->v->g->known : NULL;
    if (!rung_view_may_have(a->v, n, RUNG_HAS_ENTRY))
        return;
    rung_entry_list list = known ? known->entries[n.id] : find_entries(a, n);
    for (uint32_t i = 0; !a->status && i < list.n; i++) {
        const rung_entry *e = &list.items[i];
        if (is_met(a, e))
            continue;
        const char *said = e->said[named] ? e->said[named]
                                          : say_entry(a, e, named ? n : RUNG_NO_NODE_REF);
        if (said)
            rung_put_check(a, out, said, e->fact);
    }
}
