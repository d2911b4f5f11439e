/* vocabulary.h -- the closed lists of INTERFACE section 1: kinds, relations, statuses,
 * attributes.
 *
 * One table each. The reader checks columns with them, the builder lays facts out by
 * them, queries and renderers name things by them, and docs/graph-format.md is printed
 * from them. */
#ifndef RUNG_CORE_VOCABULARY_H
#define RUNG_CORE_VOCABULARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* X(ENUM, word, plural, help) */
#define RUNG_KIND_MAP(X)                                                             \
    X(ROLE, "role", "roles", "a job that a person can hold")                         \
    X(STANDARD, "standard", "standards",                                             \
      "an apprenticeship standard, or a framework before it")                        \
    X(QUALIFICATION, "qualification", "qualifications", "a qualification or course") \
    X(UNIT, "unit", "units", "a unit or module of learning")                         \
    X(COMPETENCY, "competency", "competencies", "something a person is able to do")  \
    X(SETTING, "setting", "settings", "a place where a learner is placed")           \
    X(ORGANISATION, "organisation", "organisations",                                 \
      "a host, provider, employer or other body")                                    \
    X(PROGRAMME, "programme", "programmes",                                          \
      "a named scheme that strings placements together")

typedef enum rung_kind {
#define X(name, word, plural, help) RUNG_##name,
    RUNG_KIND_MAP(X)
#undef X
        RUNG_N_KINDS
} rung_kind;

/* Sets of kinds as bit masks: 1 << kind. */
typedef uint16_t rung_kinds;
#define RUNG_KIND_BIT(kind) ((rung_kinds)(1u << (kind)))
#define RUNG_ANY_KIND ((rung_kinds)((1u << RUNG_N_KINDS) - 1))

#define R_ RUNG_KIND_BIT(RUNG_ROLE)
#define S_ RUNG_KIND_BIT(RUNG_STANDARD)
#define Q_ RUNG_KIND_BIT(RUNG_QUALIFICATION)
#define U_ RUNG_KIND_BIT(RUNG_UNIT)
#define C_ RUNG_KIND_BIT(RUNG_COMPETENCY)
#define T_ RUNG_KIND_BIT(RUNG_SETTING)
#define O_ RUNG_KIND_BIT(RUNG_ORGANISATION)
#define P_ RUNG_KIND_BIT(RUNG_PROGRAMME)

/* X(ENUM, word, kinds at `from`, kinds at `to`, what `from` says of `to`, what `to` says
 * of `from`). `matches` joins two nodes of one kind. */
#define RUNG_RELATION_MAP(X)                                                         \
    X(PROGRESSES_TO, "progresses-to", R_, R_, "leads to", "can be reached from")     \
    X(PREPARES_FOR, "prepares-for", S_ | Q_ | P_, R_ | S_ | Q_ | P_, "prepares for", \
      "prepared for by")                                                             \
    X(AWARDS, "awards", S_ | P_, S_ | Q_, "awards", "awarded by")                    \
    X(CONTAINS, "contains", S_ | Q_ | P_, U_, "contains", "part of")                 \
    X(DEVELOPS, "develops", U_ | Q_ | S_ | P_ | T_, C_, "develops", "developed by")  \
    X(REQUIRES, "requires", R_, C_, "requires", "required by")                       \
    X(ENTRY, "entry", R_ | S_ | Q_ | P_ | T_, R_ | S_ | Q_ | P_ | C_, "to get in",   \
      "lets in to")                                                                  \
    X(COVERS, "covers", T_, U_ | C_, "covers", "practised at")                       \
    X(HOSTS, "hosts", O_, T_, "hosts", "hosted by")                                  \
    X(OFFERS, "offers", O_, S_ | Q_ | P_, "offers", "offered by")                    \
    X(PLACES_AT, "places-at", P_, T_, "places learners at", "takes learners of")     \
    X(MATCHES, "matches", RUNG_ANY_KIND, RUNG_ANY_KIND, "see also", "see also")

