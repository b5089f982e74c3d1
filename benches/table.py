"""Compares a table of an archive with a loop over pydicom, in one run, as ratios; also cell by
cell. Usage: table.py DICOM_MAP_COMMAND [FILES]

Needs a Python with dicom_map and pydicom. The archive consists of small files of several vendors,
each copy with its own UIDs.
"""

import csv
import datetime
import json
import random
import subprocess
import sys
import tempfile
import time
import warnings
from pathlib import Path

import pydicom
from reader import small_files

FILES = 20_000
#: The number of files in one folder, as in a series.
FOLDER = 200
#: The number of files that pydicom reads, because it takes minutes for all; its figures are per
#: file.
PEER_FILES = 2_000
SAMPLE = 500
PUBLIC = [
    "PatientID", "PatientName", "PatientSex", "StudyInstanceUID", "SeriesInstanceUID", "SOPInstanceUID", "SOPClassUID",
    "StudyDate", "StudyTime", "Modality", "Manufacturer", "ManufacturerModelName", "SeriesDescription", "SeriesNumber",
    "InstanceNumber", "ImageType", "SliceThickness", "EchoTime", "RepetitionTime", "PixelSpacing", "Rows", "Columns",
    "BitsStored",
]  # fmt: skip
PRIVATE = [
    ("GEMS_PARM_01", 0x0043, 0x39),
    ("GEMS_IDEN_01", 0x0009, 0x01),
    ("SIEMENS MR HEADER", 0x0019, 0x0C),
    ("Philips Imaging DD 001", 0x2001, 0x03),
    ("Image Private Header", 0x0065, 0x09),
]
NESTED = [
    ("ReferencedImageSequence", "ReferencedSOPInstanceUID"),
    ("RequestAttributesSequence", "ScheduledProcedureStepID"),
]
COLUMNS = [
    *PUBLIC,
    *(f'"{creator}".({group:04X},xx{element:02X})' for creator, group, element in PRIVATE),
    *(f"{outer}.{inner}" for outer, inner in NESTED),
]


def make_archive(folder, count):
    """Copies with UIDs of their own: the digits of the SOP Instance UID are replaced in place."""
    originals = []
    for path in small_files():
        data = path.read_bytes()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            uid = str(pydicom.dcmread(path, stop_before_pixels=True).get("SOPInstanceUID", ""))
        if len(uid) >= 20:
            originals.append((data, uid.encode()))
    random.seed(1)
    paths = []
    for number in range(count):
        data, uid = originals[number % len(originals)]
        own = uid[:-8] + b"%08d" % number
        inside = folder / f"{number // FOLDER:05d}"
        inside.mkdir(exist_ok=True)
        path = inside / f"{number:06d}.dcm"
        path.write_bytes(data.replace(uid, own))
        paths.append(path)
    return paths


def ask(ds):
    """The value of `ds.get` for each column."""
    row = [ds.get(keyword) for keyword in PUBLIC]
    for creator, group, element in PRIVATE:
        try:
            row.append(ds.private_block(group, creator)[element].value)
        except KeyError:
            row.append(None)
    for outer, inner in NESTED:
        items = ds.get(outer)
        row.append(items[0].get(inner) if items else None)
    return row


def peer_loop(paths, **options):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        start = time.perf_counter()
        rows = [ask(pydicom.dcmread(path, stop_before_pixels=True, **options)) for path in paths]
        return (time.perf_counter() - start) / len(paths), rows


