/* input.c -- see input.h. Whole pieces are read, so that walks over the same bytes have
 * the same sum whatever each of them keeps in the window. */
#include "import/input.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/hash.h"
#include "core/text.h"
#include "source/json.h"

/* Room for one more piece, at the end of what is kept. */
static bool make_room(rung_input *in)
{
    size_t from = in->keeps ? in->from : in->at;
    if (in->len > from && from)
        memmove(in->window, in->window + from, in->len - from);
    in->at -= from;
    in->len -= from;
    in->from = 0;
    if (in->cap - in->len >= in->piece)
        return true;
    size_t cap = in->len * 2 + in->piece;
    char *grown = realloc(in->window, cap);
    if (!grown)
        return false;
    in->window = grown;
    in->cap = cap;
    return true;
}

/* One more piece behind what is in the window, less at the end; -1 with errno. */
static ptrdiff_t read_piece(rung_input *in)
{
    size_t got = 0;
    for (ptrdiff_t n = 1; n && got < in->piece; got += (size_t)n) {
        char *to = in->window + in->len + got;
        n = in->bytes.read(in->bytes.from, to, in->piece - got);
        if (n < 0)
            return -1;
    }
    return (ptrdiff_t)got;
}

bool rung_input_more(rung_input *in)
{
    if (!in->failed && !make_room(in))
        in->failed = RUNG_NO_MEMORY;
    ptrdiff_t got = in->failed ? 0 : read_piece(in);
    if (got < 0) {
        in->failed = RUNG_IO;
        in->why = errno;
    }
    if (in->failed)
        return false;
    in->sum = rung_hash_bytes(in->sum, in->window + in->len, (size_t)got);
    in->len += (size_t)got;
    in->taken += (size_t)got;
    if (in->m->progress)
        in->m->progress(in->m->told, in->file, in->walk * in->size + in->taken,
                        in->walks * in->size);
    return got > 0;
}

static rung_status begin(rung_input *in, rung_error *err)
{
    in->at = in->len = 0;
    in->keeps = false;
    in->taken = in->sum = 0;
    if (in->walk == 0 || in->bytes.again(in->bytes.from))
        return RUNG_OK;
    in->why = errno;
    return rung_fail(err, in->failed = RUNG_IO, "%s: %s", in->file, strerror(in->why));
}

/* What was read, and that it was what it is to be: all of it, and the same each time. */
static rung_status end(rung_input *in, rung_error *err)
{
    if (in->failed == RUNG_NO_MEMORY)
        return rung_fail(err, RUNG_NO_MEMORY, "%s: no memory to read it", in->file);
    if (in->failed)
        return rung_fail(err, in->failed, "%s: %s", in->file, strerror(in->why));
    if (in->walk == 0)
        in->first = in->sum;
    if (in->m->problems->errors || (in->taken == in->size && in->sum == in->first))
        return RUNG_OK;
    return rung_fail(err, RUNG_IO, "%s: it changed while it was read; read it again",
                     in->file);
}

rung_status rung_input_walk(rung_input *in, unsigned walks,
                            rung_status (*walk)(void *user, rung_input *in,
                                                rung_error *err),
                            void *user, rung_error *err)
{
    rung_status s = RUNG_OK;
    if (!in->piece)
        in->piece = RUNG_INPUT_PIECE;
    in->walks = walks;
    for (in->walk = 0; !s && !in->m->problems->errors && in->walk < walks; in->walk++) {
        s = begin(in, err);
        if (!s)
            s = walk(user, in, err);
        if (!s)
            s = end(in, err);
    }
    return s;
}

void rung_input_drop(rung_input *in)
{
    free(in->window);
    in->window = NULL;
}

bool rung_input_utf8(rung_input *in)
{
    in->keeps = true;
    in->from = in->at;
    while (in->len - in->at < 3 && rung_input_more(in))
        ;
    in->keeps = false;
    const char *bytes = in->window + in->at;
    size_t len = in->len - in->at;
    in->at += rung_text_mark(bytes, len);
    if (!rung_json_is_utf16(bytes, len))
        return true;
    rung_diagnostics_put(in->m->problems, RUNG_SEVERITY_ERROR, in->file, 1, 1,
                         "this is UTF-16; save it as UTF-8");
    return false;
}

bool rung_input_line(rung_input *in, const char **line, size_t *len)
{
    const char *end = NULL;
    in->keeps = true;
    in->from = in->at;
    do {
        if (in->len > in->at)
            end = memchr(in->window + in->at, '\n', in->len - in->at);
        in->at = end ? (size_t)(end - in->window) : in->len;
    } while (!end && rung_input_more(in));
    in->keeps = false;
    *line = in->window + in->from;
    *len = in->at - in->from;
    in->at += end != NULL;
    return (end || *len) && !in->failed;
}
