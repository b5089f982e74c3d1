"""Tables and censuses of files that Python has opened, and of object stores; and how much of them
is read.
"""

from __future__ import annotations

import contextlib
import http.server
import io
import re
import threading
import time
import zipfile
from pathlib import Path

import dicom_map
import pytest
from pydicom.data import get_testdata_file

fsspec = pytest.importorskip("fsspec", reason="peer fsspec: is not installed")
from fsspec.implementations.memory import MemoryFileSystem  # noqa: E402

COLUMNS = [
    "file.size",
    "Modality",
    "PatientID",
    "te=EchoTime",
    '"GEMS_IDEN_01".SuiteID',
    "file.warnings",
]
NAMES = (
    "CT_small.dcm",
    "MR_small.dcm",
    "JPEG2000.dcm",
    "rtplan.dcm",
    "image_dfl.dcm",
    "emri_small.dcm",
)


def files() -> dict[str, bytes]:
    named = {name: Path(get_testdata_file(name)).read_bytes() for name in NAMES}
    named["big.dcm"] = big()
    named["notes.txt"] = b"nothing of DICOM, but long enough to be seen"
    return named


def big() -> bytes:
    """The file with eight MiB of pixels."""
    ds = dicom_map.read(get_testdata_file("MR_small.dcm"))
    ds["PixelData"] = bytes(8 << 20)
    out = io.BytesIO()
    ds.save(out)
    return out.getvalue()


@pytest.fixture
def folder(tmp_path):
    for name, data in files().items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def rows(table: dicom_map.Table) -> list[dict]:
    return sorted(table, key=str)


def counts(census: dicom_map.Census) -> list[dict]:
    return [{**row, "example": ""} for row in census.rows()]


def test_open_files(folder, tmp_path):
    expected = dicom_map.table(folder, COLUMNS)
    with contextlib.ExitStack() as stack:
        opened = [stack.enter_context(path.open("rb")) for path in sorted(folder.iterdir())]
        table = dicom_map.table(opened, [*COLUMNS, "file.path"])
    assert [{**row, "file.path": None} for row in rows(table)] == [
        {**row, "file.path": None} for row in rows(expected)
    ]
    assert table.other_files == 1 and table["file.path"][0].endswith("CT_small.dcm")
    # From the current position; of any kind; together with paths.
    data = files()["MR_small.dcm"]
    stream = io.BytesIO(b"before" + data)
    stream.seek(6)

    class Pipe(io.RawIOBase):
        """A file that is not seekable."""

        def __init__(self):
            self.left = io.BytesIO(data)

        def readable(self):
            return True

        def read(self, count=-1):
            return self.left.read(count)

    table = dicom_map.table([stream, Pipe(), folder / "MR_small.dcm"], ["Modality", "file.size"])
    assert list(table) == [{"Modality": "MR", "file.size": len(data)}] * 3
    assert dicom_map.census(io.BytesIO(data)).files == 1
    with pytest.raises(TypeError, match="opened as text"):
        dicom_map.table(io.StringIO("x"), COLUMNS)
    with pytest.raises(TypeError, match="expected a path, a URL"):
        dicom_map.table(5, COLUMNS)

    class Broken(io.BytesIO):
        """A file on a disk that has failed."""

        def read(self, count=-1):
            if count == 0:
                return b""
            raise OSError(5, "the disk is gone")

    broken = dicom_map.table([Broken(data), folder / "MR_small.dcm"], ["Modality"])
    ((name, reason),) = broken.failures
    assert (name, broken["Modality"]) == ("<file>", ["MR"]) and "the disk is gone" in reason
    # An archive in a file that Python has opened.
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.iterdir()):
            archive.write(path, path.name)
    packed.seek(0)
    assert rows(dicom_map.table(packed, COLUMNS)) == rows(expected)
    assert counts(dicom_map.census(packed)) == counts(dicom_map.census(folder))


@pytest.fixture
def store(folder, monkeypatch):
    """A store in memory: its URL, and the ranges that are read (name, start, length)."""
    fs = MemoryFileSystem()
    for path in folder.iterdir():
        fs.pipe(f"/bucket/{path.name}", path.read_bytes())
    ranges = []
    plain = MemoryFileSystem.cat_file

    def noted(self, path, start=None, end=None, **kwargs):
        data = plain(self, path, start=start, end=end, **kwargs)
        ranges.append((path.rsplit("/", 1)[-1], start, len(data)))
        return data

    monkeypatch.setattr(MemoryFileSystem, "cat_file", noted)
    yield "memory://bucket", ranges
    fs.rm("/bucket", recursive=True)


def test_a_store_has_the_rows_of_its_folder(folder, store):
    store, _ = store
    expected, whole = dicom_map.table(folder, COLUMNS), dicom_map.census(folder)
    for urls in (f"{store}/", f"{store}/*", [f"{store}/{name}" for name in files()]):
        table = dicom_map.table(urls, COLUMNS)
        assert rows(table) == rows(expected) and table.other_files == 1, urls
        census = dicom_map.census(urls)
        assert counts(census) == counts(whole), urls
    table = dicom_map.table([f"{store}/", str(folder)], ["file.path"])
    assert "memory:///bucket/big.dcm" in table["file.path"]
    assert len(table) == 2 * len(expected)


