/* bind_mend.c -- the line that was meant: names of several words in quotes, without what
 * people say before a name, and with dashes before what only names an option.
 *
 * What is proposed is answered when it is typed: the mended words are bound once more as
 * those of a question are, and unless all of them fit nothing is proposed. */
#include <stdio.h>
#include <string.h>

#include "core/limits.h"
#include "engine/bind.h"
#include "snapshot/names.h"

#define SAID_MOST 4u /* words before a name */

/* ---- what a word can be ---- */

/* True of a word that may be part of a name. */
static bool is_plain(rung_words words, uint32_t i)
{
    return strncmp(words.items[i], "--", 2) != 0 && !strchr(words.items[i], '=');
}

bool rung_bind_is_clean(rung_words words)
{
    size_t at;
    for (uint32_t i = 0; i < words.n; i++)
        if (rung_text_check(words.items[i], strlen(words.items[i]), &at)
            != RUNG_TEXT_FINE)
            return false;
    return true;
}

/* n words from i on, blanks between; NULL when memory is out. */
static const char *joined(const rung_binder *b, uint32_t i, uint32_t n)
{
    size_t size = 0;
    for (uint32_t k = i; k < i + n; k++)
        size += strlen(b->words.items[k]) + 1;
    char *text = RUNG_NEW(&b->t->mem, char, size), *end = text;
    for (uint32_t k = i; text && k < i + n; k++) {
        end = stpcpy(end, b->words.items[k]);
        *end++ = k + 1 < i + n ? ' ' : '\0';
    }
    return text;
}

/* How many words from i on, taken together, name something of these kinds: the most that
 * do; 0 when none does. */
static uint32_t name_length(rung_binder *b, uint32_t i, rung_kinds kinds)
{
    uint32_t best = 0;
    char text[RUNG_NAME_BYTES];
    size_t used = 0;
    for (uint32_t k = i; k < b->words.n && is_plain(b->words, k); k++) {
        int wrote = snprintf(text + used, sizeof text - used, "%s%s", k > i ? " " : "",
                             b->words.items[k]);
        if (wrote < 0 || (size_t)wrote >= sizeof text - used)
            break;
        used += (size_t)wrote;
        rung_node node;
        rung_status s =
            rung_node_resolve(b->g, &b->t->mem, text, used, kinds, &node, NULL);
        if (!s || s == RUNG_AMBIGUOUS_NODE)
            best = k - i + 1;
    }
    return best;
}

static bool is_of_nodes(const rung_param *p)
{
    return p->type == RUNG_P_NODE || p->type == RUNG_P_NODES;
}

/* The parameter that word i names though it has no dashes, as in `paths A to B`; NULL
 * when a node begins there. */
static const rung_param *called_by(rung_binder *b, uint32_t i)
{
    const char *word = i + 1 < b->words.n ? b->words.items[i] : "";
    const rung_param *p = rung_param_find(b->q, word, strlen(word));
    return p && is_of_nodes(p) && !name_length(b, i, p->kinds) ? p : NULL;
}

/* True of what people say before a name. */
static bool is_said_before(const char *word)
{
    static const char *const words[] = { "step", "steps", "for", "from", "of",
                                         "to",   "the",   "a",   "role" };
    size_t n = RUNG_COUNT_OF(words);
    return rung_word_index(rung_said_of(word), words, n) < n;
}

/* How many words from i on are said before a name that follows them; else 0. */
static uint32_t said_before(rung_binder *b, uint32_t i, rung_kinds kinds)
{
    for (uint32_t k = i; k < b->words.n && k - i <= SAID_MOST; k++) {
        if (!is_plain(b->words, k))
            return 0;
        if (name_length(b, k, kinds))
            return k - i;
        if (!is_said_before(b->words.items[k]))
            return 0;
    }
    return 0;
}

/* ---- the line ---- */

typedef struct mending {
    rung_binder *b;
    uint32_t i;         /* the word to read next */
    size_t given;       /* of the required ones */
    const char **words; /* the mended ones: no more than there were */
    uint32_t n;
    bool changed, quoted; /* `quoted`: words were made one */
} mending;

static const rung_param *required_at(const rung_query *q, size_t given)
{
    for (size_t k = 0; k < q->n_params; k++)
        if (q->params[k].required && given-- == 0)
            return &q->params[k];
    return NULL;
}

/* The parameter whose value begins at the next word, past a word that only names it; an
 * option is put. NULL: none, or no value follows. */
static const rung_param *take_place(mending *m)
{
    rung_binder *b = m->b;
    const char *word = b->words.items[m->i];
    bool dashes = strncmp(word, "--", 2) == 0;
    const rung_param *called = dashes ? rung_param_find(b->q, word + 2, strlen(word + 2))
                                      : called_by(b, m->i),
                     *next = required_at(b->q, m->given);
    m->i += dashes || called;
    m->changed |= called && !dashes;
    if (m->i == b->words.n || (dashes && !called))
        return NULL;
    if (dashes || (called && !called->required)) {
        m->words[m->n++] = dashes ? word : rung_arena_textf(&b->t->mem, "--%s", word);
        return called;
    }
    m->given++;
    return called && called != next ? NULL : next;
}

