/* program.c -- what another program may count on: compiled against the installed headers
 * only, by check_library.
 *
 *     program PACKAGE SCRATCH     a graph package directory; a folder to write into */
#include <math.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/time.h>

#include <rung/build.h>
#include <rung/rung.h>

static int n_tests, n_failed;

static void check(bool good, const char *what)
{
    printf("%sok %d - %s\n", good ? "" : "not ", ++n_tests, what);
    n_failed += !good;
}

#define WORDS(...)                   \
    (const char *[]){ __VA_ARGS__ }, \
        sizeof((const char *[]){ __VA_ARGS__ }) / sizeof(char *)
#define GAP WORDS("gap", "nursing-associate", "--from", "healthcare-assistant")

static const rung_item *data_of(const rung_answer *answer)
{
    const rung_item *top = NULL;
    rung_answer_root(answer, &top, NULL);
    return rung_item_member(top, "data");
}

/* ---- JSON from events and from the tree: three ways to the same bytes ---- */

typedef struct text {
    FILE *out;
    bool comma;
} text;

static void separate(text *t)
{
    if (t->comma)
        fputc(',', t->out);
    t->comma = true;
}

static void put_text(FILE *out, const char *s, size_t len)
{
    fputc('"', out);
    for (size_t i = 0; i < len; i++)
        if (s[i] == '"' || s[i] == '\\')
            fprintf(out, "\\%c", s[i]);
        else
            fputc(s[i], out);
    fputc('"', out);
}

static void on_open(text *t, char c)
{
    separate(t);
    fputc(c, t->out);
    t->comma = false;
}
static void on_close(text *t, char c)
{
    fputc(c, t->out);
    t->comma = true;
}
static void on_map(void *user, uint32_t n)
{
    (void)n;
    on_open(user, '{');
}
static void on_end_map(void *user)
{
    on_close(user, '}');
}
static void on_array(void *user, uint32_t n)
{
    (void)n;
    on_open(user, '[');
}
static void on_end_array(void *user)
{
    on_close(user, ']');
}
static void on_text(void *user, const char *s, size_t len)
{
    separate(user);
    put_text(((text *)user)->out, s, len);
}
static void on_integer(void *user, int64_t v)
{
    separate(user);
    fprintf(((text *)user)->out, "%lld", (long long)v);
}
static void on_boolean(void *user, bool v)
{
    separate(user);
    fputs(v ? "true" : "false", ((text *)user)->out);
}
static void on_nil(void *user)
{
    separate(user);
    fputs("null", ((text *)user)->out);
}

static void on_key(void *user, const char *s, size_t len)
{
    on_text(user, s, len);
    fputc(':', ((text *)user)->out);
    ((text *)user)->comma = false;
}

static void on_real(void *user, double v)
{
    separate(user);
    for (int digits = 1; digits <= 17; digits++) {
        char shown[40];
        snprintf(shown, sizeof shown, "%.*g", digits, v);
        if (strtod(shown, NULL) == v) {
            fputs(shown, ((text *)user)->out);
            return;
        }
    }
}

static const rung_events to_json = {
    .map = on_map,
    .end_map = on_end_map,
    .array = on_array,
    .end_array = on_end_array,
    .key = on_key,
    .text = on_text,
    .integer = on_integer,
    .real = on_real,
    .boolean = on_boolean,
    .nil = on_nil,
};

