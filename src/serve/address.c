/* address.c -- paths and loopback addresses, proved before a socket is made: a path that
 * is too long is refused and not cut. */
#include "serve/address.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/un.h>

#include "core/text.h"

rung_status rung_address_default(char *buf, size_t size, rung_error *err)
{
    const char *dir = getenv("XDG_RUNTIME_DIR");
    if (!dir || dir[0] != '/')
        return rung_fail(err, RUNG_USAGE,
                         "XDG_RUNTIME_DIR %s, so there is no default socket; name one "
                         "with --socket PATH",
                         dir && *dir ? "is no absolute path" : "is not set");
    if ((size_t)snprintf(buf, size, "%s/rung/rung.sock", dir) >= size)
        return rung_fail(err, RUNG_USAGE,
                         "XDG_RUNTIME_DIR is too long; name a socket with --socket PATH");
    return RUNG_OK;
}

rung_status rung_address_folder(const struct stat *st, const char *shown, bool ours,
                                rung_error *err)
{
    if (!ours)
        return rung_fail(err, RUNG_IO,
                         "%s: the folder of the socket belongs to another user; name "
                         "another with --socket",
                         shown);
    if (st->st_mode & (S_IWGRP | S_IWOTH))
        return rung_fail(err, RUNG_IO,
                         "%s: others may write to the folder of the socket; chmod go-w "
                         "it or name another with --socket",
                         shown);
    return RUNG_OK;
}

rung_status rung_address_unix(const char *path, rung_address *out, rung_error *err)
{
    struct sockaddr_un *un = (struct sockaddr_un *)&out->at;
    size_t len = strlen(path);
    char shown[400];
    if (len == 0)
        return rung_fail(err, RUNG_USAGE, "the path of the socket is empty");
    if (len >= sizeof un->sun_path)
        return rung_fail(err, RUNG_USAGE,
                         "%s: the path has %zu bytes; a socket's has at most %zu",
                         rung_text_shown(shown, sizeof shown, path, len), len,
                         sizeof un->sun_path - 1);
    memset(out, 0, sizeof *out);
    un->sun_family = AF_UNIX;
    memcpy(un->sun_path, path, len + 1);
    out->len = sizeof *un;
    return RUNG_OK;
}

/* A port of decimal digits. */
static bool read_port(const char *s, in_port_t *out)
{
    unsigned n = 0;
    size_t len = strlen(s);
    if (len == 0 || len > 5 || strspn(s, "0123456789") != len)
        return false;
    for (; *s; s++)
        n = n * 10 + (unsigned)(*s - '0');
    *out = htons((uint16_t)n);
    return n <= UINT16_MAX;
}

rung_status rung_address_tcp(const char *text, rung_address *out, rung_error *err)
{
    const char *colon = strrchr(text, ':');
    char host[64], shown[120];
    in_port_t port = 0;
    rung_text_shown(shown, sizeof shown, text, strlen(text));
    if (!colon || !read_port(colon + 1, &port) || (size_t)(colon - text) >= sizeof host)
        return rung_fail(err, RUNG_USAGE, "'%s' is no address; say 127.0.0.1:PORT",
                         shown);
    memcpy(host, text, (size_t)(colon - text));
    host[colon - text] = '\0';
    memset(out, 0, sizeof *out);
    struct sockaddr_in *v4 = (struct sockaddr_in *)&out->at;
    struct sockaddr_in6 *v6 = (struct sockaddr_in6 *)&out->at;
    if (strcmp(host, "[::1]") == 0) {
        v6->sin6_family = AF_INET6;
        v6->sin6_addr = in6addr_loopback;
        v6->sin6_port = port;
        out->len = sizeof *v6;
        return RUNG_OK;
    }
    if (inet_pton(AF_INET, strcmp(host, "localhost") == 0 ? "127.0.0.1" : host,
                  &v4->sin_addr)
        != 1)
        return rung_fail(err, RUNG_USAGE, "'%s' is no address; say 127.0.0.1:PORT",
                         shown);
    if (ntohl(v4->sin_addr.s_addr) >> 24 != 127)
        return rung_fail(
            err, RUNG_USAGE,
            "'%s' can be reached from elsewhere; only 127.0.0.1 and [::1] are served",
            shown);
    v4->sin_family = AF_INET;
    v4->sin_port = port;
    out->len = sizeof *v4;
    return RUNG_OK;
}
