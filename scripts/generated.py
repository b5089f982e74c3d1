"""Writes a generated file, or reports that it is out of date."""

import sys


def write_or_check(path, text, made_from, done):
    """Writes `text` and prints `done`; with --check on the command line it compares instead, and
    exits with status 1 if they differ.
    """
    if "--check" in sys.argv[1:]:
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            sys.exit(f"{path}: differs from what {made_from}, expected the same: run `make supply`")
        return
    path.write_text(text, encoding="utf-8")
    print(f"{path}: {done}")
