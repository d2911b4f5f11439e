/* import.h -- what others publish, read into an assembly: one file a form.
 *
 * An importer proves what it takes: kinds, keys, types. What cannot be taken is a problem
 * with its place: an error keeps the whole from being written, a warning says what is
 * left out. */
#ifndef RUNG_IMPORT_IMPORT_H
#define RUNG_IMPORT_IMPORT_H

#include <limits.h>

#include "core/tally.h"
#include "source/assemble.h"
#include "source/diagnostics.h"

/* What whoever imports says of words that are not ours: `theirs` is read as `ours`. */
typedef enum rung_chosen {
    RUNG_CHOSEN_KIND,      /* of a kind of node; `ours` is one of ours, or "none" */
    RUNG_CHOSEN_RELATION,  /* of a relation */
    RUNG_CHOSEN_ATTRIBUTE, /* of a member or column */
} rung_chosen;

typedef struct rung_choice {
    rung_chosen of;
    const char *theirs; /* NULL: where nothing is said */
    const char *ours;
} rung_choice;

typedef struct rung_import {
    const char *source; /* the path as given */
    const rung_choice *choices;
    size_t n_choices;
    rung_assembly *into;
    rung_diagnostics *problems;
    /* What became rows; what has no place or was faulty. Their words live as long as
     * `problems`. */
    rung_tally taken, left;
    bool unreadable; /* why it failed: the source is not there, or no whole file */
    /* Told now and then how far the reading is; may be NULL. */
    void (*progress)(void *told, const char *file, uint64_t done, uint64_t total);
    void *told;
} rung_import;

typedef struct rung_importer {
    const char *name, *help;
    bool as_stood;    /* what it reads says in which line of which file each row stood */
    unsigned chooses; /* bits of rung_chosen: what may be chosen */
    /* Fails as reading the source does: IO, TOO_LARGE, NO_MEMORY. */
    rung_status (*read)(rung_import *m, rung_error *err);
} rung_importer;

/* Opens the folder that a file really lies in (links followed): *fd is the caller's to
 * close, the file's name there is left in `name`. Fails: IO. */
rung_status rung_import_folder(const char *path, int *fd, char name[NAME_MAX + 1],
                               rung_error *err);

/* Reads one text. */
typedef struct rung_input rung_input;
typedef rung_status rung_text_importer(rung_import *m, rung_input *in, rung_error *err);

/* Has `read` the one file with this ending of what m->source names, a folder or a zip, or
 * the file that it names, whatever its ending. None, or several, is an error among the
 * problems. Fails as above, and as `read` does. */
rung_status rung_import_text(rung_import *m, const char *ending, rung_text_importer *read,
                             rung_error *err);

/* What is chosen for the word `theirs` (NULL: nothing is said), or NULL. */
const char *rung_import_choice(const rung_import *m, rung_chosen of, const char *theirs);

extern const rung_importer rung_importers[];
extern const size_t rung_n_importers;
const rung_importer *rung_importer_named(const char *name);

/* ESCO as published in CSV, unpacked or in its zips, in as many languages as there are. */
rung_status rung_import_esco(rung_import *m, rung_error *err);

/* O*NET's database as published in text, unpacked or in its zip. */
rung_status rung_import_onet(rung_import *m, rung_error *err);

/* What `rung export json` wrote. Elements of its lists are taken one by one, so memory
 * follows the largest of them and the records, not the text. Cost: O(bytes). */
rung_status rung_import_json(rung_import *m, rung_error *err);
rung_text_importer rung_import_json_text;

/* The same maps, one a line and in any order. */
rung_status rung_import_jsonl(rung_import *m, rung_error *err);
rung_text_importer rung_import_jsonl_text;

/* GraphML, as `export graphml` writes it and as others do. */
rung_status rung_import_graphml(rung_import *m, rung_error *err);
rung_text_importer rung_import_graphml_text;

/* A CFPackage of 1EdTech CASE 1.0 or 1.1, as `export case` writes it and as others do. */
rung_status rung_import_case(rung_import *m, rung_error *err);
rung_text_importer rung_import_case_text;

#endif
