/* main.c -- the program `rung-build`: checks and compiles graph packages, apart from the
 * process that answers.
 *
 *     rung-build check DIRECTORY [--format table|json] [--all]
 *     rung-build compile DIRECTORY (-o FILE | --fd NUMBER)
 *     rung-build import FORM SOURCE -o DIRECTORY [OPTIONS]
 *
 * Exit: 0 done, 1 could not write or ran out of memory, 2 usage, 3 the graph, or what is
 * imported, has errors or cannot be read. `rung` starts it for both; to the reader of
 * --fd a package that cannot be read is 1, for it has no list of errors. */
#include <errno.h>
#include <malloc.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "builder/build.h"
#include "core/meter.h"
#include "core/program.h"
#include "core/sink.h"
#include "core/terminal.h"
#include "core/text.h"
#include "core/unfinished.h"
#include "snapshot/snapshot.h"
#include "source/package.h"

enum { DONE, FAILED, USAGE, BAD_GRAPH };

/* Shown of one kind where there are many: of a package, whose errors people mend row by
 * row, and of what others publish. */
static const rung_few few_of_package = { .warnings = 10 },
                      few_of_others = { .warnings = 20, .errors = 20 }, everything;

enum { CHOICES_MOST = 64, CHOICE_BYTES = 256 };

typedef struct options {
    const char *command, *directory, *file, *format;
    const char *form; /* import: of the source, which is `directory` */
    bool dry_run, all, help;
    int fd;
    rung_choice choices[CHOICES_MOST]; /* their words lie in `words` */
    size_t n_choices;
    char words[CHOICES_MOST][CHOICE_BYTES];
} options;

#define SPEAKER "rung: " /* begins what the program says of itself */

/* Says a line; what could steer a terminal is made visible. */
static void say(const char *text)
{
    rung_sink out = rung_sink_file(stderr), line = rung_sink_buffer(0);
    rung_puts(&line, SPEAKER);
    rung_text_put_shown(&line, text, strlen(text), SIZE_MAX);
    rung_putc(&line, '\n');
    rung_terminal_put(&out, STDERR_FILENO, &line, strlen(SPEAKER));
    rung_sink_drop(&line);
}

/* Puts what is wrong with a source to where fd is, which `to` writes to. */
static void put_problems(const rung_diagnostics *d, rung_few few, int fd, rung_sink *to)
{
    rung_sink lines = rung_sink_buffer(0);
    if (!rung_terminal_columns(fd)) {
        rung_diagnostics_text(d, few, to);
        return;
    }
    rung_diagnostics_text(d, few, &lines);
    rung_terminal_put(to, fd, &lines, 2);
    rung_sink_drop(&lines);
}

__attribute__((format(printf, 1, 2))) static int fail_usage(const char *fmt, ...)
{
    char text[400];
    rung_sink out = rung_sink_file(stderr), usage = rung_sink_buffer(0);
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    say(text);
    rung_puts(&usage, "usage: rung check DIRECTORY [--format json] [--all]\n"
                      "       rung compile DIRECTORY -o FILE.rung\n"
                      "       rung import FORM SOURCE -o FOLDER [OPTIONS]; rung help "
                      "import\n");
    rung_terminal_put(&out, STDERR_FILENO, &usage, 2);
    rung_sink_drop(&usage);
    return USAGE;
}

static int fail(const rung_error *err)
{
    say(err->text);
    return err->code == RUNG_BAD_GRAPH || err->code == RUNG_TOO_LARGE ? BAD_GRAPH
                                                                      : FAILED;
}

/* What cannot be read is no graph: the same exit code as `rung -g` has for it. */
static int fail_reading(const rung_error *err)
{
    int code = fail(err);
    return err->code == RUNG_NO_MEMORY ? code : BAD_GRAPH;
}

/* Takes `--name value`, `--name=value` or `-n value`; true when the word at *i is that
 * option. */
static bool take(int argc, char **argv, int *i, const char *name, const char *brief,
                 const char **value)
{
    size_t n = strlen(name);
    const char *word = argv[*i];
    if (strncmp(word, name, n) == 0 && word[n] == '=') {
        *value = word + n + 1;
        return true;
    }
    if (strcmp(word, name) != 0 && (!brief || strcmp(word, brief) != 0))
        return false;
    *value = *i + 1 < argc ? argv[++*i] : "";
    return true;
}

