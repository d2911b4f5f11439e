/* test_memory.c -- memory: scratch is zero after every question, a warm question takes
 * none and calls nothing, and whichever allocation fails, it is said, nothing crashes and
 * nothing is left over.
 *
 * malloc and its kin are this program's own and hand on to the next ones (the C
 * library's, or the sanitizer's), so that what libraries take is counted and made to fail
 * as well. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <dlfcn.h>
#include <errno.h>
#include <jansson.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "builder/build.h"
#include "engine/profile.h"
#include "engine/sheets.h"
#include "source/package.h"
#include "support/asking.h"
#include "support/test.h"
#include "support/trial.h"

#define ROUNDS 400

/* ---- malloc ---- */

/* By the libraries too, although what is built here is hidden from them; the sanitizer
 * has a malloc of its own for them, and its beginnings do not bear another. */
#ifdef __SANITIZE_ADDRESS__
#define SEEN
#else
#define SEEN __attribute__((visibility("default")))
#endif

static struct {
    bool counting;
    long taken;   /* allocations while counting */
    long live;    /* taken and not given back */
    long fail_at; /* the one that fails, and all after it when `for_good`; 0: none */
    bool for_good;
    bool failed;
} heap;

static void *next_symbol(const char *name)
{
    void *symbol = dlsym(RTLD_NEXT, name);
    if (!symbol)
        abort();
    return symbol;
}

/* True when this allocation is to fail. */
static bool refused(void)
{
    if (!heap.counting)
        return false;
    heap.taken++;
    bool fails =
        heap.fail_at
        && (heap.for_good ? heap.taken >= heap.fail_at : heap.taken == heap.fail_at);
    heap.failed |= fails;
    if (fails)
        errno = ENOMEM;
    return fails;
}

static void *taken(void *p)
{
    heap.live += heap.counting && p;
    return p;
}

SEEN void *malloc(size_t size)
{
    static void *(*next)(size_t);
    if (!next)
        *(void **)&next = next_symbol("malloc");
    return refused() ? NULL : taken(next(size));
}

SEEN void *calloc(size_t n, size_t size)
{
    static void *(*next)(size_t, size_t);
    if (!next)
        *(void **)&next = next_symbol("calloc");
    return refused() ? NULL : taken(next(n, size));
}

SEEN void *realloc(void *p, size_t size)
{
    static void *(*next)(void *, size_t);
    if (!next)
        *(void **)&next = next_symbol("realloc");
    if (refused())
        return NULL;
    void *grown = next(p, size);
    return p ? grown : taken(grown);
}

SEEN void *aligned_alloc(size_t alignment, size_t size)
{
    static void *(*next)(size_t, size_t);
    if (!next)
        *(void **)&next = next_symbol("aligned_alloc");
    return refused() ? NULL : taken(next(alignment, size));
}

SEEN void free(void *p)
{
    static void (*next)(void *);
    if (!next)
        *(void **)&next = next_symbol("free");
    heap.live -= heap.counting && p;
    next(p);
}

static void count_from_here(long fail_at, bool for_good)
{
    heap.taken = heap.live = 0;
    heap.failed = false;
    heap.fail_at = fail_at;
    heap.for_good = for_good;
    heap.counting = true;
}

static void stop_counting(void)
{
    heap.counting = false;
}

/* Else nothing below would notice what jansson, igraph and the C library take. */
static void what_libraries_take_is_counted(void **state)
{
    (void)state;
#ifdef __SANITIZE_ADDRESS__
    skip();
#endif
    count_from_here(0, false);
    json_t *list = json_array();
    stop_counting();
    assert_true(list && heap.taken > 0 && heap.live == heap.taken);
    json_decref(list);
    count_from_here(1, false);
    list = json_array();
    stop_counting();
    assert_true(!list && heap.failed);
}

/* ---- warm questions ---- */

