/* json.h -- texts and numbers as JSON writes them. */
#ifndef RUNG_CORE_JSON_H
#define RUNG_CORE_JSON_H

#include "core/sink.h"

/* Puts s in double quotes. Control characters, C1 ones too, leave escaped, so that what
 * is printed cannot steer a terminal; a byte that is not UTF-8 leaves as U+FFFD. */
void rung_put_json(rung_sink *out, const char *s, size_t len);

/* Writes v as the shortest decimal that reads back, `.` as its point in every locale; v
 * is finite. */
#define RUNG_REAL_MAX 32
const char *rung_real_text(double v, char buf[RUNG_REAL_MAX]);

#endif
