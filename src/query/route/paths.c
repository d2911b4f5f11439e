/* paths.c -- routes from one role to another: the cheapest (routes.c), those that no
 * other beats in all costs at once (pareto.c), and why there is none (why_not.c). */
#include "core/limits.h"
#include "core/sort.h"
#include "query/route/pareto.h"
#include "query/route/routes.h"
#include "query/route/why_not.h"

typedef struct rung_paths_args {
    rung_node from, to;
    rung_int k;
    uint8_t by;
    rung_int assume_months;
    rung_learner learner;
} rung_paths_args;

/* The three costs of a route by which none beats it. */
typedef struct rung_costs {
    rung_int months;
    uint32_t steps, needed;
} rung_costs;

/* What the employer or the levy pays for a standard on the way: no cost of the route. */
typedef struct rung_funded {
    rung_node node;
    rung_int pounds;
    rung_fact_ref evidence;
} rung_funded;

typedef struct rung_route {
    rung_int cost, months;
    uint32_t unknown_months;
    rung_costs *costs; /* by all only */
    RUNG_LIST_OF(rung_funded) funding;
    rung_step_list steps;
    rung_node_list missing;
    uint8_t by; /* rung_price: what cost counts */
} rung_route;

typedef struct rung_paths_result {
    rung_node from, to;
    RUNG_LIST_OF(rung_route) routes;
    rung_int total;    /* by all only: routes that none beats, shown or not */
    rung_flag optimal; /* by all only: there are no others */
    uint32_t left_aside;
    rung_excluded_list excluded;
    rung_why_not why_not;
    rung_see_also_list see_also;
    uint8_t by; /* rung_price, as asked */
    rung_int assume_months;
} rung_paths_result;

/* One answer under way. */
typedef struct question {
    rung_task *t;
    const rung_view *v;
    rung_web web;
    rung_error *err;
} question;

/* ---- routes as answers ---- */

/* What the roles of a route give, and how many that is in all at most. */
static rung_status gather(question *q, const uint32_t *roles, uint32_t n, rung_ids **out,
                          uint32_t *most)
{
    const uint32_t *start = q->v->g->head->kind_start;
    uint64_t sum = 0;
    rung_status status = RUNG_OK;
    if (!RUNG_MAKE(&q->t->mem, *out, n))
        return rung_fail_memory(q->err);
    for (uint32_t i = 0; !status && i < n; i++) {
        status = rung_gives(q->t, q->v, (rung_node){ roles[i] }, &(*out)[i], q->err);
        sum += (*out)[i].n;
    }
    uint32_t all = start[RUNG_COMPETENCY + 1] - start[RUNG_COMPETENCY];
    *most = sum < all ? (uint32_t)sum : all;
    return status;
}

/* What any role of the route needs and its first does not give, each once, by id. */
static rung_status route_missing(question *q, const uint32_t *roles, uint32_t n,
                                 rung_node_list *out)
{
    rung_held held;
    rung_node from = { roles[0] };
    rung_ids *needed;
    uint32_t most = 0;
    rung_status status = gather(q, roles, n, &needed, &most);
    if (!status)
        status = rung_hold(q->t, q->v, &from, 1, &held, q->err);
    if (status)
        return status;
    out->items = RUNG_NEW(&q->t->mem, rung_node, most);
    if (!out->items)
        status = rung_fail_memory(q->err);
    for (uint32_t i = 1; !status && i < n; i++)
        for (uint32_t k = 0; k < needed[i].n; k++)
            if (!rung_holds(&held, needed[i].items[k]))
                rung_gather(q->t, out, (rung_node){ needed[i].items[k] });
    rung_let_go(&held);
    rung_gathered(q->t, out);
    rung_sort_ids(out->items, out->n);
    return status;
}

static rung_status put_step(question *q, const rung_paths_args *a, uint32_t from,
                            uint32_t to, rung_route *route)
{
    rung_link l;
    rung_held held;
    rung_node role = { from };
    rung_step *step = &route->steps.items[route->steps.n++];
    rung_link_find(q->v, RUNG_PROGRESSES_TO, role, (rung_node){ to }, &l);
    rung_status status = rung_hold(q->t, q->v, &role, 1, &held, q->err);
    if (status)
        return status;
    status = rung_step_fill(q->t, q->v, role, (rung_node){ to }, &l, &held, step, q->err);
    if (!status)
        status = rung_step_ask(q->t, q->v, &held, &a->learner, step, q->err);
    rung_let_go(&held);
    if (status)
        return status;
    if (step->months.v == RUNG_NO_INT)
        route->unknown_months++;
    else
        route->months.v += step->months.v;
    return RUNG_OK;
}

