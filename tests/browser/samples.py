"""Test files, made byte by byte."""

from __future__ import annotations

import struct

EXPLICIT = b"1.2.840.10008.1.2.1\0"
LONG = {b"OB", b"OW", b"SQ", b"UN", b"UT"}
#: Texts that a page must show as text: a script, markup, an escape sequence, marks that change the
#: text direction.
SCRIPT = "<script>window.hacked=1</script><img src=x onerror=window.hacked=1>"
BIDI = "\u202etxt.exe\u2066"
ESCAPE = "\x1b[2J"


def element(tag: int, vr: bytes, value: bytes) -> bytes:
    value += (b"\0" if vr in (b"UI", b"OB") else b" ") * (len(value) % 2)
    head = struct.pack("<HH", tag >> 16, tag & 0xFFFF) + vr
    if vr in LONG:
        return head + b"\0\0" + struct.pack("<I", len(value)) + value
    return head + struct.pack("<H", len(value)) + value


def items(*values: bytes) -> bytes:
    return b"".join(struct.pack("<HHI", 0xFFFE, 0xE000, len(it)) + it for it in values)


def part10(data_set: bytes) -> bytes:
    meta = element(0x0002_0010, b"UI", EXPLICIT)
    group = element(0x0002_0000, b"UL", struct.pack("<I", len(meta)))
    return bytes(128) + b"DICM" + group + meta + data_set


def us(tag: int, number: int) -> bytes:
    return element(tag, b"US", struct.pack("<H", number))


def picture(frames: int = 1, side: int = 8) -> bytes:
    """Grey frames, each filled with its own number."""
    return b"".join(
        [
            us(0x0028_0002, 1),
            element(0x0028_0004, b"CS", b"MONOCHROME2"),
            element(0x0028_0008, b"IS", str(frames).encode()),
            us(0x0028_0010, side),
            us(0x0028_0011, side),
            us(0x0028_0100, 8),
            us(0x0028_0101, 8),
            us(0x0028_0102, 7),
            us(0x0028_0103, 0),
        ]
    )


def pixels(frames: int = 1, side: int = 8) -> bytes:
    return element(
        0x7FE0_0010, b"OB", b"".join(bytes([n % 256]) * (side * side) for n in range(frames))
    )


def hostile() -> bytes:
    text = f"{SCRIPT}{ESCAPE}{BIDI}".encode()
    creator = f"{BIDI}<b>{ESCAPE}".encode()
    return part10(
        element(0x0008_0005, b"CS", b"ISO_IR 192")
        + element(0x0009_0010, b"LO", creator)
        + element(0x0009_1001, b"LT", text)
        + element(0x0009_1002, b"UN", text)
        + element(0x0010_0010, b"PN", text[:60])
        + element(0x0010_4000, b"LT", text)
    )


def nested(value: bytes = b"1000\\0\\0\\0") -> bytes:
    """A private element of GE nested two sequences deep, and an image of two frames."""
    inner = element(0x0043_0010, b"LO", b"GEMS_PARM_01") + element(0x0043_1039, b"IS", value)
    outer = element(0x0040_A730, b"SQ", items(inner))
    return part10(
        element(0x0010_0010, b"PN", b"Doe^Jane")
        + picture(2)
        + element(0x0040_A730, b"SQ", items(outer))
        + pixels(2)
    )


def enhanced(frames: int = 10_000) -> bytes:
    """Functional groups for this many frames."""
    groups = []
    for number in range(frames):
        content = element(0x0020_9157, b"UL", struct.pack("<I", number + 1))
        position = element(0x0020_0032, b"DS", f"0\\0\\{number}".encode())
        groups.append(
            element(0x0020_9111, b"SQ", items(content))
            + element(0x0020_9113, b"SQ", items(position))
        )
    return part10(
        picture(frames, 2) + element(0x5200_9230, b"SQ", items(*groups)) + pixels(frames, 2)
    )
