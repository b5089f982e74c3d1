//! The corpus of bad DICOM files in `tests/bad-dicom`: generated here, and used by the tests of
//! every interface.
//!
//! Run `UPDATE_BAD_DICOM=1 cargo test -p dicom-map-dataset --test bad_dicom` to regenerate it. The
//! columns of the manifest: the file; the result of a tolerant reader (`ok`, `warning <kind>` or
//! `error <kind>`); the result of a strict one (`ok` or `error <kind>`); a description of the
//! fault.
#![allow(clippy::unwrap_used, reason = "test helpers; a failure here is a test failure")]

use dicom_map_dataset::{DataSet, ReadOptions, Reader, WarningKind};
use dicom_map_test_support::part10::*;
use std::path::PathBuf;

/// One bad file: its name, the fault, and its bytes.
type Case = (&'static str, &'static str, Vec<u8>);

/// True if the corpus is to be written, so that the manifest may not exist for comparison.
fn must_update() -> bool {
    std::env::var_os("UPDATE_BAD_DICOM").is_some()
}

fn file(transfer_syntax: &str, build: impl FnOnce(Part10) -> Part10) -> Vec<u8> {
    build(Part10::new(transfer_syntax)).0
}

fn id(part: Part10) -> Part10 {
    part.short(0x0010_0020, b"LO", b"id")
}

/// A deflate stream of one stored block (RFC 1951 3.2.4): the same bytes with every version of the
/// library.
fn deflated(bytes: &[u8]) -> Vec<u8> {
    let byte_len = bytes.len() as u16;
    [&[1], &byte_len.to_le_bytes()[..], &(!byte_len).to_le_bytes(), bytes].concat()
}

/// Deeper than any reader needs to go, in a few kB.
const TOO_DEEP: usize = 300;

fn files_and_headers() -> Vec<Case> {
    let without_preamble = fragment(|part| id(part.short(0x0008_0060, b"CS", b"MR")));
    let mut wrong_meta = file(EXPLICIT, id);
    wrong_meta[140] = 200;
    let mut no_meta_length = file(EXPLICIT, id);
    no_meta_length.drain(132..144);
    let mut huge_meta = file(EXPLICIT, id);
    huge_meta[140..144].fill(0xFF);
    let second_group = |part: Part10| {
        part.short(0x0002_0000, b"UL", &[28, 0, 0, 0]).short(
            0x0002_0010,
            b"UI",
            b"1.2.840.10008.1.2.2\0",
        )
    };
    let mut second_without_length = file(EXPLICIT, |part| id(second_group(part)));
    second_without_length.drain(132..144);
    let station = [&[b'x'; 110][..], b"DICM"].concat();
    vec![
        ("good.dcm", "nothing", file(EXPLICIT, id)),
        ("empty.dcm", "no bytes at all", Vec::new()),
        ("preamble-only.dcm", "nothing after the preamble", vec![0; 132]),
        ("text.dcm", "a text", b"This is not a DICOM file, it is a few words.\n".to_vec()),
        (
            "png.dcm",
            "the start of a PNG image",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0".to_vec(),
        ),
        ("no-preamble-explicit.dcm", "no preamble and no group 0002", without_preamble),
        (
            "no-preamble-implicit.dcm",
            "no preamble, implicit VR",
            fragment(|part| part.implicit(0x0008_0060, b"MR").implicit(0x0010_0020, b"id")),
        ),
        (
            "no-preamble-big-endian.dcm",
            "no preamble, big endian",
            b"\0\x08\0\x60CS\0\x02MR\0\x10\0\x20LO\0\x02id".to_vec(),
        ),
        ("meta-length-wrong.dcm", "the length of group 0002 is too large", wrong_meta),
        ("meta-length-missing.dcm", "group 0002 has no length", no_meta_length),
        ("meta-length-4-billion.dcm", "the length of group 0002 is 2^32-1", huge_meta),
        (
            "syntax-implicit-is-explicit.dcm",
            "said to be implicit VR, is explicit",
            file(IMPLICIT, |part| id(part.short(0x0008_0060, b"CS", b"MR"))),
        ),
        (
            "syntax-explicit-is-implicit.dcm",
            "said to be explicit VR, is implicit",
            file(EXPLICIT, |part| part.implicit(0x0008_0060, b"MR").implicit(0x0010_0020, b"id")),
        ),
        (
            "meta-in-data-set.dcm",
            "an element of group 0002 in the data set",
            file(EXPLICIT, |part| {
                id(part.short(0x0008_0060, b"CS", b"MR").short(0x0002_0010, b"UI", b"1.2 "))
            }),
        ),
        (
            "meta-twice.dcm",
            "a second group 0002 with another transfer syntax in the data set",
            file(EXPLICIT, |part| id(second_group(part))),
        ),
        (
            "meta-twice-implicit.dcm",
            "a second group 0002 in a data set in implicit VR",
            file(IMPLICIT, |part| second_group(part).implicit(0x0010_0020, b"id")),
        ),
        (
            "meta-twice-without-length.dcm",
            "a second group 0002 after one without a length",
            second_without_length,
        ),
        (
            "no-preamble-dicm-at-128.dcm",
            "no preamble and DICM at byte 128 in a value",
            fragment(|part| {
                id(part.short(0x0008_0060, b"CS", b"MR").short(0x0008_1010, b"SH", &station))
            }),
        ),
    ]
}

