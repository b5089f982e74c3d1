"""Runs every example of the documentation, and compares the docstrings of the stub with those of
the module.
"""

from __future__ import annotations

import ast
import doctest
import inspect
from pathlib import Path

import dicom_map
import dicom_map._dicom_map as compiled
import pytest

ROOT = Path(__file__).resolve().parents[3]
OPTIONS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE


@pytest.mark.parametrize(
    "name", ["docs/python.md", "docs/archives.md", "docs/network.md", "README.md"]
)
def test_examples(name, tmp_path, monkeypatch):
    # README uses the sample in the repository.
    monkeypatch.chdir(ROOT if name == "README.md" else tmp_path)
    monkeypatch.setenv("COLUMNS", "130")
    try:
        failed, attempted = doctest.testfile(
            str(ROOT / name), module_relative=False, optionflags=OPTIONS, encoding="utf-8"
        )
    finally:
        dicom_map.unpatch_pydicom()
    assert failed == 0
    assert attempted >= {"docs/python.md": 51, "docs/archives.md": 8, "docs/network.md": 7}.get(
        name, 11
    )


def test_examples_of_the_package(tmp_path):
    assert doctest.testmod(dicom_map, optionflags=OPTIONS).failed == 0


def stub_docstrings() -> dict[str, str]:
    stub = ast.parse(
        Path(compiled.__file__).with_name("_dicom_map.pyi").read_text(encoding="utf-8")
    )
    found = {}
    for node in stub.body:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)) and ast.get_docstring(node):
            found[node.name] = ast.get_docstring(node)
        if isinstance(node, ast.ClassDef):
            found.update(
                {
                    f"{node.name}.{part.name}": text
                    for part in node.body
                    if isinstance(part, ast.FunctionDef) and (text := ast.get_docstring(part))
                }
            )
    return found


def test_the_docstrings_of_the_stub_match_the_module():
    texts = stub_docstrings()
    assert len(texts) > 50
    for name, text in texts.items():
        value = compiled
        for part in name.split("."):
            value = getattr(value, part)
        assert inspect.cleandoc(value.__doc__) == text, f"{name}: run scripts/stub_docstrings.py"


def test_everything_public_is_documented():
    for name in dicom_map.__all__:
        value = getattr(dicom_map, name)
        assert name == "__version__" or inspect.getdoc(value), name
        if inspect.isclass(value):
            for part, member in vars(value).items():
                if not part.startswith("_") and (callable(member) or isinstance(member, property)):
                    assert inspect.getdoc(member), f"{name}.{part}"
