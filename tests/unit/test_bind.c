/* test_bind.c -- a line to words, words to arguments, and what Tab offers. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "builder/build.h"
#include "core/limits.h"
#include "core/text.h"
#include "engine/engine.h"
#include "repl/complete.h"
#include "repl/split.h"
#include "source/package.h"
#include "support/test.h"

/* ---- a small graph, from a package written for the purpose ---- */

static const char manifest[] =
    "{\"name\":\"small\",\"version\":\"1\",\"sources\":[{\"name\":\"s\",\"title\":\"A "
    "source\"}],\"resources\":["
    "{\"name\":\"role\",\"path\":\"role.csv\"},{\"name\":\"standard\",\"path\":"
    "\"standard.csv\"}]}\n";
static const char roles[] =
    "key,name,aliases,status,source,locator\n"
    "care-worker,Care worker,Carer,established,s,1\n"
    "healthcare-assistant,Healthcare assistant,HCA,established,s,2\n"
    "healthcare-support-worker,Healthcare support worker,,established,s,3\n"
    "childrens-nurse,Children's nurse,,established,s,4\n"
    "nursing-associate,Nursing associate,,established,s,5\n";
static const char standards[] = "key,name,status,source,locator\n"
                                "nursing-associate,Nursing associate,established,s,6\n"
                                "nurse,Nurse,established,s,7\n";

static rung_snapshot *graph;
static rung_task task;

static void put_file(const char *folder, const char *name, const char *text)
{
    char path[200];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *f = fopen(path, "w");
    assert_non_null(f);
    fputs(text, f);
    assert_int_equal(fclose(f), 0);
}

static int make_graph(void **state)
{
    (void)state;
    static const char *const names[] = { "datapackage.json", "role.csv", "standard.csv" };
    static const char *const texts[] = { manifest, roles, standards };
    char folder[] = "/tmp/rung-bind-XXXXXX", path[200];
    assert_non_null(mkdtemp(folder));
    for (size_t i = 0; i < RUNG_COUNT_OF(names); i++)
        put_file(folder, names[i], texts[i]);
    rung_records records = { 0 };
    rung_diagnostics diags = { 0 };
    rung_error err = { 0 };
    rung_status s = rung_package_read(folder, &records, &diags, &err);
    if (s) {
        rung_sink out = rung_sink_file(stderr);
        rung_diagnostics_text(&diags, (rung_few){ 0 }, &out);
        fprintf(stderr, "%s\n", err.text);
    }
    for (size_t i = 0; i < RUNG_COUNT_OF(names); i++) {
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        unlink(path);
    }
    rmdir(folder);
    void *block;
    size_t size;
    if (!s)
        s = rung_build(&records, &block, &size, &err);
    if (!s)
        s = rung_snapshot_open(block, size, RUNG_BLOCK_PAGES, false, &graph, &err);
    rung_records_drop(&records);
    rung_diagnostics_drop(&diags);
    return (int)s;
}

static int drop_graph(void **state)
{
    (void)state;
    rung_task_drop(&task);
    rung_snapshot_close(graph);
    return 0;
}

/* ---- a query that asks for nothing and has a parameter of every type ---- */

typedef struct probe_args {
    rung_node to, from;
    rung_node_list have;
    const char *word;
    rung_int k, max_rise;
    uint8_t basis, kind;
    rung_flag deep;
    rung_learner learner;
} probe_args;

