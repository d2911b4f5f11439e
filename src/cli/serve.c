/* serve.c -- the words after `rung serve`. */
#include "cli/serve.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/text.h"
#include "repl/session.h"
#include "serve/server.h"

#define UIDS_MOST 64

typedef enum option {
    SOCKET,
    TCP,
    ALLOW_UID,
    LIMIT,
    STDIO,
    WATCH,
    SPIN,
    N_OPTIONS
} option;

static const struct {
    const char *name, *value, *help; /* value NULL: a switch */
} options[N_OPTIONS] = {
    [SOCKET] = { "socket", "PATH",
                 "Unix socket to listen on; $XDG_RUNTIME_DIR/rung/rung.sock unless "
                 "another way in is named" },
    [TCP] = { "tcp", "127.0.0.1:PORT",
              "listen on loopback TCP: for every user of this machine" },
    [ALLOW_UID] = { "allow-uid", "UID",
                    "serve this user only; repeat for several (not with --tcp)" },
    [LIMIT] = { "limit", "NAME=VALUE", "set one of the limits below" },
    [STDIO] = { "stdio", NULL, "serve one client on standard input and output" },
    [WATCH] = { "watch", NULL, "load the graph again when its files change" },
    [SPIN] = { "spin", NULL,
               "look for requests without sleeping: a core for the least delay" },
};

void rung_serve_help(rung_sink *out)
{
    rung_text_put_wrapped(out,
                          "rung serve [-g GRAPH] [OPTIONS]: answers MessagePack-RPC "
                          "(docs/protocol.md)",
                          0, 2);
    rung_putc(out, '\n');
    char left[80];
    for (size_t i = 0; i < N_OPTIONS; i++) {
        snprintf(left, sizeof left, "--%s%s%s", options[i].name,
                 options[i].value ? " " : "", options[i].value ? options[i].value : "");
        rung_text_put_item(out, left, options[i].help, 27);
    }
    rung_putc(out, '\n');
    rung_text_put_wrapped(out, "SIGHUP loads the graph again, SIGTERM ends it.", 0, 0);
    rung_puts(out, "\nLimits\n");
    for (size_t i = 0; i < RUNG_N_SERVE_LIMITS; i++) {
        const rung_serve_limit *l = &rung_serve_limit_table[i];
        snprintf(left, sizeof left, "%-21s %8llu", l->name,
                 (unsigned long long)l->otherwise);
        rung_text_put_item(out, left, l->help, 34);
    }
}

static rung_status take_uid(const char *value, rung_serve_options *out, uid_t *uids,
                            rung_error *err)
{
    char *end, shown[80];
    errno = 0;
    unsigned long uid = strtoul(value, &end, 10);
    if (*value < '0' || *value > '9' || *end || errno || uid >= UINT32_MAX)
        return rung_fail(err, RUNG_USAGE,
                         "--allow-uid takes the number of a user, not '%s'",
                         rung_text_shown(shown, sizeof shown, value, strlen(value)));
    if (out->n_uids == UIDS_MOST)
        return rung_fail(err, RUNG_USAGE, "at most %d users can be allowed", UIDS_MOST);
    uids[out->n_uids++] = (uid_t)uid;
    return RUNG_OK;
}

static rung_status take_once(const char **slot, option o, const char *value,
                             rung_error *err)
{
    if (*slot)
        return rung_fail(err, RUNG_USAGE, "--%s is given twice", options[o].name);
    *slot = value;
    return RUNG_OK;
}

static rung_status take(option o, const char *value, rung_serve_options *out, uid_t *uids,
                        rung_error *err)
{
    switch (o) {
    case SOCKET: return take_once(&out->socket, o, value, err);
    case TCP: return take_once(&out->tcp, o, value, err);
    case ALLOW_UID: return take_uid(value, out, uids, err);
    case LIMIT: return rung_serve_limits_set(&out->limits, value, err);
    case STDIO: out->stdio = true; break;
    case WATCH: out->watch = true; break;
    case SPIN: out->spin = true; break;
    case N_OPTIONS: break;
    }
    return RUNG_OK;
}

/* The option that words[*at] is, and its value, NULL where none follows; *at is then the
 * last word taken. N_OPTIONS: it is none. */
static option option_at(rung_words words, uint32_t *at, const char **value)
{
    char name[24];
    for (size_t o = 0; o < N_OPTIONS; o++) {
        snprintf(name, sizeof name, "--%s", options[o].name);
        if (options[o].value ? rung_option_at(words, at, NULL, name, value)
                             : strcmp(words.items[*at], name) == 0)
            return (option)o;
    }
    return N_OPTIONS;
}

static rung_status unknown(const char *word, rung_error *err)
{
    const char *name = word + strspn(word, "-");
    char shown[80];
    if (*word != '-')
        return rung_fail(err, RUNG_USAGE,
                         "'%s' is a word too many; a graph is named with -g: rung serve "
                         "-g GRAPH",
                         rung_text_shown(shown, sizeof shown, word, strlen(word)));
    rung_meant near = rung_meant_by(name, strcspn(name, "="));
    for (size_t i = 0; i < N_OPTIONS; i++)
        rung_meant_try(&near, options[i].name);
    rung_meant_try(&near, "graph");
    return rung_fail(err, RUNG_USAGE, "serve has no option '%s'%s",
                     rung_text_shown(shown, sizeof shown, word, strlen(word)),
                     rung_meant_hint(&near, "--", "; `rung help serve` lists them"));
}

rung_status rung_serve_words(const rung_options *o, rung_error *err)
{
    uid_t uids[UIDS_MOST];
    rung_serve_options out = { .graph = o->graph,
                               .uids = uids,
                               .limits = rung_serve_limits_default() };
    if (o->format_given)
        return rung_fail(err, RUNG_USAGE,
                         "serve takes no format: every client gets MessagePack");
    const rung_words words = { o->words, o->n };
    for (uint32_t i = 1; i < words.n; i++) {
        const char *word = words.items[i], *value = NULL;
        option which = option_at(words, &i, &value);
        if (which == N_OPTIONS)
            return unknown(word, err);
        if (options[which].value && !value)
            return rung_fail(err, RUNG_USAGE, "--%s needs a value: %s",
                             options[which].name, options[which].value);
        rung_status s = take(which, value, &out, uids, err);
        if (s)
            return s;
    }
    return rung_serve(&out, err);
}
