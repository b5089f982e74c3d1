"""The private creator that a text names: a caption, a heading, a sentence, or the row of the
creator element.
"""

from __future__ import annotations

import re

from . import columns

#: The maximum length of one value of VR LO.
MOST_CHARS = 64
_QUOTES = "\"“”„‟'‘’«»"
_QUOTED = re.compile(rf"(?:^|[\s(:=,])[{_QUOTES}]([^{_QUOTES}]{{2,64}})[{_QUOTES}]")
_TOPIC = re.compile(
    r"private|creator|owner|recognition code|\bblock\b|\bgroup\b|proprietary|vendor[- ]specific",
    re.I,
)
_SAID = re.compile(
    r"""(?:private\s+(?:creator|owner|identification|block\s+owner|recognition)|creator|owner|recognition)
        (?:\s+(?:id|identification|identifier|code|element|data\s+element|name|string|value|tag))*
        \s*(?:\([0-9a-fx]{4}\s*,\s*[0-9a-fx]{4}\))?
        \s*(?P<how>:|=|\bis\b|\bset\s+to\b|\bhas\s+the\s+value\b|\bwith(?:\s+the)?\s+value\b|\bof\b|[-–]\s)
        (?:\s*(?::|=|\bis\b|\bset\s+to\b))*\s*(?P<creator>\S.*)$""",
    re.I | re.X,
)
_THINGS = (
    r"(?:data\s+elements?|attributes?|elements?|tags?|groups?|modules?|blocks?|dictionary|creators?|sequences?"
    r"|identification(?:\s+code)?)"
)
_AFTER = re.compile(
    rf"\bprivate\s+(?:{_THINGS}\s*)+(?:of|for|from|in|under|with|by)?(?:\s+(?:the|creator|group|block|owner))*"
    rf"\s*[:=–-]?\s+(?P<creator>\S.*)$",
    re.I,
)
_BEFORE = re.compile(rf"^(?P<creator>.+)\s+(?:[-–]\s+)?private\s+{_THINGS}", re.I)
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,64})[)\]]")
_NUMBERING = re.compile(
    r"^(?:(?:table|section|annex|appendix|chapter|figure)\s+(?:[A-Z]?[\d.\-–]+[A-Z]?|[A-Z]\b)\s*[:.\-–—]?\s*"
    r"|[A-Z]?\d*(?:\.\d+)+\.?\s+|\d+\.?\s+|[A-Z]\.\d*\s+)",
    re.I,
)
#: Identifiers with underscores and digits: GEMS_PARM_01, TOSHIBA_MEC_CT3.
_IDENTIFIER = re.compile(r"\b([A-Z][A-Z0-9]+(?:_[A-Za-z0-9.]+)+)\b")
_CONTINUED = re.compile(r"\s*[(\[]?\s*(?:continued|cont\.?|cont'd|concluded)\s*[)\]]?\s*$", re.I)
_NO_CREATOR = re.compile(
    r"""^(?:the|a|an|this|these|all|each|no|none|n/?a|not|private|standard|public|see|following|table|of|for|in
        |and|or|above|below|used|with|is|are|to|list|attributes?|elements?|data|tags?|groups?|\d+|[-–.]+)$""",
    re.I | re.X,
)
_TAG_ONLY = re.compile(
    r"^[(\[]?(?:group\s*)?(?:0x)?[0-9A-Fa-f]{4}(?:\s*,\s*[0-9A-Fa-fx]{2,4})?h?[)\]]?$", re.I
)


def cleaned(text: str, in_prose: bool = True) -> str:
    """A creator without the text around it: quotes, brackets, "(continued)", a group; in prose, a
    full stop.
    """
    text = _CONTINUED.sub("", text.strip())
    text = re.sub(
        r"\s*[(\[]\s*(?:group\s*)?(?:0x)?[0-9A-Fa-f]{4}(?:\s*,\s*[0-9A-Fa-fx]{2,4})?h?\s*[)\]]\s*$",
        "",
        text,
    )
    text = re.sub(r"\s*[,;]?\s*\(?group\s+(?:0x)?[0-9A-Fa-f]{4}h?\)?$", "", text, flags=re.I)
    text = text.strip().strip(_QUOTES).strip()
    if in_prose:
        text = re.sub(r"(?<=[A-Za-z_0-9]{2})[.:;,]$", "", text)
    if text.startswith("(") and text.endswith(")"):
        text = text[1:-1].strip().strip(_QUOTES)
    return text


def is_likely(text: str) -> bool:
    """True for a text that can be a creator: short, not a sentence, and not only words that never
    name one.
    """
    if not 2 <= len(text) <= MOST_CHARS or _TAG_ONLY.match(text) or "\\" in text:
        return False
    words = text.split()
    if columns.kind_of(text) != columns.Kind.OTHER:
        # The header of the table.
        return False
    if len(words) > 9 or all(_NO_CREATOR.match(word) for word in words):
        return False
    # Sentences continue in lower case: "attributes are sent when the option is installed".
    small = sum(word[0].islower() for word in words)
    return small <= 1 or small * 2 <= len(words)


