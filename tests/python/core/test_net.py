"""`dicom_map.net`: both roles with each other, on the loopback interface."""

from __future__ import annotations

import asyncio
import signal
import socket
import struct
import subprocess
import sys
import threading
import time
from pathlib import Path

import dicom_map
import pytest
from dicom_map import net

CT = "1.2.840.10008.5.1.4.1.1.2"


def element(tag: int, vr: bytes, value: bytes) -> bytes:
    """An element in explicit VR little endian."""
    value += b"\0" * (len(value) % 2)
    head = struct.pack("<HH", tag >> 16, tag & 0xFFFF) + vr
    if vr == b"OB":
        return head + struct.pack("<HI", 0, len(value)) + value
    return head + struct.pack("<H", len(value)) + value


def image(instance: str = "1.2.3", pixels: int = 100) -> dicom_map.DataSet:
    """An object that can be stored."""
    meta = element(0x00020010, b"UI", b"1.2.840.10008.1.2.1")
    file = bytes(128) + b"DICM" + element(0x00020000, b"UL", struct.pack("<I", len(meta))) + meta
    file += element(0x00080016, b"UI", CT.encode()) + element(0x00080018, b"UI", instance.encode())
    file += element(0x00100010, b"PN", b"Doe^Jane") + element(0x7FE00010, b"OB", bytes(pixels))
    return dicom_map.read(file)


@pytest.fixture
def server(tmp_path):
    """A storage server, and the calls that it made."""
    heard = []
    with net.StorageServer(
        tmp_path / "in", on_stored=lambda *it: heard.append(it), aet=["STORE"]
    ) as running:
        running.heard = heard
        yield running


def address(server) -> str:
    return f"STORE@127.0.0.1:{server.port}"


def test_stored_objects_equal_the_sent_ones(server, tmp_path):
    path = tmp_path / "scan.dcm"
    image().save(path)
    results = net.store(address(server), [path, image("1.2.4", 1_000_000)])
    assert [(it.outcome, it.status, it.ok) for it in results] == [("stored", 0, True)] * 2
    assert [it.path for it in results] == [path, Path("<data set>")]
    stored = dicom_map.read(tmp_path / "in" / "1.2.3.dcm")
    assert stored == dicom_map.read(path)
    file, sop_class, instance, syntax, calling = server.heard[0]
    assert (file, sop_class, instance) == (tmp_path / "in" / "1.2.3.dcm", CT, "1.2.3")
    assert (syntax, calling) == ("1.2.840.10008.1.2.1", "DICOM-MAP")


def test_the_current_folder_may_change(tmp_path, monkeypatch):
    (tmp_path / "other").mkdir()
    heard = []
    monkeypatch.chdir(tmp_path)
    with net.StorageServer(
        Path("in"), on_stored=lambda *it: heard.append(it[0]), aet=["STORE"]
    ) as server:
        monkeypatch.chdir(tmp_path / "other")
        (result,) = net.store(address(server), [image()])
    assert result.ok and heard == [Path("in/1.2.3.dcm")]
    assert (tmp_path / "in" / "1.2.3.dcm").is_file()
    assert list((tmp_path / "other").iterdir()) == []


def test_echo_and_its_errors(server):
    assert 0 < net.echo(address(server)) < 5
    with pytest.raises(dicom_map.DmapError) as raised:
        net.echo(f"OTHER@127.0.0.1:{server.port}")
    assert raised.value.kind == "association_rejected"
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(dicom_map.DmapError) as raised:
        net.echo(f"X@127.0.0.1:{port}")
    assert raised.value.kind == "no_connection"
    for wrong in ("127.0.0.1", "X@127.0.0.1:0", "SEVENTEENLETTERS_@h:1"):
        with pytest.raises(ValueError, match="expected"):
            net.echo(wrong)
    with pytest.raises(dicom_map.DmapError) as raised:
        list(net.find(address(server), {"PatientName": "Doe*"}))
    assert raised.value.kind == "no_context"
    with pytest.raises(ValueError, match="NoSuchKeyword"):
        list(net.find(address(server), {"NoSuchKeyword": ""}))
    with pytest.raises(ValueError, match="worklist"):
        net.move(address(server), {"PatientID": "1"}, "X", model="worklist")


