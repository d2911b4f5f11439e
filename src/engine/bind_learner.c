/* bind_learner.c -- what is known of a person: NAME=VALUE one at a time, or a map; see
 * bind.h. */
#include <stdio.h>
#include <string.h>

#include "core/limits.h"
#include "engine/bind.h"
#include "query/conditions.h"

#define AGE_MOST 150

const char *const rung_learner_fields[] = {
    "age",        "born",     "registrations",   "dbs", "driving_licence",
    "vaccinated", "employer", "employer_sector",
};
const size_t rung_n_learner_fields = RUNG_COUNT_OF(rung_learner_fields);
enum {
    AGE,
    BORN,
    REGISTRATIONS,
    DBS,
    DRIVING_LICENCE,
    VACCINATED,
    EMPLOYER,
    EMPLOYER_SECTOR
};

/* ---- faults ---- */

/* What is being read of a map, for the place of a fault. */
static void at_member(rung_binder *b, const char *name)
{
    b->member = name;
    b->element = UINT32_MAX;
}

/* Puts the place in the file before what b->err says. */
static rung_status place(rung_binder *b, rung_status s)
{
    const char *member =
        !b->member ? ""
        : b->element == UINT32_MAX
            ? b->member
            : rung_arena_textf(&b->t->mem, "%s/%u", b->member, b->element);
    if (!member)
        return rung_bind_no_memory(b);
    if (b->file)
        rung_profile_place(b->file, member, b->err);
    return s;
}

/* Where faults are gathered, notes what does not fit and goes on. */
static rung_status pass(rung_binder *b, rung_status s)
{
    bool ours =
        s == RUNG_BAD_ARGUMENT || s == RUNG_UNKNOWN_NODE || s == RUNG_AMBIGUOUS_NODE;
    if (!s || !b->gathers || !ours)
        return s;
    s = place(b, s);
    return s == RUNG_NO_MEMORY ? s
                               : rung_faults_note(&b->t->mem, &b->faults, b->gathers, s,
                                                  b->err->text, b->err);
}

/* ---- fields ---- */

static rung_status add_registration(rung_binder *b, rung_said v, rung_learner *l)
{
    if (!l->registrations.items)
        l->registrations.items = RUNG_NEW(&b->t->mem, const char *, b->words.n);
    if (!l->registrations.items)
        return rung_bind_no_memory(b);
    if (l->registrations.n == RUNG_LIST_MOST)
        return rung_bind_fail(b, "at most %d registrations", RUNG_LIST_MOST);
    return rung_take_text(b, "registrations", v,
                          &l->registrations.items[l->registrations.n++]);
}

size_t rung_learner_field(const char *name, size_t len)
{
    size_t f = 0;
    while (f < rung_n_learner_fields
           && !rung_same_name(rung_learner_fields[f], name, len))
        f++;
    return f == rung_n_learner_fields && rung_same_name("registration", name, len)
               ? REGISTRATIONS
               : f;
}

rung_status rung_take_learner_field(rung_binder *b, rung_said key, rung_said v,
                                    rung_learner *l)
{
    size_t f = rung_learner_field(key.s, key.len);
    if (f == rung_n_learner_fields)
        return rung_bind_fail(
            b, "a learner has no '%s'%s (known: %s)", rung_bind_shown(key).s,
            rung_bind_meant(b, key, rung_learner_fields, rung_n_learner_fields),
            rung_bind_listed(b, rung_learner_fields, rung_n_learner_fields));
    if (f != REGISTRATIONS && b->learner_given & 1u << f)
        return rung_bind_fail(b, "the learner's %s is given twice",
                              rung_learner_fields[f]);
    b->learner_given |= 1u << f;
    l->given = true;
    const char *name = rung_learner_fields[f];
    switch (f) {
    case AGE: return rung_take_integer(b, name, v, 0, AGE_MOST, &l->age);
    case BORN:
        l->has_born = true;
        return rung_take_date(b, name, v, &l->born_first, &l->born_last);
    case REGISTRATIONS: return add_registration(b, v, l);
    case DBS: return rung_take_text(b, name, v, &l->dbs);
    case DRIVING_LICENCE: return rung_take_flag(b, name, v, &l->driving_licence);
    case VACCINATED: return rung_take_flag(b, name, v, &l->vaccinated);
    case EMPLOYER: return rung_take_text(b, name, v, &l->employer);
    default: return rung_take_text(b, name, v, &l->employer_sector);
    }
}

