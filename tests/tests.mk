# tests.mk -- `make check`: builds everything twice, plain and with sanitizers, and rung a third time for its threads,
# then runs every suite.
#
# A suite is one of two things, and both speak TAP on standard output (`ok`, `not ok`, `ok # SKIP why`):
#
#   tests/unit/*.c, tests/property/*.c   one cmocka program each, linked with both libraries and the shell's parts
#   tests/*/check_*, fuzz/check_*        an executable script
#
# Each runs twice: once against build/, once against build/asan/ (-fsanitize=address,undefined). Suites start in the
# root of the checkout and find in their environment
#
#   B            build directory      RUNG, RUNG_BUILD   the two programs of that build
#
# A script says on a line of its own within its first 30 lines what else it wants:
#
#   # runs: once      only against the plain build
#   # runs: alone     nothing else at the same time (it measures)
#
# tests/bench/bench.mk, tests/serve/serve.mk and fuzz/fuzz.mk may append: targets that `check`
# needs first to TEST_EXTRA, and to TEST_ASAN_EXTRA what is to be built in build/asan; every name stands below $(B).

# Who only runs rung has none of these packages, and tools/need has said so to everyone else: no word of pkg-config.
pc_test      = $(shell pkg-config --$(1) $(2) 2>/dev/null)
TEST_CFLAGS := -Itests $(call pc_test,cflags,cmocka igraph jansson msgpack nettle)
TEST_LIBS   := $(call pc_test,libs,cmocka igraph jansson libzip expat nettle libutf8proc msgpack readline libuv) -lcsv -lglpk -lm

TEST_PROGRAMS := $(patsubst %.c,$(B)/%,$(wildcard tests/unit/*.c tests/property/*.c))
TEST_PARTS    := $(filter-out $(B)/src/cli/main.o,$(SHELL_)) $(B)/librung-build.a $(B)/librung.a

TEST_EXTRA      :=
TEST_ASAN_EXTRA :=
-include tests/bench/bench.mk tests/bench/ipc.mk tests/serve/serve.mk fuzz/fuzz.mk

# Several programs may share code: tests/support/*.c is linked into each.
TEST_SUPPORT := $(patsubst %.c,$(B)/%.o,$(wildcard tests/support/*.c))

$(B)/tests/%.o: CFLAGS_ += $(TEST_CFLAGS)
.PRECIOUS: $(B)/tests/%.o

$(TEST_PROGRAMS): %: %.o $(TEST_SUPPORT) $(TEST_PARTS)
	$(say) LINK $@
	$(q)$(CC) $(LDFLAGS) $^ $(TEST_LIBS) -o $@

# Small graphs are gone through in as many pieces, and by as many threads, as large ones.
PIECES   := -DRUNG_SMALL_PIECES
SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=all
ASAN     := $(MAKE) -f build.mk B=build/asan OPT='-O1 -g -fno-omit-frame-pointer $(PIECES) $(SANITIZE)' \
            LDFLAGS='$(SANITIZE)'

# A third build, of rung alone, for what has threads: the two kinds of sanitizers do not go together. It takes the
# compiled graph from the first.
THREADS := -fsanitize=thread
TSAN    := $(MAKE) -f build.mk B=build/tsan COMPILER=$(B)/rung-build OPT='-O1 -g -fno-omit-frame-pointer $(PIECES) $(THREADS)' \
           LDFLAGS='$(THREADS)' build/tsan/rung

# What the runner needs of one build.
test-programs: $(B)/rung $(B)/rung-build $(TEST_PROGRAMS) $(TEST_ASAN_EXTRA)

# `make check ONLY=golden` runs the suites with that in their name.
check: all test-programs $(TEST_EXTRA)
	+$(q)$(ASAN) test-programs
	+$(q)$(TSAN)
	$(q)/usr/bin/python3 tests/run.py $(if $(ONLY),--only '$(ONLY)')

# The same without the second build: for the minute between two edits.
check-fast: all test-programs $(TEST_EXTRA)
	$(q)/usr/bin/python3 tests/run.py --plain $(if $(ONLY),--only '$(ONLY)')

# Writes the golden transcripts as the program answers now: `git diff tests/golden` is what to read then.
golden: all
	$(q)/usr/bin/python3 tests/golden.py --update

.PHONY: check check-fast golden test-programs
