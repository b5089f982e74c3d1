"""The runner of all suites: its counts, the allowed skips, and the installation of peers."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
import skips

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "scripts"))

import ci  # noqa: E402

SKIP_LIBRARY = ROOT / "tests" / "support" / "skip.sh"
CARGO_OUTPUT = """
running 3 tests
test result: ok. 3 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.10s
running 4 tests
test result: FAILED. 2 passed; 1 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.10s
"""


@pytest.mark.parametrize(
    ("text", "passed", "failed"),
    [
        (CARGO_OUTPUT, 5, 1),
        ("3 failed, 446 passed, 1 skipped, 4 warnings in 55.31s", 446, 3),
        ("=== 12 passed in 0.20s ===\n== 5 passed, 1 error in 61.00s (0:01:01) ==", 17, 1),
        ("C tests: 5 passed\nC memory tests: 4 passed", 9, 0),
        ("fuzz: 7 passed, 1 failed", 7, 1),
        ("the 3 passed by in 4 s\n2 passed it on", 0, 0),
    ],
)
def test_counts(text, passed, failed):
    assert ci.counted(text, [])[:2] == (passed, failed)


def test_a_rust_test_that_skips_has_not_passed():
    twice = [("peer", "dcmtk", "a", "none"), ("data", "corpus", "a", "none")]
    assert ci.counted(CARGO_OUTPUT, [*twice, ("peer", "javac", "b", "none")])[0] == 3


@pytest.mark.parametrize(
    ("suite", "text", "status", "skipped", "counts", "problem"),
    [
        ("wheel", "", 0, [], (1, 0), None),
        ("wheel", "", 2, [], (0, 1), "exit status 2"),
        # A test runner that runs no tests has not passed.
        ("test-rust", "", 0, [], (0, 1), "no test ran"),
        ("test-rust", CARGO_OUTPUT, 101, [], (5, 1), None),
        ("test-rust", CARGO_OUTPUT, 0, [], (5, 1), "exit status 0, but some failed"),
        ("test-c", "C tests: 5 passed", 1, [], (5, 1), "exit status 1"),
        ("fuzz-smoke", "", 0, [("machine", "address-sanitizer", "fuzz", "none")], (0, 0), None),
    ],
)
def test_results(suite, text, status, skipped, counts, problem):
    result, found = ci.judged(suite, text, status, skipped)
    assert (result.passed, result.failed) == counts
    assert found == problem


def test_failures_are_shown_wherever_they_are():
    failure = ["failures:", "---- a stdout ----", "left: 1", "failures:", "    a", ""]
    lines = ["building", *failure, "test result: FAILED. 0 passed; 1 failed", *["later"] * 500]
    shown = ci.failures("\n".join(lines))
    assert shown[:6] == failure
    assert "building" not in shown
    assert shown[-1] == "later"


def test_suites_are_those_of_make_test():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8").replace("\\\n", " ")
    (line,) = [line for line in makefile.splitlines() if line.startswith("test-all:")]
    # `wheel` is made by the suites that need it.
    assert [suite for suite in ci.SUITES if suite != "wheel"] == line.split()[1:]


REASONS = [
    ("data shared: the folder is not beside the project", True),
    ("machine fork: is not available", True),
    ("peer valgrind: is not installed", False),
    ("peer dcmtk: is not installed", True),
    ("could not import 'mypy'", False),
]


@pytest.mark.parametrize(("reason", "is_fine"), REASONS)
def test_skips_of_python(monkeypatch, tmp_path, reason, is_fine):
    monkeypatch.setenv("DICOM_MAP_SKIPS", str(tmp_path / "skips"))
    monkeypatch.delenv("CI", raising=False)
    assert skips.problem(reason) is None
    monkeypatch.setenv("CI", "true")
    monkeypatch.setenv("DICOM_MAP_PEERS_MISSING", "clang dcmtk")
    assert (skips.problem(reason) is None) == is_fine
    skips.record(reason, "a test")
    skips.record(reason, "a test")
    ((kind, name, test, why),) = ci.read_skips(tmp_path / "skips")
    assert reason in (f"{kind} {name}: {why}", why)
    assert test == "a test"


@pytest.mark.parametrize(("reason", "is_fine"), REASONS[:4])
def test_skips_of_shell_scripts(tmp_path, reason, is_fine):
    what, why = reason.split(": ")
    script = f'part=x; . "{SKIP_LIBRARY}"; skip {what} "{why}"; echo went on'
    environment = {**os.environ, "CI": "", "DICOM_MAP_SKIPS": str(tmp_path / "skips")}
    command = ["sh", "-c", script]
    free = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert free.stdout == f"x: skipped: {reason}\nwent on\n"
    strict = {**environment, "CI": "true", "DICOM_MAP_PEERS_MISSING": "clang dcmtk"}
    found = subprocess.run(command, env=strict, capture_output=True, text=True, check=False)
    assert (found.returncode == 0) == ("went on" in found.stdout) == is_fine
    ((kind, name, test, words),) = ci.read_skips(tmp_path / "skips")
    assert (f"{kind} {name}: {words}", test) == (reason, "x")


def test_a_suite_that_takes_too_long_is_ended(tmp_path, monkeypatch):
    monkeypatch.setattr(ci, "LOGS", tmp_path)
    monkeypatch.setattr(ci, "ROOT", tmp_path)
    monkeypatch.setattr(ci, "TIMEOUT_SECONDS", 1)
    result, text = ci.run("test-c", [["sleep", "60"], ["true"]], dict(os.environ))
    assert (result.failed, text) == (1, "ci: ended after 1 s\n")


@pytest.mark.parametrize(
    ("suite", "times", "factor"),
    [
        ("fuzz-smoke", "5", 5),
        ("fuzz-smoke", "1", 1),
        ("fuzz-smoke", "0", 1),
        ("fuzz-smoke", "", 1),
        ("test-rust", "5", 1),
    ],
)
def test_the_time_for_fuzzing_grows_with_its_inputs(suite, times, factor):
    found = ci.timeout_seconds(suite, {"FUZZ_TIMES": times})
    assert found == factor * ci.TIMEOUT_SECONDS
    assert ci.timeout_seconds(suite, {}) == ci.TIMEOUT_SECONDS


# Installs as root only.
APT_GET = """#!/bin/sh
[ "$(id -u)" = 0 ] || { echo "E: are you root?"; exit 100; }
echo "$*" >>"$APT_LOG"
case "$*" in
*" update") [ "$APT_MODE" = unreachable ] && {
    echo "E: Failed to fetch http://example.org/InRelease  Could not resolve 'example.org'"
    exit 100
} ;;
*" install "*)
    [ "$("$DICOM_MAP_RC_FOLDER/policy-rc.d"; echo $?)" = 101 ] || exit 1
    case "$APT_MODE" in
    unreachable) echo "E: Unable to locate package dcmtk"; exit 100 ;;
    unknown) case "$*" in *dicom3tools*) echo "E: Unable to locate package dicom3tools"; exit 100 ;; esac ;;
    flaky) [ -e "$APT_LOG.again" ] || { : >"$APT_LOG.again"; echo "E: a mirror sync"; exit 100; } ;;
    esac
    for name in dcmdump dciodvfy valgrind; do
        [ "$APT_MODE" = unknown ] && [ "$name" = dciodvfy ] && continue
        ln -sf /bin/true "$APT_BIN/$name"
    done ;;