/* How many words the value of p has. */
static uint32_t value_length(const mending *m, const rung_param *p, bool is_option)
{
    const rung_words *words = &m->b->words;
    uint32_t n = is_of_nodes(p) ? name_length(m->b, m->i, p->kinds) : 1;
    while (p->type == RUNG_P_TEXT && !is_option && m->i + n < words->n
           && is_plain(*words, m->i + n))
        n++;
    return n ? n : 1;
}

/* Reads one value; false: none fits. */
static bool mend_next(mending *m)
{
    uint32_t before = m->n;
    const rung_param *p = take_place(m);
    if (!p)
        return false;
    bool is_option = m->n > before;
    uint32_t said = is_of_nodes(p) ? said_before(m->b, m->i, p->kinds) : 0;
    m->i += said;
    uint32_t n = value_length(m, p, is_option);
    m->words[m->n++] = joined(m->b, m->i, n);
    m->i += n;
    m->quoted |= n > 1;
    m->changed |= said > 0 || n > 1;
    return m->words[m->n - 1] && m->words[before];
}

const char *rung_bind_mended(rung_binder *b)
{
    if (b->values || b->take || !b->g || !rung_bind_is_clean(b->words))
        return NULL;
    mending m = { .b = b,
                  .i = 1,
                  .words = RUNG_NEW(&b->t->mem, const char *, b->words.n) };
    if (!m.words)
        return NULL;
    m.words[m.n++] = b->words.items[0];
    while (m.i < b->words.n)
        if (!mend_next(&m))
            return NULL;
    rung_words words = { m.words, m.n };
    const char *line = m.changed && rung_words_fit(b->t, b->g, b->q, words)
                           ? rung_words_line(&b->t->mem, words)
                           : NULL;
    return line ? rung_arena_textf(&b->t->mem, "%s: %s",
                                   m.quoted ? "a name of several words needs quotes"
                                            : "did you mean",
                                   line)
                : NULL;
}

/* Takes a value to throw it away; files are not read. */
static rung_status try_value(rung_binder *b, size_t i, rung_said v)
{
    const rung_param *p = rung_param_at(b->q, i);
    rung_param_type type = p->type;
    bool by_name = type == RUNG_P_LEARNER && !v.len; /* as in `--learner.age 17` */
    if (p->hangs)
        return RUNG_BAD_ARGUMENT;
    if (type != RUNG_P_SHEET && !by_name)
        return rung_take_value(b, i, v);
    return b->given[i]++ && !by_name ? RUNG_BAD_ARGUMENT : RUNG_OK;
}

bool rung_words_fit(rung_task *t, const rung_snapshot *g, const rung_query *q,
                    rung_words words)
{
    rung_common_args common;
    rung_binder b = { .t = t,
                      .g = g,
                      .q = q,
                      .words = words,
                      .args = rung_arena_alloc(&t->mem, 1, q->args_size),
                      .common = &common,
                      .take = try_value };
    if (!b.args || rung_bind_begin(&b) || rung_bind_walk(&b))
        return false;
    for (size_t i = 0; i < q->n_params; i++)
        if (q->params[i].required && !b.given[i])
            return false;
    return true;
}

/* ---- a name that no line mends ---- */

/* The words that stand where one name goes, from *at on: those that name something of
 * another kind, else all up to the next option. */
static uint32_t whole_name(rung_binder *b, rung_kinds kinds, uint32_t *at)
{
    const rung_words *words = &b->words;
    uint32_t n = 1, other;
    while (b->at + n < words->n && is_plain(*words, b->at + n)
           && !called_by(b, b->at + n))
        n++;
    for (*at = b->at; n > 1 && is_said_before(words->items[*at]); n--)
        ++*at;
    other = name_length(b, *at, kinds) ? 0 : name_length(b, *at, RUNG_ANY_KIND);
    return other ? other : n;
}

rung_status rung_bind_whole_name(rung_binder *b, const rung_param *p, rung_status s)
{
    if (b->values || b->take || !p->required || p->type != RUNG_P_NODE
        || required_at(b->q, 1) || !is_plain(b->words, b->at))
        return s;
    uint32_t at, n = whole_name(b, p->kinds, &at);
    const char *text = joined(b, at, n);
    if (!text || strlen(text) > RUNG_NAME_BYTES)
        return s;
    rung_leave leave = rung_task_leave(b->t);
    rung_node node;
    rung_error err = { 0 };
    rung_status whole = rung_node_resolve_while(b->g, &b->t->mem, text, strlen(text),
                                                p->kinds, &leave, &node, &err);
    if (whole != RUNG_UNKNOWN_NODE && whole != RUNG_AMBIGUOUS_NODE
        && whole != RUNG_BAD_ARGUMENT)
        return s;
    if (b->err)
        *b->err = err;
    return whole;
}
