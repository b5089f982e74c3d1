"""The compiled part of the package: see `dicom_map`, which exports its public parts."""

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
#: `Element.bytes` hides the built-in name inside that class.
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
#: A new item of a sequence: keys and values, or a data set that is copied.
_Item = Mapping[Any, Any] | "DataSet"
#: A tag, (group, element), the text of a tag, or a keyword.
_TagKey = SupportsIndex | tuple[SupportsIndex, SupportsIndex] | str
#: Pixels; the sample type is that of the file.
_Array = numpy.typing.NDArray[Any]
_Colors = Literal["rgb", "stored"]
#: The range of values shown from black to white; or center and width.
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
        overlay: A path as above, or an opened Dict, which takes precedence: where both have an
            entry, the overlay's is returned. Of several in a list or tuple, the last takes
            precedence.
        mmap: Map the file, so that pages are read when they are touched. False reads it into
            memory, which is safe from programs that truncate a mapped file.
        verify: Check every byte before returning; otherwise only the header and section bounds are
            checked.

    Raises:
        FileNotFoundError, PermissionError, IsADirectoryError: Reported by the operating system.
        DmapError: The file is not a dictionary, is damaged, or was written by a newer version.
    """

def fold_creator(creator: str) -> str:
    """Returns the key that all spellings of a private creator share: without padding, in lower case,
    with each run of white space as one space.
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
        source: A path, bytes, or a file opened for reading bytes, which is read from its current
            position: completely, or with `stop_before` or `stop_after` in growing pieces until that
            tag. A seekable file is left at the position where reading stopped, any other after the
            last piece.
        stop_before: Stop before the first element with this tag or a higher one.
        stop_after: Stop after this tag.
        strict: Reject files that violate the standard; otherwise `DataSet.warnings` lists what was
            tolerated.
        dictionary: An opened Dict; None is the one inside the package.
        mmap: Map large files, so that pages are read when they are touched. False reads the whole
            file into memory, which is safe from programs that truncate a mapped file.

    Raises:
        FileNotFoundError, PermissionError, IsADirectoryError: Reported by the operating system.
        DmapError: The bytes are not a DICOM file, or violate a rule (kind "invalid_data"); or a
            limit of the reader was reached ("limit_exceeded"). With path, tag_path and byte_offset.
    """

def new_uid() -> str:
    """Returns a new UID of the form `2.25.n`, which needs no registration (PS3.5 annex B.2)."""

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
    """Returns the dump of a file as text, as `dicom-map dump` prints it.

    Args:
        source: A path, bytes, a file opened for reading bytes, or a DataSet.
        tags: Only elements that match: a tag, path, keyword, name or private creator, where * is
            any text, or a list of them.
        private_only: Only private elements.
        unknown_only: Only elements that the dictionary does not know.
        sources: Show the sources of the VR and of the name.
        csa: Decode the CSA headers of Siemens: the short form of decode="CSA".
        decode: Decode vendor blocks: True for all of them, or a name, or a list of names.
        levels: The number of levels of decoded blocks that are shown; deeper ones are counted.
        max_value: The maximum number of characters of a value; None for all of it.
        width: The number of columns to fit into; None does not limit lines.
        color: Use ANSI colours.

    Raises:
        OSError, DmapError: As `read`.
    """

def derive(
    source: _Path | bytes | bytearray | memoryview | IO[bytes] | DataSet,
) -> dict[str, dict[str, Any]]:
    """Returns the acquisition parameters of an MR image that research needs, from standard elements
    and vendor blocks: a dict of `b_value`, `gradient_direction`, `slice_times`,
    `phase_encoding_direction`, `phase_encoding_polarity`, `echo_spacing` and `mosaic`, each a dict
    of `value`, `unit` and `source`, the elements and fields that it was taken from. Values that the
    file does not contain are None.

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
    """Counts the elements of an archive, on all cores, without values. A file with several names
    counts once.

    Args:
        paths: A folder (with all its subfolders), a file, or several of them. Also patterns with
            wild cards, URLs that fsspec supports such as "s3://bucket/folder/" (a folder's ends
            with /), and files opened for reading bytes.
        strict: Files that break the standard count as files that cannot be read.
        threads: The number of threads, at most 256; 0 for four per core, at most 64.
        progress: Called a few times a second with the number of files and of failures so far.
        dictionary: An opened Dict; None is the one inside the package.
        no_paths: Do not keep the names of files and folders, which may contain those of patients:
            examples are empty, and failures have only their reason.
        storage_options: Options that fsspec passes to the store, a dict.
        timeout: Seconds to wait for each response of a store.

    Raises:
        FileNotFoundError, PermissionError: A path does not exist or is not accessible.
        KeyboardInterrupt: Ctrl-C was pressed.
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
    `("GEMS_PARM_01", 0x00431039)`, `"(0043,xx39) GEMS_PARM_01"`) or an Entry, and return an Entry.
    Iterating yields every Entry, public before private.

    In an odd group the element may be the offset inside the block (0x39) or the element as found in
    a file (0x1039). Creators are compared without trailing spaces and NULs: first as spelled, then
    ignoring case, with each run of white space as one space.

    Threads may share a Dict. Pickling keeps the path, not the bytes.
    """

    @overload
    def lookup(
        self, group: SupportsIndex, element: SupportsIndex, creator: str | None = None
    ) -> _Record | None:
        """Returns the entry for a tag, or for any other key, as a new dict; None if the dictionary
        does not have one.

        Args:
            group: The group, 0 to 0xFFFF; or, without an element, any key that `d[key]` takes:
                "PatientName", 0x00100010, "0043,xx39 GEMS_PARM_01".
            element: The element, 0 to 0xFFFF; for a private element also its offset, 0 to 0xFF.
            creator: The private creator, for an odd group.

        Raises:
            TypeError, ValueError: The message states the expected form.
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
        """Returns the Entry for a key, or `default`."""
    @overload
    def get(self, key: _Key, default: _T) -> Entry | _T:
        """Returns the Entry for a key, or `default`."""
    def __contains__(self, key: object, /) -> bool: ...
    def __len__(self) -> int: ...
    def __bool__(self) -> bool: ...
    def __iter__(self) -> EntryIterator: ...
    def find(self, keyword: str) -> list[Entry]:
        """Returns every entry with this keyword, public ones first; several creators may use the same
        keyword.
        """
    def candidates(self, group: int, element: int) -> list[Entry]:
        """Returns the candidates for a private element whose creator is not known: the entry of every
        creator that defines it, best supported first.

        Args:
            group: The group; an even one has no private entries.
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
        """Searches names, keywords and creators; the best match comes first.

        Args:
            words: All must occur; case and punctuation are ignored. An empty text finds every
                entry that satisfies the other conditions.
            creator: The spelling of a creator, or a part of it.
            vendor: The name of a vendor, or its beginning.
            vr: A VR that the entry must allow.
            limit: The maximum number of entries; None for all.
        """
    def creators(self, pattern: str = "", *, vendor: str | None = None) -> list[str]:
        """Returns the private creators, each in its usual spelling.

        Args:
            pattern: Only creators that contain this text; a text with `*` (any text) must match the
                whole creator ("GEMS*"). Case is ignored.
            vendor: Only creators of vendors whose name begins with this text.
        """
    def creator(self, name: str) -> _Creator | None:
        """Returns the facts about a private creator: a dict of name, vendor, vendor_reason and other
        spellings; None for an unknown one.
        """
    def private(self, creator: str) -> list[Entry]:
        """Returns the entries of a private creator in the order of their tags; empty for an unknown
        creator.
        """
    def uid(self, uid: str) -> Uid | None:
        """Returns a unique identifier of PS3.6 annex A, by the identifier or its keyword; None for an
        unknown one.
        """
    def uids(self) -> list[Uid]:
        """Returns every unique identifier of PS3.6 annex A."""
    @overload
    def lookup_many(
        self,
        tags: Iterable[Any],
        creators: str | Iterable[Any] | None = None,
        *,
        field: None = None,
    ) -> list[Entry | None]:
        """Looks up a column of tags, with the interpreter lock released. Returns a list with one Entry
        or None for each tag.

        Args:
            tags: Numbers (0x00100010), in any iterable or one-dimensional integer array; an
                iterable may also contain pairs (group, element), and texts that are keys
                ("(0010,0010)", "PatientName", "0043,xx39 GEMS_PARM_01").
            creators: The private creators: None, one str for all tags, or one for each tag, with
                None or NaN where there is none. A text that names a creator keeps its own.
            field: An attribute of Entry ("vr", "name", ...) to return instead of the Entry.

        Raises:
            TypeError, ValueError: The message states the index of the value and the expected form.
        """
    @overload
    def lookup_many(
        self, tags: Iterable[Any], creators: str | Iterable[Any] | None = None, *, field: _Field
    ) -> list[Any]:
        """Looks up a column of tags, with the interpreter lock released. Returns a list with one Entry
        or None for each tag.

        Args:
            tags: Numbers (0x00100010), in any iterable or one-dimensional integer array; an
                iterable may also contain pairs (group, element), and texts that are keys
                ("(0010,0010)", "PatientName", "0043,xx39 GEMS_PARM_01").
            creators: The private creators: None, one str for all tags, or one for each tag, with
                None or NaN where there is none. A text that names a creator keeps its own.
            field: An attribute of Entry ("vr", "name", ...) to return instead of the Entry.

        Raises:
            TypeError, ValueError: The message states the index of the value and the expected form.
        """
    def to_records(self) -> list[_Record]:
        """Returns every entry as a dict, as `lookup` does."""
    def to_pandas(self) -> pandas.DataFrame:
        """Returns a pandas.DataFrame with a row per entry, whose columns are the keys of `lookup`.

        Raises:
            ImportError: pandas is not installed.
        """
    def to_arrow(self) -> pyarrow.Table:
        """Returns a pyarrow.Table with a row per entry, whose columns are the keys of `lookup`.

        Raises:
            ImportError: pyarrow is not installed.
        """
    def sources(self) -> list[_Source]:
        """Returns the sources that the dictionary was made from: dicts of id, title, licence, edition,
        origin, lineage and sha256.
        """
    def meta(self, key: str) -> str | None:
        """Returns a fact about the whole dictionary, such as "edition"; None for an unknown one."""
    def near_keywords(self, keyword: str, limit: int = 3) -> list[str]:
        """Returns keywords similar to this text, the most similar first."""
    def near_creators(self, creator: str, limit: int = 3) -> list[str]:
        """Returns private creators similar to this text, the most similar first."""
    def _near(self, key: str) -> list[str]:
        """Returns suggestions for a text key that was not found, for error messages."""
    def verify(self) -> None:
        """Checks every byte: checksum, order, references, texts.

        Raises:
            DmapError: With kind, section and byte_offset.
        """
    def close(self) -> None:
        """Releases the file. Entries returned earlier stay valid; the Dict does not. The
        default dictionary stays open.
        """
    @property
    def closed(self) -> bool:
        """True after `close`."""
    @property
    def path(self) -> Path | None:
        """The absolute path of the file; None for the dictionary inside the package."""
    @property
    def format_version(self) -> tuple[int, int]:
        """The version of the file format: major, minor."""
    def _repr_html_(self) -> str:
        """HTML for notebooks: the number of entries, and the first 20."""
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
        """The default dictionary, which the functions of the package use."""
    @staticmethod
    def _reopen(origin: Any) -> Dict:
        """Opens a pickled dictionary: the same files, by their absolute paths."""
    def _pydicom_tables(
        self, pydicom_creators: list[str], is_lower: bool
    ) -> tuple[list[Any], dict[int, Any], dict[str, Any]]:
        """Returns the tables of pydicom's modules; see `_pydicom.py`."""

