/* next_say.c -- the first sentences of `next` and `into`. */
#include "query/look/next.h"

static void say_counts(const rung_view *v, const rung_next_result *r, rung_sink *out)
{
    uint32_t overlap = 0, unrecorded = 0, of_status[RUNG_N_FACT_STATUS] = { 0 };
    for (uint32_t i = 0; i < r->steps.n; i++) {
        const rung_step *s = &r->steps.items[i];
        overlap += s->basis == RUNG_BASIS_OVERLAP;
        unrecorded += s->needed == 0;
        if (s->basis == RUNG_BASIS_LINK)
            of_status[rung_view_fact(v, s->evidence.id)->status]++;
    }
    const char *before = ": ";
    for (unsigned k = 0; k < RUNG_N_FACT_STATUS; k++)
        if (of_status[k]) {
            rung_putf(out, "%s%u %s", before, of_status[k],
                      rung_fact_status_word((rung_fact_status)k));
            before = ", ";
        }
    if (overlap)
        rung_putf(out, "%s%u only by skills in common, which no source calls a step",
                  before, overlap);
    rung_puts(out, ".\n");
    if (r->steps.n)
        rung_puts(out, "\"Already held\" counts what is recorded of both roles; the rest "
                       "is not recorded as held, which `gap` lists.\n");
    if (unrecorded)
        rung_putf(
            out,
            "For %u of these roles no requirements are recorded: unknown, not zero.\n",
            unrecorded);
}

/* `, 19 next steps`; when only some are shown, `, the first 5 of 19 next steps`. */
static void say_total(const rung_next_result *r, const char *one, const char *many,
                      rung_sink *out)
{
    rung_puts(out, ", ");
    if (r->steps.n < r->total)
        rung_putf(out, "the first %u of ", r->steps.n);
    rung_say_count(r->total, one, many, out);
}

/* Where to ask on when there is no step: only what can have an answer. */
static void say_elsewhere(const rung_view *v, const rung_next_result *r, bool have,
                          rung_sink *out)
{
    rung_links needs = rung_links_out(v, RUNG_REQUIRES, r->from);
    bool recorded = rung_links_next(&needs);
    bool overlap = !r->overlap && (recorded || have);
    if (r->see_also.n)
        rung_puts(out, "; ask the same of what stands under See also");
    if (overlap)
        rung_puts(out,
                  r->see_also.n ? ", or try --basis overlap" : "; try --basis overlap");
    else if (!r->see_also.n && !recorded)
        rung_puts(out,
                  "; what it requires is not recorded either, and `show` says what is");
    rung_puts(out, ".\n");
}

void rung_next_say(const rung_view *v, const void *result, rung_sink *out)
{
    const rung_next_result *r = result;
    if (r->steps.n == 0 && rung_say_ended(v, r->from, out))
        return;
    rung_puts(out, "From ");
    rung_say_node(v, r->from, out);
    if (r->steps.n == 0) {
        rung_puts(out, " no next step is recorded. That is a gap in the record, not a "
                       "dead end in life");
        say_elsewhere(v, r, r->have.n > 0, out);
        return;
    }
    say_total(r, "next step", "next steps", out);
    say_counts(v, r, out);
    rung_say_held_ended(v, r->have, out);
}

/* A job is come into from a course as well, and that is no step between roles. */
static void say_courses(const rung_view *v, rung_node to, rung_sink *out)
{
    char id[RUNG_NODE_ID_MAX];
    rung_links courses = rung_links_in(v, RUNG_PREPARES_FOR, to);
    if (rung_links_next(&courses))
        rung_putf(out, "Courses and apprenticeships for it: `gap %s`.\n",
                  rung_node_id(v->g, to, id));
}

void rung_into_say(const rung_view *v, const void *result, rung_sink *out)
{
    const rung_next_result *r = result;
    if (r->steps.n == 0 && rung_say_ended(v, r->from, out))
        return;
    rung_puts(out, "Into ");
    rung_say_node(v, r->from, out);
    if (r->steps.n == 0) {
        rung_puts(out, " no step is recorded");
        say_elsewhere(v, r, false, out);
        say_courses(v, r->from, out);
        return;
    }
    say_total(r, "step", "steps", out);
    say_counts(v, r, out);
    rung_say_held_ended(v, r->have, out);
    say_courses(v, r->from, out);
}
