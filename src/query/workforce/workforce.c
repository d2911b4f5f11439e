/* workforce.c -- staff against posts: what is short, who is near, what one unit would
 * open; as numbers of people, never as people.
 *
 * The parts and the rule of what may be said are in workforce.h. */
#include <string.h>

#include "core/limits.h"
#include "core/sort.h"
#include "core/text.h"
#include "query/workforce/workforce.h"
#include "snapshot/derive.h"

typedef struct rung_workforce_args {
    rung_sheet *staff, *demand;
    const char *site;
    rung_int threshold, k;
    rung_flag strict;
} rung_workforce_args;

typedef struct rung_wf_post_row {
    rung_node role;
    const char *site;
    uint32_t wanted;
    rung_int in_post, shortage;
    uint32_t shortage_least, shortage_most;
} rung_wf_post_row;

typedef struct rung_wf_role_row {
    rung_node role;
    uint32_t wanted;
    rung_int in_post;
    rung_flag partly;
    uint32_t shortage_least, shortage_most;
    uint32_t needs, inferred;
    rung_int within[RUNG_WF_NEAR];
} rung_wf_role_row;

typedef struct rung_wf_competency_row {
    rung_node competency;
    uint32_t wanted;
    rung_int held;
    uint32_t shortage_most;
    rung_flag few;
    uint32_t units;
} rung_wf_competency_row;

typedef struct rung_wf_unlock_row {
    rung_node unit, role;
    rung_int now, then;
} rung_wf_unlock_row;

typedef struct rung_workforce_result {
    uint32_t threshold;
    const char *site;
    rung_int staff;
    uint32_t wanted, shortage_least, shortage_most;
    RUNG_LIST_OF(rung_wf_post_row) posts;
    RUNG_LIST_OF(rung_wf_role_row) roles;
    RUNG_LIST_OF(rung_wf_competency_row) competencies;
    rung_node_list few;
    RUNG_LIST_OF(rung_wf_unlock_row) unlock;
    uint32_t rows_left_out, words_ignored;
    RUNG_LIST_OF(rung_wf_problem) problems;
} rung_workforce_result;

typedef struct question {
    rung_task *t;
    const rung_view *v;
    const rung_workforce_args *a;
    rung_wf_demand d;
    rung_wf_staff s;
    rung_workforce_result r;
    rung_error *err;
} question;

/* A number of people: nil where it is not shown. */
static rung_int people(uint64_t n)
{
    return (rung_int){ n ? (int64_t)n : RUNG_NO_INT };
}

static uint32_t more_than(uint64_t a, uint64_t b)
{
    uint64_t n = a > b ? a - b : 0;
    return n < UINT32_MAX ? (uint32_t)n : UINT32_MAX;
}

/* ---- posts and roles ---- */

/* What is short is between two numbers where the people in post are not shown. */
static rung_wf_post_row post_row(const question *q, const rung_wf_post *p)
{
    int64_t n = rung_wf_cell_shown(&q->s, p->site, p->role);
    bool shown = n != RUNG_NO_INT;
    uint64_t most = shown ? (uint64_t)n : q->s.threshold - 1;
    rung_wf_post_row row = {
        .role = p->role,
        .site = q->d.sites[p->site],
        .wanted = (uint32_t)p->wanted,
        .in_post = { n },
        .shortage_least = more_than(p->wanted, most),
        .shortage_most = more_than(p->wanted, shown ? most : 0),
    };
    row.shortage.v =
        row.shortage_least == row.shortage_most ? row.shortage_most : RUNG_NO_INT;
    return row;
}

static rung_status put_posts(question *q)
{
    const rung_wf_demand *d = &q->d;
    if (!RUNG_MAKE(&q->t->mem, q->r.posts.items, d->n_posts))
        return rung_fail_memory(q->err);
    for (uint32_t i = 0; i < d->n_posts; i++) {
        rung_wf_post_row row = post_row(q, &d->posts[i]);
        rung_wf_role_row *role = &q->r.roles.items[rung_wf_role(d, row.role)];
        role->wanted += row.wanted;
        role->shortage_least += row.shortage_least;
        role->shortage_most += row.shortage_most;
        q->r.wanted += row.wanted;
        q->r.shortage_least += row.shortage_least;
        q->r.shortage_most += row.shortage_most;
        q->r.posts.items[q->r.posts.n++] = row;
    }
    return RUNG_OK;
}

