/* terminal.c -- asks the terminal; see terminal.h. */
#include "core/terminal.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "core/text.h"

#define WIDTH_LEAST 20
#define WIDTH_MOST 1000

static uint32_t width_of(int fd, bool terminal)
{
    const char *columns = getenv("COLUMNS");
    struct winsize size;
    long width = columns ? strtol(columns, NULL, 10) : 0;
    if (width <= 0 && terminal && ioctl(fd, TIOCGWINSZ, &size) == 0)
        width = size.ws_col;
    if (width <= 0)
        return RUNG_COLUMNS_USUAL;
    return (uint32_t)(width < WIDTH_LEAST  ? WIDTH_LEAST
                      : width > WIDTH_MOST ? WIDTH_MOST
                                           : width);
}

uint32_t rung_terminal_columns(int fd)
{
    return isatty(fd) ? width_of(fd, true) : 0;
}

uint32_t rung_terminal_width(int fd)
{
    return width_of(fd, isatty(fd));
}

/* Where what a line says begins: behind two blanks or more, as in a list with its
 * meanings, unless that leaves too little room; else behind its indentation. */
static size_t second_column(const char *line, uint32_t columns, bool *found)
{
    size_t lead = strspn(line, " ");
    const char *gap = strstr(line + lead, "  ");
    size_t at = gap ? (size_t)(gap - line) + strspn(gap, " ") : 0;
    *found = gap && line[at] && at <= columns * 2 / 3;
    return *found ? at : lead;
}

static void put_line(rung_sink *out, const char *line, size_t len, uint32_t columns,
                     size_t indent)
{
    bool listed;
    char *own = rung_text_width(line, len) > columns ? strndup(line, len) : NULL;
    if (own) {
        size_t at = second_column(own, columns, &listed);
        rung_put(out, own, at);
        rung_text_put_lines(out, own + at, columns, at, listed ? at : at + indent);
    } else {
        rung_put(out, line, len);
        rung_putc(out, '\n');
    }
    free(own);
}

void rung_terminal_put(rung_sink *out, int fd, const rung_sink *lines, size_t indent)
{
    uint32_t columns = rung_terminal_columns(fd);
    const char *text = lines->to;
    out->failed |= lines->failed;
    if (!columns) {
        rung_put(out, text, lines->len);
        return;
    }
    for (size_t at = 0, n; at < lines->len; at += n + 1) {
        const char *feed = memchr(text + at, '\n', lines->len - at);
        n = feed ? (size_t)(feed - text) - at : lines->len - at;
        put_line(out, text + at, n, columns, indent);
    }
}
