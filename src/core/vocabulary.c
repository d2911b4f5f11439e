/* vocabulary.c -- the closed lists themselves; see vocabulary.h. */
#include "core/vocabulary.h"

#include <string.h>

#include "core/status.h"

static const struct {
    const char *word, *plural, *help;
} kinds[] = {
#define X(name, word, plural, help) { word, plural, help },
    RUNG_KIND_MAP(X)
#undef X
};

static const struct {
    const char *word;
    rung_kinds from, to;
    const char *out, *in;
} relations[] = {
#define X(name, word, from, to, out, in) { word, from, to, out, in },
    RUNG_RELATION_MAP(X)
#undef X
};

static const struct {
    const char *word, *help;
} statuses[] = {
#define X(name, word, help) { word, help },
    RUNG_FACT_STATUS_MAP(X)
#undef X
};

#define NODE(kind) RUNG_TABLE_BIT(RUNG_##kind)
#define EDGE(relation) RUNG_TABLE_BIT(RUNG_TABLE_OF_RELATION(RUNG_##relation))
#define RULES RUNG_TABLE_BIT(RUNG_TABLE_RULES)
#define NODES RUNG_ALL_NODE_TABLES
#define ANY (RUNG_ALL_NODE_TABLES | RUNG_ALL_EDGE_TABLES)
#define LEARNT (NODE(STANDARD) | NODE(QUALIFICATION) | NODE(UNIT))
#define LEVELLED (NODE(ROLE) | LEARNT | NODE(PROGRAMME))
#define TAUGHT (NODE(QUALIFICATION) | NODE(UNIT))
#define COUNT_MAX 1e9

#define TEXT_OF(where, help_) .type = RUNG_ATTR_TEXT, .tables = where, .help = help_
#define TEXTS_OF(where, help_) .type = RUNG_ATTR_TEXTS, .tables = where, .help = help_
#define NODES_OF(where, help_) .type = RUNG_ATTR_NODES, .tables = where, .help = help_
#define INT_OF(where, lo_, hi_, help_) \
    .type = RUNG_ATTR_INTEGER, .tables = where, .lo = lo_, .hi = hi_, .help = help_
#define NUMBER_OF(where, lo_, hi_, help_) \
    .type = RUNG_ATTR_NUMBER, .tables = where, .lo = lo_, .hi = hi_, .help = help_
#define BOOL_OF(where, help_) .type = RUNG_ATTR_BOOLEAN, .tables = where, .help = help_
#define WORD_OF(where, words_, help_) \
    .type = RUNG_ATTR_WORD, .tables = where, .words = words_, .help = help_

