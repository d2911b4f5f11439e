/* esco.c -- questions on a graph of continental size, each beside what people would ask
 * instead, in one run: `make bench`.
 *
 * Ours are rows of the query table, through rung_run: evidence at hand, filters, a view,
 * memory of the task. Arguments are random (the same every time) and bound before. All
 * ways of a question answer all arguments in turn, round after round, so that a busy
 * moment of the machine falls on each of them; an argument's cost is its median over the
 * rounds less a look at the clock, and a row says what the arguments cost: the middle one,
 * the 5th and 95th of a hundred. Before that all answers are compared.
 *
 * When a way's turn comes the others have filled the caches with what is theirs. Of short
 * questions this is much of the price, so a way answers all arguments a second time
 * before the next has its turn, and rows of their own say what that cost. Arguments
 * are read before the clock starts: whoever asks has just named them. What is printed is
 * the rows of a table of docs/performance.md.
 *
 *     esco [--rounds N] [--only LABEL] PLAIN.rung STEPS.rung     the tables
 *     esco --steps PLAIN.rung                                    its steps, as CSV
 *     esco --synthetic FOLDER                                    a graph where ESCO is not
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "esco.h"
#include "measure.h"
#include "query/route/routes.h"
#include "synthetic.h"

#define WAYS 5

typedef struct bench bench;

/* A way to answer: ours asks `words` (%a and %b are the roles) and reads the list
 * `member`; another is a function. */
typedef struct way {
    const char *label;
    const char *words, *member, *more;
    void (*rival)(uint32_t from, uint32_t to, answer *out);
    void (*part)(bench *b, uint32_t from, uint32_t to, answer *out);
    double at_least;  /* times cheaper the first way is to be than this */
    double with_simd; /* the same, where the first uses vectors; 0: no other */
    double at_most;   /* for a floor: times of it that the first may cost */
    bool silent;      /* its answer is not one to compare */
} way;

typedef struct table {
    const char *label;
    bool steps; /* asked of the graph with steps */
    bool known; /* by a worker that keeps the tree of each target; else none is kept */
    bool twice; /* also asked again at once */
    uint32_t n; /* arguments */
    way ways[WAYS];
} table;

struct bench {
    rung_snapshot *plain, *steps;
    const rung_snapshot *g; /* the one asked */
    rung_task task, binder;
    rung_reply reply;
    uint32_t rounds;
    double clock;
    const char *only;
};

_Noreturn void stop(const char *what, const char *why)
{
    fprintf(stderr, "esco: %s: %s\n", what, why);
    exit(1);
}

/* ---- parts of ours ---- */

/* The search of a route by itself: no Steps filled. */
static void search(bench *b, uint32_t from, uint32_t to, uint32_t k, answer *out)
{
    rung_view v = rung_view_of(b->g, 0, NULL);
    rung_learner nobody = { 0 };
    rung_found found[ROUTES];
    rung_web web;
    rung_error err;
    rung_task_reset(&b->task);
    b->task.steps = UINT64_MAX;
    if (rung_task_fit(&b->task, b->g, &err)
        || rung_web_init(&web, &b->task, &v, RUNG_BY_MONTHS, 12, &nobody, &err)
        || rung_routes_find(&web, (rung_node){ from }, (rung_node){ to }, k, found,
                            &out->n, &err))
        stop("search", err.text);
    for (uint32_t i = 0; i < out->n; i++)
        out->items[i] = found[i].cost;
}

static void search_one(bench *b, uint32_t from, uint32_t to, answer *out)
{
    search(b, from, to, 1, out);
}

static void search_five(bench *b, uint32_t from, uint32_t to, answer *out)
{
    search(b, from, to, ROUTES, out);
}

/* Reads the lists of who asks for what is held, and nothing else. */
static void stream(bench *b, uint32_t from, uint32_t to, answer *out)
{
    const rung_snapshot *g = b->g;
    uint32_t first = g->head->kind_start[RUNG_COMPETENCY];
    uint64_t sum = 0;
    (void)to;
    for (uint32_t i = rung_give_start(g, from)[0]; i < rung_give_start(g, from)[1]; i++) {
        uint32_t c = g->give[i] - first;
        for (uint32_t r = g->asked_start[c]; r < g->asked_start[c + 1]; r++)
            sum += g->asked[r];
    }
    out->n = 1;
    out->items[0] = sum;
}

