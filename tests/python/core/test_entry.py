"""`Entry` and the forms of a key."""

from __future__ import annotations

import copy
import pickle

import dicom_map
import pytest

CREATOR = "Siemens: Thorax/Multix FD Lab Settings"


class Tag(int):
    """Like pydicom's BaseTag: an int with its own equality."""

    def __eq__(self, other):
        raise AssertionError("keys of other classes are used as numbers only")

    __hash__ = int.__hash__


@pytest.mark.parametrize(
    "key",
    [
        "PatientName",
        0x00100010,
        (0x0010, 0x0010),
        "(0010,0010)",
        "0010,0010",
        "00100010",
        "0010 0010",
        Tag(0x00100010),
        (None, 0x0010, 0x0010),
    ],
)
def test_public_keys(d, key):
    for _ in range(2):  # the second result comes from the cache
        assert d[key] == d.get(key) == dicom_map.get(key)
        assert d[key].keyword == "PatientName"
        assert key in d
    assert d[d[key]] == d[key]


@pytest.mark.parametrize(
    "key",
    [
        (CREATOR, 0x0021, 0x08),
        (CREATOR, 0x0021, 0x1008),
        (CREATOR, 0x00211008),
        (CREATOR + "  ", 0x0021, 0xFF08),
        f"(0021,xx08) {CREATOR}",
        f"0021,1008 {CREATOR}",
    ],
)
def test_private_keys(d, key):
    for _ in range(2):
        assert d[key].name == "Auto Window Flag"
        assert key in d


@pytest.mark.parametrize(
    "key",
    [
        "NoSuchKeyword",
        0x0008FFFF,
        (8, 0xFFFF),
        (CREATOR, 0x0021, 0xEE),
        ("NOBODY", 0x0021, 8),
        (0x21, 0x1008),
    ],
)
def test_absent_keys(d, key):
    assert key not in d
    assert d.get(key) is None
    assert d.get(key, 5) == 5
    with pytest.raises(KeyError) as caught:
        d[key]
    assert caught.value.key == key
    assert "no entry for" in str(caught.value)
    assert "no entry for" in str(pickle.loads(pickle.dumps(caught.value)))


def test_key_errors_name_near_matches(d):
    with pytest.raises(dicom_map.UnknownKeyError, match="did you mean 'PatientName'"):
        d["PatientsName"]
    with pytest.raises(KeyError, match="this creator is unknown; did you mean 'GEMS_PARM_01'"):
        d["GEMS_PARAM_01", 0x0043, 0x39]


@pytest.mark.parametrize(
    ("key", "error"),
    [
        (1.5, TypeError),
        (None, TypeError),
        ((), TypeError),
        ((1, 2, 3), TypeError),
        (("A", 1, 2, 3), TypeError),
        (b"PatientName", TypeError),
        (["PatientName"], TypeError),
        ((CREATOR, 0x21, 8.0), TypeError),
        (-1, ValueError),
        (1 << 32, ValueError),
        ((0x10000, 0), ValueError),
        ("0010,00100", ValueError),
        ("no keyword", ValueError),
    ],
)
def test_values_that_are_not_keys(d, key, error):
    for use in (lambda: d[key], lambda: d.get(key), lambda: key in d):
        with pytest.raises(error, match="found"):
            use()


def test_the_cache_keeps_types_apart(d):
    assert d[0x00100010]
    assert d[CREATOR, 0x0021, 8]
    with pytest.raises(TypeError):
        d[float(0x00100010)]
    with pytest.raises(TypeError):
        d[CREATOR, 33.0, 8]
    assert d.lookup(0x0021, 8, CREATOR)
    with pytest.raises(TypeError):
        d.lookup(33.0, 8, CREATOR)


def test_properties_are_those_of_lookup(d):
    for entry in [
        d["PatientName"],
        d[CREATOR, 0x0021, 8],
        d[0x60020010],
        d[0x00280106],
        d[0x00210010],
    ]:
        record = entry.to_dict()
        for name, value in record.items():
            own = getattr(entry, name)
            assert (list(own) if isinstance(own, tuple) else own) == value, name
    assert d[0x00280106].vr == "US or SS"
    assert d[0x00280106].vrs == ("US", "SS")
    assert d[0x60020010].tag == "(60xx,0010)"
    assert "Entry('(0021,xx08)', creator='Siemens: Thorax/Multix FD Lab Settings', vr='US'" in repr(
        d[CREATOR, 0x0021, 8]
    )


def test_the_tag_in_a_block(d):
    assert d["PatientName"].tag_in() == 0x00100010
    assert d[CREATOR, 0x0021, 8].tag_in() == 0x00211008
    assert d[CREATOR, 0x0021, 8].tag_in(0x42) == 0x00214208
    for block in (0x0F, 0x100):
        with pytest.raises(ValueError, match="expected 0x10 to 0xFF"):
            d[CREATOR, 0x0021, 8].tag_in(block)


def test_frozen(d):
    entry = d["PatientName"]
    with pytest.raises(AttributeError):
        entry.vr = "LO"
    with pytest.raises(AttributeError):
        entry.extra = 1
    with pytest.raises(TypeError):
        dicom_map.Entry()


def test_equal_and_hashable_across_dictionaries(d, dmap_path):
    other = dicom_map.open(dmap_path)
    assert set(d) == set(other)
    assert d["PatientName"] == other["PatientName"]
    assert d["PatientName"] != d["PatientID"]
    assert d["PatientName"] != "PatientName"
    assert copy.deepcopy(d["PatientName"]) == d["PatientName"]


def test_order(d):
    entries = sorted([d[CREATOR, 0x0021, 8], d["PatientID"], d["PatientName"]])
    assert [entry.keyword for entry in entries] == ["PatientName", "PatientID", "AutoWindowFlag"]
    assert d["PatientName"] < d["PatientID"] <= d["PatientID"]
    with pytest.raises(TypeError):
        d["PatientName"] < 5


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_every_entry_pickles(d, protocol):
    entries = [
        *list(d)[:: 1 if protocol == 2 else 997],
        d[0x00080000],
        d[0x00090000],
        d[0x00090010],
    ]
    for entry in entries:
        copied = pickle.loads(pickle.dumps(entry, protocol))
        assert copied == entry
        assert hash(copied) == hash(entry)
        assert copied.to_dict() == entry.to_dict()


def test_dict_pickles_its_origin(d, dmap_path):
    for opened in (
        d,
        dicom_map.open(dmap_path),
        dicom_map.open(dmap_path, mmap=False),
        dicom_map.open(overlay=dmap_path),
    ):
        copied = pickle.loads(pickle.dumps(opened))
        assert (copied.path, len(copied), repr(copied)) == (opened.path, len(opened), repr(opened))
    closed = dicom_map.open(dmap_path)
    closed.close()
    with pytest.raises(ValueError, match="closed"):
        pickle.dumps(closed)
