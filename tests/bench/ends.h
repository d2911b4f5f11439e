/* ends.h -- both ends of what ipc.c measures: servers that are started for it, and one
 * exchange with each. */
#ifndef RUNG_BENCH_ENDS_H
#define RUNG_BENCH_ENDS_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

#define IN_FLIGHT 64

/* What is sent in one go, and how many bytes come back. */
typedef struct step {
    const char *bytes;
    size_t size, reply;
} step;

/* A server of one connection and what is sent to it: steps of `n` requests each, one
 * after another and then from the beginning. */
typedef struct end {
    const char *label;
    pid_t pid;
    int fd;
    bool spins;     /* both look without sleeping */
    double work_us; /* a bare server's, before each answer */
    size_t n;
    const step *steps;
    size_t n_steps;
    size_t at; /* the step that is next */
} end;

/* Ends the program, with a word. */
_Noreturn void stop(const char *what, const char *why);

/* Runs this program and its children on one core, or on any that it may use (core < 0). */
void pin(int core);
/* The cores this program may use: the last into *one, another into *other; false when
 * there is but one. */
bool find_cores(int *one, int *other);

double now_us(void);

/* A directory of our own, gone at exit with every server still running. */
const char *own_directory(void);

/* Zero in a child on `core` (< 0: any), which goes when its parent does; stopped at exit. */
pid_t fork_pinned(int core);
/* Starts a program on `core` (< 0: any) so, with no output. */
pid_t start(int core, const char *const *argv);
/* Connects to a Unix socket, waiting for its server to be there. */
int connect_to(const char *path);

/* The bare server, on a socket of the same kind: answers what `like` asks by as many
 * bytes, that are ready, but for `work_us` of turning round. */
end start_bare(const char *label, int core, const end *like, double work_us);
/* `e` answers nothing for a while, and takes no time of its core. */
void set_running(const end *e, bool runs);

/* Sends `times` steps and counts the bytes of the answers. Microseconds of one answer. */
double exchange(end *e, unsigned times);
/* Bytes of an answer, on average. */
size_t reply_of(const end *e);

void send_all(int fd, bool spins, const char *bytes, size_t n);
/* Zero at the end of input. */
size_t receive(int fd, bool spins, char *to, size_t n);

/* Sends all and takes what comes until nothing more does; how many bytes. */
size_t ask_once(int fd, const void *bytes, size_t n, char *to, size_t most);

#endif
