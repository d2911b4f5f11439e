/* near.c -- near spellings; see near.h. */
#include "snapshot/near.h"

#include <string.h>

#include "core/text.h"
#include "snapshot/exact.h"

#define LEAVE_EVERY 256u /* names between two questions for leave */

bool rung_leave_over(const rung_leave *leave, uint32_t *looked)
{
    return ++*looked % LEAVE_EVERY == 0 && leave && leave->over(leave->of);
}

rung_status rung_fail_over(rung_error *err)
{
    return rung_fail(err, RUNG_TIMEOUT, "looking through all names took too long");
}

/* Nearest first; else in the order of what is near, and of the names. */
static bool is_nearer(const rung_near_hit *a, const rung_near_hit *b)
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

rung_nearest rung_nearest_to(const rung_snapshot *g, const char *text, rung_kinds kinds,
                             rung_near_hit *best, uint32_t most, const rung_leave *leave)
{
    size_t len = strlen(text);
    return (rung_nearest){ .g = g,
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
static void keep_near(rung_nearest *near, rung_near_hit hit)
{
    const rung_name *names = near->g->names;
    rung_near_hit *best = near->best;
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
static void weigh_near(rung_nearest *near, uint32_t name, const char *text, size_t len,
                       uint32_t *looked)
{
    near->over = rung_leave_over(near->leave, looked);
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
        keep_near(near, (rung_near_hit){ name, d, text });
}

void rung_near_names(rung_nearest *near)
{
    const rung_snapshot *g = near->g;
    uint32_t looked = 0, n = near->most ? rung_section_count(g, RUNG_SECTION_names) : 0;
    for (uint32_t i = 0; i < n && !near->over; i++)
        weigh_near(near, i, rung_text_of(g, g->names[i].folded),
                   rung_text_len_of(g, g->names[i].folded), &looked);
}

/* Bytes of the word that text begins with, as far as `most`; what stands in brackets ends
 * before the closing one. */
static size_t word_length(const char *text, size_t most)
{
    size_t n = 0;
    while (n < most && text[n] && text[n] != ')' && !rung_parts_words(text[n]))
        n++;
    return n;
}

void rung_near_words(rung_nearest *near)
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
        const char *at = rung_text_of_word(g, &g->words[i]);
        weigh_near(near, g->words[i].name, at, word_length(at, far), &looked);
    }
}

/* ---- by first letters ---- */

#define LETTERS_LEAST 2u
#define LETTERS_MOST 3u /* longer words are hardly ever abbreviations */
#define NEVER_SHORTENED (RUNG_KIND_BIT(RUNG_UNIT) | RUNG_KIND_BIT(RUNG_COMPETENCY))

/* Words that an abbreviation may leave out. */
static bool is_small(const char *word, size_t len)
{
    static const char *const small[] = { "of",  "and", "in", "for",
                                         "the", "to",  "a",  "with" };
    for (size_t i = 0; i < RUNG_COUNT_OF(small); i++)
        if (strlen(small[i]) == len && memcmp(small[i], word, len) == 0)
            return true;
    return false;
}

/* True when each letter begins a word of name, and each word is begun; what stands behind
 * a comma or a bracket only says more of it. */
static bool spells(const char *name, const char *letters)
{
    for (;;) {
        name += strspn(name, " -/");
        if (!*name || *name == '(')
            return !*letters;
        size_t len = strcspn(name, " -/(,");
        bool left_out = is_small(name, len);
        if (left_out && *name == *letters && spells(name + len, letters + 1))
            return true; /* a letter of its own */
        if (!left_out && *name != *letters++)
            return false;
        if (name[len] == ',')
            return !*letters;
        name += len;
    }
}

/* First of the names, which are sorted by their folded text, that begins with `letter` or
 * what comes behind it. */
static uint32_t first_of_letter(const rung_snapshot *g, char letter)
{
    uint32_t low = 0, high = rung_section_count(g, RUNG_SECTION_names);
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if ((uint8_t)*rung_text_of(g, g->names[mid].folded) < (uint8_t)letter)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

void rung_near_initials(rung_nearest *near)
{
    const rung_snapshot *g = near->g;
    char first = *near->text;
    if (near->len < LETTERS_LEAST || near->len > LETTERS_MOST || !near->most
        || strspn(near->text, "abcdefghijklmnopqrstuvwxyz") != near->len)
        return;
    uint32_t end = first_of_letter(g, (char)(first + 1)), looked = 0;
    rung_kinds kinds = near->kinds & ~NEVER_SHORTENED;
    for (uint32_t i = first_of_letter(g, first); i < end && !near->over; i++) {
        const rung_name *name = &g->names[i];
        const char *text = rung_text_of(g, name->folded);
        near->over = rung_leave_over(near->leave, &looked);
        if ((name->by == RUNG_BY_NAME || name->by == RUNG_BY_ALIAS)
            && kinds & rung_kind_bit_of(g, name->node) && spells(text, near->text))
            keep_near(near, (rung_near_hit){ i, 0, text });
    }
}
