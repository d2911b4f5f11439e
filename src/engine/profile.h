/* profile.h -- what is known of a learner, in a small file: a JSON map of the fields of
 * `learner` and of `have`, what is held.
 *
 *     {"have": ["unit:first-aid"], "age": 17, "registrations": ["NMC"], "dbs": "enhanced"}
 */
#ifndef RUNG_ENGINE_PROFILE_H
#define RUNG_ENGINE_PROFILE_H

#include "engine/given.h"

typedef struct rung_profile {
    const char *shown; /* its path, for messages */
    const char *bytes;
    size_t len;
    const rung_given *map; /* what it says; its members are still to be proved */
} rung_profile;

/* Reads the regular file `path` into the arena, UTF-16 by its mark as well. Fails: IO,
 * TOO_LARGE (over RUNG_PROFILE_BYTES), NO_MEMORY, BAD_ARGUMENT (no JSON, no map). */
rung_status rung_profile_read(rung_arena *mem, const char *path, rung_profile *out,
                              rung_error *err);

/* Puts `file:line:column: ` of the member (`have`, `have/2`) before the text of *err. */
void rung_profile_place(const rung_profile *p, const char *member, rung_error *err);

#endif
