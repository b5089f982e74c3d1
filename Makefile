# One named command for each task; the README lists the same ones, and .ci/run runs the suites of
# `make test` one after another (scripts/ci.py). Needs: Rust, Python 3.11 or later with venv, make;
# `make test` also a C compiler. Everything else is installed here, from the package registries;
# Debian packages only by `make peers`.

PYTHON ?= python3
CARGO ?= cargo
VENV := .venv
BIN := $(VENV)/bin
WHEELS := target/wheels
# The real dictionaries and files; tests that need them skip with a message if they are missing.
SHARED ?= ../shared

export PIP_DISABLE_PIP_VERSION_CHECK := 1
# Property tests use the same cases in every run, so that a change does not fail by chance; `make
# PROPTEST_RNG_SEED=2 test-rust` uses others.
export PROPTEST_RNG_SEED ?= 1

.PHONY: help demo test test-all peers peers-python lint lint-style lint-rust lint-docs
.PHONY: test-rust test-examples test-memory test-data test-python test-browser test-harvest harvest-proof test-sdist test-c test-doors test-exports test-reader
.PHONY: bench data report wheel sdist fmt clean

help:
	@echo "make demo    build the wheel, install it in $(VENV), and show what it does"
	@echo "make test    format, lints, and every test: Rust, data, Python, C, and all interfaces compared"
	@echo "make peers   install the tools that tests compare with (Debian packages, as root or with sudo); tests skip missing ones"
	@echo "make ci      the suites of make test one after another, with a table of passed and skipped tests and times"
	@echo "make bench   speed compared with the peers, in one run"
	@echo "make fuzz-smoke    each fuzz target with FUZZ_TIMES=$(FUZZ_TIMES) times its number of inputs, always the same ones (part of make test)"
	@echo "make fuzz    each fuzz target for FUZZ_HOURS=$(FUZZ_HOURS), other inputs each time"
	@echo "make supply  write THIRD_PARTY_LICENSES and docs/unsafe.md again; make deny, make sbom"
	@echo "make harvest-proof    how much of known tables is read from PDFs, and which rows are missed"
	@echo "make data    rebuild data/ from the sources in SHARED=$(SHARED) and from pydicom"
	@echo "make wheel   the Python wheel, in $(WHEELS)"
	@echo "make wheel-portable    the same for Linux with a C library as old as GLIBC=$(GLIBC), linked by zig"
	@echo "make site    the site of docs/ and the Python API, in target/site/html"
	@echo "make sdist   the source distribution, in $(WHEELS), with the crates that it needs"
	@echo "make fmt     format the code"
	@echo "make man     the man pages, in target/man; make install-man PREFIX=/usr/local"
	@echo "make install-c PREFIX=/usr/local    the C and C++ library, for pkg-config and CMake"
	@echo "make clean   remove all build output"

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

# maturin builds the wheel; the range is that of pyproject.toml.
$(BIN)/maturin: | $(BIN)/python
	$(BIN)/python -m pip install --quiet "maturin>=1.16,<2"

# Packs wheels smaller than zlib can; there is a limit on their size.
$(VENV)/zopfli: | $(BIN)/python
	$(BIN)/python -m pip install --quiet "zopfli>=0.4,<1" && touch $@

# Formats and lints Python, configured in pyproject.toml; the rules can change with a minor version.
$(BIN)/ruff: | $(BIN)/python
	$(BIN)/python -m pip install --quiet "ruff>=0.17,<0.18"

wheel: $(BIN)/maturin $(VENV)/zopfli
	rm -f $(WHEELS)/dicom_map-*.whl
	sh scripts/without_paths.sh $(BIN)/python scripts/wheel_backend.py --release
	sh scripts/without_paths.sh $(BIN)/maturin build --release --locked --quiet --features installed --compression-level 9 --out $(WHEELS)
	$(BIN)/python scripts/pack_wheel.py $(WHEELS)/dicom_map-*.whl

# The wheel for systems with a C library as old as GLIBC, linked by zig: target/wheels-portable.
GLIBC ?= 2.17
$(VENV)/zig: | $(BIN)/python
	$(BIN)/python -m pip install --quiet "cargo-zigbuild>=0.20,<1" "ziglang>=0.13,<1" && touch $@

.PHONY: wheel-portable
wheel-portable: export PATH := $(CURDIR)/$(BIN):$(PATH)
wheel-portable: $(BIN)/maturin $(VENV)/zopfli $(VENV)/zig
	rm -f $(WHEELS)-portable/dicom_map-*.whl
	sh scripts/without_paths.sh $(BIN)/python scripts/wheel_backend.py --release --zig $(GLIBC)
	sh scripts/without_paths.sh $(BIN)/maturin build --release --locked --quiet --features installed --zig --compatibility manylinux_$(subst .,_,$(GLIBC)) \
		--compression-level 9 --out $(WHEELS)-portable
	$(BIN)/python scripts/pack_wheel.py $(WHEELS)-portable/dicom_map-*.whl

