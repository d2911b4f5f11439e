/* trial.h -- one round of a property test: its seed, what was asked, and how to say that
 * it went wrong.
 *
 *     for (trial t = trial_begin(400); trial_next(&t);) { world *w = world_small(t.seed); ... }
 *
 * RUNG_SEED is the seed of the first round (1 unless told), RUNG_ROUNDS how many there are. */
#ifndef TESTS_SUPPORT_TRIAL_H
#define TESTS_SUPPORT_TRIAL_H

#include <stdbool.h>
#include <stdint.h>

typedef struct trial {
    uint64_t seed;
    uint64_t rounds; /* left */
    bool begun;
} trial;

trial trial_begin(uint64_t rounds);
bool trial_next(trial *t);

/* Remembers what is being asked, for the message of a failure. */
void trial_asks(const char *question);

/* Fails the test with the seed of this round and what was asked. */
void trial_fail(const char *file, int line, const char *fmt, ...)
    __attribute__((format(printf, 3, 4), noreturn));

#define EXPECT(holds, ...)                               \
    do {                                                 \
        if (!(holds))                                    \
            trial_fail(__FILE__, __LINE__, __VA_ARGS__); \
    } while (0)

#endif
