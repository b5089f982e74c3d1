"""Private elements by name, and explained data sets."""

from __future__ import annotations

import copy
import io

import dicom_map
import pydicom
import pytest
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import ImplicitVRLittleEndian


@pytest.fixture
def dictionary(tmp_path):
    table = tmp_path / "site.csv"
    table.write_text(
        "creator,group,element,vr,vm,keyword,name\n"
        "ACME 1.0,0009,xx01,DS,1,CoilTemperature,Coil Temperature\n"
        "ACME 1.0,0009,xx02,US or SS,1,Offset,Offset\n"
        "ACME 1.0,0009,xx03,LO,1,Twice,Twice\n"
        "ACME 1.0,0009,xx04,LO,1,Twice,Twice Again\n"
        "ACME 1.0,0009,1205,SH,1,InBlock12,In Block 12\n"
        "ACME 1.0,70xx,xx06,SH,1,AnyGroup,Any Group\n"
        "ACME 1.0,0011,xx07,SQ,1,Items,Items\n"
    )
    return dicom_map.open(overlay=table)


@pytest.fixture
def ds():
    """Two blocks of one creator, one of another, one without a creator, and the first creator again
    in an item, in another block.
    """
    item = Dataset()
    item.add_new(0x00090020, "LO", "ACME 1.0")
    item.add_new(0x00092001, "DS", "40.5")
    ds = Dataset()
    ds.PatientName = "A^B"
    ds.add_new(0x00090010, "LO", "ACME 1.0 ")
    ds.add_new(0x00090011, "LO", "NOBODY KNOWS")
    ds.add_new(0x00090013, "LO", "acme  1.0")
    ds.add_new(0x00091003, "LO", "first")
    ds.add_new(0x00091101, "LO", "other")
    ds.add_new(0x00091301, "DS", "36.5")
    ds.add_new(0x00094201, "UN", b"lost")
    ds.add_new(0x00110010, "LO", "ACME 1.0")
    ds.add_new(0x00111007, "SQ", Sequence([item]))
    return ds


@pytest.fixture
def p(ds, dictionary):
    return dicom_map.private(ds, dictionary=dictionary)


def test_listing(p):
    assert list(p) == p.creators() == ["ACME 1.0", "NOBODY KNOWS", "acme  1.0"]
    assert len(p) == 3
    assert "acme 1.0" in p and "GEMS_PARM_01" not in p and 5 not in p
    acme = p["ACME 1.0"]
    assert acme.blocks() == [(0x0009, 0x10), (0x0009, 0x13), (0x0011, 0x10)]
    assert acme.keywords() == ["Twice", "CoilTemperature", "Items"]
    assert [row.tag for row in acme] == [0x00091003, 0x00091301, 0x00111007]
    assert len(acme) == 3
    assert "CoilTemperature" in dir(acme)
    assert "Coil Temperature" in repr(acme) and "ACME 1.0" in repr(p)


def test_get(p, ds):
    acme = p["ACME 1.0"]
    assert acme.CoilTemperature == 36.5
    assert acme["CoilTemperature"] is ds[0x00091301]
    assert acme[0x0009, 0x01] is acme[0x0009, 0x1301] is ds[0x00091301]
    assert acme.get("CoilTemperature") == 36.5
    assert acme.get("Offset") is None and acme.get("Offset", 5) == 5
    assert "CoilTemperature" in acme and "Offset" not in acme and (0x0009, 0x01) in acme
    assert p["NOBODY KNOWS"][0x0009, 0x01].value == "other"


def test_inside_items(p, ds, dictionary):
    found = p.find("CoilTemperature")
    assert [(row.path, row.element.value) for row in found] == [
        ("(0009,1301)", 36.5),
        ("(0011,1007)[0].(0009,2001)", 40.5),
    ]
    assert len(p.find("NoSuchKeyword")) == 0
    item = ds[0x00111007].value[0]
    assert dicom_map.private(item, dictionary=dictionary)["ACME 1.0"].CoilTemperature == 40.5


def test_set_existing_elements(p, ds):
    p["ACME 1.0"].CoilTemperature = "37.25"
    assert ds[0x00091301].value == 37.25 and ds[0x00091301].VR == "DS"
    p["NOBODY KNOWS"][0x0009, 0x01] = "changed"
    assert ds[0x00091101].value == "changed" and ds[0x00091101].VR == "LO"


