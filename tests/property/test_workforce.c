/* test_workforce.c -- workforce on random graphs and random staff, against a plain
 * recount; and what someone who subtracts could learn from an answer.
 *
 * The rows come from a sheet of the test's own, so that only the query is in question. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/text.h"
#include "support/asking.h"
#include "support/test.h"
#include "support/trial.h"

#define ROUNDS 1500
#define PEOPLE 160
#define POSTS 8
#define THINGS 4
#define SITES 5 /* 0: one that the demand does not name */
#define ROLES 16
#define OTHERS ROLES /* the group of people of other roles */
#define NO_GROUP (-1)
#define NEAR 4

static const char *const site_words[SITES][3] = {
    { NULL, "Somewhere", "elsewhere" },
    { "North", "NORTH", "north" },
    { "The Elms", "the  elms", "The Elms" },
    { "Quay", "quay", "QUAY" },
    { "Hill", "hill", "hill" },
};

typedef struct person {
    int role; /* node, or -1: a word that names none */
    int site;
    int things[THINGS + 1], n; /* the role first */
    int strange;               /* words that name nothing */
    int group;
} person;

typedef struct post {
    int role, site, wanted;
} post;

typedef struct stage {
    world *w;
    rung_snapshot *g;
    rung_task t;
    dice d;
    oracle_view v;
    person people[PEOPLE];
    int n_people;
    post posts[POSTS];
    int n_posts;
    int only; /* site asked about, or -1 */
    int threshold, k;
    int cells[SITES][ROLES]; /* by site and role; role nodes are the first of a world */
    int sizes[ROLES + 1];
    bool whole[ROLES + 1]; /* no cell of the role is left out of its group */
} stage;

/* ---- rows ---- */

typedef struct rows {
    rung_sheet sheet;
    const stage *s;
    int at;
    bool staff;
    rung_text_list cells[5];
    const char *items[5][THINGS + 2];
    char text[5][THINGS + 2][64];
} rows;

static void put_text(rows *r, int column, const char *text)
{
    rung_text_list *c = &r->cells[column];
    snprintf(r->text[column][c->n], sizeof r->text[column][c->n], "%s", text);
    r->items[column][c->n] = r->text[column][c->n];
    c->items = r->items[column];
    c->n++;
}

/* How the i-th row writes its site; NULL: not at all. */
static const char *site_of(const person *p, int i)
{
    return site_words[p->site][i % 3];
}

static void put_person(rows *r, const person *p)
{
    put_text(r, 0, p->role >= 0 ? world_id(r->s->w, p->role) : "role:nobody-knows");
    const char *site = site_of(p, r->at);
    if (site)
        put_text(r, 1, site);
    for (int i = 1; i < p->n; i++) {
        rung_kind kind = r->s->w->nodes[p->things[i]].kind;
        put_text(r,
                 kind == RUNG_UNIT         ? 2
                 : kind == RUNG_COMPETENCY ? 4
                                           : 3,
                 world_id(r->s->w, p->things[i]));
    }
    for (int i = 0; i < p->strange; i++)
        put_text(r, 2, "unit:not-there");
}

static void put_post(rows *r, const post *p)
{
    char wanted[16];
    put_text(r, 0, world_id(r->s->w, p->role));
    if (p->site)
        put_text(r, 1, site_words[p->site][0]);
    snprintf(wanted, sizeof wanted, "%d", p->wanted);
    if (p->wanted != 1)
        put_text(r, 2, wanted);
}

static rung_status next_row(rung_sheet *sheet, rung_sheet_row *out, rung_error *err)
{
    rows *r = (rows *)sheet;
    (void)err;
    *out = (rung_sheet_row){ .line = (uint32_t)r->at + 2 };
    memset(r->cells, 0, sizeof r->cells);
    if (r->at == (r->staff ? r->s->n_people : r->s->n_posts))
        return RUNG_OK;
    if (r->staff)
        put_person(r, &r->s->people[r->at]);
    else
        put_post(r, &r->s->posts[r->at]);
    r->at++;
    out->cells = r->cells;
    return RUNG_OK;
}

