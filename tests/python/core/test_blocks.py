"""Vendor blocks in Python: decoded elements, paths into them, derived values."""

import gzip
import json
import warnings

import dicom_map
import pytest
from test_spellings import element, item

PROTOCOL = gzip.compress(b'ENTRY "Head First"\nIOPT "EPI, DIFF"\nTR "5000.0"\n')
MORE = b'{"ver": 1, "list": [1, 2.5, null, "x"]}'


def block(protocol: bytes = PROTOCOL) -> bytes:
    return len(protocol).to_bytes(4, "little") + protocol


SAMPLE = b"".join(
    [
        element(0x00080070, b"LO", b"GE MEDICAL SYSTEMS"),
        element(0x00181312, b"CS", b"ROW"),
        element(0x00250010, b"LO", b"GEMS_SERS_01"),
        element(0x0025101B, b"UN", b"")[:4]
        + b"OB\0\0"
        + (len(block()) + len(block()) % 2).to_bytes(4, "little")
        + block()
        + b"\0" * (len(block()) % 2),
        element(0x00430010, b"LO", b"GEMS_PARM_01"),
        element(0x00431039, b"IS", b"0\\8\\0\\0"),
        element(0x004310C3, b"LO", MORE[:20] + b"\\" + MORE[20:]),
    ]
)


def test_blocks_by_element_by_name_and_by_path():
    ds = dicom_map.read(SAMPLE)
    pdb = {"ENTRY": "Head First", "IOPT": "EPI, DIFF", "TR": "5000.0"}
    coils = {"ver": 1, "list": [1, 2.5, None, "x"]}
    assert ds[0x0025101B].decoded == pdb
    assert ds.decoded == {"PDB": pdb, "GECoils": coils}
    assert ds[0x00080070].decoded is None
    assert ds["PDB"].tag == 0x0025101B
    assert ds["PDB.ENTRY"] == ds["pdb.entry"] == ds.get("PDB.ENTRY") == "Head First"
    assert ds["GECoils.list[1]"] == 2.5
    assert ds["GECoils.list[*]"] == [1, 2.5, None, "x"]
    assert ds["GECoils"].decoded == ds.decoded["GECoils"]
    assert "PDB.ENTRY" in ds and "PDB.Nothing" not in ds and "CSA.B_value" not in ds
    assert ds.get("PDB.Nothing") is None and ds.get("PDB.Nothing", 7) == 7
    with pytest.raises(KeyError):
        ds["PDB.Nothing"]
    with pytest.raises(ValueError, match="read only"):
        ds["PDB.ENTRY"] = "Feet First"
    with pytest.raises(ValueError, match="read only"):
        del ds["PDB.ENTRY"]
    keys = ds._ipython_key_completions_()
    assert {"PDB", "PDB.ENTRY", "GECoils.ver"} <= set(keys)
    assert all(key in ds for key in keys)


def test_blocks_inside_of_sequences():
    nested = element(0x00081140, b"SQ", item(SAMPLE) + item(SAMPLE))
    ds = dicom_map.read(nested)
    assert ds["PDB.TR"] == "5000.0"
    assert ds["(0008,1140)[*].PDB.TR"] == ["5000.0", "5000.0"]
    assert ds["(0008,1140)[1].PDB.TR"] == "5000.0"
    assert len(ds.decoded["PDB"]) == 2
    assert ds[0x00081140].value[0]["PDB.TR"] == "5000.0"


def test_unreadable_parts_cause_a_warning():
    ds = dicom_map.read(SAMPLE.replace(PROTOCOL[:4], b"none"))
    with pytest.warns(UserWarning, match="gzip"):
        assert ds["PDB"].decoded is None
    with pytest.warns(UserWarning, match="gzip"):
        assert ds.decoded["PDB"] is None
    assert bytes(ds["PDB"].bytes)[4:8] == b"none"


def test_standard_json_has_no_blocks():
    ds = dicom_map.read(SAMPLE)
    assert all(len(tag) == 8 for tag in json.loads(ds.to_json()))


def test_dumps_with_blocks():
    ds = dicom_map.read(SAMPLE)
    assert "Head First" not in dicom_map.dump(ds)
    assert "ENTRY                            Head First" in dicom_map.dump(ds, decode=True)
    assert "Head First" in dicom_map.dump(ds, decode="pdb")
    assert "Head First" not in dicom_map.dump(ds, decode=["CSA"])
    assert "{3 names}" in dicom_map.dump(ds, decode=True, levels=0)
    assert "Head First" in dicom_map.dump(ds, tags="PDB.ENTRY")
    assert "5000.0" not in dicom_map.dump(ds, tags="PDB.ENTRY")
    with pytest.raises(ValueError, match="expected one of CSA"):
        dicom_map.dump(ds, decode="nothing")


def test_derived_answers_have_sources():
    answers = dicom_map.derive(dicom_map.read(SAMPLE))
    assert answers["b_value"] == {
        "value": 0.0,
        "unit": "s/mm2",
        "source": "(0043,1039), PDB.IOPT",
    }
    assert answers["phase_encoding_direction"]["value"] == "ROW"
    assert answers["slice_times"] == {"value": None, "unit": "s", "source": None}
    assert list(answers) == list(dicom_map.derive(SAMPLE))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        nothing = dicom_map.derive(dicom_map.DataSet.new())
    assert all(answer["value"] is None for answer in nothing.values())


def test_columns_of_a_table(tmp_path):
    (tmp_path / "a.dcm").write_bytes(SAMPLE)
    columns = ["PDB.ENTRY", "coils=GECoils.list", "PDB.Nothing", "derived.b_value"]
    table = dicom_map.table(tmp_path, columns)
    assert table[0] == {
        "PDB.ENTRY": "Head First",
        "coils": '[1,2.5,null,"x"]',
        "PDB.Nothing": None,
        "derived.b_value": 0.0,
    }
    for text, message in (("PDB", "expected a value in it"), ("derived.x", "derived.b_value")):
        with pytest.raises(ValueError, match=message):
            dicom_map.table(tmp_path, [text])
