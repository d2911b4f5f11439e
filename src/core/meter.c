/* meter.c -- when to show how far work is, and in what words; see meter.h. */
#include "core/meter.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

#define SECOND UINT64_C(1000000000)
#define FIRST (2 * SECOND / 5)
#define BETWEEN (SECOND / 8)

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

bool rung_meter_line(rung_meter *m, uint64_t now, const char *what, uint64_t done,
                     uint64_t total, char *line, size_t size)
{
    if (!m->what || strcmp(m->what, what) != 0) { /* another piece of the work */
        m->begun = now;
        m->what = what;
    }
    if (now - m->begun < (m->shown ? BETWEEN : FIRST) || now - m->shown < BETWEEN)
        return false;
    m->shown = now;
    char time[40];
    double taken = (double)(now - m->begun) / (double)SECOND;
    if (total && done) {
        double share = done < total ? (double)done / (double)total : 1;
        put_time(time, sizeof time, taken / share - taken);
        snprintf(line, size, "%s: %.0f %%, %s left", what, share * 100, time);
    } else {
        put_time(time, sizeof time, taken);
        snprintf(line, size, "%s: %s", what, time);
    }
    return true;
}
