"""`open` and `Dict.lookup`: the contracts of the first version."""

from __future__ import annotations

import dicom_map
import pytest

SIEMENS = "Siemens: Thorax/Multix FD Lab Settings"


def test_the_embedded_dictionary_needs_no_file(d):
    assert len(d) > 18_000
    assert d.path is None
    assert not d.closed


def test_public(d):
    found = d.lookup(0x0008, 0x0005)
    assert found["keyword"] == "SpecificCharacterSet"
    assert found["name"] == "Specific Character Set"
    assert (found["vr"], found["vm"], found["retired"]) == ("CS", "1-n", False)
    assert (found["group"], found["element"], found["creator"], found["block_offset"]) == (
        0x0008,
        0x0005,
        None,
        False,
    )
    assert found["offset"] is None and found["description"] == ""
    assert found["sources"] and all(
        isinstance(source, str) and ":" in source for source in found["sources"]
    )


@pytest.mark.parametrize("element", [0x08, 0x1008, 0xFE08])
@pytest.mark.parametrize(
    "creator",
    [SIEMENS, SIEMENS + "  ", SIEMENS + "\0", SIEMENS.upper(), SIEMENS.replace(" ", "  ")],
)
def test_private(d, element, creator):
    found = d.lookup(0x0021, element, creator)
    assert (found["name"], found["vr"], found["creator"]) == ("Auto Window Flag", "US", SIEMENS)
    assert (found["group"], found["element"], found["offset"], found["tag"]) == (
        0x0021,
        0x0008,
        0x08,
        "(0021,xx08)",
    )
    assert found["block_offset"] is True


def test_keys_of_the_answer(d):
    assert list(d.lookup(0x0008, 0x0005)) == [
        "group", "element", "tag", "creator", "vendor", "keyword", "name", "vr", "vm", "description", "retired", "is_private",
        "block_offset", "offset", "block", "vr_inferred", "name_derived", "keyword_derived", "sources", "alternatives", "deidentification",
    ]  # fmt: skip


def test_every_answer_is_a_new_dict(d):
    first = d.lookup(0x0008, 0x0005)
    first["sources"].clear()
    first["keyword"] = "changed"
    assert d.lookup(0x0008, 0x0005)["sources"]
    assert d.lookup(0x0008, 0x0005)["keyword"] == "SpecificCharacterSet"


def test_rules_of_the_standard(d):
    creator = d.lookup(0x0021, 0x0010)
    assert (creator["vr"], creator["keyword"], creator["tag"], creator["group"]) == (
        "LO",
        "PrivateCreator",
        "(0021,0010)",
        0x0021,
    )
    assert d.lookup(0x0009, 0x0000)["vr"] == "UL"
    assert d.lookup(0x6002, 0x0010)["keyword"] == "OverlayRows"


def test_missing_entries_are_none(d):
    assert d.lookup(0x0021, 0x1008) is None
    assert d.lookup(0x0021, 0x1008, "NO SUCH CREATOR") is None
    assert d.lookup(0x0008, 0xFFFF) is None
    assert d.lookup(0x0021, 0x1008, None) is None


def test_any_text_may_be_looked_up_as_a_creator(d):
    for creator in ("", " ", "A\\B", "A\0B", "x" * 65, "x" * 100_000):
        assert d.lookup(9, 1, creator) is None and d.get((creator, 9, 1)) is None
        assert d.lookup_many([0x00091001], [creator], field="vr") == [None]


def test_creator_outside_ascii_is_not_an_error(d):
    assert d.lookup(0x0021, 0x1008, "Gerät") is None


@pytest.mark.parametrize(
    ("arguments", "error", "words"),
    [
        ((0x10000, 5), ValueError, "found group 0x10000, expected an integer from 0 to 0xFFFF"),
        ((-1, 5), ValueError, "found group -0x1,"),
        ((8, 1 << 80), ValueError, "found element 0x1"),
        (("0008", 5), TypeError, "found group '0008' (str), expected an integer"),
        ((8.0, 5), TypeError, "found group 8.0 (float)"),
        ((8, None), TypeError, "found element None"),
        ((9, 1, 5), TypeError, "found creator 5 (int), expected a str"),
        ((9, 1, b"A"), TypeError, "found creator b'A' (bytes), expected a str"),
        ((9, 1, "\ud800"), UnicodeEncodeError, "surrogates"),
    ],
)
def test_bad_arguments_say_what_was_expected(d, arguments, error, words):
    with pytest.raises(error) as caught:
        d.lookup(*arguments)
    assert words in str(caught.value)


def test_context_manager(dmap_path):
    with dicom_map.open(dmap_path) as opened:
        entry = opened["PatientName"]
        assert opened.path == dmap_path
    assert opened.closed
    assert entry.vr == "PN", "an entry outlives the closing"
    for use in (
        lambda: opened.lookup(8, 5),
        lambda: len(opened),
        lambda: list(opened),
        opened.verify,
        opened.__enter__,
    ):
        with pytest.raises(ValueError, match="found a closed dictionary"):
            use()
    opened.close()


@pytest.mark.parametrize("mmap", [True, False])
def test_file_and_embedded_agree(d, dmap_path, mmap):
    opened = dicom_map.open(dmap_path, mmap=mmap, verify=True)
    assert list(opened) == list(d)


def test_version(root):
    import importlib.metadata
    import re

    version = re.search(r'^version = "(.+)"', (root / "Cargo.toml").read_text(), re.M)
    assert dicom_map.__version__ == version[1] == importlib.metadata.version("dicom-map")
