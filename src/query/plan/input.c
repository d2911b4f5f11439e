/* input.c -- the tables a plan is made from, row by row into the model.
 *
 * Cells that name nodes are resolved as on a command line: nothing is guessed. Blocks are
 * read after learners, because these say which cohorts there are. */
#include <string.h>

#include "core/sort.h"
#include "core/text.h"
#include "query/plan/columns.h"
#include "query/plan/row.h"

#define WEEKS_MOST 520
#define CAPACITY_MOST 1000000
#define MINUTES_MOST 100000
#define BLOCK_MOST 1000000

/* Room for one more of n items; `list` is the address of the pointer to them, which is of
 * any type and so copied. */
static rung_status room(plan *p, void *list, uint32_t n, size_t size)
{
    void *items;
    memcpy(&items, list, sizeof items);
    items = rung_arena_one_more(&p->t->mem, items, n, size);
    if (!items)
        return rung_fail_memory(p->err);
    memcpy(list, &items, sizeof items);
    return RUNG_OK;
}
#define ROOM(p, items, n) room(p, &(items), n, sizeof *(items))

/* ---- learners ---- */

static uint32_t cohort_named(const plan *p, const char *name)
{
    uint32_t i = 0;
    while (i < p->n_cohorts && strcmp(p->cohorts[i], name) != 0)
        i++;
    return i;
}

static rung_status put_cohort(plan *p, plan_learner *l)
{
    const char *name = l->cohort ? l->cohort : "";
    l->cohort_at = cohort_named(p, name);
    if (l->cohort_at < p->n_cohorts)
        return RUNG_OK;
    rung_status s = ROOM(p, p->cohorts, p->n_cohorts);
    if (!s)
        p->cohorts[p->n_cohorts++] = name;
    return s;
}

static void take_person(plan_table_row *r, rung_learner *who)
{
    who->given = true;
    plan_take_number(r, L_AGE, 0, PLAN_AGE_MOST, RUNG_NO_INT, &who->age.v);
    plan_take_date(r, L_BORN, &who->born_first, &who->born_last);
    who->has_born = plan_cell(r, L_BORN) != NULL;
    plan_take_text(r, L_DBS, &who->dbs);
    plan_take_flag(r, L_VACCINATED, &who->vaccinated.v);
    plan_take_flag(r, L_LICENCE, &who->driving_licence.v);
    plan_take_texts(r, L_REGISTRATIONS, &who->registrations);
    plan_take_text(r, L_SECTOR, &who->employer_sector);
}

static void take_learner(plan_table_row *r)
{
    plan *p = r->p;
    for (uint32_t i = 0; i < p->n_learners && p->n_learners < PLAN_LEARNERS; i++)
        if (strcmp(p->learners[i].label, plan_cell(r, L_LEARNER)) == 0)
            plan_refuse(r, L_LEARNER, "this learner is listed twice");
    if (p->n_learners == PLAN_LEARNERS)
        r->status = rung_fail(p->err, RUNG_TOO_LARGE, "%s: at most %u learners",
                              r->sheet->name, PLAN_LEARNERS);
    if (!r->status)
        r->status = ROOM(p, p->learners, p->n_learners);
    if (r->status)
        return;
    plan_learner *l = &p->learners[p->n_learners];
    *l = (plan_learner){ .line = r->line };
    plan_take_text(r, L_LEARNER, &l->label);
    take_person(r, &l->who);
    plan_take_node(r, L_EMPLOYER, RUNG_KIND_BIT(RUNG_ORGANISATION), &l->employer);
    plan_take_text(r, L_COHORT, &l->cohort);
    plan_take_text(r, L_ZONE, &l->zone);
    plan_take_nodes(r, L_HELD,
                    RUNG_KIND_BIT(RUNG_UNIT) | RUNG_KIND_BIT(RUNG_QUALIFICATION)
                        | RUNG_KIND_BIT(RUNG_STANDARD),
                    &l->held);
    plan_take_nodes(r, L_UNITS, RUNG_KIND_BIT(RUNG_UNIT), &l->units);
    plan_take_nodes(r, L_BARRED,
                    RUNG_KIND_BIT(RUNG_SETTING) | RUNG_KIND_BIT(RUNG_ORGANISATION),
                    &l->barred);
    if (plan_row_holds(r))
        r->status = put_cohort(p, l);
    p->n_learners += plan_row_holds(r);
}

