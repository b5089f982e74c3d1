"""pandas, numpy and pyarrow."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

CREATOR = "Siemens: Thorax/Multix FD Lab Settings"


def test_to_pandas(d):
    frame = d.to_pandas()
    assert len(frame) == len(d)
    assert list(frame.columns) == list(d.lookup(0x0008, 0x0005))
    row = frame[
        (frame.creator == CREATOR) & (frame.group == 0x0021) & (frame.element == 0x08)
    ].iloc[0]
    assert (row["name"], row.vr, row.offset) == ("Auto Window Flag", "US", 8)
    assert str(frame.dtypes["group"]) == "uint16" and str(frame.dtypes["offset"]) == "UInt8"
    assert frame.retired.dtype == bool
    assert frame.creator.isna().sum() == sum(not entry.is_private for entry in d)


def test_to_arrow(d):
    table = d.to_arrow()
    assert table.num_rows == len(d)
    assert table.column_names == list(d.lookup(0x0008, 0x0005))
    assert table.schema.field("sources").type == pa.list_(pa.string())
    assert table.schema.field("group").type == pa.uint16()
    assert table.column("keyword").to_pylist() == [entry.keyword for entry in d]
    losers = table.column("alternatives").to_pylist()
    assert [[tuple(lost.values()) for lost in row] for row in losers] == [
        list(entry.alternatives) for entry in d
    ]


@pytest.mark.parametrize("dtype", ["uint32", "int64", "uint64", ">u4", "<i8"])
def test_numpy_tags(d, dtype):
    tags = np.array([0x00100010, 0x00211008, 0x00080005], dtype=dtype)
    creators = np.array(["", CREATOR, ""], dtype=object)
    creators[[0, 2]] = None
    expected = [d["PatientName"], d[CREATOR, 0x21, 8], d["SpecificCharacterSet"]]
    assert d.lookup_many(tags, creators) == expected
    assert d.lookup_many(tags[::-1], creators[::-1]) == expected[::-1]
    assert d.lookup_many(tags.astype(object), creators) == expected


def test_numpy_text_and_numbers(d):
    assert d.lookup_many(np.array([0x00211008] * 2), np.array([CREATOR, "NOBODY"])) == [
        d[CREATOR, 0x21, 8],
        None,
    ]
    assert d[np.uint32(0x00100010)] == d["PatientName"]
    assert d.lookup(np.uint16(0x21), np.int64(8), np.str_(CREATOR)) == d.lookup(0x21, 8, CREATOR)
    for bad in (np.array([1.0]), np.zeros((2, 2), dtype=int), np.array([True]), np.array([1 + 1j])):
        with pytest.raises(TypeError, match="expected"):
            d.lookup_many(bad)
    with pytest.raises(ValueError, match=r"tags\[1\]"):
        d.lookup_many(np.array([1, -1]))


def test_columns_of_pandas(d):
    frame = pd.DataFrame(
        {"tag": [0x00100010, 0x00211008, 0x00091001], "creator": [None, CREATOR, "NOBODY"]}
    )
    for creators in (
        frame.creator,
        frame.creator.astype("string"),
        frame.creator.astype("category"),
    ):
        assert d.lookup_many(frame.tag, creators, field="name") == [
            "Patient's Name",
            "Auto Window Flag",
            None,
        ]
    frame["vr"] = d.lookup_many(frame.tag, frame.creator, field="vr")
    assert frame.vr.tolist()[:2] == ["PN", "US"]


def test_columns_of_arrow(d):
    tags, creators = pa.array([0x00100010, 0x00211008]), pa.array([None, CREATOR])
    assert d.lookup_many(tags, creators, field="vr") == ["PN", "US"]
    assert d.lookup_many(pa.chunked_array([tags]), pa.chunked_array([creators]), field="vr") == [
        "PN",
        "US",
    ]


#: Columns of the same creators; None if a form has none.
ROWS = [CREATOR, None, "GEMS_PARM_01", "Gerät", CREATOR, None, "GEMS_PARM_01  "] * 3
FORMS = {
    "numpy object": lambda rows: np.array(rows, dtype=object),
    "pandas object": lambda rows: pd.Series(rows, dtype=object),
    "pandas str": lambda rows: pd.Series(rows, dtype="str"),
    "pandas string": lambda rows: pd.Series(rows, dtype="string"),
    "pandas string of arrow": lambda rows: pd.Series(rows, dtype="string[pyarrow]"),
    "pandas category": lambda rows: pd.Series(rows, dtype="category"),
    "pandas index": lambda rows: pd.Index(rows),
    "pandas array": lambda rows: pd.array(rows, dtype="string"),
    "arrow": lambda rows: pa.array(rows),
    "arrow large": lambda rows: pa.array(rows, pa.large_string()),
    "arrow dictionary": lambda rows: pa.array(rows).dictionary_encode(),
    "arrow small codes": lambda rows: pa.array(rows).cast(pa.dictionary(pa.uint8(), pa.string())),
    "arrow chunks": lambda rows: pa.chunked_array([rows[:2], rows[2:], []], pa.string()),
    "arrow dictionaries": lambda rows: pa.chunked_array(
        [pa.array(rows[:3]).dictionary_encode(), pa.array(rows[3:]).dictionary_encode()]
    ),
    "arrow view": lambda rows: pa.array(rows, pa.string_view()),
}


@pytest.mark.parametrize("form", FORMS)
def test_creators_in_every_form(d, form):
    tags = [0x00211008, 0x00100010, 0x00431039, 0x00211008, 0x0021FF08, 0x00211008, 0x00431001] * 3
    expected = d.lookup_many(tags, ROWS)
    assert [entry and entry.name for entry in expected[:4]] == [
        "Auto Window Flag",
        "Patient's Name",
        d["GEMS_PARM_01", 0x0043, 0x39].name,
        None,
    ]
    assert d.lookup_many(tags, FORMS[form](ROWS)) == expected


@pytest.mark.parametrize("dtype", ["<U40", ">U40"])
def test_creators_in_fixed_width(d, dtype):
    rows = [CREATOR, "GEMS_PARM_01", "Gerät", "😀", CREATOR]
    tags = [0x00211008, 0x00431039, 0x00211008, 0x00211008, 0x00211008]
    expected = d.lookup_many(tags, rows)
    assert expected[0] is not None and expected[0] == expected[4]
    assert d.lookup_many(tags, np.array(rows, dtype=dtype)) == expected
    # Only every second row, backwards.
    assert d.lookup_many(tags[::-2], np.array(rows, dtype=dtype)[::-2]) == expected[::-2]


def test_columns_of_nothing(d):
    for nothing in (
        pa.nulls(2),
        pa.array([None, None], pa.string()),
        pd.Series([None, None], dtype="str"),
        pd.Series([np.nan, np.nan]),
        pd.Series([None, None], dtype="category"),
    ):
        assert d.lookup_many([0x00100010] * 2, nothing, field="vr") == ["PN", "PN"]
    for empty in (pa.array([], pa.string()), pd.Series([], dtype="str"), np.array([], dtype="<U4")):
        assert d.lookup_many([], empty) == []


def test_bad_creators_in_columns_say_where(d):
    bad = ["A", "A", "\ud800"]
    for column in (
        np.array(bad),
        np.array(bad, dtype=object),
        pd.Series(bad, dtype=object),
    ):
        with pytest.raises(ValueError, match=r"creators\[2\]: "):
            d.lookup_many([1, 1, 1], column)
        with pytest.raises(ValueError, match="found 2 creators for 1 tags"):
            d.lookup_many([1], column[:2])
    for numbers in (pd.Series([1, 2]), pa.array([1, 2]), np.array([1, 2])):
        with pytest.raises(TypeError, match=r"creators\[0\]: found"):
            d.lookup_many([1, 1], numbers)
    # A category that no row uses is not a creator.
    unused = pd.Series(["A"], dtype=pd.CategoricalDtype(["A", 5]))
    assert d.lookup_many([0x00090001], unused) == [None]
    broken = np.array([0x110000, 0], dtype="<u4").view("<U2")
    with pytest.raises(ValueError, match=r"creators\[0\]: found a text that is not Unicode"):
        d.lookup_many([1], broken)
