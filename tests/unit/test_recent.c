/* test_recent.c -- answers given lately are given again, whole, while there is room and
 * the graph is the same. */
#include <stdlib.h>
#include <string.h>

#include "serve/message.h"
#include "serve/recent.h"
#include "support/test.h"

static rung_recent recent;

/* Answers `question` as a server does: an answer of `n` bytes `fill`, kept if it is asked
 * again. */
static void answer(const char *question, char fill, size_t n)
{
    rung_queue_pool pool = { 0 };
    rung_queue q;
    char *body = malloc(n);
    uint8_t head[RUNG_RESULT_HEAD];
    const uint8_t *asked = (const uint8_t *)question;
    size_t len = strlen(question);
    rung_queue_init(&q, &pool);
    rung_puts(&q.sink, "the answer before this one");
    rung_queue_mark before = rung_queue_here(&q);
    rung_put_result(&q.sink, 70000);
    rung_put(&q.sink, memset(body, fill, n), n);
    rung_recent_keep(&recent, rung_recent_hash(asked, len), asked, len, &q, before,
                     rung_result_head(70000, head));
    rung_queue_drop(&q);
    rung_queue_pool_drop(&pool);
    free(body);
}

/* True when `question` is answered by n bytes `fill`, behind heads of every length. */
static bool has(const char *question, char fill, size_t n)
{
    static const struct {
        uint32_t id;
        const char *head;
    } requests[] = { { 5, "\x94\x01\x05\xc0" },
                     { 4000000000u, "\x94\x01\xce\xee\x6b\x28\x00\xc0" },
                     { 200, "\x94\x01\xcc\xc8\xc0" },
                     { 60000, "\x94\x01\xcd\xea\x60\xc0" } };
    static const size_t heads[] = { 4, 8, 5, 6 };
    const uint8_t *asked = (const uint8_t *)question, *found = NULL;
    size_t len = strlen(question), size;
    for (size_t r = 0; r < 4; r++) {
        found = rung_recent_find(&recent, rung_recent_hash(asked, len), asked, len,
                                 requests[r].id, &size);
        if (!found)
            break;
        assert_int_equal(size, heads[r] + n);
        assert_memory_equal(found, requests[r].head, heads[r]);
        for (size_t i = heads[r]; i < size; i++)
            assert_int_equal(((const char *)found)[i], fill);
    }
    return found;
}

static int forget_all(void **state)
{
    (void)state;
    rung_recent_drop(&recent);
    recent.most = 1 << 20;
    return 0;
}

static void what_is_asked_once_is_not_kept(void **state)
{
    (void)state;
    answer("gap a", 'a', 100);
    assert_false(has("gap a", 'a', 100));
    assert_int_equal(recent.n, 0);
}

static void what_is_asked_twice_is_kept_whole_over_many_blocks(void **state)
{
    (void)state;
    for (size_t n = 0; n < 100000; n = n * 3 + 1) {
        forget_all(NULL);
        answer("gap a", 'a', n);
        answer("gap a", 'a', n);
        assert_true(has("gap a", 'a', n));
        assert_false(has("gap b", 'a', n));
    }
}

static void another_graph_has_other_answers(void **state)
{
    (void)state;
    answer("gap a", 'a', 100);
    answer("gap a", 'a', 100);
    rung_recent_drop(&recent);
    assert_false(has("gap a", 'a', 100));
    answer("gap a", 'b', 100);
    assert_false(has("gap a", 'b', 100)); /* the first asking of this graph */
    answer("gap a", 'b', 100);
    assert_true(has("gap a", 'b', 100));
}

static void there_is_never_more_than_may_be(void **state)
{
    char question[32];
    (void)state;
    for (int i = 0; i < 500; i++) {
        snprintf(question, sizeof question, "show n%d", i);
        answer(question, 'x', 9000);
        answer(question, 'x', 9000);
        assert_true(has(question, 'x', 9000));
        assert_true(recent.n <= recent.most);
    }
    answer("large", 'x', recent.most / 2);
    answer("large", 'x', recent.most / 2);
    assert_false(has("large", 'x', recent.most / 2)); /* it would drive out too many */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(what_is_asked_once_is_not_kept, forget_all),
        cmocka_unit_test_setup(what_is_asked_twice_is_kept_whole_over_many_blocks,
                               forget_all),
        cmocka_unit_test_setup(another_graph_has_other_answers, forget_all),
        cmocka_unit_test_setup(there_is_never_more_than_may_be, forget_all),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    rung_recent_drop(&recent);
    return failed;
}
