"""Private elements by name: `dicom_map.private(ds)["GEMS_PARM_01"].SomeKeyword`."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from . import _dataset, default
from ._dicom_map import Dict, Entry, free_block
from ._errors import UnknownKeyError
from ._explain import ExplainedElement, Explanation, walk

if TYPE_CHECKING:
    from pydicom.dataelem import DataElement
    from pydicom.dataset import Dataset

#: A keyword; or (group, offset) or (group, element as found in the file).
Key = str | tuple[int, int]


def private(ds: _dataset.AnyDataSet, *, dictionary: Dict | None = None) -> PrivateBlocks:
    """Returns the private elements of a data set, or of an item of a sequence, by creator and
    keyword.

    Args:
        ds: A pydicom data set, or a DataSet; changes through the result change it. Or a path or
            bytes, which are read.
        dictionary: The dictionary to look in; None is the one inside the package.

    Raises:
        TypeError: `ds` is not a data set.
        OSError, DmapError: As `read`.
    """
    return PrivateBlocks(_dataset.check_dataset(ds), dictionary or default())


class PrivateBlocks:
    """The private creators of one data set. `p[creator]` has the elements of the creator; iteration
    yields the creators.
    """

    def __init__(self, ds: Dataset, dictionary: Dict) -> None:
        self._ds = ds
        self._dictionary = dictionary

    def creators(self) -> list[str]:
        """The creators that reserved a block, as spelled, each once, in the order of the file,
        without those inside items.
        """
        return list(dict.fromkeys(_dataset.reserved_blocks(self._ds).values()))

    def __iter__(self) -> Iterator[str]:
        return iter(self.creators())

    def __len__(self) -> int:
        return len(self.creators())

    def __contains__(self, creator: object) -> bool:
        return isinstance(creator, str) and any(
            _dataset.same_creator(creator, name) for name in self.creators()
        )

    def __getitem__(self, creator: str) -> PrivateElements:
        """The elements of a creator. If the data set does not contain it yet, it gets its block
        when an element is set.

        Raises:
            KeyError: Neither the data set nor the dictionary knows the creator; the message names
                similar ones.
            ValueError: The text cannot be a creator, and is not in the data set.
        """
        if not isinstance(creator, str):
            raise TypeError(f"found creator {creator!r} ({type(creator).__name__}), expected a str")
        is_present = creator in self
        try:
            known = self._dictionary.creator(creator)
        except ValueError:
            # Files contain texts that cannot be a creator; the elements under them are shown all
            # the same.
            if not is_present:
                raise
            known = None
        if not is_present and known is None:
            raise UnknownKeyError((creator,), self._dictionary)
        present = next(
            (name for name in self.creators() if _dataset.same_creator(creator, name)), None
        )
        return PrivateElements(
            self._ds, self._dictionary, present or (known["name"] if known else creator)
        )

    def find(self, keyword: str) -> Explanation:
        """The private elements with this keyword, of every creator, including those inside items."""
        return self.explain().filter(
            lambda row: row.entry is not None and row.entry.keyword == keyword
        )

    def explain(self) -> Explanation:
        """Every private element, including those inside items, with the dictionary's entry for it."""
        rows: list[ExplainedElement] = []
        walk(self._ds, self._dictionary, "", rows)
        return Explanation(rows).private()

    def __repr__(self) -> str:
        lines = [f"  {creator!r}: {len(self[creator])} elements" for creator in self.creators()]
        return "\n".join(["<dicom_map.PrivateBlocks", *lines]) + ">"


