#!/bin/sh
# Runs a build that embeds no path of this machine: panic messages name source files, including
# those of dependencies in cargo's cache. Usage: without_paths.sh COMMAND... RUSTFLAGS are kept;
# rustflags of a cargo configuration file are ignored, as always when RUSTFLAGS is set.
set -eu
cd "$(dirname "$0")/.."
separator=$(printf '\037')
home=${CARGO_HOME:-$HOME/.cargo}
flags=
add() {
    flags=$flags${flags:+$separator}$1
}
for flag in ${RUSTFLAGS:-}; do
    add "$flag"
done
# Generated sources are in the target folder, which may be inside this one: the last prefix that
# matches is used.
for pair in "$home/registry/src=/cargo" "$(pwd)=/source" "${CARGO_TARGET_DIR:-$(pwd)/target}=/target"; do
    add "--remap-path-prefix=$pair"
done
CARGO_ENCODED_RUSTFLAGS=$flags exec "$@"
