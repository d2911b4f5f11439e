/* table.c -- a page (page.h) on a screen of so many columns.
 *
 * Columns get their natural width; where that is too much the widest are made narrower,
 * down to their longest word, and their cells wrap between words. Where that is still too
 * much, or rows get high, the widest columns leave the table and stand as labelled lines
 * beneath each row; at last each row is nothing but such lines. Nothing is cut and
 * nothing runs over the edge. */
#include "core/text.h"
#include "render/page.h"

#define WIDTH 80u
#define WIDTH_LEAST 20u
#define WIDTH_WITH_IDS 100u
#define MARGIN 2u     /* the mark and a blank */
#define GAP 2u        /* between columns */
#define HANG 1u       /* further lines of a row's first cell */
#define HANG_FROM 9u  /* of columns at least so wide */
#define WORD_MOST 14u /* longer words may be broken to make a table fit */
#define LINES_MOST 3u /* lines of a row, on average, before a column leaves the table */
#define LONGEST_CHARACTER 4u /* bytes of UTF-8 */

typedef enum ink { PLAIN, BOLD, DIM, YELLOW } ink;

typedef struct screen {
    rung_sink *out;
    rung_arena *mem;
    size_t width;
    bool colour, ascii;
    bool failed; /* memory ended: a text was left out */
    size_t owed; /* blanks not yet written: none ends up at the end of a line */
} screen;

/* ---- writing ---- */

static void put_blanks(screen *s, size_t n)
{
    s->owed += n;
}

static void put_styled(screen *s, ink how, const char *text, size_t len)
{
    static const char *const begin[] = { "", "\033[1m", "\033[2m", "\033[33m" };
    if (len == 0)
        return;
    for (; s->owed; s->owed--)
        rung_putc(s->out, ' ');
    bool styled = s->colour && how != PLAIN;
    if (styled)
        rung_puts(s->out, begin[how]);
    rung_put(s->out, text, len);
    if (styled)
        rung_puts(s->out, "\033[0m");
}

static void end_line(screen *s)
{
    s->owed = 0;
    rung_putc(s->out, '\n');
}

/* A text just made in the arena; notes when there was no memory for it. */
static const char *made(screen *s, const char *text)
{
    if (!text)
        s->failed = true;
    return text ? text : "";
}

static size_t width_of(const char *text)
{
    return rung_text_width(text, strlen(text));
}

static ink ink_of(unsigned status)
{
    return status == RUNG_INFERRED || status == RUNG_POTENTIAL || status == RUNG_PLANNED
                   || status == RUNG_UNSOURCED
               ? YELLOW
           : status == RUNG_ENDED ? DIM
                                  : PLAIN;
}

/* ---- wrapping ---- */

/* True when the last word of s[0..n) is a mark: it belongs to the word behind it. */
static bool ends_with_mark(const char *s, size_t n)
{
    return n > 1 && s[n - 2] == ' ' && strchr("~?+*x", s[n - 1]);
}

/* How many bytes of s fit into `width` columns, and in *n how many there are or, where
 * these are many, enough to see it: a cell of many lines is not measured for each. */
static size_t fit_of(const char *s, size_t width, size_t *n)
{
    *n = strnlen(s, 64 + 8 * width);
    size_t fit = rung_text_fit(s, *n, width);
    if (!s[*n] || fit + LONGEST_CHARACTER <= *n)
        return fit;
    *n = strlen(s); /* characters that take no column, or one that was cut */
    return rung_text_fit(s, *n, width);
}

/* The next line of *text that takes at most `width` columns, without blanks at its ends;
 * *text moves past it. False when nothing is left. Breaks at blanks; a longer word after
 * - or /, else anywhere. */
