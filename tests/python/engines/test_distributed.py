"""Tables and censuses on Dask and Spark have the same result as in one process, also when workers
and runs are killed.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import dicom_map
import dicom_map.distributed as distributed
import pyarrow.parquet
import pytest
from pydicom.data import get_testdata_file

COLUMNS = ["SOPInstanceUID", "Modality", "te=EchoTime", "StudyDate", "PixelSpacing", "file.size"]
NAMES = ("CT_small.dcm", "MR_small.dcm", "rtplan.dcm")
FILES = 300


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """300 files with different UIDs, one that cannot be read, and one of another kind."""
    root = tmp_path_factory.mktemp("archive")
    originals = []
    for name in NAMES:
        data = Path(get_testdata_file(name)).read_bytes()
        originals.append((data, dicom_map.read(data)["SOPInstanceUID"].value.encode()))
    for number in range(FILES):
        data, uid = originals[number % len(originals)]
        folder = root / f"{number // 50}"
        folder.mkdir(exist_ok=True)
        own = uid[:-6] + b"%06d" % number
        (folder / f"{number:04}.dcm").write_bytes(data.replace(uid, own))
    deep = b"\x08\0\x06\0SQ\0\0\xff\xff\xff\xff\xfe\xff\0\xe0\xff\xff\xff\xff"
    start = bytes(128) + b"DICM" + b"\x02\0\x10\0UI\x14\x001.2.840.10008.1.2.1\0"
    (root / "0" / "deep.dcm").write_bytes(start + deep * 300)
    (root / "notes.txt").write_bytes(b"nothing of DICOM, but long enough to be seen")
    return root


@pytest.fixture(scope="module")
def single(archive):
    return dicom_map.table(archive, COLUMNS)


@pytest.fixture(scope="module")
def client():
    pytest.importorskip("distributed", reason="peer distributed: is not installed")
    from distributed import Client, LocalCluster

    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as cluster:
        with Client(cluster) as client:
            yield client


@pytest.fixture(scope="module")
def spark():
    pytest.importorskip("pyspark", reason="peer pyspark: is not installed")
    if shutil.which("java") is None:
        pytest.skip("peer javac: there is no Java to run Spark with")
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.driver.memory", "512m").getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


@pytest.fixture(params=["none", "client", "spark"])
def engine(request):
    return None if request.param == "none" else request.getfixturevalue(request.param)


def rows(out) -> list[dict]:
    return sorted(
        pyarrow.parquet.read_table(out).to_pylist(), key=lambda row: row["SOPInstanceUID"]
    )


def expected(single) -> list[dict]:
    return sorted(single.to_arrow().to_pylist(), key=lambda row: row["SOPInstanceUID"])


def check(written, out, single) -> None:
    assert rows(out) == expected(single)
    assert pyarrow.parquet.read_table(out).schema.equals(single.to_arrow().schema)
    failures = pyarrow.parquet.read_table(Path(out, "_failures")).to_pylist()
    assert [(row["path"], row["reason"]) for row in failures] == single.failures
    assert (written.files, written.other_files) == (single.files, single.other_files)
    assert (written.rows, written.failures) == (len(single), len(single.failures))
    assert sum(written.parts.values()) == FILES
    assert written.nulls == [
        {name: null[name] for name in ("column", "reason", "count")} for null in single.nulls
    ]


def test_a_table_equals_that_of_one_process(engine, archive, single, tmp_path):
    out = tmp_path / "table"
    written = distributed.table(archive, COLUMNS, engine=engine, out=out, partition_files=20)
    check(written, out, single)
    assert len(written.parts) == 16 and written.resumed == 0
    # Nothing is read again, and a lost part is made again.
    again = distributed.table(archive, COLUMNS, engine=engine, out=out, partition_files=20)
    assert again.resumed == 16 and again.parts == written.parts
    part = next(iter(written.parts))
    (out / "_parts" / f"{part}.json").unlink()
    (out / f"part-{part}.parquet").unlink()
    again = distributed.table(archive, COLUMNS, engine=engine, out=out, partition_files=20)
    assert again.resumed == 15
    check(again, out, single)


def test_a_census_equals_that_of_one_process(engine, archive, tmp_path):
    single = dicom_map.census(archive)
    for out in (None, tmp_path / "census"):
        counted = distributed.census(archive, engine=engine, out=out, partition_files=40)
        assert counted.rows() == single.rows() and counted.failures == single.failures
        assert len(counted.parts) == 8 and counted.other_files == single.other_files
    (tmp_path / "census" / "_parts" / f"{sorted(counted.parts)[0]}.json").unlink()
    assert (
        distributed.census(
            archive, engine=engine, out=tmp_path / "census", partition_files=40
        ).rows()
        == single.rows()
    )


def parts_of(out: Path) -> list[str]:
    try:
        return [name for name in os.listdir(out / "_parts") if not name.startswith(".")]
    except FileNotFoundError:
        return []


def test_killed_dask_workers(client, archive, single, tmp_path):
    out = tmp_path / "table"
    killed = []

    def kill():
        while not parts_of(out):
            time.sleep(0.002)
        (pid, *_) = client.run(os.getpid).values()
        os.kill(pid, signal.SIGKILL)
        killed.append(len(parts_of(out)))

    killer = threading.Thread(target=kill)
    killer.start()
    written = distributed.table(archive, COLUMNS, engine=client, out=out, partition_files=2)
    killer.join()
    assert killed[0] < 151, "it was killed in the middle"
    check(written, out, single)


RUN = """
import sys
import dicom_map.distributed
if __name__ == "__main__":
    from distributed import Client, LocalCluster
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        with Client(cluster) as client:
            dicom_map.distributed.table(
                sys.argv[1], {columns}, engine=client, out=sys.argv[2], partition_files=2
            )