/* Reads what is held, needed and wanted, and nothing else. */
static void read_lists(bench *b, uint32_t from, uint32_t to, answer *out)
{
    const rung_snapshot *g = b->g;
    uint64_t sum = 0;
    const uint32_t *held = rung_give_start(g, from), *asked = rung_give_start(g, to);
    for (uint32_t i = held[0]; i < held[1]; i++)
        sum += g->give[i];
    for (uint32_t i = asked[0]; i < asked[2]; i++) /* needed, and wanted behind it */
        sum += g->give[i];
    out->n = 1;
    out->items[0] = sum;
}

/* ---- the questions ---- */

static const table tables[] = {
    { "gap between two occupations",
      false,
      false,
      true,
      400,
      { { "ids", .words = "gap %b --from %a --detail ids", .member = "missing",
          .more = "desirable_missing" },
        { "the same with evidence", .words = "gap %b --from %a", .member = "missing",
          .more = "desirable_missing" },
        { "SQLite", .rival = gap_sqlite, .at_least = 100 },
        { "igraph `difference_sorted`", .rival = gap_igraph, .at_least = 5 },
        { "the three lists read, no more", .part = read_lists, .silent = true } } },
    { "next by overlap, ten best",
      false,
      false,
      true,
      200,
      { { "", .words = "next %a --basis overlap --k 10", .member = "steps" },
        { "SQLite", .rival = nearest_sqlite, .at_least = 120, .with_simd = 250 },
        { "igraph `similarity_jaccard_pairs`", .rival = nearest_igraph, .at_least = 260,
          .with_simd = 500 },
        { "floor: streaming the lists once", .part = stream, .at_most = 3,
          .silent = true } } },
    { "one route by months",
      true,
      false,
      false,
      200,
      { { "the search", .part = search_one },
        { "the same with its Steps", .words = "paths %a %b --by months --k 1",
          .member = "routes" },
        { "igraph `get_shortest_path_dijkstra`", .rival = route_igraph,
          .at_least = 12 } } },
    { "five best routes by months",
      true,
      false,
      false,
      40,
      { { "the search", .part = search_five },
        { "the same with their Steps", .words = "paths %a %b --by months --k 5",
          .member = "routes" },
        { "igraph `get_k_shortest_paths`", .rival = routes_igraph, .at_least = 45 } } },
    { "five best routes, the target's tree kept",
      true,
      true,
      false,
      40,
      { { "the search", .part = search_five },
        { "the same with their Steps", .words = "paths %a %b --by months --k 5",
          .member = "routes" },
        { "igraph `get_k_shortest_paths`", .rival = routes_igraph, .at_least = 1000 } } },
};
#define N_TABLES RUNG_COUNT_OF(tables)

/* What was asked just before: by other ways, or the same arguments by the same way. */
typedef enum before { BY_OTHERS, BY_ITSELF, N_BEFORE } before;

typedef struct question { /* two roles, and the words about them bound */
    uint32_t from, to;
    struct {
        const rung_query *q;
        const void *args;
        rung_common_args common;
        double *samples[N_BEFORE]; /* of each round */
    } ways[WAYS];
} question;

static uint64_t state = 3007;

static uint32_t below(uint32_t n)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)((state >> 32) % n);
}

static const char *node_word(bench *b, uint32_t role)
{
    char id[RUNG_NODE_ID_MAX];
    rung_node_id(b->g, (rung_node){ role }, id);
    return rung_arena_text(&b->binder.mem, id, strlen(id));
}

