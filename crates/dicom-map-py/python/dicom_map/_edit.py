"""Edits files in place: `with dicom_map.edit(path) as ds:`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from ._dicom_map import DataSet, Dict, read


@contextmanager
def edit(
    path: str | os.PathLike[str], *, dictionary: Dict | None = None, **saving: Any
) -> Iterator[DataSet]:
    """Reads a file, and saves it in place at the end of the block.

    The file is replaced atomically. After an exception in the block or while saving, it is
    unchanged; a block that changes nothing does not write it.

    Args:
        path: The file.
        dictionary: An opened Dict; None is the one inside the package.
        saving: Arguments of `DataSet.save`, such as `transfer_syntax`.

    Raises:
        OSError, DmapError: As `read` and `DataSet.save`; also if another program changed the file
            in the meantime.
    """
    data_set = read(path, dictionary=dictionary)
    yield data_set
    if data_set.changed or saving:
        data_set.save(path, overwrite=True, **saving)