def _taken(text: str, in_prose: bool = True) -> str | None:
    text = cleaned(text, in_prose)
    return text if is_likely(text) else None


def statement(text: str) -> str | None:
    """The creator that a line is about, if its words are unambiguous; otherwise None."""
    if _TOPIC.search(text):
        quoted = [_taken(part, in_prose=False) for part in _QUOTED.findall(text)]
        if any(quoted):
            return next(part for part in reversed(quoted) if part)
    said = _SAID.search(text)
    if said:
        # After a colon the rest of the line is the creator; in a sentence it ends before the next
        # clause.
        rest = said["creator"]
        return (
            _taken(rest, in_prose=False) if said["how"] in ":=" else _taken(_first_sentence(rest))
        )
    return None


def _first_sentence(text: str) -> str:
    """The text before a full stop that ends a sentence, or before a comma."""
    return re.split(r"(?<=[\w)\]])\.\s+(?=[A-Z][a-z])|,\s|;\s", text)[0]


def caption(text: str) -> str | None:
    """The creator that a caption or heading names; it is more ambiguous than a statement."""
    found = statement(text)
    if found:
        return found
    line = _CONTINUED.sub("", _NUMBERING.sub("", text.strip()))
    if not line or len(line) > 140 or re.search(r"[a-z]{3}\.$", line):
        return None
    if _TOPIC.search(line):
        for part in reversed(_BRACKETS.findall(line)):
            taken = _taken(part, in_prose=False)
            if taken and not re.match(
                r"(?:note|see|optional|private|retired|continued)", taken, re.I
            ):
                return taken
        for pattern in (_AFTER, _BEFORE):
            match = pattern.search(line)
            taken = _taken(match["creator"], in_prose=False) if match else None
            if taken:
                return taken
    identifiers = _IDENTIFIER.findall(line)
    if len(identifiers) == 1 and len(line) < 80:
        return identifiers[0]
    return None


#: The number of lines above a table that are searched.
LINES_ABOVE = 14


def above(lines: list[str]) -> str | None:
    """The creator that the lines above a table name: the nearest line that names one, alone or with
    the line below it.
    """
    near = lines[-LINES_ABOVE:]
    for index in range(len(near) - 1, -1, -1):
        # A sentence may continue on two more lines.
        for end in range(index + 1, min(index + 4, len(near) + 1)):
            found = statement(" ".join(near[index:end]))
            if found:
                return found
        # A quotation that begins or ends here belongs to such a sentence; an open bracket is closed
        # below.
        text = near[index]
        if text.count("(") > text.count(")") and index + 1 < len(near):
            text = f"{text} {near[index + 1]}"
        is_whole = sum(text.count(mark) for mark in _QUOTES) % 2 == 0
        found = caption(text) if is_whole and text.count("(") == text.count(")") else None
        if found:
            return found
    return None


_CREATOR_NAME = re.compile(
    r"private\s*creator|private\s*owner|private\s*identification|recognition\s*code|block\s*owner|creator\s*(?:id|code|element)",
    re.I,
)


def is_creator_name(text: str) -> bool:
    """True if a name says that the element holds the creator."""
    return bool(_CREATOR_NAME.search(text))


def value(values: list[str], others: list[str], name: str) -> tuple[str, bool] | None:
    """The creator in the row of a creator element, and whether its words are unambiguous. `values`
    are its cells in columns of creators and values, `others` those in columns of prose, `name` its
    name, which contains the creator in some documents.
    """
    for cell in [*values, *others, name]:
        for part in _QUOTED.findall(f" {cell}"):
            taken = _taken(part, in_prose=False)
            if taken:
                return taken, True
    for cell in [*values, *others]:
        match = re.match(
            r"(?:set\s+to|fixed(?:\s+value)?|value|always|contains|=)\s*[:=]?\s*(.+)$", cell, re.I
        )
        if match and _taken(match[1]):
            return cleaned(match[1]), True
    for cells, is_sure in ((values, True), (others, False)):
        for cell in cells:
            taken = _taken(cell, in_prose=False)
            if taken and not _REMARK.match(taken) and not _ANY_TAG.search(taken):
                return taken, is_sure
    said = _SAID.search(name)
    if said and _taken(said["creator"]):
        return cleaned(said["creator"]), False
    taken = None if is_creator_name(name) else _taken(name, in_prose=False)
    return (taken, False) if taken else None


#: The texts in other columns of a creator element that are not its creator.
_REMARK = re.compile(
    r"^(?:\d[CU]?|auto|always|user|AN?AP|VNAP|EMPTY|from application|optional|required|mandatory|internal(?: use)?"
    r"|private\s+creator.*|reserves?\b.*|implementor\b.*)[.]?$",
    re.I,
)
_ANY_TAG = re.compile(r"[0-9A-Fa-f]{4}\s*,\s*[0-9A-Fa-fxX]{4}")