static void bind(bench *b, const char *form, question *q, size_t w)
{
    const char *words[16];
    char *text = rung_arena_text(&b->binder.mem, form, strlen(form)), *rest = NULL;
    rung_error err = { 0 };
    uint32_t n = 0;
    for (char *word = strtok_r(text, " ", &rest); word; word = strtok_r(NULL, " ", &rest))
        words[n++] = strcmp(word, "%a") == 0   ? node_word(b, q->from)
                     : strcmp(word, "%b") == 0 ? node_word(b, q->to)
                                               : word;
    const rung_query *query = rung_query_named(words[0], strlen(words[0]));
    void *args = rung_arena_alloc(&b->binder.mem, 1, query->args_size);
    if (rung_bind_words(&b->binder, b->g, query, (rung_words){ words, n }, args,
                        &q->ways[w].common, &err))
        stop(form, err.text);
    q->ways[w].q = query;
    q->ways[w].args = args;
}

/* Two roles; where there are steps, two that steps join. */
static void draw(bench *b, const table *tb, question *q)
{
    uint32_t n_roles = b->g->head->kind_start[RUNG_ROLE + 1];
    do {
        q->from = below(n_roles);
        q->to = below(n_roles);
    } while (q->from == q->to
             || (tb->steps && b->g->component[q->from] != b->g->component[q->to]));
    for (size_t w = 0; w < WAYS; w++) {
        if (tb->ways[w].words)
            bind(b, tb->ways[w].words, q, w);
        for (size_t k = 0; k < N_BEFORE; k++)
            q->ways[w].samples[k] = calloc(b->rounds, sizeof(double));
    }
}

/* ---- asking ---- */

static void ask(bench *b, const way *w, const question *q, size_t i, answer *out)
{
    rung_error err;
    if (w->rival)
        w->rival(q->from, q->to, out);
    else if (w->part)
        w->part(b, q->from, q->to, out);
    else {
        rung_task_reset(&b->task);
        b->task.bare = q->ways[i].common.detail == RUNG_DETAIL_IDS;
        if (rung_run(&b->task, b->g, q->ways[i].q, q->ways[i].args, &q->ways[i].common,
                     &b->reply, &err))
            stop(w->label, err.text);
    }
}

/* What the rows of a list begin with, or the role a step leads to, or what a route costs. */
static void read_list(const rung_reply *reply, const char *name, answer *out)
{
    const rung_shape *shape = rung_reply_shape(reply);
    size_t i = 0;
    while (strcmp(shape->fields[i].name, name) != 0)
        i++;
    const rung_any_list *list =
        (const void *)((const char *)reply->result + shape->fields[i].offset);
    const rung_shape *of = shape->fields[i].of; /* none: nodes alone */
    bool cost = of && of->fields[0].type == RUNG_T_INT;
    size_t size = of ? of->size : sizeof(rung_node), at = of ? of->fields[0].offset : 0;
    for (uint32_t k = 0; k < list->n; k++) {
        const char *row = (const char *)list->items + k * size + at;
        uint32_t id = 0;
        int64_t number = 0;
        memcpy(cost ? (void *)&number : (void *)&id, row,
               cost ? sizeof number : sizeof id);
        out->items[out->n++] = cost ? (uint64_t)number : id;
    }
}

static void read_answer(bench *b, const way *w, answer *out)
{
    if (!w->words)
        return;
    out->n = 0;
    read_list(&b->reply, w->member, out);
    if (w->more)
        read_list(&b->reply, w->more, out);
}

static bool same(const answer *a, const answer *b)
{
    return a->n == b->n && memcmp(a->items, b->items, a->n * sizeof *a->items) == 0;
}

/* How many answers differ from the first way's. */
static uint32_t compare(bench *b, const table *tb, const question *qs)
{
    static answer first, other;
    uint32_t differ = 0;
    for (uint32_t i = 0; i < tb->n; i++)
        for (size_t w = 0; w < WAYS && tb->ways[w].label; w++) {
            ask(b, &tb->ways[w], &qs[i], w, w ? &other : &first);
            read_answer(b, &tb->ways[w], w ? &other : &first);
            differ += w && !tb->ways[w].silent && !same(&first, &other);
        }
    return differ;
}

/* ---- what the worker keeps ---- */

