/* frame.c -- one value after another, by its first bytes; bodies are stepped over, not
 * looked at. */
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

/* Bytes after the head that no count tells: numbers, and the type byte of an ext. */
static const uint8_t fixed_bytes[32] = {
    [0x07] = 1,  [0x08] = 1, [0x09] = 1,             /* ext: its type */
    [0x0a] = 4,  [0x0b] = 8,                         /* float */
    [0x0c] = 1,  [0x0d] = 2, [0x0e] = 4, [0x0f] = 8, /* unsigned */
    [0x10] = 1,  [0x11] = 2, [0x12] = 4, [0x13] = 8, /* signed */
    [0x14] = 2,  [0x15] = 3, [0x16] = 5, [0x17] = 9,
    [0x18] = 17, /* fixext with its type */
};

static uint64_t big_endian(const uint8_t *at, uint32_t n)
{
    uint64_t v = 0;
    for (uint32_t i = 0; i < n; i++)
        v = v << 8 | at[i];
    return v;
}

/* Bytes of a short value: a small integer or a text of up to 31 bytes, which is what most
 * messages are made of. 0: it is another. */
static inline uint32_t short_value(uint8_t b)
{
    if (b >= 0xa0 && b < 0xc0)
        return 1u + (b & 31);
    return b < 0x80 || b >= 0xe0;
}

/* The head of the value at `at`, of which `n` > 0 bytes are there and which is no short
 * one. When its count is not there yet, only `head` is told. */
static token read_head(const uint8_t *at, size_t n)
{
    uint8_t b = at[0];
    unsigned kind = b & 31;
    if (b < 0x90)
        return (token){ .head = 1, .values = (uint64_t)(b & 15) * 2, .container = true };
    if (b < 0xa0)
        return (token){ .head = 1, .values = b & 15, .container = true };
    token t = { .head = 1u + count_bytes[kind], .body = fixed_bytes[kind] };
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
    while (owed) {
        if (at >= n) {
            *size = at + owed;
            return more(f, at, owed, elements, depth);
        }
        uint32_t values = 0, step = short_value(bytes[at]);
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
