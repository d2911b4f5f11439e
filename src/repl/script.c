/* script.c -- reads lines of bounded length and runs them; see script.h. */
#include "repl/script.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/text.h"

typedef enum got { GOT_LINE, GOT_LONG, GOT_END } got;

/* The next line without its end into buf (RUNG_COMMAND_BYTES); the rest of one that is
 * too long is skipped. */
static got read_line(FILE *in, char *buf, size_t *len)
{
    size_t n = 0;
    bool any = false, too_long = false;
    for (int c; (c = getc_unlocked(in)) != EOF && !rung_stop;) {
        any = true;
        if (c == '\n')
            break;
        if (n < RUNG_COMMAND_BYTES)
            buf[n++] = (char)c;
        else
            too_long = true;
    }
    if (n && buf[n - 1] == '\r')
        n--;
    *len = n;
    return !any ? GOT_END : too_long ? GOT_LONG : GOT_LINE;
}

static void report_long(rung_session *s)
{
    rung_error err;
    rung_fail(&err, RUNG_TOO_LARGE, "the line is longer than %u bytes",
              RUNG_COMMAND_BYTES);
    s->failures++;
    rung_session_report(s, NULL, NULL, &err);
}

static void run_lines(rung_session *s, FILE *in, char *buf)
{
    size_t len;
    for (got g; !s->quit && !rung_stop && (g = read_line(in, buf, &len)) != GOT_END;) {
        s->line_number++;
        size_t skip = s->line_number == 1 ? rung_text_mark(buf, len) : 0;
        if (g == GOT_LONG)
            report_long(s);
        else if (!rung_stop)
            rung_session_line(s, buf + skip, len - skip);
    }
}

rung_status rung_script_run(rung_session *s, FILE *in, const char *name, rung_error *err)
{
    char *buf = malloc(RUNG_COMMAND_BYTES);
    if (!buf)
        return rung_fail(err, RUNG_NO_MEMORY, "out of memory");
    const char *script = s->script;
    uint32_t line_number = s->line_number;
    rung_arena words = s->line; /* of the command that reads this script */
    s->script = name;
    s->line_number = 0;
    s->line = (rung_arena){ 0 };
    s->depth++;
    run_lines(s, in, buf);
    bool broken = ferror(in) && !rung_stop;
    int e = errno;
    s->depth--;
    rung_arena_drop(&s->line);
    s->line = words;
    s->line_number = line_number;
    s->script = script;
    free(buf);
    return broken ? rung_fail(err, RUNG_IO, "%s: %s", name ? name : "standard input",
                              strerror(e))
                  : RUNG_OK;
}

rung_status rung_script_read(rung_session *s, const char *path, rung_error *err)
{
    char shown[400];
    rung_text_shown(shown, sizeof shown, path, strlen(path));
    if (s->depth >= RUNG_READ_DEPTH)
        return rung_fail(err, RUNG_BAD_ARGUMENT,
                         "%s: scripts read one another %u deep; that is the limit", shown,
                         RUNG_READ_DEPTH);
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    struct stat st;
    if (fd < 0)
        return rung_fail(err, RUNG_IO, "%s: %s", shown, strerror(errno));
    if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode)) {
        close(fd);
        return rung_fail(err, RUNG_IO, "%s is not a regular file", shown);
    }
    FILE *in = fdopen(fd, "r");
    if (!in) {
        close(fd);
        return rung_fail(err, RUNG_IO, "%s: %s", shown, strerror(errno));
    }
    rung_status status = rung_script_run(s, in, shown, err);
    fclose(in);
    return status;
}
