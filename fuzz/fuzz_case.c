/* fuzz_case.c -- the reader of 1EdTech CASE; see importing.h. */
#include "importing.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_import(rung_import_case_text, "fuzz.json", data, size);
    return 0;
}
