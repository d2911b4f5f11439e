/* cells.c -- the members of a result as text; see cells.h. */
#include "render/cells.h"

#include <assert.h>
#include <ctype.h>

#include "core/text.h"

const char *rung_status_mark(unsigned status)
{
    static const char *const marks[] = {
        [RUNG_ESTABLISHED] = "",   [RUNG_OBSERVED] = "*",  [RUNG_PLANNED] = "+",
        [RUNG_POTENTIAL] = "?",    [RUNG_INFERRED] = "~",  [RUNG_ENDED] = "x",
        [RUNG_N_FACT_STATUS] = "", [RUNG_UNSOURCED] = "~",
    };
    return marks[status];
}

bool rung_page_legend(const rung_page *p, int *status, const char **word,
                      const char **means)
{
    for (unsigned s = (unsigned)(*status + 1); s <= RUNG_UNSOURCED; s++) {
        if (!(p->seen & RUNG_STATUS_BIT(s)) || !*rung_status_mark(s))
            continue;
        bool stated = s < RUNG_N_FACT_STATUS;
        *status = (int)s;
        *word = stated ? rung_fact_status_word((rung_fact_status)s) : "no source";
        *means = stated
                     ? rung_fact_status_help((rung_fact_status)s)
                     : "none states it; it only follows from what the two have in common";
        return true;
    }
    return false;
}

/* ---- texts ---- */

void *rung_page_alloc(rung_page *p, size_t n, size_t size)
{
    void *at = rung_arena_alloc(&p->mem, n, size);
    if (!at)
        p->failed = true;
    return at;
}

const char *rung_page_keep(rung_page *p, size_t start)
{
    rung_sink *s = &p->scratch;
    const char *kept = s->failed         ? NULL
                       : s->len == start ? ""
                                         : rung_arena_text(&p->mem, (char *)s->to + start,
                                                           s->len - start);
    s->len = start;
    if (!kept)
        p->failed = true;
    return kept ? kept : "";
}

static void put_shown(rung_page *p, const char *s, size_t len)
{
    size_t at;
    if (rung_text_check(s, len, &at) == RUNG_TEXT_FINE)
        rung_put(&p->scratch, s, len);
    else
        rung_text_put_shown(&p->scratch, s, len, SIZE_MAX);
}

void rung_cell_put_pooled(rung_page *p, rung_text_id id)
{
    put_shown(p, rung_text_of(p->view->g, id), rung_text_len_of(p->view->g, id));
}

const char *rung_cell_shown(rung_page *p, const char *s)
{
    size_t start = p->scratch.len;
    put_shown(p, s, strlen(s));
    return rung_page_keep(p, start);
}

const char *rung_cell_label_of(rung_page *p, const char *name)
{
    size_t start = p->scratch.len;
    put_shown(p, name, strlen(name));
    char *kept = (char *)rung_page_keep(p, start);
    if (!*kept)
        return kept;
    for (char *c = kept; *c; c++)
        if (*c == '_')
            *c = ' ';
    if ((unsigned char)*kept < 0x80)
        *kept = (char)toupper((unsigned char)*kept);
    return kept;
}

const char *rung_cell_attr_label(rung_page *p, const char *name)
{
    const char *known = rung_attr_label(name);
    return known ? known : rung_cell_label_of(p, name);
}

const char *rung_cell_field_label(rung_page *p, const rung_field *f)
{
    return f->label ? f->label : rung_cell_label_of(p, f->name);
}

/* ---- evidence ---- */

uint8_t rung_cell_fact_status(const rung_page *p, uint32_t fact)
{
    return fact == RUNG_NONE ? RUNG_PAGE_NO_STATUS
                             : rung_view_fact(p->view, fact)->status;
}

static uint8_t node_status(const rung_page *p, rung_node n)
{
    return rung_cell_fact_status(p, n.id == RUNG_NONE ? RUNG_NONE
                                                      : rung_node_best_fact(p->view, n));
}

