"""The types: the stub compared with the module, and the package and the examples checked by mypy
and pyright.
"""

from __future__ import annotations

import doctest
import json
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("mypy", reason="peer mypy: is not installed")
pytest.importorskip("pyright", reason="peer pyright: is not installed")

ROOT = Path(__file__).resolve().parents[3]
CONFIG = Path(__file__).with_name("mypy.ini")

#: Statements that mypy must reject, each with its message.
REFUSED = """
import dicom_map
d = dicom_map.open()
d.lookup("0008", 5)
d[1.5]
d.lookup_many([1], field="colour")
d["PatientName"].vr = "LO"
dicom_map.patch_pydicom(mode="replace")
dicom_map.open(5)
found: int = d.lookup(8, 5)
"""


def run(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *arguments], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def examples(tmp_path_factory) -> Path:
    """The examples of the documentation as one script."""
    folder = tmp_path_factory.mktemp("examples")
    for name in ("docs/python.md", "README.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        # Examples that show an error are errors for type checkers as well.
        parts = [
            example
            for example in doctest.DocTestParser().get_examples(text)
            if example.exc_msg is None
        ]
        (folder / f"{Path(name).stem}_examples.py").write_text(
            "".join(example.source for example in parts), encoding="utf-8"
        )
    return folder


def test_the_stub_matches_the_module(tmp_path):
    done = run(
        "mypy.stubtest", "dicom_map._dicom_map", "--mypy-config-file", str(CONFIG), folder=tmp_path
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_package_under_mypy(tmp_path):
    done = run("mypy", "--config-file", str(CONFIG), "-p", "dicom_map", folder=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_examples_under_mypy(examples):
    done = run("mypy", "--config-file", str(CONFIG), "--strict", ".", folder=examples)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_examples_under_pyright(examples):
    done = run("pyright", "--pythonpath", sys.executable, "--outputjson", ".", folder=examples)
    report = json.loads(done.stdout)
    assert report["summary"]["filesAnalyzed"] == 2
    errors = [
        f"{entry['range']['start']['line'] + 1}: {entry['message']}"
        for entry in report["generalDiagnostics"]
        if entry["severity"] == "error"
    ]
    assert not errors


def test_mistakes_are_found(tmp_path):
    script = tmp_path / "mistakes.py"
    script.write_text(REFUSED)
    done = run("mypy", "--config-file", str(CONFIG), script.name, folder=tmp_path)
    lines = {int(line.split(":")[1]) for line in done.stdout.splitlines() if ": error:" in line}
    assert lines == {4, 5, 6, 7, 8, 9, 10}, done.stdout
