#!/bin/sh
# Builds a program for each interface and looks up every record of data/tags.csv through each of
# them. Usage: run.sh PYTHON WHEEL_FOLDER
set -eu
python=$1
wheels=$2
root=$(cd "$(dirname "$0")/../.." && pwd)
cd "$root"
work=target/doors
mkdir -p "$work"

sh scripts/venv.sh doors "$python"
venv=$root/target/venvs/doors
"$venv/bin/python" -m pip install --quiet --force-reinstall --no-deps "$wheels"/dicom_map-*.whl
# As in the C tests, whose build is used.
built=$root/target/install-c
export CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16
cargo build --quiet --release --locked -p dicom-map --example lookup_lines --target-dir "$built"
cargo build --quiet --release --locked -p dicom-map-ffi --target-dir "$built"
cc -O1 -Wall -Wextra -Werror tests/doors/dump_tags.c -I crates/dicom-map-ffi/include -L "$built/release" -ldicom_map_ffi -o "$work/dump_tags"

# From another folder, so that the installed wheel is tested and not the source tree.
table=$root/data/tags.csv
DMAP=$root/data/tags.dmap
export DMAP
cd "$work"
LD_LIBRARY_PATH=$built/release${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH} PYTHONDONTWRITEBYTECODE=1 \
    "$venv/bin/python" "$root/tests/doors/compare.py" "$table" "$built/release/examples/lookup_lines" ./dump_tags "$venv/bin/dicom-map"
