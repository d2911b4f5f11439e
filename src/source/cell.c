/* cell.c -- the value of one cell by the type of its column; see reader.h.
 *
 * Strict on purpose: `12.0` is no whole number and `1,000` no number, because the next
 * program that reads the file would not agree with us about them. */
#include "source/reader.h"

#include <errno.h>
#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/text.h"

enum { SHOWN = 80, HINT = 160 };

typedef struct value_cell {
    rung_table *t;
    uint32_t column;
    const rung_table_column *c;
    const rung_table_cell *cell;
    const char *text;
    size_t len;
} value_cell;

/* ---- parts ---- */

static bool room_for_parts(rung_table *t, uint32_t more)
{
    uint32_t cap = t->cap_parts ? t->cap_parts : 256;
    if (more <= t->cap_parts - t->n_parts)
        return true;
    while (cap - t->n_parts < more)
        cap *= 2;
    rung_table_part *grown = realloc(t->parts, cap * sizeof *grown);
    if (!grown) {
        t->reader->diags->failed = true;
        return false;
    }
    t->parts = grown;
    t->cap_parts = cap;
    return true;
}

/* What lies from *at to the next `|`, blanks at its ends left out. */
static inline rung_table_part next_item(const rung_table_cell *cell, uint32_t *at)
{
    const char *s = cell->text;
    const char *bar = memchr(s + *at, '|', cell->len - *at);
    uint32_t begin = *at, end = bar ? (uint32_t)(bar - s) : cell->len;
    *at = end + 1;
    while (begin < end && s[begin] == ' ')
        begin++;
    while (end > begin && s[end - 1] == ' ')
        end--;
    return (rung_table_part){ .at = begin, .len = end - begin };
}

void rung_cell_part(rung_table *t, uint32_t column)
{
    rung_table_cell *cell = &t->cells[column];
    const rung_table_column *c = &t->columns[column];
    const rung_assembly *a = t->reader->into;
    bool list = c->role == RUNG_COLUMN_ATTR
                && (c->type == RUNG_ATTR_TEXTS || c->type == RUNG_ATTR_NODES),
         text = !list || (c->type == RUNG_ATTR_TEXTS && c->attr != RUNG_A_ALIASES);
    uint32_t at = 0;
    cell->first_part = t->n_parts;
    cell->n_parts = 0;
    if (!room_for_parts(t, list ? cell->len + 1 : 1))
        return;
    rung_table_part *part = t->parts + t->n_parts;
    do {
        *part = list ? next_item(cell, &at) : (rung_table_part){ .len = cell->len };
        if (text && part->len)
            part->hash = rung_assembly_fetch_text(a, cell->text + part->at, part->len);
        part++;
    } while (list && at <= cell->len);
    cell->n_parts = (uint32_t)(part - t->parts) - t->n_parts;
    t->n_parts += cell->n_parts;
}

/* The parts of a cell, NULL where there was no memory for them. */
static const rung_table_part *parts_of(const value_cell *v)
{
    if (rung_table_again(v->t, v->column))
        rung_cell_part(v->t, v->column);
    return v->cell->n_parts ? v->t->parts + v->cell->first_part : NULL;
}

/* ---- values ---- */

#define ERROR(v, at, ...) RUNG_CELL_ERROR((v)->t, (v)->column, (at), __VA_ARGS__)

static const char *shown_of(char buf[SHOWN], const char *s, size_t len)
{
    return rung_text_shown(buf, SHOWN, s, len);
}

static size_t digits_at(const char *s)
{
    return strspn(s, "0123456789");
}

/* -?(0|[1-9][0-9]*), the beginning of every number; returns its length or 0. */
static size_t whole_part(const char *s)
{
    size_t sign = *s == '-', n = digits_at(s + sign);
    return n == 0 || (n > 1 && s[sign] == '0') ? 0 : sign + n;
}

/* The grammar of JSON's numbers. */
static bool is_number(const char *s, size_t len)
{
    size_t at = whole_part(s);
    if (at == 0)
        return false;
    if (s[at] == '.') {
        size_t n = digits_at(s + at + 1);
        if (n == 0)
            return false;
        at += 1 + n;
    }
    if (s[at] == 'e' || s[at] == 'E') {
        size_t sign = s[at + 1] == '-' || s[at + 1] == '+',
               n = digits_at(s + at + 1 + sign);
        if (n == 0)
            return false;
        at += 1 + sign + n;
    }
    return at == len;
}

static bool in_range(const value_cell *v, double x)
{
    char shown[SHOWN];
    const rung_attr_info *info = v->c->info;
    if (!info || (x >= info->lo && x <= info->hi))
        return true;
    ERROR(v, 0, "%s is to be within %.10g and %.10g, not %s", v->c->name, info->lo,
          info->hi, shown_of(shown, v->text, v->len));
    return false;
}

