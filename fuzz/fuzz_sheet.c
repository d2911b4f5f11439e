/* fuzz_sheet.c -- bytes of a table that a question brings along, CSV or JSON by their
 * first: the reader ends, its cells are texts, and what it refuses is told as text. */
#include <sys/mman.h>
#include <unistd.h>

#include "asking.h"
#include "engine/sheets.h"

static const rung_sheet_column columns[] = {
    { .name = "role", .help = "what a person works as", .required = true },
    { .name = "held", .help = "what a person holds", .list = true },
    { .name = "site", .help = "where" },
};
static const rung_param staff = {
    .name = "staff",
    .help = "who there is",
    .type = RUNG_P_SHEET,
    .columns = columns,
    .n_columns = RUNG_COUNT_OF(columns),
};

static void look_at(const rung_sheet_row *row)
{
    FUZZ_CHECK(row->line >= 1 && row->cells[0].n == 1 && row->cells[2].n <= 1);
    for (size_t i = 0; i < RUNG_COUNT_OF(columns); i++)
        for (uint32_t k = 0; k < row->cells[i].n; k++) {
            const char *text = row->cells[i].items[k];
            FUZZ_CHECK(*text && rung_text_is_utf8(text, strlen(text)));
        }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    rung_task t = { .reads = RUNG_READS_FILES };
    rung_sheet *sheet;
    rung_sheet_row row = { .line = 0 };
    rung_error err = { 0 };
    char path[40];
    int fd = memfd_create("fuzz", MFD_CLOEXEC);
    FUZZ_CHECK(fd >= 0 && write(fd, data, size) == (ssize_t)size);
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    rung_status s = rung_sheet_open(&t, &staff, path, &sheet, &err);
    size_t rows = 0;
    while (!s && !(s = rung_sheet_next(&t, sheet, &row, &err)) && row.cells) {
        /* of what is converted no length is known */
        FUZZ_CHECK(++rows <= size && (!sheet->total || sheet->done <= sheet->total));
        look_at(&row);
        if (row.cells[2].n)
            s = rung_sheet_refuse(&t, sheet, row.line, 2, RUNG_BAD_ARGUMENT, &err, "no");
    }
    FUZZ_CHECK(!s || (err.code == s && rung_text_is_utf8(err.text, strlen(err.text))));
    rung_task_drop(&t);
    close(fd);
    return 0;
}
