/* unfinished.h -- a signal that ends the program takes along what has no name yet.
 *
 * What is written stands beside its place under a temporary name; whoever is interrupted
 * meanwhile (Ctrl-C, SIGTERM, SIGHUP) leaves nothing of that behind. Only for programs:
 * a library does not touch the signals of whoever embeds it, so nothing happens before
 * rung_unfinished_watch. One thing at a time; SIGKILL leaves what there is. */
#ifndef RUNG_CORE_UNFINISHED_H
#define RUNG_CORE_UNFINISHED_H

#include <signal.h>
#include <stdbool.h>

/* From now on. A signal that is ignored, or handled otherwise, stays so. */
void rung_unfinished_watch(void);

/* Around the call that makes a temporary file or folder and rung_unfinished_is: no
 * signal comes in between. */
void rung_unfinished_hold(sigset_t *before);
void rung_unfinished_release(const sigset_t *before);

/* `path` is to go with the program: a file, or a folder with the files in it. */
void rung_unfinished_is(const char *path, bool folder);

/* It has a name now, or is gone. */
void rung_unfinished_none(void);

#endif
