/* test_render.c -- what programs read: JSON, JSON Lines, CSV and MessagePack of hand-made
 * results. The graph is laid out by hand too, so that nothing but the renderers is tried. */
#include <msgpack.h>

#include "render_results.h"

/* ---- what is expected ---- */

static const char everything_json[] =
    "{\"data\":{\"to\":{\"id\":\"role:nurse\",\"name\":\"Nurse (learning disability), "
    "adult|child\",\"kind\":\"role\",\"level\":5},\"from\":null,\"share\":0.64,"
    "\"unknown\":null,\"flag\":true,\"no_flag\":null,\"rise\":-2,\"no_rise\":null,"
    "\"needed\":25,\"why\":\"tab\\there, quote\\\" and \\\\, bad � byte"
    "\",\"no_why\":null,\"status\":\"potential\",\"relation\":\"prepares-for"
    "\",\"mandatory\":{\"covered\":12,\"total\":15},\"none\":null,\"check\":[\"age: at "
    "least 17 – unknown\",\"=driving licence, \\\"full"
    "\\\"\"],\"evidence\":{\"status\":\"established\",\"source\":\"pathway-2019"
    "\",\"date\":\"2019-05\",\"locator\":\"p. 4, figure 2\",\"valid_from\":\"2020-01"
    "\",\"file\":\"progresses-to.csv\",\"line\":20},\"missing"
    "\":[{\"id\":\"competency:tea\",\"name\":\"=SUM(\\\"tea"
    "\\\")\",\"kind\":\"competency\",\"level\":null,\"importance\":\"essential"
    "\",\"months\":12,\"mandatory\":true,\"aliases\":[\"one, two\",\"+three"
    "\"],\"pay_band\":\"pay_band\",\"closers\":[{\"id\":\"role:care-worker"
    "\",\"name\":\"Care worker\",\"kind\":\"role\",\"level\":1,"
    "\"evidence\":{\"status\":\"established\",\"source\":\"pathway-2019"
    "\",\"date\":\"2019-05\",\"locator\":\"p. 4, figure 2\",\"valid_from\":\"2020-01"
    "\",\"file\":\"progresses-to.csv\",\"line\":20}},{\"id\":\"role:senior-care-worker"
    "\",\"name\":\"Senior care worker\",\"kind\":\"role\",\"level\":null,"
    "\"evidence\":{\"status\":\"inferred\",\"note\":\"joined \\\"by hand"
    "\\\"\",\"file\":\"progresses-to.csv\",\"line\":21}}],\"evide"
    "nce\":{\"status\":\"established\",\"source\":\"pathway-2019\",\"date\":\"2019-05"
    "\",\"locator\":\"p. 4, figure 2\",\"valid_from\":\"2020-01"
    "\",\"file\":\"progresses-to.csv\",\"line\":20},\"also\":[{\"status\":\"inferred"
    "\",\"note\":\"joined \\\"by hand\\\"\",\"file\":\"progresses-to.csv\",\"line\":21,"
    "\"via\":[{\"id\":\"role:nurse\",\"name\":\"Nurse (learning disability), "
    "adult|child\",\"kind\":\"role\",\"level\":5},{\"id\":\"role:senior-care-worker"
    "\",\"name\":\"Senior care worker\",\"kind\":\"role\",\"level\":null}]}]},"
    "{\"id\":\"competency:hygiene\",\"name\":\"Café hygiene 介護職員"
    "\",\"kind\":\"competency\",\"level\":null,\"importance\":\"desirable"
    "\",\"months\":null,\"mandatory\":null,\"credits\":0.1,\"weeks\":24,\"closers\":[],"
    "\"evidence\":{\"status\":\"inferred\",\"note\":\"joined \\\"by hand"
    "\\\"\",\"file\":\"progresses-to.csv\",\"line\":21},\"also\":[]},"
    "{\"id\":\"competency:listening\",\"name\":\"Listening_*well*"
    "\",\"kind\":\"competency\",\"level\":null,\"importance\":\"essential"
    "\",\"months\":-3,\"mandatory\":false,\"closers\":[],\"evidence\":null,\"also\":[]}],"
    "\"routes\":[{\"cost\":2,\"steps\":[{\"from\":{\"id\":\"role:care-worker"
    "\",\"name\":\"Care worker\",\"kind\":\"role\",\"level\":1},"
    "\"to\":{\"id\":\"role:senior-care-worker\",\"name\":\"Senior care worker"
    "\",\"kind\":\"role\",\"level\":null},\"evidence\":{\"status\":\"observed"
    "\",\"source\":\"cohort\",\"locator\":\"table 3\",\"file\":\"progresses-to.csv"
    "\",\"line\":22}},{\"from\":{\"id\":\"role:senior-care-worker\",\"name\":\"Senior "
    "care worker\",\"kind\":\"role\",\"level\":null},\"to\":{\"id\":\"role:nurse"
    "\",\"name\":\"Nurse (learning disability), adult|child\",\"kind\":\"role"
    "\",\"level\":5},\"evidence\":{\"status\":\"planned\",\"source\":\"cohort"
    "\",\"file\":\"progresses-to.csv\",\"line\":23}}]}],\"see_als"
    "o\":[{\"id\":\"role:nursery-nurse\",\"name\":\"Nursery nurse\\u001b[31m"
    "\",\"kind\":\"role\",\"level\":null},{\"id\":\"role:nurse\",\"name\":\"Nurse "
    "(learning disability), adult|child\",\"kind\":\"role\",\"level\":5}],\"blocked\":[],"
    "\"ties\":[[\"role:nurse\",\"role:senior-care-worker\"],[\"role:nurse\"]]},"
    "\"meta\":{\"digest\":\"dddd\",\"graph\":\"care\",\"version\":\"1.0"
    "\",\"truncated\":true}}\n";

