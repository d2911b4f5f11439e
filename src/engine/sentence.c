/* sentence.c -- a question in plain English, read for the names in it: what to type
 * instead is proposed, and never answered. */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "core/text.h"
#include "engine/engine.h"
#include "snapshot/names.h"

#define NAME_WORDS 8u /* most words of one name */
#define NAMES_MOST 2u
#define JOINED_MOST 400u

bool rung_begins_sentence(const char *word)
{
    static const char *const words[] = { "what", "whats", "what's", "which",
                                         "who",  "how",   "where",  "when",
                                         "why",  "can",   "could",  "is" };
    for (size_t i = 0; i < RUNG_COUNT_OF(words); i++)
        if (strcasecmp(words[i], word) == 0)
            return true;
    return false;
}

/* Words i to i + n with blanks between, without the mark that ends a sentence. */
static bool join(rung_words words, uint32_t i, uint32_t n, char *buf)
{
    size_t used = 0;
    for (uint32_t k = 0; k < n; k++) {
        int wrote = snprintf(buf + used, JOINED_MOST - used, "%s%s", k ? " " : "",
                             words.items[i + k]);
        if (wrote < 0 || (size_t)wrote >= JOINED_MOST - used)
            return false;
        used += (size_t)wrote;
    }
    while (used && strchr("?.,!", buf[used - 1]))
        buf[--used] = '\0';
    return used && rung_text_check(buf, used, NULL) == RUNG_TEXT_FINE;
}

/* The role called so, in words that name nothing else: the text, or the role's id. */
static const char *role_called(rung_task *t, const rung_snapshot *g, const char *text)
{
    rung_node node, any;
    size_t len = strlen(text);
    char id[RUNG_NODE_ID_MAX];
    const char *folded = rung_text_fold(&t->mem, text, len, NULL);
    if (!folded
        || rung_node_named(g, folded, RUNG_KIND_BIT(RUNG_ROLE), &node) != RUNG_NAMED_ONE)
        return NULL;
    if (rung_node_resolve(g, &t->mem, text, len, RUNG_ANY_KIND, &any, NULL))
        text = rung_node_id(g, node, id);
    return rung_arena_text(&t->mem, text, strlen(text));
}

/* How many words from the i-th on are the name of a role, *out; 0: none are. */
static uint32_t role_at(rung_task *t, const rung_snapshot *g, rung_words words,
                        uint32_t i, const char **out)
{
    char text[JOINED_MOST];
    uint32_t n = words.n - i < NAME_WORDS ? words.n - i : NAME_WORDS;
    for (; n > 0; n--) {
        *out = join(words, i, n, text) ? role_called(t, g, text) : NULL;
        if (*out)
            return n;
    }
    return 0;
}

/* The question about one role that a word of a sentence speaks of, or NULL. */
static const char *about_role(const char *word)
{
    static const struct {
        const char *word, *query;
    } meant[] = { { "gap", "gap" },     { "missing", "gap" }, { "need", "gap" },
                  { "needed", "gap" },  { "needs", "gap" },   { "into", "into" },
                  { "become", "into" }, { "reach", "reach" }, { "show", "show" },
                  { "written", "show" } };
    for (size_t i = 0; i < RUNG_COUNT_OF(meant); i++)
        if (strcasecmp(meant[i].word, word) == 0)
            return meant[i].query;
    return NULL;
}

/* NULL when the words would not be bound. */
static const char *line_that_fits(rung_task *t, const rung_snapshot *g, rung_words words)
{
    const rung_query *q = rung_query_named(words.items[0], strlen(words.items[0]));
    return q && rung_words_fit(t, g, q, words) ? rung_words_line(&t->mem, words) : NULL;
}

static const char *of_two(rung_task *t, const rung_snapshot *g, const char *from,
                          const char *to)
{
    const char *way[] = { "paths", from, to }, *need[] = { "gap", to, "--from", from };
    const char *paths = line_that_fits(t, g, (rung_words){ way, RUNG_COUNT_OF(way) }),
               *gap = line_that_fits(t, g, (rung_words){ need, RUNG_COUNT_OF(need) });
    return paths && gap ? rung_arena_textf(&t->mem, "%s, or: %s", paths, gap)
           : paths      ? paths
                        : gap;
}

const char *rung_sentence_meant(rung_task *t, const rung_snapshot *g, rung_words words)
{
    const char *names[NAMES_MOST], *name, *asked = NULL;
    uint32_t found = 0;
    for (uint32_t i = 0, n; i < words.n && found < NAMES_MOST; i += n ? n : 1) {
        n = role_at(t, g, words, i, &name);
        if (n)
            names[found++] = name;
        else if (!asked)
            asked = about_role(words.items[i]);
    }
    if (found == 2)
        return of_two(t, g, names[0], names[1]);
    const char *one[] = { asked ? asked : "next", found ? names[0] : NULL };
    return found ? line_that_fits(t, g, (rung_words){ one, RUNG_COUNT_OF(one) }) : NULL;
}
