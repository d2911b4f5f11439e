/* scope.h -- the settings that a question about placements looks at: those named, or all,
 * less those where the learner may not go. */
#ifndef RUNG_QUERY_SCOPE_H
#define RUNG_QUERY_SCOPE_H

#include "query/conditions.h"
#include "query/parts.h"

typedef struct rung_scope {
    rung_task *t;
    const rung_view *v;
    const rung_learner *learner;
    rung_node_list settings;     /* in scope, by id */
    rung_flag everywhere;        /* none were named: the whole graph */
    rung_excluded_list excluded; /* named, and barred; or barred for one unit */
} rung_scope;

/* What may stand in `settings` of a question: settings, organisations (what they host),
 * programmes (where they place). */
#define RUNG_PLACES                                                 \
    (RUNG_KIND_BIT(RUNG_SETTING) | RUNG_KIND_BIT(RUNG_ORGANISATION) \
     | RUNG_KIND_BIT(RUNG_PROGRAMME))

/* Finds the settings and marks them in the scratch of t until rung_scope_close, which is
 * to be called even when this fails. Fails: NO_MEMORY. Cost: O(settings of the graph +
 * conditions asked). */
rung_status rung_scope_open(rung_task *t, const rung_view *v, const rung_node_list *named,
                            const rung_learner *learner, rung_scope *out,
                            rung_error *err);
void rung_scope_close(rung_scope *s);

/* True when the learner may be placed at the setting and the question is about it. */
bool rung_scope_has(const rung_scope *s, rung_node setting);
/* True when the question is about it, whether or not the learner is barred there. */
bool rung_scope_names(const rung_scope *s, rung_node setting);

/* Tells whether the link `covers` bars the learner from practising that unit there, and
 * then puts the setting among the excluded with what it is barred for. */
rung_status rung_scope_ask(rung_scope *s, const rung_link *covers, bool *barred,
                           rung_error *err);

/* The settings in scope that cover the unit and take the learner for it. Fails:
 * NO_MEMORY. Cost: O(settings that speak of it + conditions asked). */
rung_status rung_scope_covering(rung_scope *s, rung_node unit, rung_cited_list *out,
                                rung_error *err);

/* ---- of settings, with what says that they cover something ---- */

/* True when all of these facts are inferred; also when there are no settings. */
bool rung_only_inferred(const rung_view *v, const rung_cited_list *settings);

/* "For 3 of them that is only our reading of what a document says of the setting: ask the
 * host."; `of` is what stands behind the number, as "them that is". Nothing of none. */
void rung_say_reading(uint32_t n, const char *of, rung_sink *out);

/* Which of what `of` awards has units of its own: a scheme is asked about more often than
 * the diploma it leads to. Nothing when none has. */
void rung_say_awarded(const rung_view *v, rung_node of, rung_sink *out);

/* The first fact of the best status; absent of no settings. */
rung_fact_ref rung_surest(const rung_view *v, const rung_cited_list *settings);

/* The one host of all these settings, each of which has no other on record; absent when
 * they have several, or one of them none on record. */
rung_node rung_only_host(const rung_view *v, const rung_cited_list *settings);

#endif
