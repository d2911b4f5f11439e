/* find.c -- nodes by any word of their name, alias or code. */
#include <string.h>

#include "core/limits.h"
#include "core/text.h"
#include "query/parts.h"
#include "snapshot/names.h"

typedef struct rung_find_args {
    const char *text;
    uint8_t kind;
    rung_int level, limit;
} rung_find_args;

typedef struct rung_match {
    rung_node node;
    const char *matched;
    rung_int score;
    uint8_t status;
} rung_match;

/* A word of the text, and how many nodes it finds by itself. */
typedef struct word_alone {
    const char *word;
    uint32_t found;
    const char *instead; /* of a word that finds none, one spelt nearly so, or NULL */
} word_alone;

typedef struct rung_find_result {
    RUNG_LIST_OF(rung_match) matches;
    uint32_t total, initials;       /* of those told, by the first letters of words */
    bool near, of_kind;             /* found by near spellings; one kind was asked for */
    RUNG_LIST_OF(word_alone) alone; /* told when all words together find nothing */
    const char *instead;            /* what would find something, NULL: not known */
} rung_find_result;

#define ALONE_MOST 8u /* words that are tried alone */
#define SLIPS_MOST 3u /* that make a word of a name another one */

static void drop_hidden(const rung_view *v, rung_name_hits *hits)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < hits->n; i++)
        if (!rung_view_hides(v, hits->items[i].node))
            hits->items[kept++] = hits->items[i];
    hits->n = hits->total = kept;
}

/* Hits, nearest first. What is supposed away is looked for with the rest and then dropped. */
static rung_status search(rung_task *t, const rung_view *v, rung_name_search what,
                          rung_name_hits *out, rung_error *err)
{
    rung_leave leave = rung_task_leave(t);
    uint32_t most = what.limit;
    what.limit = v->over ? v->g->head->n_nodes : most;
    what.leave = &leave;
    rung_status s = rung_names_search(v->g, &t->mem, &what, out, err);
    if (s == RUNG_TIMEOUT)
        return rung_task_gave_up(t, err);
    if (s || !v->over)
        return s;
    drop_hidden(v, out);
    if (out->n > most && out->items[0].score >> 16 == RUNG_SCORE_NEAR)
        out->total = most;
    out->n = out->n < most ? out->n : most;
    return RUNG_OK;
}

/* The word of a name that is nearest to `word`; both are folded. */
static const char *nearest_part(rung_arena *mem, const char *name, const char *word)
{
    static const char between[] = " -()/,:";
    const char *best = NULL;
    size_t best_len = 0;
    unsigned least = SLIPS_MOST + 1;
    for (const char *p = name + strspn(name, between); *p; p += strspn(p, between)) {
        size_t len = strcspn(p, between);
        unsigned d = rung_text_distance(word, strlen(word), p, len, SLIPS_MOST);
        if (d < least) {
            least = d;
            best = p;
            best_len = len;
        }
        p += len;
    }
    return best ? rung_arena_text(mem, best, best_len) : NULL;
}

/* Looks for a word of a name that is spelt nearly as one that finds nothing. */
static rung_status spell(rung_task *t, const rung_view *v, word_alone *w, rung_error *err)
{
    rung_name_hits hits;
    size_t len = strlen(w->word);
    rung_status s =
        search(t, v, (rung_name_search){ w->word, len, .limit = 1, .near = true }, &hits,
               err);
    char *folded = s || !hits.n ? NULL : rung_text_fold(&t->mem, w->word, len, &len);
    if (folded)
        w->instead =
            nearest_part(&t->mem,
                         rung_text_of(v->g, v->g->names[hits.items[0].name].folded),
                         folded);
    return s;
}

