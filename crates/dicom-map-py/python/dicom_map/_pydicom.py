"""Adds the dictionary's entries to pydicom, and removes them again.

pydicom keeps its dictionaries in plain dicts that other code may hold, so they are changed in
place. Changes are recorded, and undone only if the value is still ours: values that a user set in
the meantime stay.
"""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, get_args

from . import default
from ._dicom_map import Dict, open

if TYPE_CHECKING:
    from types import ModuleType

Mode = Literal["fill", "override"]

#: A marker for a key that was not in the table.
_ABSENT: Any = object()


class PatchReport(int):
    """The number of entries that a patch added or changed: an int, with the counts of each kind."""

    private_added: int
    private_changed: int
    public_added: int
    public_changed: int
    #: The keywords of the public attributes that pydicom did not know.
    keywords: tuple[str, ...]

    def __new__(
        cls,
        private_added: int = 0,
        private_changed: int = 0,
        public_added: int = 0,
        public_changed: int = 0,
        keywords: tuple[str, ...] = (),
    ) -> PatchReport:
        report = super().__new__(
            cls, private_added + private_changed + public_added + public_changed
        )
        report.private_added = private_added
        report.private_changed = private_changed
        report.public_added = public_added
        report.public_changed = public_changed
        report.keywords = keywords
        return report

    def __getnewargs__(self) -> tuple[int, int, int, int, tuple[str, ...]]:  # type: ignore[override]
        return (
            self.private_added,
            self.private_changed,
            self.public_added,
            self.public_changed,
            self.keywords,
        )

    def __repr__(self) -> str:
        return (
            f"PatchReport({int(self)}: private {self.private_added} added, {self.private_changed} changed; "
            f"public {self.public_added} added, {self.public_changed} changed)"
        )


@dataclass(frozen=True)
class _Spec:
    """The parameters of a patch: two patches with the same parameters are one."""

    path: str | None
    mode: Mode


class _Holder:
    """One `patch_pydicom` or one open `patched_pydicom`."""

    def __init__(self, path: str | os.PathLike[str] | None, mode: Mode, is_explicit: bool) -> None:
        self.spec = _spec(path, mode)
        #: Kept open: the patch may have to be applied again after the file is gone.
        self.dictionary = default() if self.spec.path is None else open(self.spec.path)
        self.is_explicit = is_explicit


class _Tables:
    """pydicom's tables, or copies of them to try changes on."""

    def __init__(self, source: ModuleType) -> None:
        #: Entries by creator.
        self.private: dict[str, dict[str, Any]] = source.private_dictionaries
        #: The other dicts, by pydicom's names for them.
        self.public: dict[str, dict[Any, Any]] = {
            name: getattr(source, name)
            for name in ("DicomDictionary", "RepeatersDictionary", "keyword_dict", "masks")
        }
        self.repeater_keywords: list[str] = source.REPEATER_KEYWORDS

    def copy(self) -> _Tables:
        copy = _Tables.__new__(_Tables)
        copy.private = {creator: dict(entries) for creator, entries in self.private.items()}
        copy.public = {name: dict(entries) for name, entries in self.public.items()}
        copy.repeater_keywords = list(self.repeater_keywords)
        return copy

    def replace(self, before: _Tables, after: _Tables) -> None:
        """Applies the differences between two copies, so that a reader in another thread always
        finds the entries that both have.
        """
        for creator in before.private.keys() | after.private.keys():
            old, new = before.private.get(creator, {}), after.private.get(creator, {})
            if new.keys() or creator in after.private:
                _replace(self.private.setdefault(creator, {}), old, new)
            elif creator in self.private:
                _replace(self.private[creator], old, new)
                if not self.private[creator]:
                    del self.private[creator]
        for name, table in self.public.items():
            _replace(table, before.public[name], after.public[name])
        for keyword in set(after.repeater_keywords) - set(before.repeater_keywords):
            self.repeater_keywords.append(keyword)
        for keyword in set(before.repeater_keywords) - set(after.repeater_keywords):
            self.repeater_keywords.remove(keyword)


