/* diploma.h -- a random qualification with rules of combination, and the plain way to judge
 * it: every value of every figure, every choice, every set of units.
 *
 * Shares no code with src/query. Credits and levels are small so that all can be tried. */
#ifndef TESTS_SUPPORT_DIPLOMA_H
#define TESTS_SUPPORT_DIPLOMA_H

#include "support/world.h"

#define DIPLOMA_UNITS 8
#define DIPLOMA_RULES 5
#define DIPLOMA_CREDITS 9 /* a figure that nobody states is tried up to this */

typedef struct diploma_unit {
    bool contained, mandatory, later, held;
    const char *group; /* NULL none */
    int lo, hi;        /* credits; hi ABSENT: unknown */
    int hours;         /* ABSENT: unknown */
    int level_from, level_to;
    int class; /* the least unit it is equivalent to */
} diploma_unit;

typedef struct diploma_rule {
    const char *group; /* NULL: the whole */
    unsigned units;    /* bit a unit, instead of a group; 0: by group */
    bool counts_units;
    int min, max, counts_max; /* ABSENT: none */
    int level_min;
} diploma_rule;

typedef struct diploma {
    diploma_unit units[DIPLOMA_UNITS];
    int n_units;
    diploma_rule rules[DIPLOMA_RULES];
    int n_rules;
    unsigned equivalent[2]; /* rows of equivalents: bit a unit; 0 none */
} diploma;

void diploma_make(diploma *d, dice *dice);
rung_snapshot *diploma_open(const diploma *d);

/* How far a question goes: the figures of units in `known` are as in `credits`, `levels`. */
enum { DIPLOMA_PASS = 1, DIPLOMA_FAIL = 2 };

/* Which of the two can be with the units of `held`; `rule` >= 0: of that rule alone. */
unsigned diploma_judge(const diploma *d, unsigned held, int rule);
/* Least and most that a rule sees: what is taken, or what counts. */
void diploma_measure(const diploma *d, unsigned held, int rule, bool taken, int *least,
                     int *most);
/* True when one choice passes whatever the figures. */
bool diploma_sure(const diploma *d, unsigned held);
/* True when every mandatory unit, or one like it, is among them. */
bool diploma_mandatory(const diploma *d, unsigned held);
/* True when some figures of the units in `known` settle it, whatever the others are: one
 * choice passes, or in every choice one bound of one rule fails. */
bool diploma_settles(const diploma *d, unsigned held, unsigned known);

#endif
