#!/bin/sh
# Runs one fuzz target and prints one line; part of run.sh. Usage: target.sh smoke TIMES TARGET, or
# target.sh long SECONDS TARGET, with FUZZ_PROGRAMS and FUZZ_WORK (a folder for temporary files).
# Exit status 1 for a finding; FUZZ_FLAGS is passed to libFuzzer.
set -eu
mode=$1
amount=$2
target=$3
mkdir -p "artifacts/$target"
log="artifacts/$target.log"
folders="seeds/$target"
case $target in
dmap) folders="$folders ../tests/bad-data" ;;
dicom) folders="$folders ../tests/bad-dicom" ;;
esac
# Each file in every output format: the first byte selects it (fuzz_targets/dump.rs).
if [ "$target" = dump ]; then
    folders="$FUZZ_WORK/dump-seeds"
    mkdir -p "$folders"
    for file in seeds/dicom/* ../tests/bad-dicom/*.dcm; do
        for form in 000 001 002 003 004 005 010 011 012 013 014; do
            { printf "\\$form" && cat "$file"; } >"$folders/${file##*/}.$form"
        done
    done
fi
# Sorted, because the order of files in a folder depends on the disk.
# shellcheck disable=SC2086 # several folders
find $folders -type f | LC_ALL=C sort >"$FUZZ_WORK/$target.seeds"
seed_count=$(wc -l <"$FUZZ_WORK/$target.seeds" | tr -d ' ')
paste -s -d , "$FUZZ_WORK/$target.seeds" >"$FUZZ_WORK/$target.list"
if [ "$mode" = smoke ]; then
    corpus="$FUZZ_WORK/$target.corpus"
    # Sources of differences between runs are disabled: the seed; `reload`, which reads the corpus
    # again every second; `use_cmp`, which takes words from comparisons in the program, and these
    # include addresses; the seeds of hash tables (fixed_random.cpp).
    flags="-seed=1 -reload=0 -use_cmp=0"
    # For these, weighing each feature of each input costs more time than it saves in such a short
    # run: without it they reach more in half the time.
    case $target in
    dump | edit) flags="$flags -entropic=0" ;;
    esac
    # A number of inputs and not a time, so that every machine runs the same ones.
    runs=$(awk -v target="$target" -v times="$amount" '$1 == target { print $2 * times }' smoke_inputs.txt)
    [ -n "$runs" ] || { echo "fuzz $target: found no line in smoke_inputs.txt, expected its number of inputs"; exit 1; }
    bound="-runs=$runs"
    loaded="$FUZZ_WORK/fixed_random.so${LD_PRELOAD:+:$LD_PRELOAD}"
else
    corpus="corpus/$target"
    flags=""
    bound="-max_total_time=$amount"
    loaded=${LD_PRELOAD:-}
fi
# Memory that its decoder holds when it panics is leaked; the codec documents that.
[ "$target" != htj2k ] || export ASAN_OPTIONS="detect_leaks=0${ASAN_OPTIONS:+:$ASAN_OPTIONS}"
mkdir -p "$corpus"
status=0
began=$(date +%s)
# Limits for one input are findings too: 25 s, about a thousand times the slowest one, so that a
# busy machine is not mistaken for an endless loop; 1 GiB in one allocation; 2 GiB in all, a large
# part of which the sanitizer needs.
# shellcheck disable=SC2086 # flags and FUZZ_FLAGS are several words, or none
LD_PRELOAD=$loaded "$FUZZ_PROGRAMS/$target" "$corpus" -seed_inputs="@$FUZZ_WORK/$target.list" $flags "$bound" -max_len=16384 \
    -timeout=25 -malloc_limit_mb=1024 -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="artifacts/$target/" ${FUZZ_FLAGS:-} \
    >"$log" 2>&1 || status=$?
seconds=$(($(date +%s) - began))
inputs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
if [ "$status" = 0 ]; then
    echo "fuzz $target: $seed_count seeds, ${inputs:-0} inputs in $seconds s, no finding"
else
    : >"$FUZZ_WORK/$target.finding"
    echo "fuzz $target: FINDING (status $status, after ${inputs:-?} inputs)"
    exit 1
fi
