/* api.c -- the compiler of graph packages as include/rung/build.h shows it. */
#include <rung/build.h>

#include <stdlib.h>
#include <string.h>

#include "builder/build.h"
#include "core/text.h"
#include "source/package.h"

static void tell(rung_diagnostics *d, rung_hear_problem *hear, void *user)
{
    rung_diagnostics_sort(d);
    for (size_t i = 0; hear && i < d->n; i++) {
        const rung_diagnostic *p = &d->items[i];
        hear(user, &(rung_problem){
                       .file = p->file,
                       .line = p->line,
                       .column = p->column,
                       .error = p->severity == RUNG_SEVERITY_ERROR,
                       .text = p->text,
                   });
    }
}

rung_status rung_build_prove(const char *directory, rung_diagnostics *diags,
                             rung_error *err)
{
    rung_records records = { 0 };
    rung_status s = rung_package_prove(directory, &records, diags, err);
    bool read = !s;
    if (read)
        s = rung_build(&records, NULL, NULL, err);
    if (read && s == RUNG_TOO_LARGE) {
        rung_diagnostics_put(diags, RUNG_SEVERITY_ERROR, directory, 0, 0, "%s",
                             err->text);
        rung_diagnostics_sort(diags);
        s = rung_fail(err, RUNG_BAD_GRAPH, "%s: the graph has 1 error",
                      rung_shown_path_of(directory).s);
    }
    rung_records_drop(&records);
    return s;
}

rung_status rung_package_check(const char *directory, rung_hear_problem *hear, void *user,
                               size_t *errors, size_t *warnings, rung_error *err)
{
    rung_diagnostics diags = { 0 };
    rung_error unheard; /* what is too large is told as a problem, in its words */
    err = err ? err : &unheard;
    rung_status s = rung_build_prove(directory, &diags, err);
    if (s == RUNG_BAD_GRAPH)
        rung_fail(err, s, "%s has %zu error%s", rung_shown_path_of(directory).s,
                  diags.errors, diags.errors == 1 ? "" : "s");
    if (!s || s == RUNG_BAD_GRAPH) {
        tell(&diags, hear, user);
        if (errors)
            *errors = diags.errors;
        if (warnings)
            *warnings = diags.warnings;
    }
    rung_diagnostics_drop(&diags);
    return s;
}

/* The block is the caller's to rung_pages_drop. */
static rung_status compile(const char *directory, rung_hear_problem *hear, void *user,
                           void **block, size_t *size, rung_error *err)
{
    rung_records records = { 0 };
    rung_diagnostics diags = { 0 };
    rung_status s = rung_package_read(directory, &records, &diags, err);
    if (s == RUNG_BAD_GRAPH) {
        tell(&diags, hear, user);
        rung_fail(err, s, "%s has errors and is not compiled",
                  rung_shown_path_of(directory).s);
    }
    if (!s)
        s = rung_build(&records, block, size, err);
    rung_diagnostics_drop(&diags);
    rung_records_drop(&records);
    return s;
}

rung_status rung_package_compile(const char *directory, rung_hear_problem *hear,
                                 void *user, void **bytes, size_t *size, rung_error *err)
{
    void *block;
    size_t n;
    rung_status s = compile(directory, hear, user, &block, &n, err);
    if (s)
        return s;
    void *copy = malloc(n);
    if (copy) {
        *bytes = memcpy(copy, block, n);
        *size = n;
    }
    rung_pages_drop(block, n);
    return copy ? RUNG_OK : rung_fail(err, RUNG_NO_MEMORY, "out of memory");
}

rung_status rung_package_write(const char *directory, const char *path,
                               rung_hear_problem *hear, void *user, rung_error *err)
{
    void *block;
    size_t size;
    rung_status s = compile(directory, hear, user, &block, &size, err);
    if (s)
        return s;
    s = rung_block_write(path, block, size, err);
    rung_pages_drop(block, size);
    return s;
}
