"""The corpora of bad files: each has the result that its manifest lists, and no other."""

from __future__ import annotations

import csv
from pathlib import Path

import dicom_map
import pytest

ROOT = Path(__file__).resolve().parents[3]


def manifest(folder):
    with (ROOT / "tests" / folder / "manifest.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("mmap", [True, False])
@pytest.mark.parametrize("row", manifest("bad-data"), ids=lambda row: row["file"])
def test_bad_dictionaries(row, mmap):
    path = ROOT / "tests" / "bad-data" / row["file"]

    def walked():
        d = dicom_map.open(path, mmap=mmap)
        try:
            d.verify()
        finally:
            # Whatever verify found, lookups must not crash.
            for entry in d:
                entry.to_dict()
            d.lookup(0x0019, 0x1001, "ACME 1.0")

    if row["expected"] == "ok":
        walked()
        return
    with pytest.raises(dicom_map.DmapError) as caught:
        walked()
    assert caught.value.kind == row["expected"], row["what"]


def outcome(path, strict):
    try:
        data_set = dicom_map.read(path, strict=strict)
    except dicom_map.DmapError as error:
        assert str(path) in str(error)
        return f"error {error.kind}"
    for element in data_set:
        _ = element.value, element.vr, element.name
    kinds = {warning["kind"] for warning in data_set.warnings}
    return " ".join(["warning", *sorted(kinds)]) if kinds else "ok"


@pytest.mark.parametrize("row", manifest("bad-dicom"), ids=lambda row: row["file"])
def test_bad_dicom_files(row):
    path = ROOT / "tests" / "bad-dicom" / row["file"]
    word, *kinds = row["tolerant"].split(" ")
    assert outcome(path, strict=False) == " ".join([word, *sorted(kinds)]), row["what"]
    assert outcome(path, strict=True) == row["strict"], row["what"]