rung_status rung_take_learner(rung_binder *b, rung_said v, rung_learner *l)
{
    const char *equals = memchr(v.s, '=', v.len);
    if (equals) {
        rung_said key = { v.s, (size_t)(equals - v.s) };
        return rung_take_learner_field(b, key,
                                       (rung_said){ equals + 1, v.len - key.len - 1 }, l);
    }
    if (v.len == 0 || b->t->reads == RUNG_READS_NOTHING)
        return rung_bind_fail(
            b, "--learner takes what is known of a person as NAME=VALUE (%s), not '%s'",
            rung_bind_listed(b, rung_learner_fields, rung_n_learner_fields),
            rung_bind_shown(v).s);
    size_t named = rung_learner_field(v.s, v.len);
    if (named < rung_n_learner_fields) /* a file so named is written ./age */
        return rung_bind_fail(b, "--learner takes %s=VALUE, not '%s'",
                              rung_learner_fields[named], rung_learner_fields[named]);
    if (b->profile)
        return rung_bind_fail(b, "a second profile; one is taken");
    b->profile = rung_arena_text(&b->t->mem, v.s, v.len);
    b->profile_at = b->at;
    return b->profile ? RUNG_OK : rung_bind_no_memory(b);
}

/* One field of a learner; b->learner_given sees to it that none comes twice. */
static rung_status given_learner_field(rung_binder *b, rung_said key, const rung_given *v,
                                       rung_learner *l)
{
    size_t f = rung_learner_field(key.s, key.len);
    rung_int age = { RUNG_NO_INT };
    rung_flag flag = { -1 };
    char digits[32];
    rung_said said = { "", 0 };
    rung_status s = RUNG_OK;
    if (f == AGE) {
        s = rung_given_integer(b, &(rung_param){ .name = "age", .lo = 0, .hi = AGE_MOST },
                               v, &age);
        said = (rung_said){ digits, s ? 0
                                      : (size_t)snprintf(digits, sizeof digits, "%lld",
                                                         (long long)age.v) };
    } else if (f == DRIVING_LICENCE || f == VACCINATED) {
        s = rung_given_flag(b, rung_bind_shown(key).s, v, &flag);
        said = s ? said : flag.v ? (rung_said){ "yes", 3 } : (rung_said){ "no", 2 };
    } else if (v->type == RUNG_GIVEN_TEXT) {
        s = rung_given_text(b, rung_bind_shown(key).s, v, &said);
    } else if (f < rung_n_learner_fields) {
        return rung_given_fail(b, rung_bind_shown(key).s, "a text", v);
    }
    return s ? s : rung_take_learner_field(b, key, said, l);
}

static rung_status given_registrations(rung_binder *b, rung_said key, const rung_given *v,
                                       rung_learner *l)
{
    if (v->type != RUNG_GIVEN_ARRAY)
        return rung_given_fail(b, "registrations", "an array of texts", v);
    if (b->learner_given & 1u << REGISTRATIONS)
        return rung_bind_fail(b, "the learner's registrations are given twice");
    b->learner_given |= 1u << REGISTRATIONS;
    b->words.n = v->n;
    l->given = true;
    for (uint32_t i = 0; i < v->n; i++) {
        rung_said said;
        b->element = i;
        rung_status s = rung_given_text(b, "registrations", &v->items[i], &said);
        if (!s)
            s = rung_take_learner_field(b, key, said, l);
        s = pass(b, s);
        if (s)
            return s;
    }
    return RUNG_OK;
}

