/* The C++ wrapper: every member, with the dictionaries of examples/make_test_dictionary.rs.
   Usage: wrapper FOLDER */
#include <dicom_map.hpp>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <vector>

using dicom_map::Dict;
using dicom_map::Tag;

static int checks = 0;

static void check_at(bool holds, const char *what, int line)
{
    checks++;
    if (!holds) {
        std::fprintf(stderr, "wrapper.cpp:%d: found %s false, expected it to be true\n", line, what);
        std::exit(1);
    }
}
#define CHECK(condition) check_at((condition), #condition, __LINE__)

static void throws_at(dmap_status expected, const std::function<void()> &call, int line)
{
    try {
        call();
    } catch (const dicom_map::Error &error) {
        check_at(error.status() == expected && *error.what() != '\0' && error.id() == dmap_status_name(expected), error.what(), line);
        return;
    }
    check_at(false, "an error is thrown", line);
}
#define THROWS(status, call) throws_at(status, [&] { (void)(call); }, __LINE__)

static void tags(const Dict &dict)
{
    const auto rich = dict.lookup(0x0009, 0x1101, "ACME 1.0  ");
    CHECK(rich && *rich == *dict.lookup(0x0009, 0x0001, "acme  1.0") && *rich != *dict.lookup(0x0010, 0x0010));
    CHECK(rich->group() == 0x0009 && rich->element() == 0x0001 && rich->mask() == 0xFFFFFFFF && rich->text() == "(0009,xx01)");
    CHECK(rich->vr() == "DS" && rich->vr_count() == 1 && rich->vr_at(0) == "DS" && rich->vr_at(1).empty());
    CHECK(rich->vm() == "2-2n" && rich->vm_min() == 2 && !rich->vm_max() && rich->vm_step() == 2);
    CHECK(rich->keyword() == "Gain" && rich->name() == "Gain" && rich->description() == "Amplifier gain");
    CHECK(rich->creator_name() == "ACME 1.0" && rich->vendor() == "Acme" && rich->creator()->name() == "ACME 1.0");
    CHECK(rich->is_private() && !rich->is_rule() && !rich->is_retired() && rich->is_vr_inferred() && rich->is_name_derived() && rich->is_keyword_derived());
    CHECK(!rich->block() && dict.lookup(0x0009, 0x1002, "ACME 1.0")->block() == 0x10);
    CHECK(rich->sources().size() == 4 && !rich->sources().empty());
    const dicom_map::EntrySource last = rich->sources()[3];
    CHECK(last.source == "vendor" && last.document == "statement.pdf" && last.locator == DMAP_LOCATOR_TABLE && last.number == 2 && last.page == 43);
    std::string all;
    for (const dicom_map::EntrySource &source : rich->sources()) {
        all += source.text + ";";
    }
    CHECK(all == "dcmtk:private.dic#L12;gdcm;vendor:manual.pdf#p7;vendor:statement.pdf#t2p43;");
    CHECK(rich->alternatives().size() == 2);
    const dicom_map::Alternative lost = rich->alternatives()[1];
    CHECK(lost.field == "name" && lost.value == "Verst\xC3\xA4rkung" && lost.source == "vendor");
    CHECK(rich->deidentification()->safe_private && rich->deidentification()->tcia == "k");
    CHECK(dict.lookup(0x0010, 0x0010)->deidentification()->options == "clean=C" && dict.lookup(0x0010, 0x0010)->deidentification()->basic_profile == "Z");
    CHECK(!dict.lookup(0x0028, 0x0106)->deidentification() && dict.lookup(0x0028, 0x0106)->vr() == "US or SS");
    CHECK(dict.lookup(0x0009, 0x1002, "ACME 1.0")->vm_max() == 3 && !dict.lookup(0x0010, 0x0010)->creator());
}

static void ranges(const Dict &dict)
{
    std::size_t count = 0;
    for (const Tag tag : dict) {
        CHECK(!tag.vr().empty());
        count++;
    }
    CHECK(count == dict.size() && !dict.empty());
    CHECK(static_cast<std::size_t>(std::distance(dict.begin(), dict.end())) == count);
    CHECK(std::any_of(dict.begin(), dict.end(), [](Tag tag) { return tag.keyword() == "OverlayRows"; }));
    std::vector<std::string> names;
    for (const dicom_map::Creator creator : dict.creators()) {
        names.emplace_back(creator.name());
    }
    CHECK(names == (std::vector<std::string>{"ACME 1.0", "DLX_ANNOT_01"}));
    const auto acme = dict.find_creator("acme 1.0");
    CHECK(acme && acme->vendor() == "Acme" && acme->vendor_reason() == "its name" && acme->spellings().size() == 1 && acme->spellings()[0] == "Acme 1.0");
    CHECK(acme->lookup(0x0009, 0x1001) == dict.lookup(0x0009, 0x1001, "ACME 1.0") && !acme->lookup(0x0011, 0x1001));
    CHECK(std::distance(acme->tags().begin(), acme->tags().end()) == 3);
    CHECK(!dict.find_creator("nobody"));
    std::vector<std::string> uids;
    for (const dicom_map::Uid uid : dict.uids()) {
        uids.emplace_back(uid.text());
    }
    CHECK(uids == (std::vector<std::string>{"1.2.840.10008.1.2", "1.2.840.10008.1.2.1"}));
    const auto uid = dict.find_uid("ExplicitVRLittleEndian");
    CHECK(uid && uid->name() == "Explicit VR Little Endian" && uid->kind() == "Transfer Syntax" && uid->keyword() == "ExplicitVRLittleEndian");
    CHECK(!uid->is_retired() && uid->sources()[0] == "dcmtk:dicom.dic#L9" && *uid == *dict.find_uid("1.2.840.10008.1.2.1") && !dict.find_uid("9.9"));
    CHECK(dict.sources().size() == 3);
    const dicom_map::Source source = dict.sources()[0];
    CHECK(source.id() == "dcmtk" && source.title() == "Title of dcmtk" && source.licence() == "MIT" && source.edition() == "2026b");
    CHECK(source.origin() == "https://example.org" && source.lineage() == "dcmtk" && source.sha256() == "00ff");
}

