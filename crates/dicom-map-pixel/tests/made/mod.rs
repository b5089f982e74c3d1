//! Data sets with pixels, made in memory.
#![allow(dead_code, reason = "each test uses a part of it")]

use dicom_map::{TransferSyntax, Vr, bytes::Bytes};
use dicom_map_dataset::edit::EncodedPixels;
use dicom_map_dataset::{DataSet, Path, Rules, SaveOptions, Value};
use dicom_map_test_support::part10::{ITEM, Part10, SEQUENCE_END, UNDEFINED};

/// The attributes that describe pixels; each test changes some of them.
#[derive(Clone, Debug)]
pub struct Image {
    pub rows: u16,
    pub columns: u16,
    pub samples: u16,
    pub allocated: u16,
    pub stored: u16,
    pub high: u16,
    pub signed: u16,
    pub planar: Option<u16>,
    pub photometric: &'static str,
    pub frames: Option<&'static str>,
}

pub const GREY_8: Image = Image {
    rows: 2,
    columns: 3,
    samples: 1,
    allocated: 8,
    stored: 8,
    high: 7,
    signed: 0,
    planar: None,
    photometric: "MONOCHROME2",
    frames: None,
};

pub const GREY_16: Image = Image { allocated: 16, stored: 16, high: 15, ..GREY_8 };
pub const RGB_8: Image = Image { samples: 3, planar: Some(0), photometric: "RGB", ..GREY_8 };

impl Image {
    /// Returns the attributes in explicit VR, little or big endian, without pixels.
    fn attributes(&self, big: bool) -> Vec<u8> {
        let number = |it: u16| if big { it.to_be_bytes() } else { it.to_le_bytes() };
        let mut out = Vec::new();
        let mut put = |tag: u32, vr: &[u8; 2], value: &[u8]| {
            out.extend(number((tag >> 16) as u16));
            out.extend(number(tag as u16));
            out.extend(vr);
            out.extend(number(value.len() as u16));
            out.extend(value);
        };
        let text = |text: &str| {
            let mut bytes = text.as_bytes().to_vec();
            bytes.resize(bytes.len().next_multiple_of(2), b' ');
            bytes
        };
        put(0x0028_0002, b"US", &number(self.samples));
        put(0x0028_0004, b"CS", &text(self.photometric));
        if let Some(planar) = self.planar {
            put(0x0028_0006, b"US", &number(planar));
        }
        if let Some(frames) = self.frames {
            put(0x0028_0008, b"IS", &text(frames));
        }
        put(0x0028_0010, b"US", &number(self.rows));
        put(0x0028_0011, b"US", &number(self.columns));
        put(0x0028_0100, b"US", &number(self.allocated));
        put(0x0028_0101, b"US", &number(self.stored));
        put(0x0028_0102, b"US", &number(self.high));
        put(0x0028_0103, b"US", &number(self.signed));
        out
    }

    /// Returns a file in explicit VR little endian.
    pub fn native(&self, vr: &[u8; 2], pixels: &[u8]) -> DataSet {
        let file = Part10::new("1.2.840.10008.1.2.1").raw(&self.attributes(false));
        read(file.long(0x7FE0_0010, vr, &even(pixels)).0)
    }

    /// Returns a file in explicit VR big endian.
    pub fn big_endian(&self, vr: &[u8; 2], pixels: &[u8]) -> DataSet {
        let pixels = even(pixels);
        let file = Part10::new("1.2.840.10008.1.2.2").raw(&self.attributes(true));
        let header = [0x7F, 0xE0, 0x00, 0x10, vr[0], vr[1], 0, 0];
        let length = (pixels.len() as u32).to_be_bytes();
        read(file.raw(&header).raw(&length).raw(&pixels).0)
    }

    /// Returns a file in another transfer syntax, with these elements before the pixels and these
    /// fragments, the offset table first.
    pub fn encapsulated(&self, uid: &str, more: &[u8], fragments: &[&[u8]]) -> DataSet {
        read(self.encapsulated_bytes(uid, more, fragments))
    }

    pub fn encapsulated_bytes(&self, uid: &str, more: &[u8], fragments: &[&[u8]]) -> Vec<u8> {
        let mut file = Part10::new(uid).raw(&self.attributes(false)).raw(more);
        file = file.long_header(0x7FE0_0010, b"OB", UNDEFINED);
        for fragment in fragments {
            let fragment = even(fragment);
            file = file.bare(ITEM, fragment.len() as u32).raw(&fragment);
        }
        file.bare(SEQUENCE_END, 0).0
    }

    /// Returns a copy with changes.
    pub fn set(&self, pixels: &[u8], changes: &[(&str, Value<'_>)]) -> DataSet {
        let mut data_set = self.native(if self.allocated > 8 { b"OW" } else { b"OB" }, pixels);
        for (path, value) in changes {
            let path: Path = path.parse().unwrap();
            data_set.set_as(&path, None, value, Rules::Lenient).unwrap();
        }
        data_set
    }
}

pub fn even(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes.resize(bytes.len().next_multiple_of(2), 0);
    bytes
}

pub fn read(file: Vec<u8>) -> DataSet {
    dicom_map_dataset::Reader::embedded().read_bytes(file).unwrap()
}

/// Writes the data set, and reads it again.
pub fn saved(data_set: &DataSet) -> DataSet {
    read(data_set.to_bytes(&SaveOptions::default()).unwrap())
}

pub fn words(values: impl IntoIterator<Item = i32>) -> Vec<u8> {
    values.into_iter().flat_map(|it| (it as u16).to_le_bytes()).collect()
}

pub fn text(path: &str, data_set: &DataSet) -> String {
    let element = data_set.find(path).unwrap();
    element.map(|it| it.value().to_str().into_owned()).unwrap_or_default()
}

pub const UNCOMPRESSED: &str = "1.2.840.10008.1.2.1.98";

/// Returns fragments with one uncompressed frame each.
pub fn fragments(frames: &[&[u8]]) -> EncodedPixels {
    let mut all = vec![Bytes::new()];
    all.extend(frames.iter().map(|it| Bytes::copy_from_slice(it)));
    EncodedPixels::Fragments(all)
}

pub fn syntax(uid: &str) -> TransferSyntax {
    TransferSyntax::from_uid(uid)
}

pub fn vr(text: &str) -> Vr {
    text.parse().unwrap()
}
