/* tell.c -- from numbers back to names: the rows of the answer. */
#include <string.h>

#include "core/sort.h"
#include "core/text.h"
#include "query/plan/tell.h"

/* ---- lists and texts ---- */

const char *plan_tell_text(plan_telling *w, const char *made)
{
    if (!made)
        w->status = plan_fail_memory(w->p);
    return made ? made : "";
}

void *plan_tell_more(plan_telling *w, void *list, size_t size)
{
    rung_any_list l; /* a copy, because it is a list of something */
    memcpy(&l, list, sizeof l);
    l.items = rung_arena_one_more(&w->p->t->mem, l.items, l.n, size);
    if (!l.items) {
        w->status = plan_fail_memory(w->p);
        return NULL;
    }
    void *at = (char *)l.items + l.n++ * size;
    memcpy(list, &l, sizeof l);
    return memset(at, 0, size);
}

void plan_put_text(plan_telling *w, rung_text_list *list, const char *s)
{
    for (uint32_t i = 0; i < list->n; i++)
        if (strcmp(list->items[i], s) == 0)
            return;
    const char **at = MORE(w, *list);
    if (at)
        *at = s;
}

void plan_put_fact(plan_telling *w, rung_fact_list *list, rung_fact_ref fact)
{
    rung_fact_ref *at = fact.id != RUNG_NONE ? MORE(w, *list) : NULL;
    if (at)
        *at = fact;
}

const char *plan_name_of(const plan_telling *w, rung_node n)
{
    return rung_node_name(w->p->v->g, n);
}

const char *plan_all_of(plan_telling *w, const rung_text_list *list)
{
    size_t len = 0;
    for (uint32_t i = 0; i < list->n; i++)
        len += strlen(list->items[i]) + strlen(" and ");
    char *s = RUNG_NEW(&w->p->t->mem, char, len + 1), *end = s;
    for (uint32_t i = 0; s && i < list->n; i++) {
        end = stpcpy(end, rung_listed(i, list->n, " and "));
        end = stpcpy(end, list->items[i]);
    }
    return plan_tell_text(w, s);
}

const char *plan_blocks_text(plan_telling *w, const bool *in)
{
    const plan *p = w->p;
    rung_text_list parts = { 0 };
    uint32_t n = 0;
    for (uint32_t b = 0; b < p->n_blocks; b++) {
        uint32_t end = b;
        if (!in[b])
            continue;
        while (end + 1 < p->n_blocks && in[end + 1])
            end++;
        n += end - b + 1;
        if (end - b >= 2)
            plan_put_text(w, &parts,
                          TEXT(w, "%lld to %lld", (long long)p->block_number[b],
                               (long long)p->block_number[end]));
        for (uint32_t i = b; end - b < 2 && i <= end; i++)
            plan_put_text(w, &parts, TEXT(w, "%lld", (long long)p->block_number[i]));
        b = end;
    }
    return TEXT(w, "block%s %s", n == 1 ? "" : "s", plan_all_of(w, &parts));
}

const char *plan_block_text(plan_telling *w, uint32_t block)
{
    return TEXT(w, "block %lld", (long long)w->p->block_number[block]);
}

static const char *day_text(plan_telling *w, int32_t day)
{
    char s[RUNG_DAY_SAID];
    return TEXT(w, "%s", rung_text_day(s, day));
}

/* False when memory or time has ended. */
static bool goes_on(plan_telling *w)
{
    if (!w->status && plan_is_over(w->p))
        w->status = rung_task_gave_up(w->p->t, w->p->err);
    return !w->status;
}

/* ---- assignments ---- */

static bool practises(const plan *p, const uint32_t *at, uint32_t l, uint32_t b,
                      uint32_t u)
{
    uint32_t s = at[l * p->n_blocks + b];
    return s != PLAN_NEVER && rung_bits_has(plan_want(p, l, b), u)
           && rung_bits_has(plan_cover(p, l, s), u);
}

/* The block in which a learner first practises a unit, or PLAN_NEVER. */
static uint32_t practised_in(const plan *p, const uint32_t *at, uint32_t l, uint32_t u)
{
    for (uint32_t b = 0; b < p->n_blocks; b++)
        if (practises(p, at, l, b, u))
            return b;
    return PLAN_NEVER;
}

