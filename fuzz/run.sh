#!/bin/sh
# Runs every fuzz target for SECONDS. Usage: run.sh SECONDS [TARGET...]
# An exit status of 0 without a run, and a message, where cargo-fuzz can not be had; FUZZ_REQUIRED=1 makes that a failure.
set -eu
cd "$(dirname "$0")"
seconds=$1
shift
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
# Asked of an empty program, so that a target of ours that does not build is a failure and not a skip.
probe=$(mktemp -d)
trap 'rm -rf "$probe"' EXIT
echo 'fn main() {}' >"$probe/probe.rs"
host=$(rustc -vV | sed -n 's/^host: //p')
rustc -Zsanitizer=address --target "$host" -o "$probe/probe" "$probe/probe.rs" 2>/dev/null ||
    missing "this compiler has no address sanitizer"
cargo fuzz build
programs=${CARGO_TARGET_DIR:-target}/$host/release
[ $# -gt 0 ] || set -- $(cargo fuzz list)
failed=""
for target in "$@"; do
    mkdir -p "corpus/$target"
    seeds=""
    [ ! -d "seeds/$target" ] || seeds="seeds/$target"
    case $target in
    dmap) seeds="$seeds ../tests/bad-data" ;;
    dicom) seeds="$seeds ../tests/bad-dicom" ;;
    esac
    log="artifacts/$target.log"
    mkdir -p "artifacts/$target"
    # Memory and time for one input are limits too: a finding above 1 GiB or 10 s.
    # shellcheck disable=SC2086 # seeds and FUZZ_FLAGS are several words, or none
    if "$programs/$target" "corpus/$target" $seeds -max_total_time="$seconds" -max_len=16384 -rss_limit_mb=1024 -timeout=10 \
        -print_final_stats=1 -artifact_prefix="artifacts/$target/" ${FUZZ_FLAGS:-} >"$log" 2>&1; then
        echo "fuzz $target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs in at most $seconds s, no finding"
    else
        echo "fuzz $target: FINDING"
        tail -n 40 "$log"
        failed="$failed $target"
    fi
done
[ -z "$failed" ] || { echo "fuzz: findings in:$failed (inputs in fuzz/artifacts)"; exit 1; }
