"""The tables of spellings, tests/spellings.csv with `d[...]`, `ds[...]` and the reader's bounds,
and tests/blocks/spellings.csv with `ds[...]`; the Rust tests use the same tables.
"""

import csv
import json
from pathlib import Path

import dicom_map
import pytest

with (Path(__file__).parents[2] / "spellings.csv").open(newline="", encoding="utf-8") as file:
    ROWS = [(row["text"], row["entry"], row["element"]) for row in csv.DictReader(file)]
BLOCKS = Path(__file__).parents[2] / "blocks"
with (BLOCKS / "spellings.csv").open(newline="", encoding="utf-8") as file:
    BLOCK_ROWS = [(row["text"], row["value"], row["near"]) for row in csv.DictReader(file)]


def element(tag: int, vr: bytes, value: bytes) -> bytes:
    """One element in explicit VR little endian, its value padded with NUL to an even length."""
    value += b"\0" * (len(value) % 2)
    head = (tag >> 16).to_bytes(2, "little") + (tag & 0xFFFF).to_bytes(2, "little") + vr
    if vr == b"SQ":
        return head + b"\0\0" + len(value).to_bytes(4, "little") + value
    return head + len(value).to_bytes(2, "little") + value


def item(*elements: bytes) -> bytes:
    """An item of defined length."""
    content = b"".join(elements)
    return b"\xfe\xff\x00\xe0" + len(content).to_bytes(4, "little") + content


SAMPLE = b"".join(
    [
        element(
            0x00081140,
            b"SQ",
            item(
                element(0x00081155, b"UI", b"1.2.3"),
                element(0x00090010, b"LO", b"ACME [1.0]"),
                element(0x00091001, b"SH", b"x"),
            )
            + item(element(0x00081155, b"UI", b"1.2.4")),
        ),
        element(0x00100010, b"PN", b"Doe^Jane"),
        element(0x00100020, b"LO", b"id"),
        element(0x00430010, b"LO", b"ACME"),
        element(0x00430011, b"LO", b"GEMS_PARM_01"),
        element(0x00431039, b"SH", b"no"),
        element(0x00431139, b"IS", b"1000"),
        element(0x00650010, b"LO", b"Image Private Header"),
        element(0x00651003, b"LO", b"HL1,2"),
        element(0x60020010, b"US", b"\1\0"),
    ]
)


@pytest.mark.parametrize(("text", "entry", "path"), ROWS)
def test_every_spelling_means_the_same(text, entry, path):
    d = dicom_map.open()
    ds = dicom_map.read(SAMPLE)
    if entry == "refused":
        for ask in (
            lambda: d[text],
            lambda: d.lookup_many([text]),
            lambda: ds[text],
            lambda: dicom_map.read(SAMPLE, stop_after=text),
        ):
            with pytest.raises(ValueError, match="found"):
                ask()
        return
    assert d.lookup_many([text]) == [d.get(text)]
    if entry == "unknown":
        assert d.get(text) is None
    else:
        assert str(d[text]).startswith(entry) or entry in repr(d[text])
    if path == "unknown":
        assert ds.get(text) is None
        return
    assert ds[text].path == path
    last = list(dicom_map.read(SAMPLE, stop_after=text))[-1]
    assert last.path == path.split("[")[0]


@pytest.mark.parametrize(("text", "value", "near"), BLOCK_ROWS)
def test_every_spelling_of_a_block_means_the_same(text, value, near):
    ds = dicom_map.read(BLOCKS / "scan.dcm")
    if value == "refused":
        with pytest.raises(ValueError, match="found"):
            ds[text]
    elif value == "unknown":
        assert ds.get(text) is None and text not in ds
        with pytest.raises(KeyError) as caught:
            ds[text]
        hint = str(caught.value).partition("; did you mean ")[2]
        assert hint.rstrip("?").split(" or ")[0] == near
    else:
        assert ds[text] == ds.get(text) == json.loads(value)
