/* conditions.c -- each condition decided by one small function in one table; see
 * conditions.h. */
#include "query/conditions.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "core/text.h"

/* ---- verdicts ---- */

static rung_verdict decide(bool known, bool holds)
{
    return !known ? RUNG_UNDECIDED : holds ? RUNG_MET : RUNG_NOT_MET;
}

/* Whole years between two day numbers: a birthday counts from that day on. */
static int64_t years_between(int32_t born, int32_t day)
{
    int64_t year[2], in_year[2];
    rung_text_date_of(born, &year[0], &in_year[0]);
    rung_text_date_of(day, &year[1], &in_year[1]);
    return year[1] - year[0] - (in_year[1] < in_year[0]);
}

void rung_ages_on(const rung_learner *l, int32_t day, int64_t *youngest, int64_t *oldest)
{
    *youngest = years_between(l->born_last, day);
    *oldest = years_between(l->born_first, day);
}

const char *rung_ages_differ(const rung_learner *l, int32_t day, char buf[RUNG_AGES_SAID])
{
    int64_t youngest, oldest;
    char from[RUNG_DAY_SAID], to[RUNG_DAY_SAID], on[RUNG_DAY_SAID], ages[64];
    if (l->age.v == RUNG_NO_INT || !l->has_born)
        return NULL;
    rung_ages_on(l, day, &youngest, &oldest);
    if (l->age.v >= youngest && l->age.v <= oldest)
        return NULL;
    bool one = l->born_first == l->born_last;
    if (oldest < 0)
        snprintf(ages, sizeof ages, "not yet born");
    else if (youngest == oldest)
        snprintf(ages, sizeof ages, "%lld years old", (long long)oldest);
    else
        snprintf(ages, sizeof ages, "%lld to %lld years old",
                 (long long)(youngest < 0 ? 0 : youngest), (long long)oldest);
    snprintf(buf, RUNG_AGES_SAID,
             "age %lld and born %s%s%s do not agree; whoever was born then is %s on %s",
             (long long)l->age.v, rung_text_day(from, l->born_first), one ? "" : " to ",
             one ? "" : rung_text_day(to, l->born_last), ages, rung_text_day(on, day));
    return buf;
}

/* The learner's youngest and oldest possible age; false when unknown. `born` counts only
 * with a day to reckon from: no clock enters an answer. */
static bool age_of(const rung_asker *a, int64_t *youngest, int64_t *oldest)
{
    const rung_learner *l = a->learner;
    if (l->age.v != RUNG_NO_INT) {
        *youngest = *oldest = l->age.v;
        return true;
    }
    if (!l->has_born || !a->v->dated)
        return false;
    rung_ages_on(l, a->v->day_from, youngest, oldest);
    return true;
}

static rung_verdict decide_min_age(const rung_asker *a, const rung_value *v)
{
    int64_t youngest, oldest;
    if (!age_of(a, &youngest, &oldest))
        return RUNG_UNDECIDED;
    return youngest >= v->integer ? RUNG_MET
           : oldest < v->integer  ? RUNG_NOT_MET
                                  : RUNG_UNDECIDED;
}

static rung_verdict decide_max_age(const rung_asker *a, const rung_value *v)
{
    int64_t youngest, oldest;
    if (!age_of(a, &youngest, &oldest))
        return RUNG_UNDECIDED;
    return oldest <= v->integer    ? RUNG_MET
           : youngest > v->integer ? RUNG_NOT_MET
                                   : RUNG_UNDECIDED;
}

/* What the training ends in: never not met. */
static rung_verdict decide_registration(const rung_asker *a, const rung_value *v)
{
    const char *wanted = rung_text_of(a->v->g, v->text);
    for (uint32_t i = 0; i < a->learner->registrations.n; i++)
        if (strcasecmp(a->learner->registrations.items[i], wanted) == 0)
            return RUNG_MET;
    return RUNG_UNDECIDED;
}