static rows *rows_of(const stage *s, bool staff)
{
    rows *r = calloc(1, sizeof *r);
    r->sheet = (rung_sheet){ .name = staff ? "staff" : "demand", .next = next_row };
    r->s = s;
    r->staff = staff;
    return r;
}

/* ---- the stage ---- */

static bool there(const stage *s, rung_kinds kinds, int *node)
{
    *node = world_pick(s->w, (dice *)&s->d, kinds);
    return *node >= 0 && oracle_has(&s->v, *node);
}

/* Few different people, so that groups come about; and now and then someone special. */
static void make_people(stage *s)
{
    int kinds = 1 + dice_below(&s->d, 8), node;
    person of[8] = { 0 };
    for (int i = 0; i < kinds; i++) {
        of[i].role = there(s, RUNG_KIND_BIT(RUNG_ROLE), &node) ? node : -1;
        of[i].things[of[i].n++] = of[i].role;
        for (int k = dice_below(&s->d, THINGS + 1); k > 0; k--)
            if (there(s,
                      RUNG_KIND_BIT(RUNG_UNIT) | RUNG_KIND_BIT(RUNG_COMPETENCY)
                          | RUNG_KIND_BIT(RUNG_QUALIFICATION)
                          | RUNG_KIND_BIT(RUNG_STANDARD),
                      &node))
                of[i].things[of[i].n++] = node;
        of[i].strange = dice_chance(&s->d, 5);
    }
    int sites = 1 + dice_below(&s->d, SITES), plain = dice_below(&s->d, 100);
    s->n_people = dice_below(&s->d, dice_chance(&s->d, 50) ? 30 : PEOPLE);
    for (int i = 0; i < s->n_people; i++) {
        person *p = &s->people[i];
        *p = of[dice_below(&s->d, kinds)];
        p->site = dice_below(&s->d, sites);
        if (dice_chance(&s->d, plain))
            p->n = 1;
    }
}

static bool make_posts(stage *s)
{
    int node;
    s->n_posts = 0;
    for (int i = 1 + dice_below(&s->d, POSTS); i > 0; i--)
        if (there(s, RUNG_KIND_BIT(RUNG_ROLE), &node))
            s->posts[s->n_posts++] =
                (post){ node, dice_below(&s->d, SITES), dice_below(&s->d, 12) };
    s->only = -1;
    for (int i = 0; i < s->n_posts; i++)
        if (s->posts[i].site && dice_chance(&s->d, 5))
            s->only = s->posts[i].site;
    return s->n_posts > 0;
}

static bool open_stage(stage *s, uint64_t seed)
{
    memset(s, 0, sizeof *s);
    s->w = world_small(seed);
    s->g = world_open(s->w, seed);
    s->d = (dice){ seed * 11 + 3 };
    s->v = ask_view(s->w, &s->d);
    s->threshold = dice_chance(&s->d, 60) ? 3 : dice_range(&s->d, 3, 9);
    s->k = dice_chance(&s->d, 80) ? 1000 : 1 + dice_below(&s->d, 4);
    EXPECT(s->w->kind_start[RUNG_ROLE] == 0 && s->w->kind_start[RUNG_ROLE + 1] <= ROLES,
           "the worlds of this test have other roles");
    make_people(s);
    return make_posts(s);
}

static void close_stage(stage *s)
{
    rung_task_drop(&s->t);
    rung_snapshot_close(s->g);
    world_free(s->w);
}

static void put_arg(void *args, const char *name, const void *value, size_t size)
{
    for (size_t i = 0; i < rung_query_named("workforce", 9)->n_params; i++) {
        const rung_param *p = &rung_query_named("workforce", 9)->params[i];
        if (strcmp(p->name, name) == 0)
            memcpy((char *)args + p->offset, value, size);
    }
}

