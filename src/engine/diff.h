/* diff.h -- two graphs compared in the field's terms, and which questions they answer
 * otherwise.
 *
 * Nodes are told apart by id and links by what they join; the order of rows, files and
 * lines count for nothing. Of what both graphs have, the value that counts is compared
 * first: of a node, of its best rows; of a link, of its facts of the best status. The
 * conditions of every row hold, so they are compared row by row. Whatever else differs
 * between rows is a difference of evidence. */
#ifndef RUNG_ENGINE_DIFF_H
#define RUNG_ENGINE_DIFF_H

#include "engine/engine.h"

/* X(member, label, one, several, help): the parts of a comparison, in order. */
#define RUNG_DIFF_SECTION_MAP(X)                                                         \
    X(nodes, "Nodes", "node", "nodes",                                                   \
      "nodes added, removed, renamed, ended, or of another status")                      \
    X(levels, "Levels", "level", "levels", "nodes whose level is another")               \
    X(attributes, "Attributes", "attribute of a node", "attributes of nodes",            \
      "what else nodes state")                                                           \
    X(units, "Units of courses", "unit of a course", "units of courses",                 \
      "units that moved to another course or group, became mandatory or optional, came " \
      "or went")                                                                         \
    X(settings, "What settings cover", "verdict on a setting", "verdicts on settings",   \
      "settings that cover less or more, or are known to cannot")                        \
    X(hosts, "Hosts and capacity", "host or capacity", "hosts or capacities",            \
      "who hosts what, and for how many")                                                \
    X(requirements, "What roles require", "requirement", "requirements",                 \
      "competencies that roles require")                                                 \
    X(routes, "Steps between roles", "step", "steps",                                    \
      "steps gained and lost, with another status, length or way")                       \
    X(links, "Other links", "other link", "other links",                                 \
      "what prepares for, awards, develops, lets in, offers, places, matches")           \
    X(conditions, "Conditions", "condition", "conditions",                               \
      "age, registration and other conditions of a node or a link")                      \
    X(rules, "Rules of combination", "rule", "rules", "of qualifications")               \
    X(evidence, "Evidence alone", "word of a source", "words of sources",                \
      "rows that came, went or cite otherwise, where what counts is the same")           \
    X(sources, "Sources", "source", "sources", "the list of sources")                    \
    X(package, "The package", "member of the package", "members of the package",         \
      "name, title, version, licence, declared columns")

typedef enum rung_diff_section {
#define X(member, label, one, several, help) RUNG_DIFF_##member,
    RUNG_DIFF_SECTION_MAP(X)
#undef X
        RUNG_N_DIFF_SECTIONS
} rung_diff_section;

#define RUNG_DIFF_WHAT_MAP(X)       \
    X(ADDED, "added")               \
    X(REMOVED, "removed")           \
    X(RENAMED, "renamed")           \
    X(STATUS, "status")             \
    X(ENDED, "ended")               \
    X(RESUMED, "resumed")           \
    X(RAISED, "raised")             \
    X(LOWERED, "lowered")           \
    X(CHANGED, "changed")           \
    X(STATED, "newly-stated")       \
    X(UNSTATED, "no-longer-stated") \
    X(GAINED, "gained")             \
    X(LOST, "lost")                 \
    X(LESS, "covers-less")          \
    X(MORE, "covers-more")          \
    X(MOVED_COURSE, "moved-course") \
    X(MOVED_GROUP, "moved-group")   \
    X(MANDATORY, "now-mandatory")   \
    X(OPTIONAL, "now-optional")

typedef enum rung_diff_what {
#define X(name, word) RUNG_DIFF_##name,
    RUNG_DIFF_WHAT_MAP(X)
#undef X
} rung_diff_what;

/* A NodeRef as its own graph has it: one that is gone has no place in the other. */
typedef struct rung_diff_node {
    const char *id, *name, *kind;
    rung_int level;
} rung_diff_node;

/* Evidence of a row of the old graph. */
typedef struct rung_diff_was {
    const char *status, *source, *date, *locator, *note, *valid_from, *valid_to, *file;
    rung_int line;
} rung_diff_was;

typedef struct rung_diff_row {
    uint8_t what;               /* rung_diff_what */
    const rung_diff_node *node; /* NULL: of a source or the package */
    const rung_diff_node *to;   /* of a link */
    const char *relation;
    const char *subject;   /* of a source or the package: which */
    const char *attribute; /* NULL: the thing itself */
    const char *before, *after;
    rung_fact_ref evidence;   /* in the new graph */
    const rung_diff_was *was; /* in the old one */
    const char *written;      /* both in words */
} rung_diff_row;
typedef RUNG_LIST_OF(rung_diff_row) rung_diff_rows;

typedef struct rung_diff_question {
    const char *question; /* as it is typed */
    const char *name;     /* of the node it is about */
    const char *before, *after;
} rung_diff_question;
typedef RUNG_LIST_OF(rung_diff_question) rung_diff_questions;

typedef struct rung_diff_graph {
    const char *graph, *version, *digest;
} rung_diff_graph;

typedef struct rung_diff_counts {
    uint32_t of[RUNG_N_DIFF_SECTIONS];
} rung_diff_counts;

typedef struct rung_diff_result {
    const rung_diff_graph *before, *after;
    rung_flag same; /* nothing differs */
    const rung_diff_counts *counts;
    rung_diff_rows sections[RUNG_N_DIFF_SECTIONS];
    uint32_t asked, differ; /* questions */
    rung_flag all_asked;    /* there were no more to ask */
    rung_diff_questions questions;
} rung_diff_result;

typedef struct rung_diff_options {
    uint32_t limit;     /* most rows listed in a section; 0: RUNG_DIFF_ROWS */
    uint32_t questions; /* most questions asked of both */
    rung_progress *progress;
    void *told;
} rung_diff_options;

#define RUNG_DIFF_ROWS 1000u
#define RUNG_DIFF_ROWS_MOST 100000u
#define RUNG_DIFF_QUESTIONS 2000u
#define RUNG_DIFF_QUESTIONS_MOST 100000u

/* Compares two graphs. The reply has the view and the meta of the new one; what it points
 * to lies in `mem` and in both graphs. Fails: NO_MEMORY. Cost: O(nodes + links + rows),
 * and of rows of one thing that differ their sorting; then the questions. */
rung_status rung_diff(rung_arena *mem, const rung_snapshot *old, const rung_snapshot *now,
                      const rung_diff_options *o, rung_reply *out, rung_error *err);

/* The questions that are asked of a node both graphs have, when its kind is theirs. */
extern const char *const rung_diff_asks[];
extern const size_t rung_n_diff_asks;

/* Links between a node that differs and the furthest that is asked about. */
#define RUNG_DIFF_DISTANCE 2u

#endif