/* How far a background check goes; 0 for a word we do not know. */
static int dbs_rank(const char *word)
{
    static const char *const words[] = { "none", "basic", "standard", "enhanced",
                                         "enhanced with barred lists" };
    for (int i = 0; i < (int)RUNG_COUNT_OF(words); i++)
        if (strcasecmp(word, words[i]) == 0)
            return i + 1;
    return 0;
}

static rung_verdict decide_dbs(const rung_asker *a, const rung_value *v)
{
    const char *held = a->learner->dbs;
    if (!held)
        return RUNG_UNDECIDED;
    int wanted = dbs_rank(rung_text_of(a->v->g, v->text)), has = dbs_rank(held);
    if (!wanted || !has)
        return strcasecmp(held, rung_text_of(a->v->g, v->text)) == 0 ? RUNG_MET
               : has == 1                                            ? RUNG_NOT_MET
                                                                     : RUNG_UNDECIDED;
    return decide(true, has >= wanted);
}

/* A flag of the learner against a text, which may say that nothing is asked for. */
static rung_verdict decide_flag(const rung_asker *a, const rung_value *v, rung_flag has)
{
    const char *wanted = rung_text_of(a->v->g, v->text);
    if (strcasecmp(wanted, "no") == 0 || strcasecmp(wanted, "none") == 0)
        return RUNG_MET;
    return decide(has.v >= 0, has.v == 1);
}

static rung_verdict decide_licence(const rung_asker *a, const rung_value *v)
{
    return decide_flag(a, v, a->learner->driving_licence);
}

static rung_verdict decide_vaccination(const rung_asker *a, const rung_value *v)
{
    return decide_flag(a, v, a->learner->vaccinated);
}

/* The sectors that a word of `sector` stands for, a bit each; 0 for a word we do not know. */
static unsigned sectors_of(const char *word)
{
    static const uint8_t sectors[] = {
        [RUNG_SECTOR_HEALTH] = 1,
        [RUNG_SECTOR_CARE] = 2,
        [RUNG_SECTOR_BOTH] = 1 | 2,
        [RUNG_SECTOR_OTHER] = 4,
    };
    for (unsigned i = 1; rung_sector_words[i]; i++)
        if (strcasecmp(word, rung_sector_words[i]) == 0)
            return sectors[i];
    return 0;
}

/* One sector in common will do. A word that is no sector can only be the same as what is
 * asked; if it is not, nothing follows, for it may be another name of it, or misspelt. */
static rung_verdict decide_employer_sector(const rung_asker *a, const rung_value *v)
{
    const char *held = a->learner->employer_sector;
    const char *wanted = rung_text_of(a->v->g, v->text);
    if (!held)
        return RUNG_UNDECIDED;
    if (strcasecmp(held, wanted) == 0)
        return RUNG_MET;
    unsigned in = sectors_of(held), of = sectors_of(wanted);
    return decide(in && of, (in & of) != 0);
}

static rung_verdict decide_words(const rung_asker *a, const rung_value *v)
{
    (void)a, (void)v;
    return RUNG_UNDECIDED;
}

/* X(attribute, decides, text before the value, text behind it), in the order of answers */
#define CONDITION_MAP(X)                                            \
    X(MIN_AGE, decide_min_age, "at least ", " years old")           \
    X(MAX_AGE, decide_max_age, "at most ", " years old")            \
    X(REGISTRATION, decide_registration, "registration: ", "")      \
    X(DBS, decide_dbs, "DBS check: ", "")                           \
    X(DRIVING_LICENCE, decide_licence, "driving licence: ", "")     \
    X(VACCINATION, decide_vaccination, "vaccination: ", "")         \
    X(EMPLOYER_SECTOR, decide_employer_sector, "employer in: ", "") \
    X(CONDITION, decide_words, "", "")

enum {
#define X(attr, decide, before, after) KIND_##attr,
    CONDITION_MAP(X)
#undef X
        N_KINDS
};

static const struct {
    unsigned attr;
    rung_verdict (*decide)(const rung_asker *, const rung_value *);
    const char *before, *after;
} kinds[N_KINDS] = {
#define X(attr, decide, before, after) { RUNG_A_##attr, decide, before, after },
    CONDITION_MAP(X)
#undef X
};