@final
class Entry:
    """One entry of a dictionary: the facts about a tag, and their sources.

    Entries are frozen. Two are equal when all their fields are equal; they sort by creator (public
    first) and tag.
    """

    @property
    def group(self) -> int:
        """The group; for a repeating group the first one, such as 0x6000."""
    @property
    def element(self) -> int:
        """The element; for a repeating element the first one. For a private entry the offset (0x08),
        or with its block (0x1008) if it is valid in that block only.
        """
    @property
    def tag(self) -> str:
        """The tag as tables write it: "(0010,0010)", "(60xx,3000)", "(0043,xx39)"."""
    @property
    def creator(self) -> str | None:
        """The private creator in its usual spelling; None for a public attribute."""
    @property
    def vendor(self) -> str | None:
        """The vendor that the private creator belongs to, if known."""
    @property
    def keyword(self) -> str:
        """The keyword: PS3.6's for a public attribute; may be empty for a private one."""
    @property
    def name(self) -> str:
        """The name; empty if no source has one."""
    @property
    def description(self) -> str:
        """A description that the project wrote; empty otherwise."""
    @property
    def vr(self) -> str:
        """The VR; "US or SS" where it depends on the data set."""
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
        """True for a private element: its `offset` is relative to a block."""
    @property
    def offset(self) -> int | None:
        """The offset inside a private block, 0x00 to 0xFF; None for a public attribute."""
    @property
    def block(self) -> int | None:
        """The one block in which a private entry is valid; None if it is valid in every block."""
    @property
    def vr_inferred(self) -> bool:
        """True if no majority of sources agrees on the VR: it is the best guess."""
    @property
    def name_derived(self) -> bool:
        """True if no source has the name: it is derived from the keyword."""
    @property
    def keyword_derived(self) -> bool:
        """True if no source has the keyword: it is derived from the name."""
    @property
    def sources(self) -> tuple[str, ...]:
        """The sources: "source:document#L5"."""
    @property
    def alternatives(self) -> tuple[tuple[str, str, str], ...]:
        """The values that lost the merge: tuples (field, value, source)."""
    @property
    def deidentification(self) -> _Deidentification | None:
        """The de-identification facts of PS3.15 and TCIA: a dict of basic_profile, options,
        safe_private and tcia; None if there are none. They inform; they do not decide.
        """
    def tag_in(self, block: SupportsIndex = 0x10) -> int:
        """Returns the tag as one number, as pydicom takes it: for a private entry in `block`, for a
        repeating one the first.

        Raises:
            ValueError: `block` is outside 0x10 to 0xFF, or the entry is valid in another block
                only.
        """
    def _repr_html_(self) -> str:
        """HTML for notebooks: a table of the known facts."""
    def to_dict(self) -> _Record:
        """Returns the entry as a new dict, as `Dict.lookup` does."""
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
        """The keyword; empty if PS3.6 has none."""
    @property
    def type(self) -> str:
        """The type, as PS3.6 names it: "Transfer Syntax", "SOP Class", ..."""
    @property
    def retired(self) -> bool:
        """True if the standard has retired it."""
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

