/* names.c -- what people type, looked up in the name index of the snapshot; exact.c has
 * what is typed as it stands there.
 *
 * `names` is sorted by folded text, and `words` by the text from each further word's
 * beginning to the next blank, so "what has a word beginning with ...", where no blank is
 * typed, is one range of each. */
#include "snapshot/exact.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "core/limits.h"
#include "core/sort.h"
#include "core/text.h"

#define CANDIDATES_SHOWN (RUNG_ANSWERING_MOST - 1)
#define NEAR_SHOWN 3
#define LEAVE_EVERY 256u /* names between two questions for leave */

/* Counts one more name; true when there is no leave to go on. */
static bool is_over(const rung_leave *leave, uint32_t *looked)
{
    return ++*looked % LEAVE_EVERY == 0 && leave && leave->over(leave->of);
}

static rung_status fail_over(rung_error *err)
{
    return rung_fail(err, RUNG_TIMEOUT, "looking through all names took too long");
}

/* ---- near spellings ---- */

typedef struct near_hit {
    uint32_t name;
    unsigned distance;
    const char *from; /* the name from the word on that is near */
} near_hit;

/* Nearest first; else in the order of what is near, and of the names. */
static bool is_nearer(const near_hit *a, const near_hit *b)
{
    int order = a->distance < b->distance   ? -1
                : a->distance > b->distance ? 1
                                            : strcmp(a->from, b->from);
    return order ? order < 0 : a->name < b->name;
}

/* Which letters occur, a bit each (a few share one). */
static uint64_t letters_of(const char *text, size_t len)
{
    uint64_t set = 0;
    for (size_t i = 0; i < len; i++)
        set |= (uint64_t)1 << (text[i] & 63);
    return set;
}

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
    uint64_t letters;
    rung_kinds kinds;
    near_hit *best;
    uint32_t n, most;
    const rung_leave *leave;
    bool over; /* there was none any more: what was found is not all */
} nearest;

static nearest nearest_to(const rung_snapshot *g, const char *text, rung_kinds kinds,
                          near_hit *best, uint32_t most, const rung_leave *leave)
{
    size_t len = strlen(text);
    return (nearest){ .g = g,
                      .text = text,
                      .len = len,
                      .letters = letters_of(text, len),
                      .kinds = kinds,
                      .best = best,
                      .most = most,
                      .leave = leave };
}

/* Puts hit where it belongs, if it does: in the place of a worse one of its node, else
 * among the best. */
static void keep_near(nearest *near, near_hit hit)
{
    const rung_name *names = near->g->names;
    near_hit *best = near->best;
    uint32_t at = 0;
    while (at < near->n && names[best[at].name].node != names[hit.name].node)
        at++;
    if (at < near->n ? !is_nearer(&hit, &best[at])
                     : near->n == near->most && !is_nearer(&hit, &best[near->n - 1]))
        return;
    if (at == near->n)
        at = near->n < near->most ? near->n++ : near->n - 1;
    for (; at > 0 && is_nearer(&hit, &best[at - 1]); at--)
        best[at] = best[at - 1];
    best[at] = hit;
}

/* Weighs the first `len` bytes of some text of a name against what was typed; *looked
 * counts. */
static void weigh_near(nearest *near, uint32_t name, const char *text, size_t len,
                       uint32_t *looked)
{
    near->over = is_over(near->leave, looked);
    unsigned limit = slips(near->len);
    size_t apart = len > near->len ? len - near->len : near->len - len;
    if (apart > limit
        || !(near->kinds & rung_kind_bit_of(near->g, near->g->names[name].node)))
        return;
    uint64_t letters = letters_of(text, len);
    if ((unsigned)__builtin_popcountll(letters & ~near->letters) > limit
        || (unsigned)__builtin_popcountll(near->letters & ~letters) > limit)
        return; /* a slip brings in one letter at most, and takes one away */
    unsigned d = rung_text_distance(near->text, near->len, text, len, limit);
    if (d <= limit)
        keep_near(near, (near_hit){ name, d, text });
}

