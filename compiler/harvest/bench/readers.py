"""Compares PDF readers with the same extraction: seconds per page, memory, and correct rows.

    pip install -e 'compiler/harvest[proof]' pdfplumber
    python compiler/harvest/bench/readers.py READER       pypdfium2 or pdfplumber

Renders the layouts of `harvest proof` and compares the extracted rows, without importer and review.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from harvest.extract import document, elements, reader
from harvest.extract.geometry import Box, Char, Page
from harvest.proof import run, truth
from harvest.proof.layouts import SEEN, UNSEEN
from harvest.review.registry import fold

ROOT = Path(__file__).resolve().parents[3]


def plumbed(path: Path) -> Iterator[Page]:
    """The pages read with pdfplumber, in the form of harvest.extract.reader."""
    import pdfplumber

    with pdfplumber.open(path) as pdf:
        for number, source in enumerate(pdf.pages, 1):
            page = Page(number, float(source.width), float(source.height))
            for char in source.chars:
                a, b, *_ = char["matrix"]
                quarter = (0 if a > 0 else 2) if char["upright"] else (3 if b > 0 else 1)
                box = Box(char["x0"], char["top"], char["x1"], char["bottom"])
                page.chars.append(Char(char["text"], box, char["size"], quarter))
            page.rules = [Box(e["x0"], e["top"], e["x1"], e["bottom"]) for e in source.edges]
            page.has_picture = bool(source.images)
            source.close()
            yield page


def main() -> None:
    """Prints the figures of one reader."""
    name = sys.argv[1]
    document.pages_of = {"pypdfium2": reader.pages_of, "pdfplumber": plumbed}[name]
    shares = run.shares(truth.statements(ROOT / "data/facts"))
    pages = seconds = expected = found = right = 0
    with tempfile.TemporaryDirectory() as folder:
        for layout, render in {**SEEN, **UNSEEN}.items():
            if layout in ("blocks", "two-headed"):
                # They spell tags in ways that only the importer understands.
                continue
            for statement in shares[layout]:
                path = Path(folder) / "a.pdf"
                render(statement, path)
                began = time.perf_counter()
                read = document.read(path)
                tables = elements.elements_of(read)
                seconds += time.perf_counter() - began
                pages += read.page_count
                rows = {
                    (fold(row.creator), row.tag.upper(), row.vr, fold(row.name.lstrip("> ")))
                    for table in tables
                    for row in table.rows
                }
                known = {
                    (fold(f.creator), f"({f.group},{f.element})".upper(), f.vr, fold(f.name))
                    for f in statement.facts
                }
                expected, found, right = (
                    expected + len(known),
                    found + len(rows),
                    right + len(rows & known),
                )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{name}: {pages} pages, {1000 * seconds / pages:.1f} ms a page, peak {peak:.0f} MB; "
        f"{right} of {expected} rows right, {found - right} wrong"
    )


if __name__ == "__main__":
    main()
