/* suggest.c -- what was probably meant: near words of a short list, and questions that
 * are only a name.
 */
#include "engine/engine.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "snapshot/names.h"

#define JOINED_MOST 400 /* bytes of a question read as one name */

/* Lower case, `_` as `-`, into buf. */
static void plain(char *buf, const char *word, size_t len)
{
    for (size_t i = 0; i < len; i++)
        buf[i] = word[i] == '_' ? '-' : (char)tolower((unsigned char)word[i]);
}

rung_meant rung_meant_by(const char *word, size_t len)
{
    rung_meant near = { .len = len <= RUNG_MEANT_WORD ? len : 0 };
    near.limit = len <= 2 ? 0 : len <= 4 ? 1 : 2;
    near.distance = near.limit + 1;
    plain(near.word, word, near.len);
    return near;
}

void rung_meant_try(rung_meant *near, const char *candidate)
{
    char plain_candidate[RUNG_MEANT_WORD];
    size_t len = strlen(candidate);
    if (near->len == 0 || len > RUNG_MEANT_WORD)
        return;
    plain(plain_candidate, candidate, len);
    if (near->len < len && memcmp(near->word, plain_candidate, near->len) == 0
        && near->n_longer++ == 0)
        near->longer = candidate;
    unsigned d =
        rung_text_distance(near->word, near->len, plain_candidate, len, near->limit);
    if (d < near->distance) {
        near->distance = d;
        near->nearest = candidate;
    }
}

void rung_meant_try_queries(rung_meant *near)
{
    for (size_t i = 0; i < rung_n_queries; i++)
        rung_meant_try(near, rung_queries[i]->name);
}

/* The candidate that was meant, or NULL. */
static const char *meant_found(const rung_meant *near)
{
    bool longer = near->n_longer == 1 && (near->distance > 1 || !near->nearest);
    return longer ? near->longer : near->nearest;
}

const char *rung_meant_hint(rung_meant *near, const char *before, const char *otherwise)
{
    const char *found = meant_found(near);
    if (!found)
        return otherwise;
    snprintf(near->hint, sizeof near->hint, "; did you mean '%s%s'?", before, found);
    return near->hint;
}

const char *rung_nearest_word(const char *word, size_t len, const char *const *candidates,
                              size_t n)
{
    rung_meant near = rung_meant_by(word, len);
    for (size_t i = 0; i < n; i++)
        rung_meant_try(&near, candidates[i]);
    return meant_found(&near);
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

const char *rung_words_line(rung_arena *mem, rung_words words)
{
    const char *line = words.items[0];
    for (uint32_t i = 1; line && i < words.n; i++) {
        const char *word = words.items[i];
        if (strncmp(word, "--", 2) != 0)
            word = rung_word_quoted(mem, word);
        line = word ? rung_arena_textf(mem, "%s %s", line, word) : NULL;
    }
    return line;
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
    const char *word = words.items[0];
    rung_meant known = rung_meant_by(word, strlen(word));
    rung_meant_try_queries(&known);
    for (size_t i = 0; i < n_extra; i++)
        rung_meant_try(&known, extra[i]);
    const char *near = meant_found(&known);
    char shown[80];
    const char *what = word[0] == '.' ? "command" : "query";
    rung_text_shown(shown, sizeof shown, word, strlen(word));
    t->late = false;
    bool asks = words.n > 2 && rung_begins_sentence(word);
    const char *meant = asks && g ? rung_sentence_meant(t, g, words) : NULL;
    if (words.n > 1 && strcmp(word, "rung") == 0)
        rung_fail(err, RUNG_UNKNOWN_METHOD,
                  "this is rung already; leave out the word 'rung'");
    else if (asks)
        rung_fail(err, RUNG_UNKNOWN_METHOD, "sentences are not understood; %s%s",
                  meant ? "did you mean: " : "`help` lists what can be asked",
                  meant ? meant : "");
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
