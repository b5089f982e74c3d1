"""Arbitrary objects as arguments of every function of the package: only the exceptions that
docs/python.md names may occur.

Calls are generated from a fixed seed: which function, and whether each argument is a valid one or
one of the hostile ones below. DICOM_MAP_BOUNDARY_SEED sets another seed, DICOM_MAP_BOUNDARY_CALLS
the number of calls.
"""

from __future__ import annotations

import array
import ctypes
import datetime
import decimal
import inspect
import io
import itertools
import os
import random
import time
from collections import Counter

import dicom_map
import pytest

SEED = int(os.environ.get("DICOM_MAP_BOUNDARY_SEED", "1"))
CALLS = int(os.environ.get("DICOM_MAP_BOUNDARY_CALLS", "8000"))
#: One call takes milliseconds; on a busy machine, a thousand times that does not mean that it
#: hangs.
MOST_SECONDS = 20


class OwnError(Exception):
    """The exception that hostile objects raise, which the package lets through."""


#: The exceptions that docs/python.md documents for arguments, keys, files and operators.
DOCUMENTED = (
    dicom_map.DmapError,
    TypeError,
    ValueError,
    KeyError,
    IndexError,
    OverflowError,
    AttributeError,
    OSError,
    # Pixels need numpy.
    ImportError,
    OwnError,
)


def raising(*names: str) -> type:
    """A class whose methods with these names raise."""

    def method(self, *_arguments, **_named):
        raise OwnError

    return type(f"Raises{names[0].strip('_').title()}", (), {name: method for name in names})


def returning(name: str, value: object) -> object:
    """An object whose method of this name returns a wrong value."""
    return type("Odd", (), {name: lambda self, *_arguments: value})()


class BadReader:
    """A file whose `read` returns arbitrary objects."""

    def __init__(self, answer: object):
        self.answer = answer

    def read(self, _size: int = -1) -> object:
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer

    def seek(self, *_place: int) -> int:
        return 0

    def tell(self) -> int:
        return 2**70


class Text(str):
    """A text that is not exactly `str`."""


class Number(int):
    """A number that is not exactly `int`."""


class Liar:
    """An iterator that claims to be very long."""

    def __iter__(self):
        return iter([0x00100010])

    def __len__(self):
        return 2**62

    def __length_hint__(self):
        return 2**62

    def __getitem__(self, at):
        if at in (0, -1):
            return 0x00100010
        raise IndexError


def ends_early(answers: list):
    """An iterator that raises in the middle."""
    yield from answers
    raise OwnError


def nested(depth: int) -> list:
    inner: list = []
    for _ in range(depth):
        inner = [inner]
    return inner


def in_itself() -> list:
    outer: list = []
    outer.append(outer)
    return outer


def dict_in_itself() -> dict:
    outer: dict = {}
    outer["x"] = outer
    return outer


def released() -> memoryview:
    view = memoryview(bytearray(8))
    view.release()
    return view


def part10(*elements: bytes) -> bytes:
    """A file in implicit VR."""
    meta = b"\x02\0\x10\0UI\x12\x001.2.840.10008.1.2\0"
    return (
        bytes(128)
        + b"DICM"
        + b"\x02\0\0\0UL\4\0"
        + len(meta).to_bytes(4, "little")
        + meta
        + b"".join(elements)
    )


def implicit(tag: int, value: bytes) -> bytes:
    head = (tag >> 16).to_bytes(2, "little") + (tag & 0xFFFF).to_bytes(2, "little")
    return head + len(value).to_bytes(4, "little") + value


ITEM = implicit(0xFFFEE000, implicit(0x00080100, b"T-1 "))
FILE = part10(
    implicit(0x00080060, b"MR"),
    implicit(0x00081140, ITEM * 3),
    implicit(0x00090010, b"ACME 1.0"),
    implicit(0x00091001, b"x "),
    implicit(0x00100010, b"Doe^Jane"),
    implicit(0x00280010, b"\2\0"),
    implicit(0x00430010, b"GEMS_PARM_01"),
    implicit(0x00431039, b"1\\2 "),
)