#: See the arguments `lengths`, `group_lengths` and `file_meta` of `DataSet.save`.
_Lengths = Literal["kept", "defined", "undefined"]
_GroupLengths = Literal["updated", "removed"]
_FileMeta = Literal["kept", "conformed"]

@final
class DataSet:
    """The elements of a DICOM file, of an item of a sequence in it, or of a new data set, for reading
    and editing.

    `ds.PatientName` is the value of an element; `ds["PatientName"]` and `ds.get("PatientName")`
    return the Element. A key is a tag (`0x00100010`, `(0x0010, 0x0010)`, `"(0010,0010)"`), a
    keyword (`"PatientName"`), a path (`"0040A168[0].CodeValue"`, `'"GEMS_PARM_01".BValue'`), a
    private tag (`("GEMS_PARM_01", 0x0043, 0x39)`) or an Entry. `ds[key] = value` and
    `ds.PatientName = value` set an element, `del ds[key]` deletes one. A value is one that
    `Element.value` may return, a date or time of `datetime`, bytes, an array, a Uid, an Element, or
    for a sequence a list of dicts and DataSets.

    Iteration yields the Elements in the order of the file; elements inside sequences are in the
    items of those sequences. Two data sets are equal when their elements are equal, byte for
    byte.
    """

    @staticmethod
    def new(
        sop_class: str | Uid | None = None,
        *,
        transfer_syntax: str | Uid | None = None,
        sop_instance: str | None = None,
        dictionary: Dict | None = None,
    ) -> DataSet:
        """Returns a new data set, to be filled and saved.

        Args:
            sop_class: The SOP Class UID, or its keyword; None sets no SOP Class.
            transfer_syntax: How it will be written: a UID or keyword, "explicit", "implicit" or
                "deflated".
            sop_instance: The SOP Instance UID; None makes a new one if there is a SOP Class.
            dictionary: An opened Dict; None is the one inside the package.

        Raises:
            ValueError: The transfer syntax is not known, or is big-endian; or a UID is not valid.
        """
    @overload
    def __getitem__(self, key: str, /) -> Any: ...
    @overload
    def __getitem__(self, key: _Key, /) -> Element: ...
    def __setitem__(self, key: _Key, value: Any, /) -> None: ...
    def __delitem__(self, key: _Key, /) -> None: ...
    @overload
    def get(self, key: str, default: Any = None) -> Any:
        """Returns the Element for a key, or `default`."""
    @overload
    def get(self, key: _Key, default: None = None) -> Element | None:
        """Returns the Element for a key, or `default`."""
    @overload
    def get(self, key: _Key, default: _T) -> Element | _T:
        """Returns the Element for a key, or `default`."""
    def set(self, key: _Key, value: Any, *, vr: str | None = None, strict: bool = True) -> int:
        """Sets the elements that a key selects; a path with `[*]` or `**.` may select several. Returns
        their number. `ds[key] = value` does the same.

        Args:
            key: As for `ds[key]`.
            value: As for `ds[key] = value`.
            vr: The VR, for elements that the dictionary does not know; None uses that of the
                element, or the dictionary's.
            strict: Check the value against the rules of its VR (PS3.5 table 6.2-1). False accepts
                any value that can be written and read again.

        Raises:
            ValueError: The key selects nothing or leads through a value, or the value is not valid
                for its VR or for the character set. Nothing is changed then.
            TypeError: No element can have a value of this type.
        """
    def delete(self, key: _Key) -> int:
        """Deletes the elements that a key selects, or items if it ends with `[0]` or `[*]`; returns
        their number. `del ds[key]` does the same, but raises KeyError if there are none.
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
        """Returns the tags, in the order of the file."""
    def values(self) -> list[Element]:
        """Returns the Elements, in the order of the file."""
    def items(self) -> list[tuple[int, Element]]:
        """Returns tuples of tag and Element, in the order of the file."""
    def walk(self) -> ElementIterator:
        """Returns every Element, including those inside sequences, in the order of the file."""
    @overload
    def rows(
        self, *, nested: Literal[False] = False
    ) -> list[tuple[int, str, str | None, str, Any]]:
        """Returns all elements at once as tuples: tag, VR, private creator or None, name, value.

        Args:
            nested: Include elements inside sequences; each tuple then ends with the path.
        """
    @overload
    def rows(self, *, nested: Literal[True]) -> list[tuple[int, str, str | None, str, Any, str]]:
        """Returns all elements at once as tuples: tag, VR, private creator or None, name, value.

        Args:
            nested: Include elements inside sequences; each tuple then ends with the path.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """Returns the elements, including those inside sequences, as a pandas.DataFrame: path, tag,
        vr, creator, keyword, name, value.

        Raises:
            ImportError: pandas is not installed.
        """
    @property
    def meta(self) -> DataSet:
        """The elements of group 0002; empty for a file without them."""
    @property
    def decoded(self) -> dict[str, Any]:
        """The vendor blocks, at any depth, decoded on access: a dict from a name such as `CSA` or
        `PDB` to the form that `Element.decoded` returns. A block that occurs several times is a
        list of them, except that CSA headers are merged into one. Parts that could not be read
        cause a UserWarning.
        """
    @property
    def path(self) -> Path | None:
        """The file that was read; None for bytes and new data sets."""
    @property
    def transfer_syntax(self) -> str:
        """The Transfer Syntax UID; empty if the file has none."""
    @property
    def changed(self) -> bool:
        """True if an element was set, deleted or added since the file was read; always true for a new
        data set.
        """
    @property
    def warnings(self) -> list[dict[str, Any]]:
        """The problems that were tolerated while reading, as dicts of kind, message, path and offset;
        the first 100.
        """
    @property
    def pixel_array(self) -> _Array:
        """The pixels of all frames as a numpy array, of the same shape, type and values as pydicom's:
        (rows, columns), with the frames as first axis if there are several, and the samples of
        colour images as last axis. Colours are red, green and blue, except for the indexes of a
        palette. Frames are decoded on all cores. If the file contains the samples in this form, the
        array is a read-only view of it.

        Assigning an array sets the pixel data and the attributes that describe it.

        Raises:
            ImportError: numpy is not installed.
            DmapError: There are no pixel data, or they cannot be decoded.
        """
    @pixel_array.setter
    def pixel_array(self, array: _Array) -> None: ...
    def frame(self, index: int = 0, *, colors: _Colors = "rgb") -> _Array:
        """Returns the stored values of one frame as a numpy array; other frames are not read.

        Args:
            index: The index of the frame, from 0; negative ones count from the end.
            colors: "rgb", or "stored" for luminance and chroma as they are.

        Raises:
            IndexError: There is no such frame.
            ImportError: numpy is not installed.
            DmapError: There are no pixel data, or they cannot be decoded.
        """
    def frames(self, *, colors: _Colors = "rgb") -> FrameIterator:
        """Returns an iterator over the frames, each as `frame` returns it; some are decoded ahead, on
        all cores. `len` is the number of frames left.

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
        """Returns one frame as an image of 8 bits, a numpy array: grey as a screen shows it (modality,
        window and presentation are applied; MONOCHROME1 is inverted), or red, green and blue, with
        palettes applied.

        Args:
            index: The index of the frame, from 0; negative ones count from the end.
            window: "file" uses the window of the file or, if it has none, the range of the values;
                "auto" uses the range of the values; or a tuple of center and width.
            voi: The index of the window or lookup table in the file, from 0.
            overlays: Draw the overlay planes in white.

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
        """Returns one frame as a PNG of 8 bits, the image that `rendered` returns. numpy is not
        needed.

        Args:
            index: The index of the frame, from 0; negative ones count from the end.
            window: "file", "auto", or center and width.
            voi: The index of the window or lookup table in the file, from 0.
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
        """Writes the data set as a DICOM file, completely or not at all. Elements that were not
        changed are written with the bytes that were read.

        Args:
            path: A path, or a file opened for writing bytes.
            overwrite: Overwrite an existing file; one that another program has changed since it was
                read is kept.
            transfer_syntax: Convert to this one: a UID or keyword, "explicit", "implicit",
                "deflated", "rle", "jpeg-lossless", "jpeg-ls", "jpeg-ls-near", "jpeg-baseline",
                "jpeg-extended", "deflated-frame" or "encapsulated". Pixels are encoded for it. The
                DataSet is not changed.
            character_set: Convert the texts to this one, such as "ISO_IR 192". The DataSet is not
                changed.
            lengths: How sequences and items are written: "kept", "defined" or "undefined".
            group_lengths: "updated" or "removed".
            file_meta: "kept", or "conformed" to PS3.10 table 7.1-1.
            lossy: Allow a transfer syntax that loses information in the pixels: the file is then a
                new image, with another SOP Instance UID.
            quality: The quality of lossy JPEG, 1 to 100.

        Raises:
            FileExistsError: The file exists, and `overwrite` is False.
            ValueError: The conversion is not possible, or the data set is big-endian and was
                changed.
            DmapError: The pixels cannot be decoded, or encoded in that transfer syntax.
            OSError, DmapError: The file cannot be written, is a folder, pipe, device or link, or
                was changed by another program.
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
        """Returns the bytes of the file that `save` writes, with the same options."""
    def apply(self, operations: _Sequence[Mapping[str, Any]] | str | bytes) -> list[int]:
        """Carries out operations one after another, all of them or none; returns for each the number
        of elements or items that it set, deleted, added or renamed.

        Args:
            operations: A list of dicts such as `{"op": "set", "path": "PatientID", "value": "x"}`,
                or the JSON text that `dicom-map edit --ops` reads; docs/editing.md lists all of
                them.

        Raises:
            ValueError: An operation is not known or cannot be carried out; the message has its
                index. Nothing is changed then.
        """
    def set_character_set(self, terms: str | _Sequence[str]) -> int:
        """Converts every text to another character set, and sets (0008,0005); returns the number of
        texts whose bytes have changed. Setting SpecificCharacterSet directly changes only how the
        bytes are decoded.

        Args:
            terms: The values of (0008,0005): "ISO_IR 192", a list, or "" for the default
                repertoire.

        Raises:
            ValueError: A text has a character that is not in the set, or a term is not defined.
                Nothing is changed then.
        """
    def to_json(
        self,
        *,
        pretty: bool = False,
        meta: bool = False,
        names: bool = False,
        numbers: Literal["number", "string"] = "number",
    ) -> str:
        """Returns the data set as DICOM JSON (PS3.18 annex F).

        Args:
            pretty: Indent.
            meta: Include group 0002, which the standard leaves out.
            names: Add name, keyword and privateCreator to each vr.
            numbers: "number" or "string": how IS, DS, SV and UV are written.
        """
    def to_pydicom(self) -> pydicom.Dataset:
        """Returns the data set as a pydicom.Dataset, as `pydicom.dcmread` does, but with the VRs of
        private elements resolved. pydicom decodes the values on access. A whole file is a
        FileDataset with preamble and file meta information, which can be saved.

        Elements that pydicom cannot represent (a tag that occurs twice, group 0002 in the data set)
        cause a warning with their tag path.

        Raises:
            ImportError: pydicom is not installed.
        """
    def __eq__(self, other: object, /) -> bool: ...
    def __copy__(self) -> DataSet: ...
    def __deepcopy__(self, _memo: Any, /) -> DataSet: ...
    def __reduce__(self) -> tuple[Any, ...]: ...
    def _repr_html_(self) -> str:
        """HTML for notebooks: a small picture of the frame in the middle, if there is one, and a table
        of the first 200 elements.
        """
    def _ipython_key_completions_(self) -> list[str]:
        """The completions of IPython for `ds["`."""
    @staticmethod
    def _restore(source: _Path | bytes, stop_before: int | None, stop_after: int | None) -> DataSet:
        """Reads a pickled data set again."""
    def _missing(self, key: Any) -> str:
        """The message for a key without an element, with near matches."""
    def _pydicom_elements(
        self, parts: Any, encodings: Any, is_meta: bool
    ) -> tuple[dict[Any, Any], Any, list[tuple[str, str]]]:
        """Returns the elements for pydicom by tag, the encodings of their texts, and the elements that
        were left out: see `_pydicom_data.py`.
        """
    @property
    def _encoding(self) -> tuple[bool, bool]:
        """Whether the data set is encoded without VR, and whether it is little-endian."""
    @property
    def _kind(self) -> Literal["whole", "meta", "item"]:
        """The part of a file that it represents: "whole", "meta" or "item"."""
    def _source_bytes(self, count: int) -> bytes:
        """The first bytes of the file."""

