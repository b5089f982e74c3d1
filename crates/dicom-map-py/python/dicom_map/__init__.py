"""One registry of DICOM tags, public and private, with the sources of every entry.

    >>> import dicom_map
    >>> dicom_map.lookup(0x0008, 0x0005)["keyword"]
    'SpecificCharacterSet'
    >>> dicom_map.get("PatientName").vr
    'PN'

The functions of the package use the dictionary inside it; `open` opens another. The dictionary
is for information only; do not base clinical decisions on it.
"""

from __future__ import annotations

from ._dicom_map import (
    Census,
    DataSet,
    Dict,
    DmapError,
    Element,
    Entry,
    Sequence,
    Series,
    Table,
    Uid,
    __version__,
    census,
    derive,
    dump,
    new_uid,
    open,
    read,
    series,
    table,
)

# `typing` alone takes longer to import than the rest of the package; type checkers know this name.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from . import distributed
    from ._edit import edit
    from ._errors import MissingElementError, UnknownKeyError
    from ._explain import ExplainedElement, Explanation, explain
    from ._private import PrivateBlocks, PrivateElements, private
    from ._pydicom import PatchReport, patch_pydicom, patched_pydicom, unpatch_pydicom
    from ._pydicom_codecs import register_pydicom_codecs, unregister_pydicom_codecs

__all__ = [
    "Census",
    "DataSet",
    "Dict",
    "DmapError",
    "Element",
    "Entry",
    "ExplainedElement",
    "Explanation",
    "MissingElementError",
    "PatchReport",
    "PrivateBlocks",
    "PrivateElements",
    "Sequence",
    "Series",
    "Table",
    "Uid",
    "UnknownKeyError",
    "__version__",
    "census",
    "creator",
    "creators",
    "default",
    "derive",
    "distributed",
    "dump",
    "edit",
    "explain",
    "find",
    "get",
    "lookup",
    "lookup_many",
    "new_uid",
    "open",
    "patch_pydicom",
    "patched_pydicom",
    "private",
    "read",
    "register_pydicom_codecs",
    "search",
    "series",
    "table",
    "uid",
    "unpatch_pydicom",
    "unregister_pydicom_codecs",
]

# Opening the embedded dictionary reads and allocates almost nothing, so it is opened here, once;
# its pages are read when they are touched.
_DEFAULT = Dict._default()

# The methods of the default dictionary as functions, without a call in between.
creator = _DEFAULT.creator
creators = _DEFAULT.creators
find = _DEFAULT.find
get = _DEFAULT.get
lookup = _DEFAULT.lookup
lookup_many = _DEFAULT.lookup_many
search = _DEFAULT.search
uid = _DEFAULT.uid

#: The modules of the names that are imported on first use.
_LAZY = {
    "ExplainedElement": "_explain",
    "Explanation": "_explain",
    "MissingElementError": "_errors",
    "PatchReport": "_pydicom",
    "PrivateBlocks": "_private",
    "PrivateElements": "_private",
    "UnknownKeyError": "_errors",
    "edit": "_edit",
    "explain": "_explain",
    "patch_pydicom": "_pydicom",
    "patched_pydicom": "_pydicom",
    "private": "_private",
    "register_pydicom_codecs": "_pydicom_codecs",
    "unpatch_pydicom": "_pydicom",
    "unregister_pydicom_codecs": "_pydicom_codecs",
}


def default() -> Dict:
    """Returns the dictionary inside the package, which is opened once; closing it does nothing."""
    return _DEFAULT


def __getattr__(name: str) -> object:
    if name == "distributed":
        return __import__(f"{__name__}.{name}", fromlist=[name])
    if name not in _LAZY:
        # The interpreter suggests similar attributes of the object.
        raise AttributeError(
            f"module {__name__!r} has no attribute {name!r}",
            name=name,
            obj=__import__("sys").modules[__name__],
        )
    value: object = getattr(__import__(f"{__name__}.{_LAZY[name]}", fromlist=[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
