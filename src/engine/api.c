/* api.c -- the engine as include/rung/rung.h shows it: a graph that many share, an asker
 * of one thread, its answer. */
#include <rung/rung.h>

#include <errno.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "core/pages.h"
#include "core/text.h"
#include "engine/describe.h"
#include "engine/item.h"

struct rung_graph {
    rung_snapshot *g;
    atomic_uint refs;
};

struct rung_answer {
    rung_asker *asker;
    rung_reply reply;
    const rung_item *root; /* NULL until asked for */
};

struct rung_asker {
    rung_graph *graph;
    rung_task task;
    volatile sig_atomic_t stop;
    rung_answer answer; /* the last one */
};

const char *rung_version(void)
{
    return RUNG_VERSION;
}

uint32_t rung_version_number(void)
{
    return RUNG_VERSION_MAJOR * 1000000u + RUNG_VERSION_MINOR * 1000u
           + RUNG_VERSION_PATCH;
}

/* ---- a graph ---- */

/* Wraps a snapshot and takes it over, also when that fails. */
static rung_status wrap(rung_snapshot *g, rung_graph **out, rung_error *err)
{
    rung_graph *graph = malloc(sizeof *graph);
    if (!graph) {
        rung_snapshot_close(g);
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    }
    graph->g = g;
    atomic_init(&graph->refs, 1);
    *out = graph;
    return RUNG_OK;
}

rung_status rung_graph_open_builtin(rung_graph **out, rung_error *err)
{
    rung_snapshot *g;
    rung_status s = rung_graph_open(NULL, &g, err);
    return s ? s : wrap(g, out, err);
}

rung_status rung_graph_open_file(const char *path, rung_graph **out, rung_error *err)
{
    rung_snapshot *g;
    struct stat st;
    char shown[400];
    rung_text_shown(shown, sizeof shown, path, strlen(path));
    if (stat(path, &st) < 0)
        return rung_fail(err, RUNG_IO, "%s: %s", shown, strerror(errno));
    if (S_ISDIR(
            st.st_mode)) /* the programs start rung-build for one; a library starts nothing */
        return rung_fail(err, RUNG_BAD_GRAPH,
                         "%s is a directory; `rung compile` or rung_package_compile "
                         "makes a graph of a package",
                         shown);
    rung_status s = rung_graph_load(path, &g, err);
    return s ? s : wrap(g, out, err);
}

rung_status rung_graph_open_bytes(const void *bytes, size_t size, rung_graph **out,
                                  rung_error *err)
{
    if (size > PTRDIFF_MAX)
        return rung_fail(err, RUNG_BAD_GRAPH, "%zu bytes are not a graph", size);
    void *block = rung_pages_take(size);
    if (!block)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    if (size)
        memcpy(block, bytes, size);
    rung_snapshot *g;
    rung_status s = rung_snapshot_open(block, size, RUNG_BLOCK_PAGES, false, &g, err);
    if (s) {
        rung_pages_drop(block, size);
        return s;
    }
    return wrap(g, out, err);
}

rung_graph *rung_graph_ref(rung_graph *graph)
{
    if (graph)
        atomic_fetch_add_explicit(&graph->refs, 1, memory_order_relaxed);
    return graph;
}

void rung_graph_unref(rung_graph *graph)
{
    if (!graph || atomic_fetch_sub_explicit(&graph->refs, 1, memory_order_acq_rel) != 1)
        return;
    rung_snapshot_close(graph->g);
    free(graph);
}

const char *rung_graph_name(const rung_graph *graph)
{
    return rung_text_of(graph->g, graph->g->head->graph);
}

const char *rung_graph_version(const rung_graph *graph)
{
    return rung_text_of(graph->g, graph->g->head->graph_version);
}

const char *rung_graph_digest(const rung_graph *graph)
{
    return graph->g->head->digest;
}

/* ---- asking ---- */

rung_status rung_asker_new(rung_graph *graph, rung_asker **out, rung_error *err)
{
    rung_asker *asker = calloc(1, sizeof *asker);
    if (!asker)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    asker->graph = rung_graph_ref(graph);
    asker->task.stop = &asker->stop;
    asker->task.reads = RUNG_READS_FILES;
    asker->answer.asker = asker;
    *out = asker;
    return RUNG_OK;
}

void rung_asker_free(rung_asker *asker)
{
    if (!asker)
        return;
    rung_task_drop(&asker->task);
    rung_graph_unref(asker->graph);
    free(asker);
}

