"""Imports, threads, forks, the programs."""

from __future__ import annotations

import concurrent.futures
import os
import shutil
import subprocess
import sys
import threading

import dicom_map
import pytest


def run(*arguments: str, **options) -> subprocess.CompletedProcess:
    return subprocess.run(
        [sys.executable, *arguments], capture_output=True, text=True, check=False, **options
    )


def test_import_loads_nothing_heavy():
    code = "import sys; before = set(sys.modules); import dicom_map; print(*sorted(set(sys.modules) - before))"
    loaded = run("-c", code).stdout.split()
    assert loaded == ["__future__", "dicom_map", "dicom_map._dicom_map"]


def test_errors_of_optional_packages_say_how_to_install_them():
    for statement, name in [
        ("dicom_map.patch_pydicom()", "pydicom"),
        ("dicom_map.open().to_pandas()", "pandas"),
        ("dicom_map.open().to_arrow()", "pyarrow"),
    ]:
        # In Python, None in sys.modules means "cannot be imported".
        done = run("-c", f"import sys; sys.modules[{name!r}] = None; import dicom_map; {statement}")
        assert "ImportError" in done.stderr and "pip install " in done.stderr, done.stderr


def test_threads_share_a_dict(dmap_path):
    shared = dicom_map.open(dmap_path)
    # The first tag of a repeating entry may have an entry of its own.
    entries = [entry for entry in list(shared)[::7] if "x" not in entry.tag.replace(",xx", "")]
    expected = [entry.to_dict() for entry in entries]
    barrier = threading.Barrier(32)

    def work(_: int) -> bool:
        barrier.wait()
        rows = [shared.lookup(entry.group, entry.element, entry.creator) for entry in entries]
        assert shared.lookup_many([0x00100010] * 1000)[-1] == shared["PatientName"]
        return rows == expected

    with concurrent.futures.ThreadPoolExecutor(32) as pool:
        assert all(pool.map(work, range(32)))


def test_closing_while_others_read(dmap_path):
    for _ in range(20):
        shared = dicom_map.open(dmap_path)

        def read(shared=shared) -> None:
            try:
                while True:
                    shared.lookup(0x0010, 0x0010)
                    shared["PatientName"]
            except ValueError as error:
                assert "closed" in str(error)

        threads = [threading.Thread(target=read) for _ in range(4)]
        for thread in threads:
            thread.start()
        shared.close()
        for thread in threads:
            thread.join(10)
            assert not thread.is_alive()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="machine fork: is not available")
def test_fork(d, dmap_path):
    mapped = dicom_map.open(dmap_path)
    child = os.fork()
    if child == 0:
        try:
            good = mapped["PatientName"] == d["PatientName"] and len(list(mapped)) == len(d)
            mapped.close()
        except BaseException:  # noqa: BLE001 - the child must not return to pytest
            good = False
        os._exit(0 if good else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert mapped["PatientName"] == d["PatientName"]


SIEMENS = ["0021", "xx08", "Siemens: Thorax/Multix FD Lab Settings"]


def test_python_m():
    done = run("-m", "dicom_map", "lookup", "PatientName")
    assert done.returncode == 0 and "Patient's Name" in done.stdout
    assert run("-m", "dicom_map", "lookup", "NoSuchKeyword").returncode == 1
    assert run("-m", "dicom_map", "lookup", "--nonsense").returncode == 2


def test_python_m_says_where_it_looked():
    hide = "import os.path, runpy, sys; os.path.isfile = lambda path: False; sys.argv = ['dicom_map']; "
    done = run("-c", hide + "runpy.run_module('dicom_map', run_name='__main__')")
    assert "FileNotFoundError: found no command dicom-map" in done.stderr
    assert os.path.dirname(sys.executable) in done.stderr


def test_a_package_in_a_folder_of_its_own_finds_its_command(tmp_path):
    """As installed by `pip install --target`: the package, and `bin` next to it."""
    package = tmp_path / "dicom_map"
    shutil.copytree(os.path.dirname(dicom_map.__file__), package)
    command = tmp_path / "bin" / "dicom-map"
    command.parent.mkdir()
    shutil.copy(os.path.join(os.path.dirname(sys.executable), "dicom-map"), command)
    hide = (
        "import os.path, runpy, sys; is_file = os.path.isfile; "
        f"os.path.isfile = lambda path: str(path).startswith({str(tmp_path)!r}) and is_file(path); "
        "sys.argv = ['dicom_map', '--version']; runpy.run_module('dicom_map', run_name='__main__')"
    )
    done = run("-c", hide, env={**os.environ, "PYTHONPATH": str(tmp_path)})
    assert done.stdout.split() == ["dicom-map", dicom_map.__version__], done.stderr


def test_commands_start_no_python():
    folder = os.path.dirname(sys.executable)
    for command in ("dicom-map", "dicom-lookup"):
        with open(os.path.join(folder, command), "rb") as file:
            start = file.read(10)
        # One is a program; the other is a shell script that runs it.
        assert start == b"#!/bin/sh\n" if command == "dicom-lookup" else start[:2] != b"#!"
    loaded = run(
        "-c", "import dicom_map._dicom_map as module; print(hasattr(module, 'run_command'))"
    )
    assert loaded.stdout == "False\n"


def test_console_scripts():
    folder = os.path.dirname(sys.executable)
    lookup = subprocess.run(
        [os.path.join(folder, "dicom-lookup"), *SIEMENS], capture_output=True, text=True, check=True
    )
    assert "US" in lookup.stdout and "Auto Window Flag" in lookup.stdout
    version = subprocess.run(
        [os.path.join(folder, "dicom-map"), "--version"], capture_output=True, text=True, check=True
    )
    assert version.stdout.split() == ["dicom-map", dicom_map.__version__]