class PrivateElements:
    """The elements of one creator in one data set, in all the blocks that it reserved.

    `p.Keyword` is a value, decoded with the VR of the dictionary if pydicom had none;
    `p["Keyword"]` and `p[group, offset]` are the elements themselves: pydicom's, or those of a
    DataSet. Setting creates the element, and its block if there is none yet, with the VR of the
    dictionary.
    """

    _ds: Dataset
    _dictionary: Dict
    _creator: str

    def __init__(self, ds: Dataset, dictionary: Dict, creator: str) -> None:
        # Bypasses our own __setattr__, which sets elements.
        self.__dict__.update(_ds=ds, _dictionary=dictionary, _creator=creator)

    def blocks(self) -> list[tuple[int, int]]:
        """(group, block) of every block that the creator reserved."""
        reserved = _dataset.reserved_blocks(self._ds).items()
        return [
            place for place, creator in reserved if _dataset.same_creator(creator, self._creator)
        ]

    def elements(self) -> Explanation:
        """The elements, with the dictionary's entries for them."""
        return Explanation(
            [
                ExplainedElement(path, tag, creator, entry, self._ds[tag])
                for path, tag, creator, entry in self._rows()
            ]
        )

    def _rows(self) -> Iterator[tuple[str, int, str, Entry | None]]:
        places = set(self.blocks())
        for tag in sorted(int(tag) for tag in self._ds.keys()):
            if _dataset.block_of(tag) in places:
                entry = _dataset.entry_of(self._dictionary, tag, self._creator)
                yield f"({tag >> 16:04X},{tag & 0xFFFF:04X})", tag, self._creator, entry

    def keywords(self) -> list[str]:
        """The keywords of the elements in the data set, as far as the dictionary knows them."""
        return list(
            dict.fromkeys(
                entry.keyword
                for _, _, _, entry in self._rows()
                if entry is not None and entry.keyword
            )
        )

    def _entries(self) -> list[Entry]:
        """The dictionary's entries of the creator."""
        try:
            return self._dictionary.private(self._creator)
        except ValueError:
            return []

    def _find(self, key: Key) -> int | None:
        """The tag of an element in the data set; the first if there are several."""
        if isinstance(key, str):
            return next(
                (
                    tag
                    for _, tag, _, entry in self._rows()
                    if entry is not None and entry.keyword == key
                ),
                None,
            )
        group, element = _checked(key)
        # An element below 0x1000 is the offset inside the block.
        mask = 0xFFFF if element > 0xFF else 0xFF
        return next(
            (tag for _, tag, _, _ in self._rows() if tag >> 16 == group and tag & mask == element),
            None,
        )

    def _known(self, key: Key) -> Entry | None:
        """The dictionary's entry for a key, whether the element exists or not. A ValueError if several entries have the keyword."""
        if not isinstance(key, str):
            group, element = _checked(key)
            return _dataset.private_entry(self._dictionary, self._creator, group, element)
        entries = [entry for entry in self._entries() if entry.keyword == key]
        if len(entries) > 1:
            tags = ", ".join(entry.tag for entry in entries)
            raise ValueError(
                f"found {len(entries)} elements {key} of {self._creator!r}: {tags}; name one by (group, offset)"
            )
        return entries[0] if entries else None

    def __getitem__(self, key: Key) -> DataElement:
        tag = self._find(key)
        if tag is None:
            raise KeyError(self._missing(key))
        return self._ds[tag]

    def _missing(self, key: Key) -> str:
        """The message for a missing element."""
        if not isinstance(key, str):
            return f"no element ({key[0]:04X},xx{key[1] & 0xFF:02X}) of {self._creator!r} in the data set"
        known = [entry for entry in self._entries() if entry.keyword]
        tags = [entry.tag for entry in known if entry.keyword == key]
        if tags:
            return f"no element {key} {' or '.join(tags)} of {self._creator!r} in the data set"
        near = get_close_matches(key, [entry.keyword for entry in known], n=3)
        hint = f"; did you mean {' or '.join(map(repr, near))}?" if near else ""
        return f"no keyword {key!r} of {self._creator!r} in the dictionary{hint}"

    def get(self, key: Key, default: Any = None) -> Any:
        """The value of an element, or `default`."""
        tag = self._find(key)
        return default if tag is None else self._value(tag)

    def _value(self, tag: int) -> Any:
        return _dataset.value_of(
            self._ds, self._ds[tag], _dataset.entry_of(self._dictionary, tag, self._creator)
        )

    def set(self, key: Key, value: Any, *, vr: str | None = None) -> DataElement:
        """Sets the value of an element; creates the element, and its block if there is none yet.

        Args:
            key: A keyword, or (group, offset).
            value: A value as pydicom takes it.
            vr: The VR; None uses that of the dictionary.

        Raises:
            KeyError: The dictionary does not know the keyword.
            ValueError: The VR is neither given nor known, several elements have the keyword, or no block
                is free.
        """
        tag = self._find(key)
        entry = (
            self._known(key)
            if tag is None
            else _dataset.entry_of(self._dictionary, tag, self._creator)
        )
        if vr is None:
            vr = self._vr(key, tag, entry)
        if tag is None:
            tag = self._place(key, entry)
        self._ds.add_new(tag, vr, value)
        return self._ds[tag]

    def _vr(self, key: Key, tag: int | None, entry: Entry | None) -> str:
        if entry is None and isinstance(key, str):
            raise KeyError(self._missing(key))
        present = None if tag is None else _dataset.vr_of(self._ds[tag])
        allowed = entry.vrs if entry is not None else ()
        if present is not None and (present in allowed or (present != "UN" and not allowed)):
            return present
        if len(allowed) == 1:
            return allowed[0]
        choice = f"one of {', '.join(allowed)}" if allowed else "the dictionary does not know it"
        raise ValueError(
            f"found no single VR for {key!r} of {self._creator!r}, expected vr=...: {choice}"
        )

    def _place(self, key: Key, entry: Entry | None) -> int:
        """The tag for a new element; reserves a block if there is none."""
        if isinstance(key, str):
            if entry is None:
                raise KeyError(self._missing(key))
            if "x" in entry.tag[:5]:
                raise ValueError(
                    f"found {key!r} in the groups {entry.tag[1:5]}, expected (group, offset)"
                )
            group, offset = entry.group, entry.element & 0xFF
        else:
            group, offset = key[0], key[1] & 0xFF
        only = entry.block if entry is not None else None
        if not isinstance(key, str) and key[1] > 0xFF:
            only = key[1] >> 8
        block = next(
            (block for place, block in self.blocks() if place == group and only in (None, block)),
            None,
        )
        if block is None:
            block = self._reserve(group, only)
        return group << 16 | block << 8 | offset

    def _reserve(self, group: int, only: int | None) -> int:
        """Writes the Private Creator into the first free block, or into the requested one."""
        tags = [int(tag) for tag in self._ds.keys()]
        free = free_block(group, tags)
        if only is not None:
            taken = {tag >> 8 & 0xFF for tag in tags if tag >> 16 == group}
            is_free = group << 16 | only not in tags and only not in taken
            free = only if is_free else None
        if free is None:
            where = "no free block" if only is None else f"block {only:02X} taken"
            raise ValueError(
                f"found {where} in group {group:04X}, expected room for {self._creator!r}"
            )
        self._ds.add_new(group << 16 | free, "LO", self._creator)
        return free

    def __setitem__(self, key: Key, value: Any) -> None:
        self.set(key, value)

    def __delitem__(self, key: Key) -> None:
        tag = self._find(key)
        if tag is None:
            raise KeyError(self._missing(key))
        del self._ds[tag]

    def __contains__(self, key: object) -> bool:
        return isinstance(key, (str, tuple)) and self._find(key) is not None

    def __iter__(self) -> Iterator[ExplainedElement]:
        return iter(self.elements())

    def __len__(self) -> int:
        return sum(1 for _ in self._rows())

    def __getattr__(self, keyword: str) -> Any:
        if keyword.startswith("_"):
            raise AttributeError(keyword)
        tag = self._find(keyword)
        if tag is None:
            raise AttributeError(self._missing(keyword))
        return self._value(tag)

    def __setattr__(self, keyword: str, value: Any) -> None:
        try:
            self.set(keyword, value)
        except KeyError as error:
            raise AttributeError(error.args[0]) from None

    def __delattr__(self, keyword: str) -> None:
        try:
            del self[keyword]
        except KeyError as error:
            raise AttributeError(error.args[0]) from None

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *self.keywords()})

    def __repr__(self) -> str:
        return f"<dicom_map.PrivateElements of {self._creator!r}>\n{self.elements()!r}"

    def _repr_html_(self) -> str:
        return self.elements()._repr_html_()


def _checked(key: tuple[int, int]) -> tuple[int, int]:
    """(group, element) of an odd group."""
    if not (
        isinstance(key, tuple) and len(key) == 2 and all(isinstance(part, int) for part in key)
    ):
        raise TypeError(
            f"found key {key!r} ({type(key).__name__}), expected a keyword or (group, offset)"
        )
    group, element = key
    if not (
        0 <= group <= 0xFFFF
        and group & 1
        and 0 <= element <= 0xFFFF
        and not 0xFF < element < 0x1000
    ):
        raise ValueError(
            f"found ({group:#06x}, {element:#06x}), expected an odd group and an offset 0 to 0xFF, or an element from 0x1000"
        )
    return key
