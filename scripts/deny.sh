#!/bin/sh
# Asks cargo-deny; installs it where it is not there.
set -eu
cd "$(dirname "$0")/.."
part=deny
# shellcheck source=../tests/support/skip.sh
. tests/support/skip.sh
tools=$(pwd)/target/tools
PATH="$tools/bin:$PATH"
command -v cargo-deny >/dev/null || cargo install --quiet --locked cargo-deny --version "^0.20" --root "$tools"
cargo deny --locked check licenses bans sources
# The RustSec database is a git repository; without it the rest still holds.
if cargo deny --locked fetch db >/dev/null 2>&1; then
    cargo deny --locked check advisories
else
    skip data rustsec "THE DATABASE OF ADVISORIES CANNOT BE REACHED FROM HERE"
fi