def test_reading_stops_at_the_pixels(store):
    store, ranges = store
    dicom_map.table(f"{store}/", ["Modality", "Rows"])
    # One range of each, at most 64 KiB, however large the pixels are; the listing has the size.
    # A file that is not a DICOM file is read again to see whether it is an archive; a deflated data
    # set is read completely.
    assert sorted(name for name, _, _ in ranges) == sorted([*files(), "notes.txt", "image_dfl.dcm"])
    assert max(length for _, _, length in ranges) <= 64 << 10
    # A census skips pixels, and a file with an index of everything stops before them.
    for read in (dicom_map.census, lambda url: dicom_map.table(url, ["**.CodeValue"])):
        ranges.clear()
        read(f"{store}/big.dcm")
        assert sum(length for _, _, length in ranges) < 512 << 10, ranges
    # A large header is read in growing pieces.
    ds = dicom_map.read(get_testdata_file("MR_small.dcm"))
    ds.set(("ACME 1.0", 0x0009, 0x01), bytes(1 << 20), vr="OB")
    out = io.BytesIO()
    ds.save(out)
    MemoryFileSystem().pipe("/bucket/wide.dcm", out.getvalue())
    ranges.clear()
    assert len(dicom_map.table(f"{store}/wide.dcm", ["Modality", "Rows"])) == 1
    # The value of one MiB is skipped.
    assert [start for _, start, _ in ranges][0] == 0 and len(ranges) == 2
    assert sum(length for _, _, length in ranges) <= 128 << 10


def test_missing_objects_of_a_store(store):
    store, _ = store
    table = dicom_map.table(
        [f"{store}/none.dcm", f"{store}/nowhere/", f"{store}/CT*.dcm", "memory://bucket"],
        ["Modality"],
    )
    assert table["Modality"] == ["CT"]
    reasons = dict(table.failures)
    assert "FileNotFoundError" in reasons[f"{store}/none.dcm"]
    assert "found nothing there" in reasons[f"{store}/nowhere/"]
    assert "its URL ends with /" in reasons["memory://bucket"]
    assert dicom_map.census(f"{store}/none.dcm").failure_count == 1
    with pytest.raises(ValueError, match="Protocol not known"):
        dicom_map.table("nosuchstore://x/y.dcm", ["Modality"])


class Faults(http.server.BaseHTTPRequestHandler):
    """A server that rejects, fails, hangs, and does not support ranges."""

    protocol_version = "HTTP/1.1"

    def do_HEAD(self):
        self.do_GET()

    def do_GET(self):
        name = self.path.strip("/")
        if name.isdigit():
            self.send_response(int(name))
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        if name == "hangs":
            time.sleep(8)
            self.close_connection = True
            return
        data = files()["MR_small.dcm"]
        start, end, status = 0, len(data), 200
        if name == "ranges" and (
            found := re.match(r"bytes=(\d+)-(\d+)", self.headers.get("Range", ""))
        ):
            start, end, status = int(found[1]), min(int(found[2]) + 1, len(data)), 206
        self.send_response(status)
        self.send_header("Content-Length", str(end - start))
        if status == 206:
            self.send_header("Content-Range", f"bytes {start}-{end - 1}/{len(data)}")
        if name == "ranges":
            self.send_header("Accept-Ranges", "bytes")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(data[start:end])

    def log_message(self, *args):
        pass


def test_a_server_that_refuses_fails_or_hangs():
    pytest.importorskip("aiohttp", reason="peer aiohttp: is not installed")
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Faults)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    root = f"http://127.0.0.1:{server.server_port}"
    names = ["403", "404", "500", "hangs", "ranges", "whole"]
    start = time.monotonic()
    table = dicom_map.table([f"{root}/{name}" for name in names], ["Modality"], timeout=1)
    assert time.monotonic() - start < 8
    server.shutdown()
    assert table["Modality"] == ["MR", "MR"]
    reasons = {path.rsplit("/", 1)[-1]: reason for path, reason in table.failures}
    assert sorted(reasons) == ["403", "404", "500", "hangs"]
    assert "403" in reasons["403"] and "FileNotFoundError" in reasons["404"]
    assert "500" in reasons["500"] and "no answer in 1 seconds" in reasons["hangs"]


def test_s3(folder, monkeypatch):
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    pytest.importorskip("s3fs", reason="peer s3fs: is not installed")
    moto = pytest.importorskip("moto.server", reason="peer moto: is not installed")
    server = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    try:
        host, port = server.get_host_and_port()
        options = {
            "key": "key",
            "secret": "secret",
            "client_kwargs": {"endpoint_url": f"http://{host}:{port}"},
        }
        fs = fsspec.filesystem("s3", **options)
        fs.mkdir("bucket")
        for path in folder.iterdir():
            fs.pipe(f"bucket/archive/{path.name}", path.read_bytes())
        calls = []
        plain = type(fs)._call_s3

        async def noted(self, method, *args, **kwargs):
            calls.append((method, kwargs.get("Range")))
            return await plain(self, method, *args, **kwargs)

        type(fs)._call_s3 = noted
        try:
            table = dicom_map.table(
                "s3://bucket/archive/", ["Modality", "Rows"], storage_options=options
            )
        finally:
            type(fs)._call_s3 = plain
        assert rows(table) == rows(dicom_map.table(folder, ["Modality", "Rows"]))
        # As from memory: one range of almost every object.
        ranges = [wanted for method, wanted in calls if method == "get_object"]
        assert len(ranges) == len(files()) + 2 and all(ranges)
        assert sum(int(end) < 64 << 10 for end in (it.split("-")[1] for it in ranges)) > len(
            files()
        )
        census = dicom_map.census("s3://bucket/archive/*.dcm", storage_options=options)
        assert counts(census) == counts(dicom_map.census(sorted(folder.glob("*.dcm"))))
        refused = dicom_map.table(
            ["s3://bucket/none.dcm", "s3://nowhere/"], ["Modality"], storage_options=options
        )
        assert len(refused.failures) == 2 and not len(refused)
    finally:
        server.stop()
