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
#: Bytes of the wheel; of it the dictionary, which is in the module and in both commands, is half.
MAX_WHEEL_BYTES = 8_000_000
COMMANDS = ("dicom-lookup", "dicom-map")


@pytest.fixture(scope="module")
def wheel() -> zipfile.ZipFile:
    path = os.environ.get("DICOM_MAP_WHEEL")
    if not path:
        pytest.skip("peer wheel: DICOM_MAP_WHEEL names none, run tests/run_python.sh")
    return zipfile.ZipFile(path)


def test_files(wheel):
    version = dicom_map.__version__
    found = sorted(
        re.sub(r"_dicom_map\.(abi3\.so|pyd)$", "_dicom_map.*", name).removesuffix(".exe")
        for name in wheel.namelist()
    )
    package = [
        "__init__.py",
        "__main__.py",
        "_dataset.py",
        "_dicom_map.*",
        "_dicom_map.pyi",
        "_edit.py",
        "_engines.py",
        "_errors.py",
        "_explain.py",
        "_files.py",
        "_folder.py",
        "_frames.py",
        "_private.py",
        "_pydicom.py",
        "_pydicom_codecs.py",
        "_pydicom_data.py",
        "_stores.py",
        "_tables.py",
        "distributed.py",
        "net.py",
        "py.typed",
    ]
    info = [
        "METADATA",
        "RECORD",
        "WHEEL",
        "licenses/LICENSE",
        "licenses/NOTICE",
        "licenses/THIRD_PARTY_LICENSES",
    ]
    # A list of the Rust crates inside, which newer builders add.
    optional = [name for name in found if name.startswith(f"dicom_map-{version}.dist-info/sboms/")]
    assert found == sorted(
        [f"dicom_map/{name}" for name in package]
        + [f"dicom_map-{version}.data/scripts/{name}" for name in COMMANDS]
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
    files = ["LICENSE", "NOTICE", "THIRD_PARTY_LICENSES"]
    assert sorted(metadata.get_all("License-File")) == files
    assert metadata["Requires-Python"] == ">=3.11"
    extras = sorted(metadata.get_all("Provides-Extra"))
    assert extras == [
        "arrow",
        "dask",
        "fsspec",
        "numpy",
        "pandas",
        "polars",
        "pydicom",
        "spark",
    ]
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
    # Binaries, not entry points that start Python.
    assert not [
        entry
        for entry in importlib.metadata.entry_points(group="console_scripts")
        if entry.value.startswith("dicom_map.")
    ]
    installed = {Path(str(file)).name for file in importlib.metadata.files("dicom-map")}
    assert {name.removesuffix(".exe") for name in installed} >= set(COMMANDS)


def glibc_of(binary: bytes) -> tuple[int, int]:
    """The oldest glibc that a native file runs on: the newest of which it asks for a symbol."""
    needed = re.findall(rb"GLIBC_(\d+)\.(\d+)", binary)
    assert needed, "found no symbol of glibc, expected a file for Linux"
    return max((int(major), int(minor)) for major, minor in needed)


def test_the_tag_names_the_oldest_glibc(wheel):
    """Neither the module nor a command needs a newer C library than the wheel's name says."""
    promised = re.search(r"manylinux_(\d+)_(\d+)_", Path(wheel.filename).name)
    if not promised:
        pytest.skip("machine manylinux: the wheel's name promises no C library")
    native = [name for name in wheel.namelist() if wheel.read(name).startswith(b"\x7fELF")]
    assert {Path(name).name for name in native} >= {"_dicom_map.abi3.so", "dicom-map"}
    oldest = {name: glibc_of(wheel.read(name)) for name in native}
    print(f"the wheel runs on glibc {'.'.join(map(str, max(oldest.values())))} and later: {oldest}")
    assert max(oldest.values()) <= tuple(map(int, promised.groups())), oldest
    commands = [name for name in wheel.namelist() if "/scripts/" in name]
    assert len(commands) == len(COMMANDS)
    for name in commands:
        assert wheel.getinfo(name).external_attr >> 16 & 0o111, f"{name} can be run"


def test_only_systems_that_are_tested_are_claimed():
    classifiers = importlib.metadata.metadata("dicom-map").get_all("Classifier")
    systems = [name for name in classifiers if name.startswith("Operating System")]
    assert systems == ["Operating System :: POSIX :: Linux"]


def test_no_command_is_linked_into_the_module(wheel):
    module = next(name for name in wheel.namelist() if "_dicom_map." in name and "pyi" not in name)
    assert b"Exit status: 0 found, 1 not found" not in wheel.read(module)
    (lookup,) = [name for name in wheel.namelist() if name.endswith("/dicom-lookup")]
    (whole,) = [name for name in wheel.namelist() if name.endswith("/dicom-map")]
    assert wheel.getinfo(lookup).file_size < 0.75 * wheel.getinfo(whole).file_size
