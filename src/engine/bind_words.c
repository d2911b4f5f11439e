/* bind_words.c -- words to arguments: what is typed in the shell and on a command line.
 *
 * One pass over the words. A name is an option wherever it stands; any other word is the
 * next required parameter that has no value yet. Nothing is guessed: what does not fit
 * fails, with what was probably meant. */
#include <ctype.h>
#include <string.h>

#include "core/text.h"
#include "engine/bind.h"
#include "engine/sheets.h"
#include "snapshot/names.h"

static rung_status unknown_option(rung_binder *b, const char *dashes, const char *name,
                                  size_t len)
{
    const char *names[RUNG_PARAMS_MOST + 2];
    size_t n = 0;
    for (; n < rung_n_params(b->q) && n < RUNG_PARAMS_MOST; n++)
        names[n] = rung_param_at(b->q, n)->name;
    names[n++] = "format"; /* of every command line, though not of a query */
    names[n++] = "quiet";
    const char *near = rung_nearest_word(name, len, names, n);
    rung_option_name o = { "" };
    bool is_it = near && strlen(near) == len && memcmp(near, name, len) == 0;
    if (is_it && strcmp(dashes, "--") == 0) /* spelt well, and of nobody here */
        return rung_bind_fail(b, "'--%s' is an option of a command line, not of %s", near,
                              b->q->name);
    if (near)
        o = rung_bind_option(b, &(rung_param){ .name = near });
    return rung_bind_fail(b, "%s has no option '%s%s'%s%s%s usage: %s", b->q->name,
                          dashes, rung_bind_shown((rung_said){ name, len }).s,
                          near ? "; did you mean '" : "", o.s, near ? "'?" : ";",
                          rung_bind_usage(b));
}

static bool is_plain(rung_words words, uint32_t i)
{
    return strncmp(words.items[i], "--", 2) != 0;
}

/* How many words from `i` on, taken together, are one name of the kinds asked for; 1 when
 * only alone or not at all. */
static uint32_t name_length(rung_binder *b, uint32_t i, rung_kinds kinds)
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
        rung_status s = k == i ? RUNG_UNKNOWN_NODE
                               : rung_node_resolve(b->g, &b->t->mem, joined, used, kinds,
                                                   &node, NULL);
        if (!s || s == RUNG_AMBIGUOUS_NODE)
            best = k - i + 1;
    }
    return best;
}

