/* bind_words.c -- words to arguments: what is typed in the shell and on a command line.
 *
 * One pass over the words. A name is an option wherever it stands; any other word is the
 * next required parameter that has no value yet. Nothing is guessed: what does not fit
 * fails, with what was probably meant. */
#include <ctype.h>
#include <string.h>

#include "engine/bind.h"
#include "engine/sheets.h"

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
    return p && p->type == RUNG_P_NODES && !p->hangs && !b->values && b->g
                   && rung_bind_is_clean(b->words)
                   && rung_bind_takes(b, p, b->words.items[b->at])
               ? p
               : NULL;
}

/* True when the word being read names an option of which the next word is a value. */
static bool goes_on_with(rung_binder *b, const rung_param *p)
{
    uint32_t n = b->at + 2;
    const char **read = RUNG_NEW(&b->t->mem, const char *, n);
    if (!b->g || !read || !rung_bind_is_clean(b->words))
        return false;
    memcpy(read, b->words.items, n * sizeof *read);
    read[b->at] = rung_arena_textf(&b->t->mem, "%s", rung_bind_option(b, p).s);
    return read[b->at] && rung_words_fit(b->t, b->g, b->q, (rung_words){ read, n });
}

static rung_status word_too_many(rung_binder *b)
{
    rung_said v = rung_said_of(b->words.items[b->at]);
    const char *mended = rung_bind_mended(b);
    if (mended)
        return rung_bind_fail(b, "'%s' is a word too many; %s", rung_bind_shown(v).s,
                              mended);
    const rung_param *p = rung_param_find(b->q, v.s, v.len);
    if (p && !p->required && b->at + 1 < b->words.n && goes_on_with(b, p)) {
        const char *value = rung_word_quoted(&b->t->mem, b->words.items[b->at + 1]);
        if (value)
            return rung_bind_fail(b, "'%s' is a word too many; did you mean: %s %s",
                                  rung_bind_shown(v).s, rung_bind_option(b, p).s, value);
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
