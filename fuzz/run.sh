#!/bin/sh
# Runs fuzz targets, a few at a time. Usage: run.sh smoke TIMES [TARGET...], or run.sh long SECONDS [TARGET...]
#   smoke: the seeds, then inputs drawn from them, TIMES the number in smoke_inputs.txt; the same inputs in each run and on each machine.
#   long: other inputs in each run, for SECONDS; what it learns stays in corpus/.
# A finding in one target does not stop the others, and gives exit status 1 at the end. Where cargo-fuzz can not be had: a message and exit
# status 0 (FUZZ_REQUIRED=1 makes that a failure). FUZZ_JOBS: how many run at once; one for each processor, at most 4, for each may take 2 GiB.
set -eu
cd "$(dirname "$0")"
case ${1:-} in
smoke | long) mode=$1 ;;
*) echo "fuzz: found mode \"${1:-}\", expected smoke or long" >&2; exit 2 ;;
esac
amount=$2
shift 2
missing() {
    echo "fuzz: skipped: $1"
    [ "${FUZZ_REQUIRED:-0}" = 0 ] || exit 1
    exit 0
}
tools=$(cd .. && pwd)/target/tools
PATH="$tools/bin:$PATH"
command -v c++ >/dev/null || missing "no C++ compiler, which the engine needs"
if ! command -v cargo-fuzz >/dev/null; then
    # Its own target folder, so that `cargo clean` of the workspace is not needed to be rid of it.
    cargo install --quiet --locked cargo-fuzz --version "^0.13" --root "$tools" || missing "cargo-fuzz can not be installed"
fi
# The sanitizer and its coverage are behind a nightly flag; the stable compiler has them too.
RUSTC_BOOTSTRAP=1
export RUSTC_BOOTSTRAP
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
# Asked of an empty program, so that a target of ours that does not build is a failure and not a skip.
echo 'fn main() {}' >"$work/probe.rs"
host=$(rustc -vV | sed -n 's/^host: //p')
rustc -Zsanitizer=address --target "$host" -o "$work/probe" "$work/probe.rs" 2>/dev/null ||
    missing "this compiler has no address sanitizer"
cargo fuzz build
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
for target in "$@"; do
    [ -e "$work/$target.finding" ] || continue
    echo "fuzz $target: the end of artifacts/$target.log:"
    tail -n 40 "artifacts/$target.log"
done
[ "$failed" = 0 ] || { echo "fuzz: findings, in fuzz/artifacts; see fuzz/README.md"; exit 1; }
