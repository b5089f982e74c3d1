#!/bin/sh
# Builds a wheel from the source distribution only, without a network and without cargo's downloaded
# crates, and does a lookup with it. Usage: run_sdist.sh PYTHON MATURIN
set -eu
python=$1
maturin=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
root=$(cd "$(dirname "$0")/.." && pwd)
# Always the same folder, so that builds of the same crates are reused.
work=$root/target/sdist
rm -rf "$work/content" "$work/cargo" "$work/wheels" "$work/venv"
mkdir -p "$work/content"

echo "== source distribution"
(cd "$root" && "$python" scripts/sdist.py "$maturin" "$work/content")
# An empty CARGO_HOME has no crates, and offline none can be downloaded. rustup keeps its tools
# elsewhere.
: "${RUSTUP_HOME:=$HOME/.rustup}"
export RUSTUP_HOME CARGO_HOME="$work/cargo" CARGO_NET_OFFLINE=true CARGO_TARGET_DIR="$work/build"
export CARGO_PROFILE_DEV_DEBUG=false
# Without the optimization that the workspace's tests need: it would take most of the time here.
mkdir "$CARGO_HOME"
awk '/^\[profile\.dev\.package\.[a-z]/ { print; print "opt-level = 0" }' "$root/Cargo.toml" >"$CARGO_HOME/config.toml"
# As pip builds it, but with the installed maturin: nothing can be downloaded.
PATH=$(dirname "$maturin"):$PATH MATURIN_PEP517_ARGS="--offline --locked --profile dev" \
    "$(dirname "$maturin")/python" -m pip wheel --quiet --no-index --no-deps --no-build-isolation \
    --wheel-dir "$work/wheels" "$work"/content/dicom_map-*.tar.gz
"$python" -m venv "$work/venv"
"$work/venv/bin/python" -m pip install --quiet --no-index "$work"/wheels/*.whl
cd "$work/venv"
"$work/venv/bin/python" -c "
import dicom_map
found = dicom_map.lookup(0x0021, 0x1008, 'Siemens: Thorax/Multix FD Lab Settings')
assert found is not None and found['name'] == 'Auto Window Flag', found
import subprocess, sys
from pathlib import Path
for name in ('dicom-map', 'dicom-lookup'):
    said = subprocess.run([Path(sys.executable).with_name(name), '--version'], capture_output=True, text=True, check=True)
    assert said.stdout.split() == [name, dicom_map.__version__], said
print('source distribution: built offline from its own content,', len(dicom_map.default()), 'entries')
"
