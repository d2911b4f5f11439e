/* sheet_open.c -- what a value names, and what kind of file that is; see sheets.h.
 *
 * Opened without blocking, and looked at before a byte is read: a FIFO or a device must
 * not hold us up. */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/limits.h"
#include "core/text.h"
#include "engine/sheet_cells.h"
#include "source/open.h"

typedef enum form { CSV, JSON_LINES, JSON_LIST, FORM_UNKNOWN } form;

static form form_by_name(const char *path)
{
    static const struct {
        const char *ending;
        form is;
    } endings[] = { { ".csv", CSV },
                    { ".jsonl", JSON_LINES },
                    { ".ndjson", JSON_LINES } };
    size_t len = strlen(path);
    for (size_t i = 0; i < RUNG_COUNT_OF(endings); i++) {
        size_t n = strlen(endings[i].ending);
        if (len > n && strcasecmp(path + len - n, endings[i].ending) == 0)
            return endings[i].is;
    }
    return FORM_UNKNOWN; /* .json is a list, or lines that somebody called so */
}

/* Where the first byte is that is no blank, behind the mark of UTF-8; n_head: not read. */
static size_t first_byte(const rung_sheet_source *from)
{
    size_t i = rung_text_mark(from->head, from->n_head);
    return i + strspn(from->head + i, " \t\r\n");
}

/* Reads on until there is a byte that is no blank, or as much of them as nobody writes. */
static rung_status read_head(rung_sheet_source *from, rung_error *err)
{
    for (;;) {
        if ((first_byte(from) < from->n_head && from->n_head >= 3)
            || from->n_head + 1 == sizeof from->head)
            return RUNG_OK;
        ptrdiff_t got = rung_open_read(from->fd, from->head + from->n_head,
                                       sizeof from->head - 1 - from->n_head);
        if (got < 0)
            return rung_fail(err, RUNG_IO, "%s: %s", from->shown, strerror(errno));
        if (got == 0)
            return RUNG_OK;
        from->n_head += (size_t)got;
    }
}

/* What spreadsheets save unless told otherwise: a zip, or the container of their fathers. */
static bool is_workbook(const rung_sheet_source *from)
{
    return from->n_head >= 4
           && (memcmp(from->head, "PK\3\4", 4) == 0
               || memcmp(from->head, "\xd0\xcf\x11\xe0", 4) == 0);
}

static form form_by_first_byte(const rung_sheet_source *from)
{
    char c = from->head[first_byte(from)];
    return c == '{' ? JSON_LINES : c == '[' ? JSON_LIST : CSV;
}

/* ---- descriptors ---- */

static bool is_open_already(const rung_task *t, const char *name)
{
    for (const rung_sheet *s = t->sheets; s; s = s->also)
        if (strcmp(s->name, name) == 0)
            return true;
    return false;
}

static rung_status open_input(const rung_task *t, rung_sheet_source *from,
                              rung_error *err)
{
    struct stat st;
    from->fd = -1;
    if (t->reads < RUNG_READS_INPUT)
        return rung_fail(err, RUNG_BAD_ARGUMENT,
                         "standard input holds no table here; name a file");
    if (is_open_already(t, from->shown))
        return rung_fail(err, RUNG_BAD_ARGUMENT, "standard input can be read only once");
    if (isatty(STDIN_FILENO))
        return rung_fail(err, RUNG_BAD_ARGUMENT,
                         "standard input is the terminal; send a table into it "
                         "(< FILE) or name a file");
    from->fd = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
    if (from->fd < 0 || fstat(from->fd, &st) < 0)
        return rung_fail(err, RUNG_IO, "%s: %s", from->shown, strerror(errno));
    if (!S_ISREG(st.st_mode) && !S_ISFIFO(st.st_mode) && !S_ISSOCK(st.st_mode))
        return rung_fail(err, RUNG_IO, "%s is neither a file nor a pipe", from->shown);
    if (S_ISREG(st.st_mode))
        from->size = (uint64_t)st.st_size;
    return RUNG_OK;
}

rung_status rung_sheet_open(rung_task *t, const rung_param *p, const char *path,
                            rung_sheet **out, rung_error *err)
{
    char shown[400];
    bool input = strcmp(path, "-") == 0;
    if (t->reads == RUNG_READS_NOTHING)
        return rung_fail(err, RUNG_BAD_ARGUMENT,
                         "%s: rows come as a list of maps here; no file is read at a "
                         "caller's word",
                         p->name);
    rung_text_shown(shown, sizeof shown, path, strlen(path));
    rung_sheet_source from = {
        .fd = -1,
        .shown =
            input ? "standard input" : rung_arena_text(&t->mem, shown, strlen(shown)),
    };
    if (!from.shown)
        return rung_fail_to_read(shown, err);
    rung_status s = input ? open_input(t, &from, err)
                          : rung_open_regular(path, from.shown, RUNG_FILE_BYTES, &from.fd,
                                              &from.size, err);
    form is = form_by_name(path);
    if (!s)
        s = read_head(&from, err);
    if (!s && is_workbook(&from))
        s = rung_fail(err, RUNG_BAD_ARGUMENT,
                      "%s: this is a workbook; save the sheet as CSV UTF-8", from.shown);
    if (!s && is == FORM_UNKNOWN)
        is = form_by_first_byte(&from);
    if (s) {
        if (from.fd >= 0)
            close(from.fd);
        return s;
    }
    rung_sheet *sheet;
    s = is == CSV ? rung_sheet_csv(t, p, &from, &sheet, err)
                  : rung_sheet_json(&t->mem, p, &from, is == JSON_LIST, &sheet, err);
    if (s)
        return s;
    sheet->also = t->sheets;
    t->sheets = *out = sheet;
    return RUNG_OK;
}
