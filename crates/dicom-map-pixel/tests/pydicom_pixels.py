"""Decodes the pixel_array of every given file with pydicom.

Prints one line for each file: path, result, dtype, shape, and the name of a file in the given
folder with the samples in little endian. The reader of the line removes it.
"""

import logging
import pathlib
import sys
import warnings

import numpy
import pydicom

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)
folder = pathlib.Path(sys.argv[1])

for number, line in enumerate(sys.stdin):
    path = line.rstrip("\n")
    try:
        ds = pydicom.dcmread(path, force=True)
        if not any(tag in ds for tag in (0x7FE00010, 0x7FE00008, 0x7FE00009)):
            print(path, "none", "-", "-", "-", sep="\t", flush=True)
            continue
        array = ds.pixel_array
    except Exception as error:  # noqa: BLE001 - pydicom may raise anything
        words = " ".join(str(error).split())[:200]
        print(path, "error", type(error).__name__, words or "-", "-", sep="\t", flush=True)
        continue
    array = array.astype(array.dtype.newbyteorder("<"), copy=False)
    name = folder / f"{number}.raw"
    numpy.ascontiguousarray(array).tofile(name)
    shape = "x".join(str(size) for size in array.shape)
    print(path, "ok", array.dtype.str, shape, name, sep="\t", flush=True)
