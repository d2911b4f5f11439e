/* terminal.h -- how wide a terminal is, and lines that fit it. */
#ifndef RUNG_CORE_TERMINAL_H
#define RUNG_CORE_TERMINAL_H

#include <stdint.h>

#include "core/sink.h"

#define RUNG_COLUMNS_USUAL 80u /* of what does not say how many it has */

/* Columns of the terminal behind fd, or as COLUMNS says, which goes before; 0: it is no
 * terminal. */
uint32_t rung_terminal_columns(int fd);
/* The same, and RUNG_COLUMNS_USUAL or as COLUMNS says where it is no terminal. */
uint32_t rung_terminal_width(int fd);

/* Puts lines, which live in a buffer, to where fd is: on a terminal those that are too
 * wide are broken at blanks and never within a word, and go on below their second column,
 * where they have two, or `indent` columns further in; anywhere else as they are. */
void rung_terminal_put(rung_sink *out, int fd, const rung_sink *lines, size_t indent);

#endif