static void put_practised(plan_telling *w, plan_row *row, const uint32_t *at, uint32_t l,
                          uint32_t b)
{
    const plan *p = w->p;
    for (uint32_t u = 0; u < p->n_units; u++) {
        rung_link link;
        if (practised_in(p, at, l, u) != b
            || !rung_link_find(p->v, RUNG_COVERS, row->setting, p->units[u].node, &link))
            continue;
        rung_cited *c = MORE(w, row->practised);
        if (!c)
            return;
        *c = (rung_cited){ p->units[u].node, { link.fact } };
        if (row->plan == 1)
            w->r.inferred += rung_view_status(p->v, link.fact) == RUNG_INFERRED;
    }
    rung_sort(row->practised.items, row->practised.n, sizeof *row->practised.items,
              rung_by_id, NULL);
}

static void put_row(plan_telling *w, const plan_made *made, uint32_t number, uint32_t l,
                    uint32_t b)
{
    const plan *p = w->p;
    const plan_setting *s = &p->settings[made->at[l * p->n_blocks + b]];
    const plan_run *run = &p->runs[plan_run_at(p, l, b)];
    plan_row *row = MORE(w, w->r.assignments);
    if (!row)
        return;
    *row = (plan_row){ .plan = number + 1,
                       .block = { p->block_number[b] },
                       .weeks = { run->weeks },
                       .starts = p->dated ? day_text(w, run->first) : NULL,
                       .learner = p->learners[l].label,
                       .cohort = p->learners[l].cohort,
                       .setting = s->node,
                       .hosts = s->hosts,
                       .evidence = s->evidence };
    const char *block = TEXT(w, "Block %lld", (long long)p->block_number[b]);
    const char *when = row->starts ? TEXT(w, "%s, from %s", block, row->starts) : block;
    bool across = p->a->by == PLAN_LEARNER_BY_LEARNER;
    row->part = across ? row->learner : when;
    row->line = across ? when : row->learner;
    if (p->a->plans.v > 1)
        row->part = TEXT(w, "Plan %u, %s", number + 1, row->part);
    put_practised(w, row, made->at, l, b);
}

/* In the order in which they are read: blocks by the day they begin, or learners. */
static void put_rows(plan_telling *w, const plan_made *made, uint32_t number)
{
    const plan *p = w->p;
    bool across = p->a->by == PLAN_LEARNER_BY_LEARNER;
    uint32_t outer = across ? p->n_learners : p->n_blocks,
             inner = across ? p->n_blocks : p->n_learners;
    for (uint32_t i = 0; i < outer; i++)
        for (uint32_t j = 0; j < inner; j++) {
            uint32_t l = across ? i : j, b = across ? j : i;
            if (plan_has_block(p, l, b) && goes_on(w))
                put_row(w, made, number, l, b);
        }
}

/* ---- units that are not practised ---- */

static const char *why_never(const plan *p, uint32_t l, uint32_t u)
{
    if (p->taught[(size_t)p->learners[l].cohort_at * PLAN_UNITS + u] == PLAN_NEVER)
        return "not in the timetable";
    bool anywhere = false, in_time = false;
    for (uint32_t s = 0; s < p->n_settings; s++) {
        if (!rung_bits_has(plan_cover(p, l, s), u))
            continue;
        anywhere = true;
        for (uint32_t b = 0; b < p->n_blocks; b++)
            in_time |= rung_bits_has(plan_want(p, l, b), u) && plan_has_block(p, l, b)
                       && plan_allows(p, p->on, l, b, s);
    }
    return !anywhere ? "no setting of the plan is recorded to cover it"
           : in_time ? "not in this plan"
                     : "not where the learner may be once it is taught";
}

static void put_never(plan_telling *w, const uint32_t *at, uint32_t l, uint32_t u)
{
    const plan *p = w->p;
    if (practised_in(p, at, l, u) != PLAN_NEVER)
        return;
    const char *why = why_never(p, l, u);
    plan_never_row *row = NULL;
    for (uint32_t i = 0; i < w->r.never.n && !row; i++)
        if (w->r.never.items[i].unit.id == p->units[u].node.id
            && strcmp(w->r.never.items[i].why, why) == 0)
            row = &w->r.never.items[i];
    if (!row && (row = MORE(w, w->r.never))) {
        row->unit = p->units[u].node;
        row->why = why;
    }
    if (row)
        plan_put_text(w, &row->learners, p->learners[l].label);
}

