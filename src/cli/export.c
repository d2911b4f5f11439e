/* export.c -- see export.h. */
#include "cli/export.h"

#include <errno.h>
#include <string.h>

#include "core/file.h"
#include "core/text.h"
#include "export/export.h"

void rung_export_help(rung_sink *out)
{
    rung_text_put_wrapped(
        out, "rung export FORM [-g GRAPH] [-o PATH]: the whole graph in another form", 0,
        2);
    rung_putc(out, '\n');
    for (size_t i = 0; i < rung_n_export_forms; i++)
        rung_text_put_item(out, rung_export_forms[i].name, rung_export_forms[i].help, 11);
    rung_putc(out, '\n');
    rung_text_put_wrapped(
        out,
        "A form of one file goes to standard output unless -o names a file; a form of "
        "several needs -o, the name of a folder that is not there yet. What a form has "
        "no "
        "place for is counted on standard error.",
        0, 0);
}

static rung_status fail_format(const char *form, rung_error *err)
{
    return rung_fail(
        err, RUNG_USAGE,
        "export takes no --format, which is of answers; its form is the word "
        "behind it: rung export %s",
        form);
}

static rung_status find_form(const char *name, const rung_export_form **form,
                             rung_error *err)
{
    char list[200] = "", shown[80];
    rung_meant near = rung_meant_by(name ? name : "", name ? strlen(name) : 0);
    for (size_t i = 0; i < rung_n_export_forms; i++) {
        rung_meant_try(&near, rung_export_forms[i].name);
        snprintf(list + strlen(list), sizeof list - strlen(list), "%s%s",
                 i == 0                         ? ""
                 : i + 1 == rung_n_export_forms ? " or "
                                                : ", ",
                 rung_export_forms[i].name);
    }
    if (!name)
        return rung_fail(err, RUNG_USAGE, "say in which form: %s", list);
    *form = rung_export_form_named(name);
    if (*form)
        return RUNG_OK;
    return rung_fail(err, RUNG_USAGE, "no form '%s'%s",
                     rung_text_shown(shown, sizeof shown, name, strlen(name)),
                     rung_meant_hint(&near, "", "; `rung help export` lists them"));
}

/* The form and the path that the words name. */
static rung_status read_words(const rung_options *o, const rung_export_form **form,
                              const char **path, rung_error *err)
{
    const rung_words words = { o->words, o->n };
    const char *name = NULL, *value;
    *path = NULL;
    for (uint32_t i = 1; i < words.n; i++) {
        const char *word = words.items[i];
        if (rung_option_at(words, &i, "-o", "--output", &value)) {
            if (!value || *path)
                return rung_fail(err, RUNG_USAGE,
                                 *path ? "-o is given twice" : "-o needs a path");
            *path = value;
        } else if (rung_option_at(words, &i, "-f", "--format", &value)) {
            return fail_format(name ? name : "FORM", err);
        } else if (word[0] == '-' || name) {
            return rung_fail(err, RUNG_USAGE,
                             "'%s' is a word too many; rung export FORM [-g GRAPH] "
                             "[-o PATH]",
                             word);
        } else {
            name = word;
        }
    }
    return find_form(name, form, err);
}

static rung_status to_stdout(const rung_snapshot *g, const rung_export_form *form,
                             rung_tally *loss, rung_error *err)
{
    rung_sink out = rung_sink_file(stdout);
    form->put(g, &out, loss);
    return out.failed || fflush(stdout) != 0
               ? rung_fail(err, RUNG_IO, "cannot write: %s", strerror(errno))
               : RUNG_OK;
}

static rung_status to_file(const rung_snapshot *g, const rung_export_form *form,
                           const char *path, rung_tally *loss, rung_error *err)
{
    rung_new_file f;
    rung_status s = rung_new_file_begin(&f, path, err);
    if (s)
        return s;
    form->put(g, &f.out, loss);
    return rung_new_file_end(&f, err);
}

static rung_status to_folder(const rung_snapshot *g, const rung_export_form *form,
                             const char *path, rung_tally *loss, rung_error *err)
{
    rung_folder f;
    rung_status s = rung_folder_begin(&f, path, err);
    if (!s)
        s = form->put_folder(g, &f, loss, err);
    return rung_folder_end(&f, s, err);
}

static void say_loss(const char *form, const rung_tally *loss)
{
    char words[RUNG_TALLY_WORDS];
    for (uint32_t i = 0; i < loss->n; i++)
        fprintf(stderr, "%s has no place for %s\n", form,
                rung_tally_words(loss, i, words));
}

rung_status rung_export_words(rung_session *s, const rung_options *o, rung_error *err)
{
    const rung_export_form *form = NULL;
    const char *path;
    rung_tally loss = { .n = 0 };
    rung_status status = read_words(o, &form, &path, err);
    /* `-f json export json` says the same thing twice */
    if (!status && o->format_given
        && strcmp(rung_format_word(o->format), form->name) != 0)
        status = fail_format(form->name, err);
    if (!status && form->put_folder && !path)
        status = rung_fail(err, RUNG_USAGE,
                           "%s is a folder of files: say where it goes with -o FOLDER",
                           form->name);
    if (status)
        return status;
    status = rung_session_graph(s, o->graph, false, err);
    if (status)
        return status;
    status = form->put_folder ? to_folder(s->g, form, path, &loss, err)
             : path           ? to_file(s->g, form, path, &loss, err)
                              : to_stdout(s->g, form, &loss, err);
    if (!status)
        say_loss(form->name, &loss);
    return status;
}
