/* gap_row.c -- the question `gap`: its first sentences, the shape of its answer, its row
 * in the table. */
#include <string.h>

#include "core/limits.h"
#include "core/text.h"
#include "query/look/gap.h"
#include "query/look/unclosed.h"

/* ---- in words ---- */

#define SAID 5u /* competencies whose reasons are told above the tables */

/* What is missing and closed by nothing now: how many no source says anything of, and of
 * the first others the reason. */
static void say_unclosed(const rung_view *v, const rung_gap_result *r, rung_sink *out)
{
    uint32_t nothing = 0, said = 0, others = 0;
    for (uint32_t i = 0; i < r->missing.n; i++) {
        const rung_text_list *why = &r->missing.items[i].why_not;
        nothing += why->n && why->items[0] == rung_nothing_closes;
        others += why->n && why->items[0] != rung_nothing_closes;
    }
    if (nothing)
        rung_putf(out, "For %u of them no source says what develops %s.\n", nothing,
                  nothing == 1 ? "it" : "them");
    for (uint32_t i = 0; i < r->missing.n && said < SAID; i++) {
        const rung_text_list *why = &r->missing.items[i].why_not;
        if (!why->n || why->items[0] == rung_nothing_closes)
            continue;
        said++;
        rung_putf(out, "Nothing closes %s now (",
                  rung_node_name(v->g, r->missing.items[i].node));
        for (uint32_t k = 0; k < why->n; k++) {
            rung_puts(out, k ? "; " : "");
            rung_puts(out, why->items[k]);
        }
        rung_puts(out, ").\n");
    }
    if (others > said)
        rung_putf(out, "Nor %u more; `why_not` has the reasons.\n", others - said);
}

/* What settles the question comes first. */
static void say_barred(const rung_gap_result *r, rung_sink *out)
{
    for (uint32_t i = 0; i < r->blocked_by.n; i++) {
        rung_puts(out, i ? "; " : "Barred to this learner: ");
        rung_text_put_shown(out, r->blocked_by.items[i], strlen(r->blocked_by.items[i]),
                            RUNG_NAME_BYTES);
    }
    rung_puts(out, r->blocked_by.n ? ".\n" : "");
}

static void gap_say(const rung_view *v, const void *result, rung_sink *out)
{
    const rung_gap_result *r = result;
    if (r->needed == 0) {
        say_barred(r, out);
        rung_say_not_recorded(v, r->to, out);
        rung_say_held_ended(v, r->have, out);
        return;
    }
    rung_putf(out, "For %s", rung_node_name(v->g, r->to));
    rung_puts(out, r->have.n ? ", holding " : "");
    rung_say_nodes(v, r->have, ", ", out);
    uint32_t held = r->needed - r->missing.n;
    rung_putf(out, ": %u of %u recorded requirements held, %u missing.\n", held,
              r->needed, r->missing.n);
    say_barred(r, out);
    rung_say_held_ended(v, r->have, out);
    if (r->inferred == held && held)
        rung_putf(out,
                  "That %s held is only our reading of what a document says: "
                  "ask the person.\n",
                  held == 1 ? "it is" : "they are");
    else if (r->inferred)
        rung_putf(
            out,
            "For %u of those held that is only our reading of what a document says: "
            "ask the person.\n",
            r->inferred);
    if (r->missing.n)
        rung_puts(
            out,
            "Missing means not recorded as held; a person may well be able to do it.\n");
    say_unclosed(v, r, out);
    if (!r->optional_left)
        return;
    rung_say_count(r->optional_left, "optional unit is", "optional units are", out);
    rung_puts(out, " not counted here: which to take is a choice by the rules of "
                   "combination, and `qualify` judges it.\n");
}

/* ---- the row ---- */

static const rung_field held_fields[] = {
    { RUNG_FIELD(rung_gap_held, node, NODE, "competency needed and held") },
    { RUNG_FIELD(rung_gap_held, by, NODE, "what gives it"), .label = "From" },
    { RUNG_FIELD(rung_gap_held, evidence, FACT, "what says that it is needed"),
      .label = "Is needed" },
};
static const rung_shape held_shape = RUNG_REF_SHAPE(rung_gap_held, held_fields);

static const rung_field missing_fields[] = {
    { RUNG_FIELD(rung_gap_missing, node, NODE, "competency not recorded as held") },
    { RUNG_UNSHOWN(rung_gap_missing, importance, TEXT,
                   "essential or desirable; nil for what is no role") },
    { RUNG_FIELD(rung_gap_missing, evidence, FACT, "what says that it is needed") },
    { RUNG_ROWS(rung_gap_missing, closers, rung_cited_shape,
                "what would close it, surest first"),
      .label = "What would close it", .show = RUNG_SHOW_NAMES },
    { RUNG_ITEMS(rung_gap_missing, why_not, TEXT,
                 "why nothing closes it now; empty when one of the closers can be used"),
      .show = RUNG_SHOW_NOT },
};
static const rung_shape missing_shape = RUNG_REF_SHAPE(rung_gap_missing, missing_fields);

static const rung_field prepares_fields[] = {
    { RUNG_FIELD(rung_gap_prepares, node, NODE, "standard, qualification or programme") },
    { RUNG_FIELD(rung_gap_prepares, months, INT, "months it takes"), .label = "Months" },
    { RUNG_ITEMS(rung_gap_prepares, blocked_by, TEXT,
                 "conditions on taking it that are not met and must be"),
      .label = "Barred by", .show = RUNG_SHOW_NAMES },
    { RUNG_ITEMS(rung_gap_prepares, check, TEXT,
                 "conditions on taking it that are not known to be met"),
      .label = "To check", .show = RUNG_SHOW_NAMES },
    { RUNG_FIELD(rung_gap_prepares, evidence, FACT, "what says so") },
};
static const rung_shape prepares_shape =
    RUNG_REF_SHAPE(rung_gap_prepares, prepares_fields);

