#!/bin/sh
# Tests the pages in a browser: Debian's chromium, driven by Playwright. Usage: run_browser.sh
# PYTHON [PROGRAM]. Screenshots are kept in target/browser.
set -eu
python=$1
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
sh scripts/venv.sh browser "$python" pytest "playwright>=1.50,<2" "axe-playwright-python>=0.1.4,<0.2" || [ $? = 3 ]
if [ -n "${2:-}" ]; then
    DICOM_MAP_PROGRAM=$2
elif [ -z "${DICOM_MAP_PROGRAM:-}" ]; then
    cargo build --quiet --locked -p dicom-map-cli
    DICOM_MAP_PROGRAM="${CARGO_TARGET_DIR:-$root/target}/debug/dicom-map"
fi
export DICOM_MAP_PROGRAM PYTHONDONTWRITEBYTECODE=1
exec "$root/target/venvs/browser/bin/python" -m pytest -q -s -p no:cacheprovider -rs tests/browser
