"""Prints what criterion measured as one table for each question, with the ratio to dicom-map. Usage: ratios.py CRITERION_FOLDER"""

import json
import sys
from pathlib import Path

# Questions in one round, as in src/lib.rs; "open" and "walk" are measured one at a time.
KEY_COUNT = 1024
ONE_AT_A_TIME = {"open", "walk"}


def main():
    folder = Path(sys.argv[1])
    groups = {}
    for estimate in folder.glob("**/new/estimates.json"):
        names = json.loads((estimate.parent / "benchmark.json").read_text())
        nanoseconds = json.loads(estimate.read_text())["median"]["point_estimate"]
        groups.setdefault(names["group_id"], {})[names["function_id"]] = nanoseconds
    if not groups:
        sys.exit(f"ratios.py: found no measurement in {folder}, expected those of `cargo bench`")
    for group, rows in sorted(groups.items()):
        share = 1 if group in ONE_AT_A_TIME else KEY_COUNT
        ours = next((value for name, value in rows.items() if name.startswith("dicom-map")), None)
        print(f"\n{group}")
        for name, value in sorted(rows.items()):
            ratio = f"{value / ours:8.2f} x" if ours and not name.startswith("dicom-map") else ""
            print(f"  {name:34} {value / share:12.1f} ns {ratio}")
    print("\nMedians for one question. A ratio above 1: the peer takes that many times as long as the first line of dicom-map.")


if __name__ == "__main__":
    main()
