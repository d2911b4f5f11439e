/* load.c -- from files to the first answer, each way beside what people would do instead,
 * in one run: part of `make bench-esco`.
 *
 * Every way is a process of its own, started anew each time and in turn with the others:
 * it times itself from its first look at a file to the answer, and its memory is what the
 * kernel counted for it. All answer the same gap, and the answers are compared. What is
 * printed is rows of a table of docs/performance.md.
 *
 *     load [--rounds N] PACKAGE FILE.rung
 */
#include <csv.h>
#include <fcntl.h>
#include <math.h>
#include <spawn.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "builder/build.h"
#include "engine/engine.h"
#include "measure.h"
#include "source/package.h"

#define PARTS 3   /* parts of a way that are timed besides */
#define MOST 1001 /* rounds */

extern char **environ;

typedef struct load {
    const char *package, *file;
} load;

/* What a process tells the one that started it. */
typedef struct told {
    double total, parts[PARTS]; /* milliseconds */
    double resident, libraries; /* MiB when it has answered */
    uint32_t n;                 /* rows of the answer, and a sum over their keys */
    uint64_t keys;
} told;

static _Noreturn void stop(const char *what, const char *why)
{
    fprintf(stderr, "load: %s: %s\n", what, why);
    exit(1);
}

static double now(void)
{
    return microseconds(CLOCK_PROCESS_CPUTIME_ID) / 1e3; /* nothing here waits */
}

/* MiB in memory now: of shared libraries, of which most here are the rivals' and igraph's
 * and which the kernel maps in larger or smaller pieces as it holds them; and of all else. */
static void measure_memory(told *out)
{
    char line[512];
    bool library = false;
    unsigned long kib;
    FILE *f = fopen("/proc/self/smaps", "r");
    if (!f)
        stop("/proc/self/smaps", "cannot be read");
    while (fgets(line, sizeof line, f))
        if (sscanf(line, "Rss: %lu kB", &kib) == 1)
            *(library ? &out->libraries : &out->resident) += (double)kib / 1024;
        else if (strcspn(line, "-") < strcspn(line, " ")) /* where the next one lies */
            library = strstr(line, ".so") != NULL;
    fclose(f);
}

static void add_key(told *out, const char *key)
{
    uint64_t h = 14695981039346656037u;
    for (; *key; key++)
        h = (h ^ (unsigned char)*key) * 1099511628211u;
    out->keys += h;
    out->n++;
}

/* ---- the question: from the first role to the last, of those in the package ---- */

static rung_node role_at(const rung_snapshot *g, bool last)
{
    return (rung_node){ last ? g->head->kind_start[RUNG_ROLE + 1] - 1
                             : g->head->kind_start[RUNG_ROLE] };
}

static void ask(const rung_snapshot *g, told *out)
{
    char from[RUNG_NODE_ID_MAX], to[RUNG_NODE_ID_MAX];
    const char *words[] = { "gap", rung_node_id(g, role_at(g, true), to), "--from",
                            rung_node_id(g, role_at(g, false), from) };
    rung_task t = { 0 };
    rung_common_args common;
    rung_reply reply;
    rung_error err = { 0 };
    const rung_query *q = rung_query_named("gap", 3);
    void *args = calloc(1, q->args_size);
    if (rung_bind_words(&t, g, q, (rung_words){ words, 4 }, args, &common, &err)
        || rung_run(&t, g, q, args, &common, &reply, &err))
        stop("gap", err.text);
    size_t i = 0;
    while (strcmp(q->result->fields[i].name, "missing") != 0)
        i++;
    const rung_field *f = &q->result->fields[i];
    const rung_any_list *list = (const void *)((const char *)reply.result + f->offset);
    for (uint32_t k = 0; k < list->n; k++) {
        rung_node n;
        memcpy(&n, (const char *)list->items + k * f->of->size + f->of->fields[0].offset,
               sizeof n);
        add_key(out, rung_node_key(g, n));
    }
    rung_task_drop(&t);
    free(args);
}

/* ---- ours ---- */

static void from_package(const load *l, told *out)
{
    rung_error err = { 0 };
    rung_snapshot *g;
    void *block;
    size_t size;
    double start = now();
    rung_records records = { 0 };
    rung_diagnostics diags = { 0 };
    if (rung_package_read(l->package, &records, &diags, &err)
        || rung_build(&records, &block, &size, &err))
        stop(l->package, err.text);
    rung_diagnostics_drop(&diags);
    rung_records_drop(&records);
    if (rung_snapshot_open(block, size, RUNG_BLOCK_PAGES, true, &g, &err))
        stop(l->package, err.text);
    ask(g, out);
    out->total = now() - start;
    measure_memory(out);
    char hex[65];
    start = now();
    rung_digest(g, hex);
    out->parts[0] = now() - start;
    if (strcmp(hex, g->head->digest) != 0)
        stop(l->package, "its digest differs");
    rung_snapshot_close(g);
}