static rung_status run_stage(stage *s, rung_reply *reply, rung_error *err)
{
    const rung_query *q = rung_query_named("workforce", 9);
    rung_sheet *staff = &rows_of(s, true)->sheet, *demand = &rows_of(s, false)->sheet;
    const char *site = s->only > 0 ? site_words[s->only][1] : NULL;
    rung_int threshold = { s->threshold }, k = { s->k };
    char args[256] = { 0 };
    EXPECT(q->args_size <= sizeof args, "room");
    put_arg(args, "staff", &staff, sizeof staff);
    put_arg(args, "demand", &demand, sizeof demand);
    put_arg(args, "site", &site, sizeof site);
    put_arg(args, "threshold", &threshold, sizeof threshold);
    put_arg(args, "k", &k, sizeof k);
    rung_common_args common = { .status = (uint8_t)s->v.statuses };
    int year = s->v.day / 10000, month = s->v.day / 100 % 100, day = s->v.day % 100;
    char date[32];
    snprintf(date, sizeof date, "%04d-%02d-%02d", year, month, day);
    if (s->v.day)
        common.as_of.given =
            rung_text_date(date, strlen(date), &common.as_of.first, &common.as_of.last);
    rung_arena_reset(&s->t.mem);
    rung_status status = rung_run(&s->t, s->g, q, args, &common, reply, err);
    ask_left_nothing(&s->t);
    free(staff);
    free(demand);
    return status;
}

static json_t *answer(stage *s)
{
    rung_reply reply;
    rung_error err = { 0 };
    rung_status status = run_stage(s, &reply, &err);
    EXPECT(!status, "no answer: %s", err.text);
    rung_sink out = rung_sink_buffer(0);
    status = rung_render(&reply, RUNG_FORMAT_JSON, NULL, &out, &err);
    EXPECT(!status, "not rendered: %s", err.text);
    json_t *whole = json_loads(out.to, 0, NULL);
    json_t *data = json_incref(at(whole, "data"));
    json_decref(whole);
    rung_sink_drop(&out);
    return data;
}

/* ---- the plain recount ---- */

static bool in_scope(const stage *s, int site)
{
    return s->only < 0 || s->only == site;
}

/* The demand's own sites: of the others nothing is told apart. */
static int place_of(const stage *s, int site)
{
    for (int i = 0; i < s->n_posts; i++)
        if (s->posts[i].site == site)
            return site;
    return 0;
}

static bool named(const stage *s, int site)
{
    return site == 0 || place_of(s, site) == site;
}

static bool known_sum(const stage *s, int cells, int people)
{
    return people >= s->threshold && people <= (cells - 1) * (s->threshold - 1);
}

static void make_groups(stage *s)
{
    int n_roles = s->w->kind_start[RUNG_ROLE + 1], others = 0, roles_hidden = 0;
    memset(s->cells, 0, sizeof s->cells);
    memset(s->sizes, 0, sizeof s->sizes);
    for (int i = 0; i < s->n_people; i++) {
        person *p = &s->people[i];
        p->group = NO_GROUP;
        if (p->role >= 0 && in_scope(s, place_of(s, p->site)))
            s->cells[place_of(s, p->site)][p->role]++;
    }
    bool together[ROLES] = { 0 };
    for (int r = 0; r < n_roles; r++) {
        int cells = 0, people = 0;
        for (int site = 0; site < SITES; site++)
            if (named(s, site) && in_scope(s, site) && s->cells[site][r] < s->threshold) {
                cells++;
                people += s->cells[site][r];
            }
        together[r] = known_sum(s, cells, people);
        s->whole[r] = cells == 0 || together[r];
        if (!s->whole[r]) {
            roles_hidden++;
            others += people;
        }
    }
    bool others_known = known_sum(s, roles_hidden, others);
    for (int i = 0; i < s->n_people; i++) {
        person *p = &s->people[i];
        if (p->role < 0 || !in_scope(s, place_of(s, p->site)))
            continue;
        bool shown = s->cells[place_of(s, p->site)][p->role] >= s->threshold;
        p->group = shown || together[p->role] ? p->role
                   : others_known             ? OTHERS
                                              : NO_GROUP;
        if (p->group != NO_GROUP)
            s->sizes[p->group]++;
    }
}

