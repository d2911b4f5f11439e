/* bind_given.c -- values of a message to arguments: each has a type, and none is turned
 * into another. */
#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "engine/bind.h"
#include "engine/sheets.h"
#include "snapshot/names.h"

static const char *type_words(rung_given_type type)
{
    static const char *const words[] = {
        [RUNG_GIVEN_NIL] = "nil",
        [RUNG_GIVEN_BOOLEAN] = "a boolean",
        [RUNG_GIVEN_INTEGER] = "an integer",
        [RUNG_GIVEN_LARGE] = "an integer",
        [RUNG_GIVEN_REAL] = "a real",
        [RUNG_GIVEN_TEXT] = "a text",
        [RUNG_GIVEN_BYTES] = "bytes",
        [RUNG_GIVEN_ARRAY] = "an array",
        [RUNG_GIVEN_MAP] = "a map",
        [RUNG_GIVEN_OTHER] = "an extension",
    };
    return words[type];
}

rung_status rung_given_fail(rung_binder *b, const char *name, const char *wanted,
                            const rung_given *v)
{
    return rung_bind_fail(b, "%s takes %s, not %s", name, wanted, type_words(v->type));
}

rung_status rung_given_text(rung_binder *b, const char *name, const rung_given *v,
                            rung_said *out)
{
    *out = (rung_said){ v->text, v->n };
    if (v->type != RUNG_GIVEN_TEXT)
        return rung_given_fail(b, name, "a text", v);
    if (!rung_text_is_utf8(v->text, v->n))
        return rung_bind_fail(b, "%s: '%s' is not UTF-8", name, rung_bind_shown(*out).s);
    if (memchr(v->text, '\0', v->n))
        return rung_bind_fail(b, "%s: '%s' has a control character", name,
                              rung_bind_shown(*out).s);
    return RUNG_OK;
}

rung_status rung_given_integer(rung_binder *b, const rung_param *p, const rung_given *v,
                               rung_int *out)
{
    char digits[32];
    if (v->type != RUNG_GIVEN_INTEGER && v->type != RUNG_GIVEN_LARGE)
        return rung_given_fail(b, p->name, "a whole number", v);
    int n = v->type == RUNG_GIVEN_LARGE
                ? snprintf(digits, sizeof digits, "%llu", (unsigned long long)v->large)
                : snprintf(digits, sizeof digits, "%lld", (long long)v->integer);
    return rung_take_integer(b, p->name, (rung_said){ digits, (size_t)n }, p->lo, p->hi,
                             out);
}

rung_status rung_given_flag(rung_binder *b, const char *name, const rung_given *v,
                            rung_flag *out)
{
    if (v->type != RUNG_GIVEN_BOOLEAN)
        return rung_given_fail(b, name, "a boolean", v);
    out->v = v->boolean;
    return RUNG_OK;
}

static rung_status given_list(rung_binder *b, size_t i, const rung_given *v)
{
    const char *name = rung_param_at(b->q, i)->name;
    if (v->type != RUNG_GIVEN_ARRAY)
        return rung_given_fail(b, name, "an array of texts", v);
    if (b->given[i]++)
        return rung_bind_fail(b, "%s is given twice", name);
    b->words.n = v->n;
    for (uint32_t k = 0; k < v->n; k++) {
        rung_said said;
        rung_status s = rung_given_text(b, name, &v->items[k], &said);
        if (!s)
            s = rung_take_value(b, i, said);
        if (s)
            return s;
    }
    return RUNG_OK;
}

/* True when the text is one of the words, as it is written; *to is which. */
static bool is_word(const char *const *words, const rung_given *v, uint8_t *to)
{
    for (size_t i = 0; words[i]; i++)
        if (rung_given_is(v, words[i])) {
            *to = (uint8_t)i;
            return true;
        }
    return false;
}

/* True when the value is a text that stands for itself, a node's or a word's: what is
 * equal to one has not to be looked at before. */
static bool given_as_it_stands(rung_binder *b, size_t i, const rung_given *v)
{
    const rung_param *p = rung_param_at(b->q, i);
    void *to = rung_bind_slot(b, i);
    if (v->type != RUNG_GIVEN_TEXT || b->given[i])
        return false;
    bool taken = p->type == RUNG_P_NODE
                     ? rung_node_exact(b->g, v->text, v->n, p->kinds, to)
                     : p->type == RUNG_P_WORD && is_word(p->words, v, to);
    b->given[i] += taken;
    return taken;
}

