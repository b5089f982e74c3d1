"""Search, creators, UIDs, overlays, columns, and the functions of the package."""

from __future__ import annotations

import array
import json
import pickle

import dicom_map
import pytest

CREATOR = "Siemens: Thorax/Multix FD Lab Settings"


def test_functions_of_the_package_ask_the_default_dictionary(d):
    assert dicom_map.lookup(0x0021, 0x08, CREATOR) == d.lookup(0x0021, 0x08, CREATOR)
    assert dicom_map.search("window flag") == d.search("window flag")
    assert dicom_map.creators() == d.creators()
    with dicom_map.default() as default:
        pass
    assert not default.closed, "the default dictionary stays open"
    assert set(dicom_map.__all__) <= set(dir(dicom_map))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        dicom_map.nothing


def test_iteration_yields_every_row_of_the_table(d, tags_csv):
    assert len(list(d)) == len(d) == len(tags_csv)
    assert {(entry.creator or "", *entry.tag[1:-1].split(",")) for entry in d} == {
        (row["creator"], row["group"], row["element"]) for row in tags_csv
    }


def test_records_equal_the_table(d, tags_csv):
    for record, row in zip(d.to_records(), tags_csv):
        assert record["tag"] == f"({row['group']},{row['element']})"
        assert (record["creator"] or "") == row["creator"]
        for name in ("vr", "vm", "keyword", "name", "description"):
            assert record[name] == row[name], (record["tag"], name)
        assert record["retired"] is (row["retired"] == "true")
    assert json.loads(json.dumps(d.to_records()[:100]))


def test_search(d):
    hits = d.search("patient name")
    assert hits[0].keyword == "PatientName"
    assert d.search("patient name", limit=2) == hits[:2]
    assert d.search("patient name", limit=0) == []
    assert all(entry.creator == CREATOR for entry in d.search(creator=CREATOR))
    assert all("SQ" in entry.vrs for entry in d.search("code", vr="SQ"))
    assert d.search("xyzzy") == []
    with pytest.raises(ValueError, match="found VR"):
        d.search("x", vr="XX")
    with pytest.raises(TypeError):
        d.search(5)


def test_search_by_vendor(d):
    vendors = {entry.vendor for entry in d if entry.vendor}
    vendor = sorted(vendors)[0]
    assert {entry.vendor for entry in d.search(vendor=vendor)} >= {vendor}
    assert set(d.creators(vendor=vendor)) < set(d.creators())


def test_creators(d):
    creators = d.creators()
    assert len(creators) == len(set(creators)) > 600
    known = d.creator(CREATOR.upper())
    assert known["name"] == CREATOR
    assert list(known) == ["name", "vendor", "vendor_reason", "spellings"]
    assert d.creator("NOBODY") is None
    assert {entry.creator for entry in d.private(CREATOR)} == {CREATOR}
    assert sum(len(d.private(creator)) for creator in creators) == sum(
        entry.is_private for entry in d
    )
    assert d.private("NOBODY") == []
    assert d.private("x" * 65) == []


def test_find_returns_every_entry_of_a_keyword(d):
    keyword = "AutoWindowFlag"
    assert set(d.find(keyword)) == {entry for entry in d if entry.keyword == keyword}
    assert d.find("NoSuchKeyword") == []


def test_uids(d):
    uid = d.uid("1.2.840.10008.1.2.1")
    assert (uid.keyword, uid.type, uid.retired, str(uid)) == (
        "ExplicitVRLittleEndian",
        "Transfer Syntax",
        False,
        uid.uid,
    )
    assert uid == d.uid("ExplicitVRLittleEndian")
    assert len({hash(uid), hash(d.uid("ExplicitVRLittleEndian"))}) == 1
    assert "ExplicitVRLittleEndian" in {known.keyword for known in d.uids()}
    assert "Transfer Syntax" in repr(uid)
    assert uid.sources
    assert d.uid("1.2.3") is None
    assert pickle.loads(pickle.dumps(uid)) == uid


def test_sources_name_their_licences(d):
    sources = {source["id"]: source for source in d.sources()}
    named = {text.split(":")[0] for entry in list(d)[::37] for text in entry.sources}
    assert named <= set(sources)
    assert all(sources[name]["licence"] for name in named)


def test_an_overlay_has_precedence(d, tmp_path):
    table = tmp_path / "site.csv"
    table.write_text(
        "creator,group,element,vr,vm,keyword,name\nACME 1.0,0009,xx01,DS,1,CoilTemperature,Coil Temperature\n,0010,0010,PN,1,PatientName,Name of our patient\n"
    )
    site = dicom_map.open(table)
    assert len(site) == 2
    for overlay in (table, str(table), site):
        both = dicom_map.open(overlay=overlay)
        assert len(both) == len(d) + 1
        assert both["ACME 1.0", 0x0009, 0x1001].name == "Coil Temperature"
        assert both["ACME 1.0", 0x0009, 0x01].sources == ("site:site.csv#L2",)
        assert both["PatientName"].name == "Name of our patient"
        assert both["PatientID"] == d["PatientID"]
        assert both.lookup_many([0x00091001], "acme 1.0", field="vr") == ["DS"]
        assert "with overlay" in repr(both)


