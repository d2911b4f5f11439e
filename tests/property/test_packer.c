/* test_packer.c -- a reply copied from fragments is the reply that the walk tells
 * msgpack-c, wherever the blocks of a queue end and wherever its limit is. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "serve/packer.h"
#include "support/asking.h"
#include "support/test.h"
#include "support/trial.h"

#define ROUNDS 300
#define QUESTIONS 30
#define HEAD_MOST 4 /* bytes before the first of a block that a reply may begin at */

static world *make_world(uint64_t seed)
{
    dice d = { seed };
    world *w = world_small(seed);
    world_give_names(w, &d);
    return w;
}

/* Some ids count as too long to be copied as one piece, as no world's are. */
static rung_fragments *pack_graph(const rung_snapshot *g, uint64_t seed)
{
    rung_fragments *f;
    rung_error err = { 0 };
    dice d = { seed };
    EXPECT(!rung_fragments_new(g, &f, &err), "no fragments: %s", err.text);
    for (uint32_t n = 0; n < g->head->n_nodes; n++)
        if (dice_chance(&d, 10))
            rung_packed_id_of(f, (rung_node){ n })->len = 0;
    return f;
}

/* Fills the queue up to `left` bytes before the end of its block. */
static void fill(rung_queue *q, size_t left)
{
    static const char filling[RUNG_QUEUE_BLOCK];
    rung_put(&q->sink, filling, RUNG_QUEUE_BLOCK - left);
}

/* What stands behind the filling, in one piece. Free with free(). */
static char *packed(const rung_queue *q, rung_queue_mark before)
{
    char *bytes = malloc(q->n - before.n + 1);
    rung_queue_copy(q, before, 0, bytes);
    return bytes;
}

/* Packs a reply behind `left` bytes of room, and with one byte too few under the limit. */
static void expect_packed(const rung_fragments *f, const rung_reply *reply,
                          const rung_sink *walked, size_t left)
{
    rung_queue_pool pool = { 0 };
    rung_queue q;
    rung_queue_init(&q, &pool);
    fill(&q, left);
    rung_queue_mark before = rung_queue_here(&q);
    for (size_t less = 0; less < 2; less++) {
        rung_queue_limit(&q, before.n + walked->len - less);
        rung_packer p = rung_packer_into(&q, f);
        rung_pack_reply(&p, reply);
        EXPECT(q.sink.failed == (less > 0), "%zu bytes, %zu less allowed: failed %d",
               walked->len, less, q.sink.failed);
        if (!less) {
            char *bytes = packed(&q, before);
            EXPECT(q.n - before.n == walked->len
                       && memcmp(bytes, walked->to, walked->len) == 0,
                   "%zu bytes at %zu before the end of a block are not those of the walk",
                   q.n - before.n, left);
            free(bytes);
        }
        rung_queue_back(&q, before);
    }
    rung_queue_drop(&q);
    rung_queue_pool_drop(&pool);
}

static void copied_replies_are_those_of_the_walk(void **state)
{
    (void)state;
    for (trial t = trial_begin(ROUNDS); trial_next(&t);) {
        dice d = { t.seed };
        world *w = make_world(t.seed);
        rung_snapshot *g = world_open(w, 0);
        rung_fragments *f = pack_graph(g, t.seed);
        rung_task task = { 0 };
        for (int i = 0; i < QUESTIONS && w->n_nodes; i++) {
            question q = ask_anything(w, &d);
            if (dice_chance(&d, 50))
                ask_option(&q, "detail", "ids");
            rung_status s;
            free(ask_bytes(&task, g, &q, RUNG_FORMAT_MSGPACK, &s));
            if (s)
                continue;
            const char *words[ASK_WORDS];
            for (int k = 0; k < q.n; k++)
                words[k] = q.words[k] ? q.words[k] : q.text[k];
            rung_reply reply;
            rung_error err = { 0 };
            rung_ask(&task, g, (rung_words){ words, (uint32_t)q.n }, &reply, &err);
            rung_sink walked = rung_sink_buffer(0);
            rung_render(&reply, RUNG_FORMAT_MSGPACK, NULL, &walked, &err);
            size_t far =
                walked.len < RUNG_QUEUE_BLOCK ? walked.len : RUNG_QUEUE_BLOCK - 1;
            expect_packed(f, &reply, &walked, 0);
            for (int k = 0; k < 10; k++)
                expect_packed(f, &reply, &walked,
                              (size_t)dice_below(&d, (int)far + HEAD_MOST)
                                  % RUNG_QUEUE_BLOCK);
            rung_sink_drop(&walked);
        }
        rung_task_drop(&task);
        rung_fragments_free(f);
        rung_snapshot_close(g);
        world_free(w);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(copied_replies_are_those_of_the_walk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
