"""Exceptions with behaviour of their own."""

from __future__ import annotations

# See __init__.py.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from ._dicom_map import DataSet, Dict


class UnknownKeyError(KeyError):
    """A key that is not in a dictionary. The message names near matches; they are searched for only
    when it is printed.
    """

    def __init__(self, key: object, dictionary: Dict | None = None) -> None:
        super().__init__(key)
        self.key = key
        self._dictionary = dictionary

    def __str__(self) -> str:
        creator = (
            self.key[0]
            if isinstance(self.key, tuple) and self.key and isinstance(self.key[0], str)
            else None
        )
        found = f"no entry for {_key_text(self.key)}"
        if self._dictionary is None or self._dictionary.closed:
            return found
        if creator is not None and self._dictionary.creator(creator) is None:
            return found + _did_you_mean(
                "; this creator is unknown", self._dictionary.near_creators(creator)
            )
        if isinstance(self.key, str):
            return found + _did_you_mean("", self._dictionary._near(self.key))
        return found

    def __reduce__(self) -> tuple[type[UnknownKeyError], tuple[object]]:
        # The message would be lost with the dictionary, which another process may not have.
        return (type(self), (self.key,))


class MissingElementError(KeyError):
    """A key that has no element in a data set. The message has the tag and near matches; they are
    searched for only when it is printed.
    """

    def __init__(self, key: object, data_set: DataSet | None = None) -> None:
        super().__init__(key)
        self.key = key
        self._data_set = data_set

    def __str__(self) -> str:
        if self._data_set is None:
            return f"no element {_key_text(self.key)} in the data set"
        return self._data_set._missing(self.key)

    def __reduce__(self) -> tuple[type[MissingElementError], tuple[object]]:
        # The data set may be a file that another process does not have.
        return (type(self), (self.key,))


def _key_text(key: object) -> str:
    """The tags in DICOM's notation."""
    if isinstance(key, int):
        return f"({key >> 16:04X},{key & 0xFFFF:04X})"
    if isinstance(key, tuple) and all(isinstance(part, int) for part in key[-2:]):
        numbers = [part for part in key if isinstance(part, int)]
        tag = _key_text(numbers[0]) if len(numbers) == 1 else "({:04X},{:04X})".format(*numbers)
        return f"{tag} {key[0]!r}" if isinstance(key[0], str) else tag
    return repr(key)


def _did_you_mean(before: str, near: list[str]) -> str:
    return f"{before}; did you mean {' or '.join(map(repr, near))}?" if near else before
