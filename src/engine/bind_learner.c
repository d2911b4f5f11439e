/* bind_learner.c -- what is known of a person: NAME=VALUE one at a time, or a map; see
 * bind.h. */
#include <stdio.h>
#include <string.h>

#include "core/limits.h"
#include "engine/bind.h"

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

/* Index of the field of a learner with this name, or rung_n_learner_fields. */
static size_t index_of_learner_field(rung_said key)
{
    size_t f = 0;
    while (f < rung_n_learner_fields
           && !rung_same_name(rung_learner_fields[f], key.s, key.len))
        f++;
    return f == rung_n_learner_fields && rung_same_name("registration", key.s, key.len)
               ? REGISTRATIONS
               : f;
}

rung_status rung_take_learner_field(rung_binder *b, rung_said key, rung_said v,
                                    rung_learner *l)
{
    size_t f = index_of_learner_field(key);
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
    if (!equals)
        return rung_bind_fail(
            b, "--learner takes what is known of a person as NAME=VALUE (%s), not '%s'",
            rung_bind_listed(b, rung_learner_fields, rung_n_learner_fields),
            rung_bind_shown(v).s);
    rung_said key = { v.s, (size_t)(equals - v.s) };
    return rung_take_learner_field(b, key, (rung_said){ equals + 1, v.len - key.len - 1 },
                                   l);
}

/* One field of a learner; b->learner_given sees to it that none comes twice. */
static rung_status given_learner_field(rung_binder *b, rung_said key, const rung_given *v,
                                       rung_learner *l)
{
    bool is_flag = rung_same_name("driving_licence", key.s, key.len)
                   || rung_same_name("vaccinated", key.s, key.len);
    rung_int age = { RUNG_NO_INT };
    rung_flag flag = { -1 };
    char digits[32];
    rung_said said = { "", 0 };
    rung_status s = RUNG_OK;
    if (rung_same_name("age", key.s, key.len)) {
        s = rung_given_integer(b, &(rung_param){ .name = "age", .lo = 0, .hi = AGE_MOST },
                               v, &age);
        said = (rung_said){ digits, s ? 0
                                      : (size_t)snprintf(digits, sizeof digits, "%lld",
                                                         (long long)age.v) };
    } else if (is_flag) {
        s = rung_given_flag(b, rung_bind_shown(key).s, v, &flag);
        said = s ? said : flag.v ? (rung_said){ "yes", 3 } : (rung_said){ "no", 2 };
    } else if (v->type == RUNG_GIVEN_TEXT) {
        s = rung_given_text(b, rung_bind_shown(key).s, v, &said);
    } else if (index_of_learner_field(key) < rung_n_learner_fields) {
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
        rung_status s = rung_given_text(b, "registrations", &v->items[i], &said);
        if (!s)
            s = rung_take_learner_field(b, key, said, l);
        if (s)
            return s;
    }
    return RUNG_OK;
}

rung_status rung_given_learner(rung_binder *b, const rung_given *v, rung_learner *l)
{
    if (v->type != RUNG_GIVEN_MAP)
        return rung_given_fail(b, "learner", "a map", v);
    for (uint32_t i = 0; i < v->n; i++) {
        const rung_given *value = &v->items[2 * i + 1];
        rung_said key;
        rung_status s = rung_given_text(b, "a name in learner", &v->items[2 * i], &key);
        if (s)
            return s;
        if (value->type == RUNG_GIVEN_NIL)
            continue;
        s = rung_same_name("registrations", key.s, key.len)
                ? given_registrations(b, key, value, l)
                : given_learner_field(b, key, value, l);
        if (s)
            return s;
    }
    return RUNG_OK;
}