static int part(const stage *s, int n, int size)
{
    int most = size - s->threshold + 1;
    n = n < most ? n : most;
    return n < 0 ? 0 : n / s->threshold * s->threshold;
}

/* A question about one person: what they hold, what they work as. */
typedef struct statistic {
    enum { HOLDS, WITHIN, THEN } what;
    int q;     /* role wanted */
    int other; /* competency, how many may be missing, unit */
} statistic;

static int misses(const stage *s, int q, const oracle_set *have)
{
    oracle_set needs;
    oracle_gives(&s->v, q, &needs);
    return oracle_count(&needs) - oracle_count_common(&needs, have);
}

static bool true_of(const stage *s, const statistic *x, const int *things, int n)
{
    int all[THINGS + 3];
    oracle_set have;
    memcpy(all, things, (size_t)n * sizeof *all);
    if (x->what == THEN)
        all[n++] = x->other;
    oracle_have(&s->v, all, n, &have);
    return x->what == HOLDS    ? have.in[x->other]
           : x->what == WITHIN ? misses(s, x->q, &have) <= x->other
                               : misses(s, x->q, &have) == 0;
}

/* Whether someone who works as q is left out of it. */
static bool asks(const statistic *x, const person *p)
{
    return x->what == HOLDS || p->role != x->q;
}

static int count_in(const stage *s, const statistic *x, int group)
{
    int n = 0;
    for (int i = 0; i < s->n_people; i++)
        n += s->people[i].group == group && asks(x, &s->people[i])
             && true_of(s, x, s->people[i].things, s->people[i].n);
    return n;
}

static bool by_role(const stage *s, const statistic *x, int group)
{
    return true_of(s, x, &group, group == OTHERS ? 0 : 1);
}

static int shown(const stage *s, const statistic *x)
{
    int sum = 0;
    for (int g = 0; g <= ROLES; g++)
        if (s->sizes[g] && (x->what == HOLDS || g != x->q)) {
            /* some of them may work as what is wanted, and are left out of it */
            bool own = g == OTHERS && x->what != HOLDS && !s->whole[x->q];
            sum += by_role(s, x, g) && !own ? s->sizes[g]
                                            : part(s, count_in(s, x, g), s->sizes[g]);
        }
    return sum;
}

/* ---- reading ---- */

/* Nil stands for none that is shown. */
static int people_at(const json_t *row, const char *member)
{
    int n = number_at(row, member);
    return n == ABSENT ? 0 : n;
}

static const json_t *row_about(const stage *s, const json_t *list, int node,
                               const char *member, int second)
{
    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *row = json_array_get(list, i);
        if (node_at(s->w, row) == node
            && (!member || node_at(s->w, at(row, member)) == second))
            return row;
    }
    return NULL;
}

static int wanted_of(const stage *s, int role, int site)
{
    int n = -1;
    for (int i = 0; i < s->n_posts; i++)
        if (s->posts[i].role == role && in_scope(s, s->posts[i].site)
            && (site < 0 || s->posts[i].site == site))
            n = (n < 0 ? 0 : n) + s->posts[i].wanted;
    return n;
}

static int positive(int n)
{
    return n > 0 ? n : 0;
}

/* ---- the tests ---- */

