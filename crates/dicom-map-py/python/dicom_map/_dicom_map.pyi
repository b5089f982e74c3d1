"""The compiled part of the package: see `dicom_map`, which gives all of it that is public."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Sequence as _Sequence
from pathlib import Path
from types import TracebackType
from typing import (
    IO,
    Any,
    ClassVar,
    Literal,
    Self,
    SupportsIndex,
    TypedDict,
    TypeVar,
    final,
    overload,
    type_check_only,
)

import numpy.typing
import pandas
import polars
import pyarrow
import pydicom
from _typeshed import SupportsWrite

__all__ = [
    "Census",
    "DataSet",
    "Dict",
    "DmapError",
    "Element",
    "ElementIterator",
    "Entry",
    "EntryIterator",
    "FrameIterator",
    "RowIterator",
    "Sequence",
    "SequenceIterator",
    "Series",
    "Table",
    "Uid",
    "__version__",
    "_Answers",
    "_Server",
    "_codecs",
    "_decode_frame",
    "_encode_frame",
    "_listed",
    "_net_echo",
    "_net_find",
    "_net_get",
    "_net_move",
    "_net_store",
    "_part_id",
    "_to_rgb",
    "census",
    "derive",
    "dump",
    "explain_tags",
    "fold_creator",
    "free_block",
    "new_uid",
    "open",
    "printable",
    "read",
    "series",
    "table",
]

__version__: str

_T = TypeVar("_T")
#: `Element.bytes` hides the name inside that class.
_bytes = bytes

#: A keyword or the text of a tag; a tag; (group, element); (creator, tag); (creator, group,
#: element).
_Key = (
    str
    | SupportsIndex
    | tuple[SupportsIndex, SupportsIndex]
    | tuple[str, SupportsIndex]
    | tuple[str | None, SupportsIndex, SupportsIndex]
    | "Entry"
)
_Path = str | os.PathLike[str]
#: What becomes an item of a sequence: keys and values, or a data set that is copied.
_Item = Mapping[Any, Any] | "DataSet"
#: A tag, (group, element), the text of a tag, or a keyword.
_TagKey = SupportsIndex | tuple[SupportsIndex, SupportsIndex] | str
#: Pixels; the type of the samples is the file's.
_Array = numpy.typing.NDArray[Any]
_Colors = Literal["rgb", "stored"]
#: Which values become black and white; or center and width.
_Window = Literal["file", "auto"] | tuple[float, float]
#: Rows, columns, samples, bits allocated, bits stored, pixel representation, photometric
#: interpretation.
_Shape = tuple[int, int, int, int, int, int, str]
_Field = Literal[
    "group",
    "element",
    "tag",
    "creator",
    "vendor",
    "keyword",
    "name",
    "vr",
    "vm",
    "description",
    "retired",
    "is_private",
    "block_offset",
    "offset",
    "block",
    "vr_inferred",
    "name_derived",
    "keyword_derived",
    "sources",
    "alternatives",
    "deidentification",
]

@type_check_only
class _Deidentification(TypedDict):
    basic_profile: str
    options: str
    safe_private: bool
    tcia: str

@type_check_only
class _Record(TypedDict):
    group: int
    element: int
    tag: str
    creator: str | None
    vendor: str | None
    keyword: str
    name: str
    vr: str
    vm: str
    description: str
    retired: bool
    is_private: bool
    block_offset: bool
    offset: int | None
    block: int | None
    vr_inferred: bool
    name_derived: bool
    keyword_derived: bool
    sources: list[str]
    alternatives: list[tuple[str, str, str]]
    deidentification: _Deidentification | None

@type_check_only
class _Creator(TypedDict):
    name: str
    vendor: str | None
    vendor_reason: str
    spellings: list[str]

@type_check_only
class _Source(TypedDict):
    id: str
    title: str
    licence: str
    edition: str
    origin: str
    lineage: str
    sha256: str

def open(
    path: _Path | None = None,
    *,
    overlay: _Path | Dict | list[_Path | Dict] | tuple[_Path | Dict, ...] | None = None,
    mmap: bool = True,
    verify: bool = False,
) -> Dict:
    """Opens a dictionary: the one inside the package, or a file.

    Args:
        path: A .dmap file, or a .csv table that is compiled on the fly. None opens the dictionary
            inside the package.
        overlay: A path as above, or an opened Dict, laid over it: where both have an answer, the
            overlay gives it. Of several in a list or tuple, the last lies on top.
        mmap: Map the file, so that pages are read when they are touched. False reads it into
            memory, which is safe from programs that cut a mapped file short.
        verify: Check every byte before returning; else only header and section bounds are checked.

    Raises:
        FileNotFoundError, PermissionError, IsADirectoryError: What the operating system says.
        DmapError: The file is no dictionary, is damaged, or was written by a newer version.
    """

def fold_creator(creator: str) -> str:
    """The key under which spellings of one private creator meet: without padding, small letters, runs
    of white space as one.
    """

def read(
    source: _Path | bytes | bytearray | memoryview | IO[bytes],
    *,
    stop_before: _TagKey | None = None,
    stop_after: _TagKey | None = None,
    strict: bool = False,
    dictionary: Dict | None = None,
    mmap: bool = True,
) -> DataSet:
    """Reads a DICOM file.

    Args:
        source: A path, bytes, or a file opened for reading bytes, which is read from where it is:
            whole, or with `stop_before` or `stop_after` in growing pieces no further than it takes.
            A file that can seek is left where reading stopped, another one after the last piece.
        stop_before: Stop before the first element with this tag or a higher one.
        stop_after: Stop after this tag.
        strict: Refuse files that break the standard; else `DataSet.warnings` says what was
            tolerated.
        dictionary: An opened Dict; None is the one inside the package.
        mmap: Map long files, so that pages are read when they are touched. False reads the whole
            file into memory, which is safe from programs that cut a mapped file short.

    Raises:
        FileNotFoundError, PermissionError, IsADirectoryError: What the operating system says.
        DmapError: The bytes are no DICOM file, or break a rule (kind "invalid_data"); or a limit of
            the reader was reached ("limit_exceeded"). With path, tag_path and byte_offset.
    """

def new_uid() -> str:
    """A new UID of the form `2.25.n`, which needs no registration (PS3.5 annex B.2)."""

def dump(
    source: _Path | bytes | bytearray | memoryview | IO[bytes] | DataSet,
    *,
    tags: str | list[str] | None = None,
    private_only: bool = False,
    unknown_only: bool = False,
    sources: bool = False,
    csa: bool = False,
    decode: bool | str | list[str] | None = None,
    levels: int | None = None,
    max_value: int | None = ...,
    width: int | None = None,
    color: bool = False,
) -> str:
    """The dump of a file as text: what `dicom-map dump` shows.

    Args:
        source: A path, bytes, a file opened for reading bytes, or a DataSet.
        tags: Only these: a tag, path, keyword, name or private creator, where * is any text, or a
            list of them.
        private_only: Only private elements.
        unknown_only: Only elements that the dictionary does not know.
        sources: With who gives the VR and who the name.
        csa: With the CSA headers of Siemens decoded: the short form of decode="CSA".
        decode: With vendor blocks decoded: True for all of them, or a name, or a list of names.
        levels: Levels of decoded blocks that are shown; deeper ones are counted.
        max_value: The most characters of a value; None for all of it.
        width: Columns to fit into; None for lines as long as they are.
        color: With ANSI colours.

    Raises:
        OSError, DmapError: As `read`.
    """

def derive(
    source: _Path | bytes | bytearray | memoryview | IO[bytes] | DataSet,
) -> dict[str, dict[str, Any]]:
    """What research asks of an MR image, from standard elements and vendor blocks: a dict of
    `b_value`, `gradient_direction`, `slice_times`, `phase_encoding_direction`,
    `phase_encoding_polarity`, `echo_spacing` and `mosaic`, each a dict of `value`, `unit` and
    `source`, the elements and fields that it came from. What the file does not tell is None.

    Args:
        source: A DataSet, or what `read` takes.

    Raises:
        OSError, DmapError: As `read`.
    """

def census(
    paths: _Path | IO[bytes] | Iterable[_Path | IO[bytes]],
    *,
    strict: bool = False,
    threads: int = 0,
    progress: Callable[[int, int], object] | None = None,
    dictionary: Dict | None = None,
    no_paths: bool = False,
    storage_options: dict[str, Any] | None = None,
    timeout: float = 60.0,
) -> Census:
    """Counts the elements of an archive, on every core, without values. A file of several names counts
    once.

    Args:
        paths: A folder (with all folders in it) or file, or several. Also names with wild cards, URLs that
            fsspec knows such as "s3://bucket/folder/", of which a folder's ends with /, and files
            that were opened for reading bytes.
        strict: Files that break the standard count as files that cannot be read.
        threads: Threads, at most 256; 0 for four on each core, at most 64.
        progress: Called a few times a second with the numbers of files and of failures so far.
        dictionary: An opened Dict; None is the one inside the package.
        no_paths: Keep no names of files and folders, which may be those of patients: examples are
            empty, and failures have only their reason.
        storage_options: What fsspec wants to know to reach URLs, a dict.
        timeout: Seconds to wait for each answer of a store.

    Raises:
        FileNotFoundError, PermissionError: A path that is not there, or cannot be looked at.
        KeyboardInterrupt: Ctrl-C.
    """

class DmapError(Exception):
    """A dictionary or a DICOM file that cannot be read: damaged, truncated, foreign, or written by a newer version.

    Attributes, None where unknown: kind (a stable identifier such as 'bad_magic'), path, section (of a .dmap file),
    byte_offset (bytes from the start of the file), line (of a text file, from 1), tag_path (of a data set).
    """

    kind: str | None
    path: str | None
    section: str | None
    byte_offset: int | None
    line: int | None
    tag_path: str | None

@final
class Dict:
    """An opened dictionary.

    `d[key]`, `d.get(key)` and `key in d` take a keyword (`"PatientName"`), a tag (`0x00100010`,
    `(0x0010, 0x0010)`, `"(0010,0010)"`), a private tag (`("GEMS_PARM_01", 0x0043, 0x39)`,
    `("GEMS_PARM_01", 0x00431039)`, `"(0043,xx39) GEMS_PARM_01"`) or an Entry, and give an Entry.
    Iteration gives every Entry, public before private.

    In an odd group the element may be the offset inside the block (0x39) or the element as found in
    a file (0x1039). Creators compare after dropping trailing spaces and NULs: first as spelled,
    then without regard to case and with runs of white space as one.

    Threads may share a Dict. Pickling keeps the path, not the bytes.
    """

    @overload
    def lookup(
        self, group: SupportsIndex, element: SupportsIndex, creator: str | None = None
    ) -> _Record | None:
        """The entry for a tag, or for any other key, as a new dict; None where the dictionary has no
        answer.

        Args:
            group: The group, 0 to 0xFFFF; or, without an element, any key that `d[key]` takes:
                "PatientName", 0x00100010, "0043,xx39 GEMS_PARM_01".
            element: The element, 0 to 0xFFFF; of a private element also its offset, 0 to 0xFF.
            creator: The private creator, for an odd group.

        Raises:
            TypeError, ValueError: With what was expected.
        """

    @overload
    def lookup(self, group: _Key, element: None = None, creator: None = None) -> _Record | None: ...
    @overload
    def lookup(
        self, group: SupportsIndex, element: None = None, *, creator: str | None
    ) -> _Record | None: ...
    def __getitem__(self, key: _Key, /) -> Entry: ...
    @overload
    def get(self, key: _Key, default: None = None) -> Entry | None:
        """The Entry for a key, or `default`."""
    @overload
    def get(self, key: _Key, default: _T) -> Entry | _T:
        """The Entry for a key, or `default`."""
    def __contains__(self, key: object, /) -> bool: ...
    def __len__(self) -> int: ...
    def __bool__(self) -> bool: ...
    def __iter__(self) -> EntryIterator: ...
    def find(self, keyword: str) -> list[Entry]:
        """Every entry with this keyword: creators share keywords. Public ones come first."""
    def candidates(self, group: int, element: int) -> list[Entry]:
        """What a private element could be whose creator is not known: the entry of every creator that
        defines it, the best witnessed first.

        Args:
            group: The group; an even one has no such entries.
            element: The offset (0x39), or the element as found in a file (0x1039).
        """
    def search(
        self,
        words: str = "",
        *,
        creator: str | None = None,
        vendor: str | None = None,
        vr: str | None = None,
        limit: int | None = None,
    ) -> list[Entry]:
        """Searches names, keywords and creators; the best fit comes first.

        Args:
            words: Each must occur; case and punctuation do not count. Empty finds every entry that
                meets the other conditions.
            creator: A creator's spelling, or a part of it.
            vendor: A vendor's name, or its beginning.
            vr: A VR that the entry must allow.
            limit: The most entries to return; None for all.
        """
    def creators(self, pattern: str = "", *, vendor: str | None = None) -> list[str]:
        """The private creators, each in its usual spelling.

        Args:
            pattern: Only those that have this text in them, or, with `*` for any text, those that
                fit as a whole ("GEMS*"); without case.
            vendor: Only those of vendors whose name begins so.
        """
    def creator(self, name: str) -> _Creator | None:
        """What is known of a private creator: a dict of name, vendor, vendor_reason and other
        spellings; None for an unknown one.
        """
    def private(self, creator: str) -> list[Entry]:
        """The entries of a private creator, in the order of the tags; empty for an unknown one."""
    def uid(self, uid: str) -> Uid | None:
        """A unique identifier of PS3.6 annex A, by the identifier or its keyword; None for an unknown
        one.
        """
    def uids(self) -> list[Uid]:
        """Every unique identifier of PS3.6 annex A."""
    @overload
    def lookup_many(
        self,
        tags: Iterable[Any],
        creators: str | Iterable[Any] | None = None,
        *,
        field: None = None,
    ) -> list[Entry | None]:
        """Looks up a column of tags, with the interpreter lock released: a list of Entry or None, one
        for each tag.

        Args:
            tags: Numbers (0x00100010), in any iterable or one-dimensional integer array; an
                iterable may also hold pairs (group, element) and texts ("(0010,0010)").
            creators: The private creators: None, one str for all, or one for each tag, None or NaN
                where there is none.
            field: An attribute of Entry ("vr", "name", ...) to return instead of the Entry.

        Raises:
            TypeError, ValueError: With the index of the value and what was expected.
        """
    @overload
    def lookup_many(
        self, tags: Iterable[Any], creators: str | Iterable[Any] | None = None, *, field: _Field
    ) -> list[Any]:
        """Looks up a column of tags, with the interpreter lock released: a list of Entry or None, one
        for each tag.

        Args:
            tags: Numbers (0x00100010), in any iterable or one-dimensional integer array; an
                iterable may also hold pairs (group, element) and texts ("(0010,0010)").
            creators: The private creators: None, one str for all, or one for each tag, None or NaN
                where there is none.
            field: An attribute of Entry ("vr", "name", ...) to return instead of the Entry.

        Raises:
            TypeError, ValueError: With the index of the value and what was expected.
        """
    def to_records(self) -> list[_Record]:
        """Every entry as a dict, as `lookup` answers."""
    def to_pandas(self) -> pandas.DataFrame:
        """Every entry as a row of a pandas.DataFrame, with the columns that `lookup` has keys.

        Raises:
            ImportError: pandas is not installed.
        """
    def to_arrow(self) -> pyarrow.Table:
        """Every entry as a row of a pyarrow.Table, with the columns that `lookup` has keys.

        Raises:
            ImportError: pyarrow is not installed.
        """
    def sources(self) -> list[_Source]:
        """The sources that the dictionary was made from: dicts of id, title, licence, edition, origin,
        lineage and sha256.
        """
    def meta(self, key: str) -> str | None:
        """A fact about the whole dictionary, such as "edition"; None for an unknown one."""
    def near_keywords(self, keyword: str, limit: int = 3) -> list[str]:
        """Keywords near this text, the nearest first."""
    def near_creators(self, creator: str, limit: int = 3) -> list[str]:
        """Private creators near this text, the nearest first."""
    def _near(self, key: str) -> list[str]:
        """What may have been meant by a key that is text, for messages."""
    def verify(self) -> None:
        """Checks every byte: checksum, order, references, texts.

        Raises:
            DmapError: With kind, section and byte_offset.
        """
    def close(self) -> None:
        """Lets go of the file. Entries that were handed out stay valid; the Dict does not. The default
        dictionary stays open.
        """
    @property
    def closed(self) -> bool:
        """True once closed."""
    @property
    def path(self) -> Path | None:
        """The file as an absolute path; None for the dictionary inside the package."""
    @property
    def format_version(self) -> tuple[int, int]:
        """The version of the file format: major, minor."""
    def _repr_html_(self) -> str:
        """What a notebook shows: how many entries there are, and the first 20."""
    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        _exc_type: type[BaseException] | None,
        _exc_value: BaseException | None,
        _traceback: TracebackType | None,
        /,
    ) -> None: ...
    def __reduce__(self) -> tuple[Any, ...]: ...
    @staticmethod
    def _default() -> Dict:
        """The dictionary behind the functions of the package."""
    @staticmethod
    def _reopen(origin: Any) -> Dict:
        """Opens a pickled dictionary: the same files, by their absolute paths."""
    def _pydicom_tables(
        self, pydicom_creators: list[str], is_lower: bool
    ) -> tuple[list[Any], dict[int, Any], dict[str, Any]]:
        """The tables of pydicom's modules; see `_pydicom.py`."""

