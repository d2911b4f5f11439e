/* growth.c -- how compiling and asking grow with the graph: `make bench-growth`.
 *
 * Graphs of the shape of ESCO and so many times its size are made up, compiled by
 * rung-build as a process, and asked in processes of this program, one a size: what one
 * size leaves in memory is not the next one's. A question is a row of the query table
 * through rung_run, with bound arguments, random but the same every time. Prints tables
 * for docs/performance.md and draws what grows into FOLDER/growth.svg.
 *
 *     growth [--rounds N] RUNG-BUILD FOLDER TIMES...
 */
#include <math.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "engine/engine.h"
#include "growth.h"
#include "measure.h"
#include "synthetic.h"

#define ARGUMENTS 101

extern char **environ;

_Noreturn void stop(const char *what, const char *why)
{
    fprintf(stderr, "growth: %s: %s\n", what, why);
    exit(1);
}

/* %a and %b are roles, %w the last word of the name of one. */
static const struct {
    const char *label, *words;
    uint32_t n; /* arguments */
} questions[GROWTH_QUESTIONS] = {
    { "show", "show %a", ARGUMENTS },
    { "find", "find %w", ARGUMENTS },
    { "gap", "gap %b --from %a", ARGUMENTS },
    { "align", "align %a %b", ARGUMENTS },
    { "next", "next %a", ARGUMENTS },
    { "next, overlap", "next %a --basis overlap", ARGUMENTS },
    { "into", "into %a", ARGUMENTS },
    { "reach, 2 steps", "reach %a --max-steps 2", ARGUMENTS },
    { "paths", "paths %a %b --k 1", 11 },
    { "paths, months", "paths %a %b --by months --k 1", 11 },
};

const char *growth_label(unsigned question)
{
    return questions[question].label;
}

static double now(void)
{
    return microseconds(CLOCK_MONOTONIC);
}

static double middle(double *values, uint32_t n)
{
    qsort(values, n, sizeof *values, by_size);
    return values[n / 2];
}

/* ---- asking one graph ---- */

typedef struct asking {
    const rung_snapshot *g;
    rung_task task, binder;
    uint64_t state;
} asking;

static uint32_t below(asking *a, uint32_t n)
{
    a->state ^= a->state << 13;
    a->state ^= a->state >> 7;
    a->state ^= a->state << 17;
    return (uint32_t)((a->state >> 32) % n);
}

static const char *draw(asking *a, rung_kind kind)
{
    char id[RUNG_NODE_ID_MAX];
    const uint32_t *start = a->g->head->kind_start;
    uint32_t n = start[kind] + below(a, start[kind + 1] - start[kind]);
    rung_node_id(a->g, (rung_node){ n }, id);
    return rung_arena_text(&a->binder.mem, id, strlen(id));
}

static const char *fill(asking *a, const char *word)
{
    if (strcmp(word, "%a") == 0 || strcmp(word, "%b") == 0)
        return draw(a, RUNG_ROLE);
    if (strcmp(word, "%w") == 0) {
        uint32_t n = below(a, a->g->head->kind_start[RUNG_ROLE + 1]);
        return strrchr(rung_node_name(a->g, (rung_node){ n }), ' ') + 1;
    }
    return word;
}

typedef struct bound {
    const rung_query *q;
    void *args;
    rung_common_args common;
    double *samples;
} bound;

static void bind(asking *a, const char *form, bound *out)
{
    const char *words[16];
    char *text = rung_arena_text(&a->binder.mem, form, strlen(form)), *rest = NULL;
    rung_error err = { 0 };
    uint32_t n = 0;
    for (char *w = strtok_r(text, " ", &rest); w; w = strtok_r(NULL, " ", &rest))
        words[n++] = fill(a, w);
    out->q = rung_query_named(words[0], strlen(words[0]));
    out->args = rung_arena_alloc(&a->binder.mem, 1, out->q->args_size);
    if (rung_bind_words(&a->binder, a->g, out->q, (rung_words){ words, n }, out->args,
                        &out->common, &err))
        stop(form, err.text);
}

static double ask(asking *a, const bound *b)
{
    rung_reply reply;
    rung_error err = { 0 };
    double start = now();
    rung_task_reset(&a->task);
    if (rung_run(&a->task, a->g, b->q, b->args, &b->common, &reply, &err))
        stop(b->q->name, err.text);
    return now() - start;
}

