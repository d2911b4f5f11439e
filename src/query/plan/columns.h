/* columns.h -- the columns of the tables a plan is made from, by number. */
#ifndef RUNG_QUERY_PLAN_COLUMNS_H
#define RUNG_QUERY_PLAN_COLUMNS_H

#include "query/plan/plan.h"

/* Of learners, settings, blocks, the timetable and travel. */
enum {
    L_LEARNER,
    L_AGE,
    L_BORN,
    L_EMPLOYER,
    L_COHORT,
    L_HELD,
    L_UNITS,
    L_BARRED,
    L_ZONE,
    L_DBS,
    L_VACCINATED,
    L_LICENCE,
    L_REGISTRATIONS,
    L_SECTOR
};
enum {
    S_SETTING,
    S_HOST,
    S_CAPACITY,
    S_HOST_CAPACITY,
    S_BLOCK,
    S_MIN_AGE,
    S_TYPE,
    S_INDEPENDENT
};
enum { B_BLOCK, B_STARTS, B_WEEKS, B_COHORT };
enum { T_UNIT, T_BLOCK, T_COHORT };
enum { V_FROM, V_SETTING, V_MINUTES };

#endif
