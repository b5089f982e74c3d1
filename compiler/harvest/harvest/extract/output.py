"""The tables in the form that the conformance importer reads: `<md5>_<table>_<part>.json` and
`lists.json`.
"""

from __future__ import annotations

import csv
import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path

from .columns import Kind
from .document import Document
from .elements import Element, Elements
from .geometry import Box

#: The columns of the output, by the headers that the importer knows.
HEADER = [Kind.NAME, Kind.TAG, Kind.VR, Kind.VM, Kind.OWNER]
#: The importer counts tables from 0 and pages in 16 bits; no document has more.
MAX_TABLES = 60_000


@dataclass(slots=True)
class Report:
    """The result of a document, for report.csv."""

    document: str
    sha256: str
    #: `read`, `scan` (no page has text), `part scan`, `nothing` (no private element), `unreadable`.
    state: str
    pages: int = 0
    scan_pages: int = 0
    tables: int = 0
    rows: int = 0
    rows_without_creator: int = 0
    creator_rows: int = 0
    public_rows: int = 0
    loose_rows: int = 0
    stray_tags: int = 0
    turned_chars: int = 0
    problem: str = ""


def report_of(document: Document, tables: list[Elements], name: str, sha256: str) -> Report:
    """The counts of a document that was read."""
    rows = [row for table in tables for row in table.rows]
    if document.page_count and len(document.scans) == document.page_count:
        state = "scan"
    elif document.scans:
        state = "part scan"
    else:
        state = "read" if rows else "nothing"
    return Report(
        name,
        sha256,
        state,
        document.page_count,
        len(document.scans),
        sum(bool(table.rows) for table in tables),
        len(rows),
        sum(not row.creator for row in rows),
        sum(table.creator_rows for table in tables),
        sum(table.public_rows for table in tables),
        sum(table.loose for table in tables),
        document.stray_tags,
        document.left_out,
        f"pages with too much content: {', '.join(map(str, document.overfull))}"
        if document.overfull
        else "",
    )


def write(folder: Path, data: bytes, name: str, url: str, tables: list[Elements]) -> None:
    """Writes the tables of one document, and its entry in the folder's lists.json. The importer
    names table files by the MD5 of the document, as in the collections that it was made for.
    """
    folder.mkdir(parents=True, exist_ok=True)
    md5 = hashlib.md5(data, usedforsecurity=False).hexdigest()
    for old in folder.glob(f"{md5}_*.json"):
        old.unlink()
    listed = []
    for table in tables[:MAX_TABLES]:
        if not table.rows:
            continue
        pages: dict[int, list[Element]] = {}
        for row in table.rows:
            pages.setdefault(row.page, []).append(row)
        parts = [_part(rows) for rows in pages.values()]
        path = folder / f"{md5}_{len(listed)}_0.json"
        path.write_text(json.dumps(parts, ensure_ascii=False), encoding="utf-8")
        listed.append(
            {
                "header": [str(kind) for kind in HEADER],
                "owner": table.creator,
                "chunks": [{"pages": ",".join(map(str, pages))}],
            }
        )
    _list(
        folder / "lists.json",
        {"md5": md5, "content-disposition": name, "url": url, "tables": listed},
    )


def _part(rows: list[Element]) -> dict:
    data = []
    for row in rows:
        texts = [
            (row.name, row.boxes.get("name")),
            (row.tag, row.boxes.get("tag")),
            (row.vr, row.boxes.get("vr")),
            (row.vm, row.boxes.get("vm")),
            (row.creator, row.boxes.get("creator")),
        ]
        data.append([_cell(text, box) for text, box in texts])
    return {"extraction_method": "harvest", "data": data}


def _cell(text: str, box: Box | None) -> dict:
    box = box or Box(0, 0, 0, 0)
    return {
        "top": round(box.top, 2),
        "left": round(box.x0, 2),
        "width": round(box.x1 - box.x0, 2),
        "height": round(box.bottom - box.top, 2),
        "text": text,
    }


def _list(path: Path, entry: dict) -> None:
    entries = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else []
    entries = [other for other in entries if other["md5"] != entry["md5"]]
    entries = sorted([*entries, entry], key=lambda other: other["md5"])
    path.write_text(json.dumps(entries, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def write_reports(path: Path, reports: list[Report]) -> None:
    """Writes report.csv, one row per document."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [*Report.__dataclass_fields__], lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(report) for report in reports)