@final
class Sequence(_Sequence[DataSet]):
    """The items of a sequence: each is a DataSet, made on access. A `collections.abc.Sequence` that
    can also be changed.

    It shows the current state of the data set, including later changes, and so do its items. Items
    that are added are copied: a DataSet, or a dict of keys and values.
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
        """Inserts an item before the one with this index."""
    def extend(self, items: Iterable[_Item]) -> None:
        """Appends several items: all of them or, if one is rejected, none."""
    def pop(self, index: SupportsIndex = -1) -> DataSet:
        """Deletes an item, the last one by default, and returns a copy of it."""
    def clear(self) -> None:
        """Deletes all items; the empty sequence stays."""
    def index(self, value: Any, start: SupportsIndex = 0, stop: SupportsIndex | None = None) -> int:
        """Returns the index of the first item that equals `value`.

        Raises:
            ValueError: There is no such item.
        """
    def count(self, value: Any) -> int:
        """Returns the number of items that equal `value`."""
    def __eq__(self, other: object, /) -> bool: ...

@final
class SequenceIterator(Iterator[DataSet]):
    """Iterates over the items that a sequence had when the iteration began."""

    def __iter__(self) -> Self: ...
    def __next__(self) -> DataSet: ...
    def __length_hint__(self) -> int: ...

@final
class Element:
    """One element of a data set, as it was when it was retrieved: tag, VR, private creator, and its
    value, which is decoded on access.

    It does not change: later assignments to the data set show only in an Element that is retrieved
    again, except that the items of a sequence are always the current ones. Two are equal when tag,
    VR, creator and value are, byte for byte.
    """

    @property
    def tag(self) -> int:
        """The tag as one number, such as 0x00100010."""
    @property
    def group(self) -> int:
        """The group."""
    @property
    def element(self) -> int:
        """The element number."""
    @property
    def vr(self) -> str:
        """The VR: the file's, or the dictionary's if the file has none or UN."""
    @property
    def vr_source(self) -> str:
        """Where the VR comes from: "file", "public dictionary", "private dictionary", "rule" or
        "unknown".
        """
    @property
    def creator(self) -> str | None:
        """The private creator that reserved the element's block, as in the file; None for a public
        element, for a private creator itself, and if the block is not reserved.
        """
    @property
    def keyword(self) -> str:
        """The dictionary's keyword; empty if it has none."""
    @property
    def name(self) -> str:
        """The dictionary's name; empty if it has none."""
    @property
    def entry(self) -> Entry | None:
        """The dictionary's entry for the element; None if it does not have one."""
    @property
    def value(self) -> Any:
        """The value: None if empty, a single value as itself, several as a list. Text is str, IS and
        whole numbers int, DS and FL and FD float (text that is not a number stays str), AT int, a
        sequence a Sequence of DataSet, encapsulated pixel data a list of bytes whose first item is
        the offset table, everything else bytes. More than 1,024 numbers of US, SS, UL, SL, UV, SV,
        FL or FD are one `array.array`.
        """
    @property
    def decoded(self) -> dict[str, Any] | list[Any] | None:
        """The content of a vendor block, decoded on access: None for an element that is not one or
        that cannot be read, otherwise a dict of names, as docs/blocks.md describes them, to values
        that are None, int, float, str, bytes, lists and dicts. Parts that could not be read cause a
        UserWarning.
        """
    @property
    def bytes(self) -> memoryview:
        """The bytes of the value as in the file, or as they will be written: a read-only memoryview,
        without a copy. `bytes(element.bytes)` is a copy.
        """
    @property
    def vm(self) -> int:
        """The number of values, of items, or of fragments; 0 for an empty value."""
    @property
    def length(self) -> int:
        """The length of the value in bytes."""
    @property
    def offset(self) -> int | None:
        """The offset of the element in bytes from the start of the file; in a deflated file, from the
        start of the inflated data. None for an element that was set since the file was read.
        """
    @property
    def path(self) -> str:
        """The path in the data set: "(0040,A168)[0].(0008,0100)". It is a key of the whole data set."""
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
    """Iterates over Elements of a data set as it was when the iteration began."""

    def __iter__(self) -> Self: ...
    def __next__(self) -> Element: ...
    def __length_hint__(self) -> int: ...

