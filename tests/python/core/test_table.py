"""Tables: columns, rows, groups, files; without any other package."""

from __future__ import annotations

import datetime
import json
import sys

import dicom_map
import pytest
from test_read import EXPLICIT, element


def scan(*elements: bytes) -> bytes:
    syntax = element(0x00020010, b"UI", EXPLICIT)
    length = element(0x00020000, b"UL", len(syntax).to_bytes(4, "little"))
    return bytes(128) + b"DICM" + length + syntax + b"".join(elements)


@pytest.fixture
def folder(tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.dcm").write_bytes(
            scan(
                element(0x00080020, b"DA", b"20200131"),
                element(0x00080030, b"TM", b"1200" if number else b"noon"),
                element(0x00180081, b"DS", b"5.50"),
                element(0x0020000E, b"UI", b"1.2\0" if number else b"1.3\0"),
                element(0x00200013, b"IS", b"%d " % number),
                element(0x00280030, b"DS", b"0.5\\0.25"),
            )
        )
    (tmp_path / "notes.txt").write_bytes(b"nothing of DICOM, but long enough to be seen")
    return tmp_path


COLUMNS = ["n=InstanceNumber", "StudyDate", "StudyTime", "te=EchoTime", "PixelSpacing"]


def test_rows_and_columns(folder):
    table = dicom_map.table(folder, COLUMNS)
    assert table.columns == ["n", "StudyDate", "StudyTime", "te", "PixelSpacing"]
    assert table.types == {
        "n": "integer",
        "StudyDate": "date",
        "StudyTime": "time",
        "te": "float",
        "PixelSpacing": "list of float",
    }
    assert (len(table), table.files, table.other_files) == (3, 3, 1)
    assert table[1] == {
        "n": 1,
        "StudyDate": datetime.date(2020, 1, 31),
        "StudyTime": datetime.time(12),
        "te": 5.5,
        "PixelSpacing": [0.5, 0.25],
    }
    assert list(table)[2] == table[-1] and table["n"] == [0, 1, 2]
    assert table["StudyTime"][0] is None
    (null,) = table.nulls
    assert (null["column"], null["count"]) == ("StudyTime", 1)
    assert null["example"] == str(folder / "0.dcm")
    for key in (3, -4):
        with pytest.raises(IndexError):
            table[key]
    with pytest.raises(KeyError):
        table["Rows"]


def test_columns_by_name_and_presets(folder):
    assert dicom_map.table(folder, {"echo": "EchoTime"})["echo"] == [5.5] * 3
    assert "EchoTime" in dicom_map.table(folder, "mr").columns
    with pytest.raises(ValueError, match="deid-audit"):
        dicom_map.table(folder, "pet")
    with pytest.raises(ValueError, match='did you mean "EchoTime"'):
        dicom_map.table("/no/such/folder", ["EchoTim"])
    with pytest.raises(ValueError, match="two columns"):
        dicom_map.table(folder, ["Rows", "Rows"])
    with pytest.raises(FileNotFoundError):
        dicom_map.table(folder / "none", ["Rows"])
    with pytest.raises(ValueError, match="expected file, frame, series or study"):
        dicom_map.table(folder, ["Rows"], per="patient")


def test_groups(folder):
    table = dicom_map.table(folder, ["SeriesInstanceUID", "InstanceNumber"], per="series")
    assert [(row["SeriesInstanceUID"], row["InstanceNumber"], row["files"]) for row in table] == [
        ("1.3", 0, 1),
        ("1.2", None, 2),
    ]
    assert table[1]["differing"] == ["InstanceNumber"]
    listed = dicom_map.table(folder, ["InstanceNumber"], per="series", differing="list")
    assert listed["InstanceNumber"] == [[0], [1, 2]]


def test_files(folder, tmp_path):
    table = dicom_map.table(folder, COLUMNS)
    table.write(tmp_path / "t.csv")
    lines = (tmp_path / "t.csv").read_text().splitlines()
    assert (
        lines[2] == "1,2020-01-31,12:00:00,5.5,0.5\\0.25" and table.to_csv().splitlines() == lines
    )
    table.write(tmp_path / "t.jsonl")
    assert json.loads((tmp_path / "t.jsonl").read_text().splitlines()[1])["te"] == 5.5
    with pytest.raises(FileExistsError):
        table.write(tmp_path / "t.csv")
    table.write(tmp_path / "t.csv", overwrite=True)
    with pytest.raises(ValueError, match="ends with"):
        table.write(tmp_path / "t.xlsx")
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".dicom-map-")]


