"""Prints tables of how lookup and census scale. Usage: growth.py GROWTH_PROGRAM DICOM_MAP_COMMAND
[--plot FOLDER] [--largest ENTRIES]

Lookup in synthetic dictionaries of 1,000 to 2,000,000 entries; a census of 1, 10 and 100 times the
same files. With --plot, also writes charts to FOLDER. Needs a Python with pydicom, for its files;
with --plot also matplotlib.
"""

import argparse
import csv
import io
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from launcher import launcher

SIZES = (1_000, 22_000, 200_000, 2_000_000)
TIMES = (1, 10, 100)
ROOT = Path(__file__).resolve().parents[1]
CORPUS = ROOT.parent / "shared" / "corpus"


def lookups(program, largest):
    """{question: [(entries, nanoseconds)]} and the same for the bytes of the file."""
    sizes = [str(size) for size in SIZES if size <= largest]
    text = subprocess.run([program, *sizes], check=True, capture_output=True, text=True).stdout
    found = {}
    for row in csv.DictReader(io.StringIO(text)):
        found.setdefault(row["question"], []).append(
            (int(row["entries"]), float(row["nanoseconds"]))
        )
    return found


def files():
    """Real DICOM files: the corpus next to the project, or pydicom's own."""
    if CORPUS.is_dir():
        return sorted(CORPUS.rglob("*.dcm"))
    import pydicom.data

    return sorted(Path(name) for name in pydicom.data.get_testdata_files("*.dcm"))


def census(launched, command):
    """[(files, seconds, MiB)], each the median of three runs."""
    originals = files()
    rows = []
    for times in TIMES:
        with tempfile.TemporaryDirectory() as folder:
            for turn in range(times):
                below = Path(folder) / f"{turn:03}"
                below.mkdir()
                for number, original in enumerate(originals):
                    # Links, so that 100 times the files do not need 100 times the disk space.
                    os.symlink(original, below / f"{number}.dcm")
            milliseconds, mebibytes = launched.run(
                [command, "census", "--format", "json", folder], 3
            )
            rows.append((len(originals) * times, milliseconds / 1e3, mebibytes))
    return rows


def plot(folder, growth, counted):
    """Draws two charts."""
    import matplotlib

    matplotlib.use("svg")
    # The same figures make the same file.
    matplotlib.rcParams["svg.hashsalt"] = "dicom-map"
    from matplotlib import pyplot

    folder.mkdir(parents=True, exist_ok=True)
    figure, axes = pyplot.subplots(figsize=(7, 4))
    for question, points in growth.items():
        if not question.startswith("bytes"):
            axes.plot(*zip(*points), marker="o", label=question)
    axes.set(
        xscale="log", xlabel="entries in the dictionary", ylabel="ns for one lookup", ylim=(0, None)
    )
    axes.legend()
    axes.grid(alpha=0.3)
    figure.savefig(folder / "lookup-growth.svg", metadata={"Date": None}, bbox_inches="tight")
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(9, 3.6))
    counts = [row[0] for row in counted]
    left.plot(counts, [row[1] for row in counted], marker="o")
    left.set(xscale="log", yscale="log", xlabel="files", ylabel="seconds of a census")
    right.plot(counts, [row[2] for row in counted], marker="o")
    right.set(xscale="log", xlabel="files", ylabel="peak memory, MiB", ylim=(0, None))
    for axes in (left, right):
        axes.grid(alpha=0.3)
    figure.savefig(folder / "census-growth.svg", metadata={"Date": None}, bbox_inches="tight")


def main():
    """Prints the tables, and draws charts if requested."""
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("command")
    parser.add_argument("--plot", type=Path)
    parser.add_argument("--largest", type=int, default=SIZES[-1])
    options = parser.parse_args()
    growth = lookups(options.program, options.largest)
    sizes = [entries for entries, _ in next(iter(growth.values()))]
    print(
        "\nlookup as the dictionary grows (made-up entries, half of them private; ns for one lookup)"
    )
    print(f"  {'entries':34}" + "".join(f"{size:>12,}" for size in sizes))
    for question, points in growth.items():
        digits = 0 if question.startswith("bytes") else 1
        print(f"  {question:34}" + "".join(f"{value:12,.{digits}f}" for _, value in points))
    if not shutil.which(options.command):
        print(f"\ncensus as the archive grows: skipped, {options.command} is not here")
        return
    with launcher() as launched:
        if not launched:
            print("\ncensus as the archive grows: skipped, there is no C compiler")
            return
        counted = census(launched, str(Path(options.command).resolve()))
    print("\ncensus as the archive grows")
    for count, seconds, mebibytes in counted:
        print(
            f"  {count:8,} files {seconds:10.2f} s {count / seconds:10,.0f} files/s {mebibytes:10.1f} MiB at most"
        )
    if options.plot:
        plot(options.plot, growth, counted)


if __name__ == "__main__":
    main()