static int by_unit(const void *a, const void *b, void *context)
{
    (void)context;
    const plan_never_row *x = a, *y = b;
    int c = rung_compare(x->unit.id, y->unit.id);
    return c ? c : strcmp(x->why, y->why);
}

static void put_units(plan_telling *w, const uint32_t *at)
{
    const plan *p = w->p;
    for (uint32_t l = 0; l < p->n_learners && goes_on(w); l++)
        for (uint32_t u = 0; u < p->n_units; u++) {
            if (!rung_bits_has(p->wanted + (size_t)l * p->words, u))
                continue;
            w->r.units++;
            if (at)
                put_never(w, at, l, u);
        }
    rung_sort(w->r.never.items, w->r.never.n, sizeof *w->r.never.items, by_unit, NULL);
}

/* ---- who may not go where ---- */

/* The fact that asks for an age at a setting: of its own, else of a host. */
rung_fact_ref plan_age_fact(const plan *p, uint32_t s)
{
    static const unsigned attrs[] = { RUNG_A_MIN_AGE, RUNG_A_MAX_AGE };
    uint32_t fact = RUNG_NONE;
    for (size_t i = 0; i < RUNG_COUNT_OF(attrs); i++) {
        if (rung_node_value(p->v, p->settings[s].node, attrs[i], &fact))
            return (rung_fact_ref){ fact };
        for (rung_links it = rung_links_in(p->v, RUNG_HOSTS, p->settings[s].node);
             rung_links_next(&it);)
            if (rung_node_value(p->v, it.link.from, attrs[i], &fact)
                || rung_link_value(p->v, &it.link, attrs[i], &fact))
                return (rung_fact_ref){ fact };
    }
    return RUNG_NO_FACT;
}

/* What the settings' table asks. */
static const char *least_age_text(plan_telling *w, uint32_t s)
{
    return TEXT(w, "at least %lld years old [settings' table]",
                (long long)w->p->settings[s].min_age);
}

const char *plan_reason_of(plan_telling *w, plan_rule rule, uint32_t l, uint32_t s)
{
    plan *p = w->p;
    rung_learner who = plan_ageless(&p->learners[l]);
    rung_conditions c = { 0 };
    if (rule == PLAN_AGE) {
        int64_t youngest, oldest;
        uint32_t b = 0;
        while (b + 1 < p->n_blocks
               && !(p->bars[plan_choice(p, l, b, s)] & PLAN_RULE_BIT(PLAN_AGE)))
            b++;
        plan_age_at(p, l, b, &youngest, &oldest);
        who = plan_of_age(oldest);
    }
    rung_status status = plan_ask(p, &who, s, &c);
    if (status)
        w->status = status;
    if (c.blocked_by.n)
        return c.blocked_by.items[0];
    return rule == PLAN_AGE ? least_age_text(w, s) : "barred in the learners' table";
}

static void put_bar(plan_telling *w, plan_bar_rows *to, uint32_t s, uint32_t l,
                    const char *blocks, const char *reason, rung_fact_ref evidence)
{
    plan_bar_row *row = NULL;
    rung_node n = w->p->settings[s].node;
    for (uint32_t i = 0; i < to->n && !row; i++)
        if (to->items[i].setting.id == n.id && strcmp(to->items[i].reason, reason) == 0
            && strcmp(to->items[i].blocks, blocks) == 0)
            row = &to->items[i];
    if (!row && (row = MORE(w, *to))) {
        *row = (plan_bar_row){ .setting = n, .blocks = blocks, .reason = reason };
        plan_put_fact(w, &row->said_by, evidence);
    }
    if (row)
        plan_put_text(w, &row->learners, w->p->learners[l].label);
}

/* True when a rule that was not given up keeps a learner from a setting. */
static bool bars(const plan *p, plan_rule rule, uint32_t l, uint32_t b, uint32_t s)
{
    return p->bars[plan_choice(p, l, b, s)] & PLAN_RULE_BIT(rule)
           && p->on[plan_instance_at(p, rule, l, s)];
}

