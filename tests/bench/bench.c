/* bench.c -- what the questions cost on the built-in graph: `make bench`.
 *
 * Each row draws random valid arguments from the query's own parameter table and binds
 * them beforehand. A sample is one question from bound arguments to result struct. Rows
 * take turns, round after round, so that a busy moment of the machine falls on all of
 * them; an argument's cost is its median over the rounds, and the columns are what the
 * arguments cost: the middle one, the 99th of a hundred, the worst. Nothing passes or
 * fails here.
 *
 *     bench [--rounds N] [--arguments N] [--seed N] [--only LABEL] [--programs RUNG
 * GRAPH] bench --count        for callgrind, which counts where the kernel lets no one
 * count: one pass a row, in dumps
 */
#include <fcntl.h>
#include <linux/perf_event.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <valgrind/callgrind.h>

#include "engine/engine.h"
#include "measure.h"

#define WORDS_MOST 16

extern char **environ;

/* `?` is a random node that the parameter accepts, `%word` the beginning of a word of a
 * name, `%near` a name with a slip,
 * `%kind` a kind, `%k` 1 to 10. */
static const struct {
    const char *label, *words;
    double median, p99; /* what is aimed at, in microseconds; 0: nothing said */
} rows[] = {
    { "find", "find %word", 5, 20 },
    { "find, misspelt", "find %near", 0, 1000 },
    { "list", "list %kind", 5, 20 },
    { "show", "show ?", 5, 20 },
    { "next", "next ?", 5, 20 },
    { "next, overlap", "next ? --basis overlap", 5, 20 },
    { "next, learner", "next ? --have ? --learner age=17 --learner dbs=none", 5, 20 },
    { "into", "into ?", 5, 20 },
    { "paths", "paths ? ?", 0, 100 },
    { "paths, k 1-10", "paths ? ? --k %k", 0, 100 },
    { "paths, months", "paths ? ? --by months", 0, 100 },
    { "paths, gap", "paths ? ? --by gap", 0, 100 },
    { "reach", "reach ?", 5, 20 },
    { "reach, 2 steps", "reach ? --max-steps 2", 5, 20 },
    { "gap", "gap ? --from ?", 5, 20 },
    { "gap, ids", "gap ? --from ? --detail ids", 5, 20 },
    { "gap, the server's", "gap role:nursing-associate --from role:healthcare-assistant",
      5, 20 },
    { "gap, the server's, ids",
      "gap role:nursing-associate --from role:healthcare-assistant --detail ids", 5, 20 },
    { "gap, have", "gap ? --have ? --have ?", 5, 20 },
    { "covers", "covers ?", 5, 20 },
    { "coverage", "coverage ?", 5, 20 },
    { "coverage, two", "coverage ? --settings ? --settings ?", 5, 20 },
    { "mincover", "mincover ?", 0, 0 },
    { "mincover, two", "mincover ? --settings ? --settings ?", 0, 0 },
    { "bottlenecks", "bottlenecks --from ? --to ?", 0, 0 },
    { "bottlenecks, all", "bottlenecks", 0, 0 },
    { "align", "align ? ?", 5, 20 },
};
#define N_ROWS RUNG_COUNT_OF(rows)

typedef struct question {
    const rung_query *q;
    rung_words words;
    const void *args;
    rung_common_args common;
    double *samples; /* of each round */
    double cost;     /* their median */
} question;

typedef struct bench {
    rung_snapshot *g;
    rung_task task, binder; /* what is bound stays in the arena of `binder` */
    uint64_t random;
    uint32_t n, rounds;
    question *questions[N_ROWS];
    double clock;     /* what looking at the clock costs */
    const char *only; /* rows whose label begins so; all when empty */
} bench;

static void stop(const char *what, const char *why)
{
    fprintf(stderr, "bench: %s: %s\n", what, why);
    exit(1);
}

/* ---- random valid arguments ---- */