const rung_attr_info rung_attrs[RUNG_N_ATTRS] = {
    [RUNG_A_NAME] = { "name",
                      TEXT_OF(NODES, "what people call it, as the source writes it") },
    [RUNG_A_ALIASES] = { "aliases", TEXTS_OF(NODES, "other names it goes by") },
    [RUNG_A_CODES] = { "codes", TEXTS_OF(NODES, "codes elsewhere, as SCHEME:value") },
    [RUNG_A_SUMMARY] = { "summary", TEXT_OF(NODES, "what it is, in a few words") },
    [RUNG_A_REPLACED_BY] = { "replaced_by", NODES_OF(NODES, "what came after it") },
    [RUNG_A_LEVEL] = { "level", INT_OF(LEVELLED, 0, 8, "level, 0 to 8") },
    [RUNG_A_LEVEL_FROM] = { "level_from",
                            INT_OF(LEVELLED, 0, 8, "lowest of several levels") },
    [RUNG_A_LEVEL_TO] = { "level_to",
                          INT_OF(LEVELLED, 0, 8, "highest of several levels") },
    [RUNG_A_SECTOR] = { "sector",
                        WORD_OF(NODE(ROLE) | NODE(SETTING), "health|care|both|other",
                                "which sector it belongs to") },
    [RUNG_A_REFERENCE] = { "reference",
                           TEXT_OF(NODE(STANDARD), "reference number, as ST0216") },
    [RUNG_A_MONTHS] = { "months",
                        INT_OF(NODE(STANDARD) | NODE(PROGRAMME) | NODE(QUALIFICATION)
                                   | EDGE(PROGRESSES_TO) | EDGE(PREPARES_FOR)
                                   | EDGE(OFFERS) | EDGE(PLACES_AT),
                               0, 1200, "how long it takes, in months") },
    [RUNG_A_MONTHS_MIN] = { "months_min", INT_OF(NODE(PROGRAMME) | NODE(STANDARD)
                                                     | NODE(QUALIFICATION) | EDGE(OFFERS),
                                                 0, 1200, "shortest, in months") },
    [RUNG_A_MONTHS_MAX] = { "months_max", INT_OF(NODE(PROGRAMME) | NODE(STANDARD)
                                                     | NODE(QUALIFICATION) | EDGE(OFFERS),
                                                 0, 1200, "longest, in months") },
    [RUNG_A_FUNDING] = { "funding",
                         INT_OF(
                             NODE(STANDARD), 0, COUNT_MAX,
                             "most that the employer or the levy pays, pounds; no price "
                             "to the learner"),
                         .label = "Employer/levy pays, pounds" },
    [RUNG_A_CREDITS] = { "credits", NUMBER_OF(TAUGHT, 0, 10000, "credits") },
    [RUNG_A_CREDITS_MIN] = { "credits_min",
                             NUMBER_OF(TAUGHT, 0, 10000, "fewest credits") },
    [RUNG_A_CREDITS_MAX] = { "credits_max", NUMBER_OF(TAUGHT, 0, 10000, "most credits") },
    [RUNG_A_GUIDED_HOURS] = { "guided_hours",
                              NUMBER_OF(TAUGHT, 0, 100000, "guided learning hours") },
    [RUNG_A_GUIDED_HOURS_MIN] = { "guided_hours_min",
                                  NUMBER_OF(TAUGHT, 0, 100000, "fewest guided hours") },
    [RUNG_A_GUIDED_HOURS_MAX] = { "guided_hours_max",
                                  NUMBER_OF(TAUGHT, 0, 100000, "most guided hours") },
    [RUNG_A_TOTAL_HOURS] = { "total_hours", NUMBER_OF(NODE(QUALIFICATION), 0, 100000,
                                                      "total learning hours") },
    [RUNG_A_TOTAL_HOURS_MIN] = { "total_hours_min",
                                 NUMBER_OF(NODE(QUALIFICATION), 0, 100000,
                                           "fewest total hours") },
    [RUNG_A_TOTAL_HOURS_MAX] = { "total_hours_max",
                                 NUMBER_OF(NODE(QUALIFICATION), 0, 100000,
                                           "most total hours") },
    [RUNG_A_CATEGORY] = { "category",
                          TEXT_OF(NODE(COMPETENCY), "group of competencies") },
    [RUNG_A_TYPE] = { "type", TEXT_OF(NODE(SETTING) | NODE(ORGANISATION),
                                      "what kind of place or body") },
    [RUNG_A_CAPACITY] = { "capacity", INT_OF(NODE(ORGANISATION) | EDGE(HOSTS), 0,
                                             COUNT_MAX, "learners at one time") },
    [RUNG_A_CAPACITY_MIN] = { "capacity_min",
                              INT_OF(NODE(ORGANISATION) | EDGE(HOSTS), 0, COUNT_MAX,
                                     "fewest learners at one time") },
    [RUNG_A_CAPACITY_MAX] = { "capacity_max",
                              INT_OF(NODE(ORGANISATION) | EDGE(HOSTS), 0, COUNT_MAX,
                                     "most learners at one time") },
    [RUNG_A_PLACEMENTS] = { "placements", INT_OF(NODE(PROGRAMME), 0, 1000,
                                                 "placements a learner makes") },
    [RUNG_A_STARTED] = { "started",
                         INT_OF(NODE(PROGRAMME), 0, COUNT_MAX, "learners who started") },
    [RUNG_A_COMPLETED] = { "completed", INT_OF(NODE(PROGRAMME), 0, COUNT_MAX,
                                               "learners who completed") },
    [RUNG_A_VIA] = { "via",
                     NODES_OF(
                         EDGE(PROGRESSES_TO),
                         "standards, qualifications, programmes needed: all, in order") },
    [RUNG_A_COUNT] = { "count",
                       INT_OF(EDGE(PROGRESSES_TO) | EDGE(PREPARES_FOR), 0, COUNT_MAX,
                              "how many did it"),
                       .label = "How many" },
    [RUNG_A_OF] = { "of",
                    INT_OF(EDGE(PROGRESSES_TO) | EDGE(PREPARES_FOR), 0, COUNT_MAX,
                           "of how many"),
                    .label = "Of how many" },
    [RUNG_A_GROUP] = { "group",
                       TEXT_OF(EDGE(CONTAINS), "group of units the rules speak of") },
    [RUNG_A_MANDATORY] = { "mandatory", BOOL_OF(EDGE(CONTAINS),
                                                "must it be taken; absent means false") },
    [RUNG_A_POSITION] = { "position",
                          INT_OF(EDGE(CONTAINS) | EDGE(PLACES_AT), 0, 1000,
                                 "place in the sequence; the same means alternatives") },
    [RUNG_A_WEEKS] = { "weeks", NUMBER_OF(EDGE(CONTAINS) | EDGE(PLACES_AT), 0, 1000,
                                          "length in weeks") },
    [RUNG_A_DAYS] = { "days", NUMBER_OF(EDGE(CONTAINS), 0, 1000, "length in days") },
    [RUNG_A_IMPORTANCE] = { "importance",
                            WORD_OF(EDGE(REQUIRES), "essential|desirable",
                                    "how much it is asked for; absent means essential") },
    [RUNG_A_ALTERNATIVE] = { "alternative",
                             TEXT_OF(EDGE(ENTRY),
                                     "edges of one node with one value are OR"),
                             .label = "Either/or" },
    [RUNG_A_VERDICT] = { "verdict",
                         WORD_OF(EDGE(COVERS), "covers|cannot",
                                 "can it be practised there; absent means covers") },
    [RUNG_A_AS] = { "as",
                    WORD_OF(EDGE(OFFERS), "provider|employer|lead|funder|partner",
                            "in what capacity; absent means provider"),
                    .label = "Offered as" },
    [RUNG_A_COST] = { "cost",
                      NUMBER_OF(EDGE(OFFERS), 0, COUNT_MAX,
                                "pounds; who pays stands in the note"),
                      .label = "Cost, pounds" },
    [RUNG_A_AWARDING_BODY] = { "awarding_body", TEXT_OF(EDGE(OFFERS), "who awards it") },
    [RUNG_A_MATCH] = { "match", WORD_OF(EDGE(MATCHES), "exact|close|broad|narrow",
                                        "how alike; broad: the second is the broader") },
    [RUNG_A_MIN_AGE] = { "min_age", INT_OF(ANY, 0, 150, "youngest age, in years"),
                         .condition = true, .label = "Youngest age" },
    [RUNG_A_MAX_AGE] = { "max_age", INT_OF(ANY, 0, 150, "oldest age, in years"),
                         .condition = true, .label = "Oldest age" },
    [RUNG_A_REGISTRATION] = { "registration",
                              TEXT_OF(ANY, "register a person must be on"),
                              .condition = true },
    [RUNG_A_DBS] = { "dbs", TEXT_OF(ANY, "background check, as `enhanced`"),
                     .condition = true, .label = "DBS check" },
    [RUNG_A_DRIVING_LICENCE] = { "driving_licence",
                                 TEXT_OF(ANY, "`yes` when one is needed"),
                                 .condition = true },
    [RUNG_A_VACCINATION] = { "vaccination", TEXT_OF(ANY, "vaccination needed"),
                             .condition = true },
    [RUNG_A_EMPLOYER_SECTOR] = { "employer_sector",
                                 TEXT_OF(
                                     ANY,
                                     "sector the employer must be of: health, care, both "
                                     "(either will do) or other"),
                                 .condition = true },
    [RUNG_A_CONDITION] = { "condition", TEXT_OF(ANY, "anything else, in words"),
                           .condition = true },
    [RUNG_A_NEED] = { "need",
                      WORD_OF(
                          ANY, "must|usual|may",
                          "how strongly the source puts a condition; absent means must"),
                      .label = "How strongly" },
    [RUNG_A_RULE_GROUP] = { "group",
                            TEXT_OF(RULES,
                                    "group ruled; empty the whole, B+C together") },
    [RUNG_A_RULE_COUNT] = { "count", WORD_OF(RULES, "credits|units", "what is counted") },
    [RUNG_A_RULE_MIN] = { "min", NUMBER_OF(RULES, 0, 100000, "at least") },
    [RUNG_A_RULE_MAX] = { "max",
                          NUMBER_OF(RULES, 0, 100000, "at most: more may not be taken") },
    [RUNG_A_RULE_COUNTS_MAX] = { "counts_max",
                                 NUMBER_OF(
                                     RULES, 0, 100000,
                                     "at most: more may be taken and does not count") },
    [RUNG_A_RULE_LEVEL_MIN] = { "level_min",
                                INT_OF(RULES, 0, 8,
                                       "only units at this level or above are ruled") },
    [RUNG_A_RULE_UNITS] = { "units",
                            NODES_OF(RULES,
                                     "units ruled, one by one instead of by group") },
    [RUNG_A_RULE_EQUIVALENT] = { "equivalent",
                                 NODES_OF(RULES, "units that stand for one another: any "
                                                 "will do, and one of them counts") },
};