#: Starts a command from a small process and prints its seconds and KiB: what a child has before it
#: becomes the command is that of its parent, and counts as its peak, too.
MEASURE = """
import os, subprocess, sys, time
null = subprocess.DEVNULL
start = time.perf_counter()
child = subprocess.Popen(sys.argv[1:], stdout=null, stderr=null)
_, status, usage = os.wait4(child.pid, 0)
print(time.perf_counter() - start, usage.ru_maxrss)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def run(command):
    """The seconds and the peak memory in MiB of a child process."""
    measured = [sys.executable, "-S", "-c", MEASURE, *map(str, command)]
    done = subprocess.run(measured, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{command[:3]} failed")
    seconds, kibibytes = done.stdout.split()
    return float(seconds), int(kibibytes) / 1024


def best(command, rounds=3):
    return min(run(command) for _ in range(rounds))


def same(ours, theirs):
    """Compares a cell of JSON Lines with pydicom's value."""
    if theirs is None or theirs == "" or theirs == []:
        return ours is None
    if isinstance(theirs, (pydicom.multival.MultiValue, list)):
        if isinstance(ours, str):
            return ours == "\\".join(str(value) for value in theirs)
        return len(ours) == len(theirs) and all(map(same, ours, theirs))
    if isinstance(ours, list):
        return len(ours) == 1 and same(ours[0], theirs)
    if isinstance(ours, (int, float)):
        return float(theirs) == ours
    if isinstance(theirs, bytes):
        return False
    text = str(theirs)
    if len(ours) == 10 and ours[4] == "-" and len(text) == 8:
        return ours == datetime.datetime.strptime(text, "%Y%m%d").date().isoformat()
    if ours[2:3] == ":" and ":" not in text:
        whole, _, fraction = text.partition(".")
        whole = whole.ljust(6, "0")
        expected = f"{whole[:2]}:{whole[2:4]}:{whole[4:6]}"
        return ours == expected + (f".{fraction.ljust(6, '0')}" if int(fraction or 0) else "")
    return ours == text.rstrip()


def compare(command, paths):
    """The number of cells of a sample that equal pydicom's, and those that differ."""
    sample = random.sample(paths, min(SAMPLE, len(paths)))
    columns = [argument for column in COLUMNS for argument in ("-c", column)]
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "list"
        listed.write_text("\n".join(map(str, sample)))
        output = subprocess.run(
            [command, "table", "--from-list", listed, "--format", "jsonl", *columns],
            capture_output=True, text=True, check=True,
        ).stdout  # fmt: skip
    _, theirs = peer_loop(sample)
    rows = [list(json.loads(line).values()) for line in output.splitlines()]
    assert len(rows) == len(theirs)
    differing = [
        (path.name, column, ours, value)
        for path, row, peer in zip(sample, rows, theirs)
        for column, ours, value in zip(COLUMNS, row, peer)
        if not same(ours, value)
    ]
    filled = sum(cell is not None for row in rows for cell in row)
    return len(rows) * len(COLUMNS), filled, differing


def main():
    command = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else FILES
    columns = [argument for column in COLUMNS for argument in ("-c", column)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "archive"
        folder.mkdir()
        paths = make_archive(folder, count)
        few = Path(name) / "few"
        few.mkdir()
        make_archive(few, min(1000, count))
        out = str(Path(name) / "t.csv")
        table = [command, "table", folder, *columns, "--force", "-o", out]
        ours, peak = best(table)
        census, _ = best([command, "census", folder, "--format", "csv"])
        _, few_peak = best([command, "table", few, *columns, "--force", "-o", out])
        peer, _ = peer_loop(paths[:PEER_FILES])
        wanted, _ = peer_loop(
            paths[:PEER_FILES], specific_tags=PUBLIC + [outer for outer, _ in NESTED]
        )
        cells, filled, differing = compare(command, paths)
        with open(out, newline="") as written:
            assert len(next(csv.reader(written))) == len(COLUMNS)
    each = ours / count
    print(
        f"\ntable of {count} files, {len(COLUMNS)} columns: {len(PRIVATE)} private, {len(NESTED)} in sequences"
    )
    print(
        f"  dicom-map table -o t.csv                     {each * 1e6:10.1f} us a file              {peak:8.1f} MiB"
    )
    print(
        f"  dicom-map census                             {census / count * 1e6:10.1f} us a file {census / ours:8.2f} x"
    )
    print(
        f"  pydicom.dcmread, stop_before_pixels, ds.get  {peer * 1e6:10.1f} us a file {peer / each:8.1f} x"
    )
    print(
        f"  the same with specific_tags, without private {wanted * 1e6:10.1f} us a file {wanted / each:8.1f} x"
    )
    print(
        f"  memory with {min(1000, count)} files and with {count}: {few_peak:.1f} and {peak:.1f} MiB"
    )
    print(
        f"  cells of {SAMPLE} files compared with pydicom's: {cells}, {filled} of them filled, {len(differing)} differ"
    )
    for path, column, mine, theirs in differing[:10]:
        print(f"    {path} {column}: {mine!r}, pydicom {theirs!r}")


if __name__ == "__main__":
    main()
