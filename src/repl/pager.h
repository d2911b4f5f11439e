/* pager.h -- an answer longer than the screen, a screen at a time.
 *
 * Through the program that RUNG_PAGER or PAGER names (both as a shell reads them; "cat"
 * or nothing: none), else through less or more, as psql and git do. */
#ifndef RUNG_REPL_PAGER_H
#define RUNG_REPL_PAGER_H

#include "repl/session.h"

/* Shows text[0..n) so when it is longer than the screen and a person types who has not
 * said `.pager off`; returns when they have seen enough. False: nothing was shown, and it
 * is to be written as it is. What ends the shell meanwhile ends the pager first, and the
 * terminal is as it was before. */
bool rung_pager_show(const rung_session *s, const char *text, size_t n);

#endif