/* One member of a map; `have` waits for the end. */
static rung_status given_member(rung_binder *b, rung_said key, const rung_given *v,
                                rung_learner *l)
{
    size_t f = rung_learner_field(key.s, key.len);
    if (rung_same_name("have", key.s, key.len)) {
        if (b->held)
            return rung_bind_fail(b, "the learner's have is given twice");
        b->held = v;
        return RUNG_OK;
    }
    if (b->yields && f < rung_n_learner_fields && b->learner_given & 1u << f)
        return RUNG_OK;
    return f == REGISTRATIONS ? given_registrations(b, key, v, l)
                              : given_learner_field(b, key, v, l);
}

rung_status rung_given_learner(rung_binder *b, const rung_given *v, rung_learner *l)
{
    if (v->type != RUNG_GIVEN_MAP)
        return rung_given_fail(b, "learner", "a map", v);
    for (uint32_t i = 0; i < v->n; i++) {
        const rung_given *value = &v->items[2 * i + 1];
        rung_said key;
        rung_status s = rung_given_text(b, "a name in learner", &v->items[2 * i], &key);
        at_member(b, s ? NULL : rung_arena_text(&b->t->mem, key.s, key.len));
        if (!s && value->type != RUNG_GIVEN_NIL)
            s = given_member(b, key, value, l);
        s = pass(b, s);
        if (s)
            return s;
    }
    return RUNG_OK;
}

/* Of what one place says of a person, as against what was said before (bits `given`), age
 * and date of birth are to agree on the day asked about. */
static rung_status check_age(rung_binder *b, const rung_learner *l, uint32_t given)
{
    char said[RUNG_AGES_SAID];
    const rung_param_date *on = &b->common->as_of;
    uint32_t both = 1u << AGE | 1u << BORN;
    if ((b->learner_given & ~given & both) != both || !on->given
        || !rung_ages_differ(l, on->first, said))
        return RUNG_OK;
    at_member(b, "born");
    return rung_bind_fail(b, "the learner's %s", said);
}

/* ---- profiles ---- */

/* Whom the question is about; NULL: it takes no learner. */
static rung_learner *learner_of(const rung_binder *b)
{
    for (size_t i = 0; i < rung_n_params(b->q); i++)
        if (rung_param_at(b->q, i)->type == RUNG_P_LEARNER)
            return rung_bind_slot(b, i);
    return NULL;
}

/* Index of the parameter that takes what is held, or rung_n_params. */
static size_t have_index(const rung_binder *b)
{
    size_t i = rung_param_index(b->q, "have", 4), n = rung_n_params(b->q);
    return i < n && rung_param_at(b->q, i)->type == RUNG_P_NODES ? i : n;
}

/* Adds what is held to `have`, where the query has that. */
static rung_status add_held(rung_binder *b, const rung_given *v)
{
    size_t i = have_index(b);
    at_member(b, "have");
    if (v->type != RUNG_GIVEN_ARRAY)
        return rung_given_fail(b, "have", "an array of texts", v);
    if (i == rung_n_params(b->q))
        return RUNG_OK;
    rung_node_list *list = rung_bind_slot(b, i);
    rung_node *items = RUNG_NEW(&b->t->mem, rung_node, (size_t)list->n + v->n);
    if (!items)
        return rung_bind_no_memory(b);
    if (list->n + (size_t)v->n > RUNG_LIST_MOST)
        return rung_bind_fail(b, "have: at most %d of them", RUNG_LIST_MOST);
    if (list->n)
        memcpy(items, list->items, list->n * sizeof *items);
    list->items = items;
    for (uint32_t k = 0; k < v->n; k++) {
        rung_said said;
        b->element = k;
        rung_status s = rung_given_text(b, "have", &v->items[k], &said);
        if (!s)
            s = rung_take_node(b, rung_param_at(b->q, i), said, &items[list->n]);
        list->n += !s;
        s = pass(b, s);
        if (s)
            return s;
    }
    return RUNG_OK;
}

