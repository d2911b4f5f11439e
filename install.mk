# install.mk -- `make install PREFIX= DESTDIR=`, `make uninstall`, and `make docs`; part of build.mk.
#
# install-files only copies what is built; the tests install that way. Everything that install puts anywhere is in the
# list INSTALLED, and uninstall removes that list.

BINDIR     ?= $(PREFIX)/bin
LIBDIR     ?= $(PREFIX)/lib
INCLUDEDIR ?= $(PREFIX)/include
LIBEXECDIR ?= $(PREFIX)/libexec
MANDIR     ?= $(PREFIX)/share/man
DOCDIR     ?= $(PREFIX)/share/doc/rung
UNITDIR    ?= $(PREFIX)/lib/systemd/user

HEADERS := $(wildcard include/rung/*.h)
UNITS   := rung.service rung.socket
PAGES   := README.md CHANGELOG.md LICENSE $(wildcard docs/*.md)     # lie to each other as they do here

# `prefix` stays a variable of the .pc file, so that a tree that was moved can say --define-variable=prefix=...
# `archives` links our libraries from their archives and those of others shared: `pkg-config --static rung-build` names
# what igraph itself was built from, and Debian has not all of that as archives.
pc_dir = $(patsubst $(PREFIX)/%,$${prefix}/%,$(1))

define RUNG_PC
prefix=$(PREFIX)
libdir=$(call pc_dir,$(LIBDIR))
includedir=$(call pc_dir,$(INCLUDEDIR))
archives=$${libdir}/librung.a $(RUNG_LIBS)

Name: rung
Description: career pathway graphs: questions and answers with their evidence
Version: $(VERSION)
Requires.private: libutf8proc msgpack jansson
Libs: -L$${libdir} -lrung
Libs.private: -lcsv -lm
Cflags: -I$${includedir}
endef

define RUNG_BUILD_PC
prefix=$(PREFIX)
libdir=$(call pc_dir,$(LIBDIR))
includedir=$(call pc_dir,$(INCLUDEDIR))
archives=$${libdir}/librung-build.a $${libdir}/librung.a $(sort $(BUILD_LIBS) $(RUNG_LIBS))

Name: rung-build
Description: checks and compiles the graph packages that rung answers from
Version: $(VERSION)
Requires.private: rung igraph jansson libzip expat nettle libutf8proc
Libs: -L$${libdir} -lrung-build
Libs.private: -lcsv -lm
Cflags: -I$${includedir}
endef
export RUNG_PC RUNG_BUILD_PC

lib_names = $(1).a $(1).so.$(VERSION) $(1).so.$(SONAME) $(1).so
INSTALLED := $(BINDIR)/rung $(LIBEXECDIR)/rung/rung-build $(MANDIR)/man1/rung.1 \
             $(addprefix $(LIBDIR)/,$(call lib_names,librung) $(call lib_names,librung-build)) \
             $(addprefix $(LIBDIR)/pkgconfig/,rung.pc rung-build.pc) \
             $(addprefix $(INCLUDEDIR)/rung/,$(notdir $(HEADERS))) \
             $(addprefix $(UNITDIR)/,$(UNITS)) $(addprefix $(DOCDIR)/,$(PAGES))

# Folders that are ours alone: removed when they are empty.
OURS := $(LIBEXECDIR)/rung $(INCLUDEDIR)/rung $(DOCDIR)/docs $(DOCDIR)

$(B)/rung.1: $(B)/rung
	$(say) MAN $@
	$(q)$(B)/rung help --page man > $@

all: $(B)/rung.1

install: all
	$(q)$(MAKE) -f build.mk install-files
	$(q)if [ -z "$(DESTDIR)" ] && [ "$$(id -u)" = 0 ]; then ldconfig; fi

put      = install -D -m $(1) $(2) '$(DESTDIR)$(3)'
put_lib  = $(call put,644,$(B)/$(1).a,$(LIBDIR)/$(1).a) && \
           $(call put,644,$(B)/$(1).so.$(SONAME),$(LIBDIR)/$(1).so.$(VERSION)) && \
           ln -sf $(1).so.$(VERSION) '$(DESTDIR)$(LIBDIR)/$(1).so.$(SONAME)' && \
           ln -sf $(1).so.$(SONAME) '$(DESTDIR)$(LIBDIR)/$(1).so'

install-files:
	$(say) PUT '$(DESTDIR)$(PREFIX)'
	$(q)$(call put,755,$(B)/rung,$(BINDIR)/rung)
	$(q)$(call put,755,$(B)/rung-build,$(LIBEXECDIR)/rung/rung-build)
	$(q)$(call put,644,$(B)/rung.1,$(MANDIR)/man1/rung.1)
	$(q)$(call put_lib,librung)
	$(q)$(call put_lib,librung-build)
	$(q)for h in $(HEADERS); do $(call put,644,$$h,$(INCLUDEDIR)/rung/'$${h##*/}') || exit 1; done
	$(q)for p in $(PAGES); do $(call put,644,$$p,$(DOCDIR)/'$$p') || exit 1; done
	$(q)install -d '$(DESTDIR)$(UNITDIR)' '$(DESTDIR)$(LIBDIR)/pkgconfig'
	$(q)for u in $(UNITS); do sed 's|@BINDIR@|$(BINDIR)|' share/systemd/$$u > '$(DESTDIR)$(UNITDIR)'/$$u \
	    && chmod 644 '$(DESTDIR)$(UNITDIR)'/$$u || exit 1; done
	$(q)printf '%s\n' "$$RUNG_PC" > '$(DESTDIR)$(LIBDIR)/pkgconfig/rung.pc'
	$(q)printf '%s\n' "$$RUNG_BUILD_PC" > '$(DESTDIR)$(LIBDIR)/pkgconfig/rung-build.pc'

uninstall:
	$(q)rm -f $(foreach f,$(INSTALLED),'$(DESTDIR)$(f)')
	$(q)for d in $(OURS); do [ ! -d '$(DESTDIR)'"$$d" ] || rmdir --ignore-fail-on-non-empty '$(DESTDIR)'"$$d"; done

# Pages and tables that the program prints; tests/library/check_pages proves that they are what it prints.
docs: $(B)/rung
	$(q)sh tools/pages $(B)/rung docs/queries.md README.md $(wildcard docs/*.md)

.PHONY: install install-files uninstall docs
