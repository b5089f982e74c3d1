//! Texts that were proven to be UTF-8 at compile time.
//!
//! Texts of a file are checked each time they are read: the file may be damaged, and a mapped file
//! can change. The embedded dictionary is part of the program and can do neither, so its strings
//! section is checked once, at compile time.

#[cfg(any(test, feature = "embedded"))]
use super::{HEADER_LEN, SECTION_RECORD_LEN, Section};

/// The most parts of the strings section that are UTF-8 as a whole. A text of 128 bytes or more
/// ends a part, because the two bytes of its length are not UTF-8.
const MAX_PARTS: usize = 8;

/// The texts of a file that is part of the program.
pub(crate) struct ProvenTexts {
    /// Byte offset in the strings section, and the part; empty where there are fewer.
    parts: [(usize, &'static str); MAX_PARTS],
}

impl ProvenTexts {
    /// Proves as many of a file's texts as it can. For the initializer of a static, where it costs
    /// no time at run time.
    #[cfg(any(test, feature = "embedded"))]
    pub(crate) const fn of(file: &'static [u8]) -> ProvenTexts {
        let section = strings_section(file);
        let mut parts = [(0, ""); MAX_PARTS];
        let (mut at, mut used) = (0, 0);
        while used < MAX_PARTS && at < section.len() {
            let rest = section.split_at(at).1;
            let end = match std::str::from_utf8(rest) {
                Ok(_) => rest.len(),
                Err(error) => error.valid_up_to(),
            };
            if let Ok(part) = std::str::from_utf8(rest.split_at(end).0)
                && end > 0
            {
                parts[used] = (at, part);
                used += 1;
            }
            at += end + 1;
        }
        ProvenTexts { parts }
    }

    /// The text of `len` bytes at a byte offset in the strings section; None if it is not proven.
    #[inline]
    pub(crate) fn get(&self, offset: usize, len: usize) -> Option<&'static str> {
        self.parts.iter().find_map(|(start, part)| {
            let from = offset.checked_sub(*start)?;
            part.get(from..from.checked_add(len)?)
        })
    }
}

/// The bytes of the strings section; empty where the file has none.
#[cfg(any(test, feature = "embedded"))]
const fn strings_section(file: &'static [u8]) -> &'static [u8] {
    let mut at = HEADER_LEN;
    let end = HEADER_LEN + number(file, 12, 4) * SECTION_RECORD_LEN;
    while at < end {
        if number(file, at, 4) == Section::Strings.id() as usize {
            let (start, len) = (number(file, at + 8, 8), number(file, at + 16, 8));
            return file.split_at(start).1.split_at(len).0;
        }
        at += SECTION_RECORD_LEN;
    }
    &[]
}

/// A little-endian number of `len` bytes.
#[cfg(any(test, feature = "embedded"))]
const fn number(file: &[u8], at: usize, len: usize) -> usize {
    let (mut number, mut index) = (0, 0);
    while index < len {
        number |= (file[at + index] as usize) << (8 * index);
        index += 1;
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::Registry;

    fn file(texts: &[&str]) -> &'static [u8] {
        let meta = texts.iter().map(|text| (text.to_string(), String::new())).collect();
        crate::to_dmap(Registry { meta, ..Registry::default() }).unwrap().leak()
    }

    #[test]
    fn every_text_is_proven_but_the_length_of_a_long_one() {
        let (long, longest) = ("l".repeat(128), "m".repeat(40_000));
        let texts = ["A", "Größe", &long, &longest, "z"];
        let file = file(&texts);
        let (proven, section) = (ProvenTexts::of(file), strings_section(file));
        for text in texts {
            let at =
                section.windows(text.len()).position(|found| found == text.as_bytes()).unwrap();
            assert_eq!(proven.get(at, text.len()), Some(text));
        }
        let length = section.windows(128).position(|found| found == long.as_bytes()).unwrap() - 2;
        assert_eq!(proven.get(length, 2), None);
        // Half of a character, and bytes outside.
        let letter = section.windows(2).position(|found| found == "ö".as_bytes()).unwrap();
        assert_eq!(proven.get(letter + 1, 1), None);
        assert_eq!(proven.get(section.len(), 1), None);
        assert_eq!(proven.get(usize::MAX, usize::MAX), None);
    }

    #[test]
    fn more_parts_than_there_is_room_for_are_left_to_the_reads() {
        let texts: Vec<String> = (0..20).map(|at| format!("{at:0130}")).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let proven = ProvenTexts::of(file(&texts));
        assert!(proven.parts.iter().all(|(_, part)| !part.is_empty()));
    }

    #[cfg(feature = "embedded")]
    #[test]
    fn texts_of_the_embedded_dictionary_are_those_of_its_bytes() {
        let embedded = crate::DmapDict::embedded();
        let bytes = include_bytes!("../../tags.dmap").to_vec();
        let read = crate::DmapDict::from_bytes(bytes).unwrap();
        assert!(embedded.entries().eq(read.entries()));
        assert_eq!(embedded.sources(), read.sources());
    }
}
