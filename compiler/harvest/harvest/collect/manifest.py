"""The record of the downloads: the SHA-256, the origin and the time of each document."""

from __future__ import annotations

import csv
import os
from dataclasses import asdict, dataclass, fields
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Entry:
    """A download. `state` is `stored`, `same` (another address has the same content) or `failed`."""

    vendor: str
    url: str
    state: str
    sha256: str
    byte_count: str
    file_name: str
    final_url: str
    found_on: str
    title: str
    content_type: str
    modified: str
    fetched_at: str
    problem: str


class Manifest:
    """manifest.csv: read completely, and appended to row by row, so that an interrupted run loses
    nothing.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.entries: list[Entry] = []
        if path.is_file():
            with path.open(encoding="utf-8", newline="") as file:
                names = [field.name for field in fields(Entry)]
                # A row that an interruption truncated is ignored: the document is fetched again.
                self.entries = [
                    Entry(**{name: row[name] for name in names})
                    for row in csv.DictReader(file)
                    if all(row.get(name) is not None for name in names)
                ]

    def add(self, entry: Entry) -> None:
        """Appends a row, and flushes it to the disk."""
        is_new = not self.path.is_file() or self.path.stat().st_size == 0
        cut = not is_new and not self.path.read_bytes().endswith(b"\n")
        with self.path.open("a", encoding="utf-8", newline="") as file:
            names = [field.name for field in fields(Entry)]
            writer = csv.DictWriter(file, names, lineterminator="\n")
            if cut:
                file.write("\n")
            if is_new:
                writer.writeheader()
            writer.writerow(asdict(entry))
            file.flush()
            os.fsync(file.fileno())
        self.entries.append(entry)

    def stored(self, folder: Path) -> list[tuple[Entry, Path]]:
        """The downloaded documents, each once, with their paths."""
        return [
            (entry, folder / f"{entry.sha256}.pdf")
            for entry in self.entries
            if entry.state == "stored"
        ]
