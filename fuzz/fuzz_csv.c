/* fuzz_csv.c -- the bytes of one table to records: the reader ends, every cell lies in
 * its record, and its place in the file can be told. */
#include <sys/mman.h>
#include <unistd.h>

#include "asking.h"
#include "source/csv.h"

static void look_at(const rung_csv_record *r)
{
    uint32_t line, column, n = r->n_cells < RUNG_COLUMNS ? r->n_cells : RUNG_COLUMNS;
    for (uint32_t i = 0; i < n; i++) {
        const rung_csv_cell *c = &r->cells[i];
        FUZZ_CHECK(c->text[c->len] == '\0' && c->len <= RUNG_FIELD_BYTES
                   && !memchr(c->text, '\n', c->len));
        for (size_t at = 0; at <= c->len; at += 1 + c->len / 3) {
            rung_csv_place(r->raw, r->raw_len, ',', i, at, &line, &column);
            FUZZ_CHECK(column >= 1 && column <= r->raw_len + 1 && line <= r->raw_len);
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    rung_csv *csv;
    rung_error err = { 0 };
    const rung_csv_record *record;
    rung_csv_event event = RUNG_CSV_BLANK;
    int fd = memfd_create("fuzz", MFD_CLOEXEC);
    FUZZ_CHECK(fd >= 0 && write(fd, data, size) == (ssize_t)size
               && lseek(fd, 0, SEEK_SET) == 0);
    FUZZ_CHECK(!rung_csv_new(fd, "f.csv", &csv, &err));
    size_t calls = 0;
    while (event != RUNG_CSV_END && event != RUNG_CSV_REFUSED
           && !rung_csv_next(csv, &event, &record, &err)) {
        FUZZ_CHECK(++calls <= size + 2);
        if (event == RUNG_CSV_RECORD)
            look_at(record);
        if (event == RUNG_CSV_FAULT || event == RUNG_CSV_REFUSED)
            FUZZ_CHECK(record->fault && record->fault_line >= 1
                       && record->fault_column >= 1);
    }
    rung_csv_free(csv);
    return 0;
}