/* True when what is chosen is a word of ours. */
static bool is_ours(rung_chosen of, const char *word)
{
    rung_kind kind;
    unsigned table;
    size_t n = strlen(word);
    bool evidence = rung_word_listed("name|kind|relation|id|status|source|locator|note|"
                                     "valid_from|valid_to",
                                     word, n);
    if (of != RUNG_CHOSEN_ATTRIBUTE && strcmp(word, "none") == 0)
        return true;
    if (of == RUNG_CHOSEN_KIND)
        return rung_kind_find(word, n, &kind);
    if (of == RUNG_CHOSEN_RELATION)
        return rung_table_find(word, n, &table) && table >= RUNG_N_KINDS
               && table != RUNG_TABLE_RULES;
    for (unsigned a = 0; a < RUNG_N_ATTRS; a++)
        evidence |= strcmp(rung_attrs[a].name, word) == 0;
    return evidence;
}

/* `THEIRS=OURS`, or for kinds and relations OURS alone. */
static int take_choice(options *o, rung_chosen of, const char *value)
{
    static const char *const what[] = {
        "--kind wants [WORD=]KIND, as in --kind occupation=role, or WORD=none",
        "--relation wants [WORD=]RELATION, as in --relation needs=requires, or WORD=none",
        "--attribute wants NAME=OURS, as in --attribute label=name",
    };
    char *words = o->words[o->n_choices], *equals;
    if (o->n_choices == CHOICES_MOST || strlen(value) >= CHOICE_BYTES)
        return fail_usage("too many words are chosen, or too long ones");
    memcpy(words, value, strlen(value) + 1);
    equals = strrchr(words, '=');
    if (equals)
        *equals = '\0';
    const char *ours = equals ? equals + 1 : words;
    if (!is_ours(of, ours) || (of == RUNG_CHOSEN_ATTRIBUTE && !equals))
        return fail_usage("%s", what[of]);
    o->choices[o->n_choices++] = (rung_choice){ of, equals ? words : NULL, ours };
    return DONE;
}

static int take_choices(int argc, char **argv, int *i, options *o, bool *taken)
{
    static const char *const names[] = { "--kind", "--relation", "--attribute" };
    for (size_t k = 0; k < RUNG_COUNT_OF(names); k++) {
        const char *value;
        if (take(argc, argv, i, names[k], NULL, &value)) {
            *taken = true;
            return take_choice(o, (rung_chosen)k, value);
        }
    }
    *taken = false;
    return DONE;
}

static int read_options(int argc, char **argv, options *o)
{
    *o = (options){ .fd = -1 };
    const char *fd = NULL;
    for (int i = 1; i < argc; i++) {
        if (take(argc, argv, &i, "--format", "-f", &o->format)
            || take(argc, argv, &i, "--output", "-o", &o->file)
            || take(argc, argv, &i, "--fd", NULL, &fd))
            continue;
        bool *flag = strcmp(argv[i], "--dry-run") == 0 ? &o->dry_run
                     : strcmp(argv[i], "--all") == 0   ? &o->all
                     : strcmp(argv[i], "--help") == 0  ? &o->help
                                                       : NULL;
        if (flag) {
            *flag = true;
            continue;
        }
        bool taken;
        int code = take_choices(argc, argv, &i, o, &taken);
        if (code)
            return code;
        if (taken)
            continue;
        if (argv[i][0] == '-' && argv[i][1])
            return fail_usage("no option '%s'", rung_shown_of(argv[i]).s);
        bool import = o->command && strcmp(o->command, "import") == 0;
        const char **next = !o->command          ? &o->command
                            : import && !o->form ? &o->form
                            : !o->directory      ? &o->directory
                                                 : NULL;
        if (!next)
            return fail_usage("'%s' is a word too many", rung_shown_of(argv[i]).s);
        *next = argv[i];
    }
    char *end = NULL;
    if (fd)
        o->fd = (int)strtol(fd, &end, 10);
    if (fd && (*end || o->fd < 0))
        return fail_usage("--fd wants a descriptor");
    return o->command && (o->directory || strcmp(o->command, "import") == 0) ? DONE
           : o->command ? fail_usage("say which graph package: the directory it lies in")
                        : fail_usage("say what to do and with which directory");
}

static bool is_file(const char *path)
{
    struct stat st;
    return stat(path, &st) == 0 && S_ISREG(st.st_mode);
}

/* Of a compiled graph there is nothing to say but whether it is whole. */
static rung_status prove_file(const char *path, rung_error *err)
{
    rung_snapshot *g = NULL;
    rung_status s = rung_snapshot_map(path, &g, err);
    if (g)
        rung_snapshot_close(g);
    return s;
}