static uint32_t draw(bench *b, uint32_t below)
{
    b->random ^= b->random << 13;
    b->random ^= b->random >> 7;
    b->random ^= b->random << 17;
    return (uint32_t)((b->random >> 32) % below);
}

static const char *draw_node(bench *b, rung_kinds kinds)
{
    char id[RUNG_NODE_ID_MAX];
    rung_node n;
    do
        n.id = draw(b, b->g->head->n_nodes);
    while ((kinds && !(kinds & RUNG_KIND_BIT(rung_node_kind(b->g, n))))
           || b->g->node_status[n.id] == RUNG_ENDED);
    rung_node_id(b->g, n, id);
    return rung_arena_text(&b->binder.mem, id, strlen(id));
}

/* The beginning, at least two letters, of a random word of a random name. */
static const char *draw_word(bench *b)
{
    uint32_t names = rung_section_count(b->g, RUNG_SECTION_names);
    uint32_t at = draw(b, names + rung_section_count(b->g, RUNG_SECTION_words));
    const char *text = rung_text_of(b->g, at < names ? b->g->names[at].folded
                                                     : b->g->words[at - names].text);
    uint32_t len = (uint32_t)strcspn(text, " ");
    return rung_arena_text(&b->binder.mem, text, len < 3 ? len : 2 + draw(b, len - 1));
}

static const char *draw_near(bench *b)
{
    const rung_name *name =
        &b->g->names[draw(b, rung_section_count(b->g, RUNG_SECTION_names))];
    uint32_t len = rung_text_len_of(b->g, name->folded);
    char *text = rung_arena_text(&b->binder.mem, rung_text_of(b->g, name->folded), len);
    text[draw(b, len)] = 'q';
    return text;
}

static const char *draw_value(bench *b, const char *what, rung_kinds kinds)
{
    if (strcmp(what, "?") == 0)
        return draw_node(b, kinds);
    if (strcmp(what, "%word") == 0)
        return draw_word(b);
    if (strcmp(what, "%near") == 0)
        return draw_near(b);
    if (strcmp(what, "%kind") == 0)
        return rung_kind_word((rung_kind)draw(b, RUNG_N_KINDS));
    if (strcmp(what, "%k") == 0)
        return rung_arena_textf(&b->binder.mem, "%u", 1 + draw(b, 10));
    return what;
}

static rung_kinds kinds_of(const rung_query *q, const char *option, uint32_t position)
{
    if (option) {
        const rung_param *p = rung_param_find(q, option + 2, strlen(option + 2));
        return p ? p->kinds : 0;
    }
    for (size_t i = 0; i < q->n_params; i++)
        if (q->params[i].required && position-- == 0)
            return q->params[i].kinds;
    return 0;
}

static void draw_question(bench *b, const char *form, question *out)
{
    const char **words = RUNG_NEW(&b->binder.mem, const char *, WORDS_MOST);
    char *text = rung_arena_text(&b->binder.mem, form, strlen(form)), *rest = NULL;
    const char *option = NULL;
    uint32_t n = 0, position = 0;
    for (char *word = strtok_r(text, " ", &rest); word;
         word = strtok_r(NULL, " ", &rest)) {
        bool names = strncmp(word, "--", 2) == 0;
        if (n == 0)
            out->q = rung_query_named(word, strlen(word));
        words[n] = n == 0 || names
                       ? word
                       : draw_value(b, word, kinds_of(out->q, option, position));
        position += n > 0 && !names && !option;
        option = names ? word : NULL;
        n++;
    }
    void *args = rung_arena_alloc(&b->binder.mem, 1, out->q->args_size);
    rung_error err = { 0 };
    out->words = (rung_words){ words, n };
    if (rung_bind_words(&b->binder, b->g, out->q, out->words, args, &out->common, &err))
        stop(form, err.text);
    out->args = args;
}

/* ---- measuring ---- */

static bool wanted(const bench *b, size_t row)
{
    return strncmp(rows[row].label, b->only, strlen(b->only)) == 0;
}