static void expect_posts(const stage *s, const json_t *data)
{
    const json_t *list = at(data, "posts");
    size_t n = 0, i = 0;
    for (int site = 0; site < SITES; site++)
        for (int r = 0; r < ROLES; r++)
            n += wanted_of(s, r, site) >= 0 && in_scope(s, site);
    EXPECT(json_array_size(list) == n, "%zu posts, not %zu", json_array_size(list), n);
    for (; i < n; i++) {
        const json_t *row = json_array_get(list, i);
        const char *word = text_at(row, "site");
        int site = 0, role = node_at(s->w, row);
        for (int k = 1; k < SITES; k++)
            if (word && strcmp(word, site_words[k][0]) == 0)
                site = k;
        EXPECT(!word == !site, "a site that nobody named: %s", word);
        int wanted = wanted_of(s, role, site), in = s->cells[site][role];
        bool told = in >= s->threshold;
        EXPECT(number_at(row, "wanted") == wanted, "wanted %d", wanted);
        EXPECT(number_at(row, "in_post") == (told ? in : ABSENT), "in post %d", in);
        int least = positive(wanted - (told ? in : s->threshold - 1)),
            most = told ? positive(wanted - in) : wanted;
        EXPECT(number_at(row, "shortage_least") == least, "least %d", least);
        EXPECT(number_at(row, "shortage_most") == most, "most %d", most);
        EXPECT(number_at(row, "shortage") == (least == most ? most : ABSENT), "shortage");
    }
}

static void expect_role(const stage *s, const json_t *row, int q)
{
    static const char *const members[NEAR] = { "ready", "within_1", "within_2",
                                               "within_3" };
    oracle_set needs;
    oracle_gives(&s->v, q, &needs);
    EXPECT(row, "no row of %s", world_id(s->w, q));
    EXPECT(number_at(row, "wanted") == wanted_of(s, q, -1), "wanted");
    EXPECT(people_at(row, "in_post") == s->sizes[q], "in post: %d", s->sizes[q]);
    EXPECT(json_is_true(at(row, "partly")) == !s->whole[q], "partly");
    EXPECT(number_at(row, "needs") == oracle_count(&needs), "needs");
    for (int k = 0; k < NEAR; k++) {
        int n = oracle_count(&needs) ? shown(s, &(statistic){ WITHIN, q, k }) : 0;
        EXPECT(people_at(row, members[k]) == n, "%s of %s: %d, not %d", members[k],
               world_id(s->w, q), people_at(row, members[k]), n);
    }
}

static void expect_roles(const stage *s, const json_t *data)
{
    const json_t *list = at(data, "roles");
    size_t n = 0;
    for (int q = 0; q < ROLES; q++)
        if (wanted_of(s, q, -1) >= 0) {
            expect_role(s, row_about(s, list, q, NULL, 0), q);
            n++;
        }
    EXPECT(json_array_size(list) == n, "%zu roles, not %zu", json_array_size(list), n);
}

/* One competency of each class that is needed: the least needed one. */
static bool stands_for_class(const stage *s, int c)
{
    oracle_set class, needs;
    bool needed = false;
    oracle_have(&s->v, &c, 1, &class);
    for (int q = 0; q < ROLES; q++) {
        if (wanted_of(s, q, -1) < 0)
            continue;
        oracle_gives(&s->v, q, &needs);
        needed |= needs.in[c];
        for (int i = 0; i < c; i++)
            if (needs.in[i] && class.in[i])
                return false;
    }
    return needed;
}

static int posts_needing(const stage *s, int c)
{
    oracle_set class, needs;
    int n = 0;
    oracle_have(&s->v, &c, 1, &class);
    for (int q = 0; q < ROLES; q++) {
        if (wanted_of(s, q, -1) < 0)
            continue;
        oracle_gives(&s->v, q, &needs);
        n += oracle_count_common(&needs, &class) ? wanted_of(s, q, -1) : 0;
    }
    return n;
}

