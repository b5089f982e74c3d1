"""The console scripts: the same Rust code as the cargo binaries."""

from __future__ import annotations

import signal
import sys

from ._dicom_map import run_command


def _run(program: str) -> int:
    # Python turns an interrupt into an exception that Rust code would see only at its end.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return run_command(program, [program, *sys.argv[1:]])


def dicom_map() -> int:
    """``dicom-map``: look up, search, list and check DICOM tags."""
    return _run("dicom-map")


def dicom_lookup() -> int:
    """``dicom-lookup GROUP ELEMENT [CREATOR]``."""
    return _run("dicom-lookup")
