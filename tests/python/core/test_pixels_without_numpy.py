"""Pixel data without numpy: the error names the command that installs it."""

from __future__ import annotations

import subprocess
import sys

import dicom_map
import pytest

CODE = """
import sys
sys.modules["numpy"] = None
import dicom_map
ds = dicom_map.DataSet.new()
for keyword in ("Rows", "Columns", "SamplesPerPixel"):
    ds[keyword] = 1
ds.BitsAllocated = ds.BitsStored = 8
ds.HighBit, ds.PixelRepresentation = 7, 0
ds.PhotometricInterpretation = "MONOCHROME2"
ds.set("PixelData", bytes(2), vr="OB")
{}
"""


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("ds.pixel_array", "pixel_array"),
        ("ds.frame(0)", "frame"),
        ("ds.frames()", "frames"),
        ("ds.rendered()", "rendered"),
    ],
)
def test_numpy_is_required(statement, name):
    # In Python, None in sys.modules means "cannot be imported".
    done = subprocess.run(
        [sys.executable, "-c", CODE.format(statement)], capture_output=True, text=True, check=False
    )
    last = done.stderr.strip().splitlines()[-1]
    assert last == f"ImportError: {name} needs numpy: pip install numpy"


def test_numpy_is_not_imported_before():
    code = CODE.format("print(len(ds), ds._repr_html_()[:1])")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["9", "<"]


def test_codecs_for_pydicom_need_pydicom():
    code = "import sys; sys.modules['pydicom'] = None; import dicom_map; dicom_map.register_pydicom_codecs()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "ImportError: register_pydicom_codecs needs pydicom 3: pip install" in done.stderr


def test_codecs_are_listed():
    uids = [uid for uid, decodes, _ in dicom_map._dicom_map._codecs() if decodes]
    assert "1.2.840.10008.1.2.5" in uids and uids == sorted(uids)
