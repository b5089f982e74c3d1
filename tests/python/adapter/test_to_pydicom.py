"""A data set that is read here and converted: the same elements as pydicom reads."""

from __future__ import annotations

import io
import logging
import struct
import warnings
from pathlib import Path

import dicom_map
import pydicom
import pytest
from pydicom.data import get_testdata_file

#: Longer files contain nothing that shorter ones do not.
MAX_BYTES = 3_000_000

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
    with pytest.warns(UserWarning, match="group 0002"):
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
        # And are written as they were: pydicom 2 cannot write its own decoded values of SS.
        out = pydicom.filebase.DicomBytesIO()
        out.is_little_endian, out.is_implicit_VR = True, False
        pydicom.filewriter.write_dataset(out, ours.to_pydicom())
        assert descriptor in out.getvalue()


def decoded(dataset, out, place=""):
    """Path, VR and value of each element as pydicom decodes it, or the exception."""
    for tag in sorted(int(tag) for tag in dataset.keys()):
        if tag & 0xFFFF == 0:
            continue
        try:
            element = dataset[tag]
            vr, value = str(getattr(element.VR, "value", element.VR)), element.value
        except Exception as error:  # noqa: BLE001 - pydicom raises many exceptions for damaged values
            out.append((place, tag, "", type(error).__name__))
            continue
        if vr == "SQ":
            out.append((place, tag, vr, len(value)))
            for number, item in enumerate(value):
                decoded(item, out, f"{place}{tag:08X}[{number}].")
        else:
            out.append((place, tag, vr, repr(value)))
    return out


def real_files(shared: Path) -> list[Path]:
    """The files of the corpus next to the project, and those of pydicom."""
    own = Path(pydicom.__file__).parent / "data"
    files = [*(shared / "corpus").rglob("*"), *own.rglob("*")]
    return sorted(path for path in files if path.is_file() and path.stat().st_size < MAX_BYTES)


def test_every_real_file(shared):
    """No file raises; files that pydicom reads as well have the same values, and both can be saved
    and read.
    """
    logging.disable(logging.CRITICAL)
    same = saved = 0
    try:
        for path in real_files(shared):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                try:
                    ours = dicom_map.read(path)
                except dicom_map.DmapError:
                    continue
                found = decoded(ours.to_pydicom(), [])
                try:
                    theirs = decoded(pydicom.dcmread(path, force=True), [])
                except Exception:  # noqa: BLE001 - a file that pydicom does not read
                    theirs = None
                if theirs is not None:
                    # We know more VRs of private elements.
                    both = zip(found, theirs)
                    differences = [
                        pair for pair in both if pair[0] != pair[1] and pair[0][2] == pair[1][2]
                    ]
                    assert not differences and len(found) == len(theirs), path
                    same += 1
                out = io.BytesIO()
                ours.to_pydicom().save_as(out)
                data = out.getvalue()
                assert data[128:132] == b"DICM", path
                again = decoded(pydicom.dcmread(io.BytesIO(data)), [])
                # In implicit VR the VRs of private elements are lost.
                public = [row for row in found if not row[1] >> 16 & 1]
                assert [row for row in again if not row[1] >> 16 & 1] == public, path
                assert not [
                    each["kind"] for each in dicom_map.read(data).warnings if "meta" in each["kind"]
                ], path
                saved += 1
    finally:
        logging.disable(logging.NOTSET)
    print(f"{same} files as pydicom reads them, {saved} saved and read again")
    assert same > 100 and saved > 100


def test_invalid_values_do_not_raise(shared):
    path = shared / "cases" / "23-odd-numbers.dcm"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        assert decoded(dicom_map.read(path).to_pydicom(), []) == decoded(pydicom.dcmread(path), [])


