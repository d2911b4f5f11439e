/* scope.c -- what the graph says to the tables: who hosts, how many they take, who
 * may go where, what is practised there, what everyone has to practise. */
#include <string.h>

#include "core/text.h"
#include "query/plan/plan.h"
#include "snapshot/derive.h"
#include "snapshot/names.h"

/* ---- hosts ---- */

/* By the kind that a source gives the organisation. */
static bool is_independent(const plan *p, rung_node host)
{
    for (uint32_t i = 0; i < p->a->independent.n; i++)
        if (p->a->independent.items[i].id == host.id)
            return true;
    const char *type = rung_node_text(p->v, host, RUNG_A_TYPE);
    return type
           && (strcasestr(type, "private") || strcasestr(type, "voluntary")
               || strcasestr(type, "independent"));
}

static void judge_hosts(plan *p, plan_setting *s)
{
    s->independent = s->hosts.n > 0;
    for (uint32_t i = 0; i < s->hosts.n; i++)
        s->independent = s->independent && is_independent(p, s->hosts.items[i]);
    if (s->says_independent >= 0)
        s->independent = s->says_independent == 1;
}

bool plan_is_host(const plan_setting *s, rung_node n)
{
    for (uint32_t i = 0; i < s->hosts.n; i++)
        if (s->hosts.items[i].id == n.id)
            return true;
    return false;
}

static bool offers_as_employer(const plan *p, uint32_t fact)
{
    const rung_value *as = rung_view_fact_value(p->v, fact, RUNG_A_AS);
    return as && strcmp(rung_text_of(p->v->g, as->text), "employer") == 0;
}

/* The one organisation that offers the programme as employer; absent when not one. */
static rung_node employer_of(const plan *p, rung_node programme)
{
    rung_node found = RUNG_NO_NODE_REF;
    for (rung_links it = rung_links_in(p->v, RUNG_OFFERS, programme);
         rung_links_next(&it);) {
        rung_fact_list also = { 0 };
        bool employs = offers_as_employer(p, it.link.fact);
        if (rung_also(p->t, p->v, &it.link, &also, p->err))
            return RUNG_NO_NODE_REF;
        for (uint32_t i = 0; i < also.n && !employs; i++)
            employs = offers_as_employer(p, also.items[i].id);
        if (employs && found.id != RUNG_NONE)
            return RUNG_NO_NODE_REF;
        if (employs)
            found = it.link.from;
    }
    return found;
}

/* A learner whose employer is not said has that of the cohort, if it is a programme, or
 * of the programme. */
static void find_employers(plan *p)
{
    for (uint32_t i = 0; i < p->n_learners; i++) {
        plan_learner *l = &p->learners[i];
        rung_node cohort = RUNG_NO_NODE_REF;
        if (l->employer.id != RUNG_NONE)
            continue;
        if (l->cohort
            && !rung_node_resolve(p->v->g, &p->t->mem, l->cohort, strlen(l->cohort),
                                  RUNG_KIND_BIT(RUNG_PROGRAMME), &cohort, NULL))
            l->employer = employer_of(p, cohort);
        if (l->employer.id == RUNG_NONE && p->a->programme.id != RUNG_NONE)
            l->employer = employer_of(p, p->a->programme);
    }
}

/* ---- how many ---- */

static void fill_limit(plan *p, plan_limit *l, const rung_value *most, uint32_t fact)
{
    for (uint32_t b = 0; b < p->n_blocks; b++)
        if (l->most[b] < 0 && most) {
            l->most[b] = most->integer;
            l->evidence.id = fact;
        }
}

static rung_status limit_of_host(plan *p, rung_node host)
{
    uint32_t fact = RUNG_NONE;
    const rung_value *most = rung_node_value(p->v, host, RUNG_A_CAPACITY, &fact);
    if (!most)
        most = rung_node_value(p->v, host, RUNG_A_CAPACITY_MAX, &fact);
    plan_limit *l = most ? plan_limit_of(p, host) : NULL;
    if (l)
        fill_limit(p, l, most, fact);
    return most && !l ? RUNG_NO_MEMORY : RUNG_OK;
}