/* Requirements of a role that are only our reading. */
static uint32_t inferred_needs(const rung_view *v, rung_node role)
{
    uint32_t n = 0;
    for (rung_links it = rung_links_out(v, RUNG_REQUIRES, role); rung_links_next(&it);)
        n += rung_link_essential(v, &it.link)
             && rung_view_status(v, it.link.fact) == RUNG_INFERRED;
    return n;
}

static rung_status put_roles(question *q)
{
    const rung_wf_demand *d = &q->d;
    if (!RUNG_MAKE(&q->t->mem, q->r.roles.items, d->n_roles))
        return rung_fail_memory(q->err);
    for (uint32_t i = 0; i < d->n_roles; i++) {
        rung_wf_role_row *row = &q->r.roles.items[q->r.roles.n++];
        row->role = d->roles[i];
        row->in_post = people(rung_wf_in_post(&q->s, i));
        row->partly.v = rung_wf_partly(&q->s, i);
        row->needs = d->needs[i].n;
        row->inferred = inferred_needs(q->v, d->roles[i]);
        for (uint32_t k = 0; k < RUNG_WF_NEAR; k++)
            row->within[k] = people(row->needs ? rung_wf_near(&q->s, i, k) : 0);
        if (rung_task_spent(q->t, q->s.n_roles))
            return rung_task_gave_up(q->t, q->err);
    }
    return RUNG_OK;
}

/* ---- competencies ---- */

/* Posts whose role needs one of the class; the least of those needed stands for it. */
static rung_wf_competency_row competency_row(const question *q, uint32_t c)
{
    const rung_wf_demand *d = &q->d;
    uint32_t class = d->classes[c] - d->first;
    rung_wf_competency_row row = { .competency = RUNG_NO_NODE_REF };
    for (uint32_t u = d->use_start[class], before = RUNG_NONE;
         u < d->use_start[class + 1]; u++) {
        uint32_t role = d->uses[u].role, node = d->needs[role].items[d->uses[u].place];
        if (node < row.competency.id)
            row.competency.id = node;
        if (role
            != before) /* uses are by role: one that needs two of a class counts once */
            row.wanted += q->r.roles.items[role].wanted;
        before = role;
    }
    uint64_t held = rung_wf_holds(&q->s, c, &row.few);
    row.held = people(held);
    row.shortage_most = more_than(row.wanted, held);
    return row;
}

/* How many units teach each class: any role that needs it knows them. */
static void count_units(const question *q, rung_wf_competency_row *rows)
{
    const rung_wf_demand *d = &q->d;
    for (uint32_t c = 0; c < d->n_classes; c++) {
        rung_wf_use use = d->uses[d->use_start[d->classes[c] - d->first]];
        for (uint32_t p = d->pair_start[use.role]; p < d->pair_start[use.role + 1]; p++)
            rows[c].units += rung_bits_has(d->pairs[p].teaches, use.place);
    }
}

/* What is shortest first, then by id. */
static int by_shortage(const void *a, const void *b, void *unused)
{
    const rung_wf_competency_row *x = a, *y = b;
    (void)unused;
    int c = rung_compare(y->shortage_most, x->shortage_most);
    return c ? c : rung_compare(x->competency.id, y->competency.id);
}

static rung_status put_competencies(question *q)
{
    uint32_t n = q->d.n_classes;
    rung_wf_competency_row *rows = RUNG_NEW(&q->t->mem, rung_wf_competency_row, n);
    if (!rows || !RUNG_MAKE(&q->t->mem, q->r.few.items, n))
        return rung_fail_memory(q->err);
    for (uint32_t c = 0; c < n; c++) {
        if (rung_task_spent(q->t, q->s.n_roles))
            return rung_task_gave_up(q->t, q->err);
        rows[c] = competency_row(q, c);
        if (rows[c].few.v == 1)
            q->r.few.items[q->r.few.n++] = rows[c].competency;
    }
    count_units(q, rows);
    rung_sort(rows, n, sizeof *rows, by_shortage, NULL);
    q->r.competencies.items = rows;
    q->r.competencies.n = n < (uint32_t)q->a->k.v ? n : (uint32_t)q->a->k.v;
    q->t->truncated |= n > q->r.competencies.n;
    return RUNG_OK;
}