def _replace(table: dict[Any, Any], before: dict[Any, Any], after: dict[Any, Any]) -> None:
    """Applies the differences between `before` and `after`, except to keys whose value is no longer
    that of `before`.
    """
    for key, value in after.items():
        old = before.get(key, _ABSENT)
        if value is not old and table.get(key, _ABSENT) is old:
            table[key] = value
    for key in before.keys() - after.keys():
        if table.get(key, _ABSENT) is before[key]:
            del table[key]


class _Changes:
    """Changes to tables, which are undone in the reverse order."""

    def __init__(self) -> None:
        self._entries: list[tuple[_Table, Mapping[Any, Any], dict[Any, Any]]] = []
        self._creators: list[str] = []
        self._repeater_keywords: list[str] = []

    def update(self, tables: _Tables, table: _Table, new: Mapping[Any, Any]) -> None:
        """Adds entries, and records them. `new` must not change afterwards."""
        if new:
            target = table.of(tables)
            before = {key: target[key] for key in new.keys() & target.keys()}
            target.update(new)
            self._entries.append((table, new, before))

    def add_creator(self, tables: _Tables, creator: str) -> None:
        tables.private[creator] = {}
        self._creators.append(creator)

    def add_repeater_keywords(self, tables: _Tables, keywords: list[str]) -> None:
        tables.repeater_keywords.extend(keywords)
        self._repeater_keywords += keywords

    def undo(self, tables: _Tables) -> None:
        """Restores the previous entries. A value that is no longer ours stays, and so does a
        creator that has entries of others.
        """
        for table, new, before in reversed(self._entries):
            target = table.of(tables)
            for key, value in new.items():
                if target.get(key, _ABSENT) is not value:
                    continue
                if key in before:
                    target[key] = before[key]
                else:
                    del target[key]
        for creator in self._creators:
            if tables.private.get(creator) == {}:
                del tables.private[creator]
        for keyword in self._repeater_keywords:
            if keyword in tables.repeater_keywords:
                tables.repeater_keywords.remove(keyword)


@dataclass(frozen=True)
class _Table:
    """One dict of pydicom's tables: the entries of a creator, or one of `_Tables.public`."""

    creator: str | None = None
    name: str = ""

    def of(self, tables: _Tables) -> dict[Any, Any]:
        if self.creator is None:
            return tables.public[self.name]
        # Other code may have removed the creator.
        return tables.private.get(self.creator, {})


class _State:
    """The applied patches. Guarded by `lock`."""

    def __init__(self) -> None:
        self.lock = threading.RLock()
        self.holders: list[_Holder] = []
        #: One for each distinct spec that is held, in the order of their first request.
        self.applied: list[tuple[_Spec, _Changes, PatchReport]] = []

    def total(self) -> int:
        return sum(report for _, _, report in self.applied)


_STATE = _State()

if hasattr(os, "register_at_fork"):
    # A thread that held the lock does not exist in the child.
    os.register_at_fork(after_in_child=lambda: setattr(_STATE, "lock", threading.RLock()))


def patch_pydicom(
    path: str | os.PathLike[str] | None = None, *, mode: Mode = "fill"
) -> PatchReport:
    """Adds the private entries and the public attributes that pydicom does not know to its
    dictionaries.

    Reading files, `elem.name`, `ds.Keyword` and the functions of `pydicom.datadict` then use them.
    Calling it again has no further effect.

    Args:
        path: A dictionary for `open`; None is the one inside the package.
        mode: "fill" adds entries that pydicom does not have. "override" also replaces pydicom's
            entries that differ from the dictionary's.

    Returns:
        The number of entries that were added or changed, an int with the counts of each kind: see
            `PatchReport`.

    Raises:
        ImportError: pydicom is not installed.
        ValueError: The mode is not one of these.
        FileNotFoundError, DmapError: As `open`.
    """
    return _hold(_Holder(path, mode, is_explicit=True))