def test_rejected_objects_are_results_and_not_exceptions(server, tmp_path):
    (tmp_path / "text.dcm").write_text("no DICOM")
    results = net.store(
        address(server), [tmp_path / "text.dcm", tmp_path / "none", image("../x"), image("1.2.5")]
    )
    assert [it.outcome for it in results] == ["failed", "failed", "refused", "stored"]
    assert (results[2].status, results[2].ok) == (0x0117, False)
    with pytest.raises(TypeError, match="expected a path or a DataSet"):
        net.store(address(server), [3])


def test_progress_is_reported_and_may_stop_the_work(server):
    told = []
    net.store(address(server), [image(f"1.2.{at}") for at in range(5)], progress=told.append)
    assert [it.sop_instance for it in told] == [f"1.2.{at}" for at in range(5)]

    def refuse(sent):
        raise LookupError(sent.sop_instance)

    with pytest.raises(LookupError, match=r"1\.3\.0"):
        net.store(address(server), [image(f"1.3.{at}") for at in range(500)], progress=refuse)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_callback_that_raises_changes_nothing(tmp_path, capsys):
    def refuse(*_):
        raise LookupError("on purpose")

    with net.StorageServer(tmp_path, on_stored=refuse) as server:
        assert net.store(f"X@127.0.0.1:{server.port}", image())[0].ok
    assert (tmp_path / "1.2.3.dcm").is_file()


def test_other_threads_run_meanwhile_and_asyncio_too(server):
    async def many():
        work = [asyncio.to_thread(net.echo, address(server)) for _ in range(8)]
        return await asyncio.gather(*work)

    assert len(asyncio.run(many())) == 8
    # A peer that never answers does not block others.
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        waiting = threading.Thread(
            target=lambda: pytest.raises(
                dicom_map.DmapError,
                net.echo,
                f"X@127.0.0.1:{port}",
                connection=net.Connection(timeout=1),
            ),
            daemon=True,
        )
        waiting.start()
        begun = time.monotonic()
        net.echo(address(server))
        assert time.monotonic() - begun < 5


@pytest.mark.skipif(sys.platform == "win32", reason="machine signals: Windows has others")
def test_ctrl_c_ends_the_wait():
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        script = (
            # If the tests run in the background, the signal is ignored until a handler is set.
            "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
            f"from dicom_map import net\nprint('on', flush=True)\nnet.echo('X@127.0.0.1:{port}')"
        )
        running = subprocess.Popen(
            [sys.executable, "-c", script],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert running.stdout.readline() == "on\n"
        peer, _ = silent.accept()
        begun = time.monotonic()
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=20)
        assert "KeyboardInterrupt" in said
        assert time.monotonic() - begun < 5
        peer.close()


def test_errors_of_a_server(tmp_path, server):
    with pytest.raises(OSError):
        net.StorageServer(tmp_path, server.port)
    for wrong in ({"layout": "{PixelData}"}, {"duplicates": "lose"}, {"sop_classes": ["X"]}):
        with pytest.raises(ValueError, match="expected"):
            net.StorageServer(tmp_path, **wrong)
    running = net.StorageServer(tmp_path, layout="{PatientName}", host="127.0.0.1")
    assert running.host == "127.0.0.1"
    assert net.store(f"X@127.0.0.1:{running.port}", image())[0].ok
    running.stop()
    running.stop()
    assert (tmp_path / "Doe_Jane" / "1.2.3.dcm").is_file()


def test_tls_works_or_is_reported_missing(server, tmp_path):
    with pytest.raises((ValueError, dicom_map.DmapError), match="TLS|certificate"):
        net.echo(address(server), connection=net.Connection(tls_ca=tmp_path / "none.pem"))
    with pytest.raises(ValueError, match="both"):
        net.echo(address(server), connection=net.Connection(tls_cert="x"))
    with pytest.raises((ValueError, dicom_map.DmapError)):
        net.StorageServer(tmp_path, tls=(tmp_path / "none.pem", tmp_path / "none.key", None))


def test_secrets_are_not_shown():
    assert "secret" not in repr(net.Connection(user="jane", password="secret"))