/* ---- units ---- */

static int64_t opened(const rung_wf_unlock_row *r)
{
    return r->then.v - (r->now.v == RUNG_NO_INT ? 0 : r->now.v);
}

static int by_opened(const void *a, const void *b, void *unused)
{
    const rung_wf_unlock_row *x = a, *y = b;
    (void)unused;
    int c = rung_compare(opened(y), opened(x));
    if (!c)
        c = rung_compare(x->unit.id, y->unit.id);
    return c ? c : rung_compare(x->role.id, y->role.id);
}

static rung_status put_unlock(question *q)
{
    const rung_wf_demand *d = &q->d;
    rung_wf_unlock_row *rows = RUNG_NEW(&q->t->mem, rung_wf_unlock_row, d->n_pairs);
    uint32_t n = 0;
    if (!rows)
        return rung_fail_memory(q->err);
    for (uint32_t p = 0; p < d->n_pairs; p++) {
        if (rung_task_spent(q->t, q->s.n_roles))
            return rung_task_gave_up(q->t, q->err);
        rung_wf_unlock_row row = { d->pairs[p].unit, d->roles[d->pairs[p].role],
                                   q->r.roles.items[d->pairs[p].role].within[0],
                                   people(rung_wf_then(&q->s, p)) };
        if (row.then.v != RUNG_NO_INT && opened(&row) > 0)
            rows[n++] = row;
    }
    q->r.unlock.n = (uint32_t)rung_sort_first(rows, n, sizeof *rows, (size_t)q->a->k.v,
                                              by_opened, NULL);
    q->r.unlock.items = rows;
    q->t->truncated |= n > q->r.unlock.n;
    return RUNG_OK;
}

/* ---- the question ---- */

static rung_status put_site(question *q, char **folded)
{
    *folded = NULL;
    if (!q->a->site)
        return RUNG_OK;
    *folded = rung_text_fold(&q->t->mem, q->a->site, strlen(q->a->site), NULL);
    return *folded ? RUNG_OK : rung_fail_memory(q->err);
}

static rung_status read_both(question *q)
{
    char *site;
    rung_status s = put_site(q, &site);
    if (!s)
        s = rung_wf_demand_read(q->t, q->v, q->a->demand, site, &q->d, q->err);
    if (s)
        return s;
    q->s = (rung_wf_staff){ .t = q->t,
                            .v = q->v,
                            .d = &q->d,
                            .threshold = (uint64_t)q->a->threshold.v,
                            .err = q->err };
    s = rung_wf_staff_read(&q->s, q->a->staff, q->a->strict.v == 1);
    return s ? s : rung_wf_settle(&q->s);
}

static void put_head(question *q)
{
    q->r.threshold = (uint32_t)q->a->threshold.v;
    q->r.site = q->d.only == RUNG_NONE ? NULL : q->d.sites[q->d.only];
    q->r.staff = people(rung_wf_counted(&q->s));
    q->r.rows_left_out = more_than(q->s.left_out, 0);
    q->r.words_ignored = more_than(q->s.ignored, 0);
    q->r.problems.items = q->s.problems;
    q->r.problems.n = q->s.n_problems;
}

static rung_status workforce_run(rung_task *t, const rung_view *v, const void *args,
                                 void *result, rung_error *err)
{
    question *q = RUNG_NEW(&t->mem, question, 1);
    if (!q)
        return rung_fail_memory(err);
    *q = (question){ .t = t, .v = v, .a = args, .err = err };
    rung_status s = read_both(q);
    if (!s)
        s = put_roles(q);
    if (!s)
        s = put_posts(q);
    if (!s)
        s = put_competencies(q);
    if (!s)
        s = put_unlock(q);
    if (s)
        return s;
    put_head(q);
    *(rung_workforce_result *)result = q->r;
    return RUNG_OK;
}

