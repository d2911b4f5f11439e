/* fuzz_import.c -- the reader of what `export json` writes; see importing.h. */
#include "importing.h"

static rung_status take(rung_import *m, const char *file, const char *bytes, size_t len,
                        rung_error *err)
{
    (void)file;
    return rung_import_json_text(m, bytes, len, err);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_import(take, "fuzz.json", data, size);
    return 0;
}