@final
class Entry:
    """One entry of a dictionary: what is known of a tag, and who says so.

    Entries are frozen. Two are equal when they say the same in every field; they sort by creator
    (public first) and tag.
    """

    @property
    def group(self) -> int:
        """The group; of a repeating group the first, such as 0x6000."""
    @property
    def element(self) -> int:
        """The element; of a repeating element the first. Of a private entry the offset (0x08), or with
        its block (0x1008) if it holds in that block only.
        """
    @property
    def tag(self) -> str:
        """The tag as tables write it: "(0010,0010)", "(60xx,3000)", "(0043,xx39)"."""
    @property
    def creator(self) -> str | None:
        """The private creator in its usual spelling; None for a public attribute."""
    @property
    def vendor(self) -> str | None:
        """The vendor behind the private creator, where it is known."""
    @property
    def keyword(self) -> str:
        """The keyword: PS3.6's for a public attribute; may be empty for a private one."""
    @property
    def name(self) -> str:
        """The name; empty where no source knows one."""
    @property
    def description(self) -> str:
        """A description that the project wrote; empty otherwise."""
    @property
    def vr(self) -> str:
        """The VR, "US or SS" where the data set decides."""
    @property
    def vrs(self) -> tuple[str, ...]:
        """Every VR that the entry allows: ("US", "SS")."""
    @property
    def vm(self) -> str:
        """The value multiplicity: "1", "1-n", "2-2n"."""
    @property
    def retired(self) -> bool:
        """True when the standard has retired the attribute."""
    @property
    def is_private(self) -> bool:
        """True for an element of a private block."""
    @property
    def block_offset(self) -> bool:
        """True for a private element: its `offset` counts inside of a block."""
    @property
    def offset(self) -> int | None:
        """The offset inside a private block, 0x00 to 0xFF; None for a public attribute."""
    @property
    def block(self) -> int | None:
        """The one block in which a private entry holds; None when it holds in every block."""
    @property
    def vr_inferred(self) -> bool:
        """True when no majority of sources gives the VR: it is the best guess."""
    @property
    def name_derived(self) -> bool:
        """True when no source gives the name: it is derived from the keyword."""
    @property
    def keyword_derived(self) -> bool:
        """True when no source gives the keyword: it is derived from the name."""
    @property
    def sources(self) -> tuple[str, ...]:
        """The sources: "source:document#L5"."""
    @property
    def alternatives(self) -> tuple[tuple[str, str, str], ...]:
        """The values that lost the merge: tuples (field, value, source)."""
    @property
    def deidentification(self) -> _Deidentification | None:
        """What PS3.15 and TCIA say of the element: a dict of basic_profile, options, safe_private and
        tcia; None where nothing is said. It informs; it does not decide.
        """
    def tag_in(self, block: SupportsIndex = 0x10) -> int:
        """The tag in one number, as pydicom takes it: of a private entry in `block`, of a repeating
        one the first.

        Raises:
            ValueError: `block` is outside 0x10 to 0xFF, or the entry holds in another block only.
        """
    def _repr_html_(self) -> str:
        """What a notebook shows: a table of what is known."""
    def to_dict(self) -> _Record:
        """The entry as a new dict, as `Dict.lookup` answers."""
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __lt__(self, other: Entry, /) -> bool: ...
    def __le__(self, other: Entry, /) -> bool: ...
    def __gt__(self, other: Entry, /) -> bool: ...
    def __ge__(self, other: Entry, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...
    @staticmethod
    def _restore(state: Any) -> Entry:
        """Rebuilds a pickled entry."""

@final
class EntryIterator(Iterator[Entry]):
    """Iterates over the entries of a dictionary."""

    def __iter__(self) -> Self: ...
    def __next__(self) -> Entry: ...
    def __length_hint__(self) -> int: ...

@final
class Uid:
    """A unique identifier of PS3.6 annex A: a transfer syntax, a SOP class, ..."""

    @property
    def uid(self) -> str:
        """The identifier: digits and dots."""
    @property
    def name(self) -> str:
        """The name."""
    @property
    def keyword(self) -> str:
        """The keyword; empty where PS3.6 gives none."""
    @property
    def type(self) -> str:
        """The type, as PS3.6 names it: "Transfer Syntax", "SOP Class", ..."""
    @property
    def retired(self) -> bool:
        """Retired from the standard."""
    @property
    def sources(self) -> tuple[str, ...]:
        """The sources: "source:document#L5"."""
    def __eq__(self, other: object, /) -> bool: ...
    def __ne__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __reduce__(self) -> tuple[Any, ...]: ...
    @staticmethod
    def _restore(state: Any) -> Uid:
        """Rebuilds a pickled identifier."""

#: How lengths are written, group lengths, group 0002; see `DataSet.save`.
_Lengths = Literal["kept", "defined", "undefined"]
_GroupLengths = Literal["updated", "removed"]
_FileMeta = Literal["kept", "conformed"]

@final
class DataSet:
    """The elements of a DICOM file, of an item of a sequence in it, or of a new data set; to read and
    to change.

    `ds.PatientName` is the value of an element, `ds["PatientName"]` and `ds.get("PatientName")` the
    Element. A key is a tag (`0x00100010`, `(0x0010, 0x0010)`, `"(0010,0010)"`), a keyword
    (`"PatientName"`), a path (`"0040A168[0].CodeValue"`, `'"GEMS_PARM_01".BValue'`), a private tag
    (`("GEMS_PARM_01", 0x0043, 0x39)`) or an Entry. `ds[key] = value` and `ds.PatientName = value`
    set an element, `del ds[key]` deletes one; a value is what `Element.value` returns, dates and
    times of `datetime`, bytes, arrays, a Uid, an Element, or for a sequence a list of dicts and
    DataSets.

    Iteration returns the Elements in the order of the file; what is inside sequences is reached
    through their values. Two are equal when their elements are, byte for byte.
    """

    @staticmethod
    def new(
        sop_class: str | Uid | None = None,
        *,
        transfer_syntax: str | Uid | None = None,
        sop_instance: str | None = None,
        dictionary: Dict | None = None,
    ) -> DataSet:
        """A new data set, to be filled and saved.

        Args:
            sop_class: The SOP Class UID, or its keyword; None sets no SOP Class.
            transfer_syntax: How it will be written: a UID or keyword, "explicit", "implicit" or
                "deflated".
            sop_instance: The SOP Instance UID; None makes a new one, where there is a SOP Class.
            dictionary: An opened Dict; None is the one inside the package.

        Raises:
            ValueError: The transfer syntax is not known, or is big-endian; a UID is none.
        """
    @overload
    def __getitem__(self, key: str, /) -> Any: ...
    @overload
    def __getitem__(self, key: _Key, /) -> Element: ...
    def __setitem__(self, key: _Key, value: Any, /) -> None: ...
    def __delitem__(self, key: _Key, /) -> None: ...
    @overload
    def get(self, key: str, default: Any = None) -> Any:
        """The Element for a key, or `default`."""
    @overload
    def get(self, key: _Key, default: None = None) -> Element | None:
        """The Element for a key, or `default`."""
    @overload
    def get(self, key: _Key, default: _T) -> Element | _T:
        """The Element for a key, or `default`."""
    def set(self, key: _Key, value: Any, *, vr: str | None = None, strict: bool = True) -> int:
        """Sets the elements that a key leads to, of a path with `[*]` or `**.` every one; returns how
        many. `ds[key] = value` does the same.

        Args:
            key: As for `ds[key]`.
            value: As for `ds[key] = value`.
            vr: The VR, for elements that the dictionary does not know; None takes that of the
                element, or the dictionary's.
            strict: Hold the value to the rules of its VR (PS3.5 table 6.2-1). False takes whatever
                can be written and read again.

        Raises:
            ValueError: The key leads nowhere or through a value, or the value is not one of its VR
                or outside of the character set. Nothing is changed then.
            TypeError: The value is of no type that an element can have.
        """
    def delete(self, key: _Key) -> int:
        """Deletes the elements that a key leads to, or with `[0]` or `[*]` at its end items; returns
        how many. `del ds[key]` does the same, and wants at least one.
        """
    def __contains__(self, key: object, /) -> bool: ...
    def __getattribute__(self, name: str, /) -> Any: ...
    def __setattr__(self, name: str, value: Any, /) -> None: ...
    def __delattr__(self, name: str, /) -> None: ...
    def __dir__(self) -> list[str]: ...
    def __len__(self) -> int: ...
    def __bool__(self) -> bool: ...
    def __iter__(self) -> ElementIterator: ...
    def keys(self) -> list[int]:
        """The tags, in the order of the file."""
    def values(self) -> list[Element]:
        """The Elements, in the order of the file."""
    def items(self) -> list[tuple[int, Element]]:
        """Tuples of tag and Element, in the order of the file."""
    def walk(self) -> ElementIterator:
        """Every Element, those inside sequences too, in the order of the file."""
    @overload
    def rows(
        self, *, nested: Literal[False] = False
    ) -> list[tuple[int, str, str | None, str, Any]]:
        """The elements as tuples, made at once: tag, VR, private creator or None, name, value.

        Args:
            nested: Those inside sequences too; each tuple has the path at its end then.
        """
    @overload
    def rows(self, *, nested: Literal[True]) -> list[tuple[int, str, str | None, str, Any, str]]:
        """The elements as tuples, made at once: tag, VR, private creator or None, name, value.

        Args:
            nested: Those inside sequences too; each tuple has the path at its end then.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """The elements as a pandas.DataFrame: path, tag, vr, creator, keyword, name, value; those
        inside sequences too.

        Raises:
            ImportError: pandas is not installed.
        """
    @property
    def meta(self) -> DataSet:
        """The elements of group 0002; empty for a file without."""
    @property
    def decoded(self) -> dict[str, Any]:
        """The vendor blocks, at any depth, decoded when they are asked for: a dict by name, such as
        `CSA` or `PDB`, of what `Element.decoded` is; a list of them where a block occurs several
        times, but for CSA headers, which are one. What could not be read is a UserWarning.
        """
    @property
    def path(self) -> Path | None:
        """The file that was read; None for bytes and new data sets."""
    @property
    def transfer_syntax(self) -> str:
        """The Transfer Syntax UID; empty where the file has none."""
    @property
    def changed(self) -> bool:
        """True when something was set, deleted or added since the file was read; of a new data set
        always.
        """
    @property
    def warnings(self) -> list[dict[str, Any]]:
        """What was tolerated while reading, as dicts of kind, message, path and offset; the first 100."""
    @property
    def pixel_array(self) -> _Array:
        """The pixels of all frames as a numpy array, of the shape, type and values of pydicom's: (rows,
        columns), with the samples of colour behind and the frames in front where there are several.
        Colours are red, green and blue, but for a palette's indexes. Frames are decoded on all
        processors. Where the file has the samples as they are, the array is a read-only view of it.

        Assigning an array sets the pixel data, and the attributes that describe it.

        Raises:
            ImportError: numpy is not installed.
            DmapError: There are no pixel data, or they cannot be decoded.
        """
    @pixel_array.setter
    def pixel_array(self, array: _Array) -> None: ...
    def frame(self, index: int = 0, *, colors: _Colors = "rgb") -> _Array:
        """The stored values of one frame as a numpy array; the others are not read.

        Args:
            index: Of the frame, from 0; below zero from the end.
            colors: "rgb" or "stored": luminance and chroma as they are.

        Raises:
            IndexError: There is no such frame.
            ImportError: numpy is not installed.
            DmapError: There are no pixel data, or they cannot be decoded.
        """
    def frames(self, *, colors: _Colors = "rgb") -> FrameIterator:
        """An iterator over the frames, each as `frame` returns it; some are decoded ahead, on all
        processors. `len` is how many are left.

        Args:
            colors: As for `frame`.

        Raises:
            ImportError: numpy is not installed.
            DmapError: There are no pixel data, or they cannot be decoded.
        """
    def rendered(
        self,
        index: int = 0,
        *,
        window: _Window | None = None,
        voi: int = 0,
        overlays: bool = False,
    ) -> _Array:
        """One frame as a picture of 8 bits, a numpy array: grey as a screen shows it (modality, window,
        presentation; MONOCHROME1 inverted), or red, green and blue, palettes looked up.

        Args:
            index: Of the frame, from 0; below zero from the end.
            window: "file" takes that of the file, or else the range of the values; "auto" the range
                of the values; or a tuple of center and width.
            voi: Which window or table of the file, from 0.
            overlays: Draw the overlay planes, in white.

        Raises:
            IndexError: There is no such frame.
            ImportError: numpy is not installed.
            DmapError: There are no pixel data, or they cannot be decoded or shown.
        """
    def to_png(
        self,
        index: int = 0,
        *,
        window: _Window | None = None,
        voi: int = 0,
        overlays: bool = False,
    ) -> bytes:
        """One frame as a PNG of 8 bits, the picture that `rendered` returns. It needs no numpy.

        Args:
            index: As for `rendered`, as are the others.
            window: "file", "auto", or center and width.
            voi: Which window or table of the file.
            overlays: Draw the overlay planes.

        Raises:
            IndexError: There is no such frame.
            DmapError: There are no pixel data, or they cannot be decoded or shown.
        """
    def save(
        self,
        path: _Path | SupportsWrite[bytes],
        *,
        overwrite: bool = False,
        transfer_syntax: str | Uid | None = None,
        character_set: str | _Sequence[str] | None = None,
        lengths: _Lengths = "kept",
        group_lengths: _GroupLengths = "updated",
        file_meta: _FileMeta = "kept",
        lossy: bool = False,
        quality: int = 90,
    ) -> None:
        """Writes the data set as a DICOM file: whole, or not at all. What was not changed has the bytes
        that were read.

        Args:
            path: A path, or a file opened for writing bytes.
            overwrite: Write over an existing file; one that another program has changed since it was
                read stays.
            transfer_syntax: Convert to this one: a UID or keyword, "explicit", "implicit",
                "deflated", "rle", "jpeg-lossless", "jpeg-ls", "jpeg-ls-near", "jpeg-baseline",
                "jpeg-extended", "deflated-frame" or "encapsulated". Pixels are encoded for it. The
                DataSet stays what it is.
            character_set: Convert the texts to this one, such as "ISO_IR 192". The DataSet stays
                what it is.
            lengths: Of sequences and items: "kept", "defined" or "undefined".
            group_lengths: "updated" or "removed".
            file_meta: "kept", or "conformed" to PS3.10 table 7.1-1.
            lossy: Allow a transfer syntax that loses some of the pixels: the file is then an image
                of its own, with another SOP Instance UID.
            quality: Of lossy JPEG, 1 to 100.

        Raises:
            FileExistsError: The file exists, and `overwrite` is False.
            ValueError: The conversion is not possible, or the data set is big-endian and changed.
            DmapError: The pixels cannot be decoded, or encoded in that transfer syntax.
            OSError, DmapError: The file cannot be written, is a folder, pipe, device or link, or
                another program has changed it.
        """
    def to_bytes(
        self,
        *,
        transfer_syntax: str | Uid | None = None,
        character_set: str | _Sequence[str] | None = None,
        lengths: _Lengths = "kept",
        group_lengths: _GroupLengths = "updated",
        file_meta: _FileMeta = "kept",
        lossy: bool = False,
        quality: int = 90,
    ) -> bytes:
        """The bytes of the file that `save` writes; the arguments are the same."""
    def apply(self, operations: _Sequence[Mapping[str, Any]] | str | bytes) -> list[int]:
        """Carries out operations one after another, all of them or none; returns for each how many
        elements or items it set, deleted, added or renamed.

        Args:
            operations: A list of dicts such as `{"op": "set", "path": "PatientID", "value": "x"}`, or
                the JSON text that `dicom-map edit --ops` reads; docs/editing.md has all of them.

        Raises:
            ValueError: An operation is not known or cannot be carried out, with its place in the list.
                Nothing is changed then.
        """
    def set_character_set(self, terms: str | _Sequence[str]) -> int:
        """Converts every text to another character set, and says so in (0008,0005); returns how many
        texts have other bytes now. Setting SpecificCharacterSet by itself changes what the bytes
        are read as.

        Args:
            terms: The values of (0008,0005): "ISO_IR 192", a list, or "" for the default repertoire.

        Raises:
            ValueError: A text has a character outside of the set, or a term is not defined. Nothing
                is changed then.
        """
    def to_json(
        self,
        *,
        pretty: bool = False,
        meta: bool = False,
        names: bool = False,
        numbers: Literal["number", "string"] = "number",
    ) -> str:
        """The data set as DICOM JSON (PS3.18 annex F).

        Args:
            pretty: Indent.
            meta: With group 0002, which the standard leaves out.
            names: With name, keyword and privateCreator beside each vr.
            numbers: "number" or "string": how IS, DS, SV and UV are written.
        """
    def to_pydicom(self) -> pydicom.Dataset:
        """The data set as a pydicom.Dataset, as `pydicom.dcmread` returns it but with the VRs of
        private elements resolved. Values are decoded by pydicom, when they are asked for. A whole
        file is a FileDataset that can be saved, with preamble and file meta information.

        What pydicom cannot hold (a tag that occurs twice, group 0002 in the data set) is a warning
        with its tag path.

        Raises:
            ImportError: pydicom is not installed.
        """
    def __eq__(self, other: object, /) -> bool: ...
    def __copy__(self) -> DataSet: ...
    def __deepcopy__(self, _memo: Any, /) -> DataSet: ...
    def __reduce__(self) -> tuple[Any, ...]: ...
    def _repr_html_(self) -> str:
        """What a notebook shows: a small picture of the frame in the middle, where there is one, and a
        table of the first 200 elements.
        """
    def _ipython_key_completions_(self) -> list[str]:
        """What IPython offers after `ds["`."""
    @staticmethod
    def _restore(source: _Path | bytes, stop_before: int | None, stop_after: int | None) -> DataSet:
        """Reads a pickled data set again."""
    def _missing(self, key: Any) -> str:
        """Why there is no element for a key, with near matches."""
    def _pydicom_elements(
        self, parts: Any, encodings: Any, is_meta: bool
    ) -> tuple[dict[Any, Any], Any, list[tuple[str, str]]]:
        """The elements for pydicom: see `_pydicom_data.py`. Returns them by tag, with the encodings of
        their texts, and what was left out.
        """
    @property
    def _encoding(self) -> tuple[bool, bool]:
        """True when the data set is encoded without VR, and true when with the lowest byte first."""
    @property
    def _kind(self) -> Literal["whole", "meta", "item"]:
        """What part of a file it is: "whole", "meta" or "item"."""
    def _source_bytes(self, count: int) -> bytes:
        """The first bytes of the file."""

@final
class Sequence(_Sequence[DataSet]):
    """The items of a sequence: each is a DataSet, made when it is asked for. A
    `collections.abc.Sequence` that can also be changed.

    It shows the data set as it is, whatever has been changed since it was fetched; so do its items.
    What is added is copied: a DataSet, or a dict of keys and values.
    """

    @overload
    def __getitem__(self, index: SupportsIndex, /) -> DataSet: ...
    @overload
    def __getitem__(self, index: slice, /) -> list[DataSet]: ...
    def __setitem__(self, index: SupportsIndex, value: _Item, /) -> None: ...
    def __delitem__(self, index: SupportsIndex | slice, /) -> None: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> SequenceIterator: ...
    def __reversed__(self) -> SequenceIterator: ...
    def __contains__(self, value: object, /) -> bool: ...
    def append(self, item: _Item | None = None) -> None:
        """Appends an item: a DataSet, which is copied, or a dict; None for an empty one."""
    def insert(self, index: SupportsIndex, item: _Item) -> None:
        """Inserts an item before the one with this number."""
    def extend(self, items: Iterable[_Item]) -> None:
        """Appends several items: all of them or, where one is refused, none."""
    def pop(self, index: SupportsIndex = -1) -> DataSet:
        """Deletes an item, the last one by default, and returns a copy of it."""
    def clear(self) -> None:
        """Deletes all items; the sequence stays, empty."""
    def index(self, value: Any, start: SupportsIndex = 0, stop: SupportsIndex | None = None) -> int:
        """The number of the first item that equals `value`.

        Raises:
            ValueError: There is none.
        """
    def count(self, value: Any) -> int:
        """How many items equal `value`."""
    def __eq__(self, other: object, /) -> bool: ...

@final
class SequenceIterator(Iterator[DataSet]):
    """Goes over the items that a sequence had when it began."""

    def __iter__(self) -> Self: ...
    def __next__(self) -> DataSet: ...
    def __length_hint__(self) -> int: ...

@final
class Element:
    """One element of a data set, as it was when it was fetched: tag, VR, whose it is, and its value,
    which is decoded when it is asked for.

    It does not change: what is assigned to the data set afterwards shows in an Element that is
    fetched anew. Only the items of a sequence are always those of now. Two are equal when tag, VR,
    creator and value are, byte for byte.
    """

    @property
    def tag(self) -> int:
        """The tag in one number, such as 0x00100010."""
    @property
    def group(self) -> int:
        """The group."""
    @property
    def element(self) -> int:
        """The element number."""
    @property
    def vr(self) -> str:
        """The VR: the file's, or the dictionary's where the file has none or UN."""
    @property
    def vr_source(self) -> str:
        """Who gives the VR: "file", "public dictionary", "private dictionary", "rule" or "unknown"."""
    @property
    def creator(self) -> str | None:
        """The private creator that reserved the element's block, as in the file; None for a public
        element, for a private creator itself, and where nobody reserved the block.
        """
    @property
    def keyword(self) -> str:
        """The dictionary's keyword; empty where it has none."""
    @property
    def name(self) -> str:
        """The dictionary's name; empty where it has none."""
    @property
    def entry(self) -> Entry | None:
        """What the dictionary says of the element; None where it does not know it."""
    @property
    def value(self) -> Any:
        """The value: None when empty, one value as itself, several as a list. Text is str, IS and
        whole numbers int, DS and FL and FD float (text that is no number stays str), AT int, a
        sequence a Sequence of DataSet, encapsulated pixel data a list of bytes whose first is the
        offset table, everything else bytes. More than 1,024 numbers of US, SS, UL, SL, UV, SV, FL
        or FD are one `array.array`.
        """
    @property
    def decoded(self) -> dict[str, Any] | list[Any] | None:
        """What a vendor block holds, decoded when it is asked for: None for an element that is not one
        or that cannot be read, else a dict of names, as docs/blocks.md describes them, whose values
        are None, int, float, str, bytes, lists and dicts. What could not be read is a UserWarning.
        """
    @property
    def bytes(self) -> memoryview:
        """The bytes of the value as in the file, or as they will be written: a read-only memoryview of
        them, without a copy. `bytes(element.bytes)` is a copy.
        """
    @property
    def vm(self) -> int:
        """The number of values, of items, or of fragments; 0 for an empty value."""
    @property
    def length(self) -> int:
        """Bytes of the value."""
    @property
    def offset(self) -> int | None:
        """Bytes from the start of the file to the element; of a deflated file, as if it were not. None
        for an element that was set since the file was read.
        """
    @property
    def path(self) -> str:
        """The place in the data set: "(0040,A168)[0].(0008,0100)". It is a key of the whole data set."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __copy__(self) -> Self: ...
    def __deepcopy__(self, _memo: Any, /) -> Self: ...
    def __reduce__(self) -> tuple[Any, ...]: ...
    @staticmethod
    def _restore(bytes: _bytes, tag: int, path: str, offset: int | None, vr_source: str) -> Element:
        """Rebuilds a pickled element."""

@final
class ElementIterator(Iterator[Element]):
    """Goes over Elements of a data set as it was when it began."""

    def __iter__(self) -> Self: ...
    def __next__(self) -> Element: ...
    def __length_hint__(self) -> int: ...

@final
class FrameIterator(Iterator[_Array]):
    """The frames of a data set as it was when `DataSet.frames` was called, decoded some at a time on
    all processors.
    """

    def __iter__(self) -> Self: ...
    def __next__(self) -> _Array: ...
    def __len__(self) -> int: ...

@final
class Census:
    """Which elements the files of an archive hold, whose they are, and what the dictionary knows of
    them; no values.

    Made by `census`. It is made of parts, each of them the files of one call; two of them merge: map
    a function that takes a census over the parts of an archive, and merge what it gives.
    """

    #: The columns of the rows, in their order.
    COLUMNS: ClassVar[tuple[str, ...]]
    @property
    def files(self) -> int:
        """DICOM files that were counted."""
    @property
    def other_files(self) -> int:
        """Files that are no DICOM files."""
    @property
    def files_with_warnings(self) -> int:
        """Files in which the reader tolerated something."""
    @property
    def failure_count(self) -> int:
        """Files and folders that could not be read."""
    @property
    def failures(self) -> list[tuple[str, str]]:
        """The first 1,000 of them by path, as tuples of path and reason."""
    @property
    def unlisted_elements(self) -> int:
        """Elements that have no row, because there were 65,536 rows already, or 32,768 of one file."""
    @property
    def unlisted_creators(self) -> int:
        """Private creators that are not listed, because there were 65,536 already."""
    @property
    def interrupted(self) -> bool:
        """True when it is not whole: it, or a part that was merged into it, ended before all files were
        read.
        """
    def rows(self) -> list[dict[str, Any]]:
        """One dict for each creator, tag and VR: creator, vendor, tag, vr, vr_source, registry_vr,
        agreement, keyword, name, known, safe_private, files, elements, example.
        """
    def creators(self) -> list[dict[str, Any]]:
        """Files and elements of each private creator: dicts of creator, files and elements."""
    def unknown_creators(self) -> list[dict[str, Any]]:
        """The private creators that the dictionary does not know, as `creators`."""
    def vendors(self) -> list[dict[str, Any]]:
        """Files and elements of each vendor: dicts of vendor, files and elements. What has none is in
        rows of its own: "(known creators, vendor unknown)", "(unknown creators)", "(no creator)".
        """
    def coverage(self) -> dict[str, int]:
        """How many distinct elements there are, and how many of them the dictionary knows and has a name
        for: private, private_known, private_named, public, public_known, public_named.
        """
    @property
    def parts(self) -> dict[str, int]:
        """The parts that it is made of: the number of DICOM files of each by its id, which is made of the
        names and lengths of all files.
        """
    def save(self, path: _Path, *, overwrite: bool = False) -> None:
        """Writes all parts to a file, which `load` reads: JSON Lines. The file appears whole or not at
        all.

        Args:
            path: The file.
            overwrite: Write over a file of this name.

        Raises:
            FileExistsError: There is a file of this name.
        """
    @staticmethod
    def load(path: _Path, *, dictionary: Dict | None = None) -> Census:
        """The census that `save` has written, or the parts that `dicom-map census --resume` has counted.

        Args:
            path: The file.
            dictionary: The Dict that it was taken with; None is the one inside the package.

        Raises:
            DmapError: It was taken with another dictionary, or the file is of another kind or a later
                version.
        """
    @property
    def dictionary(self) -> str:
        """The checksums of the dictionary that it was taken with, one of each layer."""
    def merge(self, other: Census) -> None:
        """Adds the parts of another census. A part counts once, however often it comes, and the order
        does not matter.

        Raises:
            ValueError: The other one was taken with another dictionary; or a part has other counts
                there, because its files have changed or were read with other options. Nothing is
                added then.
        """
    def to_json(self) -> str:
        """The whole census as JSON text."""
    def to_csv(self, *, keep_formulas: bool = False) -> str:
        """The rows as a CSV table; what could not be read comes as rows whose agreement is "failed".

        Args:
            keep_formulas: Leave cells as they are that a spreadsheet would take as formulas; else
                they get an apostrophe in front.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """The rows as a pandas.DataFrame.

        Raises:
            ImportError: pandas is not installed.
        """
    def to_arrow(self) -> pyarrow.Table:
        """The rows as a pyarrow.Table, for Arrow and Parquet.

        Raises:
            ImportError: pyarrow is not installed.
        """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self) -> tuple[Any, ...]: ...
    @staticmethod
    def _from_state(state: object) -> Census:
        """A pickled census, with the dictionary that it was taken with, opened again.

        Raises:
            FileNotFoundError, ...: The dictionary is not where it was.
            ValueError: It is another one now, or the census says nothing of it.
        """

