"""Compares transfers of objects over the network with DCMTK, dicom-rs and pynetdicom. Usage:
network.py BINARY [--small N] [--ct N] [--big N] [--peers FOLDER] [--python PYTHON] [--peers-python
PYTHON]

Each pair of a sender and a receiver runs in its own network namespace (DCMTK's servers bind all
addresses), with the objects in memory (/dev/shm if it exists). CPU is user and system time of each
process, memory the peak of its resident set. Ratios of CPU are more stable than those of time on a
busy machine. Each ratio is printed with its goal.

`--peers` is a folder with dicom-rs' `dicom-storescu` and `dicom-storescp`, which `cargo install`
builds there if they are missing (some minutes, once). `--python` has dicom_map, `--peers-python`
pynetdicom: `net.store` is compared with pynetdicom's sender. Missing programs are reported and left
out.
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
ROOT = Path(__file__).resolve().parent.parent
# The number of associations held while an echo is measured, and of echoes.
HELD = (200, 1000)
ECHOES = 1000
# Pairs of peers that ours are compared with.
PEERS = [("dcmsend", "storescp"), ("dicom-rs", "storescp"), ("dcmsend", "dicom-rs")]
# The number of objects that pynetdicom sends, which takes it ten seconds, and how often it may
# fail.
PYNETDICOM_FILES = 200
ATTEMPTS = 5

OURS_PY = """
import glob, sys, time
from dicom_map import net
paths = sorted(glob.glob(sys.argv[2] + "/*.dcm"))[: int(sys.argv[3])]
begun = time.perf_counter()
sent = net.store("ANY@127.0.0.1:" + sys.argv[1], paths)
print(time.perf_counter() - begun)
assert all(it.ok for it in sent) and len(sent) == len(paths)
"""
THEIRS_PY = """
import glob, sys, time
from pydicom import dcmread
from pynetdicom import AE
paths = sorted(glob.glob(sys.argv[2] + "/*.dcm"))[: int(sys.argv[3])]
begun = time.perf_counter()
entity = AE()
entity.dimse_timeout = 5
entity.add_requested_context("1.2.840.10008.5.1.4.1.1.2", "1.2.840.10008.1.2.1")
association = entity.associate("127.0.0.1", int(sys.argv[1]))
assert association.is_established
answers = [association.send_c_store(dcmread(path)).Status for path in paths]
association.release()
print(time.perf_counter() - begun)
assert not any(answers)
"""


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
    """A folder with this many objects, each with this many bytes of pixels."""
    folder = root / name
    folder.mkdir()
    pixels = os.urandom(size)
    for at in range(count):
        (folder / f"{at:06}.dcm").write_bytes(image(f"1.2.{size}.{at}", pixels))
    return folder


@dataclass
class Run:
    """The measurements of one pair."""

    wall: float
    scu_cpu: float
    scp_cpu: float
    scu_mib: float
    scp_mib: float
    kept: int


def cpu(usage: resource.struct_rusage) -> float:
    return usage.ru_utime + usage.ru_stime


def peak_mib(process: subprocess.Popen[bytes]) -> float:
    """The peak memory of a running process, without that of the process before it ran the program."""
    try:
        status = Path(f"/proc/{process.pid}/status").read_text()
    except OSError:
        return 0.0
    lines = [line for line in status.splitlines() if line.startswith("VmHWM:")]
    return int(lines[0].split()[1]) / 1024 if lines else 0.0


def wait(process: subprocess.Popen[bytes]) -> tuple[int, float, float]:
    """Waits for a process. Returns its exit status, CPU seconds and peak memory."""
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
    listening()
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


def items(*pairs: tuple[int, bytes]) -> bytes:
    """Items of an association PDU."""
    return b"".join(struct.pack(">BxH", kind, len(value)) + value for kind, value in pairs)


class Association:
    """Opens an association for verification and CT storage, without a library."""

    def __init__(self) -> None:
        self.socket = socket.create_connection(("127.0.0.1", PORT), 30)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        syntax = (0x40, b"1.2.840.10008.1.2")
        body = struct.pack(">HH", 1, 0) + b"ANY".ljust(16) + b"BENCH".ljust(16) + bytes(32)
        body += items(
            (0x10, b"1.2.840.10008.3.1.1.1"),
            (0x20, b"\1\0\0\0" + items((0x30, b"1.2.840.10008.1.1"), syntax)),
            (0x20, b"\3\0\0\0" + items((0x30, CT), syntax)),
            (0x50, items((0x51, struct.pack(">I", 16384)), (0x52, b"1.2.3"))),
        )
        self.pdu(1, body)
        if self.answer() != 2:
            raise SystemExit("network: the association is not accepted")

    def pdu(self, kind: int, body: bytes) -> None:
        self.socket.sendall(struct.pack(">BxI", kind, len(body)) + body)

    def answer(self) -> int:
        """Returns the type of the next PDU."""
        header = self.read(6)
        self.read(int.from_bytes(header[2:], "big"))
        return header[0]

    def read(self, count: int) -> bytes:
        found = b""
        while len(found) < count:
            piece = self.socket.recv(count - len(found))
            if not piece:
                raise SystemExit("network: the association ended")
            found += piece
        return found

    def command(self, context: int, *elements: tuple[int, bytes]) -> None:
        body = b"".join(struct.pack("<HHI", 0, tag, len(it)) + it for tag, it in elements)
        body = struct.pack("<HHII", 0, 0, 4, len(body)) + body
        self.pdu(4, struct.pack(">IBB", len(body) + 2, context, 3) + body)

    def echo(self) -> float:
        """Seconds of a C-ECHO."""
        begun = time.perf_counter()
        words = [(0x100, 0x30), (0x110, 1), (0x800, 0x101)]
        uid = (2, b"1.2.840.10008.1.1\0")
        self.command(1, uid, *((tag, struct.pack("<H", it)) for tag, it in words))
        self.answer()
        return time.perf_counter() - begun

    def stall(self) -> None:
        """Begins a C-STORE and sends nothing more."""
        words = [(0x100, 1), (0x110, 1), (0x700, 0), (0x800, 0)]
        numbers = [(tag, struct.pack("<H", it)) for tag, it in words]
        self.command(3, (2, CT + b"\0" * (len(CT) % 2)), *numbers, (0x1000, b"1.2.9\0"))


def percentile(values: list[float], part: float) -> float:
    return sorted(values)[min(int(len(values) * part), len(values) - 1)]


def echoes(ours: str, out: Path, goals: list[Goal]) -> None:
    """Measures an echo while other associations are held, one of which stalls."""
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    for held in HELD:
        command = [ours, "storescp", "-p", str(PORT), "-o", str(out), "--max-associations"]
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        server = subprocess.Popen([*command, str(held + 10)], **quiet)
        listening()
        others = [Association() for _ in range(held)]
        others[0].stall()
        one = Association()
        took = [one.echo() for _ in range(ECHOES)]
        across = [other.echo() for other in others[1:]]
        new = []
        one.socket.close()
        for _ in range(100):
            begun = time.perf_counter()
            one = Association()
            one.echo()
            new.append(time.perf_counter() - begun)
            one.pdu(5, bytes(4))
            one.answer()
            one.socket.close()
            time.sleep(0.005)
        memory = peak_mib(server)
        for other in others:
            # A server that is told to stop waits for the stalled association.
            other.socket.close()
        server.send_signal(signal.SIGTERM)
        wait(server)
        for words, values in (
            ("echo", took),
            ("echo over each", across),
            ("connection and echo", new),
        ):
            goals.append(
                Goal(
                    f"{held} held, one stalls: {words}, p99 in ms (median {percentile(values, 0.5) * 1e3:.2f})",
                    percentile(values, 0.99) * 1e3,
                    "<=",
                    50,
                )
            )
        goals.append(Goal(f"{held} held: memory of storescp, MiB", memory, "<=", 16 + held * 0.25))


def listening() -> None:
    """Waits until the server listens."""
    begun = time.monotonic()
    while True:
        try:
            socket.create_connection(("127.0.0.1", PORT), 1).close()
            return
        except OSError:
            if time.monotonic() - begun > 20:
                raise SystemExit("network: no server is listening") from None
            time.sleep(0.02)


@dataclass
class Goal:
    """A figure and its goal."""

    words: str
    value: float
    relation: str
    goal: float

    def __str__(self) -> str:
        is_met = self.value <= self.goal if self.relation == "<=" else self.value >= self.goal
        return f"{self.words}: {self.value:.2f} (goal {self.relation} {self.goal:g}: {'reached' if is_met else 'missed'})"


def in_python(
    ours: str, out: Path, folder: Path, count: int, arguments: argparse.Namespace, goals: list[Goal]
) -> None:
    """`net.store` compared with pynetdicom's sender, with both receivers."""
    senders = [("net.store", arguments.python, OURS_PY, "dicom_map")]
    senders.append(("pynetdicom", arguments.peers_python, THEIRS_PY, "pynetdicom"))
    for words, python, _, module in senders:
        probe = [python, "-c", f"import {module}"]
        if (
            not shutil.which(python)
            or subprocess.run(probe, capture_output=True, check=False).returncode
        ):
            print(f"# {words} is left out: {python} has no {module}")
            return
    receivers = {
        "ours": [ours, "storescp", "-p", str(PORT), "-o", str(out)],
        "storescp": ["storescp", "+B", "+xa", "-od", str(out), str(PORT)],
    }
    for receiver, scp in receivers.items():
        rates = {}
        for words, python, script, _ in senders:
            sent = min(count, PYNETDICOM_FILES) if words == "pynetdicom" else count
            rates[words] = sent / seconds_of(
                words, scp, [python, "-c", script, str(PORT), str(folder), str(sent)], out
            )
            print(
                f"small    {words:15} {receiver:15} {sent / rates[words]:7.2f} {rates[words]:9.0f}"
            )
        goals.append(
            Goal(
                f"small: speed of net.store to that of pynetdicom, into {receiver}",
                rates["net.store"] / rates["pynetdicom"],
                ">=",
                50,
            )
        )