/* Kind of each attribute, and one; 0 for what is no condition. */
static const uint8_t kind_of[RUNG_N_ATTRS] = {
#define X(attr, decide, before, after) [RUNG_A_##attr] = KIND_##attr + 1,
    CONDITION_MAP(X)
#undef X
};

/* ---- texts ---- */

/* A text that is put together by copying pieces, which costs less than formatting. It
 * begins in the caller's buffer and moves to the arena when it outgrows that: a condition
 * in words may be of any length. */
typedef struct line {
    rung_asker *a;
    char *at;
    size_t n, cap;
} line;

#define LINE(asker, buffer)                                 \
    {                                                       \
        .a = (asker), .at = (buffer), .cap = sizeof(buffer) \
    }

static bool grow_line(line *l, size_t more)
{
    char *grown = more <= SIZE_MAX / 2 - l->cap
                      ? rung_arena_alloc(&l->a->t->mem, 2 * (l->cap + more), 1)
                      : NULL;
    if (!grown) {
        l->a->status = RUNG_NO_MEMORY;
        return false;
    }
    memcpy(grown, l->at, l->n);
    l->at = grown;
    l->cap = 2 * (l->cap + more);
    return true;
}

static void add(line *l, const char *s)
{
    size_t n = strlen(s);
    if (n > l->cap - l->n && !grow_line(l, n))
        return;
    memcpy(l->at + l->n, s, n);
    l->n += n;
}

static void add_integer(line *l, int64_t v)
{
    char digits[24], *p = digits + sizeof digits - 1;
    *p = '\0';
    bool negative = v < 0;
    do
        *--p = (char)('0' + (negative ? -(v % 10) : v % 10));
    while ((v /= 10) != 0);
    if (negative)
        *--p = '-';
    add(l, p);
}

typedef enum need { NEED_MUST, NEED_USUAL, NEED_MAY } need;

static need need_of_word(const char *word)
{
    return !word || strcmp(word, "must") == 0 ? NEED_MUST
           : strcmp(word, "usual") == 0       ? NEED_USUAL
                                              : NEED_MAY;
}

static need need_of_fact(const rung_view *v, uint32_t fact)
{
    const rung_value *said = rung_view_fact_value(v, fact, RUNG_A_NEED);
    return need_of_word(said ? rung_text_of(v->g, said->text) : NULL);
}

static void add_tail(line *l, const rung_snapshot *g, need how, rung_node whose)
{
    static const char *const words[] = { "", " (usually)", " (may be asked)" };
    add(l, words[how]);
    if (whose.id == RUNG_NONE)
        return;
    add(l, " [");
    add(l, rung_node_name(g, whose));
    add(l, "]");
}

#define LOOKED_BACK 64u

/* Appends text, and the fact that states it beside it, to lists that double in the arena,
 * unless one of the last few texts is the same: repeats stand close together, and a node
 * with a million conditions must not cost their square. */
static void put_once(rung_asker *a, rung_text_list *list, rung_fact_list *facts,
                     uint32_t *cap, const char *text, rung_fact_ref fact)
{
    for (uint32_t i = list->n > LOOKED_BACK ? list->n - LOOKED_BACK : 0; i < list->n; i++)
        if (strcmp(list->items[i], text) == 0)
            return;
    if (list->n == *cap) {
        uint32_t more = *cap ? *cap * 2 : 4;
        const char **grown = RUNG_NEW(&a->t->mem, const char *, more);
        rung_fact_ref *refs = RUNG_NEW(&a->t->mem, rung_fact_ref, more);
        if (!grown || !refs) {
            a->status = RUNG_NO_MEMORY;
            return;
        }
        if (list->n) {
            memcpy(grown, list->items, list->n * sizeof *grown);
            memcpy(refs, facts->items, list->n * sizeof *refs);
        }
        list->items = grown;
        facts->items = refs;
        *cap = more;
    }
    facts->items[facts->n++] = fact;
    list->items[list->n++] = text;
}

