/* profile.h -- who the questions of a session are about: what is held and what is known,
 * said once (`.have`, `.learner`) and used by every question that takes it. */
#ifndef RUNG_REPL_PROFILE_H
#define RUNG_REPL_PROFILE_H

#include "engine/given.h"
#include "repl/session.h"

/* `.have`, `.have A B`, `.have -A`, `.have clear`. */
rung_status rung_profile_have(rung_session *s, rung_words words, rung_error *err);

/* `.learner`, `.learner age=17`, `.learner FILE`, `.learner clear`. */
rung_status rung_profile_learner(rung_session *s, rung_words words, rung_error *err);

/* Says on standard error what of the profile took part in an answer, and that a day of
 * birth did not; nothing when there is nothing to say. */
void rung_profile_say(rung_session *s, const rung_beside *beside);

/* Puts the profile as lines of `.show`; "nobody in particular" when it is empty. */
void rung_profile_put(rung_session *s, rung_sink *out);

void rung_profile_drop(rung_session *s);

#endif
