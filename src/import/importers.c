/* importers.c -- the list of them, and opening what they read. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/limits.h"
#include "import/archive.h"
#include "import/input.h"
#include "source/open.h"

const rung_importer rung_importers[] = {
    { "json", "what `export json` wrote", .as_stood = true, .read = rung_import_json },
    { "jsonl", "JSON Lines: the maps of `export json`, one a line", .as_stood = true,
      .read = rung_import_jsonl },
    { "graphml", "GraphML: of `export graphml`, yEd, Gephi, networkx, igraph",
      .chooses = 1u << RUNG_CHOSEN_KIND | 1u << RUNG_CHOSEN_RELATION
                 | 1u << RUNG_CHOSEN_ATTRIBUTE,
      .read = rung_import_graphml },
    { "case", "1EdTech CASE (JSON): a framework of competencies",
      .chooses = 1u << RUNG_CHOSEN_KIND | 1u << RUNG_CHOSEN_RELATION,
      .read = rung_import_case },
    { "esco", "the ESCO classification: its CSV, in a folder or in its zips",
      .read = rung_import_esco },
    { "onet", "the O*NET database: its text files, in a folder or in its zip",
      .read = rung_import_onet },
};
const size_t rung_n_importers = RUNG_COUNT_OF(rung_importers);

const rung_importer *rung_importer_named(const char *name)
{
    for (size_t i = 0; i < rung_n_importers; i++)
        if (strcmp(rung_importers[i].name, name) == 0)
            return &rung_importers[i];
    return NULL;
}

const char *rung_import_choice(const rung_import *m, rung_chosen of, const char *theirs)
{
    for (size_t i = 0; i < m->n_choices; i++) {
        const rung_choice *c = &m->choices[i];
        if (c->of == of
            && (theirs && c->theirs ? strcmp(theirs, c->theirs) == 0
                                    : theirs == c->theirs))
            return c->ours;
    }
    return NULL;
}

rung_status rung_import_folder(const char *path, int *fd, char name[NAME_MAX + 1],
                               rung_error *err)
{
    char real[PATH_MAX];
    if (!realpath(path, real))
        return rung_fail(err, RUNG_IO, "%s: %s", path, strerror(errno));
    char *slash = strrchr(real, '/');
    snprintf(name, NAME_MAX + 1, "%s", slash + 1);
    *slash = '\0';
    return rung_open_directory(*real ? real : "/", fd, err);
}

/* ---- one file of several ---- */

/* The one file with this ending, or rung_archive_n when there is none, or several: an
 * error among the problems. */
static uint32_t find_one(rung_import *m, const rung_archive *a, const char *ending)
{
    uint32_t found = rung_archive_n(a), n = 0;
    for (uint32_t i = 0; i < rung_archive_n(a); i++)
        if (rung_archive_ends(rung_archive_name(a, i), ending)) {
            found = i;
            n++;
        }
    if (n == 1)
        return found;
    char what[32];
    snprintf(what, sizeof what, "file *%s", ending);
    if (n == 0)
        rung_archive_miss(m, a, what, "name the one to read");
    else
        rung_diagnostics_put(m->problems, RUNG_SEVERITY_ERROR, m->source, 0, 0,
                             "there is more than one %s in it; name the one to read",
                             what);
    return rung_archive_n(a);
}

static rung_status read_one(rung_import *m, rung_archive *a, uint32_t i,
                            rung_text_importer *read, rung_error *err)
{
    rung_input in = { .m = m,
                      .file = rung_archive_shown(a, i),
                      .size = rung_archive_size(a, i) };
    rung_status s = rung_archive_read(a, i, &in.bytes, err);
    if (s)
        return s;
    s = read(m, &in, err);
    if (s == RUNG_IO && in.failed) {
        errno = in.why;
        s = rung_archive_fail(a, i, err);
    }
    in.bytes.close(in.bytes.from);
    rung_input_drop(&in);
    return s;
}

rung_status rung_import_text(rung_import *m, const char *ending, rung_text_importer *read,
                             rung_error *err)
{
    rung_archive *a = NULL;
    struct stat st;
    bool named = stat(m->source, &st) == 0 && S_ISREG(st.st_mode)
                 && !rung_archive_ends(m->source, ".zip");
    rung_status s = rung_archive_open(m->source, &a, err);
    if (s)
        return s;
    uint32_t i = named ? 0 : find_one(m, a, ending);
    if (i < rung_archive_n(a))
        s = read_one(m, a, i, read, err);
    rung_archive_free(a);
    return s;
}
