/* synthetic.c -- see synthetic.h. */
#include "synthetic.h"

#include <stdio.h>
#include <stdlib.h>

#define ROLES 3007u
#define COMPETENCIES 13896u
#define FAMILIES 143u /* of roles, some twenty in each */
#define POOL 55u      /* competencies that a family's roles draw from */
#define COMMON 200u   /* competencies that every family draws from */

static uint64_t state;

static uint32_t below(uint32_t n)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return (uint32_t)((state >> 32) % n);
}

static FILE *table(const char *folder, const char *name, const char *heading)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *f = fopen(path, "w");
    if (!f)
        stop(path, "cannot be written");
    fputs(heading, f);
    state = 123855;
    return f;
}

static void end(FILE *f, const char *folder)
{
    if (fclose(f))
        stop(folder, "cannot be written");
}

/* Of a family's pool, the first ones more often: products of two chances. */
static uint32_t draw_competency(uint32_t family, uint32_t times)
{
    if (!below(40))
        return below(COMMON);
    uint32_t at = below(POOL) * (below(POOL) + 1) / POOL;
    return (family * (COMPETENCIES / FAMILIES) + at) % (COMPETENCIES * times);
}

static void put_role(FILE *f, uint32_t role, uint32_t times, uint32_t *last)
{
    uint32_t families = FAMILIES * times, family = role % families,
             other = below(families), n = 20 + below(78);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t c = draw_competency(below(4) ? family : other, times);
        if (last[c] != role + 1)
            fprintf(f, "role:r%06u,competency:c%07u,%s,established,esco\n", role, c,
                    below(2) ? "essential" : "desirable");
        last[c] = role + 1;
    }
}

/* Three words, of which some are many nodes' and some few. */
static void put_node(FILE *f, char letter, int digits, const char *what, uint32_t i)
{
    static const char *const manner[] = { "safe",  "clinical", "digital",  "practical",
                                          "legal", "daily",    "personal", "technical" };
    fprintf(f, "%c%0*u,%s %s %u,established,esco\n", letter, digits, i, manner[i % 8],
            what, i);
}

void write_synthetic(const char *folder, uint32_t times)
{
    FILE *f = table(folder, "competency.csv", "key,name,status,source\n");
    for (uint32_t i = 0; i < COMPETENCIES * times; i++)
        put_node(f, 'c', 7, "competency", i);
    end(f, folder);
    f = table(folder, "role.csv", "key,name,status,source\n");
    for (uint32_t i = 0; i < ROLES * times; i++)
        put_node(f, 'r', 6, "role", i);
    end(f, folder);
    f = table(folder, "requires.csv", "from,to,importance,status,source\n");
    uint32_t *last = calloc((size_t)COMPETENCIES * times, sizeof *last);
    if (!last)
        stop(folder, "out of memory");
    for (uint32_t i = 0; i < ROLES * times; i++)
        put_role(f, i, times, last);
    free(last);
    end(f, folder);
}

/* Three further roles of the family, and one anywhere. */
static void put_steps(FILE *f, uint32_t from, uint32_t times)
{
    uint32_t roles = ROLES * times, families = FAMILIES * times, to[4];
    for (uint32_t k = 0; k < 3; k++)
        to[k] = (from + families * (k + 1) * (k + 2) / 2) % roles;
    do
        to[3] = below(roles);
    while (to[3] == from || to[3] == to[0] || to[3] == to[1] || to[3] == to[2]);
    for (uint32_t k = 0; k < 4; k++)
        fprintf(f, "role:r%06u,role:r%06u,%u,established,esco\n", from, to[k],
                1 + below(36));
}

void write_synthetic_steps(const char *folder, uint32_t times)
{
    FILE *f = table(folder, "progresses-to.csv", "from,to,months,status,source\n");
    for (uint32_t i = 0; i < ROLES * times; i++)
        put_steps(f, i, times);
    end(f, folder);
}