/* What a link of `hosts` says of the one setting. */
static rung_status limit_of_setting(plan *p, const plan_setting *s)
{
    for (rung_links it = rung_links_in(p->v, RUNG_HOSTS, s->node);
         rung_links_next(&it);) {
        uint32_t fact = RUNG_NONE;
        const rung_value *most = rung_link_value(p->v, &it.link, RUNG_A_CAPACITY, &fact);
        if (!most)
            most = rung_link_value(p->v, &it.link, RUNG_A_CAPACITY_MAX, &fact);
        plan_limit *l = most ? plan_limit_of(p, s->node) : NULL;
        if (most && !l)
            return RUNG_NO_MEMORY;
        if (l)
            fill_limit(p, l, most, fact);
    }
    return RUNG_OK;
}

static rung_status find_limits(plan *p)
{
    rung_status s = RUNG_OK;
    for (uint32_t i = 0; !s && i < p->n_settings; i++) {
        s = limit_of_setting(p, &p->settings[i]);
        for (uint32_t h = 0; !s && h < p->settings[i].hosts.n; h++)
            s = limit_of_host(p, p->settings[i].hosts.items[h]);
    }
    for (uint32_t k = 0; !s && k < p->n_limits; k++) {
        plan_limit *l = &p->limits[k];
        for (uint32_t b = 0; b < p->n_blocks; b++)
            l->most[b] = l->most[b] < 0 ? INT64_MAX : l->most[b];
        if (!RUNG_MAKE(&p->t->mem, l->settings, p->n_settings))
            return rung_fail_memory(p->err);
        for (uint32_t i = 0; i < p->n_settings; i++)
            if (p->settings[i].node.id == l->node.id
                || plan_is_host(&p->settings[i], l->node))
                l->settings[l->n_settings++] = i;
    }
    return s;
}

/* ---- when ---- */

/* The block that a cohort is in on a day, or PLAN_NEVER. */
static uint32_t block_on(const plan *p, uint32_t cohort, int32_t day)
{
    for (uint32_t b = 0; b < p->n_blocks; b++) {
        const plan_run *r = &p->runs[(size_t)cohort * p->n_blocks + b];
        if (r->there && r->first <= day && day < r->end)
            return b;
    }
    return PLAN_NEVER;
}

/* The moments at which a block begins: no more learners are anywhere at any other time.
 * Without dates every block begins at one moment for all. */
static rung_status find_moments(plan *p)
{
    uint32_t n = p->n_cohorts * p->n_blocks;
    if (!RUNG_MAKE(&p->t->mem, p->moments, (size_t)n * p->n_cohorts))
        return rung_fail_memory(p->err);
    for (uint32_t i = 0; p->dated && i < n; i++) {
        bool seen = !p->runs[i].there;
        if (plan_is_over(p))
            return rung_task_gave_up(p->t, p->err);
        for (uint32_t j = 0; j < i && !seen; j++)
            seen = p->runs[j].there && p->runs[j].first == p->runs[i].first;
        if (seen)
            continue;
        for (uint32_t c = 0; c < p->n_cohorts; c++)
            p->moments[p->n_moments * p->n_cohorts + c] =
                block_on(p, c, p->runs[i].first);
        p->n_moments++;
    }
    for (uint32_t b = 0; !p->dated && b < p->n_blocks; b++, p->n_moments++)
        for (uint32_t c = 0; c < p->n_cohorts; c++)
            p->moments[p->n_moments * p->n_cohorts + c] =
                p->runs[c * p->n_blocks + b].there ? b : PLAN_NEVER;
    return RUNG_OK;
}

/* Counts what each limit takes while a block is under way, with whatever other blocks are
 * then. */
static rung_status find_least(plan *p)
{
    for (uint32_t k = 0; k < p->n_limits; k++) {
        plan_limit *l = &p->limits[k];
        if (!RUNG_MAKE(&p->t->mem, l->least, p->n_blocks))
            return rung_fail_memory(p->err);
        memcpy(l->least, l->most, p->n_blocks * sizeof *l->least);
        for (uint32_t m = 0; m < p->n_moments; m++) {
            const uint32_t *under_way = plan_under_way(p, m);
            int64_t most = plan_places_at(p, l, m);
            for (uint32_t c = 0; c < p->n_cohorts; c++)
                if (under_way[c] != PLAN_NEVER && most < l->least[under_way[c]])
                    l->least[under_way[c]] = most;
            if (plan_is_over(p))
                return rung_task_gave_up(p->t, p->err);
        }
    }
    return RUNG_OK;
}

