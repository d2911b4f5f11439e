/* xml.c -- see xml.h: expat, fed in pieces.
 *
 * An entity declared in the text is refused where it stands, before anything can grow of
 * it; what lies outside the text is never asked for. Expat keeps the bytes of a tag until
 * its end has come and, in the version Debian 12 has, looks at them again with each
 * piece: so pieces are large and tags are bounded. */
#include "import/xml.h"

#include <expat.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/text.h"

#define SHOWN 80

struct rung_xml {
    XML_Parser parser;
    rung_input *in;
    const rung_xml_hears *hears;
    void *user;
    uint64_t heard; /* byte that the last event began at */
    uint32_t depth;
    uint32_t end_line, end_column; /* where the outermost element ends; 0: not yet */
    bool stopped;
};

/* Offsets, lines and columns of expat are wide enough for any file that is read. */
uint32_t rung_xml_line(const rung_xml *x)
{
    return (uint32_t)XML_GetCurrentLineNumber(x->parser);
}

uint32_t rung_xml_column(const rung_xml *x)
{
    return (uint32_t)XML_GetCurrentColumnNumber(x->parser) + 1;
}

static void refuse_at(rung_xml *x, uint32_t line, uint32_t column, const char *text)
{
    if (x->stopped)
        return;
    rung_diagnostics_put(x->in->m->problems, RUNG_SEVERITY_ERROR, x->in->file, line,
                         column, "%s", text);
    x->stopped = true;
    XML_StopParser(x->parser, XML_FALSE);
}

void rung_xml_refuse(rung_xml *x, const char *fmt, ...)
{
    char text[400];
    va_list args;
    va_start(args, fmt);
    vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    refuse_at(x, rung_xml_line(x), rung_xml_column(x), text);
}

const char *rung_xml_attribute(const char *const *attrs, const char *name)
{
    for (; *attrs; attrs += 2)
        if (strcmp(attrs[0], name) == 0)
            return attrs[1];
    return NULL;
}

static const char *local(const char *name)
{
    const char *colon = strchr(name, ':');
    return colon ? colon + 1 : name;
}

/* Notes that something has come, and says whether it still counts. */
static bool hear(rung_xml *x)
{
    x->heard = (uint64_t)XML_GetCurrentByteIndex(x->parser);
    return !x->stopped;
}

static void XMLCALL on_begin(void *user, const XML_Char *name, const XML_Char **attrs)
{
    rung_xml *x = user;
    if (!hear(x))
        return;
    if (++x->depth > RUNG_XML_DEPTH)
        rung_xml_refuse(x, "elements lie more than %u deep within each other",
                        RUNG_XML_DEPTH);
    else
        x->hears->begin(x->user, x, local(name), (const char *const *)attrs);
}

static void XMLCALL on_end(void *user, const XML_Char *name)
{
    rung_xml *x = user;
    if (!hear(x))
        return;
    x->hears->end(x->user, x, local(name));
    if (--x->depth == 0) {
        x->end_line = rung_xml_line(x);
        x->end_column = rung_xml_column(x);
    }
}

static void XMLCALL on_text(void *user, const XML_Char *s, int len)
{
    rung_xml *x = user;
    if (hear(x))
        x->hears->text(x->user, x, s, (size_t)len);
}

static void XMLCALL on_comment(void *user, const XML_Char *text)
{
    rung_xml *x = user;
    if (hear(x))
        x->hears->comment(x->user, text);
}

static void XMLCALL on_instruction(void *user, const XML_Char *to, const XML_Char *text)
{
    (void)to;
    (void)text;
    hear(user);
}

static void XMLCALL on_entity(void *user, const XML_Char *name, int is_parameter,
                              const XML_Char *value, int len, const XML_Char *base,
                              const XML_Char *system, const XML_Char *public,
                              const XML_Char *notation)
{
    (void)is_parameter, (void)value, (void)len, (void)base, (void)system, (void)public;
    (void)notation;
    char shown[SHOWN];
    rung_xml_refuse(user, "the entity '%s' is declared; none are taken",
                    rung_text_shown(shown, sizeof shown, name, strlen(name)));
}

static void XMLCALL on_skipped(void *user, const XML_Char *name, int is_parameter)
{
    char shown[SHOWN];
    if (!is_parameter)
        rung_xml_refuse(user, "nothing says what the entity '%s' stands for",
                        rung_text_shown(shown, sizeof shown, name, strlen(name)));
}

static void prepare(rung_xml *x)
{
    XML_SetUserData(x->parser, x);
    XML_SetElementHandler(x->parser, on_begin, on_end);
    XML_SetCharacterDataHandler(x->parser, on_text);
    XML_SetCommentHandler(x->parser, on_comment);
    XML_SetProcessingInstructionHandler(x->parser, on_instruction);
    XML_SetEntityDeclHandler(x->parser, on_entity);
    XML_SetSkippedEntityHandler(x->parser, on_skipped);
}

/* Why expat went no further. Of what stands behind the outermost element it names the first
 * fault within the piece at hand, so there one fault and one place stand for all. */
static rung_status say_why(rung_xml *x, rung_error *err)
{
    enum XML_Error code = XML_GetErrorCode(x->parser);
    if (code == XML_ERROR_NO_MEMORY)
        return rung_fail(err, RUNG_NO_MEMORY, "%s: no memory to read it", x->in->file);
    if (!x->stopped && x->end_line)
        refuse_at(x, x->end_line, x->end_column,
                  "not XML: something stands behind the outermost element");
    else if (!x->stopped)
        rung_xml_refuse(x, "not XML: %s", XML_ErrorString(code));
    return RUNG_OK;
}

rung_status rung_xml_read(rung_input *in, const rung_xml_hears *hears, void *user,
                          rung_error *err)
{
    rung_xml x = { .in = in, .hears = hears, .user = user };
    rung_status s = RUNG_OK;
    x.parser = XML_ParserCreate(NULL);
    if (!x.parser)
        return rung_fail(err, RUNG_NO_MEMORY, "%s: no memory to read it", in->file);
    prepare(&x);
    for (bool last = false; !s && !x.stopped && !last;) {
        last = !rung_input_more(in);
        if (in->failed)
            break;
        if (XML_Parse(x.parser, in->window + in->at, (int)(in->len - in->at), last)
            != XML_STATUS_OK)
            s = say_why(&x, err);
        else if (in->taken > x.heard + RUNG_XML_TAG_BYTES + RUNG_INPUT_PIECE)
            rung_xml_refuse(&x, "a tag of more than %u bytes", RUNG_XML_TAG_BYTES);
        in->at = in->len;
    }
    XML_ParserFree(x.parser);
    return s;
}