static bool same(const char *word, const char *s, size_t len)
{
    return strlen(word) == len && memcmp(word, s, len) == 0;
}

const char *rung_kind_word(rung_kind kind)
{
    return kinds[kind].word;
}
const char *rung_kind_plural(rung_kind kind)
{
    return kinds[kind].plural;
}
const char *rung_kind_help(rung_kind kind)
{
    return kinds[kind].help;
}

bool rung_kind_find(const char *word, size_t len, rung_kind *out)
{
    for (unsigned k = 0; k < RUNG_N_KINDS && len; k++)
        if (*kinds[k].word == *word /* and its plural begins as it does */
            && (same(kinds[k].word, word, len) || same(kinds[k].plural, word, len))) {
            *out = (rung_kind)k;
            return true;
        }
    return false;
}

const char *rung_relation_word(rung_relation relation)
{
    return relations[relation].word;
}
rung_kinds rung_relation_from(rung_relation relation)
{
    return relations[relation].from;
}
rung_kinds rung_relation_to(rung_relation relation)
{
    return relations[relation].to;
}

const char *rung_relation_says(rung_relation relation, bool outward)
{
    return outward ? relations[relation].out : relations[relation].in;
}

const char *rung_fact_status_word(rung_fact_status status)
{
    return statuses[status].word;
}
const char *rung_fact_status_help(rung_fact_status status)
{
    return statuses[status].help;
}

