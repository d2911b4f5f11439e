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

/* How many words from the i-th on are the name of a role, quoted in *out; 0: none are. */
static uint32_t role_at(rung_task *t, const rung_snapshot *g, rung_words words,
                        uint32_t i, const char **out)
{
    char text[JOINED_MOST];
    uint32_t n = words.n - i < NAME_WORDS ? words.n - i : NAME_WORDS;
    for (; n > 0; n--) {
        rung_node node;
        char *folded = join(words, i, n, text)
                           ? rung_text_fold(&t->mem, text, strlen(text), NULL)
                           : NULL;
        if (folded
            && rung_node_named(g, folded, RUNG_KIND_BIT(RUNG_ROLE), &node)
                   == RUNG_NAMED_ONE)
            return (*out = rung_word_quoted(&t->mem, text)) ? n : 0;
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
        return rung_arena_textf(&t->mem, "paths %s %s, or: gap %s --from %s", names[0],
                                names[1], names[1], names[0]);
    return found ? rung_arena_textf(&t->mem, "%s %s", asked ? asked : "next", names[0])
                 : NULL;
}
