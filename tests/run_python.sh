#!/bin/sh
# The Python tests against the installed wheel, from outside the source tree: tests/run_python.sh PYTHON WHEELS
# Three environments: without any other package (the core tests), with current pydicom, numpy, pandas and pyarrow (everything, and the type
# checkers), and with pydicom 2.4 (the adapter). They are kept in target/venvs, so that only the first run downloads.
set -eu
python=$1
wheel=$(ls "$2"/dicom_map-*.whl)
wheel=$(cd "$(dirname "$wheel")" && pwd)/$(basename "$wheel")
root=$(cd "$(dirname "$0")/.." && pwd)
venvs=$root/target/venvs
export PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1
export DICOM_MAP_WHEEL="$wheel"

# prepare NAME PACKAGES...: an environment with these packages and the wheel.
prepare() {
    name=$1
    shift
    venv=$venvs/$name
    [ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
    # The list is kept beside the environment: another list makes it anew.
    if [ "$(cat "$venv/packages" 2>/dev/null)" != "$*" ]; then
        "$venv/bin/python" -m pip install --quiet --upgrade pip
        "$venv/bin/python" -m pip install --quiet "$@"
        echo "$*" >"$venv/packages"
    fi
    "$venv/bin/python" -m pip install --quiet --force-reinstall --no-deps "$wheel"
}

# check NAME FOLDERS...: the tests of these folders.
check() {
    name=$1
    shift
    echo "== Python tests, environment '$name'"
    outside=$(mktemp -d)
    (cd "$outside" && "$venvs/$name/bin/python" -m pytest -q -p no:cacheprovider -rs "$@")
    rm -rf "$outside"
}

tests=$root/tests/python
prepare core pytest "hypothesis>=6.100,<7"
check core "$tests/core"
# pydicom 3 needs Python 3.10.
prepare full pytest "hypothesis>=6.100,<7" "pydicom>=3,<4; python_version >= '3.10'" "pydicom>=2.4; python_version < '3.10'" pydicom-data numpy pandas pyarrow mypy pyright
check full "$tests"
prepare pydicom2 pytest "pydicom>=2.4,<3"
check pydicom2 "$tests/adapter"
