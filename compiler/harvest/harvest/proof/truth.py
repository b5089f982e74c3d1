"""Documents whose content is known: the private elements that vendors' statements list, as the
committed facts have them, one document for each statement."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

#: The facts that came out of conformance statements.
FACTS = ("conformance-json.csv", "conformance-xml.csv")
#: Documents with fewer rows say little, and with more they only cost time.
FEWEST_ROWS, MOST_ROWS = 12, 260


@dataclass(frozen=True, slots=True)
class Fact:
    """One row: what the importer has to come to."""

    creator: str
    group: str
    element: str
    vr: str
    vm: str
    name: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A document: its name, and its rows in their order, those of one creator together."""

    name: str
    facts: tuple[Fact, ...]

    def by_creator(self) -> dict[str, list[Fact]]:
        """The rows of each creator."""
        found: dict[str, list[Fact]] = {}
        for fact in self.facts:
            found.setdefault(fact.creator, []).append(fact)
        return found


def statements(facts_folder: Path) -> list[Statement]:
    """The statements of the committed facts, in the order of their names. Facts that a person
    guessed or read in files are left out; so are statements of the same rows."""
    rows: dict[str, list[Fact]] = defaultdict(list)
    for file_name in FACTS:
        with (facts_folder / file_name).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                # Elements of one block only: layouts spell the block in their own way.
                if row["strength"] or not row["element"].startswith("xx"):
                    continue
                document = re.split(r"#|, ", row["reference"])[0]
                fact = Fact(
                    *(row[key] for key in ("creator", "group", "element", "vr", "vm", "name"))
                )
                if fact not in rows[document]:
                    rows[document].append(fact)
    found: list[Statement] = []
    seen: set[frozenset[Fact]] = set()
    for name in sorted(rows):
        facts = rows[name]
        if FEWEST_ROWS <= len(facts) <= MOST_ROWS and frozenset(facts) not in seen:
            seen.add(frozenset(facts))
            found.append(Statement(name, tuple(facts)))
    return found
