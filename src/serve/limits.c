/* limits.c -- the table of named limits, and settings of it in words. */
#include "serve/limits.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "core/text.h"
#include "engine/engine.h"

const rung_serve_limit rung_serve_limit_table[RUNG_N_SERVE_LIMITS] = {
#define X(name_, otherwise_, lo_, hi_, help_) \
    { .name = #name_,                         \
      .help = help_,                          \
      .otherwise = otherwise_,                \
      .lo = lo_,                              \
      .hi = hi_,                              \
      .offset = offsetof(rung_serve_limits, name_) },
    RUNG_SERVE_LIMIT_MAP(X)
#undef X
};

rung_serve_limits rung_serve_limits_default(void)
{
    return (rung_serve_limits){
#define X(name, otherwise, lo, hi, help) .name = otherwise,
        RUNG_SERVE_LIMIT_MAP(X)
#undef X
    };
}

static uint64_t *slot(rung_serve_limits *l, size_t i)
{
    return (uint64_t *)(void *)((char *)l + rung_serve_limit_table[i].offset);
}

uint64_t rung_serve_limit_value(const rung_serve_limits *l, size_t i)
{
    uint64_t v;
    memcpy(&v, (const char *)l + rung_serve_limit_table[i].offset, sizeof v);
    return v;
}

static rung_status fail_name(const char *setting, size_t len, rung_error *err)
{
    char shown[80];
    rung_meant near = rung_meant_by(setting, len);
    for (size_t i = 0; i < RUNG_N_SERVE_LIMITS; i++)
        rung_meant_try(&near, rung_serve_limit_table[i].name);
    return rung_fail(err, RUNG_USAGE, "no limit '%s'%s",
                     rung_text_shown(shown, sizeof shown, setting, len),
                     rung_meant_hint(&near, "", "; `rung help serve` lists them"));
}

/* Digits, with KiB or MiB behind them or not. */
static bool read_size(const char *text, uint64_t *out)
{
    char *end;
    if (*text < '0' || *text > '9')
        return false;
    errno = 0;
    unsigned long long n = strtoull(text, &end, 10);
    uint64_t unit = strcmp(end, "KiB") == 0   ? RUNG_KIB(1)
                    : strcmp(end, "MiB") == 0 ? RUNG_MIB(1)
                                              : 1;
    return errno == 0 && (unit > 1 || *end == '\0')
           && !__builtin_mul_overflow((uint64_t)n, unit, out);
}

rung_status rung_serve_limits_set(rung_serve_limits *l, const char *setting,
                                  rung_error *err)
{
    const char *equals = strchr(setting, '=');
    size_t len = equals ? (size_t)(equals - setting) : strlen(setting);
    char shown[80];
    for (size_t i = 0; i < RUNG_N_SERVE_LIMITS; i++) {
        const rung_serve_limit *limit = &rung_serve_limit_table[i];
        uint64_t v;
        if (strlen(limit->name) != len || memcmp(limit->name, setting, len) != 0)
            continue;
        if (!equals || !read_size(equals + 1, &v) || v < limit->lo || v > limit->hi)
            return rung_fail(
                err, RUNG_USAGE,
                "the limit %s takes a whole number from %llu to %llu, not '%s'",
                limit->name, (unsigned long long)limit->lo, (unsigned long long)limit->hi,
                equals
                    ? rung_text_shown(shown, sizeof shown, equals + 1, strlen(equals + 1))
                    : "");
        *slot(l, i) = v;
        return RUNG_OK;
    }
    return fail_name(setting, len, err);
}

rung_status rung_serve_limits_check(const rung_serve_limits *l, rung_error *err)
{
    if (l->queued_soft > l->queued_hard)
        return rung_fail(err, RUNG_USAGE, "the limit queued_soft is over queued_hard");
    if (l->reply_bytes > l->queued_hard - l->queued_soft)
        return rung_fail(
            err, RUNG_USAGE,
            "the limit reply_bytes does not fit between queued_soft and queued_hard");
    return RUNG_OK;
}