/* One value to parameter i; nil is absent. */
static rung_status given_value(rung_binder *b, size_t i, const rung_given *v)
{
    const rung_param *p = rung_param_at(b->q, i);
    void *to = rung_bind_slot(b, i);
    rung_said said;
    rung_status s;
    if (v->type == RUNG_GIVEN_NIL || given_as_it_stands(b, i, v))
        return RUNG_OK;
    if (p->type == RUNG_P_NODES || p->type == RUNG_P_EDGES || p->type == RUNG_P_TEXTS
        || p->type == RUNG_P_STATUSES)
        return given_list(b, i, v);
    if (p->type == RUNG_P_INT || p->type == RUNG_P_FLAG || p->type == RUNG_P_LEARNER
        || p->type == RUNG_P_SHEET) {
        if (b->given[i]++)
            return rung_bind_fail(b, "%s is given twice", p->name);
        return p->type == RUNG_P_INT       ? rung_given_integer(b, p, v, to)
               : p->type == RUNG_P_FLAG    ? rung_given_flag(b, p->name, v, to)
               : p->type == RUNG_P_LEARNER ? rung_given_learner(b, v, to)
                                           : rung_sheet_of_given(b->t, p, v, to, b->err);
    }
    s = rung_given_text(b, p->name, v, &said);
    return s ? s : rung_take_value(b, i, said);
}

/* A key of the map that is no parameter. */
static rung_status unknown_name(rung_binder *b, const rung_given *key)
{
    const char *names[RUNG_PARAMS_MOST];
    size_t n = rung_n_params(b->q);
    rung_said name;
    rung_status s = rung_given_text(b, "the name of a parameter", key, &name);
    if (s)
        return s;
    for (size_t i = 0; i < n; i++)
        names[i] = rung_param_at(b->q, i)->name;
    return rung_bind_fail(b, "%s has no parameter '%s'%s (known: %s)", b->q->name,
                          rung_bind_shown(name).s, rung_bind_meant(b, name, names, n),
                          rung_bind_listed(b, names, n));
}

static rung_status given_map(rung_binder *b, const rung_given *m)
{
    uint64_t named = 0; /* bit a parameter: also one whose value is nil comes once */
    for (uint32_t i = 0; i < m->n; i++) {
        const rung_given *key = &m->items[2 * i];
        size_t at = key->type == RUNG_GIVEN_TEXT
                        ? rung_param_index(b->q, key->text, key->n)
                        : rung_n_params(b->q);
        if (at == rung_n_params(b->q))
            return unknown_name(b, key);
        if (named & (uint64_t)1 << at)
            return rung_bind_fail(b, "%s is given twice", rung_param_at(b->q, at)->name);
        named |= (uint64_t)1 << at;
        rung_status s = given_value(b, at, key + 1);
        if (s)
            return s;
    }
    return RUNG_OK;
}

/* The value at place k of the params: of the k-th required parameter. */
static rung_status given_in_order(rung_binder *b, uint32_t k, const rung_given *v)
{
    uint32_t required = 0;
    for (size_t i = 0; i < b->q->n_params; i++)
        if (b->q->params[i].required && required++ == k)
            return given_value(b, i, v);
    return rung_bind_fail(
        b, "%s takes %u value%s in order; further ones go by name, in a map at the end",
        b->q->name, required, required == 1 ? "" : "s");
}

rung_status rung_bind_given(rung_task *t, const rung_snapshot *g, const rung_query *q,
                            const rung_given *params, uint32_t n, void *args,
                            rung_common_args *common, rung_error *err)
{
    rung_binder b = { .t = t,
                      .g = g,
                      .q = q,
                      .args = args,
                      .common = common,
                      .err = err,
                      .values = true,
                      .at = RUNG_NO_WORD };
    rung_status s = rung_bind_begin(&b);
    for (uint32_t i = 0; !s && i < n; i++)
        s = i + 1 == n && params[i].type == RUNG_GIVEN_MAP
                ? given_map(&b, &params[i])
                : given_in_order(&b, i, &params[i]);
    return s ? s : rung_bind_complete(&b);
}
