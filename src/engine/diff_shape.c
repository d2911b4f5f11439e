/* diff_shape.c -- what a comparison looks like to the renderers, and its first sentences. */
#include "engine/diff_parts.h"
#include "query/parts.h"

static const char *const what_words[] = {
#define X(name, word) word,
    RUNG_DIFF_WHAT_MAP(X)
#undef X
        NULL,
};

/* ---- a node, in a graph of its own; on screen its name, with the id or without ---- */

#define NODE_FIELDS(id_shown)                                                       \
    {                                                                               \
        { RUNG_UNSHOWN(rung_diff_node, id, TEXT, "its id"), .label = "" },          \
            { RUNG_FIELD(rung_diff_node, name, TEXT, "its name"), .label = "" },    \
            { RUNG_FIELD(rung_diff_node, kind, TEXT, "its kind"), .show = id_shown, \
              .label = "" },                                                        \
            { RUNG_UNSHOWN(rung_diff_node, level, INT,                              \
                           "its level, nil when not stated") },                     \
    }
static const rung_field named_fields[] = NODE_FIELDS(RUNG_SHOW_NOT);
static const rung_shape named_shape = RUNG_SHAPE(rung_diff_node, named_fields);
static const rung_field known_fields[] = NODE_FIELDS(RUNG_SHOW);
static const rung_shape known_shape = RUNG_SHAPE(rung_diff_node, known_fields);

static const rung_field was_fields[] = {
    { RUNG_FIELD(rung_diff_was, status, TEXT, "status of the row") },
    { RUNG_FIELD(rung_diff_was, source, TEXT, "who says so") },
    { RUNG_FIELD(rung_diff_was, date, TEXT, "date of the source") },
    { RUNG_FIELD(rung_diff_was, locator, TEXT, "where in the source") },
    { RUNG_FIELD(rung_diff_was, note, TEXT, "what is said beside it") },
    { RUNG_FIELD(rung_diff_was, valid_from, TEXT, "first day it holds") },
    { RUNG_FIELD(rung_diff_was, valid_to, TEXT, "last day it holds") },
    { RUNG_FIELD(rung_diff_was, file, TEXT, "file in the old package") },
    { RUNG_FIELD(rung_diff_was, line, INT, "line in that file") },
};
static const rung_shape was_shape = RUNG_SHAPE(rung_diff_was, was_fields);

/* ---- a row: one shape in other words for each part ---- */

#define ROW_FIELDS(node_label, to_label, node_shape, relation_shown)                     \
    {                                                                                    \
        { RUNG_FIELD(rung_diff_row, what, WORD, "what became of it"),                    \
          .words = what_words, .label = "What" },                                        \
            { RUNG_FIELD(rung_diff_row, node, STRUCT,                                    \
                         "the node, or where the link begins; nil of a source or the "   \
                         "package"),                                                     \
              .of = &node_shape, .label = node_label },                                  \
            { RUNG_FIELD(rung_diff_row, relation, TEXT, "of a link: its relation"),      \
              .label = "Relation", .show = relation_shown },                             \
            { RUNG_FIELD(rung_diff_row, to, STRUCT, "of a link: where it ends"),         \
              .of = &named_shape, .label = to_label },                                   \
            { RUNG_FIELD(rung_diff_row, subject, TEXT,                                   \
                         "of a source its id; of the package what of it"),               \
              .label = "Of" },                                                           \
            { RUNG_FIELD(rung_diff_row, attribute, TEXT,                                 \
                         "the attribute; nil: the thing itself"),                        \
              .label = "Attribute" },                                                    \
            { RUNG_FIELD(rung_diff_row, before, TEXT,                                    \
                         "as it was; nil when not recorded"),                            \
              .label = "Before" },                                                       \
            { RUNG_FIELD(rung_diff_row, after, TEXT, "as it is; nil when not recorded"), \
              .label = "After" },                                                        \
            { RUNG_UNSHOWN(                                                              \
                rung_diff_row, evidence, FACT,                                           \
                "the row of the new graph that says so; nil when it is gone") },         \
            { RUNG_UNSHOWN(rung_diff_row, was, STRUCT,                                   \
                           "evidence in the old graph; nil when it is new"),             \
              .of = &was_shape },                                                        \
            { RUNG_FIELD(rung_diff_row, written, TEXT, "both in words"),                 \
              .label = "Written in" },                                                   \
    }
#define ROW_SHAPE(section, node_label, to_label, node_shape, relation_shown) \
    static const rung_field section##_fields[] =                             \
        ROW_FIELDS(node_label, to_label, node_shape, relation_shown);        \
    static const rung_shape section##_shape = RUNG_SHAPE(rung_diff_row, section##_fields);

ROW_SHAPE(nodes, "Name", "To", known_shape, RUNG_SHOW_NOT)
ROW_SHAPE(levels, "Name", "To", known_shape, RUNG_SHOW_NOT)
ROW_SHAPE(attributes, "Name", "To", known_shape, RUNG_SHOW_NOT)
ROW_SHAPE(units, "Course", "Unit", named_shape, RUNG_SHOW_NOT)
ROW_SHAPE(settings, "Setting", "Unit or competency", named_shape, RUNG_SHOW_NOT)
ROW_SHAPE(hosts, "Host", "Setting", named_shape, RUNG_SHOW_NOT)
ROW_SHAPE(requirements, "Role", "Competency", named_shape, RUNG_SHOW_NOT)
ROW_SHAPE(routes, "From", "To", named_shape, RUNG_SHOW_NOT)
ROW_SHAPE(links, "From", "To", named_shape, RUNG_SHOW) /* of several relations */
ROW_SHAPE(conditions, "Of", "To", known_shape, RUNG_SHOW_NOT)
ROW_SHAPE(rules, "Qualification", "To", named_shape, RUNG_SHOW_NOT)
ROW_SHAPE(evidence, "Of", "To", known_shape, RUNG_SHOW_NOT)
ROW_SHAPE(sources, "Node", "To", named_shape, RUNG_SHOW_NOT)
ROW_SHAPE(package, "Node", "To", named_shape, RUNG_SHOW_NOT)

