"""A dictionary as a table of pandas or pyarrow, which are optional."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas
    import pyarrow

    from ._dicom_map import Dict


def to_pandas(dictionary: Dict) -> pandas.DataFrame:
    """See `Dict.to_pandas`."""
    try:
        import pandas
    except ImportError as error:
        raise ImportError("to_pandas needs pandas: pip install pandas", name="pandas") from error
    frame = pandas.DataFrame(dictionary.to_records())
    # Whole numbers stay whole in columns with missing values.
    return frame.astype(
        {"group": "uint16", "element": "uint16", "offset": "UInt8", "block": "UInt8"}
    )


def to_arrow(dictionary: Dict) -> pyarrow.Table:
    """See `Dict.to_arrow`."""
    try:
        import pyarrow
    except ImportError as error:
        raise ImportError("to_arrow needs pyarrow: pip install pyarrow", name="pyarrow") from error
    text, flag = pyarrow.string(), pyarrow.bool_()
    alternative = pyarrow.struct([("field", text), ("value", text), ("source", text)])
    facts = pyarrow.struct(
        [("basic_profile", text), ("options", text), ("safe_private", flag), ("tcia", text)]
    )
    columns: dict[str, Any] = {
        "group": pyarrow.uint16(),
        "element": pyarrow.uint16(),
        "tag": text,
        "creator": text,
        "vendor": text,
        "keyword": text,
        "name": text,
        "vr": text,
        "vm": text,
        "description": text,
        "retired": flag,
        "is_private": flag,
        "block_offset": flag,
        "offset": pyarrow.uint8(),
        "block": pyarrow.uint8(),
        "vr_inferred": flag,
        "name_derived": flag,
        "keyword_derived": flag,
        "sources": pyarrow.list_(text),
        "alternatives": pyarrow.list_(alternative),
        "deidentification": facts,
    }
    records: list[Any] = list(dictionary.to_records())
    for record in records:
        record["alternatives"] = [
            {"field": field, "value": value, "source": source}
            for field, value, source in record["alternatives"]
        ]
    return pyarrow.Table.from_pylist(records, schema=pyarrow.schema(columns))