typedef enum rung_relation {
#define X(name, word, from, to, out, in) RUNG_##name,
    RUNG_RELATION_MAP(X)
#undef X
        RUNG_N_RELATIONS
} rung_relation;

/* Tables of a graph package: one a kind, one a relation, and the rules of combination. */
#define RUNG_TABLE_OF_RELATION(relation) (RUNG_N_KINDS + (relation))
#define RUNG_TABLE_RULES (RUNG_N_KINDS + RUNG_N_RELATIONS)
#define RUNG_N_TABLES (RUNG_TABLE_RULES + 1)

/* Best first: where several facts say one thing, the earliest status speaks. */
#define RUNG_FACT_STATUS_MAP(X)                                                \
    X(ESTABLISHED, "established", "it exists and a source says so")            \
    X(OBSERVED, "observed", "named people or a cohort did it")                 \
    X(PLANNED, "planned", "decided and not yet begun, or subject to approval") \
    X(POTENTIAL, "potential", "it does not exist yet; a source says it could") \
    X(INFERRED, "inferred",                                                    \
      "our own reading, arithmetic or join; never a source's word")            \
    X(ENDED, "ended", "it no longer holds")

typedef enum rung_fact_status {
#define X(name, word, help) RUNG_##name,
    RUNG_FACT_STATUS_MAP(X)
#undef X
        RUNG_N_FACT_STATUS
} rung_fact_status;

#define RUNG_STATUS_BIT(s) ((uint8_t)(1u << (s)))
#define RUNG_ANY_STATUS ((uint8_t)((1u << RUNG_N_FACT_STATUS) - 1))

typedef enum rung_attr_type {
    RUNG_ATTR_TEXT,
    RUNG_ATTR_INTEGER,
    RUNG_ATTR_NUMBER,  /* decimal; kept as double */
    RUNG_ATTR_BOOLEAN, /* `true` or `false` */
    RUNG_ATTR_WORD,    /* one of a closed list of words */
    RUNG_ATTR_TEXTS,   /* `|` between them */
    RUNG_ATTR_NODES,   /* node ids, `|` between them */
    RUNG_N_ATTR_TYPES
} rung_attr_type;

#define RUNG_TABLE_BIT(table) (1u << (table))
#define RUNG_ALL_NODE_TABLES ((1u << RUNG_N_KINDS) - 1)
#define RUNG_ALL_EDGE_TABLES (((1u << RUNG_N_RELATIONS) - 1) << RUNG_N_KINDS)

typedef struct rung_attr_info {
    const char *name;
    rung_attr_type type;
    uint32_t tables;   /* bit a table it may stand in */
    double lo, hi;     /* range of numbers, both included */
    const char *words; /* of RUNG_ATTR_WORD: allowed, `|` between them */
    bool condition;    /* bears on who may (INTERFACE, Conditions) */
    const char *help;
    const char *label; /* heading on screen; NULL: the name with blanks for _ */
} rung_attr_info;

