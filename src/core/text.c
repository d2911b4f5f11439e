/* text.c -- UTF-8 by utf8proc, with an ASCII fast path wherever it pays; see text.h.
 *
 * The only file that knows utf8proc. Nothing here allocates but the fold, and that in the
 * arena it is given. */
#include "core/text.h"

#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

#include "core/status.h"

/* One character at s: its bytes in *used (1 for a bad byte), or -1 when it is not UTF-8. */
static int32_t decode(const char *s, size_t len, size_t *used)
{
    unsigned char lead = (unsigned char)*s;
    *used = 1;
    if (lead < 0x80)
        return lead;
    utf8proc_int32_t c = -1;
    utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)s,
                                          (utf8proc_ssize_t)(len < 4 ? len : 4), &c);
    if (n <= 0)
        return -1;
    *used = (size_t)n;
    return c;
}

/* Not of category Cf and yet nothing to be seen: joiners, fillers, selectors, and the
 * numbers that are no characters, two of which XML does not take. */
static const struct {
    int32_t lo, hi;
} unseen[] = {
    { 0x034f, 0x034f }, { 0x115f, 0x1160 }, { 0x17b4, 0x17b5 },
    { 0x180b, 0x180f }, { 0x3164, 0x3164 }, { 0xfdd0, 0xfdef },
    { 0xfe00, 0xfe0f }, { 0xffa0, 0xffa0 }, { 0xe0000, 0xe0fff },
};

static bool is_unseen(int32_t c)
{
    for (size_t i = 0; i < RUNG_COUNT_OF(unseen); i++)
        if (c >= unseen[i].lo && c <= unseen[i].hi)
            return true;
    return (c & 0xfffe) == 0xfffe;
}

static rung_text_fault fault_of(int32_t c)
{
    if (c < 0)
        return RUNG_TEXT_NOT_UTF8;
    if (c >= 0x20 && c < 0x7f)
        return RUNG_TEXT_FINE;
    const utf8proc_property_t *p = utf8proc_get_property(c);
    switch (p->category) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP: return RUNG_TEXT_CONTROL;
    case UTF8PROC_CATEGORY_CF: /* Arabic number signs are Cf and quite visible: PREPEND */
        return p->boundclass == UTF8PROC_BOUNDCLASS_PREPEND ? RUNG_TEXT_FINE
                                                            : RUNG_TEXT_INVISIBLE;
    default: return is_unseen(c) ? RUNG_TEXT_INVISIBLE : RUNG_TEXT_FINE;
    }
}

/* Eight bytes that are all of 0x20 to 0x7e: no carry leaves a byte that is not. */
static bool is_plain_eight(const char *s)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), highs = ones * 0x80;
    uint64_t eight;
    memcpy(&eight, s, sizeof eight);
    uint64_t below = (eight - ones * 0x20) & ~eight, above = (eight + ones) | eight;
    return !((below | above) & highs);
}

rung_text_fault rung_text_check(const char *s, size_t len, size_t *at)
{
    for (size_t i = 0, used; i < len; i += used) {
        used = sizeof(uint64_t);
        if (len - i >= used && is_plain_eight(s + i))
            continue;
        used = 1;
        if ((unsigned char)s[i] - 0x20u < 0x5fu)
            continue;
        rung_text_fault fault = fault_of(decode(s + i, len - i, &used));
        if (fault != RUNG_TEXT_FINE) {
            if (at)
                *at = i;
            return fault;
        }
    }
    return RUNG_TEXT_FINE;
}

/* Signed: bytes from 0x80 on are negative. */
typedef int8_t sixteen __attribute__((vector_size(16)));

static sixteen sixteen_at(const char *s)
{
    sixteen bytes;
    memcpy(&bytes, s, sizeof bytes);
    return bytes;
}

static bool any_of(sixteen found)
{
    uint64_t halves[2];
    memcpy(halves, &found, sizeof halves);
    return halves[0] || halves[1];
}

bool rung_text_is_printable(const char *s, size_t len)
{
    sixteen odd = { 0 }, bytes;
    bool any = false;
    for (; len >= sizeof bytes; s += sizeof bytes, len -= sizeof bytes) {
        bytes = sixteen_at(s);
        odd |= (bytes < 0x20) | (bytes == 0x7f);
    }
    for (size_t i = 0; i < len; i++)
        any |= (unsigned char)s[i] - 0x20u >= 0x5fu;
    return !(any || any_of(odd));
}

/* Eight bytes at a time. */
static bool is_ascii(const char *s, size_t len)
{
    uint64_t all = 0, eight;
    size_t i = 0;
    for (; i + sizeof eight <= len; i += sizeof eight) {
        memcpy(&eight, s + i, sizeof eight);
        all |= eight;
    }
    for (; i < len; i++)
        all |= (unsigned char)s[i];
    return !(all & 0x8080808080808080u);
}

