/* synthetic.h -- tables of a made-up graph of the shape of ESCO, or so many times it. */
#ifndef RUNG_BENCH_SYNTHETIC_H
#define RUNG_BENCH_SYNTHETIC_H

#include <stdint.h>

#define SYNTHETIC_MOST 100 /* times the size of ESCO */

/* Writes role.csv, competency.csv and requires.csv into a folder that is there: 3,007
 * roles, 13,896 competencies and some 120,000 links for each time. Most of what a role
 * asks for is its family's, and families do not grow: their number does. One link in
 * forty is to one of 200 competencies that all ask for, so that their lists grow with the
 * graph. The same bytes every time. */
void write_synthetic(const char *folder, uint32_t times);

/* Writes progresses-to.csv: from each role four steps, three of them within its family. */
void write_synthetic_steps(const char *folder, uint32_t times);

/* Of the using program: says what went wrong and ends it. */
_Noreturn void stop(const char *what, const char *why);

#endif
