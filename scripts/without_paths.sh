#!/bin/sh
# Runs a build that leaves no path of this machine in what it makes: panic messages name source
# files, those of dependencies with the folder where cargo unpacked them. Usage: without_paths.sh
# COMMAND... RUSTFLAGS are kept; rustflags of a cargo configuration file do not count, as they never
# do beside RUSTFLAGS.
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
# Generated sources lie in the target folder, which may be inside this one: the last prefix that
# fits counts.
for pair in "$home/registry/src=/cargo" "$(pwd)=/source" "${CARGO_TARGET_DIR:-$(pwd)/target}=/target"; do
    add "--remap-path-prefix=$pair"
done
CARGO_ENCODED_RUSTFLAGS=$flags exec "$@"