fn elements() -> Vec<Case> {
    vec![
        (
            "header-cut.dcm",
            "three bytes after the last element",
            file(EXPLICIT, |part| id(part).raw(&[1, 2, 3])),
        ),
        (
            "value-cut.dcm",
            "a value of 4 GB of which 100 bytes are there",
            file(EXPLICIT, |part| {
                part.long_header(0x0040_A160, b"UT", 0xFFFF_FFF0).raw(&[b'x'; 100])
            }),
        ),
        (
            "odd-length.dcm",
            "a value of three bytes",
            file(EXPLICIT, |part| part.short(0x0010_0020, b"LO", b"odd")),
        ),
        (
            "tag-order.dcm",
            "a tag below the one before",
            file(EXPLICIT, |part| id(part.short(0x0010_0040, b"CS", b"F "))),
        ),
        ("tag-twice.dcm", "a tag occurs twice", file(EXPLICIT, |part| id(id(part)))),
        (
            "vr-unknown-long.dcm",
            "the VR ZZ",
            file(EXPLICIT, |part| id(part.long(0x0008_0060, b"ZZ", b"MR"))),
        ),
        (
            "vr-question-marks.dcm",
            "the VR ??, with a short length",
            file(EXPLICIT, |part| id(part.short(0x0008_0060, b"??", b"MR"))),
        ),
        (
            "vr-missing.dcm",
            "one element without VR",
            file(EXPLICIT, |part| {
                id(part.short(0x0008_0016, b"UI", b"1.2 ").implicit(0x0008_0060, b"MR"))
            }),
        ),
        (
            "undefined-length-text.dcm",
            "a text of undefined length",
            file(EXPLICIT, |part| part.long_header(0x0040_A160, b"UT", UNDEFINED).raw(b"x ")),
        ),
        (
            "padding-zeros.dcm",
            "zeros after the data set",
            file(EXPLICIT, |part| id(part).raw(&[0; 300])),
        ),
        (
            "separator.dcm",
            "FFFFFFFF between elements",
            file(EXPLICIT, |part| id(part.short(0x0008_0060, b"CS", b"MR").raw(&[0xFF; 4]))),
        ),
        (
            "creator-missing.dcm",
            "a private element without a creator",
            file(EXPLICIT, |part| part.short(0x0009_1001, b"LO", b"x ")),
        ),
        (
            "creator-empty.dcm",
            "a private creator of no characters",
            file(EXPLICIT, |part| part.short(0x0009_0010, b"LO", b"")),
        ),
        (
            "charset-unknown.dcm",
            "a character set that does not exist",
            file(EXPLICIT, |part| {
                part.short(0x0008_0005, b"CS", b"ISO_IR 999").short(0x0010_0010, b"PN", b"J\xF6rg")
            }),
        ),
    ]
}

