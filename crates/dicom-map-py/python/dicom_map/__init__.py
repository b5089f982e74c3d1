"""One registry of DICOM tags, public and private, with the evidence for every entry.

The dictionary informs; it is not a basis for clinical decisions.
"""

from ._dicom_map import Dict, DmapError, Entry, __version__, open

__all__ = ["Dict", "DmapError", "Entry", "__version__", "open"]