def seconds_of(words: str, scp: list[str], scu: list[str], out: Path) -> float:
    """Returns the seconds that a sender in Python printed."""
    for _ in range(ATTEMPTS):
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        server = subprocess.Popen(scp, env={**os.environ, "TCP_NODELAY": "1"}, **quiet)
        listening()
        done = subprocess.run(scu, capture_output=True, text=True, check=False)
        server.send_signal(signal.SIGTERM)
        wait(server)
        if done.returncode == 0:
            return float(done.stdout)
        # pynetdicom 3 loses one of several hundred responses that arrive at once.
        print(f"# {words} failed: {' '.join(done.stderr.split())[-120:]}", flush=True)
    raise SystemExit(f"network: {words} failed {ATTEMPTS} times")


def rs_tools(folder: Path) -> Path | None:
    """Returns dicom-rs' tools, and builds them if they are missing. Prints a message and returns
    None if that fails.
    """
    tools = ["dicom-storescu", "dicom-storescp"]
    binaries = folder / "bin"
    if all((binaries / tool).exists() for tool in tools):
        return binaries
    print(f"# dicom-rs' tools are not in {binaries}: they are built", flush=True)
    command = ["cargo", "install", "--locked", "--quiet", "--root", str(folder), *tools]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        print(f"# dicom-rs is left out: {error}")
        return None
    if done.returncode:
        print(f"# dicom-rs is left out: {' '.join(done.stderr.split())[-200:]}")
        return None
    return binaries


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary", type=Path)
    parser.add_argument("--small", type=int, default=2000)
    parser.add_argument("--ct", type=int, default=200)
    parser.add_argument("--big", type=int, default=10)
    parser.add_argument("--slow", type=int, default=100, help="objects of stock DCMTK with itself")
    parser.add_argument("--peers", type=Path, default=ROOT / "target/peers-rs")
    parser.add_argument("--python", default=sys.executable, help="has dicom_map")
    peers_python = ROOT / "target/venvs/peers/bin/python"
    parser.add_argument("--peers-python", default=str(peers_python), help="has pynetdicom")
    arguments = parser.parse_args()
    if MARK not in os.environ:
        # Needs a network.
        rs_tools(arguments.peers)
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
    rs = arguments.peers.resolve() / "bin"
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
    goals: list[Goal] = []
    corpora = [
        ("small", arguments.small, 9_000),
        ("ct", arguments.ct, 525_000),
        ("big", arguments.big, 50_000_000),
    ]
    for name, count, size in corpora:
        folder = corpus(root, name, count, size)
        for sender, (scu, scu_tuned) in scus.items():
            for receiver, (scp, scp_tuned) in scps.items():
                if "ours" not in (sender, receiver) and (sender, receiver) not in PEERS:
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
            in_python(ours, out, folder, count, arguments, goals)
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
    echoes(ours, out, goals)
    ratios(done, arguments, goals)
    print()
    for goal in goals:
        print(goal)


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