static void from_file(const load *l, told *out, bool map)
{
    rung_error err = { 0 };
    rung_snapshot *g, *again;
    double start = now();
    if ((map ? rung_graph_open : rung_graph_load)(l->file, &g, &err))
        stop(l->file, err.text);
    ask(g, out);
    out->total = now() - start;
    measure_memory(out);
    start = now();
    if (rung_snapshot_open(g->head, g->head->size, RUNG_BLOCK_BORROWED, false, &again,
                           &err))
        stop(l->file, err.text);
    out->parts[0] = now() - start;
    start = now();
    if (!rung_snapshot_is_whole(g->head))
        stop(l->file, "a sum differs");
    out->parts[1] = now() - start;
    rung_snapshot_close(again);
    rung_snapshot_close(g);
}

static void from_map(const load *l, told *out)
{
    from_file(l, out, true);
}

static void from_read(const load *l, told *out)
{
    from_file(l, out, false);
}

/* ---- libcsv over the tables, by itself or into SQLite ---- */

typedef struct feeding {
    sqlite3 *db; /* NULL: nothing is done with a cell */
    sqlite3_stmt *insert;
    char header[4096], table[64];
    int column;
    bool begun;
    uint64_t cells;
} feeding;

static void sql(sqlite3 *db, const char *text)
{
    if (sqlite3_exec(db, text, NULL, NULL, NULL))
        stop(text, sqlite3_errmsg(db));
}

static sqlite3_stmt *prepare(sqlite3 *db, const char *text)
{
    sqlite3_stmt *s;
    if (sqlite3_prepare_v2(db, text, -1, &s, NULL))
        stop(text, sqlite3_errmsg(db));
    return s;
}

static void on_cell(void *bytes, size_t len, void *to)
{
    feeding *f = to;
    f->cells++;
    if (!f->db)
        return;
    if (f->begun) /* an empty cell is absent */
        len ? sqlite3_bind_text(f->insert, ++f->column, bytes, (int)len, SQLITE_TRANSIENT)
            : sqlite3_bind_null(f->insert, ++f->column);
    else
        snprintf(f->header + strlen(f->header), sizeof f->header - strlen(f->header),
                 "%s\"%.*s\" TEXT", f->column++ ? ", " : "", (int)len,
                 (const char *)bytes);
}

/* A table with the columns of the header, and the statement that fills it. */
static void create(feeding *f)
{
    char text[5000];
    snprintf(text, sizeof text, "CREATE TABLE \"%s\" (%s)", f->table, f->header);
    sql(f->db, text);
    int n = snprintf(text, sizeof text, "INSERT INTO \"%s\" VALUES (?", f->table);
    for (int i = 1; i < f->column; i++)
        n += snprintf(text + n, sizeof text - (size_t)n, ", ?");
    snprintf(text + n, sizeof text - (size_t)n, ")");
    f->insert = prepare(f->db, text);
}

static void on_row(int terminator, void *to)
{
    feeding *f = to;
    (void)terminator;
    if (!f->db)
        return;
    if (f->begun) {
        if (sqlite3_step(f->insert) != SQLITE_DONE)
            stop(f->table, sqlite3_errmsg(f->db));
        sqlite3_reset(f->insert);
    } else {
        create(f);
        f->begun = true;
    }
    f->column = 0;
}

static void feed_table(const load *l, sqlite3 *db, const char *table)
{
    static char path[4096], chunk[256 * 1024];
    feeding f = { .db = db };
    struct csv_parser parser;
    ssize_t n;
    snprintf(f.table, sizeof f.table, "%s", table);
    snprintf(path, sizeof path, "%s/%s.csv", l->package, table);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0 || csv_init(&parser, 0))
        stop(path, "cannot be read");
    while ((n = read(fd, chunk, sizeof chunk)) > 0)
        if (csv_parse(&parser, chunk, (size_t)n, on_cell, on_row, &f) != (size_t)n)
            stop(path, csv_strerror(csv_error(&parser)));
    csv_fini(&parser, on_cell, on_row, &f);
    csv_free(&parser);
    close(fd);
    sqlite3_finalize(f.insert);
    if (!f.cells)
        stop(path, "is empty");
}

static void feed_tables(const load *l, sqlite3 *db)
{
    feed_table(l, db, "role");
    feed_table(l, db, "competency");
    feed_table(l, db, "requires");
}

static void floor_of(const load *l, told *out)
{
    double start = now();
    feed_tables(l, NULL);
    out->total = now() - start;
}

