/* frame.c -- one value after another, by its first bytes; bodies are stepped over, not
 * looked at. A message that is there and of short values, as most are, is stepped through
 * by a table alone. */
#include "serve/frame.h"

#include <stdbool.h>

/* What the first byte of a value says. */
typedef struct token {
    uint32_t head;   /* bytes of it that tell all: the first one and its count */
    uint64_t body;   /* bytes after the head */
    uint64_t values; /* values after the head */
    bool container;
} token;

/* Bytes of the count that follow the first byte, for c0..df; bodies of fixed length have none. */
static const uint8_t count_bytes[32] = {
    [0x04] = 1, [0x05] = 2, [0x06] = 4, /* bin */
    [0x07] = 1, [0x08] = 2, [0x09] = 4, /* ext */
    [0x19] = 1, [0x1a] = 2, [0x1b] = 4, /* str */
    [0x1c] = 2, [0x1d] = 4,             /* array */
    [0x1e] = 2, [0x1f] = 4,             /* map */
};

/* Bytes of a value by its first one, where that tells how many: numbers, texts of up to 31
 * bytes, and what else has a size of its own. 0: there is a count, or values follow. */
#define BY_8(n) n, n, n, n, n, n, n, n
#define BY_32(n) BY_8(n), BY_8(n), BY_8(n), BY_8(n)
#define FROM(n) n, n + 1, n + 2, n + 3, n + 4, n + 5, n + 6, n + 7
/* clang-format off */
static const uint8_t told_bytes[] = {
    BY_32(1), BY_32(1), BY_32(1), BY_32(1), /* 00: small integers */
    BY_32(0),                               /* 80: fixmap, fixarray */
    FROM(1), FROM(9), FROM(17), FROM(25),   /* a0: fixstr */
    1, 0, 1, 1,                             /* c0: nil, no value, false, true */
    0, 0, 0, 0, 0, 0,                       /* c4: bin, ext */
    5, 9, 2, 3, 5, 9, 2, 3, 5, 9,           /* ca: float, unsigned, signed */
    3, 4, 6, 10, 18,                        /* d4: fixext with its type */
    0, 0, 0, 0, 0, 0, 0,                    /* d9: str, array, map */
    BY_32(1),                               /* e0: small negative integers */
};
/* clang-format on */
_Static_assert(sizeof told_bytes == 256, "each byte is a first one");

static uint64_t big_endian(const uint8_t *at, uint32_t n)
{
    uint64_t v = 0;
    for (uint32_t i = 0; i < n; i++)
        v = v << 8 | at[i];
    return v;
}

/* The head of the value at `at`, of which `n` > 0 bytes are there and whose first byte
 * does not tell all. When its count is not there yet, only `head` is told. */
static token read_head(const uint8_t *at, size_t n)
{
    uint8_t b = at[0];
    unsigned kind = b & 31;
    if (b < 0x90)
        return (token){ .head = 1, .values = (uint64_t)(b & 15) * 2, .container = true };
    if (b < 0xa0)
        return (token){ .head = 1, .values = b & 15, .container = true };
    bool is_ext = b >= 0xc7 && b <= 0xc9; /* behind the count stands its type */
    token t = { .head = 1u + count_bytes[kind], .body = is_ext };
    if (t.head > n)
        return t;
    uint64_t count = big_endian(at + 1, count_bytes[kind]);
    t.container = b >= 0xdc;
    if (t.container)
        t.values = b >= 0xde ? count * 2 : count;
    else
        t.body += count;
    return t;
}

/* Bytes of the whole message; 0 when not all of it is there, it has other values than
 * short ones, or may pass a limit: each container counts as one within all others. */
static size_t scan_short(const rung_frame_limits *limits, const uint8_t *bytes, size_t n)
{
    size_t at = 0;
    uint64_t owed = 1;
    uint32_t elements = 0, containers = 0;
    for (; owed; owed--, elements++) {
        if (at >= n)
            return 0;
        uint8_t b = bytes[at];
        size_t told = told_bytes[b];
        if (!told && (b & 0xe0) == 0x80) {
            told = 1;
            owed += (b & 15u) << (b < 0x90);
            containers++;
        } else if (!told && b == 0xd9 && at + 1 < n) {
            told = 2 + (size_t)bytes[at + 1];
        }
        if (!told)
            return 0;
        at += told;
    }
    return at <= n && at <= limits->bytes && elements <= limits->elements
                   && containers <= limits->depth
               ? at
               : 0;
}

/* So much of the message has been seen. */
static rung_frame_state more(rung_frame *f, uint64_t at, uint64_t owed, uint32_t elements,
                             uint32_t depth)
{
    f->at = at;
    f->owed = owed;
    f->elements = elements;
    f->depth = depth;
    return RUNG_FRAME_MORE;
}

/* What is remembered is held in registers as long as values are there. */
rung_frame_state rung_frame_scan(rung_frame *f, const rung_frame_limits *limits,
                                 const uint8_t *bytes, size_t n, size_t *size)
{
    uint64_t at = f->at, owed = at ? f->owed : 1;
    uint32_t elements = f->elements, depth = f->depth;
    if (!at && (*size = scan_short(limits, bytes, n)))
        return RUNG_FRAME_WHOLE;
    while (owed) {
        if (at >= n) {
            *size = at + owed;
            return more(f, at, owed, elements, depth);
        }
        uint32_t values = 0, step = told_bytes[bytes[at]];
        if (step) {
            at += step;
            owed--; /* and one more is seen: together as many as before */
            if (at + owed > limits->bytes)
                return RUNG_FRAME_TOO_LARGE;
        } else {
            if (bytes[at] == 0xc1)
                return RUNG_FRAME_MALFORMED;
            token t = read_head(bytes + at, n - at);
            uint64_t left = owed - 1 + t.values, end = at + t.head + t.body;
            if (t.container && depth == limits->depth)
                return RUNG_FRAME_TOO_DEEP;
            if (end + left > limits->bytes || elements + left + 1 > limits->elements)
                return RUNG_FRAME_TOO_LARGE;
            if (t.head > n - at) {
                *size = end + left;
                return more(f, at, owed, elements, depth);
            }
            at = end;
            owed = left;
            values = (uint32_t)t.values;
        }
        elements++;
        if (values)
            f->left[depth++] = values;
        else /* it is whole: so are the containers whose last value it was */
            while (depth && --f->left[depth - 1] == 0)
                depth--;
    }
    *size = at;
    if (at > n)
        return more(f, at, owed, elements, depth);
    f->at = f->owed = 0;
    f->elements = f->depth = 0;
    return RUNG_FRAME_WHOLE;
}
