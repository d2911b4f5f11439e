/* test_names.c -- every id, key, name, alias and code finds its node or is ambiguous;
 * search is a linear scan. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "snapshot/names.h"
#include "support/test.h"
#include "support/trial.h"
#include "support/world.h"

#define ROUNDS 1000
#define MOST_NAMES 1000
#define MOST_WORDS 4

/* What one node answers to. */
typedef struct answer {
    int node;
    char folded[128];
    bool whole, other;
} answer;

typedef struct stage {
    world *w;
    rung_snapshot *g;
    rung_arena mem;
    dice d;
    answer answers[MOST_NAMES];
    int n;
} stage;

/* ---- what the rows say ---- */

/* whole: only as a whole, its inner words find nothing; other: an alias or code, which
 * come after names. Of two that are alike the first one stays. */
static void put_answer(stage *s, int node, const char *folded, bool whole, bool other)
{
    for (int i = 0; i < s->n; i++)
        if (s->answers[i].node == node && strcmp(s->answers[i].folded, folded) == 0)
            return;
    assert_true(s->n < MOST_NAMES);
    answer *a = &s->answers[s->n++];
    *a = (answer){ .node = node, .whole = whole, .other = other };
    snprintf(a->folded, sizeof a->folded, "%s", folded);
}

static const char *folded_of(const char *shown)
{
    for (int i = 0; i < world_n_names; i++)
        if (strcmp(world_names[i].shown, shown) == 0)
            return world_names[i].folded;
    return shown; /* a key */
}

static void put_code(stage *s, int node, const char *code)
{
    char folded[64];
    size_t n = 0;
    for (; code[n]; n++)
        folded[n] = (char)(code[n] >= 'A' && code[n] <= 'Z' ? code[n] + 32 : code[n]);
    folded[n] = '\0';
    put_answer(s, node, folded, true, true);
    const char *value = strchr(folded, ':') + 1;
    if (strspn(value, "0123456789") < strlen(value))
        put_answer(s, node, value, true, true);
}

static void gather(stage *s)
{
    s->n = 0;
    for (int pass = 0; pass < 4; pass++) /* names, keys, aliases, codes */
        for (int i = 0; i < s->w->n_rows && s->w->rows[i].to < 0; i++) {
            const world_row *r = &s->w->rows[i];
            if (pass == 0 && r->name)
                put_answer(s, r->from, folded_of(r->name), false, false);
            else if (pass == 1)
                put_answer(s, r->from, s->w->nodes[r->from].key, true, false);
            for (int k = 0; pass == 2 && k < r->n_aliases; k++)
                put_answer(s, r->from, folded_of(r->aliases[k]), false, true);
            for (int k = 0; pass == 3 && k < r->n_codes; k++)
                put_code(s, r->from, r->codes[k]);
        }
}

static void open_stage(stage *s, uint64_t seed)
{
    memset(s, 0, sizeof *s);
    s->d = (dice){ seed * 7 + 1 };
    s->w = world_small(seed);
    world_give_names(s->w, &s->d);
    s->g = world_open(s->w, seed);
    if (seed % 2) /* with the hash of names as without */
        rung_names_index(s->g);
    gather(s);
}

static void close_stage(stage *s)
{
    rung_arena_drop(&s->mem);
    rung_snapshot_close(s->g);
    world_free(s->w);
}

static rung_kinds some_kinds(dice *d)
{
    return dice_chance(d, 50) ? RUNG_ANY_KIND
                              : (rung_kinds)dice_range(d, 1, RUNG_ANY_KIND);
}

static bool is_of(const stage *s, int node, rung_kinds kinds)
{
    return kinds & RUNG_KIND_BIT(s->w->nodes[node].kind);
}

/* ---- resolve ---- */

static void expect_resolved(stage *s, const char *typed, const char *folded,
                            rung_kinds kinds)
{
    int found = -1, n = 0;
    char asked[200];
    for (int i = 0; i < s->n; i++) {
        const answer *a = &s->answers[i];
        if (is_of(s, a->node, kinds) && strcmp(a->folded, folded) == 0) {
            found = a->node;
            n++;
        }
    }
    snprintf(asked, sizeof asked, "'%s' among kinds %x", typed, kinds);
    trial_asks(asked);
    rung_node node = { RUNG_NONE };
    rung_error err = { 0 };
    rung_status status =
        rung_node_resolve(s->g, &s->mem, typed, strlen(typed), kinds, &node, &err);
    EXPECT(status
               == (n == 0   ? RUNG_UNKNOWN_NODE
                   : n == 1 ? RUNG_OK
                            : RUNG_AMBIGUOUS_NODE),
           "%d nodes answer to it, and it is %s: %s", n, rung_status_code(status),
           err.text);
    EXPECT(n != 1 || (int)node.id == found, "it finds %s, not %s",
           world_id(s->w, (int)node.id), world_id(s->w, found));
    EXPECT(n == 1 || node.id == RUNG_NONE, "a failure changes what is asked for");
}

