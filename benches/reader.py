"""Compares reading, dumping and counting files with the peers, in one run, as ratios. Usage:
reader.py DICOM_MAP_COMMAND

Needs a Python with dicom_map and pydicom; fastdicom, dcmdump and gdcmdump are measured if they are
installed. The files are those of ../shared/corpus below 100 kB, or pydicom's own test files if that
folder does not exist.
"""

import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import timeit
import warnings
from pathlib import Path

from launcher import launcher

CENSUS_FILES = 2000
SMALL_BYTES = 100_000
ROOT = Path(__file__).resolve().parents[1]


def best_in_turns(works, rounds=15):
    """Microseconds per call of each (work, number of calls in a round): the best round. All run in
    each round, so that a slow moment of the machine does not affect only one of them.
    """
    measured = [
        [timeit.timeit(work, number=number) / number * 1e6 for work, number in works]
        for _ in range(rounds)
    ]
    return [min(times) for times in zip(*measured)]


def table(title, unit, rows):
    """Rows of name, measurement and peak memory (MiB or None); the first one is ours."""
    print(f"\n{title}")
    ours = rows[0][1]
    for name, value, peak in rows:
        ratio = f"{value / ours:8.2f} x" if name != rows[0][0] else ""
        memory = f"{peak:8.1f} MiB" if peak else ""
        print(f"  {name:44} {value:12.1f} {unit} {ratio:12} {memory}")


def pydicom_reads(path):
    """True if it reads the file up to the last value."""
    import pydicom

    with warnings.catch_warnings(), contextlib.suppress(Exception):
        warnings.simplefilter("ignore")
        for element in pydicom.dcmread(path).iterall():
            element.name, element.value
        return True
    return False


def dcmdump_reads(path):
    """True if it reads the file to the end; also if it is not installed."""
    return (
        not shutil.which("dcmdump")
        or subprocess.run(["dcmdump", "-q", str(path)], capture_output=True).returncode == 0
    )


def small_files():
    """The files that the peers read as well, so that each does the whole census."""
    import pydicom.data

    corpus = ROOT.parent / "shared" / "corpus"
    folder = corpus if corpus.is_dir() else Path(pydicom.data.__file__).parent / "test_files"
    files = [path for path in sorted(folder.rglob("*.dcm")) if path.stat().st_size < SMALL_BYTES]
    for peer, reads in (("pydicom", pydicom_reads), ("dcmdump", dcmdump_reads)):
        left_out = [path for path in files if not reads(path)]
        if left_out:
            print(
                f"\ncensus without {len(left_out)} of {len(files)} files that {peer} does not read: ",
                end="",
            )
            print(", ".join(path.name for path in left_out))
            files = [path for path in files if path not in left_out]
    return files


def header():
    import dicom_map
    import pydicom
    from pydicom.data import get_testdata_file

    path = str(get_testdata_file("MR_small.dcm"))

    def with_pydicom():
        return [
            (element.tag, element.VR, element.name, element.value)
            for element in pydicom.dcmread(path)
        ]

    works = {
        "dicom_map.read(path).rows(): names, all values": (
            lambda: dicom_map.read(path).rows(),
            1000,
        ),
        "dicom_map.read(path)": (lambda: dicom_map.read(path), 2000),
        "pydicom: names, all values": (with_pydicom, 30),
        "pydicom.dcmread(path)": (lambda: pydicom.dcmread(path), 100),
    }
    try:
        import fastdicom
    except ImportError:
        print("fastdicom is not installed: not measured")
    else:
        works["fastdicom.dcmread(path): all values, no names"] = (
            lambda: fastdicom.dcmread(path),
            1000,
        )
    rows = [(name, time, None) for name, time in zip(works, best_in_turns(list(works.values())))]
    table("whole header of MR_small.dcm, from Python", "us", rows)


def dump(launched, command):
    from pydicom.data import get_testdata_file

    path = str(get_testdata_file("MR_small.dcm"))
    rows = [
        ("dicom-map dump", *launched.run([command, "dump", path], 15)),
        (
            "python -m dicom_map dump",
            *launched.run([sys.executable, "-m", "dicom_map", "dump", path], 15),
        ),
    ]
    for name, arguments in (("dcmdump", ["-q"]), ("gdcmdump", [])):
        if shutil.which(name):
            rows.append((name, *launched.run([name, *arguments, path], 15)))
        else:
            print(f"{name} is not installed: not measured")
    table("dump of MR_small.dcm, the whole process", "ms", rows)


