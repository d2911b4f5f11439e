/* why.c -- a conflict and a relaxation in words: instances of one rule and one place
 * are one row. */
#include <string.h>

#include "query/plan/tell.h"

/* Instances that are told in one row: of one rule and one place, for one reason. */
typedef struct bundle {
    plan_rule rule;
    rung_node at;
    const char *reason; /* of AGE and CONDITIONS; else "" */
    rung_text_list learners;
    rung_text_list relax; /* the words that give each instance up */
    bool in[PLAN_BLOCKS];
    uint32_t limit, setting; /* of the first */
} bundle;

static rung_node place_of(const plan *p, const plan_about *a)
{
    return a->rule == PLAN_CAPACITY  ? p->limits[a->limit].node
           : a->rule == PLAN_FIRST   ? p->learners[a->learner].employer
           : a->setting != RUNG_NONE ? p->settings[a->setting].node
                                     : RUNG_NO_NODE_REF;
}

typedef RUNG_LIST_OF(bundle) bundles;

/* The words that give one instance up. */
static const char *relax_word(plan_telling *w, uint32_t instance)
{
    const plan *p = w->p;
    plan_about a = plan_about_of(p, instance);
    const char *rule = plan_rule_word(a.rule);
    if (a.rule == PLAN_CAPACITY)
        return TEXT(w, "%s:%s@%lld", rule,
                    rung_node_key(p->v->g, p->limits[a.limit].node),
                    (long long)p->block_number[a.block]);
    if (a.setting != RUNG_NONE)
        return TEXT(w, "%s:%s:%s", rule, p->learners[a.learner].label,
                    rung_node_key(p->v->g, p->settings[a.setting].node));
    return TEXT(w, "%s:%s", rule, p->learners[a.learner].label);
}

static bundles bundle_all(plan_telling *w, const plan_set *set)
{
    bundles list = { 0 };
    const plan *p = w->p;
    for (uint32_t i = 0; i < set->n && !w->status; i++) {
        plan_about a = plan_about_of(p, set->items[i]);
        rung_node at = place_of(p, &a);
        const char *reason =
            a.setting == RUNG_NONE ? "" : plan_reason_of(w, a.rule, a.learner, a.setting);
        bundle *to = NULL;
        for (uint32_t j = 0; j < list.n && !to; j++)
            if (list.items[j].rule == a.rule && list.items[j].at.id == at.id
                && strcmp(list.items[j].reason, reason) == 0)
                to = &list.items[j];
        if (!to && (to = MORE(w, list)))
            *to = (bundle){ .rule = a.rule,
                            .at = at,
                            .reason = reason,
                            .limit = a.limit,
                            .setting = a.setting };
        if (to)
            plan_put_text(w, &to->relax, relax_word(w, set->items[i]));
        if (to && a.learner != RUNG_NONE)
            plan_put_text(w, &to->learners, p->learners[a.learner].label);
        if (to && a.block != RUNG_NONE)
            to->in[a.block] = true;
    }
    return list;
}

static const char *limit_text(plan_telling *w, const bundle *b)
{
    const int64_t *least = w->p->limits[b->limit].least;
    rung_text_list numbers = { 0 };
    for (uint32_t i = 0; i < w->p->n_blocks; i++)
        if (b->in[i])
            plan_put_text(w, &numbers, TEXT(w, "%lld", (long long)least[i]));
    return plan_all_of(w, &numbers);
}

static const char *conflict_text(plan_telling *w, const bundle *b)
{
    const char *who = plan_all_of(w, &b->learners);
    bool one = b->learners.n == 1;
    switch (b->rule) {
    case PLAN_FIRST:
        return TEXT(w, "%s start%s with %s, the employer", who, one ? "s" : "",
                    plan_name_of(w, b->at));
    case PLAN_LAST:
        return TEXT(w, "%s end%s with a private, voluntary or independent host", who,
                    one ? "s" : "");
    case PLAN_REPEAT: return TEXT(w, "%s go%s to no setting twice", who, one ? "es" : "");
    case PLAN_CAPACITY:
        return TEXT(w, "%s takes no more than %s at one time, in %s too",
                    plan_name_of(w, b->at), limit_text(w, b), plan_blocks_text(w, b->in));
    default:
        return TEXT(w, "%s may not go to %s: %s", who, plan_name_of(w, b->at), b->reason);
    }
}

/* How many are at a limit's settings at a moment of a plan. */
static uint32_t count_at(const plan *p, const plan_limit *k, const uint32_t *at,
                         uint32_t moment)
{
    const uint32_t *under_way = plan_under_way(p, moment);
    uint32_t n = 0;
    for (uint32_t l = 0; l < p->n_learners; l++) {
        uint32_t b = under_way[p->learners[l].cohort_at];
        for (uint32_t i = 0; b != PLAN_NEVER && i < k->n_settings; i++)
            n += at[l * p->n_blocks + b] == k->settings[i];
    }
    return n;
}

/* The most that are there at one time while some cohort is in block b. */
static uint32_t most_in(const plan *p, const plan_limit *k, const uint32_t *at,
                        uint32_t b)
{
    uint32_t most = 0;
    for (uint32_t m = 0; m < p->n_moments; m++) {
        bool in = false;
        for (uint32_t c = 0; c < p->n_cohorts; c++)
            in |= plan_under_way(p, m)[c] == b;
        uint32_t n = in ? count_at(p, k, at, m) : 0;
        most = n > most ? n : most;
    }
    return most;
}

