/* scope.c -- settings named by a question, marked while it is answered; see scope.h. */
#include "query/scope.h"

#include <string.h>

#include "snapshot/derive.h"

/* Marks of settings; GONE: named, and not there in this view. */
enum { OUTSIDE, INSIDE, BARRED, GONE };

static void mark_settings_of(rung_scope *s, rung_node n)
{
    rung_kind kind = rung_node_kind(s->v->g, n);
    if (kind == RUNG_SETTING) {
        s->t->mark[n.id] = rung_view_has(s->v, n) ? INSIDE : GONE;
        return;
    }
    rung_links it =
        rung_links_out(s->v, kind == RUNG_ORGANISATION ? RUNG_HOSTS : RUNG_PLACES_AT, n);
    while (rung_links_next(&it))
        s->t->mark[it.link.to.id] = INSIDE;
}

/* Asks whether the learner may go to a setting; the first condition that bars puts it
 * among the excluded. */
static rung_status ask_setting(rung_scope *s, rung_node setting, rung_error *err)
{
    rung_conditions c = { 0 };
    rung_asker a = { s->t, s->v, s->learner, NULL, RUNG_OK };
    if (!s->learner->given)
        return RUNG_OK;
    rung_ask_setting(&a, setting, &c);
    if (a.status)
        return rung_fail_memory(err);
    if (!c.blocked_by.n)
        return RUNG_OK;
    s->t->mark[setting.id] = BARRED;
    return rung_exclude(s->t, &s->excluded, setting, c.blocked_by.items[0],
                        c.blocked_facts.items[0], err);
}

rung_status rung_scope_ask(rung_scope *s, const rung_link *covers, bool *barred,
                           rung_error *err)
{
    rung_conditions c = { 0 };
    rung_asker a = { s->t, s->v, s->learner, NULL, RUNG_OK };
    *barred = false;
    if (!s->learner->given)
        return RUNG_OK;
    rung_ask_link(&a, covers, &c);
    *barred = c.blocked_by.n > 0;
    if (a.status)
        return rung_fail_memory(err);
    if (!*barred)
        return RUNG_OK;
    const char *reason =
        rung_arena_textf(&s->t->mem, "for %s: %s", rung_node_name(s->v->g, covers->to),
                         c.blocked_by.items[0]);
    return rung_exclude(s->t, &s->excluded, covers->from, reason,
                        c.blocked_facts.items[0], err);
}

rung_status rung_scope_open(rung_task *t, const rung_view *v, const rung_node_list *named,
                            const rung_learner *learner, rung_scope *out, rung_error *err)
{
    uint32_t first = rung_kind_first(v->g, RUNG_SETTING),
             end = rung_kind_end(v->g, RUNG_SETTING);
    *out = (rung_scope){
        .t = t, .v = v, .learner = learner, .everywhere = { named->n == 0 }
    };
    for (uint32_t i = 0; i < named->n; i++)
        mark_settings_of(out, named->items[i]);
    for (uint32_t i = first; out->everywhere.v && i < end; i++)
        t->mark[i] = rung_view_has(v, (rung_node){ i }) ? INSIDE : OUTSIDE;
    if (!RUNG_MAKE(&t->mem, out->settings.items, end - first))
        return rung_fail_memory(err);
    for (uint32_t i = first; i < end; i++) {
        rung_status s =
            t->mark[i] == INSIDE ? ask_setting(out, (rung_node){ i }, err) : RUNG_OK;
        if (s)
            return s;
        if (t->mark[i] == INSIDE)
            out->settings.items[out->settings.n++].id = i;
    }
    return RUNG_OK;
}

void rung_scope_close(rung_scope *s)
{
    uint32_t first = rung_kind_first(s->v->g, RUNG_SETTING),
             end = rung_kind_end(s->v->g, RUNG_SETTING);
    memset(s->t->mark + first, OUTSIDE, end - first);
}

bool rung_scope_has(const rung_scope *s, rung_node setting)
{
    return s->t->mark[setting.id] == INSIDE;
}

bool rung_scope_names(const rung_scope *s, rung_node setting)
{
    return s->t->mark[setting.id] != OUTSIDE;
}

rung_status rung_scope_covering(rung_scope *s, rung_node unit, rung_cited_list *out,
                                rung_error *err)
{
    rung_links it = rung_links_in(s->v, RUNG_COVERS, unit);
    *out = (rung_cited_list){ RUNG_NEW(&s->t->mem, rung_cited, rung_links_left(it)), 0 };
    if (!out->items)
        return rung_fail_memory(err);
    while (rung_links_next(&it)) {
        bool barred = false;
        if (!rung_scope_has(s, it.link.from) || !rung_link_covers(s->v, &it.link))
            continue;
        rung_status status = rung_scope_ask(s, &it.link, &barred, err);
        if (status)
            return status;
        if (!barred)
            out->items[out->n++] = (rung_cited){ it.link.from, { it.link.fact } };
    }
    return RUNG_OK;
}

void rung_say_reading(uint32_t n, const char *of, rung_sink *out)
{
    if (n)
        rung_putf(out,
                  "For %u of %s only our reading of what a document says of the setting: "
                  "ask the host.\n",
                  n, of);
}

void rung_say_awarded(const rung_view *v, rung_node of, rung_sink *out)
{
    uint32_t n = 0;
    for (rung_links it = rung_links_out(v, RUNG_AWARDS, of); rung_links_next(&it);) {
        rung_links units = rung_links_out(v, RUNG_CONTAINS, it.link.to);
        if (!rung_links_next(&units))
            continue;
        rung_puts(out, n++ ? ", "
                           : "What it awards has units of its own, not counted "
                             "here; ask of ");
        rung_say_node(v, it.link.to, out);
    }
    rung_puts(out, n ? ".\n" : "");
}

bool rung_only_inferred(const rung_view *v, const rung_cited_list *settings)
{
    for (uint32_t i = 0; i < settings->n; i++)
        if (rung_view_status(v, settings->items[i].evidence.id) != RUNG_INFERRED)
            return false;
    return true;
}

rung_fact_ref rung_surest(const rung_view *v, const rung_cited_list *settings)
{
    rung_fact_ref best = RUNG_NO_FACT;
    for (uint32_t i = 0; i < settings->n; i++) {
        rung_fact_ref one = settings->items[i].evidence;
        if (best.id == RUNG_NONE
            || rung_view_status(v, one.id) < rung_view_status(v, best.id))
            best = one;
    }
    return best;
}

rung_node rung_only_host(const rung_view *v, const rung_cited_list *settings)
{
    rung_node host = RUNG_NO_NODE_REF;
    for (uint32_t i = 0; i < settings->n; i++) {
        uint32_t n = 0;
        for (rung_links it = rung_links_in(v, RUNG_HOSTS, settings->items[i].node);
             rung_links_next(&it); n++) {
            if (host.id != RUNG_NONE && host.id != it.link.from.id)
                return RUNG_NO_NODE_REF;
            host = it.link.from;
        }
        if (n == 0)
            return RUNG_NO_NODE_REF; /* who hosts it is not recorded */
    }
    return host;
}
