"""The registry's facts about an element: from its table, or from some of its sources."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path


def fold(text: str) -> str:
    """Creators are the same if they differ only in case and runs of spaces."""
    return " ".join(text.split()).casefold()


def fold_name(text: str) -> str:
    """Names are the same if they differ only in case, spaces and punctuation."""
    return "".join(filter(str.isalnum, text)).casefold()


@dataclass(slots=True)
class Known:
    """The facts about an element: every VR and name of the sources, the registry's own first."""

    vrs: list[str] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def add(self, vr: str, name: str) -> None:
        """Adds another statement about it."""
        if vr and vr != "UN" and vr not in self.vrs:
            self.vrs.append(vr)
        if name and name not in self.names:
            self.names.append(name)


#: Names that mean that there is none.
_SAYS_NOTHING = {"", "unknown", "private", "internal", "reserved", "internaldata", "privatedata"}


@dataclass(slots=True)
class Registry:
    """Private elements by folded creator, then by group and offset (`0019`, `xx08`); public ones by
    tag.
    """

    private: dict[str, dict[tuple[str, str], Known]] = field(
        default_factory=lambda: defaultdict(dict)
    )
    public: dict[tuple[str, str], str] = field(default_factory=dict)
    #: The creators that have a name at a tag, to find blocks that were assigned to another creator.
    by_name: dict[tuple[str, str, str], set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, creator: str, group: str, element: str, vr: str, name: str) -> None:
        """Adds a statement about an element."""
        if not creator:
            self.public[group, element] = name
            return
        known = self.private[fold(creator)].setdefault((group, element), Known())
        known.add(vr, name)
        if fold_name(name) not in _SAYS_NOTHING:
            self.by_name[group, element, fold_name(name)].add(fold(creator))

    def find(self, creator: str, group: str, element: str) -> Known | None:
        """The facts about a private element."""
        elements = self.private.get(fold(creator), {})
        return elements.get((group, element)) or elements.get((group, f"xx{element[2:]}"))


def _rows(path: Path) -> Iterable[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


_ALTERNATIVE = re.compile(r"(?:^| \| )(vr|name)=(.*?) <[^<>]*>(?= \| |$)")


def of_table(path: Path) -> Registry:
    """The registry from its table, data/tags.csv, including the values that lost."""
    registry = Registry()
    for row in _rows(path):
        key = (row["creator"], row["group"], row["element"])
        registry.add(*key, row["vr"], row["name"])
        for field_name, value in _ALTERNATIVE.findall(row["alternatives"]):
            registry.add(
                *key, value if field_name == "vr" else "", value if field_name == "name" else ""
            )
    return registry


def of_facts(folder: Path, without: Iterable[str]) -> Registry:
    """The facts of the sources in data/facts, except those that were made from the documents under
    review.
    """
    registry = Registry()
    left_out = set(without)
    for path in sorted(folder.glob("*.csv")):
        if path.stem in left_out or "." in path.stem or path.stem == "counts":
            continue
        for row in _rows(path):
            registry.add(row["creator"], row["group"], row["element"], row["vr"], row["name"])
    return registry
