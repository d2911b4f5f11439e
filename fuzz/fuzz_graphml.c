/* fuzz_graphml.c -- the reader of GraphML; see importing.h. */
#include "importing.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_import(rung_import_graphml_text, "fuzz.graphml", data, size);
    return 0;
}