static void put_blocked(rung_asker *a, rung_conditions *out, const char *text,
                        rung_fact_ref fact)
{
    put_once(a, &out->blocked_by, &out->blocked_facts, &out->cap_blocked, text, fact);
}

static void put_check(rung_asker *a, rung_conditions *out, const char *text,
                      rung_fact_ref fact)
{
    put_once(a, &out->check, &out->check_facts, &out->cap_check, text, fact);
}

static void put_verdict(rung_asker *a, rung_verdict verdict, need how, const line *l,
                        uint32_t fact, rung_conditions *out)
{
    if (verdict == RUNG_MET)
        return;
    const char *text = rung_arena_text(&a->t->mem, l->at, l->n);
    if (!text)
        a->status = RUNG_NO_MEMORY;
    else if (verdict == RUNG_NOT_MET && how == NEED_MUST)
        put_blocked(a, out, text, (rung_fact_ref){ fact });
    else
        put_check(a, out, text, (rung_fact_ref){ fact });
}

/* ---- conditions of a run of facts ---- */

/* Facts of one holder, best first; of a link only those of the best status. */
typedef struct holder {
    uint32_t first, end;
    bool link;
    rung_node whose;
} holder;

/* The first and last of a holder's facts that state one condition and take part. */
typedef struct found {
    uint32_t first, last;
} found;

static bool takes_part(const rung_asker *a, const holder *h, uint32_t f)
{
    const rung_fact *fact = rung_view_fact(a->v, f);
    return h->link ? rung_view_link_fact(a->v, fact) : rung_view_node_fact(a->v, fact);
}

/* The value of a condition that fact f of the holder states, when the fact takes part and
 * is of status `best`; else NULL. */
static const rung_value *stated(const rung_asker *a, const holder *h, uint32_t f,
                                size_t kind, uint8_t best)
{
    return rung_view_status(a->v, f) == best && takes_part(a, h, f)
               ? rung_view_fact_value(a->v, f, kinds[kind].attr)
               : NULL;
}

/* What all facts of the best status that state the condition agree on; where they differ
 * it is unknown. */
static rung_verdict decide_all(const rung_asker *a, const holder *h, const found *at,
                               size_t kind)
{
    if (!a->learner->given)
        return RUNG_UNDECIDED;
    uint8_t best = rung_view_status(a->v, at->first);
    rung_verdict verdict =
        kinds[kind].decide(a, rung_view_fact_value(a->v, at->first, kinds[kind].attr));
    for (uint32_t f = at->first + 1; f <= at->last; f++) {
        const rung_value *value = stated(a, h, f, kind, best);
        if (value && kinds[kind].decide(a, value) != verdict)
            return RUNG_UNDECIDED;
    }
    return verdict;
}

static void add_condition(line *l, size_t kind, const rung_value *value)
{
    add(l, kinds[kind].before);
    if (value->type == RUNG_ATTR_INTEGER)
        add_integer(l, value->integer);
    else
        add(l, rung_text_of(l->a->v->g, value->text));
    add(l, kinds[kind].after);
}

static void put_condition(rung_asker *a, const holder *h, uint32_t f, size_t kind,
                          const rung_value *value, rung_verdict verdict,
                          rung_conditions *out)
{
    char text[400];
    line l = LINE(a, text);
    need how = need_of_fact(a->v, f);
    add_condition(&l, kind, value);
    add_tail(&l, a->v->g, how, h->whose);
    put_verdict(a, verdict, how, &l, f, out);
}

/* One condition: every fact of the best status that states it is a line. Facts lie best first. */
static void ask_kind(rung_asker *a, const holder *h, const found *at, size_t kind,
                     rung_conditions *out)
{
    uint8_t best = rung_view_status(a->v, at->first);
    rung_verdict verdict = decide_all(a, h, at, kind);
    for (uint32_t f = at->first; f <= at->last; f++) {
        const rung_value *value = stated(a, h, f, kind, best);
        if (value)
            put_condition(a, h, f, kind, value, verdict, out);
    }
}

/* Finds which conditions the facts of a holder state, in one pass over them: `at` by
 * kind. Returns a bit for each there is. */