/* ---- in words ---- */

static void say_supply(const rung_workforce_result *r, rung_sink *out)
{
    rung_say_count(r->wanted, "post is", "posts are", out);
    rung_puts(out, " wanted");
    if (r->site)
        rung_putf(out, " at %s", r->site);
    if (r->staff.v == RUNG_NO_INT)
        rung_puts(out, "; the staff are too few to say anything of them.\n");
    else if (r->shortage_least == r->shortage_most)
        rung_putf(out,
                  "; %u are short of people who work as what is wanted, counting "
                  "%lld staff.\n",
                  r->shortage_most, (long long)r->staff.v);
    else
        rung_putf(out,
                  "; between %u and %u are short of people who work as what is "
                  "wanted, counting %lld staff.\n",
                  r->shortage_least, r->shortage_most, (long long)r->staff.v);
}

static void say_not_recorded(const rung_view *v, const rung_workforce_result *r,
                             rung_sink *out)
{
    uint32_t inferred = 0, needs = 0;
    for (uint32_t i = 0; i < r->roles.n; i++) {
        needs += r->roles.items[i].needs;
        inferred += r->roles.items[i].inferred;
        if (!r->roles.items[i].needs)
            rung_say_not_recorded(v, r->roles.items[i].role, out);
    }
    if (inferred)
        rung_putf(out,
                  "By our reading only: %u of %u requirements of these roles; `gap` "
                  "shows the evidence of each.\n",
                  inferred, needs);
}

static void say_not_understood(const rung_workforce_result *r, rung_sink *out)
{
    if (r->rows_left_out) {
        rung_say_count(r->rows_left_out, "row", "rows", out);
        rung_puts(out, " of staff without a role of this graph: left out.\n");
    }
    if (r->words_ignored) {
        rung_say_count(r->words_ignored, "word", "words", out);
        rung_puts(out, " of staff rows not understood: counted as not held.\n");
    }
}

static void workforce_say(const rung_view *v, const void *result, rung_sink *out)
{
    const rung_workforce_result *r = result;
    say_supply(r, out);
    say_not_recorded(v, r, out);
    rung_puts(out,
              "Who works as a role counts as holding what it requires. Missing means "
              "not recorded as held; a person may well be able to do it.\n");
    if (r->few.n) {
        rung_say_count(r->few.n, "needed competency hangs", "needed competencies hang",
                       out);
        rung_putf(out, " on few: fewer than %u people are recorded as holding %s.\n",
                  r->threshold, r->few.n == 1 ? "it" : "each");
    }
    rung_putf(out,
              "A number of people that is left empty is below %u, none included, or "
              "would give one below %u away. How many are near a post or hold a "
              "competency is \"at least\".\n",
              r->threshold, r->threshold);
    say_not_understood(r, out);
}

/* ---- the row ---- */

static const rung_field post_fields[] = {
    { RUNG_FIELD(rung_wf_post_row, role, NODE, "the role wanted") },
    { RUNG_FIELD(rung_wf_post_row, site, TEXT,
                 "where; nil: wherever the demand names no site") },
    { RUNG_FIELD(rung_wf_post_row, wanted, COUNT, "posts wanted"), .label = "Wanted" },
    { RUNG_FIELD(rung_wf_post_row, in_post, INT,
                 "staff working as it there; nil: fewer than the threshold"),
      .label = "In post" },
    { RUNG_UNSHOWN(
        rung_wf_post_row, shortage, INT,
        "posts without anyone; nil where that would tell how many are in post") },
    { RUNG_FIELD(rung_wf_post_row, shortage_least, COUNT,
                 "the shortage is at least this"),
      .label = "Short by at least" },
    { RUNG_FIELD(rung_wf_post_row, shortage_most, COUNT, "and at most this"),
      .label = "At most" },
};
static const rung_shape post_shape = RUNG_REF_SHAPE(rung_wf_post_row, post_fields);

#define NEAR_FIELD(n, name_, label_, help_)                                \
    {                                                                      \
        .name = name_, .label = label_, .help = help_, .type = RUNG_T_INT, \
        .offset = offsetof(rung_wf_role_row, within[n])                    \
    }