def test_set_missing_elements(p, ds):
    acme = p["ACME 1.0"]
    with pytest.raises(ValueError, match="expected vr=...: one of US, SS"):
        acme.Offset = 1
    acme.set("Offset", -3, vr="SS")
    assert ds[0x00091002].VR == "SS" and acme.Offset == -3
    acme.Offset = -4
    assert ds[0x00091002].VR == "SS" and acme.Offset == -4
    acme.InBlock12 = "in its own block"
    assert ds[0x00091205].value == "in its own block" and ds[0x00090012].value == "ACME 1.0"
    acme[0x7001, 0x06] = "any group"
    assert ds[0x70010010].value == "ACME 1.0" and ds[0x70011006].VR == "SH"


def test_a_missing_block_is_reserved(dictionary):
    ds = Dataset()
    ds.add_new(0x00090010, "LO", "SOMEBODY")
    ds.add_new(0x00091101, "UN", b"an element of block 11, which nobody reserved")
    p = dicom_map.private(ds, dictionary=dictionary)
    p["acme 1.0"].CoilTemperature = 30
    assert ds[0x00090012].value == "ACME 1.0", (
        "the usual spelling, in the first block that is free and empty"
    )
    assert ds[0x00091201].value == 30
    assert ds.private_block(0x0009, "ACME 1.0")[0x01].value == 30
    p["ACME 1.0"].CoilTemperature = 31
    assert ds[0x00091201].value == 31 and len(ds) == 4


def test_delete(p, ds):
    acme = p["ACME 1.0"]
    del acme.CoilTemperature
    assert 0x00091301 not in ds
    del acme[0x0009, 0x03]
    assert 0x00091003 not in ds
    with pytest.raises(AttributeError):
        del acme.CoilTemperature
    with pytest.raises(KeyError):
        del acme["CoilTemperature"]


def test_refusals(p, ds):
    acme = p["ACME 1.0"]
    with pytest.raises(
        AttributeError, match=r"no element Offset \(0009,xx02\) of 'ACME 1.0' in the data set"
    ):
        acme.Offset
    with pytest.raises(
        AttributeError, match="no keyword 'CoilTemprature' .* did you mean 'CoilTemperature'"
    ):
        acme.CoilTemprature
    with pytest.raises(AttributeError, match="did you mean"):
        acme.CoilTemprature = 1
    with pytest.raises(KeyError, match="did you mean"):
        acme["CoilTemprature"]
    with pytest.raises(KeyError, match="did you mean 'ACME 1.0'"):
        p["ACMEE 1.0"]
    with pytest.raises(TypeError, match="found creator 5"):
        p[5]
    with pytest.raises(TypeError, match="expected a keyword or"):
        acme[5]
    with pytest.raises(ValueError, match="expected an odd group"):
        acme[0x0010, 0x10]
    del ds[0x00091003]
    with pytest.raises(
        ValueError, match=r"found 2 elements Twice of 'ACME 1.0': \(0009,xx03\), \(0009,xx04\)"
    ):
        acme.Twice = "which?"
    with pytest.raises(ValueError, match="found 'AnyGroup' in the groups 70xx"):
        acme.AnyGroup = "where?"
    with pytest.raises(ValueError, match="the dictionary does not know it"):
        acme[0x0009, 0xEE] = 1
    with pytest.raises(TypeError, match="found dict, expected a pydicom Dataset"):
        dicom_map.private({})
    with pytest.raises(TypeError, match="found int, expected a pydicom Dataset"):
        dicom_map.explain(5)


def test_no_block_left(dictionary):
    ds = Dataset()
    for block in range(0x10, 0x100):
        ds.add_new(0x00090000 | block, "LO", f"C{block}")
    with pytest.raises(ValueError, match="found no free block in group 0009"):
        dicom_map.private(ds, dictionary=dictionary)["ACME 1.0"].CoilTemperature = 1