static void expect_competency(const stage *s, const json_t *data, int c)
{
    const json_t *row = row_about(s, at(data, "competencies"), c, NULL, 0);
    statistic x = { HOLDS, 0, c };
    int held = shown(s, &x), rest = 0, of_rest = 0;
    for (int g = 0; g <= ROLES; g++)
        if (s->sizes[g] && !by_role(s, &x, g)) {
            rest += s->sizes[g];
            of_rest += count_in(s, &x, g);
        }
    bool few = held == 0 && rest >= 2 * s->threshold - 1 && of_rest < s->threshold;
    bool listed = false;
    const json_t *list = at(data, "few");
    for (size_t i = 0; i < json_array_size(list); i++)
        listed |= node_at(s->w, json_array_get(list, i)) == c;
    EXPECT(listed == few, "few: %s: %d, not %d", world_id(s->w, c), listed, few);
    EXPECT(row || s->k < 1000, "no row of %s", world_id(s->w, c));
    if (!row)
        return;
    EXPECT(people_at(row, "held") == held, "%s held by %d, not %d", world_id(s->w, c),
           people_at(row, "held"), held);
    bool unknown = held == 0 && rest < 2 * s->threshold - 1;
    EXPECT(unknown ? json_is_null(at(row, "few")) : json_is_true(at(row, "few")) == few,
           "few");
    EXPECT(number_at(row, "wanted") == posts_needing(s, c), "posts that need it");
    EXPECT(number_at(row, "shortage_most") == positive(posts_needing(s, c) - held),
           "short by at most");
}

static void expect_competencies(const stage *s, const json_t *data)
{
    const json_t *list = at(data, "competencies");
    size_t n = 0;
    for (int c = s->w->kind_start[RUNG_COMPETENCY];
         c < s->w->kind_start[RUNG_COMPETENCY + 1]; c++)
        if (stands_for_class(s, c)) {
            expect_competency(s, data, c);
            n++;
        }
    n = n < (size_t)s->k ? n : (size_t)s->k;
    EXPECT(json_array_size(list) == n, "%zu competencies", json_array_size(list));
    for (size_t i = 1; i < n; i++)
        EXPECT(number_at(json_array_get(list, i - 1), "shortage_most")
                   >= number_at(json_array_get(list, i), "shortage_most"),
               "not in order");
}

static void expect_unlock(const stage *s, const json_t *data)
{
    const json_t *list = at(data, "unlock");
    size_t n = 0;
    int last = INT_MAX;
    for (int q = 0; q < ROLES; q++)
        for (int u = s->w->kind_start[RUNG_UNIT];
             wanted_of(s, q, -1) >= 0 && u < s->w->kind_start[RUNG_UNIT + 1]; u++) {
            oracle_set needs;
            oracle_gives(&s->v, q, &needs);
            if (!oracle_has(&s->v, u) || !oracle_count(&needs))
                continue;
            int now = shown(s, &(statistic){ WITHIN, q, 0 }),
                then = shown(s, &(statistic){ THEN, q, u });
            const json_t *row = row_about(s, list, u, "role", q);
            EXPECT(then >= now, "a unit closes a role: %d, then %d", now, then);
            EXPECT(!row || then > now, "a unit that opens nothing");
            EXPECT(row || then <= now || json_array_size(list) == (size_t)s->k,
                   "%s for %s is missing: %d, then %d", world_id(s->w, u),
                   world_id(s->w, q), now, then);
            n += then > now;
            EXPECT(!row
                       || (people_at(row, "now") == now
                           && people_at(row, "then") == then),
                   "%s for %s: %d, then %d", world_id(s->w, u), world_id(s->w, q), now,
                   then);
        }
    EXPECT(json_array_size(list) == (n < (size_t)s->k ? n : (size_t)s->k), "%zu units",
           n);
    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *row = json_array_get(list, i);
        int opened = people_at(row, "then") - people_at(row, "now");
        EXPECT(opened <= last, "not in order");
        last = opened;
    }
}

