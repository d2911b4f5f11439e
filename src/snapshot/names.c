/* names.c -- what people type, looked up in the name index of the snapshot.
 *
 * `names` is sorted by folded text, so an exact name is a binary search; `words` is
 * sorted by the text from each further word's beginning on, so "what has a word beginning
 * with ..." is one range of each. */
#include "snapshot/names.h"

#include <string.h>

#include "core/sort.h"
#include "core/text.h"

#define CANDIDATES_SHOWN 6
#define NEAR_SHOWN 3

bool rung_node_find(const rung_snapshot *g, rung_kind kind, const char *key, size_t len,
                    rung_node *out)
{
    uint32_t low = g->head->kind_start[kind], high = g->head->kind_start[kind + 1];
    uint32_t end = high;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        const char *at = rung_text_of(g, g->node_key[mid]);
        size_t n = rung_text_len_of(g, g->node_key[mid]);
        int order = memcmp(at, key, n < len ? n : len);
        if (order < 0 || (order == 0 && n < len))
            low = mid + 1;
        else
            high = mid;
    }
    if (low == end || rung_text_len_of(g, g->node_key[low]) != len
        || memcmp(rung_text_of(g, g->node_key[low]), key, len) != 0)
        return false;
    out->id = low;
    return true;
}

static rung_kinds bit_of(const rung_snapshot *g, uint32_t node)
{
    return RUNG_KIND_BIT(rung_node_kind(g, (rung_node){ node }));
}

