/* session.h -- what the shell, a script and a single command have in common: the graph
 * that answers, how answers are shown, and where they go. */
#ifndef RUNG_REPL_SESSION_H
#define RUNG_REPL_SESSION_H

#include <signal.h>

#include "engine/given.h"
#include "repl/split.h"

#define RUNG_COMMAND_BYTES (64u * 1024u) /* most bytes of one line of a script */
#define RUNG_READ_DEPTH 16u              /* most scripts that read one another */

/* Exit codes of INTERFACE section 4. */
enum {
    RUNG_EXIT_ANSWERED,
    RUNG_EXIT_FAILED,
    RUNG_EXIT_USAGE,
    RUNG_EXIT_BAD_GRAPH,
    RUNG_EXIT_NO_SERVER
};

typedef struct rung_session {
    rung_snapshot *g;
    char *graph_path; /* NULL: the built-in graph; owned */
    rung_task task;
    rung_arena line; /* words of the command being answered */
    rung_format format;
    int out;          /* descriptor that answers go to */
    char *out_path;   /* of `.output`; NULL: standard output; owned */
    bool interactive; /* a person types */
    bool timer;       /* `.timer on` */
    bool no_pager;    /* `.pager off` */
    bool quiet;       /* `--quiet`, `.progress off`: nothing is said of how far it is */
    rung_arena profile_mem;
    const rung_given *profile; /* `.have`, `.learner`: a map; NULL: nobody */
    bool quit;
    bool gone;            /* nobody reads standard output any more; quit quietly */
    uint32_t failures;    /* commands of scripts that failed */
    unsigned depth;       /* scripts that are being read */
    const char *script;   /* the innermost one; NULL: standard input */
    uint32_t line_number; /* in it; 0: no script */
} rung_session;

/* Set by Ctrl-C; whoever acts on it clears it. */
extern volatile sig_atomic_t rung_stop;

/* Opens `path` (NULL: built in) in place of the graph there is, which stays when that
 * fails. A session that lives on (`keep`) takes the file into memory of its own. Fails:
 * BAD_GRAPH, NO_MEMORY. */
rung_status rung_session_graph(rung_session *s, const char *path, bool keep,
                               rung_error *err);
void rung_session_drop(rung_session *s);

/* Runs one command and puts its answer. On failure err->at counts in `words`. */
rung_status rung_session_words(rung_session *s, rung_words words, rung_error *err);

/* Splits and runs one line, reports what failed, counts it. */
void rung_session_line(rung_session *s, const char *line, size_t len);

/* Says on standard error what failed and where in a script; at the prompt with a mark
 * under the word to blame. `split` may be NULL. */
void rung_session_report(const rung_session *s, const char *line, const rung_split *split,
                         const rung_error *err);

/* Puts what was collected in `text` where answers go, and drops it. Fails: IO, NO_MEMORY. */
rung_status rung_session_put(rung_session *s, rung_sink *text, rung_error *err);
/* An empty page of help, as wide as where it goes has room for. */
rung_sink rung_session_page(const rung_session *s);
/* Puts a page; what is still wider than the screen is broken between words. */
rung_status rung_session_put_page(rung_session *s, rung_sink *text, rung_error *err);

/* The format called `word` (may be NULL: none was named). Fails: USAGE. */
rung_status rung_session_format(const char *word, rung_format *out, rung_error *err);
/* The same of words that may name it once: *given says whether one has. */
rung_status rung_session_format_once(const char *word, rung_format *out, bool *given,
                                     rung_error *err);

/* True when words[*at] is the option `name` (`--format`) or `brief` (`-f`, may be NULL),
 * with its value as the next word or behind `=`. *value is then the value, or NULL when
 * none follows, and *at the index of the last word that was taken. */
bool rung_option_at(rung_words words, uint32_t *at, const char *brief, const char *name,
                    const char **value);

/* Puts how the graph calls itself, and its version. */
void rung_session_name(const rung_session *s, rung_sink *out);

/* The exit code that a failure ends the program with. */
int rung_exit_code(rung_status status);

#endif
