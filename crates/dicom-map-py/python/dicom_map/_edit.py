"""Files changed in place: `with dicom_map.edit(path) as ds:`."""

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
    """Reads a file, and saves what the block has changed in its place when the block ends.

    The file is replaced in one step. An exception in the block, or while saving, leaves it as it was; so does a block that changes nothing.

    Args:
        path: The file.
        dictionary: An opened Dict; None is the one inside the package.
        saving: Arguments of `DataSet.save`, such as `transfer_syntax`.

    Raises:
        OSError, DmapError: As `read` and `DataSet.save`; also when another program has changed the file meanwhile.
    """
    data_set = read(path, dictionary=dictionary)
    yield data_set
    if data_set.changed or saving:
        data_set.save(path, overwrite=True, **saving)