uint8_t rung_cell_note_status(rung_page *p, uint8_t status)
{
    if (status != RUNG_PAGE_NO_STATUS)
        p->seen |= RUNG_STATUS_BIT(status);
    return status;
}

uint8_t rung_cell_struct_status(const rung_page *p, const rung_shape *s, const void *at)
{
    bool bare = false;
    for (size_t i = 0; i < s->n_fields; i++) {
        const rung_field *f = &s->fields[i];
        if (f->type == RUNG_T_STATUS)
            return rung_member_byte(at, f);
        if (f->type == RUNG_T_FACT && rung_member_fact(at, f) != RUNG_NONE)
            return rung_cell_fact_status(p, rung_member_fact(at, f));
        bare = bare || (f->type == RUNG_T_FACT && f->show != RUNG_SHOW_NOT);
    }
    if (bare)
        return RUNG_UNSOURCED;
    for (size_t i = 0; i < s->n_fields; i++)
        if (s->fields[i].type == RUNG_T_NODE && s->fields[i].show != RUNG_SHOW_NOT)
            return node_status(p, rung_member_node(at, &s->fields[i]));
    return RUNG_PAGE_NO_STATUS;
}

static void put_mark(rung_page *p, uint8_t status)
{
    const char *mark = rung_status_mark(rung_cell_note_status(p, status));
    rung_puts(&p->scratch, mark);
    rung_puts(&p->scratch, *mark ? " " : "");
}

void rung_cell_put_how_sure(rung_page *p, uint32_t fact)
{
    if (fact == RUNG_NONE)
        return;
    uint8_t status = rung_cell_note_status(p, rung_cell_fact_status(p, fact));
    rung_puts(&p->scratch, rung_fact_status_word((rung_fact_status)status));
    if (status != RUNG_OBSERVED)
        return;
    const rung_value *count = rung_view_fact_value(p->view, fact, RUNG_A_COUNT);
    const rung_value *of = rung_view_fact_value(p->view, fact, RUNG_A_OF);
    if (count)
        rung_putf(&p->scratch, ", %lld", (long long)count->integer);
    if (count && of)
        rung_putf(&p->scratch, " of %lld", (long long)of->integer);
}

void rung_cell_put_place(rung_page *p, const rung_fact *f)
{
    const rung_snapshot *g = p->view->g;
    const rung_evidence *e = rung_evidence_of(g, f);
    if (e->source != RUNG_NONE) {
        p->cited[e->source] = 1;
        rung_cell_put_pooled(p, g->sources[e->source].id);
    }
    if (e->source != RUNG_NONE && e->locator)
        rung_puts(&p->scratch, ", ");
    rung_cell_put_pooled(p, e->locator);
}

void rung_cell_put_note(rung_page *p, uint32_t fact)
{
    size_t len;
    const char *note = rung_view_fact_note(p->view, fact, &len);
    if (note)
        put_shown(p, note, len);
}

/* The place. What is not established says why beside it: the note is the reason of an
 * inferred row, and what the source left open of a planned or potential one. */
void rung_cell_put_written_in(rung_page *p, uint32_t fact)
{
    if (fact == RUNG_NONE)
        return;
    const rung_fact *f = rung_view_fact(p->view, fact);
    const rung_evidence *e = rung_evidence_of(p->view->g, f);
    bool nowhere = e->source == RUNG_NONE && !e->locator;
    rung_cell_put_place(p, f);
    if (rung_view_supposes(p->view, fact))
        rung_cell_put_note(p, fact);
    else if (e->note && (nowhere || f->status != RUNG_ESTABLISHED)) {
        rung_puts(&p->scratch, nowhere ? "no source: " : " - ");
        rung_cell_put_note(p, fact);
    }
}

/* ---- values and members as text, put into scratch ---- */