def test_several_overlays(d, tmp_path):
    paths = []
    for name in ("lower", "middle", "upper"):
        paths.append(tmp_path / f"{name}.csv")
        paths[-1].write_text(
            f"creator,group,element,vr,name\nACME 1.0,0009,xx01,DS,{name}\nACME {name},0009,xx01,DS,x\n"
        )
    several = dicom_map.open(overlay=[paths[0], dicom_map.open(paths[1]), str(paths[2])])
    assert several["ACME 1.0", 0x0009, 1].name == "upper"
    assert len(several) == len(d) + 4
    assert pickle.loads(pickle.dumps(several))["ACME 1.0", 0x0009, 1].name == "upper"
    assert dicom_map.open(overlay=tuple(paths[::-1]))["ACME 1.0", 0x0009, 1].name == "lower"
    with pytest.raises(dicom_map.DmapError) as caught:
        dicom_map.open(overlay=paths * 2)
    assert caught.value.kind == "too_large"
    with pytest.raises(TypeError, match="found overlay 5"):
        dicom_map.open(overlay=[paths[0], 5])


def test_a_bad_table_names_its_line(tmp_path):
    table = tmp_path / "site.csv"
    table.write_text("creator,group,element,vr\nACME 1.0,0009,xx01,DS\nACME 1.0,0009,xx02,XX\n")
    with pytest.raises(dicom_map.DmapError) as caught:
        dicom_map.open(table)
    assert (caught.value.line, caught.value.kind, caught.value.path) == (
        3,
        "invalid_vr",
        str(table),
    )


class TestLookupMany:
    """Columns, compared with single lookups."""

    tags = [0x00100010, 0x00211008, 0x00211008, 0x00080005, 0x00091001]
    creators = [None, CREATOR, "NOBODY", float("nan"), CREATOR]

    def test_agrees_with_single_lookups(self, d):
        expected = [d["PatientName"], d[CREATOR, 0x0021, 8], None, d["SpecificCharacterSet"], None]
        assert d.lookup_many(self.tags, self.creators) == expected
        assert d.lookup_many(self.tags, self.creators, field="vr") == ["PN", "US", None, "CS", None]
        assert d.lookup_many(iter(self.tags), iter(self.creators)) == expected

    def test_every_entry(self, d):
        entries = [entry for entry in d if entry.is_private and "x" not in entry.tag[:5]]
        tags = [entry.tag_in(entry.block or 0x10) for entry in entries]
        found = d.lookup_many(tags, [entry.creator for entry in entries])
        # In block 10, an entry that is valid only there has precedence.
        assert all(entry == other or other.block == 0x10 for entry, other in zip(entries, found))

    def test_every_private_entry_by_its_printed_tag(self, d):
        entries = [entry for entry in d if entry.is_private]
        found = d.lookup_many([it.tag for it in entries], [it.creator for it in entries])
        assert found == entries

    def test_one_creator_for_all(self, d):
        assert d.lookup_many([0x00211008, 0x00100010], CREATOR) == [
            d[CREATOR, 0x0021, 8],
            d["PatientName"],
        ]

    def test_without_creators(self, d):
        assert d.lookup_many(self.tags) == [
            d["PatientName"],
            None,
            None,
            d["SpecificCharacterSet"],
            None,
        ]
        assert d.lookup_many([]) == []

    @pytest.mark.parametrize("code", "IlLqQ")
    def test_arrays(self, d, code):
        assert d.lookup_many(array.array(code, self.tags), self.creators) == d.lookup_many(
            self.tags, self.creators
        )
        assert d.lookup_many(memoryview(array.array(code, self.tags))[::2]) == d.lookup_many(
            self.tags[::2]
        )

    def test_other_forms_of_a_tag(self, d):
        assert (
            d.lookup_many([(0x0010, 0x0010), "(0010,0010)", 0x00100010]) == [d["PatientName"]] * 3
        )

    def test_texts_are_read_as_keys(self, d):
        texts = [
            "PatientName",
            '"GEMS_PARM_01".BValue',
            "0043,xx39 GEMS_PARM_01",
            "(60xx,3000)",
            "NoSuchKeyword",
            "0043,xx39 NOBODY",
        ]
        expected = [d.get(text) for text in texts]
        assert [entry is None for entry in expected] == [False] * 4 + [True] * 2
        assert d.lookup_many(texts) == expected
        assert d.lookup_many([0x00100010, *texts])[1:] == expected

    def test_texts_with_creators(self, d):
        b_value = d["GEMS_PARM_01", 0x0043, 0x39]
        texts = ["(0043,xx39)", "0043,1039", "BValue", "PatientName"]
        assert d.lookup_many(texts, "GEMS_PARM_01") == [b_value] * 3 + [d["PatientName"]]
        assert d.lookup_many(texts, ["NOBODY"] * 4) == [None] * 3 + [d["PatientName"]]
        assert d.lookup_many(['"GEMS_PARM_01".BValue'], ["NOBODY"]) == [b_value]

    @pytest.mark.parametrize(
        ("arguments", "error", "words"),
        [
            (([1, -1],), ValueError, r"tags\[1\]: found tag -0x1"),
            (([1, 1 << 32],), ValueError, r"tags\[1\]"),
            ((array.array("q", [1, -1]),), ValueError, r"tags\[1\]"),
            (([1, None],), TypeError, r"tags\[1\]: found tag None"),
            ((["Patient Name!"],), ValueError, r"tags\[0\]: found"),
            ((array.array("d", [1.0]),), TypeError, "expected one dimension of integers"),
            ((5,), TypeError, "expected an iterable of tags"),
            (("00100010",), TypeError, "expected an iterable of tags"),
            (([1, 2], ["A"]), ValueError, "found 1 creators for 2 tags"),
            (([1], [5]), TypeError, r"creators\[0\]: found 5"),
            (([1], 5), TypeError, "found creators 5"),
        ],
    )
    def test_bad_columns(self, d, arguments, error, words):
        with pytest.raises(error, match=words):
            d.lookup_many(*arguments)

    def test_bad_field(self, d):
        with pytest.raises(
            ValueError, match='found field "colour", expected one of group, element'
        ):
            d.lookup_many([1], field="colour")


