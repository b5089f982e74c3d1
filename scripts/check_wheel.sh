#!/bin/sh
# Builds the wheel twice, in two folders, from what is committed, and compares the bytes. Usage: check_wheel.sh PYTHON
set -eu
python=$1
cd "$(dirname "$0")/.."
root=$(pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The folders have names of different length, so that a path that got in shifts everything.
for folder in one another-one; do
    mkdir -p "$work/$folder/src"
    git archive HEAD | tar -x -C "$work/$folder/src"
    (cd "$work/$folder/src" && make --silent wheel PYTHON="$python" CARGO_TARGET_DIR="$work/$folder/target" >/dev/null)
    cp "$work/$folder/src"/target/wheels/dicom_map-*.whl "$work/$folder/"
done
sha256sum "$work"/*/dicom_map-*.whl | sed "s|$work/||"
cd "$root"
"$python" scripts/compare_wheels.py "$work"/*/dicom_map-*.whl