static void expect_problems(const stage *s, const json_t *data)
{
    int left_out = 0, ignored = 0;
    for (int i = 0; i < s->n_people; i++) {
        const person *p = &s->people[i];
        bool here = in_scope(s, place_of(s, p->site));
        left_out += p->role < 0 && (here || !site_of(p, i)); /* of none: it may be here */
        ignored += here && p->role >= 0 ? p->strange : 0;
    }
    EXPECT(number_at(data, "rows_left_out") == left_out, "left out: %d", left_out);
    EXPECT(number_at(data, "words_ignored") == ignored, "ignored: %d", ignored);
    size_t told = (size_t)(left_out + ignored < 10 ? left_out + ignored : 10);
    EXPECT(json_array_size(at(data, "problems")) == told, "problems");
}

static void the_numbers_are_those_of_a_plain_recount(void **state)
{
    (void)state;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        stage s;
        trial_asks("workforce");
        if (open_stage(&s, t.seed)) {
            json_t *data = answer(&s);
            int counted = 0;
            make_groups(&s);
            for (int g = 0; g <= ROLES; g++)
                counted += s.sizes[g];
            EXPECT(people_at(data, "staff") == counted, "staff: %d", counted);
            expect_posts(&s, data);
            expect_roles(&s, data);
            expect_competencies(&s, data);
            expect_unlock(&s, data);
            expect_problems(&s, data);
            json_decref(data);
        }
        close_stage(&s);
    }
}

/* ---- the attack ---- */

typedef struct range {
    int lo, hi;
} range;

/* What is known of a number must say that it is none of ours, or leave it anything from
 * none to threshold - 1. */
static void expect_hidden(const stage *s, range known, const char *what)
{
    EXPECT(known.lo >= s->threshold || (known.lo == 0 && known.hi >= s->threshold - 1),
           "%s is known to be %d to %d", what, known.lo, known.hi);
}

/* No number of people in the answer is below the threshold. */
static void expect_large(const stage *s, const json_t *value, const char *name)
{
    static const char *const of_people[] = { "staff",    "in_post",  "ready",
                                             "within_1", "within_2", "within_3",
                                             "held",     "now",      "then" };
    const char *key;
    json_t *member;
    size_t i;
    if (json_is_object(value))
        json_object_foreach((json_t *)value, key, member) expect_large(s, member, key);
    if (json_is_array(value))
        json_array_foreach(value, i, member) expect_large(s, member, name);
    for (i = 0; json_is_integer(value) && i < RUNG_COUNT_OF(of_people); i++)
        EXPECT(strcmp(name, of_people[i]) != 0
                   || json_integer_value(value) >= s->threshold,
               "%s is %d", name, (int)json_integer_value(value));
}

/* The number in post of a role less the sites that are shown: what is left for the sites
 * that are not. The attacker knows those of any size that the demand does not ask for. */
static void subtract_sites(const stage *s, const json_t *data, int q)
{
    const json_t *row = row_about(s, at(data, "roles"), q, NULL, 0);
    int left = people_at(row, "in_post"), cells = 0;
    for (int site = 0; site < SITES; site++) {
        if (!named(s, site) || !in_scope(s, site))
            continue;
        if (s->cells[site][q] >= s->threshold)
            left -= s->cells[site][q];
        else
            cells++;
    }
    if (json_is_true(at(row, "partly"))) {
        EXPECT(left == 0, "what is left out is told: %d", left);
        return;
    }
    int others = (cells - 1) * (s->threshold - 1);
    if (cells)
        expect_hidden(s,
                      (range){ positive(left - others),
                               left < s->threshold - 1 ? left : s->threshold - 1 },
                      "a site");
}

/* All staff less every role that is known: what is left for the roles that are not. */
static void subtract_roles(const stage *s, const json_t *data)
{
    int left = people_at(data, "staff"), roles = 0;
    for (int r = 0; r < s->w->kind_start[RUNG_ROLE + 1]; r++) {
        left -= s->sizes[r];
        roles += !s->whole[r];
    }
    int others = (roles - 1) * (s->threshold - 1);
    EXPECT(left >= 0, "more in roles than in all");
    if (left)
        expect_hidden(s,
                      (range){ positive(left - others),
                               left < s->threshold - 1 ? left : s->threshold - 1 },
                      "a role");
}

