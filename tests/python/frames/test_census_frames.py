"""A census as a table of pandas and pyarrow."""

from __future__ import annotations

import dicom_map
from pydicom.data import get_testdata_file


def census():
    return dicom_map.census([get_testdata_file("MR_small.dcm"), get_testdata_file("CT_small.dcm")])


def test_pandas():
    rows = census().rows()
    frame = census().to_pandas()
    assert list(frame.columns) == list(dicom_map.Census.COLUMNS) and len(frame) == len(rows)
    assert frame["elements"].sum() == sum(row["elements"] for row in rows)


def test_an_empty_census_has_the_columns(tmp_path):
    empty = dicom_map.census(tmp_path)
    assert list(empty.to_pandas().columns) == empty.to_arrow().column_names == list(empty.COLUMNS)


def test_arrow_and_parquet(tmp_path):
    import pyarrow.parquet

    table = census().to_arrow()
    assert table.to_pylist() == census().rows()
    pyarrow.parquet.write_table(table, tmp_path / "census.parquet")
    assert pyarrow.parquet.read_table(tmp_path / "census.parquet").equals(table)
