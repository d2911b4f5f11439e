# fuzz.mk -- one short target for each way bytes come in. `make check` gives each every file of its corpus, under the
# sanitizers too (check_corpus); `make fuzz` looks for new ones with clang, FUZZ_SECONDS for each target.
#
# What a run finds lies as fuzz/corpus/<target>/crash-..., is mended, and stays there.

FUZZ_SECONDS ?= 60
FUZZ_TARGETS := $(patsubst fuzz/fuzz_%.c,%,$(wildcard fuzz/fuzz_*.c))
FUZZ_SERVE   := $(patsubst %,$(B)/src/serve/%.o,ask fragments graph limits methods packer queue shapes)
FUZZ_PARTS   := $(B)/fuzz/package.o $(B)/src/repl/split.o $(FUZZ_SERVE) $(B)/librung-build.a $(B)/librung.a
FUZZ_REPLAYS := $(FUZZ_TARGETS:%=$(B)/fuzz/replay_%)

TEST_ASAN_EXTRA += $(FUZZ_REPLAYS)

$(B)/fuzz/%.o: CFLAGS_ += -Ifuzz -Itests
.SECONDARY: $(FUZZ_TARGETS:%=$(B)/fuzz/fuzz_%.o) $(B)/fuzz/replay.o

$(B)/fuzz/replay_%: $(B)/fuzz/fuzz_%.o $(B)/fuzz/replay.o $(FUZZ_PARTS)
	$(say) LINK $@
	$(q)$(CC) $(LDFLAGS) $^ $(TEST_LIBS) -o $@

$(B)/fuzz/run_%: $(B)/fuzz/fuzz_%.o $(FUZZ_PARTS)
	$(say) LINK $@
	$(q)$(CC) $(LDFLAGS) -fsanitize=fuzzer $^ $(TEST_LIBS) -o $@

fuzz-programs: $(FUZZ_TARGETS:%=$(B)/fuzz/run_%)

FUZZ_SANITIZE := -fsanitize=address,undefined -fno-sanitize-recover=all
FUZZ_BUILD    := $(MAKE) -f build.mk B=$(B)/clang CC=clang CFLAGS=-Wno-error \
                 OPT='-O1 -g -fno-omit-frame-pointer -fsanitize=fuzzer-no-link $(FUZZ_SANITIZE)' LDFLAGS='$(FUZZ_SANITIZE)'

# `make fuzz ONLY=words FUZZ_SECONDS=600` runs one, for longer.
fuzz:
	@command -v clang >/dev/null || { echo "make fuzz wants clang: apt-get install clang libclang-rt-14-dev" >&2; exit 1; }
	+$(q)$(FUZZ_BUILD) fuzz-programs
	$(q)for target in $(if $(ONLY),$(ONLY),$(FUZZ_TARGETS)); do \
	    mkdir -p $(B)/fuzz-found/$$target fuzz/corpus/$$target; \
	    dict=; test -f fuzz/$$target.dict && dict=-dict=fuzz/$$target.dict; \
	    echo "== $$target"; \
	    $(B)/clang/fuzz/run_$$target -max_total_time=$(FUZZ_SECONDS) -timeout=10 -rss_limit_mb=2048 -max_len=65536 \
	        -print_final_stats=1 -verbosity=0 $$dict -artifact_prefix=fuzz/corpus/$$target/ \
	        $(B)/fuzz-found/$$target fuzz/corpus/$$target || exit 1; \
	done

.PHONY: fuzz fuzz-programs