/* ---- blocks ---- */

typedef struct block_row {
    int64_t number, weeks;
    int32_t starts;
    bool dated;
    const char *cohort;
    uint32_t line;
} block_row;

typedef struct block_rows {
    block_row *items;
    uint32_t n;
} block_rows;

static bool same_block(const block_row *a, const block_row *b)
{
    if (a->number != b->number || !a->cohort != !b->cohort)
        return false;
    return !a->cohort || strcmp(a->cohort, b->cohort) == 0;
}

static uint32_t block_at(const plan *p, int64_t number)
{
    uint32_t i = 0;
    while (i < p->n_blocks && p->block_number[i] != number)
        i++;
    return i;
}

static rung_status put_number(plan *p, int64_t number)
{
    if (!p->block_number)
        p->block_number = RUNG_NEW(&p->t->mem, int64_t, PLAN_BLOCKS);
    if (!p->block_number)
        return rung_fail_memory(p->err);
    if (block_at(p, number) < p->n_blocks)
        return RUNG_OK;
    if (p->n_blocks == PLAN_BLOCKS)
        return rung_fail(p->err, RUNG_TOO_LARGE, "%s: at most %u blocks",
                         p->a->blocks->name, PLAN_BLOCKS);
    p->block_number[p->n_blocks++] = number;
    return RUNG_OK;
}

/* A row of a cohort that nobody is in gives no more than the number of its block: one
 * table may serve for all cohorts, and other tables name the blocks of all. */
static void take_block(plan_table_row *r)
{
    block_rows *rows = r->to;
    r->status = ROOM(r->p, rows->items, rows->n);
    if (r->status)
        return;
    block_row *b = &rows->items[rows->n];
    int32_t last = 0;
    *b = (block_row){ .line = r->line, .dated = plan_cell(r, B_STARTS) != NULL };
    plan_take_number(r, B_BLOCK, 0, BLOCK_MOST, 0, &b->number);
    plan_take_date(r, B_STARTS, &b->starts, &last);
    if (b->dated && last != b->starts)
        plan_refuse(r, B_STARTS, "the first day is wanted, YYYY-MM-DD");
    plan_take_number(r, B_WEEKS, 1, WEEKS_MOST, RUNG_NO_INT, &b->weeks);
    if (plan_row_holds(r))
        r->status = put_number(r->p, b->number);
    const char *cohort = plan_cell(r, B_COHORT);
    if (cohort && cohort_named(r->p, cohort) == r->p->n_cohorts)
        return;
    plan_take_text(r, B_COHORT, &b->cohort);
    for (uint32_t i = 0; plan_row_holds(r) && i < rows->n; i++)
        if (same_block(&rows->items[i], b))
            plan_refuse(r, B_BLOCK,
                        b->cohort ? "this block is listed twice for this cohort"
                                  : "this block is listed twice");
    rows->n += plan_row_holds(r);
}

static int order_numbers(const void *a, const void *b, void *context)
{
    (void)context;
    return rung_compare(*(const int64_t *)a, *(const int64_t *)b);
}

/* The row that says how block b is for a cohort: one of its own, else one of all. */
static const block_row *row_of(const plan *p, const block_rows *rows, uint32_t cohort,
                               uint32_t b)
{
    const block_row *common = NULL;
    for (uint32_t i = 0; i < rows->n; i++) {
        const block_row *r = &rows->items[i];
        if (r->number != p->block_number[b])
            continue;
        if (r->cohort && strcmp(r->cohort, p->cohorts[cohort]) == 0)
            return r;
        if (!r->cohort && !common)
            common = r;
    }
    return common;
}

