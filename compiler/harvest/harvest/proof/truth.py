"""Documents with known content: the private elements of vendors' statements in the committed facts,
one document for each statement.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

#: The facts that were read from conformance statements.
FACTS = ("conformance-json.csv", "conformance-xml.csv")
#: Documents with fewer rows are not informative, and those with more only take time.
FEWEST_ROWS, MOST_ROWS = 12, 260


@dataclass(frozen=True, slots=True)
class Fact:
    """One row: the expected result of the importer."""

    creator: str
    group: str
    element: str
    vr: str
    vm: str
    name: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A document: its name, and its rows in order, those of one creator together."""

    name: str
    facts: tuple[Fact, ...]

    def by_creator(self) -> dict[str, list[Fact]]:
        """The rows of each creator."""
        found: dict[str, list[Fact]] = {}
        for fact in self.facts:
            found.setdefault(fact.creator, []).append(fact)
        return found


def statements(facts_folder: Path) -> list[Statement]:
    """The statements of the committed facts, sorted by name. Facts that a person guessed or read
    from files are left out; so are statements with the same rows.
    """
    rows: dict[str, list[Fact]] = defaultdict(list)
    for file_name in FACTS:
        with (facts_folder / file_name).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                # Elements of one block only are left out: layouts spell the block in their own
                # ways.
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
