/* dot.h -- how kinds and statuses look where nodes are drawn, in an answer and in a whole
 * graph alike.
 *
 * Nothing is told by colour alone, for a page may be printed in grey and every twelfth man
 * sees some colours as one: a kind is a shape and a status a line, and colours repeat them. */
#ifndef RUNG_RENDER_DOT_H
#define RUNG_RENDER_DOT_H

#include "core/sink.h"
#include "core/vocabulary.h"

/* Puts s as a quoted text of the DOT language; what cannot be seen is made visible. */
void rung_dot_quote(rung_sink *out, const char *s, size_t len);

/* Puts the attributes of a node: its shape and colour, and the line around it. */
void rung_dot_put_node_look(rung_sink *out, rung_kind kind, uint8_t status);

/* Puts the attributes of an edge: the mark of its status as tables have it, and its words,
 * if it has any; line, head, and the status as what a pointer shows. `status` may be one of
 * those that follow the statuses of facts: RUNG_N_FACT_STATUS where none is said,
 * RUNG_UNSOURCED where there is no source. The words `cannot` say that there is no way. */
void rung_dot_put_edge_look(rung_sink *out, const char *words, uint8_t status);

#endif
