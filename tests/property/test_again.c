/* test_again.c -- what rows say over again needs no second look: a package says the same,
 * well or badly, when nothing shows that a row is like the one before.
 *
 * Each package is written twice, the second time with CR at the end of each row, which
 * keeps the reader from comparing it with the row before. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <rung/build.h>

#include "support/test.h"
#include "support/trial.h"
#include "support/world.h"

enum { CELLS = 10, ROWS = 12, TEXT = 8192 };

/* What may stand in a cell, # for the number of the row; the first three are right. */
static const char *const froms[] = { "role:a",  "role:b", "a",         "role:a",
                                     "role:zz", "",       "unit:none", " role:a" };
static const char *const tos[] = {
    "competency:k#", "k#", "competency:k#", "competency:k1", "x\xc2\xa0",
    "competency:",   "",   "role:a"
};
static const char *const places[] = { "role:k#", "k#", "role:a", "role:k1",
                                      "b",       "a",  "role:q", "" };
static const char *const importances[] = { "essential", "desirable", "",     "essential",
                                           "desirable", "",          "esse", "vital" };
static const char *const via[] = { "standard:s",  "",      "standard:s|standard:t",
                                   "standard:t",  "s",     "standard:s",
                                   "standard:s|", "role:a" };
static const char *const months[] = { "12", "6", "", "12", "", "6", "1.5", "-3" };
static const char *const statuses[] = { "established", "observed",  "planned", "inferred",
                                        "ended",       "potential", "",        "sure" };
static const char *const sources[] = { "one", "two", "one", "two",
                                       "one", "one", "",    "three" };
static const char *const locators[] = { "p. 1", "p. 2", "",          "p. 1",
                                        "'=1",  "=1+2", " \xc2\xa0", "caf\xc3\xa9" };
static const char *const days[] = { "2020",       "2021-05", "",    "",
                                    "2024-01-01", "",        "May", "2020" };
static const char *const keys[] = { "u", "v", "u", "u#", "U", "", "u v", " u" };
static const char *const lines[] = { "row #", "line #", "row #", "row 1",
                                     "'=#",   "=#",     " #",    "" };
static const char *const names[] = { "U", "", "U", "V", "U", " V", "=U", "" };
static const char *const aliases[] = { "x|y", "", "z", "x|x", "x| y", "|", "x|y|x", "" };
static const char *const notes[] = { "why", "so", "", "why", "", "so", "so", "" };

typedef struct column {
    const char *name;
    const char *const *cells;
} column;

static const column units[] = {
    { "key", keys },        { "name", names },     { "aliases", aliases },
    { "status", statuses }, { "source", sources }, { "locator", lines },
    { "note", notes },      { NULL, NULL },
};
static const column requires[] = {
    { "from", froms },      { "to", tos },         { "importance", importances },
    { "status", statuses }, { "source", sources }, { "locator", locators },
    { "valid_from", days }, { "note", notes },     { NULL, NULL },
};
static const column steps[] = {
    { "locator", locators }, { "from", froms },     { "months", months },
    { "condition", notes },  { "to", places },      { "via", via },
    { "status", statuses },  { "source", sources }, { "valid_from", days },
    { "note", notes },       { NULL, NULL },
};

static const char package[] =
    "{\"name\":\"t\",\"version\":\"1\",\"licence\":\"CC0-1.0\",\"sources\":["
    "{\"name\":\"one\",\"title\":\"One\"},{\"name\":\"two\",\"title\":\"Two\"}],"
    "\"resources\":[{\"name\":\"role\",\"path\":\"role.csv\"},"
    "{\"name\":\"competency\",\"path\":\"competency.csv\"},"
    "{\"name\":\"standard\",\"path\":\"standard.csv\"},"
    "{\"name\":\"unit\",\"path\":\"units.csv\"},"
    "{\"name\":\"progresses-to\",\"path\":\"steps.csv\"},"
    "{\"name\":\"requires\",\"path\":\"requires.csv\"}]}";

static const char head[] = "key,name,status,source\n";

static void put(const char *dir, const char *name, const char *first, const char *rest)
{
    char path[128];
    snprintf(path, sizeof path, "%s/%s", dir, name);
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_true(fputs(first, f) >= 0 && fputs(rest, f) >= 0);
    assert_int_equal(fclose(f), 0);
}

static size_t put_cell(char *to, const char *cell, int row)
{
    const char *number = strchr(cell, '#');
    return (size_t)(number ? sprintf(to, "%.*s%d", (int)(number - cell), cell, row)
                           : sprintf(to, "%s", cell));
}

/* Rows that are mostly like the one before, with a slip now and then if at all. Some
 * columns have quotes. */
