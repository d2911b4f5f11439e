/* page.h -- an answer as people read it, before it is laid out for a width: titles,
 * labelled lines and tables of texts.
 *
 * table.c and markdown.c lay out the same page. Every text of it is fit for a screen:
 * control and invisible characters are escaped. What a source does not plainly say is
 * marked when the page is made, once for both. */
#ifndef RUNG_RENDER_PAGE_H
#define RUNG_RENDER_PAGE_H

#include "render/parts.h"

#define RUNG_PAGE_NO_STATUS ((uint8_t)RUNG_N_FACT_STATUS)

/* `Label: text`; status: RUNG_N_FACT_STATUS when nothing is to be marked. */
typedef struct rung_page_line {
    const char *label, *text;
    uint8_t status;
} rung_page_line;

typedef enum rung_page_role {
    RUNG_COLUMN_TEXT,
    RUNG_COLUMN_NUMBER, /* right-aligned, never wrapped */
    RUNG_COLUMN_SHORT,  /* words and shares: never wrapped */
    RUNG_COLUMN_STATUS, /* How sure: never wrapped */
    RUNG_COLUMN_ASIDE,  /* Written in: reads dim */
    RUNG_COLUMN_ID,     /* shown where there is room */
} rung_page_role;

typedef struct rung_page_column {
    const char *heading;
    rung_page_role role;
} rung_page_column;

typedef enum rung_block_type {
    RUNG_BLOCK_LINES, /* labelled lines */
    RUNG_BLOCK_CARD,  /* title, subtitle, labelled lines */
    RUNG_BLOCK_TABLE,
} rung_block_type;

typedef struct rung_block rung_block;
struct rung_block {
    rung_block *next;
    rung_block_type type;
    const char *title;    /* NULL: none */
    const char *subtitle; /* CARD; NULL: none */
    uint32_t count;       /* TABLE: stands behind the title */
    rung_page_line *lines;
    uint32_t n_lines, cap_lines;
    rung_page_column *columns;
    uint32_t n_columns;
    bool headed;        /* TABLE: false for a bare list of texts */
    const char **cells; /* n_rows * n_columns texts, row by row; no text is NULL */
    uint8_t *statuses;  /* a row each; RUNG_N_FACT_STATUS for none, or UNSOURCED; of a
                           CARD: [0], or NULL */
    uint32_t n_rows;
};

typedef struct rung_page {
    rung_arena mem;
    const rung_reply *reply;
    const rung_view *view;
    bool ascii;
    bool ids;        /* detail=ids: nodes by id, no evidence but its marks */
    bool failed;     /* memory ended; the page is not whole */
    const char *say; /* the answer's first sentences, as the query wrote them, or NULL */
    rung_block *first, *last;
    uint8_t seen;          /* RUNG_STATUS_BITs that occurred, UNSOURCED among them */
    uint8_t *cited;        /* a byte a source */
    rung_block *sources;   /* lines: id, title and date; NULL when none was cited */
    const char *truncated; /* last sentence when rows were left out, or NULL */
    rung_sink scratch;     /* the text being made */
} rung_page;

/* Builds the page of r; r must outlive it. Fails: NO_MEMORY; drop the page either way. */
rung_status rung_page_of(const rung_reply *r, bool ascii, rung_page *page,
                         rung_error *err);
void rung_page_drop(rung_page *page);

/* `~` inferred or without a source, `?` potential, `+` planned, `*` observed, `x` ended;
 * "" for established and none. */
const char *rung_status_mark(unsigned status);

/* Steps through the marks to explain at the end of a page: the next status after *status
 * (from -1) that was seen and has a mark, with its word and what it means; false after
 * the last. */
bool rung_page_legend(const rung_page *p, int *status, const char **word,
                      const char **means);

#endif
