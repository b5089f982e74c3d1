#!/bin/sh
# The C tests: builds the library, compiles C and C++ programs with the documented command, runs
# them and compares their output; then the memory and thread checkers, and the installed library.
# FEATURES="--no-default-features" leaves the embedded dictionary out.
set -eu
part="C tests"
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"
cd "$root"

build_library
make_dictionaries
export LD_LIBRARY_PATH="$library/release${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
link="-I crates/dicom-map-ffi/include -L $library/release -ldicom_map_ffi"
no_embedded=
has_embedded || no_embedded=-DNO_EMBEDDED

step "examples, and the program of test-doors"
# The command of the README, except for the program's name and the warnings.
# shellcheck disable=SC2086
gcc -std=c11 $warnings crates/dicom-map-ffi/examples/lookup.c -o "$work/lookup" $link
# shellcheck disable=SC2086
gcc -std=c11 $warnings tests/doors/dump_tags.c -o "$work/dump_tags" $link

export DICOM_MAP_PATH="$work/base.dmap"
expect 0 "(0010,0010) PN 1 Patient's Name" "$work/lookup" 0010 0010
expect 0 "(0009,xx01) DS 2-2n Gain" "$work/lookup" 0009 1001 "ACME 1.0"
expect 1 "not found" "$work/lookup" 0009 1001
expect 1 "not found" "$work/lookup" 0009 1001 ""
expect 2 "expected a private creator" "$work/lookup" 0009 1001 "$(printf '\377')"
expect 2 "usage" "$work/lookup" 00100 0010
DICOM_MAP_PATH="$work/no-such-file.dmap" expect 2 "no-such-file.dmap" "$work/lookup" 0010 0010
unset DICOM_MAP_PATH
if has_embedded; then
    expect 0 "US 1 Auto Window Flag" "$work/lookup" 0021 1008 "Siemens: Thorax/Multix FD Lab Settings"
    expect 0 "SpecificCharacterSet" "$work/lookup" 0008 0005
fi

