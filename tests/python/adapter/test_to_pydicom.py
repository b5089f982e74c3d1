"""A data set read here, as pydicom's: the same elements as pydicom reads."""

from __future__ import annotations

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
