#!/bin/sh
# Memory and threads under checkers: valgrind memcheck on the release library; AddressSanitizer and
# ThreadSanitizer with the Rust code instrumented too. FEATURES as for run.sh.
set -eu
part="C memory tests"
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"
cd "$root"

build_library
make_dictionaries
tests=crates/dicom-map-ffi/tests/c
include="-I crates/dicom-map-ffi/include"
no_embedded=
has_embedded || no_embedded=-DNO_EMBEDDED

if have valgrind; then
    step "valgrind memcheck"
    # shellcheck disable=SC2086
    gcc -std=c11 -g $no_embedded $tests/all.c -o "$work/all" $include -L "$library/release" -ldicom_map_ffi
    # Still reachable memory is left out: the standard libraries keep some to the end of the
    # program.
    LD_LIBRARY_PATH="$library/release" valgrind --quiet --error-exitcode=9 --leak-check=full --show-leak-kinds=definite,indirect,possible \
        --errors-for-leak-kinds=definite,indirect,possible "$work/all" "$work" || fail "valgrind found errors"
else
    skip peer valgrind "is not installed"
fi

# Rust's sanitizers are not stable, but the stable compiler has them and their runtime.
host=$(rustc -vV | sed -n 's/^host: //p')
runtimes=$(rustc --print sysroot)/lib/rustlib/$host/lib

# sanitize NAME SHORT PROGRAM [FOLDER]: builds the library and the program with the sanitizer, and
# runs it on the folder, $work if none is given.
sanitize() {
    runtime=$(find "$runtimes" -name "librustc-*_rt.$2.a" 2>/dev/null | head -n 1)
    [ -n "$runtime" ] || { skip machine "$1-sanitizer" "this Rust has none for $host"; return 0; }
    flags="-Zsanitizer=$1 -Cunsafe-allow-abi-mismatch=sanitizer"
    # Tried with an empty library, so that a build failure of ours is a failure and not a skip.
    # shellcheck disable=SC2086
    echo '' | RUSTC_BOOTSTRAP=1 rustc --crate-type lib --crate-name probe $flags --target "$host" \
        -o "$work/probe.rlib" - 2>/dev/null ||
        { skip machine "$1-sanitizer" "this Rust does not compile with it"; return 0; }
    step "$1 sanitizer: $3.c"
    folder=$target/sanitize-$1
    RUSTC_BOOTSTRAP=1 RUSTFLAGS=$flags cargo build --quiet -p dicom-map-ffi --no-default-features \
        --target "$host" --target-dir "$folder"
    # gcc instruments the C program too, except for threads, where its calls differ from those of
    # Rust's runtime.
    instrument=
    [ "$1" = thread ] || instrument=-fsanitize=$1
    # shellcheck disable=SC2086
    gcc -std=c11 -D_POSIX_C_SOURCE=200809L -g $instrument -DNO_EMBEDDED -c "$tests/$3.c" $include -o "$work/$3.o"
    gcc "$work/$3.o" -o "$work/$3-$2" "$folder/$host/debug/libdicom_map_ffi.a" -Wl,--whole-archive "$runtime" -Wl,--no-whole-archive \
        -lpthread -ldl -lm -lrt
    "$work/$3-$2" "${4:-$work}" || fail "the $1 sanitizer found errors in $3.c"
}

export ASAN_OPTIONS=detect_leaks=1
export TSAN_OPTIONS="suppressions=$root/$tests/tsan.supp exitcode=9"
sanitize address asan all
sanitize address asan damaged
sanitize address asan corpus tests/bad-data
sanitize thread tsan threads
finish
