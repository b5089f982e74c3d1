"""Compares reading, changing and saving files from Python, and loops over sequences, with pydicom
in one run, as ratios.

Needs a Python with dicom_map and pydicom. Files are written to /dev/shm if it exists, and to a
folder on disk with fsync.
"""

import io
import os
import sys
import tempfile
from pathlib import Path

import dicom_map
import pydicom
from launcher import launcher
from pydicom.data import get_testdata_file
from reader import best_in_turns, table

LARGE_BYTES = 300_000_000
ITEMS = 1000

EDIT_OURS = """
import sys, dicom_map
ds = dicom_map.read(sys.argv[1])
ds.PatientName = "Doe^Jane"
ds.save(sys.argv[2], overwrite=True)
"""
EDIT_PYDICOM = """
import os, sys, pydicom
ds = pydicom.dcmread(sys.argv[1])
ds.PatientName = "Doe^Jane"
ds.save_as(sys.argv[2])
with open(sys.argv[2], "rb") as file:
    os.fsync(file.fileno())
"""
IMPORT_OURS = "import dicom_map"
IMPORT_PYDICOM = "import pydicom"


def edit_ours(source, target):
    ds = dicom_map.read(source)
    ds.PatientName = "Doe^Jane"
    ds.save(target, overwrite=True)


def edit_pydicom(source, target):
    ds = pydicom.dcmread(source)
    ds.PatientName = "Doe^Jane"
    ds.save_as(target)


def edit_pydicom_synced(source, target):
    edit_pydicom(source, target)
    with open(target, "rb") as file:
        os.fsync(file.fileno())


def small(folder, where, theirs, note):
    source = Path(folder) / "small.dcm"
    source.write_bytes(Path(get_testdata_file("MR_small.dcm")).read_bytes())
    targets = str(Path(folder) / "ours.dcm"), str(Path(folder) / "theirs.dcm")
    ours, other = best_in_turns(
        [
            (lambda: edit_ours(str(source), targets[0]), 20),
            (lambda: theirs(str(source), targets[1]), 5),
        ]
    )
    rows = [("dicom_map, synced, renamed into place", ours, None), (note, other, None)]
    table(f"Reading MR_small.dcm, one change, saving, {where}", "us", rows)


def large(launched, folder):
    """Runs each in a process of its own; the time to start it is measured separately."""
    source = Path(folder) / "large.dcm"
    ds = dicom_map.read(get_testdata_file("MR_small.dcm"))
    ds.PixelData = bytes(LARGE_BYTES)
    ds.save(source, overwrite=True)
    del ds
    rows = []
    for name, code, start in (
        ("dicom_map", EDIT_OURS, IMPORT_OURS),
        ("pydicom", EDIT_PYDICOM, IMPORT_PYDICOM),
    ):
        target = Path(folder) / "edited.dcm"
        command = [sys.executable, "-c", code, str(source), str(target)]
        started, _ = launched.run([sys.executable, "-c", start], 3)
        took, peak = launched.run(command, 3)
        rows.append((f"{name}, without its import", took - started, peak))
        target.unlink()
    table(f"Reading {LARGE_BYTES // 10**6} MB, one change, saving and fsync, {folder}", "ms", rows)
    source.unlink()


def sequences():
    ds = dicom_map.DataSet.new(sop_class="RTStructureSetStorage")
    ds["ROIContourSequence"] = [
        {"ROIDisplayColor": [1, 2, 3], "ReferencedROINumber": number} for number in range(ITEMS)
    ]
    data = ds.to_bytes()
    ours, theirs = dicom_map.read(data), pydicom.dcmread(io.BytesIO(data))

    def loop(dataset):
        return lambda: [
            dataset.ROIContourSequence[number].ReferencedROINumber for number in range(ITEMS)
        ]

    assert loop(ours)() == loop(theirs)()
    times = best_in_turns([(loop(ours), 3), (loop(theirs), 3)])
    rows = [(name, time, None) for name, time in zip(("dicom_map", "pydicom"), times)]
    table(f"ds.Sequence[i].Keyword for each of {ITEMS} items", "us", rows)

    def fresh(read):
        return lambda: [item.ReferencedROINumber for item in read().ROIContourSequence]

    times = best_in_turns(
        [
            (fresh(lambda: dicom_map.read(data)), 3),
            (fresh(lambda: pydicom.dcmread(io.BytesIO(data))), 1),
        ]
    )
    rows = [(name, time, None) for name, time in zip(("dicom_map", "pydicom"), times)]
    table(f"reading, then item.Keyword for each of {ITEMS} items", "us", rows)


def main():
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        small(folder, "in memory" if memory.is_dir() else "on disk", edit_pydicom, "pydicom")
    with tempfile.TemporaryDirectory() as folder:
        small(folder, "on disk", edit_pydicom_synced, "pydicom, synced")
    with launcher() as launched:
        if launched:
            with tempfile.TemporaryDirectory() as folder:
                large(launched, folder)
        else:
            print("saving a large file: skipped, there is no C compiler")
    sequences()
    print("\nA ratio above 1: the peer takes that many times as long as the first line.")


if __name__ == "__main__":
    main()