void rung_cell_put_node(rung_page *p, rung_node n)
{
    char id[RUNG_NODE_ID_MAX];
    if (n.id == RUNG_NONE)
        return;
    if (p->view->g->node_name[n.id] && !p->ids)
        rung_cell_put_pooled(p, p->view->g->node_name[n.id]);
    else
        rung_puts(&p->scratch, rung_node_id(p->view->g, n, id));
}

void rung_cell_put_level(rung_page *p, rung_node n)
{
    int level = rung_view_level(p->view, n);
    int64_t from = rung_node_integer(p->view, n, RUNG_A_LEVEL_FROM);
    int64_t to = rung_node_integer(p->view, n, RUNG_A_LEVEL_TO);
    if (level >= 0)
        rung_putf(&p->scratch, "%d", level);
    else if (from != INT64_MIN && to != INT64_MIN)
        rung_putf(&p->scratch, "%d-%d", (int)from, (int)to);
}

const char *rung_cell_level_text(rung_page *p, rung_node n)
{
    size_t start = p->scratch.len;
    rung_cell_put_level(p, n);
    return rung_page_keep(p, start);
}

static void put_marked_node(rung_page *p, rung_node n)
{
    put_mark(p, node_status(p, n));
    rung_cell_put_node(p, n);
}

void rung_cell_put_value(rung_page *p, const rung_value *value)
{
    char real[RUNG_REAL_MAX];
    switch ((rung_attr_type)value->type) {
    case RUNG_ATTR_TEXT:
    case RUNG_ATTR_WORD: rung_cell_put_pooled(p, value->text); return;
    case RUNG_ATTR_INTEGER:
        rung_putf(&p->scratch, "%lld", (long long)value->integer);
        return;
    case RUNG_ATTR_NUMBER:
        rung_puts(&p->scratch, rung_real_text(value->number, real));
        return;
    case RUNG_ATTR_BOOLEAN: rung_puts(&p->scratch, value->integer ? "yes" : "no"); return;
    case RUNG_ATTR_TEXTS:
    case RUNG_ATTR_NODES:
        for (uint32_t i = 0; i < value->n; i++) {
            uint32_t item = p->view->g->lists[value->first + i];
            if (i)
                rung_puts(&p->scratch, "; ");
            if (value->type == RUNG_ATTR_NODES)
                put_marked_node(p, (rung_node){ item });
            else
                rung_cell_put_pooled(p, item);
        }
        return;
    case RUNG_N_ATTR_TYPES: break;
    }
    assert(!"an attribute type that no value has");
}

/* `64% (16 of 25)`; never rounded to all or nothing. */
static void put_share(rung_page *p, rung_share s)
{
    if (s.whole == 0) {
        rung_puts(&p->scratch, "not recorded");
        return;
    }
    uint64_t percent = ((uint64_t)s.part * 200 + s.whole) / ((uint64_t)s.whole * 2);
    if (percent == 0 && s.part > 0)
        percent = 1;
    if (percent == 100 && s.part < s.whole)
        percent = 99;
    rung_putf(&p->scratch, "%llu%% (%u of %u)", (unsigned long long)percent, s.part,
              s.whole);
}

const rung_field *rung_cell_first_of(const rung_shape *s, rung_type type)
{
    for (size_t i = 0; i < s->n_fields; i++)
        if (s->fields[i].type == type && s->fields[i].show != RUNG_SHOW_NOT)
            return &s->fields[i];
    return NULL;
}

void rung_cell_put_element(rung_page *p, const rung_field *f, const void *element)
{
    rung_field one = rung_element_field(f);
    if (!f->of) {
        rung_cell_put_member(p, &one, element);
        return;
    }
    const rung_field *m = rung_telling_field(f->of, true);
    put_mark(p, rung_cell_struct_status(p, f->of, element));
    if (m && m->type == RUNG_T_NODE) /* marked already */
        rung_cell_put_node(p, rung_member_node(element, m));
    else if (m)
        rung_cell_put_member(p, m, element);
}

