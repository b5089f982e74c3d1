#!/bin/sh
# Runs fuzz targets, several at a time. Usage: run.sh smoke TIMES [TARGET...], or run.sh long
# SECONDS [TARGET...]
#   smoke: the seeds, then inputs generated from them, TIMES the number in smoke_inputs.txt;
#          the same inputs in each run and on each machine.
#   long: other inputs in each run, for SECONDS; new coverage is kept in corpus/.
# A finding in one target does not stop the others; the exit status at the end is 1. If cargo-fuzz
# is not available: a message and exit status 0 (FUZZ_REQUIRED=1 makes that a failure). FUZZ_JOBS:
# the number of targets that run at once; the default is one per processor, at most 4, because each
# may take 2 GiB.
set -eu
cd "$(dirname "$0")"
case ${1:-} in
smoke | long) mode=$1 ;;
*) echo "fuzz: found mode \"${1:-}\", expected smoke or long" >&2; exit 2 ;;
esac
amount=$2
shift 2
part=fuzz
# shellcheck source=../tests/support/skip.sh
. ../tests/support/skip.sh
# missing KIND NAME WHY: the targets cannot run.
missing() {
    skip "$@"
    [ "${FUZZ_REQUIRED:-0}" = 0 ] || exit 1
    exit 0
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
tools=$(cd .. && pwd)/target/tools
PATH="$tools/bin:$PATH"
command -v c++ >/dev/null || missing peer g++ "no C++ compiler, which the engine needs"
if ! command -v cargo-fuzz >/dev/null; then
    try=1
    # A separate folder, which can be removed without `cargo clean` of the workspace.
    until cargo install --quiet --locked cargo-fuzz --version "^0.13" --root "$tools" 2>"$work/install"; do
        tail -n 3 "$work/install"
        if [ "$try" = 3 ]; then
            if grep -qE 'failed to (download|fetch|query)|network|[Cc]ould not resolve|timed out' "$work/install"; then
                echo "fuzz: NOT INSTALLED, BECAUSE THE PACKAGE REGISTRY COULD NOT BE REACHED: cargo-fuzz"
                DICOM_MAP_PEERS_MISSING="${DICOM_MAP_PEERS_MISSING:-} cargo-fuzz"
            fi
            missing peer cargo-fuzz "cannot be installed"
        fi
        try=$((try + 1))
        sleep 5
    done
fi
# The sanitizer and its coverage need a nightly flag; the stable compiler has them too.
RUSTC_BOOTSTRAP=1
export RUSTC_BOOTSTRAP
# Tested with an empty program, so that a target of ours that does not build is a failure and not a
# skip.
echo 'fn main() {}' >"$work/probe.rs"
host=$(rustc -vV | sed -n 's/^host: //p')
rustc -Zsanitizer=address --target "$host" -o "$work/probe" "$work/probe.rs" 2>/dev/null ||
    missing machine address-sanitizer "this compiler has none"
# Only the long runs learn from comparisons (target.sh); without them, building and running is
# faster.
compares=
[ "$mode" = long ] || compares=--no-trace-compares
# cargo-fuzz would change Cargo.lock.
cargo metadata --quiet --locked --format-version 1 >/dev/null
# shellcheck disable=SC2086 # one word, or none
cargo fuzz build $compares
# shellcheck disable=SC2046 # one word for each target
[ $# -gt 0 ] || set -- $(cargo fuzz list)
FUZZ_PROGRAMS=${CARGO_TARGET_DIR:-target}/$host/release
FUZZ_WORK=$work
export FUZZ_PROGRAMS FUZZ_WORK
if [ "$mode" = smoke ]; then
    c++ -O2 -shared -fPIC fixed_random.cpp -o "$work/fixed_random.so"
fi
processors=$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 1)
jobs=${FUZZ_JOBS:-$((processors < 4 ? processors : 4))}
case $mode in
smoke) echo "fuzz: smoke: $# targets, $jobs at a time, $amount times the inputs of smoke_inputs.txt" ;;
long) echo "fuzz: long: $# targets, $jobs at a time, $amount s each" ;;
esac
failed=0
printf '%s\n' "$@" | xargs -P "$jobs" -I '{}' sh target.sh "$mode" "$amount" '{}' || failed=1
findings=0
for target in "$@"; do
    [ -e "$work/$target.finding" ] || continue
    findings=$((findings + 1))
    echo "fuzz $target: the end of artifacts/$target.log:"
    tail -n 40 "artifacts/$target.log"
done
echo "fuzz: $(($# - findings)) passed, $findings failed"
[ "$failed" = 0 ] || { echo "fuzz: findings, in fuzz/artifacts; see fuzz/README.md"; exit 1; }