/* Has a block of which no length is said last until the next one begins. */
static void last_until(plan_run *run, int32_t next)
{
    int32_t days = next - run->first;
    run->end = next;
    run->weeks = days % 7 ? RUNG_NO_INT : days / 7;
}

static rung_status fail_no_blocks(const plan *p, const char *cohort)
{
    char shown[80];
    if (!*cohort)
        return rung_fail(p->err, RUNG_BAD_ARGUMENT,
                         "%s: no block is for learners of no cohort; say which cohort "
                         "each learner is in, or list blocks without one",
                         p->a->blocks->name);
    return rung_fail(p->err, RUNG_BAD_ARGUMENT, "%s: cohort '%s' has no blocks",
                     p->a->blocks->name,
                     rung_text_shown(shown, sizeof shown, cohort, strlen(cohort)));
}

/* The days of the blocks of one cohort. A block without a length lasts until the next
 * one; its last as long as the one before, or a day. */
static rung_status put_runs(plan *p, const block_rows *rows, uint32_t cohort)
{
    plan_run *runs = p->runs + (size_t)cohort * p->n_blocks, *before = NULL;
    int32_t days = 1; /* of the one before `before` */
    bool any = false;
    for (uint32_t b = 0; b < p->n_blocks; b++) {
        const block_row *r = row_of(p, rows, cohort, b);
        if (!r)
            continue;
        runs[b].there = any = true;
        runs[b].weeks = r->weeks;
        if (!p->dated)
            continue;
        runs[b].first = r->starts;
        runs[b].end =
            r->weeks != RUNG_NO_INT ? r->starts + 7 * (int32_t)r->weeks : r->starts;
        if (before && (before->end > r->starts || before->first == r->starts))
            return rung_fail(
                p->err, RUNG_BAD_ARGUMENT,
                "%s:%u: block %lld begins before the block ahead of it has ended",
                p->a->blocks->name, r->line, (long long)r->number);
        if (before && before->end == before->first)
            last_until(before, r->starts);
        if (before)
            days = before->end - before->first;
        before = &runs[b];
    }
    if (before && before->end == before->first)
        before->end += days;
    return any ? RUNG_OK : fail_no_blocks(p, p->cohorts[cohort]);
}

static rung_status make_runs(plan *p, const block_rows *rows)
{
    if (!RUNG_MAKE(&p->t->mem, p->runs, (size_t)p->n_cohorts * p->n_blocks))
        return rung_fail_memory(p->err);
    uint32_t dated = 0;
    for (uint32_t i = 0; i < rows->n; i++)
        dated += rows->items[i].dated;
    p->dated = dated > 0 && dated == rows->n;
    p->half_dated = dated > 0 && dated < rows->n;
    rung_status s = RUNG_OK;
    for (uint32_t c = 0; !s && c < p->n_cohorts; c++)
        s = plan_is_over(p) ? rung_task_gave_up(p->t, p->err) : put_runs(p, rows, c);
    return s;
}

/* Without a table: as many blocks as the programme has placements. */
static rung_status blocks_of_programme(plan *p, block_rows *rows)
{
    int64_t n = p->a->programme.id == RUNG_NONE
                    ? RUNG_NO_INT
                    : rung_node_integer(p->v, p->a->programme, RUNG_A_PLACEMENTS);
    if (n > (int64_t)PLAN_BLOCKS)
        return rung_fail(p->err, RUNG_TOO_LARGE,
                         "the programme has %lld placements, and at most %u blocks can "
                         "be planned; say which with --blocks FILE",
                         (long long)n, PLAN_BLOCKS);
    if (n == RUNG_NO_INT || n < 1)
        return rung_fail(
            p->err, RUNG_BAD_ARGUMENT,
            "how many blocks there are is not recorded; say it with --blocks FILE "
            "(columns block, starts, weeks)");
    for (int64_t i = 1; i <= n; i++) {
        rung_status s = ROOM(p, rows->items, rows->n);
        if (s)
            return s;
        rows->items[rows->n++] = (block_row){ .number = i, .weeks = RUNG_NO_INT };
        if ((s = put_number(p, i)))
            return s;
    }
    return RUNG_OK;
}