@final
class FrameIterator(Iterator[_Array]):
    """The frames of a data set as it was when `DataSet.frames` was called, decoded in batches on all
    cores.
    """

    def __iter__(self) -> Self: ...
    def __next__(self) -> _Array: ...
    def __len__(self) -> int: ...

@final
class Census:
    """Counts of the elements in the files of an archive, by private creator, with the dictionary's
    entry for each; no values.

    Made by `census`. It consists of parts, each with the files of one call, and two of them can be
    merged: run `census` on the parts of an archive in parallel, and merge the results.
    """

    #: The columns of the rows, in their order.
    COLUMNS: ClassVar[tuple[str, ...]]
    @property
    def files(self) -> int:
        """The number of DICOM files that were counted."""
    @property
    def other_files(self) -> int:
        """The number of files that are not DICOM files."""
    @property
    def files_with_warnings(self) -> int:
        """The number of files in which the reader tolerated something."""
    @property
    def failure_count(self) -> int:
        """The number of files and folders that could not be read."""
    @property
    def failures(self) -> list[tuple[str, str]]:
        """The first 1,000 of the failures by path, as tuples of path and reason."""
    @property
    def unlisted_elements(self) -> int:
        """The number of elements without a row, because there were 65,536 rows already, or 32,768 of
        one file.
        """
    @property
    def unlisted_creators(self) -> int:
        """The number of private creators that are not listed, because there were 65,536 already."""
    @property
    def interrupted(self) -> bool:
        """True if the census is not complete: it, or a part that was merged into it, ended before all
        files were read.
        """
    def rows(self) -> list[dict[str, Any]]:
        """The rows, one dict for each creator, tag and VR: creator, vendor, tag, vr, vr_source,
        registry_vr, agreement, keyword, name, known, safe_private, files, elements, example.
        """
    def creators(self) -> list[dict[str, Any]]:
        """The files and elements of each private creator: dicts of creator, files and elements."""
    def unknown_creators(self) -> list[dict[str, Any]]:
        """The private creators that the dictionary does not know, as `creators`."""
    def vendors(self) -> list[dict[str, Any]]:
        """The files and elements of each vendor: dicts of vendor, files and elements. Elements without
        a vendor have rows of their own: "(known creators, vendor unknown)", "(unknown creators)",
        "(no creator)".
        """
    def coverage(self) -> dict[str, int]:
        """The number of distinct elements, and how many of them the dictionary knows and has a name
        for: private, private_known, private_named, public, public_known, public_named.
        """
    @property
    def parts(self) -> dict[str, int]:
        """The parts of the census: the number of DICOM files of each by its id, which is
        computed from the names and lengths of all files.
        """
    def save(self, path: _Path, *, overwrite: bool = False) -> None:
        """Writes all parts to a file, which `load` reads: JSON Lines. The file is written completely
        or not at all.

        Args:
            path: The file.
            overwrite: Overwrite an existing file.

        Raises:
            FileExistsError: The file exists.
        """
    @staticmethod
    def load(path: _Path, *, dictionary: Dict | None = None) -> Census:
        """Returns the census that `save` has written, or the parts that `dicom-map census --resume`
        has counted.

        Args:
            path: The file.
            dictionary: The Dict that was used; None is the one inside the package.

        Raises:
            DmapError: The census was made with another dictionary, or the file is of another kind
                or a later version.
        """
    @property
    def dictionary(self) -> str:
        """The checksums of the dictionary that was used, one of each layer."""
    def merge(self, other: Census) -> None:
        """Adds the parts of another census. A part counts once, however often it is added, and the
        order does not matter.

        Raises:
            ValueError: The other census was made with another dictionary; or a part has other
                counts there, because its files have changed or were read with other options.
                Nothing is added then.
        """
    def to_json(self) -> str:
        """Returns the whole census as JSON text."""
    def to_csv(self, *, keep_formulas: bool = False) -> str:
        """Returns the rows as a CSV table; failures are rows whose agreement is "failed".

        Args:
            keep_formulas: Leave cells as they are that a spreadsheet would evaluate as formulas;
                otherwise they are prefixed with an apostrophe.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """Returns the rows as a pandas.DataFrame.

        Raises:
            ImportError: pandas is not installed.
        """
    def to_arrow(self) -> pyarrow.Table:
        """Returns the rows as a pyarrow.Table, for Arrow and Parquet.

        Raises:
            ImportError: pyarrow is not installed.
        """
    def __eq__(self, other: object, /) -> bool: ...
    def __reduce__(self) -> tuple[Any, ...]: ...
    @staticmethod
    def _from_state(state: object) -> Census:
        """Restores a pickled census, with its dictionary, which is opened again.

        Raises:
            FileNotFoundError, ...: The dictionary has been moved or deleted.
            ValueError: The dictionary has changed, or the census does not say which one it was.
        """

def series(
    paths: _Path | Iterable[_Path],
    *,
    strict: bool = False,
    progress: Callable[[int, int], object] | None = None,
    dictionary: Dict | None = None,
) -> list[Series]:
    """Returns the series of an archive, in the order of their first files; files that cannot be read
    or are not DICOM files are left out.

    Args:
        paths: A folder (with all its subfolders), a file, or several of them.
        strict: Files that break the standard count as files that cannot be read.
        progress: Called a few times a second with the number of files and of failures so far.
        dictionary: An opened Dict; None is the one inside the package.

    Raises:
        FileNotFoundError, PermissionError: A path does not exist or is not accessible.
        KeyboardInterrupt: Ctrl-C was pressed.
    """

@final
class Series:
    """The files with one Series Instance UID, sorted by their position.

    Made by `series`.
    """

    @property
    def uid(self) -> str:
        """The Series Instance UID; empty for files without one."""
    @property
    def modality(self) -> str:
        """The Modality of the first file."""
    @property
    def description(self) -> str:
        """The Series Description of the first file."""
    @property
    def paths(self) -> list[str]:
        """The files, sorted by Image Position (Patient) along the normal of the slices, then those
        without a position, sorted by Instance Number.
        """
    @property
    def positions(self) -> list[list[float] | None]:
        """The Image Position (Patient) of each file, or None."""
    @property
    def orientation(self) -> list[float] | None:
        """The directions of rows and columns, from the first file that has them: six numbers, or None."""
    @property
    def slice_distance(self) -> float | None:
        """The distance between adjacent slices in mm, or None."""
    @property
    def gaps(self) -> list[tuple[int, int]]:
        """Gaps: tuples of the index of the slice before the gap, and the number of missing slices."""
    @property
    def doubled(self) -> list[int]:
        """The indexes of slices with the same position as the one before."""
    @property
    def problems(self) -> list[str]:
        """The reasons why the slices do not form one volume; empty if they do."""
    @property
    def affine(self) -> list[list[float]] | None:
        """The affine from column, row and slice, counted from 0, to mm in LPS, the coordinates of
        DICOM: four rows of four numbers. None if a position, orientation or spacing is missing.
        """
    @property
    def affine_ras(self) -> list[list[float]] | None:
        """The same in RAS, the coordinates of nibabel."""
    def __len__(self) -> int: ...

def _listed(paths: _Path | Iterable[_Path]) -> list[tuple[str, int | None]]:
    """The files among these paths and in the folders among them, sorted by name, with their lengths;
    None for those that are not accessible.
    """

def _part_id(files: list[tuple[str, int | None]]) -> str:
    """The id of a part with files of these names and lengths."""

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
    """Makes a table of the selected elements in all files of an archive: one row per file. Files are
    read on all cores, without pixel data.

    Args:
        paths: A folder (with all its subfolders), a file, or several of them. Also patterns with
            wild cards, URLs that fsspec supports such as "s3://bucket/folder/" (a folder's ends
            with /), and files opened for reading bytes.
        columns: A list of columns: keywords, tags, private tags with their creator, paths into
            sequences such as "A[0].B" and "A[*].B", and facts: file.path, file.size,
            file.transfer_syntax, file.warnings; "NAME=COLUMN" sets another name. With per="series"
            also series.slices, .missing, .doubled, .spacing, .orientation and .problems. Or a dict
            of columns by name; or the name of a preset: series, mr, ct, deid-audit.
        per: The unit of a row: "file", "frame" of enhanced objects, "series" or "study".
        differing: The cell of a series or study whose files differ: "null", "count" for a further
            column with the number of distinct values, "list" for all of them.
        strict: Files that break the standard count as files that cannot be read.
        threads: The number of threads, at most 256; 0 for two per core, at most 32.
        progress: Called a few times a second with the number of files and of failures so far.
        dictionary: An opened Dict; None is the one inside the package.
        storage_options: Options that fsspec passes to the store, a dict.
        timeout: Seconds to wait for each response of a store.

    Raises:
        ValueError: A column that the dictionary does not know, with near matches; or a name that
            occurs twice.
        FileNotFoundError, PermissionError: A path does not exist or is not accessible.
        KeyboardInterrupt: Ctrl-C was pressed.
    """

@final
class RowIterator(Iterator[dict[str, Any]]):
    """Iterates over the rows of a Table."""

    def __iter__(self) -> Self: ...
    def __next__(self) -> dict[str, Any]: ...
    def __length_hint__(self) -> int: ...

@final
class Table:
    """A table with one row per file, frame, series or study, and the selected elements as columns.

    Made by `table`. Iterating yields a dict for each row. It consists of parts, each with the files
    of one call; two tables of files can be merged.
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
        """The number of DICOM files that were read."""
    @property
    def other_files(self) -> int:
        """The number of files that are not DICOM files."""
    @property
    def failures(self) -> list[tuple[str, str]]:
        """The files that could not be read, in the order of the files: tuples of path and reason."""
    @property
    def nulls(self) -> list[dict[str, Any]]:
        """Values without a cell, because they are not of their column's type: dicts of column, reason,
        count and example, the first such file.
        """
    @property
    def parts(self) -> dict[str, int]:
        """The parts of the table: the number of DICOM files of each by its id, which is
        computed from the names and lengths of all files.
        """
    @property
    def dictionary(self) -> str:
        """The checksums of the dictionary that was used, one of each layer."""
    @property
    def versions(self) -> list[str]:
        """The versions of dicom-map that made the parts."""
    def merge(self, other: Table) -> None:
        """Adds the parts of another table of files or frames. A part counts once, however often it is
        added, and the order does not matter: rows are in the order of the parts' first files.

        Raises:
            ValueError: The other table has other columns or was made with another dictionary; or a
                part has other rows there, because its files have changed; or the rows are of series
                or studies. Nothing is added then.
        """
    def save(self, path: _Path, *, overwrite: bool = False) -> None:
        """Writes all parts of a table of files or frames to a file, which `load` reads: JSON Lines.
        The file is written completely or not at all.

        Args:
            path: The file.
            overwrite: Overwrite an existing file.

        Raises:
            FileExistsError: The file exists.
            ValueError: The rows are of series or studies.
        """
    @staticmethod
    def load(path: _Path, *, dictionary: Dict | None = None) -> Table:
        """Returns the table that `save` has written, or the parts that `dicom-map table --resume` has
        made.

        Args:
            path: The file.
            dictionary: The Dict that was used; None is the one inside the package.

        Raises:
            DmapError: The table was made with another dictionary, or the file is of another kind or
                a later version.
        """
    def __len__(self) -> int: ...
    def __iter__(self) -> RowIterator: ...
    @overload
    def __getitem__(self, key: str, /) -> list[Any]: ...
    @overload
    def __getitem__(self, key: SupportsIndex, /) -> dict[str, Any]: ...
    def _values(self, name: str, raw: bool) -> list[Any]:
        """Returns the values of a column; with raw, dates as days since 1970-01-01 and times as
        microseconds.
        """
    def to_csv(self, *, keep_formulas: bool = False) -> str:
        """Returns the table as CSV text, with a header line of names.

        Args:
            keep_formulas: Leave cells as they are that a spreadsheet would evaluate as formulas;
                otherwise they are prefixed with an apostrophe.
        """
    def to_jsonl(self) -> str:
        """Returns the table as JSON Lines: one object per row."""
    def to_arrow(self) -> pyarrow.Table:
        """Returns the table as a pyarrow.Table.

        Raises:
            ImportError: pyarrow is not installed.
        """
    def to_pandas(self) -> pandas.DataFrame:
        """Returns the table as a pandas.DataFrame. Whole numbers have the type Int64, which has nulls;
        dates are datetime64.

        Raises:
            ImportError: pandas is not installed.
        """
    def to_polars(self) -> polars.DataFrame:
        """Returns the table as a polars.DataFrame.

        Raises:
            ImportError: polars is not installed.
        """
    def write(self, path: _Path, *, overwrite: bool = False) -> None:
        """Writes the table to a file, in the format of its extension: .csv, .jsonl, .parquet, .arrow
        or .feather. The file is written completely or not at all.

        Args:
            path: The file.
            overwrite: Overwrite an existing file.

        Raises:
            FileExistsError: The file exists.
            ValueError: The extension is not one of these.
            ImportError: Parquet and Arrow need pyarrow.
        """

