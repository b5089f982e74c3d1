"""Reads data sets as pydicom does, for tests/pydicom_values.rs.

Each line of standard input is a data set in explicit VR little endian, in hexadecimal digits. For
each one line is printed: the value of its last element, UTF-8 in hexadecimal digits.
"""

import sys
import warnings
from io import BytesIO

import pydicom
from pydicom.multival import MultiValue

warnings.simplefilter("ignore")
pydicom.config.settings.reading_validation_mode = pydicom.config.IGNORE


def text(value):
    if value is None:
        return ""
    if isinstance(value, MultiValue | list):
        return "\\".join(text(one) for one in value)
    if isinstance(value, pydicom.tag.BaseTag):
        return f"({value.group:04X},{value.element:04X})"
    if isinstance(value, pydicom.valuerep.DSfloat | pydicom.valuerep.IS):
        return value.original_string or str(value)
    if isinstance(value, bytes):
        return value.hex(" ").upper()
    return repr(value) if isinstance(value, float) else str(value)


for line in sys.stdin:
    data_set = pydicom.dcmread(BytesIO(bytes.fromhex(line)), force=True)
    last = list(data_set)[-1]
    print(text(last.value).encode("utf-8", "surrogatepass").hex())