bool rung_fact_status_find(const char *word, size_t len, rung_fact_status *out)
{
    for (unsigned s = 0; s < RUNG_N_FACT_STATUS; s++)
        if (same(statuses[s].word, word, len)) {
            *out = (rung_fact_status)s;
            return true;
        }
    return false;
}

const char *rung_table_word(unsigned table)
{
    return table < RUNG_N_KINDS       ? kinds[table].word
           : table < RUNG_TABLE_RULES ? relations[table - RUNG_N_KINDS].word
                                      : "rules";
}

bool rung_table_find(const char *word, size_t len, unsigned *out)
{
    rung_kind kind;
    if (rung_kind_find(word, len, &kind)) {
        *out = kind;
        return true;
    }
    for (unsigned t = RUNG_N_KINDS; t < RUNG_N_TABLES; t++)
        if (same(rung_table_word(t), word, len)) {
            *out = t;
            return true;
        }
    return false;
}

bool rung_attr_find(unsigned table, const char *column, size_t len, rung_attr *out)
{
    for (unsigned a = 0; a < RUNG_N_ATTRS; a++)
        if ((rung_attrs[a].tables & RUNG_TABLE_BIT(table))
            && same(rung_attrs[a].name, column, len)) {
            *out = (rung_attr)a;
            return true;
        }
    return false;
}

/* Columns that packages declare for themselves and whose names leave out what they are
 * counted in. */
static const struct {
    const char *name, *label;
} declared[] = {
    { "hours_min", "Hours a week, least" },
    { "hours_max", "Hours a week, most" },
    { "pay_from", "Pay from, pounds a year" },
    { "pay_to", "Pay to, pounds a year" },
};

const char *rung_attr_label(const char *name)
{
    for (size_t i = 0; i < RUNG_COUNT_OF(declared); i++)
        if (strcmp(declared[i].name, name) == 0)
            return declared[i].label;
    for (unsigned a = 0; a < RUNG_N_ATTRS; a++)
        if (rung_attrs[a].label && strcmp(rung_attrs[a].name, name) == 0)
            return rung_attrs[a].label;
    return NULL;
}

const char *rung_attr_type_word(rung_attr_type type)
{
    static const char *const words[RUNG_N_ATTR_TYPES] = {
        "text",
        "whole number",
        "number",
        "true or false",
        "one of these words",
        "texts, | between them",
        "node ids, | between them",
    };
    return words[type];
}

const char *rung_attr_type_schema(rung_attr_type type)
{
    static const char *const words[RUNG_N_ATTR_TYPES] = {
        "string", "integer", "number", "boolean", "string", "list", "list",
    };
    return words[type];
}

bool rung_word_listed(const char *words, const char *word, size_t len)
{
    while (words && *words) {
        size_t n = strcspn(words, "|");
        if (n == len && memcmp(words, word, len) == 0)
            return true;
        words += n + (words[n] == '|');
    }
    return false;
}