fn sequences() -> Vec<Case> {
    let long_item = fragment(|part| part.bare(ITEM, 1000).short(0x0008_1150, b"UI", b"1.2 "));
    let long_value = fragment(|part| {
        part.implicit(
            ITEM,
            &fragment(|part| part.tag(0x0008_1150).raw(b"UI").raw(&[100, 0]).raw(b"1.2 ")),
        )
    });
    let deep = |with_items: bool| {
        file(EXPLICIT, |mut part| {
            for _ in 0..TOO_DEEP {
                part = part.long_header(0x0040_A730, b"SQ", UNDEFINED);
                if with_items {
                    part = part.bare(ITEM, UNDEFINED);
                }
            }
            part
        })
    };
    vec![
        ("nested-300.dcm", "300 sequences in one another", deep(true)),
        ("nested-300-without-items.dcm", "300 sequences in one another without items", deep(false)),
        (
            "item-too-long.dcm",
            "an item longer than its sequence",
            file(EXPLICIT, |part| id(part.long(0x0008_1140, b"SQ", &long_item))),
        ),
        (
            "value-longer-than-item.dcm",
            "a value longer than its item",
            file(EXPLICIT, |part| id(part.long(0x0008_1140, b"SQ", &long_value))),
        ),
        (
            "item-not-closed.dcm",
            "an item without its delimiter",
            file(EXPLICIT, |part| {
                id(part
                    .long_header(0x0008_1140, b"SQ", UNDEFINED)
                    .bare(ITEM, UNDEFINED)
                    .short(0x0008_1150, b"UI", b"1.2 ")
                    .bare(SEQUENCE_END, 0))
            }),
        ),
        (
            "sequence-not-closed.dcm",
            "a sequence without its delimiter at the end of the file",
            file(EXPLICIT, |part| {
                part.long_header(0x0008_1140, b"SQ", UNDEFINED).bare(ITEM, UNDEFINED).short(
                    0x0008_1150,
                    b"UI",
                    b"1.2 ",
                )
            }),
        ),
        (
            "delimiter-stray.dcm",
            "delimiters without a sequence",
            file(EXPLICIT, |part| {
                id(part.short(0x0008_0060, b"CS", b"MR").bare(ITEM_END, 0).bare(SEQUENCE_END, 0))
            }),
        ),
        (
            "delimiter-length.dcm",
            "a delimiter of length 8",
            file(EXPLICIT, |part| {
                id(part.long_header(0x0008_1140, b"SQ", UNDEFINED).bare(SEQUENCE_END, 8))
            }),
        ),
        (
            "sequence-of-no-items.dcm",
            "a sequence that holds text",
            file(EXPLICIT, |part| id(part.long(0x0008_1140, b"SQ", b"what is this? no"))),
        ),
        (
            "dictionary-sequence-is-text.dcm",
            "implicit VR: a text where the dictionary says SQ",
            file(IMPLICIT, |part| part.implicit(0x0008_1140, b"not a sequence! ")),
        ),
        (
            "un-items-explicit.dcm",
            "a UN sequence with items in explicit VR",
            file(EXPLICIT, |part| {
                part.short(0x0009_0010, b"LO", b"SPI ")
                    .long_header(0x0009_10FF, b"UN", UNDEFINED)
                    .bare(ITEM, UNDEFINED)
                    .short(0x0010_0010, b"PN", b"A^B ")
                    .bare(ITEM_END, 0)
                    .bare(SEQUENCE_END, 0)
            }),
        ),
        (
            "fragments-not-closed.dcm",
            "encapsulated pixel data without its delimiter",
            file("1.2.840.10008.1.2.4.50", |part| {
                part.long_header(0x7FE0_0010, b"OB", UNDEFINED)
                    .bare(ITEM, 0)
                    .implicit(ITEM, b"fragment")
            }),
        ),
        (
            "fragment-too-long.dcm",
            "a fragment of 4 GB of which 8 bytes are there",
            file("1.2.840.10008.1.2.4.50", |part| {
                part.long_header(0x7FE0_0010, b"OB", UNDEFINED)
                    .bare(ITEM, 0)
                    .bare(ITEM, 0xFFFF_FFF0)
                    .raw(b"fragment")
            }),
        ),
    ]
}