rung_status rung_asker_ask(rung_asker *asker, const char *const *words, size_t n,
                           const rung_answer **out, rung_error *err)
{
    rung_reply reply;
    rung_error unheard; /* queries look at the code of what they failed with */
    err = err ? err : &unheard;
    if (n > UINT32_MAX)
        return rung_fail(err, RUNG_TOO_LARGE, "%zu words are too many", n);
    __atomic_store_n(&asker->stop, 0, __ATOMIC_RELAXED);
    asker->answer.root = NULL;
    rung_status s = rung_ask(&asker->task, asker->graph->g,
                             (rung_words){ words, (uint32_t)n }, &reply, err);
    if (s)
        return s;
    asker->answer.reply = reply;
    *out = &asker->answer;
    return RUNG_OK;
}

void rung_asker_stop(rung_asker *asker)
{
    __atomic_store_n(&asker->stop, 1, __ATOMIC_RELAXED);
}

/* ---- an answer ---- */

static rung_status render(const rung_answer *answer, rung_format format,
                          const rung_render_options *options, rung_sink *to,
                          rung_error *err)
{
    if ((unsigned)format >= RUNG_N_FORMATS)
        return rung_fail(err, RUNG_BAD_ARGUMENT, "there is no format %u",
                         (unsigned)format);
    return rung_render(&answer->reply, format, options, to, err);
}

rung_status rung_answer_write(const rung_answer *answer, rung_format format,
                              const rung_render_options *options, FILE *to,
                              rung_error *err)
{
    rung_sink sink = rung_sink_file(to);
    rung_status s = render(answer, format, options, &sink, err);
    if (!s && sink.failed)
        s = rung_fail(err, RUNG_IO, "the answer could not be written whole");
    return s;
}

rung_status rung_answer_bytes(const rung_answer *answer, rung_format format,
                              const rung_render_options *options, char **bytes,
                              size_t *size, rung_error *err)
{
    rung_sink sink = rung_sink_buffer(0);
    rung_status s = render(answer, format, options, &sink, err);
    if (!s && !sink.to && !sink.failed) /* an answer of no bytes is a text all the same */
        sink.to = calloc(1, 1);
    if (!s && (sink.failed || !sink.to))
        s = rung_fail(err, RUNG_NO_MEMORY, "the answer is too long to be held in memory");
    if (s) {
        rung_sink_drop(&sink);
        return s;
    }
    *bytes = sink.to;
    *size = sink.len;
    return RUNG_OK;
}

rung_status rung_answer_root(const rung_answer *answer, const rung_item **out,
                             rung_error *err)
{
    rung_asker *asker = answer->asker; /* its own answer, which it may change */
    rung_status s = RUNG_OK;
    if (!asker->answer.root)
        s = rung_item_tree(&answer->reply, &asker->task.mem, &asker->answer.root, err);
    if (!s)
        *out = asker->answer.root;
    return s;
}

/* ---- events: our emitter in front of the caller's functions ---- */

typedef struct relay {
    rung_emitter e; /* first: its address is the relay's */
    const rung_events *to;
    void *user;
} relay;

#define PASS(function, ...)                          \
    do {                                             \
        const relay *r = (const relay *)e;           \
        if (r->to->function)                         \
            r->to->function(r->user, ##__VA_ARGS__); \
    } while (0)

static void pass_map(rung_emitter *e, uint32_t n)
{
    PASS(map, n);
}
static void pass_end_map(rung_emitter *e)
{
    PASS(end_map);
}
static void pass_array(rung_emitter *e, uint32_t n)
{
    PASS(array, n);
}
static void pass_end_array(rung_emitter *e)
{
    PASS(end_array);
}
static void pass_key(rung_emitter *e, const char *s, size_t len)
{
    PASS(key, s, len);
}
static void pass_text(rung_emitter *e, const char *s, size_t len)
{
    PASS(text, s, len);
}
static void pass_integer(rung_emitter *e, int64_t v)
{
    PASS(integer, v);
}
static void pass_real(rung_emitter *e, double v)
{
    PASS(real, v);
}
static void pass_boolean(rung_emitter *e, bool v)
{
    PASS(boolean, v);
}
static void pass_nil(rung_emitter *e)
{
    PASS(nil);
}

static relay relay_to(const rung_events *events, void *user)
{
    return (relay){
        .e = { .map = pass_map,
               .end_map = pass_end_map,
               .array = pass_array,
               .end_array = pass_end_array,
               .key = pass_key,
               .text = pass_text,
               .integer = pass_integer,
               .real = pass_real,
               .boolean = pass_boolean,
               .nil = pass_nil },
        .to = events,
        .user = user,
    };
}

void rung_answer_walk(const rung_answer *answer, const rung_events *events, void *user)
{
    relay r = relay_to(events, user);
    rung_walk_reply(&answer->reply, &r.e);
}

void rung_describe(const rung_graph *graph, const rung_events *events, void *user)
{
    relay r = relay_to(events, user);
    rung_walk_describe(graph->g, &r.e);
}
