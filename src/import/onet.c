/* onet.c -- the O*NET database as the US Department of Labor publishes it in text
 * (https://www.onetcenter.org/database.html): occupations become roles, skills
 * competencies.
 *
 * O*NET rates how important a skill is to an occupation (scale IM, 1 to 5) and how much
 * of it is asked for (scale LV, 0 to 7): two scales that are kept as two columns. It
 * says of no skill that it is required, so a link's `importance` is our reading of IM and
 * the row `inferred`: from 3 (O*NET's "important") essential, from 2 ("somewhat
 * important") desirable, below no link. Job zones and related occupations are neither
 * levels nor progression nor sameness; they too are kept as columns. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "core/sort.h"
#include "core/text.h"
#include "import/besides.h"
#include "import/known.h"
#include "import/labels.h"
#include "import/published.h"

#define ESSENTIAL_FROM 3.0
#define DESIRABLE_FROM 2.0
#define LOCATOR 64u

enum { IMPORTANCE, LEVEL, N_SCALES };

/* One row of Skills.txt. */
typedef struct rating {
    uint32_t role, skill, row, line;
    double value;
    uint8_t scale;
    bool suppress, irrelevant;
} rating;

typedef struct reading {
    rung_import *m;
    rung_archive *a;
    rung_known known;
    uint32_t source;
    rating *ratings;
    uint32_t n_ratings, cap_ratings;
    const char *rated; /* the file that they are of, for messages */
    rung_besides relateds;
    bool no_memory;
} reading;

/* ---- what all tables have ---- */

static rung_known_at *place_of(reading *r, const char *id, size_t len)
{
    return rung_known_place(&r->known, rung_known_code(r->m->into, "ONET", id, len));
}

static void leave(reading *r, const rung_published *p, const char *what, const char *why)
{
    rung_published_say(p, RUNG_SEVERITY_WARNING, "row %u: %s; left out", p->row, why);
    rung_tally_add(&r->m->left, what, 1);
}

/* The role that cell k names by its code, or RUNG_NO_NODE, which is said. */
static uint32_t role_at(reading *r, const rung_published *p, uint32_t k, const char *what)
{
    uint32_t len;
    char why[96];
    const char *code = rung_published_cell(p, k, &len);
    const rung_known_at *at = place_of(r, code, len);
    if (at && at->node != RUNG_NO_NODE)
        return at->node;
    snprintf(why, sizeof why, "occupation '%.40s' has no row of its own", code);
    leave(r, p, what, why);
    return RUNG_NO_NODE;
}

static rung_assembly_evidence evidence_of(const reading *r, const char *table,
                                          const char *file, uint32_t row,
                                          char locator[LOCATOR])
{
    snprintf(locator, LOCATOR, "%.40s, row %u", file, row);
    return (rung_assembly_evidence){ .status = RUNG_ESTABLISHED,
                                     .source = r->source,
                                     .file = rung_assembly_put_file(r->m->into, table),
                                     .locator = locator };
}

/* Reads a table row by row; one that is not there is an error if it is `needed`. */
static rung_status read_table(reading *r, const char *name, bool needed,
                              const char *const *columns,
                              void (*put)(reading *r, const rung_published *p),
                              rung_error *err)
{
    rung_published p;
    bool more = true;
    uint32_t i = rung_archive_find(r->a, name);
    if (i == rung_archive_n(r->a)) {
        char quoted[64];
        snprintf(quoted, sizeof quoted, "'%s'", name);
        if (needed)
            rung_archive_miss(r->m, r->a, quoted, "take O*NET's database as text");
        return RUNG_OK;
    }
    rung_status s = rung_published_open(r->m, r->a, i, columns, &p, err);
    while (!s && !(s = rung_published_next(&p, &more, err)) && more)
        put(r, &p);
    rung_published_close(&p);
    return s;
}

