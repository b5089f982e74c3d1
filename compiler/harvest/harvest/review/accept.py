"""The rows that a person has accepted, as a facts file of the registry."""

from __future__ import annotations

import csv
from dataclasses import asdict, fields
from pathlib import Path

from ..importer import Fact
from .table import Row

DECISIONS = ("", "accept", "reject")


class BadReview(Exception):
    """The review is not valid; the message has the line and the problem."""


def read(path: Path) -> list[Row]:
    """The rows of a review that a person has filled in. Errors: `BadReview`."""
    names = [field.name for field in fields(Row)]
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        missing = [name for name in names if name not in (reader.fieldnames or [])]
        if missing:
            raise BadReview(
                f"{path}: found no column {', '.join(missing)}, expected {', '.join(names)}"
            )
        return [Row(**{name: row[name] or "" for name in names}) for row in reader]


def accepted(rows: list[Row]) -> list[Fact]:
    """The facts that are accepted. Errors: `BadReview` for an unknown decision, and for a doubtful
    row that is accepted without a note.
    """
    facts = []
    for number, row in enumerate(rows, 2):
        decision = row.decision.strip()
        if decision not in DECISIONS:
            raise BadReview(
                f"line {number}: found the decision {decision!r}, expected accept, reject or none"
            )
        if decision != "accept":
            continue
        if row.trust == "doubt" and not row.note.strip():
            raise BadReview(
                f"line {number}: ({row.group},{row.element}) {row.creator} is doubtful ({row.marks}), expected a "
                "note that says why it is accepted"
            )
        facts.append(
            Fact(
                row.creator,
                row.group,
                row.element,
                row.vr,
                row.vm,
                "",
                row.name,
                row.retired,
                "",
                row.reference,
            )
        )
    return sorted(facts, key=lambda fact: (fact.creator, fact.group, fact.element, fact.reference))


def write(path: Path, facts: list[Fact]) -> None:
    """Writes a facts file, in the columns of data/facts."""
    with path.open("w", encoding="utf-8", newline="") as file:
        names = [field.name for field in fields(Fact)]
        writer = csv.DictWriter(file, names, lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(fact) for fact in facts)
