"""Measures a table by `dicom_map.distributed` with 1, 2 and 4 Dask workers, and the requests to a
store. Usage: scale.py [FILES]

Needs a Python with dicom_map, pydicom, pyarrow, distributed and fsspec; without one of the last
two, a message says so.
"""

import os
import shutil
import sys
import tempfile
import threading
import time
from pathlib import Path

import dicom_map
import dicom_map.distributed as distributed
from table import COLUMNS, make_archive

FILES = 20_000
PARTITION = 1_000
#: The number of objects that are read from a store, and its latency.
OBJECTS = 2_000
LATENCY = 0.02


def timed(work):
    start = time.perf_counter()
    made = work()
    return time.perf_counter() - start, made


def on_workers(archive, out, engine):
    shutil.rmtree(out, ignore_errors=True)
    return timed(
        lambda: distributed.table(
            archive, COLUMNS, engine=engine, out=out, partition_files=PARTITION
        )
    )


def scaled(archive, out, count):
    seconds, made = on_workers(archive, out, None)
    assert made.files == count
    print(f"  one process, no engine   {count / seconds:8.0f} files/s")
    try:
        from distributed import Client, LocalCluster
    except ImportError:
        print("  Dask: skipped, it is not installed")
        return
    first = None
    for workers in (1, 2, 4):
        with LocalCluster(
            n_workers=workers, threads_per_worker=1, dashboard_address=None
        ) as cluster:
            with Client(cluster) as client:
                client.wait_for_workers(workers)
                # The imports of a worker are not counted.
                client.run(__import__, "dicom_map.distributed")
                client.run(__import__, "pyarrow.parquet")
                seconds, made = on_workers(archive, out, client)
        assert made.files == count
        first = first or seconds
        print(
            f"  Dask, {workers} workers          {count / seconds:8.0f} files/s {first / seconds:6.2f} x"
        )
    seconds, _ = timed(
        lambda: distributed.table(archive, COLUMNS, out=out, partition_files=PARTITION)
    )
    print(f"  run again after completion {seconds / count * 1e6:7.1f} us a file")


def from_a_store(archive):
    try:
        from fsspec.implementations.memory import MemoryFileSystem
    except ImportError:
        print("  stores: skipped, fsspec is not installed")
        return
    fs = MemoryFileSystem()
    paths = sorted(path for path in Path(archive).rglob("*.dcm"))[:OBJECTS]
    total = 0
    for path in paths:
        data = path.read_bytes()
        total += len(data)
        fs.pipe(f"/bucket/{path.name}", data)
    lock = threading.Lock()
    asked = []
    plain = MemoryFileSystem.cat_file

    def slow(self, path, start=None, end=None, **kwargs):
        time.sleep(LATENCY)
        data = plain(self, path, start=start, end=end, **kwargs)
        with lock:
            asked.append(len(data))
        return data

    MemoryFileSystem.cat_file = slow
    for name, read in (
        (
            "table of 30 columns",
            lambda url, threads: dicom_map.table(url, COLUMNS, threads=threads),
        ),
        ("census", lambda url, threads: dicom_map.census(url, threads=threads)),
    ):
        for threads in (1, 32, 128):
            asked.clear()
            few = "memory://bucket/0000*" if threads == 1 else "memory://bucket/"
            seconds, made = timed(lambda read=read, few=few, threads=threads: read(few, threads))
            count = made.files
            print(
                f"  {name}, {threads:3} threads: {count / seconds:6.0f} files/s, {len(asked) / count:.2f} requests and "
                f"{sum(asked) / count / 1024:.1f} KiB a file (of {total / len(paths) / 1024:.1f})"
            )
    MemoryFileSystem.cat_file = plain


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else FILES
    with tempfile.TemporaryDirectory() as name:
        archive = Path(name) / "archive"
        archive.mkdir()
        make_archive(archive, count)
        print(
            f"\ndistributed table of {count} files, {len(COLUMNS)} columns, {os.cpu_count()} cores"
        )
        scaled(archive, Path(name) / "out", count)
        print(f"a store that answers in {LATENCY * 1000:.0f} ms, {min(OBJECTS, count)} objects")
        from_a_store(archive)


if __name__ == "__main__":
    main()