def unpatch_pydicom() -> int:
    """Undoes `patch_pydicom`: restores pydicom's entries, except those that others have changed in
    the meantime.

    Returns:
        The number of entries that were restored or removed; 0 if there was no patch.
    """
    with _STATE.lock:
        before = _STATE.total()
        _STATE.holders = [holder for holder in _STATE.holders if not holder.is_explicit]
        _settle()
        return before - _STATE.total()


@contextmanager
def patched_pydicom(
    path: str | os.PathLike[str] | None = None, *, mode: Mode = "fill"
) -> Iterator[PatchReport]:
    """`patch_pydicom` for the duration of a `with` block. Blocks may be nested, and may overlap in
    threads.
    """
    holder = _Holder(path, mode, is_explicit=False)
    report = _hold(holder)
    try:
        yield report
    finally:
        with _STATE.lock:
            if holder in _STATE.holders:
                _STATE.holders.remove(holder)
            _settle()


def _spec(path: str | os.PathLike[str] | None, mode: Mode) -> _Spec:
    if mode not in get_args(Mode):
        raise ValueError(f"found mode {mode!r}, expected 'fill' or 'override'")
    if path is None:
        return _Spec(None, mode)
    if not isinstance(path, (str, os.PathLike)):
        raise TypeError(
            f"found path {path!r} ({type(path).__name__}), expected a str or os.PathLike"
        )
    return _Spec(os.path.abspath(os.fspath(path)), mode)


def _hold(holder: _Holder) -> PatchReport:
    with _STATE.lock:
        _STATE.holders.append(holder)
        try:
            _settle()
        except BaseException:
            _STATE.holders.remove(holder)
            _settle()
            raise
        return next(report for spec, _, report in _STATE.applied if spec == holder.spec)


def _settle() -> None:
    """Brings the applied patches in line with those that are held, in the order of their first
    request.
    """
    dictionaries: dict[_Spec, Dict] = {}
    for holder in _STATE.holders:
        dictionaries.setdefault(holder.spec, holder.dictionary)
    wanted = list(dictionaries)
    kept = 0
    while kept < min(len(wanted), len(_STATE.applied)) and wanted[kept] == _STATE.applied[kept][0]:
        kept += 1
    removed, added = _STATE.applied[kept:], wanted[kept:]
    if not (removed or added):
        return
    live = _Tables(_pydicom())
    # A patch depends on those before it, so everything after the first difference is undone and
    # applied again, on copies: other threads can go on reading.
    before = live.copy()
    after = before.copy()
    with _collector_paused():
        for _, changes, _ in reversed(removed):
            changes.undo(after)
        applied = []
        for spec in added:
            changes = _Changes()
            applied.append((spec, changes, _apply(dictionaries[spec], spec.mode, after, changes)))
        live.replace(before, after)
    _STATE.applied[kept:] = applied


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Pauses the garbage collector: making tens of thousands of tuples would trigger it repeatedly,
    and none of them is garbage.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _pydicom() -> ModuleType:
    try:
        import pydicom.datadict
    except ImportError as error:
        raise ImportError(
            "patch_pydicom needs pydicom: pip install pydicom", name="pydicom"
        ) from error
    return pydicom.datadict


def _apply(dictionary: Dict, mode: Mode, tables: _Tables, changes: _Changes) -> PatchReport:
    is_lower = _has_small_letters(tables.private)
    private, public, repeaters = dictionary._pydicom_tables(list(tables.private), is_lower)
    is_fill = mode == "fill"
    private_added, private_changed = _apply_private(tables, private, is_fill, changes)
    public_added, public_changed, keywords = _apply_public(
        tables, public, repeaters, is_fill, changes
    )
    return PatchReport(private_added, private_changed, public_added, public_changed, keywords)