bool rung_text_is_utf8(const char *s, size_t len)
{
    if (is_ascii(s, len))
        return true;
    for (size_t i = 0, used; i < len; i += used)
        if (decode(s + i, len - i, &used) < 0)
            return false;
    return true;
}

/* How many of sixteen bytes, from the first on, may stand in a key. */
static size_t key_bytes(const char *s)
{
    uint64_t halves[2];
    sixteen c = sixteen_at(s);
    sixteen other = (sixteen)((c < 'a') | (c > 'z')) & (sixteen)((c < '0') | (c > '9'))
                    & (sixteen)(c != '-');
    memcpy(halves, &other, sizeof other);
    return halves[0]   ? (size_t)__builtin_ctzll(htole64(halves[0])) / 8
           : halves[1] ? 8 + (size_t)__builtin_ctzll(htole64(halves[1])) / 8
                       : sizeof other;
}

/* How many of at most `most` bytes from s on may stand in a key. */
static size_t key_span(const char *s, size_t most)
{
    static const bool may_stand[256] = {
        ['a' ... 'z'] = true, ['0' ... '9'] = true, ['-'] = true
    };
    size_t n = 0;
    while (most - n >= sizeof(sixteen)) {
        size_t more = key_bytes(s + n);
        n += more;
        if (more < sizeof(sixteen))
            return n;
    }
    if (most >= sizeof(sixteen)) /* what is before n may stand in one */
        return most - sizeof(sixteen) + key_bytes(s + most - sizeof(sixteen));
    while (n < most && may_stand[(unsigned char)s[n]])
        n++;
    return n;
}

#define KEY_BYTES 128u

static bool ends_well(const char *key, size_t len)
{
    return len > 0 && len <= KEY_BYTES && key[0] != '-' && key[len - 1] != '-';
}

bool rung_text_is_key(const char *s, size_t len)
{
    return ends_well(s, len) && key_span(s, len) == len;
}

bool rung_text_begins_key(const char *s, size_t room)
{
    size_t len = key_span(s, room <= KEY_BYTES ? room : KEY_BYTES + 1);
    return len < room && s[len] == '\0' && ends_well(s, len);
}

/* What people and word processors write for a quote; LUMP and NFKC leave these as they
 * are, or make a blank and an accent of them. */
static utf8proc_int32_t straighten(utf8proc_int32_t c, void *unused)
{
    (void)unused;
    switch (c) {
    case '\t':
    case '\n':
    case '\v':
    case '\f':
    case '\r':
    case 0x85:
    case 0x2028:
    case 0x2029: return ' ';
    case 0xb4:
    case '`':
    case 0x201a:
    case 0x201b:
    case 0x2032:
    case 0x2035: return '\'';
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0x2033:
    case 0x2036: return '"';
    default: return c;
    }
}

/* Runs of blanks to one, none at the ends; in place, returns the new length. */
static size_t squeeze(char *s, size_t len)
{
    size_t out = 0;
    for (size_t i = 0; i < len; i++)
        if (s[i] != ' ' || (out && s[out - 1] != ' '))
            s[out++] = s[i];
    return out && s[out - 1] == ' ' ? out - 1 : out;
}

/* What an ASCII character folds to: straightened, and small. */
static char small_of(char c)
{
    if (c >= 'A' && c <= 'Z')
        return (char)(c - 'A' + 'a');
    return c == '`' ? '\'' : c >= '\t' && c <= '\r' ? ' ' : c;
}

/* Bytes that are so much larger; behind 0x7f, the largest, comes -0x80. */
static sixteen moved(sixteen c, uint8_t by)
{
    typedef uint8_t plain __attribute__((vector_size(16)));
    return (sixteen)((plain)c + by);
}

/* Which of sixteen bytes are no printable ones of ASCII, or no letters but small ones and
 * other than they fold to; of `large` ones it is not asked. Bytes are moved until those
 * in question are the smallest or the largest, and one comparison tells. */
static sixteen not_small(sixteen c, bool large)
{
    sixteen odd = (sixteen)(moved(c, 1) <= ' ') | (sixteen)(c == '`');
    return large ? odd : odd | (moved(c, 0x7f - 'Z') >= 0x7f - 'Z' + 'A');
}

/* The same for those at s, and which of them are blanks before a blank. */
static sixteen not_tidy(const char *s, bool large)
{
    return not_small(sixteen_at(s), large)
           | ((sixteen_at(s) == ' ') & (sixteen_at(s + 1) == ' '));
}

/* Whether folding leaves the text alone, `large` letters apart. The last bytes of a long
 * one are looked at twice. Inlined, so that `large` is asked once. */
