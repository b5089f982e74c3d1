"""Runs the suites of `make test` one after another and counts passed, failed and skipped tests.

    ci.py [SUITE...]       installs missing peers, then runs all suites, or the given ones
    ci.py --list           lists the suites
    ci.py --table          writes the table of the last whole run into docs/reliability.md
    ci.py --skips FILE     prints which tests a run of `make test` skipped

Each suite is a target of the Makefile. Its output is kept in target/ci/SUITE.log; if a suite fails,
the end of its log is shown, and the next one runs all the same. The run ends with one line for each
suite and with `N passed, N failed, N skipped`. Exit status 1 if anything failed.

Tests report skips through tests/support (skip.rs, skips.py, skip.sh). A test that left out a part
counts as skipped.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOGS = ROOT / "target" / "ci"
REPORT = LOGS / "report.json"
PAGE = ROOT / "docs" / "reliability.md"
BEGIN, END = "<!-- begin of the table by scripts/ci.py --table -->", "<!-- end of the table -->"

#: The time after which a suite is assumed to hang; see `timeout_seconds`.
TIMEOUT_SECONDS = 40 * 60
#: The time that a suite has to end when it is told to.
GRACE_SECONDS = 10
#: The number of lines shown from the end of a failed suite's log, and of cargo's output before it.
TAIL_LINES = 60
MOST_FAILURE_LINES = 300

#: Each suite, which is a target of the Makefile, with a description. Suites use the results of
#: earlier ones: the wheel of `wheel`, the C library of `test-c`.
SUITES = {
    "lint-style": "ruff, rustfmt, shellcheck; an example on every public function of the core",
    "lint-rust": "clippy, warnings are errors",
    "lint-docs": "rustdoc, warnings are errors",
    "test-supply": "THIRD_PARTY_LICENSES and docs/unsafe.md match Cargo.lock and the code",
    "test-rust": "unit, integration and documentation tests; pydicom, GDCM, DCMTK and javac compared",
    "test-examples": "the dictionary with dicom-rs, in a separate workspace",
    "wheel": "the wheel, optimized",
    "test-memory": "memory use of every output, with the program of the wheel",
    "test-python": "five environments; types under mypy and pyright; pixels compared with all plug-ins of pydicom",
    "test-browser": "the pages in Debian's chromium, with the program of the wheel: user actions, hostile files, axe-core",
    "test-harvest": "vendors' PDFs to facts: crawl, extraction, review, and the losses on rendered statements",
    "test-sdist": "the source distribution, built offline",
    "test-c": "C and C++; valgrind and sanitizers; the installed library, with DCMTK",
    "test-doors": "every record through Rust, Python, C and the command line",
    "test-site": "the site of docs/ and the Python API: all links, and no content from other hosts",
    "test-instructions": "instructions per lookup, counted by valgrind",
    "fuzz-smoke": "a fixed number of inputs for each fuzz target",
}
#: Suites whose only result is their exit status; the others print counts.
WITHOUT_COUNTS = {
    "peers",
    "lint-style",
    "lint-rust",
    "lint-docs",
    "test-supply",
    "wheel",
    "test-sdist",
}
#: Targets that are separate suites, so they are not built again as a part of another.
MADE_BEFORE = ("wheel", "peers-python")

CARGO = re.compile(r"^test result: \w+\. (\d+) passed; (\d+) failed; (\d+) ignored;", re.MULTILINE)
PYTEST = re.compile(
    r"^(?:=+ )?((?:\d+ [a-z]+, )*\d+ [a-z]+) in [\d.]+s(?: \([\d:]+\))?(?: =+)?$", re.MULTILINE
)
PLAIN = re.compile(
    r"^(?:[\w+ -]+: )?(\d+) passed(?:, (\d+) failed)?(?:, \d+ skipped)?$", re.MULTILINE
)
NOT_INSTALLED = re.compile(r"^.*NOT INSTALLED, BECAUSE .*: (.+)$", re.MULTILINE)


@dataclass
class Result:
    """The result of a suite."""

    suite: str
    passed: int = 0
    failed: int = 0
    #: The skips: kind, name, test, reason.
    skips: list[tuple[str, ...]] = field(default_factory=list)
    seconds: float = 0.0
    #: The time of all processors together.
    processor_seconds: float = 0.0

    def line(self) -> str:
        """`SUITE  N passed, N failed, N skipped  N s`, and the reasons."""
        counts = f"{self.passed:6} passed {self.failed:4} failed {len(self.skips):4} skipped"
        seconds = f"{self.seconds:6.0f} s, {self.processor_seconds:.0f} s of processors"
        line = f"{self.suite:18} {counts} {seconds}"
        return "\n".join([line, *(f"    skipped: {why}" for why in reasons(self.skips))])


def reasons(skips: list[tuple[str, ...]]) -> list[str]:
    """Each reason once, with the number of its tests, the most frequent first."""
    counts = Counter(f"{kind} {name}: {why}" for kind, name, _, why in skips)
    return [f"{count} x {why}" for why, count in counts.most_common()]


def read_skips(path: Path) -> list[tuple[str, ...]]:
    """The lines that tests have written, without duplicates of a test and a peer."""
    if not path.is_file():
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    skips = [tuple(line.split("\t")) for line in lines if line.count("\t") == 3]
    return list({skip[:3]: skip for skip in skips}.values())


def counted(text: str, skips: list[tuple[str, ...]]) -> tuple[int, int, list[tuple[str, ...]]]:
    """The numbers of passed and failed tests, and the skips, from the output of a suite."""
    passed = failed = 0
    skips = list(skips)
    cargo = CARGO.findall(text)
    for ok, wrong, ignored in cargo:
        passed, failed = passed + int(ok), failed + int(wrong)
        skips += [("other", "-", "-", "#[ignore]")] * int(ignored)
    if cargo:
        # For cargo, a Rust test that skips has passed.
        passed -= len({test for _, _, test, _ in skips if test != "-"})
    for summary in PYTEST.findall(text):
        for number, word in re.findall(r"(\d+) ([a-z]+)", summary):
            if word in ("passed", "xfailed"):
                passed += int(number)
            elif word in ("failed", "error", "errors", "xpassed"):
                failed += int(number)
    for ok, wrong in PLAIN.findall(text):
        passed, failed = passed + int(ok), failed + int(wrong or 0)
    return max(passed, 0), failed, skips


def judged(
    suite: str, text: str, status: int, skips: list[tuple[str, ...]]
) -> tuple[Result, str | None]:
    """The result of a suite, and any problem besides its own failures."""
    result = Result(suite)
    result.passed, result.failed, result.skips = counted(text, skips)
    if suite in WITHOUT_COUNTS and not (result.passed or result.failed):
        result.passed = int(status == 0)
    problem = None
    if status != 0 and result.failed == 0:
        problem = f"exit status {status}"
    elif status == 0 and result.failed:
        problem = "exit status 0, but some failed"
    elif not (result.passed or result.failed or result.skips):
        problem = "no test ran"
    if problem:
        result.failed = max(result.failed, 1)
    return result, problem


def failures(text: str) -> list[str]:
    """From the output of a suite: cargo's report on failed tests, and the end."""
    lines = text.splitlines()
    tail = lines[-TAIL_LINES:]
    shown, inside = [], False
    for line in lines[:-TAIL_LINES]:
        inside = (inside or line == "failures:") and not line.startswith("test result: ")
        if inside:
            shown.append(line)
    return [*shown[:MOST_FAILURE_LINES], "...", *tail] if shown else tail