static void put_excluded(plan_telling *w)
{
    static const plan_rule rules[] = { PLAN_AGE, PLAN_CONDITIONS };
    const plan *p = w->p;
    bool in[PLAN_BLOCKS];
    for (uint32_t s = 0; s < p->n_settings; s++)
        for (uint32_t l = 0; l < p->n_learners && goes_on(w); l++)
            for (size_t r = 0; r < RUNG_COUNT_OF(rules) && !w->status; r++) {
                bool any = false;
                for (uint32_t b = 0; b < p->n_blocks; b++)
                    any |= in[b] = bars(p, rules[r], l, b, s);
                if (any)
                    put_bar(w, &w->r.excluded, s, l, plan_blocks_text(w, in),
                            plan_reason_of(w, rules[r], l, s),
                            rules[r] == PLAN_AGE ? plan_age_fact(p, s) : RUNG_NO_FACT);
            }
}

/* What is to be asked of a learner of that age (RUNG_NO_INT: not known) at a setting:
 * what is not known to be met, and what is not met, for the learner may be of another age
 * or the rule was given up. */
static void put_check(plan_telling *w, uint32_t s, uint32_t l, int64_t age,
                      const char *blocks)
{
    rung_learner who = plan_ageless(&w->p->learners[l]);
    rung_conditions c = { 0 };
    int64_t least = w->p->settings[s].min_age;
    who.age.v = age;
    rung_status status = plan_ask(w->p, &who, s, &c);
    if (status)
        w->status = status;
    for (uint32_t i = 0; i < c.blocked_by.n; i++)
        put_bar(w, &w->r.check, s, l, blocks, c.blocked_by.items[i],
                c.blocked_facts.items[i]);
    for (uint32_t i = 0; i < c.check.n; i++)
        put_bar(w, &w->r.check, s, l, blocks, c.check.items[i], c.check_facts.items[i]);
    if (least != RUNG_NO_INT && (age == RUNG_NO_INT || age < least))
        put_bar(w, &w->r.check, s, l, blocks, least_age_text(w, s), RUNG_NO_FACT);
}

/* What is to be asked before a learner goes where the plan says. */
static void put_checks(plan_telling *w, const uint32_t *at)
{
    const plan *p = w->p;
    for (uint32_t l = 0; l < p->n_learners; l++)
        for (uint32_t b = 0; b < p->n_blocks && goes_on(w); b++) {
            uint32_t s = at[l * p->n_blocks + b];
            int64_t youngest, oldest;
            if (s == PLAN_NEVER)
                continue;
            if (!plan_age_at(p, l, b, &youngest, &oldest))
                youngest = oldest = RUNG_NO_INT;
            const char *blocks = plan_block_text(w, b);
            put_check(w, s, l, youngest, blocks);
            if (oldest != youngest) /* an age may be too high, too */
                put_check(w, s, l, oldest, blocks);
        }
}

/* `17`, `16 or 17`: on the first day of the learner's first block. */
static const char *first_age_text(plan_telling *w, uint32_t l)
{
    int64_t youngest = 0, oldest = 0;
    plan_age_at(w->p, l, plan_first_block(w->p, l), &youngest, &oldest);
    return youngest == oldest
               ? TEXT(w, "%lld", (long long)youngest)
               : TEXT(w, "%lld %s %lld", (long long)youngest,
                      oldest == youngest + 1 ? "or" : "to", (long long)oldest);
}

/* Of someone whom an age bars somewhere: where, and that nothing bars the rest. */
static void note_age(plan_telling *w, uint32_t l)
{
    const plan *p = w->p;
    rung_text_list names = { 0 }, reasons = { 0 };
    uint32_t others = p->n_settings;
    bool always = true;
    for (uint32_t s = 0; s < p->n_settings; s++) {
        bool barred = false, free = false;
        for (uint32_t b = 0; b < p->n_blocks; b++) {
            bool here = bars(p, PLAN_AGE, l, b, s);
            barred |= here;
            free |= !here && plan_has_block(p, l, b);
        }
        if (!barred)
            continue;
        always = always && !free;
        others--;
        plan_put_text(w, &names, plan_name_of(w, p->settings[s].node));
        plan_put_text(w, &reasons, plan_reason_of(w, PLAN_AGE, l, s));
    }
    if (!names.n)
        return;
    const char *label = p->learners[l].label;
    const char *rest =
        TEXT(w, " No rule on record bars %s from the other %u setting%s because of age.",
             label, others, others == 1 ? "" : "s");
    plan_put_text(w, &w->r.notes,
                  TEXT(w, "%s, %s on the first day, is barred%s from %s: %s.%s", label,
                       first_age_text(w, l), always ? "" : " for some of the time",
                       plan_all_of(w, &names), plan_all_of(w, &reasons),
                       others ? rest : ""));
}

