"""The content of pydicom's dictionaries, so that tests can check that no changes are left."""

from __future__ import annotations

import copy

import pydicom.datadict as datadict


def snapshot() -> tuple:
    """pydicom's dictionaries with their order."""
    private = {
        creator: list(entries.items()) for creator, entries in datadict.private_dictionaries.items()
    }
    others = (
        datadict.DicomDictionary,
        datadict.RepeatersDictionary,
        datadict.keyword_dict,
        datadict.masks,
    )
    return copy.deepcopy(
        (
            list(private.items()),
            [list(table.items()) for table in others],
            datadict.REPEATER_KEYWORDS,
        )
    )
