//! The sources of an entry, the values that lost the merge, and de-identification facts.

use crate::ptr;
use crate::tag::{dmap_tag, field, text_field};
use crate::text;
use dicom_map::registry::{Field, Locator};
use dicom_map::{AlternativeView, DeidentificationView, EntrySourceView, TagView};
use std::ffi::{CStr, c_char};

/// The meaning of the numbers of dmap_tag_source_locator.
#[repr(i32)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum dmap_locator {
    /// Only the document is known.
    DMAP_LOCATOR_NONE = 0,
    /// A line of a text file, counted from 1.
    DMAP_LOCATOR_LINE = 1,
    /// A page of a printed document, counted from 1.
    DMAP_LOCATOR_PAGE = 2,
    /// A table, counted from 1; `page` is the page it begins on, 0 if unknown.
    DMAP_LOCATOR_TABLE = 3,
}

use dmap_locator::*;

fn source(entry: TagView<'_>, index: usize) -> Option<EntrySourceView<'_>> {
    entry.sources().nth(index)
}

/// The number of sources of an entry. 0 for NULL (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_source_count(tag: *const dmap_tag) -> usize {
    // SAFETY: the header's contract on handles.
    unsafe { field(tag, 0, |entry| entry.sources().count()) }
}

/// The identifier of the source at `index`, counted from 0: "pydicom", "dcmtk". "" past the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_source_id(
    tag: *const dmap_tag,
    index: usize,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe {
        text_field(tag, length, |entry| source(entry, index).map_or("", EntrySourceView::source))
    }
}

/// The document of the source at `index`: a file name or title; may be "". "" past the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_source_document(
    tag: *const dmap_tag,
    index: usize,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe {
        text_field(tag, length, |entry| source(entry, index).map_or("", EntrySourceView::document))
    }
}

/// The place in the document of the source at `index`. `number` receives the line, page or table,
/// `page` the page of a table; either may be NULL, and both are set to 0 if there is none.
/// DMAP_LOCATOR_NONE past the last source, and for NULL (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_source_locator(
    tag: *const dmap_tag,
    index: usize,
    number: *mut u32,
    page: *mut u32,
) -> dmap_locator {
    // SAFETY: the header's contract on handles.
    let found = unsafe {
        field(tag, Locator::None, |entry| {
            source(entry, index).map_or(Locator::None, EntrySourceView::locator)
        })
    };
    let (kind, values) = match found {
        Locator::None => (DMAP_LOCATOR_NONE, (0, 0)),
        Locator::Line(line) => (DMAP_LOCATOR_LINE, (line, 0)),
        Locator::Page(number) => (DMAP_LOCATOR_PAGE, (number, 0)),
        Locator::Table(table, page) => (DMAP_LOCATOR_TABLE, (table.into(), page.into())),
    };
    // SAFETY: the header's contract on out-parameters.
    unsafe {
        ptr::set(number, values.0);
        ptr::set(page, values.1);
    }
    kind
}

/// Writes the source at `index` as one text, "dcmtk:dicom.dic#L5", into `buffer`: at most
/// `buffer_length` bytes with the NUL, as snprintf does. Returns the length without NUL; 0 past the
/// last, and for a NULL tag (DMAP_INVALID_ARGUMENT). `buffer` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_source_text(
    tag: *const dmap_tag,
    index: usize,
    buffer: *mut c_char,
    buffer_length: usize,
) -> usize {
    // SAFETY: the header's contract on handles.
    let found = unsafe {
        field(tag, String::new(), |entry| {
            source(entry, index).map_or_else(String::new, |source| source.to_string())
        })
    };
    // SAFETY: the header's contract on buffers.
    unsafe { text::write(&found, buffer, buffer_length) }
}

fn alternative(entry: TagView<'_>, index: usize) -> Option<AlternativeView<'_>> {
    entry.alternatives().nth(index)
}

/// The number of alternatives: values of some source that lost the merge. 0 for NULL
/// (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_alternative_count(tag: *const dmap_tag) -> usize {
    // SAFETY: the header's contract on handles.
    unsafe { field(tag, 0, |entry| entry.alternatives().count()) }
}

/// The field that the alternative at `index` would have filled: "vr", "vm", "keyword", "name" or
/// "retired". "" past the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_alternative_field(
    tag: *const dmap_tag,
    index: usize,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe {
        crate::tag::c_text_field(tag, length, |_, entry| {
            alternative(entry, index).map_or(c"", |lost| field_text(lost.field()))
        })
    }
}

fn field_text(field: Field) -> &'static CStr {
    match field {
        Field::Vr => c"vr",
        Field::Vm => c"vm",
        Field::Keyword => c"keyword",
        Field::Name => c"name",
        Field::Retired => c"retired",
    }
}

/// The value of the alternative at `index`, as text. "" past the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_alternative_value(
    tag: *const dmap_tag,
    index: usize,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe {
        text_field(tag, length, |entry| {
            alternative(entry, index).map_or("", AlternativeView::value)
        })
    }
}

/// The identifier of the source of the alternative at `index`. "" past the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_alternative_source(
    tag: *const dmap_tag,
    index: usize,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe {
        text_field(tag, length, |entry| {
            alternative(entry, index).map_or("", AlternativeView::source)
        })
    }
}

/// True if there are de-identification facts about the element. They inform; they do not decide.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_has_deidentification(tag: *const dmap_tag) -> bool {
    // SAFETY: the header's contract on handles.
    unsafe { field(tag, false, |entry| entry.deidentification().is_some()) }
}

/// The action of the basic profile, PS3.15 table E.1-1: "X", "Z/D"; "" if the table has none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_deidentification_basic_profile(
    tag: *const dmap_tag,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe {
        text_field(tag, length, |entry| {
            entry.deidentification().map_or("", DeidentificationView::basic_profile)
        })
    }
}

/// The actions of the options of PS3.15 table E.1-1, as "option=action;option=action"; "" if the
/// table has none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_deidentification_options(
    tag: *const dmap_tag,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe {
        text_field(tag, length, |entry| {
            entry.deidentification().map_or("", DeidentificationView::options)
        })
    }
}

/// The disposition in the TCIA private tag knowledge base; "" if it has none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_deidentification_tcia(
    tag: *const dmap_tag,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe {
        text_field(tag, length, |entry| {
            entry.deidentification().map_or("", DeidentificationView::tcia)
        })
    }
}

/// True if PS3.15 table E.3.10-1 lists the private attribute as safe.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_is_safe_private(tag: *const dmap_tag) -> bool {
    // SAFETY: the header's contract on handles.
    unsafe {
        field(tag, false, |entry| {
            entry.deidentification().is_some_and(DeidentificationView::safe_private)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_have_the_names_of_the_core() {
        for field in Field::ALL {
            assert_eq!(field_text(field).to_str().unwrap(), field.as_str());
        }
    }
}