static void read_integer(const value_cell *v)
{
    char shown[SHOWN];
    if (whole_part(v->text) != v->len) {
        ERROR(v, 0, "%s is to be a whole number, not '%s'", v->c->name,
              shown_of(shown, v->text, v->len));
        return;
    }
    errno = 0;
    long long x = strtoll(v->text, NULL, 10);
    if (errno)
        ERROR(v, 0, "%s is too large: %s", v->c->name, shown_of(shown, v->text, v->len));
    else if (in_range(v, (double)x))
        rung_assembly_put_integer(v->t->reader->into, v->c->attr, x);
}

static void read_number(const value_cell *v)
{
    char shown[SHOWN];
    if (!is_number(v->text, v->len)) {
        ERROR(v, 0, "%s is to be a number, not '%s'", v->c->name,
              shown_of(shown, v->text, v->len));
        return;
    }
    locale_t plain = newlocale(LC_ALL_MASK, "C",
                               (locale_t)0); /* a full stop, whatever the user's is */
    double x = plain ? strtod_l(v->text, NULL, plain) : strtod(v->text, NULL);
    if (plain)
        freelocale(plain);
    if (!isfinite(x))
        ERROR(v, 0, "%s is too large: %s", v->c->name, shown_of(shown, v->text, v->len));
    else if (in_range(v, x))
        rung_assembly_put_number(v->t->reader->into, v->c->attr,
                                 x == 0 ? 0 : x); /* no -0 */
}

/* Spreadsheets write TRUE and FALSE. */
static void read_boolean(const value_cell *v)
{
    char shown[SHOWN];
    bool yes = !strcmp(v->text, "true") || !strcmp(v->text, "TRUE");
    if (!yes && strcmp(v->text, "false") && strcmp(v->text, "FALSE"))
        ERROR(v, 0, "%s is to be true or false, not '%s'", v->c->name,
              shown_of(shown, v->text, v->len));
    else
        rung_assembly_put_integer(v->t->reader->into, v->c->attr, yes);
}

/* `a|b|c` as `a, b or c`. */
static const char *words_text(const char *words, char buf[HINT])
{
    size_t n = 0;
    while (*words && n + 24 < HINT) {
        size_t len = strcspn(words, "|");
        memcpy(buf + n, words, len);
        n += len;
        words += len + (words[len] == '|');
        const char *between = !*words ? "" : strchr(words, '|') ? ", " : " or ";
        memcpy(buf + n, between, strlen(between));
        n += strlen(between);
    }
    buf[n] = '\0';
    return buf;
}

/* Mostly it is one of two that the column stated before. */
static bool is_word_again(const value_cell *v)
{
    rung_text_id *last = v->t->words[v->column];
    rung_assembly *a = v->t->reader->into;
    for (unsigned i = 0; i < 2; i++)
        if (rung_assembly_text_is(a, last[i], v->text, v->len)) {
            rung_assembly_put_text_id(a, v->c->attr, last[i]);
            return true;
        }
    return false;
}

static void read_word(const value_cell *v)
{
    char shown[SHOWN], hint[HINT], words[HINT];
    const char *allowed = v->c->info->words;
    if (is_word_again(v))
        return;
    if (rung_word_listed(allowed, v->text, v->len)) {
        rung_text_id *last = v->t->words[v->column];
        last[1] = last[0];
        last[0] = rung_assembly_text(v->t->reader->into, v->text, v->len);
        rung_assembly_put_text_id(v->t->reader->into, v->c->attr, last[0]);
        return;
    }
    rung_suggest near = rung_suggest_for(v->text, v->len, NULL);
    rung_suggest_try_words(&near, allowed);
    ERROR(v, 0, "%s is to be %s, not '%s'%s", v->c->name, words_text(allowed, words),
          shown_of(shown, v->text, v->len),
          rung_suggest_text(&near, "", hint, sizeof hint));
}

void rung_cell_warn_of_formula(rung_table *t, uint32_t column)
{
    const rung_table_cell *cell = &t->cells[column];
    size_t plus = *cell->text == '+'; /* NUL, where there is none */
    if (rung_text_is_formula(cell->text, cell->len) && !cell->guarded
        && !is_number(cell->text + plus, cell->len - plus))
        RUNG_CELL_WARNING(t, column, 0,
                          "%s begins with '%c': a spreadsheet takes it for a formula; "
                          "begin it with an apostrophe",
                          t->columns[column].name, *cell->text);
}

static void read_text(const value_cell *v)
{
    const rung_table_part *part = parts_of(v);
    rung_assembly *a = v->t->reader->into;
    rung_cell_warn_of_formula(v->t, v->column);
    if (part)
        rung_assembly_put_text_id(a, v->c->attr,
                                  rung_assembly_fetched_text(a, v->text, v->len,
                                                             part->hash));
}

