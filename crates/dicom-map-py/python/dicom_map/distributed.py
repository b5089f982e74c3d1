"""A census or a table of an archive on an engine of your choice: a Dask Client or a Spark session.

    from dask.distributed import Client
    import dicom_map.distributed

    with Client("tcp://scheduler:8786") as client:
        dicom_map.distributed.table("s3://bucket/archive/", "mr", engine=client, out="table/")

The files are listed here and split into partitions; each is read by one worker, with
`dicom_map.table` or `dicom_map.census`, and is done when its checkpoint is written. After an
interruption, the same call continues where the previous one ended. See docs/scale.md.
"""

from __future__ import annotations

import functools
import io
import json
import os
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from . import _stores
from ._dicom_map import Census, Dict, Table, __version__, _listed, _part_id
from ._dicom_map import census as _census
from ._dicom_map import open as _open
from ._dicom_map import table as _table
from ._engines import PartitionsFailed, run
from ._folder import Folder

__all__ = ["PartitionsFailed", "Written", "census", "table"]

#: The first fields of `_run.json`: the format and its version.
_FORMAT, _VERSION = "dicom-map distributed run", 1
#: The default number of threads of a worker: the engine has a worker for each core.
_THREADS, _STORE_THREADS = 2, 32

_Path = str | os.PathLike[str]
_Files = list[tuple[str, int | None]]


@dataclass(frozen=True)
class Written:
    """A table in a folder of Parquet files.

    Attributes:
        out: The folder.
        files: The number of DICOM files that were read.
        other_files: The number of files that are not DICOM files.
        rows: The number of rows.
        failures: The number of files that could not be read; `_failures` has each with its reason.
        nulls: Values that have no cell: dicts of column, reason and count.
        parts: The number of DICOM files of each part by its id.
        resumed: The number of parts that an earlier run had made.
    """

    out: str
    files: int = 0
    other_files: int = 0
    rows: int = 0
    failures: int = 0
    nulls: list[dict[str, Any]] = field(default_factory=list)
    parts: dict[str, int] = field(default_factory=dict)
    resumed: int = 0


@dataclass(frozen=True)
class _Job:
    """The parameters of a worker."""

    folder: Folder
    columns: Any
    options: dict[str, Any]
    storage_options: dict[str, Any] | None
    timeout: float
    dictionary: str | None


def table(
    paths: _Path | Iterable[_Path],
    columns: Iterable[str] | dict[str, str] | str,
    *,
    out: _Path,
    engine: Any = None,
    per: Literal["file", "frame"] = "file",
    strict: bool = False,
    threads: int = 0,
    dictionary: _Path | None = None,
    storage_options: dict[str, Any] | None = None,
    timeout: float = 60.0,
    partition_files: int = 5_000,
    partition_bytes: int = 64 << 30,
    retries: int = 3,
    overwrite: bool = False,
) -> Written:
    """Makes a table in a folder: Parquet files, one for each partition, and a table `_failures`.

    Args:
        paths: Folders, files, patterns with wild cards and URLs, as `dicom_map.table` takes them.
            Every worker must be able to reach them by these names.
        columns: As for `dicom_map.table`.
        out: The folder, or its URL, which every worker must be able to reach.
        engine: A dask.distributed.Client, a pyspark.sql.SparkSession, or None for this process.
        per: "file" or "frame".
        strict: Files that break the standard count as files that cannot be read.
        threads: The number of threads of a worker; 0 for two, or 32 if it reads from a store.
        dictionary: The path of a dictionary on every worker; None is the one inside the package.
        storage_options: Options that fsspec passes to the store.
        timeout: Seconds to wait for each response of a store.
        partition_files: The maximum number of files of a partition.
        partition_bytes: The maximum number of bytes of its files, unless it is a single file.
        retries: Further attempts for a failed partition, on Dask; Spark has its own setting,
            spark.task.maxFailures.
        overwrite: Remove parts whose files have changed since an earlier run; otherwise they are an
            error.

    Raises:
        ValueError: A column that the dictionary does not know; or the folder contains parts of
            another run, or of files that have changed.
        FileExistsError: The folder contains other files.
        PartitionsFailed: Some failed after every attempt; the same call tries them again.
        ImportError: pyarrow is not installed.
    """
    if per not in ("file", "frame"):
        raise ValueError(
            f"found per {per!r}, expected file or frame; for series and studies, group the table"
        )
    try:
        import pyarrow.parquet  # noqa: F401  the workers need it
    except ImportError as error:
        raise ImportError(
            "a distributed table needs pyarrow: pip install pyarrow", name="pyarrow"
        ) from error
    if not isinstance(columns, (str, dict)):
        columns = list(columns)
    opened = None if dictionary is None else _open(os.fspath(dictionary))
    # Columns are checked before any file is read.
    spec = _first_line(_table([], columns, per=per, strict=strict, dictionary=opened))
    job = _Job(
        Folder(out, storage_options),
        columns,
        {"per": per, "strict": strict, "threads": threads},
        storage_options,
        timeout,
        None if dictionary is None else os.fspath(dictionary),
    )
    files = _list(paths, storage_options, timeout)
    partitions = list(_partitions(files, partition_files, partition_bytes))
    done = _begin(job.folder, {"kind": "table", **spec}, partitions, overwrite)
    left = [part for part, _ in partitions if part not in done]
    made = {**done}
    for checkpoint in run(
        engine, functools.partial(_make_part, job), left, "dicom-map-table", retries
    ):
        made[checkpoint["id"]] = checkpoint
    return _written(job.folder, [made[part] for part, _ in partitions], len(done))