static rung_status read_blocks(plan *p)
{
    block_rows rows = { 0 };
    rung_status s = p->a->blocks ? plan_each_row(p, p->a->blocks, plan_block_columns,
                                                 take_block, &rows)
                                 : blocks_of_programme(p, &rows);
    if (!s && p->n_blocks == 0)
        s = rung_fail(p->err, RUNG_BAD_ARGUMENT, "%s: no block is listed",
                      p->a->blocks->name);
    if (s)
        return s;
    rung_sort(p->block_number, p->n_blocks, sizeof *p->block_number, order_numbers, NULL);
    return make_runs(p, &rows);
}

/* ---- settings ---- */

enum { SAID_OF_ALL = 1, SAID_OF_ONE }; /* of blocks; in plan_limit */

plan_limit *plan_limit_of(plan *p, rung_node n)
{
    for (uint32_t i = 0; i < p->n_limits; i++)
        if (p->limits[i].node.id == n.id)
            return &p->limits[i];
    if (ROOM(p, p->limits, p->n_limits))
        return NULL;
    plan_limit *l = &p->limits[p->n_limits];
    *l = (plan_limit){ .node = n,
                       .most = RUNG_NEW(&p->t->mem, int64_t, p->n_blocks),
                       .said = RUNG_NEW(&p->t->mem, uint8_t, p->n_blocks),
                       .evidence = RUNG_NO_FACT };
    if (!l->most || !l->said) {
        rung_fail_memory(p->err);
        return NULL;
    }
    for (uint32_t b = 0; b < p->n_blocks; b++)
        l->most[b] = -1; /* not said here: the graph may */
    p->n_limits++;
    return l;
}

/* What is said of one block goes before what is said of all, whichever row comes first. */
static void take_limit(plan_table_row *r, unsigned c, rung_node n, uint32_t block)
{
    int64_t most;
    plan_take_number(r, c, 0, CAPACITY_MOST, -1, &most);
    plan_limit *l = !plan_row_holds(r) || most < 0 ? NULL : plan_limit_of(r->p, n);
    if (!l && plan_row_holds(r) && most >= 0)
        r->status = RUNG_NO_MEMORY;
    uint8_t said = block == r->p->n_blocks ? SAID_OF_ALL : SAID_OF_ONE;
    for (uint32_t b = 0; l && plan_row_holds(r) && b < r->p->n_blocks; b++) {
        if ((said == SAID_OF_ONE && b != block) || l->said[b] > said)
            continue;
        if (l->said[b] == said && l->most[b] != most)
            plan_refuse(r, c, "another row of this table says another number");
        l->most[b] = most;
        l->said[b] = said;
    }
}

/* The setting, a new one at need; NULL: `err` says why not. */
static plan_setting *setting_of(plan *p, rung_node n)
{
    for (uint32_t i = 0; i < p->n_settings; i++)
        if (p->settings[i].node.id == n.id)
            return &p->settings[i];
    if (p->n_settings == PLAN_SETTINGS) {
        rung_fail(p->err, RUNG_TOO_LARGE, "at most %u settings", PLAN_SETTINGS);
        return NULL;
    }
    if (ROOM(p, p->settings, p->n_settings))
        return NULL;
    plan_setting *s = &p->settings[p->n_settings++];
    *s = (plan_setting){ .node = n,
                         .evidence = RUNG_NO_FACT,
                         .min_age = RUNG_NO_INT,
                         .says_independent = -1 };
    return s;
}

