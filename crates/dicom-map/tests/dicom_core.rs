//! The adapter for dicom-rs, compared with dicom-rs' own dictionary.
#![cfg(all(feature = "dicom-core", feature = "embedded"))]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use dicom_core::dictionary::{DataDictionary, DataDictionaryEntry, TagRange, VirtualVr};
use dicom_core::{Tag, VR};
use dicom_dictionary_std::StandardDataDictionary;
use dicom_map::{CoreDictionary, DmapDict, Vr};

const GE: [(Tag, &str); 2] =
    [(Tag(0x0043, 0x0010), "GEMS_PARM_01"), (Tag(0x0019, 0x0022), "GEMS_ACQU_01")];

fn of_ge() -> CoreDictionary {
    CoreDictionary::embedded().with_blocks(GE)
}

/// Every tag that a public entry stands for, or some of them for a pattern.
fn public_tags() -> Vec<Tag> {
    let dict = DmapDict::embedded();
    let tags = dict.entries().filter(|entry| !entry.is_private()).flat_map(|entry| {
        let pattern = entry.pattern();
        [0u32, 0x0012_0034, u32::MAX]
            .map(|free| dicom_map::Tag::from(pattern.value() | free & !pattern.mask()))
    });
    tags.map(|tag| Tag(tag.group(), tag.element())).collect()
}

#[test]
fn public_attributes_are_those_of_dicom_rs() {
    let dict = CoreDictionary::embedded();
    let mut compared = 0;
    let mut different = Vec::new();
    for tag in public_tags() {
        let Some(theirs) = StandardDataDictionary.by_tag(tag) else { continue };
        let ours = dict.by_tag(tag).unwrap();
        compared += 1;
        if (ours.alias(), ours.vr()) != (theirs.alias, theirs.vr)
            && theirs.tag_range() != TagRange::GroupLength
        {
            different.push(format!(
                "{tag} {} {:?}, {} {:?}",
                ours.alias(),
                ours.vr(),
                theirs.alias,
                theirs.vr
            ));
        }
    }
    assert!(compared > 5_000, "{compared}");
    assert_eq!(different, [""; 0], "ours, theirs");
}

#[test]
fn keywords_have_the_tags_of_dicom_rs() {
    let dict = CoreDictionary::embedded();
    let keywords = DmapDict::embedded();
    let keywords = keywords.entries().filter(|entry| !entry.is_private());
    let mut compared = 0;
    for keyword in keywords.map(|entry| entry.keyword()) {
        let Some(theirs) = StandardDataDictionary.by_name(keyword) else { continue };
        let ours = dict.by_name(keyword).unwrap();
        assert_eq!(ours.alias(), theirs.alias);
        // For (1000,xxx0), dicom-rs has one tag.
        assert!(
            ours.tag_range() == theirs.tag || matches!(theirs.tag.inner().0, 0x1000 | 0x1010),
            "{keyword}: {:?}, {:?}",
            ours.tag_range(),
            theirs.tag
        );
        compared += 1;
    }
    assert!(compared > 5_000, "{compared}");
}

#[test]
fn vr_alternatives_are_those_that_dicom_rs_resolves() {
    let dict = CoreDictionary::embedded();
    for (tag, vr) in [
        (Tag(0x7FE0, 0x0010), VirtualVr::Px),
        (Tag(0x6004, 0x3000), VirtualVr::Ox),
        (Tag(0x0028, 0x0106), VirtualVr::Xs),
        (Tag(0x0028, 0x3006), VirtualVr::Lt),
        (Tag(0x0028, 0x1200), VirtualVr::Lt),
        (Tag(0x0010, 0x0010), VirtualVr::Exact(VR::PN)),
        (Tag(0xFFFE, 0xE000), VirtualVr::Exact(VR::UN)),
    ] {
        assert_eq!(dict.by_tag(tag).unwrap().vr(), vr, "{tag}");
    }
    // Each of our VRs is one of theirs.
    assert!(Vr::ALL.iter().all(|vr| vr.as_str().parse::<VR>().is_ok()));
}

#[test]
fn group_lengths_and_private_creators_follow_the_rules() {
    let dict = of_ge();
    let range = |tag| dict.by_tag(tag).unwrap().tag_range();
    assert_eq!(range(Tag(0x0009, 0x0010)), TagRange::PrivateCreator);
    assert_eq!(range(Tag(0x0043, 0x00FF)), TagRange::PrivateCreator);
    assert_eq!(range(Tag(0x0008, 0x0000)), TagRange::GroupLength);
    assert_eq!(range(Tag(0x0043, 0x0000)), TagRange::GroupLength);
    assert_eq!(range(Tag(0x0002, 0x0000)), TagRange::Single(Tag(0x0002, 0x0000)));
    assert_eq!(dict.by_tag(Tag(0x0043, 0x0010)).unwrap().vr(), VirtualVr::Exact(VR::LO));
}

