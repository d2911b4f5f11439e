/* program.c -- see program.h. */
#include "core/program.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

void rung_program_begin(void)
{
    static const int how[] = {
        [STDIN_FILENO] = O_RDWR, [STDOUT_FILENO] = O_RDONLY, [STDERR_FILENO] = O_RDWR
    };
    for (int fd = STDIN_FILENO; fd <= STDERR_FILENO; fd++)
        if (fcntl(fd, F_GETFD) < 0)
            (void)!open("/dev/null", how[fd]); /* the lowest that is free: fd itself */
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);
}
