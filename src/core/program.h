/* program.h -- what each of our programs does before anything else. A library does none
 * of it: descriptors and signals are those of whoever embeds it. */
#ifndef RUNG_CORE_PROGRAM_H
#define RUNG_CORE_PROGRAM_H

/* Descriptors 0 to 2 exist, so that no file opened later is taken for one of them; what
 * is written to a standard output that was closed fails, and is not lost in silence. A
 * reader that has gone (SIGPIPE) and a file that may not grow any more (SIGXFSZ) are
 * errors of the call that writes, which tells of them, and end no program. */
void rung_program_begin(void);

#endif
