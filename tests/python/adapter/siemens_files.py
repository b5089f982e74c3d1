"""Real files with headers of Siemens: those beside the project, those in the package nibabel, and
those in the package heudiconv, which tests/run_python.sh installs in an environment of its own.
"""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
#: Where the files come from.
ORIGINS = ("corpus", "nibabel", "heudiconv")


def real_files(origin: str, folder: Path) -> list[Path]:
    """The DICOM files of one origin, sorted by name; compressed ones are unpacked into `folder`.
    Skips the test if there are none.
    """
    if origin == "corpus":
        files = sorted((ROOT / "../shared/corpus").glob("siemens-*.dcm"))
        if not files:
            pytest.skip("data corpus: is not beside the project")
        return files
    if origin == "nibabel":
        nicom = pytest.importorskip("nibabel.nicom", reason="peer nibabel: is not installed")
        data = Path(nicom.__file__).parent / "tests" / "data"
        for packed in data.glob("*.dcm.gz"):
            (folder / packed.stem).write_bytes(gzip.decompress(packed.read_bytes()))
        files = [*data.glob("*.dcm"), *folder.glob("*.dcm")]
        assert len(files) == 8, files
    else:
        packages = ROOT.glob("target/venvs/heudiconv/lib/python*/site-packages")
        data = [path / "heudiconv" / "tests" / "data" for path in packages]
        files = [file for path in data for file in path.rglob("*.dcm")]
        if not files:
            pytest.skip("peer heudiconv: is not installed")
        assert len(files) == 10, files
    return sorted(files, key=lambda path: path.name)