def test_survives_writing_and_reading(p, ds):
    p["ACME 1.0"].CoilTemperature = 20
    ds.file_meta = FileMetaDataset()
    ds.file_meta.TransferSyntaxUID = ImplicitVRLittleEndian
    ds.is_little_endian, ds.is_implicit_VR = True, True
    buffer = io.BytesIO()
    pydicom.dcmwrite(
        buffer,
        ds,
        **(
            {"enforce_file_format": False}
            if pydicom.__version__ >= "3"
            else {"write_like_original": True}
        ),
    )
    again = pydicom.dcmread(io.BytesIO(buffer.getvalue()), force=True)
    acme = dicom_map.private(again, dictionary=p._dictionary)["ACME 1.0"]
    assert acme["CoilTemperature"].VR == "UN", "pydicom has no VR for it"
    assert acme.CoilTemperature == acme.get("CoilTemperature") == 20
    assert acme["CoilTemperature"].VR == "UN", "reading changes nothing"


def test_explain(ds, dictionary):
    before = copy.deepcopy(ds)
    rows = dicom_map.explain(ds, dictionary=dictionary)
    assert ds == before
    by_path = {row.path: row for row in rows}
    assert len(by_path) == len(rows) == 12
    path, tag, creator, entry, element = by_path["(0011,1007)[0].(0009,2001)"]
    assert (tag, creator, entry.keyword, element.value) == (
        0x00092001,
        "ACME 1.0",
        "CoilTemperature",
        40.5,
    )
    assert by_path["(0010,0010)"].entry.keyword == "PatientName"
    assert by_path["(0009,0010)"].entry.keyword == "PrivateCreator"
    assert by_path["(0009,1101)"][2:4] == ("NOBODY KNOWS", None)
    assert by_path["(0009,4201)"][2:4] == (None, None)
    assert [row.path for row in rows.unknown()] == ["(0009,1101)", "(0009,4201)"]
    assert len(rows.private()) == 6
    assert isinstance(rows[1:3], dicom_map.Explanation) and isinstance(
        rows[0], dicom_map.ExplainedElement
    )


def test_explain_in_a_terminal(ds, dictionary, monkeypatch):
    monkeypatch.setenv("COLUMNS", "120")
    text = str(dicom_map.explain(ds, dictionary=dictionary))
    lines = text.splitlines()
    assert lines[0].split() == ["tag", "VR", "name", "creator", "value"]
    assert "  (0009,2001)  DS  Coil Temperature" in text
    assert "? (no creator reserved this block)" in text
    assert lines[-1] == "12 elements, 6 private; 2 unknown, 2 of them private"
    assert max(map(len, lines)) <= 120


def test_explain_in_a_notebook(dictionary):
    ds = Dataset()
    ds.PatientName = "<script>&"
    page = dicom_map.explain(ds, dictionary=dictionary)._repr_html_()
    assert "&lt;script&gt;&amp;" in page and "<script>" not in page
    assert page.startswith("<table>") and page.endswith("</table>")


def test_explain_survives_bad_values(monkeypatch):
    monkeypatch.setenv("COLUMNS", "120")
    ds = Dataset()
    ds.add_new(0x00090010, "LO", ["A", "B"])
    ds.add_new(0x00090011, "LO", "x" * 65)
    ds.add_new(0x00091001, "UN", None)
    ds.add_new(0x00091101, "UN", b"\x01")
    rows = dicom_map.explain(ds)
    assert len(rows) == 4 and "<1 bytes>" in str(rows)


def test_a_text_that_cannot_be_a_creator(dictionary):
    ds = Dataset()
    creator = "x" * 65
    ds.add_new(0x00090010, "LO", creator)
    ds.add_new(0x00091001, "DS", "1.5")
    p = dicom_map.private(ds, dictionary=dictionary)
    assert p[creator][0x0009, 0x01].value == 1.5
    assert p[creator].get((0x0009, 0x01)) == 1.5
    with pytest.raises(AttributeError, match="no keyword 'Some'"):
        p[creator].Some
    p[creator][0x0009, 0x01] = 2
    p[creator].set((0x0009, 0x02), "a", vr="LO")
    assert ds[0x00091001].value == 2 and ds[0x00091002].value == "a"
    with pytest.raises(KeyError, match="this creator is unknown"):
        p["y" * 65]