def test_omitted_elements_cause_a_warning():
    file = part10(
        b"1.2.840.10008.1.2.1\0",
        element(0x00080060, b"CS", b"CT"),
        element(0x00020016, b"AE", b"ME"),
        element(0x00100020, b"LO", b"a "),
        element(0x00100020, b"LO", b"b "),
    )
    with pytest.warns(UserWarning) as caught:
        converted = dicom_map.read(file).to_pydicom()
    assert [str(each.message).split(": ")[0] for each in caught] == ["(0002,0016)", "(0010,0020)"]
    assert converted.PatientID == "b" == pydicom.dcmread(io.BytesIO(file)).PatientID


@pytest.mark.parametrize("name", FILES)
def test_changes_are_passed_on(name):
    ours = dicom_map.read(get_testdata_file(name))
    if ours.transfer_syntax == "1.2.840.10008.1.2.2":
        ours = dicom_map.read(ours.to_bytes(transfer_syntax="explicit"))
    ours.PatientName = "Sch\xe4del^Jane" if "SpecificCharacterSet" in ours else "Doe^Jane"
    ours.RequestAttributesSequence = [{"ScheduledProcedureStepID": "1"}]
    ours["GEMS_PARM_01", 0x0043, 0x39] = [1, 2, 3, 4]
    converted = ours.to_pydicom()
    assert converted.PatientName == ours.PatientName
    assert converted.RequestAttributesSequence[0].ScheduledProcedureStepID == "1"
    assert converted.private_block(0x0043, "GEMS_PARM_01")[0x39].value == [1, 2, 3, 4]
    out = io.BytesIO()
    converted.save_as(out)
    again = pydicom.dcmread(io.BytesIO(out.getvalue()))
    assert again.PatientName == ours.PatientName
    assert again.file_meta.TransferSyntaxUID == ours.transfer_syntax
    if "PixelData" in ours:
        assert again.PixelData == converted.PixelData
    # And changes are written in the encoding of the file.
    converted.PatientID = "changed"
    out = io.BytesIO()
    converted.save_as(out)
    written = dicom_map.read(out.getvalue(), strict=True)
    assert written.PatientID == "changed" and not written.warnings


def test_files_without_a_preamble(tmp_path):
    bare = element(0x00080060, b"CS", b"CT") + element(0x00100020, b"LO", b"id")
    implicit = struct.pack("<HHL", 0x0008, 0x0060, 2) + b"CT"
    big = struct.pack(">HH2sH", 0x0008, 0x0060, b"CS", 2) + b"CT"
    for data, uid in (
        (bare, "1.2.840.10008.1.2.1"),
        (implicit, "1.2.840.10008.1.2"),
        (big, "1.2.840.10008.1.2.2"),
    ):
        converted = dicom_map.read(data).to_pydicom()
        assert converted.preamble == bytes(128) and converted.file_meta.TransferSyntaxUID == uid
        path = tmp_path / "saved.dcm"
        converted.save_as(path)
        again = pydicom.dcmread(path)
        assert again.Modality == "CT" and again.file_meta.TransferSyntaxUID == uid
    own = b"preamble".ljust(128) + part10(b"1.2.840.10008.1.2.1\0", bare)[128:]
    assert dicom_map.read(own).to_pydicom().preamble == b"preamble".ljust(128)


def test_new_data_sets_and_parts():
    ds = dicom_map.DataSet.new("1.2.840.10008.5.1.4.1.1.2", sop_instance="1.2.3")
    ds.ReferencedImageSequence = [{"ReferencedSOPInstanceUID": "1.2.4"}]
    out = io.BytesIO()
    ds.to_pydicom().save_as(out)
    again = pydicom.dcmread(io.BytesIO(out.getvalue()))
    assert again.SOPInstanceUID == "1.2.3" and again.file_meta.TransferSyntaxUID == (
        "1.2.840.10008.1.2.1"
    )
    item = ds.ReferencedImageSequence[0].to_pydicom()
    assert type(item) is pydicom.Dataset and item.ReferencedSOPInstanceUID == "1.2.4"
    again.ReferencedImageSequence.append(item)
    assert len(again.ReferencedImageSequence) == 2
    assert dicom_map.read(out.getvalue()).meta.to_pydicom().TransferSyntaxUID
