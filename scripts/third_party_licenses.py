"""Writes THIRD_PARTY_LICENSES: each crate compiled into our products, with its licence and the
licence texts that it contains. Usage: third_party_licenses.py [--check] FILE

--check compares instead: exit status 1 if the file is out of date.
"""

import re
import sys
from pathlib import Path

from crates import is_ours, metadata, shipped
from generated import write_or_check

LICENCE_FILE = re.compile(
    r"^(licen[cs]e|copying|copyright|notice|unlicense)([-_.].*)?$", re.IGNORECASE
)


def texts_of(package):
    """The licence texts in the crate's folder, sorted by name."""
    folder = Path(package["manifest_path"]).parent
    names = sorted(
        path for path in folder.iterdir() if path.is_file() and LICENCE_FILE.match(path.name)
    )
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in names]
    # Trailing spaces and the number of empty lines are not significant.
    return ["\n".join(line.rstrip() for line in text.strip().splitlines()) for text in texts]


def render():
    """Returns the whole file."""
    found, _ = shipped(metadata())
    others = sorted(
        (package for package in found.values() if not is_ours(package)),
        key=lambda package: (package["name"], package["version"]),
    )
    by_text = {}
    lines = [
        "Third-party software in dicom-map",
        "",
        "The command line tools, the Python wheel and the C library contain these crates, as Cargo.lock pins them (on other platforms than yours a few",
        "of them are not used). Made by `make supply`; do not edit.",
        "",
    ]
    width = max(len(package["name"]) + len(package["version"]) + 1 for package in others)
    for package in others:
        label = f"{package['name']} {package['version']}"
        lines.append(
            f"{label.ljust(width)}  {package['license']}  {package['repository'] or ''}".rstrip()
        )
        for text in texts_of(package):
            by_text.setdefault(text, []).append(label)
    without = [
        f"{package['name']} {package['version']}" for package in others if not texts_of(package)
    ]
    if without:
        lines += [
            "",
            "Crates without a licence text of their own; their licence is named above:",
            ", ".join(without),
        ]
    for text, labels in by_text.items():
        lines += ["", "=" * 100, ", ".join(labels), "=" * 100, "", text]
    return "\n".join(lines) + "\n", len(others), len(by_text)


def main():
    """Writes or compares."""
    path = Path(sys.argv[-1])
    text, crate_count, text_count = render()
    write_or_check(
        path, text, "Cargo.lock says", f"{crate_count} crates, {text_count} licence texts"
    )


if __name__ == "__main__":
    main()