static const char *const basis_words[] = { "link", "overlap", NULL };
#define ROLE RUNG_KIND_BIT(RUNG_ROLE)
static const rung_param probe_params[] = {
    { RUNG_PARAM(probe_args, to, NODE, "what is aimed at"), .required = true,
      .kinds = ROLE },
    { RUNG_PARAM(probe_args, from, NODE, "role held now"), .kinds = ROLE },
    { RUNG_PARAM(probe_args, have, NODES, "anything else held") },
    { RUNG_PARAM(probe_args, word, TEXT, "a text") },
    { RUNG_PARAM(probe_args, k, INT, "most rows"), .otherwise = 20, .lo = 1, .hi = 1000 },
    { RUNG_PARAM(probe_args, max_rise, INT, "most levels up"), .otherwise = RUNG_NO_INT,
      .lo = -8, .hi = 8 },
    { RUNG_PARAM(probe_args, basis, WORD, "what counts as a step"),
      .words = basis_words },
    { RUNG_PARAM(probe_args, kind, KIND, "only this kind"), .otherwise = RUNG_N_KINDS },
    { RUNG_PARAM(probe_args, deep, FLAG, "all of it") },
    { RUNG_PARAM(probe_args, learner, LEARNER, "who asks") },
};
static const rung_query probe = {
    .name = "probe",
    .summary = "nothing",
    .example = "probe nursing-associate --from healthcare-assistant",
    .params = probe_params,
    .n_params = RUNG_COUNT_OF(probe_params),
    .args_size = sizeof(probe_args),
};

static probe_args args;
static rung_common_args common;
static rung_error err;

static rung_status bind(const char *line)
{
    static rung_arena words;
    rung_split split;
    rung_arena_reset(&words);
    rung_arena_reset(&task.mem);
    err = (rung_error){ .at = RUNG_NO_WORD };
    assert_int_equal(rung_split_line(&words, line, strlen(line), &split, &err), RUNG_OK);
    rung_status s =
        rung_bind_words(&task, graph, &probe, (rung_words){ split.items, split.n }, &args,
                        &common, &err);
    rung_arena_drop(&words);
    return s;
}

static void assert_bound(const char *line)
{
    rung_status s = bind(line);
    if (s)
        fail_msg("%s: %s", line, err.text);
}

static void assert_refused(const char *line, rung_status status, uint32_t at,
                           const char *part)
{
    rung_status s = bind(line);
    if (s != status || err.at != at || !strstr(err.text, part))
        fail_msg("%s: %s at %u: %s", line, rung_status_code(s), err.at, err.text);
}

static void assert_node(rung_node n, const char *id)
{
    char buf[RUNG_NODE_ID_MAX];
    assert_true(n.id != RUNG_NONE);
    assert_string_equal(rung_node_id(graph, n, buf), id);
}

/* ---- splitting ---- */

static rung_split split_of(rung_arena *mem, const char *line)
{
    rung_split s;
    assert_int_equal(rung_split_line(mem, line, strlen(line), &s, NULL), RUNG_OK);
    return s;
}

static void words_are_split_at_blanks_and_know_where_they_stood(void **state)
{
    (void)state;
    rung_arena mem = { 0 };
    rung_split s = split_of(&mem, "  gap \t\"nursing  associate\"  --k 3 ");
    assert_int_equal(s.n, 4);
    assert_string_equal(s.items[0], "gap");
    assert_string_equal(s.items[1], "nursing  associate");
    assert_int_equal(s.start[1], 7);
    assert_int_equal(s.end[1], 27);
    assert_string_equal(s.items[3], "3");
    assert_int_equal(s.open, 0);
    assert_int_equal(split_of(&mem, " \t ").n, 0);
    assert_int_equal(split_of(&mem, "").n, 0);
    rung_arena_drop(&mem);
}

static void quotes_open_only_where_a_value_begins(void **state)
{
    (void)state;
    rung_arena mem = { 0 };
    rung_split s = split_of(
        &mem,
        "show children's --from='a \"b' --have=\"c \\\" \\\\ \\d\" e\\ f \"\" g\"h");
    assert_int_equal(s.n, 7);
    assert_string_equal(s.items[1], "children's");
    assert_string_equal(s.items[2], "--from=a \"b");
    assert_string_equal(s.items[3], "--have=c \" \\ \\d");
    assert_string_equal(s.items[4], "e f");
    assert_string_equal(s.items[5], "");
    assert_string_equal(s.items[6], "g\"h");
    rung_arena_drop(&mem);
}