/* Plays a tree as the events it was made of. */
static void play(const rung_item *item, text *t)
{
    switch (rung_item_type_of(item)) {
    case RUNG_ITEM_NIL: on_nil(t); return;
    case RUNG_ITEM_BOOLEAN: on_boolean(t, rung_item_boolean(item, false)); return;
    case RUNG_ITEM_INTEGER: on_integer(t, rung_item_integer(item, -1)); return;
    case RUNG_ITEM_REAL: on_real(t, rung_item_real(item, NAN)); return;
    case RUNG_ITEM_TEXT:
        on_text(t, rung_item_text(item), strlen(rung_item_text(item)));
        return;
    case RUNG_ITEM_ARRAY:
    case RUNG_ITEM_MAP: break;
    }
    bool map = rung_item_type_of(item) == RUNG_ITEM_MAP;
    on_open(t, map ? '{' : '[');
    for (uint32_t i = 0; i < rung_item_count(item); i++) {
        const rung_item *child = rung_item_at(item, i);
        if (map)
            on_key(t, rung_item_key(child), strlen(rung_item_key(child)));
        play(child, t);
    }
    on_close(t, map ? '}' : ']');
}

static char *json_of_events(const rung_answer *answer)
{
    char *bytes = NULL;
    size_t size = 0;
    text t = { .out = open_memstream(&bytes, &size) };
    rung_answer_walk(answer, &to_json, &t);
    fputc('\n', t.out);
    fclose(t.out);
    return bytes;
}

static char *json_of_tree(const rung_answer *answer)
{
    char *bytes = NULL;
    size_t size = 0;
    text t = { .out = open_memstream(&bytes, &size) };
    const rung_item *top = NULL;
    rung_answer_root(answer, &top, NULL);
    play(top, &t);
    fputc('\n', t.out);
    fclose(t.out);
    return bytes;
}

static void an_answer_reads_the_same_three_ways(rung_graph *graph)
{
    rung_asker *asker = NULL;
    const rung_answer *answer = NULL;
    char *json = NULL, *events = NULL, *tree = NULL;
    size_t size = 0;
    rung_error err = { 0 };
    check(!rung_asker_new(graph, &asker, &err)
              && !rung_asker_ask(asker, GAP, &answer, &err),
          "a question is answered");
    check(!rung_answer_bytes(answer, RUNG_FORMAT_JSON, NULL, &json, &size, &err)
              && strlen(json) == size,
          "as JSON in memory, with a NUL behind it");
    events = json_of_events(answer);
    tree = json_of_tree(answer);
    check(json && strcmp(json, events) == 0, "its events are its JSON");
    check(json && strcmp(json, tree) == 0, "its tree is its JSON");
    check(rung_item_count(rung_item_member(data_of(answer), "missing")) > 0,
          "a list can be counted");
    check(!rung_item_member(rung_item_member(NULL, "data"), "missing")
              && !rung_item_at(NULL, 0) && rung_item_integer(NULL, 7) == 7
              && !rung_item_text(NULL),
          "what is not there reads as nil");
    for (unsigned f = 0; f < RUNG_N_FORMATS; f++) {
        char *bytes = NULL;
        rung_format found = RUNG_N_FORMATS;
        const char *word = rung_format_word((rung_format)f);
        check(!rung_answer_bytes(answer, (rung_format)f, NULL, &bytes, &size, &err)
                  && size > 0,
              word);
        check(rung_format_find(word, strlen(word), &found) && found == f,
              "a format is found by its word");
        free(bytes);
    }
    char *none = NULL;
    check(rung_answer_bytes(answer, RUNG_N_FORMATS, NULL, &none, &size, &err)
                  == RUNG_BAD_ARGUMENT
              && !none,
          "a format that is none is refused");
    FILE *full = fopen("/dev/full", "w");
    if (full) {
        setvbuf(full, NULL, _IONBF, 0);
        check(rung_answer_write(answer, RUNG_FORMAT_TABLE, NULL, full, &err) == RUNG_IO,
              "a full disk is told");
        fclose(full);
    }
    free(json);
    free(events);
    free(tree);
    rung_asker_free(asker);
}

