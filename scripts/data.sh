#!/bin/sh
# Rebuilds data/ from the sources and from pydicom, or writes docs/registry-report.md. Usage:
# data.sh PYTHON SHARED [report]
set -eu
python=$1
shared=$2
cd "$(dirname "$0")/.."
venv=target/data-venv
if [ ! -d "$shared/sources" ]; then
    echo "data.sh: found no $shared/sources, expected the folder of source dictionaries (SHARED=...)" >&2
    exit 1
fi
[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
# The version that the committed facts were made with.
"$venv/bin/python" -m pip install --quiet pydicom==3.0.2
if [ "${3:-}" = report ]; then
    exec cargo run --quiet --locked --release -p dmap-compile -- report --shared "$shared" --python "$venv/bin/python"
fi
cargo run --quiet --locked --release -p dmap-compile -- import --all --shared "$shared" --python "$venv/bin/python"
cargo run --quiet --locked --release -p dmap-compile -- build
git diff --stat -- data crates/dicom-map/src/tags.rs