static const char everything_ids_json[] =
    "{\"data\":{\"to\":\"role:nurse\",\"from\":null,\"share\":0.64,\"unknown\":null,"
    "\"flag\":true,\"no_flag\":null,\"rise\":-2,\"no_rise\":null,\"needed\":25,"
    "\"why\":\"tab\\there, quote\\\" and \\\\, bad � byte\",\"no_why\":null,"
    "\"status\":\"potential\",\"relation\":\"prepares-for\",\"man"
    "datory\":{\"covered\":12,\"total\":15},\"none\":null,\"check\":[\"age: at least 17 "
    "– unknown\",\"=driving licence, \\\"full\\\"\"],\"missing\":[\"competency:tea"
    "\",\"competency:hygiene\",\"competency:listening\"],\"routes\":[{\"cost\":2,"
    "\"steps\":[{\"from\":\"role:care-worker\",\"to\":\"role:senior-care-worker"
    "\"},{\"from\":\"role:senior-care-worker\",\"to\":\"role:nurse\"}]}],"
    "\"see_also\":[\"role:nursery-nurse\",\"role:nurse\"],\"blocked\":[],"
    "\"ties\":[[\"role:nurse\",\"role:senior-care-worker\"],[\"role:nurse\"]]},"
    "\"meta\":{\"digest\":\"dddd\",\"graph\":\"care\",\"version\":\"1.0"
    "\",\"truncated\":false}}\n";

static const char everything_ids_jsonl[] =
    "{\"list\":\"missing\",\"id\":\"competency:tea\"}\n"
    "{\"list\":\"missing\",\"id\":\"competency:hygiene\"}\n"
    "{\"list\":\"missing\",\"id\":\"competency:listening\"}\n"
    "{\"list\":\"routes\",\"cost\":2,\"steps\":[{\"from\":\"role:care-worker"
    "\",\"to\":\"role:senior-care-worker\"},{\"from\":\"role:senior-care-worker"
    "\",\"to\":\"role:nurse\"}]}\n";

static const char shown_jsonl[] =
    "{\"relation\":\"progresses-to\",\"direction\":\"out\",\"node"
    "\":{\"id\":\"role:nurse\",\"name\":\"Nurse (learning disability), adult|child"
    "\",\"kind\":\"role\",\"level\":5},\"aliases\":[\"one, two\",\"+three"
    "\"],\"evidence\":{\"status\":\"established\",\"source\":\"pathway-2019"
    "\",\"date\":\"2019-05\",\"locator\":\"p. 4, figure 2\",\"valid_from\":\"2020-01"
    "\",\"file\":\"progresses-to.csv\",\"line\":20}}\n"
    "{\"relation\":\"requires\",\"direction\":\"out\",\"node"
    "\":{\"id\":\"competency:tea\",\"name\":\"=SUM(\\\"tea"
    "\\\")\",\"kind\":\"competency\",\"level\":null},\"evidence"
    "\":{\"status\":\"inferred\",\"note\":\"joined \\\"by hand"
    "\\\"\",\"file\":\"progresses-to.csv\",\"line\":21}}\n"
    "{\"relation\":\"progresses-to\",\"direction\":\"in\",\"node"
    "\":{\"id\":\"role:nursery-nurse\",\"name\":\"Nursery nurse\\u001b[31m"
    "\",\"kind\":\"role\",\"level\":null},\"evidence\":{\"status\":\"ended"
    "\",\"source\":\"pathway-2019\",\"date\":\"2019-05\",\"file\":\"progresses-to.csv"
    "\",\"line\":24}}\n"
    "{\"relation\":\"progresses-to\",\"direction\":\"out\",\"node"
    "\":{\"id\":\"role:senior-care-worker\",\"name\":\"Senior care worker"
    "\",\"kind\":\"role\",\"level\":null},\"credits\":0.1,\"evide"
    "nce\":{\"status\":\"observed\",\"source\":\"cohort\",\"locator\":\"table 3"
    "\",\"file\":\"progresses-to.csv\",\"line\":22}}\n";