/* Binds and runs the question; the reply lies in the task's arena. */
static rung_status run(rung_task *t, const rung_snapshot *g, const question *q)
{
    const char *words[ASK_WORDS];
    rung_reply reply;
    rung_error err;
    for (int i = 0; i < q->n; i++)
        words[i] = q->words[i] ? q->words[i] : q->text[i];
    return rung_ask(t, g, (rung_words){ words, (uint32_t)q->n }, &reply, &err);
}

static void a_warm_question_allocates_nothing(void **state)
{
    (void)state;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        dice d = { t.seed };
        world *w = world_small(t.seed);
        rung_snapshot *g = world_open(w, t.seed);
        rung_task task = { 0 };
        for (int i = 0; i < 20 && w->n_nodes; i++) {
            question q = ask_anything(w, &d);
            run(&task, g, &q);
            bool one_block = task.mem.total <= RUNG_ARENA_FIRST;
            count_from_here(0, false);
            rung_status s = run(&task, g, &q);
            stop_counting();
            trial_asks(q.words[0]);
            EXPECT(!s, "%s", rung_status_code(s));
            EXPECT(!one_block || heap.taken == 0, "%ld allocations", heap.taken);
        }
        rung_task_drop(&task);
        rung_snapshot_close(g);
        world_free(w);
    }
}

/* In a child that may no longer call anything but read, write and exit: any other call
 * kills it. */
static void ask_without_system(rung_task *t, const rung_snapshot *g,
                               const question *questions, int n)
{
    if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_STRICT) != 0)
        _exit(2);
    for (int i = 0; i < n; i++)
        run(t, g, &questions[i]);
    syscall(SYS_exit, 0);
}

static void a_warm_question_calls_no_system(void **state)
{
    (void)state;
    for (trial t = trial_begin(ROUNDS / 20); trial_next(&t);) {
        dice d = { t.seed };
        world *w = world_small(t.seed);
        rung_snapshot *g = world_open(w, t.seed);
        rung_task task = { 0 };
        question questions[20];
        int n = 0, status;
        while (n < 20 && w->n_nodes) {
            questions[n] = ask_anything(w, &d);
            run(&task, g, &questions[n]);
            n += task.mem.total <= RUNG_ARENA_FIRST;
            if (task.mem.total > RUNG_ARENA_FIRST)
                rung_arena_drop(&task.mem);
        }
        if (n)
            run(&task, g, &questions[0]);
        pid_t child = fork();
        if (child == 0)
            ask_without_system(&task, g, questions, n);
        EXPECT(child > 0 && waitpid(child, &status, 0) == child, "no child");
        bool forbidden = WIFEXITED(status) && WEXITSTATUS(status) == 2;
        rung_task_drop(&task);
        rung_snapshot_close(g);
        world_free(w);
        if (forbidden)
            skip();
        EXPECT(WIFEXITED(status) && WEXITSTATUS(status) == 0,
               "a warm question calls the system");
    }
}

/* ---- limits ---- */

static void a_small_arena_is_said(void **state)
{
    (void)state;
    int refused_ones = 0;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        dice d = { t.seed };
        world *w = world_small(t.seed);
        rung_snapshot *g = world_open(w, t.seed);
        for (int i = 0; i < 20 && w->n_nodes; i++) {
            question q = ask_anything(w, &d);
            rung_task task = { .mem = { .limit = (size_t)dice_range(&d, 1, 12000) } };
            rung_status s;
            char *bytes = ask_bytes(&task, g, &q, RUNG_FORMAT_JSON, &s);
            EXPECT(s == RUNG_OK || s == RUNG_NO_MEMORY, "%s", rung_status_code(s));
            refused_ones += s != RUNG_OK;
            free(bytes);
            task.mem.limit = 0;
            free(ask_bytes(&task, g, &q, RUNG_FORMAT_JSON, &s));
            EXPECT(!s, "no answer after one that failed: %s", rung_status_code(s));
            rung_task_drop(&task);
        }
        rung_snapshot_close(g);
        world_free(w);
    }
    assert_true(refused_ones > 0 || getenv("RUNG_ROUNDS"));
}

