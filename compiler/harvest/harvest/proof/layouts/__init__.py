"""The layouts, each a function that renders a statement: first those that the extraction was
developed with.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..truth import Statement
from . import former, hard, seen, unseen

Render = Callable[[Statement, Path], None]

#: The layouts that the extraction was developed and corrected with.
SEEN: dict[str, Render] = {
    "boxed": seen.boxed,
    "owner-column": seen.owner_column,
    "white-space": seen.white_space,
    "turned-page": seen.turned_page,
    "shaded": seen.shaded,
    "turned-content": seen.turned_content,
    "small-boxes": hard.small_boxes,
    "close-lines": hard.close_lines,
    "blocks": hard.blocks,
    "report": former.report,
    "office": former.office,
    "listing": former.listing,
    "web": former.web,
}
#: The layouts that were made after the extraction was finished, and that it was never corrected
#: with.
UNSEEN: dict[str, Render] = {"grouped": unseen.grouped, "two-headed": unseen.two_headed}
