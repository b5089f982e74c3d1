//! Opening a file: the checks that take constant time, and the location of each section.

use super::{Layer, Record, Span};
use crate::error::{Error, ErrorKind};
#[cfg(feature = "embedded")]
use crate::format::ProvenTexts;
use crate::format::slots::SlotTable;
use crate::format::{HEADER_LEN, MAGIC, MAJOR_VERSION, MAX_SECTIONS, SECTION_RECORD_LEN, Section};
use bytes::Bytes;
use std::cmp::Ordering;

impl Layer {
    /// Checks header, version, section bounds and counts, in time that does not depend on the
    /// file's length.
    pub(crate) fn open(bytes: Bytes) -> Result<Layer, Error> {
        let data = &bytes[..];
        let file_len = data.len();
        let (Some(magic), true) = (data.get(..MAGIC.len()), file_len >= MAGIC.len()) else {
            return Err(too_short(file_len, HEADER_LEN as u64));
        };
        if magic != MAGIC {
            return Err(Error::new(
                ErrorKind::BadMagic,
                format!(
                    "found the bytes \"{}\", expected a .dmap file, which begins with \"{}\"",
                    magic.escape_ascii(),
                    MAGIC.escape_ascii()
                ),
            )
            .with_byte_offset(0));
        }
        let Some(header) = data.get(..HEADER_LEN).map(Record) else {
            return Err(too_short(file_len, HEADER_LEN as u64));
        };
        let version = (header.u16(8), header.u16(10));
        if version.0 != MAJOR_VERSION {
            return Err(Error::new(
                ErrorKind::UnsupportedVersion,
                format!(
                    "found a .dmap file of format version {}.{}, expected version {MAJOR_VERSION}; update dicom-map, or compile the dictionary again",
                    version.0, version.1
                ),
            )
            .with_byte_offset(8));
        }
        let declared_len = u64::from(header.u32(16)) | u64::from(header.u32(20)) << 32;
        match declared_len.cmp(&(file_len as u64)) {
            Ordering::Greater => return Err(too_short(file_len, declared_len)),
            Ordering::Less => {
                return Err(Error::new(
                    ErrorKind::BadSection,
                    format!("found {file_len} bytes, expected {declared_len} as the header says"),
                )
                .with_byte_offset(16));
            }
            Ordering::Equal => {}
        }
        let spans = read_section_table(data, header.u32(12))?;
        let table = |section: Section| {
            let span = spans[section as usize];
            SlotTable::new(span.start, span.end, span.record_len.max(1))
        };
        let layer = Layer {
            spans,
            public_slots: table(Section::PublicSlots),
            private_slots: table(Section::PrivateSlots),
            spelling_slots: table(Section::SpellingSlots),
            folded_slots: table(Section::FoldedSlots),
            keyword_slots: table(Section::KeywordSlots),
            version,
            public_count: header.u32(28),
            public_pattern_count: header.u32(32),
            proven: None,
            bytes,
        };
        layer.check_counts()?;
        Ok(layer)
    }

    /// The same layer, with its texts from those that were proven, which are of the same bytes.
    #[cfg(feature = "embedded")]
    pub(crate) fn with_proven_texts(self, texts: &'static ProvenTexts) -> Layer {
        Layer { proven: Some(texts), ..self }
    }

    fn check_counts(&self) -> Result<(), Error> {
        let entries = self.count(Section::Entries);
        if self.count(Section::Keys) != entries {
            return Err(Error::new(
                ErrorKind::BadSection,
                format!(
                    "found {} keys, expected one for each of {entries} entries",
                    self.count(Section::Keys)
                ),
            )
            .with_section(Section::Keys.name()));
        }
        let public = u64::from(self.public_count) + u64::from(self.public_pattern_count);
        if public > u64::from(entries) || self.public_pattern_count > self.count(Section::Patterns)
        {
            return Err(Error::new(
                ErrorKind::BadSection,
                format!("found {public} public entries, expected at most {entries}"),
            )
            .with_byte_offset(28));
        }
        Ok(())
    }
}

fn too_short(found: usize, expected: u64) -> Error {
    Error::new(
        ErrorKind::TooShort,
        format!("found {found} bytes, expected {expected}: the file is empty or was cut off"),
    )
    .with_byte_offset(found as u64)
}

fn read_section_table(
    data: &[u8],
    section_count: u32,
) -> Result<[Span; Section::ALL.len()], Error> {
    if section_count > MAX_SECTIONS {
        return Err(Error::new(
            ErrorKind::BadSection,
            format!("found {section_count} sections, expected at most {MAX_SECTIONS}"),
        )
        .with_byte_offset(12));
    }
    let mut spans = [Span::default(); Section::ALL.len()];
    let mut seen = [false; Section::ALL.len()];
    for index in 0..section_count as usize {
        let start = HEADER_LEN + index * SECTION_RECORD_LEN;
        let record = data
            .get(start..start + SECTION_RECORD_LEN)
            .map(Record)
            .ok_or_else(|| too_short(data.len(), (start + SECTION_RECORD_LEN) as u64))?;
        // A section of a later minor version is skipped.
        let Some(section) =
            Section::ALL.iter().copied().find(|section| section.id() == record.u32(0))
        else {
            continue;
        };
        let bad = |found: String| {
            Error::new(ErrorKind::BadSection, found)
                .with_section(section.name())
                .with_byte_offset(start as u64)
        };
        if std::mem::replace(&mut seen[section as usize], true) {
            return Err(bad("found the section twice, expected it once".into()));
        }
        let record_len = record.u32(4) as usize;
        let is_valid_len = match section {
            _ if section.is_slots() => record_len == 2 || record_len == 4,
            _ if section.is_packed() => record_len == section.record_len(),
            _ => record_len >= section.record_len(),
        };
        if !is_valid_len {
            return Err(bad(format!(
                "found records of {record_len} bytes, expected {}",
                section.record_len()
            )));
        }
        let byte_offset = u64::from(record.u32(8)) | u64::from(record.u32(12)) << 32;
        let byte_len = u64::from(record.u32(16)) | u64::from(record.u32(20)) << 32;
        if byte_offset.checked_add(byte_len).is_none_or(|end| end > data.len() as u64) {
            return Err(bad(format!(
                "found bytes {byte_offset} and {byte_len} more, expected them inside the file's {}",
                data.len()
            )));
        }
        if byte_len % record_len as u64 != 0 {
            return Err(bad(format!(
                "found {byte_len} bytes, expected a multiple of the record length {record_len}"
            )));
        }
        let count = u32::try_from(byte_len / record_len as u64)
            .map_err(|_| bad(format!("found {byte_len} bytes, expected at most 2^32-1 records")))?;
        if section.is_slots() && count != 0 && !count.is_power_of_two() {
            return Err(bad(format!("found {count} slots, expected a power of two")));
        }
        // Both fit usize: they lie inside a slice.
        let (start, end) = (byte_offset as usize, (byte_offset + byte_len) as usize);
        spans[section as usize] = Span { start, end, count, record_len };
    }
    let is_missing = |section: &&Section| !section.is_optional() && !seen[**section as usize];
    if let Some(missing) = Section::ALL.iter().find(is_missing) {
        return Err(Error::new(
            ErrorKind::BadSection,
            "found no such section, expected every section of version 1".to_string(),
        )
        .with_section(missing.name()));
    }
    Ok(spans)
}