/* The middle argument, each the middle of its rounds. */
static double cost_of(asking *a, unsigned question, uint32_t rounds)
{
    double costs[ARGUMENTS], samples[99];
    uint32_t n = questions[question].n;
    a->state = 88172645463325252u + question;
    rung_arena_reset(&a->binder.mem);
    for (uint32_t i = 0; i < n; i++) {
        bound b;
        bind(a, questions[question].words, &b);
        for (uint32_t r = 0; r < rounds; r++)
            samples[r] = ask(a, &b);
        costs[i] = middle(samples, rounds);
    }
    return middle(costs, n);
}

/* Postings that a question of `next` by overlap goes through, the middle role. */
static double postings(const rung_snapshot *g)
{
    uint32_t roles = g->head->kind_start[RUNG_ROLE + 1], n = 0, first;
    double *of = calloc(roles, sizeof *of);
    first = g->head->kind_start[RUNG_COMPETENCY];
    for (uint32_t r = 0; r < roles; r++, n++)
        for (uint32_t i = rung_give_start(g, r)[0]; i < rung_give_start(g, r)[1]; i++) {
            uint32_t c = g->class_of[g->give[i] - first] - first;
            of[n] += g->asked_start[c + 1] - g->asked_start[c];
        }
    double all = middle(of, n);
    free(of);
    return all;
}

/* Writes a `growth` of the questions to standard output: what a child is for. */
static int ask_all(const char *path, uint32_t rounds)
{
    growth out = { 0 };
    asking a = { .g = NULL };
    rung_snapshot *g;
    rung_error err = { 0 };
    double start = now();
    if (rung_graph_load(path, &g, &err))
        stop(path, err.text);
    out.load = (now() - start) / 1e3;
    a.g = g;
    a.binder.mem.limit = (size_t)64 << 20;
    out.nodes = g->head->n_nodes;
    out.links = g->head->n_links;
    out.postings = postings(g);
    for (unsigned q = 0; q < GROWTH_QUESTIONS; q++)
        out.questions[q] = cost_of(&a, q, rounds);
    rung_task_drop(&a.task);
    rung_task_drop(&a.binder);
    rung_snapshot_close(g);
    return write(STDOUT_FILENO, &out, sizeof out) != (ssize_t)sizeof out;
}

/* ---- one size ---- */

/* Runs a program with its output into `to` (or not at all); its resources. */
static struct rusage run(const char *const *argv, int to)
{
    posix_spawn_file_actions_t files;
    struct rusage used;
    pid_t child;
    int how;
    if (posix_spawn_file_actions_init(&files)
        || (to >= 0 && posix_spawn_file_actions_adddup2(&files, to, STDOUT_FILENO))
        || posix_spawn(&child, argv[0], &files, NULL, (char *const *)(void *)argv,
                       environ))
        stop(argv[0], "does not start");
    posix_spawn_file_actions_destroy(&files);
    if (wait4(child, &how, 0, &used) != child || how)
        stop(argv[0], "failed");
    return used;
}

