/* input.h -- the bytes of one file, walked over from its beginning as often as need be,
 * through a window that is refilled: memory follows what is kept in it, not the file.
 *
 * What fails sticks and looks like the end of the file; rung_input_walk then says what it
 * was, so whoever reads has to ask only before he speaks of a text that is cut short. */
#ifndef RUNG_IMPORT_INPUT_H
#define RUNG_IMPORT_INPUT_H

#include "import/import.h"
#include "source/csv.h"

#define RUNG_INPUT_PIECE (256u * 1024u) /* bytes that are read at a time */

/* The first four members, and `piece`, are the caller's; the others begin zeroed. */
struct rung_input {
    rung_import *m;       /* whose problems keep it from being walked over again */
    rung_csv_bytes bytes; /* where it comes from; closed by who opened it */
    const char *file;     /* for messages */
    uint64_t size;        /* of all of it */
    size_t piece;         /* 0: RUNG_INPUT_PIECE */

    char *window; /* [at, len) of it is still to be read */
    size_t at, len, cap;
    size_t from; /* with `keeps`: what begins there stays in the window */
    bool keeps;
    uint64_t taken;       /* bytes of this walk that the window has held */
    unsigned walk, walks; /* this one of so many, from 0 */
    uint64_t sum, first;  /* hash of them; that of the whole in the first walk */
    rung_status failed;
    int why; /* errno of a failed read */
};

/* Has `walk` read it from its beginning to its end `walks` times, and ends when there are
 * errors among the problems. Fails as `walk` does, and: IO (in words of `why`; also when
 * a walk found other bytes than the first), NO_MEMORY. */
rung_status rung_input_walk(rung_input *in, unsigned walks,
                            rung_status (*walk)(void *user, rung_input *in,
                                                rung_error *err),
                            void *user, rung_error *err);
void rung_input_drop(rung_input *in);

/* Reads on: at least one more byte behind those of the window, which moves. False at the
 * end, and when it fails. */
bool rung_input_more(rung_input *in);

/* Passes over the mark that UTF-8 may begin with; that of UTF-16 is an error among the
 * problems, and false. */
bool rung_input_utf8(rung_input *in);

/* The next line without its end, in the window until the next call. False behind the
 * last. */
bool rung_input_line(rung_input *in, const char **line, size_t *len);

#endif
