"""Files that Python has opened, and objects of stores supported by fsspec, read by ranges."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator
from typing import Any

#: The maximum size of inputs that can only be read sequentially, and are kept in memory.
MAX_WHOLE_BYTES = 256 << 20


class Failed:
    """An input that could not be read."""

    def __init__(self, name: str, error: BaseException) -> None:
        self.name = name
        self.reason = f"{type(error).__name__}: {error}"


class Local:
    """A file of the system that was listed before: it is a failure if it has disappeared since."""

    fetch = None

    def __init__(self, name: str) -> None:
        self.name = name


class Opened:
    """A file that Python has opened, from its current position to its end; the position is
    restored.
    """

    reason = None

    def __init__(self, file: Any, name: str) -> None:
        self.name = name
        self._file = file
        self._size: int
        self._lock = threading.Lock()
        if file.seekable():
            self._start = file.tell()
            self._size = file.seek(0, 2) - self._start
            file.seek(self._start)
        else:
            whole = file.read(MAX_WHOLE_BYTES + 1)
            if len(whole) > MAX_WHOLE_BYTES:
                raise ValueError(
                    f"found more than {MAX_WHOLE_BYTES} bytes in a file that is not seekable"
                )
            self._file, self._start, self._size = None, 0, len(whole)
            self._whole: bytes = whole

    def size(self) -> int:
        return self._size

    def fetch(self, start: int, end: int) -> bytes:
        if self._file is None:
            return self._whole[start:end]
        with self._lock:
            self._file.seek(self._start + start)
            try:
                data: bytes = self._file.read(end - start)
            finally:
                self._file.seek(self._start)
            return data


class StoreObject:
    """An object of a store."""

    reason = None

    def __init__(self, name: str, fs: Any, path: str, size: int | None, timeout: float) -> None:
        self.name = name
        self._fs = fs
        self._path = path
        self._size = size
        self._timeout = timeout
        self._whole: bytes | None = None

    @property
    def listed_size(self) -> int | None:
        """The length, if the listing contained it."""
        return self._size

    def size(self) -> int:
        if self._size is None:
            info = _call(self._fs, "info", self._timeout, self._path)
            if info.get("type") == "directory":
                raise IsADirectoryError("found a folder, expected an object; its URL ends with /")
            self._size = info.get("size")
        if self._size is None:
            # A server that does not report the length.
            whole = _call(self._fs, "cat_file", self._timeout, self._path)
            if len(whole) > MAX_WHOLE_BYTES:
                raise ValueError(f"found more than {MAX_WHOLE_BYTES} bytes without a length")
            self._whole, self._size = whole, len(whole)
        return self._size

    def fetch(self, start: int, end: int) -> bytes:
        if self._whole is not None:
            return self._whole[start:end]
        data: bytes = _call(self._fs, "cat_file", self._timeout, self._path, start=start, end=end)
        # A server that does not support ranges sends everything.
        return data if len(data) <= end - start else data[start:end]


def _call(fs: Any, name: str, timeout: float, *args: Any, **options: Any) -> Any:
    """Calls a method of a file system; one that waits for a network ends after `timeout` seconds."""
    if not fs.async_impl:
        return getattr(fs, name)(*args, **options)
    from fsspec.asyn import sync
    from fsspec.exceptions import FSTimeoutError

    method: Callable[..., Any] = getattr(fs, f"_{name}")
    try:
        return sync(fs.loop, method, *args, timeout=timeout, **options)
    except FSTimeoutError:
        raise TimeoutError(f"found no answer in {timeout:g} seconds") from None


def objects(url: str, storage_options: dict[str, Any] | None, timeout: float) -> Iterator[Any]:
    """The objects that a URL selects: one object, those in a folder (its URL ends with /), or those
    that wild cards match. Failures are returned as `Failed`.
    """
    try:
        from fsspec.core import url_to_fs
    except ImportError as error:
        raise ImportError("URLs need fsspec: pip install fsspec", name="fsspec") from error
    fs, path = url_to_fs(url, **(storage_options or {}))
    is_folder = url.endswith("/")
    # `?` begins the query of a web address.
    is_pattern = any(char in path for char in ("*[" if "http" in url[:5] else "*?["))
    if not is_folder and not is_pattern:
        return iter([StoreObject(url, fs, path, None, timeout)])
    try:
        # The listing may be out of date.
        fs.invalidate_cache()
        if is_folder:
            found = _call(fs, "find", timeout, path, detail=True)
        else:
            found = _call(fs, "glob", timeout, path, detail=True)
        if not found:
            raise FileNotFoundError("found nothing there")
    except Exception as error:  # noqa: BLE001  stores raise many exceptions; they are reported
        return iter([Failed(url, error)])
    return (
        StoreObject(fs.unstrip_protocol(name), fs, name, info.get("size"), timeout)
        for name, info in sorted(found.items())
        if info.get("type") != "directory"
    )


def listed(
    files: list[tuple[str, int | None]], storage_options: dict[str, Any] | None, timeout: float
) -> list[Local | StoreObject]:
    """The files and objects of an earlier listing."""
    found: list[Local | StoreObject] = []
    for name, size in files:
        if is_url(name):
            from fsspec.core import url_to_fs

            fs, path = url_to_fs(name, **(storage_options or {}))
            found.append(StoreObject(name, fs, path, size, timeout))
        else:
            found.append(Local(name))
    return found


def is_url(name: object) -> bool:
    """True for `s3://bucket/key`: paths of the system do not begin like this."""
    return isinstance(name, str) and re.match(r"[A-Za-z][A-Za-z0-9+.:-]+://", name) is not None


def opened(file: Any) -> Iterator[Opened]:
    """A file that Python has opened."""
    if not isinstance(file.read(0), bytes):
        raise TypeError("found a file opened as text, expected one opened as bytes ('rb')")
    name = getattr(file, "name", None)
    return iter([Opened(file, name if isinstance(name, str) else "<file>")])
