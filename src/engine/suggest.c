/* suggest.c -- what was probably meant: near words of a short list, and questions that
 * are only a name.
 */
#include "engine/engine.h"

#include <ctype.h>
#include <string.h>

#include "core/text.h"
#include "snapshot/names.h"

#define WORD_MOST 64    /* longer words resemble nothing in a list of commands */
#define JOINED_MOST 400 /* bytes of a question read as one name */

/* Lower case, `_` as `-`, into buf; the length. */
static size_t plain(char *buf, const char *word, size_t len)
{
    for (size_t i = 0; i < len; i++)
        buf[i] = word[i] == '_' ? '-' : (char)tolower((unsigned char)word[i]);
    return len;
}

const char *rung_nearest_word(const char *word, size_t len, const char *const *candidates,
                              size_t n)
{
    char a[WORD_MOST], b[WORD_MOST];
    if (len == 0 || len > WORD_MOST)
        return NULL;
    plain(a, word, len);
    unsigned limit = len <= 2 ? 0 : len <= 4 ? 1 : 2, best = limit + 1;
    const char *nearest = NULL, *begins = NULL;
    size_t n_begin = 0;
    for (size_t i = 0; i < n; i++) {
        size_t c_len = strlen(candidates[i]);
        if (c_len > WORD_MOST)
            continue;
        plain(b, candidates[i], c_len);
        if (len < c_len && memcmp(a, b, len) == 0 && n_begin++ == 0)
            begins = candidates[i];
        unsigned d = rung_text_distance(a, len, b, c_len, limit);
        if (d < best) {
            best = d;
            nearest = candidates[i];
        }
    }
    return n_begin == 1 && (best > 1 || !nearest) ? begins : nearest;
}

char *rung_word_quoted(rung_arena *mem, const char *word)
{
    size_t len = strlen(word), n = 0;
    if (len && word[0] != '-' && word[0] != '#' && !strpbrk(word, " \t\"'\\"))
        return rung_arena_text(mem, word, len);
    char *out = rung_arena_alloc(mem, len * 2 + 3, 1);
    if (!out)
        return NULL;
    out[n++] = '"';
    for (size_t i = 0; i < len; i++) {
        if (word[i] == '"' || word[i] == '\\')
            out[n++] = '\\';
        out[n++] = word[i];
    }
    out[n] = '"';
    return out;
}

/* The words before the first option, blanks between them; false when they are too long. */
static bool join(rung_words words, char *buf, size_t size)
{
    size_t used = 0;
    for (uint32_t i = 0; i < words.n && strncmp(words.items[i], "--", 2) != 0; i++) {
        size_t n = strlen(words.items[i]);
        if (n + 2 > size - used)
            return false;
        if (i)
            buf[used++] = ' ';
        memcpy(buf + used, words.items[i], n);
        used += n;
    }
    buf[used] = '\0';
    return used > 0;
}

/* A question that is only the name of a node: how to ask about it. False when it is none,
 * or when there was no time to look. */
static bool fail_name(rung_task *t, const rung_snapshot *g, rung_words words,
                      rung_error *err)
{
    char joined[JOINED_MOST];
    rung_node node;
    if (!join(words, joined, sizeof joined)
        || rung_text_check(joined, strlen(joined), NULL)
               != RUNG_TEXT_FINE) /* nothing one could type again */
        return false;
    char *quoted = rung_word_quoted(&t->mem, joined);
    if (!quoted)
        return false;
    rung_leave leave = rung_task_leave(t);
    rung_status s =
        rung_node_resolve(g, &t->mem, joined, strlen(joined), RUNG_ANY_KIND, &node, NULL);
    if (!s) {
        const char *kind = rung_kind_word(rung_node_kind(g, node));
        rung_fail(err, RUNG_UNKNOWN_METHOD,
                  "%s is %s %s, not a query; did you mean: show %s", quoted,
                  strchr("aeiou", kind[0]) ? "an" : "a", kind, quoted);
        return true;
    }
    rung_name_hits hits;
    const rung_name_search what = { joined, strlen(joined), .limit = 1, .leave = &leave };
    if (s != RUNG_AMBIGUOUS_NODE
        && (rung_names_search(g, &t->mem, &what, &hits, NULL) || hits.n == 0))
        return false;
    rung_fail(err, RUNG_UNKNOWN_METHOD, "%s is not a query; did you mean: find %s",
              quoted, quoted);
    return true;
}

rung_status rung_unknown_query(rung_task *t, const rung_snapshot *g, rung_words words,
                               const char *const *extra, size_t n_extra, rung_error *err)
{
    const char *names[128], *word = words.items[0];
    size_t n = 0;
    for (size_t i = 0; i < rung_n_queries && n < RUNG_COUNT_OF(names); i++)
        names[n++] = rung_queries[i]->name;
    for (size_t i = 0; i < n_extra && n < RUNG_COUNT_OF(names); i++)
        names[n++] = extra[i];
    const char *near = rung_nearest_word(word, strlen(word), names, n);
    char shown[80];
    const char *what = word[0] == '.' ? "command" : "query";
    rung_text_shown(shown, sizeof shown, word, strlen(word));
    t->late = false;
    if (words.n > 1 && strcmp(word, "rung") == 0)
        rung_fail(err, RUNG_UNKNOWN_METHOD,
                  "this is rung already; leave out the word 'rung'");
    else if (near)
        rung_fail(err, RUNG_UNKNOWN_METHOD, "no %s '%s'; did you mean '%s'?", what, shown,
                  near);
    else if (!g || !fail_name(t, g, words, err))
        rung_fail(err, RUNG_UNKNOWN_METHOD, "no %s '%s'; `help` lists what can be asked",
                  what, shown);
    if (t->late)
        return rung_task_gave_up(t, err);
    if (err)
        err->at = 0;
    return RUNG_UNKNOWN_METHOD;
}
