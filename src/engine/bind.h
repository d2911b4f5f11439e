/* bind.h -- what the binders of words and of a message's values share: the parameters of
 * a query, where their values go, and how what does not fit is told.
 *
 * bind.c the parameters and the failures, bind_value.c one text to one parameter,
 * bind_edge.c a link, bind_learner.c what is known of a person, bind_words.c and
 * bind_given.c the two ways in, bind_mend.c the line that was meant, bind_meant.c what
 * was meant by a name too many. What others call is declared in engine.h and given.h. */
#ifndef RUNG_ENGINE_BIND_H
#define RUNG_ENGINE_BIND_H

#include <string.h>

#include "core/text.h"
#include "engine/given.h"
#include "engine/profile.h"

/* A value as written, and where. */
typedef struct rung_said {
    const char *s;
    size_t len;
} rung_said;

static inline rung_said rung_said_of(const char *s)
{
    return (rung_said){ s, strlen(s) };
}

typedef struct rung_binder {
    rung_task *t;
    const rung_snapshot *g;
    const rung_query *q;
    rung_words words;
    void *args;
    rung_common_args *common;
    uint32_t given[RUNG_PARAMS_MOST]; /* by param: values taken */
    uint32_t learner_given;           /* bit a field */
    uint32_t at;                      /* the word being read */
    bool options_ended;               /* `--` was seen */
    uint32_t from;                    /* the first word of what is being read */
    /* Called with each value instead of binding it, when only the words are of interest. */
    rung_status (*take)(struct rung_binder *b, size_t i, rung_said v);
    void *taker;
    rung_beside *beside;    /* NULL: nothing came along */
    const char *profile;    /* path of `--learner FILE`; NULL: none */
    uint32_t profile_at;    /* the word it is */
    const rung_given *held; /* `have` of a message's learner, for the end */
    bool yields;            /* a field that has a value keeps it */
    const char *member;     /* of the learner's map, and which element: being read */
    uint32_t element;
    const rung_profile *file; /* the profile being read; NULL: it is none of a file */
    const char *gathers;      /* names what is read on though parts of it do not fit: its
                                 faults are told together; NULL: the first one is */
    rung_faults *faults;
    bool values; /* a message is read: no words, and parameters go by their plain names */
    rung_error *err;
} rung_binder;

/* ---- the parameters: a query's own, then the common ones ---- */

/* Index of the parameter with this name, or rung_n_params. */
size_t rung_param_index(const rung_query *q, const char *name, size_t len);
/* `-` and `_` alike. */
bool rung_same_name(const char *name, const char *s, size_t len);
/* The member of the argument struct that parameter i fills. */
static inline void *rung_bind_slot(const rung_binder *b, size_t i)
{
    return (char *)(i < b->q->n_params ? b->args : (void *)b->common)
           + rung_param_at(b->q, i)->offset;
}

/* Begins: no more than RUNG_PARAMS_MOST parameters, and every one as if nothing had been
 * said. Fails: INTERNAL. */
rung_status rung_bind_begin(rung_binder *b);
/* Ends: what profiles say is taken where nothing else was said; fails when a required
 * parameter has no value. */
rung_status rung_bind_complete(rung_binder *b);

/* Reads the words from b->at on, each value by b->take where there is one. */
rung_status rung_bind_walk(rung_binder *b);

/* ---- failing ---- */

/* BAD_ARGUMENT at the word being read. */
rung_status rung_bind_fail(rung_binder *b, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
rung_status rung_bind_no_memory(rung_binder *b);
/* `gap TO [--from ROLE] ...`; empty when memory is out. */
const char *rung_bind_usage(rung_binder *b);
/* `; did you mean '...'?` when one of the words is near, else empty. */
const char *rung_bind_meant(rung_binder *b, rung_said v, const char *const *words,
                            size_t n);
/* "a, b or c" */
const char *rung_bind_listed(rung_binder *b, const char *const *words, size_t n);
/* The command with names of several words in quotes, without what people say before one
 * and with dashes before what names an option, behind `did you mean: ` or
 * what is told instead; NULL when that would not mend it. */
const char *rung_bind_mended(rung_binder *b);
/* True when every word can be shown, and typed, as it stands. */
bool rung_bind_is_clean(rung_words words);
/* True when the word is the name of one node, of the kinds that p takes. */
bool rung_bind_takes(rung_binder *b, const rung_param *p, const char *word);
/* Fails with what is wrong with all the words that stand where one name goes, of which
 * the one being read failed with s. */
rung_status rung_bind_whole_name(rung_binder *b, const rung_param *p, rung_status s);

/* Questions of which the word being read, one too many here, is a part, as `paths a b,
 * or: gap b --from a`; NULL when there is none. */
const char *rung_bind_proposals(rung_binder *b);

/* `--max-rise`, as it is written on a command line; 'to' of what stands without its name. */
typedef struct rung_option_name {
    char s[80];
} rung_option_name;
rung_option_name rung_bind_option(const rung_binder *b, const rung_param *p);

/* A value shown in a message. */
rung_shown rung_bind_shown(rung_said v);

/* ---- one text to one value ---- */

/* The word among n, `-` and `_` and case alike; n when it is none of them. */
size_t rung_word_index(rung_said v, const char *const *words, size_t n);
size_t rung_count_words(const char *const *words); /* up to the NULL */
bool rung_is_flag_word(rung_said v);
/* lo < hi: the range; else any whole number. */
rung_status rung_take_integer(rung_binder *b, const char *name, rung_said v, int64_t lo,
                              int64_t hi, rung_int *out);
rung_status rung_take_text(rung_binder *b, const char *name, rung_said v,
                           const char **out);
rung_status rung_take_flag(rung_binder *b, const char *name, rung_said v, rung_flag *out);
rung_status rung_take_date(rung_binder *b, const char *name, rung_said v, int32_t *first,
                           int32_t *last);
/* `role:porter:progresses-to:role:nurse`: the ends are anything that names a node. */
rung_status rung_take_edge(rung_binder *b, const rung_param *p, rung_said v,
                           rung_edge *out);
rung_status rung_take_node(rung_binder *b, const rung_param *p, rung_said v,
                           rung_node *out);
/* One value to parameter i. */
rung_status rung_take_value(rung_binder *b, size_t i, rung_said v);

/* ---- a learner ---- */

/* `age=17`, or the path of a profile, which is read in the end. */
rung_status rung_take_learner(rung_binder *b, rung_said v, rung_learner *l);
/* 17 to `age` */
rung_status rung_take_learner_field(rung_binder *b, rung_said key, rung_said v,
                                    rung_learner *l);
/* A map; its `have` waits for the end. */
rung_status rung_given_learner(rung_binder *b, const rung_given *v, rung_learner *l);
/* Profiles, and what was held back: the end of both ways in. */
rung_status rung_bind_profiles(rung_binder *b);

/* ---- values of a message: each has a type, and none is turned into another ---- */

rung_status rung_given_fail(rung_binder *b, const char *name, const char *wanted,
                            const rung_given *v);
/* A text: UTF-8, and no NUL in it. */
rung_status rung_given_text(rung_binder *b, const char *name, const rung_given *v,
                            rung_said *out);
rung_status rung_given_integer(rung_binder *b, const rung_param *p, const rung_given *v,
                               rung_int *out);
rung_status rung_given_flag(rung_binder *b, const char *name, const rung_given *v,
                            rung_flag *out);

#endif