static const char everything_csv[] =
    "list,id,name,kind,level,importance,months,mandatory,aliases,credits,weeks,pay_band,c"
    "losers,evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,"
    "evidence.valid_from,evidence.valid_to,evidence.file,evidence.line,also,cost,steps\n"
    "missing,competency:tea,\"'=SUM(\"\"tea\"\")\",competency,,essential,12,true,\"one, "
    "two; +three\",,,pay_band,role:care-worker; "
    "role:senior-care-worker,established,pathway-2019,2019-05,\"p. 4, figure "
    "2\",,2020-01,,progresses-to.csv,20,inferred (via role:nurse; "
    "role:senior-care-worker),,\n"
    "missing,competency:hygiene,Café hygiene "
    "介護職員,competency,,desirable,,,,0.1,24,,,inferred,,,,\"joined \"\"by "
    "hand\"\"\",,,progresses-to.csv,21,,,\n"
    "missing,competency:listening,Listening_*well*,competency,,essential,-3,false,,,,,,,,"
    ",,,,,,,,,\n"
    "routes,,,,,,,,,,,,,,,,,,,,,,,2,role:care-worker; role:senior-care-worker; "
    "role:nurse\n";

static const char everything_ids_csv[] =
    "list,id,cost,steps\n"
    "missing,competency:tea,,\n"
    "missing,competency:hygiene,,\n"
    "missing,competency:listening,,\n"
    "routes,,2,role:care-worker; role:senior-care-worker; role:nurse\n";

static const char shown_csv[] =
    "relation,direction,node.id,node.name,node.kind,node.level,aliases,credits,"
    "evidence.status,evidence.source,evidence.date,evidence.locator,evidence.note,"
    "evidence.valid_from,evidence.valid_to,evidence.file,evidence.line\n"
    "progresses-to,out,role:nurse,\"Nurse (learning disability), adult|child\",role,5,"
    "\"one, two; +three\",,established,pathway-2019,2019-05,\"p. 4, figure 2\",,2020-01,,"
    "progresses-to.csv,20\n"
    "requires,out,competency:tea,\"'=SUM(\"\"tea\"\")\",competency,,,,inferred,,,,"
    "\"joined \"\"by hand\"\"\",,,progresses-to.csv,21\n"
    "progresses-to,in,role:nursery-nurse,Nursery nurse\\x1b[31m,role,,,,ended,"
    "pathway-2019,2019-05,,,,,progresses-to.csv,24\n"
    "progresses-to,out,role:senior-care-worker,Senior care worker,role,,,0.1,observed,"
    "cohort,,table 3,,,,progresses-to.csv,22\n";

/* ---- what comes ---- */

static void json_is_the_whole_reply(void **state)
{
    (void)state;
    everything e = full_result();
    rung_reply r = reply_of(&everything_query, &e);
    r.truncated = true;
    check_format(&r, RUNG_FORMAT_JSON, at_width(0), everything_json);
}

static void json_with_ids_names_nodes_by_id_and_leaves_evidence_out(void **state)
{
    (void)state;
    everything e = full_result();
    rung_reply r = reply_of(&everything_query, &e);
    r.detail = RUNG_DETAIL_IDS;
    check_format(&r, RUNG_FORMAT_JSON, at_width(0), everything_ids_json);
}

