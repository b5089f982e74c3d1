"""Patching pydicom, and undoing that."""

from __future__ import annotations

import concurrent.futures
import os
import pickle
import threading

import dicom_map
import pydicom
import pydicom.datadict as datadict
import pytest
from pydicom.dataset import Dataset
from pydicom_state import snapshot

CREATOR = "Siemens: Thorax/Multix FD Lab Settings"


def known(mode: str) -> dicom_map.Entry:
    """A private entry that pydicom does not have."""
    for entry in dicom_map.default():
        if (
            entry.is_private
            and "x" not in entry.tag[:5]
            and entry.block is None
            and entry.creator not in datadict.private_dictionaries
        ):
            return entry
    raise AssertionError("pydicom knows every creator")


def test_private_entries_have_all_four_fields():
    entry = known("fill")
    with pytest.raises(KeyError):
        datadict.get_private_entry(entry.tag_in(), entry.creator)
    report = dicom_map.patch_pydicom()
    assert report == int(report) > 1000
    assert report.private_added > 1000 and report.private_changed == report.public_changed == 0
    found = datadict.get_private_entry(entry.tag_in(0x42), entry.creator)
    assert found == (
        entry.vr,
        entry.vm,
        entry.name or entry.keyword or "Unknown",
        "Retired" if entry.retired else "",
    )


@pytest.mark.parametrize("mode", ["fill", "override"])
def test_every_entry_is_added(mode):
    with dicom_map.patched_pydicom(mode=mode):
        for entry in dicom_map.default():
            if entry.is_private:
                block = entry.block or 0x10
                vr, vm, name, _ = datadict.get_private_entry(
                    entry.group << 16 | block << 8 | entry.offset, entry.creator
                )
                if (
                    mode == "override"
                    and entry.block is None
                    and (entry.creator, entry.group, block << 8 | entry.offset)
                    in dicom_map.default()
                ):
                    best = dicom_map.default()[
                        entry.creator, entry.group, block << 8 | entry.offset
                    ]
                    theirs = datadict.private_dictionaries[entry.creator].get(
                        f"{entry.group:04X}{block:02X}{entry.offset:02X}"
                    )
                    if theirs is None:
                        assert (vr, vm, name) == (
                            best.vr,
                            best.vm,
                            best.name or best.keyword or "Unknown",
                        )
            elif "x" not in entry.tag:
                assert datadict.dictionary_has_tag(entry.tag_in())
            else:
                assert datadict.repeater_has_tag(entry.tag_in())


def test_fill_keeps_entries_of_pydicom():
    before = {creator: dict(entries) for creator, entries in datadict.private_dictionaries.items()}
    public = dict(datadict.DicomDictionary)
    dicom_map.patch_pydicom()
    for creator, entries in before.items():
        assert entries.items() <= datadict.private_dictionaries[creator].items()
    assert public.items() <= datadict.DicomDictionary.items()


def test_a_block_specific_entry_is_valid_in_its_block_only(tmp_path):
    table = tmp_path / "site.csv"
    table.write_text(
        "creator,group,element,vr,name\nACME 1.0,0009,1101,DS,In Block 11\nACME 1.0,0009,xx01,LO,Elsewhere\nACME 1.0,70xx,xx02,SH,Any Group\n"
    )
    with dicom_map.patched_pydicom(table) as report:
        assert report == 3
        assert datadict.private_dictionary_description(0x00091101, "ACME 1.0") == "In Block 11"
        assert datadict.private_dictionary_description(0x00091001, "ACME 1.0") == "Elsewhere"
        assert datadict.private_dictionary_VR(0x70031002, "ACME 1.0") == "SH"


def test_new_public_keywords_work(tmp_path):
    report = dicom_map.patch_pydicom()
    assert report.public_added and report.keywords
    keyword = next(
        keyword
        for keyword in report.keywords
        if dicom_map.get(keyword).vr in ("LO", "SH", "CS") and not dicom_map.get(keyword).retired
    )
    ds = Dataset()
    setattr(ds, keyword, "X")
    entry = dicom_map.get(keyword)
    assert (ds[keyword].tag, ds[keyword].VR, ds[keyword].name) == (
        entry.tag_in(),
        entry.vr,
        entry.name,
    )
    assert keyword in ds
    dicom_map.unpatch_pydicom()
    assert datadict.tag_for_keyword(keyword) is None


def test_entries_are_added_for_spellings_of_pydicom(tmp_path):
    table = tmp_path / "site.csv"
    spelling = next(name for name in datadict.private_dictionaries if name != name.upper())
    table.write_text(f'creator,group,element,vr,name\n"{spelling.upper()}",0099,xx01,DS,New\n')
    with dicom_map.patched_pydicom(table):
        assert datadict.private_dictionary_description(0x00991001, spelling) == "New"
        assert datadict.private_dictionary_description(0x00991001, spelling.upper()) == "New"


