"""The progress of a crawl, in one SQLite file, so that it can continue after an interruption."""

from __future__ import annotations

import csv
import sqlite3
from dataclasses import dataclass
from pathlib import Path

_TABLES = """
CREATE TABLE IF NOT EXISTS page (
    vendor TEXT, url TEXT, state TEXT NOT NULL, problem TEXT NOT NULL DEFAULT '', PRIMARY KEY (vendor, url));
CREATE TABLE IF NOT EXISTS document (
    vendor TEXT, url TEXT, title TEXT NOT NULL, found_on TEXT NOT NULL, found_at TEXT NOT NULL,
    PRIMARY KEY (vendor, url));
"""


@dataclass(frozen=True, slots=True)
class Found:
    """A document that a crawl has found."""

    vendor: str
    url: str
    title: str
    found_on: str
    found_at: str


class State:
    """The pages that are waiting, done or refused, and the documents. Each page is one transaction:
    its links are recorded with it, or it is read again.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self.database = sqlite3.connect(path, isolation_level=None)
        self.database.executescript(_TABLES)

    def close(self) -> None:
        """Closes the file."""
        self.database.close()

    def start(self, vendor: str, urls: list[str]) -> None:
        """Adds new pages, and queues pages again that another run may be able to read."""
        self.database.executemany(
            "INSERT OR IGNORE INTO page (vendor, url, state) VALUES (?, ?, 'waiting')",
            [(vendor, url) for url in urls],
        )
        self.database.execute(
            "UPDATE page SET state = 'waiting' WHERE vendor = ? AND state IN ('postponed', 'failed')",
            (vendor,),
        )

    def waiting(self, vendor: str) -> str | None:
        """The next page, in the order in which they were found."""
        row = self.database.execute(
            "SELECT url FROM page WHERE vendor = ? AND state = 'waiting' ORDER BY rowid LIMIT 1",
            (vendor,),
        ).fetchone()
        return row[0] if row else None

    def count(self, vendor: str, state: str) -> int:
        """The number of pages in a state."""
        query = "SELECT count(*) FROM page WHERE vendor = ? AND state = ?"
        return self.database.execute(query, (vendor, state)).fetchone()[0]

    def done(self, vendor: str, url: str, pages: list[str], documents: list[Found]) -> None:
        """Records that a page was read, with its links."""
        self.database.execute("BEGIN")
        self.database.executemany(
            "INSERT OR IGNORE INTO page (vendor, url, state) VALUES (?, ?, 'waiting')",
            [(vendor, page) for page in pages],
        )
        self.database.executemany(
            "INSERT OR IGNORE INTO document VALUES (?, ?, ?, ?, ?)",
            [(d.vendor, d.url, d.title, d.found_on, d.found_at) for d in documents],
        )
        self.database.execute(
            "UPDATE page SET state = 'done' WHERE vendor = ? AND url = ?", (vendor, url)
        )
        self.database.execute("COMMIT")

    def failed(self, vendor: str, url: str, state: str, problem: str) -> None:
        """Records that a page could not be read: `refused` for good, or `failed` or `postponed`, to
        be tried in another run.
        """
        self.database.execute(
            "UPDATE page SET state = ?, problem = ? WHERE vendor = ? AND url = ?",
            (state, problem, vendor, url),
        )

    def documents(self) -> list[Found]:
        """The documents, by vendor and in the order in which they were found."""
        query = "SELECT vendor, url, title, found_on, found_at FROM document ORDER BY vendor, rowid"
        return [Found(*row) for row in self.database.execute(query)]

    def problems(self) -> list[tuple[str, str, str]]:
        """The pages that could not be read: vendor, state, problem."""
        query = "SELECT vendor, state, problem FROM page WHERE problem != '' AND state != 'done' ORDER BY rowid"
        return list(self.database.execute(query))


def write(path: Path, found: list[Found]) -> None:
    """Writes found.csv, which `fetch` reads."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["vendor", "url", "title", "found_on", "found_at"])
        writer.writerows([d.vendor, d.url, d.title, d.found_on, d.found_at] for d in found)


def read(path: Path) -> list[Found]:
    """Reads found.csv."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Found(*(row[key] for key in ("vendor", "url", "title", "found_on", "found_at")))
            for row in csv.DictReader(file)
        ]