static void an_unfinished_line_says_which_word_it_ends_in(void **state)
{
    (void)state;
    rung_arena mem = { 0 };
    rung_split s = split_of(&mem, "show \"nursing ass");
    assert_int_equal(s.open, '"');
    assert_string_equal(s.items[1], "nursing ass");
    assert_int_equal(rung_split_whole(&s, &err), RUNG_BAD_ARGUMENT);
    assert_int_equal(err.at, 1);
    s = split_of(&mem, "show a\\");
    assert_int_equal(s.open, '\\');
    assert_int_equal(rung_split_line(&mem, "a\0b", 3, &s, &err), RUNG_BAD_ARGUMENT);
    rung_arena_drop(&mem);
}

/* ---- binding ---- */

static void what_is_not_said_is_absent(void **state)
{
    (void)state;
    assert_bound("probe nursing-associate");
    assert_node(args.to, "role:nursing-associate");
    assert_int_equal(args.from.id, RUNG_NONE);
    assert_int_equal(args.have.n, 0);
    assert_null(args.word);
    assert_int_equal(args.k.v, 20);
    assert_true(args.max_rise.v == RUNG_NO_INT);
    assert_int_equal(args.basis, 0);
    assert_int_equal(args.kind, RUNG_N_KINDS);
    assert_int_equal(args.deep.v, -1);
    assert_false(args.learner.given);
    assert_true(args.learner.age.v == RUNG_NO_INT);
    assert_int_equal(args.learner.vaccinated.v, -1);
    assert_int_equal(common.detail, RUNG_DETAIL_FULL);
    assert_int_equal(common.status, 0);
    assert_false(common.as_of.given);
}

static void a_value_may_be_given_in_three_ways(void **state)
{
    (void)state;
    assert_bound("probe nursing-associate --from healthcare-assistant --max-rise -1");
    assert_node(args.from, "role:healthcare-assistant");
    assert_int_equal(args.max_rise.v, -1);
    assert_bound("probe --max_rise=2 --from=HCA nursing-associate");
    assert_node(args.from, "role:healthcare-assistant");
    assert_int_equal(args.max_rise.v, 2);
    assert_bound(
        "probe from=\"Healthcare assistant\" to=nursing-associate basis=overlap k=7");
    assert_node(args.from, "role:healthcare-assistant");
    assert_int_equal(args.basis, 1);
    assert_int_equal(args.k.v, 7);
}

static void lists_repeat_and_are_never_split(void **state)
{
    (void)state;
    assert_bound("probe care-worker --have HCA --have standard:nurse "
                 "have=role:childrens-nurse --status planned "
                 "--status ended");
    assert_int_equal(args.have.n, 3);
    assert_node(args.have.items[1], "standard:nurse");
    assert_int_equal(common.status,
                     RUNG_STATUS_BIT(RUNG_PLANNED) | RUNG_STATUS_BIT(RUNG_ENDED));
    assert_refused("probe care-worker --have HCA,care-worker", RUNG_UNKNOWN_NODE, 3,
                   "HCA,care-worker");
}

static void a_list_has_so_many_values_and_no_more(void **state)
{
    (void)state;
    static char line[32 + sizeof " have=HCA" * (RUNG_LIST_MOST + 1)];
    size_t n = (size_t)sprintf(line, "probe care-worker");
    for (int i = 0; i < RUNG_LIST_MOST; i++)
        n += (size_t)sprintf(line + n, " have=HCA");
    assert_bound(line);
    assert_int_equal(args.have.n, RUNG_LIST_MOST);
    strcpy(line + n, " have=HCA");
    assert_refused(line, RUNG_BAD_ARGUMENT, 2 + RUNG_LIST_MOST, "at most 1000");
}

static void an_equals_sign_belongs_to_a_value_unless_a_parameter_stands_before_it(
    void **state)
{
    (void)state;
    assert_bound("probe care-worker --word a=b");
    assert_string_equal(args.word, "a=b");
    assert_bound("probe care-worker word=to=b");
    assert_string_equal(args.word, "to=b");
    assert_refused("probe colour=red", RUNG_UNKNOWN_NODE, 1, "colour=red");
    assert_refused("probe -- to=care-worker", RUNG_UNKNOWN_NODE, 2, "to=care-worker");
    assert_refused("probe -- -x", RUNG_UNKNOWN_NODE, 2, "no role '-x'");
    assert_refused("probe -x", RUNG_BAD_ARGUMENT, 1, "no option '-x'");
}

