"""The standard run of the proof: which statement is rendered in which layout."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from ..review import registry
from . import measure, truth
from .layouts import SEEN, UNSEEN, drawn
from .truth import Statement

#: Every fourth statement is for the unseen layouts, so that they are tested with other rows too.
UNSEEN_EACH = 4


def shares(statements: list[Statement]) -> dict[str, list[Statement]]:
    """The statements of each layout, in turn."""
    for_unseen = statements[UNSEEN_EACH - 1 :: UNSEEN_EACH]
    for_seen = [statement for statement in statements if statement not in for_unseen]
    found = {name: for_seen[index :: len(SEEN)] for index, name in enumerate(SEEN)}
    found |= {name: for_unseen[index :: len(UNSEEN)] for index, name in enumerate(UNSEEN)}
    return found


def run(
    facts: Path, program: list[str], work: Path, only: list[str] | None = None
) -> measure.Outcome:
    """Renders and measures all layouts, or the named ones."""
    layouts = {**SEEN, **UNSEEN}
    if only:
        layouts = {name: layouts[name] for name in only}
    statements = shares(truth.statements(facts))
    known = registry.of_facts(facts, measure.DOCUMENT_SOURCES)
    return measure.run(statements, layouts, known, program, work)


#: One in this many statements is rendered in a random layout.
LOT_EACH = 3


def run_lot(facts: Path, program: list[str], work: Path, seed: int) -> measure.Outcome:
    """Renders statements in random layouts, a different one for each statement, and measures."""
    name = f"lot {seed}"
    statements = {name: truth.statements(facts)[seed % LOT_EACH :: LOT_EACH]}
    layouts = {name: partial(drawn.drawn, seed=str(seed))}
    known = registry.of_facts(facts, measure.DOCUMENT_SOURCES)
    return measure.run(statements, layouts, known, program, work)