static bool next_line(const char **text, size_t width, const char **line, size_t *len)
{
    const char *s = *text + strspn(*text, " ");
    size_t n, fit = fit_of(s, width, &n), cut = fit;
    if (n == 0)
        return false;
    if (fit == 0)
        cut = rung_utf8_length(s, n) ? rung_utf8_length(s, n) : 1;
    else if (fit < n && s[fit] != ' ') {
        while (cut > 0 && s[cut - 1] != ' ')
            cut--;
        if (cut == 0)
            for (cut = fit; cut > 0 && s[cut - 1] != '-' && s[cut - 1] != '/'; cut--)
                ;
        if (cut == 0)
            cut = fit;
    }
    size_t end = cut;
    while (end > 0 && s[end - 1] == ' ')
        end--;
    if (end < n && ends_with_mark(s, end))
        cut = end - 1;
    *text = s + cut;
    while (cut > 0 && s[cut - 1] == ' ')
        cut--;
    *line = s;
    *len = cut;
    return true;
}

/* The rest of a line at `indent`: text wrapped into what is left of the screen, further
 * lines at `indent` too. The caller has written as far as `indent`. Ends the line. */
static void put_wrapped(screen *s, ink how, size_t indent, const char *text)
{
    const char *line;
    size_t len, room = s->width > indent + 8 ? s->width - indent : 8;
    for (bool first = true; next_line(&text, room, &line, &len); first = false) {
        if (!first)
            put_blanks(s, indent);
        put_styled(s, how, line, len);
        if (text[strspn(text, " ")])
            end_line(s);
    }
    end_line(s);
}

/* ---- labelled lines ---- */

/* Columns for the labels, with their colon and a blank; those too long for it stand on a
 * line of their own. */
static size_t label_width(const screen *s, const rung_page_line *lines, uint32_t n)
{
    size_t label = MARGIN, most = s->width * 2 / 5;
    for (uint32_t i = 0; i < n; i++) {
        size_t w = width_of(lines[i].label) + 2;
        if (w > label && w <= most)
            label = w;
    }
    return label;
}

static void put_lines(screen *s, size_t indent, size_t label, const rung_page_line *lines,
                      uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        size_t w = width_of(lines[i].label) + 2;
        put_blanks(s, indent);
        if (*lines[i].label && w > label) { /* too long to stand beside its text */
            put_wrapped(s, PLAIN, indent,
                        made(s, rung_arena_textf(s->mem, "%s:", lines[i].label)));
            put_blanks(s, indent + label);
        } else if (*lines[i].label) {
            put_styled(s, PLAIN, lines[i].label, strlen(lines[i].label));
            put_styled(s, PLAIN, ":", 1);
            put_blanks(s, label - w + 1);
        } else {
            put_blanks(s, label);
        }
        put_wrapped(s, ink_of(lines[i].status), indent + label, lines[i].text);
    }
}

static void put_title(screen *s, const char *title, uint32_t count)
{
    put_wrapped(s, BOLD, 0, made(s, rung_arena_textf(s->mem, "%s (%u)", title, count)));
}

static void put_card(screen *s, const rung_block *b)
{
    unsigned status = b->statuses ? b->statuses[0] : RUNG_N_FACT_STATUS;
    const char *mark = rung_status_mark(status);
    if (*mark) {
        put_styled(s, ink_of(status), mark, strlen(mark));
        put_blanks(s, 1);
    }
    put_wrapped(s, BOLD,
                !b->subtitle ? MARGIN + 1
                : *mark      ? MARGIN
                             : 0,
                b->title); /* past its number */
    if (b->subtitle)
        put_wrapped(s, DIM, 0, b->subtitle);
    if (b->subtitle && b->n_lines)
        end_line(s);
    put_lines(s, 0, label_width(s, b->lines, b->n_lines), b->lines, b->n_lines);
}

/* ---- tables ---- */

typedef struct layout {
    const rung_block *b;
    uint32_t *columns; /* those shown, as indices into b->columns */
    size_t *width, *least;
    uint32_t n;
    bool *beneath;     /* per column of b: stands beneath the row */
    const char **rest; /* what of each cell is still to be written */
} layout;

static const char *cell_at(const layout *t, uint32_t row, uint32_t c)
{
    return t->b->cells[(size_t)row * t->b->n_columns + t->columns[c]];
}