/* Takes each member; what does not fit is noted. */
static rung_status add_members(rung_binder *b, const rung_given *map)
{
    rung_learner none = RUNG_NOBODY, *asked = learner_of(b), *l = asked ? asked : &none;
    b->held = NULL;
    at_member(b, NULL);
    uint32_t given = b->learner_given;
    rung_status s = pass(b, rung_given_learner(b, map, l));
    const rung_given *held = b->held;
    b->held = NULL;
    if (!s && !b->faults)
        s = pass(b, check_age(b, l, given));
    if (!s && held)
        s = pass(b, add_held(b, held));
    return s;
}

/* A map of what is known: fields that have no value yet, and what is held. `name`: what
 * messages call it; `file`: what it was read from, or NULL. */
static rung_status add_profile(rung_binder *b, const rung_given *map, const char *name,
                               const rung_profile *file)
{
    rung_error *err = b->err, why;
    bool values = b->values;
    b->values = b->yields = true;
    b->gathers = name;
    b->file = file;
    b->faults = NULL;
    b->err = &why;
    rung_status s = add_members(b, map);
    if (!s && b->faults) {
        b->t->faults = b->faults;
        s = rung_faults_fail(b->faults, &why);
    }
    b->err = err;
    b->file = NULL;
    b->gathers = NULL;
    b->values = values;
    if (s && err) {
        *err = why;
        err->at = b->at;
    }
    return s;
}

static rung_status add_file(rung_binder *b)
{
    rung_profile p;
    rung_status s = rung_profile_read(&b->t->mem, b->profile, &p, b->err);
    b->at = b->profile_at;
    if (s == RUNG_IO)
        return rung_bind_fail(b,
                              "%s; --learner takes NAME=VALUE (%s) or the file of a "
                              "profile",
                              b->err ? rung_arena_textf(&b->t->mem, "%s", b->err->text)
                                     : "",
                              rung_bind_listed(b, rung_learner_fields,
                                               rung_n_learner_fields));
    if (!s)
        s = add_profile(b, p.map, p.shown, &p);
    if (s && b->err)
        b->err->at = b->profile_at;
    return s;
}

/* What came along with the words: of its fields those that they leave open. */
static rung_status add_beside(rung_binder *b, rung_beside *beside)
{
    uint32_t given = b->learner_given;
    size_t i = have_index(b);
    rung_node_list *have = i < rung_n_params(b->q) ? rung_bind_slot(b, i) : NULL;
    uint32_t n = have ? have->n : 0;
    rung_node *items = have ? have->items : NULL;
    b->at = RUNG_NO_WORD;
    rung_status s = add_profile(b, beside->learner, "learner", NULL);
    if (s)
        return s;
    if (have && beside->held_yields && n) {
        have->items = items;
        have->n = n;
    }
    beside->used_fields = learner_of(b) ? b->learner_given & ~given : 0;
    beside->used_held = have && have->n > n;
    return RUNG_OK;
}

rung_status rung_bind_profiles(rung_binder *b)
{
    const rung_given *held = b->held;
    rung_status s = held ? add_held(b, held) : RUNG_OK;
    if (!s && b->learner_given && learner_of(b))
        s = check_age(b, learner_of(b), 0);
    if (!s && b->profile)
        s = add_file(b);
    if (!s && b->beside && b->beside->learner)
        s = add_beside(b, b->beside);
    if (!s && b->beside && learner_of(b)) {
        b->beside->born_idle = b->learner_given & 1u << BORN && !b->common->as_of.given;
        b->beside->age_said = b->learner_given & 1u << AGE;
    }
    return s;
}
