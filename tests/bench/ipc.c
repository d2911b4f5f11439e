/* ipc.c -- what a question costs over the socket: `make bench-ipc`.
 *
 * Every row is a pair: rung, and beside it something that does nothing but carry as many
 * bytes (a server of a dozen lines with its answers ready), or Redis with the same sets.
 * All take turns, round after round, and a row's number is the ratio of two samples of
 * one round: so a busy moment of the machine falls on both. Client and servers share one
 * core, because a wake-up across the cores of a virtual machine costs more than
 * everything measured here; only spinning takes two. Nothing passes or fails: `aim` is
 * what is wanted of the median, and what is over it says so.
 *
 * The server keeps answers that are asked for again: rows `kept` ask the same question
 * all the time. Rows `anew` ask it of a server that may keep none: what they cost is the
 * question worked out and its answer packed each time. Rows `varied` ask that server for
 * a different pair of roles each time, so that nothing can have been seen before.
 *
 *     ipc RUNG RUNG-BUILD [--rounds N] [--to NODE] [--from NODE]
 */
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <rung/client.h>

#include "bench/ends.h"
#include "render/render.h"
#include "serve/frame.h"
#include "serve/message.h"

#define ROUNDS 101
#define SAMPLE_US 2000.0 /* what one sample takes, about */
#define ENDS_MOST 48
#define ROWS_MOST 32
#define PAIRS 256     /* of different roles */
#define NEEDS_FEW 10u /* roles that are recorded to need fewer are not asked for */
#define REPLY_MOST (4u << 20)
#define IDLE 1000
#define PINGS 2000
#define ROLES 3000 /* of the graph on which routes take long */
#define WAYS 10
#define ASKING 4 /* clients that ask for them */

typedef struct row {
    const char *label, *beside;
    size_t a, b;
    double aim; /* 0: none */
} row;

typedef struct bench {
    const char *rung, *rung_build, *to, *from;
    unsigned rounds;
    int core, other;
    pid_t server;
    char socket[128];
    pid_t thinker; /* a server that keeps no answers, on `forgetful` */
    char forgetful[128];
    end ends[ENDS_MOST];
    unsigned times[ENDS_MOST];
    double *samples[ENDS_MOST];
    size_t n_ends;
    row rows[ROWS_MOST];
    size_t n_rows;
    char *replies[2]; /* of the question in ids, in full */
    size_t reply_sizes[2];
    const char *pairs[PAIRS][2]; /* to, from */
    size_t n_pairs;
} bench;

/* ---- the question as bytes ---- */

static void put_member(rung_emitter *e, const char *name, const char *value)
{
    e->key(e, name, strlen(name));
    e->text(e, value, strlen(value));
}

static void put_gap(rung_sink *out, uint32_t id, const char *to, const char *from,
                    bool ids)
{
    rung_msgpack m = rung_msgpack_into(out);
    rung_put_request(out, id, "gap", strlen("gap"));
    m.e.array(&m.e, 1);
    m.e.map(&m.e, ids ? 3 : 2);
    put_member(&m.e, "to", to);
    put_member(&m.e, "from", from);
    if (ids)
        put_member(&m.e, "detail", "ids");
    if (out->failed)
        stop("packing the question", "out of memory");
}

static void put_ping(rung_sink *out)
{
    rung_put_request(out, 1, "ping", strlen("ping"));
    rung_put(out, "\x90", 1); /* no params */
    if (out->failed)
        stop("packing the ping", "out of memory");
}

/* Stops unless bytes[0..n) are one response, and no error. */
static void check_reply(const char *bytes, size_t n)
{
    static const rung_frame_limits limits = { REPLY_MOST, RUNG_FRAME_DEPTH, REPLY_MOST };
    rung_frame frame = { 0 };
    rung_arena mem = { 0 };
    rung_message m;
    rung_error err = { 0 };
    size_t size;
    if (rung_frame_scan(&frame, &limits, (const uint8_t *)bytes, n, &size)
            != RUNG_FRAME_WHOLE
        || size != n || rung_message_read((const uint8_t *)bytes, n, &mem, &m, &err))
        stop("the answer", err.code ? err.text : "not one message");
    if (m.type != RUNG_RESPONSE || m.error->type != RUNG_GIVEN_NIL) {
        rung_message_error(m.error, &err);
        stop("the answer", err.text);
    }
    rung_arena_drop(&mem);
}

