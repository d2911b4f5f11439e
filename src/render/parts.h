/* parts.h -- what the renderers share and nobody else needs: reading members of a result
 * through its shape, stepping through UTF-8. */
#ifndef RUNG_RENDER_PARTS_H
#define RUNG_RENDER_PARTS_H

#include <string.h>

#include "render/render.h"

/* ---- members of a struct; copied out, because a list is read as a list of anything ---- */

static inline const void *rung_member(const void *at, const rung_field *f)
{
    return (const char *)at + f->offset;
}

static inline rung_any_list rung_member_list(const void *at, const rung_field *f)
{
    rung_any_list l;
    memcpy(&l, rung_member(at, f), sizeof l);
    return l;
}

/* The struct a STRUCT member points to, or NULL. */
static inline const void *rung_member_struct(const void *at, const rung_field *f)
{
    const void *p;
    memcpy(&p, rung_member(at, f), sizeof p);
    return p;
}

static inline const char *rung_member_text(const void *at, const rung_field *f)
{
    const char *p;
    memcpy(&p, rung_member(at, f), sizeof p);
    return p;
}

static inline rung_node rung_member_node(const void *at, const rung_field *f)
{
    rung_node n;
    memcpy(&n, rung_member(at, f), sizeof n);
    return n;
}

static inline uint32_t rung_member_fact(const void *at, const rung_field *f)
{
    rung_fact_ref r;
    memcpy(&r, rung_member(at, f), sizeof r);
    return r.id;
}

static inline uint32_t rung_member_count(const void *at, const rung_field *f)
{
    uint32_t n;
    memcpy(&n, rung_member(at, f), sizeof n);
    return n;
}

static inline uint8_t rung_member_byte(const void *at, const rung_field *f)
{
    return *(const uint8_t *)rung_member(at, f);
}

/* Element i of a list member. */
static inline const void *rung_element(const rung_field *f, rung_any_list l, uint32_t i)
{
    size_t size = f->of                    ? f->of->size
                  : f->elem == RUNG_T_TEXT ? sizeof(const char *)
                  : f->elem == RUNG_T_LIST ? sizeof(rung_any_list)
                                           : sizeof(uint32_t);
    return (const char *)l.items + (size_t)i * size;
}

/* An element of a list as a field of a struct that is nothing but that element. */
static inline rung_field rung_element_field(const rung_field *f)
{
    return (rung_field){
        .name = f->name, .label = f->label, .type = f->elem, .stated = f->stated
    };
}

/* The status of a row that has a place for evidence and none in it. */
#define RUNG_UNSOURCED (RUNG_N_FACT_STATUS + 1u)
_Static_assert(RUNG_UNSOURCED < 8, "it needs a bit beside those of the statuses");

/* True for Evidence and lists of it: what detail=ids leaves out. */
static inline bool rung_is_evidence(const rung_field *f)
{
    return f->type == RUNG_T_FACT
           || (f->type == RUNG_T_LIST && !f->of && f->elem == RUNG_T_FACT);
}

/* True when item i of the OPEN member f (a field of s) becomes a member of the struct at
 * `at`: no fixed member and no earlier item bears its name. */
bool rung_open_kept(const rung_view *v, const rung_shape *s, const void *at,
                    const rung_field *f, uint32_t i);

/* True when `name` is a member of Evidence. */
bool rung_evidence_has(const char *name);

/* The bare id where detail=ids would give one: a NODE element, or a ref-shape's node;
 * else false. */
static inline bool rung_element_node(const rung_field *f, const void *element,
                                     rung_node *out)
{
    if (f->of && f->of->ref)
        *out = rung_member_node(element, &f->of->fields[0]);
    else if (!f->of && f->elem == RUNG_T_NODE)
        memcpy(out, element, sizeof *out);
    else
        return false;
    return true;
}

/* The lists of the shape whose elements are the rows of csv and jsonl: how many. */
uint32_t rung_n_row_lists(const rung_shape *s);

/* What tells an element best where there is room for one member: its first NODE, else its
 * first TEXT, WORD or FACT. `shown`: of those that a page shows. NULL: it has none. */
const rung_field *rung_telling_field(const rung_shape *s, bool shown);

/* The field of s with this name and type, or NULL. */
const rung_field *rung_field_named(const rung_shape *s, const char *name, rung_type type);

/* True for steps in a row: elements with NODE members `from` and `to`, each beginning
 * where the last ended. */
bool rung_list_is_chain(const rung_field *f, rung_any_list l);

/* One row of csv or jsonl as an object, also with detail=ids; `list` is its first member
 * when not NULL. */
void rung_walk_row(const rung_view *v, rung_detail detail, const rung_field *f,
                   const void *element, const char *list, rung_emitter *e);

/* ---- what is supposed ---- */

/* The member `supposed` of meta, {without: [id], with: [`from:relation:to`]}; the view
 * has an overlay. */
void rung_walk_supposed(const rung_view *v, rung_emitter *e);
/* What is read first: the day asked about; that the answer is no record, and what was
 * supposed for it. Nothing when neither was given. */
void rung_say_premises(const rung_view *v, rung_sink *out);

/* How long the answer took, where that was asked for. */
void rung_say_time(const rung_reply *r, rung_sink *out);

/* ---- the formats ---- */

rung_status rung_render_json(const rung_reply *r, rung_sink *out, rung_error *err);
rung_status rung_render_jsonl(const rung_reply *r, rung_sink *out, rung_error *err);
rung_status rung_render_msgpack(const rung_reply *r, rung_sink *out, rung_error *err);
rung_status rung_render_csv(const rung_reply *r, rung_sink *out, rung_error *err);
rung_status rung_render_dot(const rung_reply *r, rung_sink *out, rung_error *err);
rung_status rung_render_table(const rung_reply *r, const rung_render_options *o,
                              rung_sink *out, rung_error *err);
rung_status rung_render_markdown(const rung_reply *r, rung_sink *out, rung_error *err);

#endif
