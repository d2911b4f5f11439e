/* replay.c -- gives each file named on the command line to the target, as the fuzzer
 * would: a file that once crashed must not again. */
#include <stdio.h>

#include "asking.h"

/* A copy of exactly the file's size, so that a byte read past its end is seen. */
static int replay(const char *path)
{
    FILE *in = fopen(path, "rb");
    if (!in || fseek(in, 0, SEEK_END) != 0)
        return 1;
    long size = ftell(in);
    rewind(in);
    uint8_t *data = malloc(size > 0 ? (size_t)size : 1);
    int bad = size < 0 || !data || fread(data, 1, (size_t)size, in) != (size_t)size;
    fclose(in);
    if (!bad)
        LLVMFuzzerTestOneInput(data, (size_t)size);
    free(data);
    return bad;
}

int main(int argc, char **argv)
{
    int bad = 0;
    for (int i = 1; i < argc; i++)
        if (replay(argv[i])) {
            fprintf(stderr, "%s: cannot be read\n", argv[i]);
            bad = 1;
        }
    return bad;
}