/* What may be known of a number of people in a group of which `told` are told. */
static range range_of(const stage *s, int told, int size)
{
    int top = part(s, size, size);
    return (range){ told, told == top ? size : told + s->threshold - 1 };
}

/* Every two statistics of one group of which one holds of all of whom the other does: the
 * attacker knows what each group adds to the numbers shown, and subtracts. */
static void subtract_statistics(const stage *s, const statistic *x, const statistic *y,
                                int group)
{
    if (by_role(s, x, group) || by_role(s, y, group))
        return;
    int n = 0, m = 0, only_x = 0;
    for (int i = 0; i < s->n_people; i++) {
        const person *p = &s->people[i];
        if (p->group != group)
            continue;
        bool a = asks(x, p) && true_of(s, x, p->things, p->n),
             b = asks(y, p) && true_of(s, y, p->things, p->n);
        n += a;
        m += b;
        only_x += a && !b;
    }
    range a = range_of(s, part(s, n, s->sizes[group]), s->sizes[group]),
          b = range_of(s, part(s, m, s->sizes[group]), s->sizes[group]);
    EXPECT(a.lo <= n && n <= a.hi, "told of %d: %d to %d", n, a.lo, a.hi);
    expect_hidden(s, a, "a number");
    expect_hidden(s, (range){ s->sizes[group] - a.hi, s->sizes[group] - a.lo }, "a rest");
    if (only_x)
        return;
    range between = { positive(b.lo - a.hi), b.hi - a.lo };
    EXPECT(between.hi >= s->threshold - 1, "a difference is known to be %d to %d",
           between.lo, between.hi);
    EXPECT(between.hi - between.lo >= s->threshold - 1,
           "a difference is known to be %d to %d", between.lo, between.hi);
}

static void subtract_all(const stage *s, dice *d)
{
    statistic all[64];
    int n = 0;
    for (int q = 0; q < ROLES; q++) {
        oracle_set needs;
        oracle_gives(&s->v, q < s->w->kind_start[RUNG_ROLE + 1] ? q : 0, &needs);
        if (wanted_of(s, q, -1) < 0 || !oracle_count(&needs))
            continue;
        for (int k = 0; k < NEAR && n < 60; k++)
            all[n++] = (statistic){ WITHIN, q, k };
        int u = world_pick(s->w, d, RUNG_KIND_BIT(RUNG_UNIT)),
            c = world_pick(s->w, d, RUNG_KIND_BIT(RUNG_COMPETENCY));
        if (u >= 0 && n < 60)
            all[n++] = (statistic){ THEN, q, u };
        if (c >= 0 && n < 60)
            all[n++] = (statistic){ HOLDS, q, c };
    }
    for (int i = 0; i < n; i++)
        for (int k = 0; k < n; k++)
            for (int g = 0; g <= ROLES; g++)
                if (s->sizes[g] && i != k && (all[i].what == HOLDS || g != all[i].q)
                    && (all[k].what == HOLDS || g != all[k].q))
                    subtract_statistics(s, &all[i], &all[k], g);
}

static void subtraction_brings_no_group_below_the_threshold(void **state)
{
    (void)state;
    for (trial t = trial_begin(ROUNDS / 3); trial_next(&t);) {
        stage s;
        trial_asks("workforce");
        if (open_stage(&s, t.seed)) {
            json_t *data = answer(&s);
            make_groups(&s);
            expect_large(&s, data, "");
            for (int q = 0; q < ROLES; q++)
                if (wanted_of(&s, q, -1) >= 0)
                    subtract_sites(&s, data, q);
            subtract_roles(&s, data);
            if (t.seed % 8 == 0)
                subtract_all(&s, &s.d);
            json_decref(data);
        }
        close_stage(&s);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_numbers_are_those_of_a_plain_recount),
        cmocka_unit_test(subtraction_brings_no_group_below_the_threshold),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