static double now(void)
{
    return microseconds(CLOCK_MONOTONIC);
}

static void ask(bench *b, const question *q, rung_reply *reply)
{
    rung_error err;
    rung_arena_reset(&b->task.mem);
    b->task.bare = q->common.detail == RUNG_DETAIL_IDS; /* as a server has it */
    if (rung_run(&b->task, b->g, q->q, q->args, &q->common, reply, &err))
        stop(q->q->name, err.text);
}

static void one_round(bench *b, uint32_t round)
{
    rung_reply reply;
    for (size_t r = 0; r < N_ROWS; r++)
        for (uint32_t i = 0; i < b->n && wanted(b, r); i++) {
            double start = now();
            ask(b, &b->questions[r][i], &reply);
            b->questions[r][i].samples[round] = now() - start - b->clock;
        }
}

/* Counts instructions of this thread outside the kernel; -1 where that is not allowed. */
static int open_counter(void)
{
    struct perf_event_attr a = { .type = PERF_TYPE_HARDWARE,
                                 .size = sizeof a,
                                 .config = PERF_COUNT_HW_INSTRUCTIONS,
                                 .disabled = 1,
                                 .exclude_kernel = 1,
                                 .exclude_hv = 1 };
    return (int)syscall(SYS_perf_event_open, &a, 0, -1, -1, PERF_FLAG_FD_CLOEXEC);
}

/* Instructions of one question, the mean of a row; negative when they cannot be counted. */
static double instructions(bench *b, int counter, size_t row)
{
    rung_reply reply;
    uint64_t n = 0;
    if (counter < 0 || ioctl(counter, PERF_EVENT_IOC_RESET, 0)
        || ioctl(counter, PERF_EVENT_IOC_ENABLE, 0))
        return -1;
    for (uint32_t i = 0; i < b->n; i++)
        ask(b, &b->questions[row][i], &reply);
    ioctl(counter, PERF_EVENT_IOC_DISABLE, 0);
    return read(counter, &n, sizeof n) == sizeof n ? (double)n / b->n : -1;
}

/* Median microseconds of binding a row's words, and of rendering its answers as JSON. */
static double bind_cost(bench *b, size_t row)
{
    double *costs = calloc(b->n, sizeof *costs);
    for (uint32_t i = 0; i < b->n; i++) {
        const question *q = &b->questions[row][i];
        rung_common_args common;
        rung_error err;
        rung_arena_reset(&b->task.mem);
        void *args = rung_arena_alloc(&b->task.mem, 1, q->q->args_size);
        double start = now();
        rung_bind_words(&b->task, b->g, q->q, q->words, args, &common, &err);
        costs[i] = now() - start - b->clock;
    }
    double median = quantile(costs, b->n, 0.5);
    free(costs);
    return median;
}

static double json_cost(bench *b, size_t row)
{
    double *costs = calloc(b->n, sizeof *costs);
    rung_sink out = rung_sink_buffer(0);
    for (uint32_t i = 0; i < b->n; i++) {
        rung_reply reply;
        rung_error err;
        ask(b, &b->questions[row][i], &reply);
        out.len = 0;
        double start = now();
        rung_render(&reply, RUNG_FORMAT_JSON, NULL, &out, &err);
        costs[i] = now() - start - b->clock;
    }
    double median = quantile(costs, b->n, 0.5);
    rung_sink_drop(&out);
    free(costs);
    return median;
}

/* ---- the tables ---- */