static unsigned find_kinds(const rung_asker *a, const holder *h, found *at)
{
    unsigned there = 0;
    for (uint32_t f = h->first; f < h->end; f++) {
        uint32_t n;
        const rung_value *values = rung_view_fact_values(a->v, f, &n);
        for (uint32_t i = 0; i < n; i++) {
            unsigned kind = values[i].attr < RUNG_N_ATTRS ? kind_of[values[i].attr] : 0;
            if (!kind-- || !takes_part(a, h, f))
                continue;
            at[kind].last = f;
            if (!(there & 1u << kind))
                at[kind].first = f;
            there |= 1u << kind;
        }
    }
    return there;
}

static void ask_holder(rung_asker *a, const holder *h, rung_conditions *out)
{
    found at[N_KINDS];
    unsigned there = find_kinds(a, h, at);
    for (size_t k = 0; there; k++, there >>= 1)
        if (there & 1)
            ask_kind(a, h, &at[k], k, out);
}

/* Puts the texts that were worked out when the graph was loaded; the lists themselves are
 * shared if `out` is still empty. False when they do not hold for who asks, or when there
 * are more than put_once looks back at: then which repeats are left out depends on the
 * order in which all of them come. */
static bool put_known(rung_asker *a, rung_node n, bool named, rung_conditions *out)
{
    const rung_known_conditions *all = a->v->g->known;
    if (!all || !a->v->plain || a->learner->given)
        return false;
    const rung_conditions *known = &all->of[n.id][named];
    if (out->check.n + known->check.n > LOOKED_BACK)
        return false;
    if (!out->check.n) {
        out->check = known->check;
        out->check_facts = known->check_facts;
        out->cap_check = known->check.n; /* one more moves them */
        return true;
    }
    for (uint32_t i = 0; i < known->check.n; i++)
        put_check(a, out, known->check.items[i], known->check_facts.items[i]);
    return true;
}

void rung_ask_node(rung_asker *a, rung_node n, bool named, rung_conditions *out)
{
    const rung_snapshot *g = a->v->g;
    if (!rung_view_may_have(a->v, n, RUNG_HAS_CONDITION) || put_known(a, n, named, out))
        return;
    holder h = { g->node_fact[n.id], g->node_fact[n.id + 1], false,
                 named ? n : RUNG_NO_NODE_REF };
    ask_holder(a, &h, out);
}

static holder holder_of(const rung_asker *a, const rung_link *l)
{
    uint32_t end = rung_view_link_end(a->v, l->id);
    uint8_t best = rung_view_status(a->v, l->fact);
    holder h = { l->fact, l->fact, true, RUNG_NO_NODE_REF };
    while (h.end < end && rung_view_status(a->v, h.end) == best)
        h.end++;
    return h;
}

void rung_ask_link(rung_asker *a, const rung_link *l, rung_conditions *out)
{
    holder h = holder_of(a, l);
    ask_holder(a, &h, out);
}

static void say_kind(rung_asker *a, const holder *h, const found *at, size_t kind,
                     rung_conditions *out)
{
    uint8_t best = rung_view_status(a->v, at->first);
    for (uint32_t f = at->first; f <= at->last; f++) {
        const rung_value *value = stated(a, h, f, kind, best);
        char text[400];
        line l = LINE(a, text);
        if (!value)
            continue;
        add_condition(&l, kind, value);
        put_verdict(a, RUNG_UNDECIDED, NEED_MUST, &l, f, out);
    }
}

rung_text_list rung_say_conditions(rung_asker *a, const rung_link *l)
{
    holder h = holder_of(a, l);
    found at[N_KINDS];
    unsigned there = find_kinds(a, &h, at);
    rung_conditions said = { 0 };
    for (size_t k = 0; there; k++, there >>= 1)
        if (there & 1)
            say_kind(a, &h, &at[k], k, &said);
    return said.check;
}

/* ---- entries ---- */

static bool is_held(const rung_asker *a, rung_node n)
{
    if (!a->held)
        return false;
    for (uint32_t i = 0; i < a->held->n_by; i++)
        if (a->held->by[i].id == n.id)
            return true;
    return rung_node_kind(a->v->g, n) == RUNG_COMPETENCY && rung_holds(a->held, n.id);
}