def test_failures(folder):
    deep = element(0x00080006, b"SQ", b"")[:8] + b"\xff\xff\xff\xff\xfe\xff\0\xe0\xff\xff\xff\xff"
    (folder / "deep.dcm").write_bytes(scan() + deep * 300)
    ((path, reason),) = dicom_map.table(folder, ["InstanceNumber"]).failures
    assert path == str(folder / "deep.dcm") and "max_depth" in reason


def test_series(tmp_path):
    for number, z in enumerate([8, 0, 2, 4]):
        (tmp_path / f"{number}.dcm").write_bytes(
            scan(
                element(0x0020000E, b"UI", b"1.2\0"),
                element(0x00200032, b"DS", b"1\\2\\%d " % z),
                element(0x00200037, b"DS", b"1\\0\\0\\0\\1\\0 "),
                element(0x00280030, b"DS", b"0.5\\0.25"),
            )
        )
    (series,) = dicom_map.series(tmp_path)
    assert [path[-5] for path in series.paths] == ["1", "2", "3", "0"] and len(series) == 4
    assert (series.slice_distance, series.gaps, series.doubled) == (2.0, [(2, 1)], [])
    assert series.problems == ["1 slices are missing"]
    assert series.affine[0] == [0.25, 0.0, 0.0, 1.0] and series.affine[2] == [0.0, 0.0, 2.0, 0.0]
    assert series.affine_ras[0][3] == -1.0


def test_parts(folder, tmp_path):
    (folder / "other").mkdir()
    for number in range(2):
        (folder / "other" / f"{number}.dcm").write_bytes(
            scan(element(0x00189087, b"FD", b"\0\0\0\0\0\0\xf8\x7f"))
        )
    columns = [*COLUMNS, "DiffusionBValue"]
    whole = dicom_map.table(folder, columns)
    left = dicom_map.table([folder / "0.dcm", folder / "1.dcm", folder / "2.dcm"], columns)
    right = dicom_map.table([folder / "notes.txt", folder / "other"], columns)
    assert len(whole.parts) == 1 and whole.parts != left.parts
    assert list(dicom_map.table(folder, columns).parts) == list(whole.parts)
    rows = list(left)
    iterator = iter(left)
    right.merge(left)
    for again in (left, right, right):
        right.merge(again)
    left.merge(right)
    assert left.to_csv() == right.to_csv() == whole.to_csv() and len(left) == 5
    assert left.parts == right.parts and sorted(left.parts.values()) == [2, 3]
    assert (left.files, left.other_files) == (whole.files, whole.other_files) == (5, 1)
    assert left.nulls == whole.nulls and left[3] == whole[3] or left["DiffusionBValue"][3] != 0
    assert left.dictionary == dicom_map.census(folder).dictionary != ""
    assert left.versions == [dicom_map.__version__]
    assert list(iterator) == rows, "iterators continue with the previous rows"
    left.save(tmp_path / "t.parts")
    loaded = dicom_map.Table.load(tmp_path / "t.parts")
    assert loaded.to_csv() == whole.to_csv() and loaded.parts == left.parts
    assert loaded.types == whole.types and loaded.nulls == whole.nulls
    with pytest.raises(FileExistsError):
        left.save(tmp_path / "t.parts")
    left.save(tmp_path / "t.parts", overwrite=True)


def test_parts_that_do_not_belong_together(folder, tmp_path):
    table = dicom_map.table(folder, COLUMNS)
    before = table.to_csv()
    for other, words in (
        (dicom_map.table(folder, ["Rows"]), "found parts of a table of Rows"),
        (dicom_map.table(folder, COLUMNS, per="frame"), "per frame"),
        (dicom_map.table(folder, COLUMNS, strict=True), "strict"),
        (dicom_map.table(folder, ["Rows"], per="series"), "expected tables of files"),
    ):
        with pytest.raises(ValueError, match=words.replace("(", "\\(")):
            table.merge(other)
    for path, words in ((folder / "0.dcm", "table parts"), (folder / "notes.txt", "line 1")):
        with pytest.raises(dicom_map.DmapError, match=words):
            dicom_map.Table.load(path)
    with pytest.raises(ValueError, match="expected one of files"):
        dicom_map.table(folder, ["Rows"], per="series").save(tmp_path / "s.parts")
    site = tmp_path / "site.csv"
    site.write_text("creator,group,element,vr,name\nMINE 1.0,0009,xx01,LO,Mine\n")
    opened = dicom_map.open(overlay=site)
    with pytest.raises(ValueError, match="made with the dictionary"):
        table.merge(dicom_map.table(folder, COLUMNS, dictionary=opened))
    assert dicom_map.table(folder, ["Rows"], dictionary=opened).dictionary != table.dictionary
    site.unlink()
    # The same names and lengths, but other values.
    file = folder / "0.dcm"
    file.write_bytes(file.read_bytes().replace(b"20200131", b"20200201"))
    with pytest.raises(ValueError, match="different rows"):
        table.merge(dicom_map.table(folder, COLUMNS))
    assert table.to_csv() == before


def test_slices_in_a_table_of_series(tmp_path):
    """The fields are those of `series`, whatever other columns the table has."""
    for number, z in enumerate([8, 0, 2, 4, 4]):
        (tmp_path / f"{number}.dcm").write_bytes(
            scan(
                element(0x0020000E, b"UI", b"1.2\0"),
                element(0x00200032, b"DS", b"1\\2\\%d " % z),
                element(0x00200037, b"DS", b"1\\0\\0\\0\\1\\0 "),
                element(0x00280030, b"DS", b"0.5\\0.25"),
            )
        )
    (tmp_path / "other.dcm").write_bytes(scan(element(0x0020000E, b"UI", b"1.3\0")))
    columns = ["SeriesInstanceUID", "gaps=series.missing"]
    columns += [
        f"series.{name}" for name in ("slices", "doubled", "spacing", "orientation", "problems")
    ]
    table = dicom_map.table(tmp_path, columns, per="series", differing="count")
    assert table.columns[-8:-2] == ["gaps", *columns[2:]]
    for row, series in zip(table, dicom_map.series(tmp_path), strict=True):
        assert row["SeriesInstanceUID"] == series.uid
        assert row["series.slices"] == sum(position is not None for position in series.positions)
        assert row["gaps"] == sum(count for _, count in series.gaps)
        assert row["series.doubled"] == len(series.doubled)
        assert row["series.spacing"] == series.slice_distance
        assert row["series.orientation"] == series.orientation
        assert (row["series.problems"] or []) == series.problems
    assert (table[0]["gaps"], table[0]["series.doubled"], table[0]["series.spacing"]) == (1, 1, 2.0)
    assert table[0]["series.orientation"] == [1.0, 0.0, 0.0, 0.0, 1.0, 0.0]
    with pytest.raises(ValueError, match="only a table of series has"):
        dicom_map.table(tmp_path, ["series.missing"])
    with pytest.raises(ValueError, match="expected one of series.slices"):
        dicom_map.table(tmp_path, ["Rows", "series.gaps"], per="series")
    with pytest.raises(ValueError, match='"Rows", which a table of groups already has'):
        dicom_map.table(tmp_path, ["Rows", "Rows=series.missing"], per="series")


def test_urls_without_fsspec(folder, monkeypatch):
    monkeypatch.setitem(sys.modules, "fsspec.core", None)
    for read in (dicom_map.census, lambda url: dicom_map.table(url, ["Rows"])):
        with pytest.raises(ImportError, match="pip install fsspec"):
            read("s3://bucket/archive/")
    # A file name may contain a colon.
    (folder / "a:b").write_bytes((folder / "0.dcm").read_bytes())
    assert len(dicom_map.table(folder / "a:b", ["Rows"])) == 1


def test_distributed_without_pyarrow(folder, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(ImportError, match="needs pyarrow"):
        dicom_map.distributed.table(folder, ["Rows"], out=tmp_path / "out")
    assert not (tmp_path / "out").exists()
    # A census needs no other package, and no engine.
    counted = dicom_map.distributed.census(folder, partition_files=1)
    assert counted.rows() == dicom_map.census(folder).rows() and len(counted.parts) == 4