/* Sends one request and reads its answer; how many bytes that has, 0 when the server is
 * gone. */
static size_t ask_whole(int fd, const char *bytes, size_t n, char *to)
{
    static const rung_frame_limits limits = { REPLY_MOST, RUNG_FRAME_DEPTH, REPLY_MOST };
    rung_frame frame = { 0 };
    size_t have = 0, got, size;
    send_all(fd, false, bytes, n);
    do {
        got = receive(fd, false, to + have, REPLY_MOST - have);
        have += got;
    } while (got
             && rung_frame_scan(&frame, &limits, (const uint8_t *)to, have, &size)
                    == RUNG_FRAME_MORE);
    return got ? have : 0;
}

/* ---- pairs of roles ---- */

static const rung_item *data_of(rung_client *client, const char *const *words, size_t n)
{
    const rung_item *top;
    rung_error err;
    if (rung_client_ask(client, words, n, &err) || rung_client_root(client, &top, &err))
        stop(words[0], err.text);
    return rung_item_member(top, "data");
}

static bool needs_enough(rung_client *client, const char *role)
{
    const char *words[] = { "gap", role, "--detail", "ids" };
    const rung_item *needed = rung_item_member(data_of(client, words, 4), "needed");
    return rung_item_integer(needed, 0) >= NEEDS_FEW;
}

/* Each role that needs some, with one role after another; no pair comes twice. */
static void find_pairs(bench *b)
{
    static const char *const words[] = { "list",  "role",     "--limit",
                                         "10000", "--detail", "ids" };
    rung_client *client;
    rung_error err;
    close(connect_to(b->forgetful));
    if (rung_client_open(b->forgetful, NULL, 5000, &client, &err))
        stop(b->forgetful, err.text);
    const rung_item *nodes = rung_item_member(data_of(client, words, 6), "nodes");
    uint32_t n = rung_item_count(nodes), n_to = 0;
    const char **roles = calloc(n, sizeof *roles), **to = calloc(n, sizeof *to);
    for (uint32_t i = 0; i < n; i++)
        roles[i] = strdup(rung_item_text(rung_item_at(nodes, i)));
    for (uint32_t i = 0; i < n; i++)
        if (needs_enough(client, roles[i]))
            to[n_to++] = roles[i];
    rung_client_close(client);
    for (uint32_t i = 0; n_to && b->n_pairs < PAIRS && i < n_to * n; i++) {
        const char *one = to[i % n_to], *other = roles[i % n];
        bool seen = one == other;
        for (size_t k = 0; k < b->n_pairs && !seen; k++)
            seen = b->pairs[k][0] == one && b->pairs[k][1] == other;
        if (!seen) {
            b->pairs[b->n_pairs][0] = one;
            b->pairs[b->n_pairs++][1] = other;
        }
    }
    free(roles);
    free(to);
}

/* ---- ends ---- */

static size_t add(bench *b, end e)
{
    b->ends[b->n_ends] = e;
    b->samples[b->n_ends] = calloc(b->rounds, sizeof(double));
    return b->n_ends++;
}

/* Steps of n requests each, of `of` different ones in turn. */
static end ask_rung(bench *b, const char *label, const char *path, pid_t pid, bool ids,
                    unsigned n, const char *const (*of)[2], size_t n_of)
{
    static char answer[REPLY_MOST];
    end e = { .label = label, .pid = pid, .fd = connect_to(path), .n = n };
    size_t requests = n > n_of ? n : n_of / n * n;
    step *steps = calloc(requests / n, sizeof *steps);
    for (size_t i = 0; i < requests; i++) {
        step *now = &steps[i / n];
        const char *const *pair = of[i % n_of];
        rung_sink one = rung_sink_buffer(0);
        put_gap(&one, (uint32_t)(i % n), pair[0], pair[1], ids);
        now->bytes = realloc((char *)(uintptr_t)now->bytes, now->size + one.len);
        if (!now->bytes)
            stop(label, "out of memory");
        memcpy((char *)(uintptr_t)now->bytes + now->size, one.to, one.len);
        now->size += one.len;
        size_t reply = ask_whole(e.fd, one.to, one.len, answer);
        check_reply(answer, reply);
        now->reply += reply;
        rung_sink_drop(&one);
    }
    e.steps = steps;
    e.n_steps = requests / n;
    if (!b->replies[ids]) {
        b->reply_sizes[ids] = reply_of(&e);
        b->replies[ids] = malloc(b->reply_sizes[ids]);
        memcpy(b->replies[ids], answer, b->reply_sizes[ids]);
    }
    return e;
}