/* The longest word of a cell; `hang` is what stands before each but the first, should it
 * begin a line. */
static size_t longest_word(const char *text, size_t hang)
{
    size_t most = 0;
    for (bool first = true; *(text += strspn(text, " ")); first = false) {
        size_t n = strcspn(text, " "), w = rung_text_width(text, n) + (first ? 0 : hang);
        most = w > most ? w : most;
        text += n;
    }
    return most;
}

static size_t lesser(size_t a, size_t b)
{
    return a < b ? a : b;
}

static size_t greater(size_t a, size_t b)
{
    return a > b ? a : b;
}

/* Natural and least width of column c, whose words longer than `most` may be broken. */
static void measure(const screen *s, layout *t, uint32_t c, size_t most)
{
    const rung_page_column *column = &t->b->columns[t->columns[c]];
    size_t heading = t->b->headed ? width_of(column->heading) : 0;
    size_t word = t->b->headed ? longest_word(column->heading, 0) : 0, cell = 0;
    for (uint32_t r = 0; r < t->b->n_rows; r++) {
        cell = greater(cell, width_of(cell_at(t, r, c)));
        if (column->role == RUNG_COLUMN_TEXT || column->role == RUNG_COLUMN_ASIDE)
            word = greater(word, longest_word(cell_at(t, r, c), c == 0 ? HANG : 0));
    }
    if (column->role != RUNG_COLUMN_TEXT && column->role != RUNG_COLUMN_ASIDE)
        t->least[c] = greater(cell, lesser(word, most));
    else
        t->least[c] = greater(lesser(word, most), 2); /* 2: the widest character */
    t->width[c] = greater(lesser(greater(heading, cell), s->width), t->least[c]);
}

/* Chooses the columns, ids only where `ids`, and fits them; false when they cannot stand
 * side by side without breaking words of up to `most` columns. */
static bool fit(const screen *s, layout *t, bool ids, size_t most)
{
    size_t total = MARGIN, least = MARGIN;
    t->n = 0;
    for (uint32_t c = 0; c < t->b->n_columns; c++)
        if ((t->b->columns[c].role != RUNG_COLUMN_ID || ids) && !t->beneath[c])
            t->columns[t->n++] = c;
    for (uint32_t c = 0; c < t->n; c++) {
        measure(s, t, c, most);
        total += t->width[c] + (c ? GAP : 0);
        least += t->least[c] + (c ? GAP : 0);
    }
    if (least > s->width)
        return false;
    for (; total > s->width; total--) {
        uint32_t widest = t->n;
        for (uint32_t c = 0; c < t->n; c++)
            if (t->width[c] > t->least[c]
                && (widest == t->n || t->width[c] >= t->width[widest]))
                widest = c;
        t->width[widest]--;
    }
    return true;
}

/* How many lines `text` takes in `width` columns. */
static uint32_t lines_of(const char *text, size_t width)
{
    const char *line;
    size_t len;
    uint32_t n = 0;
    while (next_line(&text, width, &line, &len))
        n++;
    return n;
}

/* How many lines all rows take. */
static uint64_t height_of(const layout *t)
{
    uint64_t lines = 0;
    for (uint32_t r = 0; r < t->b->n_rows; r++) {
        uint32_t most = 1;
        for (uint32_t c = 0; c < t->n; c++)
            most = (uint32_t)greater(most, lines_of(cell_at(t, r, c), t->width[c]));
        lines += most;
    }
    return lines;
}

/* True when rows are so high that a table is hard to read. */
static bool is_high(const layout *t)
{
    return height_of(t) > (uint64_t)LINES_MOST * t->b->n_rows;
}

/* True when the table is no more than twice as high for its ids: they are not worth words
 * that stand one below the other. */
static bool has_room_for_ids(const screen *s, layout *t)
{
    if (s->width < WIDTH_WITH_IDS || !fit(s, t, true, s->width) || is_high(t))
        return false;
    uint64_t with = height_of(t);
    return !fit(s, t, false, s->width) || with <= 2 * height_of(t);
}