static const rung_field role_fields[] = {
    { RUNG_FIELD(rung_wf_role_row, role, NODE, "a role wanted") },
    { RUNG_FIELD(rung_wf_role_row, wanted, COUNT, "posts wanted at all sites"),
      .label = "Wanted" },
    { RUNG_FIELD(rung_wf_role_row, in_post, INT,
                 "staff working as it that may be shown together; nil: none may"),
      .label = "In post" },
    { RUNG_UNSHOWN(
        rung_wf_role_row, partly, FLAG,
        "true when sites with fewer than the threshold are not in `in_post`") },
    { RUNG_UNSHOWN(rung_wf_role_row, shortage_least, COUNT,
                   "shortage of its sites together, at least") },
    { RUNG_UNSHOWN(rung_wf_role_row, shortage_most, COUNT, "and at most") },
    { RUNG_FIELD(rung_wf_role_row, needs, COUNT,
                 "competencies recorded as required; 0: not recorded"),
      .label = "Needs" },
    { RUNG_UNSHOWN(rung_wf_role_row, inferred, COUNT,
                   "of them, those that only inferred facts say") },
    NEAR_FIELD(
        0, "ready", "Miss none",
        "at least so many staff of other roles miss nothing of it; nil: fewer than "
        "the threshold, or its requirements are not recorded"),
    NEAR_FIELD(1, "within_1", "Miss 1 or none", "the same, missing one at most"),
    NEAR_FIELD(2, "within_2", "2 or fewer", "two at most"),
    NEAR_FIELD(3, "within_3", "3 or fewer", "three at most"),
};
static const rung_shape role_shape = RUNG_REF_SHAPE(rung_wf_role_row, role_fields);

static const rung_field competency_fields[] = {
    { RUNG_FIELD(rung_wf_competency_row, competency, NODE,
                 "a competency that wanted roles need") },
    { RUNG_FIELD(rung_wf_competency_row, wanted, COUNT, "posts that need it"),
      .label = "Posts that need it" },
    { RUNG_FIELD(rung_wf_competency_row, held, INT,
                 "at least so many staff hold it; nil: not shown"),
      .label = "Held by at least" },
    { RUNG_FIELD(rung_wf_competency_row, shortage_most, COUNT,
                 "posts that need it less people shown to hold it"),
      .label = "Short by at most" },
    { RUNG_FIELD(
          rung_wf_competency_row, few, FLAG,
          "whether fewer than the threshold are recorded as holding it; nil: not shown"),
      .label = "Hangs on few" },
    { RUNG_FIELD(rung_wf_competency_row, units, COUNT, "units that teach it"),
      .label = "Units teaching it" },
};
static const rung_shape competency_shape =
    RUNG_REF_SHAPE(rung_wf_competency_row, competency_fields);

static const rung_field unlock_fields[] = {
    { RUNG_FIELD(rung_wf_unlock_row, unit, NODE, "a unit, taught to all staff") },
    { RUNG_FIELD(rung_wf_unlock_row, role, NODE, "a role wanted"), .label = "For" },
    { RUNG_FIELD(rung_wf_unlock_row, now, INT,
                 "at least so many staff of other roles miss nothing of it now"),
      .label = "Miss none now" },
    { RUNG_FIELD(rung_wf_unlock_row, then, INT,
                 "at least so many would, once they held the unit"),
      .label = "And then" },
};
static const rung_shape unlock_shape = RUNG_REF_SHAPE(rung_wf_unlock_row, unlock_fields);

static const rung_field problem_fields[] = {
    { RUNG_FIELD(rung_wf_problem, line, COUNT, "line of the staff list"),
      .label = "Line" },
    { RUNG_FIELD(rung_wf_problem, column, TEXT, "column"), .label = "Column" },
    { RUNG_FIELD(rung_wf_problem, problem, TEXT, "what is wrong"), .label = "Problem" },
};
static const rung_shape problem_shape = RUNG_SHAPE(rung_wf_problem, problem_fields);