static void put_sum(const char *directory, const rung_diagnostics *d)
{
    rung_sink out = rung_sink_file(stderr), line = rung_sink_buffer(0);
    rung_putf(&line, "%s: %zu error%s, %zu warning%s\n", rung_shown_path_of(directory).s,
              d->errors, d->errors == 1 ? "" : "s", d->warnings,
              d->warnings == 1 ? "" : "s");
    rung_terminal_put(&out, STDERR_FILENO, &line, 2);
    rung_sink_drop(&line);
}

static int check(const options *o)
{
    bool json = o->format && strcmp(o->format, "json") == 0;
    if (o->format && !json && strcmp(o->format, "table") != 0)
        return fail_usage("check prints as table or json");
    rung_diagnostics diags = { 0 };
    rung_error err = { 0 };
    bool compiled = is_file(o->directory);
    rung_status s = compiled ? prove_file(o->directory, &err)
                             : rung_build_prove(o->directory, &diags, &err);
    rung_sink out = rung_sink_file(stdout);
    bool read = !s || (s == RUNG_BAD_GRAPH && !compiled);
    int code = !read ? fail_reading(&err) : diags.errors ? BAD_GRAPH : DONE;
    if (read) {
        if (json)
            rung_diagnostics_json(&diags, &out);
        else
            put_problems(&diags, o->all ? everything : few_of_package, STDOUT_FILENO,
                         &out);
    }
    if (fflush(stdout) != 0 || out.failed) {
        fprintf(stderr, "rung: cannot write: %s\n", strerror(errno));
        code = FAILED;
    }
    if (!json && read)
        put_sum(o->directory, &diags);
    rung_diagnostics_drop(&diags);
    return code;
}

/* Ends with whoever reads the descriptor, for then nobody wants the block; false when
 * that one has gone already. */
static bool is_wanted(int fd)
{
    struct pollfd reader = { .fd = fd };
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    return poll(&reader, 1, 0) < 1 || !(reader.revents & POLLERR);
}

static int compile(const options *o)
{
    if ((o->fd < 0) == (o->file == NULL) || (o->file && !*o->file))
        return fail_usage("say where the compiled graph goes: -o FILE.rung");
    rung_records records = { 0 };
    rung_diagnostics diags = { 0 };
    rung_error err = { 0 };
    void *block = NULL;
    size_t size = 0;
    int code = DONE;
    if (o->fd >= 0 && !is_wanted(o->fd))
        return FAILED;
    if (is_file(o->directory)) {
        rung_fail(&err, RUNG_BAD_GRAPH,
                  "%s is a file; what is compiled is a graph package: name the "
                  "directory that datapackage.json lies in",
                  rung_shown_path_of(o->directory).s);
        return fail(&err);
    }
    rung_status s = rung_package_read(o->directory, &records, &diags, &err);
    if (s == RUNG_BAD_GRAPH) {
        rung_sink out = rung_sink_file(stderr);
        rung_diagnostics_sort(&diags);
        put_problems(&diags, few_of_package, STDERR_FILENO, &out);
        rung_fail(&err, s, "%s has errors and is not compiled",
                  rung_shown_path_of(o->directory).s);
        if (!o->file) /* whoever reads the descriptor says so */
            code = BAD_GRAPH;
    } else if (s && o->file) {
        code = fail_reading(&err);
    }
    if (!s)
        s = rung_build(&records, &block, &size, &err);
    if (!s)
        s = o->file ? rung_block_write(o->file, block, size, &err)
                    : rung_block_put(o->fd, block, size, &err);
    rung_pages_drop(block, size);
    rung_diagnostics_drop(&diags);
    rung_records_drop(&records);
    if (!code && s) {
        int said = fail(&err);
        code = o->file ? said : FAILED;
    }
    return code;
}

#define WIPE "\r\033[K"

/* One line on a terminal, written over and over. */
static void tell_progress(void *told, const char *file, uint64_t done, uint64_t total)
{
    char line[200];
    const rung_meter *meter = told;
    const char *slash = strrchr(file, '/');
    file = slash ? slash + 1 : file;      /* the line is to stay one */
    bool begins = !total && meter->shown; /* a piece that says how far it is only once */
    if (begins)
        snprintf(line, sizeof line, "%s", file);
    if (begins
        || rung_meter_line(told, rung_meter_now(), file, done, total, line,
                           sizeof line)) {
        fprintf(stderr, WIPE "%s", line);
        fflush(stderr);
    }
}