/* What is not known of learners, and what follows from that. */
static void note_learners(plan_telling *w)
{
    const plan *p = w->p;
    rung_text_list unemployed = { 0 }, ageless = { 0 };
    for (uint32_t l = 0; l < p->n_learners && goes_on(w); l++) {
        int64_t youngest, oldest;
        note_age(w, l);
        if (p->learners[l].employer.id == RUNG_NONE)
            plan_put_text(w, &unemployed, p->learners[l].label);
        if (!plan_age_at(p, l, 0, &youngest, &oldest))
            plan_put_text(w, &ageless, p->learners[l].label);
    }
    if (unemployed.n)
        plan_put_text(
            w, &w->r.notes,
            TEXT(w,
                 "The employer of %s is not known: employer-first was not asked of them.",
                 plan_all_of(w, &unemployed)));
    if (ageless.n)
        plan_put_text(
            w, &w->r.notes,
            TEXT(w, "The age of %s is not known: no age rule bars them, ask the hosts.",
                 plan_all_of(w, &ageless)));
}

/* The same of hosts. */
static void note_hosts(plan_telling *w)
{
    const plan *p = w->p;
    rung_text_list unknown = { 0 }, inferred = { 0 };
    for (uint32_t s = 0; s < p->n_settings; s++) {
        const plan_setting *at = &p->settings[s];
        bool said = at->says_independent >= 0 || at->independent;
        for (uint32_t h = 0; h < at->hosts.n; h++)
            said |= rung_node_text(p->v, at->hosts.items[h], RUNG_A_TYPE) != NULL;
        if (!said)
            plan_put_text(w, &unknown, plan_name_of(w, at->node));
        if (at->host_inferred)
            plan_put_text(w, &inferred, plan_name_of(w, at->node));
    }
    if (inferred.n)
        plan_put_text(w, &w->r.notes,
                      TEXT(w, "Which host runs %s is only our reading: ask.",
                           plan_all_of(w, &inferred)));
    if (unknown.n)
        plan_put_text(
            w, &w->r.notes,
            TEXT(w,
                 "What kind of host runs %s is not recorded: not used where the host has "
                 "to be private, voluntary or independent.",
                 plan_all_of(w, &unknown)));
}

static void put_notes(plan_telling *w)
{
    note_learners(w);
    note_hosts(w);
    if (w->p->half_dated)
        plan_put_text(w, &w->r.notes,
                      "Not every block says when it starts, so no date counts: blocks of "
                      "one number are taken to be at one time.");
}

static void put_programme(plan_telling *w)
{
    static const rung_learner nobody = RUNG_NOBODY;
    plan *p = w->p;
    rung_conditions c = { 0 };
    rung_asker a = { p->t, p->v, &nobody, NULL, RUNG_OK };
    if (p->a->programme.id == RUNG_NONE)
        return;
    rung_ask_node(&a, p->a->programme, false, &c);
    w->r.programme_says = c.check;
    if (a.status)
        w->status = plan_fail_memory(p);
}

/* ---- rules ---- */

/* The link by which the programme places at a position where the rule is kept: what a
 * source says of it. */
rung_fact_ref plan_rule_fact(const plan *p, plan_rule r)
{
    int64_t position = r == PLAN_FIRST ? 1 : (int64_t)p->n_blocks;
    for (uint32_t s = 0; p->a->programme.id != RUNG_NONE && s < p->n_settings; s++) {
        rung_link link;
        bool fits = r == PLAN_LAST && p->settings[s].independent;
        for (uint32_t l = 0; r == PLAN_FIRST && l < p->n_learners; l++)
            fits |= plan_is_host(&p->settings[s], p->learners[l].employer);
        if (fits
            && rung_link_find(p->v, RUNG_PLACES_AT, p->a->programme, p->settings[s].node,
                              &link)
            && rung_link_integer(p->v, &link, RUNG_A_POSITION) == position)
            return (rung_fact_ref){ link.fact };
    }
    return RUNG_NO_FACT;
}

