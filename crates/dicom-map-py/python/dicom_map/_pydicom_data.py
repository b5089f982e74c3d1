"""Data sets in pydicom's form of those that it has read."""

from __future__ import annotations

import warnings
from collections.abc import MutableSequence
from typing import TYPE_CHECKING, Any

try:
    from pydicom.charset import convert_encodings, default_encoding
    from pydicom.dataelem import DataElement, RawDataElement, empty_value_for_VR
    from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
    from pydicom.sequence import Sequence
    from pydicom.tag import BaseTag
    from pydicom.uid import UID
except ImportError as error:
    raise ImportError("to_pydicom needs pydicom: pip install pydicom", name="pydicom") from error

from ._dicom_map import DataSet, printable

if TYPE_CHECKING:
    _Encodings = str | MutableSequence[str]

#: The length of the preamble in bytes, and the prefix after it (PS3.10 section 7.1).
_PREAMBLE_LEN = 128
_PREFIX = b"DICM"

_IMPLICIT = "1.2.840.10008.1.2"
_EXPLICIT = "1.2.840.10008.1.2.1"
_BIG_ENDIAN = "1.2.840.10008.1.2.2"

_VRS = [
    "AE",
    "AS",
    "AT",
    "CS",
    "DA",
    "DS",
    "DT",
    "FD",
    "FL",
    "IS",
    "LO",
    "LT",
    "OB",
    "OD",
    "OF",
    "OL",
    "OV",
    "OW",
    "PN",
    "SH",
    "SL",
    "SQ",
    "SS",
    "ST",
    "SV",
    "TM",
    "UC",
    "UI",
    "UL",
    "UN",
    "UR",
    "US",
    "UT",
    "UV",
]


class _Parts:
    """The pydicom classes that the compiled module makes data sets of."""

    #: Tags made so far; they are frozen, and most files have the same ones.
    tags: dict[int, BaseTag] = {}
    new_tag = BaseTag
    raw = RawDataElement

    def __init__(self, is_implicit: bool, is_little: bool) -> None:
        self._encoding = (is_implicit, is_little)
        # They depend on pydicom's settings, which may change.
        self.empty = {vr: empty_value_for_VR(vr, raw=True) for vr in _VRS}

    def encodings(self, terms: bytes, outer: _Encodings) -> _Encodings:
        """The encodings with which pydicom decodes texts, for a value of (0008,0005)."""
        values = [term.strip(" \0") for term in terms.decode("latin-1").split("\\")]
        if not any(values):
            return outer
        try:
            return convert_encodings(values[0] if len(values) == 1 else values)
        except LookupError:
            # As pydicom does for a file without a character set; with its strict settings it raises
            # when the text is accessed.
            return default_encoding

    def item(
        self, elements: Any, outer: _Encodings, own: _Encodings, is_undefined: bool, begins_at: int
    ) -> Dataset:
        """An item of a sequence."""
        item = Dataset(elements, parent_encoding=outer)
        item.set_original_encoding(*self._encoding, own)
        # Bypasses its __setattr__, which would search for keywords.
        state = item.__dict__
        state["is_undefined_length_sequence_item"] = is_undefined
        state["seq_item_tell"] = state["file_tell"] = begins_at
        return item

    def sequence(self, tag: BaseTag, items: list[Dataset], is_undefined: bool) -> DataElement:
        """A sequence with its items."""
        sequence = Sequence(items)
        sequence.is_undefined_length = is_undefined
        return DataElement(tag, "SQ", sequence, is_undefined_length=is_undefined)


def to_pydicom(data_set: DataSet) -> Dataset:
    """See `DataSet.to_pydicom`."""
    is_implicit, is_little = data_set._encoding
    parts = _Parts(is_implicit, is_little)
    is_meta = data_set._kind == "meta"
    elements, encodings, left_out = data_set._pydicom_elements(parts, default_encoding, is_meta)
    result: Dataset
    if is_meta:
        is_implicit, is_little = False, True
        result = FileMetaDataset(elements)
    elif data_set._kind == "whole":
        meta = _meta(data_set, parts, left_out)
        path = data_set.path
        result = FileDataset(
            str(path) if path else "", elements, _preamble(data_set), meta, is_implicit, is_little
        )
    else:
        result = Dataset(elements)
        # pydicom 2 writes with these attributes, pydicom 3 with the original encoding.
        if hasattr(result, "read_implicit_vr"):
            result.is_implicit_VR, result.is_little_endian = is_implicit, is_little
    result.set_original_encoding(is_implicit, is_little, encodings)
    for place, reason in left_out:
        words = printable(f"{place}: not passed on to pydicom: {reason}")
        warnings.warn(words, stacklevel=2)
    return result


def _meta(data_set: DataSet, parts: _Parts, left_out: list[tuple[str, str]]) -> FileMetaDataset:
    """Group 0002, with a transfer syntax if the file does not have one."""
    elements, encodings, more = data_set.meta._pydicom_elements(parts, default_encoding, True)
    left_out += more
    meta = FileMetaDataset(elements)
    meta.set_original_encoding(False, True, encodings)
    if "FileMetaInformationGroupLength" not in meta:
        # pydicom writes the correct length if the element exists.
        meta.FileMetaInformationGroupLength = 0
    if "TransferSyntaxUID" not in meta:
        is_implicit, is_little = data_set._encoding
        by_encoding = _IMPLICIT if is_implicit else _EXPLICIT if is_little else _BIG_ENDIAN
        meta.TransferSyntaxUID = UID(data_set.transfer_syntax or by_encoding)
    for name in ("SOPClassUID", "SOPInstanceUID"):
        uid = data_set.get(name)
        if f"MediaStorage{name}" not in meta and uid is not None and isinstance(uid.value, str):
            setattr(meta, f"MediaStorage{name}", UID(uid.value))
    return meta


def _preamble(data_set: DataSet) -> bytes:
    """The preamble of the file; zeros if it has none, so that a saved file has one."""
    start = bytes(data_set._source_bytes(_PREAMBLE_LEN + len(_PREFIX)))
    has_preamble = start[_PREAMBLE_LEN:] == _PREFIX
    return start[:_PREAMBLE_LEN] if has_preamble else bytes(_PREAMBLE_LEN)