#[test]
fn private_elements_are_those_of_the_data_set() {
    let none = CoreDictionary::embedded();
    let dict = of_ge();
    let entry = dict.by_tag(Tag(0x0043, 0x1039)).unwrap();
    assert_eq!(
        (entry.tag_range(), entry.alias(), entry.vr()),
        (TagRange::Single(Tag(0x0043, 0x1039)), "BValue", VirtualVr::Exact(VR::IS))
    );
    assert_eq!(dict.by_expr("(0043,1039)"), Some(entry));
    assert_eq!(dict.by_name("BValue"), Some(entry));
    // Only the block of the creator answers.
    assert!(
        dict.by_tag(Tag(0x0019, 0x22A2)).is_some() && dict.by_tag(Tag(0x0019, 0x10A2)).is_none()
    );
    assert!(none.by_tag(Tag(0x0043, 0x1039)).is_none() && none.by_name("BValue").is_none());
    // An element that the creator does not define, and elements outside every block.
    for tag in [Tag(0x0043, 0x10FF), Tag(0x0043, 0x0039 - 0x0030), Tag(0x0043, 0x0100)] {
        assert_eq!(dict.by_tag(tag), None, "{tag}");
    }
    // Blocks do not accumulate: the next data set has its own.
    let siemens = dict.with_blocks([(Tag(0x0029, 0x0010), "SIEMENS CSA HEADER")]);
    assert!(siemens.by_tag(Tag(0x0029, 0x1010)).is_some());
    assert!(siemens.by_tag(Tag(0x0043, 0x1039)).is_none());
}

#[test]
fn every_private_entry_is_found_in_a_block_of_its_creator() {
    let dict = DmapDict::embedded();
    let base = CoreDictionary::embedded();
    let mut found = 0;
    for creator in dict.creators() {
        for entry in creator.entries().step_by(7) {
            let block = entry.block().unwrap_or(0x7F);
            let group = entry.group();
            let of_object = base.with_blocks([(Tag(group, block.into()), creator.name())]);
            let tag = Tag(group, u16::from(block) << 8 | u16::from(entry.block_offset().unwrap()));
            let answer = of_object.by_tag(tag).unwrap();
            // An entry for this block only takes precedence.
            let expected = of_object.view(tag).unwrap();
            let alias =
                if expected.keyword().is_empty() { expected.name() } else { expected.keyword() };
            assert_eq!((answer.alias(), answer.tag()), (alias, tag), "{creator:?}");
            if !expected.keyword().is_empty() && dict.keyword(alias).unwrap().is_private() {
                assert_eq!(of_object.by_name(alias).unwrap().alias(), alias);
            }
            found += 1;
        }
    }
    assert!(found > 2_000, "{found}");
}

#[test]
fn any_creators_may_be_given() {
    let long = "x".repeat(100_000);
    let odd = [
        (Tag(0x0043, 0x0010), "GEMS_PARM_01\0\0  "),
        (Tag(0x0043, 0x0010), "ACME 1.0"),     // the block is taken
        (Tag(0x0010, 0x0010), "GEMS_PARM_01"), // not a private group
        (Tag(0x0045, 0x1000), "GEMS_PARM_01"), // not a creator's element
        (Tag(0x0045, 0x0010), ""),
        (Tag(0x0047, 0x00FF), &long),
    ];
    let dict = CoreDictionary::embedded().with_blocks(odd);
    assert_eq!(dict.by_tag(Tag(0x0043, 0x1039)).unwrap().alias(), "BValue");
    assert_eq!(dict.by_tag(Tag(0x0045, 0x1001)), None);
    assert_eq!(dict.by_tag(Tag(0x0047, 0xFF01)), None);
    assert_eq!(dict.by_tag(Tag(0x0010, 0x0010)).unwrap().alias(), "PatientName");
}

#[test]
fn threads_share_one_dictionary_and_see_the_same_entries() {
    let dict = of_ge();
    let first = dict.by_tag(Tag(0x0043, 0x1039)).unwrap() as *const _ as usize;
    std::thread::scope(|scope| {
        for _ in 0..4 {
            let same = dict.clone();
            scope.spawn(move || {
                let entry = same.by_tag(Tag(0x0043, 0x1039)).unwrap();
                assert_eq!(entry as *const _ as usize, first);
                let by_reference: &CoreDictionary = &same;
                assert_eq!(tag_of(by_reference, "PatientID"), Tag(0x0010, 0x0020));
            });
        }
    });
}

/// Code that is generic over dictionaries takes references too.
fn tag_of(dict: impl DataDictionary, name: &str) -> Tag {
    dict.by_name(name).unwrap().tag()
}