static bool keeps(const bench *b, uint32_t to)
{
    for (uint32_t i = 0; i < b->task.kept.n_trees; i++)
        if (b->task.kept.trees[i].whole && b->task.kept.trees[i].to == to)
            return true;
    return false;
}

/* Asks about each target until the worker keeps its tree. */
static void make_known(bench *b, const table *tb, const question *qs)
{
    static answer out;
    for (uint32_t i = 0; i < tb->n; i++)
        while (!keeps(b, qs[i].to))
            search_five(b, qs[i].from, qs[i].to, &out);
}

/* ---- measuring ---- */

static double now(void)
{
    return microseconds(CLOCK_MONOTONIC);
}

/* Arguments were bound long before, and not just now as those of whoever asks. */
static void have_at_hand(const question *q, size_t w)
{
    const volatile char *from = (const volatile void *)q, *args = q->ways[w].args;
    for (size_t i = 0; i < sizeof *q; i += 64)
        (void)from[i];
    for (size_t i = 0; args && i < q->ways[w].q->args_size; i += 64)
        (void)args[i];
}

static void one_turn(bench *b, const table *tb, question *qs, size_t w, before k,
                     uint32_t round)
{
    static answer out;
    for (uint32_t i = 0; i < tb->n; i++) {
        if (!tb->known)
            rung_kept_forget_trees(&b->task.kept);
        have_at_hand(&qs[i], w);
        double start = now();
        ask(b, &tb->ways[w], &qs[i], w, &out);
        qs[i].ways[w].samples[k][round] = now() - start - b->clock;
    }
}

static void one_round(bench *b, const table *tb, question *qs, uint32_t round)
{
    for (size_t w = 0; w < WAYS && tb->ways[w].label; w++)
        for (before k = BY_OTHERS; k <= (tb->twice ? BY_ITSELF : BY_OTHERS); k++)
            one_turn(b, tb, qs, w, k, round);
}

/* The first way has the question's name. */
static void put_label(const table *tb, size_t w)
{
    const char *label = tb->ways[w].label;
    if (w)
        printf("| %s", label);
    else if (*label)
        printf("| **%s** (%s; %u)", tb->label, label, tb->n);
    else
        printf("| **%s** (%u)", tb->label, tb->n);
}

/* What a way costs beside ours, and whether that is what was aimed at. */
static void put_verdict(const way *one, double beside)
{
    if (beside < 1)
        printf(" 1 / %.1f |", 1 / beside);
    else
        printf(" %.1f × |", beside);
    if (one->with_simd > 0)
        printf(" %.0f ×, with SIMD %.0f × | %s |\n", one->at_least, one->with_simd,
               beside >= one->with_simd  ? "both"
               : beside >= one->at_least ? "without SIMD"
                                         : "no");
    else if (one->at_least > 0)
        printf(" %.0f × | %s |\n", one->at_least, beside >= one->at_least ? "yes" : "no");
    else if (one->at_most > 0)
        printf(" 1 / %.0f | %s |\n", one->at_most,
               beside * one->at_most >= 1 ? "yes" : "no");
    else
        puts(" | |");
}

static void put_way(bench *b, const table *tb, const question *qs, size_t w, before k,
                    double first, double *median)
{
    double *costs = calloc(tb->n, sizeof *costs);
    const way *one = &tb->ways[w];
    for (uint32_t i = 0; i < tb->n; i++)
        costs[i] = quantile(qs[i].ways[w].samples[k], b->rounds, 0.5);
    *median = quantile(costs, tb->n, 0.5);
    put_label(tb, w);
    printf(" | %.2f | %.2f | %.2f |", *median, quantile(costs, tb->n, 0.05),
           quantile(costs, tb->n, 0.95));
    if (w)
        put_verdict(one, *median / first);
    else
        puts(" | | |");
    free(costs);
}

static void put_ways(bench *b, const table *tb, const question *qs, before k)
{
    double first = 0, median;
    for (size_t w = 0; w < WAYS && tb->ways[w].label; w++) {
        put_way(b, tb, qs, w, k, first, &median);
        first = w ? first : median;
    }
}

