/* dot_look.c -- see dot.h. Solid is what a source says there is, dashed what is not there
 * yet, dotted what no source says or what is over; of two alike the weaker has a hollow
 * head. Fills are tints of the colours of Okabe and Ito, dark text stands on each. */
#include "render/dot.h"

#include "render/page.h"
#include "render/parts.h"

static const struct {
    const char *shape, *fill;
} kinds[RUNG_N_KINDS] = {
    [RUNG_ROLE] = { "box", "#cce3f2" },
    [RUNG_STANDARD] = { "hexagon", "#fae3b3" },
    [RUNG_QUALIFICATION] = { "note", "#fcf6c0" },
    [RUNG_UNIT] = { "component", "#dcf0fb" },
    [RUNG_COMPETENCY] = { "ellipse", "#ccece3" },
    [RUNG_SETTING] = { "house", "#f7ddcc" },
    [RUNG_ORGANISATION] = { "box3d", "#f5e4ed" },
    [RUNG_PROGRAMME] = { "folder", "#e6e6e6" },
};

static const struct {
    const char *line;
    bool hollow;
} statuses[] = {
    [RUNG_ESTABLISHED] = { "solid", false },   [RUNG_OBSERVED] = { "solid", true },
    [RUNG_PLANNED] = { "dashed", false },      [RUNG_POTENTIAL] = { "dashed", true },
    [RUNG_INFERRED] = { "dotted", false },     [RUNG_ENDED] = { "dotted", true },
    [RUNG_N_FACT_STATUS] = { "solid", false }, [RUNG_UNSOURCED] = { "dotted", false },
};

void rung_dot_put_node_look(rung_sink *out, rung_kind kind, uint8_t status)
{
    rung_putf(out, "shape=%s, style=\"%sfilled,%s\", fillcolor=\"%s\"", kinds[kind].shape,
              kind == RUNG_ROLE ? "rounded," : "", statuses[status].line,
              kinds[kind].fill);
}

static void put_label(rung_sink *out, const char *mark, const char *words)
{
    char label[128];
    int n =
        snprintf(label, sizeof label, "%s%s%s", mark, *mark && *words ? " " : "", words);
    if (n <= 0)
        return;
    rung_puts(out, "label=");
    rung_dot_quote(out, label, strlen(label));
    rung_puts(out, ", ");
}

void rung_dot_put_edge_look(rung_sink *out, const char *words, uint8_t status)
{
    put_label(out, rung_status_mark(status), words);
    rung_putf(out, "style=%s", statuses[status].line);
    if (strcmp(words, "cannot") == 0) /* a bar for a head */
        rung_puts(out, ", arrowhead=tee, color=\"#a33c00\", fontcolor=\"#a33c00\"");
    else if (statuses[status].hollow)
        rung_puts(out, ", arrowhead=empty");
    if (status == RUNG_UNSOURCED)
        rung_puts(out, ", tooltip=\"no source\"");
    else if (status < RUNG_N_FACT_STATUS)
        rung_putf(out, ", tooltip=\"%s\"",
                  rung_fact_status_word((rung_fact_status)status));
}