# The private elements of a file, with the example of docs/c.md.
# shellcheck disable=SC2086
gcc -std=c11 $warnings crates/dicom-map-ffi/examples/private.c -o "$work/private" $link
DICOM_MAP_PATH="$work/base.dmap" "$work/private" "$work/file.dcm" >"$work/found"
cat >"$work/expected" <<'END'
(0009,1001) DS vm=2-2n [ACME 1.0] Gain: 1.5\-2
(0009,1002) SH vm=1-3 [ACME 1.0] In Block: é\u{1b}[2J
(0040,A730)[0].(0009,1101) DS vm=2-2n [Acme 1.0] Gain: 3
END
diff "$work/expected" "$work/found" || fail "examples/private.c: found other lines (>) than expected (<)"
export DICOM_MAP_PATH="$work/base.dmap"
expect 1 "" "$work/private" "$work/short.dcm"
expect 2 "no such file" "$work/private" "$work/no such file"
expect 2 "expected a DICOM file" "$work/private" "$work/site.csv"
expect 2 "usage" "$work/private"
unset DICOM_MAP_PATH

tab=$(printf '\t')
printf '0009\txx01\tACME 1.0\n0009\t1002\tACME 1.0\n0011\txx01\n6002\t0010\t\n0009\t0010\nzz\n0009\t1001\t\377\n70xx\txx04\tDLX_ANNOT_01\n' |
    "$work/dump_tags" --all "$work/base.dmap" >"$work/found"
cat >"$work/expected" <<END
(0009,xx01)${tab}ACME 1.0${tab}DS${tab}2-2n${tab}Gain${tab}Gain${tab}false${tab}Acme${tab}dcmtk:private.dic#L12 | gdcm | vendor:manual.pdf#p7 | vendor:statement.pdf#t2p43${tab}Amplifier gain${tab}true${tab}true${tab}true${tab}vr=LO <gdcm> | name=Verstärkung <vendor>${tab}${tab}${tab}k${tab}true
(0009,1002)${tab}ACME 1.0${tab}SH${tab}1-3${tab}InBlock${tab}In Block${tab}false${tab}Acme${tab}dcmtk:dicom.dic#L5${tab}${tab}false${tab}false${tab}false${tab}${tab}${tab}${tab}${tab}false
null
(60xx,0010)${tab}${tab}US${tab}1${tab}OverlayRows${tab}Overlay Rows${tab}true${tab}${tab}dcmtk:dicom.dic#L5${tab}${tab}false${tab}false${tab}false${tab}${tab}${tab}${tab}${tab}false
(xxxx,00xx)${tab}${tab}LO${tab}1${tab}PrivateCreator${tab}Private Creator${tab}false${tab}${tab}standard:PS3.5 7.8.1${tab}${tab}false${tab}false${tab}false${tab}${tab}${tab}${tab}${tab}false
error${tab}invalid_tag
error${tab}invalid_creator
(70xx,xx04)${tab}DLX_ANNOT_01${tab}ST${tab}1${tab}TextAnnotation${tab}Text Annotation${tab}false${tab}${tab}dcmtk:dicom.dic#L5${tab}${tab}false${tab}false${tab}false${tab}${tab}${tab}${tab}${tab}false
END
diff "$work/expected" "$work/found" || fail "dump_tags: found other lines than expected"

step "symbols and coverage"
# Every function of the header is exported, nothing else is, and tests/c/all.c calls each.
grep -oE '\bdmap_[a-z0-9_]+\(' crates/dicom-map-ffi/include/dicom_map.h | tr -d '(' | sort -u >"$work/declared"
if ! have nm; then
    skip peer binutils "no nm"
elif [ -e "$library/release/libdicom_map_ffi.so" ]; then
    nm -D --defined-only "$library/release/libdicom_map_ffi.so" | awk '{ print $NF }' | sort -u >"$work/exported"
    diff "$work/declared" "$work/exported" || fail "the shared library exports other symbols (>) than the header declares (<)"
else
    skip machine nm "the shared library of this system is not an ELF file"
fi
while read -r name; do
    cat crates/dicom-map-ffi/tests/c/all.c crates/dicom-map-ffi/tests/c/check.h | grep -q "\b$name\b" || fail "tests/c/all.c does not call $name"
done <"$work/declared"

step "every function, every error, many threads, damaged files"
for cc in gcc clang; do
    have $cc || { skip peer $cc "is not installed"; continue; }
    # shellcheck disable=SC2086
    $cc -std=c11 $warnings $no_embedded crates/dicom-map-ffi/tests/c/all.c -o "$work/all-$cc" $link
    "$work/all-$cc" "$work"
    # shellcheck disable=SC2086
    $cc -std=c11 -D_POSIX_C_SOURCE=200809L $warnings crates/dicom-map-ffi/tests/c/threads.c -o "$work/threads-$cc" $link -pthread
    "$work/threads-$cc" "$work"
    # shellcheck disable=SC2086
    $cc -std=c11 $warnings crates/dicom-map-ffi/tests/c/damaged.c -o "$work/damaged-$cc" $link
    "$work/damaged-$cc" "$work"
    # shellcheck disable=SC2086
    $cc -std=c11 $warnings crates/dicom-map-ffi/tests/c/corpus.c -o "$work/corpus-$cc" $link
    "$work/corpus-$cc" tests/bad-data
done

step "deprecated functions"
# A compiler warns of a call, except in a program that opts out.
echo '#include <dicom_map.h>
int main(void) { dmap_free_tag(NULL); return 0; }' >"$work/old.c"
# shellcheck disable=SC2086
gcc -std=c11 -Werror "$work/old.c" -o "$work/old" $link 2>"$work/warning" && fail "a call of dmap_free_tag causes no warning"
grep -q 'deprecated' "$work/warning" || fail "a call of dmap_free_tag: $(cat "$work/warning")"
# shellcheck disable=SC2086
gcc -std=c11 -Werror -DDMAP_NO_DEPRECATED "$work/old.c" -o "$work/old" $link
"$work/old"

step "the static library, with the command of docs/c.md"
static=$(sed -n 's/^gcc first.c -o first .*\(target\/release\/libdicom_map_ffi.a.*\)$/\1/p' docs/c.md)
[ -n "$static" ] || fail "docs/c.md has no command that links the static library"
if [ "$(uname -s)" = Linux ]; then
    static=$library/${static#target/}
    # shellcheck disable=SC2086
    gcc -std=c11 $warnings -I crates/dicom-map-ffi/include crates/dicom-map-ffi/examples/private.c -o "$work/static" $static
    (unset LD_LIBRARY_PATH; DICOM_MAP_PATH="$work/base.dmap" expect 0 "Gain: 1.5" "$work/static" "$work/file.dcm")
else
    skip machine static "the libraries that docs/c.md names are those of Linux"
fi

step "the C++ wrapper"
for cxx in g++ clang++; do
    have $cxx || { skip peer $cxx "is not installed"; continue; }
    for standard in c++17 c++20; do
        # shellcheck disable=SC2086
        $cxx -std=$standard $warnings crates/dicom-map-ffi/tests/c/wrapper.cpp -o "$work/wrapper" $link
        "$work/wrapper" "$work"
    done
done

if has_embedded; then
    step "the programs of docs/c.md"
    # Every fenced block of a language, the first as block-LANGUAGE-1. Whole programs are run and
    # print the text block that follows them; parts are put inside a function and compiled.
    awk -v work="$work" '
        /^```(c|cpp|text)$/ { kind = substr($0, 4); count[kind]++; file = work "/block-" kind "-" count[kind]; printf "" > file; inside = 1; next }
        /^```/ { inside = 0; next }
        inside { print > file }' docs/c.md
    cp "$work/block-c-1" "$work/first.c"
    # shellcheck disable=SC2086
    gcc $warnings "$work/first.c" -o "$work/first" $link
    [ "$("$work/first")" = "$(cat "$work/block-text-1")" ] || fail "the first program of docs/c.md prints: $("$work/first")"
    cp "$work/block-cpp-1" "$work/first.cpp"
    if have g++; then
        # shellcheck disable=SC2086
        g++ -std=c++17 $warnings "$work/first.cpp" -o "$work/first" $link
        [ "$("$work/first")" = "$(cat "$work/block-text-2")" ] || fail "the C++ program of docs/c.md prints: $("$work/first")"
    else
        skip peer g++ "is not installed: the C++ program of docs/c.md"
    fi
    cp "$work/block-cpp-2" "$work/second.cpp"
    if have g++; then
        # shellcheck disable=SC2086
        g++ -std=c++17 $warnings "$work/second.cpp" -o "$work/second" $link
        expect 0 "(0009,1002) " "$work/second" "$work/file.dcm"
        expect 0 "{1b}[2J" "$work/second" "$work/file.dcm"
    fi
    {
        echo '#include <dicom_map.h>'
        echo '#include <stdio.h>'
        for block in "$work"/block-c-*; do
            name=$(sed -n 's|^/\* block: \(.*\) \*/$|\1|p' "$block")
            [ -n "$name" ] || continue
            case $name in
            overlay) parameters=void; result=dict ;;
            held) parameters="const dmap_dict *dict"; result=b_value ;;
            walk) parameters="const dmap_dict *dict"; result=tag ;;
            sources) parameters="const dmap_tag *tag"; result=tag ;;
            errors) parameters=void; result=opened ;;
            file) parameters="const dmap_dict *dict"; result=element ;;
            *) fail "docs/c.md has an unknown block \"$name\"" ;;
            esac
            printf 'const void *%s(%s);\nconst void *%s(%s)\n{\n' "$name" "$parameters" "$name" "$parameters"
            cat "$block"
            printf 'return %s;\n}\n' "$result"
        done
        echo 'int main(void) { return errors() != NULL; }'
    } >"$work/parts.c"
    # shellcheck disable=SC2086
    gcc -std=c11 $warnings "$work/parts.c" -o "$work/parts" $link
    [ "$("$work/parts" 2>&1)" = "$(cat "$work/block-text-3")" ] || fail "the block of docs/c.md about errors prints: $("$work/parts" 2>&1)"
fi
rm -rf "$work"

sh crates/dicom-map-ffi/tests/memory.sh
if has_embedded; then
    sh crates/dicom-map-ffi/tests/installed.sh
fi
finish
