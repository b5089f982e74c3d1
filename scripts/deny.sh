#!/bin/sh
# Asks cargo-deny; installs it where it is not there.
set -eu
cd "$(dirname "$0")/.."
tools=$(pwd)/target/tools
PATH="$tools/bin:$PATH"
command -v cargo-deny >/dev/null || cargo install --quiet --locked cargo-deny --version "^0.20" --root "$tools"
cargo deny --locked check licenses bans sources
# The RustSec database is a git repository; without it the rest still holds.
if cargo deny --locked fetch db >/dev/null 2>&1; then
    cargo deny --locked check advisories
else
    echo "deny: advisories skipped: the RustSec database can not be reached from here"
fi
