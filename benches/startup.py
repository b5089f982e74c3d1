"""Compares start-up time, memory and heap of a program that looks up one tag with the peers. Usage:
startup.py STARTUP_PROGRAM

Needs a Python with dicom_map and pydicom. Time is the median of 41 processes, memory that of the
largest resident set. The heap is measured by valgrind (skipped if it is not installed).
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from launcher import launcher

RUNS = 41
HEAP = re.compile(r"total heap usage: ([\d,]+) allocs, [\d,]+ frees, ([\d,]+) bytes")


def heap(command):
    """Allocations and bytes of the whole run, or None without valgrind."""
    if not shutil.which("valgrind"):
        return None
    words = subprocess.run(
        ["valgrind", "--tool=memcheck", *command], check=True, capture_output=True, text=True
    ).stderr
    return [int(number.replace(",", "")) for number in HEAP.search(words).groups()]


def table(launched, title, rows, with_heap):
    """The first row is a program that does nothing else, the second is ours."""
    print(f"\n{title}")
    measured = [
        (name, launched.run(command, RUNS), heap(command) if with_heap else None)
        for name, command in rows
    ]
    base_time, base_peak = measured[0][1]
    base_heap = measured[0][2]
    for name, (milliseconds, peak), allocated in measured:
        line = f"  {name:34} {milliseconds - base_time:+8.2f} ms {peak - base_peak:+8.2f} MiB"
        if allocated:
            line += f" {allocated[0] - base_heap[0]:+8,d} allocations {(allocated[1] - base_heap[1]) / 1024:+10.1f} KiB of heap"
        print(
            line
            if name != measured[0][0]
            else f"  {name:34} {milliseconds:8.2f} ms {peak:8.2f} MiB"
        )


def main():
    """Rust, then Python."""
    program = str(Path(sys.argv[1]).resolve())
    rust = ("nothing", "dicom-map", "dicom-dictionary-std")
    python = [
        ("nothing", "pass"),
        ("dicom_map", "import dicom_map; dicom_map.open().lookup(0x10, 0x10)"),
        ("pydicom", "import pydicom.datadict as p; p.get_entry(0x100010)"),
    ]
    with launcher() as launched:
        if not launched:
            print("start-up: skipped, there is no C compiler")
            return
        rows = [(name, [program, name]) for name in rust]
        table(launched, "start, one lookup, end: Rust (beside one that does nothing)", rows, True)
        if not shutil.which("valgrind"):
            print("  (heap: skipped, valgrind is not installed)")
        rows = [(name, [sys.executable, "-c", code]) for name, code in python]
        table(
            launched, "start, one lookup, end: Python (beside one that does nothing)", rows, False
        )


if __name__ == "__main__":
    main()
