/* reach.c -- every role that can be reached, in how many steps, in how many months.
 *
 * Rounds of relaxation, one step a round, so that a row's months are the least over
 * routes of at most `max_steps`. Months count only routes all of whose durations are
 * known; a role is dropped by `max_months` only when even the known part of its quickest
 * route is longer: a filter drops what is known to fail.
 *
 * The task's `count` says of each role reached which of `states` is its: nothing is
 * cleared for roles that the walk does not come to. */

#include "core/limits.h"
#include "core/sort.h"
#include "query/route/web.h"

typedef struct rung_reach_args {
    rung_node from;
    rung_int max_steps, max_months;
    rung_learner learner;
} rung_reach_args;

typedef struct rung_reached {
    rung_node node;
    uint32_t steps;
    rung_int months;
    rung_fact_ref evidence;
} rung_reached;

typedef struct rung_reach_result {
    rung_node from;
    RUNG_LIST_OF(rung_reached) roles;
    uint32_t left_aside;
    rung_excluded_list excluded;
    rung_int max_months; /* as asked */
} rung_reach_result;

#define FAR UINT64_MAX

/* What is known of a role so far: least months over known routes, and least counting
 * unknown steps as none. */
typedef struct state {
    uint64_t known, least;
    uint32_t steps; /* fewest */
    uint32_t fact;  /* of the link by which it was first reached */
    uint32_t round; /* in which it last changed */
} state;

typedef struct front {
    uint32_t role;
    uint64_t known, least;
} front;

typedef struct walk {
    rung_task *t;
    const rung_view *v;
    rung_web web;
    state *states;   /* of the roles found so far, in that order */
    uint32_t *found; /* the roles */
    uint32_t n_found;
    front *now, *then;
    uint32_t n_now, n_then;
    uint64_t max_months;
} walk;

/* What is known of a role; NULL when it has not been found. */
static state *state_of(const walk *w, uint32_t role)
{
    uint32_t place = w->t->count[role];
    return place ? &w->states[place - 1] : NULL;
}

static state *find(walk *w, const rung_link *l, uint32_t round)
{
    state *s = &w->states[w->n_found];
    *s = (state){ .known = FAR, .least = FAR, .steps = round, .fact = l->fact };
    w->found[w->n_found++] = l->to.id;
    w->t->count[l->to.id] = w->n_found;
    return s;
}

static void relax(walk *w, const front *f, const rung_link *l, uint32_t round)
{
    int64_t months = rung_link_months(w->v, l);
    uint64_t least = f->least + (months == RUNG_NO_INT ? 0 : (uint64_t)months);
    uint64_t known =
        months == RUNG_NO_INT || f->known == FAR ? FAR : f->known + (uint64_t)months;
    if (known != FAR && known > w->max_months)
        known =
            FAR; /* the role stays for a route of unknown length, and this is not its length */
    state *s = state_of(w, l->to.id);
    if (least > w->max_months || (s && known >= s->known && least >= s->least))
        return;
    if (!s)
        s = find(w, l, round);
    s->known = known < s->known ? known : s->known;
    s->least = least < s->least ? least : s->least;
    if (s->round != round)
        w->then[w->n_then++].role = l->to.id;
    s->round = round;
}

static rung_status one_round(walk *w, uint32_t round, rung_node from, rung_error *err)
{
    w->n_then = 0;
    for (uint32_t i = 0; i < w->n_now; i++) {
        rung_links it =
            rung_links_out(w->v, RUNG_PROGRESSES_TO, (rung_node){ w->now[i].role });
        while (rung_links_next(&it)) {
            if (rung_task_spent(w->t, 1))
                return rung_task_gave_up(w->t, err);
            if (it.link.to.id != from.id && rung_web_walks(&w->web, &it.link))
                relax(w, &w->now[i], &it.link, round);
        }
    }
    for (uint32_t i = 0; i < w->n_then; i++) {
        const state *s = state_of(w, w->then[i].role);
        w->then[i] = (front){ w->then[i].role, s->known, s->least };
    }
    front *spent = w->now;
    w->now = w->then;
    w->n_now = w->n_then;
    w->then = spent;
    return RUNG_OK;
}

