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

/* Both counts are mostly what they were for the line kept: so one begins from there. */
void rung_repeated_find(rung_kept_line *last, const char *line, uint32_t len)
{
    rung_repeated r = last->same;
    if (!last->at) {
        last->same = (rung_repeated){ 0 };
        return;
    }
    size_t most = last->len < len ? last->len : len;
    size_t alike = alike_from(line, last->at, most);
    if (r.front_len > alike)
        r.front = 0, r.front_len = 0;
    while (r.front + 1 < last->n_cells && last->took[r.front] <= alike - r.front_len)
        r.front_len += last->took[r.front++];
    alike = alike_to(line + len, last->at + last->len, most - r.front_len);
    if (r.back_len > alike)
        r.back = 0, r.back_len = 0;
    while (r.front + r.back + 1 < last->n_cells
           && last->took[last->n_cells - r.back - 1] <= alike - r.back_len) {
        r.back_len += last->took[last->n_cells - r.back - 1];
        r.back++;
    }
    last->same = r;
}