/* Many routes in a view of their own, over competencies of which some match: their
 * classes are 7 KB a view, and would not fit if every Step had its own. */
static void classes_are_worked_out_once_a_view(void **state)
{
    (void)state;
    world_plan plan = { .exact = true, .plain = 100 };
    plan.most[RUNG_ROLE] = 14;
    plan.most[RUNG_COMPETENCY] = 1800;
    plan.links[RUNG_PROGRESSES_TO] = 80;
    plan.links[RUNG_REQUIRES] = 60;
    plan.links[RUNG_MATCHES] = 200;
    for (trial t = trial_begin(3); trial_next(&t);) {
        world *w = world_planned(t.seed, &plan);
        rung_snapshot *g = world_open(w, t.seed);
        rung_task task = { .mem = { .limit = (size_t)4 << 20 } };
        question q = ask_about("paths");
        rung_status s;
        ask_with(&q, "%s", world_id(w, 0));
        ask_with(&q, "%s", world_id(w, 13));
        ask_option(&q, "k", "300");
        char *plain = ask_bytes(&task, g, &q, RUNG_FORMAT_JSON, &s);
        EXPECT(!s && strlen(plain) > 300000, "%s, or only few routes",
               rung_status_code(s));
        ask_option(&q, "as-of", "2024-05-01");
        char *dated = ask_bytes(&task, g, &q, RUNG_FORMAT_JSON, &s);
        EXPECT(!s, "on a day: %s", rung_status_code(s));
        ask_left_nothing(&task);
        free(plain);
        free(dated);
        rung_task_drop(&task);
        rung_snapshot_close(g);
        world_free(w);
    }
}

/* Runs the bound question with only so many search steps. */
static rung_status run_steps(rung_task *t, const rung_snapshot *g, const question *q,
                             uint64_t steps)
{
    const char *words[ASK_WORDS];
    rung_common_args common;
    rung_error err;
    const rung_query *query = rung_query_named(q->words[0], strlen(q->words[0]));
    for (int i = 0; i < q->n; i++)
        words[i] = q->words[i] ? q->words[i] : q->text[i];
    rung_arena_reset(&t->mem);
    void *args = rung_arena_alloc(&t->mem, 1, query->args_size);
    rung_status s = rung_bind_words(t, g, query, (rung_words){ words, (uint32_t)q->n },
                                    args, &common, &err);
    EXPECT(!s, "not bound: %s", err.text);
    void *result = rung_arena_alloc(&t->mem, 1, query->result->size);
    rung_view view =
        rung_view_of(g, common.status, common.as_of.given ? &common.as_of.first : NULL);
    t->steps = steps;
    return query->run(t, &view, args, result, &err);
}

static void a_search_that_runs_out_is_said(void **state)
{
    (void)state;
    static const volatile sig_atomic_t stop = 1;
    int given_up = 0;
    for (trial t = trial_begin(ROUNDS / 20); trial_next(&t);) {
        dice d = { t.seed };
        world *w = world_of_roles(t.seed, 60, 200);
        rung_snapshot *g = world_open(w, t.seed);
        rung_task task = { 0 };
        EXPECT(!rung_task_fit(&task, g, NULL), "no scratch");
        for (int i = 0; i < 100; i++) {
            question q = ask_anything(w, &d);
            trial_asks(q.words[0]);
            task.stop = dice_chance(&d, 10) ? &stop : NULL;
            rung_status s = run_steps(&task, g, &q, (uint64_t)dice_range(&d, 0, 100));
            EXPECT(s == RUNG_OK || s == RUNG_TIMEOUT, "%s", rung_status_code(s));
            given_up += s == RUNG_TIMEOUT;
            ask_left_nothing(&task);
        }
        rung_task_drop(&task);
        rung_snapshot_close(g);
        world_free(w);
    }
    assert_true(given_up > 0 || getenv("RUNG_ROUNDS"));
}

/* ---- every allocation in its turn ---- */