sdist: $(BIN)/maturin
	$(PYTHON) scripts/sdist.py $(BIN)/maturin $(WHEELS)

demo: wheel
	$(BIN)/python -m pip install --quiet --force-reinstall --no-deps $(WHEELS)/dicom_map-*.whl
	@BIN=$(BIN) sh scripts/demo.sh

# Tests skip parts that this machine cannot test; the skips are listed at the end.
SKIPS := $(CURDIR)/target/skips.tsv
test:
	@mkdir -p target && rm -f $(SKIPS)
	@status=0; DICOM_MAP_SKIPS=$(SKIPS) $(MAKE) --no-print-directory test-all || status=$$?; \
		$(PYTHON) scripts/ci.py --skips $(SKIPS); \
		[ $$status != 0 ] || echo "make test: everything passed"; exit $$status

# The suites of `make test`, which are those of scripts/ci.py.
test-all: lint-style lint-rust lint-docs test-supply test-rust test-examples test-memory test-python test-browser test-harvest test-sdist \
	test-c test-doors test-site test-instructions fuzz-smoke

.PHONY: ci
ci:
	$(PYTHON) scripts/ci.py

# Debian packages of .ci/peers.txt, as root or with sudo.
peers:
	sh .ci/peers.sh all

# The packages that Rust tests compare with, from a Python package registry; without them they skip.
PEERS_PYTHON := $(CURDIR)/target/venvs/peers/bin/python
peers-python:
	@sh scripts/venv.sh peers $(PYTHON) "pydicom>=3,<4" pydicom-data pynetdicom python-gdcm numpy pyarrow pillow pylibjpeg \
		pylibjpeg-libjpeg pylibjpeg-openjpeg pylibjpeg-rle pyjpegls imagecodecs || [ $$? = 3 ]

lint: lint-style lint-rust lint-docs

lint-style: $(BIN)/ruff
	$(BIN)/ruff check --quiet .
	$(BIN)/ruff format --quiet --check .
	$(PYTHON) scripts/imports.py
	$(PYTHON) scripts/doc_examples.py
	$(PYTHON) scripts/architecture.py
	$(PYTHON) scripts/language.py
	$(CARGO) fmt --all --check
	sh scripts/lint_shell.sh

lint-rust:
	$(CARGO) clippy --workspace --all-targets --locked -- -D warnings
	$(CARGO) clippy -p dicom-map --all-features --all-targets --locked -- -D warnings

lint-docs:
	RUSTDOCFLAGS="-D warnings" $(CARGO) doc --workspace --no-deps --locked --quiet

# Examples of the documentation use the embedded dictionary, so they run with default features only.
# Exports and files are compared with pydicom, GDCM, dcmdump and javac, if they are installed.
test-rust: export DICOM_MAP_PYTHON := $(PEERS_PYTHON)
test-rust: peers-python
	@status=0; set -x; $(CARGO) test --workspace --locked --no-fail-fast || status=1; \
		$(CARGO) test -p dicom-map --no-default-features --tests --locked --no-fail-fast --quiet || status=1; \
		$(CARGO) test -p dicom-map --features dicom-core --test dicom_core --locked || status=1; \
		$(CARGO) test -p dicom-map --features dicom-core --doc --locked -- core_dictionary || status=1; \
		$(CARGO) test -p dicom-map-pixel --features jpeg-xl,htj2k --lib --test optional_codecs --locked || status=1; \
		exit $$status

# Memory use of every output, with the program of the wheel. `--workspace`, so that the crates have
# the features of test-rust, whose build is used.
test-memory: wheel
	DICOM_MAP_PROGRAM=$(CURDIR)/target/wheel-program/bin/dicom-map \
		$(CARGO) test --workspace --test output_memory --locked

# Examples in separate workspaces.
test-examples:
	sh tests/run_examples.sh $(PYTHON)

# Checks that data/tags.csv, data/tags.dmap and the Rust constants are, byte for byte, the result of
# the committed facts; part of test-rust too.
test-data:
	$(CARGO) run --quiet --locked -p dmap-compile -- check

test-python: wheel
	sh tests/run_python.sh $(PYTHON) $(WHEELS)

# The pages of `dicom-map serve` in a browser, with the program of the wheel; screenshots in
# target/browser.
test-browser: wheel
	sh tests/run_browser.sh $(PYTHON) $(CURDIR)/target/wheel-program/bin/dicom-map