/* Standards that the steps go through and of which it is recorded, each once. */
static rung_status put_funding(question *q, rung_route *route)
{
    uint32_t room = 0;
    for (uint32_t i = 0; i < route->steps.n; i++)
        room += route->steps.items[i].via.n;
    if (!RUNG_MAKE(&q->t->mem, route->funding.items, room))
        return rung_fail_memory(q->err);
    for (uint32_t i = 0; i < route->steps.n; i++)
        for (uint32_t k = 0; k < route->steps.items[i].via.n; k++) {
            uint32_t fact, at = 0;
            rung_node via = route->steps.items[i].via.items[k];
            const rung_value *pounds =
                rung_view_has(q->v, via)
                    ? rung_node_value(q->v, via, RUNG_A_FUNDING, &fact)
                    : NULL;
            while (at < route->funding.n && route->funding.items[at].node.id != via.id)
                at++;
            if (pounds && at == route->funding.n)
                route->funding.items[route->funding.n++] =
                    (rung_funded){ via, { pounds->integer }, { fact } };
        }
    return RUNG_OK;
}

static rung_status put_route(question *q, const rung_paths_args *a, const uint32_t *roles,
                             uint32_t n, rung_route *route)
{
    if (!RUNG_MAKE(&q->t->mem, route->steps.items, n))
        return rung_fail_memory(q->err);
    rung_status status = route_missing(q, roles, n, &route->missing);
    for (uint32_t i = 0; !status && i + 1 < n; i++)
        status = put_step(q, a, roles[i], roles[i + 1], route);
    return status ? status : put_funding(q, route);
}

/* ---- the query ---- */

static rung_status put_cheapest(question *q, const rung_paths_args *a,
                                rung_paths_result *out)
{
    uint32_t k = (uint32_t)a->k.v, n = 0;
    rung_found *found = RUNG_NEW(&q->t->mem, rung_found, k);
    rung_status status =
        found ? rung_routes_find(&q->web, a->from, a->to, k, found, &n, q->err)
              : rung_fail_memory(q->err);
    if (!status && !(out->routes.items = RUNG_NEW(&q->t->mem, rung_route, n)))
        status = rung_fail_memory(q->err);
    for (uint32_t i = 0; !status && i < n; i++) {
        rung_route *route = &out->routes.items[out->routes.n++];
        route->cost.v = (int64_t)found[i].cost;
        route->by = a->by;
        status = put_route(q, a, found[i].roles, found[i].n, route);
    }
    return status;
}

static rung_status put_tradeoffs(question *q, const rung_paths_args *a,
                                 rung_paths_result *out)
{
    rung_tradeoffs found;
    rung_status status = rung_tradeoffs_find(&q->web, a->from, a->to, &found, q->err);
    if (status)
        return status;
    uint32_t n = found.n < (uint64_t)a->k.v ? found.n : (uint32_t)a->k.v;
    rung_costs *costs = RUNG_NEW(&q->t->mem, rung_costs, n);
    if (!costs || !RUNG_MAKE(&q->t->mem, out->routes.items, n))
        return rung_fail_memory(q->err);
    for (uint32_t i = 0; !status && i < n; i++) {
        const rung_tradeoff *one = &found.items[i];
        rung_route *route = &out->routes.items[out->routes.n++];
        costs[i] = (rung_costs){ { (int64_t)one->months }, one->steps, one->needed };
        route->cost.v = RUNG_NO_INT;
        route->costs = &costs[i];
        status = put_route(q, a, one->roles, one->steps + 1, route);
    }
    out->total.v = found.n;
    out->optimal.v = found.whole;
    q->t->truncated |= !found.whole || n < found.n;
    return status;
}

static rung_status paths_run(rung_task *t, const rung_view *v, const void *args,
                             void *result, rung_error *err)
{
    const rung_paths_args *a = args;
    question q = { .t = t, .v = v, .err = err };
    rung_paths_result out = { .from = a->from,
                              .to = a->to,
                              .total = { RUNG_NO_INT },
                              .optimal = { -1 },
                              .why_not = RUNG_NO_WHY_NOT,
                              .by = a->by,
                              .assume_months = a->assume_months };
    rung_status status = rung_web_init(&q.web, t, v, (rung_price)a->by,
                                       (uint32_t)a->assume_months.v, &a->learner, err);
    if (!status)
        status = rung_web_name_between(&q.web, a->from, a->to, err);
    if (!status)
        status =
            a->by == RUNG_BY_ALL ? put_tradeoffs(&q, a, &out) : put_cheapest(&q, a, &out);
    if (!status && out.routes.n == 0 && out.optimal.v != 0)
        status = rung_why_no_route(&q.web, a->from, a->to, &out.why_not, err);
    if (!status)
        status = rung_see_also_of(t, v, a->from, &out.see_also, err);
    if (!status)
        status = rung_see_also_of(t, v, a->to, &out.see_also, err);
    if (status)
        return status;
    out.left_aside = q.web.left_aside;
    out.excluded = q.web.excluded;
    *(rung_paths_result *)result = out;
    return RUNG_OK;
}

