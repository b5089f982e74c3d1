"""Prints criterion's measurements as one table per operation, with the ratio to dicom-map. Usage:
ratios.py CRITERION_FOLDER
"""

import json
import sys
from pathlib import Path

#: The reasons why a peer has no row.
NOTES = {
    "open": "dicom-dictionary-std fills its maps once in each process: see the table of starts",
    "verify": "no peer verifies a dictionary; for comparison, the time to detect that some byte has changed",
    "iterate": "dicom-dictionary-std cannot iterate over its entries",
    "by creator and tag": "dicom-dictionary-std has no private elements",
}


def measured(folder):
    """{table: {row: nanoseconds per lookup}}: the best of criterion's samples, since the others
    were slowed down by other load. If criterion was given no number of lookups, the figure is for
    one iteration.
    """
    tables = {}
    for path in folder.glob("**/new/sample.json"):
        names = json.loads((path.parent / "benchmark.json").read_text())
        sample = json.loads(path.read_text())
        nanoseconds = min(time / rounds for time, rounds in zip(sample["times"], sample["iters"]))
        questions = (names["throughput"] or {}).get("Elements", 1)
        tables.setdefault(names["group_id"], {})[names["function_id"]] = nanoseconds / questions
    return tables


def duration(nanoseconds):
    """Formats a duration with a suitable unit."""
    for unit, size in (("ms", 1e6), ("us", 1e3)):
        if nanoseconds >= size:
            return f"{nanoseconds / size:10.1f} {unit}"
    return f"{nanoseconds:10.1f} ns"


def ratio(value):
    """Formats a ratio with at least two significant digits."""
    digits = 3 if value < 0.1 else 2 if value < 100 else 0
    return f"{value:10,.{digits}f} x"


def main():
    """Prints one table after another."""
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
        "\nThe best sample, per lookup (open, verify: the whole operation; iterate: one entry). Above 1 x: takes that many times as long as dicom-map."
    )


if __name__ == "__main__":
    main()
