"""Start-up, memory and heap of a program that looks one tag up, beside the peers. Usage: startup.py STARTUP_PROGRAM

The Python that runs this needs dicom_map and pydicom. Times are the best of many processes; memory is the peak of the resident set; the heap is
what valgrind counts (skipped where it is not installed).
"""

import os
import re
import shutil
import subprocess
import sys
import time

PROCESSES = 15
HEAP = re.compile(r"total heap usage: ([\d,]+) allocs, [\d,]+ frees, ([\d,]+) bytes")


def run(command):
    """Milliseconds and peak memory in MiB, the best of several processes."""
    times, peaks = [], []
    for _ in range(PROCESSES):
        start = time.perf_counter()
        child = subprocess.Popen(command)
        _, status, usage = os.wait4(child.pid, 0)
        times.append((time.perf_counter() - start) * 1e3)
        child.returncode = status
        if status:
            sys.exit(f"{command}: status {status}")
        peaks.append(usage.ru_maxrss / 1024)
    return min(times), min(peaks)


def heap(command):
    """Allocations and bytes of the whole run, or None without valgrind."""
    if not shutil.which("valgrind"):
        return None
    words = subprocess.run(["valgrind", "--tool=memcheck", *command], check=True, capture_output=True, text=True).stderr
    return [int(number.replace(",", "")) for number in HEAP.search(words).groups()]


def table(title, rows, with_heap):
    """The first row is a program that does nothing else, the second is ours."""
    print(f"\n{title}")
    measured = [(name, run(command), heap(command) if with_heap else None) for name, command in rows]
    base_time, base_peak = measured[0][1]
    base_heap = measured[0][2]
    for name, (milliseconds, peak), allocated in measured:
        line = f"  {name:34} {milliseconds - base_time:+8.2f} ms {peak - base_peak:+8.2f} MiB"
        if allocated:
            line += f" {allocated[0] - base_heap[0]:+8,d} allocations {(allocated[1] - base_heap[1]) / 1024:+10.1f} KiB of heap"
        print(line if name != measured[0][0] else f"  {name:34} {milliseconds:8.2f} ms {peak:8.2f} MiB")


def main():
    """Rust, then Python."""
    program = sys.argv[1]
    names = ("nothing", "dicom-map", "dicom-dictionary-std")
    table("start, one lookup, end: Rust (beside a program that does nothing)", [(name, [program, name]) for name in names], True)
    if not shutil.which("valgrind"):
        print("  (heap: skipped, valgrind is not installed)")
    python = [
        ("nothing", "pass"),
        ("dicom_map", "import dicom_map; dicom_map.open().lookup(0x10, 0x10)"),
        ("pydicom.datadict", "import pydicom.datadict as p; p.get_entry(0x100010)"),
        ("pydicom", "import pydicom; pydicom.datadict.get_entry(0x100010)"),
    ]
    table("start, one lookup, end: Python (beside one that does nothing)", [(name, [sys.executable, "-c", code]) for name, code in python], False)


if __name__ == "__main__":
    main()