/* Attributes that code asks for by name. The order here is the order of `rung_attrs`. */
typedef enum rung_attr {
    RUNG_A_NAME,
    RUNG_A_ALIASES,
    RUNG_A_CODES,
    RUNG_A_SUMMARY,
    RUNG_A_REPLACED_BY,
    RUNG_A_LEVEL,
    RUNG_A_LEVEL_FROM,
    RUNG_A_LEVEL_TO,
    RUNG_A_SECTOR,
    RUNG_A_REFERENCE,
    RUNG_A_MONTHS,
    RUNG_A_MONTHS_MIN,
    RUNG_A_MONTHS_MAX,
    RUNG_A_FUNDING,
    RUNG_A_CREDITS,
    RUNG_A_CREDITS_MIN,
    RUNG_A_CREDITS_MAX,
    RUNG_A_GUIDED_HOURS,
    RUNG_A_GUIDED_HOURS_MIN,
    RUNG_A_GUIDED_HOURS_MAX,
    RUNG_A_TOTAL_HOURS,
    RUNG_A_TOTAL_HOURS_MIN,
    RUNG_A_TOTAL_HOURS_MAX,
    RUNG_A_CATEGORY,
    RUNG_A_TYPE,
    RUNG_A_CAPACITY,
    RUNG_A_CAPACITY_MIN,
    RUNG_A_CAPACITY_MAX,
    RUNG_A_PLACEMENTS,
    RUNG_A_STARTED,
    RUNG_A_COMPLETED,
    RUNG_A_VIA,
    RUNG_A_COUNT,
    RUNG_A_OF,
    RUNG_A_GROUP,
    RUNG_A_MANDATORY,
    RUNG_A_POSITION,
    RUNG_A_WEEKS,
    RUNG_A_DAYS,
    RUNG_A_IMPORTANCE,
    RUNG_A_ALTERNATIVE,
    RUNG_A_VERDICT,
    RUNG_A_AS,
    RUNG_A_COST,
    RUNG_A_AWARDING_BODY,
    RUNG_A_MATCH,
    RUNG_A_MIN_AGE,
    RUNG_A_MAX_AGE,
    RUNG_A_REGISTRATION,
    RUNG_A_DBS,
    RUNG_A_DRIVING_LICENCE,
    RUNG_A_VACCINATION,
    RUNG_A_EMPLOYER_SECTOR,
    RUNG_A_CONDITION,
    RUNG_A_NEED,
    RUNG_A_RULE_GROUP,
    RUNG_A_RULE_COUNT,
    RUNG_A_RULE_MIN,
    RUNG_A_RULE_MAX,
    RUNG_A_RULE_COUNTS_MAX,
    RUNG_A_RULE_LEVEL_MIN,
    RUNG_A_RULE_UNITS,
    RUNG_A_RULE_EQUIVALENT,
    RUNG_N_ATTRS
} rung_attr;

extern const rung_attr_info rung_attrs[RUNG_N_ATTRS];

/* True of an attribute that states a condition; what a package declares states none. */
static inline bool rung_attr_is_condition(uint32_t attr)
{
    return attr < RUNG_N_ATTRS && rung_attrs[attr].condition;
}

const char *rung_kind_word(rung_kind kind);
const char *rung_kind_plural(rung_kind kind);
const char *rung_kind_help(rung_kind kind);
/* The kind with this word or plural of that length, or false. */
bool rung_kind_find(const char *word, size_t len, rung_kind *out);

const char *rung_relation_word(rung_relation relation);
const char *rung_relation_says(rung_relation relation, bool outward);
rung_kinds rung_relation_from(rung_relation relation);
rung_kinds rung_relation_to(rung_relation relation);

const char *rung_fact_status_word(rung_fact_status status);
const char *rung_fact_status_help(rung_fact_status status);
bool rung_fact_status_find(const char *word, size_t len, rung_fact_status *out);

/* Word of a table (`role`, `covers`, `rules`); the table with that word (a kind's plural
 * is taken too), or false. */
const char *rung_table_word(unsigned table);
bool rung_table_find(const char *word, size_t len, unsigned *out);

/* Heading on screen of an attribute of this name, known or declared by a package; NULL
 * when the name itself will do. */
const char *rung_attr_label(const char *name);

/* The attribute that `column` of `table` states, or false. */
bool rung_attr_find(unsigned table, const char *column, size_t len, rung_attr *out);

const char *rung_attr_type_word(rung_attr_type type);
/* The same as a schema of a data package says it: string, integer, number, boolean, list. */
const char *rung_attr_type_schema(rung_attr_type type);

/* True when `word` stands in the `|`-separated list `words`. */
bool rung_word_listed(const char *words, const char *word, size_t len);

#endif
