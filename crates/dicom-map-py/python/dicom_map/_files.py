"""Data sets and censuses as objects of pandas and pyarrow, which are optional."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pandas
    import pyarrow

    from ._dicom_map import Census, DataSet


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
    # Values are of every type, so their column has the type object.
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
