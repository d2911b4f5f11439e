/* bind.c -- words, or the values of a message, to arguments, through the parameter table.
 *
 * One pass over the words. A name is an option wherever it stands; any other word is the
 * next required parameter that has no value yet. Nothing is guessed: what does not fit
 * fails, with what was probably meant. */
#include "engine/given.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "core/limits.h"
#include "core/text.h"
#include "snapshot/names.h"

#define PARAMS_MOST \
    64 /* of one query, common ones included; asserted by the tests of the table */
#define AGE_MOST 150

const char *const rung_learner_fields[] = {
    "age",        "born",     "registrations",   "dbs", "driving_licence",
    "vaccinated", "employer", "employer_sector",
};
const size_t rung_n_learner_fields = RUNG_COUNT_OF(rung_learner_fields);
enum {
    AGE,
    BORN,
    REGISTRATIONS,
    DBS,
    DRIVING_LICENCE,
    VACCINATED,
    EMPLOYER,
    EMPLOYER_SECTOR
};

typedef struct binder {
    rung_task *t;
    const rung_snapshot *g;
    const rung_query *q;
    rung_words words;
    void *args;
    rung_common_args *common;
    uint32_t given[PARAMS_MOST]; /* by param: values taken */
    uint32_t learner_given;      /* bit a field */
    uint32_t at;                 /* the word being read */
    bool options_ended;          /* `--` was seen */
    bool values; /* a message is read: no words, and parameters go by their plain names */
    rung_error *err;
} binder;

/* A value as written, and where. */
typedef struct text {
    const char *s;
    size_t len;
} text;

static size_t n_params(const rung_query *q)
{
    return q->n_params + rung_n_common_params;
}

static const rung_param *param_at(const rung_query *q, size_t i)
{
    return i < q->n_params ? &q->params[i] : &rung_common_params[i - q->n_params];
}

static bool same_name(const char *name, const char *s, size_t len)
{
    if (strlen(name) != len)
        return false;
    for (size_t i = 0; i < len; i++)
        if (name[i] != s[i]
            && !((name[i] == '_' || name[i] == '-') && (s[i] == '_' || s[i] == '-')))
            return false;
    return true;
}

/* Index of the parameter with this name, or n_params. */
static size_t index_of(const rung_query *q, const char *name, size_t len)
{
    size_t n = n_params(q);
    for (size_t i = 0; i < n; i++)
        if (same_name(param_at(q, i)->name, name, len))
            return i;
    return n;
}

const rung_param *rung_param_find(const rung_query *q, const char *name, size_t len)
{
    size_t i = index_of(q, name, len);
    return i < n_params(q) ? param_at(q, i) : NULL;
}

static void *slot(const binder *b, size_t i)
{
    return (char *)(i < b->q->n_params ? b->args : (void *)b->common)
           + param_at(b->q, i)->offset;
}

/* ---- failing ---- */