int64_t plan_places_at(const plan *p, const plan_limit *k, uint32_t moment)
{
    const uint32_t *under_way = plan_under_way(p, moment);
    int64_t most = INT64_MAX;
    for (uint32_t c = 0; c < p->n_cohorts; c++)
        if (under_way[c] != PLAN_NEVER && k->most[under_way[c]] < most)
            most = k->most[under_way[c]];
    return most;
}

/* ---- what ---- */

/* The units that everyone takes: what `of` has as mandatory, or what the programme awards. */
static rung_status find_mandatory(plan *p)
{
    rung_node of = p->a->of.id != RUNG_NONE ? p->a->of : p->a->programme;
    rung_node_list teachers = { 0 };
    rung_status s =
        of.id == RUNG_NONE ? RUNG_OK : rung_teachers(p->t, p->v, of, &teachers, p->err);
    for (uint32_t i = 0; !s && i < teachers.n; i++)
        for (rung_links it = rung_links_out(p->v, RUNG_CONTAINS, teachers.items[i]);
             !s && rung_links_next(&it);) {
            uint32_t unit;
            if (!rung_link_mandatory(p->v, &it.link))
                continue;
            s = plan_put_unit(p, it.link.to, &unit);
            if (!s && p->units[unit].mandatory.id == RUNG_NONE)
                p->units[unit].mandatory.id = it.link.fact;
        }
    return s;
}

static rung_status number_chosen(plan *p)
{
    uint32_t unit;
    rung_status s = RUNG_OK;
    for (uint32_t l = 0; l < p->n_learners; l++)
        for (uint32_t i = 0; !s && i < p->learners[l].units.n; i++)
            s = plan_put_unit(p, p->learners[l].units.items[i], &unit);
    return s;
}

/* All that gives the learner a unit that need not be practised: what is held, and what
 * standards among it award. */
static rung_status find_holdings(plan *p, const plan_learner *l, rung_node_list *out)
{
    rung_status s = RUNG_OK;
    *out = (rung_node_list){ 0 };
    for (uint32_t i = 0; !s && i < l->held.n; i++) {
        rung_node_list of = { &l->held.items[i], 1 };
        if (rung_node_kind(p->v->g, l->held.items[i]) != RUNG_UNIT)
            s = rung_teachers(p->t, p->v, l->held.items[i], &of, p->err);
        rung_node *items = RUNG_NEW(&p->t->mem, rung_node, (size_t)out->n + of.n);
        if (!s && !items)
            s = rung_fail_memory(p->err);
        for (uint32_t j = 0; !s && j < out->n + of.n; j++)
            items[j] = j < out->n ? out->items[j] : of.items[j - out->n];
        *out = (rung_node_list){ items, s ? 0 : out->n + of.n };
    }
    return s;
}

/* True when a unit is among the holdings, or mandatory in one of them. */
static bool is_held(const plan *p, const rung_node_list *holdings, rung_node unit)
{
    rung_link link;
    for (uint32_t i = 0; i < holdings->n; i++)
        if (holdings->items[i].id == unit.id
            || (rung_link_find(p->v, RUNG_CONTAINS, holdings->items[i], unit, &link)
                && rung_link_mandatory(p->v, &link)))
            return true;
    return false;
}

static rung_status want(plan *p, uint32_t l, bool any_mandatory)
{
    const plan_learner *who = &p->learners[l];
    uint64_t *wanted = p->wanted + (size_t)l * p->words;
    const uint32_t *taught = p->taught + (size_t)who->cohort_at * PLAN_UNITS;
    rung_node_list holdings;
    rung_status s = find_holdings(p, who, &holdings);
    for (uint32_t u = 0; !s && u < p->n_units; u++) {
        bool wants = p->units[u].mandatory.id != RUNG_NONE;
        for (uint32_t i = 0; i < who->units.n; i++)
            wants |= who->units.items[i].id == p->units[u].node.id;
        if (!any_mandatory
            && who->units.n == 0) /* nothing says what: all that is taught */
            wants = p->timetabled && taught[u] != PLAN_NEVER;
        if (!wants || is_held(p, &holdings, p->units[u].node))
            continue;
        rung_bits_put(wanted, u);
        for (uint32_t b = taught[u]; b < p->n_blocks; b++)
            rung_bits_put(plan_want(p, l, b), u);
        if (rung_task_spent(p->t, 1))
            s = rung_task_gave_up(p->t, p->err);
    }
    return s;
}