def census(
    paths: _Path | Iterable[_Path],
    *,
    engine: Any = None,
    out: _Path | None = None,
    strict: bool = False,
    no_paths: bool = False,
    threads: int = 0,
    dictionary: _Path | None = None,
    storage_options: dict[str, Any] | None = None,
    timeout: float = 60.0,
    partition_files: int = 5_000,
    partition_bytes: int = 64 << 30,
    retries: int = 3,
    overwrite: bool = False,
) -> Census:
    """Makes a census, with one part for each partition.

    Args:
        paths, engine, strict, threads, dictionary, storage_options, timeout, partition_files,
            partition_bytes, retries, overwrite: As for `table`.
        out: A folder, or its URL, which every worker must be able to reach, for the parts that are
            done: with it, the same call continues where an earlier one ended. None keeps no parts.
        no_paths: Do not keep the names of files in the census.

    Raises:
        As for `table`.
    """
    opened = None if dictionary is None else _open(os.fspath(dictionary))
    options = {"strict": strict, "no_paths": no_paths}
    spec = _first_line(_census([], dictionary=opened))
    files = _list(paths, storage_options, timeout)
    partitions = list(_partitions(files, partition_files, partition_bytes))
    path = None if dictionary is None else os.fspath(dictionary)
    folder = Folder(os.devnull if out is None else out, storage_options)
    job = _Job(folder, None, {**options, "threads": threads}, storage_options, timeout, path)
    if out is None:
        # Nothing is written, so the names are sent with the work.
        ids = [json.dumps(files) for _, files in partitions]
        work = functools.partial(_count_listed, job)
        return _merged(run(engine, work, ids, "dicom-map-census", retries), opened)
    done = _begin(folder, {"kind": "census", **options, **spec}, partitions, overwrite)
    left = [part for part, _ in partitions if part not in done]
    for _ in run(engine, functools.partial(_count_part, job), left, "dicom-map-census", retries):
        pass
    return _merged((_load(folder, part, opened) for part, _ in partitions), opened)


def _load(folder: Folder, part: str, opened: Dict | None) -> Census:
    with tempfile.TemporaryDirectory() as beside:
        copy = Path(beside, "census")
        copy.write_bytes(folder.read(f"part-{part}.census"))
        return Census.load(copy, dictionary=opened)