static uint32_t measure(bench *b, const table *tb)
{
    b->g = tb->steps ? b->steps : b->plain;
    rung_arena_reset(&b->binder.mem);
    question *qs = calloc(tb->n, sizeof *qs);
    for (uint32_t i = 0; i < tb->n; i++)
        draw(b, tb, &qs[i]);
    uint32_t differ = compare(b, tb, qs);
    if (tb->known)
        make_known(b, tb, qs);
    for (uint32_t round = 0; round < b->rounds; round++)
        one_round(b, tb, qs, round);
    put_ways(b, tb, qs, BY_OTHERS);
    if (tb->twice) {
        puts("| *again at once* | | | | | | |");
        put_ways(b, tb, qs, BY_ITSELF);
    }
    if (differ)
        printf("| %u ANSWERS DIFFER | | | | | | |\n", differ);
    for (uint32_t i = 0; i < tb->n; i++)
        for (size_t w = 0; w < WAYS; w++)
            for (size_t k = 0; k < N_BEFORE; k++)
                free(qs[i].ways[w].samples[k]);
    free(qs);
    return differ;
}

static double clock_cost(void)
{
    double costs[1001];
    for (uint32_t i = 0; i < 1001; i++) {
        double start = now();
        costs[i] = now() - start;
    }
    return quantile(costs, 1001, 0.5);
}

static rung_snapshot *load(const char *path)
{
    rung_snapshot *g;
    rung_error err;
    if (rung_graph_load(path, &g, &err))
        stop(path, err.text);
    return g;
}

static int put_tables(bench *b, const char *plain, const char *stepped)
{
    uint32_t differ = 0;
    b->plain = load(plain);
    b->steps = load(stepped);
    b->binder.mem.limit = (size_t)256 << 20;
    b->clock = clock_cost();
    steps s = steps_of(b->plain);
    rivals_open(b->plain, &s);
    printf(
        "\n%s: %u roles, %u competencies, %u steps both ways; %u rounds, a look at the "
        "clock costs %.2f µs\n\n",
        rung_text_of(b->plain, b->plain->head->title),
        b->plain->head->kind_start[RUNG_ROLE + 1],
        b->plain->head->kind_start[RUNG_COMPETENCY + 1]
            - b->plain->head->kind_start[RUNG_COMPETENCY],
        s.n, b->rounds, b->clock);
    puts("| question, µs | median | 5 % | 95 % | beside ours | aim | reached |\n"
         "|---|---|---|---|---|---|---|");
    for (size_t i = 0; i < N_TABLES; i++)
        if (strncmp(tables[i].label, b->only, strlen(b->only)) == 0)
            differ += measure(b, &tables[i]);
    puts(differ ? "\nANSWERS DIFFER" : "\nall answers equal");
    rivals_close();
    free(s.items);
    rung_task_drop(&b->task);
    rung_task_drop(&b->binder);
    rung_snapshot_close(b->plain);
    rung_snapshot_close(b->steps);
    return differ > 0;
}

int main(int argc, char **argv)
{
    bench b = { .rounds = 9, .only = "" };
    int i = 1;
    if (argc == 3 && strcmp(argv[1], "--synthetic") == 0) {
        write_synthetic(argv[2], 1);
        return 0;
    }
    if (argc == 3 && strcmp(argv[1], "--steps") == 0) {
        rung_snapshot *g = load(argv[2]);
        write_steps(g);
        rung_snapshot_close(g);
        return 0;
    }
    for (; i + 1 < argc && strncmp(argv[i], "--", 2) == 0; i += 2) {
        if (strcmp(argv[i], "--rounds") == 0)
            b.rounds = (uint32_t)atoi(argv[i + 1]);
        else if (strcmp(argv[i], "--only") == 0)
            b.only = argv[i + 1];
    }
    if (argc - i != 2 || !b.rounds)
        stop("usage", "esco [--rounds N] [--only LABEL] PLAIN.rung STEPS.rung");
    return put_tables(&b, argv[i], argv[i + 1]);
}
