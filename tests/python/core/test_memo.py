"""The cache of a Dict: never wrong, never large."""

from __future__ import annotations

import json
import subprocess
import sys

import dicom_map

#: The maximum memory of a dictionary's caches in bytes.
MAX_BYTES = 8_000_000


def keys_of(d):
    """A key of every entry, as `lookup` takes it."""
    return [(e.group, e.tag_in(e.block or 0x10) & 0xFFFF, e.creator) for e in d]


def test_every_result_is_that_of_its_entry(dmap_path):
    opened = dicom_map.open(dmap_path)
    entries = list(opened)
    # More entries than are cached, so that each round finds some and makes the others.
    for _ in range(3):
        for entry, key in zip(entries, keys_of(entries)):
            found = opened.lookup(*key)
            if found["creator"] == entry.creator and found["tag"] == entry.tag:
                assert found == entry.to_dict()
                assert opened[entry] == entry
    records = opened.to_records()
    assert records == [entry.to_dict() for entry in entries]
    assert json.loads(json.dumps(records[0]))["sources"] == list(entries[0].sources)


def test_changing_a_result_changes_no_other(d):
    key = (0x0021, 0x1008, "Siemens: Thorax/Multix FD Lab Settings")
    before = d.lookup(*key)
    for _ in range(3):
        found = d.lookup(*key)
        assert found == before and list(found) == list(before)
        found["sources"].append("me")
        found["alternatives"].append("me")
        found["my own"] = 1
        del found["vr"]
        found.clear()


def test_the_cache_is_small():
    code = """
import tracemalloc
import dicom_map
d = dicom_map.open()
keys = [(e.group, e.tag_in(e.block or 0x10) & 0xFFFF, e.creator) for e in d]
d.lookup(8, 5)
tracemalloc.start()
for _ in range(8):
    for group, element, creator in keys:
        d.lookup(group, element, creator)
        d.get((creator, group, element))
print(len(keys), tracemalloc.get_traced_memory()[0])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    count, kept = map(int, done.stdout.split())
    assert count > 18_000, "more than are kept"
    assert 1_000_000 < kept < MAX_BYTES


def test_a_walk_over_everything_keeps_most_cached_entries(dmap_path):
    opened = dicom_map.open(dmap_path)
    keys = [(creator, group, element) for group, element, creator in keys_of(opened)]
    often = keys[:: len(keys) // 1000]
    kept = [opened[key] for key in often]
    assert all(opened[key] is entry for key, entry in zip(often, kept)), "kept at once"
    for key in keys:
        opened[key]
    still = sum(opened[key] is entry for key, entry in zip(often, kept))
    assert still > len(often) / 2
