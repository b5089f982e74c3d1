"""DICOM on the network: echo, find, get, move, store, and a storage server.

    from dicom_map import net
    net.echo("ORTHANC@127.0.0.1:4242")
    net.store("ORTHANC@127.0.0.1:4242", ["scan.dcm"])

An address is `AET@host:port`. Every function releases the interpreter lock while it works, and can
be interrupted with Ctrl-C; with asyncio, run it with `asyncio.to_thread`. Failures raise a
`DmapError` whose `kind` says why: `no_connection`, `association_rejected`, `no_context`,
`association_ended`, `protocol`, `timed_out`, `refused`, `tls`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Self, TypeAlias

from ._dicom_map import DataSet, _net_echo, _net_find, _net_get, _net_move, _net_store, _Server

__all__ = [
    "Connection",
    "Retrieved",
    "Sent",
    "StorageServer",
    "echo",
    "find",
    "get",
    "move",
    "store",
]

_Path: TypeAlias = str | os.PathLike[str]
Model: TypeAlias = Literal["patient", "study", "worklist"]
Duplicates: TypeAlias = Literal["keep", "refuse", "replace"]
Query: TypeAlias = Mapping[str, object] | DataSet


@dataclass(frozen=True, kw_only=True)
class Connection:
    """How to connect: the calling AE title, timeouts in seconds, TLS and the user. The wheel does
    not include TLS: requesting it raises an error.
    """

    calling: str = "DICOM-MAP"
    timeout: float = 300.0
    connect_timeout: float = 15.0
    tls: bool = False
    """Use TLS, with the system's trusted certificates."""
    tls_ca: _Path | None = None
    """Use TLS, trusting these certificates (PEM)."""
    tls_cert: _Path | None = None
    tls_key: _Path | None = None
    tls_name: str | None = None
    user: str | None = None
    password: str | None = None

    def __repr__(self) -> str:
        """Does not show the password."""
        return f"Connection(calling={self.calling!r}, tls={self.tls or bool(self.tls_ca)}, user={self.user!r})"

    def _options(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__dataclass_fields__}


@dataclass(frozen=True)
class Sent:
    """The outcome of sending one file or data set."""

    path: Path
    """The file; `<data set>` for a DataSet."""
    sop_class: str
    sop_instance: str
    outcome: Literal["stored", "warning", "refused", "not accepted", "failed"]
    status: int | None
    """The status that the peer returned, if any."""
    words: str
    """The peer's comment or, if it has none, the meaning of the status; otherwise the error."""

    @property
    def ok(self) -> bool:
        """True if the object was stored, possibly with a warning."""
        return self.outcome in ("stored", "warning")


@dataclass(frozen=True)
class Retrieved:
    """The result of a get or move."""

    status: int
    completed: int
    failed: int
    warnings: int
    comment: str
    files: list[Path]
    """The files that a get has stored."""

    @property
    def ok(self) -> bool:
        """True if all objects were retrieved."""
        return self.status == 0 and self.failed == 0


def echo(address: str, *, connection: Connection | None = None) -> float:
    """Checks that an application entity answers (C-ECHO). Returns the seconds until its answer.

    Raises:
        DmapError: It cannot be reached, or does not answer with success.
    """
    return _net_echo(address, _options(connection))


def find(
    address: str,
    query: Query,
    *,
    model: Model = "study",
    connection: Connection | None = None,
) -> Iterator[DataSet]:
    """Sends a query (C-FIND). Yields the matches as they arrive.

    Args:
        address: `AET@host:port`.
        query: A DataSet, or a mapping from keys (keywords, tags, paths, or private elements as
            `'"CREATOR".Keyword'`) to the values to match: `""` matches any value, and a list
            matches any of its values.
        model: The information model.
        connection: How to connect.

    If the iterator is closed before its end, the peer is asked to cancel the query.

    Raises:
        ValueError: A key is not valid.
        DmapError: The peer does not answer, or refuses.
    """
    base, keys = _query(query)
    answers = _net_find(address, _options(connection), model, base, keys)
    return _closing(answers)


def _closing(answers: Any) -> Iterator[DataSet]:
    try:
        yield from answers
    finally:
        answers.close()


def get(
    address: str,
    query: Query,
    folder: _Path,
    *,
    model: Model = "study",
    layout: str = "flat",
    duplicates: Duplicates = "keep",
    sop_classes: Iterable[str] | None = None,
    connection: Connection | None = None,
) -> Retrieved:
    """Retrieves objects into a folder, over one association (C-GET).

    Args:
        address: `AET@host:port`.
        query: As for `find`.
        folder: The folder that objects are stored in.
        model: The information model.
        layout: `flat`, `study/series/instance`, or a pattern such as `{PatientID}/{StudyInstanceUID}`.
        duplicates: How to treat an object with the SOP Instance UID of an existing one.
        sop_classes: The SOP classes to accept, by UID or keyword; None for the common ones.
        connection: How to connect.

    Raises:
        DmapError: The peer does not answer, or refuses all objects.
    """
    base, keys = _query(query)
    storing = _storing(folder, layout, duplicates, fsync=False, sop_classes=None)
    status, counts, comment, files = _net_get(
        address, _options(connection), model, base, keys, storing, list(sop_classes or [])
    )
    return Retrieved(status, *counts, comment, [Path(file) for file in files])


