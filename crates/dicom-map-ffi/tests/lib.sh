# Shared by the scripts of the C tests; source it after setting `part`, the beginning of messages.
# shellcheck shell=sh disable=SC2034,SC2154 # variables go in and out

crate=$(cd "$(dirname "$0")/.." && pwd)
root=$(cd "$crate/../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
# The optimized library is built in the folder of `make install-c`, so that all tests share its
# build, and without link-time optimization, which would take as long as the tests themselves.
library=$target/install-c
export CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16
features=${FEATURES:-}
# The warnings of a careful project.
warnings="-Wall -Wextra -Wpedantic -Werror"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "$part: $*" >&2
    exit 1
}

# shellcheck source=../../../tests/support/skip.sh
. "$root/tests/support/skip.sh"

have() {
    command -v "$1" >/dev/null 2>&1
}

# step WORDS: begins a step, which has passed if the script goes on.
steps=0
step() {
    steps=$((steps + 1))
    echo "$part: $*"
}

# The last line of a script.
finish() {
    echo "$part: $steps passed"
}

# expect STATUS TEXT COMMAND...: the command ends with the status, and its output contains the text.
expect() {
    expected_status=$1
    expected_text=$2
    shift 2
    status=0
    found=$("$@" 2>&1) || status=$?
    [ "$status" = "$expected_status" ] || fail "$*: found status $status, expected $expected_status: $found"
    case $found in
    *"$expected_text"*) ;;
    *) fail "$*: found \"$found\", expected \"$expected_text\" in it" ;;
    esac
}

has_embedded() {
    case $features in
    *--no-default-features*) return 1 ;;
    *) return 0 ;;
    esac
}

build_library() {
    # shellcheck disable=SC2086 # several words
    cargo build --quiet --release --locked -p dicom-map-ffi $features --target-dir "$library"
}

make_dictionaries() {
    # `--workspace`, so that the crates have the features of test-rust, whose build is used.
    cargo build --quiet --locked --workspace --example make_test_dictionary
    "$target/debug/examples/make_test_dictionary" "$work"
}