static void a_word_too_many_is_never_read_as_something(void **state)
{
    (void)state;
    assert_refused("probe nursing-associate healthcare-assistant", RUNG_BAD_ARGUMENT, 2,
                   "did you mean: probe nursing-associate --from healthcare-assistant");
    assert_refused("probe nursing-associate healthcare-assistant --k 3",
                   RUNG_BAD_ARGUMENT, 2, "too many; usage: ");
    assert_refused("probe nursing-associate nowhere", RUNG_BAD_ARGUMENT, 2,
                   "too many; usage: ");
    assert_refused(
        "probe nursing associate --from healthcare assistant", RUNG_UNKNOWN_NODE, 1,
        "needs quotes: probe \"nursing associate\" --from \"healthcare assistant\"");
    assert_refused("probe HCA assistant overlap", RUNG_BAD_ARGUMENT, 2, "too many");
    assert_refused("probe HCA overlap", RUNG_BAD_ARGUMENT, 2,
                   "did you mean: --basis overlap");
    assert_refused("probe HCA basis overlap", RUNG_BAD_ARGUMENT, 2,
                   "did you mean: --basis overlap");
    assert_refused("probe HCA to care-worker", RUNG_BAD_ARGUMENT, 2,
                   "'to' is a word too many; usage: ");
}

/* Asks, and returns what is proposed when that fails; NULL: nothing. */
static const char *proposed_for(const char *line)
{
    static const char meant[] = "too many; did you mean: ";
    rung_arena mem = { 0 };
    rung_split split;
    rung_reply reply;
    assert_int_equal(rung_split_line(&mem, line, strlen(line), &split, &err), RUNG_OK);
    err.text[0] = '\0';
    rung_ask(&task, graph, (rung_words){ split.items, split.n }, &reply, &err);
    rung_arena_drop(&mem);
    char *at = strstr(err.text, meant);
    return at ? at + strlen(meant) : NULL;
}

/* Each proposal is a whole question, unless it is an option to go on with. */
static void what_is_proposed_can_be_asked(void **state)
{
    (void)state;
    static const char *const names[] = { "healthcare-assistant", "care-worker",
                                         "role:nursing-associate", "\"care worker\"",
                                         "standard:nursing-associate" };
    unsigned asked = 0;
    for (size_t q = 0; q < rung_n_queries; q++)
        for (size_t i = 0; i < RUNG_COUNT_OF(names) * (RUNG_COUNT_OF(names) + 1); i++) {
            char line[200], all[sizeof err.text];
            size_t second = i % (RUNG_COUNT_OF(names) + 1);
            snprintf(line, sizeof line, "%s %s %s", rung_queries[q]->name,
                     names[i / (RUNG_COUNT_OF(names) + 1)],
                     second ? names[second - 1] : "");
            const char *proposed = proposed_for(line);
            snprintf(all, sizeof all, "%s", proposed ? proposed : "");
            for (char *one = all, *end; *one; one = end) {
                end = strstr(one, ", or: ");
                end = end ? end : one + strlen(one);
                size_t skip = *end ? strlen(", or: ") : 0;
                *end = '\0';
                end += skip;
                if (strncmp(one, "--", 2) == 0)
                    continue;
                proposed_for(one);
                if (err.text[0])
                    fail_msg("%s: proposes %s, which fails: %s", line, one, err.text);
                asked++;
            }
        }
    assert_true(asked > 50);
}

