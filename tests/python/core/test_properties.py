"""For arbitrary tables: compiled and read, a table equals a plain dict, alone and as an overlay;
records, pickles, bulk lookups and texts agree.
"""

from __future__ import annotations

import csv
import io
import pickle

import dicom_map
import pytest

hypothesis = pytest.importorskip("hypothesis", reason="peer hypothesis: is not installed")
from dicom_map._dicom_map import fold_creator  # noqa: E402
from hypothesis import given, settings  # noqa: E402
from hypothesis import strategies as st  # noqa: E402

# The same examples in every run, so that a change does not fail by chance.
settings.register_profile("repeatable", derandomize=True)
settings.load_profile("repeatable")

#: Characters of VR LO, with some from outside ASCII; creators that differ when folded.
CREATORS = (
    st.text(st.sampled_from("ABCxyz019_. äñ山"), min_size=1, max_size=20)
    .map(str.strip)
    .filter(bool)
)
NAMES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30)
ROWS = st.fixed_dictionaries(
    {
        "creator": CREATORS,
        "group": st.integers(0x0009, 0x7F).map(lambda number: f"{2 * number + 1:04X}"),
        "element": st.integers(0, 0xFF).map(lambda number: f"xx{number:02X}"),
        "vr": st.sampled_from(["LO", "DS", "US or SS", "UN", "SQ", "NONE"]),
        "vm": st.sampled_from(["1", "1-n", "2-2n", "3", "1-2"]),
        "name": NAMES,
        "retired": st.sampled_from(["", "true"]),
    }
)


def key(row):
    return fold_creator(row["creator"]), row["group"], row["element"]


def table(rows, path):
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, ["creator", "group", "element", "vr", "vm", "name", "retired"])
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8", newline="")
    return path


@settings(max_examples=60, deadline=None)
@given(rows=st.lists(ROWS, max_size=25, unique_by=key))
def test_a_table_read_back_is_the_table(rows, tmp_path_factory):
    d = dicom_map.open(table(rows, tmp_path_factory.mktemp("table") / "site.csv"))
    d.verify()
    assert len(d) == len(rows)
    for row in rows:
        group, offset = int(row["group"], 16), int(row["element"][2:], 16)
        found = d.lookup(group, 0x1000 | offset, row["creator"])
        assert found is not None
        assert (found["vr"], found["vm"], found["name"]) == (row["vr"], row["vm"], row["name"])
        assert found["retired"] == (row["retired"] == "true")
        # Padding, an offset instead of an element, and other forms of the key have the same result.
        assert d.lookup(group, offset, row["creator"] + " \0") == found
        entry = d[row["creator"], group, offset]
        assert entry.to_dict() == found
        assert pickle.loads(pickle.dumps(entry)) == entry
    assert sorted(entry.tag for entry in d) == sorted(
        f"({row['group']},{row['element']})" for row in rows
    )


#: Few keys, so that two tables have some of them in common.
FEW = ROWS.map(
    lambda row: {
        **row,
        "creator": row["creator"][:1],
        "group": "0009",
        "element": f"xx0{int(row['element'][2:], 16) % 4}",
    }
)


@settings(max_examples=60, deadline=None)
@given(
    base=st.lists(FEW, max_size=12, unique_by=key), top=st.lists(FEW, max_size=12, unique_by=key)
)
def test_the_top_table_has_precedence_and_the_other_is_unchanged(base, top, tmp_path_factory):
    folder = tmp_path_factory.mktemp("tables")
    both = dicom_map.open(table(base, folder / "base.csv"), overlay=table(top, folder / "top.csv"))
    expected = {**{key(row): row for row in base}, **{key(row): row for row in top}}
    assert len(both) == len(expected)
    for row in expected.values():
        found = both.lookup(0x0009, 0x1000 | int(row["element"][2:], 16), row["creator"])
        assert (found["vr"], found["vm"], found["name"]) == (row["vr"], row["vm"], row["name"])
    walked = {
        (
            fold_creator(entry.creator),
            f"{entry.group:04X}",
            f"xx{entry.offset:02X}",
        ): entry.name
        for entry in both
    }
    assert walked == {place: row["name"] for place, row in expected.items()}


def test_an_entry_is_found_by_its_printed_form():
    d = dicom_map.open()
    for entry in d:
        found = d.get(entry.tag if entry.creator is None else f'{entry.tag} "{entry.creator}"')
        if found != entry:
            # A single tag has precedence over a pattern: (0028,0400) over (0028,04x0), whose first
            # tag it is.
            assert "x" in entry.tag, entry
            assert (found.creator, found.group, found.element) == (
                entry.creator,
                entry.group,
                entry.element,
            ), entry


@settings(max_examples=300, deadline=None)
@given(
    tag=st.integers(0, 0xFFFFFFFF),
    creator=st.none() | st.sampled_from(["GEMS_PARM_01", "SIEMENS CSA HEADER", "nobody"]),
)
def test_any_tag_has_one_answer(tag, creator):
    d = dicom_map.open()
    found = d.lookup(tag >> 16, tag & 0xFFFF, creator)
    assert d.lookup_many([tag], creator, field="name") == [found["name"] if found else None]
    if creator is None:
        assert (tag in d) == (found is not None)


@settings(max_examples=300, deadline=None)
@given(text=st.text(max_size=40))
def test_any_text_is_a_query_or_one_of_our_errors(text):
    d = dicom_map.open()
    try:
        found = d.get(text)
    except (dicom_map.DmapError, ValueError):
        return
    assert found is None or isinstance(found, dicom_map.Entry)


@settings(max_examples=200, deadline=None)
@given(creator=st.text(max_size=30))
def test_folding_twice_changes_nothing(creator):
    folded = fold_creator(creator)
    assert fold_creator(folded) == folded