#: Functions that make hostile objects: each use gets a new one.
HOSTILE = [
    *(lambda value=value: value for value in [
        None, Ellipsis, True, False, 0, -1, 1, 2**16, 2**31, 2**32, 2**63, 2**64, -(2**64),
        10**5000, Number(0x00100010), 0.0, -0.0, float("nan"), float("inf"), 1e308, 5e-324, 1j,
        decimal.Decimal("Infinity"), decimal.Decimal("1e999999"), datetime.date.min, datetime.datetime.max,
        datetime.time(1, 2, 3, 4, tzinfo=datetime.UTC), datetime.timedelta.max,
        "", " ", "\0", "\ud800", "PatientName\udfff", "x" * 100_000, "\u202e\u200b\x1b[31m", "0" * 10_000,
        "(0010,0010)", "(00100010", "0010,0010[99999999999999999999]", "**.", "**.PatientName", "A[*].B[", "\"",
        "\"GEMS_PARM_01\".", "\"GEMS_PARM_01\".(0043,xx39)", "(0043,xx39)", ".", "." * 1000, "[" * 1000, "~", "/dev/null",
        Text("PatientName"), b"", b"\xff", b"DICM", b"\0" * 1000, FILE, FILE[:200], FILE[:-3], b"[{}]",
        b"{\"op\":", (), (1,), (0x10, 0x10), ("GEMS_PARM_01", 0x43), ("GEMS_PARM_01", 0x43, 0x1039),
        ("x", -1, 2**70), ("\ud800", 1, 2), (None, None, None), (1, 2, 3, 4), frozenset(), {}, {1: 2}, {"vr": "SQ", "Value": 1},
        {"op": "set"}, [], [None], [[]], [1, "a", None], [float("nan")] * 3, range(3), slice(None), slice(2**70, -1, 0),
        int, dict, object, len, dicom_map, dicom_map.Dict, dicom_map.DataSet,
    ]),
    object,
    lambda: [*range(1000)],
    lambda: set("ab"),
    lambda: iter([1, 2]),
    lambda: (x for x in [1, "a"]),
    lambda: ends_early([0x00100010, "PatientName"]),
    lambda: itertools.repeat("x", 10),
    lambda: nested(10_000),
    lambda: nested(50),
    in_itself,
    dict_in_itself,
    lambda: raising("__index__", "__int__")(),
    lambda: raising("__iter__")(),
    lambda: raising("__len__", "__getitem__")(),
    lambda: raising("__eq__", "__hash__")(),
    lambda: raising("__str__", "__repr__")(),
    lambda: raising("__bool__")(),
    lambda: raising("__fspath__")(),
    lambda: raising("__getattr__")(),
    lambda: raising("__class__")(),
    lambda: raising("read")(),
    lambda: raising("__float__")(),
    lambda: raising("__call__")(),
    lambda: raising("keys", "items", "__getitem__")(),
    lambda: returning("__index__", "x"),
    lambda: returning("__index__", 2**100),
    lambda: returning("__iter__", 1),
    lambda: returning("__len__", -1),
    lambda: returning("__fspath__", 1),
    lambda: returning("__fspath__", "\0"),
    lambda: returning("__str__", 1),
    lambda: returning("__array__", None),
    lambda: returning("__array_interface__", {"data": (1, False), "shape": (2**40,), "typestr": "<u4", "version": 3}),
    lambda: returning("__arrow_c_stream__", 7),
    lambda: returning("__buffer__", None),
    Liar,
    *(lambda answer=answer: BadReader(answer) for answer in [
        None, 1, "text", b"", b"x" * 100, FILE, bytearray(FILE), OwnError(), OSError(5, "x"),
    ]),
    lambda: io.BytesIO(FILE),
    lambda: io.BytesIO(b"\xff" * 300),
    lambda: io.StringIO("x"),
    lambda: bytearray(FILE),
    lambda: memoryview(FILE),
    lambda: memoryview(FILE)[::-1],
    lambda: memoryview(FILE)[::2],
    lambda: memoryview(bytes(24)).cast("I"),
    lambda: memoryview(bytes(24)).cast("d"),
    lambda: memoryview(bytes(24)).cast("B", (2, 3, 4)),
    lambda: memoryview(bytes(24)).cast("I", (2, 3)),
    lambda: memoryview(b""),
    lambda: memoryview(ctypes.c_int(1)),
    lambda: memoryview((ctypes.c_uint32 * 3)(1, 2, 3)),
    lambda: (ctypes.c_uint32 * 0)(),
    lambda: ctypes.create_string_buffer(FILE),
    released,
    lambda: array.array("I", [0x00100010, 1]),
    lambda: array.array("d", [1.5, float("nan")]),
    lambda: array.array("u", "ab"),
    lambda: array.array("q", [-1, 2**62]),
]  # fmt: skip


