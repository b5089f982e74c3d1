#!/bin/sh
# Compares dicom-map with its peers, in one run. Usage: run.sh PYTHON WHEEL_FOLDER
set -eu
cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-target}
# A Python with the package and its peers installed.
venv=target/venvs/bench
[ -x "$venv/bin/python" ] || "$1" -m venv "$venv"
"$venv/bin/python" -m pip install --quiet "pydicom>=3,<4" numpy matplotlib
"$venv/bin/python" -m pip install --quiet fastdicom || echo "fastdicom: skipped, it cannot be installed here"
"$venv/bin/python" -m pip install --quiet --force-reinstall --no-deps "$2"/dicom_map-*.whl
"$venv/bin/python" benches/versions.py
"$1" benches/sizes.py "$2"/dicom_map-*.whl
rm -rf "$target/criterion"
log=$target/criterion.log
cargo bench --quiet --locked -p dicom-map-bench --bench lookup -- --quiet --warm-up-time 1 --measurement-time 3 >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
"$1" benches/ratios.py "$target/criterion"
"$venv/bin/python" benches/python.py
# `make test` fails if a count has risen; here it is ignored.
"$1" benches/instructions.py || true
cargo build --quiet --release --locked -p dicom-map-bench --bin growth --example startup
"$venv/bin/python" benches/startup.py "$target/release/examples/startup"
# shellcheck disable=SC2086 # options, or none
"$venv/bin/python" benches/growth.py "$target/release/growth" "$venv/bin/dicom-map" ${BENCH_GROWTH_OPTIONS:-}
"$venv/bin/python" benches/reader.py "$venv/bin/dicom-map" || echo "reader: not all could be measured"
"$venv/bin/python" benches/table.py "$venv/bin/dicom-map" || echo "table: not all could be measured"
"$1" benches/network.py "$venv/bin/dicom-map" --python "$venv/bin/python" || echo "network: not all could be measured"
"$venv/bin/python" -m pip install --quiet pyarrow distributed fsspec || echo "scale: not all can be installed here"
"$venv/bin/python" benches/scale.py || echo "scale: not all could be measured"
"$venv/bin/python" benches/editing.py || echo "editing: not all could be measured"
# pydicom with all its plug-ins, and the C libraries.
"$venv/bin/python" -m pip install --quiet pydicom-data pylibjpeg pylibjpeg-libjpeg pylibjpeg-openjpeg pylibjpeg-rle pyjpegls python-gdcm pillow imagecodecs ||
    echo "pixels: not all peers can be installed here"
"$venv/bin/python" benches/pixels.py || echo "pixels: not all could be measured"
# The C library compared with DCMTK and GDCM, which `.ci/peers.sh all` installs.
if command -v g++ >/dev/null; then
    sh benches/c/run.sh || echo "C: not all could be measured"
else
    echo "C: skipped, there is no C++ compiler"
fi
