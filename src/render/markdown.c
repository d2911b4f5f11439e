/* markdown.c -- a page (page.h) as Markdown with GitHub's tables; names cannot become
 * markup. */
#include "core/text.h"
#include "render/page.h"

static void put_escaped(rung_sink *out, const char *s, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        if (s[i] == '\n') {
            rung_putc(out, ' ');
            continue;
        }
        if (strchr("\\|`*_~[]<>", s[i]) && s[i])
            rung_putc(out, '\\');
        rung_putc(out, s[i]);
    }
}

static void put_text(rung_sink *out, const char *s)
{
    put_escaped(out, s, strlen(s));
}

static void put_marked(rung_sink *out, unsigned status, const char *text)
{
    const char *mark = rung_status_mark(status);
    put_text(out, mark);
    rung_puts(out, *mark ? " " : "");
    put_text(out, text);
}

static void put_lines(rung_sink *out, const rung_page_line *lines, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        rung_puts(out, "- ");
        if (*lines[i].label) {
            rung_puts(out, "**");
            put_text(out, lines[i].label);
            rung_puts(out, ":** ");
        }
        put_text(out, lines[i].text);
        rung_putc(out, '\n');
    }
}

static void put_table(rung_sink *out, const rung_block *b)
{
    rung_puts(out, "### ");
    put_text(out, b->title);
    rung_putf(out, " (%u)\n\n", b->count);
    for (uint32_t r = 0; !b->headed && r < b->n_rows; r++) {
        rung_puts(out, "- ");
        put_text(out, b->cells[r]);
        rung_putc(out, '\n');
    }
    if (!b->headed)
        return;
    for (uint32_t c = 0; c < b->n_columns; c++) {
        rung_puts(out, c ? " " : "| ");
        put_text(out, b->columns[c].heading);
        rung_puts(out, " |");
    }
    rung_putc(out, '\n');
    for (uint32_t c = 0; c < b->n_columns; c++) {
        rung_puts(out, c ? " " : "| ");
        rung_puts(out, b->columns[c].role == RUNG_COLUMN_NUMBER ? "---: |" : "--- |");
    }
    rung_putc(out, '\n');
    for (uint32_t r = 0; r < b->n_rows; r++) {
        for (uint32_t c = 0; c < b->n_columns; c++) {
            rung_puts(out, c ? " " : "| ");
            put_marked(out, c ? RUNG_N_FACT_STATUS : b->statuses[r],
                       b->cells[(size_t)r * b->n_columns + c]);
            rung_puts(out, " |");
        }
        rung_putc(out, '\n');
    }
}

static void put_card(rung_sink *out, const rung_block *b)
{
    rung_puts(out, "## ");
    put_marked(out, b->statuses ? b->statuses[0] : RUNG_N_FACT_STATUS, b->title);
    rung_putc(out, '\n');
    if (b->subtitle) {
        rung_putc(out, '\n');
        put_text(out, b->subtitle);
        rung_putc(out, '\n');
    }
    if (b->n_lines)
        rung_putc(out, '\n');
    put_lines(out, b->lines, b->n_lines);
}

/* The query's sentences as paragraphs; lines that begin with blanks become a list. */
static void put_say(rung_sink *out, const char *say)
{
    for (const char *line = say, *end; *line; line = *end ? end + 1 : end) {
        end = line + strcspn(line, "\n");
        size_t indent = strspn(line, " "), len = (size_t)(end - line);
        rung_sink safe = rung_sink_buffer(0);
        if (len > indent) {
            rung_text_put_shown(&safe, line + indent, len - indent, SIZE_MAX);
            if (safe.failed)
                out->failed = true;
            else
                rung_puts(out, indent ? "- " : "");
            put_escaped(out, safe.failed ? "" : safe.to, safe.failed ? 0 : safe.len);
        }
        if (len > indent || (*end && end[1]))
            rung_putc(out, '\n');
        rung_sink_drop(&safe);
    }
}

static void put_end(rung_sink *out, const rung_page *p)
{
    if (p->seen & (uint8_t)~RUNG_STATUS_BIT(RUNG_ESTABLISHED))
        rung_putc(out, '\n');
    const char *word, *means;
    for (int status = -1; rung_page_legend(p, &status, &word, &means);)
        rung_putf(out, "- `%s` %s: %s\n", rung_status_mark((unsigned)status), word,
                  means);
    if (p->sources) {
        rung_puts(out, "\n### Sources\n\n");
        put_lines(out, p->sources->lines, p->sources->n_lines);
    }
    if (p->truncated) {
        rung_putc(out, '\n');
        put_text(out, p->truncated);
        rung_putc(out, '\n');
    }
}

rung_status rung_render_markdown(const rung_reply *r, rung_sink *out, rung_error *err)
{
    rung_page page;
    rung_status status = rung_page_of(r, false, &page, err);
    bool any = page.say && *page.say;
    if (!status && any)
        put_say(out, page.say);
    for (const rung_block *b = status ? NULL : page.first; b; b = b->next) {
        if (b->type == RUNG_BLOCK_LINES && b->n_lines == 0)
            continue;
        if (any)
            rung_putc(out, '\n');
        any = true;
        if (b->type == RUNG_BLOCK_TABLE)
            put_table(out, b);
        else if (b->type == RUNG_BLOCK_CARD)
            put_card(out, b);
        else
            put_lines(out, b->lines, b->n_lines);
    }
    if (!status)
        put_end(out, &page);
    rung_page_drop(&page);
    return status;
}