def test_reading_uses_the_patch():
    entry = known("fill")
    ds = Dataset()
    ds.add_new((entry.group, 0x10), "LO", entry.creator)
    ds.add_new(entry.tag_in(), "UN", b"")
    assert ds[entry.tag_in()].name == "Private tag data"
    dicom_map.patch_pydicom()
    assert ds[entry.tag_in()].name == f"[{entry.name or entry.keyword or 'Unknown'}]"


def test_override_replaces():
    report = dicom_map.patch_pydicom(mode="override")
    assert report.private_changed > 0
    assert report > dicom_map.PatchReport(report.private_added)
    assert pickle.loads(pickle.dumps(report)).keywords == report.keywords
    assert "added" in repr(report)


def test_idempotent():
    first = dicom_map.patch_pydicom()
    inside = snapshot()
    assert dicom_map.patch_pydicom() == first
    assert snapshot() == inside
    assert dicom_map.unpatch_pydicom() == first
    assert dicom_map.unpatch_pydicom() == 0


def test_nested_blocks():
    outside = snapshot()
    with dicom_map.patched_pydicom():
        first = snapshot()
        with dicom_map.patched_pydicom(mode="override"):
            assert snapshot() != first
            with dicom_map.patched_pydicom():
                pass
        assert snapshot() == first
        assert dicom_map.unpatch_pydicom() == 0, "a block that is open keeps its patch"
        assert snapshot() == first
    assert snapshot() == outside


def test_a_block_inside_a_patch():
    dicom_map.patch_pydicom()
    inside = snapshot()
    with dicom_map.patched_pydicom():
        pass
    assert snapshot() == inside


def test_overlapping_blocks_end_in_any_order():
    first, second = dicom_map.patched_pydicom(mode="override"), dicom_map.patched_pydicom()
    outside = snapshot()
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    with_second = snapshot()
    second.__exit__(None, None, None)
    assert snapshot() == outside
    with dicom_map.patched_pydicom():
        assert snapshot() == with_second


def test_a_patch_is_applied_again_after_its_file_is_gone(tmp_path):
    outside = snapshot()
    table = tmp_path / "site.csv"
    table.write_text("creator,group,element,vr,name\nACME 1.0,0009,xx01,DS,Ours\n")
    first, second = dicom_map.patched_pydicom(), dicom_map.patched_pydicom(table)
    first.__enter__()
    second.__enter__()
    table.unlink()
    first.__exit__(None, None, None)
    assert datadict.private_dictionary_description(0x00091001, "ACME 1.0") == "Ours"
    second.__exit__(None, None, None)
    assert snapshot() == outside


def test_a_block_ends_with_an_exception():
    outside = snapshot()
    with pytest.raises(RuntimeError, match="out"), dicom_map.patched_pydicom():
        raise RuntimeError("out")
    assert snapshot() == outside


def test_entries_of_users_survive():
    entry = known("fill")
    dicom_map.patch_pydicom(mode="override")
    replaced = next(iter(dicom_map.default().private("GEMS_PARM_01")))
    datadict.add_private_dict_entry("MINE", 0x00991001, "DS", "Mine")
    datadict.add_private_dict_entry(entry.creator, 0x00991001, "DS", "Mine beside yours")
    datadict.add_private_dict_entry(
        "GEMS_PARM_01", replaced.tag_in(), "LT", "Mine instead of yours"
    )
    datadict.add_dict_entry(0x10021001, "UL", "TestOneOfMine", "Test One")
    dicom_map.unpatch_pydicom()
    try:
        assert datadict.private_dictionary_description(0x00991001, "MINE") == "Mine"
        assert datadict.private_dictionaries[entry.creator] == {
            "0099xx01": ("DS", "1", "Mine beside yours", "")
        }
        assert (
            datadict.private_dictionary_description(replaced.tag_in(), "GEMS_PARM_01")
            == "Mine instead of yours"
        )
        assert datadict.tag_for_keyword("TestOneOfMine") == 0x10021001
    finally:
        original = pydicom._private_dict.private_dictionaries
        del (
            original["MINE"],
            original[entry.creator],
            datadict.DicomDictionary[0x10021001],
            datadict.keyword_dict["TestOneOfMine"],
        )
        # The values that the patch had replaced are those that a patch in "override" would restore
        # without the user's changes.
        datadict.private_dictionaries["GEMS_PARM_01"][
            f"{replaced.group:04X}xx{replaced.offset:02X}"
        ] = ORIGINAL["GEMS_PARM_01"][f"{replaced.group:04X}xx{replaced.offset:02X}"]


