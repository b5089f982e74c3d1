"""Writes the docstrings of the installed module into its stub. Usage: stub_docstrings.py. A test
fails when that is needed.

The signatures of the stub are written by hand; the docstrings are those of the Rust code.
"""

from __future__ import annotations

import ast
import inspect
from pathlib import Path

import dicom_map._dicom_map as compiled

STUB = Path(__file__).resolve().parents[1] / "crates/dicom-map-py/python/dicom_map/_dicom_map.pyi"


def main() -> None:
    """Rewrites the docstrings of the stub that differ."""
    lines = STUB.read_text(encoding="utf-8").split("\n")
    edits = []
    for node in ast.parse("\n".join(lines)).body:
        if isinstance(node, (ast.ClassDef, ast.FunctionDef)):
            edits.append((node, getattr(compiled, node.name, None)))
        if isinstance(node, ast.ClassDef):
            owner = getattr(compiled, node.name, None)
            edits += [
                (part, getattr(owner, part.name, None))
                for part in node.body
                if isinstance(part, ast.FunctionDef)
            ]
    # From the end, so that earlier line numbers stay valid.
    for node, value in sorted(edits, key=lambda edit: -edit[0].lineno):
        first = node.body[0]
        has_docstring = (
            isinstance(first, ast.Expr)
            and isinstance(first.value, ast.Constant)
            and isinstance(first.value.value, str)
        )
        if has_docstring and value is not None and value.__doc__:
            lines[first.lineno - 1 : first.end_lineno] = docstring(value.__doc__, first.col_offset)
    STUB.write_text("\n".join(lines), encoding="utf-8")


def docstring(text: str, indent: int) -> list[str]:
    """The lines of a docstring."""
    pad = " " * indent
    first, *others = inspect.cleandoc(text).split("\n")
    if not others:
        return [f'{pad}"""{first}"""']
    return [f'{pad}"""{first}', *(pad + line if line else "" for line in others), f'{pad}"""']


if __name__ == "__main__":
    main()
