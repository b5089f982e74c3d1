"""The content of the wheel."""

from __future__ import annotations

import email
import importlib.metadata
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import dicom_map
import pytest

ROOT = Path(__file__).resolve().parents[3]
#: The maximum size of the wheel in bytes; the dictionary, a file that the module and the program
#: read, is a tenth.
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
    # A list of the Rust crates in it, which newer build tools add.
    optional = [name for name in found if name.startswith(f"dicom_map-{version}.dist-info/sboms/")]
    assert found == sorted(
        [f"dicom_map/{name}" for name in package]
        + [f"dicom_map-{version}.data/scripts/{name}" for name in COMMANDS]
        + [f"dicom_map-{version}.data/platlib/dicom_map/tags.dmap"]
        + [f"dicom_map-{version}.dist-info/{name}" for name in info]
        + optional
    )


def test_size_and_tag(wheel):
    assert Path(wheel.filename).stat().st_size <= MAX_WHEEL_BYTES
    assert "-cp311-abi3-" in Path(wheel.filename).name


def test_no_path_of_the_builder_is_inside(wheel):
    # cargo unpacks dependencies into `registry/src`, whatever its home is called.
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
    """The oldest glibc that a native file runs on: the newest version of its symbols."""
    needed = re.findall(rb"GLIBC_(\d+)\.(\d+)", binary)
    assert needed, "found no symbol of glibc, expected a file for Linux"
    return max((int(major), int(minor)) for major, minor in needed)


def test_the_tag_names_the_oldest_glibc(wheel):
    """Neither the module nor a program needs a newer C library than the wheel's name says."""
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


def test_the_module_and_the_program_contain_nothing_twice(wheel):
    def member(pattern):
        (name,) = [name for name in wheel.namelist() if re.search(pattern, name)]
        return wheel.read(name)

    module, command = member(r"_dicom_map\.(abi3\.so|pyd)$"), member(r"/scripts/dicom-map(\.exe)?$")
    dictionary = member(r"/platlib/dicom_map/tags\.dmap$")
    assert dictionary == (ROOT / "crates" / "dicom-map" / "tags.dmap").read_bytes()
    assert b"Exit status: 0 found, 1 not found" not in module
    assert dictionary[-4096:] not in module + command


def ran(program, *arguments):
    return subprocess.run([program, *arguments], capture_output=True, text=True)


#: The location of the package relative to scripts in `bin`: in environments, on Fedora and Debian,
#: with --target.
PACKAGES = (
    "lib/python3.11/site-packages",
    "lib64/python3.13/site-packages",
    "lib/python3/dist-packages",
    ".",
)


@pytest.fixture(params=PACKAGES)
def prefix(request, tmp_path):
    """Another prefix with the programs and the package's dictionary, whose path is returned."""
    for name in ("bin", "elsewhere"):
        (tmp_path / name).mkdir()
    for name in COMMANDS:
        program = shutil.which(name, path=sysconfig.get_path("scripts"))
        assert program
        shutil.copy2(program, tmp_path / "bin")
    package = tmp_path / request.param / "dicom_map"
    package.mkdir(parents=True)
    installed = Path(dicom_map.__file__).with_name("tags.dmap")
    return tmp_path, Path(shutil.copy(installed, package))


@pytest.mark.skipif(os.name == "nt", reason="links and scripts of a shell")
@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_finds_its_dictionary_from_wherever_it_is_called(prefix, name):
    root, _ = prefix
    arguments = ["0010", "0010"] if name == "dicom-lookup" else ["lookup", "0010,0010"]
    (root / "elsewhere" / name).symlink_to(root / "bin" / name)
    (root / "bin of 'signs'").symlink_to(root / "bin")
    for folder in ("bin", "elsewhere", "bin of 'signs'"):
        found = ran(root / folder / name, *arguments)
        assert (found.returncode, found.stderr) == (0, "")
        assert "PatientName" in found.stdout


@pytest.mark.skipif(os.name == "nt", reason="scripts of a shell")
def test_a_missing_or_wrong_dictionary_is_reported(prefix):
    root, dictionary = prefix
    whole = dictionary.read_bytes()
    for content, words in [
        (None, "found no dicom_map/tags.dmap below"),
        (b"", "bytes"),
        (whole[:1000], "bytes"),
        (b"something else, " * 9, "found"),
        (whole[:24] + b"\0\1\2\3" + whole[28:], "the one that this program was built with"),
    ]:
        dictionary.unlink(missing_ok=True)
        if content is not None:
            dictionary.write_bytes(content)
        for arguments in (["lookup", "0010,0010"], ["--version"]):
            found = ran(root / "bin" / "dicom-map", *arguments)
            assert found.returncode == 2 and found.stdout == ""
            assert words in found.stderr and str(root) in found.stderr, found.stderr
    # The file of another Python in the same place is ignored.
    other = root / "lib" / "python3.99" / "site-packages" / "dicom_map"
    other.mkdir(parents=True)
    (other / "tags.dmap").write_bytes(whole)
    assert ran(root / "bin" / "dicom-map", "lookup", "0010,0010").returncode == 0
    (root / "bin" / "dicom-map").unlink()
    alone = ran(root / "bin" / "dicom-lookup", "0010", "0010")
    assert alone.returncode == 2 and str(root / "bin" / "dicom-map") in alone.stderr


def test_the_module_reports_problems_of_its_dictionary(tmp_path):
    package = Path(dicom_map.__file__).parent
    shutil.copytree(package, tmp_path / "dicom_map", ignore=shutil.ignore_patterns("__pycache__"))
    dictionary = tmp_path / "dicom_map" / "tags.dmap"
    whole = dictionary.read_bytes()
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "PYTHONDONTWRITEBYTECODE": "1"}
    code = "import dicom_map; print(dicom_map.__file__, len(dicom_map.open()))"
    for content in (whole, None, b"", whole[:4000], whole[:24] + b"\0\1\2\3" + whole[28:]):
        dictionary.unlink()
        if content is not None:
            dictionary.write_bytes(content)
        done = subprocess.run(
            [sys.executable, "-c", code], env=environment, capture_output=True, text=True
        )
        if content == whole:
            assert str(tmp_path) in done.stdout
        else:
            assert "ImportError: " in done.stderr and str(dictionary) in done.stderr
        dictionary.touch()