static const char *relaxed_limit(plan_telling *w, const bundle *b, const uint32_t *at)
{
    const plan_limit *k = &w->p->limits[b->limit];
    bool rest[PLAN_BLOCKS];
    bool any = false;
    const char *takes = "";
    for (uint32_t i = 0; i < w->p->n_blocks; i++) {
        any |= rest[i] = !b->in[i];
        if (b->in[i])
            takes = TEXT(w, "%s%s%s it takes %u instead of %lld", takes,
                         *takes ? ", " : "", TEXT(w, "in %s", plan_block_text(w, i)),
                         most_in(w->p, k, at, i), (long long)k->least[i]);
    }
    return any ? TEXT(w, "the limit of %s holds in %s; %s", plan_name_of(w, k->node),
                      plan_blocks_text(w, rest), takes)
               : TEXT(w, "the limit of %s does not hold; %s", plan_name_of(w, k->node),
                      takes);
}

static const char *relaxed_text(plan_telling *w, const bundle *b, const uint32_t *at)
{
    const char *who = plan_all_of(w, &b->learners);
    bool one = b->learners.n == 1;
    switch (b->rule) {
    case PLAN_FIRST:
        return TEXT(w, "%s start%s elsewhere than with %s, the employer", who,
                    one ? "s" : "", plan_name_of(w, b->at));
    case PLAN_LAST:
        return TEXT(w,
                    "%s end%s with a host that is not known to be private, voluntary or "
                    "independent",
                    who, one ? "s" : "");
    case PLAN_REPEAT: return TEXT(w, "%s go%s to a setting twice", who, one ? "es" : "");
    case PLAN_CAPACITY: return relaxed_limit(w, b, at);
    default:
        return TEXT(w, "%s agrees to take %s, although: %s", plan_name_of(w, b->at), who,
                    b->reason);
    }
}

static rung_fact_ref bundle_fact(const plan *p, const bundle *b)
{
    return b->rule == PLAN_CAPACITY                        ? p->limits[b->limit].evidence
           : b->rule == PLAN_AGE                           ? plan_age_fact(p, b->setting)
           : b->rule == PLAN_FIRST || b->rule == PLAN_LAST ? plan_rule_fact(p, b->rule)
                                                           : RUNG_NO_FACT;
}

static void put_why(plan_telling *w, const plan_set *set, const uint32_t *at,
                    plan_why_rows *to)
{
    bundles all = bundle_all(w, set);
    for (uint32_t i = 0; i < all.n && !w->status; i++) {
        const bundle *b = &all.items[i];
        plan_why_row *row = MORE(w, *to);
        if (!row)
            return;
        *row = (plan_why_row){ .rule = plan_rule_word(b->rule),
                               .says = at ? relaxed_text(w, b, at) : conflict_text(w, b),
                               .learners = b->learners,
                               .at = b->at,
                               .relax = b->relax };
        plan_put_fact(w, &row->said_by, bundle_fact(w->p, b));
        if (b->rule == PLAN_CAPACITY)
            row->blocks = plan_blocks_text(w, b->in);
    }
}

/* The rules of the conflict by name: `employer-first and capacity`. */
static void put_contradiction(plan_telling *w, uint8_t rules)
{
    rung_text_list names = { 0 };
    for (unsigned r = 0; r < PLAN_N_RULES; r++)
        if (rules & PLAN_RULE_BIT(r))
            plan_put_text(w, &names, plan_rule_word((plan_rule)r));
    w->r.contradict = names.n ? plan_all_of(w, &names) : NULL;
}

/* The relaxation in a sentence, and as options: in short where it is the limits in one
 * block. */
static void put_relax(plan_telling *w, const plan_set *set)
{
    const plan *p = w->p;
    bool short_form = set->n > 0 && p->n_blocks > 1, rest[PLAN_BLOCKS];
    plan_about first = { 0 };
    for (uint32_t i = 0; i < set->n; i++) {
        plan_about a = plan_about_of(p, set->items[i]);
        first = i ? first : a;
        short_form &= a.rule == PLAN_CAPACITY && a.block == first.block;
    }
    if (short_form) {
        for (uint32_t b = 0; b < p->n_blocks; b++)
            rest[b] = b != first.block;
        w->r.give_up = TEXT(w, "the limit holds in %s", plan_blocks_text(w, rest));
        plan_put_text(w, &w->r.relax,
                      TEXT(w, "capacity@%lld", (long long)p->block_number[first.block]));
        return;
    }
    const char *says = "";
    for (uint32_t i = 0; i < w->r.why_not.n; i++)
        says = TEXT(w, "%s%s%s", says, i ? "; " : "", w->r.why_not.items[i].says);
    w->r.give_up = *says ? says : NULL;
    for (uint32_t i = 0; i < set->n; i++)
        plan_put_text(w, &w->r.relax, relax_word(w, set->items[i]));
}

void plan_tell_why(plan_telling *w, const plan_why *why)
{
    w->r.smallest.v = why->smallest && why->minimal;
    w->r.cheapest.v = why->cheapest;
    put_why(w, &why->conflict, NULL, &w->r.conflict);
    put_why(w, &why->relaxation, why->at, &w->r.why_not);
    put_contradiction(w, why->rules);
    put_relax(w, &why->relaxation);
}