static void draw(dice *d, const column *columns, int slips, char compared[TEXT],
                 char alone[TEXT])
{
    int cell[CELLS] = { 0 };
    bool quoted[CELLS];
    size_t n[2] = { 0 };
    char *texts[2] = { compared, alone };
    for (int c = 0; c < CELLS; c++)
        quoted[c] = dice_chance(d, 20);
    for (int row = -1; row < ROWS; row++) {
        bool stays = row > 0 && dice_chance(d, 90),
             blank = row > 0 && dice_chance(d, slips);
        for (int c = 0; columns[c].name; c++) {
            bool last = !columns[c + 1].name;
            if (!stays || dice_chance(d, 25))
                cell[c] = dice_below(d, dice_chance(d, slips) ? 8 : 3);
            const char *text = row < 0 ? columns[c].name : columns[c].cells[cell[c]];
            const char *quote = quoted[c] ^ dice_chance(d, slips) ? "\"" : "";
            for (int k = 0; k < 2 && !blank; k++) {
                n[k] += put_cell(texts[k] + n[k], quote, row);
                n[k] += put_cell(texts[k] + n[k], text, row);
                n[k] += put_cell(texts[k] + n[k], quote, row);
                n[k] += put_cell(texts[k] + n[k], last ? "" : ",", row);
            }
        }
        bool more = row >= 0 && dice_chance(d, slips);
        for (int k = 0; k < 2; k++)
            n[k] += (size_t)sprintf(texts[k] + n[k], "%s%s\n", more ? "," : "",
                                    k ? "\r" : "");
    }
}

typedef struct heard {
    char text[4 * TEXT];
    size_t n;
} heard;

static void hear(void *user, const rung_problem *p)
{
    heard *h = user;
    const char *name = strrchr(p->file, '/');
    h->n += (size_t)snprintf(h->text + h->n, sizeof h->text - h->n, "%s:%u:%u:%d %s\n",
                             name ? name : "", p->line, p->column, p->error, p->text);
    assert_true(h->n < sizeof h->text);
}

/* What is said of the package, and what it compiles to: NULL where that cannot be. */
static void *look(const char *dir, heard *h, size_t *size)
{
    size_t errors, warnings;
    rung_error err;
    void *block = NULL;
    h->n = 0;
    h->text[0] = '\0';
    rung_status s = rung_package_check(dir, hear, h, &errors, &warnings, &err);
    rung_status made = rung_package_compile(dir, NULL, NULL, &block, size, &err);
    EXPECT(s == made, "%d and %d: %s", s, made, err.text);
    return s ? NULL : block;
}

static void rows_like_the_one_before_say_what_they_would_alone(void **state)
{
    static heard said[2];
    static char rows[2][3][TEXT];
    char nodes[TEXT] = "a,A,observed,one\nb,B,observed,one\n";
    char dir[] = "/tmp/rung-test-XXXXXX", command[64];
    int sound = 0, faulty = 0;
    (void)state;
    assert_non_null(mkdtemp(dir));
    put(dir, "datapackage.json", package, "");
    for (int i = 0; i < ROWS; i++)
        sprintf(nodes + strlen(nodes), "k%d,K%d,observed,one\n", i, i);
    put(dir, "role.csv", head, nodes);
    put(dir, "competency.csv", head, nodes);
    put(dir, "standard.csv", head, "s,S,observed,one\nt,T,observed,one\n");
    for (trial t = trial_begin(600); trial_next(&t);) {
        dice d = { t.seed };
        void *block[2];
        size_t size[2];
        int slips = dice_chance(&d, 50) ? 0 : 5;
        draw(&d, requires, slips, rows[0][0], rows[1][0]);
        draw(&d, steps, slips, rows[0][1], rows[1][1]);
        draw(&d, units, slips, rows[0][2], rows[1][2]);
        for (int k = 0; k < 2; k++) {
            put(dir, "requires.csv", rows[k][0], "");
            put(dir, "steps.csv", rows[k][1], "");
            put(dir, "units.csv", rows[k][2], "");
            block[k] = look(dir, &said[k], &size[k]);
        }
        EXPECT(strcmp(said[0].text, said[1].text) == 0,
               "of rows like others:\n%sof each:\n%s", said[0].text, said[1].text);
        EXPECT(!block[0] == !block[1]
                   && (!block[0]
                       || (size[0] == size[1] && !memcmp(block[0], block[1], size[0]))),
               "they compile to something else:\n%s", rows[0][0]);
        sound += block[0] != NULL;
        faulty += block[0] == NULL;
        free(block[0]);
        free(block[1]);
    }
    assert_true(getenv("RUNG_ROUNDS") || (sound > 100 && faulty > 100));
    snprintf(command, sizeof command, "rm -rf %s", dir);
    assert_int_equal(system(command), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_like_the_one_before_say_what_they_would_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