/* A node of its own for what `id` stands for, with its name and code. */
static uint32_t put_node(reading *r, const rung_published *p, rung_known_at *at,
                         rung_kind kind, const char *id, const char *label, uint32_t len)
{
    char name[RUNG_LABEL_MAX], key[RUNG_KEY_MAX], locator[LOCATOR], file[32];
    bool cut = false;
    size_t n = rung_label_clean(label, len, name, &cut);
    rung_tally_add(&r->m->left, "character{|s} that no name can have", cut);
    if (!n)
        return RUNG_NO_NODE;
    rung_label_key(r->m->into, kind, name, id, key);
    at->node = rung_assembly_put_node(r->m->into, kind, key, strlen(key));
    snprintf(file, sizeof file, "%s.csv", rung_kind_word(kind));
    rung_assembly_evidence e = evidence_of(r, file, p->file, p->row, locator);
    rung_assembly_put_node_row(r->m->into, at->node, &e);
    rung_assembly_put_text(r->m->into, RUNG_A_NAME, name, n);
    rung_assembly_put_texts(r->m->into, RUNG_A_CODES, &at->code, 1);
    return at->node;
}

/* ---- occupations, job zones ---- */

static void put_occupation(reading *r, const rung_published *p)
{
    uint32_t len, label_len;
    const char *code = rung_published_cell(p, 0, &len),
               *label = rung_published_cell(p, 1, &label_len);
    rung_known_at *place = place_of(r, code, len);
    const char *why = p->record->n_cells != p->width ? "the row is not whole"
                      : !len                         ? "an occupation without a code"
                      : place && place->node != RUNG_NO_NODE
                          ? "a second row of one occupation"
                          : NULL;
    if (!place)
        return;
    if (!why && put_node(r, p, place, RUNG_ROLE, code, label, label_len) == RUNG_NO_NODE)
        why = "an occupation without a title";
    if (why) {
        leave(r, p, "row{|s} of occupations", why);
        return;
    }
    rung_tally_add(&r->m->taken, "role{|s} (occupation{|s})", 1);
    size_t at;
    const char *summary = rung_published_cell(p, 2, &len);
    rung_text_fault fault = rung_text_check(summary, len, &at);
    if (fault == RUNG_TEXT_FINE)
        rung_assembly_put_text(r->m->into, RUNG_A_SUMMARY, summary, len);
    else
        leave(r, p, "description{|s}",
              fault == RUNG_TEXT_NOT_UTF8 ? "its description is not UTF-8 text"
                                          : "its description has a character that cannot "
                                            "be seen");
}

static void put_zone(reading *r, const rung_published *p)
{
    static const char what[] = "row{|s} of job zones";
    uint32_t len;
    char locator[LOCATOR];
    uint32_t role = role_at(r, p, 0, what);
    const char *zone = rung_published_cell(p, 1, &len);
    if (role == RUNG_NO_NODE)
        return;
    if (len != 1 || *zone < '1' || *zone > '5') {
        leave(r, p, what, "a job zone is 1 to 5");
        return;
    }
    rung_assembly_evidence e = evidence_of(r, "role.csv", p->file, p->row, locator);
    rung_assembly_put_node_row(r->m->into, role, &e);
    uint16_t attr = rung_assembly_put_column(
        r->m->into, "job_zone", RUNG_ATTR_INTEGER,
        "how much preparation O*NET says it takes, 1 to 5; no level of a framework");
    rung_assembly_put_integer(r->m->into, attr, *zone - '0');
    rung_tally_add(&r->m->taken,
                   "job zone{|s} (kept beside; {it is no level|they are no levels})", 1);
}

/* ---- related occupations ---- */

static const struct {
    const char *tier, *column;
} tiers[] = {
    { "Primary-Short", "related_primary_short" },
    { "Primary-Long", "related_primary_long" },
    { "Supplemental", "related_supplemental" },
};

static rung_text_id id_of(reading *r, uint32_t node)
{
    char id[RUNG_KEY_MAX + 16];
    int n = snprintf(id, sizeof id, "role:%s",
                     rung_assembly_node_key(r->m->into, node, NULL));
    return rung_assembly_text(r->m->into, id, (size_t)n);
}

static void put_related(reading *r, const rung_published *p)
{
    static const char what[] = "row{|s} of related occupations";
    uint32_t len, role = role_at(r, p, 0, what);
    uint32_t other = role == RUNG_NO_NODE ? role : role_at(r, p, 1, what);
    const char *tier = rung_published_cell(p, 2, &len);
    size_t k = 0;
    while (k < RUNG_COUNT_OF(tiers) && strcmp(tier, tiers[k].tier) != 0)
        k++;
    if (other == RUNG_NO_NODE)
        return;
    if (k == RUNG_COUNT_OF(tiers)) {
        leave(r, p, what, "a tier that O*NET does not describe");
        return;
    }
    uint16_t attr = rung_assembly_put_column(
        r->m->into, tiers[k].column, RUNG_ATTR_TEXTS,
        "occupations that O*NET calls related in this tier: neither the same nor a step");
    rung_besides_keep(&r->relateds, role, attr, id_of(r, other), p->row);
}