static void failures_leave_outputs_alone(rung_graph *graph)
{
    rung_asker *asker = NULL;
    const rung_answer *answer = NULL;
    rung_error err = { 0 };
    rung_asker_new(graph, &asker, &err);
    check(rung_asker_ask(asker, WORDS("gap", "nursing-assosiate"), &answer, &err)
                  == RUNG_UNKNOWN_NODE
              && !answer && err.at == 1 && strstr(err.text, "nursing-associate"),
          "a misspelt name is told with what is near");
    check(rung_asker_ask(asker, WORDS("gab"), &answer, NULL) == RUNG_UNKNOWN_METHOD
              && !answer,
          "nobody need want the sentence");
    check(rung_asker_ask(asker, NULL, 0, &answer, &err) == RUNG_BAD_ARGUMENT && !answer,
          "no words are no question");
    check(strcmp(rung_status_code(err.code), "bad_argument") == 0
              && rung_status_fault(err.code) == 1 && *rung_status_help(err.code),
          "a code has a word, a fault and a help");
    check(!rung_asker_ask(asker, GAP, &answer, &err) && answer,
          "and the next question is answered");
    rung_asker_free(asker);
    rung_asker_free(NULL);
    rung_graph_unref(NULL);
}

static void description_names_every_query(rung_graph *graph)
{
    char *bytes = NULL;
    size_t size = 0;
    text t = { .out = open_memstream(&bytes, &size) };
    rung_describe(graph, &to_json, &t);
    fclose(t.out);
    check(
        strstr(bytes, "\"name\":\"gap\"") && strstr(bytes, "\"name\":\"align\"")
            && strstr(bytes, "\"unknown_node\"")
            && strstr(bytes,
                      "\"params\":[{\"name\":\"to\",\"type\":\"node\",\"required\":true"),
        "describe tells queries, parameters and errors");
    rung_describe(graph, &(rung_events){ 0 }, NULL);
    check(true, "events that nobody wants are let pass");
    free(bytes);
}

/* ---- threads ---- */

typedef struct crew {
    rung_graph *graph;
    const char *wanted;
    int wrong;
} crew;

static void *ask_often(void *user)
{
    crew *c = user;
    rung_asker *asker = NULL;
    const rung_answer *answer = NULL;
    rung_graph *mine = rung_graph_ref(c->graph);
    c->wrong = rung_asker_new(mine, &asker, NULL) != RUNG_OK;
    rung_graph_unref(mine);
    for (int i = 0; i < 50 && !c->wrong; i++) {
        char *json = NULL;
        size_t size;
        c->wrong |=
            rung_asker_ask(asker, GAP, &answer, NULL)
            || rung_answer_bytes(answer, RUNG_FORMAT_JSON, NULL, &json, &size, NULL)
            || strcmp(json, c->wanted) != 0;
        free(json);
    }
    rung_asker_free(asker);
    return NULL;
}

static void threads_share_a_graph(rung_graph *graph)
{
    enum { THREADS = 4 };
    pthread_t threads[THREADS];
    crew crews[THREADS];
    rung_asker *asker = NULL;
    const rung_answer *answer = NULL;
    char *json = NULL;
    size_t size;
    int wrong = 0;
    rung_asker_new(graph, &asker, NULL);
    rung_asker_ask(asker, GAP, &answer, NULL);
    rung_answer_bytes(answer, RUNG_FORMAT_JSON, NULL, &json, &size, NULL);
    for (int i = 0; i < THREADS; i++) {
        crews[i] = (crew){ graph, json, 0 };
        pthread_create(&threads[i], NULL, ask_often, &crews[i]);
    }
    for (int i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
        wrong += crews[i].wrong;
    }
    check(!wrong, "four threads ask one graph and all get the same bytes");
    free(json);
    rung_asker_free(asker);
}

/* ---- stopping ---- */

static rung_asker *long_asker;

static void on_alarm(int number)
{
    (void)number;
    rung_asker_stop(long_asker);
}

static void tick(suseconds_t every)
{
    const struct timeval t = { .tv_usec = every };
    setitimer(ITIMER_REAL, &(struct itimerval){ t, t }, NULL);
}

