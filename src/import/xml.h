/* xml.h -- an XML text read as a stream of events, with nothing in it that reaches
 * outside: no entities of its own, no other file, no depth or length without an end. */
#ifndef RUNG_IMPORT_XML_H
#define RUNG_IMPORT_XML_H

#include "import/input.h"

#define RUNG_XML_DEPTH 256u                /* elements within each other */
#define RUNG_XML_TAG_BYTES (1024u * 1024u) /* of one tag or comment */

typedef struct rung_xml rung_xml;

/* What to do with what comes; names are without the prefix of their namespace. `attrs`
 * are names and values in turn, then NULL. Texts come in pieces. */
typedef struct rung_xml_hears {
    void (*begin)(void *user, rung_xml *x, const char *name, const char *const *attrs);
    void (*end)(void *user, rung_xml *x, const char *name);
    void (*text)(void *user, rung_xml *x, const char *s, size_t len);
    void (*comment)(void *user, const char *s);
} rung_xml_hears;

/* Reads to the end. What is no XML, or is refused, becomes an error among the problems,
 * with its place, and ends the reading. Fails: NO_MEMORY. Cost: O(bytes). */
rung_status rung_xml_read(rung_input *in, const rung_xml_hears *hears, void *user,
                          rung_error *err);

/* Where the event at hand begins, from 1. */
uint32_t rung_xml_line(const rung_xml *x);
uint32_t rung_xml_column(const rung_xml *x);

/* Puts an error at this place and ends the reading behind this event. */
void rung_xml_refuse(rung_xml *x, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* The value of an attribute, or NULL. */
const char *rung_xml_attribute(const char *const *attrs, const char *name);

#endif
