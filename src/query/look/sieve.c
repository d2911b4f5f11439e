/* sieve.c -- what is missing, by a sieve; see sieve.h. */
#include "query/look/sieve.h"

#include "core/cpu.h"

bool rung_sieve_can(const rung_task *t, const rung_held *h)
{
    return h->alone && !t->portable && !t->narrow && rung_has_avx512();
}

/* Ids are told apart by their lowest ten bits in one row, by the next ones in the other,
 * which share six: of fewer than 2^14 nodes no two have both places. */
#define HIGH 4u

static void put(uint32_t *row, uint32_t place)
{
    row[place / 32 % RUNG_SIEVE_WORDS] |= (uint32_t)1 << place % 32;
}

void rung_sieve_make(const rung_held *h, rung_sieve *out)
{
    *out = (rung_sieve){ 0 };
    for (uint32_t i = 0; i < h->n_by; i++)
        for (uint32_t k = 0; k < h->lists[i].n; k++) {
            put(out->low, h->lists[i].items[k]);
            put(out->high, h->lists[i].items[k] >> HIGH);
        }
}

#ifdef __x86_64__
#include <immintrin.h>

#define WIDE __attribute__((target("avx512f,bmi2,popcnt")))
#define LANES 16u

/* A row as the two tables that one instruction looks sixteen words up in. */
typedef struct tables {
    __m512i first, second;
} tables;

WIDE static inline tables load(const uint32_t *row)
{
    return (tables){ _mm512_load_si512(row), _mm512_load_si512(row + LANES) };
}

/* Which of sixteen have their bit in a row. */
WIDE static inline __mmask16 are_in(tables row, __m512i word, __m512i bit)
{
    __m512i words = _mm512_permutex2var_epi32(row.first, word, row.second);
    return _mm512_test_epi32_mask(words, _mm512_rolv_epi32(_mm512_set1_epi32(1), bit));
}

/* Puts those that the sieve does not hold back at `out`, sixteen numbers at a time
 * however few they are; returns how many. */
WIDE static inline uint32_t let_through(const rung_sieve *s, rung_ids needed,
                                        rung_node *out)
{
    const tables low = load(s->low), high = load(s->high);
    rung_node *at = out;
    for (uint32_t i = 0; i < needed.n; i += LANES) {
        uint32_t left = needed.n - i;
        __mmask16 there = (__mmask16)_bzhi_u32(0xffff, left < LANES ? left : LANES);
        __m512i ids = _mm512_maskz_loadu_epi32(there, needed.items + i);
        __mmask16 held = are_in(low, _mm512_srli_epi32(ids, 5), ids)
                         & are_in(high, _mm512_srli_epi32(ids, HIGH + 5),
                                  _mm512_srli_epi32(ids, HIGH));
        __mmask16 missing = (__mmask16)(there & ~held);
        _mm512_storeu_si512(at, _mm512_maskz_compress_epi32(missing, ids));
        at += __builtin_popcount(missing);
    }
    return (uint32_t)(at - out);
}

WIDE bool rung_sieve_missing(const rung_sieve *s, rung_task *t, rung_ids needed,
                             uint32_t n_held, rung_node_list *out)
{
    rung_node *items = RUNG_ROOM(&t->mem, rung_node, (size_t)needed.n + LANES);
    if (!items)
        return false;
    *out = (rung_node_list){ items, let_through(s, needed, items) };
    return out->n == needed.n - n_held;
}
#else
bool rung_sieve_missing(const rung_sieve *s, rung_task *t, rung_ids needed,
                        uint32_t n_held, rung_node_list *out)
{
    (void)s, (void)t, (void)needed, (void)n_held, (void)out;
    return false;
}
#endif
