"""Siemens' headers and protocols compared with nibabel's reader and a reader of ASCCONV in this
file, for every available real file.
"""

import gzip
import re
from pathlib import Path

import dicom_map
import pytest
from siemens_files import ORIGINS, real_files

pydicom = pytest.importorskip("pydicom", reason="peer pydicom: is not installed")
csareader = pytest.importorskip("nibabel.nicom.csareader", reason="peer nibabel: is not installed")
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


def check_header(decoded: dict, tags: dict, name: str) -> int:
    """Compares a decoded header with nibabel's; returns the number of tags compared."""
    assert list(decoded) == list(tags)
    compared = 0
    for tag_name, tag in tags.items():
        if isinstance(decoded[tag_name], dict):
            assert "### ASCCONV BEGIN" in text_of(tag["items"][0])
            continue
        assert decoded[tag_name] == expected(tag), (name, tag_name)
        compared += 1
    return compared


@pytest.mark.parametrize("origin", ORIGINS)
def test_csa_headers_are_those_of_nibabel(origin, tmp_path):
    compared = 0
    for path in real_files(origin, tmp_path):
        ours = dicom_map.read(path)
        theirs = pydicom.dcmread(path)
        for offset in (0x10, 0x20):
            key = (*CSA, offset)
            if key in ours:
                tags = csareader.read(theirs.private_block(0x29, CSA[0])[offset].value)["tags"]
                compared += check_header(ours[key].decoded, tags, path.name)
    assert compared == {"corpus": 1125, "nibabel": 671, "heudiconv": 1491}[origin]


def test_headers_alone_are_those_of_nibabel():
    """Headers without a file around them, among them one with texts of no length."""
    data = Path(csareader.__file__).parent / "tests" / "data"
    compared = 0
    for path in sorted(data.glob("csa*.bin*")):
        header = path.read_bytes()
        header = gzip.decompress(header) if path.suffix == ".gz" else header
        ds = dicom_map.DataSet.new()
        ds[(*CSA, 0x10)] = header
        decoded = ds[(*CSA, 0x10)].decoded
        if path.name == "csa_str_1001n_items.bin":
            # nibabel refuses more than 1000 items.
            assert decoded == {"EchoLinePosition": None}
            continue
        compared += check_header(decoded, csareader.read(header)["tags"], path.name)
    assert compared == 210


@pytest.mark.parametrize("origin", ORIGINS)
def test_protocols_are_those_of_the_text(origin, tmp_path):
    protocols = 0
    for path in real_files(origin, tmp_path):
        ours = dicom_map.read(path)
        # A Phoenix document has the item without a value.
        if tree := ours.get("CSA.MrPhoenixProtocol"):
            theirs = pydicom.dcmread(path).private_block(0x29, CSA[0])[0x20].value
            text = text_of(csareader.read(theirs)["tags"]["MrPhoenixProtocol"]["items"][0])
        elif "PhoenixProtocol" in ours:
            tree = ours["PhoenixProtocol"].decoded
            text = bytes(ours["**.0021,xx19 SIEMENS MR SDS 01"].bytes).decode("latin-1")
        else:
            continue
        tree = {name: value for name, value in tree.items() if name not in ("ASCCONV", "XProtocol")}
        assert flat(tree) == ascconv(text), path.name
        assert len(ascconv(text)) > 300
        protocols += 1
    assert protocols == {"corpus": 11, "nibabel": 4, "heudiconv": 9}[origin]
