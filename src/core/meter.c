/* meter.c -- when to show how far work is, and in what words; see meter.h. */
#include "core/meter.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#define SECOND UINT64_C(1000000000)
#define FIRST (2 * SECOND / 5)
#define BETWEEN (SECOND / 8)
#define BAR 10

uint64_t rung_meter_now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * SECOND + (uint64_t)t.tv_nsec;
}

/* "3:05" or "12 s" */
static void put_time(char *to, size_t size, double seconds)
{
    if (seconds < 100)
        snprintf(to, size, "%.0f s", seconds);
    else
        snprintf(to, size, "%.0f:%02.0f min", (double)(long)(seconds / 60),
                 (double)((long)seconds % 60));
}

/* [####------]: how much of the whole. */
static const char *bar_of(double share, char bar[BAR + 3])
{
    size_t done = (size_t)(share * BAR);
    bar[0] = '[';
    memset(bar + 1, '#', done);
    memset(bar + 1 + done, '-', BAR - done);
    memcpy(bar + 1 + BAR, "]", 2);
    return bar;
}

bool rung_meter_line(rung_meter *m, uint64_t now, const char *what, uint64_t done,
                     uint64_t total, char *line, size_t size)
{
    if (!m->since)
        m->since = now;
    if (!m->begun || strncmp(m->what, what, sizeof m->what - 1) != 0) { /* another one */
        m->begun = now;
        snprintf(m->what, sizeof m->what, "%s", what);
    }
    if (now - m->since < FIRST || now - m->shown < BETWEEN)
        return false;
    m->shown = now;
    char time[40], bar[BAR + 3];
    double taken = (double)(now - m->begun) / (double)SECOND;
    double share = done < total ? (double)done / (double)total : 1;
    bool early = now - m->begun < FIRST || !done; /* to say how long it takes */
    put_time(time, sizeof time, total && !early ? taken / share - taken : taken);
    if (total)
        snprintf(line, size, "%s: %s %.0f %%%s%s%s", what, bar_of(share, bar),
                 share * 100, early ? "" : ", ", early ? "" : time, early ? "" : " left");
    else
        snprintf(line, size, "%s: %s", what, time);
    return true;
}
