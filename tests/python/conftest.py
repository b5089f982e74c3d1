"""The tests run against the installed wheel: never against the package in the source tree."""

from __future__ import annotations

import csv
from pathlib import Path

import dicom_map
import pytest

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"

if ROOT in Path(dicom_map.__file__).resolve().parents and "site-packages" not in dicom_map.__file__:
    raise RuntimeError(
        f"found dicom_map at {dicom_map.__file__}, expected the installed wheel: run pytest from another folder"
    )


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's root."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of sources and files beside the project; tests that need it skip where it is absent."""
    if not SHARED.is_dir():
        pytest.skip(f"{SHARED} is absent")
    return SHARED


@pytest.fixture(scope="session")
def d() -> dicom_map.Dict:
    """The embedded dictionary."""
    return dicom_map.open()


@pytest.fixture(scope="session")
def dmap_path() -> Path:
    """The dictionary as a file."""
    return ROOT / "data" / "tags.dmap"


@pytest.fixture(scope="session")
def tags_csv() -> list[dict[str, str]]:
    """The rows of data/tags.csv."""
    with (ROOT / "data" / "tags.csv").open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))
