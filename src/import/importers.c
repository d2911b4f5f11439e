/* importers.c -- the list of them, and opening what they read. */
#include <errno.h>
#include <libgen.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/limits.h"
#include "import/import.h"
#include "source/open.h"

const rung_importer rung_importers[] = {
    { "json", "what `export json` wrote", true, rung_import_json },
    { "jsonl", "JSON Lines: the maps of `export json`, one a line", true,
      rung_import_jsonl },
    { "esco", "the ESCO classification: its CSV, in a folder or in its zips", false,
      rung_import_esco },
    { "onet", "the O*NET database: its text files, in a folder or in its zip", false,
      rung_import_onet },
};
const size_t rung_n_importers = RUNG_COUNT_OF(rung_importers);

const rung_importer *rung_importer_named(const char *name)
{
    for (size_t i = 0; i < rung_n_importers; i++)
        if (strcmp(rung_importers[i].name, name) == 0)
            return &rung_importers[i];
    return NULL;
}

rung_status rung_import_open(const char *path, char **bytes, size_t *len, rung_error *err)
{
    char real[PATH_MAX], folder[PATH_MAX], file[PATH_MAX];
    int dir = -1;
    if (!realpath(path, real))
        return rung_fail(err, RUNG_IO, "%s: %s", path, strerror(errno));
    strcpy(folder, real);
    strcpy(file, real);
    rung_status s = rung_open_directory(dirname(folder), &dir, err);
    if (s)
        return s;
    s = rung_open_whole(dir, basename(file), path, RUNG_FILE_BYTES, bytes, len, err);
    close(dir);
    return s;
}
