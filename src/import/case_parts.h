/* case_parts.h -- what the parts of the CASE importer share: the reading, and places by
 * identifier. */
#ifndef RUNG_IMPORT_CASE_PARTS_H
#define RUNG_IMPORT_CASE_PARTS_H

#include "core/text.h"
#include "import/besides.h"
#include "import/case_read.h"
#include "import/known.h"
#include "import/labels.h"

#define RUNG_CASE_LOCATOR 96u
#define RUNG_CASE_INFERRED \
    "inferred, as the CASE document says; it has no place for the reason"

typedef struct rung_case_reading {
    rung_case c;        /* the first member */
    rung_known known;   /* items by identifier and by URI; `label`: the name of a group */
    rung_known parents; /* items that others are children of; `node`: 0 */
    rung_known left_out;  /* items that are not taken; `node`: 0 */
    rung_known groupings; /* by identifier; `label`: the title */
    rung_known licences;  /* the same */
    struct {
        char title[RUNG_LABEL_MAX], version[64];
        char by[RUNG_LABEL_MAX], url[RUNG_LABEL_MAX], licence[RUNG_LABEL_MAX];
        char licence_id[64], id[64], uri[RUNG_LABEL_MAX], changed[11], from[11], to[11];
        char name[RUNG_KEY_MAX];
        rung_fact_status status;
        bool found;
    } document;
    uint32_t source;
    rung_besides besides;
    char *text;          /* room for one text, RUNG_FIELD_BYTES */
    uint32_t types_told; /* that nothing is known of, counted by name */
    bool unknown;        /* some item is left out for its type */
} rung_case_reading;

/* Counts one more of what is left out. */
void rung_case_leave(rung_case_reading *r, const char *what);

/* The text as a table can hold it, in r->text; its length. */
size_t rung_case_tidy(rung_case_reading *r, const char *s);
/* The same as a value of the row put last; NULL is absent. */
void rung_case_put_text(rung_case_reading *r, unsigned attr, const char *s);

/* The day of a member, which is left as it is when there is none; a text that is no date
 * is reported. */
void rung_case_read_day(rung_case_reading *r, const json_t *map, const char *name,
                        char day[11]);

/* A column of the package: its attr. */
uint16_t rung_case_column(rung_case_reading *r, const char *name, rung_attr_type type,
                          const char *help);

/* The place of an identifier or URI (`scheme` CASE or URI), made when it is new; NULL
 * when memory ended. */
rung_known_at *rung_case_place(rung_case_reading *r, rung_known *k, const char *scheme,
                               const char *id);

/* Notes in `k` that there is such a one (`node` 0), and asks for it. */
void rung_case_note(rung_case_reading *r, rung_known *k, const char *id, const char *uri);
bool rung_case_noted(rung_case_reading *r, rung_known *k, const char *id,
                     const char *uri);

/* ---- the parts, in the order of the walks ---- */

void rung_case_read_parent(void *user, rung_case_part part, const json_t *map);
void rung_case_read_item(void *user, rung_case_part part, const json_t *map);
void rung_case_read_association(void *user, rung_case_part part, const json_t *map);
void rung_case_put_besides(rung_case_reading *r);

#endif