static void say_none(const rung_view *v, const rung_paths_result *r, rung_sink *out)
{
    if (r->optimal.v == 0) {
        rung_puts(out,
                  "none was found within the steps of this search; there may be one.\n");
        return;
    }
    rung_puts(out,
              r->why_not.would_be.n ? "no route is open.\n" : "no route is recorded.\n");
    rung_say_why_not(v, &r->why_not, r->to, out);
}

static void say_tradeoffs(const rung_paths_result *r, rung_sink *out)
{
    rung_puts(out,
              " that no other beats in months, steps and what is newly needed at once");
    if (r->routes.n < (uint64_t)r->total.v)
        rung_putf(out, "; the quickest %u %s shown, --k %u shows all", r->routes.n,
                  r->routes.n == 1 ? "is" : "are", (unsigned)r->total.v);
    rung_puts(out, ".\n");
    bool assumed = false;
    for (uint32_t i = 0; i < r->routes.n; i++)
        assumed |= r->routes.items[i].unknown_months > 0;
    if (assumed)
        rung_puts(out, "Steps of unknown length count with the months assumed for them "
                       "(--assume-months).\n");
    if (!r->optimal.v)
        rung_puts(out,
                  "The search ended before it had looked at all: longer ones that none "
                  "beats may be lacking.\n");
}

static void paths_say(const rung_view *v, const void *result, rung_sink *out)
{
    const rung_paths_result *r = result;
    rung_putf(out, "From %s to %s: ", rung_node_name(v->g, r->from),
              rung_node_name(v->g, r->to));
    if (r->routes.n == 0) {
        say_none(v, r, out);
        return;
    }
    rung_say_count(r->total.v == RUNG_NO_INT ? r->routes.n : (uint32_t)r->total.v,
                   "route", "routes", out);
    if (r->by == RUNG_BY_ALL)
        say_tradeoffs(r, out);
    else if (r->by == RUNG_BY_MONTHS)
        rung_putf(out,
                  ", fewest months first; a step of unknown length counts as %lld.\n",
                  (long long)r->assume_months.v);
    else if (r->by == RUNG_BY_GAP)
        rung_puts(out,
                  ", least to learn first, step by step: what a role needs and the one "
                  "before it does not.\n");
    else
        rung_puts(out, ", fewest steps first.\n");
    rung_say_left_aside(r->left_aside, out);
}

static const rung_field costs_fields[] = {
    { RUNG_FIELD(rung_costs, months, INT,
                 "months, each step of unknown length counted as assume_months") },
    { RUNG_FIELD(rung_costs, steps, COUNT, "steps") },
    { RUNG_FIELD(rung_costs, needed, COUNT,
                 "competencies newly needed: as many as `missing` lists"),
      .label = "newly needed" },
};
static const rung_shape costs_shape = RUNG_SHAPE(rung_costs, costs_fields);

static const rung_field funded_fields[] = {
    { RUNG_FIELD(rung_funded, node, NODE, "standard that a step goes through"),
      .label = "Standard" },
    { RUNG_FIELD(rung_funded, pounds, INT,
                 "most that the employer or the levy pays, pounds"),
      .label = "Up to, pounds" },
    { RUNG_FIELD(rung_funded, evidence, FACT, "what says so") },
};
static const rung_shape funded_shape = RUNG_REF_SHAPE(rung_funded, funded_fields);

/* No months on record are not the same as steps of no months. */
static const char *months_not_known(const void *at)
{
    const rung_route *route = at;
    return route->steps.n && route->unknown_months == route->steps.n ? "none" : NULL;
}

static const char *what_cost_counts(const void *at)
{
    const rung_route *route = at;
    bool one = route->cost.v == 1;
    return route->by == RUNG_BY_MONTHS ? one ? "month" : "months"
           : route->by == RUNG_BY_GAP  ? "newly needed"
           : one                       ? "step"
                                       : "steps";
}

