#!/bin/sh
# The C tests: builds the library, compiles C programs by the documented command, runs them and compares what they print.
# FEATURES="--no-default-features" builds without the embedded dictionary and leaves its lines out.
set -eu

crate=$(cd "$(dirname "$0")/.." && pwd)
root=$(cd "$crate/../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}
features=${FEATURES:-}
warnings="-Wall -Wextra -Wpedantic -Werror"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export LD_LIBRARY_PATH="$target/release${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"

fail() {
    echo "C tests: $*" >&2
    exit 1
}

# expect STATUS TEXT COMMAND...: the command ends with the status, and its output holds the text.
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

cd "$root"
# shellcheck disable=SC2086 # several words
cargo build --release -p dicom-map-ffi $features
cargo run --quiet -p dicom-map-ffi --no-default-features --example make_test_dictionary "$work"

# The command of the README, word for word but for the program's name.
# shellcheck disable=SC2086
gcc -std=c11 $warnings "$crate/examples/lookup.c" -o "$work/lookup" -I crates/dicom-map-ffi/include -L "$target/release" -ldicom_map_ffi
# shellcheck disable=SC2086
gcc -std=c11 $warnings tests/doors/dump_tags.c -o "$work/dump_tags" -I crates/dicom-map-ffi/include -L "$target/release" -ldicom_map_ffi

export DICOM_MAP_PATH="$work/base.dmap"
expect 0 "(0010,0010) PN 1 Patient's Name" "$work/lookup" 0010 0010
expect 0 "(0009,xx01) DS 2-2n Gain" "$work/lookup" 0009 1001 "ACME 1.0"
expect 1 "not found" "$work/lookup" 0009 1001
expect 2 "expected a private creator" "$work/lookup" 0009 1001 ""
expect 2 "usage" "$work/lookup" 00100 0010
DICOM_MAP_PATH="$work/no-such-file.dmap" expect 2 "no-such-file.dmap" "$work/lookup" 0010 0010
unset DICOM_MAP_PATH

tab=$(printf '\t')
printf '0009\txx01\tACME 1.0\n0009\t1002\tACME 1.0\n0011\txx01\n6002\t0010\t\n0009\t0010\nzz\n0009\t1001\t \n70xx\txx04\tDLX_ANNOT_01\n' |
    "$work/dump_tags" --all "$work/base.dmap" >"$work/found"
cat >"$work/expected" <<END
(0009,xx01)${tab}ACME 1.0${tab}DS${tab}2-2n${tab}Gain${tab}Gain${tab}false${tab}Acme${tab}dcmtk:private.dic#L12 | gdcm | vendor:manual.pdf#p7 | vendor:statement.pdf#t2p43${tab}Amplifier gain${tab}true${tab}true${tab}true${tab}vr=LO (gdcm) | name=Verstärkung (vendor)${tab}${tab}${tab}k${tab}true${tab}false
(0009,1002)${tab}ACME 1.0${tab}SH${tab}1-3${tab}InBlock${tab}In Block${tab}false${tab}Acme${tab}dcmtk:dicom.dic#L5${tab}${tab}false${tab}false${tab}false${tab}${tab}${tab}${tab}${tab}false${tab}false
null
(60xx,0010)${tab}${tab}US${tab}1${tab}OverlayRows${tab}Overlay Rows${tab}true${tab}${tab}dcmtk:dicom.dic#L5${tab}${tab}false${tab}false${tab}false${tab}${tab}${tab}${tab}${tab}false${tab}false
(xxxx,00xx)${tab}${tab}LO${tab}1${tab}PrivateCreator${tab}Private Creator${tab}false${tab}${tab}standard:PS3.5 7.8.1${tab}${tab}false${tab}false${tab}false${tab}${tab}${tab}${tab}${tab}false${tab}true
error${tab}invalid_tag
error${tab}invalid_creator
(70xx,xx04)${tab}DLX_ANNOT_01${tab}ST${tab}1${tab}TextAnnotation${tab}Text Annotation${tab}false${tab}${tab}dcmtk:dicom.dic#L5${tab}${tab}false${tab}false${tab}false${tab}${tab}${tab}${tab}${tab}false${tab}false
END
diff "$work/expected" "$work/found" || fail "dump_tags: found other lines than expected"

case $features in
*--no-default-features*) ;;
*)
    expect 0 "US 1 Auto Window Flag" "$work/lookup" 0021 1008 "Siemens: Thorax/Multix FD Lab Settings"
    expect 0 "SpecificCharacterSet" "$work/lookup" 0008 0005
    ;;
esac

echo "C tests: passed"
