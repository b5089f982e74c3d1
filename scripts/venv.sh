#!/bin/sh
# Creates target/venvs/NAME, a Python environment with these packages, or keeps it if it has them.
# Usage: venv.sh NAME PYTHON [PACKAGE...]. Exit status 3 if the package registry cannot be reached.
set -eu
name=$1
python=$2
shift 2
venv=$(cd "$(dirname "$0")/.." && pwd)/target/venvs/$name
[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
# The list is stored in the environment: a different list causes a new installation.
[ "$(cat "$venv/packages" 2>/dev/null)" != "$*" ] || exit 0
if [ $# -gt 0 ]; then
    log=$venv/install.log
    try=1
    until "$venv/bin/python" -m pip install --quiet --disable-pip-version-check "$@" >"$log" 2>&1; do
        tail -n 3 "$log" >&2
        if [ "$try" = 3 ]; then
            # pip reports each failed connection before "no matching distribution".
            grep -qE 'Retrying \(Retry|Max retries exceeded|Read timed out' "$log" || exit 1
            echo "venv $name: NOT INSTALLED, BECAUSE THE PACKAGE REGISTRY COULD NOT BE REACHED: $*" >&2
            exit 3
        fi
        try=$((try + 1))
        sleep 5
    done
fi
echo "$*" >"$venv/packages"
