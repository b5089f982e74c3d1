"""Files that are not dictionaries: the exceptions and their messages."""

from __future__ import annotations

import os
import pickle
import struct
import tempfile
from pathlib import Path

import dicom_map
import pytest


@pytest.fixture
def good(dmap_path) -> bytes:
    return dmap_path.read_bytes()


def opened(path, data, **options):
    path.write_bytes(data)
    return dicom_map.open(path, **options)


def test_missing(tmp_path):
    with pytest.raises(FileNotFoundError) as caught:
        dicom_map.open(tmp_path / "none.dmap")
    assert caught.value.filename == str(tmp_path / "none.dmap")


def test_directory(tmp_path):
    with pytest.raises(IsADirectoryError):
        dicom_map.open(tmp_path)


@pytest.fixture
def without_rights():
    """Tests that run as root temporarily become nobody: root may read every file."""
    if os.name != "posix" or os.geteuid() != 0:
        yield
        return
    try:
        os.seteuid(65534)
    except OSError:
        pytest.skip("machine seteuid: root cannot become another user here")
    yield
    os.seteuid(0)


@pytest.fixture
def locked(good):
    """A file without read permission, in a folder with search permission for everybody."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "a.dmap")
        path.write_bytes(good)
        path.chmod(0)
        Path(folder).chmod(0o755)
        yield path


@pytest.mark.skipif(os.name != "posix", reason="machine permissions: those of POSIX")
def test_no_permission(locked, dmap_path, without_rights):
    assert locked.stat().st_size == dmap_path.stat().st_size
    with pytest.raises(PermissionError):
        dicom_map.open(locked)


@pytest.mark.skipif(os.name != "posix", reason="machine mkfifo: pipes with a name are of POSIX")
def test_pipe(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(dicom_map.DmapError) as caught:
        dicom_map.open(tmp_path / "pipe")
    assert caught.value.kind == "io"


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (lambda data: b"", "too_short"),
        (lambda data: data[:40], "too_short"),
        (lambda data: data[: len(data) // 2], "too_short"),
        (lambda data: b"PK\3\4" + data[4:], "bad_magic"),
        (lambda data: data[:8] + struct.pack("<H", 9) + data[10:], "unsupported_version"),
    ],
)
@pytest.mark.parametrize("mmap", [True, False])
def test_damage_detected_by_open(tmp_path, good, change, kind, mmap):
    path = tmp_path / "a.dmap"
    with pytest.raises(dicom_map.DmapError) as caught:
        opened(path, change(good), mmap=mmap)
    assert caught.value.kind == kind
    assert caught.value.path == str(path)
    assert str(path) in str(caught.value)


def test_damage_detected_by_verify(tmp_path, good):
    data = bytearray(good)
    data[len(data) // 2] ^= 0x40
    damaged = opened(tmp_path / "a.dmap", data)
    with pytest.raises(dicom_map.DmapError) as caught:
        damaged.verify()
    assert caught.value.kind == "bad_checksum"
    with pytest.raises(dicom_map.DmapError):
        dicom_map.open(tmp_path / "a.dmap", verify=True)


def test_no_byte_makes_a_lookup_crash(tmp_path, good):
    for at in range(64, len(good), len(good) // 40):
        data = bytearray(good)
        data[at : at + 64] = bytes(byte ^ 0xFF for byte in data[at : at + 64])
        try:
            damaged = opened(tmp_path / f"{at}.dmap", data)
        except dicom_map.DmapError:
            continue
        damaged.lookup(0x0010, 0x0010)
        damaged.lookup(0x0043, 0x1039, "GEMS_PARM_01")
        for entry in damaged:
            repr(entry)


def test_file_deleted_after_opening(tmp_path, good):
    kept = opened(tmp_path / "a.dmap", good)
    (tmp_path / "a.dmap").unlink()
    assert kept["PatientName"].vr == "PN"
    with pytest.raises(FileNotFoundError):
        pickle.loads(pickle.dumps(kept))


@pytest.mark.skipif(os.name != "posix", reason="machine rename: not over an open file")
def test_file_replaced_while_open(tmp_path, good):
    kept = opened(tmp_path / "a.dmap", good)
    before = [entry.to_dict() for entry in kept]
    (tmp_path / "new").write_text("creator,group,element,vr\nACME,0009,xx01,DS\n")
    # The new file is another file with the same name; half a file would give a different answer.
    os.replace(tmp_path / "new", tmp_path / "a.dmap")
    assert [entry.to_dict() for entry in kept] == before
    kept.verify()
    with pytest.raises(dicom_map.DmapError):
        dicom_map.open(tmp_path / "a.dmap")


def test_file_cut_short_after_it_was_read(tmp_path, good):
    kept = opened(tmp_path / "a.dmap", good, mmap=False)
    os.truncate(tmp_path / "a.dmap", 0)
    assert len([entry.to_dict() for entry in kept]) == len(kept)
    kept.verify()


def test_wrong_types(d):
    for path in (5, b"\xff", object()):
        with pytest.raises((TypeError, FileNotFoundError)):
            dicom_map.open(path)
    with pytest.raises(TypeError, match="found overlay 5"):
        dicom_map.open(overlay=5)
    with pytest.raises(TypeError):
        dicom_map.open(None, d)


def test_the_error_survives_pickling(tmp_path):
    with pytest.raises(dicom_map.DmapError) as caught:
        opened(tmp_path / "a.dmap", b"nonsense, and more of it " * 9)
    copy = pickle.loads(pickle.dumps(caught.value))
    assert (type(copy), copy.kind, str(copy)) == (
        dicom_map.DmapError,
        "bad_magic",
        str(caught.value),
    )
    assert dicom_map.DmapError("x").kind is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="machine pipes: this system has no mkfifo")
def test_pipes_are_rejected_without_waiting(tmp_path: Path) -> None:
    for name in ("pipe.csv", "pipe.dmap", "pipe.dcm"):
        os.mkfifo(tmp_path / name)
    for call in (
        lambda: dicom_map.open(tmp_path / "pipe.csv"),
        lambda: dicom_map.open(tmp_path / "pipe.dmap"),
        lambda: dicom_map.open(overlay=tmp_path / "pipe.csv"),
        lambda: dicom_map.read(tmp_path / "pipe.dcm"),
    ):
        with pytest.raises(dicom_map.DmapError, match="pipe or device"):
            call()
