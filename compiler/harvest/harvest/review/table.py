"""The review: one row for each extracted fact, with the registry's values, for a person to decide."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path

from ..importer import Fact
from . import marks
from .registry import Registry, fold_name

#: The effect of a fact on the registry.
STATES = {
    "new": "the registry has no such element",
    "adds": "the registry has no name, or no VR, and this has one",
    "agrees": "the registry says the same",
    "other-name": "the registry has another name",
    "contradicts": "the registry has another VR",
}


@dataclass(slots=True)
class Row:
    """A row of the review. A person fills in `decision` with `accept` or `reject`, and writes the
    reason in `note` to accept a doubtful one.
    """

    decision: str
    note: str
    trust: str
    marks: str
    state: str
    creator: str
    group: str
    element: str
    vr: str
    vm: str
    name: str
    registry_vr: str
    registry_name: str
    retired: str
    reference: str


def state_of(fact: Fact, registry: Registry) -> tuple[str, str, str]:
    """The effect of the fact, and the registry's VR and name."""
    known = registry.find(fact.creator, fact.group, fact.element)
    if known is None:
        return "new", "", ""
    vr, name = (known.vrs or [""])[0], (known.names or [""])[0]
    if fact.vr and known.vrs and not any(_overlap(fact.vr, other) for other in known.vrs):
        return "contradicts", vr, name
    if (fact.name and not known.names) or (fact.vr and not known.vrs):
        return "adds", vr, name
    if fact.name and fold_name(fact.name) not in map(fold_name, known.names):
        return "other-name", vr, name
    return "agrees", vr, name


def _overlap(vr: str, other: str) -> bool:
    return bool(set(vr.split(" or ")) & set(other.split(" or ")))


def review(facts: list[Fact], registry: Registry) -> list[Row]:
    """The review of these facts: doubtful rows first, then new and contradicting ones."""
    rows = []
    for fact, found in zip(facts, marks.of(facts, registry)):
        state, vr, name = state_of(fact, registry)
        rows.append(
            Row(
                "",
                "",
                "doubt" if found & marks.DOUBTS.keys() else "plain",
                " ".join(sorted(found)),
                state,
                fact.creator,
                fact.group,
                fact.element,
                fact.vr,
                fact.vm,
                fact.name,
                vr,
                name,
                fact.retired,
                fact.reference,
            )
        )
    order = ["contradicts", "new", "adds", "other-name", "agrees"]
    rows.sort(
        key=lambda row: (row.trust, order.index(row.state), row.creator, row.group, row.element)
    )
    return rows


def write(path: Path, rows: list[Row]) -> None:
    """Writes the review as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [*Row.__dataclass_fields__], lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(row) for row in rows)


def summary(rows: list[Row]) -> str:
    """The number of rows of each kind."""
    lines = [f"{len(rows)} rows"]
    for state, meaning in STATES.items():
        some = [row for row in rows if row.state == state]
        doubt = sum(row.trust == "doubt" for row in some)
        lines.append(f"{len(some):6} {state:12} {doubt:5} of them doubtful: {meaning}")
    counts = Counter(mark for row in rows for mark in row.marks.split())
    for mark, meaning in {**marks.DOUBTS, **marks.NOTES}.items():
        if counts[mark]:
            lines.append(f"{counts[mark]:6} {mark}: {meaning}")
    return "\n".join(lines)