static const rung_field route_fields[] = {
    { RUNG_FIELD(rung_route, cost, INT,
                 "steps, months or missing competencies, as `by` says; nil by all"),
      .label = "Ranked by", .unit = what_cost_counts },
    { RUNG_FIELD(rung_route, costs, STRUCT, "by all: the three of them; else nil"),
      .of = &costs_shape, .label = "Ranked by" },
    { RUNG_FIELD(rung_route, months, INT, "months of the steps whose duration is known"),
      .label = "Months known", .instead = months_not_known },
    { RUNG_FIELD(rung_route, unknown_months, COUNT,
                 "steps whose duration no source states"),
      .label = "Steps of unknown length" },
    { RUNG_ROWS(rung_route, steps, rung_step_shape, "the steps in order"),
      .label = "Steps" },
    { RUNG_ITEMS(rung_route, missing, NODE,
                 "what any role on it needs and `from` does not give"),
      .label = "Missing", .show = RUNG_SHOW_COUNT },
    { RUNG_ROWS(
          rung_route, funding, funded_shape,
          "what the employer or the levy pays for standards on the way: no price to "
          "the learner, and never ranked by"),
      .label = "Funding (what the employer or the levy pays)" },
};
static const rung_shape route_shape = RUNG_SHAPE(rung_route, route_fields);

static const rung_field paths_fields[] = {
    { RUNG_UNSHOWN(rung_paths_result, from, NODE, "where it starts") },
    { RUNG_UNSHOWN(rung_paths_result, to, NODE, "where it leads") },
    { RUNG_ROWS(rung_paths_result, routes, route_shape, "the routes, cheapest first"),
      .label = "Routes", .rows = true, .expand = true },
    { RUNG_UNSHOWN(rung_paths_result, total, INT,
                   "by all: routes that no other beats, shown or not; else nil") },
    { RUNG_UNSHOWN(rung_paths_result, optimal, FLAG,
                   "by all: true when there are no others; else nil") },
    RUNG_WHY_NOT_FIELDS(rung_paths_result, why_not),
    { RUNG_UNSHOWN(rung_paths_result, left_aside, COUNT,
                   "links not walked because they are planned or potential") },
    { RUNG_ROWS(rung_paths_result, excluded, rung_excluded_shape,
                "roles a barred step leads to: every such step on a way from `from` to "
                "`to`, whether or not one is left"),
      .label = "Left out" },
    { RUNG_ROWS(rung_paths_result, see_also, rung_see_also_shape,
                "roles that may be only another name"),
      .label = "See also" },
};
static const rung_shape paths_shape = RUNG_SHAPE(rung_paths_result, paths_fields);

static const char *const by_words[] = { "steps", "months", "gap", "all", NULL };

static const rung_param paths_params[] = {
    { RUNG_PARAM(rung_paths_args, from, NODE, "role held now"), .required = true,
      .kinds = RUNG_KIND_BIT(RUNG_ROLE) },
    { RUNG_PARAM(rung_paths_args, to, NODE, "role aimed at"), .required = true,
      .kinds = RUNG_KIND_BIT(RUNG_ROLE) },
    { RUNG_PARAM(rung_paths_args, k, INT, "most routes"), .otherwise = 3, .lo = 1,
      .hi = RUNG_K_MOST },
    { RUNG_PARAM(
          rung_paths_args, by, WORD,
          "what is cheap: fewest steps, months, or missing competencies; all: every "
          "route that no other beats in all three"),
      .words = by_words },
    { RUNG_PARAM(rung_paths_args, assume_months, INT,
                 "months that a step of unknown length counts as"),
      .otherwise = 12, .lo = 0, .hi = 1200 },
    { RUNG_PARAM(rung_paths_args, learner, LEARNER,
                 "who asks: age, dbs, registrations, ...") },
};

const rung_query rung_query_paths = {
    .name = "paths",
    .summary = "the cheapest routes from one role to another",
    .help =
        "Routes without a repeated role over progression links that are established, "
        "observed or inferred, by steps, by months (an unknown duration counts as "
        "--assume-months and is reported as unknown) or by gap (competencies missing at "
        "each step by itself). Equal costs: fewer steps, then ids in order. By all: "
        "every route that no other beats in months, steps and competencies newly needed "
        "(those of `missing`, each once) at the same time, by months, then steps; of "
        "routes with the same three costs one. That search is exact; when it runs out of "
        "steps it says so (`optimal`: false), and what it shows is still beaten by none. "
        "What the employer or the levy pays stands beside a route and never ranks it. "
        "When there is no route, `blocks` is a smallest set of conditions, steps and "
        "roles whose removal would open one, proven when `blocks_proven` says so.",
    .example = "paths healthcare-assistant nurse",
    .cost =
        "O(links log roles) a route; --by all: of the parts of routes that none beats, "
        "exponential at worst, within the budget",
    .since = "0.1",
    RUNG_TAKES(rung_paths_args, paths_params),
    .result = &paths_shape,
    .run = paths_run,
    .say = paths_say,
};