static void names_tell_what_was_meant(void **state)
{
    (void)state;
    assert_refused("probe HCA --form care-worker", RUNG_BAD_ARGUMENT, 2,
                   "did you mean '--from'?");
    assert_refused("probe HCA --max 3", RUNG_BAD_ARGUMENT, 2,
                   "did you mean '--max-rise'?");
    assert_refused("probe HCA --colour red", RUNG_BAD_ARGUMENT, 2,
                   "usage: probe TO [--from ROLE]");
    assert_refused("probe HCA -k 3", RUNG_BAD_ARGUMENT, 2, "did you mean '--k'?");
    assert_refused("probe HCA --format csv", RUNG_BAD_ARGUMENT, 2,
                   "is an option of a command line, not of probe");
    assert_refused("probe helthcare-assistant", RUNG_UNKNOWN_NODE, 1,
                   "healthcare-assistant");
    assert_refused("probe HCA --kind rolls", RUNG_BAD_ARGUMENT, 3,
                   "did you mean 'role'?");
    assert_refused("probe HCA --status planed", RUNG_BAD_ARGUMENT, 3,
                   "did you mean 'planned'?");
    assert_refused("probe HCA --basis lnk", RUNG_BAD_ARGUMENT, 3, "did you mean 'link'?");
}

static void what_is_missing_is_named(void **state)
{
    (void)state;
    assert_refused("probe", RUNG_BAD_ARGUMENT, RUNG_NO_WORD,
                   "probe needs 'to': what is aimed at");
    assert_refused("probe HCA --from", RUNG_BAD_ARGUMENT, 2, "--from needs a value");
    assert_refused("probe HCA --from --k 3", RUNG_BAD_ARGUMENT, 2,
                   "--from needs a value");
    assert_refused("probe \"\"", RUNG_BAD_ARGUMENT, 1, "'to' is empty");
}

static void a_scalar_stands_once(void **state)
{
    (void)state;
    assert_refused("probe HCA --k 3 k=3", RUNG_BAD_ARGUMENT, 4, "--k is given twice");
    assert_refused("probe HCA --to care-worker", RUNG_BAD_ARGUMENT, 3,
                   "'to' is given twice");
    assert_refused("probe HCA --learner age=3 --learner.age 4", RUNG_BAD_ARGUMENT, 5,
                   "age is given twice");
}

static void whole_numbers_are_whole_and_in_range(void **state)
{
    (void)state;
    static const char *const bad[] = {
        "0",   "1001",  "-1",
        "3.0", "1e2",   "0x10",
        "+3",  "3 ",    "99999999999999999999",
        "-",   "three", "-9223372036854775808",
    };
    for (size_t i = 0; i < RUNG_COUNT_OF(bad); i++) {
        char line[80];
        snprintf(line, sizeof line, "probe HCA --k '%s'", bad[i]);
        assert_refused(line, RUNG_BAD_ARGUMENT, 3,
                       "--k takes a whole number from 1 to 1000");
    }
    assert_bound("probe HCA --k 1000");
    assert_int_equal(args.k.v, 1000);
}

static void a_flag_may_stand_alone(void **state)
{
    (void)state;
    assert_bound("probe --deep HCA");
    assert_int_equal(args.deep.v, 1);
    assert_bound("probe --deep no HCA");
    assert_int_equal(args.deep.v, 0);
    assert_bound("probe HCA deep=true");
    assert_int_equal(args.deep.v, 1);
}

static void a_learner_is_told_field_by_field(void **state)
{
    (void)state;
    assert_bound("probe HCA --learner age=17 --learner registrations=NMC "
                 "--learner.registrations HCPC "
                 "--learner.driving-licence=no learner=employer=A=B --learner "
                 "dbs=enhanced --learner "
                 "born=1999-02");
    assert_true(args.learner.given);
    assert_int_equal(args.learner.age.v, 17);
    assert_int_equal(args.learner.registrations.n, 2);
    assert_string_equal(args.learner.registrations.items[1], "HCPC");
    assert_int_equal(args.learner.driving_licence.v, 0);
    assert_string_equal(args.learner.employer, "A=B");
    assert_string_equal(args.learner.dbs, "enhanced");
    assert_true(args.learner.has_born);
    assert_int_equal(args.learner.born_last - args.learner.born_first, 27);
    assert_refused("probe HCA --learner aeg=17", RUNG_BAD_ARGUMENT, 3,
                   "did you mean 'age'?");
    assert_refused("probe HCA --learner 17", RUNG_BAD_ARGUMENT, 3, "NAME=VALUE");
    assert_refused("probe HCA --learner age=151", RUNG_BAD_ARGUMENT, 3, "0 to 150");
    assert_refused("probe HCA --learner vaccinated=maybe", RUNG_BAD_ARGUMENT, 3,
                   "yes, no, true or false");
    assert_refused("probe HCA --from.age 3", RUNG_BAD_ARGUMENT, 2, "no option");
}

