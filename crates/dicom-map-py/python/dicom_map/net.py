"""DICOM on the network: echo, find, get, move, store, and a server that stores.

    from dicom_map import net
    net.echo("ORTHANC@127.0.0.1:4242")
    net.store("ORTHANC@127.0.0.1:4242", ["scan.dcm"])

An address is `AET@host:port`. Every function works without holding the interpreter and ends at Ctrl-C; beside asyncio, run it with
`asyncio.to_thread`. What a peer does not do is a `DmapError` whose `kind` says why: `no_connection`, `association_rejected`,
`no_context`, `association_ended`, `protocol`, `timed_out`, `refused`, `tls`.
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

_UNCOMPRESSED = ["1.2.840.10008.1.2.1", "1.2.840.10008.1.2"]
_COMPRESSED = [
    "1.2.840.10008.1.2.4.70",
    "1.2.840.10008.1.2.4.80",
    "1.2.840.10008.1.2.4.90",
    "1.2.840.10008.1.2.5",
    "1.2.840.10008.1.2.4.50",
    "1.2.840.10008.1.2.4.51",
    "1.2.840.10008.1.2.4.81",
    "1.2.840.10008.1.2.4.91",
]
_USUAL_CLASSES = [
    "CTImageStorage",
    "EnhancedCTImageStorage",
    "MRImageStorage",
    "EnhancedMRImageStorage",
    "ComputedRadiographyImageStorage",
    "DigitalXRayImageStorageForPresentation",
    "DigitalMammographyXRayImageStorageForPresentation",
    "XRayAngiographicImageStorage",
    "UltrasoundImageStorage",
    "UltrasoundMultiFrameImageStorage",
    "NuclearMedicineImageStorage",
    "PositronEmissionTomographyImageStorage",
    "SecondaryCaptureImageStorage",
    "RTImageStorage",
    "RTDoseStorage",
    "RTStructureSetStorage",
    "RTPlanStorage",
    "BasicTextSRStorage",
    "EnhancedSRStorage",
    "ComprehensiveSRStorage",
    "SegmentationStorage",
    "EncapsulatedPDFStorage",
    "RawDataStorage",
]


@dataclass(frozen=True, kw_only=True)
class Connection:
    """How to connect: the title that calls, deadlines in seconds, TLS (the wheel is without it), the user."""

    calling: str = "DICOM-MAP"
    timeout: float = 300.0
    connect_timeout: float = 15.0
    tls: bool = False
    """By TLS, trusting what the system trusts."""
    tls_ca: _Path | None = None
    """By TLS, trusting these certificates (PEM)."""
    tls_cert: _Path | None = None
    tls_key: _Path | None = None
    tls_name: str | None = None
    user: str | None = None
    password: str | None = None

    def __repr__(self) -> str:
        """Shows no password."""
        return f"Connection(calling={self.calling!r}, tls={self.tls or bool(self.tls_ca)}, user={self.user!r})"

    def _options(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__dataclass_fields__}


@dataclass(frozen=True)
class Sent:
    """What became of one file or data set."""

    path: Path
    """Its file; `<data set>` for a DataSet."""
    sop_class: str
    sop_instance: str
    outcome: Literal["stored", "warning", "refused", "not accepted", "failed"]
    status: int | None
    """What the peer answered, where it answered."""
    words: str

    @property
    def ok(self) -> bool:
        """True for what was stored, with a warning too."""
        return self.outcome in ("stored", "warning")


@dataclass(frozen=True)
class Retrieved:
    """How a get or move ended."""

    status: int
    completed: int
    failed: int
    warnings: int
    comment: str
    files: list[Path]
    """The files that a get has stored."""

    @property
    def ok(self) -> bool:
        """True where all of it was retrieved."""
        return self.status == 0 and self.failed == 0


def echo(address: str, *, connection: Connection | None = None) -> float:
    """Asks whether an application entity is there (C-ECHO). Returns the seconds that its answer took.

    Raises:
        DmapError: It is not, or does not answer with success.
    """
    return _net_echo(address, _options(connection))


def find(
    address: str,
    query: Query,
    *,
    model: Model = "study",
    connection: Connection | None = None,
) -> Iterator[DataSet]:
    """Asks what matches (C-FIND). Returns the answers as they come.

    Args:
        address: `AET@host:port`.
        query: Keys and what they have to match, `""` for any: keywords, tags, paths, private elements as
            `'"CREATOR".Keyword'`; lists match any of their values. Or a DataSet.
        model: The information model.
        connection: How to connect.

    An iterator that is closed, or not exhausted, asks the peer to cancel.

    Raises:
        ValueError: A key that is none.
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
    """Fetches objects into a folder, over the association that asks for them (C-GET).

    Args:
        address: `AET@host:port`.
        query: As for `find`.
        folder: Where the objects go.
        model: The information model.
        layout: `flat`, `study/series/instance`, or a pattern such as `{PatientID}/{StudyInstanceUID}`.
        duplicates: What to do with an object that has the SOP Instance UID of another one.
        sop_classes: What may come, by UID or keyword; None for the usual ones.
        connection: How to connect.

    Raises:
        DmapError: The peer does not answer, or refuses all of it.
    """
    base, keys = _query(query)
    classes = list(_USUAL_CLASSES if sop_classes is None else sop_classes)
    proposals = [(it, syntaxes) for it in classes for syntaxes in (_UNCOMPRESSED, _COMPRESSED)]
    storing = _storing(folder, layout, duplicates, fsync=False, sop_classes=None)
    status, counts, comment, files = _net_get(
        address, _options(connection), model, base, keys, storing, proposals
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
    """Has objects sent to the application entity `destination`, which the peer has to know (C-MOVE).

    Raises:
        DmapError: The peer does not answer, or refuses all of it.
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
    progress: Callable[[Sent], object] | None = None,
    connection: Connection | None = None,
) -> list[Sent]:
    """Sends files and data sets (C-STORE), files byte for byte as they are.

    Args:
        address: `AET@host:port`.
        sources: Paths and DataSets.
        concurrency: Associations at once.
        retries: How often something is sent again whose answer never came.
        progress: Called with each result as it comes.
        connection: How to connect.

    Returns one result for each, in the order of the answers: what the peer refuses is in them, and no exception.

    Raises:
        DmapError: There is no association to be had.
    """
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

    _net_store(address, _options(connection), list(sources), concurrency, retries, told)
    return results


class StorageServer:
    """A server that stores what it is sent (C-STORE) in a folder; it runs from the time it is made until `stop`.

        with net.StorageServer("incoming/", port=0) as server:
            print(server.port)

    Args:
        folder: Where the objects go, byte for byte as they come.
        port: The port; 0 for any that is free.
        host: The address to listen on.
        on_stored: Called with path, SOP class, SOP instance, transfer syntax and calling AE title of each object, on
            a thread of its association; what it raises goes to `sys.unraisablehook`.
        aet: The titles that it is called by; None for any.
        allow: The titles that may call; None for any.
        layout: As for `get`.
        duplicates: As for `get`.
        fsync: An object is on the disk before it is answered for.
        sop_classes: What is taken, by UID or keyword; None for every storage class.
        max_associations: At once; one more is rejected for now.
        tls: Certificate, key, and None or the certificates that clients are to be signed by (PEM files).
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
        """Finishes what is in flight, and ends."""
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
        """Stops it."""
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