static rung_status find_wants(plan *p)
{
    rung_status s = find_mandatory(p);
    bool any = false;
    for (uint32_t u = 0; u < p->n_units; u++)
        any |= p->units[u].mandatory.id != RUNG_NONE;
    if (!s)
        s = number_chosen(p);
    if (s)
        return s;
    p->words = p->n_units / 64 + 1;
    if (!RUNG_MAKE(&p->t->mem, p->wanted, (size_t)p->n_learners * p->words)
        || !RUNG_MAKE(&p->t->mem, p->want, plan_slots(p) * p->words)
        || !RUNG_MAKE(&p->t->mem, p->cover,
                      (size_t)p->n_learners * p->n_settings * p->words))
        return rung_fail_memory(p->err);
    for (uint32_t l = 0; !s && l < p->n_learners; l++)
        s = want(p, l, any);
    return s;
}

/* True when a condition of the link itself bars the learner from practising there. */
static rung_status is_barred(plan *p, const rung_link *link, const rung_learner *who,
                             bool *any, bool *barred)
{
    rung_conditions c = { 0 };
    rung_asker a = { p->t, p->v, who, NULL, RUNG_OK };
    rung_ask_link(&a, link, &c);
    *any = c.blocked_by.n + c.check.n > 0;
    *barred = c.blocked_by.n > 0;
    return a.status ? rung_fail_memory(p->err) : RUNG_OK;
}

static rung_status put_cover(plan *p, const rung_link *link, uint32_t s, uint32_t unit)
{
    static const rung_learner nobody = RUNG_NOBODY;
    bool conditions, barred;
    rung_status status = is_barred(p, link, &nobody, &conditions, &barred);
    for (uint32_t l = 0; !status && l < p->n_learners; l++) {
        bool any;
        barred = false;
        if (conditions)
            status = is_barred(p, link, &p->learners[l].who, &any, &barred);
        if (!barred)
            rung_bits_put(plan_cover(p, l, s), unit);
    }
    return status;
}

static rung_status find_covers(plan *p)
{
    rung_status status = RUNG_OK;
    for (uint32_t s = 0; s < p->n_settings; s++)
        for (rung_links it = rung_links_out(p->v, RUNG_COVERS, p->settings[s].node);
             !status && rung_links_next(&it);) {
            uint32_t u = 0;
            while (u < p->n_units && p->units[u].node.id != it.link.to.id)
                u++;
            if (u < p->n_units && rung_link_covers(p->v, &it.link))
                status = put_cover(p, &it.link, s, u);
            if (!status && rung_task_spent(p->t, 1))
                status = rung_task_gave_up(p->t, p->err);
        }
    return status;
}

/* ---- who may ---- */

/* Days from the first day of a learner's first block to that of block b; -1: nobody says
 * how long the blocks before it take. */
static int64_t days_to(const plan *p, uint32_t l, uint32_t first, uint32_t b)
{
    const plan_run *runs = p->runs + plan_run_at(p, l, 0);
    int64_t days = 0;
    if (b <= first)
        return 0;
    if (p->dated)
        return runs[b].first - runs[first].first;
    for (uint32_t i = first; i < b; i++) {
        if (runs[i].there && runs[i].weeks == RUNG_NO_INT)
            return -1;
        days += runs[i].there ? 7 * runs[i].weeks : 0;
    }
    return days;
}

static int64_t possible_age(int64_t age)
{
    return age < 0 ? 0 : age > PLAN_AGE_MOST ? PLAN_AGE_MOST : age;
}

