#!/bin/sh
# Runs the Python tests against the installed wheel, from outside the source tree. Usage: run_python.sh PYTHON WHEEL_FOLDER
set -eu
python=$1
root=$(cd "$(dirname "$0")/.." && pwd)
wheels=$(cd "$2" && pwd)
work=$root/target/python
mkdir -p "$work"
cd "$work"

# The core tests, in an environment that holds nothing but the wheel and the test runner.
[ -x core/bin/python ] || "$python" -m venv core
core/bin/python -m pip install --quiet pytest
core/bin/python -m pip install --quiet --force-reinstall --no-deps "$wheels"/dicom_map-*.whl
core/bin/python -m pytest -q -p no:cacheprovider "$root/tests/python/core"
