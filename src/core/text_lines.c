/* text_lines.c -- texts laid out for a screen; see text.h. */
#include <string.h>

#include "core/text.h"

void rung_text_put_lines(rung_sink *out, const char *text, size_t columns, size_t at,
                         size_t indent)
{
    bool first = true;
    while (*text) {
        size_t n = strcspn(text, " \n"), width = rung_text_width(text, n);
        if (!first && at + 1 + width > columns) {
            rung_putf(out, "\n%*s", (int)indent, "");
            at = indent;
            first = true;
        }
        if (!first)
            rung_putc(out, ' ');
        rung_put(out, text, n);
        at += width + !first;
        first = false;
        text += n;
        text += strspn(text, " \n");
    }
    rung_putc(out, '\n');
}

size_t rung_text_help_columns(const rung_sink *out)
{
    return out->columns && out->columns < RUNG_HELP_WIDTH ? out->columns
                                                          : RUNG_HELP_WIDTH;
}

void rung_text_put_wrapped(rung_sink *out, const char *text, size_t at, size_t indent)
{
    rung_text_put_lines(out, text, rung_text_help_columns(out), at, indent);
}

#define BELOW 6          /* where what stands below an item begins */
#define MEANING_LEAST 24 /* columns that it is worth having beside it */

size_t rung_text_meaning_column(const rung_sink *out, size_t column)
{
    return rung_text_help_columns(out) < column + MEANING_LEAST ? BELOW : column;
}

void rung_text_put_item(rung_sink *out, const char *left, const char *meaning,
                        size_t column)
{
    size_t room = column - 3; /* two blanks before it and one behind */
    if (rung_text_meaning_column(out, column) < column) {
        rung_puts(out, "  ");
        rung_text_put_wrapped(out, left, 2, BELOW - 2);
        rung_putf(out, "%*s", BELOW, "");
        rung_text_put_wrapped(out, meaning, BELOW, BELOW);
        return;
    }
    rung_putf(out, "  %-*s", (int)room, left);
    if (strlen(left) > room)
        rung_putf(out, "\n%*s", (int)column - 1, "");
    rung_putc(out, ' ');
    rung_text_put_wrapped(out, meaning, column, column);
}
