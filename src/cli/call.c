/* call.c -- reads where the server is and in which format to answer, and leaves all other
 * words to it; see call.h.
 *
 * The server reads the words by the table that the shell uses and lays the answer out, so
 * it is the same to the byte. What is no question (`ping`, `stats`) has no layout for
 * people: its answer is JSON, or as it came. */
#include "cli/call.h"

#include <string.h>
#include <unistd.h>

#include "core/text.h"
#include "repl/screen.h"
#include "serve/client.h"

#define WAIT_MS \
    60000u /* longer than any limit on one question that a server is likely to be given */

typedef struct call {
    const char *socket, *tcp;
    rung_format format;
    bool format_given;
    const char **words; /* in place of those they were among */
    uint32_t n;
} call;

void rung_call_help(rung_sink *out)
{
    rung_text_put_wrapped(
        out,
        "rung call [OPTIONS] QUESTION: the words of the shell, answered "
        "by a running `rung serve`",
        0, 2);
    rung_putc(out, '\n');
    rung_text_put_item(out, "--socket PATH",
                       "where it listens; $XDG_RUNTIME_DIR/rung/rung.sock unless said",
                       25);
    rung_text_put_item(out, "--tcp 127.0.0.1:PORT", "the same by TCP", 25);
    rung_text_put_item(out, "--format FORMAT",
                       "as without a server, and with the same bytes", 25);
    rung_putc(out, '\n');
    rung_text_put_wrapped(out,
                          "Besides questions there are ping, describe, stats and reload, "
                          "answered as json. Ends with status 4 when no server answers.",
                          0, 0);
}

static rung_status take(const char **to, const char *name, const char *value,
                        rung_error *err)
{
    if (!value)
        return rung_fail(err, RUNG_USAGE, "%s needs a value: where the server listens",
                         name);
    if (*to)
        return rung_fail(err, RUNG_USAGE, "%s is given twice", name);
    *to = value;
    return RUNG_OK;
}

static rung_status read_words(const rung_options *o, call *c, rung_error *err)
{
    *c =
        (call){ .format = o->format, .format_given = o->format_given, .words = o->words };
    const rung_words words = { o->words, o->n };
    rung_status s = RUNG_OK;
    bool ended = false;
    if (o->graph)
        return rung_fail(err, RUNG_USAGE,
                         "the graph is the server's to choose: rung serve -g %s",
                         o->graph);
    for (uint32_t i = 1; !s && i < words.n; i++) {
        const char *value;
        ended |= strcmp(words.items[i], "--") == 0;
        if (!ended && rung_option_at(words, &i, NULL, "--socket", &value))
            s = take(&c->socket, "--socket", value, err);
        else if (!ended && rung_option_at(words, &i, NULL, "--tcp", &value))
            s = take(&c->tcp, "--tcp", value, err);
        else if (!ended && rung_option_at(words, &i, "-f", "--format", &value))
            s = rung_session_format_once(value, &c->format, &c->format_given, err);
        else if (c->n == 0 && words.items[i][0] == '-')
            s = rung_fail(err, RUNG_USAGE,
                          "no option '%s' before what is asked; there are --socket, "
                          "--tcp and --format",
                          words.items[i]);
        else
            c->words[c->n++] = words.items[i];
    }
    if (!s && c->socket && c->tcp)
        s = rung_fail(err, RUNG_USAGE,
                      "--socket and --tcp name two servers; one is asked");
    if (!s && c->n == 0)
        s = rung_fail(err, RUNG_USAGE,
                      "nothing is asked; for example: rung call gap nursing-associate");
    return s;
}

/* Answers a question as `rung` itself would. */
static rung_status ask(rung_session *s, const call *c, rung_client *client,
                       rung_sink *out, rung_error *err)
{
    rung_render_options options = rung_screen_options(s->out);
    const char *bytes;
    const rung_item *told;
    size_t n;
    rung_client_reads(client, RUNG_READS_INPUT);
    rung_status status =
        rung_client_text(client, c->words, c->n, c->format, &options, &bytes, &n, err);
    if (!status)
        rung_put(out, bytes, n);
    if (!status)
        status = rung_client_root(client, &told, err);
    if (!status && (told = rung_item_member(told, "note")) && rung_item_text(told))
        rung_screen_note(rung_item_text(told));
    return status;
}

/* Calls a method that takes nothing. */
static rung_status call_method(const call *c, rung_client *client, rung_sink *out,
                               rung_error *err)
{
    rung_status status = RUNG_OK;
    if (c->format_given && c->format != RUNG_FORMAT_JSON
        && c->format != RUNG_FORMAT_MSGPACK)
        status = rung_fail(err, RUNG_USAGE, "'%s' is answered in json or msgpack",
                           c->words[0]);
    if (!status)
        status = rung_client_call(client, c->words[0], NULL, 0, err);
    if (status)
        return status;
    if (c->format_given && c->format == RUNG_FORMAT_MSGPACK) {
        size_t n;
        const void *packed = rung_client_packed(client, &n);
        rung_put(out, packed, n);
    } else {
        rung_json j = rung_json_into(out);
        rung_client_walk(client, &j.e);
        rung_putc(out, '\n');
    }
    return RUNG_OK;
}

rung_status rung_call(rung_session *s, const rung_options *o, bool *no_server,
                      rung_error *err)
{
    call c;
    rung_client *client = NULL;
    rung_sink out = rung_sink_buffer(0);
    *no_server = false;
    rung_status status = read_words(o, &c, err);
    if (status)
        return status;
    if (c.format == RUNG_FORMAT_MSGPACK && isatty(s->out))
        return rung_fail(err, RUNG_USAGE,
                         "msgpack is for programs; send it to a file (> FILE)");
    status = rung_client_open(c.socket, c.tcp, WAIT_MS, &client, err);
    if (status) {
        *no_server = status == RUNG_IO || (!c.socket && !c.tcp);
        return status;
    }
    if (c.n > 1 || rung_query_named(c.words[0], strlen(c.words[0])))
        status = ask(s, &c, client, &out, err);
    else
        status = call_method(&c, client, &out, err);
    *no_server = rung_client_lost(client);
    if (status)
        rung_sink_drop(&out);
    else
        status = rung_session_put(s, &out, err);
    rung_client_close(client);
    return status;
}