static bool same_alternative(const char *a, const char *b)
{
    return a && b && strcmp(a, b) == 0;
}

/* True when an earlier entry of n has this alternative: its group was found then. */
static bool found_before(const rung_asker *a, rung_node n, uint32_t link,
                         const char *alternative)
{
    for (rung_links it = rung_links_out(a->v, RUNG_ENTRY, n);
         rung_links_next(&it) && it.link.id != link;)
        if (same_alternative(alternative,
                             rung_link_text(a->v, &it.link, RUNG_A_ALTERNATIVE)))
            return true;
    return false;
}

static bool states_any(const rung_asker *a, const rung_link *l)
{
    holder h = holder_of(a, l);
    found at[N_KINDS];
    return find_kinds(a, &h, at) != 0;
}

/* Whether the one who asks meets all that the link states. */
static bool meets_all(const rung_asker *a, const rung_link *l)
{
    holder h = holder_of(a, l);
    found at[N_KINDS];
    unsigned there = find_kinds(a, &h, at);
    for (size_t k = 0; there; k++, there >>= 1)
        if (there & 1 && decide_all(a, &h, &at[k], k) != RUNG_MET)
            return false;
    return true;
}

/* The entry that begins at `first`, together with the later links that have its
 * alternative. They are written from *next on, which moves behind them. */
static rung_entry find_entry(const rung_asker *a, const rung_links *first,
                             const char *alternative, rung_link **next)
{
    rung_entry e = { .of = *next, .fact = { first->link.fact } };
    rung_links it = *first;
    do {
        if (e.n
            && !same_alternative(alternative,
                                 rung_link_text(a->v, &it.link, RUNG_A_ALTERNATIVE)))
            continue;
        *(*next)++ = it.link;
        e.n++;
        e.conditioned |= states_any(a, &it.link);
        e.need = need_of_word(rung_link_text(a->v, &it.link, RUNG_A_NEED));
    } while (alternative && rung_links_next(&it));
    return e;
}

static rung_entry_list find_entries(rung_asker *a, rung_node n)
{
    rung_links it = rung_links_out(a->v, RUNG_ENTRY, n);
    uint32_t most = rung_links_left(it);
    rung_entry_list list = { RUNG_ROOM(&a->t->mem, rung_entry, most), 0 };
    rung_link *next = RUNG_ROOM(&a->t->mem, rung_link, most);
    if (!list.items || !next) {
        a->status = RUNG_NO_MEMORY;
        return list;
    }
    while (rung_links_next(&it)) {
        const char *alternative = rung_link_text(a->v, &it.link, RUNG_A_ALTERNATIVE);
        if (!alternative || !found_before(a, n, it.link.id, alternative))
            list.items[list.n++] = find_entry(a, &it, alternative, &next);
    }
    return list;
}

/* What an entry's link states, in one line; "" when that is nothing, or without memory. */
static const char *words_of(rung_asker *a, const rung_link *l)
{
    char text[400];
    line words = LINE(a, text);
    rung_text_list list = rung_say_conditions(a, l);
    for (uint32_t i = 0; i < list.n; i++) {
        add(&words, i ? ", " : "");
        add(&words, list.items[i]);
    }
    const char *said = rung_arena_text(&a->t->mem, words.at, words.n);
    if (!said)
        a->status = RUNG_NO_MEMORY;
    return said ? said : "";
}

/* The words that all alternatives of an entry state; NULL: they differ. */
static const char *shared_words(rung_asker *a, const rung_entry *e)
{
    const char *first = words_of(a, &e->of[0]);
    for (uint32_t i = 1; i < e->n; i++)
        if (strcmp(first, words_of(a, &e->of[i])) != 0)
            return NULL;
    return first;
}

static void add_words(line *l, const char *before, const char *words, const char *after)
{
    if (!*words)
        return;
    add(l, before);
    add(l, words);
    add(l, after);
}

