/* reload.c -- loading on a thread of its own, so that no question waits for it; the swap
 * is on the loop, between two messages. Whoever asks while one is being loaded is served
 * by the next: a storm of signals is two loads. */
#include "serve/reload.h"

#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#define WATCH_MS 500 /* how often a watched graph is looked at */
#define DIAGNOSTICS_SHOWN (16 * 1024)

static void start(rung_server *s);

/* What a thread that loads a graph works on. Until it has sent `done` the thread owns all
 * but `done`, then the loop does. The thread may outlive the server, which does not wait
 * for it at the end: with `done` taken away, the thread frees this itself. */
struct rung_loading {
    pthread_mutex_t lock;
    uv_async_t *done;   /* under lock; NULL: nobody wants the graph any more */
    char *path;         /* NULL: the built-in graph */
    rung_served *graph; /* NULL: `error` says why */
    rung_sink heard;
    rung_error error;
};

static void free_loading(struct rung_loading *l)
{
    rung_served_unref(l->graph);
    rung_sink_drop(&l->heard);
    pthread_mutex_destroy(&l->lock);
    free(l->path);
    free(l);
}

/* On the thread. */
static void *load(void *arg)
{
    struct rung_loading *l = arg;
    rung_give_way();
    if (rung_served_load(l->path, &l->heard, &l->graph, &l->error))
        l->graph = NULL;
    pthread_mutex_lock(&l->lock);
    bool wanted = l->done;
    if (wanted)
        uv_async_send(l->done);
    pthread_mutex_unlock(&l->lock);
    if (!wanted)
        free_loading(l);
    return NULL;
}

/* Starts a thread on the server's graph; NULL when there is no memory for it. */
static struct rung_loading *begin(rung_server *s)
{
    const char *path = s->options->graph;
    struct rung_loading *l = calloc(1, sizeof *l);
    pthread_attr_t detached;
    pthread_t thread;
    if (!l)
        return NULL;
    pthread_mutex_init(&l->lock, NULL);
    l->done = &s->reload.done;
    l->heard = rung_sink_buffer(0);
    l->path = path ? strdup(path) : NULL;
    pthread_attr_init(&detached);
    pthread_attr_setdetachstate(&detached, PTHREAD_CREATE_DETACHED);
    bool started = (!path || l->path) && pthread_create(&thread, &detached, load, l) == 0;
    pthread_attr_destroy(&detached);
    if (!started) {
        free_loading(l);
        return NULL;
    }
    return l;
}

/* Tells all who waited, and lets them go. */
static void tell(rung_server *s, rung_jobs waiting, bool changed)
{
    rung_reload *r = &s->reload;
    for (rung_job *j; (j = rung_jobs_take(&waiting));) {
        if (r->last.code)
            rung_put_error(&j->reply.sink, j->id, &r->last);
        else
            rung_put_reloaded(&j->reply, j->id, s->graph, changed);
        rung_job_done(j);
    }
}

static void swap(rung_server *s, rung_served *loaded, bool *changed)
{
    rung_reload *r = &s->reload;
    *changed = strcmp(s->graph->g->head->digest, loaded->g->head->digest) != 0;
    rung_served_unref(s->graph);
    s->graph = rung_served_ref(loaded);
    rung_recent_drop(&s->recent);
    r->n_done++;
    r->last = (rung_error){ 0 };
    rung_sink_drop(&r->diagnostics);
    r->diagnostics = rung_sink_buffer(DIAGNOSTICS_SHOWN);
    rung_server_log("loaded %s, digest %.12s%s",
                    rung_text_of(s->graph->g, s->graph->g->head->graph),
                    s->graph->g->head->digest, *changed ? "" : " as before");
}

/* The old graph goes on serving. */
static void keep_old(rung_server *s, const rung_error *why, const rung_sink *heard)
{
    rung_reload *r = &s->reload;
    r->n_failed++;
    r->last = *why;
    rung_sink_drop(&r->diagnostics);
    r->diagnostics = rung_sink_buffer(0);
    if (heard && heard->to)
        rung_put(&r->diagnostics, heard->to,
                 heard->len < DIAGNOSTICS_SHOWN ? heard->len : DIAGNOSTICS_SHOWN);
    rung_server_log("the graph was not loaded, the one before still serves: %s",
                    r->last.text);
}