def move(
    address: str,
    query: Query,
    destination: str,
    *,
    model: Model = "study",
    connection: Connection | None = None,
) -> Retrieved:
    """Has a peer send objects to the application entity `destination`, which the peer must know
    (C-MOVE).

    Raises:
        DmapError: The peer does not answer, or refuses all objects.
    """
    base, keys = _query(query)
    status, counts, comment, _ = _net_move(
        address, _options(connection), model, base, keys, destination
    )
    return Retrieved(status, *counts, comment, [])


def store(
    address: str,
    sources: _Path | DataSet | Iterable[_Path | DataSet],
    *,
    concurrency: int = 1,
    retries: int = 1,
    window: int = 32,
    progress: Callable[[Sent], object] | None = None,
    connection: Connection | None = None,
) -> list[Sent]:
    """Sends files and data sets (C-STORE); files are sent byte for byte.

    Args:
        address: `AET@host:port`.
        sources: Paths and DataSets.
        concurrency: The number of simultaneous associations.
        retries: How often to send an object again if no answer arrives.
        window: The maximum number of objects to send over an association before their answers
            arrive, 1 to 32, if the peer agrees (asynchronous operations window, PS3.7 D.3.3.3).
        progress: Called with each result as it arrives.
        connection: How to connect.

    Returns one result for each source, in the order of the sources if `concurrency` is 1. A refusal
    by the peer is a result, not an exception.

    Raises:
        DmapError: No association can be established.
        ValueError: `window` is out of range.
    """
    if not 1 <= window <= 32:
        raise ValueError(f"found a window of {window}, expected 1 to 32")
    if isinstance(sources, (str, os.PathLike, DataSet)):
        sources = [sources]
    results: list[Sent] = []

    def told(
        path: str, sop_class: str, instance: str, outcome: Any, status: Any, words: str
    ) -> None:
        sent = Sent(Path(path), sop_class, instance, outcome, status, words)
        results.append(sent)
        if progress is not None:
            progress(sent)

    how = (concurrency, retries, window)
    _net_store(address, _options(connection), list(sources), how, told)
    return results


class StorageServer:
    """A server that stores the objects it receives (C-STORE) in a folder; it runs from its creation
    until `stop`.

        with net.StorageServer("incoming/", port=0) as server:
            print(server.port)

    Args:
        folder: The folder that objects are stored in, byte for byte as received.
        port: The port; 0 for any free port.
        host: The address to listen on.
        on_stored: Called with path, SOP class, SOP instance, transfer syntax and calling AE title
            of each object, on the thread of its association; exceptions go to `sys.unraisablehook`.
        aet: The AE titles of the server; None accepts any called title.
        allow: The calling AE titles that are accepted; None for any.
        layout: As for `get`.
        duplicates: As for `get`.
        fsync: Flush an object to the disk before answering.
        sop_classes: The SOP classes to accept, by UID or keyword; None for every storage class.
        max_associations: The maximum number of simultaneous associations; further ones are rejected
            until one ends.
        tls: PEM files: the certificate, its key, and the certificates that must have signed those
            of clients, or None to accept any client.
    """

    def __init__(
        self,
        folder: _Path,
        port: int = 0,
        *,
        host: str = "127.0.0.1",
        on_stored: Callable[[Path, str, str, str, str], object] | None = None,
        aet: Iterable[str] | None = None,
        allow: Iterable[str] | None = None,
        layout: str = "flat",
        duplicates: Duplicates = "keep",
        fsync: bool = False,
        sop_classes: Iterable[str] | None = None,
        max_associations: int = 256,
        tls: tuple[_Path, _Path, _Path | None] | None = None,
    ) -> None:
        def stored(path: str, sop_class: str, instance: str, syntax: str, calling: str) -> None:
            if on_stored is not None:
                on_stored(Path(path), sop_class, instance, syntax, calling)

        classes = None if sop_classes is None else list(sop_classes)
        self._server = _Server(
            host,
            port,
            list(aet or ()),
            list(allow or ()),
            max_associations,
            _storing(folder, layout, duplicates, fsync=fsync, sop_classes=classes),
            tls,
            None if on_stored is None else stored,
        )

    @property
    def host(self) -> str:
        """The address that it listens on."""
        return self._server.host

    @property
    def port(self) -> int:
        """The port."""
        return self._server.port

    def stop(self) -> None:
        """Finishes the transfers that are in progress, and stops."""
        self._server.stop()

    def __enter__(self) -> Self:
        """Returns the server."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Stops the server."""
        self.stop()


def _options(connection: Connection | None) -> dict[str, Any]:
    return (connection or Connection())._options()


def _storing(
    folder: _Path, layout: str, duplicates: str, *, fsync: bool, sop_classes: list[str] | None
) -> dict[str, Any]:
    return {
        "folder": folder,
        "layout": layout,
        "duplicates": duplicates,
        "fsync": fsync,
        "sop_classes": sop_classes,
    }


def _query(query: Query) -> tuple[DataSet | None, list[tuple[str, str]]]:
    if isinstance(query, DataSet):
        return query, []
    keys = []
    for key, value in query.items():
        if value is None:
            text = ""
        elif isinstance(value, (list, tuple)):
            text = "\\".join(str(part) for part in value)
        else:
            text = str(value)
        keys.append((key, text))
    return None, keys