/* As a good user loads: one transaction, prepared inserts, the indexes afterwards. It
 * keeps other names as they stand and has no index of them, which ours has. */
static void from_sqlite(const load *l, told *out)
{
    sqlite3 *db;
    double start = now();
    if (sqlite3_open(":memory:", &db))
        stop("SQLite", "does not open");
    sql(db, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;"
            "PRAGMA temp_store = MEMORY; BEGIN");
    feed_tables(l, db);
    sql(db, "COMMIT; CREATE INDEX by_from ON requires (\"from\", importance, \"to\");"
            "CREATE INDEX by_to ON requires (\"to\", importance, \"from\");"
            "CREATE INDEX role_key ON role (key);"
            "CREATE INDEX competency_key ON competency (key); ANALYZE");
    sqlite3_stmt *s = prepare(
        db, "SELECT substr(\"to\", 12) FROM requires AS n WHERE importance = 'essential'"
            " AND \"from\" = 'role:' || (SELECT max(key) FROM role) AND NOT EXISTS"
            " (SELECT 1 FROM requires AS h WHERE h.importance = 'essential'"
            " AND h.\"from\" = 'role:' || (SELECT min(key) FROM role)"
            " AND h.\"to\" = n.\"to\") ORDER BY \"to\"");
    while (sqlite3_step(s) == SQLITE_ROW)
        add_key(out, (const char *)sqlite3_column_text(s, 0));
    out->total = now() - start;
    measure_memory(out);
    sqlite3_finalize(s);
    sqlite3_close(db);
}

/* ---- in turn ---- */

typedef struct way {
    const char *label;
    void (*run)(const load *l, told *out);
    const char *parts[PARTS];
} way;

enum { PACKAGE, SQLITE, FLOOR, MAPPED, READ, N_WAYS };

static const way ways[N_WAYS] = {
    [PACKAGE] = { "**package to answering** (CSV read, proved, laid out; the first gap)",
                  from_package,
                  { "of it the digest (SHA-256)" } },
    [SQLITE] = { "SQLite in memory, libcsv, indexed", from_sqlite, { NULL } },
    [FLOOR] = { "floor: libcsv over the same bytes", floor_of, { NULL } },
    [MAPPED] = { "**frozen file to answering**, mapped (a one-shot)",
                 from_map,
                 { "of it sums and proof in one, once more", "the sums (XXH3) alone" } },
    [READ] = { "frozen file read into own memory (server, shell)", from_read, { NULL } },
};

typedef struct figures {
    double total[MOST], parts[PARTS][MOST];
    double peak, resident;
} figures;

/* Runs one way as a process of this program; what it told and what the kernel counted. */
static told run(const char *self, const load *l, unsigned w, double *peak)
{
    char number[12];
    int ends[2], how;
    told out;
    struct rusage used;
    posix_spawn_file_actions_t files;
    pid_t child;
    snprintf(number, sizeof number, "%u", w);
    const char *argv[] = { self, "--way", number, l->package, l->file, NULL };
    if (pipe2(ends, O_CLOEXEC) || posix_spawn_file_actions_init(&files)
        || posix_spawn_file_actions_adddup2(&files, ends[1], STDOUT_FILENO)
        || posix_spawn(&child, self, &files, NULL, (char *const *)(void *)argv, environ))
        stop(self, "does not start");
    posix_spawn_file_actions_destroy(&files);
    close(ends[1]);
    ssize_t n = read(ends[0], &out, sizeof out);
    close(ends[0]);
    if (wait4(child, &how, 0, &used) != child || how || n != (ssize_t)sizeof out)
        stop(ways[w].label, "failed");
    *peak = (double)used.ru_maxrss / 1024;
    return out;
}

static void one_round(const char *self, const load *l, uint32_t round, figures *all)
{
    told first = { 0 };
    for (unsigned w = 0; w < N_WAYS; w++) {
        double peak;
        told t = run(self, l, w, &peak);
        figures *f = &all[w];
        if (w == PACKAGE)
            first = t;
        else if (w != FLOOR && (t.n != first.n || t.keys != first.keys))
            stop(ways[w].label, "ANSWERS DIFFER");
        f->total[round] = t.total;
        for (unsigned p = 0; p < PARTS; p++)
            f->parts[p][round] = t.parts[p];
        f->peak = fmax(f->peak, peak - t.libraries);
        f->resident = fmax(f->resident, t.resident);
    }
}

static double put_times(const char *label, double *values, uint32_t n)
{
    double median = quantile(values, n, 0.5);
    printf("| %s | %.1f | %.1f | %.1f |", label, median, quantile(values, n, 0.05),
           quantile(values, n, 0.95));
    return median;
}

