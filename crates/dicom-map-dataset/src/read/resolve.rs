//! The VR of an element that has none in the file.

use crate::vr::VrSource;
use dicom_map::{TagView, Vr, VrSet};

/// A VR from the dictionary.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Resolved {
    pub(crate) vr: Vr,
    pub(crate) source: VrSource,
    /// US means "US or SS": Pixel Representation (0028,0103) decides (PS3.5 A.1 and PS3.3 C.7.6.3).
    pub(crate) by_sign: bool,
}

impl Resolved {
    pub(crate) const UNKNOWN: Resolved =
        Resolved { vr: Vr::UN, source: VrSource::Unknown, by_sign: false };

    pub(crate) fn rule(vr: Vr) -> Resolved {
        Resolved { vr, source: VrSource::Rule, by_sign: false }
    }
}

/// The VR of an element that has none in the file, from its entry and the length of its value.
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

/// Returns the VR of an element that is written without one, from its dictionary entry and the
/// length of its value in bytes, and the source of the VR. "US or SS" becomes US.
pub fn vr_of(entry: Option<TagView<'_>>, byte_len: u64) -> (Vr, VrSource) {
    let resolved = resolve(entry, byte_len);
    (resolved.vr, resolved.source)
}

fn choose(vrs: VrSet, first: Vr, byte_len: u64) -> Resolved {
    let has = |vr| vrs.contains(vr);
    match () {
        // A look-up table of one value is US, a longer one OW (PS3.3 C.11.1.1.1).
        () if has(Vr::OW) && has(Vr::US) && !has(Vr::SS) => {
            Resolved::rule(if byte_len <= 2 { Vr::US } else { Vr::OW })
        }
        // Implicit VR writes pixel data, palettes, curves, overlays and waveforms as OW (PS3.5
        // A.1).
        () if has(Vr::OW) => Resolved::rule(Vr::OW),
        () if has(Vr::US) && has(Vr::SS) => {
            Resolved { vr: Vr::US, source: VrSource::Rule, by_sign: true }
        }
        () => Resolved::rule(first),
    }
}