/* SCHEME:value, as LARS:103 or URI:http://... */
static bool is_code(const char *s, size_t len)
{
    static const bool in_scheme[256] = { ['A' ... 'Z'] = true, ['a' ... 'z'] = true,
                                         ['0' ... '9'] = true, ['.'] = true,
                                         ['_'] = true,         ['-'] = true };
    size_t n = 0;
    while (in_scheme[(unsigned char)s[n]])
        n++;
    return n && n + 1 < len && s[n] == ':' && s[n + 1] != ' ';
}

static bool read_text_item(const value_cell *v, const rung_table_part *part,
                           uint32_t *item)
{
    char shown[SHOWN];
    const char *s = v->text + part->at;
    if (v->c->attr == RUNG_A_CODES && !is_code(s, part->len)) {
        ERROR(v, part->at, "code '%s' is to be SCHEME:value, as LARS:103",
              shown_of(shown, s, part->len));
        return false;
    }
    rung_assembly *a = v->t->reader->into;
    *item = v->c->attr == RUNG_A_ALIASES
                ? rung_assembly_own_text(a, s, part->len)
                : rung_assembly_fetched_text(a, s, part->len, part->hash);
    return true;
}

static bool read_node_item(const value_cell *v, const rung_table_part *part,
                           uint32_t *item)
{
    const rung_kinds via = RUNG_KIND_BIT(RUNG_STANDARD)
                           | RUNG_KIND_BIT(RUNG_QUALIFICATION)
                           | RUNG_KIND_BIT(RUNG_PROGRAMME);
    if (v->c->attr == RUNG_A_REPLACED_BY)
        return rung_reference_mention(v->t, v->column, part->at, part->len, item);
    rung_kinds allowed =
        v->c->attr == RUNG_A_VIA ? via
        : v->c->attr == RUNG_A_RULE_UNITS || v->c->attr == RUNG_A_RULE_EQUIVALENT
            ? RUNG_KIND_BIT(RUNG_UNIT)
            : RUNG_ANY_KIND;
    return rung_reference_read(v->t, v->column, part->at, part->len, allowed, item);
}

/* True when the last of n items, of such a part, stands among those before; looked for in
 * lists as people write them. One node can be written in two ways. */
static bool twice(const value_cell *v, uint32_t n, const rung_table_part *part)
{
    enum { FEW = 64 };
    const rung_table_part *first = v->t->parts + v->cell->first_part;
    const uint32_t *items = v->t->items;
    const char *s = v->text + part->at;
    if (n > FEW)
        return false;
    if (v->c->type == RUNG_ATTR_TEXTS) {
        for (const rung_table_part *p = first; p < part; p++)
            if (p->len == part->len && memcmp(v->text + p->at, s, p->len) == 0)
                return true;
        return false;
    }
    for (uint32_t i = 0; i + 1 < n; i++)
        if (items[i] == items[n - 1])
            return true;
    return false;
}

static uint32_t read_items(const value_cell *v,
                           bool (*read)(const value_cell *, const rung_table_part *,
                                        uint32_t *))
{
    char shown[SHOWN];
    uint32_t n = 0;
    const rung_table_part *part = parts_of(v);
    for (uint32_t i = 0; part && i < v->cell->n_parts; i++, part++)
        if (part->len == 0)
            ERROR(v, part->at, "an item of %s is empty: a '|' too many", v->c->name);
        else if (read(v, part, &v->t->items[n]) && twice(v, ++n, part))
            ERROR(v, part->at, "'%s' stands in %s twice",
                  shown_of(shown, v->text + part->at, part->len), v->c->name);
    return n;
}

static void read_texts(const value_cell *v)
{
    uint32_t n = read_items(v, read_text_item);
    rung_assembly_put_texts(v->t->reader->into, v->c->attr, v->t->items, n);
}

static void read_nodes(const value_cell *v)
{
    uint32_t n = read_items(v, read_node_item);
    rung_assembly_put_nodes(v->t->reader->into, v->c->attr, v->t->items, n);
}

void rung_cell_read(rung_table *t, uint32_t column)
{
    static void (*const readers[RUNG_N_ATTR_TYPES])(const value_cell *) = {
        [RUNG_ATTR_TEXT] = read_text,     [RUNG_ATTR_INTEGER] = read_integer,
        [RUNG_ATTR_NUMBER] = read_number, [RUNG_ATTR_BOOLEAN] = read_boolean,
        [RUNG_ATTR_WORD] = read_word,     [RUNG_ATTR_TEXTS] = read_texts,
        [RUNG_ATTR_NODES] = read_nodes,
    };
    const rung_table_cell *cell = &t->cells[column];
    value_cell v = { .t = t,
                     .column = column,
                     .c = &t->columns[column],
                     .cell = cell,
                     .text = cell->text,
                     .len = cell->len };
    bool again = rung_table_again(t, column)
                 && rung_assembly_put_again(t->reader->into, v.c->attr);
    if (!cell->bad && !again)
        readers[v.c->type](&v);
}
