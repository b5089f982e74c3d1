"""A data set read here, as pydicom's: the same elements as pydicom reads."""

from __future__ import annotations

import io
import struct
import warnings

import dicom_map
import pydicom
import pytest
from pydicom.data import get_testdata_file

FILES = [
    "MR_small.dcm",
    "CT_small.dcm",
    "rtplan.dcm",
    "test-SR.dcm",
    "priv_SQ.dcm",
    "MR_small_bigendian.dcm",
    "MR_small_implicit.dcm",
    "JPEG2000.dcm",
]


def texts(dataset, out, place=""):
    for element in dataset:
        if element.tag.element == 0:
            continue
        if element.VR == "SQ":
            for number, item in enumerate(element.value):
                texts(item, out, f"{place}{element.tag}[{number}].")
        elif element.VR not in ("OB", "OW", "UN") and not element.tag.is_private:
            out.append((place, int(element.tag), element.VR, str(element.value)))
    return out


@pytest.mark.parametrize("name", FILES)
def test_as_pydicom_reads_it(name):
    path = get_testdata_file(name)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = pydicom.dcmread(path)
        ours = dicom_map.read(path).to_pydicom()
        assert texts(ours, []) == texts(theirs, [])
        assert texts(ours.file_meta, []) == texts(theirs.file_meta, [])


def test_private_elements_have_their_vr():
    ours = dicom_map.read(get_testdata_file("CT_small.dcm")).to_pydicom()
    assert ours.private_block(0x0043, "GEMS_PARM_01")[0x10].VR == "US"


def element(tag: int, vr: bytes, value: bytes) -> bytes:
    """An explicit VR little endian element."""
    return struct.pack("<HH2sH", tag >> 16, tag & 0xFFFF, vr, len(value)) + value


def part10(syntax: bytes, *elements: bytes) -> bytes:
    uid = element(0x00020010, b"UI", syntax)
    length = element(0x00020000, b"UL", struct.pack("<L", len(uid)))
    return bytes(128) + b"DICM" + length + uid + b"".join(elements)


def test_a_second_group_0002_does_not_replace_the_first():
    file = part10(
        b"1.2.840.10008.1.2.4.50",
        element(0x00020000, b"UL", struct.pack("<L", 28)),
        element(0x00020010, b"UI", b"1.2.840.10008.1.2.1\0"),
        element(0x00100020, b"LO", b"id"),
    )
    ours = dicom_map.read(file)
    assert ours.transfer_syntax == "1.2.840.10008.1.2.4.50"
    assert any("group 0002" in str(warning) for warning in ours.warnings)
    converted = ours.to_pydicom()
    assert converted.file_meta.TransferSyntaxUID == "1.2.840.10008.1.2.4.50"
    assert [int(it.tag) for it in converted] == [0x00100020]


@pytest.mark.parametrize("vr", [b"SS", b"US"])
def test_lut_descriptors_are_those_of_pydicom(vr):
    descriptor = struct.pack("<HhH", 62720, -2048, 16)
    file = part10(
        b"1.2.840.10008.1.2.1\0",
        element(0x00280103, b"US", b"\1\0"),
        element(0x00281101, vr, descriptor),
        element(0x00281104, vr, descriptor),
        element(0x00283002, vr, descriptor),
    )
    ours = dicom_map.read(file)
    for tag in (0x00281101, 0x00281104, 0x00283002):
        assert ours[tag].value == [62720, -2048, 16]
    converted = ours.to_pydicom()
    theirs = pydicom.dcmread(io.BytesIO(file))
    for tag in (0x00281101, 0x00281104, 0x00283002):
        assert list(converted[tag].value) == list(theirs[tag].value)
        # And are written as they were.
        out = pydicom.filebase.DicomBytesIO()
        out.is_little_endian, out.is_implicit_VR = True, False
        pydicom.filewriter.write_dataset(out, converted)
        assert descriptor in out.getvalue()