/* The text with those words in place of the misspelt ones, if that finds something. */
static rung_status put_instead(rung_task *t, const rung_view *v, rung_kinds kinds,
                               rung_find_result *out, rung_error *err)
{
    const char *text = "";
    bool any = false;
    for (uint32_t i = 0; i < out->alone.n && text; i++) {
        const word_alone *w = &out->alone.items[i];
        if (!w->found && !w->instead)
            return RUNG_OK;
        any |= !w->found;
        text = rung_arena_textf(&t->mem, "%s%s%s", text, i ? " " : "",
                                w->found ? w->word : w->instead);
    }
    if (!any || !text)
        return RUNG_OK;
    rung_name_hits hits;
    rung_name_search what = { text, strlen(text), .kinds = kinds, .limit = 1 };
    rung_status s = search(t, v, what, &hits, err);
    if (!s && hits.n)
        out->instead = text;
    return s;
}

/* Which words of a text that finds nothing would find something by themselves, of any
 * kind: what `find` says to that word alone; and what the others may have been meant as. */
static rung_status try_alone(rung_task *t, const rung_view *v, const char *text,
                             rung_kinds kinds, rung_find_result *out, rung_error *err)
{
    const char *s = text + strspn(text, " ");
    rung_status status = RUNG_OK;
    if (!RUNG_MAKE(&t->mem, out->alone.items, ALONE_MOST))
        return rung_fail_memory(err);
    while (!status && *s && out->alone.n < ALONE_MOST) {
        size_t len = strcspn(s, " ");
        rung_name_hits hits;
        word_alone *w = &out->alone.items[out->alone.n];
        w->word = rung_arena_text(&t->mem, s, len);
        if (!w->word)
            return rung_fail_memory(err);
        status = search(t, v, (rung_name_search){ s, len, .limit = 1 }, &hits, err);
        out->alone.n += !status;
        w->found = status ? 0 : hits.total;
        s += len + strspn(s + len, " ");
        if (!status && !w->found && out->alone.n + (*s != 0) > 1)
            status = spell(t, v, w, err);
    }
    return status || *s ? status : put_instead(t, v, kinds, out, err);
}

static rung_status find_run(rung_task *t, const rung_view *v, const void *args,
                            void *result, rung_error *err)
{
    const rung_find_args *a = args;
    rung_find_result out = { .of_kind = a->kind < RUNG_N_KINDS };
    rung_name_hits hits;
    uint32_t limit = (uint32_t)a->limit.v;
    bool all = a->level.v == RUNG_NO_INT;
    rung_name_search what = { a->text, strlen(a->text), .near = true, .initials = true };
    what.kinds = out.of_kind ? RUNG_KIND_BIT(a->kind) : RUNG_ANY_KIND;
    what.limit = all ? limit : RUNG_ROWS_MOST;
    rung_status s = search(t, v, what, &hits, err);
    if (s)
        return s;
    uint32_t there = 0; /* at the level asked for, of those looked at */
    if (!RUNG_MAKE(&t->mem, out.matches.items, hits.n))
        return rung_fail_memory(err);
    for (uint32_t i = 0; i < hits.n; i++) {
        const rung_name_hit *hit = &hits.items[i];
        if (!all && !rung_view_at_level(v, hit->node, (int)a->level.v))
            continue;
        if (there++ >= limit)
            continue;
        out.near = hit->score >> 16 == RUNG_SCORE_NEAR;
        out.initials += rung_score_is_initials(hit->score);
        out.matches.items[out.matches.n++] = (rung_match){
            hit->node,
            rung_text_of(v->g, v->g->names[hit->name].shown),
            { hit->score },
            rung_view_status(v, rung_node_best_fact(v, hit->node)),
        };
    }
    out.total = all ? hits.total : there;
    t->truncated = out.total > out.matches.n && out.matches.n == limit;
    if (!all && hits.n == RUNG_ROWS_MOST && hits.total > hits.n)
        t->truncated = true; /* nobody looked at the rest */
    if (hits.n == 0)
        s = try_alone(t, v, a->text, what.kinds, &out, err);
    *(rung_find_result *)result = out;
    return s;
}

