/* screen.c -- asks the terminal; see screen.h. */
#include "repl/screen.h"

#include <langinfo.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/terminal.h"
#include "core/text.h"

static const char *variable(const char *name)
{
    const char *v = getenv(name);
    return v && *v ? v : NULL;
}

rung_render_options rung_screen_options(int fd)
{
    bool terminal = isatty(fd);
    const char *term = variable("TERM"), *clicolor = variable("CLICOLOR");
    bool dumb = !term || strcmp(term, "dumb") == 0;
    return (rung_render_options){
        .width = rung_terminal_width(fd),
        .colour = terminal && !dumb && !variable("NO_COLOR")
                  && !(clicolor && strcmp(clicolor, "0") == 0),
        .ascii = terminal && strcmp(nl_langinfo(CODESET), "UTF-8") != 0,
    };
}

void rung_screen_say(const char *line, size_t len, size_t indent)
{
    uint32_t columns = rung_terminal_columns(STDERR_FILENO);
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