/* The widest column in the table of these roles, but the first; 0 when there is none. */
static uint32_t widest_of(const layout *t, rung_page_role one, rung_page_role other)
{
    uint32_t widest = 0;
    size_t most = 0;
    for (uint32_t c = 1; c < t->b->n_columns; c++) {
        rung_page_role role = t->b->columns[c].role;
        if (t->beneath[c] || (role != one && role != other))
            continue;
        size_t w = width_of(t->b->columns[c].heading);
        for (uint32_t r = 0; r < t->b->n_rows; r++)
            w = greater(w, width_of(t->b->cells[(size_t)r * t->b->n_columns + c]));
        if (w > most) {
            most = w;
            widest = c;
        }
    }
    return widest;
}

/* Takes a column out of the table: the widest of texts, then of words and shares; numbers
 * and How sure stay. False when none is left. */
static bool lift_widest(layout *t)
{
    uint32_t widest = widest_of(t, RUNG_COLUMN_TEXT, RUNG_COLUMN_ASIDE);
    if (!widest)
        widest = widest_of(t, RUNG_COLUMN_SHORT, RUNG_COLUMN_SHORT);
    t->beneath[widest] = widest != 0;
    return widest != 0;
}

/* Finds the first way that fits: with ids, without, with long words broken, with columns
 * beneath the rows. */
static bool arrange(const screen *s, layout *t)
{
    if (has_room_for_ids(s, t))
        return fit(s, t, true, s->width);
    do {
        bool fits = fit(s, t, false, s->width) || fit(s, t, false, WORD_MOST);
        if (fits && !is_high(t))
            return true;
    } while (lift_widest(t));
    return fit(s, t, false, s->width) || fit(s, t, false, WORD_MOST);
}

static ink cell_ink(const rung_page_column *column, unsigned status)
{
    return column->role == RUNG_COLUMN_STATUS ? ink_of(status)
           : column->role == RUNG_COLUMN_ASIDE || column->role == RUNG_COLUMN_ID ? DIM
                                                                                 : PLAIN;
}

static void put_cell(screen *s, const layout *t, uint32_t c, ink how, const char *text,
                     size_t len)
{
    size_t w = rung_text_width(text, len), pad = t->width[c] > w ? t->width[c] - w : 0;
    bool right = t->b->columns[t->columns[c]].role == RUNG_COLUMN_NUMBER;
    put_blanks(s, right ? pad : 0);
    put_styled(s, how, text, len);
    put_blanks(s, (right ? 0 : pad) + GAP);
}

static void put_headings(screen *s, layout *t)
{
    uint32_t most = 0;
    for (uint32_t c = 0; c < t->n; c++) {
        t->rest[c] = t->b->columns[t->columns[c]].heading;
        most = (uint32_t)greater(most, lines_of(t->rest[c], t->width[c]));
    }
    for (uint32_t at = 0; at < most; at++) { /* low headings stand at the bottom */
        put_blanks(s, MARGIN);
        for (uint32_t c = 0; c < t->n; c++) {
            const char *line = "";
            size_t len = 0;
            if (lines_of(t->rest[c], t->width[c]) >= most - at)
                next_line(&t->rest[c], t->width[c], &line, &len);
            put_cell(s, t, c, BOLD, line, len);
        }
        end_line(s);
    }
    put_blanks(s, MARGIN);
    for (uint32_t c = 0; c < t->n; c++) {
        for (size_t i = 0; i < t->width[c]; i++)
            put_styled(s, PLAIN, s->ascii ? "-" : "\u2500", s->ascii ? 1 : 3);
        put_blanks(s, GAP);
    }
    end_line(s);
}

/* One row, over as many lines as its highest cell. Further lines of its first cell stand
 * one blank to the right, so that a name over two lines is not taken for two. */
