"""Extracts the documents of a folder."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from . import document, elements, output
from .reader import UnreadableDocument


@dataclass(frozen=True, slots=True)
class Input:
    """A document to read: its path, its name, its address, and the folder of its vendor."""

    path: Path
    name: str
    url: str
    vendor: str


def run(
    inputs: list[Input], folder: Path, say: Callable[[str], None] = lambda text: None
) -> list[output.Report]:
    """Extracts each document into `folder`/<vendor>, with report.csv next to them; a document that
    cannot be read is reported, and the others are extracted.
    """
    reports = []
    for item in inputs:
        data = item.path.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        try:
            read = document.read(item.path)
        except UnreadableDocument as error:
            reports.append(output.Report(item.name, digest, "unreadable", problem=str(error)))
        else:
            tables = elements.elements_of(read)
            output.write(folder / item.vendor, data, item.name, item.url, tables)
            reports.append(output.report_of(read, tables, item.name, digest))
        say(f"{item.name}: {reports[-1].state}, {reports[-1].rows} rows")
    folder.mkdir(parents=True, exist_ok=True)
    output.write_reports(folder / "report.csv", reports)
    return reports
