/* rung/build.h -- turns a graph package, a directory of CSV files, into a compiled graph,
 * which is opened with rung/rung.h. docs/graph-format.md describes packages. Compile and
 * link with the flags that `pkg-config --cflags --libs rung-build` prints.
 *
 * Threads: igraph, which this uses, is not thread-safe as Debian builds it. A program may
 * make one call of this header at a time, and must not use igraph meanwhile. The error
 * and warning handlers of igraph are changed for the call and then put back. Nothing here
 * prints or exits; but igraph ends the program where it finds a fault of its own, so a
 * program that must not end starts `rung compile` instead, as rung itself does.
 *
 * Failures are those of rung/status.h: outputs are then as they were, and `err` may
 * always be NULL. err->at is RUNG_NO_WORD. */
#ifndef RUNG_BUILD_H
#define RUNG_BUILD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <rung/status.h>

#ifdef __cplusplus
extern "C" {
#endif

/* One problem of a package. Its texts live only for the call that brings it. */
typedef struct rung_problem {
    const char *file;      /* the directory as given, `/`, the file */
    uint32_t line, column; /* counted from 1 */
    bool error;            /* false: a warning, and the graph can be compiled */
    const char *text;      /* what is wrong, and what was probably meant */
} rung_problem;

/* Called for each problem, in the order of file, line and column; `user` is what the
 * package function was given. */
typedef void rung_hear_problem(void *user, const rung_problem *problem);

/* Finds every problem of the package and tells `hear`, which may be NULL; among them
 * warnings about what the graph says (units that no setting covers, roles that nothing
 * leads to). *errors and *warnings are how many there are, also when it fails with
 * BAD_GRAPH; either may be NULL. OK: the package can be compiled. Cost: O(bytes + rows
 * log rows). Fails: BAD_GRAPH (there is at least one error), IO (no such directory, no
 * datapackage.json), TOO_LARGE, NO_MEMORY. */
RUNG_API rung_status rung_package_check(const char *directory, rung_hear_problem *hear,
                                        void *user, size_t *errors, size_t *warnings,
                                        rung_error *err);

/* Compiles the package into memory: *bytes, which are yours to free(), and their number
 * in *size, as rung_graph_open_bytes takes them. Equal packages give equal bytes. When it
 * fails with BAD_GRAPH, `hear` (which may be NULL) has been told the problems; warnings
 * of a package that can be compiled are told by rung_package_check alone. Cost: O(bytes +
 * rows log rows). Fails: BAD_GRAPH, IO, TOO_LARGE, NO_MEMORY, INTERNAL. */
RUNG_API rung_status rung_package_compile(const char *directory, rung_hear_problem *hear,
                                          void *user, void **bytes, size_t *size,
                                          rung_error *err);

/* Compiles the package into the file `path`. Whatever happens, either the file that was
 * there or the whole new one is at that path, never a part. Fails: as
 * rung_package_compile; and IO when it cannot be written: nothing new is then left
 * behind, unless the sentence says that only the folder could not be synced. Cost: as
 * rung_package_compile. */
RUNG_API rung_status rung_package_write(const char *directory, const char *path,
                                        rung_hear_problem *hear, void *user,
                                        rung_error *err);

#ifdef __cplusplus
}
#endif

#endif