static void say_tally(const char *head, const rung_tally *t)
{
    char words[RUNG_TALLY_WORDS];
    for (uint32_t i = 0; i < t->n; i++)
        fprintf(stderr, "%s %s\n", head, rung_tally_words(t, i, words));
}

static void list_forms(FILE *to)
{
    fputs(
        "rung import FORM SOURCE -o FOLDER [OPTIONS]: what others publish, as a package\n"
        "\n",
        to);
    for (size_t i = 0; i < rung_n_importers; i++)
        fprintf(to, "  %-8s %s\n", rung_importers[i].name, rung_importers[i].help);
    fputs(
        "\n"
        "  --dry-run                  read, prove and report; write nothing, want no "
        "-o\n"
        "  --all                      say all that is left out, not the first of a kind\n"
        "\n"
        "Where graphml and case have words that are not Rung's:\n"
        "\n"
        "  --kind [WORD=]KIND         what is called WORD is a KIND; KIND alone: where\n"
        "                             nothing is said; WORD=none leaves it out\n"
        "  --relation [WORD=]RELATION the same of links; in case of an associationType\n"
        "  --attribute NAME=OURS      in graphml: what stands under NAME is OURS, such "
        "as\n"
        "                             kind, name, relation or level\n"
        "\n"
        "What is taken, and what is left out and why, is said on standard error. "
        "Nothing\n"
        "is written when the source has errors or FOLDER is there already.\n",
        to);
}

static int import(const options *o)
{
    const rung_importer *importer = o->form ? rung_importer_named(o->form) : NULL;
    if (o->help) {
        list_forms(stdout);
        return DONE;
    }
    if (!importer || !o->directory) {
        if (!o->form)
            fputs("rung: say what is imported: its form and its source\n\n", stderr);
        else if (!importer)
            fprintf(stderr, "rung: no form '%s'\n\n", rung_shown_of(o->form).s);
        else
            fprintf(stderr, "rung: say which source: the file or folder of %s\n\n",
                    o->form);
        list_forms(stderr);
        return USAGE;
    }
    if (!(o->dry_run && !o->file) && !(o->file && *o->file))
        return fail_usage("say where the package goes: -o FOLDER; or --dry-run, for what "
                          "would be taken");
    for (size_t i = 0; i < o->n_choices; i++)
        if (!(importer->chooses & 1u << o->choices[i].of))
            return fail_usage(
                "--kind and --relation are of graphml and case, --attribute "
                "of graphml");
    rung_diagnostics problems = { 0 };
    rung_error err = { 0 };
    rung_sink out = rung_sink_file(stderr);
    bool terminal = isatty(STDERR_FILENO);
    rung_meter meter = { 0 };
    rung_import m = { .source = o->directory,
                      .choices = o->choices,
                      .n_choices = o->n_choices,
                      .problems = &problems,
                      .progress = terminal ? tell_progress : NULL,
                      .told = &meter };
    rung_status s = rung_import_package(importer, &m, o->file, o->dry_run, &err);
    fputs(terminal ? WIPE : "", stderr);
    rung_diagnostics_sort(&problems);
    put_problems(&problems, o->all ? everything : few_of_others, STDERR_FILENO, &out);
    say_tally("taken:", &m.taken);
    say_tally("left out:", &m.left);
    rung_diagnostics_drop(&problems);
    if (terminal && !s)
        fprintf(stderr, "%s %s\n",
                o->file ? rung_shown_path_of(o->file).s : "the package",
                o->dry_run ? "could be written; nothing has been" : "is written");
    return !s ? DONE : m.unreadable ? fail_reading(&err) : fail(&err);
}

int main(int argc, char **argv)
{
    rung_program_begin();
    rung_unfinished_watch();
    /* What is let go goes back to the system, for what is laid out next: left to itself,
     * the allocator keeps ever larger pieces. */
    mallopt(M_MMAP_THRESHOLD, 256 * 1024);
    mallopt(M_TRIM_THRESHOLD, 1024 * 1024);
    options o;
    int code = read_options(argc, argv, &o);
    if (code)
        return code;
    if (strcmp(o.command, "check") == 0)
        return check(&o);
    if (o.format)
        return fail_usage("--format is of check and of answers; %s has nothing to print",
                          rung_shown_of(o.command).s);
    if (strcmp(o.command, "compile") == 0)
        return compile(&o);
    if (strcmp(o.command, "import") == 0)
        return import(&o);
    return fail_usage("it checks, compiles and imports, and does nothing else");
}
