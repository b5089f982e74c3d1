"""Every element of a data set with the dictionary's entry for it."""

from __future__ import annotations

import html
import shutil
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple, overload

from . import _dataset, default
from ._dicom_map import Dict, Element, Entry, explain_tags, printable

if TYPE_CHECKING:
    from pydicom.dataset import Dataset

#: VRs whose values are bytes.
_BYTES = ("OB", "OD", "OF", "OL", "OV", "OW", "UN")
#: The number of rows that `repr` shows; `print` shows all.
_MAX_ROWS_OF_REPR = 200
#: The maximum number of characters of a value in a notebook.
_MAX_VALUE_CHARS = 80
#: The maximum number of characters of a name and of a creator in a terminal.
_MAX_NAME_CHARS = 48
_MAX_CREATOR_CHARS = 32


class ExplainedElement(NamedTuple):
    """One element of a data set, with its entry."""

    #: The path: "(0040,A168)[0].(0008,0100)"; items count from 0.
    path: str
    #: The tag as one number, as pydicom has it.
    tag: int
    #: The private creator that reserved its block; None for a public element, and if the block is
    #: not reserved.
    creator: str | None
    #: The dictionary's entry; None if it does not have one.
    entry: Entry | None
    #: pydicom's DataElement (a RawDataElement where pydicom cannot decode the value); of a DataSet
    #: its Element.
    element: Any


class Explanation(Sequence[ExplainedElement]):
    """The elements of a data set, including nested ones, in the order of the file. Prints as a
    table; a notebook shows it as HTML.
    """

    def __init__(self, rows: Sequence[ExplainedElement]) -> None:
        self._rows = list(rows)

    @overload
    def __getitem__(self, index: int) -> ExplainedElement: ...
    @overload
    def __getitem__(self, index: slice) -> Explanation: ...
    def __getitem__(self, index: int | slice) -> ExplainedElement | Explanation:
        return Explanation(self._rows[index]) if isinstance(index, slice) else self._rows[index]

    def __len__(self) -> int:
        return len(self._rows)

    def filter(self, keep: Callable[[ExplainedElement], bool]) -> Explanation:
        """The rows for which `keep` is true."""
        return Explanation([row for row in self._rows if keep(row)])

    def private(self) -> Explanation:
        """The private elements, without the Private Creators."""
        return self.filter(
            lambda row: _dataset.is_private(row.tag) and not _dataset.is_creator(row.tag)
        )

    def unknown(self) -> Explanation:
        """The elements that are not in the dictionary."""
        return self.filter(lambda row: row.entry is None)

    def __str__(self) -> str:
        return self._table(self._rows)

    def __repr__(self) -> str:
        table = self._table(self._rows[:_MAX_ROWS_OF_REPR])
        more = len(self._rows) - _MAX_ROWS_OF_REPR
        return f"{table}\n... and {more} more: print shows all" if more > 0 else table

    def _table(self, rows: Sequence[ExplainedElement]) -> str:
        cells = [
            (
                _indented_tag(row),
                _vr(row),
                _cut(printable(_name(row)), _MAX_NAME_CHARS),
                _cut(printable(row.creator or ""), _MAX_CREATOR_CHARS),
                _value(row),
            )
            for row in rows
        ]
        heads = ("tag", "VR", "name", "creator", "value")
        widths = [
            max([len(head), *(len(line[at]) for line in cells)])
            for at, head in enumerate(heads[:-1])
        ]
        columns = shutil.get_terminal_size().columns
        lines = []
        for line in (heads, *cells):
            padded = [text.ljust(width) for text, width in zip(line, widths)]
            text = "  ".join([*padded, line[-1]])
            lines.append(_cut(text, columns).rstrip())
        return "\n".join([*lines, self._summary()])

    def _summary(self) -> str:
        private, unknown = self.private(), self.unknown()
        return f"{len(self)} elements, {len(private)} private; {len(unknown)} unknown, {len(private.unknown())} of them private"

    def _repr_html_(self) -> str:
        rows = []
        for row in self._rows:
            texts = (
                row.path,
                _vr(row),
                printable(_name(row)),
                printable(row.creator or ""),
                _cut(_value(row), _MAX_VALUE_CHARS),
            )
            rows.append(
                "<tr>"
                + "".join(f"<td style='text-align:left'>{html.escape(text)}</td>" for text in texts)
                + "</tr>"
            )
        heads = "".join(
            f"<th style='text-align:left'>{head}</th>"
            for head in ("path", "VR", "name", "creator", "value")
        )
        caption = f"<caption>{html.escape(self._summary())}</caption>"
        return (
            f"<table>{caption}<thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
        )


def explain(ds: _dataset.AnyDataSet, *, dictionary: Dict | None = None) -> Explanation:
    """Returns every element of a data set, including nested ones: its path, the creator of its
    block, and the dictionary's entry for it.

    Args:
        ds: A pydicom data set, or an item of a sequence; a DataSet; or a path or bytes, which are read.
        dictionary: The dictionary to look in; None is the one inside the package.

    Raises:
        TypeError: `ds` is not a data set.
        OSError, DmapError: As `read`.
    """
    rows: list[ExplainedElement] = []
    walk(_dataset.check_dataset(ds), dictionary or default(), "", rows)
    return Explanation(rows)


def walk(ds: Dataset, dictionary: Dict, prefix: str, rows: list[ExplainedElement]) -> None:
    """Appends the elements of a data set in the order of their tags, each followed by those of its
    items.
    """
    new = tuple.__new__
    add = rows.append
    found = explain_tags(dictionary, list(ds.keys()), partial(_dataset.creator_text, ds), prefix)
    for key, path, creator, entry in found:
        try:
            element: Any = ds[key]
        except Exception:  # noqa: BLE001 - pydicom raises many exceptions for damaged values
            element = ds.get_item(key)
        # Faster than calling the class, because nothing is checked.
        add(new(ExplainedElement, (path, key, creator, entry, element)))
        if _dataset.is_sequence(element):
            for index, item in _dataset.items_of(element):
                walk(item, dictionary, f"{path}[{index}].", rows)


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "\u2026"


def _indented_tag(row: ExplainedElement) -> str:
    return "  " * row.path.count(".") + row.path.rpartition(".")[2]


def _vr(row: ExplainedElement) -> str:
    vr = _dataset.vr_of(row.element)
    if row.entry is not None and vr in ("", "UN") and row.entry.vr != vr:
        return printable(f"{vr or '--'} ({row.entry.vr})")
    return printable(vr)


def _name(row: ExplainedElement) -> str:
    if row.entry is not None:
        return row.entry.name or row.entry.keyword or "(no name)"
    if _dataset.is_private(row.tag) and row.creator is None:
        return "? (no creator reserved this block)"
    return "?"


def _value(row: ExplainedElement) -> str:
    element = row.element
    if _dataset.vr_of(element) == "SQ":
        return f"<{len(element.value or [])} items>"
    if isinstance(element, Element) and element.vr in _BYTES:
        return f"<{element.length} bytes>"
    value = element.value
    if isinstance(value, (bytes, bytearray)):
        return f"<{len(value)} bytes>"
    return printable("" if value is None else str(value))
