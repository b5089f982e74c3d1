#!/bin/sh
# Builds and installs the C library: shared with a soname, static, headers, pkg-config and CMake
# files. Called by install.mk. Usage: install.sh install-c|uninstall-c, with PREFIX, LIBDIR,
# INCLUDEDIR, and optionally DESTDIR (prepended to every path) and CARGO.
set -eu

crate=$(cd "$(dirname "$0")/.." && pwd)
root=$(cd "$crate/../.." && pwd)
cargo=${CARGO:-cargo}
destdir=${DESTDIR:-}
case $PREFIX$LIBDIR$INCLUDEDIR in
*[!A-Za-z0-9_./+~@%:,-]*) echo "install.sh: found a space or special character in PREFIX, LIBDIR or INCLUDEDIR, expected plain paths" >&2; exit 2 ;;
esac
case $PREFIX,$LIBDIR,$INCLUDEDIR in
/*,/*,/*) ;;
*) echo "install.sh: found PREFIX=$PREFIX LIBDIR=$LIBDIR INCLUDEDIR=$INCLUDEDIR, expected absolute paths" >&2; exit 2 ;;
esac

version=$(sed -n 's/^#define DMAP_VERSION "\(.*\)"$/\1/p' "$crate/include/dicom_map.h")
abi=$(sed -n 's/^#define DMAP_ABI_VERSION \(.*\)$/\1/p' "$crate/include/dicom_map.h")
libdir=$destdir$LIBDIR
includedir=$destdir$INCLUDEDIR
cmakedir=$libdir/cmake/DicomMap
# The licences of everything that is compiled in, which have to accompany it.
licences=$destdir$PREFIX/share/licenses/dicom-map
# The folders that did not exist before, for uninstall-c. Not written below a DESTDIR: packages do
# not need it.
made=$licences/folders

case $(uname -s) in
Darwin)
    built=libdicom_map_ffi.dylib
    shared_file=libdicom_map_ffi.$abi.$version.dylib
    soname=libdicom_map_ffi.$abi.dylib
    link_name=libdicom_map_ffi.dylib
    soname_argument=-Wl,-install_name,$LIBDIR/$soname
    ;;
*)
    built=libdicom_map_ffi.so
    shared_file=libdicom_map_ffi.so.$abi.$version
    soname=libdicom_map_ffi.so.$abi
    link_name=libdicom_map_ffi.so
    soname_argument=-Wl,-soname,$soname
    ;;
esac

if [ "$1" = uninstall-c ]; then
    rm -f "$libdir/$shared_file" "$libdir/$soname" "$libdir/$link_name" "$libdir/libdicom_map_ffi.a" "$libdir/pkgconfig/dicom-map.pc" \
        "$includedir/dicom_map.h" "$includedir/dicom_map.hpp" "$cmakedir/DicomMapConfig.cmake" "$cmakedir/DicomMapConfigVersion.cmake" \
        "$licences/LICENSE" "$licences/NOTICE" "$licences/THIRD_PARTY_LICENSES"
    # Then the folders that the installation created, innermost first, if they are empty.
    folders=$(cat "$made" 2>/dev/null || true)
    rm -f "$made"
    rmdir "$cmakedir" "$licences" 2>/dev/null || true
    printf '%s\n' "$folders" | sort -r | while read -r folder; do
        [ -z "$folder" ] || rmdir "$folder" 2>/dev/null || true
    done
    exit 0
fi

# A separate target folder: programs linked in target/release would not find a library with a
# soname.
cd "$root"
build=${CARGO_TARGET_DIR:-$root/target}/install-c
$cargo rustc --quiet --release --locked -p dicom-map-ffi --lib --crate-type cdylib --target-dir "$build" -- -C "link-arg=$soname_argument"
# The libraries that a program needs beside the static one, from the compiler that built it.
private_libs=$($cargo rustc --release --locked -p dicom-map-ffi --lib --crate-type staticlib --target-dir "$build" -- --print native-static-libs 2>&1 |
    sed -n 's/^note: native-static-libs: //p' | tail -n 1)
[ -n "$private_libs" ] || { echo "install.sh: the static library was not built" >&2; exit 1; }

new_folders=
for folder in "$libdir/pkgconfig" "$cmakedir" "$includedir" "$licences"; do
    while [ ! -d "$folder" ]; do
        new_folders="$new_folders$folder
"
        folder=$(dirname "$folder")
    done
done
mkdir -p "$libdir/pkgconfig" "$cmakedir" "$includedir" "$licences"
[ -n "$destdir" ] || [ -z "$new_folders" ] || printf '%s' "$new_folders" >>"$made"
# Installed by rename: a running program keeps the old library.
put() {
    install -m "$1" "$2" "$3.new"
    mv -f "$3.new" "$3"
}
put 755 "$build/release/$built" "$libdir/$shared_file"
ln -sf "$shared_file" "$libdir/$soname"
ln -sf "$soname" "$libdir/$link_name"
put 644 "$build/release/libdicom_map_ffi.a" "$libdir/libdicom_map_ffi.a"
strip -S "$libdir/libdicom_map_ffi.a"
put 644 "$crate/include/dicom_map.h" "$includedir/dicom_map.h"
put 644 "$crate/include/dicom_map.hpp" "$includedir/dicom_map.hpp"
for file in LICENSE NOTICE THIRD_PARTY_LICENSES; do
    put 644 "$root/$file" "$licences/$file"
done

# From LIBDIR/cmake/DicomMap to INCLUDEDIR: relative if both are below PREFIX, so that the tree can
# be moved.
case $LIBDIR,$INCLUDEDIR in
"$PREFIX"/*,"$PREFIX"/*)
    below=${LIBDIR#"$PREFIX"/}/cmake/DicomMap
    include_from_cmake=$(printf '%s' "$below" | sed 's/[^/][^/]*/../g')/${INCLUDEDIR#"$PREFIX"/}
    pc_libdir="\${prefix}/${LIBDIR#"$PREFIX"/}"
    pc_includedir="\${prefix}/${INCLUDEDIR#"$PREFIX"/}"
    set_includedir='s|"${CMAKE_CURRENT_LIST_DIR}/@INCLUDEDIR_FROM_CMAKEDIR@"|"${CMAKE_CURRENT_LIST_DIR}/'$include_from_cmake'"|'
    ;;
*)
    pc_libdir=$LIBDIR
    pc_includedir=$INCLUDEDIR
    set_includedir='s|"${CMAKE_CURRENT_LIST_DIR}/@INCLUDEDIR_FROM_CMAKEDIR@"|"'$INCLUDEDIR'"|'
    ;;
esac
private_list=$(printf '%s' "$private_libs" | tr -s ' ' ';')
for file in dicom-map.pc DicomMapConfig.cmake DicomMapConfigVersion.cmake; do
    case $file in
    *.pc) folder=$libdir/pkgconfig ;;
    *) folder=$cmakedir ;;
    esac
    sed -e "$set_includedir" -e "s|@PREFIX@|$PREFIX|; s|@LIBDIR@|$pc_libdir|; s|@INCLUDEDIR@|$pc_includedir|; s|@VERSION@|$version|" \
        -e "s|@PRIVATE_LIBS@|$private_libs|; s|@PRIVATE_LIBS_LIST@|$private_list|; s|@SHARED_FILE@|$shared_file|; s|@SONAME@|$soname|" \
        "$crate/packaging/$file.in" >"$folder/$file.new"
    mv -f "$folder/$file.new" "$folder/$file"
done
echo "installed dicom-map $version (ABI $abi) for C and C++ below $destdir$PREFIX"
