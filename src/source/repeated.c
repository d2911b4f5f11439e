/* repeated.c -- two lines compared from both ends, eight bytes at a time; see
 * repeated.h. */
#include "source/repeated.h"

#include <endian.h>
#include <string.h>

static uint64_t eight_at(const char *s)
{
    uint64_t bytes;
    memcpy(&bytes, s, sizeof bytes);
    return htole64(bytes);
}

/* How many bytes, `most` at most, two texts have in common from a and b on. */
static size_t alike_from(const char *a, const char *b, size_t most)
{
    size_t n = 0;
    for (uint64_t differ; n + 8 <= most; n += 8)
        if ((differ = eight_at(a + n) ^ eight_at(b + n)) != 0)
            return n + (size_t)__builtin_ctzll(differ) / 8;
    while (n < most && a[n] == b[n])
        n++;
    return n;
}

/* How many they have in common up to a and b. */
static size_t alike_to(const char *a, const char *b, size_t most)
{
    size_t n = 0;
    for (uint64_t differ; n + 8 <= most; n += 8)
        if ((differ = eight_at(a - n - 8) ^ eight_at(b - n - 8)) != 0)
            return n + (size_t)__builtin_clzll(differ) / 8;
    while (n < most && a[-1 - (ptrdiff_t)n] == b[-1 - (ptrdiff_t)n])
        n++;
    return n;
}

/* Both counts are mostly what they were in the line kept: so one begins from there. */
rung_repeated rung_repeated_find(const rung_kept_line *last, const char *line,
                                 uint32_t len)
{
    size_t most = last->len < len ? last->len : len, cell;
    size_t alike = alike_from(line, last->at, most);
    rung_repeated r = last->of;
    if (r.front_len > alike)
        r.front = 0, r.front_len = 0;
    while (r.front + 1 < last->n_cells
           && (cell = last->cells[r.front].len + 1) <= alike - r.front_len) {
        r.front_len += (uint32_t)cell;
        r.front++;
    }
    alike = alike_to(line + len, last->at + last->len, most - r.front_len);
    if (r.back_len > alike)
        r.back = 0, r.back_len = 0;
    while (r.front + r.back + 1 < last->n_cells
           && (cell = last->cells[last->n_cells - r.back - 1].len + 1)
                  <= alike - r.back_len) {
        r.back_len += (uint32_t)cell;
        r.back++;
    }
    return r;
}

/* Puts n cells from number `from` on to the record, from number `at` on. */
static void put_cells(const rung_kept_line *last, uint32_t from, uint32_t n,
                      rung_csv_record *record, uint32_t at)
{
    for (uint32_t i = 0; i < n && at + i < RUNG_COLUMNS; i++)
        record->cells[at + i] = last->cells[from + i];
}

void rung_repeated_put(const rung_kept_line *last, rung_repeated r, bool in_place,
                       rung_csv_record *record)
{
    if (!in_place)
        put_cells(last, 0, r.front, record, 0);
    if (!in_place || record->n_cells + r.back != last->n_cells)
        put_cells(last, last->n_cells - r.back, r.back, record, record->n_cells);
    record->n_cells += r.back;
}

void rung_kept_line_take(rung_kept_line *last, const rung_csv_record *record,
                         const char *line, uint32_t len, rung_repeated of)
{
    uint32_t i = 0, n = record->n_cells;
    if (n > RUNG_COLUMNS) {
        last->at = NULL;
        return;
    }
    if (n == last->n_cells) { /* then those repeated have their places already */
        i = of.front;
        n -= of.back;
    }
    for (; i < n; i++)
        last->cells[i] = record->cells[i];
    last->n_cells = record->n_cells;
    last->at = line;
    last->len = len;
    last->of = of;
}
