"""The tests run against the installed wheel, never against the package in the source tree."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import dicom_map
import pytest

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
sys.path.insert(0, str(ROOT / "tests" / "support"))

import skips  # noqa: E402

if ROOT in Path(dicom_map.__file__).resolve().parents and "site-packages" not in dicom_map.__file__:
    raise RuntimeError(
        f"found dicom_map at {dicom_map.__file__}, expected the installed wheel: run pytest from another folder"
    )


def judged(report: pytest.TestReport | pytest.CollectReport):
    """The report; for a skip that is not allowed (tests/support/skips.py), that of a failure."""
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        reason = str(reason).removeprefix("Skipped: ")
        skips.record(reason, report.nodeid)
        if problem := skips.problem(reason):
            report.outcome, report.longrepr = "failed", problem
    return report


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport():
    outcome = yield
    outcome.force_result(judged(outcome.get_result()))


@pytest.hookimpl(hookwrapper=True)
def pytest_make_collect_report():
    outcome = yield
    outcome.force_result(judged(outcome.get_result()))


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's root."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of sources and files next to the project; tests that need it skip if it does not
    exist.
    """
    if not SHARED.is_dir():
        pytest.skip("data shared: the folder is not beside the project")
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