/* Finds the up to `most` names nearest to the text. */
static void near_names(nearest *near)
{
    const rung_snapshot *g = near->g;
    uint32_t looked = 0, n = near->most ? rung_section_count(g, RUNG_SECTION_names) : 0;
    for (uint32_t i = 0; i < n && !near->over; i++)
        weigh_near(near, i, rung_text_of(g, g->names[i].folded),
                   rung_text_len_of(g, g->names[i].folded), &looked);
}

static const char *text_of_word(const rung_snapshot *g, const rung_word *w)
{
    return rung_text_of(g, w->text);
}

static const bool parts_words[256] = {
    [' '] = true, ['-'] = true, ['('] = true, [')'] = true, ['/'] = true
};

/* Bytes of the word that text begins with, as far as `most`. */
static size_t word_length(const char *text, size_t most)
{
    size_t n = 0;
    while (n < most && text[n] && !parts_words[(uint8_t)text[n]])
        n++;
    return n;
}

/* The same for names one word of which is near: `nurce` finds every nurse. */
static void near_words(nearest *near)
{
    const rung_snapshot *g = near->g;
    size_t far = near->len + slips(near->len) + 1; /* longer words are not near */
    uint32_t n_names = near->most ? rung_section_count(g, RUNG_SECTION_names) : 0;
    uint32_t n_words = near->most ? rung_section_count(g, RUNG_SECTION_words) : 0;
    uint32_t looked = 0;
    for (uint32_t i = 0; i < n_names && !near->over; i++) {
        const char *at = rung_text_of(g, g->names[i].folded);
        weigh_near(near, i, at, word_length(at, far), &looked);
    }
    for (uint32_t i = 0; i < n_words && !near->over; i++) {
        const char *at = text_of_word(g, &g->words[i]);
        weigh_near(near, g->words[i].name, at, word_length(at, far), &looked);
    }
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

/* `a setting, unit or competency` of kinds. */
static const char *say_kinds(rung_kinds kinds, char buf[200])
{
    size_t used = 0;
    for (unsigned k = 0; k < RUNG_N_KINDS && used < 200; k++) {
        if (!(kinds & RUNG_KIND_BIT(k)))
            continue;
        const char *word = rung_kind_word((rung_kind)k);
        bool last = kinds >> k == 1;
        used += (size_t)snprintf(buf + used, 200 - used, "%s%s",
                                 !used && word[0] == 'o' ? "an "
                                 : !used                 ? "a "
                                 : last                  ? " or "
                                                         : ", ",
                                 word);
    }
    return buf;
}

/* `other` is a node of another kind that answers to the text, or RUNG_NONE. */
static rung_status fail_unknown(const rung_snapshot *g, rung_arena *mem, const char *text,
                                size_t len, const char *folded, rung_kinds kinds,
                                uint32_t other, const rung_leave *leave, rung_error *err)
{
    if (!err)
        return RUNG_UNKNOWN_NODE;
    char shown[120], what[64] = "node", hint[400] = "", id[RUNG_NODE_ID_MAX];
    for (unsigned k = 0; k < RUNG_N_KINDS; k++)
        if (kinds == RUNG_KIND_BIT(k))
            snprintf(what, sizeof what, "%s", rung_kind_word((rung_kind)k));
    rung_text_shown(shown, sizeof shown, text, len);
    if (other != RUNG_NONE)
        return rung_fail(err, RUNG_UNKNOWN_NODE,
                         "'%s' is '%s', and here %s is wanted; `show %s` says what it is "
                         "linked to",
                         shown, rung_node_id(g, (rung_node){ other }, id),
                         say_kinds(kinds, hint), id);
    rung_kind kind;
    const char *name = after_kind(folded, &kind);
    if (name != folded)
        kinds &= *name ? RUNG_KIND_BIT(kind) : 0;
    near_hit best[NEAR_SHOWN];
    nearest near = nearest_to(g, name, kinds, best, NEAR_SHOWN, leave);
    if (kinds)
        near_names(&near);
    uint32_t n = near.n;
    rung_name_hits hits = { 0 };
    const rung_name_search begun = { name, strlen(name), kinds, NEAR_SHOWN, false, leave };
    rung_status s = near.over ? RUNG_TIMEOUT : RUNG_OK;
    if (!s && n == 0 && kinds)
        s = rung_names_search(g, mem, &begun, &hits, err);
    if (s == RUNG_TIMEOUT)
        return fail_over(err);
    for (uint32_t i = 0; i < hits.n; i++)
        best[n++].name = hits.items[i].name;
    say_near(g, best, n, hint, sizeof hint);
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

rung_status rung_node_resolve(const rung_snapshot *g, rung_arena *mem, const char *text,
                              size_t len, rung_kinds kinds, rung_node *out,
                              rung_error *err)
{
    return rung_node_resolve_while(g, mem, text, len, kinds, NULL, out, err);
}

rung_status rung_node_resolve_while(const rung_snapshot *g, rung_arena *mem,
                                    const char *text, size_t len, rung_kinds kinds,
                                    const rung_leave *leave, rung_node *out,
                                    rung_error *err)
{
    if (!kinds)
        kinds = RUNG_ANY_KIND;
    if (rung_node_exact(g, text, len, kinds, out))
        return RUNG_OK;
    char shown[120], is[200], wanted[200];
    rung_kind kind;
    rung_node node;
    bool is_id = rung_node_of_id(g, text, len, &kind, &node); /* nothing to fold */
    if (!is_id && (len > RUNG_NAME_BYTES || !rung_text_is_utf8(text, len)))
        return rung_fail(err, RUNG_BAD_ARGUMENT, "'%s' is not a name: %s",
                         rung_text_shown(shown, sizeof shown, text, len),
                         len > RUNG_NAME_BYTES ? "it is too long" : "it is not UTF-8");
    size_t folded_len = 0;
    char *folded = is_id ? NULL : rung_text_fold(mem, text, len, &folded_len);
    if (!folded && !is_id)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    if (is_id || rung_node_of_id(g, folded, folded_len, &kind, &node)) {
        if (!(kinds & RUNG_KIND_BIT(kind)))
            return rung_fail(err, RUNG_BAD_ARGUMENT, "'%s' is %s, and here %s is wanted",
                             rung_text_shown(shown, sizeof shown, text, len),
                             say_kinds(RUNG_KIND_BIT(kind), is),
                             say_kinds(kinds, wanted));
        *out = node;
        return RUNG_OK;
    }
    uint32_t found[RUNG_ANSWERING_MOST], other = RUNG_NONE;
    uint32_t n = rung_names_answering(g, folded, folded_len, kinds, found, &other);
    if (n == 0)
        return fail_unknown(g, mem, text, len, folded, kinds, other, leave, err);
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

/* Each of n words begins a word of `text`. */
static bool has_words(const char *text, const char *const *words, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        if (!has_word(text, words[i]))
            return false;
    return true;
}

static int by_score(const void *a, const void *b, void *unused)
{
    const rung_name_hit *x = a, *y = b;
    (void)unused;
    int c = rung_compare(x->score, y->score);
    return c ? c : rung_compare(x->node.id, y->node.id);
}

static bool ends_word(char next)
{
    return (uint8_t)next < 0x80 && !isalnum((unsigned char)next);
}

/* What begins with a prefix: a range of names, and one of further words in names. */
typedef struct beginnings {
    uint32_t name, names_end, word, words_end;
} beginnings;

/* First of n names (or words) whose text, cut to the length of the prefix, is not below
 * it, which has no blank; with `beyond`, first one above it. */
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

/* Of a prefix longer than words are sorted by, its beginning is looked for among them. */
static beginnings beginnings_of(const rung_snapshot *g, const char *prefix, size_t len)
{
    size_t sorted = len < RUNG_WORD_SORTED ? len : RUNG_WORD_SORTED;
    return (beginnings){ bound(g, false, prefix, len, false),
                         bound(g, false, prefix, len, true),
                         bound(g, true, prefix, sorted, false),
                         bound(g, true, prefix, sorted, true) };
}

static int by_text(const void *a, const void *b, void *unused)
{
    const char *const *x = a, *const *y = b;
    (void)unused;
    int order = strcmp(*x, *y);
    return order ? order : (*x > *y) - (*x < *y);
}

static int by_place(const void *a, const void *b, void *unused)
{
    const char *const *x = a, *const *y = b;
    (void)unused;
    return (*x > *y) - (*x < *y);
}

/* Splits folded text at blanks, which are overwritten: the first word, then the others in
 * their order, but for those that begin another one, which ask for nothing more. So a
 * name cannot begin with many more of them than it has words, however many are typed.
 * NULL: memory ended. */
static const char **split_words(rung_arena *mem, char *text, uint32_t *n)
{
    uint32_t most = 1, kept = 0;
    for (const char *p = text; *p; p++)
        most += *p == ' ';
    const char **words = RUNG_NEW(mem, const char *, most);
    if (!words)
        return NULL;
    words[0] = text;
    const char **at = words;
    for (char *p = text; *p; p++)
        if (*p == ' ') {
            *p = '\0';
            *++at = p + 1;
        }
    rung_sort(words, most, sizeof *words, by_text, NULL);
    for (uint32_t i = 0; i < most; i++)
        if (words[i] == text || i + 1 == most
            || !begins(words[i + 1], words[i], strlen(words[i])))
            words[kept++] = words[i];
    rung_sort(words, kept, sizeof *words, by_place, NULL);
    *n = kept;
    return words;
}

/* Of two names of one node. */
static bool better(const rung_name_hit *a, const rung_name_hit *b)
{
    return a->score != b->score ? a->score < b->score : a->name < b->name;
}

/* A mask for slots of which n fill half at most: memory follows what is found and not the
 * graph. */
static uint32_t slots_for(size_t n)
{
    uint32_t slots = 16;
    while (slots < 2 * n && slots < UINT32_C(1) << 31)
        slots *= 2;
    return slots - 1;
}

/* The slot of the node's hit, 1 + its index, or the free one where it would go. */
static uint32_t *slot_of_hit(uint32_t *slots, uint32_t mask, const rung_name_hit *hits,
                             uint32_t node)
{
    uint32_t at = node * UINT32_C(0x9e3779b1) & mask;
    while (slots[at] && hits[slots[at] - 1].node.id != node)
        at = (at + 1) & mask;
    return &slots[at];
}

/* A search under way. */
typedef struct searching {
    const rung_snapshot *g;
    rung_arena *mem;
    const rung_name_search *what;
    rung_kinds kinds;
    const char *folded; /* the text */
    size_t folded_len;
    const char **words; /* of it; see split_words */
    uint32_t n_words;
    beginnings left;
    uint32_t looked;
    rung_name_hit *all;
    uint32_t n, *slots, mask; /* see slot_of_hit */
} searching;

static rung_status begin_search(searching *s, rung_error *err)
{
    const rung_name_search *what = s->what;
    if (what->len > RUNG_NAME_BYTES || !rung_text_is_utf8(what->text, what->len))
        return rung_fail(err, RUNG_BAD_ARGUMENT, "what to look for is %s",
                         what->len > RUNG_NAME_BYTES ? "too long" : "not UTF-8");
    s->folded = rung_text_fold(s->mem, what->text, what->len, &s->folded_len);
    char *parts = s->folded ? rung_arena_text(s->mem, s->folded, s->folded_len) : NULL;
    s->words = parts ? split_words(s->mem, parts, &s->n_words) : NULL;
    if (!s->words)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    beginnings b = s->left = beginnings_of(s->g, s->words[0], strlen(s->words[0]));
    size_t most = (size_t)(b.names_end - b.name) + (b.words_end - b.word);
    s->mask = slots_for(most);
    s->all = RUNG_NEW(s->mem, rung_name_hit, most);
    s->slots = RUNG_NEW(s->mem, uint32_t, (size_t)s->mask + 1);
    return s->all && s->slots ? RUNG_OK : rung_fail(err, RUNG_NO_MEMORY, "out of memory");
}

/* True when name, or a word in it from `inner` on, begins with the first word of the text
 * and some word of it with each of the others. */
static bool has_all(const searching *s, uint32_t name, const rung_word *inner,
                    size_t first)
{
    const rung_snapshot *g = s->g;
    return (!inner || first <= RUNG_WORD_SORTED
            || begins(text_of_word(g, inner), s->words[0], first))
           && has_words(rung_text_of(g, g->names[name].folded), s->words + 1,
                        s->n_words - 1);
}

/* The whole name; names that begin so; names with a word that does; then both where a
 * single word goes on, for `nurse` means a renal nurse before a nursery. Of each the
 * shorter first, aliases and codes after names. `inner` is the word that was found, NULL
 * at the beginning. */
static uint32_t score_of(const searching *s, const rung_name *name,
                         const rung_word *inner)
{
    const char *text = rung_text_of(s->g, name->folded);
    const char *found = inner ? text_of_word(s->g, inner) : text;
    uint32_t name_len = rung_text_len_of(s->g, name->folded);
    size_t first = strlen(s->words[0]);
    bool goes_on = first == s->folded_len && !ends_word(found[first]);
    bool is_first = !inner && begins(text, s->folded, s->folded_len);
    uint32_t group =
        is_first && name_len == s->folded_len ? 0 : 2u * goes_on + 2 - is_first;
    uint32_t length = name_len < 255 ? name_len : 255;
    return group << 16
           | (uint32_t)(name->by == RUNG_BY_ALIAS || name->by == RUNG_BY_CODE) << 8
           | length;
}

static void put_hit(searching *s, uint32_t name, const rung_word *inner)
{
    const rung_name *at = &s->g->names[name];
    rung_name_hit hit = { { at->node }, name, score_of(s, at, inner) };
    uint32_t *slot = slot_of_hit(s->slots, s->mask, s->all, at->node);
    if (!*slot)
        *slot = ++s->n;
    else if (!better(&hit, &s->all[*slot - 1]))
        return;
    s->all[*slot - 1] = hit;
}

static rung_status gather_hits(searching *s, rung_error *err)
{
    const rung_snapshot *g = s->g;
    beginnings *b = &s->left;
    size_t first = strlen(s->words[0]);
    while (b->name < b->names_end || b->word < b->words_end) {
        const rung_word *inner = b->name < b->names_end ? NULL : &g->words[b->word++];
        uint32_t name = inner ? inner->name : b->name++;
        if (is_over(s->what->leave, &s->looked))
            return fail_over(err);
        if (s->kinds != RUNG_ANY_KIND
            && !(s->kinds & rung_kind_bit_of(g, g->names[name].node)))
            continue;
        if (has_all(s, name, inner, first))
            put_hit(s, name, inner);
    }
    return RUNG_OK;
}

static rung_status search_near(const searching *s, rung_name_hits *out, rung_error *err)
{
    near_hit best[20];
    uint32_t most = s->what->limit < RUNG_COUNT_OF(best) ? s->what->limit
                                                         : (uint32_t)RUNG_COUNT_OF(best);
    nearest near = nearest_to(s->g, s->folded, s->kinds, best, most, s->what->leave);
    near_names(&near);
    if (near.n == 0 && !strchr(s->folded, ' '))
        near_words(&near);
    if (near.over)
        return fail_over(err);
    rung_name_hit *hits = RUNG_NEW(s->mem, rung_name_hit, near.n);
    if (!hits)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    for (uint32_t i = 0; i < near.n; i++)
        hits[i] = (rung_name_hit){ { s->g->names[best[i].name].node },
                                   best[i].name,
                                   RUNG_SCORE_NEAR << 16 | best[i].distance };
    *out = (rung_name_hits){ hits, near.n, near.n };
    return RUNG_OK;
}

rung_status rung_names_search(const rung_snapshot *g, rung_arena *mem,
                              const rung_name_search *what, rung_name_hits *out,
                              rung_error *err)
{
    searching s = { .g = g,
                    .mem = mem,
                    .what = what,
                    .kinds = what->kinds ? what->kinds : RUNG_ANY_KIND };
    rung_status status = begin_search(&s, err);
    if (!status)
        status = gather_hits(&s, err);
    if (status)
        return status;
    if (s.n == 0 && what->near && s.folded_len > 0)
        return search_near(&s, out, err);
    size_t n = rung_sort_first(s.all, s.n, sizeof *s.all, what->limit, by_score, NULL);
    *out = (rung_name_hits){ s.all, (uint32_t)n, s.n };
    return RUNG_OK;
}
