"""Objects over the network, beside DCMTK, dicom-rs and pynetdicom: network.py BINARY [--small N] [--ct N] [--big N] [--peers FOLDER]

Each pair of a sender and a receiver runs in a network namespace of its own (DCMTK's servers bind all addresses), with the objects in memory
(/dev/shm where it is there). CPU is user and system of each process, memory the peak of its resident set. Ratios of CPU are steadier than
those of time where the machine is busy. `--peers` is a folder with dicom-rs' `dicom-storescu` and `dicom-storescp`, which
`cargo install dicom-storescu dicom-storescp --root FOLDER` makes.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

MARK = "DICOM_MAP_IN_NAMESPACE"
CT = b"1.2.840.10008.5.1.4.1.1.2"
PORT = 11300


def element(tag: int, vr: bytes, value: bytes) -> bytes:
    """An element in explicit VR little endian."""
    value += (b" " if vr not in (b"UI", b"OW") else b"\0") * (len(value) % 2)
    head = struct.pack("<HH", tag >> 16, tag & 0xFFFF) + vr
    if vr == b"OW":
        return head + struct.pack("<HI", 0, len(value)) + value
    return head + struct.pack("<H", len(value)) + value


def image(instance: str, pixels: bytes) -> bytes:
    """A CT image."""
    meta = element(0x00020002, b"UI", CT) + element(0x00020003, b"UI", instance.encode())
    meta += element(0x00020010, b"UI", b"1.2.840.10008.1.2.1")
    body = element(0x00080016, b"UI", CT) + element(0x00080018, b"UI", instance.encode())
    body += element(0x00100010, b"PN", b"Doe^Jane") + element(0x00100020, b"LO", b"42")
    body += element(0x0020000D, b"UI", b"1.2.3") + element(0x0020000E, b"UI", b"1.2.3.4")
    body += element(0x7FE00010, b"OW", pixels)
    return (
        bytes(128)
        + b"DICM"
        + element(0x00020000, b"UL", struct.pack("<I", len(meta)))
        + meta
        + body
    )


def corpus(root: Path, name: str, count: int, size: int) -> Path:
    """A folder of so many objects of so many bytes of pixels."""
    folder = root / name
    folder.mkdir()
    pixels = os.urandom(size)
    for at in range(count):
        (folder / f"{at:06}.dcm").write_bytes(image(f"1.2.{size}.{at}", pixels))
    return folder


@dataclass
class Run:
    """What one pair took."""

    wall: float
    scu_cpu: float
    scp_cpu: float
    scu_mib: float
    scp_mib: float
    kept: int


def cpu(usage: resource.struct_rusage) -> float:
    return usage.ru_utime + usage.ru_stime


def peak_mib(process: subprocess.Popen[bytes]) -> float:
    """The peak of a process that runs, without what it was before it became another program."""
    try:
        status = Path(f"/proc/{process.pid}/status").read_text()
    except OSError:
        return 0.0
    lines = [line for line in status.splitlines() if line.startswith("VmHWM:")]
    return int(lines[0].split()[1]) / 1024 if lines else 0.0


def wait(process: subprocess.Popen[bytes]) -> tuple[int, float, float]:
    """Waits for a process. Returns its exit status, CPU seconds and peak of memory."""
    peak = 0.0
    while True:
        peak = max(peak, peak_mib(process))
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, cpu(usage), peak
        time.sleep(0.005)


def run(scp: list[str], scu: list[str], tuned: tuple[bool, bool], out: Path) -> Run:
    """Starts the receiver, runs the sender, and stops the receiver."""
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    env = [{**os.environ, **({"TCP_NODELAY": "1"} if it else {})} for it in tuned]
    receiver = subprocess.Popen(scp, env=env[0], **quiet)
    begun = time.monotonic()
    while True:
        try:
            socket.create_connection(("127.0.0.1", PORT), 1).close()
            break
        except OSError:
            if time.monotonic() - begun > 20:
                raise SystemExit(f"does not listen: {scp}") from None
            time.sleep(0.02)
    time.sleep(0.2)
    begun = time.monotonic()
    code, scu_cpu, scu_mib = wait(subprocess.Popen(scu, env=env[1], **quiet))
    wall = time.monotonic() - begun
    if code != 0:
        print(f"# exit status {code}: {' '.join(scu[:4])}", file=sys.stderr)
    scp_mib = peak_mib(receiver)
    receiver.send_signal(signal.SIGTERM)
    _, scp_cpu, _ = wait(receiver)
    kept = sum(len([it for it in files if it != "lock"]) for _, _, files in os.walk(out))
    return Run(wall, scu_cpu, scp_cpu, scu_mib, scp_mib, kept)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary", type=Path)
    parser.add_argument("--small", type=int, default=2000)
    parser.add_argument("--ct", type=int, default=200)
    parser.add_argument("--big", type=int, default=10)
    parser.add_argument("--slow", type=int, default=100, help="objects of stock DCMTK with itself")
    parser.add_argument("--peers", type=Path, default=Path("target/tools/bin"))
    arguments = parser.parse_args()
    if MARK not in os.environ:
        inside = ["sh", "-c", 'ip link set lo up && exec "$@"', "sh", sys.executable, *sys.argv]
        done = subprocess.run(
            ["unshare", "-rn", *inside], env={**os.environ, MARK: "1"}, check=False
        )
        raise SystemExit(done.returncode)
    memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
    with tempfile.TemporaryDirectory(dir=memory) as root:
        compare(Path(root), arguments)


def compare(root: Path, arguments: argparse.Namespace) -> None:
    ours = str(arguments.binary.resolve())
    rs = arguments.peers.resolve()
    out = root / "out"
    port = str(PORT)
    scps = {
        "ours": ([ours, "storescp", "-p", port, "-o", str(out)], False),
        "storescp": (["storescp", "+B", "+xa", "-od", str(out), port], True),
        "storescp stock": (["storescp", "+B", "+xa", "-od", str(out), port], False),
    }
    scus = {
        "ours": ([ours, "storescu", f"ANY@127.0.0.1:{port}"], False),
        "dcmsend": (["dcmsend", "--no-uid-checks", "127.0.0.1", port], True),
        "dcmsend stock": (["dcmsend", "--no-uid-checks", "127.0.0.1", port], False),
    }
    if (rs / "dicom-storescu").exists():
        scus["dicom-rs"] = ([str(rs / "dicom-storescu"), f"ANY@127.0.0.1:{port}"], False)
        scps["dicom-rs"] = ([str(rs / "dicom-storescp"), "-p", port, "-o", str(out)], False)
    if not shutil.which("dcmsend"):
        raise SystemExit("network: no dcmsend on the PATH (Debian: dcmtk)")
    print(
        "corpus   sender          receiver         wall s   files/s  sender CPU s  receiver CPU s  sender MiB  receiver MiB  kept"
    )
    done: dict[tuple[str, str, str], Run] = {}
    corpora = [
        ("small", arguments.small, 9_000),
        ("ct", arguments.ct, 525_000),
        ("big", arguments.big, 50_000_000),
    ]
    for name, count, size in corpora:
        folder = corpus(root, name, count, size)
        for sender, (scu, scu_tuned) in scus.items():
            for receiver, (scp, scp_tuned) in scps.items():
                if "ours" not in (sender, receiver) and (sender, receiver) != (
                    "dcmsend",
                    "storescp",
                ):
                    continue
                if "stock" in sender + receiver and (name != "small" or sender == "ours"):
                    continue
                paths = sorted(str(path) for path in folder.iterdir())
                measured(
                    done,
                    (name, sender, receiver),
                    scp,
                    [*scu, *paths],
                    (scp_tuned, scu_tuned),
                    out,
                    count,
                )
        if name == "small":
            few = sorted(str(path) for path in folder.iterdir())[: arguments.slow]
            pair = ("slow", "dcmsend stock", "storescp stock")
            measured(
                done,
                pair,
                scps["storescp stock"][0],
                [*scus["dcmsend stock"][0], *few],
                (False, False),
                out,
                len(few),
            )
        shutil.rmtree(folder)
    ratios(done, arguments)


def measured(done, key, scp, scu, tuned, out, count) -> None:
    it = run(scp, scu, tuned, out)
    done[key] = it
    name, sender, receiver = key
    kept = "all" if it.kept >= count else f"{it.kept} of {count}"
    print(
        f"{name:8} {sender:15} {receiver:15} {it.wall:7.2f} {count / it.wall:9.0f} {it.scu_cpu:13.2f} {it.scp_cpu:15.2f}"
        f" {it.scu_mib:11.1f} {it.scp_mib:13.1f}  {kept}",
        flush=True,
    )


def ratios(done: dict[tuple[str, str, str], Run], arguments: argparse.Namespace) -> None:
    """What is said in docs/performance.md."""

    def say(words: str, value: float) -> None:
        print(f"{words}: {value:.2f}")

    get = done.get
    print()
    for name in ("small", "ct", "big"):
        ours, theirs = get((name, "ours", "storescp")), get((name, "dcmsend", "storescp"))
        if ours and theirs:
            say(
                f"{name}: CPU of storescu to that of dcmsend (tuned)",
                ours.scu_cpu / max(theirs.scu_cpu, 1e-3),
            )
            say(f"{name}: speed of storescu to that of dcmsend (tuned)", theirs.wall / ours.wall)
        rs = get((name, "dicom-rs", "storescp"))
        if ours and rs:
            say(f"{name}: speed of storescu to that of dicom-rs", rs.wall / ours.wall)
        ours, theirs = get((name, "dcmsend", "ours")), get((name, "dcmsend", "storescp"))
        if ours and theirs:
            say(
                f"{name}: CPU of storescp to that of storescp +B (tuned)",
                ours.scp_cpu / max(theirs.scp_cpu, 1e-3),
            )
        rs = get((name, "dcmsend", "dicom-rs"))
        if ours and rs:
            say(
                f"{name}: CPU of storescp to that of dicom-rs", ours.scp_cpu / max(rs.scp_cpu, 1e-3)
            )
    fast, slow = (
        get(("small", "dcmsend stock", "ours")),
        get(("slow", "dcmsend stock", "storescp stock")),
    )
    if fast and slow:
        say(
            "small: stock dcmsend into ours to stock dcmsend into stock storescp, files a second",
            (arguments.small / fast.wall) / (arguments.slow / slow.wall),
        )


if __name__ == "__main__":
    main()