static void put_row(bench *b, size_t row, int counter)
{
    double *costs = calloc(b->n, sizeof *costs),
           *medians = calloc(b->rounds, sizeof *medians);
    for (uint32_t k = 0; k < b->rounds; k++) {
        for (uint32_t i = 0; i < b->n; i++)
            costs[i] = b->questions[row][i].samples[k];
        medians[k] = quantile(costs, b->n, 0.5);
    }
    double low = quantile(medians, b->rounds, 0.05),
           high = quantile(medians, b->rounds, 0.95);
    for (uint32_t i = 0; i < b->n; i++)
        costs[i] = quantile(b->questions[row][i].samples, b->rounds, 0.5);
    double median = quantile(costs, b->n, 0.5), p99 = quantile(costs, b->n, 0.99),
           worst = costs[b->n - 1];
    double count = instructions(b, counter, row);
    bool misses = (rows[row].median > 0 && median >= rows[row].median)
                  || (rows[row].p99 > 0 && p99 >= rows[row].p99);
    printf("%-15s %8.2f %8.2f %8.2f   %6.2f-%-6.2f ", rows[row].label, median, p99, worst,
           low, high);
    if (count < 0)
        printf("%12s", "-");
    else
        printf("%12.0f", count);
    printf(" %8.2f %8.1f   %s\n", bind_cost(b, row), json_cost(b, row),
           misses ? "over what is aimed at" : "");
    free(costs);
    free(medians);
}

static double open_cost(const char *path, bool load)
{
    double costs[51];
    for (size_t i = 0; i < RUNG_COUNT_OF(costs); i++) {
        rung_snapshot *g;
        rung_error err;
        double start = now();
        if ((load ? rung_graph_load : rung_graph_open)(path, &g, &err))
            stop("opening", err.text);
        costs[i] = now() - start;
        rung_snapshot_close(g);
    }
    return quantile(costs, RUNG_COUNT_OF(costs), 0.5);
}

/* From the start of a program to its end. */
static double program_cost(char *const argv[])
{
    posix_spawn_file_actions_t to_nowhere;
    posix_spawn_file_actions_init(&to_nowhere);
    posix_spawn_file_actions_addopen(&to_nowhere, STDOUT_FILENO, "/dev/null", O_WRONLY,
                                     0);
    pid_t child;
    int status = 1;
    double start = now();
    if (posix_spawn(&child, argv[0], &to_nowhere, NULL, argv, environ) != 0
        || waitpid(child, &status, 0) < 0 || status)
        stop(argv[0], "did not end well");
    double cost = now() - start;
    posix_spawn_file_actions_destroy(&to_nowhere);
    return cost;
}

/* In turns, so that what slows one slows all; beside /bin/true, which does nothing. */
static void put_programs(const char *rung, const char *graph)
{
    enum { TIMES = 101, N = 5 };
    char *own = (char *)(uintptr_t)rung, *file = (char *)(uintptr_t)graph;
    char *const argv[N][10] = {
        { "/bin/true", NULL },
        { own, "next", "healthcare-assistant", NULL },
        { own, "gap", "nursing-associate", "--from", "healthcare-assistant", NULL },
        { own, "-f", "json", "gap", "nursing-associate", "--from", "healthcare-assistant",
          NULL },
        { own, "-g", file, "gap", "nursing-associate", "--from", "healthcare-assistant",
          NULL },
    };
    static const char *const labels[N] = { "/bin/true", "rung next ...", "rung gap ...",
                                           "rung -f json gap ...",
                                           "rung -g FILE gap ..." };
    static double costs[N][TIMES];
    for (size_t i = 0; i < TIMES; i++)
        for (size_t p = 0; p < N; p++)
            costs[p][i] = program_cost(argv[p]) / 1e3;
    double aim = 2 * quantile(costs[0], TIMES, 0.5) + 1;
    printf(
        "\nstart to end, ms        median   middle half      p95    (next: at most twice "
        "/bin/true and 1, here %.2f)\n",
        aim);
    for (size_t p = 0; p < N; p++) {
        double median = quantile(costs[p], TIMES, 0.5);
        printf("%-22s %8.2f %6.2f-%-6.2f %8.2f%s\n", labels[p], median,
               quantile(costs[p], TIMES, 0.25), quantile(costs[p], TIMES, 0.75),
               quantile(costs[p], TIMES, 0.95),
               p == 1 && median > aim ? "  over what is aimed at" : "");
    }
    printf("\nopening a graph, us     median\n");
    printf("%-22s %8.2f\n%-22s %8.2f\n%-22s %8.2f\n", "built in", open_cost(NULL, false),
           "file, mapped", open_cost(graph, false), "file, read into memory",
           open_cost(graph, true));
}

