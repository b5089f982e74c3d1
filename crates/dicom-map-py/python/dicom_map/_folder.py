"""The folder of a distributed run, on a disk or in an object store: files are written completely or
not at all.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any

from ._stores import is_url


class Folder:
    """A folder that all workers can reach."""

    def __init__(
        self, path: str | os.PathLike[str], storage_options: dict[str, Any] | None
    ) -> None:
        self.path = os.fspath(path)
        self._options = storage_options or {}

    def __str__(self) -> str:
        return self.path

    def _remote(self, name: str) -> tuple[Any, str]:
        from fsspec.core import url_to_fs

        fs, root = url_to_fs(self.path, **self._options)
        return fs, f"{root.rstrip('/')}/{name}" if name else root

    def names(self, folder: str = "") -> list[str]:
        """The names in the folder, or in a folder inside it; none if that does not exist."""
        if is_url(self.path):
            fs, path = self._remote(folder)
            fs.invalidate_cache()
            try:
                found = fs.ls(path, detail=False)
            except FileNotFoundError:
                return []
            return sorted(name.rstrip("/").rsplit("/", 1)[-1] for name in found)
        try:
            return sorted(os.listdir(Path(self.path, folder)))
        except FileNotFoundError:
            return []

    def read(self, name: str) -> bytes:
        """Returns the content of a file."""
        if is_url(self.path):
            fs, path = self._remote(name)
            data: bytes = fs.cat_file(path)
            return data
        return Path(self.path, name).read_bytes()

    def write(self, name: str, data: bytes) -> None:
        """Writes a file, replacing one of this name."""
        if is_url(self.path):
            fs, path = self._remote(name)
            fs.pipe_file(path, data)
            return
        target = Path(self.path, name)
        target.parent.mkdir(parents=True, exist_ok=True)
        # Readers of Parquet ignore names that begin with a dot.
        part = target.with_name(f".{target.name}.{secrets.token_hex(8)}")
        try:
            with open(part, "xb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.replace(part, target)
        finally:
            part.unlink(missing_ok=True)

    def remove(self, name: str) -> None:
        """Removes a file, if it is there."""
        if is_url(self.path):
            fs, path = self._remote(name)
            if fs.exists(path):
                fs.rm_file(path)
            return
        Path(self.path, name).unlink(missing_ok=True)
