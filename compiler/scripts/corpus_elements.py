"""Prints the distinct private elements of each DICOM file, and pydicom's entry for each.

Arguments: the files. Rows, tab-separated: file, creator, group, element, VR in the file (empty if
it has none: implicit VR, or UN), name and VR in pydicom (both empty if it has no entry).
"""

import os
import sys

import pydicom
from pydicom.datadict import private_dictionary_description, private_dictionary_VR


def walk(dataset, is_implicit):
    for tag in list(dataset.keys()):
        raw = dataset.get_item(tag)
        # The VR as in the file, before pydicom replaces UN.
        vr = "" if is_implicit else (raw.VR or "")
        element = dataset[tag]
        if tag.is_private and not tag.is_private_creator and tag.element >= 0x1000:
            creator = dataset.get((tag.group, tag.element >> 8))
            creator = (
                str(creator.value).strip(" \0") if creator is not None and creator.value else ""
            )
            yield creator, tag, "" if vr == "UN" else vr
        if element.VR == "SQ" and element.value:
            for item in element.value:
                yield from walk(item, is_implicit)


def known(function, tag, creator):
    try:
        return function(tag, creator)
    except KeyError:
        return ""


def main():
    for path in sys.argv[1:]:
        seen = set()
        dataset = pydicom.dcmread(path, force=True)
        for creator, tag, vr in walk(dataset, dataset.original_encoding[0]):
            row = (creator, f"{tag.group:04X}", f"{tag.element:04X}", vr)
            if row in seen:
                continue
            seen.add(row)
            name = known(private_dictionary_description, tag, creator) if creator else ""
            known_vr = known(private_dictionary_VR, tag, creator) if creator else ""
            cells = [os.path.basename(path), *row, name, known_vr]
            sys.stdout.buffer.write(
                (
                    "\t".join(cell.replace("\t", " ").replace("\n", " ") for cell in cells) + "\n"
                ).encode()
            )


main()
