# build.mk -- how everything is built. `make` calls it once the packages are there.
#
# Two programs: rung answers and does not link igraph; rung-build compiles graph packages and does. The care graph is
# compiled by rung-build and put into librung with .incbin.

VERSION := 0.1.0
SONAME  := 0
PREFIX  ?= /usr/local
B       := build

CC      ?= gcc
OPT     ?= -O2 -g
WARN    := -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wpointer-arith -Wvla -Werror
CFLAGS_ := -std=gnu11 -D_GNU_SOURCE -DRUNG_VERSION='"$(VERSION)"' -Isrc -Iinclude $(OPT) $(WARN) \
           -fPIC -fvisibility=hidden -ffile-prefix-map=$(CURDIR)=. -MMD -MP $(CFLAGS)
pc      = $(shell pkg-config --$(1) $(2))

# Third-party headers are seen only where DESIGN allows them; the linker gets each library once.
INC_BUILDER := $(call pc,cflags,igraph nettle)
INC_RENDER  := $(call pc,cflags,msgpack)
INC_SERVE   := $(call pc,cflags,libuv msgpack)
RUNG_LIBS   := $(call pc,libs,libutf8proc msgpack jansson) -lcsv -lm
BUILD_LIBS  := $(call pc,libs,igraph jansson libzip expat nettle libutf8proc) -lcsv -lm
SHELL_LIBS  := $(call pc,libs,readline libuv)
# Linked into the program itself where there is an archive of it, for every shared library costs a start 0.1 to 0.3 ms;
# else the shared one. Packages of development have both.
archive      = $(or $(wildcard $(shell $(CC) -print-file-name=lib$(1).a)),-l$(or $(2),$(1)))
# libm's archive lacks what chooses its functions at run time: it serves where the compiler needs none of these, as with -O2.
INNER_LIBS  := $(foreach l,utf8proc msgpackc csv jansson readline tinfo $(if $(filter -O2 -O3,$(OPT)),m), \
                 $(call archive,$(l))) $(call archive,uv_a,uv)

# `make V=1` shows the commands.
q   := $(if $(V),,@)
say := @printf '  %-6s %s\n'

src = $(wildcard $(foreach d,$(1),src/$(d)/*.c src/$(d)/*/*.c))
obj = $(patsubst %.c,$(B)/%.o,$(1))

BASE    := $(call obj,$(call src,core snapshot))
# What importers write is written by the exporter of packages.
PACKAGE := $(call obj,$(foreach n,package quote folder,src/export/$(n).c))
# The blocking client is in the library, the server is not: nothing in librung needs libuv.
CLIENT  := $(call obj,$(foreach n,client address decode frame message,src/serve/$(n).c))
# What of the readers of graph packages reads the tables that a question brings along.
READERS := $(call obj,$(foreach n,csv json jsonplace lines marks open repeated,src/source/$(n).c))
ANSWER  := $(BASE) $(READERS) $(call obj,$(call src,query render export engine)) $(CLIENT)
COMPILE := $(call obj,$(filter-out src/builder/main.c,$(call src,source import builder)))
SHELL_  := $(call obj,$(call src,repl cli)) $(filter-out $(CLIENT),$(call obj,$(call src,serve)))
CARE    := $(B)/care.o

all: $(B)/rung $(B)/rung-build libs
libs: $(B)/librung.a $(B)/librung-build.a $(B)/librung.so.$(SONAME) $(B)/librung-build.so.$(SONAME)

$(B)/src/builder/%.o: CFLAGS_ += $(INC_BUILDER)
$(B)/src/render/%.o: CFLAGS_ += $(INC_RENDER)
$(B)/src/serve/%.o: CFLAGS_ += $(INC_SERVE)
# Plain loops over whole sections, which vectors make a fifth faster; and what goes through every cell, name and word of
# a package, of which more inlined saves up to a thirtieth of a large one's compile.
MORE := $(patsubst -O2,-O3,$(filter -O2,$(OPT)))
$(patsubst %,$(B)/src/snapshot/%.o,bounds proof proof_rows walk): CFLAGS_ += $(MORE)
$(B)/src/source/%.o: CFLAGS_ += $(MORE)
$(B)/src/builder/%.o: CFLAGS_ += $(MORE)
# Chosen at run time: see sum.c.
$(B)/src/snapshot/sum_avx2.o: CFLAGS_ += $(if $(filter x86_64-%,$(shell $(CC) -dumpmachine)),-mavx2)

$(B)/%.o: %.c
	@mkdir -p $(@D)
	$(say) CC $<
	$(q)$(CC) $(CFLAGS_) -c $< -o $@

$(B)/rung-build: $(B)/src/builder/main.o $(COMPILE) $(PACKAGE) $(BASE)
	$(say) LINK $@
	$(q)$(CC) $(LDFLAGS) $^ $(BUILD_LIBS) -o $@

# The built-in graph: the package compiled, then included as it is, 64-aligned, in read-only memory.
COMPILER ?= $(B)/rung-build
$(B)/care.rung: $(COMPILER) $(wildcard graphs/care/*)
	$(say) GRAPH graphs/care
	$(q)$(COMPILER) compile graphs/care -o $@

$(B)/care.o: src/engine/care.S $(B)/care.rung
	$(q)$(CC) -c -DCARE='"$(B)/care.rung"' $< -o $@

$(B)/librung.a: $(ANSWER) $(CARE)
	@rm -f $@
	$(say) AR $@
	$(q)ar qcsD $@ $^

$(B)/librung-build.a: $(COMPILE)
	@rm -f $@
	$(say) AR $@
	$(q)ar qcsD $@ $^

$(B)/librung.so.$(SONAME): $(ANSWER) $(CARE)
	$(say) LINK $@
	$(q)$(CC) -shared $(LDFLAGS) -Wl,-soname,$(@F) -Wl,--no-undefined $^ $(RUNG_LIBS) -o $@
	@ln -sf $(@F) $(B)/librung.so

$(B)/librung-build.so.$(SONAME): $(COMPILE) $(PACKAGE) $(BASE)
	$(say) LINK $@
	$(q)$(CC) -shared $(LDFLAGS) -Wl,-soname,$(@F) -Wl,--no-undefined $^ $(BUILD_LIBS) -o $@
	@ln -sf $(@F) $(B)/librung-build.so

$(B)/rung: $(SHELL_) $(B)/librung.a build.mk
	$(say) LINK $@
	$(q)$(CC) $(LDFLAGS) $(SHELL_) $(B)/librung.a $(INNER_LIBS) -Wl,--as-needed $(RUNG_LIBS) $(SHELL_LIBS) -o $@

include install.mk
include tests/tests.mk

fmt:
	clang-format -i $$(git ls-files '*.c' '*.h')

-include $(shell find $(B) -name '*.d' 2>/dev/null)

.PHONY: all libs fmt
.DELETE_ON_ERROR:
