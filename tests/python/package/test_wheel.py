"""What is inside the wheel."""

from __future__ import annotations

import email
import importlib.metadata
import os
import re
import zipfile
from pathlib import Path

import dicom_map
import pytest

ROOT = Path(__file__).resolve().parents[3]
#: Bytes of the wheel; the dictionary is most of it.
MAX_WHEEL_BYTES = 3_500_000


@pytest.fixture(scope="module")
def wheel() -> zipfile.ZipFile:
    path = os.environ.get("DICOM_MAP_WHEEL")
    if not path:
        pytest.skip("peer wheel: DICOM_MAP_WHEEL names none, run tests/run_python.sh")
    return zipfile.ZipFile(path)


def test_files(wheel):
    version = dicom_map.__version__
    found = sorted(
        re.sub(r"_dicom_map\.(abi3\.so|pyd)$", "_dicom_map.*", name) for name in wheel.namelist()
    )
    package = [
        "__init__.py",
        "__main__.py",
        "_cli.py",
        "_dataset.py",
        "_dicom_map.*",
        "_dicom_map.pyi",
        "_edit.py",
        "_errors.py",
        "_explain.py",
        "_files.py",
        "_frames.py",
        "_private.py",
        "_pydicom.py",
        "_pydicom_data.py",
        "py.typed",
    ]
    info = [
        "METADATA",
        "RECORD",
        "WHEEL",
        "entry_points.txt",
        "licenses/LICENSE",
        "licenses/NOTICE",
    ]
    # A list of the Rust crates inside, which newer builders add.
    optional = [name for name in found if name.startswith(f"dicom_map-{version}.dist-info/sboms/")]
    assert found == sorted(
        [f"dicom_map/{name}" for name in package]
        + [f"dicom_map-{version}.dist-info/{name}" for name in info]
        + optional
    )


def test_size_and_tag(wheel):
    assert Path(wheel.filename).stat().st_size <= MAX_WHEEL_BYTES
    assert "-cp311-abi3-" in Path(wheel.filename).name


def test_no_path_of_the_builder_is_inside(wheel):
    # `registry/src` is where cargo unpacks dependencies, whatever its home is called.
    for path in (f"{ROOT}/", f"{Path.home()}/", "registry/src/"):
        for name in wheel.namelist():
            assert path.encode() not in wheel.read(name), (path, name)


def test_metadata():
    metadata = importlib.metadata.metadata("dicom-map")
    assert metadata["Version"] == dicom_map.__version__
    assert metadata["License-Expression"] == "Apache-2.0"
    assert sorted(metadata.get_all("License-File")) == ["LICENSE", "NOTICE"]
    assert metadata["Requires-Python"] == ">=3.11"
    assert set(metadata.get_all("Provides-Extra")) == {"pydicom", "pandas", "arrow"}
    assert all("extra ==" in requirement for requirement in metadata.get_all("Requires-Dist")), (
        "no dependency at run time"
    )
    assert "Typing :: Typed" in metadata.get_all("Classifier")
    assert isinstance(metadata, email.message.Message)
    assert "dicom-map" in metadata.get_payload() or "dicom-map" in (metadata["Description"] or "")


def test_the_notice_names_every_source_of_the_dictionary(d):
    words = set(re.findall(r"[\w-]+", (ROOT / "NOTICE").read_text(encoding="utf-8")))
    assert {source["id"] for source in d.sources()} <= words


def test_scripts():
    scripts = {
        entry.name
        for entry in importlib.metadata.entry_points(group="console_scripts")
        if entry.value.startswith("dicom_map.")
    }
    assert scripts == {"dicom-map", "dicom-lookup"}
