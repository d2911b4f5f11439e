/* start.c -- what it costs to start: one-shot questions as processes, each in turn with
 * /bin/true; part of `make bench`.
 *
 * Wall time is from the start of the process to its end as whoever waits for it sees it,
 * CPU time is what the kernel counted for it. What is printed is rows of a table of
 * docs/performance.md.
 *
 *     start [--rounds N] RUNG [FILE.rung FROM TO]
 */
#include <fcntl.h>
#include <spawn.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "measure.h"

#define MOST 10001 /* rounds */
#define WORDS 10

extern char **environ;

typedef struct way {
    const char *label;
    const char *argv[WORDS];
    double more; /* milliseconds that it may cost over twice /bin/true; 0: no aim */
    double *wall, *cpu;
    long faults;
} way;

static _Noreturn void stop(const char *what, const char *why)
{
    fprintf(stderr, "start: %s: %s\n", what, why);
    exit(1);
}

static double now(void)
{
    return microseconds(CLOCK_MONOTONIC) / 1e3;
}

static double milliseconds(struct timeval t)
{
    return (double)t.tv_sec * 1e3 + (double)t.tv_usec / 1e3;
}

static void run(way *w, const posix_spawn_file_actions_t *quiet, uint32_t round)
{
    struct rusage used;
    pid_t child;
    int how;
    double start = now();
    if (posix_spawn(&child, w->argv[0], quiet, NULL, (char *const *)(void *)w->argv,
                    environ))
        stop(w->argv[0], "does not start");
    if (wait4(child, &how, 0, &used) != child || how)
        stop(w->label, "failed");
    w->wall[round] = now() - start;
    w->cpu[round] = milliseconds(used.ru_utime) + milliseconds(used.ru_stime);
    w->faults = used.ru_minflt;
}

static void put(way *w, uint32_t n, double least)
{
    double median = quantile(w->wall, n, 0.5);
    printf("| %s | %.2f | %.2f | %.2f | %.2f | %ld |", w->label, median,
           quantile(w->wall, n, 0.05), quantile(w->wall, n, 0.95),
           quantile(w->cpu, n, 0.5), w->faults);
    if (w->more > 0)
        printf(" 2 × + %.0f ms = %.2f | %s |\n", w->more, 2 * least + w->more,
               median <= 2 * least + w->more ? "yes" : "no");
    else
        puts(" | |");
}

int main(int argc, char **argv)
{
    uint32_t rounds = 401;
    int i = 1;
    if (argc > 2 && strcmp(argv[1], "--rounds") == 0) {
        rounds = (uint32_t)atoi(argv[2]);
        i = 3;
    }
    if ((argc - i != 1 && argc - i != 4) || !rounds || rounds > MOST)
        stop("usage", "start [--rounds N] RUNG [FILE.rung FROM TO]");
    const char *rung = argv[i], *file = argc - i == 4 ? argv[i + 1] : NULL;
    way ways[] = {
        { .label = "`/bin/true`", .argv = { "/bin/true" } },
        { .label = "`rung --version`", .argv = { rung, "--version" } },
        { .label = "**`rung next healthcare-assistant`**",
          .argv = { rung, "next", "healthcare-assistant" },
          .more = 1 },
        { .label = "**`rung -g FILE.rung gap`**, sum and proof each time",
          .argv = { rung, "-g", file, "gap", file ? argv[i + 3] : NULL, "--from",
                    file ? argv[i + 2] : NULL },
          .more = 3 },
    };
    size_t n = sizeof ways / sizeof *ways - !file;
    posix_spawn_file_actions_t quiet;
    posix_spawn_file_actions_init(&quiet);
    if (posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0))
        stop("/dev/null", "cannot be opened");
    for (size_t w = 0; w < n; w++) {
        ways[w].wall = calloc(rounds, sizeof(double));
        ways[w].cpu = calloc(rounds, sizeof(double));
    }
    for (uint32_t round = 0; round < rounds; round++)
        for (size_t w = 0; w < n; w++)
            run(&ways[w], &quiet, round);
    printf(
        "\n| start, ms (%u rounds in turn) | median | 5 %% | 95 %% | CPU | page faults |"
        " aim | reached |\n|---|---|---|---|---|---|---|---|\n",
        rounds);
    double least = quantile(ways[0].wall, rounds, 0.5);
    for (size_t w = 0; w < n; w++)
        put(&ways[w], rounds, least);
    posix_spawn_file_actions_destroy(&quiet);
    return 0;
}
