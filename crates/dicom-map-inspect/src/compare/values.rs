//! Compares two values.

use dicom_map::Vr;
use dicom_map_dataset::{Element, VrSource};
use std::borrow::Cow;

/// True if both files have a VR, and the two differ. A VR from the dictionary or a rule does not
/// count.
pub(super) fn vrs_differ(left: Element<'_>, right: Element<'_>) -> bool {
    let is_said = |element: Element<'_>| element.vr_source() == VrSource::File;
    left.vr() != right.vr() && is_said(left) && is_said(right)
}

/// None for equal values; otherwise, if they are not text, the first byte that differs.
pub(super) fn differ(left: Element<'_>, right: Element<'_>) -> Option<Option<u64>> {
    if let (Some(lefts), Some(rights)) = (left.fragments(), right.fragments()) {
        let mut at = 0;
        let (mut lefts, mut rights) = (lefts, rights);
        loop {
            match (lefts.next(), rights.next()) {
                (Some(left), Some(right)) => {
                    if let Some(byte) = first_difference(&Bytes::of(left), &Bytes::of(right)) {
                        return Some(Some(at + byte));
                    }
                    at += left.len() as u64;
                }
                (None, None) => return None,
                _ => return Some(Some(at)),
            }
        }
    }
    let has_value =
        |element: Element<'_>| element.items().is_none() && element.fragments().is_none();
    if !has_value(left) || !has_value(right) {
        // Items, fragments and values are equal if both are empty.
        let is_empty = |element: Element<'_>| element.value_count() == 0;
        return (!is_empty(left) || !is_empty(right)).then_some(None);
    }
    if left.vr().is_text() && right.vr().is_text() {
        return (!same_text(left, right)).then_some(None);
    }
    first_difference(&Bytes::of_element(left), &Bytes::of_element(right)).map(Some)
}

fn same_text(left: Element<'_>, right: Element<'_>) -> bool {
    if left.bytes() == right.bytes() && left.bytes().is_ascii() && !left.bytes().contains(&0x1B) {
        return true;
    }
    let [left_text, right_text] = [left, right].map(text);
    if left.vr().is_single_text() || right.vr().is_single_text() {
        return trimmed(&left_text) == trimmed(&right_text);
    }
    left_text.split('\\').map(trimmed).eq(right_text.split('\\').map(trimmed))
}

/// The decoded text.
pub(super) fn text(element: Element<'_>) -> Cow<'_, str> {
    element.decode_text(element.bytes())
}

/// A text without padding at its end (PS3.5 section 6.2).
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_end_matches([' ', '\0'])
}

/// The bytes of a value, in little-endian byte order.
struct Bytes<'a> {
    stored: &'a [u8],
    /// The size of one number in bytes if it is big-endian; otherwise 1.
    width: usize,
}

impl<'a> Bytes<'a> {
    fn of(stored: &'a [u8]) -> Bytes<'a> {
        Bytes { stored, width: 1 }
    }

    fn of_element(element: Element<'a>) -> Bytes<'a> {
        let width = match element.vr() {
            _ if !element.is_big_endian() => 1,
            Vr::UN | Vr::OB => 1,
            // A tag consists of two numbers.
            Vr::AT => 2,
            vr => vr.fixed_len().unwrap_or(1),
        };
        Bytes { stored: element.bytes(), width }
    }

    fn get(&self, at: usize) -> Option<u8> {
        let start = at - at % self.width;
        // An incomplete number at the end is not swapped.
        let is_whole = start + self.width <= self.stored.len();
        let at = if is_whole { start + (self.width - 1 - at % self.width) } else { at };
        self.stored.get(at).copied()
    }
}

/// The position of the first byte that differs. A single zero byte that makes a value even does not
/// count.
fn first_difference(left: &Bytes<'_>, right: &Bytes<'_>) -> Option<u64> {
    let common = left.stored.len().min(right.stored.len());
    let found = if left.width == 1 && right.width == 1 {
        let (left, right) = (&left.stored[..common], &right.stored[..common]);
        // The same memory need not be compared: a copy of a data set shares the file.
        let is_same = std::ptr::eq(left, right) || left == right;
        if is_same { None } else { left.iter().zip(right).position(|(left, right)| left != right) }
    } else {
        (0..common).find(|at| left.get(*at) != right.get(*at))
    };
    if let Some(at) = found {
        return Some(at as u64);
    }
    let longer = if left.stored.len() > common { left } else { right }.stored;
    let is_padding = matches!(&longer[common..], [] | [0])
        && (longer.len() == common || longer.len().is_multiple_of(2));
    (!is_padding).then_some(common as u64)
}
