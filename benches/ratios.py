"""Prints what criterion measured as one table for each question, with the ratio to dicom-map. Usage: ratios.py CRITERION_FOLDER"""

import json
import sys
from pathlib import Path

#: Where a peer has no row, why not.
NOTES = {
    "open": "dicom-dictionary-std fills its maps once in each process: see the table of starts",
    "verify": "no peer checks what is in a dictionary; beside it, what it takes to find that some byte has changed",
    "iterate": "dicom-dictionary-std has nothing to walk over its entries with",
    "by creator and tag": "dicom-dictionary-std has no private elements",
}


def measured(folder):
    """{table: {row: nanoseconds of one question}}: of criterion's samples the best one, which is what the machine can do; the others
    had more of what else it did. Where criterion was told no number of questions, the round is one."""
    tables = {}
    for path in folder.glob("**/new/sample.json"):
        names = json.loads((path.parent / "benchmark.json").read_text())
        sample = json.loads(path.read_text())
        nanoseconds = min(time / rounds for time, rounds in zip(sample["times"], sample["iters"]))
        questions = (names["throughput"] or {}).get("Elements", 1)
        tables.setdefault(names["group_id"], {})[names["function_id"]] = nanoseconds / questions
    return tables


def duration(nanoseconds):
    """With a unit that keeps it short."""
    for unit, size in (("ms", 1e6), ("us", 1e3)):
        if nanoseconds >= size:
            return f"{nanoseconds / size:10.1f} {unit}"
    return f"{nanoseconds:10.1f} ns"


def ratio(value):
    """Two digits at least that mean something."""
    digits = 3 if value < 0.1 else 2 if value < 100 else 0
    return f"{value:10,.{digits}f} x"


def main():
    """One table after the other."""
    folder = Path(sys.argv[1])
    tables = measured(folder)
    if not tables:
        sys.exit(f"ratios.py: found no measurement in {folder}, expected those of `cargo bench`")
    for table, rows in sorted(tables.items()):
        print(f"\n{table}")
        # Ours first.
        for name, value in sorted(
            rows.items(), key=lambda row: (not row[0].startswith("dicom-map"), row[0])
        ):
            beside = ratio(value / rows["dicom-map"]) if name != "dicom-map" else ""
            print(f"  {name:42} {duration(value)} {beside}".rstrip())
        if table in NOTES:
            print(f"  ({NOTES[table]})")
    print(
        "\nThe best sample, for one question (open, verify: all of it; iterate: one entry). Above 1 x: takes so many times as long as dicom-map."
    )


if __name__ == "__main__":
    main()