def explain_tags(
    dictionary: Dict, keys: list[Any], creator_of: Callable[[Any], str], prefix: str
) -> list[tuple[Any, str, str | None, Entry | None]]:
    """Explains the tags of one data set: see `_explain.py`.

    Args:
        dictionary: The dictionary to look in.
        keys: The tags, each as one number.
        creator_of: A function from the tag of a Private Creator to its text; "" if it has none.
        prefix: The part of a path before the tag.

    Returns:
        Tuples of key, path, creator and Entry, in the order of the tags.
    """

def printable(text: str) -> str:
    """Returns the text with control characters and invisible characters escaped, as it is shown."""

def free_block(group: int, tags: list[int]) -> int | None:
    """Returns the first free private block of a group, for a data set with these tags; None if all are
    taken.
    """

_Retrieved = tuple[int, tuple[int, int, int], str, list[str]]

@final
class _Answers:
    """The answers to a C-FIND, as they arrive."""

    def __iter__(self) -> Self: ...
    def __next__(self) -> DataSet: ...
    def close(self) -> None:
        """Stops the query: the peer is asked to cancel it."""

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
        """The address that it listens on."""

    @property
    def port(self) -> int:
        """The port."""

    def stop(self) -> None:
        """Finishes the transfers that are in progress, and stops."""

def _net_echo(address: str, options: dict[str, Any]) -> float:
    """Returns the seconds until a C-ECHO was answered."""

def _net_find(
    address: str,
    options: dict[str, Any],
    model: str,
    query: DataSet | None,
    keys: list[tuple[str, str]],
) -> _Answers:
    """Sends a query and returns its matches."""

def _net_get(
    address: str,
    options: dict[str, Any],
    model: str,
    query: DataSet | None,
    keys: list[tuple[str, str]],
    storing: dict[str, Any],
    classes: list[str],
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
    """Has a peer send objects to an application entity."""

def _net_store(
    address: str,
    options: dict[str, Any],
    sources: list[_Path | DataSet],
    how: tuple[int, int, int],
    told: Callable[..., object],
) -> None:
    """Sends files and data sets; `told` is called with each result. `how` is the number of
    associations, of retries, and of objects that await their answers."""

def _codecs() -> list[tuple[str, bool, bool]]: ...
def _decode_frame(syntax: str, stream: bytes, shape: _Shape) -> tuple[bytearray, str]: ...
def _encode_frame(syntax: str, samples: bytes, shape: _Shape, near: int) -> bytes: ...
def _to_rgb(pixels: bytes) -> bytearray: ...