def series(
    paths: _Path | Iterable[_Path],
    *,
    strict: bool = False,
    progress: Callable[[int, int], object] | None = None,
    dictionary: Dict | None = None,
) -> list[Series]:
    """The series of an archive, in the order of their first files; files that cannot be read are left
    out, and those that are not DICOM files.

    Args:
        paths: A folder (with all folders in it) or file, or several.
        strict: Files that break the standard count as files that cannot be read.
        progress: Called a few times a second with the numbers of files and of failures so far.
        dictionary: An opened Dict; None is the one inside the package.

    Raises:
        FileNotFoundError, PermissionError: A path that is not there, or cannot be looked at.
        KeyboardInterrupt: Ctrl-C.
    """

@final
class Series:
    """The files with one Series Instance UID, in the order of their places.

    Made by `series`.
    """

    @property
    def uid(self) -> str:
        """The Series Instance UID; empty for files without one."""
    @property
    def modality(self) -> str:
        """Modality of the first file."""
    @property
    def description(self) -> str:
        """Series Description of the first file."""
    @property
    def paths(self) -> list[str]:
        """The files, sorted by Image Position (Patient) along the normal of the slices; those without a
        position after them, by Instance Number.
        """
    @property
    def positions(self) -> list[list[float] | None]:
        """Image Position (Patient) of each file, or None."""
    @property
    def orientation(self) -> list[float] | None:
        """The directions of rows and columns, of the first file that has some: six numbers, or None."""
    @property
    def slice_distance(self) -> float | None:
        """The distance of neighbouring slices in mm, or None."""
    @property
    def gaps(self) -> list[tuple[int, int]]:
        """Where slices are missing: tuples of the number of the slice before, and how many."""
    @property
    def doubled(self) -> list[int]:
        """The numbers of slices that are where the one before is."""
    @property
    def problems(self) -> list[str]:
        """Why the slices are not one volume; empty where they are."""
    @property
    def affine(self) -> list[list[float]] | None:
        """From column, row and slice, counted from 0, to mm in LPS, as DICOM has it: four rows of four
        numbers. None where a position, orientation or spacing is missing.
        """
    @property
    def affine_ras(self) -> list[list[float]] | None:
        """The same in RAS, as nibabel has it."""
    def __len__(self) -> int: ...

