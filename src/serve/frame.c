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

/* Reads the head of the value at `at`, of which `n` > 0 bytes are there. When its count
 * is not there yet, only t->head is told. */
static void read_head(const uint8_t *at, size_t n, token *t)
{
    uint8_t b = at[0];
    *t = (token){ .head = 1 };
    if (b < 0x80 || b >= 0xe0)
        return;
    if (b < 0x90) {
        t->container = true;
        t->values = (uint64_t)(b & 15) * 2;
    } else if (b < 0xa0) {
        t->container = true;
        t->values = b & 15;
    } else if (b < 0xc0) {
        t->body = b & 31;
    } else {
        unsigned kind = b & 31;
        t->head += count_bytes[kind];
        t->body = fixed_bytes[kind];
        if (t->head > n)
            return;
        uint64_t count = big_endian(at + 1, count_bytes[kind]);
        t->container = b >= 0xdc;
        if (t->container)
            t->values = b >= 0xde ? count * 2 : count;
        else
            t->body += count;
    }
}

/* A value is whole: so are the containers whose last value it was. */
static void close_containers(rung_frame *f)
{
    while (f->depth && --f->left[f->depth - 1] == 0)
        f->depth--;
}

rung_frame_state rung_frame_scan(rung_frame *f, const rung_frame_limits *limits,
                                 const uint8_t *bytes, size_t n, size_t *size)
{
    token t;
    if (f->at == 0)
        f->owed = 1;
    while (f->owed) {
        if (f->at >= n) {
            *size = f->at + f->owed;
            return RUNG_FRAME_MORE;
        }
        const uint8_t *at = bytes + f->at;
        if (*at == 0xc1)
            return RUNG_FRAME_MALFORMED;
        read_head(at, n - f->at, &t);
        uint64_t owed = f->owed - 1 + t.values, end = f->at + t.head + t.body;
        if (t.container && f->depth == limits->depth)
            return RUNG_FRAME_TOO_DEEP;
        if (end + owed > limits->bytes || f->elements + owed + 1 > limits->elements)
            return RUNG_FRAME_TOO_LARGE;
        if (t.head > n - f->at) {
            *size = end + owed;
            return RUNG_FRAME_MORE;
        }
        f->at = end;
        f->owed = owed;
        f->elements++;
        if (t.values)
            f->left[f->depth++] = (uint32_t)t.values;
        else
            close_containers(f);
    }
    *size = f->at;
    if (f->at > n)
        return RUNG_FRAME_MORE;
    *f = (rung_frame){ 0 };
    return RUNG_FRAME_WHOLE;
}