def test_candidates_for_a_private_element_without_a_creator(d):
    found = d.candidates(0x0043, 0x1039)
    assert found[0].creator == "GEMS_PARM_01" and found[0] == d["GEMS_PARM_01", 0x0043, 0x39]
    assert [entry.creator for entry in d.candidates(0x0043, 0x39)] == [it.creator for it in found]
    assert d.candidates(0x0010, 0x0010) == d.candidates(0x0043, 0x0139) == []
    with pytest.raises((TypeError, OverflowError, ValueError)):
        d.candidates(0x10000, 0)


class TestAnyKey:
    """`lookup` takes the same keys as `d[key]`, and suggests similar ones."""

    def test_lookup_takes_any_key(self, d):
        expected = d.lookup(0x0010, 0x0010)
        for key in ["PatientName", "patientname", "(0010,0010)", 0x00100010, (0x0010, 0x0010)]:
            assert d.lookup(key) == expected, key
        private = d.lookup(0x0043, 0x1039, "GEMS_PARM_01")
        for key in [
            "0043,xx39 GEMS_PARM_01",
            '"GEMS_PARM_01".BValue',
            ("GEMS_PARM_01", 0x0043, 0x39),
            d["0043,xx39 GEMS_PARM_01"],
        ]:
            assert d.lookup(key) == private, key
        assert d.lookup(0x00431039, creator="GEMS_PARM_01") == private
        assert d.lookup("Nobody") is None and d.lookup(0x00431039) is None
        assert dicom_map.lookup("PatientName") == expected

    def test_an_entry_from_a_rule_has_the_requested_tag(self, d):
        keys = [0x00430010, "(0043,0010)", (0x0043, 0x0010)]
        for answer in [d.lookup(0x0043, 0x0010), *map(d.lookup, keys)]:
            assert (answer["group"], answer["element"], answer["vr"]) == (0x0043, 0x0010, "LO")

    def test_invalid_keys(self, d):
        with pytest.raises(TypeError, match="expected a tag with a creator, or a key alone"):
            d.lookup("PatientName", creator="GEMS_PARM_01")
        with pytest.raises(TypeError, match="found key 1.5"):
            d.lookup(1.5)
        # A group without an element is not a tag of group 0000.
        with pytest.raises(TypeError, match="found element None for group 0x0010"):
            d.lookup(0x0010)

    def test_creators_by_pattern(self, d):
        names = d.creators("GEMS*")
        assert "GEMS_PARM_01" in names and all(name.startswith("GEMS") for name in names)
        assert d.creators("gems*") == names
        assert d.creators("parm_01") and d.creators("*nobody*") == []
        assert set(d.creators("*_01", vendor="GE")) < set(d.creators(vendor="GE"))

    def test_near_matches_in_errors(self, d):
        for key, near in [
            ("PatientNme", "PatientName"),
            ("0043,xx39 GEMS_PARM_1", "GEMS_PARM_01"),
            (("GEMS_PARM_1", 0x0043, 0x39), "GEMS_PARM_01"),
        ]:
            with pytest.raises(KeyError, match=f"did you mean .*{near}"):
                d[key]
        ds = dicom_map.DataSet.new()
        for key in ["PatientNme", ("GEMS_PARM_1", 0x0043, 0x39)]:
            with pytest.raises(KeyError, match="did you mean"):
                ds[key]
        with pytest.raises(AttributeError, match="did you mean PatientName"):
            ds.PatientNme
        # A known attribute that is missing; tools that inspect objects look it up.
        for name in ["PatientName", "_repr_svg_", "shape"]:
            with pytest.raises(AttributeError, match=f'has no "{name}"$'):
                getattr(ds, name)
        with pytest.raises(AttributeError) as raised:
            dicom_map.opne
        assert (raised.value.name, raised.value.obj) == ("opne", dicom_map)