bool plan_age_at(const plan *p, uint32_t l, uint32_t b, int64_t *youngest,
                 int64_t *oldest)
{
    const rung_learner *who = &p->learners[l].who;
    uint32_t first = plan_first_block(p, l);
    int64_t days = days_to(p, l, first, b);
    if (who->has_born && (p->dated || p->v->dated)) {
        int32_t day = p->dated ? p->runs[plan_run_at(p, l, first)].first : p->v->day_from;
        rung_ages_on(who, day + (int32_t)(days > 0 ? days : 0), youngest, oldest);
    } else if (who->age.v != RUNG_NO_INT) {
        /* Of someone of 17 it is known that they are 18 a year later, and not on which
         * day. */
        *youngest = who->age.v + (days > 0 ? days / 366 : 0);
        *oldest = who->age.v + (days > 0 ? days / 365 + 1 : 0);
    } else {
        return false;
    }
    *youngest = possible_age(*youngest);
    *oldest = days < 0 ? PLAN_AGE_MOST : possible_age(*oldest);
    return true;
}

rung_learner plan_of_age(int64_t age)
{
    rung_learner who = RUNG_NOBODY;
    who.given = true;
    who.age.v = age;
    return who;
}

rung_status plan_ask(plan *p, const rung_learner *who, uint32_t s, rung_conditions *out)
{
    rung_asker a = { p->t, p->v, who, NULL, RUNG_OK };
    rung_ask_setting(&a, p->settings[s].node, out);
    return a.status ? rung_fail_memory(p->err) : RUNG_OK;
}

#define N_AGES (PLAN_AGE_MOST + 1u)

/* Whether someone of this age is barred, asked once for each age and setting. */
static rung_status age_barred(plan *p, uint8_t *known, uint32_t s, int64_t age, bool *out)
{
    enum { FREE = 1, BARRED };
    uint8_t *at = &known[s * N_AGES + (uint32_t)age];
    rung_status status = RUNG_OK;
    if (!*at) {
        rung_conditions c = { 0 };
        rung_learner who = plan_of_age(age);
        status = plan_ask(p, &who, s, &c);
        int64_t least = p->settings[s].min_age;
        *at = c.blocked_by.n || (least != RUNG_NO_INT && age < least) ? BARRED : FREE;
    }
    *out = *at == BARRED;
    return status;
}

/* Bars whom every age would bar that they can have then: too young now and too old at
 * last may be right in between. */
static rung_status bar_by_age(plan *p, uint8_t *known, uint32_t l, uint32_t b, uint32_t s)
{
    int64_t youngest, oldest;
    bool barred = plan_age_at(p, l, b, &youngest, &oldest);
    rung_status status = RUNG_OK;
    for (int64_t age = youngest; barred && !status && age <= oldest; age++)
        status = age_barred(p, known, s, age, &barred);
    if (!status && barred)
        p->bars[plan_choice(p, l, b, s)] |= PLAN_RULE_BIT(PLAN_AGE);
    return status;
}

static bool listed_as_barred(const plan *p, uint32_t l, uint32_t s)
{
    const rung_node_list *list = &p->learners[l].barred;
    for (uint32_t i = 0; i < list->n; i++)
        if (list->items[i].id == p->settings[s].node.id
            || plan_is_host(&p->settings[s], list->items[i]))
            return true;
    return false;
}

rung_learner plan_ageless(const plan_learner *l)
{
    rung_learner who = l->who;
    who.age.v = RUNG_NO_INT;
    who.has_born = false;
    return who;
}

/* Whether a condition that has nothing to do with age bars the learner. */
static rung_status other_barred(plan *p, uint32_t l, uint32_t s, bool conditions,
                                bool *out)
{
    *out = listed_as_barred(p, l, s);
    if (*out || !conditions)
        return RUNG_OK;
    rung_conditions c = { 0 };
    rung_learner who = plan_ageless(&p->learners[l]);
    rung_status status = plan_ask(p, &who, s, &c);
    *out = c.blocked_by.n > 0;
    return status;
}

static void edges_of(const plan *p, uint32_t l, uint32_t *first, uint32_t *last)
{
    *first = *last = PLAN_NEVER;
    for (uint32_t b = 0; b < p->n_blocks; b++)
        if (plan_has_block(p, l, b)) {
            *first = *first == PLAN_NEVER ? b : *first;
            *last = b;
        }
}

