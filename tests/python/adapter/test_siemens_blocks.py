"""Siemens' headers and protocols compared with nibabel's reader and a reader of ASCCONV in this
file, for every available real file.
"""

import re
from pathlib import Path

import dicom_map
import pytest

pydicom = pytest.importorskip("pydicom", reason="peer pydicom: is not installed")
csareader = pytest.importorskip("nibabel.nicom.csareader", reason="peer nibabel: is not installed")

ROOT = Path(__file__).resolve().parents[3]
CORPUS = ROOT / "../shared/corpus"
FILES = sorted(CORPUS.glob("siemens-*.dcm"))
needs_files = pytest.mark.skipif(not FILES, reason="data corpus: is not beside the project")
CSA = ("SIEMENS CSA HEADER", 0x0029)


def text_of(item: bytes | str) -> str:
    return item.decode("latin-1") if isinstance(item, bytes) else item


def expected(tag: dict) -> object:
    """The values of a tag as in nibabel: one value as itself, without trailing empty ones."""
    items = [
        text_of(item).strip() if isinstance(item, (bytes, str)) else item for item in tag["items"]
    ]
    items = [None if item == "" else item for item in items]
    while items and items[-1] is None:
        items.pop()
    if tag["vm"] == 1:
        return items[0] if items else None
    return items


def ascconv(text: str) -> dict[str, object]:
    """The lines of a protocol, flat: each path with its value."""
    lines = re.search(r"### ASCCONV BEGIN[^\n]*\n(.*?)### ASCCONV END ###", text, re.DOTALL)
    assert lines
    values: dict[str, object] = {}
    for line in lines[1].splitlines():
        path, equals, value = line.partition("=")
        if not equals:
            continue
        path, value = path.strip(), value.strip()
        if value.startswith('"'):
            values[path] = value.strip('"')
        elif value.lower().startswith("0x"):
            values[path] = int(value.split()[0], 16)
        else:
            word = value.split()[0]
            values[path] = int(word) if re.fullmatch(r"[-+]?\d+", word) else float(word)
    return values


def flat(value: object, path: str = "") -> dict[str, object]:
    """A tree as paths, with the sizes of arrays as in the text."""
    if isinstance(value, dict):
        found = {}
        for name, inner in value.items():
            if name == "__attribute__":
                for array, facts in inner.items():
                    start = f"{path}.{array}" if path else array
                    found |= flat(facts, f"{start}.__attribute__")
            else:
                found |= flat(inner, f"{path}.{name}" if path else name)
        return found
    if isinstance(value, list):
        return {
            key: each
            for at, inner in enumerate(value)
            for key, each in flat(inner, f"{path}[{at}]").items()
        }
    return {} if value is None else {path: value}


@needs_files
def test_csa_headers_are_those_of_nibabel():
    compared = 0
    for path in FILES:
        ours = dicom_map.read(path)
        theirs = pydicom.dcmread(path)
        for offset in (0x10, 0x20):
            key = (*CSA, offset)
            if key not in ours:
                continue
            tags = csareader.read(theirs.private_block(0x29, CSA[0])[offset].value)["tags"]
            decoded = ours[key].decoded
            assert list(decoded) == list(tags)
            for name, tag in tags.items():
                if isinstance(decoded[name], dict):
                    assert "ASCCONV BEGIN" in text_of(tag["items"][0])
                    continue
                assert decoded[name] == expected(tag), (path.name, name)
                compared += 1
    assert compared > 1100


@needs_files
def test_protocols_are_those_of_the_text():
    protocols = 0
    for path in FILES:
        ours = dicom_map.read(path)
        if "CSA.MrPhoenixProtocol" in ours:
            tree = ours["CSA.MrPhoenixProtocol"]
            theirs = pydicom.dcmread(path).private_block(0x29, CSA[0])[0x20].value
            text = text_of(csareader.read(theirs)["tags"]["MrPhoenixProtocol"]["items"][0])
        else:
            tree = ours["PhoenixProtocol"].decoded
            text = bytes(ours["**.0021,xx19 SIEMENS MR SDS 01"].bytes).decode("latin-1")
        tree = {name: value for name, value in tree.items() if name not in ("ASCCONV", "XProtocol")}
        assert flat(tree) == ascconv(text), path.name
        assert len(ascconv(text)) > 300
        protocols += 1
    assert protocols == len(FILES)
