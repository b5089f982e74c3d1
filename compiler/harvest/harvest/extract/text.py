"""The text of a cell on one line, with the line breaks of its narrow column undone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .geometry import Box, Line

#: A line that leaves less space than this in its column, in font sizes, may have been cut inside a
#: word.
NEARLY_FULL = 0.8


@dataclass(slots=True)
class Cell:
    """A cell of a table: its text and its position."""

    text: str
    box: Box


def width_of(line: Line) -> float:
    """The width of a line's text."""
    return line.box.x1 - line.box.x0


def joined(lines: list[Line], room: float = 0.0) -> str:
    """The lines as one. `room` is the widest line of the column: a word that fills it and continues
    in lower case or digits was cut there.
    """
    text = ""
    widest = max([room, *map(width_of, lines)])
    for index, line in enumerate(lines):
        if index == 0:
            text = line.text
            continue
        before = lines[index - 1]
        # An identifier has no place to break, and capitals are wide.
        room_left = (2.0 if "_" in before.words[-1].text else NEARLY_FULL) * before.size
        is_full = width_of(before) >= widest - room_left
        text = _glued(text, line.text, is_full and len(before.words) == 1)
    return text


#: Short words that a line begins with; no word ends with one of them on its own line.
_WORD = re.compile(r"(?:a|an|and|as|at|by|for|from|in|is|of|on|or|the|to|with)\b")


def _glued(text: str, rest: str, is_cut: bool) -> str:
    if text.endswith("_") or rest.startswith("_"):
        return text + rest
    if re.search(r"[a-z]-$", text) and re.match(r"[a-z]", rest):
        return text[:-1] + rest
    last = text.rsplit(" ", 1)[-1]
    if len(last) == 1 and is_cut and re.fullmatch(r"[A-Z]", rest):
        return text + rest
    if is_cut and (
        (
            len(last) > 4
            and re.match(r"[a-z]", rest)
            and not _WORD.match(rest)
            and last[-1].isalnum()
        )
        or (re.match(r"[0-9A-F,]", rest) and re.search(r"[0-9_,]", last) and not last.endswith("."))
        or (re.match(r"[\d.]", rest) and re.fullmatch(r"[\d.]+", last))
        # Words that are joined are cut where the column ends, in lower case or at a capital.
        or (len(last) > 14 and len(re.findall(r"[a-z][A-Z]", last)) >= 2 and rest[0].isalpha())
        or (re.match(r"[A-Z0-9_]+\b", rest) and re.search(r"_[A-Z0-9]*$", last))
    ):
        return text + rest
    return f"{text} {rest}"
