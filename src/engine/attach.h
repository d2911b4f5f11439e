/* attach.h -- files that the words of a question name, taken out of them and opened: for
 * a question that goes to a server, which reads none. */
#ifndef RUNG_ENGINE_ATTACH_H
#define RUNG_ENGINE_ATTACH_H

#include "engine/given.h"

#define RUNG_ATTACHED_MOST 8 /* tables of one question */

typedef struct rung_attached {
    rung_words words; /* the rest */
    struct {
        const rung_param *p;
        rung_sheet *sheet; /* the task's; its rows are still to be read */
    } tables[RUNG_ATTACHED_MOST];
    uint32_t n_tables;
    const rung_given *learner; /* of `--learner FILE`; NULL: none */
} rung_attached;

/* Opens in `t` the tables, and reads the profile, that the words name, as far as t->reads
 * allows. Words that do not fit are left to whoever answers them, and so are queries that
 * are not known here. Fails: as rung_sheet_open and rung_profile_read do. */
rung_status rung_attach(rung_task *t, rung_words words, rung_attached *out,
                        rung_error *err);

/* Emits the rows of a sheet as an array of maps, and says how many they are: the array
 * itself is the caller's to begin, for its length is known only then. What is wrong with
 * a row goes in its place: whoever answers has more to say of the others, and all is told
 * at once. Fails: as the sheet does, but not for a row. */
rung_status rung_sheet_walk(rung_task *t, rung_sheet *sheet, const rung_param *p,
                            rung_emitter *e, uint32_t *n, rung_error *err);

#endif