static void common_parameters_bind_everywhere(void **state)
{
    (void)state;
    assert_bound("probe HCA --detail ids --as-of 2024-02");
    assert_int_equal(common.detail, RUNG_DETAIL_IDS);
    assert_true(common.as_of.given);
    assert_int_equal(common.as_of.last - common.as_of.first, 28);
    assert_refused("probe HCA --as_of 2024-13", RUNG_BAD_ARGUMENT, 3, "takes a date");
}

static void hostile_bytes_are_refused_and_shown_escaped(void **state)
{
    (void)state;
    assert_refused("probe HCA --word \xff\xfe", RUNG_BAD_ARGUMENT, 3, "not UTF-8");
    assert_refused("probe HCA --word a\x1b[31m", RUNG_BAD_ARGUMENT, 3,
                   "control character");
    assert_refused("probe HCA --k \x1b[31m", RUNG_BAD_ARGUMENT, 3, "--k takes");
    assert_null(strchr(err.text, '\x1b'));
    assert_refused("probe \xff", RUNG_BAD_ARGUMENT, 1, "");
    size_t at;
    assert_int_equal(rung_text_check(err.text, strlen(err.text), &at), RUNG_TEXT_FINE);
}

static void every_query_fits_the_binder(void **state)
{
    (void)state;
    for (size_t i = 0; i < rung_n_queries; i++)
        assert_true(rung_queries[i]->n_params + rung_n_common_params <= 64);
}

/* ---- unknown queries ---- */

static void assert_unknown(const char *line, const char *part)
{
    rung_arena mem = { 0 };
    rung_split s = split_of(&mem, line);
    rung_arena_reset(&task.mem);
    assert_int_equal(rung_unknown_query(&task, graph, (rung_words){ s.items, s.n }, NULL,
                                        0, &err),
                     RUNG_UNKNOWN_METHOD);
    if (!strstr(err.text, part))
        fail_msg("%s: %s", line, err.text);
    rung_arena_drop(&mem);
}

static void a_name_alone_is_answered_with_how_to_ask_about_it(void **state)
{
    (void)state;
    assert_unknown("healthcare assistant", "did you mean: show \"healthcare assistant\"");
    assert_unknown("nursing associate", "did you mean: find \"nursing associate\"");
    assert_unknown("healthcare", "did you mean: find healthcare");
    assert_unknown("gpa x", "did you mean 'gap'?");
    assert_unknown("xyzzy", "`help` lists");
    assert_unknown("rung gap x", "leave out the word 'rung'");
}

/* ---- Tab ---- */

static void assert_offers(const char *line, uint32_t start, uint32_t n, const char *first)
{
    static rung_arena mem;
    rung_completion c;
    rung_arena_reset(&mem);
    assert_int_equal(rung_complete(graph, &mem, line, strlen(line), &c), RUNG_OK);
    if (c.n != n || (n && (c.start != start || strcmp(c.items[0], first) != 0)))
        fail_msg("%s: %u from %u: %s", line, c.n, c.start, c.n ? c.items[0] : "nothing");
    rung_arena_drop(&mem);
}

static void assert_extends(const char *line, const char *common_part)
{
    static rung_arena mem;
    rung_completion c;
    rung_arena_reset(&mem);
    assert_int_equal(rung_complete(graph, &mem, line, strlen(line), &c), RUNG_OK);
    if (common_part)
        assert_string_equal(c.common, common_part);
    else
        assert_null(c.common);
    rung_arena_drop(&mem);
}