static double put_way(unsigned w, figures *all, uint32_t n)
{
    double median = put_times(ways[w].label, all[w].total, n);
    puts(" | | |");
    for (unsigned p = 0; p < PARTS && ways[w].parts[p]; p++) {
        put_times(ways[w].parts[p], all[w].parts[p], n);
        puts(" | | |");
    }
    return median;
}

static void put_rival(unsigned w, figures *all, uint32_t n, double ours, double aim)
{
    double median = put_times(ways[w].label, all[w].total, n);
    printf(" %.1f × | %.0f × | %s |\n", median / ours, aim,
           median / ours >= aim ? "yes" : "no");
}

static void put_memory(const char *label, double mib, double aim)
{
    printf("| %s | %.1f | %.0f | %s |\n", label, mib, aim, mib <= aim ? "yes" : "no");
}

static void put_tables(figures *all, uint32_t n)
{
    puts("| loading, ms | median | 5 % | 95 % | beside ours | aim | reached |\n"
         "|---|---|---|---|---|---|---|");
    double package = put_way(PACKAGE, all, n);
    put_rival(SQLITE, all, n, package, 2);
    double least = put_times(ways[FLOOR].label, all[FLOOR].total, n);
    printf(" 1 / %.1f | 1 / 1.5 | %s |\n", package / least,
           package <= 1.5 * least ? "yes" : "no");
    double mapped = put_way(MAPPED, all, n);
    put_way(READ, all, n);
    put_rival(SQLITE, all, n, mapped, 12);
    puts("\n| memory but for shared libraries, MiB | most | aim | reached "
         "|\n|---|---|---|---|");
    put_memory("peak from the package", all[PACKAGE].peak, 45);
    put_memory("resident after, frozen file in own memory", all[READ].resident, 25);
    put_memory("resident after, mapped (shared pages)", all[MAPPED].resident, 25);
    printf("| SQLite, peak | %.1f | | |\n", all[SQLITE].peak);
}

/* Bytes of each section that has a hundredth of them or more. */
static void put_sections(const load *l)
{
    static const struct {
        const char *name;
        size_t size;
    } all[RUNG_N_SECTIONS] = {
#define X(member, type) { #member, sizeof(type) },
        RUNG_SECTION_MAP(X)
#undef X
    };
    rung_snapshot *g;
    rung_error err = { 0 };
    if (rung_graph_open(l->file, &g, &err))
        stop(l->file, err.text);
    double rest = (double)g->head->size / 1e6;
    printf("\n| section of the file | elements | bytes each | MB of %.1f |\n"
           "|---|---|---|---|\n",
           rest);
    for (unsigned s = 0; s < RUNG_N_SECTIONS; s++) {
        double mb = (double)g->head->sections[s].count * (double)all[s].size / 1e6;
        if (mb < (double)g->head->size / 1e8)
            continue;
        rest -= mb;
        printf("| `%s` | %llu | %zu | %.2f |\n", all[s].name,
               (unsigned long long)g->head->sections[s].count, all[s].size, mb);
    }
    printf("| all others | | | %.2f |\n", rest);
    rung_snapshot_close(g);
}

static int child(const char *number, const load *l)
{
    unsigned w = (unsigned)atoi(number);
    told out = { 0 };
    if (w == N_WAYS) {
        put_sections(l);
        return 0;
    }
    ways[w].run(l, &out);
    return write(STDOUT_FILENO, &out, sizeof out) != (ssize_t)sizeof out;
}

int main(int argc, char **argv)
{
    uint32_t rounds = 15;
    int i = 1;
    if (argc == 5 && strcmp(argv[1], "--way") == 0)
        return child(argv[2], &(load){ argv[3], argv[4] });
    if (argc > 2 && strcmp(argv[1], "--rounds") == 0) {
        rounds = (uint32_t)atoi(argv[2]);
        i = 3;
    }
    if (argc - i != 2 || !rounds || rounds > MOST)
        stop("usage", "load [--rounds N] PACKAGE FILE.rung");
    load l = { argv[i], argv[i + 1] };
    figures *all = calloc(N_WAYS, sizeof *all);
    for (uint32_t round = 0; round < rounds; round++)
        one_round("/proc/self/exe", &l, round, all);
    printf("\nLoading, %u rounds, each way a process of its own; all answers equal.\n\n",
           rounds);
    put_tables(all, rounds);
    fflush(stdout);
    free(all);
    const char *again[] = { argv[0], "--way", "5", l.package, l.file, NULL };
    _Static_assert(N_WAYS == 5, "the way behind the last prints the sections");
    execv("/proc/self/exe", (char *const *)(void *)again);
    return 1;
}