void rung_cell_put_chain(rung_page *p, const rung_field *f, rung_any_list l)
{
    const rung_field *from = rung_field_named(f->of, "from", RUNG_T_NODE);
    const rung_field *to = rung_field_named(f->of, "to", RUNG_T_NODE);
    rung_cell_put_node(p, rung_member_node(rung_element(f, l, 0), from));
    for (uint32_t i = 0; i < l.n; i++) {
        const void *step = rung_element(f, l, i);
        rung_puts(&p->scratch, p->ascii ? " -> " : " \u2192 ");
        put_mark(p, rung_cell_struct_status(p, f->of, step));
        rung_cell_put_node(p, rung_member_node(step, to));
    }
}

/* Whether some name of the list bears a comma: then `; ` parts them. */
static bool comma_within(rung_page *p, const rung_field *f, rung_any_list l)
{
    size_t start = p->scratch.len;
    for (uint32_t i = 0; i < l.n; i++) {
        rung_cell_put_element(p, f, rung_element(f, l, i));
        if (p->scratch.failed)
            return false;
    }
    bool found = p->scratch.len > start
                 && memchr((char *)p->scratch.to + start, ',', p->scratch.len - start);
    p->scratch.len = start;
    return found;
}

static void put_names(rung_page *p, const rung_field *f, rung_any_list l)
{
    if (!f->of && f->elem == RUNG_T_LIST) {
        for (uint32_t i = 0; i < l.n; i++) {
            rung_any_list inner;
            memcpy(&inner, rung_element(f, l, i), sizeof inner);
            const rung_field nodes = { .type = RUNG_T_LIST, .elem = RUNG_T_NODE };
            if (i)
                rung_puts(&p->scratch, " | ");
            put_names(p, &nodes, inner);
        }
        return;
    }
    if (rung_list_is_chain(f, l)) {
        rung_cell_put_chain(p, f, l);
        return;
    }
    const char *between = comma_within(p, f, l) ? "; " : ", ";
    for (uint32_t i = 0; i < l.n; i++) {
        if (i)
            rung_puts(&p->scratch, between);
        rung_cell_put_element(p, f, rung_element(f, l, i));
    }
}

static void put_cited(rung_page *p, const rung_field *f, const void *at, uint32_t i)
{
    rung_fact_list facts;
    memcpy(&facts, (const char *)at + f->cited_at, sizeof facts);
    if (!p->ids && i < facts.n)
        put_mark(p, rung_cell_fact_status(p, facts.items[i].id));
    rung_cell_put_element(p, f, rung_element(f, rung_member_list(at, f), i));
    if (p->ids || i >= facts.n)
        return;
    rung_puts(&p->scratch, " (");
    rung_cell_put_written_in(p, facts.items[i].id);
    rung_putc(&p->scratch, ')');
}

/* A struct inside a line: `covered 12, total 15`. */
static void put_struct(rung_page *p, const rung_shape *s, const void *at)
{
    if (!at)
        return;
    if (s->ref) {
        put_mark(p, rung_cell_struct_status(p, s, at));
        rung_cell_put_node(p, rung_member_node(at, &s->fields[0]));
        return;
    }
    bool any = false;
    for (size_t i = 0; i < s->n_fields; i++) {
        const rung_field *f = &s->fields[i];
        if (f->show == RUNG_SHOW_NOT || f->type == RUNG_T_OPEN)
            continue;
        size_t before = p->scratch.len;
        rung_puts(&p->scratch, any ? ", " : "");
        const char *label = f->label ? f->label : f->name;
        for (const char *c = label; *c; c++)
            rung_putc(&p->scratch, *c == '_' ? ' ' : (char)tolower((unsigned char)*c));
        rung_puts(&p->scratch, *label ? " " : ""); /* an empty label: the value alone */
        size_t named = p->scratch.len;
        rung_cell_put_member(p, f, at);
        if (p->scratch.len == named) /* absent */
            p->scratch.len = before;
        else
            any = true;
    }
}

