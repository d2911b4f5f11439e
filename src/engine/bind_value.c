/* bind_value.c -- one text to the value of one parameter, by its type; see bind.h.
 *
 * Nothing is guessed: what does not fit fails, with what was probably meant. */
#include <ctype.h>
#include <string.h>

#include "core/limits.h"
#include "core/text.h"
#include "engine/bind.h"
#include "engine/sheets.h"
#include "snapshot/names.h"

size_t rung_word_index(rung_said v, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++) /* as most programs write it */
        if (strlen(words[i]) == v.len && memcmp(words[i], v.s, v.len) == 0)
            return i;
    for (size_t i = 0; i < n; i++) {
        size_t k = 0;
        while (k < v.len && words[i][k]
               && (tolower((unsigned char)v.s[k]) == words[i][k]
                   || (v.s[k] == '_' && words[i][k] == '-')))
            k++;
        if (k == v.len && !words[i][k])
            return i;
    }
    return n;
}

static rung_status fail_word(rung_binder *b, const char *name, rung_said v,
                             const char *const *words, size_t n)
{
    return rung_bind_fail(b, "%s takes %s, not '%s'%s", name,
                          rung_bind_listed(b, words, n), rung_bind_shown(v).s,
                          rung_bind_meant(b, v, words, n));
}

/* A whole number in decimal: digits, with `-` before them or not. */
static bool read_integer(rung_said v, int64_t *out, bool *fits)
{
    bool minus = v.len && v.s[0] == '-';
    size_t i = minus;
    if (i == v.len)
        return false;
    int64_t n = 0;
    *fits = true;
    for (; i < v.len; i++) {
        if (v.s[i] < '0' || v.s[i] > '9')
            return false;
        int digit = v.s[i] - '0';
        if (__builtin_mul_overflow(n, 10, &n) || __builtin_sub_overflow(n, digit, &n))
            *fits = false;
    }
    if (!minus && __builtin_sub_overflow((int64_t)0, n, &n))
        *fits = false;
    *out = n;
    return true;
}

rung_status rung_take_integer(rung_binder *b, const char *name, rung_said v, int64_t lo,
                              int64_t hi, rung_int *out)
{
    int64_t n;
    bool fits, ranged = lo < hi;
    if (read_integer(v, &n, &fits) && fits && n != RUNG_NO_INT
        && (!ranged || (n >= lo && n <= hi))) {
        out->v = n;
        return RUNG_OK;
    }
    if (!ranged)
        return rung_bind_fail(b, "%s takes a whole number, not '%s'", name,
                              rung_bind_shown(v).s);
    return rung_bind_fail(b, "%s takes a whole number from %lld to %lld, not '%s'", name,
                          (long long)lo, (long long)hi, rung_bind_shown(v).s);
}

rung_status rung_take_text(rung_binder *b, const char *name, rung_said v,
                           const char **out)
{
    size_t at;
    rung_text_fault fault = rung_text_check(v.s, v.len, &at);
    if (v.len == 0)
        return rung_bind_fail(b, "%s is empty", name);
    if (fault == RUNG_TEXT_NOT_UTF8 || fault == RUNG_TEXT_CONTROL)
        return rung_bind_fail(b, "%s: '%s' %s at byte %zu", name, rung_bind_shown(v).s,
                              fault == RUNG_TEXT_NOT_UTF8 ? "is not UTF-8"
                                                          : "has a control character",
                              at + 1);
    *out = rung_arena_text(&b->t->mem, v.s, v.len);
    return *out ? RUNG_OK : rung_bind_no_memory(b);
}

static const char *const flag_words[] = { "yes", "no", "true", "false" };

bool rung_is_flag_word(rung_said v)
{
    size_t n = RUNG_COUNT_OF(flag_words);
    return rung_word_index(v, flag_words, n) < n;
}

rung_status rung_take_flag(rung_binder *b, const char *name, rung_said v, rung_flag *out)
{
    size_t n = RUNG_COUNT_OF(flag_words), i = rung_word_index(v, flag_words, n);
    if (i == n)
        return fail_word(b, name, v, flag_words, n);
    out->v = i % 2 == 0;
    return RUNG_OK;
}

rung_status rung_take_date(rung_binder *b, const char *name, rung_said v, int32_t *first,
                           int32_t *last)
{
    if (rung_text_date(v.s, v.len, first, last))
        return RUNG_OK;
    return rung_bind_fail(b, "%s takes a date as 2024, 2024-09 or 2024-09-01, not '%s'",
                          name, rung_bind_shown(v).s);
}

/* A name of nothing: how the line, or the whole name, was probably meant. */
static rung_status unknown_node(rung_binder *b, const rung_param *p, rung_said v)
{
    const char *mended = rung_bind_mended(b);
    if (mended)
        return rung_fail(b->err, RUNG_UNKNOWN_NODE, "no node '%s'; %s",
                         rung_bind_shown(v).s, mended);
    /* a single letter, as align's A and B are, is no word between others */
    const rung_param *meant =
        !b->values && v.len > 1 ? rung_param_find(b->q, v.s, v.len) : NULL;
    if (meant)
        return rung_fail(b->err, RUNG_UNKNOWN_NODE, "%s%s; usage: %s",
                         meant->required ? "leave out the word " : "it is written --",
                         meant->name, rung_bind_usage(b));
    return rung_bind_whole_name(b, p, RUNG_UNKNOWN_NODE);
}

rung_status rung_take_node(rung_binder *b, const rung_param *p, rung_said v,
                           rung_node *out)
{
    rung_leave leave = rung_task_leave(b->t);
    rung_status s = v.len ? rung_node_resolve_while(b->g, &b->t->mem, v.s, v.len,
                                                    p->kinds, &leave, out, b->err)
                          : rung_bind_fail(b, "%s is empty", rung_bind_option(b, p).s);
    if (s == RUNG_UNKNOWN_NODE && b->err)
        s = unknown_node(b, p, v);
    if (s && b->err)
        b->err->at = b->at;
    return s;
}

