/* rung/build.h -- from a graph package, a directory of CSV files, to a compiled graph.
 * Link with `pkg-config rung-build`; what is compiled is opened with rung/rung.h.
 *
 * Threads: compiling uses igraph, which is not thread-safe as Debian builds it: one call
 * of this header at a time in a program, and no other use of igraph meanwhile. igraph's
 * error and warning handlers are set for the call and put back. A program that must not
 * be brought down by a library starts `rung compile` instead, as rung itself does.
 * Nothing here prints or exits. */
#ifndef RUNG_BUILD_H
#define RUNG_BUILD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <rung/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/* One problem of a package. Texts are borrowed for the call that brings them. */
typedef struct rung_problem {
    const char *file;      /* the directory as given, `/`, the file */
    uint32_t line, column; /* from 1; of a whole file or line: where it begins */
    bool error;            /* false: a warning, and the graph can be compiled */
    const char *text;      /* what is wrong, and what was probably meant */
} rung_problem;

/* Who hears of problems, in the order of file, line and column. */
typedef void rung_hear_problem(void *user, const rung_problem *problem);

/* Finds every problem of the package, in one pass, warnings about the map itself too
 * (units that no setting covers, roles that nothing leads to). `hear` may be NULL.
 * *errors and *warnings count them; either may be NULL. OK: it was looked at and can be
 * compiled. Cost: O(bytes + rows log rows). Fails: BAD_GRAPH (at least one error was
 * heard), IO (no such directory, no datapackage.json), TOO_LARGE, NO_MEMORY. */
RUNG_API rung_status rung_package_check(const char *directory, rung_hear_problem *hear,
                                        void *user, size_t *errors, size_t *warnings,
                                        rung_error *err);

/* Compiles the package into *size bytes of memory: *bytes is yours to free() and what
 * rung_graph_open_bytes takes. Equal packages give equal bytes. `hear` (may be NULL) is
 * told what keeps it from being compiled. Cost: O(bytes + rows log rows). Fails:
 * BAD_GRAPH, IO, TOO_LARGE, NO_MEMORY, INTERNAL. */
RUNG_API rung_status rung_package_compile(const char *directory, rung_hear_problem *hear,
                                          void *user, void **bytes, size_t *size,
                                          rung_error *err);

/* Compiles the package into a file: the old file or the whole new one stands there, never
 * half of one. Fails: as rung_package_compile; IO: then nothing new is left behind,
 * unless the message says that only the folder's sync failed. */
RUNG_API rung_status rung_package_write(const char *directory, const char *path,
                                        rung_hear_problem *hear, void *user,
                                        rung_error *err);

#ifdef __cplusplus
}
#endif

#endif