/* Long: it is one switch. */
void rung_cell_put_member(rung_page *p, const rung_field *f, const void *at)
{
    const void *m = rung_member(at, f);
    const char *instead = f->instead ? f->instead(at) : NULL;
    rung_sink *out = &p->scratch;
    if (instead) {
        rung_puts(out, instead);
        return;
    }
    switch (f->type) {
    case RUNG_T_FLAG:
        if (((const rung_flag *)m)->v >= 0)
            rung_puts(out, ((const rung_flag *)m)->v ? "yes" : "no");
        return;
    case RUNG_T_INT:
        if (((const rung_int *)m)->v != RUNG_NO_INT)
            rung_putf(out, "%lld%s%s", (long long)((const rung_int *)m)->v,
                      f->unit ? " " : "", f->unit ? f->unit(at) : "");
        return;
    case RUNG_T_COUNT: rung_putf(out, "%u", *(const uint32_t *)m); return;
    case RUNG_T_SHARE: put_share(p, *(const rung_share *)m); return;
    case RUNG_T_TEXT: {
        const char *text = rung_member_text(at, f);
        if (text)
            put_shown(p, text, strlen(text));
        return;
    }
    case RUNG_T_WORD: rung_puts(out, f->words[rung_member_byte(at, f)]); return;
    case RUNG_T_STATUS:
        rung_puts(out, rung_fact_status_word((rung_fact_status)rung_cell_note_status(
                           p, rung_member_byte(at, f))));
        return;
    case RUNG_T_RELATION:
        rung_puts(out, rung_relation_word((rung_relation)rung_member_byte(at, f)));
        return;
    case RUNG_T_NODE: put_marked_node(p, rung_member_node(at, f)); return;
    case RUNG_T_FACT: {
        uint32_t fact = rung_member_fact(at, f);
        rung_cell_put_how_sure(p, fact);
        size_t before = out->len;
        rung_puts(out, ": ");
        rung_cell_put_written_in(p, fact);
        if (out->len == before + 2)
            out->len = before;
        return;
    }
    case RUNG_T_STRUCT: put_struct(p, f->of, rung_member_struct(at, f)); return;
    case RUNG_T_LIST: {
        rung_any_list l = rung_member_list(at, f);
        if (f->show == RUNG_SHOW_COUNT)
            rung_putf(out, "%u", l.n);
        else if (f->cited_at && !p->ids)
            for (uint32_t i = 0; i < l.n; i++) {
                rung_puts(out, i ? "; " : "");
                put_cited(p, f, at, i);
            }
        else
            put_names(p, f, l);
        return;
    }
    case RUNG_T_OPEN: return; /* its attributes are columns of their own */
    }
}

const char *rung_cell_member_text(rung_page *p, const rung_field *f, const void *at)
{
    size_t start = p->scratch.len;
    rung_cell_put_member(p, f, at);
    return rung_page_keep(p, start);
}

const char *rung_cell_cited_text(rung_page *p, const rung_field *f, const void *at,
                                 uint32_t i)
{
    size_t start = p->scratch.len;
    put_cited(p, f, at, i);
    return rung_page_keep(p, start);
}

/* `guided hours 60`. */
static bool is_called(const rung_page *p, const rung_value *value, const char *name)
{
    return value && strcmp(rung_attr_name(p->view->g, value->attr), name) == 0;
}

void rung_cell_put_named_value(rung_page *p, const rung_value *before,
                               const rung_value *value)
{
    bool count = is_called(p, value, "count"),
         of = is_called(p, value, "of") && is_called(p, before, "count");
    rung_puts(&p->scratch, of ? " of " : before ? "; " : "");
    if (count || of) {
        bool people =
            value->type == RUNG_ATTR_INTEGER; /* a rule counts credits or units */
        rung_puts(&p->scratch, of ? "" : people ? "done by " : "counted in ");
        rung_cell_put_value(p, value);
        return;
    }
    const char *label = rung_cell_attr_label(p, rung_attr_name(p->view->g, value->attr));
    bool acronym = *label && isupper((unsigned char)label[1]);
    if (*label)
        rung_putc(&p->scratch, acronym ? *label : (char)tolower((unsigned char)*label));
    rung_puts(&p->scratch, *label ? label + 1 : "");
    rung_putc(&p->scratch, ' ');
    rung_cell_put_value(p, value);
}