static void take_limits(plan_table_row *r, const plan_setting *at)
{
    int64_t number;
    plan_take_number(r, S_BLOCK, 0, BLOCK_MOST, RUNG_NO_INT, &number);
    uint32_t block = number == RUNG_NO_INT ? r->p->n_blocks : block_at(r->p, number);
    if (plan_row_holds(r) && number != RUNG_NO_INT && block == r->p->n_blocks)
        plan_refuse(r, S_BLOCK, "there is no such block");
    take_limit(r, S_CAPACITY, at->node, block);
    if (plan_cell(r, S_HOST_CAPACITY) && !at->hosts.n)
        plan_refuse(r, S_HOST_CAPACITY,
                    "no host of this setting is known; say it in column host");
    for (uint32_t i = 0; plan_row_holds(r) && i < at->hosts.n; i++)
        take_limit(r, S_HOST_CAPACITY, at->hosts.items[i], block);
}

/* The hosts of a setting as the graph has them. */
static rung_status hosts_of_graph(plan *p, plan_setting *at)
{
    rung_links it = rung_links_in(p->v, RUNG_HOSTS, at->node);
    if (!RUNG_MAKE(&p->t->mem, at->hosts.items, rung_links_left(it) + 1))
        return rung_fail_memory(p->err);
    while (rung_links_next(&it)) {
        at->hosts.items[at->hosts.n++] = it.link.from;
        at->host_inferred |= rung_view_status(p->v, it.link.fact) == RUNG_INFERRED;
    }
    return RUNG_OK;
}

/* A setting may have several rows, for each block one: they are not to contradict each
 * other. */
static void say_otherwise(plan_table_row *r, unsigned c)
{
    plan_refuse(r, c, "another row of this table says otherwise");
}

static void take_hosts(plan_table_row *r, plan_setting *at)
{
    rung_node_list was = at->hosts, hosts = { 0 };
    plan_take_nodes(r, S_HOST, RUNG_KIND_BIT(RUNG_ORGANISATION), &hosts);
    if (!plan_row_holds(r))
        return;
    bool same = was.n == hosts.n;
    for (uint32_t i = 0; same && i < was.n; i++)
        same = was.items[i].id == hosts.items[i].id;
    if (at->hosts_said && !same)
        say_otherwise(r, S_HOST);
    at->hosts = hosts;
    at->hosts_said = true;
    at->host_inferred = false;
}

/* What a row says of the setting besides hosts and limits. */
static void take_traits(plan_table_row *r, plan_setting *at)
{
    int8_t independent;
    int64_t min_age;
    const char *type;
    plan_take_flag(r, S_INDEPENDENT, &independent);
    if (independent >= 0 && at->says_independent == !independent)
        say_otherwise(r, S_INDEPENDENT);
    plan_take_number(r, S_MIN_AGE, 0, PLAN_AGE_MOST, at->min_age, &min_age);
    if (at->min_age != RUNG_NO_INT && min_age != at->min_age)
        say_otherwise(r, S_MIN_AGE);
    plan_take_text(r, S_TYPE, &type);
    if (type && at->type && strcmp(type, at->type) != 0)
        say_otherwise(r, S_TYPE);
    at->says_independent = independent >= 0 ? independent : at->says_independent;
    at->min_age = min_age;
    at->type = type ? type : at->type;
}

static void take_setting(plan_table_row *r)
{
    plan *p = r->p;
    rung_node n;
    plan_take_node(r, S_SETTING, RUNG_KIND_BIT(RUNG_SETTING), &n);
    plan_setting *at = plan_row_holds(r) ? setting_of(p, n) : NULL;
    if (!at && plan_row_holds(r))
        r->status = p->err->code;
    if (!at)
        return;
    if (plan_cell(r, S_HOST))
        take_hosts(r, at);
    else if (!at->hosts.n)
        r->status = hosts_of_graph(p, at);
    take_traits(r, at);
    take_limits(r, at);
}

