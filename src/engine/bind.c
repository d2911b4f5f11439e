/* bind.c -- the parameters of a query, and what a binder says when something does not
 * fit; see bind.h. */
#include "engine/bind.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"

static bool is_dash(char c)
{
    return c == '_' || c == '-';
}

bool rung_same_name(const char *name, const char *s, size_t len)
{
    size_t i = 0;
    while (i < len && (name[i] == s[i] ? name[i] : is_dash(name[i]) && is_dash(s[i])))
        i++;
    return i == len && !name[i];
}

/* Index of the first of n with this name, or n. Each begins with a letter. */
static size_t index_among(const rung_param *params, size_t n, const char *name,
                          size_t len)
{
    size_t i = 0;
    while (i < n
           && (*params[i].name != *name || !rung_same_name(params[i].name, name, len)))
        i++;
    return i;
}

size_t rung_param_index(const rung_query *q, const char *name, size_t len)
{
    if (!len)
        return rung_n_params(q);
    size_t i = index_among(q->params, q->n_params, name, len);
    return i < q->n_params
               ? i
               : i + index_among(rung_common_params, rung_n_common_params, name, len);
}

const rung_param *rung_param_find(const rung_query *q, const char *name, size_t len)
{
    size_t i = rung_param_index(q, name, len);
    return i < rung_n_params(q) ? rung_param_at(q, i) : NULL;
}

/* ---- failing ---- */

rung_status rung_bind_fail(rung_binder *b, const char *fmt, ...)
{
    char words[sizeof b->err->text];
    va_list ap;
    va_start(ap, fmt);
    vsnprintf(words, sizeof words, fmt, ap);
    va_end(ap);
    rung_fail(b->err, RUNG_BAD_ARGUMENT, "%s", words);
    if (b->err)
        b->err->at = b->at;
    return RUNG_BAD_ARGUMENT;
}

rung_status rung_bind_no_memory(rung_binder *b)
{
    return rung_fail(b->err, RUNG_NO_MEMORY,
                     "%s: the question needs more memory than one may have", b->q->name);
}

const char *rung_bind_usage(rung_binder *b)
{
    rung_sink s = rung_sink_buffer(0);
    rung_help_usage(b->q, &s);
    const char *line =
        s.failed || !s.to ? NULL : rung_arena_text(&b->t->mem, s.to, s.len);
    rung_sink_drop(&s);
    return line ? line : "";
}

rung_option_name rung_bind_option(const rung_binder *b, const rung_param *p)
{
    rung_option_name o;
    if (b->values) {
        stpncpy(o.s, p->name, sizeof o.s);
        o.s[sizeof o.s - 1] = '\0';
        return o;
    }
    snprintf(o.s, sizeof o.s, p->required ? "'%s'" : "--%s", p->name);
    for (char *c = o.s; *c; c++)
        if (*c == '_')
            *c = '-';
    return o;
}

rung_shown rung_bind_shown(rung_said v)
{
    return rung_shown_of_bytes(v.s, v.len);
}

const char *rung_bind_meant(rung_binder *b, rung_said v, const char *const *words,
                            size_t n)
{
    const char *near = rung_nearest_word(v.s, v.len, words, n);
    const char *hint =
        near ? rung_arena_textf(&b->t->mem, "; did you mean '%s'?", near) : NULL;
    return hint ? hint : "";
}

const char *rung_bind_listed(rung_binder *b, const char *const *words, size_t n)
{
    char *line = rung_arena_text(&b->t->mem, "", 0);
    for (size_t i = 0; line && i < n; i++)
        line = rung_arena_textf(&b->t->mem, "%s%s%s", line, rung_listed(i, n, " or "),
                                words[i]);
    return line ? line : "";
}

/* Those of `of`, already zero, as if nothing had been said. */
static void absent(const rung_param *params, size_t n, void *of)
{
    for (const rung_param *p = params; p < params + n; p++) {
        void *to = (char *)of + p->offset;
        switch (p->type) {
        case RUNG_P_NODE: *(rung_node *)to = RUNG_NO_NODE_REF; break;
        case RUNG_P_INT: ((rung_int *)to)->v = p->otherwise; break;
        case RUNG_P_WORD: *(uint8_t *)to = (uint8_t)p->otherwise; break;
        case RUNG_P_KIND: *(uint8_t *)to = RUNG_N_KINDS; break;
        case RUNG_P_FLAG: ((rung_flag *)to)->v = -1; break;
        case RUNG_P_LEARNER: *(rung_learner *)to = (rung_learner)RUNG_NOBODY; break;
        case RUNG_P_NODES:
        case RUNG_P_EDGES:
        case RUNG_P_SHEET:
        case RUNG_P_TEXT:
        case RUNG_P_TEXTS:
        case RUNG_P_STATUSES:
        case RUNG_P_DATE: break;
        }
    }
}

rung_status rung_bind_begin(rung_binder *b)
{
    if (rung_n_params(b->q) > RUNG_PARAMS_MOST)
        return rung_fail(b->err, RUNG_INTERNAL, "%s has more than %d parameters",
                         b->q->name, RUNG_PARAMS_MOST);
    rung_task_close(b->t);
    memset(b->args, 0, b->q->args_size);
    memset(b->common, 0, sizeof *b->common);
    absent(b->q->params, b->q->n_params, b->args);
    absent(rung_common_params, rung_n_common_params, b->common);
    return RUNG_OK;
}

rung_status rung_bind_complete(rung_binder *b)
{
    rung_status s = rung_bind_profiles(b);
    if (s)
        return s;
    for (size_t i = 0; i < b->q->n_params; i++) {
        const rung_param *p = &b->q->params[i];
        if (!p->required || b->given[i])
            continue;
        b->at = RUNG_NO_WORD;
        if (b->values)
            return rung_bind_fail(b, "%s needs '%s': %s", b->q->name, p->name, p->help);
        return rung_bind_fail(b, "%s needs '%s': %s; usage: %s; example: %s", b->q->name,
                              p->name, p->help, rung_bind_usage(b), b->q->example);
    }
    return RUNG_OK;
}
