/* importers.c -- the list of them, and opening what they read. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/limits.h"
#include "import/archive.h"
#include "import/import.h"
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

/* Reads the whole of a regular file, wherever it lies, into *bytes (heap, NUL behind it). */
static rung_status open_whole(const char *path, char **bytes, size_t *len,
                              rung_error *err)
{
    char name[NAME_MAX + 1];
    int dir = -1;
    rung_status s = rung_import_folder(path, &dir, name, err);
    if (s)
        return s;
    s = rung_open_whole(dir, name, path, RUNG_FILE_BYTES, bytes, len, err);
    close(dir);
    return s;
}

/* ---- one file of several ---- */

/* File i of the archive, whole. */
static rung_status read_all(rung_archive *a, uint32_t i, char **bytes, size_t *len,
                            rung_error *err)
{
    rung_csv_bytes from;
    rung_status s = rung_archive_read(a, i, &from, err);
    if (s)
        return s;
    size_t cap = 1024 * 1024;
    char *buf = malloc(cap);
    ptrdiff_t got = buf ? 1 : 0;
    for (*len = 0; buf && (got = from.read(from.from, buf + *len, cap - 1 - *len)) > 0;) {
        *len += (size_t)got;
        if (*len + 1 == cap) {
            char *grown = cap < RUNG_FILE_BYTES ? realloc(buf, cap *= 2) : NULL;
            if (!grown)
                free(buf);
            buf = grown;
        }
    }
    s = !buf      ? rung_fail(err, RUNG_NO_MEMORY, "%s: no memory to read it",
                              rung_archive_name(a, i))
        : got < 0 ? rung_archive_fail(a, i, err)
                  : RUNG_OK;
    from.close(from.from);
    if (s)
        free(buf);
    else
        buf[*len] = '\0';
    *bytes = s ? NULL : buf;
    return s;
}

static rung_status read_member(rung_import *m, rung_archive *a, const char *ending,
                               char **bytes, size_t *len, char shown[PATH_MAX],
                               rung_error *err)
{
    uint32_t found = rung_archive_n(a), n = 0;
    for (uint32_t i = 0; i < rung_archive_n(a); i++)
        if (rung_archive_ends(rung_archive_name(a, i), ending)) {
            found = i;
            n++;
        }
    if (n == 0) {
        char what[32];
        snprintf(what, sizeof what, "file *%s", ending);
        rung_archive_miss(m, a, what, "name the one to read");
        return RUNG_OK;
    }
    if (n > 1) {
        rung_diagnostics_put(
            m->problems, RUNG_SEVERITY_ERROR, m->source, 0, 0,
            "there is more than one file *%s in it; name the one to read", ending);
        return RUNG_OK;
    }
    snprintf(shown, PATH_MAX, "%s", rung_archive_shown(a, found));
    return read_all(a, found, bytes, len, err);
}

/* The one file with this ending of what m->source names, a folder or a zip, or the file
 * that it names, into *bytes; NULL when there is none, or several. */
static rung_status open_text(rung_import *m, const char *ending, char **bytes,
                             size_t *len, char shown[PATH_MAX], rung_error *err)
{
    rung_archive *a = NULL;
    struct stat st;
    *bytes = NULL;
    snprintf(shown, PATH_MAX, "%s", m->source);
    if (stat(m->source, &st) == 0 && S_ISREG(st.st_mode)
        && !rung_archive_ends(m->source, ".zip"))
        return open_whole(m->source, bytes, len, err);
    rung_status s = rung_archive_open(m->source, &a, err);
    if (s)
        return s;
    s = read_member(m, a, ending, bytes, len, shown, err);
    rung_archive_free(a);
    return s;
}

rung_status rung_import_text(rung_import *m, const char *ending, rung_text_importer *read,
                             rung_error *err)
{
    char *bytes, shown[PATH_MAX];
    size_t len;
    rung_status s = open_text(m, ending, &bytes, &len, shown, err);
    if (!s && bytes)
        s = read(m, shown, bytes, len, err);
    free(bytes);
    return s;
}
