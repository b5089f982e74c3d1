"""Tags as spelled in documents. The importer reads the same spellings; here they determine which
column contains tags and which rows name a creator.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_DIGIT = "[0-9A-Fa-f]"
_OPEN = "[0-9A-Fa-fxXyYnNzZ]"
TAG = re.compile(
    rf"^[>\s]*[\[(]?\s*(?:0x)?({_DIGIT}{{2}}{_OPEN}{{2}})h?\s*[,:;. ]?\s*"
    rf"(0x{_OPEN}{{2}}{_DIGIT}{{2}}|0x{_DIGIT}{{2}}|{_OPEN}{{2}}{_DIGIT}{{2}}|{_DIGIT}{{2}}{_OPEN}{{2}}|{_DIGIT}{{2}})h?\s*[\])]?$"
)
#: A tag, or a range of tags.
RANGE = re.compile(
    rf"^[>\s]*[\[(]?\s*{_DIGIT}{{4}}\s*[,:]\s*{_OPEN}{{2,4}}\s*[\])]?\s*(?:\.|-|–|…|to)(?:[-.…\s])*"
    rf"[\[(]?(?:\s*{_DIGIT}{{4}}\s*[,:])?\s*{_OPEN}{{2,4}}\s*[\])]?$"
)
GROUP = re.compile(rf"^[>\s]*[\[(]?(?:0x)?({_DIGIT}{{2}}{_OPEN}{{2}})h?,?$")
ELEMENT = re.compile(
    rf"^(?:0x)?({_OPEN}{{2}}{_DIGIT}{{2}}|{_DIGIT}{{2}}{_OPEN}{{2}}|{_DIGIT}{{2}})h?[\])]?$"
)
#: The part of a tag before the place where a narrow column has cut it.
HALF = re.compile(rf"^[\[(]?(?:0x)?{_DIGIT}{{4}}[,:]\S{{0,6}}$")


@dataclass(frozen=True, slots=True)
class Tag:
    """The two halves, in capitals: `0019` and `XX08`, `1008`, `08` or `0010`."""

    group: str
    element: str

    @property
    def is_private(self) -> bool:
        """True for an odd group, and for a repeating one (`60xx`) that may be odd."""
        last = self.group[-1]
        return last in "XYZN" or int(last, 16) % 2 == 1

    @property
    def block(self) -> str | None:
        """Its block, `10`; None if the document leaves it open."""
        block = self.element[:2]
        if len(self.element) != 4 or block == "00" or not re.fullmatch(_DIGIT + "{2}", block):
            return None
        return block

    @property
    def reserves(self) -> str | None:
        """For the element that holds a creator, `0010` or `00XX`: the block, or "" for any."""
        if len(self.element) != 4 or not self.element.startswith("00"):
            return None
        low = self.element[2:]
        if re.fullmatch("[XYZN]{2}", low):
            return ""
        return low if int(low, 16) >= 0x10 else None


def parse(text: str) -> Tag | None:
    """The tag, if the text contains nothing else."""
    # A narrow column can break a tag anywhere.
    match = TAG.match(text.strip()) or TAG.match(re.sub(r"\s+", "", text))
    if match is None:
        return None
    element = match.group(2).upper()
    return Tag(match.group(1).upper(), element[2:] if element.startswith("0X") else element)


def is_tag(text: str) -> bool:
    """True for a tag or a range of tags."""
    return parse(text) is not None or bool(RANGE.match(text.strip()))