static rung_status fail(binder *b, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
static rung_status fail(binder *b, const char *fmt, ...)
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

static rung_status no_memory(binder *b)
{
    return rung_fail(b->err, RUNG_NO_MEMORY,
                     "%s: the question needs more memory than one may have", b->q->name);
}

/* `gap TO [--from ROLE] ...`; empty when memory is out. */
static const char *usage(binder *b)
{
    rung_sink s = rung_sink_buffer(0);
    rung_help_usage(b->q, &s);
    const char *line =
        s.failed || !s.to ? NULL : rung_arena_text(&b->t->mem, s.to, s.len);
    rung_sink_drop(&s);
    return line ? line : "";
}

/* `--max-rise`, as it is written on a command line; 'to' of what stands without its name. */
typedef struct option_name {
    char s[80];
} option_name;
static option_name option(const binder *b, const rung_param *p)
{
    option_name o;
    if (b->values) {
        snprintf(o.s, sizeof o.s, "%s", p->name);
        return o;
    }
    snprintf(o.s, sizeof o.s, p->required ? "'%s'" : "--%s", p->name);
    for (char *c = o.s; *c; c++)
        if (*c == '_')
            *c = '-';
    return o;
}

/* A value shown in a message. */
typedef struct shown {
    char s[120];
} shown;
static shown show(text v)
{
    shown o;
    rung_text_shown(o.s, sizeof o.s, v.s, v.len);
    return o;
}

/* `; did you mean '...'?` when one of the words is near. */
static const char *meant(binder *b, text v, const char *const *words, size_t n)
{
    const char *near = rung_nearest_word(v.s, v.len, words, n);
    const char *hint =
        near ? rung_arena_textf(&b->t->mem, "; did you mean '%s'?", near) : NULL;
    return hint ? hint : "";
}

/* "a, b or c" */
static const char *listed(binder *b, const char *const *words, size_t n)
{
    char *line = rung_arena_text(&b->t->mem, "", 0);
    for (size_t i = 0; line && i < n; i++)
        line = rung_arena_textf(&b->t->mem, "%s%s%s", line,
                                i == 0       ? ""
                                : i + 1 == n ? " or "
                                             : ", ",
                                words[i]);
    return line ? line : "";
}

/* ---- values ---- */

/* The word among n, `-` and `_` and case alike; n when it is none of them. */
static size_t word_index(text v, const char *const *words, size_t n)
{
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

static rung_status take_word(binder *b, const char *name, text v,
                             const char *const *words, size_t n, size_t *out)
{
    *out = word_index(v, words, n);
    if (*out < n)
        return RUNG_OK;
    return fail(b, "%s takes %s, not '%s'%s", name, listed(b, words, n), show(v).s,
                meant(b, v, words, n));
}

/* A whole number in decimal: digits, with `-` before them or not. */
static bool read_integer(text v, int64_t *out, bool *fits)
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

static rung_status take_integer(binder *b, const char *name, text v, int64_t lo,
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
        return fail(b, "%s takes a whole number, not '%s'", name, show(v).s);
    return fail(b, "%s takes a whole number from %lld to %lld, not '%s'", name,
                (long long)lo, (long long)hi, show(v).s);
}

static rung_status take_text(binder *b, const char *name, text v, const char **out)
{
    size_t at;
    rung_text_fault fault = rung_text_check(v.s, v.len, &at);
    if (v.len == 0)
        return fail(b, "%s is empty", name);
    if (fault == RUNG_TEXT_NOT_UTF8 || fault == RUNG_TEXT_CONTROL)
        return fail(b, "%s: '%s' %s at byte %zu", name, show(v).s,
                    fault == RUNG_TEXT_NOT_UTF8 ? "is not UTF-8"
                                                : "has a control character",
                    at + 1);
    *out = rung_arena_text(&b->t->mem, v.s, v.len);
    return *out ? RUNG_OK : no_memory(b);
}

static const char *const flag_words[] = { "yes", "no", "true", "false" };

static rung_status take_flag(binder *b, const char *name, text v, rung_flag *out)
{
    size_t i;
    rung_status s = take_word(b, name, v, flag_words, RUNG_COUNT_OF(flag_words), &i);
    if (!s)
        out->v = i % 2 == 0;
    return s;
}

static rung_status take_date(binder *b, const char *name, text v, int32_t *first,
                             int32_t *last)
{
    if (rung_text_date(v.s, v.len, first, last))
        return RUNG_OK;
    return fail(b, "%s takes a date as 2024, 2024-09 or 2024-09-01, not '%s'", name,
                show(v).s);
}

static const char *with_quotes(binder *b);

static rung_status take_node(binder *b, const rung_param *p, text v, rung_node *out)
{
    rung_status s =
        v.len ? rung_node_resolve(b->g, &b->t->mem, v.s, v.len, p->kinds, out, b->err)
              : fail(b, "%s is empty", option(b, p).s);
    const char *quoted = s == RUNG_UNKNOWN_NODE ? with_quotes(b) : NULL;
    if (quoted)
        rung_fail(b->err, s, "no node '%s'; a name of several words needs quotes: %s",
                  show(v).s, quoted);
    if (s && b->err)
        b->err->at = b->at;
    return s;
}

static rung_status take_kind(binder *b, const rung_param *p, text v, uint8_t *out)
{
    const char *words[RUNG_N_KINDS * 2];
    for (unsigned k = 0; k < RUNG_N_KINDS; k++) {
        words[k] = rung_kind_word((rung_kind)k);
        words[RUNG_N_KINDS + k] = rung_kind_plural((rung_kind)k);
    }
    size_t i = word_index(v, words, RUNG_COUNT_OF(words));
    if (i == RUNG_COUNT_OF(words))
        return fail(b, "%s takes %s, not '%s'%s", option(b, p).s,
                    listed(b, words, RUNG_N_KINDS), show(v).s,
                    meant(b, v, words, RUNG_N_KINDS));
    *out = (uint8_t)(i % RUNG_N_KINDS);
    return RUNG_OK;
}

static rung_status take_status(binder *b, const rung_param *p, text v, uint8_t *bits)
{
    const char *words[RUNG_N_FACT_STATUS];
    for (unsigned k = 0; k < RUNG_N_FACT_STATUS; k++)
        words[k] = rung_fact_status_word((rung_fact_status)k);
    size_t i;
    rung_status s = take_word(b, option(b, p).s, v, words, RUNG_COUNT_OF(words), &i);
    if (!s)
        *bits |= RUNG_STATUS_BIT(i);
    return s;
}

/* ---- a learner: key=value, one at a time ---- */

static rung_status add_registration(binder *b, text v, rung_learner *l)
{
    if (!l->registrations.items)
        l->registrations.items = RUNG_NEW(&b->t->mem, const char *, b->words.n);
    if (!l->registrations.items)
        return no_memory(b);
    if (l->registrations.n == RUNG_LIST_MOST)
        return fail(b, "at most %d registrations", RUNG_LIST_MOST);
    return take_text(b, "registrations", v,
                     &l->registrations.items[l->registrations.n++]);
}

/* Index of the field of a learner with this name, or rung_n_learner_fields. */
static size_t index_of_learner_field(text key)
{
    size_t f = 0;
    while (f < rung_n_learner_fields
           && !same_name(rung_learner_fields[f], key.s, key.len))
        f++;
    return f == rung_n_learner_fields && same_name("registration", key.s, key.len)
               ? REGISTRATIONS
               : f;
}

static rung_status take_learner_field(binder *b, text key, text v, rung_learner *l)
{
    size_t f = index_of_learner_field(key);
    if (f == rung_n_learner_fields)
        return fail(b, "a learner has no '%s'%s (known: %s)", show(key).s,
                    meant(b, key, rung_learner_fields, rung_n_learner_fields),
                    listed(b, rung_learner_fields, rung_n_learner_fields));
    if (f != REGISTRATIONS && b->learner_given & 1u << f)
        return fail(b, "the learner's %s is given twice", rung_learner_fields[f]);
    b->learner_given |= 1u << f;
    l->given = true;
    const char *name = rung_learner_fields[f];
    switch (f) {
    case AGE: return take_integer(b, name, v, 0, AGE_MOST, &l->age);
    case BORN:
        l->has_born = true;
        return take_date(b, name, v, &l->born_first, &l->born_last);
    case REGISTRATIONS: return add_registration(b, v, l);
    case DBS: return take_text(b, name, v, &l->dbs);
    case DRIVING_LICENCE: return take_flag(b, name, v, &l->driving_licence);
    case VACCINATED: return take_flag(b, name, v, &l->vaccinated);
    case EMPLOYER: return take_text(b, name, v, &l->employer);
    default: return take_text(b, name, v, &l->employer_sector);
    }
}

static rung_status take_learner(binder *b, text v, rung_learner *l)
{
    const char *equals = memchr(v.s, '=', v.len);
    if (!equals)
        return fail(
            b, "--learner takes what is known of a person as NAME=VALUE (%s), not '%s'",
            listed(b, rung_learner_fields, rung_n_learner_fields), show(v).s);
    text key = { v.s, (size_t)(equals - v.s) };
    return take_learner_field(b, key, (text){ equals + 1, v.len - key.len - 1 }, l);
}

/* ---- one value to one parameter ---- */

static rung_status take_list_node(binder *b, const rung_param *p, text v,
                                  rung_node_list *list)
{
    if (!list->items)
        list->items = RUNG_NEW(&b->t->mem, rung_node, b->words.n);
    if (!list->items)
        return no_memory(b);
    if (list->n == RUNG_LIST_MOST)
        return fail(b, "%s: at most %d of them", option(b, p).s, RUNG_LIST_MOST);
    rung_status s = take_node(b, p, v, &list->items[list->n]);
    list->n += !s;
    return s;
}

static bool repeats(rung_param_type type)
{
    return type == RUNG_P_NODES || type == RUNG_P_STATUSES || type == RUNG_P_LEARNER;
}

static size_t count_words(const char *const *words)
{
    size_t n = 0;
    while (words && words[n])
        n++;
    return n;
}

static rung_status take_value(binder *b, size_t i, text v)
{
    const rung_param *p = param_at(b->q, i);
    void *to = slot(b, i);
    if (b->given[i]++ && !repeats(p->type))
        return fail(b, "%s is given twice", option(b, p).s);
    switch (p->type) {
    case RUNG_P_NODE: return take_node(b, p, v, to);
    case RUNG_P_NODES: return take_list_node(b, p, v, to);
    case RUNG_P_TEXT: return take_text(b, option(b, p).s, v, to);
    case RUNG_P_INT: return take_integer(b, option(b, p).s, v, p->lo, p->hi, to);
    case RUNG_P_KIND: return take_kind(b, p, v, to);
    case RUNG_P_STATUSES: return take_status(b, p, v, to);
    case RUNG_P_LEARNER: return take_learner(b, v, to);
    case RUNG_P_FLAG: return take_flag(b, option(b, p).s, v, to);
    case RUNG_P_SHEET: break;
    case RUNG_P_DATE: {
        rung_param_date *d = to;
        d->given = true;
        return take_date(b, option(b, p).s, v, &d->first, &d->last);
    }
    case RUNG_P_WORD: {
        size_t k = 0;
        rung_status s =
            take_word(b, option(b, p).s, v, p->words, count_words(p->words), &k);
        *(uint8_t *)to = (uint8_t)k;
        return s;
    }
    }
    return rung_fail(b->err, RUNG_INTERNAL, "%s: parameter %s has no type", b->q->name,
                     p->name);
}

/* Every parameter as if nothing had been said. */
static void absent(binder *b)
{
    memset(b->args, 0, b->q->args_size);
    memset(b->common, 0, sizeof *b->common);
    for (size_t i = 0; i < n_params(b->q); i++) {
        const rung_param *p = param_at(b->q, i);
        void *to = slot(b, i);
        switch (p->type) {
        case RUNG_P_NODE: *(rung_node *)to = RUNG_NO_NODE_REF; break;
        case RUNG_P_INT: ((rung_int *)to)->v = p->otherwise; break;
        case RUNG_P_WORD: *(uint8_t *)to = (uint8_t)p->otherwise; break;
        case RUNG_P_KIND: *(uint8_t *)to = RUNG_N_KINDS; break;
        case RUNG_P_FLAG: ((rung_flag *)to)->v = -1; break;
        case RUNG_P_LEARNER:
            ((rung_learner *)to)->age.v = RUNG_NO_INT;
            ((rung_learner *)to)->driving_licence.v = -1;
            ((rung_learner *)to)->vaccinated.v = -1;
            break;
        case RUNG_P_NODES:
        case RUNG_P_SHEET:
        case RUNG_P_TEXT:
        case RUNG_P_STATUSES:
        case RUNG_P_DATE: break;
        }
    }
}

/* ---- words that do not fit ---- */

static rung_status unknown_option(binder *b, const char *dashes, const char *name,
                                  size_t len)
{
    const char *names[PARAMS_MOST + 1];
    size_t n = 0;
    for (; n < n_params(b->q) && n < PARAMS_MOST; n++)
        names[n] = param_at(b->q, n)->name;
    names[n++] = "format"; /* of every command line, though not of a query */
    const char *near = rung_nearest_word(name, len, names, n);
    option_name o = { "" };
    if (near)
        o = option(b, &(rung_param){ .name = near });
    return fail(b, "%s has no option '%s%s'%s%s%s; usage: %s", b->q->name, dashes,
                show((text){ name, len }).s, near ? "; did you mean '" : "", o.s,
                near ? "'?" : "", usage(b));
}

static bool is_plain(rung_words words, uint32_t i)
{
    return strncmp(words.items[i], "--", 2) != 0;
}

/* How many words from `i` on, taken together, are one name of the kinds asked for; 1 when
 * only alone or not at all. */
static uint32_t name_length(binder *b, uint32_t i, rung_kinds kinds)
{
    char joined[400];
    size_t used = 0;
    uint32_t best = 1;
    for (uint32_t k = i; k < b->words.n && is_plain(b->words, k); k++) {
        size_t n = strlen(b->words.items[k]);
        if (n + 2 > sizeof joined - used)
            break;
        if (k > i)
            joined[used++] = ' ';
        memcpy(joined + used, b->words.items[k], n);
        used += n;
        rung_node node;
        rung_error miss = { 0 };
        rung_status s = k == i ? RUNG_UNKNOWN_NODE
                               : rung_node_resolve(b->g, &b->t->mem, joined, used, kinds,
                                                   &node, &miss);
        if (!s || s == RUNG_AMBIGUOUS_NODE)
            best = k - i + 1;
    }
    return best;
}

/* True when every word can be shown, and typed, as it stands. */
static bool all_clean(rung_words words)
{
    size_t at;
    for (uint32_t i = 0; i < words.n; i++)
        if (rung_text_check(words.items[i], strlen(words.items[i]), &at)
            != RUNG_TEXT_FINE)
            return false;
    return true;
}

/* The command with names of several words in quotes, or NULL when that would not mend it. */
static const char *with_quotes(binder *b)
{
    if (b->values || !all_clean(b->words))
        return NULL;
    rung_arena *mem = &b->t->mem;
    char *line = rung_arena_text(mem, b->words.items[0], strlen(b->words.items[0]));
    bool joined_any = false;
    size_t required = 0, given = 0;
    for (size_t i = 0; i < b->q->n_params; i++)
        required += b->q->params[i].required;
    for (uint32_t i = 1; line && i < b->words.n;) {
        const char *word = b->words.items[i];
        bool named = !is_plain(b->words, i);
        const rung_param *p =
            named ? rung_param_find(b->q, word + 2, strlen(word + 2)) : NULL;
        if (named) {
            line = rung_arena_textf(mem, "%s %s", line, word);
            if (!p || ++i == b->words.n)
                return NULL;
        } else {
            for (size_t k = 0, seen = 0; k < b->q->n_params; k++)
                if (b->q->params[k].required && seen++ == given)
                    p = &b->q->params[k];
            given++;
        }
        if (!p)
            return NULL;
        uint32_t n = 1;
        if (p->type == RUNG_P_NODE || p->type == RUNG_P_NODES)
            n = name_length(b, i, p->kinds);
        else if (p->type == RUNG_P_TEXT && !named)
            while (i + n < b->words.n && is_plain(b->words, i + n))
                n++;
        char *value = rung_arena_text(mem, b->words.items[i], strlen(b->words.items[i]));
        for (uint32_t k = 1; value && k < n; k++)
            value = rung_arena_textf(mem, "%s %s", value, b->words.items[i + k]);
        value = value ? rung_word_quoted(mem, value) : NULL;
        line = line && value ? rung_arena_textf(mem, "%s %s", line, value) : NULL;
        joined_any |= n > 1;
        i += n;
    }
    return joined_any && given <= required ? line : NULL;
}

/* The optional parameter that takes a word of a closed list and would take this one, or NULL. */
static const rung_param *would_take(const binder *b, text v)
{
    for (size_t i = 0; i < b->q->n_params; i++) {
        const rung_param *p = &b->q->params[i];
        rung_kind kind;
        if (p->required || b->given[i])
            continue;
        if (p->type == RUNG_P_KIND && rung_kind_find(v.s, v.len, &kind))
            return p;
        if (p->type == RUNG_P_WORD
            && word_index(v, p->words, count_words(p->words)) < count_words(p->words))
            return p;
    }
    return NULL;
}

static rung_status word_too_many(binder *b)
{
    text v = { b->words.items[b->at], strlen(b->words.items[b->at]) };
    const char *quoted = with_quotes(b);
    if (quoted)
        return fail(b,
                    "'%s' is a word too many; a name of several words needs quotes: %s",
                    show(v).s, quoted);
    const rung_param *p = would_take(b, v);
    if (p)
        return fail(b, "'%s' is a word too many; did you mean: %s %s", show(v).s,
                    option(b, p).s, show(v).s);
    return fail(b, "'%s' is a word too many; usage: %s; example: %s", show(v).s, usage(b),
                b->q->example);
}

/* ---- one word ---- */

/* Reads `--name value`, `--name=value` or `--learner.age 17`; b->at ends on the last word used. */
static rung_status take_option(binder *b, const char *name)
{
    const char *equals = strchr(name, '=');
    size_t len = equals ? (size_t)(equals - name) : strlen(name),
           i = index_of(b->q, name, len);
    const char *dot = memchr(name, '.', len);
    text field = { NULL, 0 };
    if (i == n_params(b->q) && dot) {
        i = index_of(b->q, name, (size_t)(dot - name));
        field = (text){ dot + 1, len - (size_t)(dot - name) - 1 };
    }
    if (i == n_params(b->q) || (field.s && param_at(b->q, i)->type != RUNG_P_LEARNER))
        return unknown_option(b, "--", name, len);
    const char *value = equals                   ? equals + 1
                        : b->at + 1 < b->words.n ? b->words.items[b->at + 1]
                                                 : NULL;
    if (!equals && param_at(b->q, i)->type == RUNG_P_FLAG
        && (!value || word_index((text){ value, strlen(value) }, flag_words, 4) == 4))
        return take_value(b, i, (text){ "yes", 3 });
    if (!value || (!equals && strncmp(value, "--", 2) == 0))
        return fail(b, "%s needs a value: %s; usage: %s", option(b, param_at(b->q, i)).s,
                    param_at(b->q, i)->help, usage(b));
    b->at += !equals;
    text v = { value, strlen(value) };
    if (!field.s)
        return take_value(b, i, v);
    b->given[i]++;
    return take_learner_field(b, field, v, slot(b, i));
}

/* True when `word` is NAME=VALUE with the name of a parameter. */
static bool names_parameter(const rung_query *q, const char *word)
{
    const char *equals = strchr(word, '=');
    if (!equals || equals == word)
        return false;
    size_t len = (size_t)(equals - word);
    const rung_param *p = rung_param_find(q, word, len);
    const char *dot = memchr(word, '.', len);
    if (!p && dot) {
        p = rung_param_find(q, word, (size_t)(dot - word));
        return p && p->type == RUNG_P_LEARNER;
    }
    return p != NULL;
}

static rung_status take_positional(binder *b, const char *word)
{
    if (!b->options_ended && word[0] == '-' && isalpha((unsigned char)word[1]))
        return unknown_option(b, "-", word + 1, strlen(word + 1));
    for (size_t i = 0; i < b->q->n_params; i++)
        if (b->q->params[i].required && !b->given[i])
            return take_value(b, i, (text){ word, strlen(word) });
    return word_too_many(b);
}

static rung_status check_required(binder *b)
{
    for (size_t i = 0; i < b->q->n_params; i++) {
        const rung_param *p = &b->q->params[i];
        if (!p->required || b->given[i])
            continue;
        b->at = RUNG_NO_WORD;
        if (b->values)
            return fail(b, "%s needs '%s': %s", b->q->name, p->name, p->help);
        return fail(b, "%s needs '%s': %s; usage: %s; example: %s", b->q->name, p->name,
                    p->help, usage(b), b->q->example);
    }
    return RUNG_OK;
}

rung_status rung_bind_words(rung_task *t, const rung_snapshot *g, const rung_query *q,
                            rung_words words, void *args, rung_common_args *common,
                            rung_error *err)
{
    binder b = {
        .t = t, .g = g, .q = q, .words = words, .args = args, .common = common, .err = err
    };
    if (n_params(q) > PARAMS_MOST)
        return rung_fail(err, RUNG_INTERNAL, "%s has more than %d parameters", q->name,
                         PARAMS_MOST);
    absent(&b);
    rung_status s = RUNG_OK;
    for (b.at = 1; !s && b.at < words.n; b.at++) {
        const char *word = words.items[b.at];
        if (!b.options_ended && strcmp(word, "--") == 0)
            b.options_ended = true;
        else if (!b.options_ended && strncmp(word, "--", 2) == 0)
            s = take_option(&b, word + 2);
        else if (!b.options_ended && names_parameter(q, word))
            s = take_option(&b, word);
        else
            s = take_positional(&b, word);
    }
    return s ? s : check_required(&b);
}

/* ---- values of a message: each has a type, and none is turned into another ---- */

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

static rung_status fail_type(binder *b, const char *name, const char *wanted,
                             const rung_given *v)
{
    return fail(b, "%s takes %s, not %s", name, wanted, type_words(v->type));
}

/* A text of a message as a value: UTF-8, and no NUL in it. */
static rung_status given_text(binder *b, const char *name, const rung_given *v, text *out)
{
    *out = (text){ v->text, v->n };
    if (v->type != RUNG_GIVEN_TEXT)
        return fail_type(b, name, "a text", v);
    if (!rung_text_is_utf8(v->text, v->n))
        return fail(b, "%s: '%s' is not UTF-8", name, show(*out).s);
    if (memchr(v->text, '\0', v->n))
        return fail(b, "%s: '%s' has a control character", name, show(*out).s);
    return RUNG_OK;
}

static rung_status given_integer(binder *b, const rung_param *p, const rung_given *v,
                                 rung_int *out)
{
    char digits[32];
    if (v->type != RUNG_GIVEN_INTEGER && v->type != RUNG_GIVEN_LARGE)
        return fail_type(b, p->name, "a whole number", v);
    int n = v->type == RUNG_GIVEN_LARGE
                ? snprintf(digits, sizeof digits, "%llu", (unsigned long long)v->large)
                : snprintf(digits, sizeof digits, "%lld", (long long)v->integer);
    return take_integer(b, p->name, (text){ digits, (size_t)n }, p->lo, p->hi, out);
}

static rung_status given_flag(binder *b, const char *name, const rung_given *v,
                              rung_flag *out)
{
    if (v->type != RUNG_GIVEN_BOOLEAN)
        return fail_type(b, name, "a boolean", v);
    out->v = v->boolean;
    return RUNG_OK;
}

/* One field of a learner; b->learner_given sees to it that none comes twice. */
static rung_status given_learner_field(binder *b, text key, const rung_given *v,
                                       rung_learner *l)
{
    bool is_flag = same_name("driving_licence", key.s, key.len)
                   || same_name("vaccinated", key.s, key.len);
    rung_int age = { RUNG_NO_INT };
    rung_flag flag = { -1 };
    char digits[32];
    text said = { "", 0 };
    rung_status s = RUNG_OK;
    if (same_name("age", key.s, key.len)) {
        s = given_integer(b, &(rung_param){ .name = "age", .lo = 0, .hi = AGE_MOST }, v,
                          &age);
        said = (text){ digits, s ? 0
                                 : (size_t)snprintf(digits, sizeof digits, "%lld",
                                                    (long long)age.v) };
    } else if (is_flag) {
        s = given_flag(b, show(key).s, v, &flag);
        said = s ? said : flag.v ? (text){ "yes", 3 } : (text){ "no", 2 };
    } else if (v->type == RUNG_GIVEN_TEXT) {
        s = given_text(b, show(key).s, v, &said);
    } else if (index_of_learner_field(key) < rung_n_learner_fields) {
        return fail_type(b, show(key).s, "a text", v);
    }
    return s ? s : take_learner_field(b, key, said, l);
}

static rung_status given_registrations(binder *b, text key, const rung_given *v,
                                       rung_learner *l)
{
    if (v->type != RUNG_GIVEN_ARRAY)
        return fail_type(b, "registrations", "an array of texts", v);
    if (b->learner_given & 1u << REGISTRATIONS)
        return fail(b, "the learner's registrations are given twice");
    b->learner_given |= 1u << REGISTRATIONS;
    b->words.n = v->n;
    l->given = true;
    for (uint32_t i = 0; i < v->n; i++) {
        text said;
        rung_status s = given_text(b, "registrations", &v->items[i], &said);
        if (!s)
            s = take_learner_field(b, key, said, l);
        if (s)
            return s;
    }
    return RUNG_OK;
}

static rung_status given_learner(binder *b, const rung_given *v, rung_learner *l)
{
    if (v->type != RUNG_GIVEN_MAP)
        return fail_type(b, "learner", "a map", v);
    for (uint32_t i = 0; i < v->n; i++) {
        const rung_given *value = &v->items[2 * i + 1];
        text key;
        rung_status s = given_text(b, "a name in learner", &v->items[2 * i], &key);
        if (s)
            return s;
        if (value->type == RUNG_GIVEN_NIL)
            continue;
        s = same_name("registrations", key.s, key.len)
                ? given_registrations(b, key, value, l)
                : given_learner_field(b, key, value, l);
        if (s)
            return s;
    }
    return RUNG_OK;
}

static rung_status given_list(binder *b, size_t i, const rung_given *v)
{
    const char *name = param_at(b->q, i)->name;
    if (v->type != RUNG_GIVEN_ARRAY)
        return fail_type(b, name, "an array of texts", v);
    if (b->given[i]++)
        return fail(b, "%s is given twice", name);
    b->words.n = v->n;
    for (uint32_t k = 0; k < v->n; k++) {
        text said;
        rung_status s = given_text(b, name, &v->items[k], &said);
        if (!s)
            s = take_value(b, i, said);
        if (s)
            return s;
    }
    return RUNG_OK;
}

/* One value to parameter i; nil is absent. */
static rung_status given_value(binder *b, size_t i, const rung_given *v)
{
    const rung_param *p = param_at(b->q, i);
    void *to = slot(b, i);
    text said;
    rung_status s;
    if (v->type == RUNG_GIVEN_NIL)
        return RUNG_OK;
    if (p->type == RUNG_P_NODES || p->type == RUNG_P_STATUSES)
        return given_list(b, i, v);
    if (p->type == RUNG_P_INT || p->type == RUNG_P_FLAG || p->type == RUNG_P_LEARNER) {
        if (b->given[i]++)
            return fail(b, "%s is given twice", p->name);
        return p->type == RUNG_P_INT    ? given_integer(b, p, v, to)
               : p->type == RUNG_P_FLAG ? given_flag(b, p->name, v, to)
                                        : given_learner(b, v, to);
    }
    s = given_text(b, p->name, v, &said);
    return s ? s : take_value(b, i, said);
}

static rung_status unknown_name(binder *b, text name)
{
    const char *names[PARAMS_MOST];
    size_t n = n_params(b->q);
    for (size_t i = 0; i < n; i++)
        names[i] = param_at(b->q, i)->name;
    return fail(b, "%s has no parameter '%s'%s (known: %s)", b->q->name, show(name).s,
                meant(b, name, names, n), listed(b, names, n));
}

static rung_status given_map(binder *b, const rung_given *m)
{
    uint64_t named = 0; /* bit a parameter: also one whose value is nil comes once */
    for (uint32_t i = 0; i < m->n; i++) {
        text name;
        rung_status s = given_text(b, "the name of a parameter", &m->items[2 * i], &name);
        if (s)
            return s;
        size_t at = index_of(b->q, name.s, name.len);
        if (at == n_params(b->q))
            return unknown_name(b, name);
        if (named & (uint64_t)1 << at)
            return fail(b, "%s is given twice", param_at(b->q, at)->name);
        named |= (uint64_t)1 << at;
        s = given_value(b, at, &m->items[2 * i + 1]);
        if (s)
            return s;
    }
    return RUNG_OK;
}

/* The value at place k of the params: of the k-th required parameter. */
static rung_status given_in_order(binder *b, uint32_t k, const rung_given *v)
{
    uint32_t required = 0;
    for (size_t i = 0; i < b->q->n_params; i++)
        if (b->q->params[i].required && required++ == k)
            return given_value(b, i, v);
    return fail(
        b, "%s takes %u value%s in order; further ones go by name, in a map at the end",
        b->q->name, required, required == 1 ? "" : "s");
}

rung_status rung_bind_given(rung_task *t, const rung_snapshot *g, const rung_query *q,
                            const rung_given *params, uint32_t n, void *args,
                            rung_common_args *common, rung_error *err)
{
    binder b = { .t = t,
                 .g = g,
                 .q = q,
                 .args = args,
                 .common = common,
                 .err = err,
                 .values = true,
                 .at = RUNG_NO_WORD };
    if (n_params(q) > PARAMS_MOST)
        return rung_fail(err, RUNG_INTERNAL, "%s has more than %d parameters", q->name,
                         PARAMS_MOST);
    absent(&b);
    rung_status s = RUNG_OK;
    for (uint32_t i = 0; !s && i < n; i++)
        s = i + 1 == n && params[i].type == RUNG_GIVEN_MAP
                ? given_map(&b, &params[i])
                : given_in_order(&b, i, &params[i]);
    return s ? s : check_required(&b);
}
