/* importers.c -- the list of them, and opening what they read. */
#include <errno.h>
#include <stdio.h>
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

rung_status rung_import_open(const char *path, char **bytes, size_t *len, rung_error *err)
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
