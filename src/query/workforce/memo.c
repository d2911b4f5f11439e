/* memo.c -- an open hash of texts; see memo.h. */
#include "query/workforce/memo.h"

#include <string.h>

#include "core/hash.h"
#include "query/sets.h"

#define LONGEST 1024u /* bytes of a text that is kept */

rung_status rung_memo_init(rung_memo *m, rung_task *t, rung_error *err)
{
    *m = (rung_memo){ .slots = RUNG_NEW(&t->mem, rung_memo_slot, RUNG_MEMO_SLOTS),
                      .bytes = RUNG_NEW(&t->mem, char, RUNG_MEMO_BYTES),
                      .seed = rung_task_seed(t) };
    return m->slots && m->bytes ? RUNG_OK : rung_fail_memory(err);
}

/* The text is kept behind its tag, with its NUL. */
static bool is_text(const rung_memo *m, const rung_memo_slot *s, unsigned tag,
                    const char *text, size_t len)
{
    const char *kept = m->bytes + s->text - 1;
    return (uint8_t)kept[0] == tag && memcmp(kept + 1, text, len + 1) == 0;
}

uint32_t *rung_memo_at(rung_memo *m, unsigned tag, const char *text, bool *known)
{
    size_t len = strlen(text);
    uint32_t hash = (uint32_t)rung_hash_bytes(m->seed + tag, text, len);
    *known = false;
    if (len > LONGEST)
        return &m->passing.meaning;
    if (m->n >= RUNG_MEMO_SLOTS / 2 || m->n_bytes + LONGEST + 2 > RUNG_MEMO_BYTES) {
        memset(m->slots, 0, RUNG_MEMO_SLOTS * sizeof *m->slots);
        m->n = 0;
        m->n_bytes = 0;
    }
    rung_memo_slot *s;
    for (uint32_t i = hash;; i++) {
        s = &m->slots[i % RUNG_MEMO_SLOTS];
        if (!s->text)
            break;
        if (s->hash == hash && is_text(m, s, tag, text, len)) {
            *known = true;
            return &s->meaning;
        }
    }
    *s = (rung_memo_slot){ hash, (uint32_t)m->n_bytes + 1, 0 };
    m->bytes[m->n_bytes] = (char)tag;
    memcpy(m->bytes + m->n_bytes + 1, text, len + 1);
    m->n_bytes += len + 2;
    m->n++;
    return &s->meaning;
}
