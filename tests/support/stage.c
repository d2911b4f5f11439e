/* stage.c -- see stage.h. */
#include "support/stage.h"

#include <string.h>

void stage_open(stage *s, world *w, uint64_t seed)
{
    memset(s, 0, sizeof *s);
    s->w = w;
    s->g = world_open(w, seed);
    s->d = (dice){ seed * 7 + 1 };
}

void stage_close(stage *s)
{
    rung_task_drop(&s->t);
    rung_snapshot_close(s->g);
    world_free(s->w);
}

void stage_repeat(uint64_t rounds, world *(*make)(uint64_t seed), int questions,
                  void (*one)(stage *))
{
    for (trial t = trial_begin(rounds); trial_next(&t);) {
        stage s;
        stage_open(&s, make(t.seed), t.seed);
        for (int i = 0; i < questions; i++)
            one(&s);
        stage_close(&s);
    }
}

void stage_pick_view(stage *s)
{
    s->v = ask_view(s->w, &s->d);
    s->who = ask_learner(&s->d, s->v.day);
}

void stage_ask_have(stage *s, question *q)
{
    for (int i = dice_below(&s->d, STAGE_HELD); i > 0; i--) {
        int thing = world_pick(s->w, &s->d, STAGE_HOLDABLE);
        if (thing < 0)
            continue;
        ask_option(q, "have", "%s", world_id(s->w, thing));
        s->things[s->n_things++] = thing;
    }
}

void expect_asked(const json_t *row, const oracle_asked *asked)
{
    EXPECT((json_array_size(at(row, "blocked_by")) > 0) == asked->barred,
           "blocked_by: %s",
           asked->barred ? "nothing, though something bars"
                         : "something, though nothing bars");
    EXPECT((json_array_size(at(row, "check")) > 0) == asked->check, "check: %s",
           asked->check ? "nothing, though something is not known"
                        : "something, though all is known");
}

void expect_see_also(const stage *s, const json_t *data, int first, int second)
{
    const json_t *list = at(data, "see_also");
    size_t n = 0;
    for (int pass = 0; pass < 2; pass++) {
        int of = pass ? second : first;
        for (int other = 0;
             of >= 0 && s->w->nodes[of].kind == RUNG_ROLE && other < s->w->n_nodes;
             other++) {
            oracle_link l;
            bool there = false;
            if (!oracle_find(&s->v, RUNG_MATCHES, of, other, &l)
                && !oracle_find(&s->v, RUNG_MATCHES, other, of, &l))
                continue;
            for (size_t i = 0; i < json_array_size(list); i++)
                there |= node_at(s->w, json_array_get(list, i)) == other
                         && node_at(s->w, at(json_array_get(list, i), "of")) == of;
            EXPECT(there, "see_also lacks %s", world_id(s->w, other));
            n++;
        }
        if (first == second)
            break;
    }
    EXPECT(n == json_array_size(list), "see_also has %zu rows, not %zu",
           json_array_size(list), n);
}