/* Puts the roles found in the order of their ids: when they are many, by going through
 * all roles instead of sorting. */
#define MANY 16u /* found are many when they are one role in so many */
static void order_found(walk *w)
{
    if (w->n_found < w->web.n_roles / MANY) {
        rung_sort_ids(w->found, w->n_found);
        return;
    }
    w->n_found = 0;
    for (uint32_t role = 0; role < w->web.n_roles; role++)
        if (w->t->count[role])
            w->found[w->n_found++] = role;
}

/* By steps, then id: roles come by id, so how many there are of each number of steps
 * tells their places. */
static rung_status put_roles(walk *w, rung_reach_result *out, rung_error *err)
{
    uint32_t n = w->n_found, most = n ? w->states[n - 1].steps : 0;
    uint32_t *place = RUNG_NEW(&w->t->mem, uint32_t, most + 1);
    if (!place || !RUNG_MAKE_ROOM(&w->t->mem, out->roles.items, n))
        return rung_fail_memory(err);
    for (uint32_t i = 0; i < n; i++)
        place[w->states[i].steps]++;
    for (uint32_t steps = 0, before = 0; steps <= most; steps++) {
        uint32_t of_these = place[steps];
        place[steps] = before;
        before += of_these;
    }
    order_found(w);
    for (uint32_t i = 0; i < n; i++) {
        const state *s = state_of(w, w->found[i]);
        out->roles.items[place[s->steps]++] =
            (rung_reached){ { w->found[i] },
                            s->steps,
                            { s->known == FAR ? RUNG_NO_INT : (int64_t)s->known },
                            { s->fact } };
    }
    w->t->truncated = n > RUNG_ROWS_MOST;
    out->roles.n = n < RUNG_ROWS_MOST ? n : RUNG_ROWS_MOST;
    return RUNG_OK;
}

static rung_status reach_run(rung_task *t, const rung_view *v, const void *args,
                             void *result, rung_error *err)
{
    const rung_reach_args *a = args;
    walk w = { .t = t, .v = v };
    w.max_months = a->max_months.v == RUNG_NO_INT ? FAR - 1 : (uint64_t)a->max_months.v;
    rung_status s = rung_web_init(&w.web, t, v, RUNG_BY_NOTHING, 0, &a->learner, err);
    w.web.names = true;
    if (s)
        return s;
    if (!RUNG_MAKE_ROOM(&t->mem, w.states, w.web.n_roles)
        || !RUNG_MAKE_ROOM(&t->mem, w.found, w.web.n_roles)
        || !RUNG_MAKE_ROOM(&t->mem, w.now, w.web.n_roles)
        || !RUNG_MAKE_ROOM(&t->mem, w.then, w.web.n_roles))
        return rung_fail_memory(err);
    w.now[w.n_now++] = (front){ a->from.id, 0, 0 };
    uint64_t rounds =
        a->max_steps.v == RUNG_NO_INT ? w.web.n_roles : (uint64_t)a->max_steps.v;
    for (uint32_t round = 1; !s && w.n_now && round <= rounds; round++)
        s = one_round(&w, round, a->from, err);
    if (!s && w.web.status)
        s = rung_fail_memory(err);
    rung_reach_result out = { .from = a->from,
                              .left_aside = w.web.left_aside,
                              .excluded = w.web.excluded,
                              .max_months = a->max_months };
    if (!s)
        s = put_roles(&w, &out, err);
    for (uint32_t i = 0; i < w.n_found; i++)
        t->count[w.found[i]] = 0;
    if (!s)
        *(rung_reach_result *)result = out;
    return s;
}

#define NAMED 6u /* roles that are named where there are no more */

