# make install-c PREFIX=/usr/local [DESTDIR=...] [LIBDIR=...] [INCLUDEDIR=...]: the C and C++
# library for other programs. make uninstall-c with the same variables removes it.

PREFIX ?= /usr/local
LIBDIR ?= $(PREFIX)/lib
INCLUDEDIR ?= $(PREFIX)/include

.PHONY: install-c uninstall-c

install-c uninstall-c:
	@PREFIX="$(abspath $(PREFIX))" LIBDIR="$(abspath $(LIBDIR))" INCLUDEDIR="$(abspath $(INCLUDEDIR))" DESTDIR="$(DESTDIR)" \
		CARGO="$(or $(CARGO),cargo)" sh crates/dicom-map-ffi/packaging/install.sh $@
