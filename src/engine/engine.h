/* engine.h -- the current snapshot, and a question as words: bind, run, render.
 *
 * `rung_bind_words` turns words into the argument struct of a query through its parameter
 * table; `rung_ask` does that and runs it. Values of a message are bound by given.h. */
#ifndef RUNG_ENGINE_ENGINE_H
#define RUNG_ENGINE_ENGINE_H

#include "query/query.h"
#include "render/render.h"

#ifndef RUNG_VERSION /* build.mk says */
#define RUNG_VERSION "0.1.0"
#endif

/* Opens a graph: NULL = the one built into the program; a package directory (compiled by
 * starting `rung-build`, whose diagnostics go to standard error); a compiled `.rung`
 * file. Regular files and directories only; nothing else is read from. `open` maps a
 * file, for one question; `load` reads it into memory of its own, for a program that
 * lives on while files change under it. Fails: IO, BAD_GRAPH, TOO_LARGE, NO_MEMORY. */
rung_status rung_graph_open(const char *path, rung_snapshot **out, rung_error *err);
rung_status rung_graph_load(const char *path, rung_snapshot **out, rung_error *err);
/* As load; what rung-build has to say goes into `told` (up to 64 KiB of it) instead of
 * standard error. */
rung_status rung_graph_load_told(const char *path, rung_sink *told, rung_snapshot **out,
                                 rung_error *err);

/* What became of opening a graph, as a program ends with it: whatever kept it from being
 * opened, the graph is bad. */
static inline rung_status rung_bad_graph(rung_status opened, rung_error *err)
{
    if (opened && err)
        err->code = RUNG_BAD_GRAPH;
    return opened ? RUNG_BAD_GRAPH : RUNG_OK;
}

/* Path of the program `rung-build` (environment RUNG_BUILD, beside this program,
 * ../libexec/rung). Writes into buf; false when there is none. */
bool rung_build_path(char *buf, size_t size);

/* One word of the command: bytes with a length. */
typedef struct rung_words {
    const char *const *items; /* [0] is the query's name */
    uint32_t n;
} rung_words;

/* Answers the words in `t` (whose arena it resets first; the words may not lie in it).
 * Values may be `--name value`, `--name=value` or `name=value`; required parameters are
 * positional in order; `--` ends options. On failure err->at is the word to blame. Cost:
 * binding + the query's. */
rung_status rung_ask(rung_task *t, const rung_snapshot *g, rung_words words,
                     rung_reply *out, rung_error *err);

/* Same for a query already found and an argument struct already bound (in t's arena): for
 * the socket, tests, benchmark. */
rung_status rung_run(rung_task *t, const rung_snapshot *g, const rung_query *q,
                     const void *args, const rung_common_args *common, rung_reply *out,
                     rung_error *err);

/* Binds words[1..] into args (q->args_size bytes) and common; values live in t's arena.
 * Nothing is guessed: a scalar given twice, a word too many, an unknown name fail with
 * what was probably meant. */
rung_status rung_bind_words(rung_task *t, const rung_snapshot *g, const rung_query *q,
                            rung_words words, void *args, rung_common_args *common,
                            rung_error *err);

/* True when the words would be bound: what is proposed as a line to type is tried so.
 * Files that they name are not read. */
bool rung_words_fit(rung_task *t, const rung_snapshot *g, const rung_query *q,
                    rung_words words);

/* The parameter of q (or a common one) with this name, `-` and `_` alike; NULL. */
const rung_param *rung_param_find(const rung_query *q, const char *name, size_t len);

/* The fields of a learner, as `--learner age=17` names them. */
extern const char *const rung_learner_fields[];
extern const size_t rung_n_learner_fields;

/* What a word was probably meant to be: the candidate spelt most nearly like it, or the
 * only one that begins with it; `-` and `_` are alike, and case does not count.
 *
 *     rung_meant near = rung_meant_by(word, len);
 *     for (...)
 *         rung_meant_try(&near, candidate);
 *     rung_fail(err, s, "no limit '%s'%s", word, rung_meant_hint(&near, "", "; say help"));
 *
 * Candidates are kept by address: they must outlive the rung_meant. */
#define RUNG_MEANT_WORD \
    64 /* bytes; a longer word resembles nothing in a list of commands */
typedef struct rung_meant {
    char word[RUNG_MEANT_WORD];
    size_t len;                   /* 0: nothing is near it */
    unsigned limit, distance;     /* at most, and of `nearest` */
    const char *nearest, *longer; /* `longer`: the first that begins with the word */
    size_t n_longer;
    char hint[RUNG_MEANT_WORD + 32];
} rung_meant;
rung_meant rung_meant_by(const char *word, size_t len);
void rung_meant_try(rung_meant *near, const char *candidate);
void rung_meant_try_queries(rung_meant *near);
/* "; did you mean 'X'?", with `before` in front of X (`--` of an option); `otherwise`
 * when nothing is near. */
const char *rung_meant_hint(rung_meant *near, const char *before, const char *otherwise);

/* The same for a list that lies ready: the one of n candidates that was meant, or NULL. */
const char *rung_nearest_word(const char *word, size_t len, const char *const *candidates,
                              size_t n);

/* Fails with UNKNOWN_METHOD for words[0]: a near query or one of `extra`, or, when the
 * words are the name of a node, how to ask for that. */
rung_status rung_unknown_query(rung_task *t, const rung_snapshot *g, rung_words words,
                               const char *const *extra, size_t n_extra, rung_error *err);

/* True of a word that questions in plain English begin with. */
bool rung_begins_sentence(const char *word);
/* What to type in place of a sentence that names one role or two, as `next HCA`; NULL:
 * nothing. Lies in t's arena. */
const char *rung_sentence_meant(rung_task *t, const rung_snapshot *g, rung_words words);

/* `word` as it must be typed to stay one word: itself, or in double quotes. In `mem`;
 * NULL when it is full. */
char *rung_word_quoted(rung_arena *mem, const char *word);
/* The line that these words are when typed. */
const char *rung_words_line(rung_arena *mem, rung_words words);

/* Puts the name of a parameter as it is typed: `max-steps`. */
void rung_put_option(const char *name, rung_sink *out);

/* Puts `gap TO [--from ROLE] ...` without the parameters that every query takes, on one line. */
void rung_help_usage(const rung_query *q, rung_sink *out);

/* Puts help of one query (usage, summary, parameters, example), or the list of all, as
 * plain text. */
void rung_help_query(const rung_query *q, rung_sink *out);
void rung_help_all(rung_sink *out);

/* Counts of the graph: nodes by kind, facts by status, sources, groups joined by
 * progression. */
void rung_stats(const rung_snapshot *g, rung_sink *out);

#endif
