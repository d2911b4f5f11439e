/* text.h -- UTF-8 as people and files send it: proof, folding, width, likeness, escaping. */
#ifndef RUNG_CORE_TEXT_H
#define RUNG_CORE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "core/arena.h"
#include "core/sink.h"

/* What is wrong with some bytes as text: nothing; not UTF-8; a control character; a character
 * that cannot be seen (zero width, direction marks, soft hyphen, BOM inside). */
typedef enum rung_text_fault {
    RUNG_TEXT_FINE,
    RUNG_TEXT_NOT_UTF8,
    RUNG_TEXT_CONTROL,
    RUNG_TEXT_INVISIBLE,
} rung_text_fault;

/* The first fault of s[0..len) and its byte offset in *at (untouched when fine). Newline
 * and tab count as control characters. Cost: O(len). */
rung_text_fault rung_text_check(const char *s, size_t len, size_t *at);

/* True when every byte is a printable character of ASCII. Cost: O(len), sixteen at once. */
bool rung_text_is_printable(const char *s, size_t len);

/* True when s is UTF-8, whatever else is wrong with it. Cost: O(len). */
bool rung_text_is_utf8(const char *s, size_t len);

/* True when s is a key: lower-case ASCII letters, digits and `-`, neither first nor
 * last, 1..128 bytes. */
bool rung_text_is_key(const char *s, size_t len);
/* The same of the text at s that a NUL ends; false if none is within `room` bytes. */
bool rung_text_begins_key(const char *s, size_t room);

/* Folds for comparison: Unicode case fold and NFKC, NBSP and runs of blanks to one blank,
 * curly quotes and dashes to straight ones, blanks at both ends dropped. In the arena,
 * NUL-terminated; its length in *out_len when not NULL. NULL when memory ends or s is not
 * UTF-8. */
char *rung_text_fold(rung_arena *mem, const char *s, size_t len, size_t *out_len);

/* True when s is of printable ASCII and folds to itself; false of other texts that may.
 * Cost: O(len). */
bool rung_text_is_folded(const char *s, size_t len);

/* Columns that s takes on a terminal (combining marks 0, wide characters 2). */
size_t rung_text_width(const char *s, size_t len);

/* Bytes of the longest prefix of s that takes at most `columns` columns; never cuts a
 * character. */
size_t rung_text_fit(const char *s, size_t len, size_t columns);

/* Edit distance of two byte strings (one change, insertion, removal, or swap of
 * neighbours = 1), or limit + 1 when it is larger. Cost: O(len * limit). Strings over 256
 * bytes count as too far. */
unsigned rung_text_distance(const char *a, size_t a_len, const char *b, size_t b_len,
                            unsigned limit);

/* Puts s for people to read: control and invisible characters and bad bytes as \xNN or
 * \u{N}; cut after `most` characters with "...". For error messages. */
void rung_text_put_shown(rung_sink *out, const char *s, size_t len, size_t most);

/* The same into a buffer of `size` bytes, always NUL-terminated; returns buf. */
const char *rung_text_shown(char *buf, size_t size, const char *s, size_t len);

#define RUNG_HELP_WIDTH 79 /* columns of help, but where the screen has less */
size_t rung_text_help_columns(const rung_sink *out);

/* Puts text wrapped at blanks into lines of `columns` columns, the first from column `at`
 * on, further ones from `indent` on; ends the last line. A word that is longer than a
 * line is not broken. */
void rung_text_put_lines(rung_sink *out, const char *text, size_t columns, size_t at,
                         size_t indent);
/* The same in the columns of help. */
void rung_text_put_wrapped(rung_sink *out, const char *text, size_t at, size_t indent);

/* An item of a list in help: `left` after two blanks, and what it means wrapped from
 * `column` on; on lines of its own where `left` reaches that far. Where too few columns
 * are left for that, all of what it means stands below. */
void rung_text_put_item(rung_sink *out, const char *left, const char *meaning,
                        size_t column);
/* Where what an item means begins. */
size_t rung_text_meaning_column(const rung_sink *out, size_t column);

/* The same by value, for the arguments of one message: a word or name (NULL: empty), and
 * a path, which is shown at greater length. */
typedef struct rung_shown {
    char s[120];
} rung_shown;
typedef struct rung_shown_path {
    char s[400];
} rung_shown_path;
rung_shown rung_shown_of(const char *s);
rung_shown rung_shown_of_bytes(const char *s, size_t len);
rung_shown_path rung_shown_path_of(const char *path);

/* A key made of a name: lower case, anything else a `-`, apostrophes left out; as much as
 * `size` holds, with its NUL. Returns its length; 0: nothing is left of it. */
size_t rung_text_slug(const char *s, size_t len, char *buf, size_t size);

/* Day number (days since 1970-01-01) of the first and last day of YYYY, YYYY-MM or
 * YYYY-MM-DD; false when s is no such date. */
bool rung_text_date(const char *s, size_t len, int32_t *first, int32_t *last);

/* The other way: the year, and month and day as one number that rises through it (1231 at
 * its end). Gregorian, for ever. */
void rung_text_date_of(int32_t day, int64_t *year, int64_t *in_year);

#define RUNG_DAY_SAID 32
/* YYYY-MM-DD of such a day, in buf. */
const char *rung_text_day(char buf[RUNG_DAY_SAID], int32_t day);

/* True when s begins as a formula of a spreadsheet does (OWASP, CSV injection: a tab or CR
 * is skipped by some, and what follows computed), apostrophes before that aside. Such a
 * text stands in a table with an apostrophe more, which a spreadsheet takes for "this is
 * text" and the reader takes off again. Of texts only: a number may begin with its sign. */
static inline bool rung_text_is_formula(const char *s, size_t len)
{
    size_t i = 0;
    while (i < len && s[i] == '\'')
        i++;
    return i < len
           && (s[i] == '=' || s[i] == '+' || s[i] == '-' || s[i] == '@' || s[i] == '\t'
               || s[i] == '\r');
}

/* True when s is such a text behind that apostrophe. */
static inline bool rung_text_is_guarded(const char *s, size_t len)
{
    return len && *s == '\'' && rung_text_is_formula(s, len);
}

/* Bytes of the well-formed character that s begins with (shortest form, no surrogates), or 0. */
static inline size_t rung_utf8_length(const char *s, size_t len)
{
    const unsigned char *b = (const unsigned char *)s;
    if (len == 0)
        return 0;
    if (b[0] < 0x80)
        return 1;
    size_t n = b[0] >= 0xf0 ? 4 : b[0] >= 0xe0 ? 3 : 2;
    if (b[0] < 0xc2 || b[0] > 0xf4 || len < n)
        return 0;
    for (size_t i = 1; i < n; i++)
        if ((b[i] & 0xc0) != 0x80)
            return 0;
    if ((b[0] == 0xe0 && b[1] < 0xa0) || (b[0] == 0xed && b[1] > 0x9f)
        || (b[0] == 0xf0 && b[1] < 0x90) || (b[0] == 0xf4 && b[1] > 0x8f))
        return 0;
    return n;
}

/* How many of the first bytes are the mark that some programs begin UTF-8 with: 3 or 0. */
static inline size_t rung_text_mark(const char *s, size_t len)
{
    return len >= 3 && memcmp(s, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
}

#define RUNG_UTF8_BAD "\xef\xbf\xbd" /* U+FFFD */

#endif
