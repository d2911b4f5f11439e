/* supposed.c -- that an answer is of another day, or rests on something supposed, and on
 * what: the first lines on a screen, a member of `meta` elsewhere. And how long it took,
 * where that was asked for. */
#include "core/text.h"
#include "render/parts.h"
#include "snapshot/overlay.h"

void rung_walk_supposed(const rung_view *v, rung_emitter *e)
{
    const rung_overlay *o = v->over;
    rung_put_key(e, "supposed");
    e->map(e, 2);
    rung_put_key(e, "without");
    e->array(e, o->n_hidden);
    for (uint32_t i = 0; i < o->n_hidden; i++)
        rung_walk_node(v, RUNG_DETAIL_IDS, (rung_node){ o->hidden[i] }, e);
    e->end_array(e);
    rung_put_key(e, "with");
    e->array(e, o->n_added);
    for (uint32_t i = 0; i < o->n_added; i++) {
        char text[RUNG_EDGE_ID_MAX];
        rung_edge_id(v->g, &o->added[i].edge, text);
        e->text(e, text, strlen(text));
    }
    e->end_array(e);
    e->end_map(e);
}

/* Most rows carry no dates, and then only their source says when it spoke. */
static void say_day(const rung_view *v, rung_sink *out)
{
    char day[RUNG_DAY_SAID];
    rung_putf(out,
              "As of %s. A row without dates of its own counts on any day; its source's "
              "date says when that was known.\n",
              rung_text_day(day, v->day_from));
}

/* Else "is not recorded" would be said of what is recorded and was not asked for. */
static void say_statuses(const rung_view *v, rung_sink *out)
{
    const char *before = "Only ";
    for (unsigned i = 0; i < RUNG_N_FACT_STATUS; i++)
        if (v->statuses & RUNG_STATUS_BIT(i)) {
            rung_putf(out, "%s%s", before, rung_fact_status_word((rung_fact_status)i));
            before = " or ";
        }
    rung_puts(out, " links were looked at.\n");
}

#define SHOWN 8u /* of each; the rest is counted */

void rung_say_premises(const rung_view *v, rung_sink *out)
{
    const rung_overlay *o = v->over;
    if (v->dated)
        say_day(v, out);
    if (v->narrowed)
        say_statuses(v, out);
    if (!o)
        return;
    rung_puts(out, "Supposed, whatever is recorded: ");
    for (uint32_t i = 0; i < o->n_hidden && i < SHOWN; i++)
        rung_putf(out, "%s%s", i ? ", " : "without ",
                  rung_node_name(v->g, (rung_node){ o->hidden[i] }));
    if (o->n_hidden > SHOWN)
        rung_putf(out, " and %u more", o->n_hidden - SHOWN);
    for (uint32_t i = 0; i < o->n_added && i < SHOWN; i++) {
        const rung_edge *e = &o->added[i].edge;
        rung_putf(out, "%s%s %s %s", i || o->n_hidden ? "; " : "",
                  rung_node_name(v->g, e->from),
                  rung_relation_says((rung_relation)e->relation, true),
                  rung_node_name(v->g, e->to));
    }
    if (o->n_added > SHOWN)
        rung_putf(out, "; and %u more link%s", o->n_added - SHOWN,
                  o->n_added - SHOWN == 1 ? "" : "s");
    rung_puts(out, ".\n");
}

void rung_say_time(const rung_reply *r, rung_sink *out)
{
    if (r->timed)
        rung_putf(out, "Worked out in %llu microseconds.\n",
                  (unsigned long long)r->microseconds);
}