/* First name whose folded text is not less than `text`. */
static uint32_t lower_name(const rung_snapshot *g, const char *text)
{
    uint32_t low = 0, high = rung_section_count(g, RUNG_SECTION_names);
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (strcmp(rung_text_of(g, g->names[mid].folded), text) < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

/* ---- near spellings ---- */

typedef struct near_hit {
    uint32_t name;
    unsigned distance;
} near_hit;

/* How many slips a text of this length may have. */
static unsigned slips(size_t len)
{
    return len <= 3 ? 1 : len <= 8 ? 2 : 3;
}

/* The nearest names so far, of different nodes, nearest first. */
typedef struct nearest {
    const rung_snapshot *g;
    const char *text; /* what was typed, folded */
    size_t len;
    rung_kinds kinds;
    near_hit *best;
    uint32_t n, most;
} nearest;

/* Puts hit where it belongs, if it does: in the place of a worse one of its node, else
 * among the best. */
static void keep_near(nearest *near, near_hit hit)
{
    const rung_name *names = near->g->names;
    near_hit *best = near->best;
    uint32_t at = 0;
    while (at < near->n && names[best[at].name].node != names[hit.name].node)
        at++;
    if (at < near->n
            ? best[at].distance <= hit.distance
            : near->n == near->most && best[near->n - 1].distance <= hit.distance)
        return;
    if (at == near->n)
        at = near->n < near->most ? near->n++ : near->n - 1;
    for (; at > 0 && best[at - 1].distance > hit.distance; at--)
        best[at] = best[at - 1];
    best[at] = hit;
}

/* Weighs some text of a name against what was typed. */
static void weigh_near(nearest *near, uint32_t name, const char *text, size_t len)
{
    unsigned limit = slips(near->len);
    size_t apart = len > near->len ? len - near->len : near->len - len;
    if (apart > limit || !(near->kinds & bit_of(near->g, near->g->names[name].node)))
        return;
    unsigned d = rung_text_distance(near->text, near->len, text, len, limit);
    if (d <= limit)
        keep_near(near, (near_hit){ name, d });
}

/* The up to `most` names nearest to the text; returns how many. */
static uint32_t near_names(const rung_snapshot *g, const char *text, size_t len,
                           rung_kinds kinds, near_hit *best, uint32_t most)
{
    nearest near = { g, text, len, kinds, best, 0, most };
    for (uint32_t i = 0; most && i < rung_section_count(g, RUNG_SECTION_names); i++)
        weigh_near(&near, i, rung_text_of(g, g->names[i].folded),
                   rung_text_len_of(g, g->names[i].folded));
    return near.n;
}

static const char *text_of_word(const rung_snapshot *g, const rung_word *w)
{
    return rung_text_of(g, g->names[w->name].folded) + w->offset;
}

/* True when the name goes before the word, in the order of their texts. */
static bool begins_before(const rung_snapshot *g, uint32_t name, uint32_t word)
{
    const rung_word *w = &g->words[word];
    int c = strcmp(rung_text_of(g, g->names[name].folded), text_of_word(g, w));
    return c ? c < 0 : name <= w->name;
}

/* The same for names one word of which is near: `nurce` finds every nurse. */
static uint32_t near_words(const rung_snapshot *g, const char *text, size_t len,
                           rung_kinds kinds, near_hit *best, uint32_t most)
{
    nearest near = { g, text, len, kinds, best, 0, most };
    uint32_t name = 0, n_names = rung_section_count(g, RUNG_SECTION_names);
    uint32_t word = 0, n_words = rung_section_count(g, RUNG_SECTION_words);
    while (most && (name < n_names || word < n_words)) {
        bool first = word == n_words || (name < n_names && begins_before(g, name, word));
        const char *at = first ? rung_text_of(g, g->names[name].folded)
                               : text_of_word(g, &g->words[word]);
        weigh_near(&near, first ? name : g->words[word].name, at, strcspn(at, " -(/)"));
        if (first)
            name++;
        else
            word++;
    }
    return near.n;
}

/* ---- resolve ---- */

/* What stands behind `kind:` in a full id, and that kind; all of the text when no kind
 * stands before it. */
static const char *after_kind(const char *folded, rung_kind *kind)
{
    const char *colon = strchr(folded, ':');
    return colon && rung_kind_find(folded, (size_t)(colon - folded), kind) ? colon + 1
                                                                           : folded;
}

/* Writes the ids of the nodes behind `near` as "; did you mean 'a', 'b' or 'c'". */
static void say_near(const rung_snapshot *g, const near_hit *near, uint32_t n, char *hint,
                     size_t size)
{
    char id[RUNG_NODE_ID_MAX];
    size_t used = 0;
    for (uint32_t i = 0; i < n && used < size; i++)
        used +=
            (size_t)snprintf(hint + used, size - used, "%s'%s'",
                             i == 0       ? "; did you mean "
                             : i + 1 == n ? " or "
                                          : ", ",
                             rung_node_id(g, (rung_node){ g->names[near[i].name].node },
                                          id));
}

/* `other` is a node of another kind that answers to the text, or RUNG_NONE. */
static rung_status fail_unknown(const rung_snapshot *g, rung_arena *mem, const char *text,
                                size_t len, const char *folded, rung_kinds kinds,
                                uint32_t other, rung_error *err)
{
    char shown[120], what[64] = "node", hint[400] = "", id[RUNG_NODE_ID_MAX];
    for (unsigned k = 0; k < RUNG_N_KINDS; k++)
        if (kinds == RUNG_KIND_BIT(k))
            snprintf(what, sizeof what, "%s", rung_kind_word((rung_kind)k));
    rung_text_shown(shown, sizeof shown, text, len);
    if (other != RUNG_NONE)
        return rung_fail(err, RUNG_UNKNOWN_NODE,
                         "no %s '%s' that can stand here; it is a name of '%s'", what,
                         shown, rung_node_id(g, (rung_node){ other }, id));
    rung_kind kind;
    const char *name = after_kind(folded, &kind);
    if (name != folded)
        kinds &= *name ? RUNG_KIND_BIT(kind) : 0;
    near_hit near[NEAR_SHOWN];
    uint32_t n = kinds ? near_names(g, name, strlen(name), kinds, near, NEAR_SHOWN) : 0,
             total;
    rung_name_hit *hits;
    if (n == 0 && kinds
        && !rung_names_search(g, mem, name, strlen(name), kinds, NEAR_SHOWN, false, &hits,
                              &n, &total, err))
        for (uint32_t i = 0; i < n; i++)
            near[i].name = hits[i].name;
    say_near(g, near, n, hint, sizeof hint);
    return rung_fail(err, RUNG_UNKNOWN_NODE, "no %s '%s'%s%s", what, shown,
                     n ? hint : "; `find` searches by any word of a name", n ? "?" : "");
}

static rung_status fail_ambiguous(const rung_snapshot *g, const char *text, size_t len,
                                  const uint32_t *nodes, uint32_t n, rung_error *err)
{
    char shown[120], list[700] = "", id[RUNG_NODE_ID_MAX];
    size_t used = 0;
    for (uint32_t i = 0; i < n && i < CANDIDATES_SHOWN && used < sizeof list; i++)
        used += (size_t)snprintf(list + used, sizeof list - used, "%s%s", i ? ", " : "",
                                 rung_node_id(g, (rung_node){ nodes[i] }, id));
    return rung_fail(err, RUNG_AMBIGUOUS_NODE, "'%s' names %s nodes: %s%s; say which",
                     rung_text_shown(shown, sizeof shown, text, len),
                     n == 2 ? "two" : "several", list,
                     n > CANDIDATES_SHOWN ? ", ..." : "");
}

/* A full id `kind:key`, folded. */
static bool find_by_id(const rung_snapshot *g, const char *text, size_t len,
                       rung_node *out)
{
    const char *colon = memchr(text, ':', len);
    rung_kind kind;
    return colon && rung_kind_find(text, (size_t)(colon - text), &kind)
           && rung_node_find(g, kind, colon + 1, len - (size_t)(colon + 1 - text), out);
}

/* Nodes of `kinds` that answer to a folded text, each once, up to one more than are
 * shown; `other` is one of another kind. */
static uint32_t answers_to(const rung_snapshot *g, const char *folded, rung_kinds kinds,
                           uint32_t found[CANDIDATES_SHOWN + 1], uint32_t *other)
{
    uint32_t n = 0;
    for (uint32_t i = lower_name(g, folded);
         i < rung_section_count(g, RUNG_SECTION_names); i++) {
        if (strcmp(rung_text_of(g, g->names[i].folded), folded) != 0
            || n > CANDIDATES_SHOWN)
            break;
        if (!(kinds & bit_of(g, g->names[i].node)))
            *other = g->names[i].node;
        else if (n == 0 || found[n - 1] != g->names[i].node)
            found[n++] = g->names[i].node;
    }
    return n;
}

rung_named rung_node_named(const rung_snapshot *g, const char *folded, rung_kinds kinds,
                           rung_node *out)
{
    uint32_t found[CANDIDATES_SHOWN + 1], other;
    if (find_by_id(g, folded, strlen(folded), out))
        return kinds & bit_of(g, out->id) ? RUNG_NAMED_ONE : RUNG_NAMED_NONE;
    uint32_t n = answers_to(g, folded, kinds, found, &other);
    if (n == 1)
        out->id = found[0];
    return n == 0 ? RUNG_NAMED_NONE : n == 1 ? RUNG_NAMED_ONE : RUNG_NAMED_SEVERAL;
}

rung_status rung_node_resolve(const rung_snapshot *g, rung_arena *mem, const char *text,
                              size_t len, rung_kinds kinds, rung_node *out,
                              rung_error *err)
{
    if (!kinds)
        kinds = RUNG_ANY_KIND;
    char shown[120];
    if (len > 4096 || !rung_text_is_utf8(text, len))
        return rung_fail(err, RUNG_BAD_ARGUMENT, "'%s' is not a name: %s",
                         rung_text_shown(shown, sizeof shown, text, len),
                         len > 4096 ? "it is too long" : "it is not UTF-8");
    rung_node node;
    bool is_id = find_by_id(g, text, len, &node); /* as we write them: nothing to fold */
    char *folded = is_id ? NULL : rung_text_fold(mem, text, len, NULL);
    if (!folded && !is_id)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    if (is_id || find_by_id(g, folded, strlen(folded), &node)) {
        if (!(kinds & bit_of(g, node.id)))
            return rung_fail(err, RUNG_BAD_ARGUMENT,
                             "'%s' is of the kind %s, which is not asked for here",
                             rung_text_shown(shown, sizeof shown, text, len),
                             rung_kind_word(rung_node_kind(g, node)));
        *out = node;
        return RUNG_OK;
    }
    uint32_t found[CANDIDATES_SHOWN + 1], other = RUNG_NONE;
    uint32_t n = answers_to(g, folded, kinds, found, &other);
    if (n == 0)
        return fail_unknown(g, mem, text, len, folded, kinds, other, err);
    if (n > 1)
        return fail_ambiguous(g, text, len, found, n, err);
    out->id = found[0];
    return RUNG_OK;
}

/* ---- search ---- */

static bool begins(const char *text, const char *prefix, size_t len)
{
    return strncmp(text, prefix, len) == 0;
}

static bool begins_word(const char *text, size_t at)
{
    return at == 0 || text[at - 1] == ' ' || text[at - 1] == '-' || text[at - 1] == '('
           || text[at - 1] == '/' || text[at - 1] == ':';
}

/* True when some word of `text` begins with `word`. */
static bool has_word(const char *text, const char *word)
{
    for (const char *p = text; (p = strstr(p, word)) != NULL; p++)
        if (begins_word(text, (size_t)(p - text)))
            return true;
    return false;
}

/* Each blank-separated word of `rest` begins a word of `text`. Words of `rest` are
 * NUL-separated: n of them. */
static bool has_words(const char *text, const char *rest, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++, rest += strlen(rest) + 1)
        if (!has_word(text, rest))
            return false;
    return true;
}

static int by_score(const void *a, const void *b, void *unused)
{
    const rung_name_hit *x = a, *y = b;
    (void)unused;
    if (x->score != y->score)
        return x->score < y->score ? -1 : 1;
    return x->node.id < y->node.id ? -1 : x->node.id > y->node.id;
}

/* 0 whole, 1 beginning, 2 a word; then shorter names first. Aliases and codes after names. */
static uint32_t score_of(const rung_snapshot *g, const rung_name *name,
                         const char *folded, size_t len)
{
    const char *text = rung_text_of(g, name->folded);
    uint32_t name_len = rung_text_len_of(g, name->folded);
    uint32_t group = name_len == len && begins(text, folded, len) ? 0
                     : begins(text, folded, len)                  ? 1
                                                                  : 2;
    uint32_t length = name_len < 255 ? name_len : 255;
    return group << 16
           | (uint32_t)(name->by == RUNG_BY_ALIAS || name->by == RUNG_BY_CODE) << 8
           | length;
}

/* What begins with a prefix: a range of names, and one of further words in names. */
typedef struct beginnings {
    uint32_t name, names_end, word, words_end;
} beginnings;

/* First of n names (or words) whose text, cut to the length of the prefix, is not below
 * it; with `beyond`, first one above it. */
static uint32_t bound(const rung_snapshot *g, bool words, const char *prefix, size_t len,
                      bool beyond)
{
    uint32_t low = 0;
    uint32_t high =
        rung_section_count(g, words ? RUNG_SECTION_words : RUNG_SECTION_names);
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        const char *at = words ? text_of_word(g, &g->words[mid])
                               : rung_text_of(g, g->names[mid].folded);
        if (strncmp(at, prefix, len) < beyond)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static beginnings beginnings_of(const rung_snapshot *g, const char *prefix, size_t len)
{
    return (beginnings){ bound(g, false, prefix, len, false),
                         bound(g, false, prefix, len, true),
                         bound(g, true, prefix, len, false),
                         bound(g, true, prefix, len, true) };
}

/* Splits folded text at blanks into NUL-separated words; returns how many. */
static uint32_t split_words(char *text)
{
    uint32_t n = *text != '\0';
    for (char *p = text; *p; p++)
        if (*p == ' ') {
            *p = '\0';
            n++;
        }
    return n;
}

/* Of two names of one node. */
static bool better(const rung_name_hit *a, const rung_name_hit *b)
{
    return a->score != b->score ? a->score < b->score : a->name < b->name;
}

static rung_status search_near(const rung_snapshot *g, rung_arena *mem,
                               const char *folded, size_t len, rung_kinds kinds,
                               uint32_t limit, rung_name_hit **hits, uint32_t *n,
                               rung_error *err)
{
    near_hit near[20];
    uint32_t most = limit < RUNG_COUNT_OF(near) ? limit : (uint32_t)RUNG_COUNT_OF(near);
    uint32_t found = near_names(g, folded, len, kinds, near, most);
    if (found == 0 && !strchr(folded, ' '))
        found = near_words(g, folded, len, kinds, near, most);
    rung_name_hit *out = RUNG_NEW(mem, rung_name_hit, found);
    if (!out)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    for (uint32_t i = 0; i < found; i++)
        out[i] = (rung_name_hit){ { g->names[near[i].name].node },
                                  near[i].name,
                                  3u << 16 | near[i].distance };
    *hits = out;
    *n = found;
    return RUNG_OK;
}

rung_status rung_names_search(const rung_snapshot *g, rung_arena *mem, const char *text,
                              size_t len, rung_kinds kinds, uint32_t limit, bool near,
                              rung_name_hit **hits, uint32_t *n, uint32_t *total,
                              rung_error *err)
{
    if (!kinds)
        kinds = RUNG_ANY_KIND;
    if (!rung_text_is_utf8(text, len))
        return rung_fail(err, RUNG_BAD_ARGUMENT, "what to look for is not UTF-8");
    size_t folded_len;
    char *folded = rung_text_fold(mem, text, len, &folded_len);
    char *words = folded ? rung_arena_text(mem, folded, folded_len) : NULL;
    if (!words)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    uint32_t n_words = split_words(words), found = 0;
    beginnings b = beginnings_of(g, words, strlen(words));
    rung_name_hit *all =
        RUNG_NEW(mem, rung_name_hit,
                 (size_t)(b.names_end - b.name) + (b.words_end - b.word));
    uint32_t *hit_of =
        RUNG_NEW(mem, uint32_t, g->head->n_nodes); /* of each node: 1 + its hit */
    if (!all || !hit_of)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    while (b.name < b.names_end || b.word < b.words_end) {
        uint32_t name = b.name < b.names_end ? b.name++ : g->words[b.word++].name;
        uint32_t node = g->names[name].node;
        const char *name_text = rung_text_of(g, g->names[name].folded);
        if (kinds != RUNG_ANY_KIND && !(kinds & bit_of(g, node)))
            continue;
        if (n_words > 1 && !has_words(name_text, words + strlen(words) + 1, n_words - 1))
            continue;
        rung_name_hit hit = { { node },
                              name,
                              score_of(g, &g->names[name], folded, folded_len) };
        if (!hit_of[node])
            hit_of[node] = ++found;
        else if (!better(&hit, &all[hit_of[node] - 1]))
            continue;
        all[hit_of[node] - 1] = hit;
    }
    *total = found;
    if (found == 0 && near && folded_len > 0) {
        rung_status s =
            search_near(g, mem, folded, folded_len, kinds, limit, hits, n, err);
        *total = s ? 0 : *n;
        return s;
    }
    *hits = all;
    *n = (uint32_t)rung_sort_first(all, found, sizeof *all, limit, by_score, NULL);
    return RUNG_OK;
}
