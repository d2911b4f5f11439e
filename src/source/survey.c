/* survey.c -- what a planner wants to know of the map before asking it anything; see
 * package.h.
 *
 * One walk over the rows gathers what each node has, one over the nodes says what it
 * lacks. Ended rows and nodes take no part: what is over needs no cover. Their names do:
 * people still ask by them. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/hash.h"
#include "core/text.h"
#include "source/circles.h"
#include "source/package.h"

enum {
    REQUIRED = 1,
    DEVELOPED = 2, /* competencies */
    LED_TO = 4,
    LEADS_ON = 8, /* roles */
    COVERED_TWICE = 16,
    COVERED = 32, /* units */
};

#define WHOLLY_FROM 5u /* of so many nodes that lack the same one sentence is said */

/* What is known of one node. */
typedef struct finding {
    uint32_t first_row; /* UINT32_MAX: none */
    uint32_t setting;   /* the first that covers it, or RUNG_NO_NODE */
    uint8_t flags;
    uint8_t status;       /* of its best row */
    uint8_t level_status; /* of the row its level is from; RUNG_N_FACT_STATUS: none */
    int8_t level_from, level_to;
} finding;

typedef struct survey {
    const rung_records *r;
    rung_diagnostics *diags;
    finding *nodes;
    const char *says; /* of the circles being looked for */
    uint32_t unsure;  /* 1 << relation: a row of it joins nobody knows whom */
    uint32_t there;   /* 1 << relation: some row of it holds */
    uint64_t seed;    /* of hashes: which names collide nobody can arrange */
} survey;

static const char *key_of(const survey *s, uint32_t node)
{
    return rung_records_text(s->r, s->r->nodes[node].key);
}