static void tab_offers_what_fits_the_place(void **state)
{
    (void)state;
    assert_offers("cov", 0, 2, "covers");
    assert_offers(".for", 0, 1, ".format");
    assert_offers("help ga", 5, 1, "gap");
    assert_offers("gap care-worker --fr", 16, 1, "--from");
    assert_offers("next care-worker --basis ov", 25, 1, "overlap");
    assert_offers("next care-worker --basis=ov", 17, 1, "--basis=overlap");
    assert_offers("next care-worker --format js", 26, 2, "json");
    assert_offers("next care-worker --status pl", 26, 1, "planned");
    assert_offers("next care-worker --learner ag", 27, 1, "age=");
    assert_offers("find x --kind st", 14, 1, "standard");
    assert_offers("next care-worker --k ", 21, 0, NULL);
    assert_offers("xyzzy ab", 6, 0, NULL);
}

static void tab_finds_names_by_any_word_and_quotes_them(void **state)
{
    (void)state;
    assert_offers("next heal", 5, 2, "\"Healthcare assistant\"");
    assert_extends("next heal", "\"Healthcare ");
    assert_offers("next \"Healthcare ass", 5, 1, "\"Healthcare assistant\"");
    assert_offers("next assis", 5, 1, "\"Healthcare assistant\"");
    assert_offers("next HCA", 5, 1, "\"Healthcare assistant\"");
    assert_offers("next worker", 5, 2, "\"Care worker\"");
    assert_extends("next worker", NULL);
    assert_offers("next children", 5, 1, "\"Children's nurse\"");
    assert_offers("next from=assis", 5, 1, "from=\"Healthcare assistant\"");
    assert_offers("next role:child", 5, 1, "role:childrens-nurse");
    assert_offers("next healthcare-a", 5, 1, "healthcare-assistant");
    assert_offers("next nursing", 5, 1, "\"Nursing associate\"");
    assert_offers("show nursing", 5, 2, "role:nursing-associate");
}

static void tab_mends_a_name_begun_without_quotes(void **state)
{
    (void)state;
    assert_offers("next healthcare ass", 5, 1, "\"Healthcare assistant\"");
    assert_offers("next care worker", 5, 1, "\"Care worker\"");
    assert_offers("next care-worker --have healthcare sup", 24, 1,
                  "\"Healthcare support worker\"");
    assert_offers("paths healthcare ass", 6, 1, "\"Healthcare assistant\"");
    assert_offers("paths care-worker ass", 18, 2, "\"Nursing associate\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_split_at_blanks_and_know_where_they_stood),
        cmocka_unit_test(quotes_open_only_where_a_value_begins),
        cmocka_unit_test(an_unfinished_line_says_which_word_it_ends_in),
        cmocka_unit_test(what_is_not_said_is_absent),
        cmocka_unit_test(a_value_may_be_given_in_three_ways),
        cmocka_unit_test(lists_repeat_and_are_never_split),
        cmocka_unit_test(a_list_has_so_many_values_and_no_more),
        cmocka_unit_test(
            an_equals_sign_belongs_to_a_value_unless_a_parameter_stands_before_it),
        cmocka_unit_test(a_word_too_many_is_never_read_as_something),
        cmocka_unit_test(what_is_proposed_can_be_asked),
        cmocka_unit_test(names_tell_what_was_meant),
        cmocka_unit_test(what_is_missing_is_named),
        cmocka_unit_test(a_scalar_stands_once),
        cmocka_unit_test(whole_numbers_are_whole_and_in_range),
        cmocka_unit_test(a_flag_may_stand_alone),
        cmocka_unit_test(a_learner_is_told_field_by_field),
        cmocka_unit_test(common_parameters_bind_everywhere),
        cmocka_unit_test(hostile_bytes_are_refused_and_shown_escaped),
        cmocka_unit_test(every_query_fits_the_binder),
        cmocka_unit_test(a_name_alone_is_answered_with_how_to_ask_about_it),
        cmocka_unit_test(tab_offers_what_fits_the_place),
        cmocka_unit_test(tab_finds_names_by_any_word_and_quotes_them),
        cmocka_unit_test(tab_mends_a_name_begun_without_quotes),
    };
    return cmocka_run_group_tests(tests, make_graph, drop_graph);
}
