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
    assert (row["name"], row.vr, row.block_offset) == ("Auto Window Flag", "US", 8)
    assert str(frame.dtypes["group"]) == "uint16" and str(frame.dtypes["block_offset"]) == "UInt8"
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
