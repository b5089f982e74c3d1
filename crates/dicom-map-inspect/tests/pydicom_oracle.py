"""Prints every element of files as pydicom reads them: one JSON line a file, for tests/pydicom.rs."""

import json
import struct
import sys
import warnings
import zlib

import pydicom
from pydicom.encaps import generate_fragments
from pydicom.multival import MultiValue
from pydicom.valuerep import PersonName

warnings.simplefilter("ignore")


def text(value):
    # Numbers keep the text of the file.
    original = getattr(value, "original_string", None)
    return original.strip(" \0") if original is not None else str(value)


def value_of(element):
    value, vr = element.value, element.VR
    if vr == "SQ":
        return {"items": len(value)}
    if isinstance(value, bytes):
        if element.is_undefined_length and element.tag in (0x7FE00010,):
            return [[len(part), zlib.crc32(part)] for part in generate_fragments(value)]
        return {"bytes": len(value), "crc": zlib.crc32(value)} if value else []
    if value is None or value == "" or (isinstance(value, (list, MultiValue)) and not len(value)):
        return []
    values = list(value) if isinstance(value, (list, MultiValue)) else [value]
    if vr in ("US", "SS", "UL", "SL", "SV", "UV", "US or SS"):
        return values
    if vr in ("FL", "FD"):
        return [
            "nan" if number != number else struct.pack(">d", number).hex()
            for number in map(float, values)
        ]
    if vr == "AT":
        return [f"({tag >> 16:04X},{tag & 0xFFFF:04X})" for tag in map(int, values)]
    if vr == "IS" or vr == "DS":
        return ["" if number == "" or number is None else text(number) for number in values]
    if vr == "PN":
        return [str(name) if isinstance(name, PersonName) else name for name in values]
    return [str(part) for part in values]


def rows(dataset, prefix, out):
    for tag in dataset.keys():
        tag = int(tag)
        name = f"{prefix}({tag >> 16:04X},{tag & 0xFFFF:04X})"
        try:
            element = dataset[tag]
            out.append([name, str(element.VR), value_of(element)])
        except Exception as error:  # noqa: BLE001 - what pydicom cannot convert is a row too
            out.append([name, "error", f"{type(error).__name__}: {error}"])
            continue
        if element.VR == "SQ":
            for number, item in enumerate(element.value):
                rows(item, f"{name}[{number}].", out)


for path in sys.argv[1:]:
    force = False
    try:
        try:
            dataset = pydicom.dcmread(path)
        except pydicom.errors.InvalidDicomError:
            force = True
            dataset = pydicom.dcmread(path, force=True)
        found = []
        if getattr(dataset, "file_meta", None) is not None:
            rows(dataset.file_meta, "", found)
        rows(dataset, "", found)
        print(json.dumps({"file": path, "rows": found, "force": force}))
    except Exception as error:  # noqa: BLE001 - a file that pydicom refuses is an answer
        print(
            json.dumps({"file": path, "error": f"{type(error).__name__}: {error}", "force": force})
        )
