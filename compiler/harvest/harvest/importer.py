"""Runs the conformance importer of `dmap-compile` on the extracted tables."""

from __future__ import annotations

import csv
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

#: The importer, and the only source that its table of sources needs.
SOURCE = "conformance-json"
SOURCES_TOML = f"""[registry]
[source.{SOURCE}]
title = "Tables of vendors' conformance statements, as harvest extracted them"
licence = "facts"
edition = "harvest"
origin = "manifest.csv"
lineage = "vendors"
strength = "document"
rank = 20
sha256 = "{"0" * 64}"
"""


class ImportFailed(Exception):
    """The importer could not run; the message is its output."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact as the importer writes it, in the columns of data/facts."""

    creator: str
    group: str
    element: str
    vr: str
    vm: str
    keyword: str
    name: str
    retired: str
    strength: str
    reference: str


def run(program: list[str], tables: Path, work: Path) -> tuple[list[Fact], list[tuple[str, str]]]:
    """Imports the tables of a folder that `extract` has written. Returns the facts, and the
    rejections as reference and reason. `program` is the command of dmap-compile, `work` a folder
    for temporary files. Errors: `ImportFailed`.
    """
    if not tables.is_dir():
        raise ImportFailed(f"found no folder {tables}, expected the output of extract")
    data, sources = work / "data", work / "shared" / "sources" / "conformance"
    for folder in (data, sources.parent):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    shutil.copytree(tables, sources)
    (data / "sources.toml").write_text(SOURCES_TOML, encoding="utf-8")
    command = [*program, "import", SOURCE, "--accept-changed"]
    command += ["--shared", str(work / "shared"), "--data", str(data)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError as error:
        raise ImportFailed(f"{program[0]}: {error.strerror}") from error
    if done.returncode != 0:
        raise ImportFailed(f"{' '.join(command)}: {done.stderr.strip()}")
    facts = [Fact(**row) for row in _rows(data / "facts" / f"{SOURCE}.csv")]
    rejected = [
        (row["reference"], row["reason"])
        for row in _rows(data / "facts" / f"{SOURCE}.rejected.csv")
    ]
    return facts, rejected


def _rows(path: Path) -> list[dict[str, str]]:
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
