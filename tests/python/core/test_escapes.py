"""Hostile text in all output of the Python package: reprs, prints, notebooks, tables, JSON, errors
and warnings.
"""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import struct
import sys
import unicodedata
from pathlib import Path

import dicom_map
import pytest

HOSTILE = "=1\x1b]0;x\x07\r\n\t\x7f\x9b2J\x85\xad\u061c\u200b\u200d\u200f\u2028\u2029\u202e\u2060\u2066\ufeff\U000e0041<b>&'"
#: The part of it that creators and file names may contain.
SOFT = "=1\x7f\x9b2J\u200b\u202e\u2066\ufeff<b>"
#: The part of it that a private creator of a dictionary may contain.
CREATOR = "=ACME\u200b\u202e\ufeff<b>"
#: At least a part of hidden text is always escaped, in one of these forms.
MARKS = ("202e", "2066", "x1b", "u{", "u001b", "xe2", "xff", "x7f", "udcff")


def shown(text: str) -> str:
    """The text, which must contain nothing hidden, and must show that there was something."""
    hidden = [
        char
        for char in text
        if char != "\n" and unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp", "Cs")
    ]
    assert not hidden, f"{hidden!r} in {text!r}"
    assert any(mark in text for mark in MARKS), f"nothing is shown: {text!r}"
    return text


def element(tag: int, vr: bytes, value: bytes) -> bytes:
    head = struct.pack("<HH2s", tag >> 16, tag & 0xFFFF, vr)
    value += b" " * (len(value) % 2)
    long = vr in (b"OB", b"OW", b"SQ", b"UN", b"UT")
    return (
        head
        + (struct.pack("<HL", 0, len(value)) if long else struct.pack("<H", len(value)))
        + value
    )


