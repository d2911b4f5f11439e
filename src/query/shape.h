/* shape.h -- what the members of a result struct are, as const tables: the joint of N
 * queries and M formats.
 *
 * A query fills a plain struct; a renderer reads it through its shape and knows no query.
 * Every scalar has an absent value. Results hold ids of nodes and facts; names and
 * evidence are looked up when rendering. */
#ifndef RUNG_QUERY_SHAPE_H
#define RUNG_QUERY_SHAPE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "snapshot/view.h"

/* Scalars and their absent values. */
typedef struct rung_flag {
    int8_t v;
} rung_flag; /* 0, 1; absent -1 */
typedef struct rung_int {
    int64_t v;
} rung_int; /* absent RUNG_NO_INT */
typedef struct rung_share {
    uint32_t part, whole;
} rung_share; /* part / whole; absent: whole 0 */
typedef struct rung_fact_ref {
    uint32_t id;
} rung_fact_ref; /* absent RUNG_NONE */

#define RUNG_NO_INT INT64_MIN
#define RUNG_NO_FACT ((rung_fact_ref){ RUNG_NONE })

/* One open attribute: as stated by `fact`, by which a value is found back in the snapshot. */
typedef struct rung_open_item {
    const rung_value *value;
    uint32_t fact;
} rung_open_item;

/* A list member; every RUNG_LIST_OF(T) has this layout. */
#define RUNG_LIST_OF(T) \
    struct {            \
        T *items;       \
        uint32_t n;     \
    }
typedef RUNG_LIST_OF(void) rung_any_list;
typedef RUNG_LIST_OF(rung_open_item) rung_open;
typedef RUNG_LIST_OF(rung_node) rung_node_list;
typedef RUNG_LIST_OF(rung_fact_ref) rung_fact_list;
typedef RUNG_LIST_OF(const char *) rung_text_list;

typedef enum rung_type {
    RUNG_T_FLAG,     /* rung_flag */
    RUNG_T_INT,      /* rung_int */
    RUNG_T_COUNT,    /* uint32_t; never absent */
    RUNG_T_SHARE,    /* rung_share: a real, nil when nothing is recorded */
    RUNG_T_TEXT,     /* const char *, NULL absent */
    RUNG_T_WORD,     /* uint8_t: index into `words`, always there */
    RUNG_T_STATUS,   /* uint8_t: rung_fact_status */
    RUNG_T_RELATION, /* uint8_t: rung_relation */
    RUNG_T_NODE,     /* rung_node: a NodeRef {id, name, kind, level}, nil when absent */
    RUNG_T_FACT, /* rung_fact_ref: Evidence, nil when absent; left out with detail=ids */
    RUNG_T_OPEN, /* rung_open: its attributes become members of the enclosing map */
    RUNG_T_STRUCT, /* pointer to a struct of shape `of`; nil when NULL */
    RUNG_T_LIST, /* RUNG_LIST_OF(T): elements of shape `of`, or scalars of type `elem` */
} rung_type;

/* How a table on screen (and Markdown) shows a member; the other formats show all. */
typedef enum rung_show {
    RUNG_SHOW,       /* as a column, or under its label */
    RUNG_SHOW_NOT,   /* not on screen: other members say it, or `say` does */
    RUNG_SHOW_COUNT, /* a list in a column: how many */
    RUNG_SHOW_NAMES, /* a list in a column: the names, ", " between them */
} rung_show;

typedef struct rung_shape rung_shape;

typedef struct rung_field {
    const char *name;  /* as in INTERFACE and in every machine format */
    const char *label; /* heading on screen; NULL: the name with blanks for _ */
    const char *help;  /* one line: what it is, unit, when absent */
    rung_type type;
    rung_type elem; /* of LIST, when `of` is NULL: TEXT, NODE or FACT */
    bool stated; /* elements of a LIST of FACT: Evidence + the attributes that row states */
    bool rows;   /* a LIST whose elements are the rows of csv and jsonl */
    bool group; /* a LIST: on screen one table a value of its first member that is no NODE;
                   a RELATION counts with the WORD after it (0 = out): "Leads to (17)" */
    bool expand; /* a LIST: on screen each element under a title of its own, with its
                    members in lines and its list of structs as a table */
    const char *hangs_on; /* a LIST: the NODE member of this struct that its rows hang on
                             in a drawing; NULL: the node that the struct is about */
    rung_show show;
    size_t offset;
    size_t cited_at; /* a LIST of TEXT: offset in this struct of a LIST of FACT in step
                        with it, that says where each is written; 0: none. It is for the
                        screen alone, where all that is said can be looked up */
    const rung_shape *of;
    const char *const *words; /* of WORD */
    const char *none; /* on screen when a list is empty; NULL: the list is left out */
    const char *(*instead)(const void *at); /* on screen in place of a value that would
                                               mislead there; may be NULL, or return it */
    const char *(*unit)(const void *at); /* of INT: on screen behind the number, what it
                                            counts; may be NULL */
} rung_field;

struct rung_shape {
    const char *name;
    size_t size; /* of the struct */
    const rung_field *fields;
    size_t n_fields;
    bool ref;   /* a NodeRef with further members: fields[0] is the NODE, flattened; its
                   bare id with detail=ids */
    bool aside; /* what is left out of the answer: in a drawing it stands by itself */
};

/* Field `m` of struct T; further members of rung_field may follow. */
#define RUNG_FIELD(T, m, type_, help_) \
    .name = #m, .type = RUNG_T_##type_, .offset = offsetof(T, m), .help = help_
/* The same of what the screen leaves out; the other formats have it. */
#define RUNG_UNSHOWN(T, m, type_, help_) \
    RUNG_FIELD(T, m, type_, help_), .show = RUNG_SHOW_NOT
#define RUNG_ROWS(T, m, shape_, help_)                                        \
    .name = #m, .type = RUNG_T_LIST, .offset = offsetof(T, m), .of = &shape_, \
    .help = help_
#define RUNG_ITEMS(T, m, elem_, help_)                                                 \
    .name = #m, .type = RUNG_T_LIST, .elem = RUNG_T_##elem_, .offset = offsetof(T, m), \
    .help = help_
#define RUNG_SHAPE(T, fields_)                            \
    {                                                     \
        .name = #T, .size = sizeof(T), .fields = fields_, \
        .n_fields = sizeof fields_ / sizeof fields_[0]    \
    }
#define RUNG_REF_SHAPE(T, fields_)                                  \
    {                                                               \
        .name = #T, .size = sizeof(T), .fields = fields_,           \
        .n_fields = sizeof fields_ / sizeof fields_[0], .ref = true \
    }

#endif
