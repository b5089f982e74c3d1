#!/bin/sh
# Lints every shell script of the project.
set -eu
cd "$(dirname "$0")/.."
part=lint-style
# shellcheck source=../tests/support/skip.sh
. tests/support/skip.sh
if command -v shellcheck >/dev/null 2>&1; then
    git ls-files -z '*.sh' .ci/run | xargs -0 shellcheck --severity=warning -x -P SCRIPTDIR
else
    skip peer shellcheck "is not installed"
fi