static void jsonl_is_one_object_a_row(void **state)
{
    (void)state;
    card c;
    everything e = full_result();
    shown s = shown_result(&c);
    found none = { { NULL, 0 } };
    rung_reply r = reply_of(&everything_query, &e);
    r.detail = RUNG_DETAIL_IDS;
    check_format(&r, RUNG_FORMAT_JSONL, at_width(0), everything_ids_jsonl);
    r = reply_of(&shown_query, &s);
    check_format(&r, RUNG_FORMAT_JSONL, at_width(0), shown_jsonl);
    r = reply_of(&sums_query, &mandatory);
    check_format(&r, RUNG_FORMAT_JSONL, at_width(0), "{\"covered\":12,\"total\":15}\n");
    r = reply_of(&found_query, &none);
    check_format(&r, RUNG_FORMAT_JSONL, at_width(0), "");
}

static void csv_is_for_a_spreadsheet(void **state)
{
    (void)state;
    card c;
    everything e = full_result();
    shown s = shown_result(&c);
    found none = { { NULL, 0 } };
    rung_reply r = reply_of(&everything_query, &e);
    check_format(&r, RUNG_FORMAT_CSV, at_width(0), everything_csv);
    r.detail = RUNG_DETAIL_IDS;
    check_format(&r, RUNG_FORMAT_CSV, at_width(0), everything_ids_csv);
    r = reply_of(&shown_query, &s);
    check_format(&r, RUNG_FORMAT_CSV, at_width(0), shown_csv);
    r = reply_of(&sums_query, &mandatory);
    check_format(&r, RUNG_FORMAT_CSV, at_width(0),
                 "member,value\ncovered,12\ntotal,15\n");
    r = reply_of(&found_query, &none);
    check_format(&r, RUNG_FORMAT_CSV, at_width(0), "id,name,kind,level\n");
}

/* A text and a number a row. */
typedef struct entry {
    const char *text;
    rung_int number;
} entry;
typedef struct entries {
    RUNG_LIST_OF(entry) rows;
} entries;
static const rung_field entry_fields[] = {
    { RUNG_FIELD(entry, text, TEXT, "a text") },
    { RUNG_FIELD(entry, number, INT, "a number") },
};
static const rung_shape entry_shape = RUNG_SHAPE(entry, entry_fields);
static const rung_field entries_fields[] = {
    { RUNG_ROWS(entries, rows, entry_shape, "the rows"), .rows = true },
};
static const rung_shape entries_shape = RUNG_SHAPE(entries, entries_fields);
static const rung_query entries_query = { .name = "entries", .result = &entries_shape };

static void csv_is_computed_by_no_spreadsheet(void **state)
{
    (void)state;
    entry rows[] = { { "=1+2", { -2 } }, { "+1", { 2 } },   { "-1", { 0 } },
                     { "@x", { 0 } },    { "\t=1", { 0 } }, { "\r=1", { 0 } },
                     { "'=1", { 0 } },   { "'tis", { 0 } }, { "1-2", { -1 } } };
    entries e = { { rows, sizeof rows / sizeof *rows } };
    rung_reply r = reply_of(&entries_query, &e);
    check_format(&r, RUNG_FORMAT_CSV, at_width(0),
                 "text,number\n'=1+2,-2\n'+1,2\n'-1,0\n'@x,0\n'\t=1,0\n"
                 "\"'\r=1\",0\n''=1,0\n'tis,0\n1-2,-1\n");
}

static void walk_object(const msgpack_object *o, rung_emitter *e)
{
    switch (o->type) {
    case MSGPACK_OBJECT_NIL: e->nil(e); break;
    case MSGPACK_OBJECT_BOOLEAN: e->boolean(e, o->via.boolean); break;
    case MSGPACK_OBJECT_POSITIVE_INTEGER: e->integer(e, (int64_t)o->via.u64); break;
    case MSGPACK_OBJECT_NEGATIVE_INTEGER: e->integer(e, o->via.i64); break;
    case MSGPACK_OBJECT_FLOAT64: e->real(e, o->via.f64); break;
    case MSGPACK_OBJECT_STR: e->text(e, o->via.str.ptr, o->via.str.size); break;
    case MSGPACK_OBJECT_ARRAY:
        e->array(e, o->via.array.size);
        for (uint32_t i = 0; i < o->via.array.size; i++)
            walk_object(&o->via.array.ptr[i], e);
        e->end_array(e);
        break;
    case MSGPACK_OBJECT_MAP:
        e->map(e, o->via.map.size);
        for (uint32_t i = 0; i < o->via.map.size; i++) {
            const msgpack_object_kv *kv = &o->via.map.ptr[i];
            assert_int_equal(kv->key.type, MSGPACK_OBJECT_STR);
            e->key(e, kv->key.via.str.ptr, kv->key.via.str.size);
            walk_object(&kv->val, e);
        }
        e->end_map(e);
        break;
    default: fail_msg("an object of type %d", (int)o->type);
    }
}

