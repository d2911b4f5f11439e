/* cells.h -- the members of a result as texts for a page; page.c and page_table.c use them.
 *
 * A function called `put` appends to the page's scratch buffer; any other returns a text
 * in the page's arena. When memory ends, `failed` is set and stays, texts are empty, and
 * rung_page_of fails at the end: nobody in between has to ask. */
#ifndef RUNG_RENDER_CELLS_H
#define RUNG_RENDER_CELLS_H

#include "render/page.h"

void *rung_page_alloc(rung_page *p, size_t n, size_t size);
/* Keeps what scratch holds from `start` on, and takes it off scratch. */
const char *rung_page_keep(rung_page *p, size_t start);

/* ---- texts and labels ---- */

void rung_cell_put_pooled(rung_page *p, rung_text_id id);
const char *rung_cell_shown(rung_page *p, const char *s);
/* `guided_hours` as `Guided hours`. */
const char *rung_cell_label_of(rung_page *p, const char *name);
/* Of an attribute: the word that the vocabulary has for people, else its name. */
const char *rung_cell_attr_label(rung_page *p, const char *name);
const char *rung_cell_field_label(rung_page *p, const rung_field *f);

/* ---- evidence ---- */

/* The status of a fact; NO_STATUS when there is none. */
uint8_t rung_cell_fact_status(const rung_page *p, uint32_t fact);
/* Notes that the status occurred, so that the legend explains it; gives it back. */
uint8_t rung_cell_note_status(rung_page *p, uint8_t status);
/* What a struct itself says of its certainty: its first Evidence or status; UNSOURCED
 * where it has a place for evidence on screen and none in it; else its node's own. */
uint8_t rung_cell_struct_status(const rung_page *p, const rung_shape *s, const void *at);
/* `established`; what was observed says of how many: `observed, 7 of 14`. */
void rung_cell_put_how_sure(rung_page *p, uint32_t fact);
/* `source, locator`, and the source will be listed. */
void rung_cell_put_place(rung_page *p, const rung_fact *f);
void rung_cell_put_note(rung_page *p, uint32_t fact);
/* The place and, of what is not established, the note. */
void rung_cell_put_written_in(rung_page *p, uint32_t fact);
/* What a row states besides its evidence: `months 24; via Nursing degree`. */
void rung_cell_put_stated(rung_page *p, uint32_t fact);
/* `from 2020-01 to 2024`. */
const char *rung_cell_dates_text(rung_page *p, const rung_fact *f);

/* ---- nodes and values ---- */

void rung_cell_put_node(rung_page *p, rung_node n);
/* `3`, or `3-5` of what spans several; nothing when unknown. */
void rung_cell_put_level(rung_page *p, rung_node n);
const char *rung_cell_level_text(rung_page *p, rung_node n);
/* `Healthcare assistant (level 2, role:healthcare-assistant)`. */
const char *rung_cell_node_line(rung_page *p, rung_node n);
void rung_cell_put_value(rung_page *p, const rung_value *value);
/* `guided hours 60`, and what stands between it and the value before it (NULL: none);
 * `count` and `of` are one phrase: `done by 7 of 14`, of a rule `counted in credits`. */
void rung_cell_put_named_value(rung_page *p, const rung_value *before,
                               const rung_value *value);

/* True of a `need` that stands with a condition, which then says it:
 * ` (usually)`, ` (may be asked)`, nothing of what must be. */
bool rung_cell_is_strength(const rung_page *p, const rung_open_item *item);
void rung_cell_put_strength(rung_page *p, const rung_open_item *item);
/* ` (ncs-2020, inferred)`: who says so and how sure it is, as far as the fact `card`,
 * which the card says it is written in, does not say it. */
void rung_cell_put_other_source(rung_page *p, uint32_t card, const rung_open_item *item);

/* ---- members ---- */

/* The first field of that type which is shown, or NULL. */
const rung_field *rung_cell_first_of(const rung_shape *s, rung_type type);
/* One member as the text of a cell; nothing when it is absent. */
void rung_cell_put_member(rung_page *p, const rung_field *f, const void *at);
const char *rung_cell_member_text(rung_page *p, const rung_field *f, const void *at);
/* An element of a list in one cell: the node's name, else the first text of it. */
void rung_cell_put_element(rung_page *p, const rung_field *f, const void *element);
/* Element i of a LIST of TEXT that says where each is written, with the place. */
const char *rung_cell_cited_text(rung_page *p, const rung_field *f, const void *at,
                                 uint32_t i);
/* `Porter → ~ Care worker → Nurse`: a mark is that of the step which leads there. */
void rung_cell_put_chain(rung_page *p, const rung_field *f, rung_any_list l);

#endif
