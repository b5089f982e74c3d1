"""Compares the Python package with pydicom, in one run. Usage: python benches/python.py. Needs
pydicom, and numpy for some rows.

Every line is a ratio of two times measured in this run: the peer's time divided by ours. Times are
the best of several runs.
"""

from __future__ import annotations

import importlib
import random
import subprocess
import sys
import time
import timeit
from collections.abc import Callable
from functools import partial
from typing import Any

import dicom_map
import pydicom.datadict
from pydicom.tag import Tag

#: The number of runs, of which the best counts, and their duration. Many short ones find the quiet
#: moments of a busy machine.
REPEATS = 25
RUN_SECONDS = 0.02
#: The number of processes, of which the best counts.
PROCESSES = 7
#: The number of walks over all keys, of which the best counts.
ROUNDS = 12


def seconds(statement: str, names: dict[str, object]) -> float:
    """The time of a statement: the best of several runs."""
    timer = timeit.Timer(statement, globals=names)
    count, once = timer.autorange()
    count = max(1, int(RUN_SECONDS * count / once))
    return min(timer.repeat(REPEATS, count)) / count


def process_seconds(statement: str) -> float:
    """The time of a statement in a new process, measured by itself."""
    code = (
        f"import time; start = time.perf_counter(); {statement}; print(time.perf_counter() - start)"
    )
    return min(
        float(
            subprocess.run(
                [sys.executable, "-c", code], check=True, capture_output=True, text=True
            ).stdout
        )
        for _ in range(PROCESSES)
    )


def line(what: str, ours: float, peer: str, theirs: float) -> None:
    def text(value: float) -> str:
        for unit, size in (("s", 1), ("ms", 1e-3), ("us", 1e-6)):
            if value >= size:
                return f"{value / size:.3g} {unit}"
        return f"{value * 1e9:.3g} ns"

    print(
        f"{what:44} {text(ours):>9}   {peer:58} {text(theirs):>9}   {theirs / ours:7.1f}x",
        flush=True,
    )


def every_key(d: dicom_map.Dict) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]]]:
    """Public and private keys that both know, each in random order: group, element, creator if it
    has one.
    """
    public = [(tag >> 16, tag & 0xFFFF) for tag in pydicom.datadict.DicomDictionary]
    private = [
        (int(tag[:4], 16), int(tag[4:].replace("xx", "10"), 16), creator)
        for creator, tags in pydicom.datadict.private_dictionaries.items()
        for tag in tags
        if "x" not in tag[:4]
    ]
    random.seed(1)
    random.shuffle(public)
    random.shuffle(private)
    return (
        [key for key in public if d.get(key) is not None],
        [key for key in private if d.lookup(*key) is not None],
    )


def rounds(*walks: Callable[[], object]) -> list[float]:
    """The processor time of each walk over many keys, in turns so that all run under the same
    conditions: the best of several.
    """
    best = [float("inf")] * len(walks)
    for _ in range(ROUNDS):
        for at, walk in enumerate(walks):
            start = time.process_time()
            walk()
            best[at] = min(best[at], time.process_time() - start)
    return best


def every_key_lines(d: dicom_map.Dict) -> None:
    """More distinct keys than any cache keeps: a loop over a few keys would measure the cache."""
    datadict = pydicom.datadict
    public, private = every_key(d)
    public_tags = [Tag(*key) for key in public]
    private_tags = [(Tag(group, element), creator) for group, element, creator in private]
    private_keys = [(creator, group, element) for group, element, creator in private]

    def pydicom_public() -> None:
        for tag in public_tags:
            datadict.get_entry(tag)

    def pydicom_private() -> None:
        for tag, creator in private_tags:
            datadict.private_dictionary_VR(tag, creator)
            datadict.private_dictionary_description(tag, creator)

    def lookup(keys: list[tuple[Any, ...]]) -> Callable[[], None]:
        def walk() -> None:
            for key in keys:
                d.lookup(*key)

        return walk

    def item(keys: list[tuple[Any, ...]]) -> Callable[[], None]:
        def walk() -> None:
            for key in keys:
                d[key]

        return walk

    times = rounds(
        lookup(public),
        item(public),
        pydicom_public,
        lookup(private),
        item(private_keys),
        pydicom_private,
    )
    counts = [len(public)] * 3 + [len(private)] * 3
    each = [seconds / count for seconds, count in zip(times, counts)]
    print(
        f"{len(public)} public and {len(private)} private keys that both know, in random order; for one key"
    )
    peer = "pydicom get_entry(tag)"
    line("d.lookup, every public key", each[0], peer, each[2])
    line("d[...], every public key", each[1], peer, each[2])
    peer = "pydicom private_dictionary_VR + _description"
    line("d.lookup, every private key", each[3], peer, each[5])
    line("d[...], every private key", each[4], peer, each[5])
    whole = len(public) + len(private)
    peer = "pydicom, as above"
    line("d.lookup, every key", (times[0] + times[3]) / whole, peer, (times[2] + times[5]) / whole)
    line("d[...], every key", (times[1] + times[4]) / whole, peer, (times[2] + times[5]) / whole)


