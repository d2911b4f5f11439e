/* fuzz_rpc.c -- what a client sends: the guard, the messages, the answers, on the
 * built-in graph.
 *
 * The guard finds the same ends however the bytes arrive; a message that it finds whole
 * is unpacked or refused, never half; a request has one answer, which is one whole
 * message. */
#include "asking.h"
#include "serve/frame.h"
#include "serve/methods.h"

static const rung_frame_limits input = { 1 << 20, 32, 65536 };
static const rung_frame_limits output = { 64 << 20, 32, UINT32_MAX };

static rung_served *graph;
static rung_serve_limits limits;

/* The guard once more, a few bytes at a time: it must say the same at the same place. */
static void in_pieces(const uint8_t *data, size_t n, rung_frame_state want, size_t size)
{
    rung_frame f = { 0 };
    rung_frame_state state = RUNG_FRAME_MORE;
    size_t have = 0, least = 0;
    while (state == RUNG_FRAME_MORE && have < n) {
        have += 1 + (size_t)(data[have] % 7);
        have = have < n ? have : n;
        size_t got = 0;
        state = rung_frame_scan(&f, &input, data, have, &got);
        if (state != RUNG_FRAME_MORE)
            FUZZ_CHECK(state != RUNG_FRAME_WHOLE || got == size);
        else
            FUZZ_CHECK(got > have && got >= least);
        least = got;
    }
    FUZZ_CHECK(state == want);
}

/* What was put for a request is one response with its id. */
static void check_reply(rung_queue *out, uint32_t id)
{
    rung_frame f = { 0 };
    rung_arena mem = { 0 };
    rung_message m;
    rung_error err = { 0 };
    size_t n = out->n, size = 0;
    uint8_t *bytes = malloc(n + 1);
    FUZZ_CHECK(bytes && !out->sink.failed);
    for (size_t at = 0; out->n;) {
        struct iovec iov;
        FUZZ_CHECK(rung_queue_pieces(out, &iov, 1, SIZE_MAX) == 1);
        memcpy(bytes + at, iov.iov_base, iov.iov_len);
        at += iov.iov_len;
        rung_queue_take(out, iov.iov_len);
    }
    FUZZ_CHECK(rung_frame_scan(&f, &output, bytes, n, &size) == RUNG_FRAME_WHOLE
               && size == n);
    FUZZ_CHECK(!rung_message_read(bytes, n, &mem, &m, &err) && m.type == RUNG_RESPONSE
               && m.id == id);
    if (m.error->type != RUNG_GIVEN_NIL) {
        const rung_given *e = m.error;
        FUZZ_CHECK(e->type == RUNG_GIVEN_ARRAY && e->n == 2
                   && e->items[1].type == RUNG_GIVEN_TEXT);
        FUZZ_CHECK(rung_text_check(e->items[1].text, e->items[1].n, NULL)
                   == RUNG_TEXT_FINE);
    }
    free(bytes);
    rung_arena_drop(&mem);
}

static void answer(const uint8_t *bytes, size_t n)
{
    rung_answerer a = { .limits = &limits, .graph = graph };
    rung_queue_pool pool = { 0 };
    rung_queue out;
    rung_message m;
    rung_error err = { 0 };
    rung_queue_init(&out, &pool);
    a.task.mem.limit = limits.question_bytes;
    if (!rung_message_read(bytes, n, &a.task.mem, &m, &err)) {
        uint32_t id = m.id;
        switch (rung_answer_message(&a, &m, RUNG_ON_PLANNER, &out)) {
        case RUNG_ANSWERED: check_reply(&out, id); break;
        case RUNG_ANSWER_LATER:
        case RUNG_ANSWER_PLAN: FUZZ_CHECK(!"a patient one has an answer"); break;
        case RUNG_ANSWER_RELOAD:
        case RUNG_ANSWER_NONE: FUZZ_CHECK(out.n == 0); break;
        }
    } else {
        FUZZ_CHECK(err.text[0]
                   && rung_text_check(err.text, strlen(err.text), NULL)
                          == RUNG_TEXT_FINE);
    }
    rung_queue_drop(&out);
    rung_task_drop(&a.task);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    rung_error err = { 0 };
    if (!graph) {
        limits = rung_serve_limits_default();
        limits.query_ms = limits.planner_ms =
            60000; /* by steps only: the same bytes, the same answer */
        limits.steps = 100000;
        FUZZ_CHECK(!rung_served_load(NULL, NULL, &graph, &err));
    }
    for (size_t at = 0; at < size;) {
        rung_frame f = { 0 };
        size_t n = 0;
        uint32_t id;
        rung_frame_state state = rung_frame_scan(&f, &input, data + at, size - at, &n);
        in_pieces(data + at, size - at, state, n);
        if (state != RUNG_FRAME_WHOLE) {
            rung_message_peek_id(data + at, size - at, &id);
            break;
        }
        FUZZ_CHECK(n > 0 && n <= size - at);
        uint8_t *exact = malloc(n); /* so that a byte too far is one too far */
        FUZZ_CHECK(exact);
        memcpy(exact, data + at, n);
        answer(exact, n);
        free(exact);
        at += n;
    }
    return 0;
}
