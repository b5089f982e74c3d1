"""A table in pandas, pyarrow and polars, compared with pydicom."""

from __future__ import annotations

import datetime

import dicom_map
import pydicom
import pytest
from pydicom.data import get_testdata_file

COLUMNS = ["Modality", "te=EchoTime", "StudyDate", "StudyTime", "Rows", "PixelSpacing", "ImageType"]


@pytest.fixture
def table():
    paths = [get_testdata_file(name) for name in ("CT_small.dcm", "MR_small.dcm")]
    return dicom_map.table(paths, COLUMNS)


def test_pandas(table):
    frame = table.to_pandas()
    assert list(frame.columns) == table.columns
    assert str(frame["Rows"].dtype) == "Int64" and frame["Rows"].tolist() == [128, 64]
    assert frame["te"].isna().tolist() == [True, False]
    assert frame["StudyDate"][1] == datetime.datetime(2004, 8, 26)


def test_arrow_and_parquet(table, tmp_path):
    import pyarrow.feather
    import pyarrow.parquet

    arrow = table.to_arrow()
    assert arrow.to_pylist() == list(table)
    table.write(tmp_path / "t.parquet")
    assert pyarrow.parquet.read_table(tmp_path / "t.parquet").equals(arrow)
    table.write(tmp_path / "t.arrow")
    assert pyarrow.feather.read_table(tmp_path / "t.arrow").equals(arrow)


def test_polars(table):
    polars = pytest.importorskip("polars")
    frame = table.to_polars()
    assert frame.to_dicts() == list(table) and frame.schema["StudyDate"] == polars.Date


def test_values_are_those_of_pydicom(table):
    for row, name in zip(table, ("CT_small.dcm", "MR_small.dcm")):
        ds = pydicom.dcmread(get_testdata_file(name))
        assert row["Modality"] == ds.Modality and row["Rows"] == ds.Rows
        assert row["PixelSpacing"] == list(map(float, ds.PixelSpacing))
        assert row["StudyDate"].strftime("%Y%m%d") == ds.StudyDate
        assert row["ImageType"] == list(ds.ImageType)
