"""Tables in the types of pyarrow, pandas and polars, which are optional, and in files."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

    from ._dicom_map import Table


def to_arrow(table: Table) -> pyarrow.Table:
    """See `Table.to_arrow`."""
    try:
        import pyarrow
    except ImportError as error:
        raise ImportError("to_arrow needs pyarrow: pip install pyarrow", name="pyarrow") from error
    kinds = {
        "text": pyarrow.string(),
        "integer": pyarrow.int64(),
        "float": pyarrow.float64(),
        "date": pyarrow.date32(),
        "time": pyarrow.time64("us"),
        "bytes": pyarrow.binary(),
    }
    arrays = {}
    for name, kind in table.types.items():
        one = kinds[kind.removeprefix("list of ")]
        of = pyarrow.list_(one) if kind.startswith("list of ") else one
        arrays[name] = pyarrow.array(table._values(name, True), type=of)
    return pyarrow.table(arrays)


def to_pandas(table: Table) -> pandas.DataFrame:
    """See `Table.to_pandas`."""
    try:
        import numpy
        import pandas
    except ImportError as error:
        raise ImportError("to_pandas needs pandas: pip install pandas", name="pandas") from error
    columns: dict[str, Any] = {}
    for name, kind in table.types.items():
        if kind == "integer":
            columns[name] = pandas.array(table[name], dtype="Int64")
        elif kind == "float":
            columns[name] = numpy.array(table[name], dtype="float64")
        elif kind == "date":
            days = [
                numpy.datetime64("NaT", "D") if day is None else numpy.datetime64(day, "D")
                for day in table._values(name, True)
            ]
            columns[name] = numpy.array(days, dtype="datetime64[D]").astype("datetime64[s]")
        elif kind == "text":
            columns[name] = table[name]
        else:
            columns[name] = pandas.Series(table[name], dtype="object")
    return pandas.DataFrame(columns, columns=table.columns)


def to_polars(table: Table) -> polars.DataFrame:
    """See `Table.to_polars`."""
    try:
        import polars
    except ImportError as error:
        raise ImportError("to_polars needs polars: pip install polars", name="polars") from error
    kinds: dict[str, Any] = {
        "text": polars.String,
        "integer": polars.Int64,
        "float": polars.Float64,
        "date": polars.Date,
        "time": polars.Time,
        "bytes": polars.Binary,
    }
    columns = []
    for name, kind in table.types.items():
        one = kinds[kind.removeprefix("list of ")]
        of = polars.List(one) if kind.startswith("list of ") else one
        columns.append(polars.Series(name, table[name], dtype=of))
    return polars.DataFrame(columns)


def write(table: Table, path: str | os.PathLike[str], overwrite: bool) -> None:
    """See `Table.write`."""
    target = Path(path)
    end = target.suffix.lower()
    forms = {
        ".csv": _write_csv,
        ".jsonl": _write_jsonl,
        ".ndjson": _write_jsonl,
        ".parquet": _write_parquet,
        ".pq": _write_parquet,
        ".arrow": _write_arrow,
        ".feather": _write_arrow,
    }
    if end not in forms:
        raise ValueError(
            f"found the name {str(path)!r}, expected one that ends with {', '.join(forms)}"
        )
    if not overwrite and os.path.lexists(target):
        raise FileExistsError(17, "the file exists; overwrite=True replaces it", str(path))
    handle, name = tempfile.mkstemp(prefix=".dicom-map-", dir=target.parent)
    os.close(handle)
    try:
        forms[end](table, name)
        umask = os.umask(0)
        os.umask(umask)
        os.chmod(name, 0o666 & ~umask)
        if overwrite:
            os.replace(name, target)
        else:
            os.link(name, target)
    finally:
        if os.path.exists(name):
            os.unlink(name)


def _write_csv(table: Table, name: str) -> None:
    Path(name).write_text(table.to_csv(), encoding="utf-8", newline="")


def _write_jsonl(table: Table, name: str) -> None:
    Path(name).write_text(table.to_jsonl(), encoding="utf-8", newline="")


def _write_parquet(table: Table, name: str) -> None:
    try:
        import pyarrow.parquet
    except ImportError as error:
        raise ImportError("Parquet needs pyarrow: pip install pyarrow", name="pyarrow") from error
    pyarrow.parquet.write_table(to_arrow(table), name)


def _write_arrow(table: Table, name: str) -> None:
    arrow = to_arrow(table)
    import pyarrow.feather

    pyarrow.feather.write_feather(arrow, name, compression="uncompressed")
