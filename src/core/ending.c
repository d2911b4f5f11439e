/* ending.c -- see ending.h. */
#include "core/ending.h"

void rung_ends_meet(const int *ends, size_t n, void (*handler)(int))
{
    struct sigaction now, ours = { .sa_handler = handler, .sa_flags = SA_RESETHAND };
    sigfillset(&ours.sa_mask);
    for (size_t i = 0; i < n; i++)
        if (sigaction(ends[i], NULL, &now) == 0 && now.sa_handler == SIG_DFL)
            sigaction(ends[i], &ours, NULL);
}

void rung_ends_hold(const int *ends, size_t n, sigset_t *before)
{
    sigset_t held;
    sigemptyset(&held);
    for (size_t i = 0; i < n; i++)
        sigaddset(&held, ends[i]);
    sigprocmask(SIG_BLOCK, &held, before);
}