class World:
    """Objects of every class, remade often enough that changes to them do no harm."""

    def __init__(self, site: dicom_map.Dict):
        closed = dicom_map.open(site.path)
        closed.close()
        self.data_set = dicom_map.read(FILE)
        self.other = dicom_map.read(FILE)
        read_in_part = dicom_map.read(FILE, stop_before=0x00100010)
        sequence = self.data_set[0x00081140].value
        self.objects = [
            dicom_map.default(),
            site,
            closed,
            self.data_set,
            self.other,
            read_in_part,
            self.data_set.meta,
            sequence,
            sequence[0],
            self.other[0x00081140].value[1],
            self.data_set[0x00100010],
            self.data_set[0x00081140],
            self.data_set[0x00431039],
            dicom_map.get("PatientName"),
            dicom_map.get(("GEMS_PARM_01", 0x0043, 0x1039)),
            dicom_map.uid("1.2.840.10008.1.2"),
            dicom_map.census([]),
            dicom_map.DataSet.new("1.2.840.10008.5.1.4.1.1.7"),
            iter(self.data_set),
            iter(sequence),
            dicom_map.private(self.data_set),
            dicom_map.explain(self.data_set),
        ]


#: Valid arguments, by parameter name.
FITTING = {
    "key": ["PatientName", 0x00100010, (0x10, 0x10), "00081140[0].CodeValue", ("GEMS_PARM_01", 0x43, 0x1039)],
    "group": [0x0010, 0x0043],
    "element": [0x0010, 0x1039],
    "creator": [None, "GEMS_PARM_01"],
    "tags": [[0x00100010], [(0x43, 0x1039)], ["PatientName"]],
    "creators": [None, ["GEMS_PARM_01"]],
    "field": [None, "vr"],
    "keyword": ["PatientName"],
    "words": ["patient"],
    "limit": [None, 3],
    "name": ["GEMS_PARM_01"],
    "uid": ["1.2.840.10008.1.2"],
    "value": ["MR", b"ab", 1, [1, 2], [{"CodeValue": "x"}], None],
    "vr": [None, "LO", "SQ"],
    "source": [FILE],
    "operations": [[{"op": "delete", "path": "PatientName"}], '[{"op": "set", "path": "PatientID", "value": "1"}]'],
    "terms": [["ISO_IR 192"]],
    "transfer_syntax": [None, "1.2.840.10008.1.2.1"],
    "items": [[{"CodeValue": "x"}]],
    "item": [{"CodeValue": "x"}, None],
    "index": [0, -1],
    "path": ["out.dcm"],
    "paths": [["out.dcm"]],
    "ds": [dicom_map.read(FILE)],
    "numbers": ["number", "string"],
}  # fmt: skip

#: Functions that need or change other packages, and the class that keeps any rows that it gets.
EXCLUDED = {
    "patch_pydicom",
    "patched_pydicom",
    "unpatch_pydicom",
    "to_pydicom",
    "register_pydicom_codecs",
    "unregister_pydicom_codecs",
    "to_pandas",
    "to_polars",
    "to_arrow",
    "Explanation",
}
#: The special methods that operators and the language call.
OPERATORS = [
    "__getitem__", "__setitem__", "__delitem__", "__contains__", "__eq__", "__ne__", "__lt__", "__le__", "__hash__",
    "__len__", "__iter__", "__next__", "__reversed__", "__bool__", "__repr__", "__str__", "__copy__", "__deepcopy__",
    "__reduce__", "__getattr__", "__setattr__", "__delattr__", "__dir__", "__enter__", "__exit__", "__length_hint__",
]  # fmt: skip


def names_of(thing: object) -> list[str]:
    public = [
        name for name in dir(type(thing)) if not name.startswith("_") and name not in EXCLUDED
    ]
    return public + [name for name in OPERATORS if hasattr(type(thing), name)]


class Caller:
    def __init__(self, seed: int):
        self.random = random.Random(seed)
        self.parameters: dict[object, list[str]] = {}

    def hostile(self, world: World) -> object:
        if self.random.random() < 0.15:
            return self.random.choice(world.objects)
        return self.random.choice(HOSTILE)()

    def argument(self, name: str, world: World) -> object:
        if name in FITTING and self.random.random() < 0.5:
            return self.random.choice(FITTING[name])
        return self.hostile(world)

    def names(self, function: object) -> list[str] | None:
        try:
            parameters = inspect.signature(function).parameters.values()
        except (TypeError, ValueError):
            return None
        return [
            parameter.name
            for parameter in parameters
            if parameter.name not in ("self", "args", "saving")
        ]

    def arguments(self, function: object, world: World) -> tuple[list, dict]:
        names = self.names(function)
        if names is None or self.random.random() < 0.2:
            return [self.hostile(world) for _ in range(self.random.randrange(4))], {}
        given = names[:2] + [name for name in names[2:] if self.random.random() < 0.3]
        cut = self.random.randrange(3)
        positional = [self.argument(name, world) for name in given[:cut]]
        return positional, {name: self.argument(name, world) for name in given[cut:]}