typedef enum asked { KEPT, ANEW, VARIED } asked;

/* A row of rung and the bare server that carries as many bytes. */
static size_t add_pair(bench *b, const char *label, asked how, bool ids, unsigned n,
                       double aim)
{
    const char *same[1][2] = { { b->to, b->from } };
    size_t rung =
        add(b, ask_rung(b, label, how == KEPT ? b->socket : b->forgetful,
                        how == KEPT ? b->server : b->thinker, ids, n,
                        how == VARIED ? b->pairs : same, how == VARIED ? b->n_pairs : 1));
    size_t bare = add(b, start_bare("bare", b->core, &b->ends[rung], 0));
    b->rows[b->n_rows++] = (row){ label, "bare", rung, bare, aim };
    return rung;
}

/* What answers cost a server that does nothing before each but take its time. */
static void add_working(bench *b)
{
    static const struct {
        const char *label;
        double us;
    } works[] = { { "bare, after 1 us of work", 1 },
                  { "bare, after 2 us of work", 2 },
                  { "bare, after 4 us of work", 4 } };
    size_t bare = b->rows[0].b;
    for (size_t i = 0; i < RUNG_COUNT_OF(works); i++) {
        size_t at = add(b, start_bare("bare", b->core, &b->ends[bare], works[i].us));
        b->rows[b->n_rows++] = (row){ works[i].label, "bare", at, bare, 0 };
    }
}

static pid_t serve(const bench *b, int core, const char *path, const char *graph,
                   const char *option)
{
    const char *argv[10] = { b->rung, "serve", "--socket", path };
    size_t n = 4;
    if (graph) {
        argv[n++] = "-g";
        argv[n++] = graph;
    }
    if (option)
        argv[n++] = option;
    return start(core, argv);
}

static void add_spinning(bench *b)
{
    static char path[128];
    if (b->other < 0) {
        printf("--spin: skipped, there is one core only\n");
        return;
    }
    snprintf(path, sizeof path, "%s/spin.sock", own_directory());
    pid_t pid = serve(b, b->other, path, NULL, "--spin");
    const char *same[1][2] = { { b->to, b->from } };
    end e = ask_rung(b, "spin", path, pid, true, 1, same, 1);
    e.spins = true;
    size_t a = add(b, e);
    size_t bare = add(b, start_bare("bare", b->other, &e, 0));
    b->rows[b->n_rows++] = (row){ "ids, both spinning, kept", "bare", a, bare, 1.5 };
    set_running(&b->ends[a], false);
    set_running(&b->ends[bare], false);
}

/* ---- Redis ---- */

static void put_redis(rung_sink *out, const char *word)
{
    rung_putf(out, "$%zu\r\n%s\r\n", strlen(word), word);
}

static void put_set(rung_sink *out, const char *name, const rung_item *one,
                    const rung_item *two)
{
    rung_putf(out, "*%u\r\n", 2 + rung_item_count(one) + rung_item_count(two));
    put_redis(out, "SADD");
    put_redis(out, name);
    for (uint32_t i = 0; i < rung_item_count(one); i++)
        put_redis(out, rung_item_text(rung_item_at(one, i)));
    for (uint32_t i = 0; i < rung_item_count(two); i++)
        put_redis(out, rung_item_text(rung_item_at(two, i)));
}

/* Asks rung for two lists and puts them together as one set into `out`. */
static void put_answered(rung_client *client, rung_sink *out, const char *set,
                         const char *const *words, size_t n, const char *one,
                         const char *two)
{
    const rung_item *data = data_of(client, words, n);
    put_set(out, set, rung_item_member(data, one), rung_item_member(data, two));
}

