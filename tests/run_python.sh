#!/bin/sh
# Runs the Python tests against the installed wheel, from outside the source tree. Usage:
# run_python.sh PYTHON WHEELS
# Five environments: without any other package (the core tests), with current pydicom, numpy, pandas
# and pyarrow (everything except pixels and engines, and the type checkers), with pydicom 2.4 (the
# adapter), with pydicom and all of its plug-ins for pixels, and with object stores, Dask and Spark.
# They are kept in target/venvs, so that only the first run downloads. A sixth environment has the
# DICOM files of a package, and nothing that it depends on.
set -eu
python=$1
wheel=$(ls "$2"/dicom_map-*.whl)
wheel=$(cd "$(dirname "$wheel")" && pwd)/$(basename "$wheel")
root=$(cd "$(dirname "$0")/.." && pwd)
venvs=$root/target/venvs
export PIP_DISABLE_PIP_VERSION_CHECK=1 PYTHONDONTWRITEBYTECODE=1
export DICOM_MAP_WHEEL="$wheel"
failed=0

# prepare NAME PACKAGES...: creates an environment with these packages and the wheel.
prepare() {
    name=$1
    shift
    sh "$root/scripts/venv.sh" "$name" "$python" "$@"
    "$venvs/$name/bin/python" -m pip install --quiet --force-reinstall --no-deps "$wheel"
}

# check NAME FOLDERS...: runs the tests of these folders. After a failure, the other environments
# are tested all the same.
check() {
    name=$1
    shift
    echo "== Python tests, environment '$name'"
    outside=$(mktemp -d)
    (cd "$outside" && "$venvs/$name/bin/python" -m pytest -q -p no:cacheprovider -rs "$@") || failed=1
    rm -rf "$outside"
}

tests=$root/tests/python
prepare core pytest "hypothesis>=6.100,<7"
check core "$tests/core"
# pyright's own Node.js comes from the package registry too.
# Real files of Siemens MR: tests/python/adapter/siemens_files.py.
sh "$root/scripts/venv.sh" heudiconv "$python" --no-deps heudiconv==1.5.1
prepare full pytest "hypothesis>=6.100,<7" "pydicom>=3,<4" pydicom-data nibabel numpy pandas polars pyarrow \
    mypy "pyright[nodejs]"
check full "$tests" --ignore "$tests/pixels" --ignore "$tests/engines"
prepare pydicom2 pytest "pydicom>=2.4,<3" nibabel
check pydicom2 "$tests/adapter"
prepare pixels pytest "pydicom>=3,<4" pydicom-data numpy pylibjpeg pylibjpeg-libjpeg pylibjpeg-openjpeg \
    pylibjpeg-rle pyjpegls python-gdcm pillow imagecodecs
check pixels "$tests/pixels"
prepare engines pytest "pydicom>=3,<4" pydicom-data pyarrow fsspec s3fs "moto[server]" distributed pyspark
check engines "$tests/engines"
exit "$failed"
