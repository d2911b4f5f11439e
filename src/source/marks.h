/* marks.h -- which bytes of CSV mean something, as bits: what was read is looked over
 * once, and whoever comes after goes by them.
 *
 * Plain are whole lines that have no NUL, no CR, no tab, and no blank at an end of a cell
 * but inside quotes: a parser need not be asked about their bytes. A quote out of place
 * is a fault, so up to there each opens a cell or closes one; who meets a fault is to
 * forget what is said of the bytes behind it. */
#ifndef RUNG_SOURCE_MARKS_H
#define RUNG_SOURCE_MARKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define RUNG_MARKS_BYTES ((size_t)64 * 1024) /* most that are looked over at once */
#define RUNG_MARKS_BLOCK ((size_t)64)

/* Of 64 bytes, the lowest bit being the first's. */
typedef struct rung_marks_block {
    uint64_t any;  /* comma, quote or line feed */
    uint64_t ends; /* line feed */
    uint64_t odd;  /* no printable character of ASCII, and no line feed */
} rung_marks_block;

typedef struct rung_marks {
    size_t plain; /* bytes that are plain lines; of those behind nothing is said */
    rung_marks_block blocks[RUNG_MARKS_BYTES / RUNG_MARKS_BLOCK];
} rung_marks;

/* Looks n bytes over, of which the first begins a record, as far as they are plain. There
 * are bytes behind them, whatever they are, up to a whole block. */
void rung_marks_take(rung_marks *m, const char *bytes, size_t n);

/* Where the plain line ends that begins at byte `at`, and whether all in it is printable
 * ASCII. */
static inline size_t rung_marks_line(const rung_marks *m, size_t at, bool *printable)
{
    const rung_marks_block *b = m->blocks + at / RUNG_MARKS_BLOCK;
    uint64_t in = ~UINT64_C(0) << at % RUNG_MARKS_BLOCK, ends, odd = 0;
    for (; !(ends = b->ends & in); b++, in = ~UINT64_C(0))
        odd |= b->odd & in;
    in &= (ends & -ends) - 1;
    *printable = !odd && !(b->odd & in);
    return (size_t)(b - m->blocks) * RUNG_MARKS_BLOCK + (size_t)__builtin_ctzll(ends);
}

/* Where the next comma, quote or line feed is, from byte `at` of a plain line on. */
static inline size_t rung_marks_next(const rung_marks *m, size_t at)
{
    const rung_marks_block *b = m->blocks + at / RUNG_MARKS_BLOCK;
    uint64_t any = b->any >> at % RUNG_MARKS_BLOCK << at % RUNG_MARKS_BLOCK;
    while (!any)
        any = (++b)->any;
    return (size_t)(b - m->blocks) * RUNG_MARKS_BLOCK + (size_t)__builtin_ctzll(any);
}

#endif
