/* labels.c -- see labels.h. */
#include "import/labels.h"

#include <stdio.h>
#include <string.h>

#include "core/text.h"

#define STEM_MAX 80u /* bytes of a label that a key is made of */

/* True for NBSP and the blanks of ASCII, *n bytes long. */
static bool is_blank(const char *s, size_t *n)
{
    bool wide = s[0] == '\xc2' && s[1] == '\xa0';
    *n = wide ? 2 : 1;
    return wide || strchr(" \t\r\n", s[0]);
}

static size_t clean(const char *s, size_t len, char *buf, size_t size, const char *bar,
                    bool *cut)
{
    size_t n = 0, width, at;
    bool blank = false;
    for (size_t i = 0; i < len; i += width) {
        width = rung_utf8_length(s + i, len - i);
        size_t blank_width;
        if (width && s[i] && is_blank(s + i, &blank_width)) {
            width = blank_width;
            blank = n > 0;
            continue;
        }
        bool fine = width && rung_text_check(s + i, width, &at) == RUNG_TEXT_FINE;
        width += width == 0;
        *cut |= !fine || n + width + 2 > size;
        if (!fine || n + width + 2 > size)
            continue;
        if (blank)
            buf[n++] = ' ';
        blank = false;
        memcpy(buf + n, s[i] == '|' ? bar : s + i, width);
        n += width;
    }
    buf[n] = '\0';
    return n;
}

size_t rung_label_clean(const char *s, size_t len, char *buf, bool *cut)
{
    return clean(s, len, buf, RUNG_LABEL_MAX, "/", cut);
}

size_t rung_label_text(const char *s, size_t len, char *buf, size_t size, bool *cut)
{
    return clean(s, len, buf, size, "|", cut);
}

void rung_label_key(const rung_assembly *into, rung_kind kind, const char *label,
                    const char *id, char key[RUNG_KEY_MAX])
{
    char stem[STEM_MAX], own[RUNG_KEY_MAX - STEM_MAX];
    uint32_t other;
    size_t n = rung_text_slug(label, strlen(label), stem, sizeof stem);
    bool whole = n + 1 < sizeof stem;
    if (n && whole && !rung_assembly_find_node(into, kind, stem, n, &other)) {
        memcpy(key, stem, n + 1);
        return;
    }
    rung_text_slug(id, strlen(id), own, sizeof own);
    snprintf(key, RUNG_KEY_MAX, "%s%s%s", stem, n ? "-" : "", own);
}
