"""Prints the bytes of the wheel, compressed and installed, by part. Usage: sizes.py WHEEL"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path, PurePosixPath

#: The maximum size of the wheel; tests/python/package/test_wheel.py checks it.
MAX_BYTES = 8_000_000


def part(name: str) -> str:
    """The row that a member belongs to."""
    path = PurePosixPath(name)
    if path.parent.name == "scripts":
        return f"command {path.stem}"
    if path.name.startswith("_dicom_map.") and path.suffix != ".pyi":
        return "Python module"
    if path.suffix in (".py", ".pyi", ".typed"):
        return "Python code"
    return "metadata and licences"


def main() -> None:
    """Prints the table."""
    wheel = Path(sys.argv[1])
    sums: dict[str, list[int]] = {}
    with zipfile.ZipFile(wheel) as archive:
        for member in archive.infolist():
            row = sums.setdefault(part(member.filename), [0, 0])
            row[0] += member.compress_size
            row[1] += member.file_size
    rows = sorted(sums.items(), key=lambda row: -row[1][0])
    directory = wheel.stat().st_size - sum(packed for _, (packed, _) in rows)
    rows.append(("the archive's own", [directory, 0]))
    rows.append(("whole wheel", [sum(row[1][0] for row in rows), sum(row[1][1] for row in rows)]))
    print(f"\n{wheel.name}: bytes, of {MAX_BYTES:,} at most")
    print(f"  {'':28} {'packed':>12} {'installed':>12}")
    for name, (packed, installed) in rows:
        print(f"  {name:28} {packed:12,} {installed:12,}")


if __name__ == "__main__":
    main()