/* ---- the whole ---- */

static const rung_field graph_fields[] = {
    { RUNG_FIELD(rung_diff_graph, graph, TEXT, "name of the graph"), .label = "" },
    { RUNG_FIELD(rung_diff_graph, version, TEXT, "its version") },
    { RUNG_UNSHOWN(rung_diff_graph, digest, TEXT, "SHA-256 of all an answer can show") },
};
static const rung_shape graph_shape = RUNG_SHAPE(rung_diff_graph, graph_fields);

static const rung_field count_fields[] = {
#define X(member, label_, one, several, help_)         \
    { .name = #member,                                 \
      .type = RUNG_T_COUNT,                            \
      .offset = RUNG_DIFF_##member * sizeof(uint32_t), \
      .help = help_ },
    RUNG_DIFF_SECTION_MAP(X)
#undef X
};
static const rung_shape counts_shape = { .name = "rung_diff_counts",
                                         .size = sizeof(rung_diff_counts),
                                         .fields = count_fields,
                                         .n_fields = RUNG_COUNT_OF(count_fields) };

static const rung_field question_fields[] = {
    { RUNG_FIELD(rung_diff_question, question, TEXT, "as it is typed") },
    { RUNG_FIELD(rung_diff_question, name, TEXT, "the node it is about"),
      .label = "About" },
    { RUNG_FIELD(rung_diff_question, before, TEXT,
                 "the first sentence in which the answers differ, as it was; nil when "
                 "none does"),
      .label = "Before" },
    { RUNG_FIELD(rung_diff_question, after, TEXT, "as it is"), .label = "After" },
};
static const rung_shape question_shape = RUNG_SHAPE(rung_diff_question, question_fields);

static const rung_field diff_fields[] = {
    { RUNG_FIELD(rung_diff_result, before, STRUCT, "the graph named first"),
      .of = &graph_shape, .label = "Before" },
    { RUNG_FIELD(rung_diff_result, after, STRUCT, "the graph named second"),
      .of = &graph_shape, .label = "After" },
    { RUNG_UNSHOWN(rung_diff_result, same, FLAG, "true when nothing differs") },
    { RUNG_UNSHOWN(rung_diff_result, counts, STRUCT, "differences, listed or not"),
      .of = &counts_shape },
#define X(member, label_, one, several, help_)       \
    { .name = #member,                               \
      .type = RUNG_T_LIST,                           \
      .of = &member##_shape,                         \
      .help = help_,                                 \
      .label = label_,                               \
      .rows = true,                                  \
      .offset = offsetof(rung_diff_result, sections) \
                + RUNG_DIFF_##member * sizeof(rung_diff_rows) },
    RUNG_DIFF_SECTION_MAP(X)
#undef X
        { RUNG_UNSHOWN(rung_diff_result, asked, COUNT,
                       "questions that both were asked") },
    { RUNG_UNSHOWN(rung_diff_result, differ, COUNT, "of these, answered otherwise") },
    { RUNG_UNSHOWN(rung_diff_result, all_asked, FLAG,
                   "false when there were more to ask than --questions allows") },
    { RUNG_ROWS(rung_diff_result, questions, question_shape,
                "questions that are answered otherwise, file and line of evidence aside"),
      .label = "Answered otherwise", .rows = true },
};
static const rung_shape diff_shape = RUNG_SHAPE(rung_diff_result, diff_fields);

/* ---- sentences ---- */

static void say_counts(const rung_diff_result *r, rung_sink *out)
{
    static const struct {
        const char *one, *several;
    } nouns[] = {
#define X(member, label, one, several, help) { one, several },
        RUNG_DIFF_SECTION_MAP(X)
#undef X
    };
    bool any = false;
    rung_puts(out, "What differs: ");
    for (unsigned i = 0; i < RUNG_N_DIFF_SECTIONS; i++) {
        if (!r->counts->of[i])
            continue;
        rung_puts(out, any ? ", " : "");
        rung_say_count(r->counts->of[i], nouns[i].one, nouns[i].several, out);
        any = true;
    }
    rung_puts(out, ".\n");
}

static void say_questions(const rung_diff_result *r, rung_sink *out)
{
    if (!r->asked)
        return;
    rung_putf(out,
              "Of %u %s about what differs and what is linked to it, %u %s answered "
              "otherwise%s.\n",
              r->asked, rung_plural(r->asked, "question", "questions"), r->differ,
              r->differ == 1 ? "is" : "are",
              r->all_asked.v == 1 ? "" : "; there were more to ask");
}

static void diff_say(const rung_view *v, const void *result, rung_sink *out)
{
    (void)v;
    const rung_diff_result *r = result;
    if (r->same.v == 1) {
        rung_puts(out, "Nothing differs but, perhaps, the order of rows, files and "
                       "lines.\n");
        return;
    }
    say_counts(r, out);
    say_questions(r, out);
}

static const rung_param diff_params[] = { { .name = "limit" } };

const rung_query rung_diff_answer = {
    .name = "diff",
    .summary = "what differs between two graphs",
    .params = diff_params, /* named where rows were left out */
    .n_params = RUNG_COUNT_OF(diff_params),
    .result = &diff_shape,
    .say = diff_say,
};
