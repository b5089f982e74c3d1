"""Checks whether the extraction has changed since the unseen layouts were written."""

from __future__ import annotations

import hashlib
from pathlib import Path

EXTRACT = Path(__file__).resolve().parent.parent / "extract"

#: The digest of the extraction when the unseen layouts were written. A different one means that it
#: was changed with knowledge of these layouts: then they count as seen, until somebody moves them
#: to the seen ones, writes new ones, and puts the new digest here. Comments do not count: after a
#: change of only comments, the new digest goes here too.
FROZEN = "d73cef344a106024811f9f4869ef35dfed7c04cde647831c172cb2bf7922649a"


def digest() -> str:
    """The SHA-256 of the names and contents of the extraction's files."""
    found = hashlib.sha256()
    for path in sorted(EXTRACT.glob("*.py")):
        found.update(f"{path.name}\n".encode())
        found.update(path.read_bytes().replace(b"\r\n", b"\n"))
    return found.hexdigest()


def is_frozen() -> bool:
    """True if nothing in it has changed."""
    return digest() == FROZEN
