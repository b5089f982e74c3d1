#!/bin/sh
# The C library as other projects use it: installed below a prefix, found by pkg-config and CMake,
# linked shared and static.
set -eu
part="C install tests"
# shellcheck source=lib.sh
. "$(dirname "$0")/lib.sh"
cd "$root"

prefix=$work/prefix
make --no-print-directory -f crates/dicom-map-ffi/install.mk install-c PREFIX="$prefix"
libdir=$prefix/lib
for file in LICENSE NOTICE THIRD_PARTY_LICENSES; do
    cmp "$file" "$prefix/share/licenses/dicom-map/$file"
done
export PKG_CONFIG_PATH="$libdir/pkgconfig"
have pkg-config || { skip peer pkg-config "is not installed"; finish; exit 0; }

step "pkg-config, shared and static"
# shellcheck disable=SC2046,SC2086 # several words
gcc -std=c11 $warnings crates/dicom-map-ffi/examples/lookup.c -o "$work/shared" $(pkg-config --cflags --libs dicom-map) -Wl,-rpath,"$libdir"
expect 0 "US 1 Auto Window Flag" "$work/shared" 0021 1008 "Siemens: Thorax/Multix FD Lab Settings"
soname=libdicom_map_ffi.so.$(sed -n 's/^#define DMAP_ABI_VERSION //p' "$prefix/include/dicom_map.h")
if have readelf; then
    expect 0 "[$soname]" readelf -d "$work/shared"
else
    skip peer binutils "no readelf"
fi
# shellcheck disable=SC2046,SC2086
gcc -std=c11 $warnings crates/dicom-map-ffi/examples/lookup.c -o "$work/static" $(pkg-config --cflags dicom-map) \
    "$libdir/libdicom_map_ffi.a" $(pkg-config --static --libs-only-l dicom-map | sed 's/-ldicom_map_ffi//')
LD_LIBRARY_PATH=/nowhere expect 0 "(0010,0010) PN 1 Patient's Name" "$work/static" 0010 0010
[ "$(pkg-config --modversion dicom-map)" = "$(sed -n 's/^#define DMAP_VERSION "\(.*\)"/\1/p' "$prefix/include/dicom_map.h")" ] ||
    fail "dicom-map.pc and dicom_map.h have different versions"

lacks=
have cmake || lacks="$lacks cmake"
have g++ || lacks="$lacks g++"
have dump2dcm || lacks="$lacks dcmtk"
[ -e /usr/include/dcmtk/dcmdata/dctk.h ] || lacks="$lacks libdcmtk-dev"
if [ -z "$lacks" ]; then
    step "CMake, and an annotator of files that DCMTK reads"
    # The tree is moved first: CMake must find it wherever it was installed.
    mkdir "$work/moved"
    mv "$prefix" "$work/moved/prefix"
    cmake -S crates/dicom-map-ffi/examples/annotate -B "$work/build" -DCMAKE_PREFIX_PATH="$work/moved/prefix" \
        -DCMAKE_CXX_FLAGS="$warnings" >"$work/cmake.log" 2>&1 || { cat "$work/cmake.log" >&2; fail "cmake found no DicomMap"; }
    cmake --build "$work/build" >"$work/cmake.log" 2>&1 || { cat "$work/cmake.log" >&2; fail "the annotator does not compile"; }
    annotate=$work/build/annotate
    cat >"$work/file.txt" <<'END'
(0008,0016) UI [1.2.840.10008.5.1.4.1.1.4]
(0008,0018) UI [1.2.3.4]
(0009,0010) LO [GEMS_IDEN_01]
(0009,1002) SH [suite]
(0009,1199) LO [nobody reserved block 11]
(0040,0275) SQ
  (fffe,e000)
    (0029,0011) LO [SIEMENS CSA HEADER]
    (0029,1108) CS [IMAGE NUM 4]
  (fffe,e00d)
(fffe,e0dd)
END
    dump2dcm "$work/file.txt" "$work/file.dcm"
    "$annotate" "$work/file.dcm" >"$work/found"
    cat "$work/found"
    grep -q '^(0009,1002) SH  SH 1 Suite [Ii][Dd]  \[GEMS_IDEN_01\]$' "$work/found" || fail "the annotator does not name (0009,1002)"
    grep -q '^  (0029,1108) CS  CS 1 .*  \[SIEMENS CSA HEADER\]$' "$work/found" || fail "the annotator does not name (0029,1108) inside the item"
    grep -q '^(0009,1199) LO  unknown  \[\]$' "$work/found" || fail "the annotator names an element of a block without creator"
    grep -q '^2 private elements known, 1 unknown$' "$work/found" || fail "the annotator counts wrongly"
    expect 2 "no-such-file" "$annotate" "$work/no-such-file"
    corpus=$root/../shared/corpus
    if [ -d "$corpus" ]; then
        for file in "$corpus"/siemens-*-1.dcm "$corpus"/ge-*-1.dcm "$corpus"/philips-*-1.dcm; do
            last=$("$annotate" "$file" 2>/dev/null | tail -n 1)
            echo "  $(basename "$file"): $last"
            case $last in
            "0 private elements known, 0 unknown") ;;
            [1-9]*" private elements known"*) ;;
            *) fail "no private element of $file is known" ;;
            esac
        done
    else
        skip data corpus "is not beside the project"
    fi
    mv "$work/moved/prefix" "$prefix"
else
    for peer in $lacks; do
        skip peer "$peer" "is not installed: no CMake project, no annotator of DCMTK's data sets"
    done
fi

make --no-print-directory -f crates/dicom-map-ffi/install.mk uninstall-c PREFIX="$prefix"
left=$(find "$prefix" 2>/dev/null || true)
[ -z "$left" ] || fail "uninstall-c left $left"
# Existing files and folders stay.
mkdir -p "$prefix/lib" "$prefix/include"
make --no-print-directory -f crates/dicom-map-ffi/install.mk install-c PREFIX="$prefix"
echo theirs >"$prefix/lib/pkgconfig/other.pc"
make --no-print-directory -f crates/dicom-map-ffi/install.mk uninstall-c PREFIX="$prefix"
left=$(cd "$prefix" && find . | sort | tr '\n' ' ')
[ "$left" = ". ./include ./lib ./lib/pkgconfig ./lib/pkgconfig/other.pc " ] || fail "uninstall-c left $left, expected only what was there before"
finish
