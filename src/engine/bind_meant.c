/* bind_meant.c -- a name where no name goes: how it could be asked with it.
 *
 * `next A B` says nothing, but three things were probably meant, and the table of queries
 * knows them: a query that leads from A to B, or an option of this one that takes B. Only
 * what can be asked is proposed, and nothing is done. */
#include "engine/bind.h"

#define PROPOSALS 3

typedef struct proposals {
    rung_binder *b;
    const char *first, *second; /* words that name nodes; `first` may be NULL */
    const char *text;
    unsigned n;
} proposals;

bool rung_bind_takes(rung_binder *b, const rung_param *p, const char *word)
{
    rung_node node;
    return rung_node_resolve(b->g, &b->t->mem, word, strlen(word), p->kinds, &node, NULL)
           == RUNG_OK;
}

static void propose(proposals *m, const char *line)
{
    if (!line || m->n == PROPOSALS)
        return;
    m->text = m->n ? rung_arena_textf(&m->b->t->mem, "%s, or: %s", m->text, line) : line;
    m->n += m->text != NULL;
}

/* ` WORD` of what stands by its place, else ` --name WORD`. */
static const char *with_word(proposals *m, const char *line, const rung_param *p,
                             const char *word)
{
    rung_arena *mem = &m->b->t->mem;
    const char *quoted = line ? rung_word_quoted(mem, word) : NULL;
    if (!quoted)
        return NULL;
    return p->required ? rung_arena_textf(mem, "%s %s", line, quoted)
                       : rung_arena_textf(mem, "%s %s %s", line,
                                          rung_bind_option(m->b, p).s, quoted);
}

/* The query's parameter of that name that takes the word as one node; NULL: it has none. */
static const rung_param *end_of(rung_binder *b, const rung_query *q, const char *name,
                                const char *word)
{
    const rung_param *p = rung_param_find(q, name, strlen(name));
    return p && p->type == RUNG_P_NODE && rung_bind_takes(b, p, word) ? p : NULL;
}

static size_t n_required(const rung_query *q)
{
    size_t n = 0;
    for (size_t k = 0; k < q->n_params; k++)
        n += q->params[k].required;
    return n;
}

/* How q asks of the way from the one to the other, where it needs no more than that. */
static void propose_way(proposals *m, const rung_query *q)
{
    const rung_param *from = end_of(m->b, q, "from", m->first),
                     *to = from ? end_of(m->b, q, "to", m->second) : NULL;
    if (!to || n_required(q) != (size_t)from->required + to->required)
        return;
    bool from_first = from->required || !to->required;
    const char *line = rung_arena_textf(&m->b->t->mem, "%s", q->name);
    line = with_word(m, line, from_first ? from : to, from_first ? m->first : m->second);
    line = with_word(m, line, from_first ? to : from, from_first ? m->second : m->first);
    propose(m, line);
}

/* The queries that are about a way; of one that may be asked of all ways this one alone. */
static void propose_ways(proposals *m)
{
    const rung_query *own = m->b->q;
    if (!rung_param_find(own, "from", 4) && !rung_param_find(own, "to", 2))
        return;
    for (size_t i = 0; i < rung_n_queries; i++)
        if (n_required(own) ? n_required(rung_queries[i]) > 0 : rung_queries[i] == own)
            propose_way(m, rung_queries[i]);
}

/* Options of this query that take the word: those of one node, else lists. */
static void propose_options(proposals *m)
{
    rung_binder *b = m->b;
    static const rung_param_type types[] = { RUNG_P_NODE, RUNG_P_NODES };
    unsigned before = m->n;
    for (size_t t = 0; t < RUNG_COUNT_OF(types) && m->n == before; t++)
        for (size_t i = 0; i < b->q->n_params; i++) {
            const rung_param *p = &b->q->params[i];
            if (p->required || p->hangs || p->type != types[t]
                || (b->given[i] && p->type == RUNG_P_NODE)
                || !rung_bind_takes(b, p, m->second))
                continue;
            const char *line = rung_arena_textf(&b->t->mem, "%s", b->q->name);
            for (size_t k = 0; k < b->q->n_params; k++)
                if (b->q->params[k].required)
                    line = with_word(m, line, &b->q->params[k], m->first);
            propose(m, with_word(m, line, p, m->second));
        }
}

const char *rung_bind_proposals(rung_binder *b)
{
    size_t required = n_required(b->q), n = b->words.n - 1;
    /* only what was asked with these words alone can be said otherwise with them alone */
    if (b->values || !b->g || b->at != required + 1 || required > 1 || n > 2
        || n <= required || !rung_bind_is_clean(b->words))
        return NULL;
    proposals m = { .b = b,
                    .first = n == 2 ? b->words.items[1] : NULL,
                    .second = b->words.items[n] };
    const rung_param *to = rung_param_find(b->q, "to", 2);
    bool backwards = to && to->required; /* the first word is where the way ends */
    if (backwards)
        propose_options(&m);
    if (m.first)
        propose_ways(&m);
    if (!backwards && n == required + 1)
        propose_options(&m);
    return m.text;
}
