"""Repacks wheels to a smaller size: the same members in the same order, compressed by Zopfli.

    pack_wheel.py WHEEL...

All readers of zip archives can read Zopfli's streams, which are some three percent shorter than
zlib's best. Members that would not be shorter keep zlib's stream. The content is compared before
the wheel is replaced.
"""

from __future__ import annotations

import struct
import sys
import zipfile
import zlib
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import zopfli.zlib

#: More iterations take longer and save less than another 0.1 %.
ITERATIONS = 5
LOCAL, CENTRAL, END = 0x04034B50, 0x02014B50, 0x06054B50
#: PKZIP 2.0, with deflate; made on Unix, so the attributes hold its permissions.
VERSION, MADE_BY = 20, 3 << 8 | 20
#: The bytes of header and checksum around the deflate stream of a zlib stream.
ZLIB_HEADER, ZLIB_CHECKSUM = 2, 4


def deflated(data: bytes) -> bytes:
    """The shortest deflate stream that is found in reasonable time."""
    packed = zopfli.zlib.compress(data, numiterations=ITERATIONS)[ZLIB_HEADER:-ZLIB_CHECKSUM]
    plain = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return min(packed, plain.compress(data) + plain.flush(), key=len)


def dos_time(info: zipfile.ZipInfo) -> tuple[int, int]:
    """Time and date in the format of zip archives."""
    year, month, day, hour, minute, second = info.date_time
    return hour << 11 | minute << 5 | second // 2, (year - 1980) << 9 | month << 5 | day


def archive(members: list[tuple[zipfile.ZipInfo, bytes]]) -> bytes:
    """A zip archive of members and their content."""
    with ProcessPoolExecutor() as pool:
        streams = list(pool.map(deflated, (data for _, data in members)))
    body, directory = bytearray(), bytearray()
    for (info, data), stream in zip(members, streams, strict=True):
        name = info.filename.encode("ascii")
        common = struct.pack(
            "<HHHHHIIIH",
            VERSION,
            0,
            zipfile.ZIP_DEFLATED,
            *dos_time(info),
            zlib.crc32(data),
            len(stream),
            len(data),
            len(name),
        )
        directory += struct.pack("<IH", CENTRAL, MADE_BY) + common
        directory += struct.pack("<HHHHII", 0, 0, 0, 0, info.external_attr, len(body)) + name
        body += struct.pack("<I", LOCAL) + common + struct.pack("<H", 0) + name + stream
    end = struct.pack(
        "<IHHHHIIH", END, 0, 0, len(members), len(members), len(directory), len(body), 0
    )
    return bytes(body + directory + end)


def contents(path: Path) -> list[tuple[str, int, bytes]]:
    """Name, permissions and content of each member."""
    with zipfile.ZipFile(path) as wheel:
        return [(info.filename, info.external_attr, wheel.read(info)) for info in wheel.infolist()]


def main() -> None:
    for path in map(Path, sys.argv[1:]):
        with zipfile.ZipFile(path) as wheel:
            members = [(info, wheel.read(info)) for info in wheel.infolist()]
        before = path.stat().st_size
        new = path.with_suffix(".new")
        new.write_bytes(archive(members))
        if contents(new) != contents(path):
            sys.exit(f"pack_wheel.py: found other content in {new}, expected that of {path}")
        new.replace(path)
        print(f"{path.name}: {before:,} bytes, repacked {path.stat().st_size:,}")


if __name__ == "__main__":
    main()