/* ---- one pass a row, for callgrind ---- */

static void count_all(bench *b)
{
    rung_reply reply;
    for (size_t r = 0; r < N_ROWS; r++) {
        ask(b, &b->questions[r][0], &reply);
        CALLGRIND_ZERO_STATS;
        for (uint32_t i = 0; i < b->n; i++)
            ask(b, &b->questions[r][i], &reply);
        CALLGRIND_DUMP_STATS_AT(rows[r].label);
    }
}

static void prepare(bench *b)
{
    rung_error err = { 0 };
    b->binder.mem.limit = (size_t)1 << 30;
    if (rung_graph_open(NULL, &b->g, &err))
        stop("the built-in graph", err.text);
    for (size_t r = 0; r < N_ROWS; r++) {
        b->questions[r] = calloc(b->n, sizeof *b->questions[r]);
        for (uint32_t i = 0; i < b->n; i++) {
            draw_question(b, rows[r].words, &b->questions[r][i]);
            b->questions[r][i].samples = calloc(b->rounds, sizeof(double));
        }
    }
    double looks[1001];
    for (size_t i = 0; i < RUNG_COUNT_OF(looks); i++) {
        double start = now();
        looks[i] = now() - start;
    }
    b->clock = quantile(looks, RUNG_COUNT_OF(looks), 0.5);
}

static void finish(bench *b)
{
    for (size_t r = 0; r < N_ROWS; r++) {
        for (uint32_t i = 0; i < b->n; i++)
            free(b->questions[r][i].samples);
        free(b->questions[r]);
    }
    rung_task_drop(&b->task);
    rung_task_drop(&b->binder);
    rung_snapshot_close(b->g);
}

int main(int argc, char **argv)
{
    bench b = { .random = 20201101, .n = 400, .rounds = 25, .only = "" };
    const char *rung = NULL, *graph = NULL;
    bool count = false;
    for (int i = 1; i < argc; i++) {
        count |= strcmp(argv[i], "--count") == 0;
        if (i + 1 < argc && strcmp(argv[i], "--rounds") == 0)
            b.rounds = (uint32_t)atoi(argv[++i]);
        else if (i + 1 < argc && strcmp(argv[i], "--arguments") == 0)
            b.n = (uint32_t)atoi(argv[++i]);
        else if (i + 1 < argc && strcmp(argv[i], "--seed") == 0)
            b.random = (uint64_t)atoll(argv[++i]);
        else if (i + 1 < argc && strcmp(argv[i], "--only") == 0)
            b.only = argv[++i];
        else if (i + 2 < argc && strcmp(argv[i], "--programs") == 0) {
            rung = argv[++i];
            graph = argv[++i];
        }
    }
    if (!b.rounds || !b.n || !b.random)
        stop("--rounds, --arguments, --seed", "at least 1");
    prepare(&b);
    if (count) {
        count_all(&b);
        finish(&b);
        return 0;
    }
    for (uint32_t k = 0; k <= b.rounds; k++) /* the first warms up and is written over */
        one_round(&b, k ? k - 1 : 0);
    int counter = open_counter();
    printf("%u random arguments a row, %u rounds, one clock look (%.3f us) taken off; "
           "microseconds\n\n",
           b.n, b.rounds, b.clock);
    printf("question          median      p99    worst   round medians  instructions     "
           "bind     json\n");
    for (size_t r = 0; r < N_ROWS; r++)
        if (wanted(&b, r))
            put_row(&b, r, counter);
    if (counter < 0)
        printf("\nNo one may count instructions here, or nothing can; callgrind counts "
               "them below.\n");
    else
        close(counter);
    if (rung)
        put_programs(rung, graph);
    finish(&b);
    return 0;
}
