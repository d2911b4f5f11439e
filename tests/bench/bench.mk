# bench.mk -- `make bench`: what every question costs; see bench.c. BENCH="--rounds 101" and the like go to the program.

$(B)/tests/bench/bench: $(B)/tests/bench/bench.o $(B)/librung.a
	$(say) LINK $@
	$(q)$(CC) $(LDFLAGS) $^ $(RUNG_LIBS) -o $@

# Beside GLPK, which the programs do not link for this.
$(B)/tests/bench/cover: $(B)/tests/bench/cover.o $(B)/librung.a
	$(say) LINK $@
	$(q)$(CC) $(LDFLAGS) $^ $(RUNG_LIBS) -lglpk -o $@

# Questions on ESCO (or a graph of its shape) beside SQLite and igraph. ESCO=folder with the files as published.
ESCO ?= ../shared/data/esco
ESCO_BENCH := $(patsubst %,$(B)/tests/bench/%.o,esco esco_graph esco_rivals)
$(ESCO_BENCH): CFLAGS_ += $(INC_BUILDER)
$(B)/tests/bench/esco: $(ESCO_BENCH) $(B)/librung.a
	$(say) LINK $@
	$(q)$(CC) $(LDFLAGS) $^ $(RUNG_LIBS) $(call pc,libs,igraph sqlite3) -o $@

bench-esco: $(B)/tests/bench/esco $(B)/rung $(B)/rung-build
	@sh tests/bench/esco-graphs $(B) $(ESCO) $(B)/esco
	@$(B)/tests/bench/esco $(BENCH_ESCO) $(B)/esco/plain.rung $(B)/esco/steps.rung

bench: $(B)/tests/bench/bench $(B)/tests/bench/cover $(B)/rung $(B)/care.rung
	@$(B)/tests/bench/bench --programs $(B)/rung $(B)/care.rung $(BENCH)
	@$(B)/tests/bench/cover
	@sh tests/bench/count $(B)/tests/bench/bench
	@$(MAKE) -f build.mk bench-esco

.PHONY: bench bench-esco
