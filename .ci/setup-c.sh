#!/bin/sh
# What the C tests use beyond a C compiler: clang, valgrind, cmake, pkg-config, DCMTK and GDCM, through apt-get where that is possible (Debian and its kin, as
# root). Users of the library need none of it. Where it is not possible, says so and leaves it to the tests to skip what is missing.
# DICOM_MAP_NO_SETUP=1 leaves the machine as it is.
set -eu

missing=
for pair in g++:g++ clang:clang clang++:clang valgrind:valgrind cmake:cmake pkg-config:pkg-config dump2dcm:dcmtk; do
    command -v "${pair%%:*}" >/dev/null 2>&1 || missing="$missing ${pair#*:}"
done
[ -e /usr/include/dcmtk/dcmdata/dctk.h ] || missing="$missing libdcmtk-dev"
[ -n "$(ls -d /usr/include/gdcm-* 2>/dev/null)" ] || missing="$missing libgdcm-dev"
[ -n "$missing" ] || exit 0

if [ -n "${DICOM_MAP_NO_SETUP:-}" ] || ! command -v apt-get >/dev/null 2>&1 || [ "$(id -u)" != 0 ]; then
    echo "set-up of the C tests: not installed here:$missing" >&2
    exit 0
fi
echo "set-up of the C tests: installing$missing" >&2
export DEBIAN_FRONTEND=noninteractive
log=$(mktemp)
# shellcheck disable=SC2086 # several words
if ! { apt-get update && apt-get install -y --no-install-recommends $missing; } >"$log" 2>&1; then
    echo "set-up of the C tests: apt-get could not install$missing:" >&2
    tail -n 3 "$log" >&2
fi
rm -f "$log"