static rung_status take_kind(rung_binder *b, const rung_param *p, rung_said v,
                             uint8_t *out)
{
    const char *words[RUNG_N_KINDS * 2];
    for (unsigned k = 0; k < RUNG_N_KINDS; k++) {
        words[k] = rung_kind_word((rung_kind)k);
        words[RUNG_N_KINDS + k] = rung_kind_plural((rung_kind)k);
    }
    size_t i = rung_word_index(v, words, RUNG_COUNT_OF(words));
    if (i == RUNG_COUNT_OF(words))
        return rung_bind_fail(b, "%s takes %s, not '%s'%s", rung_bind_option(b, p).s,
                              rung_bind_listed(b, words, RUNG_N_KINDS),
                              rung_bind_shown(v).s,
                              rung_bind_meant(b, v, words, RUNG_N_KINDS));
    *out = (uint8_t)(i % RUNG_N_KINDS);
    return RUNG_OK;
}

static rung_status take_status(rung_binder *b, const rung_param *p, rung_said v,
                               uint8_t *bits)
{
    const char *words[RUNG_N_FACT_STATUS];
    for (unsigned k = 0; k < RUNG_N_FACT_STATUS; k++)
        words[k] = rung_fact_status_word((rung_fact_status)k);
    size_t i = rung_word_index(v, words, RUNG_N_FACT_STATUS);
    if (i == RUNG_N_FACT_STATUS)
        return fail_word(b, rung_bind_option(b, p).s, v, words, RUNG_N_FACT_STATUS);
    *bits |= RUNG_STATUS_BIT(i);
    return RUNG_OK;
}

static rung_status take_word(rung_binder *b, const rung_param *p, rung_said v,
                             uint8_t *out)
{
    size_t n = rung_count_words(p->words), i = rung_word_index(v, p->words, n);
    if (i == n)
        return fail_word(b, rung_bind_option(b, p).s, v, p->words, n);
    *out = (uint8_t)i;
    return RUNG_OK;
}

/* One more element of a list, which is of nodes, links or texts and so copied. There are
 * no more of them than words. */
static rung_status take_element(rung_binder *b, const rung_param *p, rung_said v,
                                void *of)
{
    rung_any_list list;
    size_t size = p->type == RUNG_P_NODES   ? sizeof(rung_node)
                  : p->type == RUNG_P_EDGES ? sizeof(rung_edge)
                                            : sizeof(const char *);
    memcpy(&list, of, sizeof list);
    if (!list.items)
        list.items = rung_arena_alloc(&b->t->mem, b->words.n, size);
    if (!list.items)
        return rung_bind_no_memory(b);
    if (list.n == RUNG_LIST_MOST)
        return rung_bind_fail(b, "%s: at most %d of them", rung_bind_option(b, p).s,
                              RUNG_LIST_MOST);
    void *to = (char *)list.items + list.n * size;
    rung_status s = p->type == RUNG_P_NODES ? rung_take_node(b, p, v, to)
                    : p->type == RUNG_P_EDGES
                        ? rung_take_edge(b, p, v, to)
                        : rung_take_text(b, rung_bind_option(b, p).s, v, to);
    list.n += !s;
    memcpy(of, &list, sizeof list);
    return s;
}

static rung_status take_sheet(rung_binder *b, const rung_param *p, rung_said v,
                              rung_sheet **out)
{
    if (v.len == 0)
        return rung_bind_fail(b, "%s is empty", rung_bind_option(b, p).s);
    const char *path = rung_arena_text(&b->t->mem, v.s, v.len);
    if (!path)
        return rung_bind_no_memory(b);
    rung_status s = rung_sheet_open(b->t, p, path, out, b->err);
    if (s && b->err)
        b->err->at = b->at;
    return s;
}

size_t rung_count_words(const char *const *words)
{
    size_t n = 0;
    while (words && words[n])
        n++;
    return n;
}

rung_status rung_take_value(rung_binder *b, size_t i, rung_said v)
{
    const rung_param *p = rung_param_at(b->q, i);
    void *to = rung_bind_slot(b, i);
    if (b->given[i]++ && !rung_param_repeats(p))
        return rung_bind_fail(b, "%s is given twice", rung_bind_option(b, p).s);
    switch (p->type) {
    case RUNG_P_NODE: return rung_take_node(b, p, v, to);
    case RUNG_P_NODES:
    case RUNG_P_EDGES:
    case RUNG_P_TEXTS: return take_element(b, p, v, to);
    case RUNG_P_TEXT: return rung_take_text(b, rung_bind_option(b, p).s, v, to);
    case RUNG_P_INT:
        return rung_take_integer(b, rung_bind_option(b, p).s, v, p->lo, p->hi, to);
    case RUNG_P_KIND: return take_kind(b, p, v, to);
    case RUNG_P_STATUSES: return take_status(b, p, v, to);
    case RUNG_P_LEARNER: return rung_take_learner(b, v, to);
    case RUNG_P_FLAG: return rung_take_flag(b, rung_bind_option(b, p).s, v, to);
    case RUNG_P_SHEET: return take_sheet(b, p, v, to);
    case RUNG_P_DATE: {
        rung_param_date *d = to;
        d->given = true;
        return rung_take_date(b, rung_bind_option(b, p).s, v, &d->first, &d->last);
    }
    case RUNG_P_WORD: return take_word(b, p, v, to);
    }
    return rung_fail(b->err, RUNG_INTERNAL, "%s: parameter %s has no type", b->q->name,
                     p->name);
}
