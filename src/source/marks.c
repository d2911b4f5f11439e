/* marks.c -- see marks.h. */
#include "source/marks.h"

#include "core/cpu.h"
#include "core/sixteen.h"

typedef struct looked {
    rung_marks_block marks;
    uint64_t quotes, blanks;
} looked;

typedef int8_t with_sign __attribute__((vector_size(16)));

#ifdef __x86_64__
#include <immintrin.h>

#define WIDE __attribute__((target("avx2")))

WIDE static inline uint64_t pair(__m256i low, __m256i high)
{
    return (uint32_t)_mm256_movemask_epi8(low)
           | (uint64_t)(uint32_t)_mm256_movemask_epi8(high) << 32;
}

/* As look_at, 32 bytes at a time. */
WIDE static inline looked look_wide(const char *bytes)
{
    __m256i a = _mm256_loadu_si256((const void *)bytes),
            b = _mm256_loadu_si256((const void *)(bytes + 32));
#define EQUAL(v, c) _mm256_cmpeq_epi8((v), _mm256_set1_epi8(c))
#define ODD(v) \
    _mm256_cmpgt_epi8(_mm256_set1_epi8(0x21), _mm256_add_epi8((v), _mm256_set1_epi8(1)))
    looked l = { .marks = { .ends = pair(EQUAL(a, '\n'), EQUAL(b, '\n')),
                            .odd = pair(ODD(a), ODD(b)) },
                 .quotes = pair(EQUAL(a, '"'), EQUAL(b, '"')),
                 .blanks = pair(EQUAL(a, ' '), EQUAL(b, ' ')) };
    l.marks.any = pair(EQUAL(a, ','), EQUAL(b, ',')) | l.marks.ends | l.quotes;
    l.marks.odd &= ~l.marks.ends;
    return l;
#undef EQUAL
#undef ODD
}

#endif

static inline looked look_at(const char *bytes)
{
    looked l = { 0 };
    for (unsigned at = 0; at < RUNG_MARKS_BLOCK; at += sizeof(rung_sixteen)) {
        rung_sixteen c = rung_sixteen_at(bytes + at);
        l.marks.any |= rung_bits_of((rung_sixteen)(c == ',')) << at;
        l.marks.ends |= rung_bits_of((rung_sixteen)(c == '\n')) << at;
        l.quotes |= rung_bits_of((rung_sixteen)(c == '"')) << at;
        /* from 0x80 on they are negative, and 0x7f + 1 is */
        l.marks.odd |= rung_bits_of((rung_sixteen)((with_sign)(c + 1) < 0x21)) << at;
        l.blanks |= rung_bits_of((rung_sixteen)(c == ' ')) << at;
    }
    l.marks.any |= l.marks.ends | l.quotes;
    l.marks.odd &= ~l.marks.ends;
    return l;
}

/* Of n bytes, less than a block; those behind them are looked at and forgotten. */
static looked look_at_few(const char *bytes, size_t n)
{
    const uint64_t in = (UINT64_C(1) << n) - 1;
    looked l = look_at(bytes);
    l.marks.any &= in;
    l.marks.ends &= in;
    l.quotes &= in;
    l.marks.odd &= in;
    l.blanks &= in;
    return l;
}

/* Of `among`, the bytes that make a line one that is not plain. */
static uint64_t not_plain(const char *bytes, uint64_t among)
{
    uint64_t found = 0;
    for (; among; among &= among - 1) {
        char c = bytes[__builtin_ctzll(among)];
        if (c == '\0' || c == '\r' || c == '\t')
            found |= among & -among;
    }
    return found;
}

/* A bit for each byte behind an odd number of quotes, a quote counted for itself. */
static uint64_t inside_of(uint64_t quotes)
{
    for (unsigned by = 1; by < RUNG_MARKS_BLOCK; by *= 2)
        quotes ^= quotes << by;
    return quotes;
}

/* What is known of the byte before a block. */
typedef struct before {
    uint64_t inside; /* all ones: inside quotes */
    uint64_t mark;   /* 1: it ends or begins a cell */
    uint64_t blank;  /* 1: a blank, and outside quotes */
} before;

/* The first byte of the block, or the last before it (-1), that is not plain; 64: none. */
static inline int first_fault(const looked *l, const char *bytes, before *b)
{
    uint64_t inside = b->inside, any = l->marks.any, blanks, faults;
    bool last = b->blank & any;
    if (l->quotes)
        inside ^= inside_of(l->quotes);
    blanks = l->blanks & ~inside;
    faults = blanks & (any << 1 | b->mark | any >> 1);
    if (l->marks.odd)
        faults |= not_plain(bytes, l->marks.odd);
    b->inside = (uint64_t)((int64_t)inside >> 63);
    b->mark = any >> 63;
    b->blank = blanks >> 63;
    return last ? -1 : faults ? __builtin_ctzll(faults) : (int)RUNG_MARKS_BLOCK;
}

/* The bytes up to the last line feed before n, and with it. */
static size_t whole_lines(const rung_marks *m, size_t n)
{
    size_t k = n / RUNG_MARKS_BLOCK;
    uint64_t in = (UINT64_C(1) << n % RUNG_MARKS_BLOCK) - 1, ends = 0;
    if (in)
        ends = m->blocks[k].ends & in;
    while (!ends && k)
        ends = m->blocks[--k].ends;
    return ends ? k * RUNG_MARKS_BLOCK + 64 - (size_t)__builtin_clzll(ends) : 0;
}

__attribute__((always_inline)) static inline void take(rung_marks *m, const char *bytes,
                                                       size_t n,
                                                       looked (*look)(const char *))
{
    before b = { .mark = 1 };
    for (size_t at = 0; at < n; at += RUNG_MARKS_BLOCK) {
        looked l = n - at < RUNG_MARKS_BLOCK ? look_at_few(bytes + at, n - at)
                                             : look(bytes + at);
        m->blocks[at / RUNG_MARKS_BLOCK] = l.marks;
        int fault = first_fault(&l, bytes + at, &b);
        if (fault < (int)RUNG_MARKS_BLOCK)
            n = at + (size_t)fault;
    }
    m->plain = whole_lines(m, n);
}

#ifdef __x86_64__
WIDE static void take_wide(rung_marks *m, const char *bytes, size_t n)
{
    take(m, bytes, n, look_wide);
}
#endif

void rung_marks_take(rung_marks *m, const char *bytes, size_t n)
{
#ifdef __x86_64__
    if (rung_has_avx2()) {
        take_wide(m, bytes, n);
        return;
    }
#endif
    take(m, bytes, n, look_at);
}