static void every_name_finds_its_node(void **state)
{
    (void)state;
    static stage s;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        open_stage(&s, t.seed);
        for (int i = 0; i < s.n; i++)
            expect_resolved(&s, s.answers[i].folded, s.answers[i].folded,
                            some_kinds(&s.d));
        for (int i = 0; i < world_n_names; i++)
            expect_resolved(&s, world_names[i].shown, world_names[i].folded,
                            some_kinds(&s.d));
        for (int i = 0; i < s.w->n_nodes; i++) {
            const char *id = world_id(s.w, i);
            rung_node node = { RUNG_NONE };
            rung_status status = rung_node_resolve(s.g, &s.mem, id, strlen(id),
                                                   RUNG_ANY_KIND, &node, NULL);
            EXPECT(!status && (int)node.id == i, "'%s' does not find itself", id);
            EXPECT(rung_node_find(s.g, s.w->nodes[i].kind, s.w->nodes[i].key,
                                  strlen(s.w->nodes[i].key), &node)
                       && (int)node.id == i,
                   "'%s' is not found by its key", id);
            rung_kinds kinds = some_kinds(&s.d);
            status = rung_node_resolve(s.g, &s.mem, id, strlen(id), kinds, &node, NULL);
            EXPECT(status == (is_of(&s, i, kinds) ? RUNG_OK : RUNG_BAD_ARGUMENT),
                   "'%s' among kinds %x is %s", id, kinds, rung_status_code(status));
            EXPECT(!rung_node_exact(s.g, id, strlen(id) + 1, kinds, &node)
                       && !rung_node_exact(s.g, s.w->nodes[i].key,
                                           strlen(s.w->nodes[i].key) + 1, kinds, &node),
                   "'%s' and a NUL is taken for it", id);
        }
        close_stage(&s);
    }
}

/* ---- search ---- */

/* True when `word` begins a word of the text at i; of what counts only as a whole, the
 * first word must begin it. */
static bool begins_at(const answer *a, size_t i, const char *word, bool first)
{
    bool begins = i == 0 || strchr(first ? " -(/" : " -(/:", a->folded[i - 1]);
    if (first && i && (a->whole || strchr(" -(/", a->folded[i])))
        begins = false;
    return begins && strncmp(a->folded + i, word, strlen(word)) == 0;
}

static bool has_word(const answer *a, const char *word, bool first)
{
    for (size_t i = 0; a->folded[i]; i++)
        if (begins_at(a, i, word, first))
            return true;
    return false;
}

/* Lower is better: whole name, its beginning, a word; the last two again where a single
 * word goes on; aliases and codes after names; then the shorter. */
static int score_of(const answer *a, const char *typed, const char *word, bool single)
{
    size_t length = strlen(a->folded), n = strlen(word);
    int best = 4;
    for (size_t i = 0; i < length; i++) {
        if (!begins_at(a, i, word, true))
            continue;
        unsigned char next = (unsigned char)a->folded[i + n];
        bool goes_on = single && (next >= 0x80 || isalnum(next));
        bool at_first = i == 0 && strncmp(a->folded, typed, strlen(typed)) == 0;
        int group = at_first && length == strlen(typed) ? 0 : 2 - at_first + 2 * goes_on;
        best = group < best ? group : best;
    }
    return best << 16 | a->other << 8 | (int)length;
}

/* Whether the letters are those that the words of a name or alias begin with, up to a
 * comma or a bracket: every way of leaving small words out, one by one. */
static bool is_short_for(const stage *s, const answer *a, const char *typed)
{
    char name[128], first[64];
    bool small[64];
    int n = 0;
    rung_kind kind = s->w->nodes[a->node].kind;
    if (a->whole || kind == RUNG_UNIT || kind == RUNG_COMPETENCY || strlen(typed) < 2
        || strlen(typed) > 3)
        return false;
    snprintf(name, sizeof name, "%s", a->folded);
    name[strcspn(name, ",(")] = '\0';
    for (char *save, *w = strtok_r(name, " -/", &save); w;
         w = strtok_r(NULL, " -/", &save)) {
        small[n] = strcmp(w, "of") == 0 || strcmp(w, "the") == 0 || strcmp(w, "and") == 0;
        first[n++] = *w;
    }
    int large = 0;
    for (int i = 0; i < n; i++)
        large += !small[i];
    for (unsigned kept = 0; large <= 3 && n < 12 && kept < 1u << n; kept++) {
        char text[64];
        int len = 0;
        bool fair = true;
        for (int i = 0; i < n; i++)
            if (kept & 1u << i)
                text[len++] = first[i];
            else
                fair &= small[i];
        text[len] = '\0';
        if (fair && strcmp(text, typed) == 0)
            return true;
    }
    return false;
}