static inline __attribute__((always_inline)) bool is_tidy(const char *s, size_t len,
                                                          bool large)
{
    enum { STEP = sizeof(sixteen) };
    char few[STEP + 1];
    if (len && (s[0] == ' ' || s[len - 1] == ' '))
        return false;
    if (len < sizeof few) {
        memset(few, 'a', sizeof few);
        s = memcpy(few, s, len);
        len = sizeof few;
    }
    sixteen odd = not_small(sixteen_at(s + len - STEP), large);
    for (size_t i = 0; i + STEP < len; i += STEP)
        odd |= not_tidy(s + i, large);
    return !any_of(odd | not_tidy(s + len - STEP - 1, large));
}

bool rung_text_is_folded(const char *s, size_t len)
{
    return is_tidy(s, len, false);
}

/* Makes large letters small; more than once is as good. */
static void make_small(char *s, size_t len)
{
    sixteen c;
    for (size_t i = 0; len >= sizeof c && i < len; i += sizeof c) {
        char *at = s + (i + sizeof c <= len ? i : len - sizeof c);
        c = sixteen_at(at);
        c |= (c >= 'A') & (c <= 'Z') & 0x20;
        memcpy(at, &c, sizeof c);
    }
    for (size_t i = 0; len < sizeof c && i < len; i++)
        s[i] = small_of(s[i]);
}

/* What is as folding leaves it, but for large letters. */
static char *fold_tidy(rung_arena *mem, const char *s, size_t len, size_t *out_len)
{
    char *out = rung_arena_text(mem, s, len);
    if (out)
        make_small(out, *out_len = len);
    return out;
}

/* Folds and squeezes in one walk. */
static char *fold_ascii(rung_arena *mem, const char *s, size_t len, size_t *out_len)
{
    char *out = rung_arena_text(mem, s, len);
    size_t n = 0;
    if (!out)
        return NULL;
    for (size_t i = 0; i < len; i++) {
        char c = small_of(s[i]);
        if (c != ' ' || (n && out[n - 1] != ' '))
            out[n++] = c;
    }
    n -= n && out[n - 1] == ' ';
    out[n] = '\0';
    *out_len = n;
    return out;
}

char *rung_text_fold(rung_arena *mem, const char *s, size_t len, size_t *out_len)
{
    enum { SMALL = 512 };
    const utf8proc_option_t how = UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT
                                  | UTF8PROC_CASEFOLD | UTF8PROC_LUMP;
    utf8proc_int32_t small[SMALL], *points = small;
    size_t folded;
    if (!out_len)
        out_len = &folded;
    if (is_tidy(s, len, true)) /* mostly */
        return fold_tidy(mem, s, len, out_len);
    if (is_ascii(s, len))
        return fold_ascii(mem, s, len, out_len);
    if (len > INT32_MAX)
        return NULL;
    const utf8proc_uint8_t *bytes = (const utf8proc_uint8_t *)s;
    utf8proc_ssize_t n = utf8proc_decompose_custom(bytes, (utf8proc_ssize_t)len, points,
                                                   SMALL - 1, how, straighten, NULL);
    if (n >= SMALL) { /* more than the stack takes: once more, into the arena */
        points = RUNG_NEW(mem, utf8proc_int32_t, (size_t)n + 1);
        if (!points)
            return NULL;
        n = utf8proc_decompose_custom(bytes, (utf8proc_ssize_t)len, points, n, how,
                                      straighten, NULL);
    }
    for (utf8proc_ssize_t i = 0; i < n; i++) /* what came out of a ligature of them */
        points[i] = straighten(points[i], NULL);
    if (n < 0 || (n = utf8proc_reencode(points, n, how)) < 0)
        return NULL;
    *out_len = squeeze((char *)points, (size_t)n);
    return rung_arena_text(mem, (char *)points, *out_len);
}

/* Columns of one character; what is no character is shown as one. */
static size_t columns_of(int32_t c)
{
    int w = c < 0 || (c >= 0x20 && c < 0x7f) ? 1 : utf8proc_charwidth(c);
    return w > 0 ? (size_t)w : 0;
}

size_t rung_text_width(const char *s, size_t len)
{
    size_t columns = 0;
    for (size_t i = 0, used; i < len; i += used) {
        used = sizeof(uint64_t);
        if (len - i >= used && is_plain_eight(s + i))
            columns += used;
        else
            columns += columns_of(decode(s + i, len - i, &used));
    }
    return columns;
}

size_t rung_text_fit(const char *s, size_t len, size_t columns)
{
    size_t i = 0, taken = 0;
    for (size_t used; i < len; i += used) {
        taken += columns_of(decode(s + i, len - i, &used));
        if (taken > columns)
            break;
    }
    return i;
}

#define DISTANCE_BYTES 256

