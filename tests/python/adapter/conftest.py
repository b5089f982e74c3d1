"""Checks that every test leaves pydicom as it was."""

from __future__ import annotations

from collections.abc import Iterator

import dicom_map
import pytest
from pydicom_state import snapshot


@pytest.fixture(autouse=True)
def pydicom_is_as_it_was() -> Iterator[None]:
    before = snapshot()
    yield
    dicom_map.unpatch_pydicom()
    assert snapshot() == before
