#!/bin/sh
# Measures dicom-map beside its peers, in one run. Usage: run.sh PYTHON WHEEL_FOLDER
set -eu
cd "$(dirname "$0")/.."
uname -sm
rustc --version
rm -rf target/criterion
cargo bench --quiet --locked -p dicom-map-bench -- --quiet >/dev/null
"$1" benches/ratios.py target/criterion