#: pydicom's state when this module was loaded.
ORIGINAL = {creator: dict(entries) for creator, entries in datadict.private_dictionaries.items()}


def test_override_reaches_the_keys_of_one_block(monkeypatch):
    ours = dicom_map.get(("ELSCINT1", 0x01F1, 0x26))
    assert ours is not None
    tag = 0x01F11026
    # As in pydicom 3; pydicom 2 uses lower case.
    key = "01F11026" if int(pydicom.__version__.split(".")[0]) > 2 else "01f11026"
    monkeypatch.setitem(datadict.private_dictionaries["ELSCINT1"], key, ("FD", "1", "Pitch", ""))
    before = datadict.get_private_entry(tag, "ELSCINT1")
    assert before[0] != ours.vr
    with dicom_map.patched_pydicom(mode="override"):
        assert datadict.get_private_entry(tag, "ELSCINT1")[:3] == (ours.vr, ours.vm, ours.name)
    assert datadict.get_private_entry(tag, "ELSCINT1") == before
    with dicom_map.patched_pydicom():
        assert datadict.get_private_entry(tag, "ELSCINT1") == before


def test_the_case_of_a_key_of_one_block(shared):
    path = shared / "cases" / "42-elscint-ds.dcm"
    with dicom_map.patched_pydicom(mode="override"):
        theirs = pydicom.dcmread(path)
        found = {int(element.tag): element.VR for element in theirs if element.tag.is_private}
    ours = {element.tag: element.vr for element in dicom_map.read(path) if element.creator}
    assert {tag: found[tag] for tag in ours if tag in found} == {
        tag: vr for tag, vr in ours.items() if tag in found
    }
    assert found[0x01F11026] == "DS"


def test_threads():
    outside = snapshot()
    barrier = threading.Barrier(6)

    def work(number: int) -> bool:
        barrier.wait()
        for _ in range(5):
            with dicom_map.patched_pydicom(mode="override" if number % 2 else "fill"):
                assert datadict.get_private_entry(known_tag, known_creator)
        return True

    entry = known("fill")
    known_tag, known_creator = entry.tag_in(), entry.creator
    with concurrent.futures.ThreadPoolExecutor(6) as pool:
        assert all(pool.map(work, range(6)))
    assert snapshot() == outside


def test_a_patch_stays_while_an_earlier_one_is_undone():
    outside = snapshot()
    entry = known("fill")
    tag, creator = entry.tag_in(), entry.creator
    is_over = threading.Event()

    def read() -> int:
        count = 0
        while not is_over.is_set():
            assert datadict.get_private_entry(tag, creator)
            count += 1
        return count

    with concurrent.futures.ThreadPoolExecutor(1) as pool:
        below = dicom_map.patched_pydicom()
        below.__enter__()
        with dicom_map.patched_pydicom(mode="override"):
            reader = pool.submit(read)
            try:
                for _ in range(5):
                    below.__exit__(None, None, None)
                    below = dicom_map.patched_pydicom()
                    below.__enter__()
            finally:
                is_over.set()
            assert reader.result() > 0
        below.__exit__(None, None, None)
    assert snapshot() == outside


@pytest.mark.skipif(not hasattr(os, "fork"), reason="machine fork: is not available")
def test_a_fork_inherits_the_patch_and_can_undo_it():
    outside = snapshot()
    dicom_map.patch_pydicom()
    child = os.fork()
    if child == 0:
        good = dicom_map.unpatch_pydicom() > 0 and snapshot() == outside
        os._exit(0 if good else 1)
    assert os.WEXITSTATUS(os.waitpid(child, 0)[1]) == 0
    assert dicom_map.unpatch_pydicom() > 0


def test_refusals(tmp_path):
    outside = snapshot()
    with pytest.raises(ValueError, match="found mode 'replace', expected 'fill' or 'override'"):
        dicom_map.patch_pydicom(mode="replace")
    with pytest.raises(FileNotFoundError):
        dicom_map.patch_pydicom(tmp_path / "none.dmap")
    with pytest.raises(TypeError, match="found path 5"):
        dicom_map.patch_pydicom(5)
    (tmp_path / "bad.dmap").write_bytes(b"no dictionary" * 20)
    with pytest.raises(dicom_map.DmapError):
        dicom_map.patch_pydicom(tmp_path / "bad.dmap")
    assert dicom_map.unpatch_pydicom() == 0
    assert snapshot() == outside
