/* elements.h -- a long JSON object taken apart without a tree of the whole: its members,
 * and of a member that is a list the elements, one after the other, each as its text. */
#ifndef RUNG_IMPORT_ELEMENTS_H
#define RUNG_IMPORT_ELEMENTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct rung_elements {
    const char *text;
    size_t len, at;
    uint32_t line;      /* of text[at] */
    const char *member; /* name of the member at hand, without its quotes; escapes stay */
    size_t member_len;
    bool in_list;
    const char *fault; /* why it cannot go on, or NULL */
} rung_elements;

typedef struct rung_element {
    const char
        *text; /* one JSON value; only its brackets and quotes have been looked at */
    size_t len;
    uint32_t line; /* that it begins in */
} rung_element;

rung_elements rung_elements_of(const char *text, size_t len);

/* The next element of the list that the member at hand is, or the next member's value,
 * which is its first element when it is a list. False at the end, and when the text is
 * broken (then `fault` says how, at `line`). Cost: O(len) for all. */
bool rung_elements_next(rung_elements *e, rung_element *out);

#endif