bool rung_cell_is_strength(const rung_page *p, const rung_open_item *item)
{
    uint32_t n;
    const rung_value *values = rung_view_fact_values(p->view, item->fact, &n);
    bool found = false;
    for (uint32_t i = 0; item->value->attr == RUNG_A_NEED && i < n; i++)
        found |= rung_attr_is_condition(values[i].attr);
    return found;
}

void rung_cell_put_strength(rung_page *p, const rung_open_item *item)
{
    const rung_value *need = rung_attr_is_condition(item->value->attr)
                                 ? rung_view_fact_value(p->view, item->fact, RUNG_A_NEED)
                                 : NULL;
    const char *word = need ? rung_text_of(p->view->g, need->text) : "";
    if (strcmp(word, "usual") == 0)
        rung_puts(&p->scratch, " (usually)");
    else if (strcmp(word, "may") == 0)
        rung_puts(&p->scratch, " (may be asked)");
}

void rung_cell_put_other_source(rung_page *p, uint32_t card, const rung_open_item *item)
{
    if (card == RUNG_NONE || p->ids)
        return;
    const rung_fact *own = rung_view_fact(p->view, card),
                    *f = rung_view_fact(p->view, item->fact);
    uint32_t source = rung_evidence_of(p->view->g, f)->source;
    bool other =
             source != RUNG_NONE && source != rung_evidence_of(p->view->g, own)->source,
         apart = f->status != own->status;
    if (!other && !apart)
        return;
    rung_puts(&p->scratch, " (");
    if (other) {
        p->cited[source] = 1;
        rung_cell_put_pooled(p, p->view->g->sources[source].id);
    }
    rung_putf(&p->scratch, "%s%s)", other && apart ? ", " : "",
              apart ? rung_fact_status_word(f->status) : "");
}

void rung_cell_put_stated(rung_page *p, uint32_t fact)
{
    if (fact == RUNG_NONE)
        return;
    uint32_t n;
    const rung_value *values = rung_view_fact_values(p->view, fact, &n);
    const rung_value *before = NULL;
    for (uint32_t i = 0; i < n; i++) {
        if (rung_evidence_has(rung_attr_name(p->view->g, values[i].attr)))
            continue;
        rung_cell_put_named_value(p, before, &values[i]);
        before = &values[i];
    }
}

const char *rung_cell_node_line(rung_page *p, rung_node n)
{
    size_t start = p->scratch.len;
    char id[RUNG_NODE_ID_MAX];
    if (n.id != RUNG_NONE) {
        const char *level = rung_cell_level_text(p, n);
        put_marked_node(p, n);
        rung_puts(&p->scratch, p->ids ? "" : " (");
        if (*level && !p->ids)
            rung_putf(&p->scratch, "level %s, ", level);
        if (!p->ids)
            rung_putf(&p->scratch, "%s)", rung_node_id(p->view->g, n, id));
    }
    return rung_page_keep(p, start);
}

const char *rung_cell_dates_text(rung_page *p, const rung_fact *f)
{
    size_t start = p->scratch.len;
    const rung_evidence *e = rung_evidence_of(p->view->g, f);
    if (e->valid_from) {
        rung_puts(&p->scratch, "from ");
        rung_cell_put_pooled(p, e->valid_from);
    }
    if (e->valid_to) {
        rung_puts(&p->scratch, e->valid_from ? " to " : "to ");
        rung_cell_put_pooled(p, e->valid_to);
    }
    return rung_page_keep(p, start);
}
