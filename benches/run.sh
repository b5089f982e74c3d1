#!/bin/sh
# Measures dicom-map beside its peers, in one run. Usage: run.sh PYTHON WHEEL_FOLDER
set -eu
cd "$(dirname "$0")/.."
uname -sm
rustc --version
rm -rf target/criterion
cargo bench --quiet --locked -p dicom-map-bench -- --quiet >/dev/null
"$1" benches/ratios.py target/criterion
# The Python package beside pydicom, both installed.
venv=target/venvs/bench
[ -x "$venv/bin/python" ] || "$1" -m venv "$venv"
"$venv/bin/python" -m pip install --quiet "pydicom>=3,<4" numpy
"$venv/bin/python" -m pip install --quiet --force-reinstall --no-deps "$2"/dicom_map-*.whl
"$venv/bin/python" benches/python.py
