/* search.c -- names with all the words of a text, in the name index of the snapshot; see
 * names.h.
 *
 * `names` is sorted by folded text, and `words` by the text from each further word's
 * beginning to the next blank, so "what has a word beginning with ...", where no blank is
 * typed, is one range of each. */
#include <ctype.h>
#include <string.h>

#include "core/limits.h"
#include "core/sort.h"
#include "core/text.h"
#include "snapshot/exact.h"
#include "snapshot/near.h"

#define NEAR_MOST 20u /* names that are not what was typed, at the most */

static bool begins(const char *text, const char *prefix, size_t len)
{
    return strncmp(text, prefix, len) == 0;
}

/* As the index has it, and behind the colon of a code, of which the scheme is typed first. */
static bool begins_word(const char *text, size_t at)
{
    return at == 0 || rung_parts_words(text[at - 1]) || text[at - 1] == ':';
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

/* What was typed goes on in letters and digits, of whatever script; all else ends a word
 * of it, for `nurse's` is a nurse. */
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
        const char *at = words ? rung_text_of_word(g, &g->words[mid])
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
    size_t most = (size_t)(b.names_end - b.name) + (b.words_end - b.word)
                  + (what->initials ? NEAR_MOST : 0);
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
            || begins(rung_text_of_word(g, inner), s->words[0], first))
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
    const char *found = inner ? rung_text_of_word(s->g, inner) : text;
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

static void put_hit(searching *s, uint32_t name, uint32_t score)
{
    rung_name_hit hit = { { s->g->names[name].node }, name, score };
    uint32_t *slot = slot_of_hit(s->slots, s->mask, s->all, hit.node.id);
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
        if (rung_leave_over(s->what->leave, &s->looked))
            return rung_fail_over(err);
        if (s->kinds != RUNG_ANY_KIND
            && !(s->kinds & rung_kind_bit_of(g, g->names[name].node)))
            continue;
        if (has_all(s, name, inner, first))
            put_hit(s, name, score_of(s, &g->names[name], inner));
    }
    return RUNG_OK;
}

static rung_status gather_initials(searching *s, rung_error *err)
{
    const rung_snapshot *g = s->g;
    rung_near_hit best[NEAR_MOST];
    rung_nearest near =
        rung_nearest_to(g, s->folded, s->kinds, best, NEAR_MOST, s->what->leave);
    rung_near_initials(&near);
    if (near.over)
        return rung_fail_over(err);
    for (uint32_t i = 0; i < near.n; i++) {
        uint32_t length = rung_text_len_of(g, g->names[best[i].name].folded);
        put_hit(s, best[i].name, RUNG_SCORE_INITIALS | (length < 255 ? length : 255));
    }
    return RUNG_OK;
}

static rung_status search_near(const searching *s, rung_name_hits *out, rung_error *err)
{
    rung_near_hit best[NEAR_MOST];
    uint32_t most = s->what->limit < NEAR_MOST ? s->what->limit : NEAR_MOST;
    rung_nearest near =
        rung_nearest_to(s->g, s->folded, s->kinds, best, most, s->what->leave);
    rung_near_names(&near);
    if (near.n == 0 && !strchr(s->folded, ' '))
        rung_near_words(&near);
    if (near.over)
        return rung_fail_over(err);
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
    if (!status && what->initials)
        status = gather_initials(&s, err);
    if (status)
        return status;
    if (s.n == 0 && what->near && s.folded_len > 0)
        return search_near(&s, out, err);
    size_t n = rung_sort_first(s.all, s.n, sizeof *s.all, what->limit, by_score, NULL);
    *out = (rung_name_hits){ s.all, (uint32_t)n, s.n };
    return RUNG_OK;
}
