"""Private blocks of a data set: their creators, and the dictionary's entries for their elements."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from ._dicom_map import DataSet, Dict, Element, Entry, fold_creator, read

if TYPE_CHECKING:
    from pydicom.dataset import Dataset

    #: The types that `explain` and `private` accept.
    AnyDataSet = Dataset | DataSet | str | os.PathLike[str] | bytes

#: The first and last block of a group: elements (gggg,0010-00FF) reserve them (PS3.5 section
#: 7.8.1).
FIRST_BLOCK = 0x10
LAST_BLOCK = 0xFF


class OwnDataset:
    """A DataSet with the methods of pydicom's Dataset that are used here."""

    def __init__(self, data_set: DataSet) -> None:
        self.data_set = data_set

    def keys(self) -> list[int]:
        return self.data_set.keys()

    def __getitem__(self, tag: int) -> Element:
        return self.data_set[tag]

    get_item = __getitem__

    def __contains__(self, tag: int) -> bool:
        return tag in self.data_set

    def __delitem__(self, tag: int) -> None:
        del self.data_set[tag]

    def add_new(self, tag: int, vr: str, value: Any) -> None:
        self.data_set.set(tag, value, vr=vr)


def check_dataset(ds: Any) -> Dataset:
    """`ds` itself if it is a pydicom data set; otherwise a wrapper that makes a DataSet, a path or
    bytes like one.
    """
    if hasattr(ds, "private_block") and hasattr(ds, "get_item"):
        return ds  # type: ignore[no-any-return]
    if isinstance(ds, (str, bytes, os.PathLike)):
        ds = read(ds)
    if isinstance(ds, DataSet):
        return OwnDataset(ds)  # type: ignore[return-value]
    raise TypeError(
        f"found {type(ds).__name__}, expected a pydicom Dataset, a DataSet, a path or bytes"
    )


def is_private(tag: int) -> bool:
    """True for an odd group."""
    return tag >> 16 & 1 == 1


def is_creator(tag: int) -> bool:
    """True for (gggg,0010-00FF) of an odd group."""
    return is_private(tag) and FIRST_BLOCK <= tag & 0xFFFF <= LAST_BLOCK


def reserved_blocks(ds: Dataset) -> dict[tuple[int, int], str]:
    """(group, block) -> creator as spelled, of this data set only: items reserve blocks of their
    own.
    """
    blocks = {}
    for tag in sorted(int(tag) for tag in ds.keys() if is_creator(int(tag))):
        creator = creator_text(ds, tag)
        if creator:
            blocks[tag >> 16, tag & 0xFFFF] = creator
    return blocks


def creator_text(ds: Dataset, tag: int) -> str:
    """The text of a Private Creator; empty if the element has no text."""
    try:
        value = ds[tag].value
    except Exception:  # noqa: BLE001 - a damaged creator reserves nothing, whichever error pydicom raises
        return ""
    if isinstance(value, bytes):
        value = value.decode("latin-1")
    return value.rstrip(" \0") if isinstance(value, str) else ""


def block_of(tag: int) -> tuple[int, int] | None:
    """(group, block) of a private element; None if it is not in a block."""
    block = tag >> 8 & 0xFF
    return (tag >> 16, block) if is_private(tag) and block >= FIRST_BLOCK else None


def entry_of(dictionary: Dict, tag: int, creator: str | None) -> Entry | None:
    """The dictionary's entry for an element; None if it does not have one."""
    if not is_private(tag) or is_creator(tag) or tag & 0xFFFF == 0:
        return dictionary.get(tag)
    return None if creator is None else private_entry(dictionary, creator, tag >> 16, tag & 0xFFFF)


def private_entry(dictionary: Dict, creator: str, group: int, element: int) -> Entry | None:
    """The dictionary's entry for an element of a creator; None for a text in a file that cannot be
    a creator.
    """
    try:
        return dictionary.get((creator, group, element))
    except ValueError:
        return None


def vr_of(element: Any) -> str:
    """The VR; empty if a RawDataElement has none. pydicom 2 uses an enumeration, whose str is not
    the VR.
    """
    if isinstance(element, Element):
        return element.vr
    vr = getattr(element, "VR", None) or ""
    return str(getattr(vr, "value", vr))


def is_sequence(element: Any) -> bool:
    """True for a sequence: the VRs of pydicom 2 are members of an enumeration that equal their
    texts.
    """
    vr = element.vr if isinstance(element, Element) else element.VR
    return bool(vr == "SQ")


def items_of(element: Any) -> Iterator[tuple[int, Any]]:
    """Yields the items of a sequence with their indexes from 0; nothing for other elements."""
    if vr_of(element) == "SQ" and element.value is not None:
        for index, item in enumerate(element.value):
            yield index, OwnDataset(item) if isinstance(item, DataSet) else item


def element_of(ds: Dataset, tag: int) -> Any:
    """The element; undecoded if pydicom cannot decode it."""
    try:
        return ds[tag]
    except Exception:  # noqa: BLE001 - pydicom raises many exceptions for damaged values
        return ds.get_item(tag)


def same_creator(left: str, right: str) -> bool:
    """Compares creators as lookups do."""
    return fold_creator(left) == fold_creator(right)


def value_of(ds: Dataset, element: Any, entry: Entry | None) -> Any:
    """The value of an element. If pydicom left it as bytes because the VR is unknown, and the
    dictionary knows the VR, it is decoded with that.
    """
    value = element.value
    is_raw = (
        not isinstance(element, Element)
        and vr_of(element) == "UN"
        and isinstance(value, (bytes, bytearray))
        and entry is not None
        and len(entry.vrs) == 1
    )
    if not is_raw or entry is None:
        return value
    from pydicom.dataelem import RawDataElement
    from pydicom.values import convert_value

    little = _is_little_endian(ds)
    raw = RawDataElement(element.tag, entry.vr, len(value), bytes(value), 0, True, little)
    try:
        return convert_value(entry.vr, raw)
    except Exception:  # noqa: BLE001 - the bytes do not fit the dictionary's VR, so they stay bytes
        return value


def _is_little_endian(ds: Dataset) -> bool:
    """The byte order that the data set was read with, which pydicom 2 and 3 keep in different
    places. A data set that was not read is little-endian.
    """
    encoding = getattr(ds, "original_encoding", None) or (
        None,
        getattr(ds, "read_little_endian", None),
    )
    return encoding[1] is not False
