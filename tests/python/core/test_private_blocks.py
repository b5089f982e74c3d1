"""`explain` and `private` for data sets of this package; without any other package."""

from __future__ import annotations

import dicom_map
import pytest


@pytest.fixture
def dictionary(tmp_path):
    table = tmp_path / "site.csv"
    table.write_text(
        "creator,group,element,vr,vm,keyword,name\n"
        "ACME 1.0,0009,xx01,DS,1,CoilTemperature,Coil Temperature\n"
        "ACME 1.0,0009,1205,SH,1,InBlock12,In Block 12\n"
        "ACME 1.0,0011,xx07,SQ,1,Items,Items\n"
    )
    return dicom_map.open(overlay=table)


@pytest.fixture
def ds(dictionary):
    ds = dicom_map.DataSet.new(dictionary=dictionary)
    ds.PatientName = "Doe^Jane"
    ds["SOMEBODY", 0x0009, 0x01] = b"ab"
    ds["ACME 1.0", 0x0009, 0x01] = 36.5
    ds["ACME 1.0", 0x0011, 0x07] = [{("ACME 1.0", 0x0009, 0x01): 40.5}]
    ds.PixelData = b"\1\2"
    return ds


def test_explaining(ds, dictionary, tmp_path):
    rows = dicom_map.explain(ds, dictionary=dictionary)
    assert [row.path for row in rows] == [element.path for element in ds.walk()]
    assert all(row.element == ds[row.path] and row.tag == row.element.tag for row in rows)
    found = {row.path: row for row in rows}["(0011,1007)[0].(0009,1001)"]
    assert (found.creator, found.entry and found.entry.keyword) == ("ACME 1.0", "CoilTemperature")
    assert [row.path for row in rows.unknown()] == ["(0009,1001)"]
    text = str(rows)
    assert "Coil Temperature" in text and "<2 bytes>" in text and "<1 items>" in text
    assert "Doe^Jane" in rows._repr_html_()
    path = tmp_path / "scan.dcm"
    ds.save(path)
    for source in (path, str(path), path.read_bytes()):
        assert str(dicom_map.explain(source, dictionary=dictionary)) == text
    assert len(dicom_map.explain(ds["(0011,1007)"].value[0])) == 2
    with pytest.raises(TypeError, match="a DataSet, a path or bytes"):
        dicom_map.explain(5)
    with pytest.raises(FileNotFoundError):
        dicom_map.explain(tmp_path / "none")


def test_terminal_control_sequences_are_not_shown(shared):
    rows = dicom_map.explain(shared / "cases" / "esc-creator.dcm")
    for text in (str(rows), repr(rows), rows._repr_html_()):
        assert not [char for char in text if not char.isprintable() and char != "\n"]


def test_elements_of_a_creator(ds, dictionary):
    p = dicom_map.private(ds, dictionary=dictionary)
    assert list(p) == ["SOMEBODY", "ACME 1.0"]
    acme = p["acme 1.0"]
    assert acme.blocks() == [(0x0009, 0x11), (0x0011, 0x10)]
    assert acme.CoilTemperature == 36.5 and acme["CoilTemperature"] == ds[0x00091101]
    assert acme[0x0009, 0x01].vr == "DS" and acme.keywords() == ["CoilTemperature", "Items"]
    assert [row.path for row in p.find("CoilTemperature")] == [
        "(0009,1101)",
        "(0011,1007)[0].(0009,1001)",
    ]
    acme.CoilTemperature = 37
    assert ds["ACME 1.0", 0x0009, 0x01].value == 37
    acme.InBlock12 = "x"
    assert (ds[0x00090012].value, ds[0x00091205].value) == ("ACME 1.0", "x")
    del acme.CoilTemperature
    assert ("ACME 1.0", 0x0009, 0x01) not in ds and 0x00091001 in ds
    inner = dicom_map.private(ds["ACME 1.0", 0x0011, 0x07].value[0], dictionary=dictionary)
    inner["ACME 1.0"].CoilTemperature = 41
    assert (
        dicom_map.read(ds.to_bytes(), dictionary=dictionary)["(0011,1007)[0].(0009,1001)"].value
        == 41
    )


def test_a_new_creator_gets_the_first_free_block(dictionary):
    ds = dicom_map.DataSet.new(dictionary=dictionary)
    ds["SOMEBODY", 0x0009, 0x01] = b"ab"
    dicom_map.private(ds, dictionary=dictionary)["ACME 1.0"].CoilTemperature = 1
    assert ds[0x00090011].value == "ACME 1.0" and ds[0x00091101].value == 1
    for block in range(0x12, 0x100):
        ds.set(0x00090000 | block, f"CREATOR {block}", vr="LO")
    with pytest.raises(ValueError, match="no free block"):
        dicom_map.private(ds, dictionary=dictionary)["GEMS_PARM_01"].set(
            (0x0009, 0x01), "x", vr="LO"
        )
