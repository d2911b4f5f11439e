/* fuzz_import.c -- the reader of what `export json` writes; see importing.h. */
#include "importing.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_import(rung_import_json_text, "fuzz.json", data, size);
    return 0;
}