static void on_done(uv_async_t *async)
{
    rung_server *s = async->data;
    rung_reload *r = &s->reload;
    bool changed = false;
    struct rung_loading *l = r->loading;
    if (!l)
        return;
    pthread_mutex_lock(&l->lock); /* the thread is out of it for good */
    pthread_mutex_unlock(&l->lock);
    r->loading = NULL;
    if (l->graph)
        swap(s, l->graph, &changed);
    else
        keep_old(s, &l->error, &l->heard);
    free_loading(l);
    rung_jobs waiting = r->waiting;
    r->waiting = (rung_jobs){ 0 };
    bool again = r->again && !s->stopping;
    if (again)
        start(s);
    else
        rung_notify("READY=1");
    tell(s, waiting, changed);
}

static void notify_reloading(void)
{
    struct timespec now;
    char line[80];
    clock_gettime(CLOCK_MONOTONIC, &now);
    snprintf(line, sizeof line, "RELOADING=1\nMONOTONIC_USEC=%lld",
             (long long)now.tv_sec * 1000000 + now.tv_nsec / 1000);
    rung_notify(line);
}

static void start(rung_server *s)
{
    rung_reload *r = &s->reload;
    r->again = false;
    r->waiting = r->next;
    r->next = (rung_jobs){ 0 };
    notify_reloading();
    r->loading = begin(s);
    if (r->loading)
        return;
    rung_error err = { 0 };
    rung_fail(&err, RUNG_NO_MEMORY, "no thread could be started");
    keep_old(s, &err, NULL);
    rung_notify("READY=1");
    rung_jobs waiting = r->waiting;
    r->waiting = (rung_jobs){ 0 };
    tell(s, waiting, false);
}

void rung_reload_ask(rung_server *s, rung_job *j)
{
    rung_reload *r = &s->reload;
    if (j)
        rung_jobs_put(&r->next, j);
    if (r->loading)
        r->again = true;
    else
        start(s);
}

/* ---- watching: by looking, which holds through renames, new folders and network file
 * systems alike ---- */

static void mix(uint64_t *print, uint64_t v)
{
    *print = (*print ^ v) * 0x9e3779b97f4a7c15u;
    *print ^= *print >> 29;
}

static uint64_t print_of(int at, const char *name)
{
    struct stat st;
    uint64_t print = 1;
    if (fstatat(at, name, &st, 0) < 0)
        return 0;
    mix(&print, st.st_ino);
    mix(&print, (uint64_t)st.st_size);
    mix(&print, (uint64_t)st.st_mtim.tv_sec);
    mix(&print, (uint64_t)st.st_mtim.tv_nsec);
    return print;
}

/* Of a file, or of a folder and the files in it; 0 when there is nothing. */
static uint64_t fingerprint(const char *path)
{
    uint64_t print = print_of(AT_FDCWD, path);
    DIR *d = opendir(path);
    if (!d)
        return print;
    for (struct dirent *e; (e = readdir(d));)
        if (e->d_name[0] != '.') {
            uint64_t one = print_of(dirfd(d), e->d_name);
            for (const char *c = e->d_name; *c; c++)
                mix(&one, (uint8_t)*c);
            print += one; /* in whatever order they come */
        }
    closedir(d);
    return print;
}

/* Loads once the files have been the same for two looks: whoever copies a package is let
 * finish. */
static void look(uv_timer_t *timer)
{
    rung_server *s = timer->data;
    rung_reload *r = &s->reload;
    uint64_t now = fingerprint(s->options->graph);
    if (now != r->print)
        r->changing = true;
    else if (r->changing && now) {
        r->changing = false;
        rung_reload_ask(s, NULL);
    }
    r->print = now;
}

void rung_reload_look_first(rung_server *s)
{
    if (s->options->watch)
        s->reload.print = fingerprint(s->options->graph);
}

void rung_reload_init(rung_server *s)
{
    rung_reload *r = &s->reload;
    uv_async_init(&s->loop, &r->done, on_done);
    uv_timer_init(&s->loop, &r->watch);
    r->done.data = r->watch.data = s;
    r->diagnostics = rung_sink_buffer(0);
    if (!s->options->watch)
        return;
    uv_timer_start(&r->watch, look, WATCH_MS, WATCH_MS);
}

void rung_reload_abandon(rung_server *s)
{
    struct rung_loading *l = s->reload.loading;
    s->reload.loading = NULL;
    if (!l)
        return;
    pthread_mutex_lock(&l->lock);
    l->done = NULL;
    pthread_mutex_unlock(&l->lock);
}

void rung_reload_drop(rung_server *s)
{
    rung_reload *r = &s->reload;
    rung_sink_drop(&r->diagnostics);
    for (rung_job *j;
         (j = rung_jobs_take(&r->waiting)) || (j = rung_jobs_take(&r->next));)
        rung_job_free(j);
}