def _merged(parts: Iterable[Census], opened: Dict | None) -> Census:
    whole: Census | None = None
    for part in parts:
        if whole is None:
            whole = part
        else:
            whole.merge(part)
    return _census([], dictionary=opened) if whole is None else whole


def _first_line(made: Census | Table) -> dict[str, Any]:
    """The properties that all parts share: the first line of a saved file."""
    with tempfile.TemporaryDirectory() as beside:
        path = Path(beside, "parts")
        made.save(path)
        with path.open(encoding="utf-8") as lines:
            line: dict[str, Any] = json.loads(lines.readline())
    # A later version continues with the parts of an earlier one.
    return {name: value for name, value in line.items() if name not in ("package", "format")}


def _list(
    paths: _Path | Iterable[_Path], storage_options: dict[str, Any] | None, timeout: float
) -> Iterator[tuple[str, int | None]]:
    given = [paths] if isinstance(paths, (str, os.PathLike)) else list(paths)
    local = [path for path in given if not _stores.is_url(path)]
    if local:
        yield from _listed(local)
    for url in given:
        if _stores.is_url(url):
            for one in _stores.objects(str(url), storage_options, timeout):
                if one.reason is not None:
                    raise FileNotFoundError(f"{one.name}: {one.reason}")
                yield one.name, one.listed_size


def _partitions(
    files: Iterable[tuple[str, int | None]], most_files: int, most_bytes: int
) -> Iterator[tuple[str, _Files]]:
    """Splits files, in their order, into partitions; yields each with its id."""
    if most_files < 1 or most_bytes < 1:
        raise ValueError("found an empty partition size, expected at least one file and one byte")
    part: _Files = []
    byte_len = 0
    for name, size in files:
        if part and (len(part) == most_files or byte_len + (size or 0) > most_bytes):
            yield _part_id(part), part
            part, byte_len = [], 0
        part.append((name, size))
        byte_len += size or 0
    if part:
        yield _part_id(part), part


def _begin(
    folder: Folder, spec: dict[str, Any], partitions: list[tuple[str, _Files]], overwrite: bool
) -> dict[str, dict[str, Any]]:
    """Prepares the folder; returns the checkpoints of the parts that are done."""
    run_line = {"format": _FORMAT, "version": _VERSION, **spec}
    names = folder.names()
    if "_run.json" in names:
        found = json.loads(folder.read("_run.json"))
        found.pop("package", None)
        if found != run_line:
            different = sorted(
                name for name in {*found, *run_line} if found.get(name) != run_line.get(name)
            )
            raise ValueError(
                f"found another run's parts in {folder}, which differs in {', '.join(different)}, "
                "expected a folder of its own"
            )
    elif names:
        raise FileExistsError(
            17, "found a folder that is not empty, expected one of its own", str(folder)
        )
    else:
        run_json = json.dumps({**run_line, "package": __version__}, indent=1)
        folder.write("_run.json", run_json.encode())
    planned = {part for part, _ in partitions}
    done, stale = {}, []
    for name in folder.names("_parts"):
        part = name.removesuffix(".json")
        if name.startswith(".") or part == name:
            continue
        if part in planned:
            done[part] = json.loads(folder.read(f"_parts/{name}"))
        else:
            stale.append(part)
    if stale and not overwrite:
        raise ValueError(
            f"found {len(stale)} parts in {folder} of files that have changed since, are gone, or "
            "were split differently; overwrite=True removes these parts"
        )
    for part in stale:
        # The checkpoint is removed first: without it a part does not count.
        for name in (f"_parts/{part}.json", *_files_of(part)):
            folder.remove(name)
    written = set(folder.names("_plan"))
    for part, files in partitions:
        if part not in done and f"{part}.json" not in written:
            folder.write(f"_plan/{part}.json", json.dumps(files).encode())
    # Files that a killed worker left without a checkpoint belong to a planned part, which is
    # written again, or to no part.
    for name in folder.names():
        part = name.removeprefix("part-").partition(".")[0]
        if name.startswith("part-") and part not in planned:
            for left in _files_of(part):
                folder.remove(left)
    return done


