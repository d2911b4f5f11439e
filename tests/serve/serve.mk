# serve.mk -- the bystander of the server's tests, a user of rung/client.h; part of tests.mk.

PINGER := $(B)/tests/serve/pinger

$(PINGER): $(PINGER).o $(B)/librung.a
	$(say) LINK $@
	$(q)$(CC) $(LDFLAGS) $^ $(RUNG_LIBS) -o $@

TEST_EXTRA      += $(PINGER)
TEST_ASAN_EXTRA += $(PINGER)