static const struct {
    const char *name, *text;
} package[] = {
    { "datapackage.json", "{\"name\":\"small\",\"version\":\"1\",\"sources\":[{\"name\":"
                          "\"s\",\"title\":\"A source\"}],\"resources\":["
                          "{\"name\":\"role\",\"path\":\"role.csv\"},{\"name\":"
                          "\"competency\",\"path\":\"competency.csv\"},"
                          "{\"name\":\"unit\",\"path\":\"unit.csv\"},{\"name\":"
                          "\"requires\",\"path\":\"requires.csv\"},"
                          "{\"name\":\"develops\",\"path\":\"develops.csv\"},{\"name\":"
                          "\"progresses-to\",\"path\":\"steps.csv\"}]}\n" },
    { "role.csv", "key,name,aliases,level,status,source,locator\n"
                  "carer,Care worker,Carer|Carer (home),1,established,s,1\n"
                  "nurse,Nurse,,5,established,s,2\n"
                  "assistant,Healthcare assistant,HCA,2,established,s,3\n" },
    { "competency.csv", "key,name,status,source,locator\n"
                        "hygiene,Hygiene,established,s,4\n"
                        "listening,Listening,established,s,5\n" },
    { "unit.csv", "key,name,status,source,locator\nhygiene,Hygiene,established,s,6\n" },
    { "requires.csv", "from,to,importance,status,source,locator,note\n"
                      "carer,hygiene,essential,established,s,7,\n"
                      "nurse,hygiene,,inferred,s,8,read from a title\n"
                      "nurse,listening,desirable,established,s,9,\n" },
    { "develops.csv",
      "from,to,status,source,locator\nunit:hygiene,hygiene,established,s,10\n" },
    { "steps.csv",
      "from,to,months,status,source,locator\n"
      "carer,assistant,6,established,s,11\nassistant,nurse,,established,s,12\n" },
};

static void write_package(const char *folder)
{
    for (size_t i = 0; i < RUNG_COUNT_OF(package); i++) {
        char path[200];
        snprintf(path, sizeof path, "%s/%s", folder, package[i].name);
        FILE *f = fopen(path, "w");
        assert_non_null(f);
        fputs(package[i].text, f);
        assert_int_equal(fclose(f), 0);
    }
}

static void remove_package(const char *folder)
{
    for (size_t i = 0; i < RUNG_COUNT_OF(package); i++) {
        char path[200];
        snprintf(path, sizeof path, "%s/%s", folder, package[i].name);
        unlink(path);
    }
    rmdir(folder);
}

typedef struct outcome {
    rung_status status;
    char digest[65];
    char *answer;
} outcome;

/* From the folder to the bytes of an answer; *out is what came of it, and all the rest is
 * given back. */
static void do_all(const char *folder, const question *q, rung_format format,
                   outcome *out, rung_error *err)
{
    rung_records records = { 0 };
    rung_diagnostics diags = { 0 };
    rung_snapshot *g = NULL;
    rung_task task = { 0 };
    void *block = NULL;
    size_t size;
    *out = (outcome){ 0 };
    out->status = rung_package_read(folder, &records, &diags, err);
    if (!out->status) {
        rung_package_survey(&records, &diags);
        out->status = rung_build(&records, &block, &size, err);
    }
    if (!out->status) {
        out->status = rung_snapshot_open(block, size, RUNG_BLOCK_PAGES, false, &g, err);
        if (out->status)
            rung_pages_drop(block, size);
    }
    if (!out->status) {
        const char *words[ASK_WORDS];
        rung_reply reply;
        for (int i = 0; i < q->n; i++)
            words[i] = q->words[i] ? q->words[i] : q->text[i];
        memcpy(out->digest, g->head->digest, sizeof out->digest);
        out->status =
            rung_ask(&task, g, (rung_words){ words, (uint32_t)q->n }, &reply, err);
        if (!out->status) {
            rung_sink bytes = rung_sink_buffer(0);
            out->status = rung_render(&reply, format, NULL, &bytes, err);
            if (!out->status && bytes.failed)
                out->status = RUNG_NO_MEMORY;
            if (!out->status)
                out->answer = bytes.to;
            else
                rung_sink_drop(&bytes);
        }
    }
    rung_task_drop(&task);
    rung_snapshot_close(g);
    rung_diagnostics_drop(&diags);
    rung_records_drop(&records);
}

