# ipc.mk -- `make bench-ipc`: what a question costs over the socket; see ipc.c. BENCH="--rounds 51" and the like go to the
# program; part of tests.mk.

$(B)/tests/bench/ipc: $(B)/tests/bench/ipc.o $(B)/tests/bench/ends.o $(B)/librung.a
	$(say) LINK $@
	$(q)$(CC) $(LDFLAGS) $^ $(RUNG_LIBS) -o $@

bench-ipc: $(B)/tests/bench/ipc $(B)/rung $(B)/rung-build
	@$(B)/tests/bench/ipc $(B)/rung $(B)/rung-build $(BENCH)

.PHONY: bench-ipc