def column_lines(d: dicom_map.Dict, tags: list[int], creators: list[str]) -> None:
    """Creators in the forms that tables store them in, compared with a list."""
    forms: dict[str, object] = {"list": creators}
    for package, make in {
        "numpy": lambda numpy: {"numpy <U": numpy.array(creators)},
        "pandas": lambda pandas: {
            "pandas str": pandas.Series(creators, dtype="str"),
            "pandas category": pandas.Series(creators, dtype="category"),
        },
        "pyarrow": lambda pyarrow: {
            "arrow string": pyarrow.array(creators),
            "arrow dictionary": pyarrow.array(creators).dictionary_encode(),
        },
    }.items():
        try:
            forms |= make(importlib.import_module(package))
        except ImportError:
            print(f"{package} is absent: no line for its columns")
    walks = [partial(d.lookup_many, tags, column) for column in forms.values()]
    times = rounds(*walks)
    for name, seconds_taken in list(zip(forms, times))[1:]:
        line(f"lookup_many, creators as {name}", seconds_taken, "creators as list", times[0])


def main() -> None:
    d = dicom_map.open()
    datadict = pydicom.datadict
    names: dict[str, object] = {
        "d": d,
        "creator": "GEMS_PARM_01",
        "group": 0x0043,
        "element": 0x1039,
        "tag": Tag(0x0043, 0x1039),
        "public": Tag(0x0010, 0x0010),
        "vr_of": datadict.private_dictionary_VR,
        "name_of": datadict.private_dictionary_description,
        "get_entry": datadict.get_entry,
        "open": dicom_map.open,
        "patch": dicom_map.patch_pydicom,
        "unpatch": dicom_map.unpatch_pydicom,
    }

    peer = "pydicom private_dictionary_VR + _description"
    theirs = seconds("vr_of(tag, creator); name_of(tag, creator)", names)
    line("d[creator, group, element]", seconds("d[creator, group, element]", names), peer, theirs)
    both = "entry = d[creator, group, element]; entry.vr; entry.name"
    line("d[creator, group, element], its vr and name", seconds(both, names), peer, theirs)
    line(
        "d.lookup, the whole dict",
        seconds("d.lookup(group, element, creator)", names),
        peer,
        theirs,
    )

    theirs = seconds("get_entry(public)", names)
    line("d[0x00100010]", seconds("d[0x00100010]", names), "pydicom get_entry(tag)", theirs)
    line(
        "d.lookup(0x0010, 0x0010)",
        seconds("d.lookup(0x0010, 0x0010)", names),
        "pydicom get_entry(tag)",
        theirs,
    )
    theirs = seconds("get_entry('PatientName')", names)
    line(
        "d['PatientName']",
        seconds("d['PatientName']", names),
        "pydicom get_entry('PatientName')",
        theirs,
    )

    every_key_lines(d)

    known = [
        entry
        for entry in d
        if entry.is_private
        and entry.creator in datadict.private_dictionaries
        and entry.block is None
    ]
    known = [
        entry
        for entry in known
        if f"{entry.group:04X}xx{entry.element:02X}" in datadict.private_dictionaries[entry.creator]
    ]
    rows = [known[index * 7919 % len(known)] for index in range(100_000)]
    tags = [entry.tag_in(0x10) for entry in rows]
    creators = [entry.creator for entry in rows]
    pydicom_tags = [Tag(number) for number in tags]

    def pydicom_loop() -> list[str]:
        return [
            datadict.private_dictionary_VR(number, name)
            for number, name in zip(pydicom_tags, creators)
        ]

    theirs = min(timeit.repeat(pydicom_loop, number=1, repeat=3))
    loop = "Python loop over pydicom private_dictionary_VR"
    line(
        "lookup_many, 100,000 lists",
        min(timeit.repeat(lambda: d.lookup_many(tags, creators), number=1, repeat=3)),
        loop,
        theirs,
    )
    line(
        "lookup_many(field='vr'), 100,000 lists",
        min(timeit.repeat(lambda: d.lookup_many(tags, creators, field="vr"), number=1, repeat=3)),
        loop,
        theirs,
    )
    try:
        import numpy
    except ImportError:
        print("numpy is absent: no line for arrays")
    else:
        array = numpy.array(tags, dtype=numpy.uint32)
        line(
            "lookup_many, 100,000 numpy tags",
            min(timeit.repeat(lambda: d.lookup_many(array, creators), number=1, repeat=3)),
            loop,
            theirs,
        )
    column_lines(d, tags, creators)

    line(
        "import dicom_map",
        process_seconds("import dicom_map"),
        "import pydicom",
        process_seconds("import pydicom"),
    )
    line(
        "dicom_map.open()",
        seconds("open()", names),
        "import pydicom.datadict",
        process_seconds("import pydicom.datadict"),
    )

    limit = "the goal, 50 ms"
    first = "import pydicom, dicom_map; start = time.perf_counter(); dicom_map.patch_pydicom()"
    line("patch_pydicom, first in a process", process_seconds(first), limit, 0.05)
    line("patch_pydicom and unpatch_pydicom", seconds("patch(); unpatch()", names), limit, 0.05)


if __name__ == "__main__":
    main()