static void put_rules(plan_telling *w)
{
    static const char *const says[] = {
#define X(name, word, help) help,
        PLAN_RULE_MAP(X)
#undef X
    };
    plan *p = w->p;
    for (unsigned r = 0; r < PLAN_N_RULES; r++) {
        uint32_t kept = 0, given_up = 0;
        for (uint32_t i = 0; i < p->n_instances; i++)
            if (plan_about_of(p, i).rule == r) {
                kept += p->on[i];
                given_up += !p->on[i];
            }
        plan_rule_row *row = MORE(w, w->r.rules);
        if (!row)
            return;
        rung_fact_ref fact = RUNG_NO_FACT;
        *row = (plan_rule_row){ .rule = plan_rule_word((plan_rule)r),
                                .says = says[r],
                                .state = given_up ? kept ? "partly given up" : "given up"
                                         : w->r.plans ? "holds"
                                                      : "asked for" };
        if (r == PLAN_FIRST || r == PLAN_LAST)
            fact = plan_rule_fact(p, (plan_rule)r);
        for (uint32_t k = 0; r == PLAN_CAPACITY && k < p->n_limits; k++)
            if (fact.id == RUNG_NONE)
                fact = p->limits[k].evidence;
        for (uint32_t s = 0; r == PLAN_AGE && s < p->n_settings; s++)
            if (fact.id == RUNG_NONE)
                fact = plan_age_fact(p, s);
        plan_put_fact(w, &row->said_by, fact);
    }
}

/* ---- the whole ---- */

static void put_goals(plan_telling *w, const plan_found *f)
{
    static const char *const variety[] = { "different hosts", "different kinds of place",
                                           "different sectors" };
    const plan *p = w->p;
    for (unsigned g = 0; g < PLAN_GOALS; g++) {
        const plan_goal *from = &f->goals[g];
        bool travel = g == 2;
        if (travel && !p->a->travel)
            continue;
        plan_goal_row *row = MORE(w, w->r.goals);
        if (!row)
            return;
        int64_t sign = travel ? -1 : 1;
        *row = (plan_goal_row){
            .goal = g == 0   ? "units practised"
                    : travel ? "minutes of travel"
                             : variety[p->a->variety],
            .best = { sign * from->best },
            .of = { g == 0 ? (int64_t)w->r.units : RUNG_NO_INT },
            .bound = { from->known ? sign * from->bound : RUNG_NO_INT },
            .first = { from->first == RUNG_NO_INT ? RUNG_NO_INT : sign * from->first },
            .proven = { from->proven },
        };
    }
}

static void put_found(plan_telling *w, const plan_found *f)
{
    w->r.practised = (uint32_t)f->goals[0].best;
    w->r.optimal.v = 1;
    for (unsigned g = 0; g < PLAN_GOALS; g++)
        w->r.optimal.v = w->r.optimal.v && f->goals[g].proven;
    w->r.plans = f->n;
    w->r.all_plans.v = w->p->a->plans.v > 1 ? (int8_t)f->all : -1;
    for (uint32_t i = 0; i < f->n && !w->status; i++)
        put_rows(w, &f->made[i], i);
    put_goals(w, f);
    put_checks(w, f->made[0].at);
}

rung_status plan_tell(plan *p, const plan_found *found, const plan_why *why, void *result)
{
    plan_telling w = { .p = p };
    w.r = (plan_result){ .programme = p->a->programme,
                         .verdict = found->verdict == PLAN_FOUND  ? PLAN_IS_PLANNED
                                    : found->verdict == PLAN_NONE ? PLAN_IS_IMPOSSIBLE
                                                                  : PLAN_IS_UNDECIDED,
                         .optimal = { -1 },
                         .all_plans = { -1 },
                         .smallest = { -1 },
                         .cheapest = { -1 },
                         .learners = p->n_learners,
                         .blocks = p->n_blocks,
                         .settings = p->n_settings };
    put_units(&w, found->n ? found->made[0].at : NULL);
    if (found->n)
        put_found(&w, found);
    if (why)
        plan_tell_why(&w, why);
    put_excluded(&w);
    put_notes(&w);
    put_programme(&w);
    put_rules(&w);
    if (!w.status)
        *(plan_result *)result = w.r;
    return w.status;
}
