/* screen.c -- asks the terminal; see screen.h. */
#include "repl/screen.h"

#include <langinfo.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "core/text.h"

#define WIDTH_LEAST 20
#define WIDTH_MOST 1000
#define WIDTH_USUAL 80

static const char *variable(const char *name)
{
    const char *v = getenv(name);
    return v && *v ? v : NULL;
}

static uint32_t width_of(int fd, bool terminal)
{
    const char *columns = variable("COLUMNS");
    struct winsize size;
    long width = columns ? strtol(columns, NULL, 10) : 0;
    if (width <= 0 && terminal && ioctl(fd, TIOCGWINSZ, &size) == 0)
        width = size.ws_col;
    if (width <= 0)
        return WIDTH_USUAL;
    return (uint32_t)(width < WIDTH_LEAST  ? WIDTH_LEAST
                      : width > WIDTH_MOST ? WIDTH_MOST
                                           : width);
}

rung_render_options rung_screen_options(int fd)
{
    bool terminal = isatty(fd);
    const char *term = variable("TERM"), *clicolor = variable("CLICOLOR");
    bool dumb = !term || strcmp(term, "dumb") == 0;
    return (rung_render_options){
        .width = width_of(fd, terminal),
        .colour = terminal && !dumb && !variable("NO_COLOR")
                  && !(clicolor && strcmp(clicolor, "0") == 0),
        .ascii = terminal && strcmp(nl_langinfo(CODESET), "UTF-8") != 0,
    };
}

uint32_t rung_screen_columns(int fd)
{
    return isatty(fd) ? width_of(fd, true) : 0;
}

void rung_screen_say(const char *line, size_t len, size_t indent)
{
    uint32_t columns = rung_screen_columns(STDERR_FILENO);
    rung_sink out = rung_sink_file(stderr), shown = rung_sink_buffer(0),
              lines = rung_sink_buffer(0);
    rung_text_put_shown(&shown, line, len, SIZE_MAX);
    rung_putc(&shown, '\n');
    if (columns && !shown.failed) {
        ((char *)shown.to)[shown.len - 1] = '\0';
        rung_text_put_lines(&lines, shown.to, columns, 0, indent);
    }
    const rung_sink *said = columns ? &lines : &shown;
    if (shown.failed || said->failed) {
        rung_text_put_shown(&out, line, len, SIZE_MAX);
        rung_putc(&out, '\n');
    } else { /* in one piece, for others may write there, too */
        rung_put(&out, said->to, said->len);
    }
    rung_sink_drop(&lines);
    rung_sink_drop(&shown);
    fflush(stderr);
}

void rung_screen_note(const char *lines)
{
    for (size_t n; *lines; lines += n + (lines[n] == '\n')) {
        n = strcspn(lines, "\n");
        rung_screen_say(lines, n, 0);
    }
}
