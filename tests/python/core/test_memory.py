"""The memory for one operation is less than 64 MiB, plus four times the file (or its inflated
size), plus twice the returned text: once as bytes, once as Python's str.
"""

from __future__ import annotations

import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from test_read import EXPLICIT, part10

MEBIBYTE = 1 << 20
#: The approximate size of an input in bytes.
BYTES = 4 * MEBIBYTE
DEFLATED = b"1.2.840.10008.1.2.1.99"

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/status").exists(),
    reason="machine memory: the system does not tell the peak of memory",
)

#: Evaluates the expression, and prints the length of its text and the peak memory of the process.
SCRIPT = """
import re, sys
import dicom_map
path = sys.argv[1]
text = {expression}
peak = re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())
print(len(text), int(peak[1]) * 1024)
"""

EXPRESSIONS = [
    "dicom_map.read(path).to_json()",
    "dicom_map.read(path).to_json(pretty=True, meta=True, names=True)",
    "dicom_map.dump(path)",
    "dicom_map.dump(path, max_value=None, sources=True, decode=True)",
    "dicom_map.read(path).decoded",
    "dicom_map.derive(path)",
    "str(dicom_map.census(path))",
    "dicom_map.census(path).to_json()",
    "dicom_map.census(path).to_csv()",
]


def empty_elements() -> bytes:
    head = struct.Struct("<HH2sH")
    places = (divmod(number, 0xFF00) for number in range(BYTES // 8))
    return part10(
        *(head.pack(0x0012 + group, 0x100 + number, b"LO", 0) for group, number in places)
    )


def backslashes() -> bytes:
    head = struct.pack("<HH2sHL", 0x0008, 0x0008, b"UC", 0, BYTES)
    return part10(head + b"\\" * BYTES)


def numbers() -> bytes:
    head = struct.pack("<HH2sHL", 0x0018, 0x9087, b"FD", 0, BYTES)
    return part10(head + struct.pack("<d", -0.1) * (BYTES // 8))


def deflated() -> tuple[bytes, int]:
    count = 5 * BYTES
    plain = struct.pack("<HH2sHL", 0x0040, 0xA160, b"UT", 0, count) + b"\x01" * count
    packer = zlib.compressobj(wbits=-15)
    file = part10().replace(EXPLICIT, DEFLATED) + packer.compress(plain) + packer.flush()
    # The length of group 0002.
    return file.replace(struct.pack("<L", 28), struct.pack("<L", 30), 1), count


INPUTS = {
    "empty elements": lambda: (empty_elements(), 0),
    "backslashes": lambda: (backslashes(), 0),
    "numbers": lambda: (numbers(), 0),
    "deflated": deflated,
}


@pytest.fixture(scope="module", params=INPUTS)
def shown(request, tmp_path_factory):
    """A file, and the number of bytes that it is shown as."""
    file, inflated = INPUTS[request.param]()
    path = tmp_path_factory.mktemp("memory") / "file.dcm"
    path.write_bytes(file)
    return path, max(len(file), inflated)


@pytest.mark.parametrize("expression", EXPRESSIONS)
def test_memory(shown, expression):
    path, byte_len = shown
    command = [sys.executable, "-c", SCRIPT.format(expression=expression), path]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    length, peak = map(int, ended.stdout.split())
    # These files contain no blocks, and nothing can be derived from them.
    assert length > 100 or "decoded" in expression or "derive" in expression
    assert peak < 64 * MEBIBYTE + 4 * byte_len + 2 * length, f"{peak / MEBIBYTE:.1f} MiB"