def use(answer: object) -> None:
    """Uses a result as a caller would: prints it, iterates over it."""
    repr(answer)
    if isinstance(answer, (dicom_map.DataSet, dicom_map.Sequence, dicom_map.Dict)):
        for _ in zip(range(3), answer, strict=False):
            pass
    if isinstance(answer, dicom_map.Element):
        _ = (answer.value, answer.bytes, answer.path, answer.vm)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    path = tmp_path_factory.mktemp("site") / "site.csv"
    path.write_text(
        "creator,group,element,vr,vm,keyword,name\nACME 1.0,0009,xx01,LO,1,AcmeOne,Acme One\n"
    )
    return dicom_map.open(path)


def test_any_object_into_every_function(site, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    caller = Caller(SEED)
    functions = [
        getattr(dicom_map, name)
        for name in dicom_map.__all__
        if name not in EXCLUDED | {"__version__"}
    ]
    functions += [dicom_map.DataSet.new]
    world = World(site)
    outcomes: Counter[str] = Counter()
    for number in range(CALLS):
        if number % 50 == 0:
            world = World(site)
        if caller.random.random() < 0.4:
            function = caller.random.choice(functions)
            what = getattr(function, "__name__", str(function))
        else:
            thing = caller.random.choice(world.objects)
            name = caller.random.choice(names_of(thing))
            what = f"{type(thing).__name__}.{name}"
            try:
                function = getattr(thing, name)
            except DOCUMENTED as error:
                outcomes[f"{what}: {type(error).__name__}"] += 1
                continue
        if not callable(function):
            use(function)
            continue
        positional, named = caller.arguments(function, world)
        began = time.monotonic()
        try:
            use(function(*positional, **named))
            outcome = "an answer"
        except DOCUMENTED as error:
            outcome = type(error).__name__
            assert "panicked" not in str(error), what
        except StopIteration:
            assert what.endswith("__next__"), what
            outcome = "StopIteration"
        except RecursionError:
            # From Python itself, for a list nested ten thousand times.
            outcome = "RecursionError"
        except NotImplementedError as error:
            # From Python itself, for iterating over a view of several dimensions.
            assert "multi-dimensional" in str(error), what
            outcome = "NotImplementedError"
        except RuntimeError as error:
            # For an item that was deleted, or an iterator whose data set has changed.
            assert str(error).startswith("found ") and "report" not in str(error), what
            outcome = "RuntimeError"
        except BaseException as error:  # noqa: BLE001 (a panic is one)
            shown = [
                type(it).__name__ + " " + ascii(it)[:80]
                for it in [*positional, *named.values()]
                if not hasattr(type(it), "read")
            ]
            pytest.fail(
                f"call {number} of seed {SEED}: {what} with {shown} {list(named)}: {type(error).__name__}: {error}"
            )
        seconds = time.monotonic() - began
        assert seconds < MOST_SECONDS, f"call {number} of seed {SEED}: {what} took {seconds:.0f} s"
        outcomes[f"{what}: {outcome}"] += 1
    # Enough calls succeeded, so that not only the first check of each function is tested.
    answered = {key.split(":")[0] for key in outcomes if key.endswith("an answer")}
    assert len(answered) > 60, sorted(answered)
    refused = sum(count for key, count in outcomes.items() if not key.endswith("an answer"))
    assert refused > CALLS // 10


def test_a_false_length_allocates_nothing():
    class Long:
        """A sequence of one text that claims to be very long."""

        def __init__(self, text: str):
            self.texts = [text]

        def __len__(self):
            return 2**62

        def __getitem__(self, at):
            return self.texts[at]

    data_set = dicom_map.read(FILE)
    data_set.set_character_set(Long("ISO_IR 192"))
    assert data_set["SpecificCharacterSet"].value == "ISO_IR 192"
    assert "Doe^Jane" in dicom_map.dump(data_set, tags=Long("PatientName"))
    assert data_set.to_bytes(character_set=Long("ISO_IR 100")) != data_set.to_bytes()