/* Without a table: where the programme places. */
static rung_status settings_of_programme(plan *p)
{
    if (p->a->programme.id == RUNG_NONE)
        return rung_fail(
            p->err, RUNG_BAD_ARGUMENT,
            "which settings there are is not said; name a --programme that places "
            "learners, or --settings FILE (columns setting, host, capacity, ...)");
    rung_links it = rung_links_out(p->v, RUNG_PLACES_AT, p->a->programme);
    rung_status s = RUNG_OK;
    while (!s && rung_links_next(&it)) {
        plan_setting *at = setting_of(p, it.link.to);
        s = at ? hosts_of_graph(p, at) : p->err->code;
    }
    return s;
}

static rung_status read_settings(plan *p)
{
    rung_status s =
        p->a->settings
            ? plan_each_row(p, p->a->settings, plan_setting_columns, take_setting, NULL)
            : settings_of_programme(p);
    if (s)
        return s;
    if (p->n_settings == 0)
        return rung_fail(p->err, RUNG_BAD_ARGUMENT,
                         "there is no setting to place anyone at%s",
                         p->a->settings ? ""
                                        : ": the programme is not recorded to place "
                                          "learners; say where with --settings FILE");
    rung_sort(p->settings, p->n_settings, sizeof *p->settings, rung_by_id, NULL);
    return RUNG_OK;
}

/* ---- the timetable ---- */

static uint32_t unit_at(const plan *p, rung_node n)
{
    uint32_t i = 0;
    while (i < p->n_units && p->units[i].node.id != n.id)
        i++;
    return i;
}

rung_status plan_put_unit(plan *p, rung_node n, uint32_t *out)
{
    *out = unit_at(p, n);
    if (*out < p->n_units)
        return RUNG_OK;
    if (p->n_units == PLAN_UNITS)
        return rung_fail(p->err, RUNG_TOO_LARGE, "at most %u units", PLAN_UNITS);
    rung_status s = ROOM(p, p->units, p->n_units);
    if (!s)
        p->units[p->n_units++] = (plan_unit){ n, RUNG_NO_FACT };
    return s;
}

static void take_taught(plan_table_row *r)
{
    plan *p = r->p;
    rung_node n;
    int64_t number;
    uint32_t unit = 0;
    plan_take_node(r, T_UNIT, RUNG_KIND_BIT(RUNG_UNIT), &n);
    plan_take_number(r, T_BLOCK, 0, BLOCK_MOST, 0, &number);
    uint32_t block = block_at(p, number);
    const char *cohort = plan_cell(r, T_COHORT);
    if (plan_row_holds(r))
        r->status = plan_put_unit(p, n, &unit);
    if (plan_row_holds(r) && block == p->n_blocks)
        plan_refuse(r, T_BLOCK, "there is no such block");
    for (uint32_t c = 0; plan_row_holds(r) && c < p->n_cohorts; c++) {
        uint32_t *taught = &p->taught[(size_t)c * PLAN_UNITS + unit];
        if ((!cohort || strcmp(cohort, p->cohorts[c]) == 0) && block < *taught)
            *taught = block;
    }
}

static rung_status read_timetable(plan *p)
{
    size_t n = (size_t)p->n_cohorts * PLAN_UNITS;
    p->timetabled = p->a->timetable != NULL;
    if (!RUNG_MAKE(&p->t->mem, p->taught, n))
        return rung_fail_memory(p->err);
    for (size_t i = 0; i < n; i++)
        p->taught[i] = p->timetabled ? PLAN_NEVER : 0;
    return p->timetabled ? plan_each_row(p, p->a->timetable, plan_timetable_columns,
                                         take_taught, NULL)
                         : RUNG_OK;
}

/* ---- travel ---- */

enum { SAID_OF_ZONE = 1, SAID_OF_LEARNER };