static double seconds(struct timeval t)
{
    return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

static void make_package(const char *folder, uint32_t times)
{
    char path[4096];
    struct stat st;
    snprintf(path, sizeof path, "%s/datapackage.json", folder);
    if (stat(path, &st) == 0) /* written last: the package is whole */
        return;
    mkdir(folder, 0777);
    write_synthetic(folder, times);
    write_synthetic_steps(folder, times);
    FILE *f = fopen(path, "w");
    if (!f)
        stop(path, "cannot be written");
    fprintf(
        f,
        "{ \"name\": \"synthetic\", \"title\": \"%u times the shape of ESCO\","
        " \"version\": \"1\", \"licenses\": [ { \"name\": \"CC0-1.0\" } ],\n"
        "  \"sources\": [ { \"name\": \"esco\", \"title\": \"made up: not ESCO\" } ],\n"
        "  \"resources\": [ { \"name\": \"role\", \"path\": \"role.csv\" },"
        " { \"name\": \"competency\", \"path\": \"competency.csv\" },\n"
        "    { \"name\": \"requires\", \"path\": \"requires.csv\" },"
        " { \"name\": \"progresses-to\", \"path\": \"progresses-to.csv\" } ] }\n",
        times);
    if (fclose(f))
        stop(path, "cannot be written");
}

static growth measure(const char *build, const char *folder, uint32_t times,
                      const char *rounds)
{
    char package[3000], file[3100];
    struct stat st;
    growth out;
    int ends[2];
    snprintf(package, sizeof package, "%s/x%u", folder, times);
    snprintf(file, sizeof file, "%s.rung", package);
    make_package(package, times);
    double start = now();
    struct rusage used =
        run((const char *const[]){ build, "compile", package, "-o", file, NULL }, -1);
    double wall = (now() - start) / 1e6;
    if (stat(file, &st) || pipe(ends))
        stop(file, "is not there");
    run((const char *const[]){ "/proc/self/exe", "--ask", rounds, file, NULL }, ends[1]);
    if (read(ends[0], &out, sizeof out) != (ssize_t)sizeof out)
        stop(file, "was not asked");
    close(ends[0]);
    close(ends[1]);
    out.times = times;
    out.wall = wall;
    out.cpu = seconds(used.ru_utime) + seconds(used.ru_stime);
    out.peak = (double)used.ru_maxrss / 1024;
    out.bytes = (double)st.st_size / 1e6;
    return out;
}

/* ---- tables ---- */

static void put_compiling(const growth *all, unsigned n)
{
    puts("\n| times ESCO | nodes | links | compile, s | of it CPU | µs a link | peak, "
         "MiB |"
         " file, MB | read, proved, ms |\n|---|---|---|---|---|---|---|---|---|");
    for (unsigned i = 0; i < n; i++)
        printf("| %u | %.0f | %.0f | %.2f | %.2f | %.2f | %.0f | %.1f | %.1f |\n",
               all[i].times, all[i].nodes, all[i].links, all[i].wall, all[i].cpu,
               all[i].cpu * 1e6 / all[i].links, all[i].peak, all[i].bytes, all[i].load);
}

static void put_asking(const growth *all, unsigned n)
{
    printf("\n| question, µs |");
    for (unsigned i = 0; i < n; i++)
        printf(" %u × |", all[i].times);
    printf(" last / first |\n|---|");
    for (unsigned i = 0; i <= n; i++)
        printf("---|");
    for (unsigned q = 0; q < GROWTH_QUESTIONS; q++) {
        printf("\n| %s |", questions[q].label);
        for (unsigned i = 0; i < n; i++)
            printf(" %.2f |", all[i].questions[q]);
        printf(" %.1f |", all[n - 1].questions[q] / all[0].questions[q]);
    }
    printf("\n| postings of what a role asks for |");
    for (unsigned i = 0; i < n; i++)
        printf(" %.0f |", all[i].postings);
    printf(" %.1f |\n", all[n - 1].postings / all[0].postings);
}

int main(int argc, char **argv)
{
    growth all[16];
    unsigned n = 0;
    const char *rounds = "5";
    int i = 1;
    if (argc == 4 && strcmp(argv[1], "--ask") == 0)
        return ask_all(argv[3], (uint32_t)atoi(argv[2]));
    if (argc > 3 && strcmp(argv[1], "--rounds") == 0) {
        rounds = argv[2];
        i = 3;
    }
    if (argc - i < 3 || argc - i > 2 + 16 || atoi(rounds) < 1 || atoi(rounds) > 99)
        stop("usage", "growth [--rounds N] RUNG-BUILD FOLDER TIMES...");
    const char *build = argv[i], *folder = argv[i + 1];
    char svg[4096];
    mkdir(folder, 0777);
    for (i += 2; i < argc; i++) {
        uint32_t times = (uint32_t)atoi(argv[i]);
        if (times < 1 || times > SYNTHETIC_MOST)
            stop(argv[i], "times is 1 to 100");
        all[n++] = measure(build, folder, times, rounds);
    }
    puts("\nGrowth: synthetic graphs of the shape of ESCO.");
    put_compiling(all, n);
    put_asking(all, n);
    snprintf(svg, sizeof svg, "%s/growth.svg", folder);
    growth_draw(svg, all, n);
    printf("\ndrawn in %s\n", svg);
    return 0;
}