/* Else whoever asks what can be done in two years would take all rows for an answer. */
static void say_in_time(const rung_view *v, const rung_reach_result *r, rung_sink *out)
{
    uint32_t in_time = 0, named = 0;
    for (uint32_t i = 0; i < r->roles.n; i++)
        in_time += r->roles.items[i].months.v != RUNG_NO_INT;
    rung_putf(out,
              "Within %lld month%s by durations on record: ", (long long)r->max_months.v,
              r->max_months.v == 1 ? "" : "s");
    if (in_time == 0 || in_time > NAMED)
        rung_say_count(in_time, "role", "roles", out);
    for (uint32_t i = 0; in_time <= NAMED && i < r->roles.n; i++)
        if (r->roles.items[i].months.v != RUNG_NO_INT) {
            rung_puts(out, named++ ? "; " : "");
            rung_say_node(v, r->roles.items[i].node, out);
        }
    if (in_time < r->roles.n) {
        rung_puts(out, ". For the other ");
        rung_say_count(r->roles.n - in_time, "role", "roles", out);
        rung_puts(out, " some duration is not recorded; they may take longer");
    }
    rung_puts(out, ".\n");
}

static void reach_say(const rung_view *v, const void *result, rung_sink *out)
{
    const rung_reach_result *r = result;
    if (r->roles.n == 0 && rung_say_ended(v, r->from, out))
        return;
    rung_putf(out, "From %s, %u %s can be reached over recorded steps.\n",
              rung_node_name(v->g, r->from), r->roles.n,
              rung_plural(r->roles.n, "role", "roles"));
    rung_say_left_aside(r->left_aside, out);
    if (r->roles.n && r->max_months.v != RUNG_NO_INT)
        say_in_time(v, r, out);
    if (r->roles.n)
        rung_puts(out, "Months: the quickest route all of whose durations are on record; "
                       "empty when there is none.\n");
}

static const rung_field reached_fields[] = {
    { RUNG_FIELD(rung_reached, node, NODE, "the role") },
    { RUNG_FIELD(rung_reached, steps, COUNT, "fewest steps"), .label = "Steps" },
    { RUNG_FIELD(rung_reached, months, INT,
                 "least months over routes whose durations are all known"),
      .label = "Months" },
    { RUNG_FIELD(rung_reached, evidence, FACT,
                 "the last link of a route with the fewest steps") },
};
static const rung_shape reached_shape = RUNG_REF_SHAPE(rung_reached, reached_fields);

static const rung_field reach_fields[] = {
    { RUNG_UNSHOWN(rung_reach_result, from, NODE, "where it starts") },
    { RUNG_ROWS(rung_reach_result, roles, reached_shape, "roles, by steps and id"),
      .label = "Roles", .rows = true },
    { RUNG_UNSHOWN(rung_reach_result, left_aside, COUNT,
                   "links not walked because they are planned or potential") },
    { RUNG_ROWS(rung_reach_result, excluded, rung_excluded_shape,
                "roles a barred step leads to"),
      .label = "Left out" },
};
static const rung_shape reach_shape = RUNG_SHAPE(rung_reach_result, reach_fields);

static const rung_param reach_params[] = {
    { RUNG_PARAM(rung_reach_args, from, NODE, "role held now"), .required = true,
      .kinds = RUNG_KIND_BIT(RUNG_ROLE) },
    { RUNG_PARAM(rung_reach_args, max_steps, INT, "most steps"), .otherwise = RUNG_NO_INT,
      .lo = 1, .hi = 1000 },
    { RUNG_PARAM(rung_reach_args, max_months, INT,
                 "most months; drops only what is known to take longer"),
      .otherwise = RUNG_NO_INT, .lo = 0, .hi = 12000 },
    { RUNG_PARAM(rung_reach_args, learner, LEARNER,
                 "who asks: age, dbs, registrations, ...") },
};

const rung_query rung_query_reach = {
    .name = "reach",
    .summary = "every role that can be reached from a role",
    .help = "Roles reached over progression links that are established, observed or "
            "inferred: in how many steps at the fewest, and in how many months at the "
            "least over routes whose durations are all known.",
    .example = "reach healthcare-assistant --max-steps 2",
    .cost = "O(rounds * links walked)",
    .since = "0.1",
    RUNG_TAKES(rung_reach_args, reach_params),
    .result = &reach_shape,
    .run = reach_run,
    .say = reach_say,
};
