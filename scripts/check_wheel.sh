#!/bin/sh
# Builds the committed state of the wheel twice, in two folders and with two cargo homes, and
# compares the bytes. Usage: check_wheel.sh PYTHON
set -eu
python=$1
cd "$(dirname "$0")/.."
root=$(pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The names of the folders differ in length, so that an embedded path shifts everything after it.
# The second cargo home is a copy of the settings and downloads of this one, so it works without a
# network too.
for folder in one another-one; do
    mkdir -p "$work/$folder/src"
    git archive HEAD | tar -x -C "$work/$folder/src"
    home=$work/$folder/cargo
    mkdir -p "$home/registry"
    for part in config.toml registry/index registry/cache; do
        [ ! -e "${CARGO_HOME:-$HOME/.cargo}/$part" ] || cp -R "${CARGO_HOME:-$HOME/.cargo}/$part" "$home/$part"
    done
    (cd "$work/$folder/src" &&
        CARGO_HOME=$home make --silent wheel PYTHON="$python" CARGO_TARGET_DIR="$work/$folder/target" >/dev/null)
    cp "$work/$folder/src"/target/wheels/dicom_map-*.whl "$work/$folder/"
done
sha256sum "$work"/*/dicom_map-*.whl | sed "s|$work/||"
cd "$root"
"$python" scripts/compare_wheels.py "$work"/*/dicom_map-*.whl