static bool is_node(rung_binder *b, uint32_t i, rung_kinds kinds)
{
    rung_node node;
    const char *word = b->words.items[i];
    rung_status s =
        rung_node_resolve(b->g, &b->t->mem, word, strlen(word), kinds, &node, NULL);
    return !s || s == RUNG_AMBIGUOUS_NODE;
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

static const rung_param *required_at(const rung_query *q, size_t given)
{
    for (size_t k = 0; k < q->n_params; k++)
        if (q->params[k].required && given-- == 0)
            return &q->params[k];
    return NULL;
}

/* The parameter that word i names though it has no dashes, as in `paths A to B`; NULL
 * when a node begins there. */
static const rung_param *called_by(rung_binder *b, uint32_t i)
{
    const char *word = i < b->words.n ? b->words.items[i] : "";
    const rung_param *p = rung_param_find(b->q, word, strlen(word));
    return p && (p->type == RUNG_P_NODE || p->type == RUNG_P_NODES) && i + 1 < b->words.n
                   && name_length(b, i, p->kinds) == 1 && !is_node(b, i, p->kinds)
               ? p
               : NULL;
}

/* The parameter whose value begins at word *i, past a word that only names it; an option
 * is put. NULL: none, or no value follows. */
static const rung_param *take_place(rung_binder *b, uint32_t *i, size_t *given,
                                    char **line)
{
    bool dashes = !is_plain(b->words, *i);
    const char *name = b->words.items[*i] + (dashes ? 2 : 0);
    const rung_param *called = dashes ? rung_param_find(b->q, name, strlen(name))
                                      : called_by(b, *i),
                     *next = required_at(b->q, *given);
    *i += dashes || called;
    if (*i == b->words.n || (dashes && !called))
        return NULL;
    if (dashes || (called && !called->required)) {
        *line = rung_arena_textf(&b->t->mem, "%s --%s", *line, name);
        return called;
    }
    ++*given;
    return called && called != next ? NULL : next;
}

const char *rung_bind_quoted(rung_binder *b)
{
    if (b->values || !b->g || !all_clean(b->words))
        return NULL;
    rung_arena *mem = &b->t->mem;
    char *line = rung_arena_text(mem, b->words.items[0], strlen(b->words.items[0]));
    bool joined_any = false;
    size_t required = 0, given = 0;
    while (required_at(b->q, required))
        required++;
    for (uint32_t i = 1; line && i < b->words.n;) {
        size_t before = given;
        const rung_param *p = take_place(b, &i, &given, &line);
        if (!p)
            return NULL;
        bool named = given == before;
        uint32_t n = 1;
        if (p->type == RUNG_P_NODE || p->type == RUNG_P_NODES)
            n = name_length(b, i, p->kinds);
        bool is_text = p->type == RUNG_P_TEXT && !named,
             is_misspelt = p->type == RUNG_P_NODE && !named && required == 1 && n == 1
                           && !is_node(b, i, p->kinds);
        while ((is_text || (is_misspelt && !called_by(b, i + n))) && i + n < b->words.n
               && is_plain(b->words, i + n))
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
static const rung_param *would_take(const rung_binder *b, rung_said v)
{
    for (size_t i = 0; i < b->q->n_params; i++) {
        const rung_param *p = &b->q->params[i];
        rung_kind kind;
        if (p->required || b->given[i])
            continue;
        if (p->type == RUNG_P_KIND && rung_kind_find(v.s, v.len, &kind))
            return p;
        if (p->type == RUNG_P_WORD
            && rung_word_index(v, p->words, rung_count_words(p->words))
                   < rung_count_words(p->words))
            return p;
    }
    return NULL;
}

/* The list whose value stands before the word: `--settings A B` for `--settings A
 * --settings B`. NULL when the word is no value of it. */
static const rung_param *would_go_on(rung_binder *b)
{
    const char *name = b->at > 2 ? b->words.items[b->at - 2] : "";
    const rung_param *p = strncmp(name, "--", 2) == 0
                              ? rung_param_find(b->q, name + 2, strlen(name + 2))
                              : NULL;
    return p && p->type == RUNG_P_NODES && !b->values && b->g && all_clean(b->words)
                   && is_node(b, b->at, p->kinds)
               ? p
               : NULL;
}

static rung_status word_too_many(rung_binder *b)
{
    rung_said v = rung_said_of(b->words.items[b->at]);
    const char *quoted = rung_bind_quoted(b);
    if (quoted)
        return rung_bind_fail(
            b, "'%s' is a word too many; a name of several words needs quotes: %s",
            rung_bind_shown(v).s, quoted);
    const rung_param *p = rung_param_find(b->q, v.s, v.len);
    if (p && !p->required && b->at + 1 < b->words.n) {
        const char *value = b->words.items[b->at + 1];
        return rung_bind_fail(b, "'%s' is a word too many; did you mean: %s %s",
                              rung_bind_shown(v).s, rung_bind_option(b, p).s,
                              rung_bind_shown(rung_said_of(value)).s);
    }
    p = would_go_on(b);
    const char *value = p ? rung_word_quoted(&b->t->mem, v.s) : NULL;
    if (value)
        return rung_bind_fail(b, "'%s' is a word too many; did you mean: %s %s",
                              rung_bind_shown(v).s, rung_bind_option(b, p).s, value);
    p = would_take(b, v);
    if (p)
        return rung_bind_fail(b, "'%s' is a word too many; did you mean: %s %s",
                              rung_bind_shown(v).s, rung_bind_option(b, p).s,
                              rung_bind_shown(v).s);
    const char *proposals = rung_bind_proposals(b);
    if (proposals)
        return rung_bind_fail(b, "'%s' is a word too many; did you mean: %s",
                              rung_bind_shown(v).s, proposals);
    return rung_bind_fail(b, "'%s' is a word too many; usage: %s; example: %s",
                          rung_bind_shown(v).s, rung_bind_usage(b), b->q->example);
}

/* ---- one word ---- */

/* One value to parameter i, or to who wants them all. */
static rung_status take(rung_binder *b, size_t i, rung_said v)
{
    return b->take ? b->take(b, i, v) : rung_take_value(b, i, v);
}

/* Reads `--name value`, `--name=value` or `--learner.age 17`; b->at ends on the last word used. */
static rung_status take_option(rung_binder *b, const char *name)
{
    const char *equals = strchr(name, '=');
    size_t len = equals ? (size_t)(equals - name) : strlen(name),
           i = rung_param_index(b->q, name, len);
    const char *dot = memchr(name, '.', len);
    rung_said field = { NULL, 0 };
    if (i == rung_n_params(b->q) && dot) {
        i = rung_param_index(b->q, name, (size_t)(dot - name));
        field = (rung_said){ dot + 1, len - (size_t)(dot - name) - 1 };
    }
    if (i == rung_n_params(b->q)
        || (field.s && rung_param_at(b->q, i)->type != RUNG_P_LEARNER))
        return unknown_option(b, "--", name, len);
    const char *value = equals                   ? equals + 1
                        : b->at + 1 < b->words.n ? b->words.items[b->at + 1]
                                                 : NULL;
    if (!equals && rung_param_at(b->q, i)->type == RUNG_P_FLAG
        && (!value || !rung_is_flag_word(rung_said_of(value))))
        return take(b, i, (rung_said){ "yes", 3 });
    if (!value || (!equals && strncmp(value, "--", 2) == 0))
        return rung_bind_fail(b, "%s needs a value: %s; usage: %s",
                              rung_bind_option(b, rung_param_at(b->q, i)).s,
                              rung_param_at(b->q, i)->help, rung_bind_usage(b));
    b->at += !equals;
    rung_said v = rung_said_of(value);
    if (!field.s)
        return take(b, i, v);
    if (b->take)
        return take(b, i, (rung_said){ equals ? name : field.s, 0 });
    b->given[i]++;
    return rung_take_learner_field(b, field, v, rung_bind_slot(b, i));
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

static rung_status take_positional(rung_binder *b, const char *word)
{
    if (!b->options_ended && word[0] == '-' && isalpha((unsigned char)word[1]))
        return unknown_option(b, "-", word + 1, strlen(word + 1));
    for (size_t i = 0; i < b->q->n_params; i++)
        if (b->q->params[i].required && !b->given[i])
            return take(b, i, rung_said_of(word));
    return word_too_many(b);
}

rung_status rung_bind_walk(rung_binder *b)
{
    rung_status s = RUNG_OK;
    for (b->at = 1; !s && b->at < b->words.n; b->at++) {
        const char *word = b->words.items[b->at];
        b->from = b->at;
        if (!b->options_ended && strcmp(word, "--") == 0)
            b->options_ended = true;
        else if (!b->options_ended && strncmp(word, "--", 2) == 0)
            s = take_option(b, word + 2);
        else if (!b->options_ended && names_parameter(b->q, word))
            s = take_option(b, word);
        else
            s = take_positional(b, word);
    }
    return s;
}

/* The tables that came along, each to its parameter. */
static rung_status take_tables(rung_binder *b, const rung_given *tables)
{
    for (uint32_t k = 0; k < tables->n; k++) {
        const rung_given *name = &tables->items[2 * k];
        bool text = name->type == RUNG_GIVEN_TEXT;
        rung_said said = { text ? name->text : "", text ? name->n : 0 };
        size_t i = rung_param_index(b->q, said.s, said.len);
        if (i == rung_n_params(b->q) || rung_param_at(b->q, i)->type != RUNG_P_SHEET)
            return rung_bind_fail(b, "%s takes no table '%s'", b->q->name,
                                  rung_bind_shown(said).s);
        const rung_param *p = rung_param_at(b->q, i);
        if (b->given[i]++)
            return rung_bind_fail(b, "%s is given twice", p->name);
        rung_status s = rung_sheet_of_given(b->t, p, &tables->items[2 * k + 1],
                                            rung_bind_slot(b, i), b->err);
        if (s)
            return s;
    }
    return RUNG_OK;
}

rung_status rung_bind_words_beside(rung_task *t, const rung_snapshot *g,
                                   const rung_query *q, rung_words words,
                                   rung_beside *beside, void *args,
                                   rung_common_args *common, rung_error *err)
{
    rung_binder b = { .t = t,
                      .g = g,
                      .q = q,
                      .words = words,
                      .args = args,
                      .common = common,
                      .beside = beside,
                      .at = RUNG_NO_WORD,
                      .err = err };
    rung_status s = rung_bind_begin(&b);
    if (!s && beside && beside->tables)
        s = take_tables(&b, beside->tables);
    if (!s)
        s = rung_bind_walk(&b);
    return s ? s : rung_bind_complete(&b);
}

rung_status rung_bind_words(rung_task *t, const rung_snapshot *g, const rung_query *q,
                            rung_words words, void *args, rung_common_args *common,
                            rung_error *err)
{
    return rung_bind_words_beside(t, g, q, words, NULL, args, common, err);
}
