#!/bin/sh
# Builds the site (target/site/html) strictly, and checks its links and the resources that it loads.
# Usage: run_site.sh PYTHON PACKAGE...
set -eu
python=$1
shift
cd "$(dirname "$0")/.."
part=test-site
# shellcheck source=support/skip.sh
. tests/support/skip.sh
status=0
sh scripts/venv.sh site "$python" "$@" || status=$?
if [ "$status" = 3 ]; then
    skip peer mkdocs-material "the package registry cannot be reached"
    exit 0
fi
[ "$status" = 0 ] || exit "$status"
bin=target/venvs/site/bin
"$python" scripts/site.py pages
# Suppresses advertisements of other programs.
export NO_MKDOCS_2_WARNING=1 DISABLE_MKDOCS_2_WARNING=true
"$bin/python" -m mkdocs build --quiet --strict
"$python" scripts/site.py check
echo "1 passed, 0 failed"
