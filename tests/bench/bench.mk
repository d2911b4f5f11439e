# bench.mk -- `make bench`: what every question costs; see bench.c. BENCH="--rounds 101" and the like go to the program.

$(B)/tests/bench/bench: $(B)/tests/bench/bench.o $(B)/librung.a
	$(say) LINK $@
	$(q)$(CC) $(LDFLAGS) $^ $(RUNG_LIBS) -o $@

# Beside GLPK, which the programs do not link for this.
$(B)/tests/bench/cover: $(B)/tests/bench/cover.o $(B)/librung.a
	$(say) LINK $@
	$(q)$(CC) $(LDFLAGS) $^ $(RUNG_LIBS) -lglpk -o $@

bench: $(B)/tests/bench/bench $(B)/tests/bench/cover $(B)/rung $(B)/care.rung
	@$(B)/tests/bench/bench --programs $(B)/rung $(B)/care.rung $(BENCH)
	@$(B)/tests/bench/cover
	@sh tests/bench/count $(B)/tests/bench/bench

.PHONY: bench
