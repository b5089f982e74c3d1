"""What pydicom holds, so that tests can say that nothing is left behind."""

from __future__ import annotations

import copy
from collections.abc import Iterator

import pydicom.datadict as datadict
import pytest

import dicom_map


def snapshot() -> tuple:
    """pydicom's dictionaries with their order."""
    private = {creator: list(entries.items()) for creator, entries in datadict.private_dictionaries.items()}
    others = (datadict.DicomDictionary, datadict.RepeatersDictionary, datadict.keyword_dict, datadict.masks)
    return copy.deepcopy((list(private.items()), [list(table.items()) for table in others], datadict.REPEATER_KEYWORDS))


@pytest.fixture(autouse=True)
def pydicom_is_as_it_was() -> Iterator[None]:
    before = snapshot()
    yield
    dicom_map.unpatch_pydicom()
    assert snapshot() == before
