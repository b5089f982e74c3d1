"""The Python package beside pydicom, in one run: `python benches/python.py`. Needs pydicom; numpy where it is there.

Every line is a ratio of two times measured here and now: the peer's time divided by ours. Times are the best of several runs.
"""

from __future__ import annotations

import subprocess
import sys
import timeit

import dicom_map
import pydicom.datadict
from pydicom.tag import Tag

#: Runs of which the best counts, and how long one takes. Many short ones find the quiet moments of a busy machine.
REPEATS = 25
RUN_SECONDS = 0.02
#: Processes of which the best counts.
PROCESSES = 7


def seconds(statement: str, names: dict[str, object]) -> float:
    """The time of a statement: the best of several runs."""
    timer = timeit.Timer(statement, globals=names)
    count, once = timer.autorange()
    count = max(1, int(RUN_SECONDS * count / once))
    return min(timer.repeat(REPEATS, count)) / count


def process_seconds(statement: str) -> float:
    """The time of a statement in a new process, as it measures it itself."""
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
