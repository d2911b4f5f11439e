/* labels.h -- names as others write them, made fit for a table: what cannot be seen left
 * out, blanks made one, keys made of them. */
#ifndef RUNG_IMPORT_LABELS_H
#define RUNG_IMPORT_LABELS_H

#include <stdbool.h>
#include <stddef.h>

#include "source/assemble.h"

#define RUNG_LABEL_MAX 512u /* bytes kept of one label */
#define RUNG_KEY_MAX 129u   /* of a key, with its NUL */

/* Writes s to buf (RUNG_LABEL_MAX bytes) without control characters and characters that
 * cannot be seen, without bytes that are not UTF-8, every run of blanks as one, `|` as
 * `/`. Returns its length; *cut says that something was left out. */
size_t rung_label_clean(const char *s, size_t len, char *buf, bool *cut);

/* The same for a text that is no item of a list: `|` stays. `size` bytes at buf. */
size_t rung_label_text(const char *s, size_t len, char *buf, size_t size, bool *cut);

/* A key made of the label that no node of the kind has yet: the label in lower case with
 * `-` between its words, and where that is taken or empty, `id` behind it. */
void rung_label_key(const rung_assembly *into, rung_kind kind, const char *label,
                    const char *id, char key[RUNG_KEY_MAX]);

#endif