esac
exit 0
"""


# The user: root, or one whom sudo makes root (unless it wants a password).
ID = """#!/bin/sh
case "$APT_MODE" in
sudo*|user) echo "${FAKE_UID:-1000}" ;;
*) echo 0 ;;
esac
"""
SUDO = """#!/bin/sh
[ "$APT_MODE" = sudo ] || { echo "sudo: a password is required" >&2; exit 1; }
[ "$1" = -n ] || exit 2
shift
FAKE_UID=0 exec "$@"
"""


@pytest.mark.parametrize(
    ("mode", "status", "missing", "words"),
    [
        ("good", 0, "", ""),
        ("flaky", 0, "", "failed (try 1 of 4): E: a mirror sync"),
        (
            "unreachable",
            0,
            "dcmtk dicom3tools valgrind",
            "NOT INSTALLED, BECAUSE THE PACKAGE REGISTRY COULD NOT BE REACHED: dcmtk dicom3tools",
        ),
        ("unknown", 1, "", "not installed: dicom3tools"),
        (
            "absent",
            0,
            "dcmtk dicom3tools valgrind",
            "NOT INSTALLED, BECAUSE THERE IS NO APT-GET HERE: dcmtk dicom3tools valgrind",
        ),
        ("sudo", 0, "", ""),
        *(
            (
                mode,
                0,
                "dcmtk dicom3tools valgrind",
                "NOT INSTALLED, BECAUSE THIS USER IS NOT ROOT AND CANNOT USE SUDO WITHOUT A "
                "PASSWORD: dcmtk dicom3tools valgrind",
            )
            for mode in ("user", "sudo-asks")
        ),
    ],
)
def test_peers_are_installed_or_reported(tmp_path, mode, status, missing, words):
    folder, programs = tmp_path / "ci", tmp_path / "bin"
    folder.mkdir()
    programs.mkdir()
    script = (ROOT / ".ci" / "peers.sh").read_text(encoding="utf-8")
    (folder / "peers.sh").write_text(script, encoding="utf-8")
    wanted = ("dcmtk", "dicom3tools", "valgrind")
    rows = (ROOT / ".ci" / "peers.txt").read_text(encoding="utf-8").splitlines(keepends=True)
    listed = [row for row in rows if row.startswith(("#", *wanted))]
    (folder / "peers.txt").write_text("".join(listed), encoding="utf-8")
    for name in (
        "cat",
        "chmod",
        "cut",
        "dirname",
        "env",
        "grep",
        "ln",
        "mktemp",
        "paste",
        "rm",
        "sh",
        "sleep",
        "sort",
        "tail",
        "tee",
        "true",
    ):
        (programs / name).symlink_to(
            next(p for p in (Path("/bin", name), Path("/usr/bin", name)) if p.exists())
        )
    apt_get = tmp_path / "apt-get"
    for program, text, is_present in [
        (programs / "id", ID, True),
        (programs / "sudo", SUDO, mode.startswith("sudo")),
        (apt_get, APT_GET, mode != "absent"),
    ]:
        if is_present:
            program.write_text(text, encoding="utf-8")
            program.chmod(0o755)
    environment = {
        "PATH": str(programs),
        "DICOM_MAP_APT_GET": str(apt_get),
        "DICOM_MAP_APT_PAUSE": "0",
        "DICOM_MAP_RC_FOLDER": str(tmp_path),
        "APT_MODE": mode,
        "APT_LOG": str(tmp_path / "log"),
        "APT_BIN": str(programs),
    }
    command = ["/bin/sh", str(folder / "peers.sh")]
    # Once there is one of the machine's own, which stays.
    policy = tmp_path / "policy-rc.d"
    own = "#!/bin/sh\nexit 101\n"
    if mode == "flaky":
        policy.write_text(own, encoding="utf-8")
        policy.chmod(0o755)
    found = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (found.returncode, found.stdout.strip()) == (status, missing), found.stderr
    assert words in found.stderr
    assert policy.exists() == (mode == "flaky")
    # The runner lets tests skip exactly these.
    named = [line.group(1) for line in ci.NOT_INSTALLED.finditer(found.stderr)]
    assert named == ([missing] if missing else [])
    # A second run has nothing to do if the first one has installed everything.
    # Only what a killed run has left is removed.
    if not missing and status == 0:
        if mode != "flaky":
            policy.write_text(f"{own}# made by .ci/peers.sh of dicom-map\n", encoding="utf-8")
        again = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        assert again.stdout == again.stderr == ""
        assert policy.exists() == (mode == "flaky")


#: How the sources of tests name a peer that they need, by the ending of a file.
NAMES_A_PEER = {
    "rs": r'skip::(?:tool|peer)\(\s*"([^"]+)"',
    "sh": r'(?:skip|missing) peer ([\w+-]+) "',
    "py": r"\bskip\(\s*f?[\"']peer ([\w+-]+):",
}
#: Peers from package registries.
NOT_OF_DEBIAN = {
    "cargo-fuzz", "dicom-object", "heudiconv", "mkdocs-material", "playwright", "pydicom-data",
    "pylibjpeg", "wheel",
}  # fmt: skip


def test_peers_that_tests_need_are_installed():
    rows = (ROOT / ".ci" / "peers.txt").read_text(encoding="utf-8").splitlines()
    listed = {row.split()[0] for row in rows if row.strip() and not row.startswith("#")}
    folders = ("benches", "compiler", "crates", "fuzz", "scripts", "tests")
    named = {
        name
        for ending, expression in NAMES_A_PEER.items()
        for folder in folders
        for path in (ROOT / folder).rglob(f"*.{ending}")
        if "target" not in path.relative_to(ROOT).parts and path.name != "test_ci.py"
        for name in re.findall(expression, path.read_text(encoding="utf-8"))
    }
    assert {"dcmtk", "orthanc", "valgrind", "chromium"} <= named
    assert named - listed == NOT_OF_DEBIAN


def test_a_suite_that_is_ended_may_clean_up(tmp_path):
    log, left = tmp_path / "log", tmp_path / "left"
    script = f"trap 'rm {left}; exit 1' TERM; : >{left}; sleep 60 & wait"
    with log.open("wb") as file:
        status = ci.run_command(["sh", "-c", script], dict(os.environ), file, time.monotonic(), 1)
    assert status == 124 and not left.exists()