static unsigned least(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

/* Optimal string alignment, only the cells within `limit` of the diagonal. */
unsigned rung_text_distance(const char *a, size_t a_len, const char *b, size_t b_len,
                            unsigned limit)
{
    unsigned rows[3][DISTANCE_BYTES + 2];
    unsigned far = limit < DISTANCE_BYTES ? limit + 1 : DISTANCE_BYTES + 1;
    size_t gap = a_len > b_len ? a_len - b_len : b_len - a_len;
    if (a_len > DISTANCE_BYTES || b_len > DISTANCE_BYTES || gap >= far)
        return limit == UINT32_MAX ? limit : limit + 1;
    unsigned *before = rows[0], *last = rows[1], *now = rows[2], best_before = 0;
    for (size_t j = 0; j <= b_len + 1; j++) {
        last[j] = least((unsigned)j, far);
        before[j] = now[j] = far;
    }
    for (size_t i = 1; i <= a_len; i++) {
        size_t lo = i > far ? i - far : 1, hi = i + far < b_len ? i + far : b_len;
        unsigned best = now[lo - 1] = lo == 1 ? least((unsigned)i, far) : far;
        for (size_t j = lo; j <= hi; j++) {
            unsigned d = last[j - 1] + (a[i - 1] != b[j - 1]);
            d = least(d, least(last[j], now[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d = least(d, before[j - 2] + 1);
            now[j] = least(d, far);
            best = least(best, now[j]);
        }
        now[hi + 1] = far; /* the row below reads one to the right of the band */
        if (best >= far && best_before >= far) /* a swap looks two rows back */
            return limit + 1;
        best_before = best;
        unsigned *reuse = before;
        before = last;
        last = now;
        now = reuse;
    }
    return last[b_len] >= far ? limit + 1 : last[b_len];
}

/* One character made visible in buf; returns its bytes. */
static size_t show_one(char buf[16], const char *s, size_t used, int32_t c)
{
    if (fault_of(c) == RUNG_TEXT_FINE) {
        memcpy(buf, s, used);
        return used;
    }
    if (c < 0x80) /* control characters and bad bytes alike */
        return (size_t)snprintf(buf, 16, "\\x%02x", (unsigned)(unsigned char)*s);
    return (size_t)snprintf(buf, 16, "\\u{%x}", (unsigned)c);
}

static void put_part(rung_sink *out, const char *s, size_t begin, size_t end)
{
    if (begin < end)
        rung_put(out, s + begin, end - begin);
}

void rung_text_put_shown(rung_sink *out, const char *s, size_t len, size_t most)
{
    char one[16];
    size_t i = 0, begin = 0, used, shown = 0; /* begin: of what stands as it is */
    for (; i < len && shown < most; i += used, shown++) {
        int32_t c = decode(s + i, len - i, &used);
        size_t n = show_one(one, s + i, used, c);
        if (n == used && memcmp(one, s + i, n) == 0)
            continue;
        put_part(out, s, begin, i);
        rung_put(out, one, n);
        begin = i + used;
    }
    put_part(out, s, begin, i);
    if (i < len)
        rung_puts(out, "...");
}

const char *rung_text_shown(char *buf, size_t size, const char *s, size_t len)
{
    char one[16];
    size_t at = 0, safe = 0; /* safe: last end after which "..." still fits */
    if (size == 0)
        return buf;
    for (size_t i = 0, used; i < len; i += used) {
        int32_t c = decode(s + i, len - i, &used);
        size_t n = show_one(one, s + i, used, c);
        if (at + n >= size) {
            at = safe;
            for (const char *dots = "..."; *dots && at + 1 < size; dots++)
                buf[at++] = *dots;
            break;
        }
        memcpy(buf + at, one, n);
        at += n;
        if (at + 3 < size)
            safe = at;
    }
    buf[at] = '\0';
    return buf;
}

rung_shown rung_shown_of_bytes(const char *s, size_t len)
{
    rung_shown o;
    rung_text_shown(o.s, sizeof o.s, s, len);
    return o;
}

rung_shown rung_shown_of(const char *s)
{
    return rung_shown_of_bytes(s ? s : "", s ? strlen(s) : 0);
}

rung_shown_path rung_shown_path_of(const char *path)
{
    rung_shown_path o;
    rung_text_shown(o.s, sizeof o.s, path, strlen(path));
    return o;
}

size_t rung_text_slug(const char *s, size_t len, char *buf, size_t size)
{
    size_t n = 0;
    for (size_t i = 0; i < len && n + 1 < size; i++) {
        char c = s[i] >= 'A' && s[i] <= 'Z' ? (char)(s[i] - 'A' + 'a') : s[i];
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            buf[n++] = c;
        else if (c != '\'' && n && buf[n - 1] != '-')
            buf[n++] = '-';
    }
    while (n && buf[n - 1] == '-')
        n--;
    buf[n] = '\0';
    return n;
}
