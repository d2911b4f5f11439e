/* man.h -- the manual page rung(1), from the tables of queries, commands and formats. */
#ifndef RUNG_CLI_MAN_H
#define RUNG_CLI_MAN_H

#include "engine/engine.h"

/* Puts the page as roff with the `man` macros. */
void rung_man_put(rung_sink *out);

#endif
