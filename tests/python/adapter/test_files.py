"""Real files: with the patch, pydicom names at least the elements that it named before, and no VR
gets worse.
"""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import dicom_map
import pydicom
import pytest
from pydicom_state import snapshot

#: pydicom's names for a private element that it does not know.
NAMELESS = ("Private tag data", "[Unknown]", "[?]")
PYDICOM_FILES = Path(pydicom.__file__).parent / "data" / "test_files"


def elements(ds: pydicom.Dataset, prefix: str = "") -> Iterator[tuple[str, tuple[str, str]]]:
    """path -> (VR, name) of every private element."""
    for tag in sorted(ds.keys()):
        try:
            element = ds[tag]
        except Exception:  # noqa: BLE001 - files that pydicom cannot decode are not tested here
            continue
        path = f"{prefix}{tag}"
        if tag.is_private and not tag.is_private_creator:
            yield path, (str(element.VR), element.name)
        if element.VR == "SQ":
            for index, item in enumerate(element.value):
                yield from elements(item, f"{path}[{index}].")


def read(path: Path) -> dict[str, tuple[str, str]] | None:
    """The private elements of a file; None for a file that is not a DICOM file."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return dict(elements(pydicom.dcmread(path, force=True, stop_before_pixels=True)))
        except Exception:  # noqa: BLE001 - some of pydicom's test files are broken
            return None


def compare(paths: list[Path], mode: str) -> None:
    files = compared = 0
    differences: Counter[str] = Counter()
    problems = []
    before = {path: read(path) for path in paths}
    with dicom_map.patched_pydicom(mode=mode):
        after = {path: read(path) for path in paths}
    for path in paths:
        old, new = before[path], after[path]
        if old is None:
            continue
        assert new is not None, f"{path} can no longer be read"
        files += 1
        for place, (vr, name) in old.items():
            compared += 1
            new_vr, new_name = new.get(place, ("gone", "gone"))
            if (vr, name) != (new_vr, new_name):
                differences[f"{vr} {name} -> {new_vr} {new_name}"] += 1
            is_unnamed = name not in NAMELESS and new_name in NAMELESS
            is_changed = (
                mode == "fill" and name != "Private tag data" and (vr, name) != (new_vr, new_name)
            )
            if is_unnamed or is_changed or new_vr == "gone" or (vr != "UN" and new_vr == "UN"):
                problems.append(f"{path.name} {place}: {vr} {name} -> {new_vr} {new_name}")
    print(
        f"{files} files, {compared} private elements; with mode={mode!r} {sum(differences.values())} differ:"
    )
    for difference, count in differences.most_common():
        print(f"  {count:5} {difference}")
    assert files > 10
    assert not problems


@pytest.mark.parametrize("mode", ["fill", "override"])
def test_files_of_pydicom(mode):
    compare(
        sorted(
            path for path in PYDICOM_FILES.rglob("*") if path.is_file() and path.suffix != ".json"
        ),
        mode,
    )


@pytest.mark.parametrize("mode", ["fill", "override"])
def test_files_of_the_corpus(shared, mode):
    compare(sorted((shared / "corpus").glob("*.dcm")), mode)


def test_explaining_changes_nothing(shared):
    outside = snapshot()
    for path in sorted((shared / "corpus").glob("*.dcm"))[::6]:
        ds = pydicom.dcmread(path)
        copied = pydicom.dcmread(path)
        rows = dicom_map.explain(ds)
        assert len(rows) == sum(1 for _ in copied.iterall())
        assert ds == copied
    assert snapshot() == outside


def test_hostile_text_is_escaped(tmp_path):
    ds = pydicom.Dataset()
    ds.SpecificCharacterSet = "ISO_IR 192"
    ds.PatientName = "a\x1b[2J\u202e<b>"
    block = ds.private_block(0x0009, "ACME\u200b\x9b", create=True)
    block.add_new(0x01, "LO", "b\x7f\u2028")
    table = tmp_path / "site.csv"
    table.write_text(
        "creator,group,element,vr,name\nACME\u200b,0009,xx01,LO,c\ufeff\n", encoding="utf-8"
    )
    for site in (None, dicom_map.open(overlay=table)):
        found = dicom_map.explain(ds, dictionary=site)
        for text in (str(found), repr(found), found._repr_html_()):
            assert all(char.isprintable() or char == "\n" for char in text), repr(text)
            assert r"a\u{1b}[2J\u{202e}" in text
            assert r"ACME\u{200b}\u{9b}" in text
        assert "<b>" not in found._repr_html_()
        assert repr(dicom_map.private(ds)).replace("\n", "").isprintable()