def _files_of(part: str) -> list[str]:
    names = (f"part-{part}.parquet", f"part-{part}.census", f"_failures/part-{part}.parquet")
    return [*names, f"_plan/{part}.json"]


def _read_options(job: _Job, files: _Files) -> dict[str, Any]:
    threads = job.options["threads"]
    has_urls = any(_stores.is_url(name) for name, _ in files)
    return {
        **job.options,
        "threads": threads or (_STORE_THREADS if has_urls else _THREADS),
        "dictionary": None if job.dictionary is None else _open(job.dictionary),
    }


def _plan(job: _Job, part: str) -> _Files:
    return [(name, size) for name, size in json.loads(job.folder.read(f"_plan/{part}.json"))]


def _make_part(job: _Job, part: str) -> dict[str, Any]:
    """Runs on a worker: writes the rows of a partition, then its checkpoint."""
    import pyarrow
    import pyarrow.parquet

    began = time.monotonic()
    files = _plan(job, part)
    given = _stores.listed(files, job.storage_options, job.timeout)
    made = _table(given, job.columns, **_read_options(job, files))  # type: ignore[arg-type]
    failures = pyarrow.table(
        {
            "path": pyarrow.array([_text(path) for path, _ in made.failures], pyarrow.string()),
            "reason": pyarrow.array([reason for _, reason in made.failures], pyarrow.string()),
        }
    )
    arrow = made.to_arrow()
    for name, rows in (
        (f"part-{part}.parquet", arrow),
        (f"_failures/part-{part}.parquet", failures),
    ):
        data = io.BytesIO()
        pyarrow.parquet.write_table(rows, data)
        job.folder.write(name, data.getvalue())
    checkpoint = {
        "id": part,
        "files": made.files,
        "other_files": made.other_files,
        "rows": len(made),
        "failures": len(made.failures),
        "nulls": [
            {name: null[name] for name in ("column", "reason", "count")} for null in made.nulls
        ],
        "seconds": round(time.monotonic() - began, 3),
        "package": __version__,
    }
    job.folder.write(f"_parts/{part}.json", json.dumps(checkpoint).encode())
    return checkpoint


def _text(path: str) -> str:
    """A name as Arrow can store it, even if it is not UTF-8."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _count(job: _Job, files: _Files) -> Census:
    given = _stores.listed(files, job.storage_options, job.timeout)
    return _census(given, **_read_options(job, files))  # type: ignore[arg-type]


def _count_listed(job: _Job, files: str) -> Census:
    """Runs on a worker: the census of the named files."""
    return _count(job, [(name, size) for name, size in json.loads(files)])


def _count_part(job: _Job, part: str) -> str:
    """Runs on a worker: writes the census of a partition, then its checkpoint."""
    counted = _count(job, _plan(job, part))
    with tempfile.TemporaryDirectory() as beside:
        path = Path(beside, "census")
        counted.save(path)
        job.folder.write(f"part-{part}.census", path.read_bytes())
    checkpoint = {"id": part, "files": counted.files, "package": __version__}
    job.folder.write(f"_parts/{part}.json", json.dumps(checkpoint).encode())
    return part


def _written(folder: Folder, checkpoints: list[dict[str, Any]], resumed: int) -> Written:
    nulls: dict[tuple[str, str], int] = {}
    for checkpoint in checkpoints:
        for null in checkpoint["nulls"]:
            key = (null["column"], null["reason"])
            nulls[key] = nulls.get(key, 0) + null["count"]
    total = {
        name: sum(checkpoint[name] for checkpoint in checkpoints)
        for name in ("files", "other_files", "rows", "failures")
    }
    return Written(
        str(folder),
        **total,
        nulls=[
            {"column": column, "reason": reason, "count": count}
            for (column, reason), count in sorted(nulls.items())
        ],
        parts={checkpoint["id"]: checkpoint["files"] for checkpoint in checkpoints},
        resumed=resumed,
    )