static rung_status bar_setting(plan *p, uint8_t *known, uint32_t l, uint32_t s,
                               bool conditions)
{
    uint32_t first, last;
    bool other;
    rung_status status = other_barred(p, l, s, conditions, &other);
    edges_of(p, l, &first, &last);
    const plan_setting *at = &p->settings[s];
    rung_node employer = p->learners[l].employer;
    for (uint32_t b = 0; !status && b < p->n_blocks; b++) {
        if (!plan_has_block(p, l, b))
            continue;
        uint8_t *bars = &p->bars[plan_choice(p, l, b, s)];
        if (b == first && employer.id != RUNG_NONE && !plan_is_host(at, employer))
            *bars |= PLAN_RULE_BIT(PLAN_FIRST);
        if (b == last && !at->independent)
            *bars |= PLAN_RULE_BIT(PLAN_LAST);
        if (other)
            *bars |= PLAN_RULE_BIT(PLAN_CONDITIONS);
        status = bar_by_age(p, known, l, b, s);
    }
    return status;
}

static rung_status find_bars(plan *p)
{
    static const rung_learner nobody = RUNG_NOBODY;
    uint8_t *known = RUNG_NEW(&p->t->mem, uint8_t, p->n_settings * N_AGES);
    p->bars = RUNG_NEW(&p->t->mem, uint8_t, plan_slots(p) * p->n_settings);
    p->n_instances = plan_instance(p, PLAN_CAPACITY, p->n_limits, 0);
    p->on = RUNG_NEW(&p->t->mem, uint8_t, p->n_instances);
    if (!known || !p->bars || !p->on)
        return rung_fail_memory(p->err);
    memset(p->on, 1, p->n_instances);
    rung_status status = RUNG_OK;
    for (uint32_t s = 0; !status && s < p->n_settings; s++) {
        rung_conditions any = { 0 };
        status = plan_ask(p, &nobody, s, &any);
        for (uint32_t l = 0; !status && l < p->n_learners; l++) {
            status = bar_setting(p, known, l, s, any.check.n > 0);
            if (!status && rung_task_spent(p->t, 1))
                status = rung_task_gave_up(p->t, p->err);
        }
    }
    return status;
}

/* ---- variety ---- */

static const char *kind_text(const plan *p, const plan_setting *s)
{
    return s->type ? s->type : rung_node_text(p->v, s->node, RUNG_A_TYPE);
}

static bool same_kind(const plan *p, const plan_setting *a, const plan_setting *b)
{
    if (p->a->variety == PLAN_BY_HOST)
        return a->hosts.items[0].id == b->hosts.items[0].id;
    if (p->a->variety == PLAN_BY_SECTOR)
        return rung_view_sector(p->v, a->node) == rung_view_sector(p->v, b->node);
    return strcasecmp(kind_text(p, a), kind_text(p, b)) == 0;
}

static bool has_kind(const plan *p, const plan_setting *s)
{
    return p->a->variety == PLAN_BY_HOST ? s->hosts.n > 0
           : p->a->variety == PLAN_BY_SECTOR
               ? rung_view_sector(p->v, s->node) != RUNG_SECTOR_UNKNOWN
               : kind_text(p, s) != NULL;
}

static void number_kinds(plan *p)
{
    for (uint32_t i = 0; i < p->n_settings; i++) {
        plan_setting *s = &p->settings[i];
        s->kind = RUNG_NONE;
        for (uint32_t j = 0; j < i && has_kind(p, s) && s->kind == RUNG_NONE; j++)
            if (p->settings[j].kind != RUNG_NONE && same_kind(p, s, &p->settings[j]))
                s->kind = p->settings[j].kind;
        if (s->kind == RUNG_NONE && has_kind(p, s))
            s->kind = p->n_kinds++;
    }
}

rung_status plan_scope(plan *p)
{
    for (uint32_t s = 0; s < p->n_settings; s++) {
        rung_link link;
        judge_hosts(p, &p->settings[s]);
        if (p->a->programme.id != RUNG_NONE
            && rung_link_find(p->v, RUNG_PLACES_AT, p->a->programme, p->settings[s].node,
                              &link))
            p->settings[s].evidence.id = link.fact;
    }
    number_kinds(p);
    find_employers(p);
    rung_status s = find_limits(p);
    if (!s)
        s = find_moments(p);
    if (!s)
        s = find_least(p);
    if (!s)
        s = find_wants(p);
    if (!s)
        s = find_covers(p);
    return s ? s : find_bars(p);
}

/* ---- rules given up ---- */