typedef struct hit {
    int node, score;
} hit;

static int by_score(const void *a_, const void *b_)
{
    const hit *a = a_, *b = b_;
    return a->score != b->score ? a->score - b->score : a->node - b->node;
}

static int abbreviated; /* hits by first letters: the test would be idle without */

static int scan(const stage *s, const char *const *words, int n_words, const char *typed,
                rung_kinds kinds, bool initials, hit *out)
{
    int n = 0;
    for (int node = 0; node < s->w->n_nodes; node++) {
        int best = INT_MAX;
        for (int i = 0; i < s->n && is_of(s, node, kinds); i++) {
            bool all = s->answers[i].node == node;
            for (int k = 0; all && k < n_words; k++)
                all = has_word(&s->answers[i], words[k], k == 0);
            int score =
                all ? score_of(&s->answers[i], typed, words[0], n_words == 1) : INT_MAX;
            if (initials && s->answers[i].node == node
                && is_short_for(s, &s->answers[i], typed)) {
                int behind = RUNG_SCORE_INITIALS | (int)strlen(s->answers[i].folded);
                score = behind < score ? behind : score;
            }
            best = score < best ? score : best;
        }
        abbreviated += best < INT_MAX && rung_score_is_initials((uint32_t)best);
        if (best < INT_MAX)
            out[n++] = (hit){ node, best };
    }
    qsort(out, (size_t)n, sizeof *out, by_score);
    return n;
}

static void expect_found(stage *s, const char *const *words, int n_words,
                         rung_kinds kinds, uint32_t limit)
{
    char typed[MOST_WORDS * 128] = "";
    hit hits[MOST_NAMES];
    for (int i = 0; i < n_words; i++)
        sprintf(typed + strlen(typed), "%s%s", i ? " " : "", words[i]);
    trial_asks(typed);
    bool initials = dice_chance(&s->d, 50);
    int total = scan(s, words, n_words, typed, kinds, initials, hits);
    uint32_t n = (uint32_t)total < limit ? (uint32_t)total : limit;
    const rung_name_search what = { .text = typed,
                                    .len = strlen(typed),
                                    .kinds = kinds,
                                    .limit = limit,
                                    .initials = initials };
    rung_name_hits found;
    rung_error err = { 0 };
    rung_status status = rung_names_search(s->g, &s->mem, &what, &found, &err);
    EXPECT(!status, "%s", err.text);
    EXPECT(found.n == n && found.total == (uint32_t)total, "%u of %u found, not %u of %d",
           found.n, found.total, n, total);
    for (uint32_t i = 0; i < n; i++) {
        const rung_name_hit *row = &found.items[i];
        EXPECT((int)row->node.id == hits[i].node && (int)row->score == hits[i].score,
               "hit %u is %s with %x, not %s with %x", i,
               world_id(s->w, (int)row->node.id), row->score,
               world_id(s->w, hits[i].node), (unsigned)hits[i].score);
    }
}

static void search_is_a_linear_scan(void **state)
{
    (void)state;
    static stage s;
    static const char *const beginnings[] = {
        "c",
        "care",
        "nurse",
        "n",
        "nu",
        "as",
        "a",
        "m",
        "(",
        "home",
        "st0",
        "st:",
        "soc",
        "61",
        "caf\u00e9",
        "child",
        "x-",
        "ray",
        "zz",
        "care-home",
        "strass",
        "st",
        "lift",
        "cw",
        "na",
        "nac",
        "sn",
        "ca",
        "cn",
        "chm",
        "xrn",
        "xr",
        "arm-of",
        "arm-of-the-patient-and-hold-it-as-long-as-the-other-one-needs-to-be-",
        "arm-of-the-patient-and-hold-it-as-long-as-the-other-one-needs-to-be-dried",
        "arm-of-the-patient-and-hold-it-as-long-as-the-other-one-needs-to-be-fed",
    };
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        open_stage(&s, t.seed);
        for (int i = 0; i < 30; i++) {
            const char *words[MOST_WORDS];
            int n = dice_chance(&s.d, 40) ? (int)dice_range(&s.d, 2, MOST_WORDS) : 1;
            for (int k = 0; k < n; k++)
                words[k] = beginnings[dice_below(&s.d, RUNG_COUNT_OF(beginnings))];
            expect_found(&s, words, n, some_kinds(&s.d),
                         (uint32_t)dice_range(&s.d, 1, 30));
        }
        rung_arena_reset(&s.mem);
        close_stage(&s);
    }
    assert_true(getenv("RUNG_ROUNDS") || abbreviated > ROUNDS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_name_finds_its_node),
        cmocka_unit_test(search_is_a_linear_scan),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