/* Fails every allocation in its turn, alone or with all that follow it. */
static void fail_each(const char *folder, const question *q, rung_format format,
                      bool for_good)
{
    rung_error err;
    outcome right, one;
    do_all(folder, q, format, &right,
           &err); /* what libraries take once and keep is taken now */
    EXPECT(!right.status, "%s", err.text);
    for (long n = 1;; n++) {
        char asked[200];
        memset(&err, 0, sizeof err);
        count_from_here(n, for_good);
        do_all(folder, q, format, &one, &err);
        stop_counting();
        snprintf(asked, sizeof asked, "%s as %s, allocation %ld%s", q->words[0],
                 rung_format_word(format), n, for_good ? " and all after it" : "");
        trial_asks(asked);
        EXPECT(heap.live == (one.answer != NULL), "%ld allocations are left over",
               heap.live - (one.answer != NULL));
        EXPECT(one.status == RUNG_OK || one.status == RUNG_NO_MEMORY, "%s: %s",
               rung_status_code(one.status), err.text);
        if (!one.status) /* something was done without: what is said must be right all
                            the same */
            EXPECT(strcmp(one.digest, right.digest) == 0
                       && same_text(one.answer, right.answer),
                   "a wrong answer");
        else
            EXPECT(!one.answer, "an answer with a failure");
        free(one.answer);
        if (!heap.failed)
            break;
    }
    free(right.answer);
}

/* A package with every sort of problem in it: each must be told, or that memory ended. */
static void every_allocation_may_fail_on_a_faulty_package(void **state)
{
    (void)state;
    char folder[] = "/tmp/rung-memory-XXXXXX", path[200];
    assert_non_null(mkdtemp(folder));
    write_package(folder);
    snprintf(path, sizeof path, "%s/requires.csv", folder);
    FILE *f = fopen(path, "w");
    assert_non_null(f);
    fputs("from,to,importance,statuss,source,locator,note\n"
          "carrer,hygiene,vital,established,s,7,\n"
          "nurse,hygeine,,inferred,t,8,\n"
          "nurse,\"list\nening\",desirable,established,s,9,\n",
          f);
    assert_int_equal(fclose(f), 0);
    uint32_t problems = 0;
    for (long n = 0; n == 0 || heap.failed; n++) { /* 0: none fails */
        rung_records records = { 0 };
        rung_diagnostics diags = { 0 };
        rung_error err = { 0 };
        count_from_here(n, false);
        rung_status s = rung_package_read(folder, &records, &diags, &err);
        uint32_t found = diags.n;
        rung_diagnostics_drop(&diags);
        stop_counting();
        heap.failed |= n == 0;
        problems = n ? problems : found;
        EXPECT(heap.live == 0, "%ld allocations are left over when number %ld fails",
               heap.live, n);
        EXPECT(s == RUNG_NO_MEMORY || (s == RUNG_BAD_GRAPH && found == problems),
               "%s with %u problems of %u when allocation %ld fails", rung_status_code(s),
               found, problems, n);
    }
    remove_package(folder);
}

static void every_allocation_may_fail(void **state)
{
    (void)state;
    char folder[] = "/tmp/rung-memory-XXXXXX";
    assert_non_null(mkdtemp(folder));
    write_package(folder);
    for (int for_good = 0; for_good < 2; for_good++)
        for (int f = 0; f < RUNG_N_FORMATS; f++) {
            question q = ask_about(f % 2 ? "gap" : "paths");
            ask_with(&q, f % 2 ? "nurse" : "carer");
            if (f % 2)
                ask_option(&q, "from", "carer");
            else
                ask_with(&q, "nurse");
            fail_each(folder, &q, (rung_format)f, for_good);
        }
    remove_package(folder);
}

