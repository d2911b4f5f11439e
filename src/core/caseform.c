/* caseform.c -- see caseform.h. */
#include "core/caseform.h"

#include <stdio.h>
#include <string.h>

const rung_case_relation rung_case_relations[RUNG_N_RELATIONS] = {
    [RUNG_PROGRESSES_TO] = { "precedes", false },
    [RUNG_PREPARES_FOR] = { "precedes", false },
    [RUNG_ENTRY] = { "precedes", true },
    [RUNG_CONTAINS] = { "isPartOf", true },
    [RUNG_AWARDS] = { "isRelatedTo", false },
    [RUNG_DEVELOPS] = { "isRelatedTo", false },
    [RUNG_REQUIRES] = { "isRelatedTo", false },
    [RUNG_COVERS] = { "isRelatedTo", false },
    [RUNG_HOSTS] = { "isRelatedTo", false },
    [RUNG_OFFERS] = { "isRelatedTo", false },
    [RUNG_PLACES_AT] = { "isRelatedTo", false },
    [RUNG_MATCHES] = { "isRelatedTo", false },
};

void rung_case_group(rung_relation relation, rung_fact_status status,
                     char buf[RUNG_CASE_GROUP_SIZE])
{
    const char *word = rung_relation_word(relation);
    if (status == RUNG_ESTABLISHED)
        snprintf(buf, RUNG_CASE_GROUP_SIZE, "%s", word);
    else
        snprintf(buf, RUNG_CASE_GROUP_SIZE, "%s (%s)", word,
                 rung_fact_status_word(status));
}

bool rung_case_group_find(const char *title, rung_relation *relation,
                          rung_fact_status *status)
{
    char group[RUNG_CASE_GROUP_SIZE];
    for (unsigned i = 0; i < RUNG_N_RELATIONS * RUNG_N_FACT_STATUS; i++) {
        *relation = (rung_relation)(i / RUNG_N_FACT_STATUS);
        *status = (rung_fact_status)(i % RUNG_N_FACT_STATUS);
        rung_case_group(*relation, *status, group);
        if (strcmp(group, title) == 0)
            return true;
    }
    return false;
}

size_t rung_case_status(const char *notes, rung_fact_status *status)
{
    static const char head[] = "Status: ";
    size_t n = sizeof head - 1,
           word = strncmp(notes, head, n) == 0 ? strcspn(notes + n, ".") : 0;
    if (!word || !notes[n + word] || !rung_fact_status_find(notes + n, word, status))
        return 0;
    n += word + 1;
    return n + (notes[n] == ' ');
}