/* What `to` needs and what `from` has, as Redis sets: their difference is what is missing. */
static rung_sink redis_sets(const bench *b)
{
    const char *gap[] = { "gap", b->to, "--from", b->from, "--detail", "ids" };
    const char *align[] = { "align", b->from, b->to, "--detail", "ids" };
    rung_sink out = rung_sink_buffer(0);
    rung_client *client;
    rung_error err;
    if (rung_client_open(b->socket, NULL, 5000, &client, &err))
        stop(b->socket, err.text);
    put_answered(client, &out, "needed", gap, 6, "held", "missing");
    put_answered(client, &out, "held", align, 5, "shared", "only_a");
    rung_client_close(client);
    return out;
}

static bool is_installed(const char *program)
{
    char line[128];
    snprintf(line, sizeof line, "command -v %s >/dev/null", program);
    return system(line) == 0;
}

/* The rows of both rungs beside Redis. */
static void add_redis(bench *b, size_t kept, size_t anew)
{
    static const char sdiff[] = "*3\r\n$5\r\nSDIFF\r\n$6\r\nneeded\r\n$4\r\nheld\r\n";
    static char path[128], answer[REPLY_MOST];
    if (!is_installed("redis-server")) {
        printf("Redis: skipped, redis-server is not installed\n");
        return;
    }
    snprintf(path, sizeof path, "%s/redis.sock", own_directory());
    const char *argv[] = {
        "redis-server", "--port", "0",     "--unixsocket",  path, "--save", "",
        "--appendonly", "no",     "--dir", own_directory(), NULL
    };
    pid_t pid = start(b->core, argv);
    static step one = { .bytes = sdiff, .size = sizeof sdiff - 1 };
    end e = { .label = "redis",
              .pid = pid,
              .fd = connect_to(path),
              .n = 1,
              .steps = &one,
              .n_steps = 1 };
    rung_sink sets = redis_sets(b);
    ask_once(e.fd, sets.to, sets.len, answer, sizeof answer);
    rung_sink_drop(&sets);
    one.reply = ask_once(e.fd, one.bytes, one.size, answer, sizeof answer);
    if (answer[0] != '*')
        stop("Redis", "SDIFF is answered with something else");
    size_t redis = add(b, e);
    b->rows[b->n_rows++] = (row){ b->ends[kept].label, "Redis SDIFF", kept, redis, 0.6 };
    b->rows[b->n_rows++] = (row){ b->ends[anew].label, "Redis SDIFF", anew, redis, 0.6 };
}

/* ---- rounds ---- */