/* One row an occupation for all that are related to it. */
static void put_relateds(reading *r)
{
    static const rung_besides_said said = {
        .table = "Related Occupations.txt",
        .taken =
            "related occupation{|s} (kept beside; no progression is made of {it|them})",
        .left = "further related occupation{|s} of one",
    };
    rung_besides_put(&r->relateds, r->m,
                     &(rung_assembly_evidence){ .status = RUNG_ESTABLISHED,
                                                .source = r->source },
                     &said);
}

/* ---- skills ---- */

enum { OCCUPATION, ELEMENT, NAME, SCALE, VALUE, SUPPRESS, IRRELEVANT };

/* The element's node, made at its first row. */
static uint32_t skill_at(reading *r, const rung_published *p)
{
    uint32_t len, label_len;
    const char *id = rung_published_cell(p, ELEMENT, &len),
               *label = rung_published_cell(p, NAME, &label_len);
    rung_known_at *at = len ? place_of(r, id, len) : NULL;
    if (!at || at->node != RUNG_NO_NODE)
        return at ? at->node : RUNG_NO_NODE;
    uint32_t node = put_node(r, p, at, RUNG_COMPETENCY, id, label, label_len);
    rung_tally_add(&r->m->taken, "{competency|competencies} (skill{|s})",
                   node != RUNG_NO_NODE);
    return node;
}

static bool value_of(const char *s, uint8_t scale, double *out)
{
    static const double least[] = { 1, 0 }, most[] = { 5, 7 };
    char *end;
    *out = strtod(s, &end);
    return isdigit((unsigned char)*s) && !*end && *out >= least[scale]
           && *out <= most[scale];
}

/* In some releases rows of IM lack the cell `Not Relevant`, which is of LV alone. */
static bool is_whole(const rung_published *p, uint8_t scale)
{
    return p->record->n_cells == p->width
           || (scale == IMPORTANCE && p->record->n_cells + 1 == p->width);
}

static void put_one(reading *r, const rating *x)
{
    if (r->n_ratings == r->cap_ratings) {
        uint32_t cap = r->cap_ratings ? 2 * r->cap_ratings : 4096;
        rating *grown =
            cap > r->cap_ratings ? realloc(r->ratings, cap * sizeof *grown) : NULL;
        if (!grown) {
            r->no_memory = true;
            return;
        }
        r->ratings = grown;
        r->cap_ratings = cap;
    }
    r->ratings[r->n_ratings++] = *x;
}

static void put_rating(reading *r, const rung_published *p)
{
    static const char what[] = "row{|s} of ratings";
    uint32_t len, role = role_at(r, p, OCCUPATION, what);
    rating x = { .role = role, .row = p->row, .line = p->record->line };
    const char *scale = rung_published_cell(p, SCALE, &len);
    x.scale = strcmp(scale, "IM") == 0   ? IMPORTANCE
              : strcmp(scale, "LV") == 0 ? LEVEL
                                         : N_SCALES;
    if (role == RUNG_NO_NODE)
        return;
    const char *why = x.scale == N_SCALES     ? "neither IM nor LV"
                      : !is_whole(p, x.scale) ? "the row is not whole"
                      : !value_of(rung_published_cell(p, VALUE, &len), x.scale, &x.value)
                          ? "its value is not on its scale"
                          : NULL;
    if (!why && (x.skill = skill_at(r, p)) == RUNG_NO_NODE)
        why = "a skill without an id or a name";
    if (why) {
        leave(r, p, what, why);
        return;
    }
    x.suppress = strcmp(rung_published_cell(p, SUPPRESS, &len), "Y") == 0;
    x.irrelevant =
        x.scale == LEVEL && strcmp(rung_published_cell(p, IRRELEVANT, &len), "Y") == 0;
    r->rated = p->shown;
    put_one(r, &x);
}

