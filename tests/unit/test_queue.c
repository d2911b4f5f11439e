/* test_queue.c -- bytes leave a queue as they came in, and its blocks go where they are
 * wanted next: none lost, none kept beyond what may be. */
#include <stdlib.h>
#include <string.h>

#include "serve/queue.h"
#include "support/test.h"

#define SOME (5 * RUNG_QUEUE_BLOCK + 7) /* bytes that take six blocks */

static void fill(rung_queue *q, size_t n)
{
    for (size_t i = 0; i < n; i++)
        rung_putc(&q->sink, (char)('a' + i % 23));
}

/* Takes all there is, `at_once` bytes a time, and looks at each. */
static void empty(rung_queue *q, size_t at_once)
{
    struct iovec piece[4];
    for (size_t at = 0; q->n;) {
        int n = rung_queue_pieces(q, piece, 4, at_once);
        size_t took = 0;
        assert_true(n > 0);
        for (int i = 0; i < n; i++)
            for (size_t k = 0; k < piece[i].iov_len; k++, took++)
                assert_int_equal(((char *)piece[i].iov_base)[k], 'a' + (at + took) % 23);
        assert_true(took <= at_once);
        rung_queue_take(q, took);
        at += took;
    }
}

static void a_queue_gives_its_blocks_back_to_the_pool(void **state)
{
    (void)state;
    rung_queue_pool pool = { .keep = 4 };
    rung_queue q;
    rung_queue_init(&q, &pool);
    for (size_t at_once = 1000; at_once < 9 * RUNG_QUEUE_BLOCK; at_once *= 3) {
        fill(&q, SOME);
        assert_int_equal(pool.n_free, 0);
        empty(&q, at_once);
        assert_int_equal(pool.n_free, 4); /* of six */
    }
    rung_queue_pool_keep(&pool, 1);
    assert_int_equal(pool.n_free, 1);
    rung_queue_pool_drop(&pool);
    assert_int_equal(pool.n_free, 0);
}

/* As a worker's answer goes: blocks of the loop's pool are filled elsewhere, what is
 * filled moves to a queue of the loop's, and what is left over comes back. */
static void blocks_go_round(void **state)
{
    (void)state;
    rung_queue_pool loop = { .keep = 100 }, job = { 0 };
    rung_queue out, reply;
    rung_queue_init(&out, &loop);
    fill(&out, SOME);
    empty(&out, SOME);
    assert_int_equal(loop.n_free, 6);
    for (uint32_t stock = 0; stock <= 8; stock++) {
        uint32_t had = loop.n_free, given = stock < had ? stock : had;
        rung_queue_pool_stock(&job, &loop, stock);
        assert_int_equal(loop.n_free, had - given);
        assert_int_equal(job.n_free, given);
        rung_queue_init(&reply, &job);
        fill(&reply, SOME);
        assert_int_equal(job.n_free, given > 6 ? given - 6 : 0);
        rung_queue_move(&out, &reply);
        rung_queue_pool_stock(&loop, &job, job.n_free);
        assert_int_equal(job.n_free, 0);
        empty(&out, 3 * RUNG_QUEUE_BLOCK / 2);
        assert_int_equal(loop.n_free, had + 6 - (given < 6 ? given : 6));
    }
    rung_queue_pool_drop(&loop);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_queue_gives_its_blocks_back_to_the_pool),
        cmocka_unit_test(blocks_go_round),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