/* So many rows that reading them takes many ticks. */
static bool put_staff(const char *staff, const char *demand)
{
    FILE *rows = fopen(staff, "w"), *posts = fopen(demand, "w");
    bool put = rows && posts && fputs("role\n", rows) >= 0
               && fputs("role\nhealthcare-assistant\n", posts) >= 0;
    for (int i = 0; put && i < 3000000; i++)
        put = fputs("healthcare-assistant\n", rows) >= 0;
    put = rows && fclose(rows) == 0 && put;
    return posts && fclose(posts) == 0 && put;
}

static void a_question_is_stopped_from_a_signal_handler(rung_graph *graph,
                                                        const char *scratch)
{
    char staff[500], demand[500];
    const rung_answer *answer = NULL;
    rung_error err;
    snprintf(staff, sizeof staff, "%s/staff.csv", scratch);
    snprintf(demand, sizeof demand, "%s/demand.csv", scratch);
    check(put_staff(staff, demand) && !rung_asker_new(graph, &long_asker, &err),
          "a long question is ready");
    rung_asker_stop(long_asker);
    check(!rung_asker_ask(long_asker, GAP, &answer, &err),
          "a stop does not touch the question that comes later");
    signal(SIGALRM, on_alarm);
    tick(2000);
    rung_status s =
        rung_asker_ask(long_asker, WORDS("workforce", staff, demand), &answer, &err);
    tick(0);
    signal(SIGALRM, SIG_DFL);
    check(s == RUNG_TIMEOUT && strcmp(err.text, "stopped") == 0,
          "a question that is stopped fails with timeout");
    check(!rung_asker_ask(long_asker, GAP, &answer, &err),
          "and the next one is answered");
    rung_asker_free(long_asker);
}

/* ---- packages ---- */

static void count_problem(void *user, const rung_problem *p)
{
    size_t *n = user;
    n[p->error]++;
}

static void a_package_becomes_a_graph(rung_graph *builtin, const char *package,
                                      const char *scratch)
{
    char path[4096];
    void *bytes = NULL;
    size_t size = 0, errors = 9, warnings = 9, heard[2] = { 0, 0 };
    rung_graph *graph = NULL;
    rung_error err = { 0 };
    check(!rung_package_check(package, count_problem, heard, &errors, &warnings, &err)
              && errors == 0 && heard[0] == warnings && heard[1] == 0,
          "every problem of a package is heard");
    check(!rung_package_compile(package, NULL, NULL, &bytes, &size, &err),
          "a package is compiled");
    check(!rung_graph_open_bytes(bytes, size, &graph, &err)
              && strcmp(rung_graph_digest(graph), rung_graph_digest(builtin)) == 0,
          "its bytes are the built-in graph");
    rung_graph_unref(graph);
    graph = NULL;
    snprintf(path, sizeof path, "%s/own.rung", scratch);
    check(!rung_package_write(package, path, NULL, NULL, &err)
              && !rung_graph_open_file(path, &graph, &err)
              && strcmp(rung_graph_digest(graph), rung_graph_digest(builtin)) == 0,
          "so does its file");
    rung_graph_unref(graph);
    graph = NULL;
    ((char *)bytes)[size / 2] ^= 1;
    check(rung_graph_open_bytes(bytes, size, &graph, &err) == RUNG_BAD_GRAPH && !graph,
          "a flipped bit is found");
    check(rung_graph_open_bytes(bytes, 10, &graph, &err) == RUNG_BAD_GRAPH && !graph,
          "so is a cut one");
    check(rung_graph_open_bytes(NULL, 0, &graph, &err) == RUNG_BAD_GRAPH && !graph,
          "nothing is no graph");
    free(bytes);
    check(rung_graph_open_file(package, &graph, &err) == RUNG_BAD_GRAPH && !graph,
          "a directory is not opened");
    snprintf(path, sizeof path, "%s/none.rung", scratch);
    check(rung_graph_open_file(path, &graph, &err) == RUNG_IO && !graph,
          "nor what is not there");
    bytes = NULL;
    check(rung_package_compile(scratch, count_problem, heard, &bytes, &size, &err)
                  != RUNG_OK
              && !bytes && *err.text,
          "a folder without a package is told");
}