static int by_link(const void *a, const void *b, void *unused)
{
    const rating *x = a, *y = b;
    (void)unused;
    int c = rung_compare(x->role, y->role);
    if (!c)
        c = rung_compare(x->skill, y->skill);
    if (!c)
        c = rung_compare(x->scale, y->scale);
    return c ? c : rung_compare(x->row, y->row);
}

/* Why no link is made of the ratings of one skill, or NULL. */
static const char *why_none(const rating *const of[N_SCALES])
{
    const rating *im = of[IMPORTANCE], *lv = of[LEVEL];
    return lv && lv->irrelevant
               ? "skill{|s} that O*NET marks as not relevant to an occupation"
           : !im          ? "skill{|s} of an occupation without a rating of importance"
           : im->suppress ? "rating{|s} of importance that O*NET recommends to suppress"
           : im->value < DESIRABLE_FROM
               ? "skill{|s} rated below 2, less than somewhat important"
               : NULL;
}

static void put_requires(reading *r, const rating *const of[N_SCALES])
{
    const rating *im = of[IMPORTANCE], *lv = of[LEVEL];
    const char *none = why_none(of);
    if (none) {
        rung_tally_add(&r->m->left, none, 1);
        return;
    }
    char locator[LOCATOR], note[160];
    bool essential = im->value >= ESSENTIAL_FROM;
    rung_assembly_evidence e =
        evidence_of(r, "requires.csv", "Skills.txt", im->row, locator);
    snprintf(note, sizeof note,
             "O*NET rates its importance %.2f of 5; from %d we read %s, for O*NET itself "
             "calls no skill required",
             im->value, (int)(essential ? ESSENTIAL_FROM : DESIRABLE_FROM),
             essential ? "essential" : "desirable");
    e.status = RUNG_INFERRED;
    e.note = note;
    const char *importance = essential ? "essential" : "desirable";
    rung_assembly_put_edge_row(r->m->into, RUNG_REQUIRES, im->role, im->skill, &e);
    rung_assembly_put_text(r->m->into, RUNG_A_IMPORTANCE, importance, strlen(importance));
    rung_assembly_put_number(
        r->m->into,
        rung_assembly_put_column(r->m->into, "onet_importance", RUNG_ATTR_NUMBER,
                                 "O*NET's rating on its scale IM, 1 to 5"),
        im->value);
    rung_tally_add(&r->m->taken,
                   essential ? "link{|s}: essential by our reading (IM from 3)"
                             : "link{|s}: desirable by our reading (IM from 2)",
                   1);
    if (lv && lv->suppress) {
        rung_tally_add(&r->m->left,
                       "rating{|s} of level that O*NET recommends to suppress", 1);
    } else if (lv) {
        rung_assembly_put_number(
            r->m->into,
            rung_assembly_put_column(r->m->into, "onet_level", RUNG_ATTR_NUMBER,
                                     "O*NET's rating on its scale LV, 0 to 7"),
            lv->value);
    }
}

static void put_all_requires(reading *r)
{
    rung_sort(r->ratings, r->n_ratings, sizeof *r->ratings, by_link, NULL);
    for (uint32_t i = 0, n; i < r->n_ratings; i += n) {
        const rating *of[N_SCALES] = { NULL }, *first = &r->ratings[i];
        for (n = 0; i + n < r->n_ratings && first[n].role == first->role
                    && first[n].skill == first->skill;
             n++) {
            if (!of[first[n].scale]) {
                of[first[n].scale] = &first[n];
                continue;
            }
            rung_diagnostics_put(r->m->problems, RUNG_SEVERITY_WARNING, r->rated,
                                 first[n].line, 1,
                                 "row %u: a second rating of one skill on one scale; "
                                 "left out",
                                 first[n].row);
            rung_tally_add(&r->m->left, "row{|s} of ratings", 1);
        }
        put_requires(r, of);
    }
}

/* ---- the whole ---- */

