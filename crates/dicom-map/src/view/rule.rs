//! Answers that follow from the rules of the standard.

use crate::tag::TagPattern;
use crate::vr::Vr;

/// An answer that follows from a rule of the standard and is not stored in any dictionary.
pub(crate) struct Rule {
    pub(super) pattern: fn() -> TagPattern,
    pub(super) keyword: &'static str,
    pub(super) name: &'static str,
    pub(super) vr: Vr,
    pub(super) retired: bool,
    pub(super) section: &'static str,
}

/// (gggg,0000), PS3.5 section 7.2.
pub(crate) static GROUP_LENGTH: Rule = Rule {
    pattern: || TagPattern::from_bits(0, 0x0000_FFFF),
    keyword: "GroupLength",
    name: "Group Length",
    vr: Vr::UL,
    retired: true,
    section: "PS3.5 7.2",
};

/// (gggg,0000) of an odd group.
pub(crate) static PRIVATE_GROUP_LENGTH: Rule = Rule {
    pattern: || TagPattern::from_bits(TagPattern::PARITY, 0x0000_FFFF),
    keyword: "PrivateGroupLength",
    name: "Private Group Length",
    vr: Vr::UL,
    retired: true,
    section: "PS3.5 7.2",
};

/// (gggg,0010-00FF) of an odd group, PS3.5 section 7.8.1.
pub(crate) static PRIVATE_CREATOR: Rule = Rule {
    pattern: || TagPattern::from_bits(TagPattern::PARITY, 0x0000_FF00),
    keyword: "PrivateCreator",
    name: "Private Creator",
    vr: Vr::LO,
    retired: false,
    section: "PS3.5 7.8.1",
};

/// Every rule, so that a slot can name one.
pub(crate) static RULES: [&Rule; 3] = [&GROUP_LENGTH, &PRIVATE_GROUP_LENGTH, &PRIVATE_CREATOR];
