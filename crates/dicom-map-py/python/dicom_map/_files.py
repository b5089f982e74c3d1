"""Data sets and censuses in the types of pydicom, pandas and pyarrow, which are optional."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas
    import pyarrow
    import pydicom

    from ._dicom_map import Census, DataSet

#: Values that pydicom wants as bytes of the file's byte order; encapsulated ones with their items.
_ENCAPSULATED = 0x7FE00010

#: LUT Descriptor and those of palettes: a number may be one that its VR cannot say (PS3.3 C.11.1.1).
_LUT_DESCRIPTORS = (0x00281100, 0x00281101, 0x00281102, 0x00281103, 0x00281104, 0x00283002)
#: Those of which pydicom reads and writes the first number as unsigned.
_LUT_DESCRIPTORS_OF_PYDICOM = (0x00281101, 0x00281102, 0x00281103, 0x00283002)


def to_pydicom(data_set: DataSet) -> pydicom.Dataset:
    """See `DataSet.to_pydicom`."""
    try:
        from pydicom.dataset import FileDataset, FileMetaDataset
    except ImportError as error:
        raise ImportError(
            "to_pydicom needs pydicom: pip install pydicom", name="pydicom"
        ) from error
    meta = FileMetaDataset()
    _fill(meta, data_set.meta)
    result = FileDataset(str(data_set.path) if data_set.path else "", {}, file_meta=meta)
    _fill(result, data_set)
    return result


def _fill(target: Any, source: DataSet) -> None:
    from pydicom.dataelem import empty_value_for_VR
    from pydicom.dataset import Dataset, FileMetaDataset
    from pydicom.encaps import encapsulate

    for element in source:
        tag, vr, value = element.tag, element.vr, element.value
        if tag & 0xFFFF == 0:
            # Group lengths are retired, and would be wrong once anything changes.
            continue
        if tag >> 16 == 0x0002 and not isinstance(target, FileMetaDataset):
            # Found in the data set, where pydicom does not write it; `warnings` has said so.
            continue
        if vr == "SQ":
            items = []
            for item in value:
                items.append(Dataset())
                _fill(items[-1], item)
            value = items
        elif tag == _ENCAPSULATED and isinstance(value, list):
            # The first is the offset table; pydicom makes its own.
            value = encapsulate(value[1:], has_bot=False)
        elif value is None:
            value = empty_value_for_VR(vr)
        elif vr in ("DS", "IS"):
            # As text, so that pydicom keeps the digits of the file.
            texts = element.bytes.decode("latin-1").strip(" \0").split("\\")
            value = texts if len(texts) > 1 else texts[0]
        elif tag in _LUT_DESCRIPTORS and vr in ("US", "SS") and isinstance(value, list):
            value = _lut_descriptor(tag, vr, value)
        target.add_new(tag, vr, value)
        if tag == _ENCAPSULATED:
            target[tag].is_undefined_length = isinstance(element.value, list)


def _lut_descriptor(tag: int, vr: str, value: list[int]) -> list[int]:
    """The numbers as pydicom has them: those that the VR can say, but for a first one that pydicom knows to be unsigned."""
    low, high = (0, 0xFFFF) if vr == "US" else (-0x8000, 0x7FFF)
    numbers = [it + 0x10000 if it < low else it - 0x10000 if it > high else it for it in value]
    if tag in _LUT_DESCRIPTORS_OF_PYDICOM:
        numbers[0] = value[0]
    return numbers


def data_set_to_pandas(data_set: DataSet) -> pandas.DataFrame:
    """See `DataSet.to_pandas`."""
    try:
        import pandas
    except ImportError as error:
        raise ImportError("to_pandas needs pandas: pip install pandas", name="pandas") from error
    rows = [
        (path, tag, vr, creator, element.keyword, name, value)
        for (tag, vr, creator, name, value, path), element in zip(
            data_set.rows(nested=True), data_set.walk()
        )
    ]
    columns = ["path", "tag", "vr", "creator", "keyword", "name", "value"]
    frame = pandas.DataFrame(rows, columns=columns)
    # Values are of every type, so their column is of none.
    return frame.astype({"tag": "uint32", "value": "object"})


def census_to_pandas(census: Census) -> pandas.DataFrame:
    """See `Census.to_pandas`."""
    try:
        import pandas
    except ImportError as error:
        raise ImportError("to_pandas needs pandas: pip install pandas", name="pandas") from error
    return pandas.DataFrame(census.rows(), columns=census.COLUMNS)


def census_to_arrow(census: Census) -> pyarrow.Table:
    """See `Census.to_arrow`."""
    try:
        import pyarrow
    except ImportError as error:
        raise ImportError("to_arrow needs pyarrow: pip install pyarrow", name="pyarrow") from error
    kinds = {
        "known": pyarrow.bool_(),
        "safe_private": pyarrow.bool_(),
        "files": pyarrow.uint64(),
        "elements": pyarrow.uint64(),
    }
    schema = pyarrow.schema([(name, kinds.get(name, pyarrow.string())) for name in census.COLUMNS])
    return pyarrow.Table.from_pylist(census.rows(), schema=schema)