/* Writes `head`, then n lines of a format with one number in it, each in its file. */
static bool put_lines(const char *folder, const char *name, const char *head,
                      const char *line, int n)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *out = fopen(path, "w");
    bool put = out && fputs(head, out) >= 0;
    for (int i = 0; put && i < n; i++)
        put = fprintf(out, line, i) > 0;
    return out && fclose(out) == 0 && put;
}

/* More settings than a plan takes: a fault that is found deep within a query, which then
 * looks at what it said. */
static void a_fault_needs_no_place_for_its_words(const char *scratch)
{
    char folder[4096], tables[3][4200];
    static const char *const names[] = { "people.csv", "when.csv", "where.csv" };
    void *bytes = NULL;
    size_t size = 0;
    rung_graph *graph = NULL;
    rung_asker *asker = NULL;
    const rung_answer *answer = NULL;
    snprintf(folder, sizeof folder, "%s/wards", scratch);
    mkdir(folder, 0700); /* or it is there from another build of this program */
    for (int i = 0; i < 3; i++)
        snprintf(tables[i], sizeof tables[i], "%s/%s", folder, names[i]);
    check(put_lines(
              folder, "datapackage.json",
              "{\"name\":\"wards\",\"sources\":[{\"name\":\"book\",\"title\":\"Book\"}],"
              "\"resources\":[{\"name\":\"setting\",\"path\":\"setting.csv\"}]}",
              "", 0)
              && put_lines(folder, "setting.csv", "key,name,status,source\n",
                           "ward-%1$d,Ward %1$d,established,book\n", 1001)
              && put_lines(folder, names[0], "learner\n", "learner-%d\n", 1)
              && put_lines(folder, names[1], "block\n1\n", "", 0)
              && put_lines(folder, names[2], "setting\n", "ward-%d\n", 1001)
              && !rung_package_compile(folder, NULL, NULL, &bytes, &size, NULL)
              && !rung_graph_open_bytes(bytes, size, &graph, NULL)
              && !rung_asker_new(graph, &asker, NULL),
          "a graph of many wards is compiled");
    free(bytes);
    check(asker
              && rung_asker_ask(asker,
                                WORDS("plan", "rotation", tables[0], "--blocks",
                                      tables[1], "--settings", tables[2]),
                                &answer, NULL)
                     == RUNG_TOO_LARGE
              && !answer,
          "whoever wants no sentence is still told what failed");
    rung_asker_free(asker);
    rung_graph_unref(graph);
}

int main(int argc, char **argv)
{
    rung_graph *graph = NULL;
    rung_error err = { 0 };
    if (argc != 3)
        return 2;
    check(rung_version_number()
              == RUNG_VERSION_MAJOR * 1000000u + RUNG_VERSION_MINOR * 1000u
                     + RUNG_VERSION_PATCH,
          "header and library are of one version");
    check(!rung_graph_open_builtin(&graph, &err) && strlen(rung_graph_digest(graph)) == 64
              && *rung_graph_name(graph),
          "the built-in graph opens");
    an_answer_reads_the_same_three_ways(graph);
    failures_leave_outputs_alone(graph);
    description_names_every_query(graph);
    threads_share_a_graph(graph);
    a_question_is_stopped_from_a_signal_handler(graph, argv[2]);
    a_package_becomes_a_graph(graph, argv[1], argv[2]);
    a_fault_needs_no_place_for_its_words(argv[2]);
    rung_graph_unref(graph);
    printf("1..%d\n", n_tests);
    return n_failed != 0;
}
