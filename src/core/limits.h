/* limits.h -- the named limits; each is a promise to the reader of docs and a bound for
 * hostile bytes. */
#ifndef RUNG_CORE_LIMITS_H
#define RUNG_CORE_LIMITS_H

#define RUNG_FILE_BYTES (1024u * 1024u * 1024u) /* most bytes of one file */
#define RUNG_LINE_BYTES (1024u * 1024u)         /* of one line of a table */
#define RUNG_FIELD_BYTES (64u * 1024u)          /* of one cell */
#define RUNG_PROFILE_BYTES (256u * 1024u)       /* of a learner's profile */
#define RUNG_NAME_BYTES 4096u                   /* of a name that is asked for */
#define RUNG_COLUMNS 256u                       /* columns of one table */
#define RUNG_TABLE_ROWS (16u * 1024u * 1024u)   /* rows of a package */
#define RUNG_DIAGNOSTICS 10000u /* problems kept; further ones are counted */

#define RUNG_K_MOST 1000     /* k of one question */
#define RUNG_ROWS_MOST 10000 /* rows of one answer */
#define RUNG_LIST_MOST 1000  /* values of one list parameter */
#define RUNG_STEPS 10000000u /* search steps of one question, unless `budget` says */

#define RUNG_KEPT_STEPS (512u * 1024u) /* steps of a graph whose prices a worker keeps */
#define RUNG_KEPT_TARGETS 64u          /* targets whose prices from all roles it keeps */
#define RUNG_KEPT_TARGET_BYTES (2048u * 1024u) /* and bytes of these */

#endif