static void files(const Dict &dict, const std::string &folder)
{
    using dicom_map::Element;
    using dicom_map::File;
    const File file = File::open(dict, folder + "/file.dcm");
    std::size_t count = 0;
    std::vector<std::string> inside;
    for (const Element element : file) {
        count++;
        for (const dicom_map::Item item : element.items()) {
            for (const Element inner : item) {
                inside.push_back(inner.path());
            }
        }
    }
    CHECK(count == 11 && inside.size() == 2 && inside[1] == "(0040,A730)[0].(0009,1101)");
    const auto gain = file.find_private("ACME 1.0", 0x0009, 0x01);
    CHECK(gain && *gain == *file.find("(0009,1001)") && gain->is_private() && !gain->is_sequence() && gain->value_count() == 2);
    CHECK(gain->group() == 0x0009 && gain->element() == 0x1001 && gain->vr() == "DS" && gain->creator() == "ACME 1.0");
    CHECK(gain->name() == "Gain" && gain->keyword() == "Gain" && gain->entry()->vm() == "2-2n" && gain->bytes() == "1.5\\-2");
    CHECK(gain->text() == "1.5\\-2" && gain->numbers() == (std::vector<double>{1.5, -2}));
    CHECK(file.find("(0009,1002)")->printable() == "\xC3\xA9\\u{1b}[2J" && !file.find("(0011,0010)"));
    CHECK(file.transfer_syntax() == "1.2.840.10008.1.2.1" && file.warning_count() > 0 && !file.warning(0).empty() && file.warning(100).empty());
    CHECK(file.dump(DMAP_DUMP_PRIVATE).find("[ACME 1.0] Gain") != std::string::npos && file.json().front() == '{');
    THROWS(DMAP_INVALID_ARGUMENT, file.json(8));
    THROWS(DMAP_INVALID_ARGUMENT, file.find("(0009,1002)")->numbers());
    THROWS(DMAP_IO, File::open(dict, folder + "/no such file"));
    THROWS(DMAP_INVALID_DATA, File::open_bytes(dict, "x", 1));
}

int main(int argc, char **argv)
{
    const std::string folder = argc > 1 ? argv[1] : ".";
    const Dict dict = Dict::open(folder + "/base.dmap");
    tags(dict);
    ranges(dict);
    files(dict, folder);
    dict.verify();
    CHECK(dict.byte_len() > 1000 && dict.meta("edition") == "test" && !dict.meta("no such"));

    CHECK(dict.lookup_keyword("PatientName")->group() == 0x0010 && !dict.lookup_keyword("NoSuch"));
    CHECK(dict.candidates(0x0010, 0x0010).empty());
    const dicom_map::TagList gains = dict.find_keyword("Gain");
    CHECK(gains.size() == 2 && !gains.empty() && gains[0] != gains[1] && dict.find_keyword("NoSuch").empty());
    for (const Tag tag : gains) {
        CHECK(tag.keyword() == "Gain");
    }
    dicom_map::Search wanted;
    wanted.words = "gain";
    wanted.vendor = "acme";
    wanted.vr = "DS";
    wanted.limit = 9;
    CHECK(dict.search(wanted).size() == 1);
    wanted.vr = "D";
    THROWS(DMAP_INVALID_VR, dict.search(wanted));

    Dict both = dict.with_overlay(Dict::open_in_memory(folder + "/top.dmap"));
    const Dict moved = std::move(both);
    CHECK(moved.lookup(0x0009, 0x0001, "ACME 1.0")->name() == "Gain of our site" && moved.size() == dict.size() + 1);

    std::ifstream stream(folder + "/base.dmap", std::ios::binary);
    const std::vector<char> bytes((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    CHECK(Dict::open_bytes(bytes.data(), bytes.size()).size() == dict.size() && Dict::open_borrowed(bytes.data(), bytes.size()).size() == dict.size());
    CHECK(Dict::open_table(folder + "/site.csv").lookup(0x0011, 0x0007, "SITE")->keyword() == "SiteUid");

    THROWS(DMAP_IO, Dict::open(folder + "/no such file"));
    THROWS(DMAP_BAD_MAGIC, Dict::open(folder + "/foreign.dmap"));
    THROWS(DMAP_INVALID_CREATOR, dict.lookup(0x0009, 0x1001, "\xFF"));
    CHECK(!dict.lookup(0x0009, 0x1001, "") && !dict.lookup(0x0009, 0x1001, std::string_view()));
    CHECK(dict.size() == 8); /* a call without error, so that NULL itself is the error */
    THROWS(DMAP_INVALID_ARGUMENT, Dict::own(nullptr));
    THROWS(DMAP_BAD_CHECKSUM, Dict::open(folder + "/flipped.dmap").verify());
    std::printf("wrapper: %d checks\n", checks);
    return 0;
}