static void warn(const survey *s, uint32_t row, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

static void warn(const survey *s, uint32_t row, const char *fmt, ...)
{
    char text[800], file[4352];
    const rung_row *at = &s->r->rows[row];
    const char *directory = s->diags->directory;
    va_list ap;
    va_start(ap, fmt);
    vsnprintf(text, sizeof text, fmt, ap);
    va_end(ap);
    snprintf(file, sizeof file, "%s%s%s", directory ? directory : "",
             directory ? "/" : "",
             at->file < s->r->n_files ? rung_records_text(s->r, s->r->files[at->file])
                                      : "");
    rung_diagnostics_put(s->diags, RUNG_SEVERITY_WARNING, file, at->line, 0, "%s", text);
}

/* The reader's "?", for a node that could not be told: its error is told, and it is no
 * part of the map. */
static bool stands_in(const survey *s, uint32_t node)
{
    return strcmp(key_of(s, node), "?") == 0;
}

static const rung_value *value_of(const survey *s, const rung_row *row, unsigned attr)
{
    const rung_value *values = s->r->values;
    for (uint32_t i = row->first_value;
         i < row->first_value + row->n_values && values[i].attr <= attr; i++)
        if (values[i].attr == attr)
            return &values[i];
    return NULL;
}

/* ---- gathering ---- */

static void gather_node(survey *s, uint32_t i)
{
    const rung_row *row = &s->r->rows[i];
    finding *f = &s->nodes[row->from];
    const rung_value *level = value_of(s, row, RUNG_A_LEVEL),
                     *from = value_of(s, row, RUNG_A_LEVEL_FROM);
    const rung_value *to = value_of(s, row, RUNG_A_LEVEL_TO);
    if (f->first_row == UINT32_MAX)
        f->first_row = i;
    if (row->status < f->status)
        f->status = row->status;
    from = level ? level : from;
    to = level ? level : to;
    if (from && to && row->status < f->level_status) {
        f->level_status = row->status;
        f->level_from = (int8_t)from->integer;
        f->level_to = (int8_t)to->integer;
    }
}

static bool cannot(const survey *s, const rung_row *row)
{
    const rung_value *v = value_of(s, row, RUNG_A_VERDICT);
    return v && strcmp(rung_records_text(s->r, v->text), "cannot") == 0;
}

static void gather_cover(survey *s, const rung_row *row)
{
    finding *to = &s->nodes[row->to];
    if (cannot(s, row))
        return;
    to->flags |= DEVELOPED | COVERED;
    if (to->setting == RUNG_NO_NODE)
        to->setting = row->from;
    else if (to->setting != row->from)
        to->flags |= COVERED_TWICE;
}

static bool has_ended(const survey *s, uint32_t node)
{
    return s->nodes[node].status == RUNG_ENDED;
}

/* The row is an edge that holds, between nodes that exist. */
static bool holds(const survey *s, const rung_row *row)
{
    return row->table >= RUNG_N_KINDS && row->table < RUNG_TABLE_RULES
           && row->status != RUNG_ENDED && !has_ended(s, row->from)
           && !has_ended(s, row->to) && !stands_in(s, row->from);
}

static void gather_edge(survey *s, const rung_row *row)
{
    s->there |= 1u << (row->table - RUNG_N_KINDS);
    switch (row->table - RUNG_N_KINDS) {
    case RUNG_PROGRESSES_TO:
        s->nodes[row->from].flags |= LEADS_ON;
        s->nodes[row->to].flags |= LED_TO;
        break;
    case RUNG_PREPARES_FOR: s->nodes[row->to].flags |= LED_TO; break;
    case RUNG_REQUIRES: s->nodes[row->to].flags |= REQUIRED; break;
    case RUNG_DEVELOPS: s->nodes[row->to].flags |= DEVELOPED; break;
    case RUNG_COVERS: gather_cover(s, row); break;
    default: break;
    }
}

static void gather(survey *s)
{
    const rung_records *r = s->r;
    for (uint32_t n = 0; n < r->n_nodes; n++)
        s->nodes[n] = (finding){ .first_row = UINT32_MAX,
                                 .setting = RUNG_NO_NODE,
                                 .status = RUNG_ENDED,
                                 .level_status = RUNG_N_FACT_STATUS };
    for (uint32_t i = 0; i < r->n_rows && r->rows[i].table < RUNG_N_KINDS; i++)
        gather_node(s, i);
    for (uint32_t i = 0; i < r->n_rows; i++) {
        const rung_row *row = &r->rows[i];
        if (holds(s, row))
            gather_edge(s, row);
        else if (row->table >= RUNG_N_KINDS && row->table < RUNG_TABLE_RULES
                 && stands_in(s, row->from))
            s->unsure |= 1u << (row->table - RUNG_N_KINDS);
    }
}

/* ---- saying ---- */

static void say_unit(const survey *s, uint32_t n)
{
    const finding *f = &s->nodes[n];
    if (!(f->flags & COVERED))
        warn(s, f->first_row, "no setting covers unit '%s'", key_of(s, n));
    else if (!(f->flags & COVERED_TWICE) && f->setting != RUNG_NO_NODE)
        warn(s, f->first_row, "only one setting covers unit '%s': '%s'", key_of(s, n),
             key_of(s, f->setting));
}

static void say_role(const survey *s, uint32_t n)
{
    static const char *const says[] = {
        "nothing leads to role '%s' and it leads nowhere",
        "role '%s' leads nowhere",
        "nothing leads to role '%s'",
    };
    const finding *f = &s->nodes[n];
    unsigned which = (f->flags & LED_TO ? 1u : 0u) | (f->flags & LEADS_ON ? 2u : 0u);
    char text[300];
    if (which >= RUNG_COUNT_OF(says))
        return;
    const char *mark = strstr(says[which], "%s");
    snprintf(text, sizeof text, "%.*s%s%s", (int)(mark - says[which]), says[which],
             key_of(s, n), mark + 2);
    warn(s, f->first_row, "%s", text);
}

static void say_competency(const survey *s, uint32_t n)
{
    const finding *f = &s->nodes[n];
    if (!(f->flags & (REQUIRED | DEVELOPED)))
        warn(s, f->first_row, "no role requires competency '%s' and nothing develops it",
             key_of(s, n));
    else if (!(f->flags & REQUIRED))
        warn(s, f->first_row, "no role requires competency '%s'", key_of(s, n));
    else if (!(f->flags & DEVELOPED))
        warn(s, f->first_row, "nothing develops competency '%s'", key_of(s, n));
}

/* What may be said of the nodes of a kind. */
static bool is_looked_at(const survey *s, uint32_t n, rung_kind kind)
{
    return s->r->nodes[n].kind == kind && s->nodes[n].first_row != UINT32_MAX
           && !has_ended(s, n) && !stands_in(s, n);
}

/* What every node of a kind lacks, because no row of these relations holds, is one
 * sentence about the package and not one a node: O*NET knows no progression at all. */
static const struct {
    rung_kind kind;
    uint8_t flags; /* that some such row would have given */
    uint32_t relations;
    const char *says, *why; /* before and behind how many */
} wholly[] = {
    { RUNG_ROLE, LED_TO | LEADS_ON, 1u << RUNG_PROGRESSES_TO | 1u << RUNG_PREPARES_FOR,
      "nothing leads to any of",
      "roles and none leads anywhere: no row of progresses-to or prepares-for" },
    { RUNG_ROLE, LEADS_ON, 1u << RUNG_PROGRESSES_TO, "none of",
      "roles leads anywhere: no row of progresses-to" },
    { RUNG_UNIT, COVERED, 1u << RUNG_COVERS, "no setting covers any of",
      "units: no row of covers" },
    { RUNG_COMPETENCY, REQUIRED, 1u << RUNG_REQUIRES, "no role requires any of",
      "competencies: no row of requires" },
    { RUNG_COMPETENCY, DEVELOPED, 1u << RUNG_DEVELOPS | 1u << RUNG_COVERS,
      "nothing develops any of", "competencies: no row of develops or covers" },
};

/* Says it at the first node and gives all what they lack, so that none says it again. */
static void say_wholly(survey *s)
{
    for (size_t i = 0; i < RUNG_COUNT_OF(wholly); i++) {
        uint32_t n = 0, first = UINT32_MAX;
        if ((s->there | s->unsure) & wholly[i].relations)
            continue;
        for (uint32_t k = 0; k < s->r->n_nodes; k++) {
            if (!is_looked_at(s, k, wholly[i].kind)
                || (s->nodes[k].flags & wholly[i].flags))
                continue;
            first = s->nodes[k].first_row < first ? s->nodes[k].first_row : first;
            n++;
        }
        if (n < WHOLLY_FROM)
            continue;
        warn(s, first, "%s %u %s", wholly[i].says, n, wholly[i].why);
        for (uint32_t k = 0; k < s->r->n_nodes; k++)
            if (s->r->nodes[k].kind == wholly[i].kind)
                s->nodes[k].flags |= wholly[i].flags;
    }
}

/* What nodes lack; not where a row whose ends could not be told may be just what seems to
 * be lacking. */
static void say_nodes(survey *s)
{
    static const struct {
        void (*say)(const survey *, uint32_t);
        uint32_t rests_on;
    } of[RUNG_N_KINDS] = {
        [RUNG_ROLE] = { say_role, 1u << RUNG_PROGRESSES_TO | 1u << RUNG_PREPARES_FOR },
        [RUNG_UNIT] = { say_unit, 1u << RUNG_COVERS },
        [RUNG_COMPETENCY] = { say_competency, 1u << RUNG_REQUIRES | 1u << RUNG_DEVELOPS
                                                  | 1u << RUNG_COVERS },
    };
    say_wholly(s);
    for (uint32_t n = 0; n < s->r->n_nodes; n++) {
        rung_kind kind = (rung_kind)s->r->nodes[n].kind;
        if (of[kind].say && !(s->unsure & of[kind].rests_on) && is_looked_at(s, n, kind))
            of[kind].say(s, n);
    }
}

/* Falling for certain: even the lowest level left is above the highest reached. */
static void say_falling(const survey *s)
{
    const rung_records *r = s->r;
    for (uint32_t i = 0; i < r->n_rows; i++) {
        const rung_row *row = &r->rows[i];
        if (row->table != RUNG_TABLE_OF_RELATION(RUNG_PROGRESSES_TO) || !holds(s, row))
            continue;
        const finding *from = &s->nodes[row->from], *to = &s->nodes[row->to];
        if (from->level_status < RUNG_N_FACT_STATUS
            && to->level_status < RUNG_N_FACT_STATUS && from->level_from > to->level_to)
            warn(s, i, "the level falls from %d to %d between role '%s' and role '%s'",
                 from->level_from, to->level_to, key_of(s, row->from),
                 key_of(s, row->to));
    }
}

static void circle_found(void *context, uint32_t row, const uint32_t *members, uint32_t n)
{
    enum { SHOWN = 3 };
    char list[700];
    size_t at = 0;
    const survey *s = context;
    for (uint32_t i = 0; i < n && i < SHOWN; i++)
        at += (size_t)snprintf(list + at, sizeof list - at, "%s%s '%s'",
                               i == 0       ? ""
                               : i + 1 == n ? " and "
                                            : ", ",
                               rung_kind_word((rung_kind)s->r->nodes[members[i]].kind),
                               key_of(s, members[i]));
    if (n > SHOWN)
        snprintf(list + at, sizeof list - at, " and %u more", n - SHOWN);
    warn(s, row, "%s goes round in a circle: %s", s->says, list);
}

static bool say_circles(survey *s)
{
    static const rung_relation looked_at[] = { RUNG_PROGRESSES_TO, RUNG_PREPARES_FOR,
                                               RUNG_ENTRY };
    const rung_records *r = s->r;
    rung_circle_edge *edges = malloc(((size_t)r->n_rows + 1) * sizeof *edges);
    bool fine = edges != NULL;
    for (size_t k = 0; k < RUNG_COUNT_OF(looked_at) && fine; k++) {
        uint32_t n = 0;
        for (uint32_t i = 0; i < r->n_rows; i++)
            if (r->rows[i].table == RUNG_TABLE_OF_RELATION(looked_at[k])
                && holds(s, &r->rows[i]))
                edges[n++] = (rung_circle_edge){ r->rows[i].from, r->rows[i].to, i };
        s->says = rung_relation_word(looked_at[k]);
        fine = rung_circles_find(r->n_nodes, edges, n, circle_found, s);
    }
    free(edges);
    return fine;
}

/* ---- names ---- */

typedef struct name_slot {
    uint64_t hash;
    uint32_t row; /* + 1; 0: free */
    rung_text_id text;
} name_slot;

typedef struct names {
    const survey *s;
    rung_arena mem; /* of one comparison */
    name_slot *slots;
    size_t mask;
    bool failed;
} names;

static const char *fold(names *t, rung_text_id text, size_t *len)
{
    const rung_records *r = t->s->r;
    const char *folded = rung_text_fold(&t->mem, rung_records_text(r, text),
                                        rung_records_text_len(r, text), len);
    t->failed = t->failed || !folded;
    return folded;
}

static bool folds_to(names *t, rung_text_id text, const char *folded, size_t len)
{
    size_t other_len;
    const char *other = fold(t, text, &other_len);
    return other && other_len == len && memcmp(other, folded, len) == 0;
}

/* One name of a node: remembered, or warned of when another node of its kind has it. */
static void take_name(void *to, uint32_t row, rung_text_id text)
{
    char shown[120];
    names *t = to;
    const rung_records *r = t->s->r;
    const rung_row *at = &r->rows[row];
    size_t len;
    rung_arena_reset(&t->mem);
    const char *folded = fold(t, text, &len);
    if (!folded)
        return;
    uint64_t hash = rung_hash_bytes(t->s->seed + at->table, folded, len);
    size_t i = (size_t)(hash >> 20) & t->mask;
    for (; t->slots[i].row; i = (i + 1) & t->mask) {
        const name_slot *slot = &t->slots[i];
        const rung_row *other = &r->rows[slot->row - 1];
        if (slot->hash != hash || other->table != at->table
            || !folds_to(t, slot->text, folded, len))
            continue;
        if (other->from != at->from)
            warn(t->s, row, "%s '%s' and %s '%s' (line %u) both answer to '%s'",
                 rung_table_word(at->table), key_of(t->s, at->from),
                 rung_table_word(at->table), key_of(t->s, other->from), other->line,
                 rung_text_shown(shown, sizeof shown, rung_records_text(r, text),
                                 rung_records_text_len(r, text)));
        return;
    }
    t->slots[i] = (name_slot){ hash, row + 1, text };
}

/* Calls `each` with every name and alias of every row of a node; "?" is the reader's for
 * one it could not take. */
static void each_name(const survey *s,
                      void (*each)(void *to, uint32_t row, rung_text_id text), void *to)
{
    const rung_records *r = s->r;
    for (uint32_t i = 0; i < r->n_rows && r->rows[i].table < RUNG_N_KINDS; i++) {
        const rung_value *name = value_of(s, &r->rows[i], RUNG_A_NAME);
        const rung_value *aliases = value_of(s, &r->rows[i], RUNG_A_ALIASES);
        if (name && strcmp(rung_records_text(r, name->text), "?") != 0)
            each(to, i, name->text);
        for (uint32_t k = 0; aliases && k < aliases->n; k++)
            each(to, i, r->lists[aliases->first + k]);
    }
}

static void count_one(void *to, uint32_t row, rung_text_id text)
{
    (void)row, (void)text;
    ++*(size_t *)to;
}

static bool say_names(const survey *s)
{
    size_t n = 0, slots = 64;
    each_name(s, count_one, &n);
    while (slots < 2 * n)
        slots *= 2;
    names t = { .s = s, .slots = calloc(slots, sizeof *t.slots), .mask = slots - 1 };
    if (t.slots)
        each_name(s, take_name, &t);
    rung_arena_drop(&t.mem);
    bool fine = t.slots && !t.failed;
    free(t.slots);
    return fine;
}

/* ---- rules ---- */

/* Groups that units of a qualification are in, and the units: (qualification, text) pairs,
 * open addressing. A unit's key stands under the qualification + the number of nodes. */
typedef struct group_slot {
    uint32_t qualification; /* + 1; 0: free */
    rung_text_id group;
} group_slot;

static bool group_is(const survey *s, const group_slot *slot, uint32_t qualification,
                     const char *group, size_t len)
{
    return slot->qualification == qualification + 1
           && rung_records_text_len(s->r, slot->group) == len
           && memcmp(rung_records_text(s->r, slot->group), group, len) == 0;
}

/* The slot of the pair, or the free one where it would go. */
static group_slot *group_at(const survey *s, group_slot *slots, size_t mask,
                            uint32_t qualification, const char *group, size_t len)
{
    size_t i =
        (size_t)(rung_hash_bytes(s->seed + qualification, group, len) >> 20) & mask;
    while (slots[i].qualification && !group_is(s, &slots[i], qualification, group, len))
        i = (i + 1) & mask;
    return &slots[i];
}

/* A rule of `B+C` where no unit is in C counts nothing, and nobody would see why. */
static void say_rule(const survey *s, group_slot *slots, size_t mask, uint32_t row)
{
    char shown[120];
    const rung_value *v = value_of(s, &s->r->rows[row], RUNG_A_RULE_GROUP);
    uint32_t of = s->r->rows[row].from;
    for (const char *group = v ? rung_records_text(s->r, v->text) : ""; *group;) {
        size_t len = strcspn(group, "+");
        if (!group_at(s, slots, mask, of, group, len)->qualification)
            warn(s, row, "no unit of qualification '%s' is in group '%s'", key_of(s, of),
                 rung_text_shown(shown, sizeof shown, group, len));
        group += len + (group[len] == '+');
    }
}

/* The same of a unit that a rule names and the qualification has not. */
static void say_units(const survey *s, group_slot *slots, size_t mask, uint32_t row)
{
    const rung_records *r = s->r;
    const rung_value *v = value_of(s, &r->rows[row], RUNG_A_RULE_UNITS);
    uint32_t of = r->rows[row].from;
    for (uint32_t i = 0; v && i < v->n; i++) {
        rung_text_id key = r->nodes[r->lists[v->first + i]].key;
        if (!group_at(s, slots, mask, of + r->n_nodes, rung_records_text(r, key),
                      rung_records_text_len(r, key))
                 ->qualification)
            warn(s, row,
                 "qualification '%s' does not contain unit '%s', which this rule "
                 "names",
                 key_of(s, of), rung_records_text(r, key));
    }
}

static void put_pair(const survey *s, group_slot *slots, size_t mask, uint32_t of,
                     rung_text_id text)
{
    *group_at(s, slots, mask, of, rung_records_text(s->r, text),
              rung_records_text_len(s->r, text)) = (group_slot){ of + 1, text };
}

static bool say_rules(const survey *s)
{
    const rung_records *r = s->r;
    size_t n_slots = 64;
    while (n_slots < 4 * (size_t)r->n_rows) /* two pairs a row at most */
        n_slots *= 2;
    group_slot *slots = calloc(n_slots, sizeof *slots);
    for (uint32_t i = 0; slots && i < r->n_rows; i++) {
        const rung_row *row = &r->rows[i];
        const rung_value *v = value_of(s, row, RUNG_A_GROUP);
        if (row->table != RUNG_TABLE_OF_RELATION(RUNG_CONTAINS))
            continue;
        if (v)
            put_pair(s, slots, n_slots - 1, row->from, v->text);
        put_pair(s, slots, n_slots - 1, row->from + r->n_nodes, r->nodes[row->to].key);
    }
    for (uint32_t i = 0; slots && i < r->n_rows; i++)
        if (r->rows[i].table == RUNG_TABLE_RULES && !stands_in(s, r->rows[i].from)) {
            say_rule(s, slots, n_slots - 1, i);
            say_units(s, slots, n_slots - 1, i);
        }
    free(slots);
    return slots != NULL;
}

void rung_package_survey(const rung_records *r, rung_diagnostics *diags)
{
    survey s = { .r = r,
                 .diags = diags,
                 .unsure = diags->unsure,
                 .seed = rung_hash_seed(diags),
                 .nodes = malloc(((size_t)r->n_nodes + 1) * sizeof *s.nodes) };
    bool fine = s.nodes != NULL;
    if (fine) {
        gather(&s);
        if (!diags->partial)
            say_nodes(&s);
        say_falling(&s);
        fine = say_circles(&s) && say_names(&s) && (diags->partial || say_rules(&s));
    }
    free(s.nodes);
    rung_diagnostics_sort(diags);
    if (!fine)
        diags->failed = true;
}
