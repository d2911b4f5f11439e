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

/* X(ENUM, word, help). New formats are added at the end; none changes its number. */
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

/* The word for a format, as `--format` takes it, and a line about it. `f` must be below
 * RUNG_N_FORMATS. The texts are static. Any thread may call them, and rung_format_find. */
RUNG_API const char *rung_format_word(rung_format f);
RUNG_API const char *rung_format_help(rung_format f);

/* Finds the format called word[0..len). False when there is none; *out is then as it was. */
RUNG_API bool rung_format_find(const char *word, size_t len, rung_format *out);

/* How RUNG_FORMAT_TABLE is laid out; other formats ignore it. All zero is right for a file. */
typedef struct rung_render_options {
    uint32_t width; /* columns of the screen; less than 20 counts as 20, 0 as 80 */
    bool colour;    /* with ANSI colours; nothing is told by colour alone */
    bool ascii;     /* the terminal cannot show lines, arrows and dots of UTF-8 */
} rung_render_options;

#ifdef __cplusplus
}
#endif

#endif