static const rung_field entry_fields[] = {
    { RUNG_FIELD(rung_gap_entry, node, NODE, "what is asked for to get in") },
    { RUNG_FIELD(rung_gap_entry, alternative, TEXT,
                 "rows with one value are alternatives"),
      .label = "Either/or" },
    { RUNG_FIELD(rung_gap_entry, need, TEXT, "must, usual or may"),
      .label = "How strongly" },
    { RUNG_ITEMS(rung_gap_entry, conditions, TEXT, "what is asked for beside it"),
      .label = "And", .show = RUNG_SHOW_NAMES },
    { RUNG_FIELD(rung_gap_entry, evidence, FACT, "what says so") },
};
static const rung_shape entry_shape = RUNG_REF_SHAPE(rung_gap_entry, entry_fields);

#define GAP_BEFORE                                                         \
    { RUNG_UNSHOWN(rung_gap_result, to, NODE, "what is aimed at") },       \
        { RUNG_ITEMS(rung_gap_result, have, NODE, "what is held"),         \
          .show = RUNG_SHOW_NOT },                                         \
    {                                                                      \
        RUNG_FIELD(rung_gap_result, needed, COUNT, "competencies needed"), \
            .show = RUNG_SHOW_NOT                                          \
    }
#define GAP_BEHIND                                                                       \
    { RUNG_FIELD(rung_gap_result, share, SHARE,                                          \
                 "held / needed; nil when nothing is recorded as needed"),               \
      .label = "Already held" },                                                         \
        { RUNG_ROWS(rung_gap_result, prepared_by, prepares_shape,                        \
                    "what prepares for it"),                                             \
          .label = "What prepares for it" },                                             \
        { RUNG_ROWS(rung_gap_result, entry, entry_shape, "what is asked for to get in"), \
          .label = "To get in" },                                                        \
        { RUNG_ITEMS(rung_gap_result, blocked_by, TEXT,                                  \
                     "conditions that are not met and must be"),                         \
          .label = "Barred by", .cited_at = offsetof(rung_gap_result, blocked_facts) },  \
        { RUNG_ITEMS(rung_gap_result, check, TEXT,                                       \
                     "conditions not known to be met; they bar nobody"),                 \
          .label = "To check", .cited_at = offsetof(rung_gap_result, check_facts) },     \
        { RUNG_UNSHOWN(rung_gap_result, optional_left, COUNT,                            \
                       "optional units, a choice left to `qualify`") },                  \
    {                                                                                    \
        RUNG_ROWS(rung_gap_result, see_also, rung_see_also_shape,                        \
                  "roles that may be only another name"),                                \
            .label = "See also"                                                          \
    }

static const rung_field gap_fields[] = {
    GAP_BEFORE,
    { RUNG_ROWS(rung_gap_result, held, held_shape, "those held"), .label = "Held already",
      .rows = true },
    { RUNG_ROWS(rung_gap_result, missing, missing_shape, "those not recorded as held"),
      .label = "Missing", .rows = true },
    { RUNG_ROWS(rung_gap_result, desirable_missing, missing_shape,
                "desirable ones not recorded as held"),
      .label = "Desirable and missing", .rows = true },
    GAP_BEHIND,
};
static const rung_shape gap_shape = RUNG_SHAPE(rung_gap_result, gap_fields);

/* Rows of which the node alone stands there. */
#define BARE_ROWS(rows, alone)                                   \
    {                                                            \
        .name = #rows, .type = RUNG_T_LIST, .elem = RUNG_T_NODE, \
        .offset = offsetof(rung_gap_result, alone)               \
    }

static const rung_field bare_fields[] = {
    GAP_BEFORE,
    BARE_ROWS(held, held_alone),
    BARE_ROWS(missing, missing_alone),
    BARE_ROWS(desirable_missing, desirable_alone),
    GAP_BEHIND,
};
static const rung_shape bare_shape = RUNG_SHAPE(rung_gap_result, bare_fields);

static const rung_param gap_params[] = {
    { RUNG_PARAM(rung_gap_args, to, NODE,
                 "what is aimed at: a role, or anything that gives competencies"),
      .required = true, .kinds = RUNG_HOLDABLE },
    { RUNG_PARAM(rung_gap_args, from, NODE, "role held now"),
      .kinds = RUNG_KIND_BIT(RUNG_ROLE) },
    { RUNG_PARAM(rung_gap_args, have, NODES, "anything else held"),
      .kinds = RUNG_HOLDABLE },
    { RUNG_PARAM(rung_gap_args, learner, LEARNER,
                 "who asks: age, dbs, registrations, ...") },
};

const rung_query rung_query_gap = {
    .name = "gap",
    .summary = "competencies still missing for a role or a course",
    .help = "What `to` is recorded to need, less what `from` and `have` give. Missing "
            "means not recorded as held. Each missing competency comes with what would "
            "close it: units, courses, standards and programmes that develop it, "
            "settings where it is practised; or, in `why_not`, with the reason that "
            "nothing closes it now. Where nothing is recorded as needed the share is "
            "unknown, not zero.",
    .example = "gap nursing-associate --from healthcare-assistant",
    .cost = "O(held + needed + closers shown)",
    .since = "0.1",
    RUNG_TAKES(rung_gap_args, gap_params),
    .result = &gap_shape,
    .bare = &bare_shape,
    .run = rung_gap_run,
    .say = gap_say,
};
