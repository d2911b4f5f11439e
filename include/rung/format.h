/* rung/format.h -- the forms that an answer can take. */
#ifndef RUNG_FORMAT_H
#define RUNG_FORMAT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <rung/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/* X(ENUM, word, help); appended to, never reordered. */
#define RUNG_FORMAT_MAP(X)                                    \
    X(TABLE, "table", "plain English and tables, for people") \
    X(JSON, "json", "the whole reply as one JSON object")     \
    X(JSONL, "jsonl", "one JSON object a row")                \
    X(CSV, "csv", "rows for a spreadsheet")                   \
    X(MARKDOWN, "markdown", "tables for a document")          \
    X(MSGPACK, "msgpack", "the whole reply as MessagePack")   \
    X(DOT, "dot", "a drawing for Graphviz")

typedef enum rung_format {
#define X(name, word, help) RUNG_FORMAT_##name,
    RUNG_FORMAT_MAP(X)
#undef X
        RUNG_N_FORMATS
} rung_format;

/* Word and one line about a format below RUNG_N_FORMATS; static texts. */
RUNG_API const char *rung_format_word(rung_format f);
RUNG_API const char *rung_format_help(rung_format f);

/* The format with this word of `len` bytes, or false and *out as it was. */
RUNG_API bool rung_format_find(const char *word, size_t len, rung_format *out);

/* How RUNG_FORMAT_TABLE is laid out; all zero is what a program that writes to a file wants. */
typedef struct rung_render_options {
    uint32_t width; /* columns of the screen, at least 20; 0 = 80 */
    bool colour; /* ANSI colours; inferred and potential rows are marked in words either way */
    bool ascii; /* terminal cannot show UTF-8 box drawing and dashes */
} rung_render_options;

#ifdef __cplusplus
}
#endif

#endif