def timeout_seconds(suite: str, environment: dict[str, str]) -> int:
    """The time limit of a suite. That of fuzz-smoke grows with its number of inputs."""
    times = environment.get("FUZZ_TIMES", "") if suite == "fuzz-smoke" else ""
    return TIMEOUT_SECONDS * max(int(times) if times.isdecimal() else 1, 1)


def run(suite: str, commands: list[list[str]], environment: dict[str, str]) -> tuple[Result, str]:
    """Runs the commands of a suite until one fails. Returns the result, and the output."""
    LOGS.mkdir(parents=True, exist_ok=True)
    log, skips_path = LOGS / f"{suite}.log", LOGS / f"{suite}.skips"
    skips_path.unlink(missing_ok=True)
    environment = {**environment, "DICOM_MAP_SKIPS": str(skips_path)}
    began, before = time.monotonic(), os.times()
    limit = timeout_seconds(suite, environment)
    status = 0
    with log.open("wb") as file:
        for command in commands:
            if status == 0:
                status = run_command(command, environment, file, began, limit)
    text = log.read_text(encoding="utf-8", errors="replace")
    result, problem = judged(suite, text, status, read_skips(skips_path))
    result.seconds = time.monotonic() - began
    after = os.times()
    result.processor_seconds = (
        after.children_user - before.children_user + after.children_system - before.children_system
    )
    if result.failed:
        print(f"--- {suite}: FAILED: from {log.relative_to(ROOT)}")
        print("\n".join(failures(text)))
        print(f"--- {suite}: {problem or f'{result.failed} failed'}", flush=True)
    return result, text


