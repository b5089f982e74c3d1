"""Lets Python scripts and tests skip checks that this machine cannot do; skip.rs and skip.sh are
the same for Rust and shell scripts. A skip is of a kind:

    peer     a missing tool or package to compare with, of .ci/peers.txt or of a package registry
    data     a missing folder next to the project
    machine  something that this system, compiler or user cannot do

With CI=true a missing peer is a failure, unless DICOM_MAP_PEERS_MISSING (a list of words, as
.ci/peers.sh prints it) names it, and so is a skip of no kind. DICOM_MAP_SKIPS: a file that gets one
line for each skip.
"""

from __future__ import annotations

import os
import re

#: `KIND NAME: WHY`, the text of every skip.
REASON = re.compile(r"(peer|data|machine) ([^:\s]+): (.+)", re.DOTALL)


def problem(reason: str) -> str | None:
    """Returns why a skip with this reason is a failure, or None."""
    if os.environ.get("CI") != "true":
        return None
    found = REASON.match(reason)
    if not found:
        return f'with CI=true a skip says "KIND NAME: WHY" (tests/support/skips.py): {reason}'
    kind, name, _ = found.groups()
    if kind == "peer" and name not in os.environ.get("DICOM_MAP_PEERS_MISSING", "").split():
        return f"with CI=true a missing peer is a failure: {reason}"
    return None


def record(reason: str, part: str) -> None:
    """Appends a line to the list of skips, if there is one."""
    path = os.environ.get("DICOM_MAP_SKIPS")
    if not path:
        return
    found = REASON.match(reason)
    kind, name, why = found.groups() if found else ("other", "-", reason)
    line = "\t".join(" ".join(word.split()) for word in (kind, name, part, why))
    with open(path, "a", encoding="utf-8") as file:
        file.write(line + "\n")


def skip(reason: str, part: str) -> None:
    """Reports that a script leaves out a check; ends the script if that is a failure."""
    print(f"{part}: skipped: {reason}")
    record(reason, part)
    if failure := problem(reason):
        raise SystemExit(f"{part}: {failure}")
