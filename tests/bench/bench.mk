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
ESCO_BENCH := $(patsubst %,$(B)/tests/bench/%.o,esco esco_graph esco_rivals synthetic)
$(ESCO_BENCH): CFLAGS_ += $(INC_BUILDER)
$(B)/tests/bench/esco: $(ESCO_BENCH) $(B)/librung.a
	$(say) LINK $@
	$(q)$(CC) $(LDFLAGS) $^ $(RUNG_LIBS) $(call pc_test,libs,igraph sqlite3) -o $@

# What it costs to start, beside /bin/true.
$(B)/tests/bench/start: $(B)/tests/bench/start.o
	$(say) LINK $@
	$(q)$(CC) $(LDFLAGS) $^ -o $@

# From files to the first answer, beside SQLite and libcsv.
$(B)/tests/bench/load.o: CFLAGS_ += $(call pc_test,cflags,sqlite3)
$(B)/tests/bench/load: $(B)/tests/bench/load.o $(B)/librung-build.a $(B)/librung.a
	$(say) LINK $@
	$(q)$(CC) $(LDFLAGS) $^ $(BUILD_LIBS) $(RUNG_LIBS) $(call pc_test,libs,sqlite3) -o $@

bench-esco: $(B)/tests/bench/esco $(B)/tests/bench/load $(B)/tests/bench/start $(B)/rung $(B)/rung-build
	@sh tests/bench/esco-graphs $(B) $(ESCO) $(B)/esco
	@$(B)/tests/bench/esco $(BENCH_ESCO) $(B)/esco/plain.rung $(B)/esco/steps.rung
	@$(B)/tests/bench/load $(BENCH_LOAD) $(B)/esco/plain $(B)/esco/plain.rung
	@$(B)/tests/bench/start $(BENCH_START) $(B)/rung $(B)/esco/plain.rung \
	  $$($(B)/rung -g $(B)/esco/plain.rung list --kind role --limit 2 -f csv | sed -n '2,3s/,.*//p')

# How compiling and asking grow: GROWTH="1 10 100" times ESCO takes minutes and 5 GB of disk. The picture is
# build/growth/growth.svg.
GROWTH ?= 1 10
GROWTH_BENCH := $(patsubst %,$(B)/tests/bench/%.o,growth growth_draw synthetic)
$(B)/tests/bench/growth: $(GROWTH_BENCH) $(B)/librung.a
	$(say) LINK $@
	$(q)$(CC) $(LDFLAGS) $^ $(RUNG_LIBS) -o $@

bench-growth: $(B)/tests/bench/growth $(B)/rung-build
	@$(B)/tests/bench/growth $(BENCH_GROWTH) $(B)/rung-build $(B)/growth $(GROWTH)

bench: $(B)/tests/bench/bench $(B)/tests/bench/cover $(B)/rung $(B)/care.rung
	@$(B)/tests/bench/bench --programs $(B)/rung $(B)/care.rung $(BENCH)
	@$(B)/tests/bench/cover
	@sh tests/bench/count $(B)/tests/bench/bench
	@$(MAKE) -f build.mk bench-esco
	@$(MAKE) -f build.mk bench-growth

# `make check` compiles them all, and runs each for a moment (check_bench). Those beside SQLite only where it is.
TEST_EXTRA += $(patsubst %,$(B)/tests/bench/%,bench cover start growth ipc $(if $(call pc_test,libs,sqlite3),esco load))

.PHONY: bench bench-esco bench-growth
