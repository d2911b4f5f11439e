/* unfinished.h -- a signal that ends the program takes along what has no name yet.
 *
 * What is written stands beside its place under a temporary name; whoever is interrupted
 * meanwhile (Ctrl-C, Ctrl-\, SIGTERM, SIGHUP), has used up its time (SIGXCPU) or reads a
 * mapped file that somebody cuts short (SIGBUS) leaves nothing of that behind. Only for
 * programs: a library does not touch the signals of whoever embeds it, so nothing happens
 * before rung_unfinished_watch. One thing at a time; SIGKILL leaves what there is. */
#ifndef RUNG_CORE_UNFINISHED_H
#define RUNG_CORE_UNFINISHED_H

#include <stdbool.h>

/* From now on. A signal that is ignored, or handled otherwise, stays so. */
void rung_unfinished_watch(void);

/* Makes what is to go with the program, a file or a folder with the files in it, as
 * mkostemp and mkdtemp do: of the XXXXXX at its end `path` gets what makes it new. -1 or
 * false, and errno says why, when there is none. */
int rung_unfinished_file(char *path);
bool rung_unfinished_folder(char *path);

/* It has a name now, or is gone. */
void rung_unfinished_none(void);

#endif
