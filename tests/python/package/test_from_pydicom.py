"""Every row of docs/from-pydicom.md: both columns are run, and have the same result."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import dicom_map
import pydicom
import pytest
from pydicom.data import get_testdata_file

PAGE = Path(__file__).resolve().parents[3] / "docs" / "from-pydicom.md"


def rows() -> list[tuple[str, str, str, str]]:
    """The file, the task and both expressions of each row."""
    found = []
    file = ""
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            file = "CT_small.dcm"
        if named := re.match(r"With `ds` of `(.*)`:", line):
            file = named[1]
        if row := re.match(r"\| (.*?) \| `(.*)` \| `(.*)` \|$", line):
            found.append((file, *row.groups()))
    return found


@pytest.mark.parametrize(("file", "task", "theirs", "ours"), rows(), ids=lambda text: text[:40])
def test_both_columns_agree(file, task, theirs, ours, tmp_path):
    path = str(get_testdata_file(file))
    shared = {"io": io, "json": json, "path": path, "data": Path(path).read_bytes()}
    left = eval(
        theirs,
        {
            **shared,
            "pydicom": pydicom,
            "ds": pydicom.dcmread(path),
            "out": str(tmp_path / "1.dcm"),
        },
    )
    right = eval(
        ours,
        {
            **shared,
            "dicom_map": dicom_map,
            "ds": dicom_map.read(path),
            "out": str(tmp_path / "2.dcm"),
        },
    )
    assert left == right, task
    assert left is not None, task


def test_every_row_is_run():
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    tables = [line for line in lines if line.startswith("| ") and not line.startswith("| task")]
    assert len(rows()) == len(tables) > 30
