/* world.c -- random rows, and the way from rows to an open snapshot; see world.h. */
#include "support/world.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "builder/build.h"
#include "source/assemble.h"
#include "support/trial.h"

#define COUNT RUNG_COUNT_OF

/* ---- dice ---- */

uint64_t dice_roll(dice *d)
{
    uint64_t z = (d->state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

int dice_below(dice *d, int n)
{
    return n > 0 ? (int)(dice_roll(d) % (uint64_t)n) : 0;
}

int dice_range(dice *d, int lo, int hi)
{
    return lo + dice_below(d, hi - lo + 1);
}

bool dice_chance(dice *d, int percent)
{
    return dice_below(d, 100) < percent;
}

/* ---- nodes ---- */

static int by_kind_and_key(const void *a, const void *b)
{
    const world_node *x = a, *y = b;
    return x->kind != y->kind ? (int)x->kind - (int)y->kind : strcmp(x->key, y->key);
}

/* Keys are random and unique by their number, so that the order of keys is not the order
 * of making. */
static void make_nodes(world *w, dice *d, const world_plan *plan)
{
    for (int k = 0; k < RUNG_N_KINDS; k++) {
        int n = plan->exact ? plan->most[k] : dice_range(d, 0, plan->most[k]);
        for (int i = 0; i < n && w->n_nodes < WORLD_NODES; i++) {
            world_node *node = &w->nodes[w->n_nodes++];
            node->kind = (rung_kind)k;
            snprintf(node->key, sizeof node->key, "%c%c-%d", 'a' + dice_below(d, 5),
                     'a' + dice_below(d, 5), i);
        }
    }
    qsort(w->nodes, (size_t)w->n_nodes, sizeof *w->nodes, by_kind_and_key);
    int at = 0;
    for (int k = 0; k < RUNG_N_KINDS; k++) {
        w->kind_start[k] = at;
        while (at < w->n_nodes && w->nodes[at].kind == (rung_kind)k)
            at++;
    }
    w->kind_start[RUNG_N_KINDS] = at;
}

/* ---- rows ---- */

static const char *one_of(dice *d, const char *const *words, size_t n)
{
    return words[dice_below(d, (int)n)];
}
#define ONE_OF(d, ...)                                \
    one_of((d), (const char *const[]){ __VA_ARGS__ }, \
           COUNT(((const char *const[]){ __VA_ARGS__ })))

/* A date as people write them: a year, a month or a day, in one of few years so that they meet. */
static int make_date(dice *d, char *text, bool last)
{
    int year = dice_range(d, 2016, 2020), month = dice_range(d, 1, 12),
        day = dice_range(d, 1, 28);
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    switch (dice_below(d, 3)) {
    case 0: snprintf(text, 12, "%04d", year); return year * 10000 + (last ? 1231 : 101);
    case 1:
        snprintf(text, 12, "%04d-%02d", year, month);
        return year * 10000 + month * 100
               + (last ? days[month - 1] + (month == 2 && year % 4 == 0) : 1);
    default:
        snprintf(text, 12, "%04d-%02d-%02d", year, month, day);
        return year * 10000 + month * 100 + day;
    }
}

static void make_dates(world_row *r, dice *d)
{
    r->since = 0;
    r->until = INT_MAX;
    if (dice_chance(d, 60))
        r->since = make_date(d, r->valid_from, false);
    if (dice_chance(d, 60))
        r->until = make_date(d, r->valid_to, true);
    if (r->until < r->since) { /* as the checker would have it */
        r->valid_to[0] = '\0';
        r->until = INT_MAX;
    }
}

static rung_fact_status make_status(dice *d, const world_plan *plan)
{
    return dice_chance(d, plan->plain)
               ? RUNG_ESTABLISHED
               : (rung_fact_status)dice_below(d, RUNG_N_FACT_STATUS);
}

static void make_condition(world_row *r, dice *d)
{
    switch (dice_below(d, 8)) {
    case 0: r->min_age = dice_range(d, 15, 19); break;
    case 1: r->max_age = dice_range(d, 15, 25); break;
    case 2: r->dbs = ONE_OF(d, "basic", "standard", "enhanced", "of the host"); break;
    case 3: r->registration = ONE_OF(d, "NMC", "HCPC"); break;
    case 4: r->driving_licence = ONE_OF(d, "yes", "yes", "no"); break;
    case 5: r->vaccination = ONE_OF(d, "hepatitis B", "hepatitis B", "none"); break;
    case 6:
        r->employer_sector = ONE_OF(d, "health", "care", "both", "other", "homes");
        break;
    default: r->condition = "good with people"; break;
    }
    if (dice_chance(d, 50))
        r->need = ONE_OF(d, "must", "usual", "may");
}

static world_row *put_row(world *w, dice *d, const world_plan *plan, unsigned table,
                          int from, int to)
{
    if (w->n_rows == w->cap_rows) {
        w->cap_rows = w->cap_rows ? w->cap_rows * 2 : 256;
        w->rows = realloc(w->rows, (size_t)w->cap_rows * sizeof *w->rows);
        if (!w->rows)
            abort();
    }
    world_row *r = &w->rows[w->n_rows++];
    *r = (world_row){ .table = table,
                      .from = from,
                      .to = to,
                      .status = make_status(d, plan),
                      .until = INT_MAX,
                      .level = ABSENT,
                      .level_from = ABSENT,
                      .level_to = ABSENT,
                      .months = ABSENT,
                      .mandatory = ABSENT,
                      .position = ABSENT,
                      .min_age = ABSENT,
                      .max_age = ABSENT,
                      .note = "as read" };
    if (dice_chance(d, plan->dated))
        make_dates(r, d);
    for (int i = dice_chance(d, plan->conditions) ? 1 + dice_chance(d, 20) : 0; i > 0;
         i--)
        make_condition(r, d);
    return r;
}

static void state_node(world_row *r, dice *d, rung_kind kind)
{
    bool levelled = kind == RUNG_ROLE || kind == RUNG_STANDARD
                    || kind == RUNG_QUALIFICATION || kind == RUNG_UNIT;
    if (levelled && dice_chance(d, 70)) {
        if (dice_chance(d, 75))
            r->level = dice_range(d, 0, 8);
        else {
            r->level_from = dice_range(d, 0, 6);
            r->level_to = dice_range(d, r->level_from, 8);
        }
    }
    if ((kind == RUNG_ROLE || kind == RUNG_SETTING) && dice_chance(d, 60))
        r->sector = ONE_OF(d, "health", "care", "both", "other");
    if ((kind == RUNG_STANDARD || kind == RUNG_QUALIFICATION || kind == RUNG_PROGRAMME)
        && dice_chance(d, 60))
        r->months = dice_range(d, 0, 36);
}

static void make_node_rows(world *w, dice *d, const world_plan *plan)
{
    for (int n = 0; n < w->n_nodes; n++) {
        bool named = false;
        do {
            world_row *r = put_row(w, d, plan, w->nodes[n].kind, n, -1);
            state_node(r, d, w->nodes[n].kind);
            if (!named || dice_chance(d, 30))
                r->name = w->nodes[n].key;
            named = true;
        } while (dice_chance(d, plan->another));
    }
}

static void state_edge(world *w, world_row *r, dice *d, rung_relation relation)
{
    switch (relation) {
    case RUNG_PROGRESSES_TO:
        if (dice_chance(d, 50))
            r->months = dice_range(d, 0, 30);
        if (dice_chance(d, 40)) {
            int n = dice_range(d, 1, 3);
            for (int i = 0; i < n; i++) {
                int via = world_pick(w, d,
                                     RUNG_KIND_BIT(RUNG_STANDARD)
                                         | RUNG_KIND_BIT(RUNG_QUALIFICATION)
                                         | RUNG_KIND_BIT(RUNG_PROGRAMME));
                if (via >= 0)
                    r->via[r->n_via++] = via;
            }
        }
        break;
    case RUNG_PREPARES_FOR:
    case RUNG_PLACES_AT:
        if (dice_chance(d, 50))
            r->months = dice_range(d, 1, 30);
        if (relation == RUNG_PLACES_AT && dice_chance(d, 50))
            r->position = dice_range(d, 1, 3);
        break;
    case RUNG_CONTAINS:
        if (dice_chance(d, 70))
            r->mandatory = dice_chance(d, 60);
        if (dice_chance(d, 50))
            r->group = ONE_OF(d, "A", "B", "C");
        break;
    case RUNG_REQUIRES:
        if (dice_chance(d, 60))
            r->importance = dice_chance(d, 70) ? "essential" : "desirable";
        break;
    case RUNG_ENTRY:
        if (dice_chance(d, 50))
            r->alternative = ONE_OF(d, "1", "2");
        if (dice_chance(d, 30) && !r->need)
            r->need = ONE_OF(d, "must", "usual", "may");
        break;
    case RUNG_COVERS:
        if (dice_chance(d, 60))
            r->verdict = dice_chance(d, 50) ? "covers" : "cannot";
        break;
    case RUNG_MATCHES:
        if (dice_chance(d, 95))
            r->match =
                dice_chance(d, 60) ? "exact" : ONE_OF(d, "close", "broad", "narrow");
        break;
    default: break;
    }
}

static bool put_link(world *w, dice *d, const world_plan *plan, rung_relation relation)
{
    int from = world_pick(w, d, rung_relation_from(relation));
    int to = world_pick(w, d, rung_relation_to(relation));
    if (relation == RUNG_MATCHES && from >= 0)
        to = world_pick(w, d, RUNG_KIND_BIT(w->nodes[from].kind));
    if (from < 0 || to < 0 || from == to)
        return false;
    do
        state_edge(w, put_row(w, d, plan, RUNG_TABLE_OF_RELATION(relation), from, to), d,
                   relation);
    while (dice_chance(d, plan->another));
    return true;
}

static int by_place(const void *a, const void *b)
{
    const world_row *x = a, *y = b;
    if (x->table != y->table)
        return x->table < y->table ? -1 : 1;
    if (x->from != y->from)
        return x->from - y->from;
    return x->to != y->to ? x->to - y->to : x->line - y->line;
}

/* Rows in their order, and then each with the line that it stands in. */
static void number_rows(world *w)
{
    for (int i = 0; i < w->n_rows; i++)
        w->rows[i].line = i;
    if (w->n_rows)
        qsort(w->rows, (size_t)w->n_rows, sizeof *w->rows, by_place);
    for (int i = 0; i < w->n_rows; i++)
        w->rows[i].line = i + 2;
}

world *world_planned(uint64_t seed, const world_plan *plan)
{
    world *w = calloc(1, sizeof *w);
    if (!w)
        abort();
    dice d = { seed };
    w->seed = seed;
    make_nodes(w, &d, plan);
    make_node_rows(w, &d, plan);
    for (int r = 0; r < RUNG_N_RELATIONS; r++)
        for (int i = plan->exact ? plan->links[r] : dice_range(&d, 0, plan->links[r]);
             i > 0; i--)
            put_link(w, &d, plan, (rung_relation)r);
    number_rows(w);
    return w;
}

world *world_small(uint64_t seed)
{
    dice d = { seed ^ 0x5eed };
    static const int another[] = { 0, 20, 50 }, plain[] = { 100, 60, 0 },
                     dated[] = { 0, 30, 80 }, conditions[] = { 0, 10, 40 };
    world_plan plan = { .another = another[dice_below(&d, 3)],
                        .plain = plain[dice_below(&d, 3)],
                        .dated = dated[dice_below(&d, 3)],
                        .conditions = conditions[dice_below(&d, 3)] };
    static const int most[RUNG_N_KINDS] = { 7, 4, 4, 7, 10, 6, 4, 4 };
    static const int links[RUNG_N_RELATIONS] = { 18, 8,  8,  20, 30, 30,
                                                 10, 24, 10, 4,  8,  16 };
    for (int k = 0; k < RUNG_N_KINDS; k++)
        plan.most[k] = dice_chance(&d, 95) ? most[k] : 0;
    for (int r = 0; r < RUNG_N_RELATIONS; r++)
        plan.links[r] = dice_chance(&d, 90) ? links[r] : 0;
    return world_planned(seed, &plan);
}

world *world_dense(uint64_t seed)
{
    world_plan plan = { .another = 10, .plain = 95 };
    plan.most[RUNG_ROLE] = 8;
    plan.most[RUNG_STANDARD] = 2;
    plan.most[RUNG_COMPETENCY] = 6;
    plan.links[RUNG_PROGRESSES_TO] = 60;
    plan.links[RUNG_REQUIRES] = 20;
    return world_planned(seed, &plan);
}

world *world_of_roles(uint64_t seed, int roles, int links)
{
    world_plan plan = { .exact = true, .another = 10, .plain = 80 };
    plan.most[RUNG_ROLE] = roles;
    plan.most[RUNG_STANDARD] = 10;
    plan.most[RUNG_COMPETENCY] = 40;
    plan.links[RUNG_PROGRESSES_TO] = links;
    plan.links[RUNG_REQUIRES] = 3 * roles;
    plan.links[RUNG_MATCHES] = 10;
    return world_planned(seed, &plan);
}

/* ---- names ---- */

#define LONG "arm-of-the-patient-and-hold-it-as-long-as-the-other-one-needs-to-be-"
const world_name world_names[] = {
    { "Care worker", "care worker" },
    { "CARE WORKER", "care worker" },
    { "Care\u00a0worker", "care worker" },
    { "Nurse", "nurse" },
    { "Senior  nurse", "senior nurse" },
    { "Nurse (adult)", "nurse (adult)" },
    { "Children\u2019s nurse", "children's nurse" },
    { "Children's nurse", "children's nurse" },
    { "Caf\u00e9 assistant", "caf\u00e9 assistant" },
    { "CAF\u00c9 ASSISTANT", "caf\u00e9 assistant" },
    { "Care-home manager", "care-home manager" },
    { "Care home manager", "care home manager" },
    { "Nursing assistant / carer", "nursing assistant / carer" },
    { "Stra\u00dfe", "strasse" },
    { "X-ray nurse", "x-ray nurse" },
    { "Assistant", "assistant" },
    /* words that are alike for longer than words are sorted by */
    { "Lift the " LONG "dried", "lift the " LONG "dried" },
    { "Hold the " LONG "washed", "hold the " LONG "washed" },
};
const int world_n_names = COUNT(world_names);

void world_give_names(world *w, dice *d)
{
    static const char *const codes[] = { "ST:ST0216", "SOC:6141", "LARS:103", "URI:urn-a",
                                         "ST:ST0095" };
    for (int i = 0; i < w->n_rows; i++) {
        world_row *r = &w->rows[i];
        if (r->to >= 0)
            continue;
        if (r->name && dice_chance(d, 80))
            r->name = world_names[dice_below(d, world_n_names)].shown;
        r->n_aliases = dice_chance(d, 70) ? 0 : dice_range(d, 1, 2);
        for (int k = 0; k < r->n_aliases; k++)
            r->aliases[k] = world_names[dice_below(d, world_n_names)].shown;
        r->n_codes = dice_chance(d, 80) ? 0 : dice_range(d, 1, 2);
        for (int k = 0; k < r->n_codes; k++)
            r->codes[k] = codes[dice_below(d, COUNT(codes))];
    }
}

void world_free(world *w)
{
    if (w)
        free(w->rows);
    free(w);
}

/* ---- rows to records ---- */

static void put_text(rung_assembly *a, unsigned attr, const char *text)
{
    if (text)
        rung_assembly_put_text(a, attr, text, strlen(text));
}

static void put_integer(rung_assembly *a, unsigned attr, int value)
{
    if (value != ABSENT)
        rung_assembly_put_integer(a, attr, value);
}

static void put_list(rung_assembly *a, unsigned attr, const char *const *texts, int n)
{
    rung_text_id ids[2];
    for (int i = 0; i < n; i++)
        ids[i] = rung_assembly_text(a, texts[i], strlen(texts[i]));
    rung_assembly_put_texts(a, attr, ids, (uint32_t)n);
}

static void put_values(rung_assembly *a, const world_row *r, const uint32_t *index)
{
    put_text(a, RUNG_A_NAME, r->name);
    put_list(a, RUNG_A_ALIASES, r->aliases, r->n_aliases);
    put_list(a, RUNG_A_CODES, r->codes, r->n_codes);
    put_integer(a, RUNG_A_LEVEL, r->level);
    put_integer(a, RUNG_A_LEVEL_FROM, r->level_from);
    put_integer(a, RUNG_A_LEVEL_TO, r->level_to);
    put_text(a, RUNG_A_SECTOR, r->sector);
    put_integer(a, RUNG_A_MONTHS, r->months);
    put_integer(a, RUNG_A_MANDATORY, r->mandatory);
    put_integer(a, RUNG_A_POSITION, r->position);
    put_text(a, RUNG_A_GROUP, r->group);
    put_text(a, RUNG_A_IMPORTANCE, r->importance);
    put_text(a, RUNG_A_ALTERNATIVE, r->alternative);
    put_text(a, RUNG_A_VERDICT, r->verdict);
    put_text(a, RUNG_A_MATCH, r->match);
    put_integer(a, RUNG_A_MIN_AGE, r->min_age);
    put_integer(a, RUNG_A_MAX_AGE, r->max_age);
    put_text(a, RUNG_A_REGISTRATION, r->registration);
    put_text(a, RUNG_A_DBS, r->dbs);
    put_text(a, RUNG_A_DRIVING_LICENCE, r->driving_licence);
    put_text(a, RUNG_A_VACCINATION, r->vaccination);
    put_text(a, RUNG_A_EMPLOYER_SECTOR, r->employer_sector);
    put_text(a, RUNG_A_CONDITION, r->condition);
    put_text(a, RUNG_A_NEED, r->need);
    uint32_t via[3];
    for (int i = 0; i < r->n_via; i++)
        via[i] = index[r->via[i]];
    rung_assembly_put_nodes(a, RUNG_A_VIA, via, (uint32_t)r->n_via);
}

static void put_world_row(rung_assembly *a, const world_row *r, const uint32_t *index)
{
    rung_assembly_evidence e = {
        .status = r->status,
        .source = r->line ? (uint32_t)r->line % 2 : RUNG_NONE,
        .line = (uint32_t)r->line,
        .locator = r->line ? "p" : NULL,
        .note = r->note,
        .valid_from = r->valid_from,
        .valid_to = r->valid_to,
    };
    if (r->to < 0)
        rung_assembly_put_node_row(a, index[r->from], &e);
    else
        rung_assembly_put_edge_row(a, (rung_relation)(r->table - RUNG_N_KINDS),
                                   index[r->from], index[r->to], &e);
    put_values(a, r, index);
}

/* A number, and the random one that decides where it comes. */
typedef struct place {
    uint64_t rank;
    int item;
} place;

static int by_rank(const void *a, const void *b)
{
    const place *x = a, *y = b;
    return x->rank != y->rank ? (x->rank < y->rank ? -1 : 1) : x->item - y->item;
}

/* Rows of one link or node get one rank, so that their own order stays. */
static void shuffle_rows(const world *w, uint64_t shuffle, place *order)
{
    dice d = { shuffle };
    for (int i = 0; i < w->n_rows; i++) {
        const world_row *r = &w->rows[i], *before = r - 1;
        bool same = i && before->table == r->table && before->from == r->from
                    && before->to == r->to;
        order[i] = (place){ same      ? order[i - 1].rank
                            : shuffle ? dice_roll(&d)
                                      : (uint64_t)i,
                            i };
    }
    qsort(order, (size_t)w->n_rows, sizeof *order, by_rank);
}

static void put_nodes(rung_assembly *a, const world *w, uint64_t shuffle, uint32_t *index)
{
    place order[WORLD_NODES];
    dice d = { shuffle };
    for (int i = 0; i < w->n_nodes; i++)
        order[i] = (place){ shuffle ? dice_roll(&d) : (uint64_t)i, i };
    qsort(order, (size_t)w->n_nodes, sizeof *order, by_rank);
    for (int i = 0; i < w->n_nodes; i++) {
        const world_node *n = &w->nodes[order[i].item];
        index[order[i].item] = rung_assembly_put_node(a, n->kind, n->key, strlen(n->key));
    }
}

rung_status world_records(const world *w, uint64_t shuffle, rung_records *out,
                          rung_error *err)
{
    rung_assembly *a = rung_assembly_new();
    place *order = malloc(((size_t)w->n_rows + 1) * sizeof *order);
    uint32_t index[WORLD_NODES];
    if (!a || !order) {
        rung_assembly_free(a);
        free(order);
        return rung_fail(err, RUNG_NO_MEMORY, "no memory for the graph");
    }
    rung_assembly_put_package(a, "world", "A random world", "1", NULL);
    rung_assembly_put_file(a, "world.csv");
    rung_assembly_put_source(a, &(rung_assembly_source){
                                    .id = "s0", .title = "One source", .date = "2020" });
    rung_assembly_put_source(a, &(rung_assembly_source){ .id = "s1",
                                                         .title = "Another source" });
    put_nodes(a, w, shuffle, index);
    shuffle_rows(w, shuffle, order);
    for (int i = 0; i < w->n_rows && !rung_assembly_status(a); i++)
        put_world_row(a, &w->rows[order[i].item], index);
    rung_status s = rung_assembly_finish(a, out, err);
    rung_assembly_free(a);
    free(order);
    return s;
}

rung_snapshot *world_open(const world *w, uint64_t shuffle)
{
    rung_records records = { 0 };
    rung_error err = { 0 };
    rung_snapshot *g = NULL;
    void *block = NULL;
    size_t size;
    rung_status s = world_records(w, shuffle, &records, &err);
    if (!s)
        s = rung_build(&records, &block, &size, &err);
    if (!s)
        s = rung_snapshot_open(block, size, RUNG_BLOCK_PAGES, false, &g, &err);
    rung_records_drop(&records);
    if (s)
        rung_pages_drop(block, size);
    EXPECT(!s, "the world does not open: %s", err.text);
    return g;
}

/* ---- looking up ---- */

void world_rows_from(const world *w, unsigned table, int from, int *begin, int *end)
{
    int low = 0, high = w->n_rows;
    while (low < high) {
        int mid = (low + high) / 2;
        const world_row *r = &w->rows[mid];
        if (r->table < table || (r->table == table && r->from < from))
            low = mid + 1;
        else
            high = mid;
    }
    *begin = low;
    while (low < w->n_rows && w->rows[low].table == table && w->rows[low].from == from)
        low++;
    *end = low;
}

const char *world_id(const world *w, int node)
{
    static char turning[32][48];
    static unsigned turn;
    char *buf = turning[turn++ % COUNT(turning)];
    snprintf(buf, sizeof turning[0], "%s:%s", rung_kind_word(w->nodes[node].kind),
             w->nodes[node].key);
    return buf;
}

int world_find(const world *w, const char *id)
{
    const char *colon = id ? strchr(id, ':') : NULL;
    rung_kind kind;
    if (!colon || !rung_kind_find(id, (size_t)(colon - id), &kind))
        return -1;
    for (int i = w->kind_start[kind]; i < w->kind_start[kind + 1]; i++)
        if (strcmp(w->nodes[i].key, colon + 1) == 0)
            return i;
    return -1;
}

int world_row_at(const world *w, int line)
{
    return line >= 2 && line < w->n_rows + 2 ? line - 2 : -1;
}

int world_pick(const world *w, dice *d, rung_kinds kinds)
{
    int n = 0, at;
    for (int k = 0; k < RUNG_N_KINDS; k++)
        n += kinds & RUNG_KIND_BIT(k) ? w->kind_start[k + 1] - w->kind_start[k] : 0;
    if (n == 0)
        return -1;
    at = dice_below(d, n);
    for (int k = 0; k < RUNG_N_KINDS; k++) {
        int here = kinds & RUNG_KIND_BIT(k) ? w->kind_start[k + 1] - w->kind_start[k] : 0;
        if (at < here)
            return w->kind_start[k] + at;
        at -= here;
    }
    return -1;
}
