"""Reads pairs of files with pydicom: lines of the old file and the new one, with a tab between them. For each pair one line: the places that differ, or nothing."""

import sys
import warnings

import pydicom

warnings.simplefilter("ignore")


def elements(dataset, prefix=""):
    """Place and bytes (or number of items) of each element, by tag and item number."""
    for tag in dataset.keys():
        element = dataset.get_item(tag)
        place = f"{prefix}({tag >> 16:04X},{tag & 0xFFFF:04X})"
        # Sequences that the file's VR does not tell are found when the element is made.
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
    except Exception as error:  # noqa: BLE001, what pydicom cannot read before, it need not read after
        print(f"error {type(error).__name__}: {error}".splitlines()[0])