/// Items with a wrong encoding or length.
fn items() -> Vec<Case> {
    const JPEG: &str = "1.2.840.10008.1.2.4.50";
    let name = fragment(|part| part.short(0x0010_0010, b"PN", b"A^B "));
    let pixels = fragment(|part| {
        part.long_header(0x7FE0_0010, b"OB", UNDEFINED)
            .bare(ITEM, 0)
            .implicit(ITEM, b"fragment")
            .bare(SEQUENCE_END, 0)
    });
    // The length without the headers of the fragments and the delimiter.
    let short_icon = fragment(|part| part.bare(ITEM, pixels.len() as u32 - 24).raw(&pixels));
    let wrong_fragment = fragment(|part| {
        let content = fragment(|part| {
            part.long_header(0x7FE0_0010, b"OB", UNDEFINED)
                .bare(ITEM, 0)
                .bare(ITEM, 12)
                .raw(b"frag")
        });
        part.implicit(ITEM, &content)
    });
    vec![
        (
            "item-explicit-in-implicit.dcm",
            "implicit VR: an item in explicit VR",
            file(IMPLICIT, |part| {
                part.implicit(0x0008_1140, &fragment(|part| part.implicit(ITEM, &name)))
                    .implicit(0x0010_0020, b"id")
            }),
        ),
        (
            "item-explicit-in-implicit-undefined.dcm",
            "implicit VR: a private sequence and an item of undefined length, in explicit VR",
            file(IMPLICIT, |part| {
                part.implicit(0x2005_0014, b"Philips MR Imaging DD 005 ")
                    .bare(0x2005_140F, UNDEFINED)
                    .bare(ITEM, UNDEFINED)
                    .raw(&name)
                    .bare(ITEM_END, 0)
                    .bare(SEQUENCE_END, 0)
                    .implicit(0x7FE0_0010, &[7; 64])
            }),
        ),
        (
            "element-explicit-in-implicit.dcm",
            "implicit VR: one element with a VR",
            file(IMPLICIT, |part| {
                part.implicit(0x0008_0060, b"MR").raw(&name).implicit(0x0010_0020, b"id")
            }),
        ),
        (
            "item-implicit-in-explicit.dcm",
            "explicit VR: an item in implicit VR",
            file(EXPLICIT, |part| {
                let item = fragment(|part| part.implicit(0x0010_0010, b"A^B "));
                id(part.long(0x0008_1140, b"SQ", &fragment(|part| part.implicit(ITEM, &item))))
            }),
        ),
        (
            "icon-24-short.dcm",
            "the length of an item leaves out what encapsulation adds",
            file(JPEG, |part| {
                part.long_header(0x0088_0200, b"SQ", short_icon.len() as u32 - 24)
                    .raw(&short_icon)
                    .short(0x2050_0020, b"CS", b"IDENTITY")
            }),
        ),
        (
            "icon-24-short-undefined.dcm",
            "as icon-24-short.dcm, in a sequence of undefined length",
            file(JPEG, |part| {
                part.long_header(0x0088_0200, b"SQ", UNDEFINED)
                    .raw(&short_icon)
                    .bare(SEQUENCE_END, 0)
                    .short(0x2050_0020, b"CS", b"IDENTITY")
            }),
        ),
        (
            "icon-fragment-too-long.dcm",
            "a fragment longer than the file has room for, in an item",
            file(JPEG, |part| part.long(0x0088_0200, b"SQ", &wrong_fragment)),
        ),
    ]
}

