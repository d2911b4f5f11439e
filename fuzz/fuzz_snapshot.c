/* fuzz_snapshot.c -- a `.rung` block whose frame is repaired, so that the proof of its
 * inside is what is tried: what it lets through, every query must bear. */
#include "asking.h"
#include "core/pages.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    rung_snapshot_head *h;
    if (size < sizeof *h)
        return 0;
    h = rung_pages_take(size);
    FUZZ_CHECK(h);
    memcpy(h, data, size);
    memcpy(h->magic, RUNG_SNAPSHOT_MAGIC, sizeof h->magic);
    h->order = RUNG_SNAPSHOT_ORDER;
    h->version = RUNG_SNAPSHOT_VERSION;
    h->size = size;
    rung_snapshot_seal(h);
    rung_snapshot *g;
    rung_error err = { 0 };
    if (rung_snapshot_open(h, size, RUNG_BLOCK_PAGES, false, &g, &err)) {
        FUZZ_CHECK(err.text[0]);
        rung_pages_drop(h, size);
        return 0;
    }
    fuzz_ask_all(g, 12);
    rung_snapshot_close(g);
    return 0;
}