static const rung_field workforce_fields[] = {
    { RUNG_UNSHOWN(rung_workforce_result, threshold, COUNT, "smallest group shown") },
    { RUNG_UNSHOWN(rung_workforce_result, site, TEXT, "the only site asked about") },
    { RUNG_UNSHOWN(rung_workforce_result, staff, INT,
                   "staff counted: those in groups that are large enough; nil: none") },
    { RUNG_UNSHOWN(rung_workforce_result, wanted, COUNT, "posts wanted") },
    { RUNG_UNSHOWN(rung_workforce_result, shortage_least, COUNT,
                   "posts without anyone, at least") },
    { RUNG_UNSHOWN(rung_workforce_result, shortage_most, COUNT, "and at most") },
    { RUNG_ROWS(rung_workforce_result, posts, post_shape, "posts, by site and role"),
      .label = "Posts", .rows = true },
    { RUNG_ROWS(rung_workforce_result, roles, role_shape,
                "roles wanted, and how near staff of other roles are"),
      .label = "Roles, and staff of other roles near them", .rows = true },
    { RUNG_ROWS(rung_workforce_result, competencies, competency_shape,
                "competencies that wanted roles need, shortest first, up to k"),
      .label = "Competencies", .rows = true },
    { RUNG_ITEMS(rung_workforce_result, few, NODE,
                 "all of them that fewer than the threshold are recorded as holding"),
      .show = RUNG_SHOW_NOT },
    { RUNG_ROWS(rung_workforce_result, unlock, unlock_shape,
                "what one unit taught once would open, most people first, up to k"),
      .label = "What one unit would open", .rows = true,
      .none = "no single unit opens a wanted role to as many people as may be shown" },
    { RUNG_UNSHOWN(rung_workforce_result, rows_left_out, COUNT,
                   "rows of staff without a role of the graph: counted nowhere; of one "
                   "site those of that site and those that name none") },
    { RUNG_UNSHOWN(rung_workforce_result, words_ignored, COUNT,
                   "words of staff rows that name nothing of their column's kind") },
    { RUNG_ROWS(rung_workforce_result, problems, problem_shape,
                "where the first of these stand; what stands there is not repeated"),
      .label = "Not understood" },
};
static const rung_shape workforce_shape =
    RUNG_SHAPE(rung_workforce_result, workforce_fields);

static const rung_param workforce_params[] = {
    { RUNG_PARAM(rung_workforce_args, staff, SHEET,
                 "one row a person: role, site, units, qualifications, competencies"),
      .required = true, .columns = rung_wf_staff_columns,
      .n_columns = RUNG_WF_N_COLUMNS },
    { RUNG_PARAM(rung_workforce_args, demand, SHEET, "posts wanted: role, site, wanted"),
      .required = true, .columns = rung_wf_demand_columns,
      .n_columns = RUNG_COUNT_OF(rung_wf_demand_columns) },
    { RUNG_PARAM(rung_workforce_args, threshold, INT,
                 "smallest group of people that is shown"),
      .otherwise = 5, .lo = 3, .hi = 1000 },
    { RUNG_PARAM(rung_workforce_args, site, TEXT, "only this site of the demand") },
    { RUNG_PARAM(rung_workforce_args, k, INT, "most competencies and units shown"),
      .otherwise = 20, .lo = 1, .hi = RUNG_K_MOST },
    { RUNG_PARAM(rung_workforce_args, strict, FLAG,
                 "fail at the first word of a staff row that names nothing") },
};

const rung_query rung_query_workforce = {
    .name = "workforce",
    .summary = "staff against posts: what is short, who is near, what a unit would open",
    .help =
        "Staff are counted against the posts of a demand: shortage per role and site "
        "and per competency, how many people of other roles miss how little of a "
        "wanted role, what one unit taught once would open, and competencies that few "
        "hold. Only numbers of people come out, none of fewer than `threshold`, and "
        "none that subtraction brings below it; docs/workforce.md says how.",
    .example = "workforce examples/workforce/staff.csv examples/workforce/demand.csv",
    .cost = "O(rows * words in a row + distinct rows * competencies held)",
    .since = "0.1",
    RUNG_TAKES(rung_workforce_args, workforce_params),
    .result = &workforce_shape,
    .run = workforce_run,
    .say = workforce_say,
    .planner = true,
    .undrawn = "it is numbers of people, and joins nothing",
};
