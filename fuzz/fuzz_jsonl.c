/* fuzz_jsonl.c -- the reader of JSON Lines; see importing.h. */
#include "importing.h"

static rung_status take(rung_import *m, const char *file, const char *bytes, size_t len,
                        rung_error *err)
{
    (void)file;
    return rung_import_jsonl_text(m, bytes, len, err);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_import(take, "fuzz.jsonl", data, size);
    return 0;
}
