/* conditions.c -- each condition decided by one small function in one table; see
 * conditions.h. What a way in asks for is in entries.c. */
#include "query/conditions_parts.h"

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

/* ---- lists of texts ---- */

static rung_need need_of_fact(const rung_view *v, uint32_t fact)
{
    const rung_value *said = rung_view_fact_value(v, fact, RUNG_A_NEED);
    return rung_need_of_word(said ? rung_text_of(v->g, said->text) : NULL);
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

void rung_put_check(rung_asker *a, rung_conditions *out, const char *text,
                    rung_fact_ref fact)
{
    put_once(a, &out->check, &out->check_facts, &out->cap_check, text, fact);
}

static void put_verdict(rung_asker *a, rung_verdict verdict, rung_need how,
                        rung_phrase *p, uint32_t fact, rung_conditions *out)
{
    const char *text = verdict == RUNG_MET ? NULL : rung_phrase_said(p);
    if (!text)
        return;
    if (verdict == RUNG_NOT_MET && how == RUNG_MUST)
        put_blocked(a, out, text, (rung_fact_ref){ fact });
    else
        rung_put_check(a, out, text, (rung_fact_ref){ fact });
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

static void add_condition(rung_phrase *p, size_t kind, const rung_value *value)
{
    rung_phrase_add(p, kinds[kind].before);
    if (value->type == RUNG_ATTR_INTEGER)
        rung_phrase_integer(p, value->integer);
    else
        rung_phrase_add(p, rung_text_of(p->a->v->g, value->text));
    rung_phrase_add(p, kinds[kind].after);
}

static void put_condition(rung_asker *a, const holder *h, uint32_t f, size_t kind,
                          const rung_value *value, rung_verdict verdict,
                          rung_conditions *out)
{
    char text[RUNG_PHRASE_BYTES];
    rung_phrase p = RUNG_PHRASE(a, text);
    rung_need how = need_of_fact(a->v, f);
    add_condition(&p, kind, value);
    rung_phrase_tail(&p, how, h->whose);
    put_verdict(a, verdict, how, &p, f, out);
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
        rung_put_check(a, out, known->check.items[i], known->check_facts.items[i]);
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
        char text[RUNG_PHRASE_BYTES];
        rung_phrase p = RUNG_PHRASE(a, text);
        if (!value)
            continue;
        add_condition(&p, kind, value);
        put_verdict(a, RUNG_UNDECIDED, RUNG_MUST, &p, f, out);
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

bool rung_link_conditioned(const rung_asker *a, const rung_link *l)
{
    holder h = holder_of(a, l);
    found at[N_KINDS];
    return find_kinds(a, &h, at) != 0;
}

bool rung_link_met(const rung_asker *a, const rung_link *l)
{
    holder h = holder_of(a, l);
    found at[N_KINDS];
    unsigned there = find_kinds(a, &h, at);
    for (size_t k = 0; there; k++, there >>= 1)
        if (there & 1 && decide_all(a, &h, &at[k], k) != RUNG_MET)
            return false;
    return true;
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

void rung_ask_bars(rung_asker *a, const rung_link *l, rung_node to, rung_conditions *out)
{
    if (l)
        rung_ask_way(a, l, out);
    rung_ask_node(a, to, false, out);
}

void rung_ask_step(rung_asker *a, const rung_link *l, rung_node to, rung_conditions *out)
{
    rung_ask_bars(a, l, to, out);
    rung_ask_entries(a, to, false, out);
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
            rung_put_check(a, out, one.check.items[i], one.check_facts.items[i]);
    }
    bool all = n > 0 && barring == n;
    for (uint32_t i = 0; i < hosts.blocked_by.n; i++)
        if (all)
            put_blocked(a, out, hosts.blocked_by.items[i], hosts.blocked_facts.items[i]);
        else
            rung_put_check(a, out, hosts.blocked_by.items[i],
                           hosts.blocked_facts.items[i]);
}
