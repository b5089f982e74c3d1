//! Checks that a data set has the SOP class and instance that its command names.

use crate::uids::without_padding;
use dicom_map::{Error, Tag, tags};
use dicom_map_dataset::read::options::MAX_CREATOR_NAMES;
use dicom_map_dataset::read::scan::{CreatorNames, ElementHeader, Scan, Scanner, Visitor};
use dicom_map_dataset::{ReadOptions, Reader};
use std::path::Path;

/// The bytes of a data set that are kept for this: the UIDs are among the first elements.
pub(super) const HEAD_BYTES: usize = 4 << 10;
/// The bytes of a UID that are compared: more than the longest one with its padding.
const SHOWN_BYTES: usize = crate::limits::MAX_UID_BYTES + 2;

/// The UIDs of a data set that have been found so far.
#[derive(Default)]
struct Uids {
    sop_class: Option<Vec<u8>>,
    sop_instance: Option<Vec<u8>>,
    /// The depth of open items: UIDs in items belong to other objects.
    depth: u32,
}

impl Uids {
    fn matches(&self, sop_class: &str, sop_instance: &str) -> bool {
        let is = |found: &Option<Vec<u8>>, uid: &str| {
            found.as_deref().is_some_and(|it| without_padding(it) == uid.as_bytes())
        };
        is(&self.sop_class, sop_class) && is(&self.sop_instance, sop_instance)
    }

    fn place(&mut self, tag: Tag) -> Option<&mut Option<Vec<u8>>> {
        match tag {
            _ if self.depth > 0 => None,
            tags::SOP_CLASS_UID => Some(&mut self.sop_class),
            tags::SOP_INSTANCE_UID => Some(&mut self.sop_instance),
            _ => None,
        }
    }
}

impl<'d> Visitor<'d> for Uids {
    fn element(&mut self, header: &ElementHeader, _names: &CreatorNames<'d>) -> usize {
        if self.place(header.tag).is_some() { SHOWN_BYTES } else { 0 }
    }

    fn value(&mut self, header: &ElementHeader, bytes: &[u8]) {
        if let Some(place) = self.place(header.tag) {
            *place = Some(bytes.to_vec());
        }
    }

    fn begin_item(&mut self, _number: u32) {
        self.depth += 1;
    }

    fn end_item(&mut self) {
        self.depth = self.depth.saturating_sub(1);
    }
}

/// Returns whether the data set of a file has these UIDs. `head` is the front of the file; if that
/// does not contain them (it is truncated or deflated), the file is read.
///
/// Errors: those of a data set that cannot be read.
pub(super) fn has_uids(
    reader: &Reader,
    head: &[u8],
    file: &Path,
    sop_class: &str,
    sop_instance: &str,
) -> Result<bool, Error> {
    let options =
        ReadOptions { stop_after: Some(tags::SOP_INSTANCE_UID), ..reader.options().clone() };
    let mut scanner = Scanner::new(reader.dict(), &options, MAX_CREATOR_NAMES);
    let mut found = Uids::default();
    if scanner.visit_bytes(head, &mut found).is_ok() && found.matches(sop_class, sop_instance) {
        return Ok(true);
    }
    let mut found = Uids::default();
    let scan = scanner.visit_if(file, |_| true, &mut found)?;
    Ok(matches!(scan, Scan::Dicom(_)) && found.matches(sop_class, sop_instance))
}

#[cfg(all(test, feature = "embedded"))]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failure here is a failure of the test")]

    use super::*;
    use crate::part10::front;
    use dicom_map_test_support::part10::fragment;

    const CT: &str = "1.2.840.10008.5.1.4.1.1.2";

    fn file(syntax: &str, data: &[u8]) -> Vec<u8> {
        let mut bytes = front("1.1", "1.1", syntax, "").unwrap();
        bytes.extend(data);
        bytes
    }

    fn explicit(instance: &[u8]) -> Vec<u8> {
        fragment(|it| {
            it.short(0x0008_0016, b"UI", b"1.2.840.10008.5.1.4.1.1.2\0")
                .short(0x0008_0018, b"UI", instance)
                .short(0x0010_0010, b"PN", b"Doe^Jane")
        })
    }

    #[test]
    fn the_uids_of_a_data_set_are_compared_with_those_of_its_command() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a");
        let plain = |data: &[u8]| file("1.2.840.10008.1.2.1", data);
        // The same UIDs in an item are those of another object.
        let nested = fragment(|it| {
            let inner = fragment(|it| it.implicit(0xFFFE_E000, &explicit(b"1.2\0")));
            it.long(0x0008_0006, b"SQ", &inner)
        });
        // Beyond the bytes that are kept.
        let far =
            fragment(|it| it.short(0x0008_0008, b"CS", &[b'A'; 5000]).raw(&explicit(b"1.2\0")));
        let mut deflater =
            flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
        std::io::Write::write_all(&mut deflater, &explicit(b"1.2\0")).unwrap();
        let deflated = file("1.2.840.10008.1.2.1.99", &deflater.finish().unwrap());
        let cases: [(&str, Vec<u8>, bool); 10] = [
            ("the same", plain(&explicit(b"1.2\0")), true),
            ("padded with spaces", plain(&explicit(b"1.2 ")), true),
            ("another one", plain(&explicit(b"1.3\0")), false),
            ("a longer one", plain(&explicit(b"1.2.3\0")), false),
            ("one that is too long", plain(&explicit(&[b'1'; 500])), false),
            ("none", plain(&explicit(b"")), false),
            ("no elements", plain(b""), false),
            ("in an item", plain(&nested), false),
            ("far into the file", plain(&far), true),
            ("deflated", deflated, true),
        ];
        for (name, bytes, expected) in cases {
            std::fs::write(&path, &bytes).unwrap();
            let head = &bytes[..bytes.len().min(HEAD_BYTES)];
            let reader = Reader::embedded();
            let is_same = has_uids(&reader, head, &path, CT, "1.2");
            assert_eq!(is_same.unwrap_or(false), expected, "{name}");
        }
    }
}
