/* fuzz_text.c -- any bytes as text: folding twice changes nothing more, what is shown is
 * clean, what fits is whole. */
#include "asking.h"

static void fold(const char *s, size_t n)
{
    rung_arena mem = { 0 };
    size_t len = 0, again_len = 0;
    char *folded = rung_text_fold(&mem, s, n, &len);
    FUZZ_CHECK(!folded == !rung_text_is_utf8(s, n));
    if (folded) {
        char *again = rung_text_fold(&mem, folded, len, &again_len);
        FUZZ_CHECK(again && again_len == len && memcmp(again, folded, len) == 0);
    }
    rung_arena_drop(&mem);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *s = (const char *)data;
    char shown[64];
    size_t at = 0, half = size / 2;
    if (rung_text_check(s, size, &at))
        FUZZ_CHECK(at < size);
    else
        FUZZ_CHECK(rung_text_is_utf8(s, size));
    fold(s, size);
    size_t width = rung_text_width(s, size);
    for (size_t columns = 0; columns < 40; columns++) {
        size_t fit = rung_text_fit(s, size, columns);
        FUZZ_CHECK(fit <= size && rung_text_width(s, fit) <= columns);
        FUZZ_CHECK(columns < width || fit == size);
    }
    rung_text_shown(shown, sizeof shown, s, size);
    FUZZ_CHECK(strlen(shown) < sizeof shown
               && rung_text_check(shown, strlen(shown), &at) == RUNG_TEXT_FINE);
    unsigned there = rung_text_distance(s, half, s + half, size - half, 3);
    FUZZ_CHECK(there == rung_text_distance(s + half, size - half, s, half, 3)
               && there <= 4);
    if (rung_text_is_key(s, size))
        FUZZ_CHECK(rung_text_check(s, size, &at) == RUNG_TEXT_FINE);
    int32_t first, last;
    if (rung_text_date(s, size, &first, &last))
        FUZZ_CHECK(first <= last);
    return 0;
}