def file(charset: str = "ISO_IR 192") -> bytes:
    syntax = element(0x00020010, b"UI", b"1.2.840.10008.1.2.1\0")
    item = element(0x00080104, b"LO", HOSTILE.encode())
    elements = [
        element(0x00080005, b"CS", charset.encode()),
        element(0x00080060, b"CS", HOSTILE.encode()),
        element(0x00081140, b"\x1b\x9b", b""),
        element(0x00081155, b"UI", b"1.2\x1b[2J"),
        element(0x00090010, b"LO", SOFT.encode()),
        element(0x00091001, b"LO", HOSTILE.encode()),
        element(0x00100010, b"PN", HOSTILE.encode()),
        element(0x00210010, b"LO", CREATOR.encode()),
        element(0x00211001, b"US", b"\1\0"),
        element(0x0040A730, b"SQ", struct.pack("<HHL", 0xFFFE, 0xE000, len(item)) + item),
    ]
    return (
        bytes(128)
        + b"DICM"
        + element(0x00020000, b"UL", struct.pack("<L", len(syntax)))
        + syntax
        + b"".join(elements)
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("escapes")
    (folder / f"{SOFT}\x1b\n.dcm").write_bytes(file())
    (folder / "charset").write_bytes(file(HOSTILE))
    (folder / f"short{SOFT}").write_bytes(file()[:-20])
    return folder


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dicom_map.Dict:
    path = tmp_path_factory.mktemp("site") / f"{SOFT}\x1b.csv"
    with path.open("w", newline="", encoding="utf-8") as out:
        rows = csv.writer(out)
        rows.writerow(["creator", "group", "element", "vr", "keyword", "name", "description"])
        for creator in (CREATOR, "ACME 1.0"):
            rows.writerow([creator, "0021", "xx01", "US", HOSTILE, HOSTILE, HOSTILE])
        rows.writerow(["", "0008", "0060", "CS", HOSTILE, HOSTILE, HOSTILE])
    return dicom_map.open(overlay=path)


def test_a_data_set(folder: Path, site: dicom_map.Dict) -> None:
    for path in folder.iterdir():
        ds = dicom_map.read(path, dictionary=site)
        for text in (
            str(ds),
            repr(ds),
            ds._repr_html_(),
            ds.to_json(names=True),
            ds.to_json(pretty=True),
        ):
            if path.name != "charset" or text != repr(ds):
                shown(text)
        assert "<b>" not in ds._repr_html_()
        assert json.loads(ds.to_json())["00100010"]["Value"][0]
        for options in ({}, {"decode": True, "sources": True, "max_value": None}, {"width": 60}):
            shown(dicom_map.dump(ds, **options))
        private = [each for each in ds.walk() if each.creator]
        assert len(private) == 2
        for each in private:
            shown(repr(each))
        assert shown(repr(ds["(0008,0060)"])).count("\n") == 0
        for warning in ds.warnings:
            for text in (warning["message"], warning["path"]):
                assert text.isprintable()
        # Programs get the text as it is in the file.
        assert "\x7f" in str(ds.PatientName)
        with pytest.raises(KeyError) as raised:
            ds[f'"{CREATOR}".Nothing']
        shown(str(raised.value))


def test_an_explanation(folder: Path, site: dicom_map.Dict) -> None:
    for path in folder.iterdir():
        found = dicom_map.explain(path, dictionary=site)
        for text in (str(found), repr(found), found._repr_html_(), str(found.private())):
            shown(text)
        assert "<b>" not in found._repr_html_()
        shown(repr(dicom_map.private(path)))
        for creator in dicom_map.private(path).creators():
            shown(repr(dicom_map.private(path)[creator]))


def test_a_dictionary(site: dicom_map.Dict, tmp_path: Path) -> None:
    for entry in (site["ACME 1.0", 0x0021, 0x01], site[CREATOR, 0x0021, 0x01], site[0x00080060]):
        shown(repr(entry))
        assert "<b>" not in shown(entry._repr_html_())
        assert entry.name.strip() == HOSTILE.strip(), "programs get the original text"
    with pytest.raises(KeyError) as raised:
        site[CREATOR + "x", 0x0021, 0x01]
    shown(str(raised.value))
    with pytest.raises(ValueError) as raised:
        site[SOFT]
    shown(str(raised.value))
    named = dicom_map.open(tmp_path_dictionary(tmp_path))
    shown(repr(named))
    shown(named._repr_html_())


def tmp_path_dictionary(tmp_path: Path) -> Path:
    path = tmp_path / f"{SOFT}.csv"
    path.write_text("creator,group,element,vr\nACME 1.0,0021,xx01,US\n", encoding="utf-8")
    return path


def test_a_census(folder: Path, site: dicom_map.Dict) -> None:
    census = dicom_map.census(folder, dictionary=site, strict=True)
    assert census.failures and census.files == 0
    # The same files, which another part has read differently, with other names.
    copy = shutil.copytree(folder, folder.with_name("copy"))
    census.merge(dicom_map.census(copy, dictionary=site))
    assert census.files == 3
    for text in (str(census), census.to_csv(), census.to_json()):
        shown(text)
    assert any(row["creator"] == CREATOR for row in json.loads(census.to_json())["rows"])
    rows = list(csv.DictReader(io.StringIO(census.to_csv())))
    assert not [cell for row in rows for cell in row.values() if cell[:1] in "=+-@" and cell]
    kept = list(csv.DictReader(io.StringIO(census.to_csv(keep_formulas=True))))
    assert [row for row in kept if row["creator"].startswith("=")]
    # Every example is the name of a file, as `open` takes it.
    assert all(Path(row["example"]).is_file() for row in census.rows())
    assert all(Path(path).is_file() for path, _ in census.failures)
    for _, reason in census.failures:
        assert reason.isprintable()


def test_errors(tmp_path: Path) -> None:
    bad = tmp_path / f"{SOFT}\x1b.dcm"
    bad.write_bytes(b"GIF89a" + HOSTILE.encode())
    table = tmp_path / f"{SOFT}.csv"
    table.write_text(f"creator,group,element,vr\n{SOFT},zz{SOFT},xx01,US\n", encoding="utf-8")
    calls = [
        lambda: dicom_map.read(bad),
        lambda: dicom_map.read(tmp_path / SOFT),
        lambda: dicom_map.read(file(HOSTILE), strict=True),
        lambda: dicom_map.open(table),
        lambda: dicom_map.open(tmp_path / SOFT),
        lambda: dicom_map.open().lookup(0x0021, SOFT, "ACME"),
        lambda: dicom_map.read(file())[SOFT],
        lambda: dicom_map.read(file()).set(SOFT, "x"),
        lambda: dicom_map.read(file()).set("(0008,0060)", SOFT),
        lambda: dicom_map.read(file()).set("PatientName", "x", vr=SOFT),
        lambda: dicom_map.read(file()).to_json(numbers=SOFT),
        lambda: dicom_map.read(file()).apply([{"op": SOFT}]),
        lambda: dicom_map.read(file()).apply([{"op": "delete", "path": SOFT}]),
        lambda: getattr(dicom_map.read(file()), SOFT),
        lambda: dicom_map.dump(file(), tags=""),
        lambda: dicom_map.read(file()).save(bad),
    ]
    seen = 0
    for number, call in enumerate(calls):
        with pytest.raises(Exception) as raised:
            call()
        hidden = [char for char in str(raised.value) if not char.isprintable()]
        assert not hidden, f"{number}: {hidden!r}"
        seen += any(mark in str(raised.value) for mark in MARKS)
    assert seen >= 12


@pytest.mark.skipif(
    sys.platform != "linux", reason="machine names: other systems have names of text only"
)
def test_names_that_are_not_text(tmp_path: Path) -> None:
    name = os.fsdecode(bytes(tmp_path) + b"/\xff\xfe\\x41.dcm")
    with open(name, "wb") as out:
        out.write(file())
    ds = dicom_map.read(name)
    shown(repr(ds))
    shown(str(ds))
    assert os.fspath(ds.path) == name
    census = dicom_map.census(tmp_path)
    assert {row["example"] for row in census.rows()} == {name}
    assert "\\xff\\xfe\\\\x41.dcm" in census.to_csv()
    with open(name, "wb") as out:
        out.write(b"GIF89a" * 40)
    with pytest.raises(dicom_map.DmapError) as raised:
        dicom_map.read(name)
    assert raised.value.path == name
    shown(str(raised.value))


def test_a_census_without_names(folder: Path, tmp_path: Path) -> None:
    secret = tmp_path / "QZXJ^KVQW"
    secret.mkdir()
    (secret / "QZXJ.dcm").write_bytes(part10_with_creator(b"QZXJ^KVQW\\12345"))
    (secret / "QZXJ-bad.dcm").write_bytes(file(HOSTILE))
    census = dicom_map.census([secret], strict=True, no_paths=True)
    assert (census.files, [path for path, _ in census.failures]) == (0, ["", ""])
    merged = dicom_map.census(secret, no_paths=True)
    assert merged.files == 2
    assert {row["example"] for row in merged.rows()} == {""}
    for each in (census, merged):
        for text in (
            str(each),
            each.to_csv(),
            each.to_json(),
            repr(each.rows()),
            repr(each.failures),
        ):
            assert "QZXJ" not in text and "KVQW" not in text
    assert "\\malformed\\" in {row["creator"] for row in merged.creators()}
    assert all(row["example"] for row in dicom_map.census(secret).rows())


def part10_with_creator(creator: bytes) -> bytes:
    syntax = element(0x00020010, b"UI", b"1.2.840.10008.1.2.1\0")
    head = element(0x00020000, b"UL", struct.pack("<L", len(syntax)))
    elements = element(0x00090010, b"LO", creator) + element(0x00091001, b"LO", b"ab")
    return bytes(128) + b"DICM" + head + syntax + elements