static double sample(end *e, unsigned times)
{
    if (e->spins)
        set_running(e, true);
    exchange(e, 2);
    double us = exchange(e, times);
    if (e->spins)
        set_running(e, false);
    return us;
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

typedef struct spread {
    double low, median, high;
} spread;

/* The middle half. Sorts v. */
static spread spread_of(double *v, unsigned n)
{
    qsort(v, n, sizeof *v, ascending);
    return (spread){ v[n / 4], v[n / 2], v[n - 1 - n / 4] };
}

static void measure(bench *b)
{
    for (size_t i = 0; i < b->n_ends; i++) {
        double us = sample(&b->ends[i], 4) * (double)b->ends[i].n;
        b->times[i] = us < SAMPLE_US / 2 ? (unsigned)(SAMPLE_US / us) : 2;
    }
    for (unsigned round = 0; round < b->rounds; round++)
        for (size_t i = 0; i < b->n_ends; i++) {
            size_t at =
                (i + round) % b->n_ends; /* nobody always comes after the same one */
            b->samples[at][round] = sample(&b->ends[at], b->times[at]);
        }
}

static void print_row(const bench *b, const row *r)
{
    double *ratios = calloc(b->rounds, sizeof *ratios), *us[2];
    for (unsigned i = 0; i < b->rounds; i++)
        ratios[i] = b->samples[r->a][i] / b->samples[r->b][i];
    spread ratio = spread_of(ratios, b->rounds), of[2];
    for (int i = 0; i < 2; i++) {
        us[i] = calloc(b->rounds, sizeof **us);
        memcpy(us[i], b->samples[i ? r->b : r->a], b->rounds * sizeof **us);
        of[i] = spread_of(us[i], b->rounds);
        free(us[i]);
    }
    free(ratios);
    printf("%-34s %7zu %9.2f %9.2f  %-11s %6.2f  %5.2f-%-5.2f", r->label,
           reply_of(&b->ends[r->a]), of[0].median, of[1].median, r->beside, ratio.median,
           ratio.low, ratio.high);
    if (r->aim > 0)
        printf(" %5.2f%s", r->aim, ratio.median > r->aim ? "  over" : "");
    printf("\n");
}

static void print_rows(const bench *b)
{
    printf("\ngap %s --from %s; %u rounds; microseconds of an answer, medians\n"
           "kept: given again from what the server keeps; anew: it may keep nothing "
           "(recent_bytes=0), and works every answer out\n"
           "varied: anew, and of %zu different pairs of roles in turn\n\n",
           b->to, b->from, b->rounds, b->n_pairs);
    printf("%-34s %7s %9s %9s  %-11s %6s  %-11s %5s\n", "", "bytes", "rung", "other",
           "beside", "ratio", "middle half", "aim");
    for (size_t i = 0; i < b->n_rows; i++)
        print_row(b, &b->rows[i]);
}

/* ---- what is no ratio ---- */

static void print_decoding(const bench *b, bool ids)
{
    rung_arena mem = { 0 };
    rung_message m;
    rung_error err;
    double *us = calloc(b->rounds, sizeof *us);
    for (unsigned i = 0; i < b->rounds; i++) {
        double begun = now_us();
        for (int j = 0; j < 8; j++) {
            rung_arena_reset(&mem);
            rung_message_read((const uint8_t *)b->replies[ids], b->reply_sizes[ids], &mem,
                              &m, &err);
        }
        us[i] = (now_us() - begun) / 8;
    }
    spread s = spread_of(us, b->rounds);
    printf("%-34s %7zu %9.2f  the client's own work, in none of the rows above; middle "
           "half %.2f-%.2f\n",
           ids ? "ids, decoding into a tree" : "full, decoding into a tree",
           b->reply_sizes[ids], s.median, s.low, s.high);
    free(us);
    rung_arena_drop(&mem);
}

static long resident_kib(pid_t pid)
{
    char path[64], line[256];
    long kib = 0;
    snprintf(path, sizeof path, "/proc/%d/status", (int)pid);
    FILE *in = fopen(path, "r");
    if (!in)
        stop(path, strerror(errno));
    while (fgets(line, sizeof line, in))
        if (sscanf(line, "VmRSS: %ld", &kib) == 1)
            break;
    fclose(in);
    return kib;
}

static void print_idle(const bench *b)
{
    static int fds[IDLE];
    struct rlimit r;
    char answer[64];
    rung_sink ping = rung_sink_buffer(0);
    put_ping(&ping);
    getrlimit(RLIMIT_NOFILE, &r);
    r.rlim_cur = r.rlim_max < IDLE + 100 ? r.rlim_max : IDLE + 100;
    if (r.rlim_cur < IDLE + 100 || setrlimit(RLIMIT_NOFILE, &r) < 0) {
        printf("idle connections: skipped, too few descriptors are allowed here\n");
        return;
    }
    long before = resident_kib(b->server);
    for (int i = 0; i < IDLE; i++) {
        fds[i] = connect_to(b->socket);
        if (send(fds[i], ping.to, ping.len, MSG_NOSIGNAL) < 0
            || recv(fds[i], answer, sizeof answer, 0) <= 0)
            stop("ping", "no answer");
    }
    long kib = resident_kib(b->server) - before;
    for (int i = 0; i < IDLE; i++)
        close(fds[i]);
    rung_sink_drop(&ping);
    printf("%-34s %7.2f MiB of the server's memory; aim 8%s\n", "1,000 idle connections",
           (double)kib / 1024, kib > 8 * 1024 ? "  over" : "");
}

/* ---- a bystander ---- */

static FILE *table(const char *package, const char *name, const char *head)
{
    char path[192];
    snprintf(path, sizeof path, "%s/%s", package, name);
    FILE *out = fopen(path, "w");
    if (!out)
        stop(path, strerror(errno));
    fputs(head, out);
    return out;
}

/* A package of roles joined at random, on which many routes are long to find. */
static void write_package(const char *package)
{
    FILE *out = table(
        package, "datapackage.json",
        "{\"name\": \"big\", \"version\": \"1\", \"licenses\": [{\"name\": "
        "\"CC0-1.0\"}],\n"
        " \"sources\": [{\"name\": \"book\", \"title\": \"Book\", \"date\": \"2024\","
        " \"licence\": \"CC0-1.0\"}],\n"
        " \"resources\": [{\"name\": \"role\", \"path\": \"role.csv\"},"
        " {\"name\": \"progresses-to\", \"path\": \"progresses-to.csv\"}]}\n");
    fclose(out);
    out = table(package, "role.csv", "key,name,status,source\n");
    for (int i = 0; i < ROLES; i++)
        fprintf(out, "r%d,Role %d,established,book\n", i, i);
    fclose(out);
    out = table(package, "progresses-to.csv", "from,to,months,status,source\n");
    uint64_t random = 88172645463325252u;
    for (int i = 0; i < ROLES; i++)
        for (int j = 0, to = i; j < WAYS; j++) {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            to = (to + 1 + (int)(random % (ROLES / WAYS - 1)))
                 % ROLES; /* neither itself nor one twice */
            fprintf(out, "r%d,r%d,%d,established,book\n", i, to, 1 + (i + to) % 60);
        }
    fclose(out);
}

/* Asks for long routes until it is stopped, and only counts what comes: no core is to be
 * busy but by the server. */
static _Noreturn void ask_for_routes(const char *path)
{
    static char answer[REPLY_MOST];
    int fd = connect_to(path);
    rung_sink one = rung_sink_buffer(0);
    rung_msgpack m = rung_msgpack_into(&one);
    rung_put_request(&one, 0, "paths", strlen("paths"));
    m.e.array(&m.e, 1);
    m.e.map(&m.e, 5);
    put_member(&m.e, "from", "r0");
    put_member(&m.e, "to", "r1");
    put_member(&m.e, "by", "months");
    put_member(&m.e, "detail", "ids");
    m.e.key(&m.e, "k", 1);
    m.e.integer(&m.e, 1000);
    while (ask_whole(fd, one.to, one.len, answer))
        ;
    _exit(1);
}

static int64_t count_on_workers(rung_client *client)
{
    const rung_item *top;
    rung_error err;
    if (rung_client_call(client, "stats", NULL, 0, &err)
        || rung_client_root(client, &top, &err))
        stop("stats", err.text);
    return rung_item_integer(rung_item_member(rung_item_member(top, "data"),
                                              "on_workers"),
                             0);
}

/* Starts the server of the big graph on `path`. */
static void serve_big(const bench *b, const char *path)
{
    char package[128], graph[128], line[512];
    snprintf(package, sizeof package, "%s/big", own_directory());
    snprintf(graph, sizeof graph, "%s/big.rung", own_directory());
    if (mkdir(package, 0700) < 0)
        stop(package, strerror(errno));
    write_package(package);
    snprintf(line, sizeof line, "'%s' compile %s -o %s >/dev/null", b->rung_build,
             package, graph);
    if (system(line))
        stop(line, "failed");
    serve(b, -1, path, graph, NULL);
}

typedef struct waits {
    double median, p99, worst;
} waits;

static waits waits_of(double *us)
{
    qsort(us, PINGS, sizeof *us, ascending);
    return (waits){ us[PINGS / 2], us[PINGS - 1 - PINGS / 100], us[PINGS - 1] };
}

static void print_waits(const char *label, const char *beside, waits w)
{
    printf("%-34s %7.0f us p99, %.0f median, %.0f worst of %d%s\n", label, w.p99,
           w.median, w.worst, PINGS, beside);
}

/* By turns one ping of the server and one of the bare server, at the same moment of the
 * same machine: what the second waits is none of ours. */
static void print_pings(rung_client *client, end *rung, end *bare, const char *label)
{
    static double us[2][PINGS];
    char beside[96];
    int64_t before = count_on_workers(client);
    for (int i = 0; i < PINGS; i++) {
        us[0][i] = exchange(rung, 1);
        usleep(500);
        us[1][i] = exchange(bare, 1);
        usleep(500);
    }
    int64_t answered = count_on_workers(client) - before;
    waits ours = waits_of(us[0]);
    snprintf(beside, sizeof beside, ", beside %lld long questions; aim 1000%s",
             (long long)answered, ours.p99 > 1000 ? "  over" : "");
    print_waits(label, beside, ours);
    print_waits("  the bare server, by turns", "", waits_of(us[1]));
}

/* Pings alone tell what the machine adds of its own when it is busy with other things. */
static void print_bystander(const bench *b)
{
    char path[128], answer[64];
    rung_client *client;
    rung_error err;
    rung_sink ping = rung_sink_buffer(0);
    snprintf(path, sizeof path, "%s/big.sock", own_directory());
    serve_big(b, path);
    pin(-1);
    end rung = { .label = "ping", .fd = connect_to(path), .n = 1, .n_steps = 1 };
    if (rung_client_open(path, NULL, 10000, &client, &err))
        stop(path, err.text);
    put_ping(&ping);
    step one = { .bytes = ping.to, .size = ping.len };
    one.reply = ask_once(rung.fd, one.bytes, one.size, answer, sizeof answer);
    rung.steps = &one;
    end bare = start_bare("bare", -1, &rung, 0);
    print_pings(client, &rung, &bare, "ping, nobody else asking");
    for (int i = 0; i < ASKING; i++)
        if (fork_pinned(-1) == 0)
            ask_for_routes(path);
    usleep(300 * 1000);
    print_pings(client, &rung, &bare, "ping while others ask for routes");
    rung_client_close(client);
    rung_sink_drop(&ping);
}

/* ---- */

static void read_options(bench *b, int argc, char **argv)
{
    for (int i = 3; i < argc; i += 2) {
        const char *value = i + 1 < argc ? argv[i + 1] : NULL;
        if (value && strcmp(argv[i], "--rounds") == 0 && atoi(value) > 0)
            b->rounds = (unsigned)atoi(value);
        else if (value && strcmp(argv[i], "--to") == 0)
            b->to = value;
        else if (value && strcmp(argv[i], "--from") == 0)
            b->from = value;
        else
            stop(argv[i], "ipc RUNG RUNG-BUILD [--rounds N] [--to NODE] [--from NODE]");
    }
}

int main(int argc, char **argv)
{
    bench b = { .rounds = ROUNDS,
                .to = "nursing-associate",
                .from = "healthcare-assistant" };
    if (argc < 3)
        stop("usage", "ipc RUNG RUNG-BUILD [--rounds N] [--to NODE] [--from NODE]");
    b.rung = argv[1];
    b.rung_build = argv[2];
    read_options(&b, argc, argv);
    setvbuf(stdout, NULL, _IOLBF, 0);
    find_cores(&b.core, &b.other);
    pin(b.core);
    snprintf(b.socket, sizeof b.socket, "%s/rung.sock", own_directory());
    b.server = serve(&b, b.core, b.socket, NULL, NULL);
    snprintf(b.forgetful, sizeof b.forgetful, "%s/forgetful.sock", own_directory());
    b.thinker = serve(&b, b.core, b.forgetful, NULL, "--limit=recent_bytes=0");

    find_pairs(&b);

    size_t kept = add_pair(&b, "ids, one at a time, kept", KEPT, true, 1, 1.15);
    add_pair(&b, "full, one at a time, kept", KEPT, false, 1, 1.5);
    add_pair(&b, "ids, 64 in flight, kept", KEPT, true, IN_FLIGHT, 2.5);
    add_pair(&b, "full, 64 in flight, kept", KEPT, false, IN_FLIGHT, 2.0);
    size_t anew = add_pair(&b, "ids, one at a time, anew", ANEW, true, 1, 1.15);
    add_pair(&b, "full, one at a time, anew", ANEW, false, 1, 1.5);
    add_pair(&b, "ids, 64 in flight, anew", ANEW, true, IN_FLIGHT, 2.5);
    add_pair(&b, "full, 64 in flight, anew", ANEW, false, IN_FLIGHT, 2.0);
    add_pair(&b, "ids, one at a time, varied", VARIED, true, 1, 1.15);
    add_pair(&b, "full, one at a time, varied", VARIED, false, 1, 1.5);
    add_pair(&b, "ids, 64 in flight, varied", VARIED, true, IN_FLIGHT, 2.5);
    add_pair(&b, "full, 64 in flight, varied", VARIED, false, IN_FLIGHT, 2.0);
    add_working(&b);
    add_redis(&b, kept, anew);
    add_spinning(&b);
    measure(&b);
    print_rows(&b);
    print_decoding(&b, true);
    print_decoding(&b, false);
    print_idle(&b);
    print_bystander(&b);
    return 0;
}
