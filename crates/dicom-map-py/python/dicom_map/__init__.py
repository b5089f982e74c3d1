"""One registry of DICOM tags, public and private, with the evidence for every entry.

    >>> import dicom_map
    >>> dicom_map.lookup(0x0008, 0x0005)["keyword"]
    'SpecificCharacterSet'
    >>> dicom_map.get("PatientName").vr
    'PN'

The functions of the package ask the dictionary inside it; `open` opens another. The dictionary informs; it is not a
basis for clinical decisions.
"""

from __future__ import annotations

from ._dicom_map import Dict, DmapError, Entry, Uid, __version__, open
from ._errors import UnknownKeyError
from ._pydicom import PatchReport, patch_pydicom, patched_pydicom, unpatch_pydicom

__all__ = [
    "Dict",
    "DmapError",
    "Entry",
    "PatchReport",
    "Uid",
    "UnknownKeyError",
    "__version__",
    "creator",
    "creators",
    "default",
    "find",
    "get",
    "lookup",
    "lookup_many",
    "open",
    "patch_pydicom",
    "patched_pydicom",
    "search",
    "uid",
    "unpatch_pydicom",
]

# Opening the embedded dictionary reads and allocates next to nothing, so it is done here, once; its pages are read when they are touched.
_DEFAULT = Dict._default()

# The methods of the default dictionary as functions: no call in between.
creator = _DEFAULT.creator
creators = _DEFAULT.creators
find = _DEFAULT.find
get = _DEFAULT.get
lookup = _DEFAULT.lookup
lookup_many = _DEFAULT.lookup_many
search = _DEFAULT.search
uid = _DEFAULT.uid


def default() -> Dict:
    """The dictionary inside the package, opened once; closing it does nothing."""
    return _DEFAULT
