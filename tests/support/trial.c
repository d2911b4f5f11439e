/* trial.c -- seeds, rounds, and the one way to fail; see trial.h. */
#include "support/trial.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "support/test.h"

static uint64_t seed_now;
static char asked[4000];

static uint64_t number_of(const char *name, uint64_t otherwise)
{
    const char *text = getenv(name);
    return text && *text ? strtoull(text, NULL, 0) : otherwise;
}

trial trial_begin(uint64_t rounds)
{
    return (trial){ .seed = number_of("RUNG_SEED", 1),
                    .rounds = number_of("RUNG_ROUNDS", rounds) };
}

bool trial_next(trial *t)
{
    if (t->rounds == 0)
        return false;
    t->rounds--;
    t->seed += t->begun;
    t->begun = true;
    seed_now = t->seed;
    asked[0] = '\0';
    return true;
}

void trial_asks(const char *question)
{
    snprintf(asked, sizeof asked, "%s", question);
}

void trial_fail(const char *file, int line, const char *fmt, ...)
{
    char text[2000];
    va_list ap;
    va_start(ap, fmt);
    vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    print_error("%s\n  asked: %s\n  again: RUNG_SEED=%llu RUNG_ROUNDS=1\n", text, asked,
                (unsigned long long)seed_now);
    _fail(file, line);
    abort();
}