/* The beginning of Read Me.txt; empty where there is none. */
static rung_status read_about(reading *r, char *text, size_t size, rung_error *err)
{
    rung_csv_bytes bytes;
    size_t n = 0;
    ptrdiff_t got = 0;
    uint32_t i = rung_archive_find(r->a, "Read Me.txt");
    *text = '\0';
    if (i == rung_archive_n(r->a))
        return RUNG_OK;
    rung_status s = rung_archive_read(r->a, i, &bytes, err);
    if (s)
        return s;
    while (n + 1 < size && (got = bytes.read(bytes.from, text + n, size - 1 - n)) > 0)
        n += (size_t)got;
    text[n] = '\0';
    if (got < 0)
        s = rung_archive_fail(r->a, i, err);
    bytes.close(bytes.from);
    return s;
}

static rung_status put_package(reading *r, rung_error *err)
{
    char text[4096], version[32] = "unknown", title[256];
    rung_status s = read_about(r, text, sizeof text, err);
    const char *at = strstr(text, "O*NET ");
    size_t n = at ? strspn(at + 6, "0123456789.") : 0;
    if (n && n < sizeof version)
        snprintf(version, sizeof version, "%.*s", (int)n, at + 6);
    bool free_to_use = strstr(text, "Creative Commons Attribution 4.0") != NULL;
    rung_assembly_put_package(r->m->into, "onet", "O*NET: occupations and their skills",
                              version, free_to_use ? "CC-BY-4.0" : NULL);
    snprintf(title, sizeof title,
             "O*NET %s Database by the U.S. Department of Labor, Employment and Training "
             "Administration (USDOL/ETA)%s. O*NET is a trademark of USDOL/ETA.",
             version, free_to_use ? ", used under the CC BY 4.0 license" : "");
    r->source =
        rung_assembly_put_source(r->m->into,
                                 &(rung_assembly_source){
                                     .id = "onet",
                                     .title = title,
                                     .licence = free_to_use ? "CC BY 4.0" : NULL,
                                     .url = "https://www.onetcenter.org/database.html" });
    return s;
}

static void count_unread(reading *r)
{
    static const char *const read[] = { "Occupation Data.txt", "Skills.txt",
                                        "Related Occupations.txt", "Job Zones.txt",
                                        "Read Me.txt" };
    for (uint32_t i = 0; i < rung_archive_n(r->a); i++) {
        bool taken = false;
        for (size_t k = 0; k < RUNG_COUNT_OF(read); k++)
            taken |= strcasecmp(rung_archive_name(r->a, i), read[k]) == 0;
        rung_tally_add(&r->m->left, "file{|s} (knowledge, abilities, tasks and such)",
                       !taken);
    }
    rung_tally_add(&r->m->left,
                   "column{|s} of sample sizes, errors, bounds, dates and domain sources",
                   6);
}

static rung_status read_tables(reading *r, rung_error *err)
{
    static const char *const occupations[] = { "O*NET-SOC Code", "Title", "Description",
                                               NULL };
    static const char *const zones[] = { "O*NET-SOC Code", "Job Zone", NULL };
    static const char *const relateds[] = { "O*NET-SOC Code", "Related O*NET-SOC Code",
                                            "Relatedness Tier", NULL };
    static const char *const skills[] = {
        "O*NET-SOC Code", "Element ID",         "Element Name", "Scale ID",
        "Data Value",     "Recommend Suppress", "Not Relevant", NULL,
    };
    rung_status s =
        read_table(r, "Occupation Data.txt", true, occupations, put_occupation, err);
    if (!s)
        s = read_table(r, "Job Zones.txt", false, zones, put_zone, err);
    if (!s)
        s = read_table(r, "Related Occupations.txt", false, relateds, put_related, err);
    if (!s)
        s = read_table(r, "Skills.txt", true, skills, put_rating, err);
    return s;
}

rung_status rung_import_onet(rung_import *m, rung_error *err)
{
    reading r = { .m = m };
    rung_status s = rung_archive_open(m->source, &r.a, err);
    if (s)
        return s;
    s = put_package(&r, err);
    if (!s)
        s = read_tables(&r, err);
    if (!s && (r.no_memory || r.relateds.no_memory || r.known.no_memory))
        s = rung_fail(err, RUNG_NO_MEMORY, "%s: no memory to read it", m->source);
    if (!s) {
        put_relateds(&r);
        put_all_requires(&r);
        count_unread(&r);
    }
    rung_archive_free(r.a);
    rung_known_drop(&r.known);
    free(r.ratings);
    rung_besides_drop(&r.relateds);
    return s;
}
