# Rung. The front door: says what is missing, installs it where it may, then hands over to build.mk.
#
#   make          build everything: build/rung, build/rung-build, the libraries
#   make run      build, then open the shell on the care graph
#   make check    build and run every test; make check-fast: without the sanitizers
#   make bench    measure, make bench-ipc over the socket, make bench-growth at sizes; make docs: print the generated pages;
#                 make install PREFIX= DESTDIR=

.DEFAULT_GOAL := all
MAKEFLAGS += --no-print-directory
# All cores, unless `make -j` says how many.
JOBS = $(if $(filter -j%,$(MAKEFLAGS)),,-j$(shell nproc 2>/dev/null || echo 2))
HAND_OVER = @$(MAKE) $(JOBS) -f build.mk

all libs install uninstall docs fmt fuzz:
	@sh tools/need build
	$(HAND_OVER) $@

run:
	@sh tools/need build
	$(HAND_OVER) all
	@exec build/rung

check check-fast:
	@sh tools/need test
	$(HAND_OVER) $@

bench bench-esco bench-growth bench-ipc:
	@sh tools/need bench
	$(HAND_OVER) $@

clean:
	rm -rf build

.PHONY: all libs install uninstall docs fmt fuzz run check check-fast bench bench-esco bench-growth bench-ipc clean
