//! Writes the files of the C tests into the given folder: dictionaries with a record of every kind,
//! damaged ones, and DICOM files.
#![allow(missing_docs, clippy::unwrap_used, reason = "a tool of the tests")]

use dicom_map::registry::{
    Alternative, Creator, Deidentification, Entry, EntrySource, Field, Key, Reference, Registry,
    Source, Uid,
};
use dicom_map::{Vm, to_dmap};
use dicom_map_test_support::part10::{EXPLICIT, Part10, fragment};
use std::path::PathBuf;

fn entry(key: (&str, &str, &str), vr: &str, vm: &str, keyword: &str, name: &str) -> Entry {
    let vm: Vm = vm.parse().unwrap();
    let mut entry = Entry::new(
        Key::parse(key.0, key.1, key.2).unwrap(),
        vr.parse::<dicom_map::VrSet>().unwrap(),
        vm,
    );
    entry.keyword = keyword.into();
    entry.name = name.into();
    entry.sources = vec![entry_source("dcmtk", "dicom.dic#L5")];
    entry
}

fn entry_source(source: &str, reference: &str) -> EntrySource {
    EntrySource { source: source.into(), reference: Reference::parse(reference) }
}

fn base() -> Registry {
    let mut name = entry(("", "0010", "0010"), "PN", "1", "PatientName", "Patient's Name");
    name.deidentification = Deidentification {
        basic_profile: "Z".into(),
        options: "clean=C".into(),
        ..Deidentification::default()
    };
    let pixel = entry(
        ("", "0028", "0106"),
        "US or SS",
        "1",
        "SmallestImagePixelValue",
        "Smallest Image Pixel Value",
    );
    let mut overlay = entry(("", "60xx", "0010"), "US", "1", "OverlayRows", "Overlay Rows");
    overlay.retired = true;
    let item = entry(("", "FFFE", "E000"), "NONE", "1", "Item", "Item");
    let mut rich = entry(("ACME 1.0", "0009", "xx01"), "DS", "2-2n", "Gain", "Gain");
    rich.sources = vec![
        entry_source("vendor", "statement.pdf#t2p43"),
        entry_source("vendor", "manual.pdf#p7"),
        entry_source("gdcm", ""),
        entry_source("dcmtk", "private.dic#L12"),
    ];
    rich.alternatives = vec![
        Alternative { field: Field::Vr, value: "LO".into(), source: "gdcm".into() },
        Alternative {
            field: Field::Name,
            value: "Verst\u{E4}rkung".into(),
            source: "vendor".into(),
        },
    ];
    rich.description = "Amplifier gain".into();
    (rich.vr_inferred, rich.name_derived, rich.keyword_derived) = (true, true, true);
    rich.deidentification =
        Deidentification { safe_private: true, tcia: "k".into(), ..Deidentification::default() };
    let everywhere = entry(("ACME 1.0", "0009", "xx02"), "LO", "1-n", "Gain", "Everywhere");
    let in_block = entry(("ACME 1.0", "0009", "1002"), "SH", "1-3", "InBlock", "In Block");
    let repeating =
        entry(("DLX_ANNOT_01", "70xx", "xx04"), "ST", "1", "TextAnnotation", "Text Annotation");
    let source = |id: &str| Source {
        id: id.into(),
        title: format!("Title of {id}"),
        licence: "MIT".into(),
        edition: "2026b".into(),
        origin: "https://example.org".into(),
        lineage: id.into(),
        sha256: "00ff".into(),
    };
    Registry {
        meta: [("edition".into(), "test".into())].into(),
        sources: vec![source("dcmtk"), source("gdcm"), source("vendor")],
        creators: vec![Creator {
            name: "ACME 1.0".into(),
            vendor: "Acme".into(),
            vendor_reason: "its name".into(),
            spellings: vec!["Acme 1.0".into()],
        }],
        entries: vec![name, pixel, overlay, item, rich, everywhere, in_block, repeating],
        uids: vec![
            Uid {
                uid: "1.2.840.10008.1.2".into(),
                name: "Implicit VR".into(),
                kind: "Transfer Syntax".into(),
                retired: true,
                ..Uid::default()
            },
            Uid {
                uid: "1.2.840.10008.1.2.1".into(),
                name: "Explicit VR Little Endian".into(),
                keyword: "ExplicitVRLittleEndian".into(),
                kind: "Transfer Syntax".into(),
                retired: false,
                sources: vec![entry_source("dcmtk", "dicom.dic#L9")],
            },
        ],
    }
}

fn top() -> Registry {
    Registry {
        entries: vec![
            entry(("ACME 1.0", "0009", "xx01"), "FD", "1", "SiteGain", "Gain of our site"),
            entry(("SITE", "0011", "xx07"), "UI", "1", "SiteUid", "Site UID"),
        ],
        uids: vec![Uid { uid: "1.2.3".into(), name: "Ours".into(), ..Uid::default() }],
        ..Registry::default()
    }
}

/// A file with public and private elements, two items, a value of each kind that C reads, a block
/// without a creator, and text that must not reach a terminal unescaped.
fn file() -> Vec<u8> {
    let item =
        |part: Part10| part.short(0x0009_0011, b"LO", b"Acme 1.0").short(0x0009_1101, b"DS", b"3 ");
    let first = fragment(item);
    Part10::new(EXPLICIT)
        .short(0x0008_0005, b"CS", b"ISO_IR 192")
        .short(0x0009_0010, b"LO", b"ACME 1.0")
        .short(0x0009_1001, b"DS", b"1.5\\-2")
        .short(0x0009_1002, b"SH", "\u{E9}\u{1B}[2J".as_bytes())
        .short(0x0009_2001, b"LO", b"no owner")
        .short(0x0010_0010, b"PN", "Doe^J\u{E9} ".as_bytes())
        .short(0x0028_0106, b"US", &[1, 0, 255, 255])
        .long_header(0x0040_A730, b"SQ", first.len() as u32 + 16)
        .implicit(0xFFFE_E000, &first)
        .implicit(0xFFFE_E000, &[])
        .long(0x7FE0_0010, b"OB", &[0, 1, 254, 255])
        .0
}

fn main() {
    let folder =
        PathBuf::from(std::env::args_os().nth(1).expect("usage: make_test_dictionary FOLDER"));
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.join(name), bytes).unwrap();
    let base = to_dmap(base()).unwrap();
    write("base.dmap", &base);
    write("top.dmap", &to_dmap(top()).unwrap());
    write(
        "site.csv",
        b"creator,group,element,vr,vm,keyword,name\nSITE,0011,xx07,UI,1,SiteUid,Site UID\n",
    );
    write("bad.csv", b"creator,group\nSITE,0011\n");
    write("empty.dmap", b"");
    write("cut.dmap", &base[..base.len() / 2]);
    let changed = |at: usize, value: u8| {
        let mut bytes = base.clone();
        bytes[at] = value;
        bytes
    };
    write("file.dcm", &file());
    write("short.dcm", &file()[..200]);
    write("foreign.dmap", &changed(0, b'X'));
    write("newer.dmap", &changed(8, 99));
    write("sections.dmap", &changed(12, 1));
    write("flipped.dmap", &changed(base.len() - 1, 0xFF));
}
