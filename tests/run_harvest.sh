#!/bin/sh
# Runs the tests of compiler/harvest in an environment of their own, with the importer; --prepare
# only creates the environment. Usage: run_harvest.sh PYTHON [--prepare]
set -eu
python=$1
root=$(cd "$(dirname "$0")/.." && pwd)
cd "$root"
# The requirements of its pyproject.toml, but no package of the project itself: the tests run on the
# sources.
packages=$("$python" -c '
import tomllib
project = tomllib.load(open("compiler/harvest/pyproject.toml", "rb"))["project"]
extras = project["optional-dependencies"]
names = [*project["dependencies"], *extras["proof"], *extras["test"]]
print(*(name for name in names if not name.startswith(project["name"])))
')
# shellcheck disable=SC2086 # a list of packages
sh scripts/venv.sh harvest "$python" $packages
# With a test of its crate, so that the crates have the features of test-rust, whose build is used.
cargo build --quiet --locked --workspace --bin dmap-compile --test cli
[ "${2:-}" != --prepare ] || exit 0
export DMAP_COMPILE="${CARGO_TARGET_DIR:-$root/target}/debug/dmap-compile"
export PYTHONPATH="$root/compiler/harvest" PYTHONDONTWRITEBYTECODE=1
exec "$root/target/venvs/harvest/bin/python" -m pytest -q -p no:cacheprovider -rs compiler/harvest/tests