/* ---- files that a question brings along ---- */

static const rung_sheet_column columns[] = {
    { .name = "role", .help = "what a person works as", .required = true },
    { .name = "held", .help = "what a person holds", .list = true },
};
static const rung_param staff = { .name = "staff",
                                  .help = "who there is",
                                  .type = RUNG_P_SHEET,
                                  .columns = columns,
                                  .n_columns = RUNG_COUNT_OF(columns) };

/* How many items its rows hold; also when it fails. */
static rung_status read_sheet(const char *path, uint32_t *items, rung_error *err)
{
    rung_task t = { .reads = RUNG_READS_FILES };
    rung_sheet *sheet;
    rung_sheet_row row = { .line = 0 };
    rung_status s = rung_sheet_open(&t, &staff, path, &sheet, err);
    *items = 0;
    while (!s && !(s = sheet->next(sheet, &row, err)) && row.cells)
        *items += row.cells[1].n;
    rung_task_drop(&t);
    return s;
}

static rung_status read_profile(const char *path, uint32_t *items, rung_error *err)
{
    rung_arena mem = { 0 };
    rung_profile p;
    rung_status s = rung_profile_read(&mem, path, &p, err);
    *items = s ? 0 : p.map->n;
    rung_arena_drop(&mem);
    return s;
}

/* Two rows, the second of more items than a first room holds. */
static void write_sheet(FILE *f, bool csv)
{
    fputs(csv ? "role,held\na,x|y\nb," : "{\"role\":\"a\",\"held\":[1,2.5]}\n{\"held\":[",
          f);
    for (int i = 0; i < 300; i++)
        fprintf(f, csv ? "%sitem%d" : "%s\"item%d\"", !i ? "" : csv ? "|" : ",", i);
    fputs(csv ? "\n" : "],\"role\":\"b\"}\n", f);
}

static void every_allocation_may_fail_on_a_file_brought_along(void **state)
{
    (void)state;
    static const char *const names[] = { "a.csv", "a.jsonl", "a.json" };
    char folder[] = "/tmp/rung-memory-XXXXXX", path[200];
    assert_non_null(mkdtemp(folder));
    for (size_t k = 0; k < RUNG_COUNT_OF(names); k++) {
        bool profile = k == 2;
        snprintf(path, sizeof path, "%s/%s", folder, names[k]);
        FILE *f = fopen(path, "w");
        assert_non_null(f);
        if (profile)
            fputs("{\"have\":[\"a\",\"b\"],\"age\":17,\"dbs\":\"none\"}", f);
        else
            write_sheet(f, k == 0);
        assert_int_equal(fclose(f), 0);
        long n = 0;
        for (heap.failed = true; heap.failed; n++) { /* 0: none fails */
            rung_error err = { 0 };
            uint32_t items;
            count_from_here(n, n % 2);
            rung_status s = profile ? read_profile(path, &items, &err)
                                    : read_sheet(path, &items, &err);
            stop_counting();
            heap.failed |= n == 0;
            EXPECT(heap.live == 0, "%s: %ld allocations are left over at %ld", names[k],
                   heap.live, n);
            EXPECT(s == RUNG_NO_MEMORY || (!s && items == (profile ? 3 : 302)),
                   "%s: %s with %u items", names[k], rung_status_code(s), items);
        }
        EXPECT(n >= 3, "%s: nothing was allocated", names[k]);
        unlink(path);
    }
    rmdir(folder);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_libraries_take_is_counted),
        cmocka_unit_test(a_warm_question_allocates_nothing),
        cmocka_unit_test(a_warm_question_calls_no_system),
        cmocka_unit_test(a_small_arena_is_said),
        cmocka_unit_test(classes_are_worked_out_once_a_view),
        cmocka_unit_test(a_search_that_runs_out_is_said),
        cmocka_unit_test(every_allocation_may_fail),
        cmocka_unit_test(every_allocation_may_fail_on_a_faulty_package),
        cmocka_unit_test(every_allocation_may_fail_on_a_file_brought_along),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
