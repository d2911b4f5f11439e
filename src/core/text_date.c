/* text_date.c -- days of the Gregorian calendar, read and written; see text.h. */
#include <stdio.h>

#include "core/text.h"

/* Days since 1970-01-01 of a day of the Gregorian calendar (Hinnant's days_from_civil). */
static int32_t day_number(int32_t y, int32_t m, int32_t d)
{
    y -= m <= 2;
    int32_t era = y / 400, of_era = y - era * 400;
    int32_t of_year = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

static int32_t days_in(int32_t y, int32_t m)
{
    static const uint8_t days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    bool leap = (y % 4 == 0 && y % 100 != 0) || y % 400 == 0;
    return days[m - 1] + (m == 2 && leap);
}

/* Reads exactly n digits. */
static bool digits(const char *s, size_t n, int32_t *out)
{
    *out = 0;
    for (size_t i = 0; i < n; i++) {
        if (s[i] < '0' || s[i] > '9')
            return false;
        *out = *out * 10 + (s[i] - '0');
    }
    return true;
}

bool rung_text_date(const char *s, size_t len, int32_t *first, int32_t *last)
{
    int32_t y, m = 0, d = 0;
    if ((len != 4 && len != 7 && len != 10) || !digits(s, 4, &y) || y < 1)
        return false;
    if (len >= 7 && (s[4] != '-' || !digits(s + 5, 2, &m) || m < 1 || m > 12))
        return false;
    if (len == 10 && (s[7] != '-' || !digits(s + 8, 2, &d) || d < 1 || d > days_in(y, m)))
        return false;
    int32_t last_month = m ? m : 12;
    *first = day_number(y, m ? m : 1, d ? d : 1);
    *last = day_number(y, last_month, d ? d : days_in(y, last_month));
    return true;
}

/* Hinnant's civil_from_days. */
void rung_text_date_of(int32_t day, int64_t *year, int64_t *in_year)
{
    int64_t z = (int64_t)day + 719468, era = (z >= 0 ? z : z - 146096) / 146097;
    int64_t of_era = z - era * 146097;
    int64_t y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    int64_t from_march = of_era - (365 * y + y / 4 - y / 100);
    int64_t m = (5 * from_march + 2) / 153, d = from_march - (153 * m + 2) / 5 + 1;
    int64_t month = m < 10 ? m + 3 : m - 9;
    *year = y + era * 400 + (month <= 2);
    *in_year = month * 100 + d;
}

const char *rung_text_day(char buf[RUNG_DAY_SAID], int32_t day)
{
    int64_t year, in_year;
    rung_text_date_of(day, &year, &in_year);
    snprintf(buf, RUNG_DAY_SAID, "%04lld-%02lld-%02lld", (long long)year,
             (long long)(in_year / 100), (long long)(in_year % 100));
    return buf;
}
