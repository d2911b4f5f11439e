/* fuzz_words.c -- a line as typed: words, arguments, answer, every format; on the
 * built-in graph. */
#include "asking.h"
#include "repl/split.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static rung_snapshot *graph;
    rung_error err = { 0 };
    if (!graph)
        FUZZ_CHECK(!rung_graph_open(NULL, &graph, &err));
    rung_arena words = { 0 };
    rung_task task = { 0 };
    rung_split line;
    rung_reply reply;
    size_t at;
    if (!rung_split_line(&words, (const char *)data, size, &line, &err)
        && !rung_split_whole(&line, &err)) {
        for (uint32_t i = 0; i < line.n; i++)
            FUZZ_CHECK(line.start[i] <= line.end[i] && line.end[i] <= size);
        err = (rung_error){ 0 };
        if (!rung_ask(&task, graph, (rung_words){ line.items, line.n }, &reply, &err))
            fuzz_render(&reply);
        else
            FUZZ_CHECK(err.code && err.code != RUNG_NO_MEMORY && err.text[0]
                       && (err.at == RUNG_NO_WORD || err.at <= line.n));
    }
    FUZZ_CHECK(rung_text_check(err.text, strlen(err.text), &at) == RUNG_TEXT_FINE);
    rung_task_drop(&task);
    rung_arena_drop(&words);
    return 0;
}
