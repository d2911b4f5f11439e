/* main.c -- the program `rung-build`: checks and compiles graph packages, apart from the
 * process that answers.
 *
 *     rung-build check DIRECTORY [--format table|json] [--all]
 *     rung-build compile DIRECTORY (-o FILE | --fd NUMBER)
 *     rung-build import FORM SOURCE -o DIRECTORY [--dry-run]
 *
 * Exit: 0 done, 1 could not write or ran out of memory, 2 usage, 3 the graph has errors
 * or cannot be read. `rung` starts it for both; to the reader of --fd a package that
 * cannot be read is 1, for it has no list of errors. */
#include <errno.h>
#include <malloc.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "builder/build.h"
#include "core/meter.h"
#include "core/sink.h"
#include "source/package.h"

enum { DONE, FAILED, USAGE, BAD_GRAPH };

/* Warnings shown of one kind where there are many: of a package, which people mend row by
 * row, and of what others publish. */
enum { FEW_OF_A_KIND = 10, FEW_LEFT_OUT = 20 };

typedef struct options {
    const char *command, *directory, *file, *format;
    const char *form; /* import: of the source, which is `directory` */
    bool dry_run, all;
    int fd;
} options;

static int fail_usage(const char *what)
{
    fprintf(stderr,
            "rung-build: %s\n"
            "usage: rung check DIRECTORY [--format json] [--all]\n"
            "       rung compile DIRECTORY -o FILE.rung\n"
            "       rung import FORM SOURCE -o DIRECTORY [--dry-run]\n",
            what);
    return USAGE;
}

static int fail(const rung_error *err)
{
    fprintf(stderr, "rung: %s\n", err->text);
    return err->code == RUNG_BAD_GRAPH ? BAD_GRAPH : FAILED;
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

static int read_options(int argc, char **argv, options *o)
{
    *o = (options){ .format = "table", .fd = -1 };
    const char *fd = NULL;
    for (int i = 1; i < argc; i++) {
        if (take(argc, argv, &i, "--format", "-f", &o->format)
            || take(argc, argv, &i, "--output", "-o", &o->file)
            || take(argc, argv, &i, "--fd", NULL, &fd))
            continue;
        bool *flag = strcmp(argv[i], "--dry-run") == 0 ? &o->dry_run
                     : strcmp(argv[i], "--all") == 0   ? &o->all
                                                       : NULL;
        if (flag) {
            *flag = true;
            continue;
        }
        if (argv[i][0] == '-' && argv[i][1])
            return fail_usage("there is no such option");
        bool import = o->command && strcmp(o->command, "import") == 0;
        const char **next = !o->command          ? &o->command
                            : import && !o->form ? &o->form
                            : !o->directory      ? &o->directory
                                                 : NULL;
        if (!next)
            return fail_usage("a word too many");
        *next = argv[i];
    }
    char *end = NULL;
    if (fd)
        o->fd = (int)strtol(fd, &end, 10);
    if (fd && (*end || o->fd < 0))
        return fail_usage("--fd wants a descriptor");
    return o->command && (o->directory || strcmp(o->command, "import") == 0)
               ? DONE
               : fail_usage("say what to do and with which directory");
}

static int check(const options *o)
{
    bool json = strcmp(o->format, "json") == 0;
    if (!json && strcmp(o->format, "table") != 0)
        return fail_usage("check prints as table or json");
    rung_diagnostics diags = { 0 };
    rung_error err = { 0 };
    rung_status s = rung_package_prove(o->directory, &diags, &err);
    rung_sink out = rung_sink_file(stdout);
    int code = s && s != RUNG_BAD_GRAPH ? fail_reading(&err)
               : diags.errors           ? BAD_GRAPH
                                        : DONE;
    if (!s || s == RUNG_BAD_GRAPH) {
        if (json)
            rung_diagnostics_json(&diags, &out);
        else
            rung_diagnostics_text(&diags, o->all ? 0 : FEW_OF_A_KIND, &out);
    }
    if (fflush(stdout) != 0 || out.failed) {
        fprintf(stderr, "rung: cannot write: %s\n", strerror(errno));
        code = FAILED;
    }
    if (!json && (!s || s == RUNG_BAD_GRAPH))
        fprintf(stderr, "%s: %zu errors, %zu warnings\n", o->directory, diags.errors,
                diags.warnings);
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
    rung_status s = rung_package_read(o->directory, &records, &diags, &err);
    if (s == RUNG_BAD_GRAPH) {
        rung_sink out = rung_sink_file(stderr);
        rung_diagnostics_sort(&diags);
        rung_diagnostics_text(&diags, FEW_OF_A_KIND, &out);
        rung_fail(&err, s, "%s has errors and is not compiled", o->directory);
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
    free(block);
    rung_diagnostics_drop(&diags);
    rung_records_drop(&records);
    return code ? code : s ? fail(&err) : DONE;
}

#define WIPE "\r\033[K"

/* One line on a terminal, written over and over. */
static void tell_progress(void *told, const char *file, uint64_t done, uint64_t total)
{
    char line[200];
    if (rung_meter_line(told, rung_meter_now(), file, done, total, line, sizeof line)) {
        fprintf(stderr, WIPE "%s", line);
        fflush(stderr);
    }
}

static void say_tally(const char *head, const rung_tally *t)
{
    for (uint32_t i = 0; i < t->n; i++)
        fprintf(stderr, "%s %llu %s\n", head, (unsigned long long)t->items[i].n,
                t->items[i].what);
}

static int list_forms(void)
{
    fprintf(stderr, "rung import FORM SOURCE -o DIRECTORY [--dry-run], where FORM is\n");
    for (size_t i = 0; i < rung_n_importers; i++)
        fprintf(stderr, "  %-8s %s\n", rung_importers[i].name, rung_importers[i].help);
    return USAGE;
}

static int import(const options *o)
{
    const rung_importer *importer = o->form ? rung_importer_named(o->form) : NULL;
    if (!importer || !o->directory)
        return list_forms();
    if (!o->file || !*o->file)
        return fail_usage("say where the package goes: -o DIRECTORY");
    rung_diagnostics problems = { 0 };
    rung_error err = { 0 };
    rung_sink out = rung_sink_file(stderr);
    bool terminal = isatty(STDERR_FILENO);
    rung_meter meter = { 0 };
    rung_import m = { .source = o->directory,
                      .problems = &problems,
                      .progress = terminal ? tell_progress : NULL,
                      .told = &meter };
    rung_status s = rung_import_package(importer, &m, o->file, o->dry_run, &err);
    fputs(terminal ? WIPE : "", stderr);
    rung_diagnostics_sort(&problems);
    rung_diagnostics_text(&problems, o->all ? 0 : FEW_LEFT_OUT, &out);
    rung_diagnostics_drop(&problems);
    say_tally("taken:", &m.taken);
    say_tally("left out:", &m.left);
    return s ? fail(&err) : DONE;
}

int main(int argc, char **argv)
{
    signal(SIGPIPE, SIG_IGN);
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
    if (strcmp(o.command, "compile") == 0)
        return compile(&o);
    if (strcmp(o.command, "import") == 0)
        return import(&o);
    return fail_usage("it checks, compiles and imports, and does nothing else");
}