static void put_row(screen *s, layout *t, uint32_t r)
{
    unsigned status = t->b->statuses[r];
    const char *mark = rung_status_mark(status);
    bool more = true;
    for (uint32_t c = 0; c < t->n; c++)
        t->rest[c] = cell_at(t, r, c);
    for (bool first = true; more || first; first = false) {
        more = false;
        put_styled(s, ink_of(status), mark, first ? strlen(mark) : 0);
        put_blanks(s, first && *mark ? MARGIN - 1 : MARGIN);
        for (uint32_t c = 0; c < t->n; c++) {
            const char *line = "";
            bool hangs = c == 0 && !first && t->width[c] >= HANG_FROM && t->n > 1;
            size_t len = 0, hang = hangs ? HANG : 0;
            next_line(&t->rest[c], t->width[c] - hang, &line, &len);
            put_blanks(s, hang);
            put_cell(s, t, c, cell_ink(&t->b->columns[t->columns[c]], status), line, len);
            s->owed -= hang < s->owed ? hang : 0;
            more = more || t->rest[c][strspn(t->rest[c], " ")];
        }
        end_line(s);
    }
}

/* The cells of row r that stand beneath it, or but the first all of them; absent ones are
 * left out. */
static uint32_t lines_beneath(const screen *s, const rung_block *b, const bool *beneath,
                              uint32_t r, rung_page_line *lines)
{
    uint32_t n = 0;
    const char **cells = b->cells + (size_t)r * b->n_columns;
    for (uint32_t c = 1; c < b->n_columns; c++) {
        rung_page_role role = b->columns[c].role;
        if ((beneath && !beneath[c]) || !*cells[c]
            || (role == RUNG_COLUMN_ID && s->width < WIDTH_WITH_IDS))
            continue;
        lines[n++] = (rung_page_line){ b->columns[c].heading, cells[c],
                                       role == RUNG_COLUMN_STATUS ? b->statuses[r]
                                                                  : RUNG_N_FACT_STATUS };
    }
    return n;
}

/* Columns for the labels of those lines, the same for every row. */
static size_t label_beneath(const screen *s, const rung_block *b, const bool *beneath,
                            rung_page_line *lines)
{
    for (uint32_t c = 0; c < b->n_columns; c++)
        lines[c].label = c && (!beneath || beneath[c]) ? b->columns[c].heading : "";
    return label_width(s, lines, b->n_columns);
}

/* What is too wide for a table: each row as its name and labelled lines. */
static void put_records(screen *s, const rung_block *b, rung_page_line *lines)
{
    size_t label = label_beneath(s, b, NULL, lines);
    for (uint32_t r = 0; r < b->n_rows; r++) {
        const char *mark = rung_status_mark(b->statuses[r]),
                   *name = b->cells[(size_t)r * b->n_columns];
        put_styled(s, ink_of(b->statuses[r]), mark, strlen(mark));
        put_blanks(s, *mark ? MARGIN - 1 : MARGIN);
        put_wrapped(s, PLAIN, MARGIN + 1, *name ? name : "-");
        put_lines(s, MARGIN + 2, label, lines, lines_beneath(s, b, NULL, r, lines));
    }
}

/* Texts without headings: one a line, behind a dash. */
static void put_bullets(screen *s, const rung_block *b)
{
    for (uint32_t r = 0; r < b->n_rows; r++) {
        put_blanks(s, MARGIN);
        put_styled(s, PLAIN, "-", 1);
        put_blanks(s, 1);
        put_wrapped(s, PLAIN, MARGIN + 2, *b->cells[r] ? b->cells[r] : "-");
    }
}

static void put_table(screen *s, const rung_block *b)
{
    layout t = {
        .b = b,
        .columns = RUNG_NEW(s->mem, uint32_t, b->n_columns),
        .width = RUNG_NEW(s->mem, size_t, b->n_columns),
        .least = RUNG_NEW(s->mem, size_t, b->n_columns),
        .beneath = RUNG_NEW(s->mem, bool, b->n_columns),
        .rest = RUNG_NEW(s->mem, const char *, b->n_columns),
    };
    rung_page_line *lines = RUNG_NEW(s->mem, rung_page_line, b->n_columns);
    if (!t.columns || !t.width || !t.least || !t.beneath || !t.rest || !lines) {
        s->failed = true;
        return;
    }
    put_title(s, b->title, b->count);
    if (!b->headed) {
        put_bullets(s, b);
        return;
    }
    if (!arrange(s, &t)) {
        put_records(s, b, lines);
        return;
    }
    size_t label = label_beneath(s, b, t.beneath, lines);
    put_headings(s, &t);
    for (uint32_t r = 0; r < b->n_rows; r++) {
        put_row(s, &t, r);
        put_lines(s, MARGIN + 2, label, lines, lines_beneath(s, b, t.beneath, r, lines));
    }
}