static void say_alone(const rung_find_result *r, rung_sink *out)
{
    rung_putf(out, "No name %shas all of these words.",
              r->of_kind ? "of this kind " : "");
    bool any = r->instead != NULL;
    for (uint32_t i = 0; i < r->alone.n; i++) {
        const word_alone *w = &r->alone.items[i];
        any |= w->found > 0;
        rung_puts(out, w->found ? " `find " : " No word begins with '");
        rung_text_put_shown(out, w->word, strlen(w->word), RUNG_NAME_BYTES);
        if (w->found)
            rung_putf(out, "` finds %u.", w->found);
        else
            rung_puts(out, "'.");
    }
    if (r->instead) {
        rung_puts(out, " Did you mean '");
        rung_text_put_shown(out, r->instead, strlen(r->instead), RUNG_NAME_BYTES);
        rung_puts(out, "'?");
    }
    rung_puts(out, any ? "\n" : " Try other words for it, as a document would.\n");
}

static void find_say(const rung_view *v, const void *result, rung_sink *out)
{
    (void)v;
    const rung_find_result *r = result;
    if (r->matches.n == 0 && r->alone.n > 1)
        say_alone(r, out);
    else if (r->matches.n == 0)
        rung_puts(out,
                  "Nothing has a name like that: try another word for it, as a document "
                  "would. `list role` shows every role.\n");
    else if (r->near)
        rung_puts(out, "No name has a word that begins so; these are spelt nearly so.\n");
    else if (r->total > r->matches.n)
        rung_putf(out, "The first %u of %u.\n", r->matches.n, r->total);
    if (r->initials)
        rung_putf(
            out,
            "%u %s found by the first letters of %s words: that they are called so is "
            "not recorded.\n",
            r->initials, r->initials == 1 ? "is" : "are",
            r->initials == 1 ? "its" : "their");
}

static const rung_field match_fields[] = {
    { RUNG_FIELD(rung_match, node, NODE, "the node") },
    { RUNG_FIELD(rung_match, matched, TEXT, "the name, alias or code that matched"),
      .label = "Found as" },
    { RUNG_UNSHOWN(rung_match, score, INT, "smaller is nearer") },
    { RUNG_FIELD(rung_match, status, STATUS, "how sure it is that this exists"),
      .label = "How sure" },
};
static const rung_shape match_shape = RUNG_REF_SHAPE(rung_match, match_fields);

static const rung_field find_fields[] = {
    { RUNG_ROWS(rung_find_result, matches, match_shape, "nodes found, nearest first"),
      .label = "Found", .rows = true },
    { RUNG_UNSHOWN(rung_find_result, total, COUNT, "how many there are in all") },
};
static const rung_shape find_shape = RUNG_SHAPE(rung_find_result, find_fields);

static const rung_param find_params[] = {
    { RUNG_PARAM(rung_find_args, text, TEXT,
                 "words, each the beginning of a word of the name"),
      .required = true },
    { RUNG_PARAM(rung_find_args, kind, KIND, "only nodes of this kind"),
      .otherwise = RUNG_N_KINDS },
    { RUNG_PARAM(rung_find_args, level, INT, "only nodes at this level"),
      .otherwise = RUNG_NO_INT, .lo = 0, .hi = 8 },
    { RUNG_PARAM(rung_find_args, limit, INT, "most rows"), .otherwise = 20, .lo = 1,
      .hi = RUNG_ROWS_MOST },
};

const rung_query rung_query_find = {
    .name = "find",
    .summary = "nodes by any word of a name, alias or code",
    .help =
        "Each word typed must begin a word of the name. Whole names come first, then "
        "names that begin so, then the rest, shorter ones first; a single word is "
        "found as a whole word before it is found as the beginning of one. Two or three "
        "letters are found besides as those that the words of a name begin with, as "
        "OT of an occupational therapist. When "
        "nothing begins so, near spellings are shown.",
    .example = "find nursing",
    .cost = "O(log words + hits); near spellings O(names)",
    .since = "0.1",
    RUNG_TAKES(rung_find_args, find_params),
    .result = &find_shape,
    .run = find_run,
    .say = find_say,
};
