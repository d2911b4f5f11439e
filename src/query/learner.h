/* learner.h -- what is known of a person, against which conditions are decided. */
#ifndef RUNG_QUERY_LEARNER_H
#define RUNG_QUERY_LEARNER_H

#include <stdbool.h>
#include <stdint.h>

#include "query/shape.h"

/* All absent when zeroed with `given` false: then every condition is unknown. */
typedef struct rung_learner {
    bool given;
    rung_int age;                  /* years; RUNG_NO_INT unknown */
    int32_t born_first, born_last; /* day numbers of what `born` names; used with as_of
                                      only: no clock enters */
    bool has_born;
    rung_text_list registrations;
    const char *dbs; /* level held, or `none`; NULL unknown */
    rung_flag driving_licence, vaccinated;
    const char *employer, *employer_sector;
} rung_learner;

/* Nobody of whom anything is known. */
#define RUNG_NOBODY                                                             \
    {                                                                           \
        .age = { RUNG_NO_INT }, .driving_licence = { -1 }, .vaccinated = { -1 } \
    }

#endif
