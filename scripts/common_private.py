"""Writes docs/common-private.md: the private elements that occur in most real files, and their names. Usage: common_private.py FOLDER...

Needs a Python with dicom_map; pydicom's test files are counted too if pydicom (and pydicom-data) is
installed.
"""

import collections
import contextlib
import csv
import sys
from pathlib import Path

import dicom_map

ROOT = Path(__file__).resolve().parents[1]
SHOWN = 300
VENDORS_DOCUMENTS = ("atlas", "conformance-json", "conformance-xml")


def real_files(folders):
    files = [path for folder in folders for path in Path(folder).rglob("*") if path.is_file()]
    with contextlib.suppress(ImportError):
        from pydicom.data import get_testdata_files

        files += map(Path, get_testdata_files())
    return files


def counted(files):
    """The number of files that contain each (creator, group, offset)."""
    counts = collections.Counter()
    read = 0
    for path in files:
        try:
            elements = list(dicom_map.read(path, stop_after=0x7FE00000).walk())
        except (dicom_map.DmapError, OSError):
            continue
        read += 1
        found = set()
        for element in elements:
            entry = element.entry if element.creator else None
            if entry is not None and entry.creator:
                # As tables spell it: (0043,xx39).
                group, element = entry.tag.strip("()").split(",")
                found.add((entry.creator, group, element))
        counts.update(found)
    return counts, read


def overrides():
    """The corrected names, by key."""
    with open(ROOT / "data" / "overrides.csv", encoding="utf-8") as file:
        return {
            (row["creator"], row["group"], row["element"]): row
            for row in csv.DictReader(file)
            if row["field"] == "name"
        }


def vendors_name(entry):
    """The name in the vendor's document, or else in the first other source."""
    names = [(source, value) for field, value, source in entry["others"] if field == "name"]
    names.sort(key=lambda name: name[0] not in VENDORS_DOCUMENTS)
    return names[0][1] if names else ""


def tags():
    with open(ROOT / "data" / "tags.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            row["others"] = []
            for other in filter(None, row["alternatives"].split(" | ")):
                field, _, rest = other.partition("=")
                value, _, source = rest.rpartition(" <")
                row["others"].append((field, value, source.rstrip(">")))
            yield (row["creator"], row["group"], row["element"]), row


def cell(text):
    return text.replace("|", "\\|")


def main():
    counts, read = counted(real_files(sys.argv[1:]))
    entries = dict(tags())
    corrected = overrides()
    common = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:SHOWN]
    changed = sum(key in corrected for key, _ in common)
    unnamed = sum(not entries[key]["name"] for key, _ in common)
    lines = [
        "# The private elements that occur in most real files",
        "",
        f"These are {len(common)} of the {len(counts)} private elements in {read} files; each was reviewed by hand. `scripts/common_private.py` wrote this page. {changed} have a name",
        "different from their vendor's, through a row of `data/overrides.csv` with its citation: abbreviations are written out, typing errors are corrected, signs and units are removed,",
        "and a field with only a number for a name is named after its use. The vendor's name is kept as an alternative, and `dicom-map lookup` shows both.",
        f"{unnamed} have no name in any source.",
        "",
        "| files | tag | creator | name | vendor's name |",
        "| ---: | --- | --- | --- | --- |",
    ]
    for key, count in common:
        creator, group, element = key
        entry = entries[key]
        before = cell(vendors_name(entry)) if key in corrected else ""
        lines.append(
            f"| {count} | ({group},{element}) | {cell(creator)} | {cell(entry['name']) or '-'} | {before} |"
        )
    (ROOT / "docs" / "common-private.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"docs/common-private.md: {len(common)} elements of {read} files, {changed} renamed")


if __name__ == "__main__":
    main()
