"""Compares pairs of files with pydicom. Each input line is the old and the new path, separated by a
tab; each output line has the paths of elements that differ, or nothing."""

import sys
import warnings

import pydicom

warnings.simplefilter("ignore")


def elements(dataset, prefix=""):
    """Yields the path and bytes (or number of items) of each element, by tag and item number."""
    for tag in dataset.keys():
        element = dataset.get_item(tag)
        place = f"{prefix}({tag >> 16:04X},{tag & 0xFFFF:04X})"
        # Sequences without their VR in the file are detected when the element is created.
        made = dataset[tag] if element.VR in (None, "SQ", "UN") else element
        if made.VR == "SQ":
            yield place, len(made.value)
            for number, item in enumerate(made.value):
                yield from elements(item, f"{place}[{number}].")
        elif tag & 0xFFFF:
            yield place, element.value


def places(old, new):
    first, second = (dict(elements(pydicom.dcmread(path, force=True))) for path in (old, new))
    return sorted(
        place for place in first.keys() | second.keys() if first.get(place) != second.get(place)
    )


for line in sys.stdin:
    old, new = line.rstrip("\n").split("\t")
    try:
        print(" ".join(places(old, new)))
    except Exception as error:  # noqa: BLE001, files that pydicom cannot read are skipped
        print(f"error {type(error).__name__}: {error}".splitlines()[0])