static const char *const rule_words[] = {
#define X(name, word, help) word,
    PLAN_RULE_MAP(X)
#undef X
};

const char *plan_rule_word(plan_rule r)
{
    return rule_words[r];
}

/* True when `s` is what an instance is about: a learner, a setting or host by key or id,
 * or a learner and a setting with `:` between them. */
static bool names_instance(const plan *p, const plan_about *about, const char *s,
                           size_t len)
{
    char id[RUNG_NODE_ID_MAX];
    rung_node n = about->limit != RUNG_NONE     ? p->limits[about->limit].node
                  : about->setting != RUNG_NONE ? p->settings[about->setting].node
                                                : RUNG_NO_NODE_REF;
    const char *label =
        about->learner != RUNG_NONE ? p->learners[about->learner].label : NULL;
    size_t n_label = label ? strlen(label) : 0;
    if (label && len == n_label && memcmp(s, label, len) == 0)
        return true;
    if (n.id == RUNG_NONE)
        return false;
    if (label && len > n_label + 1 && memcmp(s, label, n_label) == 0
        && s[n_label] == ':') {
        s += n_label + 1;
        len -= n_label + 1;
    }
    const char *key = rung_node_key(p->v->g, n);
    rung_node_id(p->v->g, n, id);
    return (strlen(key) == len && memcmp(s, key, len) == 0)
           || (strlen(id) == len && memcmp(s, id, len) == 0);
}

typedef struct given_up {
    plan_rule rule;
    const char *subject; /* NULL: all */
    size_t len;
    int64_t block; /* RUNG_NO_INT: all */
} given_up;

/* RULE or RULE:SUBJECT; of capacity also with @BLOCK, for a learner may be called Amy@2. */
static bool read_relax(const char *s, given_up *out)
{
    for (unsigned r = 0; r < PLAN_N_RULES; r++) {
        size_t n = strlen(rule_words[r]);
        if (strncmp(s, rule_words[r], n) != 0 || (s[n] && s[n] != ':' && s[n] != '@'))
            continue;
        *out = (given_up){ .rule = (plan_rule)r, .block = RUNG_NO_INT };
        const char *rest = s + n, *at = strrchr(rest, '@'), *end = rest + strlen(rest);
        if (r == PLAN_CAPACITY && at && at[1]
            && at[1 + strspn(at + 1, "0123456789")] == '\0' && end - at < 10) {
            out->block = 0;
            for (const char *d = at + 1; *d; d++)
                out->block = out->block * 10 + (*d - '0');
            end = at;
        }
        if (*rest == ':') {
            out->subject = rest + 1;
            out->len = (size_t)(end - rest - 1);
        }
        return rest == end || *rest == ':';
    }
    return false;
}

static bool is_given_up(const plan *p, const given_up *g, uint32_t instance)
{
    plan_about about = plan_about_of(p, instance);
    return about.rule == g->rule
           && (g->block == RUNG_NO_INT
               || (about.block != RUNG_NONE && p->block_number[about.block] == g->block))
           && (!g->subject || names_instance(p, &about, g->subject, g->len));
}

static rung_status give_up(plan *p, const char *what)
{
    given_up g;
    char shown[100];
    rung_text_shown(shown, sizeof shown, what, strlen(what));
    if (!read_relax(what, &g))
        return rung_fail(
            p->err, RUNG_BAD_ARGUMENT,
            "--relax takes a rule (employer-first, independent-last, capacity, "
            "no-repeat, age, conditions), perhaps with :WHO behind it and after capacity "
            "with @BLOCK, not '%s'",
            shown);
    uint32_t n = 0;
    for (uint32_t i = 0; i < p->n_instances; i++)
        if (is_given_up(p, &g, i)) {
            p->on[i] = 0;
            n++;
        }
    return n ? RUNG_OK
             : rung_fail(
                 p->err, RUNG_BAD_ARGUMENT,
                 "--relax %s names nothing in this plan; learners go by their name, "
                 "hosts and settings by their key",
                 shown);
}

rung_status plan_relax(plan *p)
{
    rung_status s = RUNG_OK;
    for (uint32_t i = 0; !s && i < p->a->relax.n; i++)
        s = plan_is_over(p) ? rung_task_gave_up(p->t, p->err)
                            : give_up(p, p->a->relax.items[i]);
    return s;
}