/* Packs the reply, unpacks it with msgpack-c and writes that tree as JSON: the same as
 * the reply's JSON. */
static void check_msgpack(const rung_reply *r)
{
    rung_error err;
    rung_sink packed = rung_sink_buffer(0), direct = rung_sink_buffer(0),
              again = rung_sink_buffer(0);
    assert_int_equal(rung_render(r, RUNG_FORMAT_MSGPACK, NULL, &packed, &err), RUNG_OK);
    assert_int_equal(rung_render(r, RUNG_FORMAT_JSON, NULL, &direct, &err), RUNG_OK);
    msgpack_unpacked u;
    msgpack_unpacked_init(&u);
    size_t at = 0;
    assert_int_equal(msgpack_unpack_next(&u, packed.to, packed.len, &at),
                     MSGPACK_UNPACK_SUCCESS);
    assert_int_equal(at, packed.len);
    rung_json j = rung_json_into(&again);
    walk_object(&u.data, &j.e);
    rung_putc(&again, '\n');
    assert_string_equal(again.to, direct.to);
    msgpack_unpacked_destroy(&u);
    rung_sink_drop(&packed);
    rung_sink_drop(&direct);
    rung_sink_drop(&again);
}

static void msgpack_is_the_same_tree_as_json(void **state)
{
    (void)state;
    card c;
    everything e = full_result();
    shown s = shown_result(&c);
    const rung_reply replies[] = { reply_of(&everything_query, &e),
                                   reply_of(&shown_query, &s) };
    for (int i = 0; i < 2; i++) {
        rung_reply r = replies[i];
        check_msgpack(&r);
        r.detail = RUNG_DETAIL_IDS;
        check_msgpack(&r);
    }
}

static void reals_are_the_shortest_that_read_back(void **state)
{
    (void)state;
    static const struct {
        double v;
        const char *text;
    } reals[] = {
        { 24, "24" },
        { 0.1, "0.1" },
        { 1 / 3.0, "0.3333333333333333" },
        { 0.1 + 0.2, "0.30000000000000004" },
        { 0, "0" },
        { -0.0, "0" },
        { -2.5, "-2.5" },
        { 1e300, "1e+300" },
        { 16 / 25.0, "0.64" },
    };
    char buf[RUNG_REAL_MAX];
    for (size_t i = 0; i < RUNG_COUNT_OF(reals); i++)
        assert_string_equal(rung_real_text(reals[i].v, buf), reals[i].text);
}

static void formats_are_found_by_word(void **state)
{
    (void)state;
    rung_format f;
    for (unsigned i = 0; i < RUNG_N_FORMATS; i++) {
        const char *word = rung_format_word((rung_format)i);
        assert_true(rung_format_find(word, strlen(word), &f));
        assert_int_equal(f, i);
    }
    assert_false(rung_format_find("xml", 3, &f));
    assert_false(rung_format_find("jso", 3, &f));
}

static void a_full_sink_sticks(void **state)
{
    (void)state;
    everything e = full_result();
    rung_reply r = reply_of(&everything_query, &e);
    for (unsigned f = 0; f < RUNG_N_FORMATS; f++) {
        rung_error err;
        rung_sink out = rung_sink_buffer(100);
        assert_int_equal(rung_render(&r, (rung_format)f, NULL, &out, &err), RUNG_OK);
        assert_true(out.failed);
        assert_true(out.len <= 100);
        rung_sink_drop(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_is_the_whole_reply),
        cmocka_unit_test(json_with_ids_names_nodes_by_id_and_leaves_evidence_out),
        cmocka_unit_test(jsonl_is_one_object_a_row),
        cmocka_unit_test(csv_is_for_a_spreadsheet),
        cmocka_unit_test(csv_is_computed_by_no_spreadsheet),
        cmocka_unit_test(msgpack_is_the_same_tree_as_json),
        cmocka_unit_test(reals_are_the_shortest_that_read_back),
        cmocka_unit_test(formats_are_found_by_word),
        cmocka_unit_test(a_full_sink_sticks),
    };
    return cmocka_run_group_tests(tests, make_graph, NULL);
}