/* ---- the page ---- */

/* The query's own sentences, wrapped line by line; a line that begins with blanks keeps them. */
static void put_say(screen *s, const char *say)
{
    for (const char *line = say, *end; *line; line = *end ? end + 1 : end) {
        end = line + strcspn(line, "\n");
        size_t indent = strspn(line, " "), len = (size_t)(end - line), at;
        if (indent >= len) {
            if (len == 0 && *end && end[1])
                end_line(s);
            continue;
        }
        rung_sink safe = rung_sink_buffer(0);
        const char *text = rung_arena_text(s->mem, line + indent, len - indent);
        if (rung_text_check(line, len, &at) != RUNG_TEXT_FINE) {
            rung_text_put_shown(&safe, line + indent, len - indent, SIZE_MAX);
            text = safe.failed ? NULL : safe.to;
        }
        put_blanks(s, indent);
        put_wrapped(s, PLAIN, indent, made(s, text));
        rung_sink_drop(&safe);
    }
}

static void put_legend(screen *s, const rung_page *p)
{
    const char *word, *means;
    for (int status = -1; rung_page_legend(p, &status, &word, &means);) {
        const char *mark = rung_status_mark((unsigned)status);
        const char *text = rung_arena_textf(s->mem, "%s: %s", word, means);
        put_styled(s, ink_of((unsigned)status), mark, strlen(mark));
        put_blanks(s, 1);
        put_wrapped(s, DIM, MARGIN, made(s, text));
    }
}

static void put_page(screen *s, const rung_page *p)
{
    bool any = p->say && *p->say;
    if (any)
        put_say(s, p->say);
    for (const rung_block *b = p->first; b; b = b->next) {
        if (b->type == RUNG_BLOCK_LINES && b->n_lines == 0)
            continue;
        if (any)
            end_line(s);
        any = true;
        if (b->type == RUNG_BLOCK_TABLE)
            put_table(s, b);
        else if (b->type == RUNG_BLOCK_CARD)
            put_card(s, b);
        else
            put_lines(s, 0, label_width(s, b->lines, b->n_lines), b->lines, b->n_lines);
    }
    if (p->seen & (uint8_t)~RUNG_STATUS_BIT(RUNG_ESTABLISHED)) {
        end_line(s);
        put_legend(s, p);
    }
    if (p->sources) {
        end_line(s);
        put_wrapped(s, BOLD, 0, "Sources");
        put_lines(s, MARGIN, label_width(s, p->sources->lines, p->sources->n_lines),
                  p->sources->lines, p->sources->n_lines);
    }
    if (p->truncated) {
        end_line(s);
        put_wrapped(s, YELLOW, 0, p->truncated);
    }
}

rung_status rung_render_table(const rung_reply *r, const rung_render_options *o,
                              rung_sink *out, rung_error *err)
{
    rung_page page;
    rung_status status = rung_page_of(r, o->ascii, &page, err);
    size_t width = o->width ? o->width : WIDTH;
    screen s = { .out = out,
                 .mem = &page.mem,
                 .width = width < WIDTH_LEAST ? WIDTH_LEAST : width,
                 .colour = o->colour,
                 .ascii = o->ascii };
    if (!status)
        put_page(&s, &page);
    if (s.failed)
        status = rung_fail(err, RUNG_NO_MEMORY,
                           "the answer is too large to lay out; ask for fewer rows");
    rung_page_drop(&page);
    return status;
}