/* `whose`: what asks for it, or no node. */
static const char *say_entry(rung_asker *a, const rung_entry *e, rung_node whose)
{
    char text[400];
    line l = LINE(a, text);
    add(&l, "entry: ");
    const char *shared = e->conditioned ? shared_words(a, e) : NULL;
    for (uint32_t i = 0; i < e->n; i++) {
        add(&l, i ? " or " : "");
        add(&l, rung_node_name(a->v->g, e->of[i].to));
        if (e->conditioned && !shared)
            add_words(&l, " (", words_of(a, &e->of[i]), ")");
    }
    if (shared)
        add_words(&l, "; and: ", shared, "");
    add_tail(&l, a->v->g, (need)e->need, whose);
    const char *said = rung_arena_text(&a->t->mem, l.at, l.n);
    if (!said)
        a->status = RUNG_NO_MEMORY;
    return said;
}

rung_entry_list rung_know_entries(rung_asker *a, rung_node n)
{
    rung_entry_list list = find_entries(a, n);
    for (uint32_t i = 0; !a->status && i < list.n; i++) {
        list.items[i].said[0] = say_entry(a, &list.items[i], RUNG_NO_NODE_REF);
        list.items[i].said[1] = say_entry(a, &list.items[i], n);
    }
    return list;
}

/* One of them is held, and what is asked besides is met. */
static bool is_met(const rung_asker *a, const rung_entry *e)
{
    for (uint32_t i = 0; i < e->n; i++)
        if (is_held(a, e->of[i].to) && (!e->conditioned || meets_all(a, &e->of[i])))
            return true;
    return false;
}

void rung_ask_entries(rung_asker *a, rung_node n, bool named, rung_conditions *out)
{
    const rung_known_conditions *known = a->v->plain ? a->v->g->known : NULL;
    if (!rung_view_may_have(a->v, n, RUNG_HAS_ENTRY))
        return;
    rung_entry_list list = known ? known->entries[n.id] : find_entries(a, n);
    for (uint32_t i = 0; !a->status && i < list.n; i++) {
        const rung_entry *e = &list.items[i];
        if (is_met(a, e))
            continue;
        const char *said = e->said[named] ? e->said[named]
                                          : say_entry(a, e, named ? n : RUNG_NO_NODE_REF);
        if (said)
            put_check(a, out, said, e->fact);
    }
}

/* ---- a step on the way ---- */

void rung_ask_way(rung_asker *a, const rung_link *l, rung_conditions *out)
{
    rung_ask_link(a, l, out);
    const rung_value *via = rung_link_value(a->v, l, RUNG_A_VIA, NULL);
    for (uint32_t i = 0; via && i < via->n; i++) {
        rung_node through = rung_value_node(a->v, via, i);
        rung_ask_node(a, through, true, out);
        rung_ask_entries(a, through, true, out);
    }
}

/* ---- settings ---- */

void rung_ask_setting(rung_asker *a, rung_node setting, rung_conditions *out)
{
    rung_ask_node(a, setting, false, out);
    rung_conditions hosts = { 0 };
    uint32_t n = 0, barring = 0;
    for (rung_links it = rung_links_in(a->v, RUNG_HOSTS, setting); rung_links_next(&it);
         n++) {
        rung_conditions one = { 0 };
        rung_ask_node(a, it.link.from, true, &one);
        rung_ask_link(a, &it.link, &one);
        barring += one.blocked_by.n > 0;
        for (uint32_t i = 0; i < one.blocked_by.n; i++)
            put_blocked(a, &hosts, one.blocked_by.items[i], one.blocked_facts.items[i]);
        for (uint32_t i = 0; i < one.check.n; i++)
            put_check(a, out, one.check.items[i], one.check_facts.items[i]);
    }
    bool all = n > 0 && barring == n;
    for (uint32_t i = 0; i < hosts.blocked_by.n; i++)
        if (all)
            put_blocked(a, out, hosts.blocked_by.items[i], hosts.blocked_facts.items[i]);
        else
            put_check(a, out, hosts.blocked_by.items[i], hosts.blocked_facts.items[i]);
}
