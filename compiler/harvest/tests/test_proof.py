"""The losses of all stages: rendered statements through extraction, importer and review."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
from conftest import ROOT
from harvest.proof import frozen, measure, run, truth
from harvest.proof.layouts import SEEN, UNSEEN
from harvest.proof.measure import Outcome


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory, compiler: list[str]) -> Outcome:
    """All layouts, rendered and read once."""
    found = run.run(ROOT / "data/facts", compiler, tmp_path_factory.mktemp("proof"))
    text = measure.text(found, 1000)
    print(text)
    if target := os.environ.get("HARVEST_FIGURES"):
        Path(target).write_text(text + "\n", encoding="utf-8")
    return found


def test_size(outcome: Outcome) -> None:
    assert len(SEEN) >= 4 and len(UNSEEN) >= 2
    total = outcome.total({*SEEN, *UNSEEN})
    assert total.documents >= 40 and total.pages >= 200 and total.expected >= 5000


def test_every_layout_reaches_its_goal(outcome: Outcome) -> None:
    assert measure.below_aims(outcome) == []


def test_layouts_seen_together(outcome: Outcome) -> None:
    total = outcome.total(SEEN)
    assert (total.recall >= 0.95, total.precision >= 0.99) == (True, True)
    assert len(total.missed) == total.expected - total.trusted_right


def test_layouts_unseen_together(outcome: Outcome) -> None:
    total = outcome.total(UNSEEN)
    assert (total.recall >= 0.90, total.precision >= 0.98) == (True, True)


def test_layouts_are_unseen_as_long_as_the_extraction_is_the_same(
    outcome: Outcome, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frozen, "FROZEN", frozen.digest())
    assert "unseen, all" in measure.text(outcome, 0)
    monkeypatch.setattr(frozen, "FROZEN", "another")
    assert "others, seen since" in measure.text(outcome, 0)
    # Then they must do as well as the others.
    monkeypatch.setitem(measure.AIMS, False, (2.0, 2.0))
    assert measure.below_aims(outcome) == []
    monkeypatch.setattr(frozen, "FROZEN", frozen.digest())
    assert len(measure.below_aims(outcome)) == len(UNSEEN)


def test_scans_are_reported_as_such(outcome: Outcome) -> None:
    assert [(r.document, r.state, r.scan_pages, r.pages, r.rows) for r in outcome.scans] == [
        ("scan-whole.pdf", "scan", 3, 3, 0),
        ("scan-part.pdf", "part scan", 1, 2, 0),
    ]


def test_random_layouts(compiler: list[str], tmp_path: Path) -> None:
    outcome = run.run_lot(ROOT / "data/facts", compiler, tmp_path / "lot", 7)
    assert outcome.layouts[0].documents > 30
    assert measure.below_aims(outcome) == []


def test_the_figures_can_fail(
    compiler: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An extraction that reads the next row's name is detected, and so is one that loses every
    other row.
    """
    from harvest.extract import elements

    def spoiled(spoil):
        plain = elements.elements_of

        def elements_of(document):
            tables = plain(document)
            for table in tables:
                spoil(table)
            return tables

        return elements_of

    def shift(table) -> None:
        for row, name in zip(table.rows, [row.name for row in table.rows][1:]):
            row.name = name

    def lose(table) -> None:
        table.rows = table.rows[::2]

    with monkeypatch.context() as patch:
        patch.setattr(elements, "elements_of", spoiled(lose))
        lost = run.run(ROOT / "data/facts", compiler, tmp_path / "lost", ["shaded"])
    assert 0.3 < lost.layouts[0].recall < 0.7 and measure.below_aims(lost)
    with monkeypatch.context() as patch:
        patch.setattr(elements, "elements_of", spoiled(shift))
        shifted = run.run(ROOT / "data/facts", compiler, tmp_path / "shifted", ["shaded"])
    figures = shifted.layouts[0]
    assert figures.recall < 0.2 and measure.below_aims(shifted)
    # The review knows adjacent rows that agree, and doubts most of the rows that it can judge.
    assert figures.trusted < 0.6 * figures.found


def test_the_same_statement_is_rendered_to_the_same_bytes(tmp_path: Path) -> None:
    statement = truth.statements(ROOT / "data/facts")[0]
    for name, render in {**SEEN, **UNSEEN}.items():
        digests = set()
        for number in range(2):
            path = tmp_path / f"{name}-{number}.pdf"
            render(statement, path)
            digests.add(hashlib.sha256(path.read_bytes()).hexdigest())
        assert len(digests) == 1, name