fn deflate() -> Vec<Case> {
    let data_set = fragment(|part| id(part.short(0x0008_0060, b"CS", b"MR")));
    let whole = deflated(&data_set);
    vec![
        ("deflated-good.dcm", "nothing; deflated", file(DEFLATED, |part| part.raw(&whole))),
        (
            "deflated-cut.dcm",
            "the deflated data set is cut",
            file(DEFLATED, |part| part.raw(&whole[..whole.len() - 6])),
        ),
        (
            "deflated-noise.dcm",
            "what should be deflated is not",
            file(DEFLATED, |part| part.raw(b"\xFF\xFE\xFD\xFC no deflate stream")),
        ),
    ]
}

/// All of them. A file that inflates beyond the limit is too large to commit; bad_input.rs
/// generates one.
fn cases() -> Vec<Case> {
    [files_and_headers(), elements(), sequences(), items(), deflate()].concat()
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../tests/bad-dicom")
}

fn touch(data_set: &DataSet) {
    for (_, element) in data_set.meta().walk().chain(data_set.root().walk()) {
        let _ = (element.value(), element.text(), element.name(), element.path());
    }
}

/// The results of a tolerant and a strict reader, in the format of the manifest.
fn outcome(bytes: &[u8]) -> (String, String) {
    let strict =
        Reader::embedded().with_options(ReadOptions { strict: true, ..ReadOptions::default() });
    let strictly = strict
        .read_bytes(bytes)
        .map_or_else(|error| format!("error {}", error.kind().id()), |_| "ok".into());
    let tolerantly = match Reader::embedded().read_bytes(bytes) {
        Err(error) => format!("error {}", error.kind().id()),
        Ok(data_set) => {
            touch(&data_set);
            let kinds: Vec<&str> = WarningKind::ALL
                .iter()
                .filter(|kind| data_set.warnings().count(**kind) > 0)
                .map(|kind| kind.id())
                .collect();
            if kinds.is_empty() { "ok".into() } else { format!("warning {}", kinds.join(" ")) }
        }
    };
    (tolerantly, strictly)
}

fn manifest() -> String {
    let mut text = "file,tolerant,strict,what\n".to_string();
    for (name, what, bytes) in cases() {
        let (tolerant, strict) = outcome(&bytes);
        let what = if what.contains(',') { format!("\"{what}\"") } else { what.to_string() };
        text.push_str(&format!("{name},{tolerant},{strict},{what}\n"));
    }
    text
}

#[test]
fn the_folder_has_the_generated_files() {
    if must_update() {
        let _ = std::fs::remove_dir_all(folder());
        std::fs::create_dir_all(folder()).unwrap();
        for (name, _, bytes) in cases() {
            std::fs::write(folder().join(name), bytes).unwrap();
        }
        std::fs::write(folder().join("manifest.csv"), manifest()).unwrap();
    }
    for (name, what, bytes) in cases() {
        assert!(
            std::fs::read(folder().join(name)).unwrap() == bytes,
            "{name} ({what}) differs: UPDATE_BAD_DICOM=1 writes it"
        );
    }
    assert_eq!(
        std::fs::read_dir(folder()).unwrap().count(),
        cases().len() + 1,
        "a file that the manifest does not name"
    );
}

#[test]
fn each_file_has_the_outcome_of_the_manifest() {
    if must_update() {
        return;
    }
    assert_eq!(std::fs::read_to_string(folder().join("manifest.csv")).unwrap(), manifest());
}

#[test]
fn strict_readers_refuse_what_tolerant_ones_warn_about() {
    for line in manifest().lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        assert_eq!(cells[1] == "ok", cells[2] == "ok", "{line}");
    }
}
