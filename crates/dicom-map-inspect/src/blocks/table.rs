//! The table of the elements that are blocks.

use dicom_map::creator;
use dicom_map_dataset::{Element, Item};

/// The format of a block.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// A CSA header of Siemens, old or new.
    Csa,
    /// A protocol of Siemens with ASCCONV lines.
    Ascconv,
    /// A sequence whose elements have names.
    Sequence,
    /// GE's Protocol Data Block.
    Pdb,
    /// GE's user defined data.
    GeUser,
    /// Text in XML or JSON.
    Markup,
    /// A parameter blob of Philips.
    Sds,
    /// A data set of Toshiba or Canon with reversed bytes.
    Reversed,
    /// A block of Toshiba or Canon with values named by numbers.
    MecMr3,
    /// An exam record of Philips CT.
    ExamRecord,
    /// Compressed pixels of ELSCINT1.
    Pmsct,
}

/// A row of the table of blocks: the name in paths, the place, and the format.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// The name; several rows may share one.
    pub name: &'static str,
    /// The private creator.
    pub creator: &'static str,
    /// The group.
    pub group: u16,
    /// The element offset inside the creator's block.
    pub offset: u8,
    /// The format.
    pub format: Format,
}

const fn known(
    name: &'static str,
    creator: &'static str,
    group: u16,
    offset: u8,
    format: Format,
) -> Known {
    Known { name, creator, group, offset, format }
}

/// Every block that can be decoded. Of several rows with one name, the first one present in a file
/// is used.
pub const TABLE: [Known; 25] = [
    known("CSA", "SIEMENS CSA HEADER", 0x0029, 0x10, Format::Csa),
    known("CSA", "SIEMENS CSA HEADER", 0x0029, 0x20, Format::Csa),
    known("CSANonImage", "SIEMENS CSA NON-IMAGE", 0x0029, 0x10, Format::Csa),
    known("PhoenixProtocol", "SIEMENS MR SDS 01", 0x0021, 0x19, Format::Ascconv),
    known("SDS", "SIEMENS MR SDS 01", 0x0021, 0xFE, Format::Sequence),
    known("SDI", "SIEMENS MR SDI 02", 0x0021, 0xFE, Format::Sequence),
    known("SDR", "SIEMENS MR SDR 01", 0x0021, 0xFE, Format::Sequence),
    known("PDB", "GEMS_SERS_01", 0x0025, 0x1B, Format::Pdb),
    known("GEUserData", "GEMS_PARM_01", 0x0043, 0x2A, Format::GeUser),
    known("GECoils", "GEMS_PARM_01", 0x0043, 0xC3, Format::Markup),
    known("GELocalCoils", "GEMS_PARM_01", 0x0043, 0xC4, Format::Markup),
    known("PhilipsBlob", "Philips MR Imaging DD 002", 0x2005, 0x44, Format::Sds),
    known("PMTF", "TOSHIBA_MEC_MR3", 0x0029, 0x90, Format::Reversed),
    known("PMTF", "CANON_MEC_MR3", 0x0029, 0x90, Format::Reversed),
    known("PMTF", "PMTF INFORMATION DATA", 0x0029, 0x90, Format::Reversed),
    known("MR3", "TOSHIBA_MEC_MR3", 0x700D, 0x08, Format::MecMr3),
    known("MR3", "CANON_MEC_MR3", 0x700D, 0x08, Format::MecMr3),
    known("PAS", "TOSHIBA_MEC_MR3^10", 0x700D, 0x19, Format::Markup),
    known("PAS", "CANON_MEC_MR3^10", 0x700D, 0x19, Format::Markup),
    known("ExamRecord", "ELSCINT1", 0x01F7, 0x26, Format::ExamRecord),
    known("ElscintPixels", "ELSCINT1", 0x07A1, 0x0A, Format::Pmsct),
    known("VFrames", "Image Private Header", 0x0065, 0x51, Format::Sequence),
    known("PhilipsStack", "Philips Imaging DD 001", 0x2001, 0x5F, Format::Sequence),
    known("SonoSiteClip", "SonoSite Private Data", 0x0019, 0x50, Format::Markup),
    known("SonoSitePatient", "SonoSite Private Data", 0x0019, 0x60, Format::Markup),
];

/// The row of the table for an element; None if it is not a block.
pub fn known_block(element: Element<'_>) -> Option<&'static Known> {
    let tag = element.tag();
    if !tag.is_private() {
        return None;
    }
    let mut rows = TABLE
        .iter()
        .filter(|row| row.group == tag.group() && u16::from(row.offset) == tag.element() & 0xFF);
    let name = element.creator()?;
    rows.find(|row| name == row.creator || creator::fold(name) == creator::fold(row.creator))
}

/// The item, or data set, that contains an element.
pub(super) fn item_of(element: Element<'_>) -> Option<Item<'_>> {
    match element.item_key() {
        Some(key) => element.data_set().item_of(key),
        None => Some(element.data_set().root()),
    }
}
