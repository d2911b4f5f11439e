/* ending.h -- the signals that end a program, when something has to be done first. */
#ifndef RUNG_CORE_ENDING_H
#define RUNG_CORE_ENDING_H

#include <signal.h>
#include <stddef.h>

/* Has `handler` called with whichever of n signals comes, all others held meanwhile. The
 * handler is taken off by then, so that raise(signal) at its end ends the program. What
 * is ignored, or handled otherwise, stays so. */
void rung_ends_meet(const int *ends, size_t n, void (*handler)(int));

/* Holds them back until sigprocmask(SIG_SETMASK, before, NULL). */
void rung_ends_hold(const int *ends, size_t n, sigset_t *before);

#endif
