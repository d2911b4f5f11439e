/* pinger.c -- a bystander: pings a server until standard input ends, then says how long
 * the answers took.
 *
 *     pinger --socket PATH | --tcp ADDRESS      prints {"n": ..., "p50": ..., "p99": ...,
 * "worst": ...}, microseconds
 *
 * One ping a millisecond, so that it measures the server and not itself. It is also the
 * first user of rung/client.h. */
#include <rung/client.h>

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define LEAST 20
#define MOST 1000000

static double took[MOST];

static double now_us(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

int main(int argc, char **argv)
{
    rung_client *client;
    const rung_item *top;
    rung_error err;
    size_t n = 0;
    if (argc != 3)
        return 2;
    int tcp = strcmp(argv[1], "--tcp") == 0;
    rung_status s = rung_client_open(tcp ? NULL : argv[2], tcp ? argv[2] : NULL, 10000,
                                     &client, &err);
    while (!s && n < MOST
           && (poll(&(struct pollfd){ .fd = STDIN_FILENO, .events = POLLIN }, 1, 1) == 0
               || n < LEAST)) {
        double start = now_us();
        s = rung_client_call(client, "ping", NULL, 0, &err);
        took[n++] = now_us() - start;
        if (!s)
            s = rung_client_root(client, &top, &err);
        if (!s && (!rung_item_text(top) || strcmp(rung_item_text(top), "pong") != 0)) {
            fprintf(stderr, "ping is answered with something else\n");
            return 1;
        }
    }
    if (s) {
        fprintf(stderr, "%s: %s\n", rung_status_code(err.code), err.text);
        return 1;
    }
    rung_client_close(client);
    qsort(took, n, sizeof *took, ascending);
    if (n)
        printf("{\"n\": %zu, \"p50\": %.1f, \"p99\": %.1f, \"worst\": %.1f}\n", n,
               took[n / 2], took[n * 99 / 100 - 1], took[n - 1]);
    return n ? 0 : 1;
}