PYDICOM_LOOP = """
import collections, os, sys, warnings
import pydicom
warnings.simplefilter("ignore")
counts = collections.Counter()
def count(dataset):
    for element in dataset:
        creator = ""
        tag = element.tag
        if tag.is_private and not tag.is_private_creator:
            creator = element.private_creator or ""
        counts[creator, int(tag), element.VR, element.name] += 1
        if element.VR == "SQ":
            for item in element.value:
                count(item)
for folder, _, names in os.walk(sys.argv[1]):
    for name in names:
        count(pydicom.dcmread(os.path.join(folder, name)))
print(len(counts))
"""


DUMP_LOOP = """
import os, sys
import dicom_map
for folder, _, names in os.walk(sys.argv[1]):
    for name in sorted(names):
        if name.endswith(".dcm"):
            sys.stdout.write(dicom_map.dump(os.path.join(folder, name)))
"""


def dumps_of(folder, launched, command):
    rows = [("dicom-map dump, all cores", *launched.run([command, "dump", folder], 5))]
    loop = [sys.executable, "-c", DUMP_LOOP, folder]
    rows.append(("a loop of dicom_map.dump in Python", *launched.run(loop, 3)))
    if shutil.which("taskset"):
        one = ["taskset", "-c", "0", command, "dump", folder]
        rows.append(("dicom-map dump, one core", *launched.run(one, 3)))
    return rows


def census(launched, command):
    files = small_files()
    with tempfile.TemporaryDirectory() as folder:
        for number in range(CENSUS_FILES):
            source = files[number % len(files)]
            target = Path(folder) / f"{number % 40}"
            target.mkdir(exist_ok=True)
            shutil.copyfile(source, target / f"{number}.dcm")
        paths = [str(path) for path in sorted(Path(folder).rglob("*.dcm"))]
        listed = Path(folder) / "list"
        listed.write_text("\n".join(paths))
        found = json.loads(
            subprocess.run(
                [command, "census", "--format", "json", folder], capture_output=True, check=True
            ).stdout
        )
        assert found["files"] == CENSUS_FILES, found["files"]
        listed.unlink()
        rows = [
            (
                f"dicom-map census, {os.cpu_count()} threads",
                *launched.run([command, "census", folder], 7),
            ),
            (
                "dicom-map census, one thread",
                *launched.run([command, "census", "--threads", "1", folder], 7),
            ),
            (
                "a loop of pydicom over the elements",
                *launched.run([sys.executable, "-c", PYDICOM_LOOP, folder], 1),
            ),
        ]
        if shutil.which("dcmdump"):
            rows.append(
                ("dcmdump, one process for all files", *launched.run(["dcmdump", "-q", *paths], 3))
            )
        program = Path(folder) / "open_read"
        source = Path(__file__).resolve().parent / "c" / "open_read.c"
        subprocess.run(["cc", "-O2", str(source), "-o", str(program)], check=True)
        rows.append(
            ("open and read 8 KiB, one thread, in C", *launched.run([str(program), *paths], 7))
        )
        table(f"census of {CENSUS_FILES} files of {len(files)} kinds", "ms", rows)
        table(
            f"dump of a folder of {CENSUS_FILES} files", "ms", dumps_of(folder, launched, command)
        )
        print(
            f"  dicom-map: {CENSUS_FILES / rows[0][1] * 1000:.0f} files a second; files in the page cache"
        )


def main():
    command = sys.argv[1]
    # The program that pip installs on the PATH, or another one; the output says which.
    kind = "native" if Path(command).read_bytes()[:2] != b"#!" else "starts an interpreter"
    print(f"\nthe command dicom-map that is measured: {command} ({kind})")
    header()
    with launcher() as launched:
        if launched:
            dump(launched, command)
            census(launched, command)
        else:
            print("dump and census: skipped, there is no C compiler")
    print("\nA ratio above 1: the peer takes that many times as long as the first line.")


if __name__ == "__main__":
    main()
