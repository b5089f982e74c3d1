"""Files written here, compared with those that pydicom writes, and read by pydicom."""

from __future__ import annotations

import io
import logging
import warnings
from collections.abc import Iterator
from pathlib import Path

import dicom_map
import pydicom
import pydicom.data
import pytest
from pydicom import datadict

#: Conversions of longer files test nothing new.
MAX_CONVERTED_BYTES = 300_000
SYNTAXES = {
    "explicit": pydicom.uid.ExplicitVRLittleEndian,
    "implicit": pydicom.uid.ImplicitVRLittleEndian,
    "deflated": pydicom.uid.DeflatedExplicitVRLittleEndian,
}


@pytest.fixture(autouse=True)
def pydicom_is_quiet() -> Iterator[None]:
    logging.disable(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
    logging.disable(logging.NOTSET)


def test_files_keep_their_bytes(request, capsys):
    """Reading and saving without a change keeps the bytes; prints how often pydicom does."""
    try:
        corpus = request.getfixturevalue("shared") / "corpus"
    except pytest.skip.Exception:
        corpus = None
    groups = {"pydicom's test files": [Path(p) for p in pydicom.data.get_testdata_files()]}
    if corpus is not None:
        groups["the corpus"] = [path for path in corpus.rglob("*") if path.is_file()]
    for name, paths in groups.items():
        opened = kept = theirs = 0
        for path in paths:
            try:
                ds = dicom_map.read(path)
            except (dicom_map.DmapError, OSError):
                continue
            stored = path.read_bytes()
            opened += 1
            kept += ds.to_bytes() == stored
            out = io.BytesIO()
            try:
                pydicom.dcmread(path, force=True).save_as(out)
            except Exception:  # noqa: BLE001 - a file that pydicom does not read or write
                continue
            theirs += out.getvalue() == stored
        with capsys.disabled():
            print(f"\n{name}: {opened} opened, {kept} written as they were, pydicom {theirs}")
        assert kept == opened > 20


def leaves(ds, place: str = "") -> Iterator[tuple[str, object]]:
    """Position and value of each element except group lengths, by tag and item number.

    For private elements, and for those that may have several VRs, the bytes: implicit VR does not
    keep the VR of a file.
    """
    for tag in ds.keys():
        if tag.element == 0:
            continue
        raw = ds.get_item(tag)
        element = ds[tag]
        here = f"{place}{tag}"
        if element.VR == "SQ":
            for number, item in enumerate(element.value):
                yield from leaves(item, f"{here}[{number}].")
        else:
            is_fixed = datadict.dictionary_has_tag(tag) and " or " not in datadict.dictionary_VR(
                tag
            )
            yield here, element.value if is_fixed and not tag.is_private else raw.value or b""


def converted(ds: dicom_map.DataSet, syntax: str) -> dicom_map.DataSet:
    data = ds.to_bytes(transfer_syntax=syntax)
    assert pydicom.dcmread(io.BytesIO(data)).file_meta.TransferSyntaxUID == SYNTAXES[syntax]
    return dicom_map.read(data)


def test_conversions_are_the_same_to_pydicom():
    files = conversions = 0
    for path in map(Path, pydicom.data.get_testdata_files()):
        if path.stat().st_size > MAX_CONVERTED_BYTES:
            continue
        try:
            ds = dicom_map.read(path)
            before = dict(leaves(pydicom.dcmread(path)))
        except Exception:  # noqa: BLE001 - a file that one of the two does not read
            continue
        if path.name.startswith("DICOMDIR"):
            continue  # pydicom 2 follows the byte offsets of its records, which a conversion moves
        if str(ds.transfer_syntax) not in [*map(str, SYNTAXES.values())] or ds.warnings:
            continue
        # In files that we write, private elements have the VR of our dictionary, also for pydicom.
        with dicom_map.patched_pydicom(mode="override"):
            before = dict(leaves(pydicom.dcmread(path)))
            files += 1
            for first in SYNTAXES:
                for second in SYNTAXES:
                    again = converted(converted(ds, first), second)
                    after = dict(leaves(pydicom.dcmread(io.BytesIO(again.to_bytes()))))
                    assert before.keys() == after.keys(), path
                    differ = {
                        key: (before[key], after[key])
                        for key in before
                        if before[key] != after[key]
                    }
                    assert not differ, f"{path} {first} {second}"
                    conversions += 1
    print(f"{conversions} conversions of {files} files")
    assert files > 20


def test_large_values_and_unknown_private_elements_survive_implicit_vr():
    """PS3.5 6.2.2: in explicit VR, a value of 64 KiB or more of a VR with a short length is UN."""
    ds = dicom_map.DataSet.new(sop_class="RTStructureSetStorage")
    unknown = bytes(range(100))
    large = [float(number) for number in range(30_000)]
    ds["NOBODY KNOWS 1.0", 0x0011, 0x01] = unknown
    ds["PixelData"] = bytes(range(256)) * 512
    ds["ROIContourSequence"] = [{"ContourSequence": [{"ContourData": large}]}]
    for first in SYNTAXES:
        for second in SYNTAXES:
            again = converted(converted(ds, first), second)
            theirs = pydicom.dcmread(io.BytesIO(again.to_bytes()))
            assert theirs.private_block(0x0011, "NOBODY KNOWS 1.0")[0x01].value == unknown
            assert theirs.PixelData == bytes(range(256)) * 512
            found = theirs.ROIContourSequence[0].ContourSequence[0]["ContourData"]
            # pydicom leaves such a UN value as bytes.
            is_un = second != "implicit"
            assert ("UN" if is_un else "DS") == found.VR
            numbers = found.value.decode().split("\\") if is_un else found.value
            assert [float(number) for number in numbers] == large


def test_a_private_element_by_keyword_brings_its_block():
    ds = dicom_map.read(pydicom.data.get_testdata_file("JPEG2000.dcm"))
    assert ("GEMS_PARM_01", 0x0043, 0x39) not in ds
    ds['"GEMS_PARM_01".BValue'] = [1000, 0, 0, 0]
    theirs = pydicom.dcmread(io.BytesIO(ds.to_bytes()))
    assert theirs.private_block(0x0043, "GEMS_PARM_01")[0x39].value == [1000, 0, 0, 0]
