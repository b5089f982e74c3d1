"""Counts the instructions of a lookup with valgrind, and compares them with
benches/instructions.csv. Usage: instructions.py [--update]

Counts depend on the compiler, but not on other load of the machine. With another rustc, or without
valgrind, nothing is compared, and a message says so. Exit status 1 if a count rose by more than 5
%; otherwise 0. --update writes the file.
"""

import csv
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))

import skips  # noqa: E402

COUNTS = ROOT / "benches" / "instructions.csv"
QUESTIONS = (
    "public",
    "public, unknown",
    "public, its name",
    "keyword",
    "private",
    "private, creator held",
    "private, unknown creator",
)
# As in src/lib.rs.
KEY_COUNT = 1024
ROUNDS = 20
# The tolerance for changes that are not related to lookups, such as another dictionary.
TOLERANCE = 0.05


def run(command):
    """Returns its standard output and error."""
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return done.stdout + done.stderr


def instructions(program, question, rounds):
    """The instructions of one whole run."""
    tool = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null"]
    words = run([*tool, program, question, str(rounds)])
    return int(re.search(r"I\s+refs:\s+([\d,]+)", words).group(1).replace(",", ""))


def main():
    """Counts, then compares or writes."""
    version = run(["rustc", "--version", "--verbose"])
    version = f"{version.splitlines()[0]} {re.search(r'host: (.*)', version).group(1)}"
    update = "--update" in sys.argv[1:]
    if not shutil.which("valgrind"):
        if update:
            sys.exit("instructions: valgrind is not here")
        skips.skip("peer valgrind: is not installed", "instructions")
        return
    lines = (
        COUNTS.read_text(encoding="utf-8").splitlines()
        if COUNTS.is_file()
        else ["", "question,instructions"]
    )
    if not update and lines[0] != f"# {version}":
        skips.skip(
            f"machine compiler: the counts are of {lines[0].lstrip('# ')}, and this is {version}",
            "instructions",
        )
        return
    known = {row["question"]: float(row["instructions"]) for row in csv.DictReader(lines[1:])}
    run(
        [
            os.environ.get("CARGO", "cargo"),
            "build",
            "--quiet",
            "--release",
            "--locked",
            "-p",
            "dicom-map-bench",
            "--bin",
            "instructions",
        ]
    )
    target = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target"))
    program = str(target / "release" / "instructions")
    counts, risen = {}, []
    print(f"instructions of one lookup, {version}")
    for question in QUESTIONS:
        # Twice the number of rounds minus once: the difference is the lookups.
        more = instructions(program, question, 2 * ROUNDS) - instructions(program, question, ROUNDS)
        counts[question] = more / (ROUNDS * KEY_COUNT)
        before = known.get(question)
        change = f"{counts[question] / before - 1:+7.1%}" if before else "    new"
        print(f"  {question:28} {counts[question]:8.1f} {change}")
        if before and counts[question] > before * (1 + TOLERANCE):
            risen.append(question)
    if update:
        with COUNTS.open("w", encoding="utf-8", newline="") as file:
            file.write(f"# {version}\n")
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(["question", "instructions"])
            writer.writerows((question, f"{count:.1f}") for question, count in counts.items())
    elif risen:
        sys.exit(
            f"instructions: {len(QUESTIONS) - len(risen)} passed, {len(risen)} failed\n"
            f"instructions: risen by more than {TOLERANCE:.0%}: {'; '.join(risen)}. If that is intended: benches/instructions.py --update"
        )
    else:
        print(f"instructions: {len(QUESTIONS)} passed, 0 failed")


if __name__ == "__main__":
    main()
