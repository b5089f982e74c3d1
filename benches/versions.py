"""Prints the machine, and the versions of all programs that are measured. Run it with the Python
that has the packages.
"""

import importlib.metadata
import platform
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
CRATES = ("criterion", "dicom-dictionary-std")
PACKAGES = ("dicom-map", "pydicom", "fastdicom", "numpy")
COMMANDS = {
    "rustc": "rustc",
    "DCMTK": "dcmdump",
    "GDCM": "gdcmdump",
    "C compiler": "cc",
    "C++ compiler": "g++",
    "valgrind": "valgrind",
}


def processors():
    """The kinds of processors, with their numbers."""
    try:
        text = Path("/proc/cpuinfo").read_text(encoding="utf-8")
    except OSError:
        return platform.processor()
    kinds = Counter(re.findall(r"^model name\s*:\s*(.*)", text, re.MULTILINE))
    return (
        ", ".join(f"{count} {kind.strip()}" for kind, count in kinds.items())
        or platform.processor()
    )


def crate(name):
    """The version in Cargo.lock."""
    lock = (ROOT / "Cargo.lock").read_text(encoding="utf-8")
    found = re.search(rf'^name = "{name}"\nversion = "(.*)"', lock, re.MULTILINE)
    return found.group(1) if found else "absent"


def package(name):
    """The installed version."""
    try:
        return importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return "absent"


def command(name):
    """The version that a program prints: the first number that contains a dot."""
    if not shutil.which(name):
        return "absent"
    done = subprocess.run(
        [name, "--version"],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    # Packagers add their own versions in brackets, before the program's.
    found = re.search(r"\d+\.\d+(\.\d+)*", re.sub(r"\(.*?\)", "", done.stdout))
    return found.group() if found else "of an unknown version"


def main():
    """Prints two lines."""
    print(f"{platform.system()} {platform.release()} {platform.machine()}; {processors()}")
    versions = [f"Python {platform.python_version()}"]
    versions += [f"{name} {package(name)}" for name in PACKAGES]
    versions += [f"{name} {crate(name)}" for name in CRATES]
    versions += [f"{name} {command(program)}" for name, program in COMMANDS.items()]
    print(", ".join(versions))


if __name__ == "__main__":
    main()