# The pipeline from vendors' PDFs to facts: docs/harvest.md.
test-harvest:
	sh tests/run_harvest.sh $(PYTHON)

# Only its figures, with every row that was missed.
harvest-proof:
	@sh tests/run_harvest.sh $(PYTHON) --prepare
	PYTHONPATH=compiler/harvest target/venvs/harvest/bin/python -m harvest proof \
		--compile "$(CARGO) run --quiet --locked -p dmap-compile --"

# The source distribution, built offline from its own content.
test-sdist: $(BIN)/maturin
	sh tests/run_sdist.sh $(PYTHON) $(BIN)/maturin

test-c:
	sh crates/dicom-map-ffi/tests/run.sh

# Every record of data/tags.csv, through Rust, Python, C and the command line.
test-doors: wheel
	sh tests/doors/run.sh $(PYTHON) $(WHEELS)

# Parts of test-rust, with their output: exports, loaded by the toolkits; files, as read by peers.
test-exports test-reader: export DICOM_MAP_PYTHON := $(PEERS_PYTHON)
test-exports: peers-python
	$(CARGO) test -p dicom-map-cli --test export --locked -- --nocapture
test-reader: peers-python
	$(CARGO) test -p dicom-map-dataset -p dicom-map-inspect --locked -- --nocapture

bench: wheel
	sh benches/run.sh $(PYTHON) $(WHEELS)

data:
	sh scripts/data.sh $(PYTHON) $(SHARED)

# docs/registry-report.md; uses the Python environment of `make data`.
report:
	sh scripts/data.sh $(PYTHON) $(SHARED) report

# Man pages, generated from the arguments of the commands; they are not in the wheel.
.PHONY: man install-man
MAN := target/man
man:
	rm -rf $(MAN)
	$(CARGO) run --quiet --locked -p dicom-map-cli --example man -- $(MAN)

install-man: man
	mkdir -p "$(DESTDIR)$(PREFIX)/share/man/man1"
	cp $(MAN)/*.1 "$(DESTDIR)$(PREFIX)/share/man/man1"

fmt: $(BIN)/ruff
	$(CARGO) fmt --all
	$(BIN)/ruff format --quiet .

clean:
	$(CARGO) clean
	rm -rf $(VENV)

# The site, from docs/ and the stubs of the Python package: target/site/html.
.PHONY: site test-site
SITE_PACKAGES := "mkdocs>=1.6,<2" "mkdocs-material>=9.6,<10" "mkdocstrings[python]>=1,<2"
site:
	@sh tests/run_site.sh $(PYTHON) $(SITE_PACKAGES)

# The same, with strict checks: no broken links, nothing loaded from another host, every name of the
# package.
test-site: site

include crates/dicom-map-ffi/install.mk

# Speed and trust; docs/reliability.md and docs/performance.md explain them.
.PHONY: fuzz fuzz-smoke supply test-supply test-instructions deny sbom

# For each fuzz target: the factor for its number of inputs in `make fuzz-smoke` (and `make test`),
# and the duration of `make fuzz`.
FUZZ_TIMES ?= 1
FUZZ_HOURS ?= 1

# The committed inputs, then those generated from them with a fixed seed: the same number of inputs
# on each machine, so that nothing fails by chance.
fuzz-smoke:
	sh fuzz/run.sh smoke $(FUZZ_TIMES)

# Different inputs each time; new coverage is kept in fuzz/corpus.
fuzz:
	FUZZ_REQUIRED=1 sh fuzz/run.sh long $$(($(FUZZ_HOURS) * 3600))

# Lists made from Cargo.lock and the unsafe blocks.
supply:
	$(PYTHON) scripts/third_party_licenses.py THIRD_PARTY_LICENSES
	$(PYTHON) scripts/unsafe_list.py docs/unsafe.md

test-supply:
	$(PYTHON) scripts/third_party_licenses.py --check THIRD_PARTY_LICENSES
	$(PYTHON) scripts/unsafe_list.py --check docs/unsafe.md

# Instructions of the most frequent lookups, compared with recorded counts of the same compiler;
# with another compiler, or without valgrind, it says so.
test-instructions:
	$(PYTHON) benches/instructions.py

sbom:
	mkdir -p target
	$(PYTHON) scripts/sbom.py target/sbom.cdx.json

# Licences, duplicates and sources of crates, checked by deny.toml; advisories if their database can
# be reached.
deny:
	sh scripts/deny.sh

# docs/performance.md and its charts, from a run of the benchmarks.
.PHONY: bench-pages test-wheel
bench-pages: wheel
	$(PYTHON) benches/pages.py $(PYTHON) $(WHEELS)

# Checks that two builds of the wheel in two folders make the same bytes.
test-wheel:
	sh scripts/check_wheel.sh $(PYTHON)