def run_command(command, environment, file, began, limit) -> int:
    """The exit status; `limit` seconds after `began`, or at an interrupt, the whole process group is
    ended.
    """
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=file,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        return process.wait(timeout=max(began + limit - time.monotonic(), 1))
    except subprocess.TimeoutExpired:
        file.write(f"ci: ended after {limit} s\n".encode())
        return 124
    finally:
        if process.poll() is None:
            # Time to clean up, as .ci/peers.sh has to.
            os.killpg(process.pid, signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(timeout=GRACE_SECONDS)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def make(target: str, suites: list[str]) -> list[str]:
    """The command that makes a target, without targets that other suites have made."""
    others = [other for other in MADE_BEFORE if other != target and other in suites]
    old = [word for other in others for word in ("-o", other)]
    return [os.environ.get("MAKE", "make"), "--no-print-directory", *old, target]


def run_all(suites: list[str]) -> int:
    """Installs the peers, runs the suites, and prints the results. Returns the exit status."""
    environment = dict(os.environ)
    if environment.get("CI") == "true":
        # Built once and thrown away: nothing is kept for incremental builds, and debug information
        # is limited to that of backtraces.
        environment.setdefault("CARGO_INCREMENTAL", "0")
        environment.setdefault("CARGO_PROFILE_DEV_DEBUG", "line-tables-only")
    # The flags and job slots of a make that started this program do not apply to its own makes.
    for name in ("MAKEFLAGS", "MFLAGS", "MAKELEVEL"):
        environment.pop(name, None)
    results, absent = [], []
    whole = suites == list(SUITES)
    began = time.monotonic()
    suites = ["peers", *suites] if whole or os.environ.get("CI") == "true" else suites
    for suite in suites:
        if suite == "peers":
            commands = [["sh", ".ci/peers.sh"], make("peers-python", suites)]
        else:
            commands = [make(suite, [*suites, "peers-python"] if "peers" in suites else suites)]
        print(f"ci: {suite}", flush=True)
        result, text = run(suite, commands, environment)
        results.append(result)
        for line in NOT_INSTALLED.finditer(text):
            absent.append(line.group(0))
            names = [re.split(r"[<>=!~\[]", word)[0] for word in line.group(1).split()]
            missing = environment.get("DICOM_MAP_PEERS_MISSING", "").split()
            environment["DICOM_MAP_PEERS_MISSING"] = " ".join(sorted({*missing, *names}))
    seconds = time.monotonic() - began
    print("\n".join(["", *(result.line() for result in results)]))
    print(f"{'whole run':18} {seconds:.0f} s, {seconds / 60:.1f} minutes")
    for line in absent:
        print(line)
    failed = [result.suite for result in results if result.failed]
    if failed:
        print(f"FAILED: {', '.join(failed)}; see target/ci")
    if whole:
        report = {"seconds": seconds, "results": [vars(result) for result in results]}
        REPORT.write_text(json.dumps(report, indent=1), encoding="utf-8")
    passed, wrong = (sum(getattr(r, name) for r in results) for name in ("passed", "failed"))
    print(f"{passed} passed, {wrong} failed, {sum(len(r.skips) for r in results)} skipped")
    return 1 if wrong else 0


def table() -> str:
    """The results of the last whole run, as a table for a page."""
    report = json.loads(REPORT.read_text(encoding="utf-8"))
    results = [Result(**values) for values in report["results"]]
    about = {"peers": "installs missing programs that tests compare with", **SUITES}
    lines = [
        "| suite | what | passed | skipped | seconds | processor seconds |",
        "|---|---|---:|---:|---:|---:|",
    ]
    for r in results:
        lines.append(
            f"| {r.suite} | {about[r.suite]} | {r.passed} | {len(r.skips)} "
            f"| {r.seconds:.0f} | {r.processor_seconds:.0f} |"
        )
    passed = sum(r.passed for r in results)
    skipped = sum(len(r.skips) for r in results)
    processor_seconds = sum(r.processor_seconds for r in results)
    lines.append(
        f"| whole run | | {passed} | {skipped} | {report['seconds']:.0f} | {processor_seconds:.0f} |"
    )
    left_out = reasons([tuple(skip) for r in results for skip in r.skips])
    if left_out:
        lines += ["", "Left out in this run:", "", *(f"- {why}" for why in left_out)]
    return "\n".join(lines)


def write_table() -> None:
    """Inserts the table into the page, between its two marks."""
    page = PAGE.read_text(encoding="utf-8")
    before, rest = page.split(BEGIN)
    _, after = rest.split(END)
    PAGE.write_text(f"{before}{BEGIN}\n\n{table()}\n\n{END}{after}", encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("suites", nargs="*", metavar="SUITE")
    parser.add_argument("--list", action="store_true", help="list the suites")
    parser.add_argument(
        "--table", action="store_true", help="write the table into docs/reliability.md"
    )
    parser.add_argument(
        "--skips", type=Path, metavar="FILE", help="print which tests make test skipped"
    )
    options = parser.parse_args()
    # Also ends the processes that it has started: run_command does so for every exception.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    if unknown := [suite for suite in options.suites if suite not in SUITES]:
        parser.error(f"found {', '.join(unknown)}, expected of {', '.join(SUITES)}")
    if options.list:
        print("\n".join(f"{name:18} {what}" for name, what in SUITES.items()))
    elif options.table:
        write_table()
    elif options.skips:
        for why in reasons(read_skips(options.skips)):
            print(f"skipped: {why}")
    else:
        return run_all(options.suites or list(SUITES))
    return 0


if __name__ == "__main__":
    sys.exit(main())
