//! Shared by the integration tests.
#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test uses a part of it; a failure here is a failure of the test"
)]

use dicom_map::registry::{
    Alternative, Creator, Entry, EntrySource, Field, Key, PrivateKey, Reference, Registry, Source,
    Uid,
};
use dicom_map::{Tag, TagPattern, Vm, Vr, VrSet};
use std::path::PathBuf;

/// A small registry in which every section of a file has a record.
pub fn sample_registry() -> Registry {
    let source = |reference: &str| EntrySource {
        source: "sample".into(),
        reference: Reference::parse(reference),
    };
    let mut name = Entry::new(Key::public(Tag::new(0x0010, 0x0010)), Vr::PN, Vm::ONE);
    name.keyword = "PatientName".into();
    name.name = "Patient's Name".into();
    name.description = "A description of the sample".into();
    name.sources = vec![source("dicom.dic#L12")];
    name.deidentification.basic_profile = "Z".into();
    let mut smallest = Entry::new(
        Key::public(Tag::new(0x0028, 0x0106)),
        VrSet::from_slice(&[Vr::US, Vr::SS]).unwrap(),
        Vm::ONE,
    );
    smallest.keyword = "SmallestImagePixelValue".into();
    smallest.name = "Smallest Image Pixel Value".into();
    smallest.sources = vec![source("dicom.dic#L13")];
    let mut overlay =
        Entry::new(Key::Public(TagPattern::parse("60xx", "0010").unwrap()), Vr::US, Vm::ONE);
    overlay.keyword = "OverlayRows".into();
    overlay.name = "Overlay Rows".into();
    overlay.sources = vec![source("dicom.dic#L14")];
    let mut curve =
        Entry::new(Key::Public(TagPattern::parse("0020", "31xx").unwrap()), Vr::CS, Vm::ONE_TO_N);
    curve.retired = true;
    curve.keyword = "SourceImageIDs".into();
    let private = |creator: &str, offset, block, name: &str| {
        let mut entry = Entry::new(
            Key::Private(PrivateKey::new(creator, 0x0019, offset, block)),
            Vr::DS,
            Vm::ONE_TO_N,
        );
        entry.name = name.into();
        entry.keyword = name.replace(' ', "");
        entry.keyword_derived = true;
        entry.sources = vec![source("statement.pdf#t2p43"), source("private.dic")];
        entry.alternatives =
            vec![Alternative { field: Field::Vr, value: "LO".into(), source: "sample".into() }];
        entry
    };
    let mut annotation = Entry::new(
        Key::Private(PrivateKey::with_group_pattern("DLX_ANNOT_01", "70xx", 4, None).unwrap()),
        Vr::ST,
        Vm::ONE,
    );
    annotation.name = "Text Annotation".into();
    Registry {
        meta: [("edition".to_string(), "sample".to_string())].into(),
        sources: vec![Source {
            id: "sample".into(),
            title: "A sample".into(),
            ..Source::default()
        }],
        creators: vec![Creator {
            name: "ACME 1.0".into(),
            vendor: "Acme".into(),
            vendor_reason: "its name".into(),
            spellings: vec!["Acme 1.0".into()],
        }],
        entries: vec![
            name,
            smallest,
            overlay,
            curve,
            private("ACME 1.0", 0x01, None, "Coil Temperature"),
            private("ACME 1.0", 0x01, Some(0x11), "Coil Temperature In Block 11"),
            private("ACME 1.0", 0x02, None, "Coil Name"),
            annotation,
        ],
        uids: vec![Uid {
            uid: "1.2.840.10008.1.2".into(),
            name: "Implicit VR Little Endian".into(),
            keyword: "ImplicitVRLittleEndian".into(),
            kind: "Transfer Syntax".into(),
            retired: false,
            sources: vec![source("part06#p1")],
        }],
    }
}

/// The bytes of [`sample_registry`].
pub fn sample_file() -> Vec<u8> {
    dicom_map::to_dmap(sample_registry()).unwrap()
}

/// A path under the root of the workspace.
pub fn workspace_path(tail: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..").join(tail)
}