def _has_small_letters(private_dictionaries: dict[str, dict[str, Any]]) -> bool:
    """How pydicom writes the digits A to F of private tags: pydicom 2 "0019xx0a", pydicom 3
    "0019xx0A".
    """
    for entries in private_dictionaries.values():
        for key in entries:
            digits = key.replace("x", "")
            if not digits.isdigit():
                return digits.islower()
    return False


def _apply_private(
    tables: _Tables,
    private: list[tuple[str, dict[str, Any]]],
    is_fill: bool,
    changes: _Changes,
) -> tuple[int, int]:
    """Adds entries by creator. Returns the number of added and of changed entries."""
    added = changed = 0
    for creator, entries in private:
        if creator not in tables.private:
            changes.add_creator(tables, creator)
        known = tables.private[creator]
        if not known:
            new = entries
        elif is_fill:
            new = {
                key: entry
                for key, entry in entries.items()
                if key not in known and not _answers(known, key)
            }
        else:
            wanted = {**entries, **_of_blocks(known, entries)}
            new = {key: entry for key, entry in wanted.items() if known.get(key) != entry}
        present = len(new.keys() & known.keys())
        added += len(new) - present
        changed += present
        changes.update(tables, _Table(creator=creator), new)
    return added, changed


def _of_blocks(known: dict[str, Any], entries: dict[str, Any]) -> dict[str, Any]:
    """Entries for keys of one block ("01F11026"), which pydicom looks up first, if the dictionary
    has an entry for every block ("01F1xx26").
    """
    return {
        key: entries[anywhere]
        for key in known
        if "x" not in key
        and key not in entries
        and (anywhere := f"{key[:4]}xx{key[6:]}") in entries
    }


def _answers(known: dict[str, Any], key: str) -> bool:
    """True if pydicom has an entry that includes this key: for every block, or for a range of
    groups.
    """
    return f"{key[:4]}xx{key[6:]}" in known or f"{key[:2]}xxxx{key[6:]}" in known


def _apply_public(
    tables: _Tables,
    public: dict[int, tuple[str, ...]],
    repeaters: dict[str, tuple[str, ...]],
    is_fill: bool,
    changes: _Changes,
) -> tuple[int, int, tuple[str, ...]]:
    """Adds public attributes. Returns the number of added and of changed entries, and the new
    keywords.
    """
    added = changed = 0
    keywords: list[str] = []
    ours: list[tuple[str, Mapping[Any, tuple[str, ...]]]] = [
        ("DicomDictionary", public),
        ("RepeatersDictionary", repeaters),
    ]
    for name, entries in ours:
        known = tables.public[name]
        unknown = {key: entry for key, entry in entries.items() if key not in known}
        added += len(unknown)
        changes.update(tables, _Table(name=name), unknown)
        if not is_fill:
            other = {key: entry for key, entry in entries.items() if known[key] != entry}
            changed += len(other)
            changes.update(tables, _Table(name=name), other)
    # A keyword that pydicom has keeps its tag, so its meaning does not change for running code.
    known_keywords = tables.public["keyword_dict"]
    tags = {
        entry[4]: tag
        for tag, entry in public.items()
        if entry[4] and entry[4] not in known_keywords
    }
    changes.update(tables, _Table(name="keyword_dict"), tags)
    keywords += tags
    patterns = {key: _mask(key) for key in repeaters if key not in tables.public["masks"]}
    changes.update(tables, _Table(name="masks"), patterns)
    repeater_keywords = [repeaters[key][4] for key in patterns]
    changes.add_repeater_keywords(tables, repeater_keywords)
    keywords += repeater_keywords
    return added, changed, tuple(keywords)


def _mask(pattern: str) -> tuple[int, int]:
    """The fixed digits of a pattern such as 60xx3000, and a mask of them: pydicom compares with
    these.
    """
    fixed = "".join("0" if digit == "x" else "F" for digit in pattern)
    return int(pattern.replace("x", "0"), 16), int(fixed, 16)
