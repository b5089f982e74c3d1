"""The rows of a table as statements about elements, each with its creator."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from . import creators, tags
from .columns import Kind, columns_of, is_header
from .document import Document, Whole
from .geometry import Box
from .ruled import Row


@dataclass(slots=True)
class Element:
    """A row about one element, or a range of them, as in the document."""

    page: int
    tag: str
    name: str
    vr: str
    vm: str
    creator: str
    #: The box of the cell of each of these; None if there was none.
    boxes: dict[str, Box | None] = field(default_factory=dict)


@dataclass(slots=True)
class Elements:
    """The rows of one table."""

    #: The creator that the text around the table names.
    creator: str
    rows: list[Element]
    #: Rows of creator elements, with the creators that they name.
    creator_rows: int = 0
    public_rows: int = 0
    #: Rows without a tag that belong to no other row.
    loose: int = 0


def elements_of(document: Document) -> list[Elements]:
    """The rows of each table of the document. A row's creator is the one that it names, otherwise
    the one that the row of a creator element of its block named above it, otherwise the one of a
    row across all columns, otherwise that of the text around the table.
    """
    found = []
    below = captions_below(document.tables)
    by_group: dict[tuple[str, str], str] = {}
    for index, whole in enumerate(document.tables):
        above = list(whole.above)
        if below and index and above[:1] == [document.tables[index - 1].below]:
            above = above[1:]
        around = creators.above(above)
        is_own = bool(around)
        if not around and index and not any(map(_is_heading, above)):
            # Another table of the same section.
            around = found[-1].creator
        if below and whole.below:
            caption = creators.caption(whole.below)
            around, is_own = caption or around, bool(caption) or is_own
        if around and around != (found[-1].creator if found else ""):
            by_group = {}
        found.append(_elements(whole, around or "", is_own, by_group))
    return found


def _is_heading(text: str) -> bool:
    """True for a line with the number of a section."""
    return bool(
        re.match(
            r"(?:[A-Z]\.)?\d+(?:\.\d+)+\.?\s+\S|\d+\s+[A-Z]|(?:annex|appendix|section)\b|[A-Z]\.\d+\s",
            text,
            re.I,
        )
    )


def captions_below(tables: list[Whole]) -> bool:
    """True for a document whose tables have their captions below them."""

    def is_caption(text: str) -> bool:
        return text.lower().startswith("table ")

    above = sum(bool(table.above) and is_caption(table.above[-1]) for table in tables)
    below = sum(is_caption(table.below) for table in tables)
    return below > above


def _elements(
    whole: Whole, around: str, is_own: bool, by_group: dict[tuple[str, str], str]
) -> Elements:
    """The rows of a table. `around` is the creator that the text around it names; `is_own` is false
    if that text belongs to another table of the section.
    """
    rows = whole.rows
    width = max(len(row.cells) for _, row in rows) if rows else 0
    texts = [
        [row.cells[index].text for _, row in rows if not row.banner and index < len(row.cells)]
        for index in range(width)
    ]
    kinds = columns_of(whole.headers, texts)
    found = Elements(around, [])
    owner_above = around
    named_here: set[str] = set()
    tag_place: Box | None = None
    spelled: list[tags.Tag] = []
    for _, row in rows:
        tag = tags.parse(_tag_text(row, kinds))
        if tag is not None:
            spelled.append(tag)
    for page, row in rows:
        if row.banner:
            named = creators.caption(row.banner)
            if (
                named is None
                and creators.is_likely(row.banner)
                and "private" not in row.banner.lower()
            ):
                named = (
                    creators.cleaned(row.banner, in_prose=False)
                    if _is_identifier(row.banner)
                    else None
                )
            if named:
                owner_above = named
                by_group.clear()
            continue
        if is_header([cell.text for cell in row.cells]):
            # The header, repeated in the middle of a table.
            continue
        text = _tag_text(row, kinds)
        name = _text(row, kinds, Kind.NAME)
        place = _box(row, kinds, Kind.TAG)
        if place is not None and place is tag_place and found.rows:
            # One tag cell across several rows, which are one row.
            if name and _box(row, kinds, Kind.NAME) is not found.rows[-1].boxes["name"]:
                found.rows[-1].name = f"{found.rows[-1].name} {name}".strip()
            continue
        tag_place = place if text else None
        if not text:
            found.loose += any(cell.text for cell in row.cells)
            continue
        tag = tags.parse(text)
        if tag is not None and not tag.is_private:
            found.public_rows += 1
            continue
        if tag is not None and _names_creator(row, kinds, tag, name, spelled):
            found.creator_rows += 1
            values, others = _other_texts(row, kinds)
            given = creators.value(values, others, name)
            if tag.group not in named_here:
                # The creator that a table above named for this group no longer applies.
                for key in [key for key in by_group if key[0] == tag.group]:
                    del by_group[key]
                named_here.add(tag.group)
            # The text around the table is better than a guess.
            if given and (given[1] or not is_own):
                by_group[tag.group, tag.reserves or ""] = given[0]
            continue
        creator = _text(row, kinds, Kind.OWNER)
        if not creator and tag is not None:
            creator = (
                by_group.get((tag.group, tag.block or ""))
                or _only(by_group, tag.group)
                or owner_above
            )
        found.rows.append(
            Element(
                page,
                f"({tag.group},{tag.element})" if tag is not None else text,
                name,
                _text(row, kinds, Kind.VR),
                _text(row, kinds, Kind.VM),
                creators.cleaned(creator, in_prose=False) if creator else owner_above,
                {
                    "tag": _box(row, kinds, Kind.TAG) or _box(row, kinds, Kind.GROUP),
                    "name": _box(row, kinds, Kind.NAME),
                    "vr": _box(row, kinds, Kind.VR),
                    "vm": _box(row, kinds, Kind.VM),
                    "creator": _box(row, kinds, Kind.OWNER),
                },
            )
        )
    return found


def _only(by_group: dict[tuple[str, str], str], group: str) -> str | None:
    """The creator of a group with a single reserved block."""
    # The creator of a repeating group is that of any of its groups.
    named = {
        creator
        for (other, _), creator in by_group.items()
        if other == group or (group[2:].isalpha() and other[:2] == group[:2])
    }
    return named.pop() if len(named) == 1 else None


def _is_identifier(text: str) -> bool:
    return "_" in text or text.isupper()


def _text(row: Row, kinds: list[Kind], kind: Kind) -> str:
    index = kinds.index(kind) if kind in kinds else -1
    return row.cells[index].text.strip() if 0 <= index < len(row.cells) else ""


def _box(row: Row, kinds: list[Kind], kind: Kind) -> Box | None:
    index = kinds.index(kind) if kind in kinds else -1
    return row.cells[index].box if 0 <= index < len(row.cells) else None


def _tag_text(row: Row, kinds: list[Kind]) -> str:
    if Kind.TAG in kinds:
        return _text(row, kinds, Kind.TAG)
    group, element = _text(row, kinds, Kind.GROUP), _text(row, kinds, Kind.ELEMENT)
    return f"{group},{element}" if group and element else ""


def _other_texts(row: Row, kinds: list[Kind]) -> tuple[list[str], list[str]]:
    """The cells of a row in columns of creators and values, and in columns of prose and unknown
    columns.
    """
    by_kind: dict[Kind, list[str]] = {}
    for kind, cell in zip(kinds, row.cells):
        if cell.text:
            by_kind.setdefault(kind, []).append(cell.text)
    values = [text for kind in (Kind.OWNER, Kind.VALUE) for text in by_kind.get(kind, [])]
    return values, [text for kind in (Kind.PROSE, Kind.OTHER) for text in by_kind.get(kind, [])]


def _names_creator(
    row: Row, kinds: list[Kind], tag: tags.Tag, name: str, spelled: list[tags.Tag]
) -> bool:
    """True for the row of (gggg,0010-00FF): by its name, by its tag, or because other rows are in
    the block that it reserves.
    """
    if creators.is_creator_name(name):
        return True
    if tag.reserves is None:
        return False
    if tag.reserves == "":
        return True
    if _text(row, kinds, Kind.VR) not in ("", "LO"):
        return False
    if any(creators.is_creator_name(text) for texts in _other_texts(row, kinds) for text in texts):
        return True
    # Other rows specify their block, or leave it open: then 0010 is not an offset.
    beside = [other for other in spelled if other.group == tag.group and other.reserves is None]
    return any(other.block == tag.reserves for other in beside) or (
        any(other.element[:2] in ("XX", "YY", "NN", "ZZ") for other in beside)
    )
