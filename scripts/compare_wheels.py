"""Compares two wheels byte by byte, and prints the members that differ. Usage: compare_wheels.py
ONE OTHER
"""

import sys
import zipfile
from pathlib import Path


def main():
    """Exits with status 1 if they differ."""
    one, other = (Path(name) for name in sys.argv[1:3])
    if one.read_bytes() == other.read_bytes():
        print(f"{one.name}: two builds in two folders, the same {one.stat().st_size} bytes")
        return
    with zipfile.ZipFile(one) as left, zipfile.ZipFile(other) as right:
        names = sorted(set(left.namelist()) | set(right.namelist()))
        for name in names:
            if name not in left.namelist() or name not in right.namelist():
                print(f"{name}: in one wheel only")
                continue
            a, b = left.read(name), right.read(name)
            if a != b:
                place = next(
                    (at for at, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b))
                )
                print(
                    f"{name}: {len(a)} and {len(b)} bytes, from byte {place}: {a[place - 40 : place + 40]!r} {b[place - 40 : place + 40]!r}"
                )
            elif left.getinfo(name).date_time != right.getinfo(name).date_time:
                print(
                    f"{name}: times {left.getinfo(name).date_time} and {right.getinfo(name).date_time}"
                )
    sys.exit("the wheels differ, expected the same bytes")


if __name__ == "__main__":
    main()
