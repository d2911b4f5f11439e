/* package.h -- a whole package in one input: files one after another, each below a line
 * `=== name`. */
#ifndef FUZZ_PACKAGE_H
#define FUZZ_PACKAGE_H

#include <stddef.h>

/* Writes the files into a fresh directory and returns its path, static. What comes before
 * the first line `===` is ignored; without a datapackage.json one that names every table
 * is written. */
const char *fuzz_package_write(const char *data, size_t size);

/* Removes what was written. */
void fuzz_package_remove(void);

#endif
