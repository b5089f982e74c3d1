"""Renders statements, extracts them, runs the importer and the review, and compares the result with
the originals.
"""

from __future__ import annotations

import shutil
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from .. import importer
from ..extract import run as extraction
from ..extract.output import Report
from ..importer import Fact as Imported
from ..review import marks
from ..review.registry import Registry, fold
from . import frozen, scans
from .layouts import SEEN, UNSEEN, Render
from .truth import FACTS, Statement

#: A row as it is compared: creator, group, element, VR, name.
Key = tuple[str, str, str, str, str]


def key_of(fact) -> Key:
    """A row as it is compared: creators and names without regard to case and runs of spaces."""
    return (fold(fact.creator), fact.group, fact.element, fact.vr, fold(fact.name))


@dataclass(slots=True)
class Figures:
    """The results of a layout."""

    layout: str
    documents: int = 0
    pages: int = 0
    expected: int = 0
    found: int = 0
    right: int = 0
    #: After review: the rows without a doubt, and the number of correct ones among them.
    trusted: int = 0
    trusted_right: int = 0
    #: By document: rows that were missed or doubted, and rows that are wrong.
    missed: list[tuple[str, Key]] = field(default_factory=list)
    wrong: list[tuple[str, Key, str]] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The share of the expected rows that remain after review."""
        return self.trusted_right / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        """The share of correct rows among those without a doubt."""
        return self.trusted_right / self.trusted if self.trusted else 1.0

    def add(self, other: Figures) -> None:
        """Adds the rows of another layout."""
        for name in (
            "documents",
            "pages",
            "expected",
            "found",
            "right",
            "trusted",
            "trusted_right",
        ):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.missed += other.missed
        self.wrong += other.wrong


@dataclass(slots=True)
class Outcome:
    """All figures of a run."""

    layouts: list[Figures]
    #: The report's results for the documents without text.
    scans: list[Report]

    def total(self, names) -> Figures:
        """The sum over these layouts."""
        total = Figures("all")
        for figures in self.layouts:
            if figures.layout in names:
                total.add(figures)
        return total


def run(
    statements: dict[str, list[Statement]],
    layouts: dict[str, Render],
    registry: Registry,
    program: list[str],
    work: Path,
) -> Outcome:
    """Renders the statements of each layout, and measures."""
    shutil.rmtree(work, ignore_errors=True)
    pdfs = work / "pdf"
    pdfs.mkdir(parents=True)
    inputs = []
    expected: dict[str, tuple[str, Statement]] = {}
    for layout, render in layouts.items():
        for number, statement in enumerate(statements[layout], 1):
            name = f"{layout}-{number:02}.pdf"
            render(statement, pdfs / name)
            inputs.append(extraction.Input(pdfs / name, name, "", layout))
            expected[name] = (layout, statement)
    for path in scans.render(pdfs):
        inputs.append(extraction.Input(path, path.name, "", "scans"))
    reports = {report.document: report for report in extraction.run(inputs, work / "tables")}
    facts, _ = importer.run(program, work / "tables", work / "import")
    by_document: dict[str, list[tuple[Imported, set[str]]]] = defaultdict(list)
    for fact, found in zip(facts, marks.of(facts, registry)):
        by_document[fact.reference.split("#")[0]].append((fact, found & marks.DOUBTS.keys()))
    figures = {layout: Figures(layout) for layout in layouts}
    for name, (layout, statement) in expected.items():
        _compare(figures[layout], name, statement, by_document[name])
        figures[layout].documents += 1
        figures[layout].pages += reports[name].pages
    return Outcome(
        list(figures.values()),
        [reports[name] for name in reports if name not in expected],
    )


def _compare(
    figures: Figures, name: str, statement: Statement, found: list[tuple[Imported, set[str]]]
) -> None:
    expected = {key_of(fact) for fact in statement.facts}
    keys: dict[Key, set[str]] = {}
    for fact, doubts in found:
        keys.setdefault(key_of(fact), set()).update(doubts)
    trusted = {key for key, doubts in keys.items() if not doubts}
    figures.expected += len(expected)
    figures.found += len(keys)
    figures.right += len(expected & keys.keys())
    figures.trusted += len(trusted)
    figures.trusted_right += len(expected & trusted)
    figures.missed += [(name, key) for key in sorted(expected - trusted)]
    figures.wrong += [
        (name, key, " ".join(sorted(keys[key]))) for key in sorted(keys.keys() - expected)
    ]


#: The minimum recall and precision of each layout, and of all of a kind together.
AIMS = {True: (0.95, 0.99), False: (0.90, 0.98)}
#: The same for random layouts, some of which nobody would print.
LOT_AIMS = (0.90, 0.97)


def below_aims(outcome: Outcome) -> list[str]:
    """Messages for the layouts that do not reach the minimum."""
    found = []
    for figures in outcome.layouts:
        recall, precision = AIMS[figures.layout in SEEN or not frozen.is_frozen()]
        if figures.layout not in {**SEEN, **UNSEEN}:
            recall, precision = LOT_AIMS
        if figures.recall < recall or figures.precision < precision:
            found.append(
                f"{figures.layout}: recall {figures.recall:.2%}, precision {figures.precision:.2%}, expected "
                f"{recall:.0%} and {precision:.0%}"
            )
    return found


def text(outcome: Outcome, listed: int) -> str:
    """The figures as a table, with the first `listed` missed and wrong rows."""
    lines = ["layout            documents  pages   rows  recall  precision   before review"]
    unseen = "unseen, all" if frozen.is_frozen() else "others, seen since"
    groups = {
        "seen, all": [f for f in outcome.layouts if f.layout in SEEN],
        unseen: [f for f in outcome.layouts if f.layout in UNSEEN],
        "by lot, all": [f for f in outcome.layouts if f.layout not in {**SEEN, **UNSEEN}],
    }
    for title, group in groups.items():
        if not group:
            continue
        total = outcome.total({figures.layout for figures in group})
        total.layout = title
        for figures in [*group, total]:
            raw_recall = figures.right / max(figures.expected, 1)
            raw_precision = figures.right / max(figures.found, 1)
            lines.append(
                f"{figures.layout:18} {figures.documents:8} {figures.pages:6} {figures.expected:6} "
                f"{figures.recall:7.2%} {figures.precision:10.2%}   {raw_recall:.2%} {raw_precision:.2%}"
            )
    for report in outcome.scans:
        lines.append(
            f"{report.document}: {report.state}, {report.scan_pages} of {report.pages} pages without text"
        )
    missed = [item for figures in outcome.layouts for item in figures.missed]
    wrong = [item for figures in outcome.layouts for item in figures.wrong]
    lines.append(f"missed: {len(missed)}")
    lines += [f"  - {name}: {_row(key)}" for name, key in missed[:listed]]
    lines.append(f"wrong: {len(wrong)}")
    lines += [f"  + {name}: {_row(key)} {found}".rstrip() for name, key, found in wrong[:listed]]
    return "\n".join(lines)


def _row(key: Key) -> str:
    creator, group, element, vr, name = key
    return f"({group},{element}) {creator}: {vr or '-'} {name!r}"


#: The sources that the rendered documents were made from, which the review must not know.
DOCUMENT_SOURCES = [Path(name).stem for name in FACTS]