/* What is said of a learner goes before what is said of the zone, whichever comes first. */
static void take_journey(plan_table_row *r)
{
    plan *p = r->p;
    uint8_t *said = r->to;
    rung_node n;
    int64_t minutes;
    uint32_t s = 0;
    plan_take_node(r, V_SETTING, RUNG_KIND_BIT(RUNG_SETTING), &n);
    plan_take_number(r, V_MINUTES, 0, MINUTES_MOST, 0, &minutes);
    if (!plan_row_holds(r))
        return;
    while (s < p->n_settings && p->settings[s].node.id != n.id)
        s++;
    for (uint32_t l = 0; plan_row_holds(r) && s < p->n_settings && l < p->n_learners;
         l++) {
        const plan_learner *who = &p->learners[l];
        size_t at = (size_t)l * p->n_settings + s;
        uint8_t of = strcmp(plan_cell(r, V_FROM), who->label) == 0 ? SAID_OF_LEARNER
                     : who->zone && strcmp(plan_cell(r, V_FROM), who->zone) == 0
                         ? SAID_OF_ZONE
                         : 0;
        if (!of || said[at] > of)
            continue;
        if (said[at] == of && p->travel[at] != minutes)
            plan_refuse(r, V_MINUTES, "another row of this table says another number");
        p->travel[at] = minutes;
        said[at] = of;
    }
    if (minutes > p->travel_most)
        p->travel_most = minutes;
}

static rung_status read_travel(plan *p)
{
    size_t n = (size_t)p->n_learners * p->n_settings;
    uint8_t *said = RUNG_NEW(&p->t->mem, uint8_t, n);
    if (!said || !RUNG_MAKE(&p->t->mem, p->travel, n))
        return rung_fail_memory(p->err);
    for (size_t i = 0; i < n; i++)
        p->travel[i] = -1;
    return p->a->travel
               ? plan_each_row(p, p->a->travel, plan_travel_columns, take_journey, said)
               : RUNG_OK;
}

/* ---- what several tables say together ---- */

/* `age` is that of the first day; false: which day that is nobody says. */
static bool first_day(const plan *p, uint32_t l, int32_t *day)
{
    if (p->dated)
        *day = p->runs[plan_run_at(p, l, plan_first_block(p, l))].first;
    else if (p->v->dated)
        *day = p->v->day_from;
    return p->dated || p->v->dated;
}

static rung_status check_ages(const plan *p)
{
    rung_status s = RUNG_OK;
    char shown[80];
    for (uint32_t i = 0; !s && i < p->n_learners; i++) {
        const plan_learner *l = &p->learners[i];
        char said[RUNG_AGES_SAID];
        int32_t day = 0;
        if (first_day(p, i, &day) && rung_ages_differ(&l->who, day, said))
            s = rung_fail(
                p->err, RUNG_BAD_ARGUMENT, "%s:%u: %s: %s", p->a->learners->name, l->line,
                rung_text_shown(shown, sizeof shown, l->label, strlen(l->label)), said);
    }
    return s;
}

rung_status plan_read(plan *p)
{
    rung_status s =
        plan_each_row(p, p->a->learners, plan_learner_columns, take_learner, NULL);
    if (!s && p->n_learners == 0)
        s = rung_fail(p->err, RUNG_BAD_ARGUMENT, "%s: no learner is listed",
                      p->a->learners->name);
    if (!s)
        s = read_blocks(p);
    if (!s)
        s = check_ages(p);
    if (!s)
        s = read_settings(p);
    if (!s && (uint64_t)p->n_learners * p->n_blocks * p->n_settings > PLAN_CHOICES)
        s = rung_fail(
            p->err, RUNG_TOO_LARGE,
            "learners times blocks times settings may be %u at most; plan one cohort "
            "at a time",
            PLAN_CHOICES);
    if (!s)
        s = read_timetable(p);
    return s ? s : read_travel(p);
}
