/* elements.h -- a long JSON object taken apart without a tree of the whole, nor its text:
 * its members, and of a member that is a list the elements, one after the other. */
#ifndef RUNG_IMPORT_ELEMENTS_H
#define RUNG_IMPORT_ELEMENTS_H

#include "import/input.h"

#define RUNG_MEMBER_BYTES 128u /* that are kept of a member's name */

typedef struct rung_elements {
    rung_input *in;
    uint32_t line;                  /* of the next byte */
    char member[RUNG_MEMBER_BYTES]; /* name of the one at hand, as it stands in quotes */
    size_t member_len;
    uint32_t depth;       /* objects that were entered */
    bool later;           /* members were before, in the object at hand */
    bool in_list, served; /* of the member at hand */
    const char *fault;    /* why it cannot go on, or NULL */
} rung_elements;

typedef struct rung_element {
    const char *text; /* one JSON value; only its brackets and quotes have been looked at;
                         there until the next call */
    size_t len;
    uint32_t line; /* that it begins in */
} rung_element;

/* From where the input is, which is to be at an object. */
rung_elements rung_elements_of(rung_input *in);

/* The next member of the object at hand. False at its end, and when the text is broken
 * (then `fault` says how, at `line`; of an input that failed it says nothing). What was
 * not read of the member before is passed over. Cost: O(bytes) for all. */
bool rung_elements_member(rung_elements *e);
bool rung_elements_is(const rung_elements *e, const char *member);

/* The next element of the member at hand, whose value, unless it is a list, is its only
 * one; NULL passes over it. False behind the last, and as above. */
bool rung_elements_next(rung_elements *e, rung_element *out);

/* True when the value of the member at hand is an object: its members are next, and when
 * there are no more, those of the object at hand. */
bool rung_elements_enter(rung_elements *e);

#endif