def _listed(paths: _Path | Iterable[_Path]) -> list[tuple[str, int | None]]:
    """The files among these paths and in the folders among them, in the order of names, with their
    lengths; None for what cannot be looked into.
    """

def _part_id(files: list[tuple[str, int | None]]) -> str:
    """The id of a part that is made of files with these names and lengths."""

def table(
    paths: _Path | IO[bytes] | Iterable[_Path | IO[bytes]],
    columns: str | Iterable[str] | dict[str, str],
    *,
    per: Literal["file", "frame", "series", "study"] = "file",
    differing: Literal["null", "count", "list"] = "null",
    strict: bool = False,
    threads: int = 0,
    progress: Callable[[int, int], object] | None = None,
    dictionary: Dict | None = None,
    storage_options: dict[str, Any] | None = None,
    timeout: float = 60.0,
) -> Table:
    """The elements that you name, of all files of an archive: one row a file. On every core, without
    reading pixel data.

    Args:
        paths: A folder (with all folders in it) or file, or several. Also names with wild cards, URLs that
            fsspec knows such as "s3://bucket/folder/", of which a folder's ends with /, and files
            that were opened for reading bytes.
        columns: A list of columns: keywords, tags, private tags with their creator, paths into
            sequences such as "A[0].B" and "A[*].B", and facts: file.path, file.size,
            file.transfer_syntax, file.warnings; "NAME=COLUMN" gives another name. With per="series"
            also series.slices, .missing, .doubled, .spacing, .orientation and .problems. Or a dict of
            columns by name; or the name of a preset: series, mr, ct, deid-audit.
        per: What a row is about: "file", "frame" of enhanced objects, "series" or "study".
        differing: What rows of series and studies have where their files differ: "null", "count"
            for a further column with the number of distinct values, "list" for all of them.
        strict: Files that break the standard count as files that cannot be read.
        threads: Threads, at most 256; 0 for two on each core, at most 32.
        progress: Called a few times a second with the numbers of files and of failures so far.
        dictionary: An opened Dict; None is the one inside the package.
        storage_options: What fsspec wants to know to reach URLs, a dict.
        timeout: Seconds to wait for each answer of a store.

    Raises:
        ValueError: A column that the dictionary does not know, with near matches; a name that
            occurs twice.
        FileNotFoundError, PermissionError: A path that is not there, or cannot be looked at.
        KeyboardInterrupt: Ctrl-C.
    """

