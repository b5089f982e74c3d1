"""The progress of long commands on a terminal: a bar that is removed at the end."""

from __future__ import annotations

import os
import random
import re
import select
import subprocess
import sys
import time
from pathlib import Path

import dicom_map
import pytest

pty = pytest.importorskip("pty", reason="no terminals on this system")

#: Inputs that take more than the half second after which a bar is shown.
FILES, SIDE = 60, 1024
NOISE = random.Random(1).randbytes(FILES + SIDE * SIDE)
COMMAND = Path(sys.executable).parent / "dicom-map"


def run_on_a_terminal(*arguments: str, list_of: Path | None = None) -> tuple[str, str, int]:
    """Runs the program on a terminal. Returns standard output, the text on the terminal (standard
    error), and the exit status. Standard input is a list of the files in a folder, most of which
    come after a second.
    """
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [COMMAND, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=follower,
        env={**os.environ, "TERM": "xterm"},
    )
    os.close(follower)
    if list_of:
        first, *others = [f"{path}\n".encode() for path in sorted(list_of.iterdir())]
        process.stdin.write(first)
        process.stdin.flush()
        time.sleep(1)
        process.stdin.write(b"".join(others))
    process.stdin.close()
    process.stdin = None
    shown = b""
    while select.select([leader], [], [], 60)[0]:
        try:
            more = os.read(leader, 65536)
        except OSError:
            break  # Linux reports that the other end is closed.
        if not more:
            break
        shown += more
    os.close(leader)
    out = process.communicate(timeout=60)[0]
    return out.decode(), shown.decode(), process.returncode


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("files")
    for number in range(FILES):
        ds = dicom_map.DataSet.new()
        ds["SOPClassUID"] = "1.2.840.10008.5.1.4.1.1.7"
        ds["SOPInstanceUID"] = f"1.2.3.{number}"
        ds["PatientID"] = f"P{number % 7}"
        for keyword, value in {
            "SamplesPerPixel": 1,
            "PhotometricInterpretation": "MONOCHROME2",
            "Rows": SIDE,
            "Columns": SIDE,
            "BitsAllocated": 8,
            "BitsStored": 8,
            "HighBit": 7,
            "PixelRepresentation": 0,
        }.items():
            ds[keyword] = value
        ds["PixelData"] = NOISE[number : number + SIDE * SIDE]
        ds.save(folder / f"{number}.dcm")
    return folder


@pytest.mark.parametrize(
    "arguments",
    [
        ["census", "--from-list", "-"],
        ["table", "--from-list", "-", "--column", "PatientID", "-o", "OUT/table.csv"],
        ["toimage", "FOLDER", "--out-dir", "OUT/pictures"],
        ["transcode", "FOLDER", "--to", "jpeg-ls", "--out-dir", "OUT/jpeg-ls"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_bar_counts_files(arguments, folder, tmp_path):
    places = {"FOLDER": str(folder), "OUT": str(tmp_path)}
    arguments = [re.sub("FOLDER|OUT", lambda it: places[it[0]], it) for it in arguments]
    list_of = folder if "--from-list" in arguments else None
    out, shown, status = run_on_a_terminal(*arguments, list_of=list_of)
    assert status == 0, shown
    assert re.search(r"\d+ files, ", shown), shown
    # The bar is cleared, and never part of output that may be piped.
    assert "\x1b[2K" in shown
    assert "\x1b" not in out


def test_no_bar_without_a_terminal(folder, tmp_path):
    done = subprocess.run(
        [COMMAND, "transcode", folder, "--to", "rle", "--out-dir", tmp_path / "rle"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "\x1b" not in done.stderr and f"converted {FILES} files" in done.stderr
