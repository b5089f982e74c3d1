//! Which VR an element has, and who says so.

use dicom_map::{TagView, Vr, VrSet};

/// Who gives an element's VR.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum VrSource {
    /// The file: explicit VR.
    File,
    /// The dictionary's entry for a public tag.
    PublicDictionary,
    /// The dictionary's entry for an element of a private creator.
    PrivateDictionary,
    /// A rule of PS3.5: private creators and group lengths, US or SS, OB or OW, sequences of undefined length.
    Rule,
    /// Nobody: the element is not in the dictionary, and is UN.
    Unknown,
}

impl VrSource {
    /// Every source.
    pub const ALL: [VrSource; 5] =
        [VrSource::File, VrSource::PublicDictionary, VrSource::PrivateDictionary, VrSource::Rule, VrSource::Unknown];

    /// The identifier in tables and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            VrSource::File => "file",
            VrSource::PublicDictionary => "public dictionary",
            VrSource::PrivateDictionary => "private dictionary",
            VrSource::Rule => "rule",
            VrSource::Unknown => "unknown",
        }
    }
}

/// A VR that the dictionary gave.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Resolved {
    pub(crate) vr: Vr,
    pub(crate) source: VrSource,
    /// US stands for "US or SS": Pixel Representation (0028,0103) decides (PS3.5 A.1 and PS3.3 C.7.6.3).
    pub(crate) by_sign: bool,
}

impl Resolved {
    pub(crate) const UNKNOWN: Resolved = Resolved { vr: Vr::UN, source: VrSource::Unknown, by_sign: false };

    pub(crate) fn rule(vr: Vr) -> Resolved {
        Resolved { vr, source: VrSource::Rule, by_sign: false }
    }
}

/// The VR of an element that the file gives none for, from its entry and the length of its value.
pub(crate) fn resolve(entry: Option<TagView<'_>>, byte_len: u64) -> Resolved {
    let Some(entry) = entry else { return Resolved::UNKNOWN };
    let source = if entry.is_rule() {
        VrSource::Rule
    } else if entry.is_private() {
        VrSource::PrivateDictionary
    } else {
        VrSource::PublicDictionary
    };
    let vrs = entry.vr();
    match (vrs.primary(), vrs.len()) {
        (None, _) => Resolved::UNKNOWN,
        (Some(Vr::UN), _) => Resolved { source: VrSource::Unknown, ..Resolved::UNKNOWN },
        (Some(vr), 1) => Resolved { vr, source, by_sign: false },
        (Some(first), _) => choose(vrs, first, byte_len),
    }
}

fn choose(vrs: VrSet, first: Vr, byte_len: u64) -> Resolved {
    let has = |vr| vrs.contains(vr);
    match () {
        // A look-up table of one value is US, a longer one OW (PS3.3 C.11.1.1.1).
        () if has(Vr::OW) && has(Vr::US) && !has(Vr::SS) => Resolved::rule(if byte_len <= 2 { Vr::US } else { Vr::OW }),
        // Implicit VR writes pixel data, palettes, curves, overlays and waveforms as OW (PS3.5 A.1).
        () if has(Vr::OW) => Resolved::rule(Vr::OW),
        () if has(Vr::US) && has(Vr::SS) => Resolved { vr: Vr::US, source: VrSource::Rule, by_sign: true },
        () => Resolved::rule(first),
    }
}

/// Bytes of one value of a VR of fixed length (PS3.5 table 6.2-1); None for a VR whose values vary.
pub(crate) const fn fixed_len(vr: Vr) -> Option<usize> {
    Some(match vr {
        Vr::US | Vr::SS | Vr::OW => 2,
        Vr::UL | Vr::SL | Vr::FL | Vr::AT | Vr::OF | Vr::OL => 4,
        Vr::FD | Vr::OD | Vr::SV | Vr::UV | Vr::OV => 8,
        _ => return None,
    })
}

/// True for the VRs whose explicit form has two reserved bytes and a length of 32 bits (PS3.5 table 7.1-1).
pub(crate) const fn has_long_form(vr: Vr) -> bool {
    matches!(
        vr,
        Vr::OB | Vr::OD | Vr::OF | Vr::OL | Vr::OV | Vr::OW | Vr::SQ | Vr::SV | Vr::UC | Vr::UN | Vr::UR | Vr::UT | Vr::UV
    )
}

/// True for the VRs of text in the data set's character set (PS3.5 6.1.2.3).
pub(crate) const fn uses_charset(vr: Vr) -> bool {
    matches!(vr, Vr::LO | Vr::LT | Vr::PN | Vr::SH | Vr::ST | Vr::UC | Vr::UT | Vr::UN)
}

/// True for the VRs of text.
pub(crate) const fn is_text(vr: Vr) -> bool {
    matches!(
        vr,
        Vr::AE
            | Vr::AS
            | Vr::CS
            | Vr::DA
            | Vr::DS
            | Vr::DT
            | Vr::IS
            | Vr::LO
            | Vr::LT
            | Vr::PN
            | Vr::SH
            | Vr::ST
            | Vr::TM
            | Vr::UC
            | Vr::UI
            | Vr::UR
            | Vr::UT
    )
}

/// True for the text VRs that hold one value, in which a backslash is a character (PS3.5 6.2).
pub(crate) const fn is_single_text(vr: Vr) -> bool {
    matches!(vr, Vr::LT | Vr::ST | Vr::UT | Vr::UR)
}