@final
class RowIterator(Iterator[dict[str, Any]]):
    """Goes over the rows of a Table."""

    def __iter__(self) -> Self: ...
    def __next__(self) -> dict[str, Any]: ...
    def __length_hint__(self) -> int: ...

@final
class Table:
    """One row a file, or series, or study; the elements that were named as columns.

    Made by `table`. Iterating gives a dict for each row. It is made of parts, each of them the files
    of one call; two tables of files merge.
    """

    @property
    def columns(self) -> list[str]:
        """The names of the columns, in their order."""
    @property
    def types(self) -> dict[str, str]:
        """The type of each column by its name: text, integer, float, date, time or bytes, or a list of
        them.
        """
    @property
    def files(self) -> int:
        """DICOM files that were read."""
    @property
    def other_files(self) -> int:
        """Files that are not DICOM files."""
    @property
    def failures(self) -> list[tuple[str, str]]:
        """What could not be read, in the order of the files: tuples of path and reason."""
    @property
    def nulls(self) -> list[dict[str, Any]]:
        """Values that have no cell, because they are not of their column's type: dicts of column,
        reason, count and example, which is the first such file.
        """
    @property
    def parts(self) -> dict[str, int]:
        """The parts that it is made of: the number of DICOM files of each by its id, which is made of the
        names and lengths of all files.
        """
    @property
    def dictionary(self) -> str:
        """The checksums of the dictionary that it was made with, one of each layer."""
    @property
    def versions(self) -> list[str]:
        """The versions of dicom-map that made the parts."""
    def merge(self, other: Table) -> None:
        """Adds the parts of another table of files or frames. A part counts once, however often it
        comes, and the order does not matter: rows come in the order of the parts' first files.

        Raises:
            ValueError: The other one has other columns or was made with another dictionary; or a part
                has other rows there, because its files have changed; or the rows are of series or
                studies. Nothing is added then.
        """
    def save(self, path: _Path, *, overwrite: bool = False) -> None:
        """Writes all parts of a table of files or frames to a file, which `load` reads: JSON Lines. The
        file appears whole or not at all.

        Args:
            path: The file.
            overwrite: Write over a file of this name.

        Raises:
            FileExistsError: There is a file of this name.
            ValueError: The rows are of series or studies.
        """
    @staticmethod
    def load(path: _Path, *, dictionary: Dict | None = None) -> Table:
        """The table that `save` has written, or the parts that `dicom-map table --resume` has made.

        Args:
            path: The file.
            dictionary: The Dict that it was made with; None is the one inside the package.

        Raises:
            DmapError: It was made with another dictionary, or the file is of another kind or a later
                version.
        """
    def __len__(self) -> int: ...
    def __iter__(self) -> RowIterator: ...
    @overload
    def __getitem__(self, key: str, /) -> list[Any]: ...
    @overload
    def __getitem__(self, key: SupportsIndex, /) -> dict[str, Any]: ...
    def _values(self, name: str, raw: bool) -> list[Any]:
        """The values of a column; with raw, dates as days since 1970-01-01 and times as microseconds."""
    def to_csv(self, *, keep_formulas: bool = False) -> str:
        """The table as a CSV text, with a line of names.

        Args:
            keep_formulas: Leave cells as they are that a spreadsheet would take as formulas; else
                they get an apostrophe in front.
        """
    def to_jsonl(self) -> str:
        """The table as JSON Lines: one object a row."""
    def to_arrow(self) -> pyarrow.Table:
        """The table as a pyarrow.Table.

        Raises:
            ImportError: pyarrow is not installed.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """The table as a pandas.DataFrame. Whole numbers are of the type Int64, which has nulls; dates
        are datetime64.

        Raises:
            ImportError: pandas is not installed.
        """
    def to_polars(self) -> polars.DataFrame:
        """The table as a polars.DataFrame.

        Raises:
            ImportError: polars is not installed.
        """
    def write(self, path: _Path, *, overwrite: bool = False) -> None:
        """Writes the table to a file, in the form that its name says: .csv, .jsonl, .parquet, .arrow
        or .feather. The file appears whole or not at all.

        Args:
            path: The file.
            overwrite: Write over a file of this name.

        Raises:
            FileExistsError: There is a file of this name.
            ValueError: The name says no form.
            ImportError: Parquet and Arrow need pyarrow.
        """

def explain_tags(
    dictionary: Dict, keys: list[Any], creator_of: Callable[[Any], str], prefix: str
) -> list[tuple[Any, str, str | None, Entry | None]]:
    """Explains the tags of one data set: see `_explain.py`.

    Args:
        dictionary: The dictionary to ask.
        keys: The tags, in one number each.
        creator_of: From the tag of a Private Creator to its text; "" where it holds none.
        prefix: What comes before the tag in a path.

    Returns:
        Tuples of key, path, creator and Entry, in the order of the tags.
    """

def printable(text: str) -> str:
    """The text without control and invisible characters, which are escaped: what is shown of it."""

def free_block(group: int, tags: list[int]) -> int | None:
    """The first private block of a group that is free, of a data set with these tags; None when all
    are taken.
    """

_Retrieved = tuple[int, tuple[int, int, int], str, list[str]]

@final
class _Answers:
    """The answers to a C-FIND, as they come."""

    def __iter__(self) -> Self: ...
    def __next__(self) -> DataSet: ...
    def close(self) -> None:
        """Wants no more answers: the peer is asked to cancel."""

@final
class _Server:
    """A storage server."""

    def __new__(
        cls,
        host: str,
        port: int,
        titles: list[str],
        callers: list[str],
        max_associations: int,
        storing: dict[str, Any],
        tls: tuple[_Path, _Path, _Path | None] | None,
        callback: Callable[..., object] | None,
    ) -> Self: ...
    @property
    def host(self) -> str:
        """Where it listens."""

    @property
    def port(self) -> int:
        """The port."""

    def stop(self) -> None:
        """Finishes what is in flight, and ends."""

def _net_echo(address: str, options: dict[str, Any]) -> float:
    """Seconds that the answer to a C-ECHO took."""

def _net_find(
    address: str,
    options: dict[str, Any],
    model: str,
    query: DataSet | None,
    keys: list[tuple[str, str]],
) -> _Answers:
    """Asks what matches."""

def _net_get(
    address: str,
    options: dict[str, Any],
    model: str,
    query: DataSet | None,
    keys: list[tuple[str, str]],
    storing: dict[str, Any],
    proposals: list[tuple[str, list[str]]],
) -> _Retrieved:
    """Fetches objects into a folder."""

def _net_move(
    address: str,
    options: dict[str, Any],
    model: str,
    query: DataSet | None,
    keys: list[tuple[str, str]],
    destination: str,
) -> _Retrieved:
    """Has objects sent to an application entity."""

def _net_store(
    address: str,
    options: dict[str, Any],
    sources: list[_Path | DataSet],
    concurrency: int,
    retries: int,
    told: Callable[..., object],
) -> None:
    """Sends files and data sets; `told` hears of each."""

def _codecs() -> list[tuple[str, bool, bool]]: ...
def _decode_frame(syntax: str, stream: bytes, shape: _Shape) -> tuple[bytearray, str]: ...
def _encode_frame(syntax: str, samples: bytes, shape: _Shape, near: int) -> bytes: ...
def _to_rgb(pixels: bytes) -> bytearray: ...