def ratios(
    done: dict[tuple[str, str, str], Run], arguments: argparse.Namespace, goals: list[Goal]
) -> None:
    """Prints the figures of docs/performance.md. Each pair is run once: if two tools are close, run
    it again.
    """

    def say(words: str, value: float, relation: str, goal: float) -> None:
        goals.append(Goal(words, value, relation, goal))

    def cpu_of(numerator: float, denominator: float) -> float:
        return numerator / max(denominator, 1e-3)

    ours = {name: done.get((name, "ours", "storescp")) for name in ("small", "ct", "big")}
    tuned = {name: done.get((name, "dcmsend", "storescp")) for name in ours}
    rs = {name: done.get((name, "dicom-rs", "storescp")) for name in ours}
    say(
        "small: speed of storescu to that of dcmsend (tuned), into our storescp",
        done["small", "dcmsend", "ours"].wall / done["small", "ours", "ours"].wall,
        ">=",
        2,
    )
    say(
        "small: speed of storescu to that of dcmsend (tuned), into storescp",
        tuned["small"].wall / ours["small"].wall,
        ">=",
        2,
    )
    for name, goal in (("small", 1), ("ct", 3)):
        if rs[name]:
            say(
                f"{name}: speed of storescu to that of dicom-rs",
                rs[name].wall / ours[name].wall,
                ">=",
                goal,
            )
    say(
        "big: CPU of storescu to that of dcmsend (tuned)",
        cpu_of(ours["big"].scu_cpu, tuned["big"].scu_cpu),
        "<=",
        1.1,
    )
    into = done["big", "dcmsend", "ours"]
    say(
        "big: CPU of storescp to that of storescp +B (tuned)",
        cpu_of(into.scp_cpu, tuned["big"].scp_cpu),
        "<=",
        0.85,
    )
    into_rs = done.get(("big", "dcmsend", "dicom-rs"))
    if into_rs:
        say(
            "big: CPU of storescp to that of dicom-rs",
            cpu_of(into.scp_cpu, into_rs.scp_cpu),
            "<=",
            1 / 3,
        )
    fast, slow = (
        done["small", "dcmsend stock", "ours"],
        done["slow", "dcmsend stock", "storescp stock"],
    )
    say(
        "small: stock dcmsend into ours to stock dcmsend into stock storescp, files a second",
        (arguments.small / fast.wall) / (arguments.slow / slow.wall),
        ">=",
        50,
    )
    # One association of each.
    sent = [run.scu_mib for (_, sender, _), run in done.items() if sender == "ours"]
    received = [run.scp_mib for (_, _, receiver), run in done.items() if receiver == "ours"]
    say("memory of storescu at any size, MiB", max(sent), "<=", 16.25)
    say("memory of storescp at any size, MiB", max(received), "<=", 16.25)


if __name__ == "__main__":
    main()