"""


def test_a_killed_run_continues(client, archive, single, tmp_path):
    out, script = tmp_path / "table", tmp_path / "run.py"
    script.write_text(RUN.format(columns=COLUMNS))
    child = subprocess.Popen(
        [sys.executable, script, archive, out], stderr=subprocess.DEVNULL, start_new_session=True
    )
    start = time.monotonic()
    while not parts_of(out):
        assert time.monotonic() - start < 60 and child.poll() is None
        time.sleep(0.002)
    os.killpg(child.pid, signal.SIGKILL)
    child.wait()
    count = len(parts_of(out))
    assert 0 < count < 151
    # The part that a worker was writing does not count.
    (out / ".part-0.parquet.half").write_bytes(b"half")
    written = distributed.table(archive, COLUMNS, engine=client, out=out, partition_files=2)
    assert written.resumed >= count
    check(written, out, single)


def test_killed_spark_workers(spark, archive, single, tmp_path):
    out = tmp_path / "table"

    def workers() -> list[int]:
        """The processes that read for Spark: children of its daemon."""
        found = []
        for folder in Path("/proc").glob("[0-9]*"):
            try:
                command = (folder / "cmdline").read_bytes()
                parent = int((folder / "stat").read_text().rsplit(")", 1)[1].split()[1])
                above = Path(f"/proc/{parent}/cmdline").read_bytes()
            except (OSError, ValueError):
                continue
            if b"pyspark.daemon" in command and b"pyspark.daemon" in above:
                found.append(int(folder.name))
        return found

    over = threading.Event()

    def kill():
        while not parts_of(out):
            time.sleep(0.002)
        # Spark replaces an idle worker silently, so workers are killed until a busy one was hit.
        while not over.is_set():
            for pid in workers():
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
            time.sleep(0.002)

    killer = threading.Thread(target=kill)
    killer.start()
    try:
        with pytest.raises(distributed.PartitionsFailed, match="the same call tries them again"):
            distributed.table(archive, COLUMNS, engine=spark, out=out, partition_files=2)
    finally:
        over.set()
        killer.join()
    count = len(parts_of(out))
    assert 0 < count < 151
    written = distributed.table(archive, COLUMNS, engine=spark, out=out, partition_files=2)
    assert written.resumed >= count
    check(written, out, single)


def test_invalid_arguments(archive, tmp_path):
    out = tmp_path / "table"
    with pytest.raises(ValueError, match='did you mean "EchoTime"'):
        distributed.table("/no/such/folder", ["EchoTim"], out=out)
    with pytest.raises(ValueError, match="two columns"):
        distributed.table(archive, ["Rows", "Rows"], out=out)
    with pytest.raises(FileNotFoundError):
        distributed.table("/no/such/folder", ["Rows"], out=out)
    with pytest.raises(TypeError, match="expected a dask"):
        distributed.table(archive, ["Rows"], out=out, engine=5)
    assert not parts_of(out)
    distributed.table(archive, ["Rows"], out=out)
    for other, words in (
        ({"columns": ["Columns"]}, "differs in columns"),
        ({"columns": ["Rows"], "strict": True}, "differs in strict"),
        ({"columns": ["Rows"], "per": "frame"}, "differs in per"),
        ({"columns": ["Rows"], "partition_files": 7}, "1 parts in .* were split differently"),
    ):
        with pytest.raises(ValueError, match=words):
            distributed.table(archive, out=out, **other)
    with pytest.raises(ValueError, match="another run's parts"):
        distributed.census(archive, out=out)
    with pytest.raises(FileExistsError):
        distributed.table(archive, ["Rows"], out=archive)
    with pytest.raises(ValueError, match="group the table"):
        distributed.table(archive, ["Rows"], out=out, per="series")
    split = distributed.table(archive, ["Rows"], out=out, partition_files=100, overwrite=True)
    assert (len(split.parts), split.resumed) == (4, 0)
    assert pyarrow.parquet.read_table(out).num_rows == FILES
    assert json.loads((out / "_run.json").read_text())["package"] == dicom_map.__version__


def test_files_that_change_between_runs(archive, tmp_path):
    root, out = tmp_path / "files", tmp_path / "table"
    root.mkdir()
    for number in range(4):
        source = archive / "1" / f"{50 + number:04}.dcm"
        (root / f"{number}.dcm").write_bytes(source.read_bytes())
    first = distributed.table(root, COLUMNS, out=out, partition_files=2)
    # A further file is a further part.
    (root / "4.dcm").write_bytes((archive / "1" / "0060.dcm").read_bytes())
    more = distributed.table(root, COLUMNS, out=out, partition_files=2)
    assert (more.resumed, more.files) == (2, 5) and first.parts.items() < more.parts.items()
    (root / "0.dcm").write_bytes(b"no longer what it was")
    with pytest.raises(ValueError, match="1 parts .* have changed"):
        distributed.table(root, COLUMNS, out=out, partition_files=2)
    again = distributed.table(root, COLUMNS, out=out, partition_files=2, overwrite=True)
    assert (again.resumed, again.files, again.other_files) == (2, 4, 1)
    assert len(rows(out)) == 4


def test_a_store(archive):
    """Both the archive and the folder of parts are in a store; a file disappears while it is read."""
    from fsspec.implementations.memory import MemoryFileSystem

    fs = MemoryFileSystem()
    for path in sorted((archive / "2").iterdir()):
        fs.pipe(f"/bucket/{path.name}", path.read_bytes())
    written = distributed.table(
        "memory://bucket/", COLUMNS, out="memory://out/table", partition_files=20
    )
    assert (written.files, len(written.parts)) == (50, 3)
    found = pyarrow.parquet.read_table("/out/table", filesystem=fs)
    assert found.num_rows == 50
    again = distributed.table(
        "memory://bucket/", COLUMNS, out="memory://out/table", partition_files=20
    )
    assert again.resumed == 3
    counted = distributed.census("memory://bucket/", out="memory://out/census", partition_files=20)
    assert counted.files == 50
    with pytest.raises(FileNotFoundError, match="found nothing"):
        distributed.table("memory://nowhere/", COLUMNS, out="memory://out/other")
    fs.rm("/bucket", recursive=True)
    fs.rm("/out", recursive=True)


def test_a_file_deleted_after_listing(archive, tmp_path, monkeypatch):
    root = tmp_path / "files"
    root.mkdir()
    for name in ("a.dcm", "b.dcm"):
        (root / name).write_bytes((archive / "1" / "0050.dcm").read_bytes())
    plain = distributed._begin

    def begin(*args):
        done = plain(*args)
        (root / "a.dcm").unlink()
        return done

    monkeypatch.setattr(distributed, "_begin", begin)
    written = distributed.table(root, COLUMNS, out=tmp_path / "table")
    assert (written.files, written.failures) == (1, 1)


@pytest.mark.skipif(sys.platform != "linux", reason="machine: a limit of the size of files")
def test_a_full_disk(archive, tmp_path):
    """The disk is full: there are no partial parts, and the same call continues."""
    script = tmp_path / "run.py"
    script.write_text(
        "import sys, dicom_map.distributed, resource, signal\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (6000, 6000))\n"
        f"dicom_map.distributed.table(sys.argv[1], {COLUMNS}, out=sys.argv[2], partition_files=150)\n"
    )
    out = tmp_path / "table"
    child = subprocess.run(
        [sys.executable, script, archive, out], capture_output=True, text=True, check=False
    )
    assert child.returncode == 1 and "File too large" in child.stderr, child.stderr
    assert not [path for path in out.rglob("*") if path.name.startswith(".")]
    assert not parts_of(out)
    written = distributed.table(archive, COLUMNS, out=out, partition_files=150)
    assert written.files == FILES
