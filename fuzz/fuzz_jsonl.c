/* fuzz_jsonl.c -- the reader of JSON Lines; see importing.h. */
#include "importing.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_import(rung_import_jsonl_text, "fuzz.jsonl", data, size);
    return 0;
}
