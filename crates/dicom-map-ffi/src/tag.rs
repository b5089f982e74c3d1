//! The fields of an entry.

use crate::dictionary::dmap_dict;
use crate::handle::resolve;
use crate::status::guard;
use crate::{ptr, text};
use dicom_map::binding::{DictBinding, EntryBinding};
use dicom_map::{Error, ErrorKind, TagView};
use std::ffi::{CStr, c_char};

/// An entry of a dictionary. It belongs to the dictionary and lives until dmap_close; there is
/// nothing to free. Two of them are the same entry of the same dictionary exactly when the pointers
/// are equal. Any number of threads may use it at once.
pub struct dmap_tag(());

/// The handle of an entry; NULL for None.
pub(crate) fn handle_of(dict: &dmap_dict, entry: Option<TagView<'_>>) -> *const dmap_tag {
    handle_at(dict, entry.and_then(|entry| dict.core().slot(&entry)))
}

pub(crate) fn handle_at(dict: &dmap_dict, slot: Option<usize>) -> *const dmap_tag {
    slot.zip(dict.tag_pages()).map_or(std::ptr::null(), |(slot, pages)| pages.handle(slot).cast())
}

/// The slot of `tag`, which must be from `dict`; None for NULL.
///
/// # Safety
/// `tag` is NULL or a handle of this library whose dictionary is open.
pub(crate) unsafe fn slot_of(
    dict: &dmap_dict,
    tag: *const dmap_tag,
) -> Result<Option<usize>, Error> {
    if tag.is_null() {
        return Ok(None);
    }
    // SAFETY: not NULL, and this function's contract.
    let (owner, slot) = unsafe { resolve::<dmap_dict>(tag.cast()) };
    if std::ptr::eq(owner, dict) {
        return Ok(Some(slot));
    }
    Err(Error::new(
        ErrorKind::InvalidArgument,
        "found a tag of another dictionary, expected one of this dictionary",
    ))
}

/// The dictionary and the entry of `tag`.
///
/// # Safety
/// `tag` is NULL or a handle of this library whose dictionary stays open for `'a`.
pub(crate) unsafe fn view<'a>(tag: *const dmap_tag) -> Result<(&'a dmap_dict, TagView<'a>), Error> {
    ptr::not_null(tag, "tag")?;
    // SAFETY: not NULL, and this function's contract.
    let (owner, slot) = unsafe { resolve::<dmap_dict>(tag.cast()) };
    // SAFETY: the owner is open for 'a by this function's contract, and its handle is the address
    // that the pages keep.
    let dict = unsafe { ptr::reference(owner, "the tag's dictionary") }?;
    let entry = dict.core().at_slot(slot).ok_or_else(|| {
        Error::new(
            ErrorKind::Internal,
            format!("found slot {slot} of {}", dict.core().slot_count()),
        )
    })?;
    Ok((dict, entry))
}

/// A field of `tag`; `fallback` for NULL.
///
/// # Safety
/// As [`view`], for the time of the call.
pub(crate) unsafe fn field<T>(
    tag: *const dmap_tag,
    fallback: T,
    read: impl FnOnce(TagView<'_>) -> T,
) -> T {
    // SAFETY: this function's contract.
    guard(fallback, || unsafe { view(tag) }.map(|(_, entry)| read(entry)))
}

/// A text of `tag`: never NULL.
///
/// # Safety
/// As [`view`]; `length` is NULL or writable.
pub(crate) unsafe fn text_field<'a>(
    tag: *const dmap_tag,
    length: *mut usize,
    read: impl FnOnce(TagView<'a>) -> &'a str,
) -> *const c_char {
    // SAFETY: this function's contract.
    unsafe { c_text_field(tag, length, |dict, entry| text::in_place(dict.core(), read(entry))) }
}

/// Like [`text_field`], for a text that the library keeps.
///
/// # Safety
/// As [`text_field`].
pub(crate) unsafe fn c_text_field<'a>(
    tag: *const dmap_tag,
    length: *mut usize,
    read: impl FnOnce(&'a dmap_dict, TagView<'a>) -> &'a CStr,
) -> *const c_char {
    // SAFETY: this function's contract.
    let found = guard(c"", || unsafe { view(tag) }.map(|(dict, entry)| read(dict, entry)));
    // SAFETY: this function's contract.
    unsafe { text::give(found, length) }
}

/// Like [`text_field`], for a text that every stored entry has, without a search for it; `read` is
/// for the others.
///
/// # Safety
/// As [`text_field`].
unsafe fn stored_text_field<'a>(
    tag: *const dmap_tag,
    length: *mut usize,
    stored: impl FnOnce(&TagView<'a>) -> Option<&'a [u8]>,
    read: impl FnOnce(&TagView<'a>) -> &'a str,
) -> *const c_char {
    let text = |dict: &'a dmap_dict, entry: TagView<'a>| {
        stored(&entry)
            .unwrap_or_else(|| text::in_place(dict.core(), read(&entry)).to_bytes_with_nul())
    };
    // SAFETY: this function's contract.
    let found = guard(&b"\0"[..], || unsafe { view(tag) }.map(|(dict, entry)| text(dict, entry)));
    // SAFETY: this function's contract.
    unsafe { text::give_bytes(found, length) }
}

/// Deprecated; does nothing: an entry belongs to its dictionary. Kept for programs written when an
/// entry had to be freed; NULL is fine, and so is calling it twice. The last error is kept.
/// Compilers warn of a call unless DMAP_NO_DEPRECATED is defined.
#[unsafe(no_mangle)]
#[deprecated(note = "an entry belongs to its dictionary")]
pub extern "C" fn dmap_free_tag(tag: *const dmap_tag) {
    let _ = tag;
}

/// The group; for a repeating group the first, such as 0x6000 or 0x7001. 0 for NULL
/// (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_group(tag: *const dmap_tag) -> u16 {
    // SAFETY: the header's contract on handles.
    unsafe { field(tag, 0, |entry| entry.group()) }
}

/// The element; for a repeating element the first. For a private entry the offset in the block
/// (0x0008), or with its block (0x1008) if it applies to that block only. 0 for NULL
/// (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_element(tag: *const dmap_tag) -> u16 {
    // SAFETY: the header's contract on handles.
    unsafe { field(tag, 0, |entry| entry.element()) }
}

/// The fixed bits of group (high half) and element (low half): 0xFFFFFFFF for a single tag,
/// 0xFF01FFFF for (60xx,0010). For a private entry the bits of the block count as fixed. 0 for NULL
/// (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_mask(tag: *const dmap_tag) -> u32 {
    // SAFETY: the header's contract on handles.
    unsafe { field(tag, 0, |entry| entry.pattern().mask()) }
}

/// The only block (0x10 to 0xFF) to which a private entry applies; 0 if it applies to every block,
/// for a public one, and for NULL (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_block(tag: *const dmap_tag) -> u8 {
    // SAFETY: the header's contract on handles.
    unsafe { field(tag, 0, |entry| entry.block().unwrap_or_default()) }
}

/// Writes the tag as tables do, "(0010,0010)", "(60xx,3000)", "(0021,xx08)", into `buffer`: at most
/// `buffer_length` bytes with the NUL, as snprintf does. 12 bytes are enough. Returns the length
/// without NUL; 0 for a NULL tag (DMAP_INVALID_ARGUMENT). `buffer` may be NULL.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_text(
    tag: *const dmap_tag,
    buffer: *mut c_char,
    buffer_length: usize,
) -> usize {
    // SAFETY: the header's contract on handles.
    let found = unsafe { field(tag, String::new(), |entry| entry.tag_text()) };
    // SAFETY: the header's contract on buffers.
    unsafe { text::write(&found, buffer, buffer_length) }
}

/// The VR, "PN"; or the alternatives between which the data set decides, "US or SS"; "NONE" for the
/// item delimiters.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_vr(tag: *const dmap_tag, length: *mut usize) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe { c_text_field(tag, length, |dict, entry| dict.vr_text(entry)) }
}

/// The number of VRs that the entry allows: 1 for most, at most 4; 0 for the item delimiters and
/// for NULL (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_vr_count(tag: *const dmap_tag) -> usize {
    // SAFETY: the header's contract on handles.
    unsafe { field(tag, 0, |entry| entry.vr().len()) }
}

/// The two letters of the VR at `index`, counted from 0; "" past the last.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_vr_at(
    tag: *const dmap_tag,
    index: usize,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe {
        c_text_field(tag, length, |_, entry| entry.vr().iter().nth(index).map_or(c"", text::of_vr))
    }
}

/// The VM as PS3.6 writes it: "1", "1-3", "1-n", "2-2n".
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_vm(tag: *const dmap_tag, length: *mut usize) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe { c_text_field(tag, length, |dict, entry| dict.vm_text(entry.vm())) }
}

/// The least number of values. 0 for NULL (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_vm_min(tag: *const dmap_tag) -> u16 {
    // SAFETY: the header's contract on handles.
    unsafe { field(tag, 0, |entry| entry.vm().min_count()) }
}

/// The largest number of values; 0 if there is no limit ("n"), and for NULL
/// (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_vm_max(tag: *const dmap_tag) -> u16 {
    // SAFETY: the header's contract on handles.
    unsafe { field(tag, 0, |entry| entry.vm().max_count().unwrap_or_default()) }
}

/// The step by which the number of values grows from the least: 2 for "2-2n". 0 for NULL
/// (DMAP_INVALID_ARGUMENT).
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_vm_step(tag: *const dmap_tag) -> u16 {
    // SAFETY: the header's contract on handles.
    unsafe { field(tag, 0, |entry| entry.vm().step()) }
}

/// The keyword: PS3.6's for a public attribute; for a private one a source's, or one derived from
/// the name. May be "".
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_keyword(
    tag: *const dmap_tag,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe { stored_text_field(tag, length, |entry| entry.keyword_with_nul(), TagView::keyword) }
}

/// The name; "" if no source has one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_name(tag: *const dmap_tag, length: *mut usize) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe { stored_text_field(tag, length, |entry| entry.name_with_nul(), TagView::name) }
}

/// A description that the project wrote; "" if there is none, which is usual.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_description(
    tag: *const dmap_tag,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe { text_field(tag, length, |entry| entry.description()) }
}

/// The private creator in its usual spelling; "" for a public attribute.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_creator(
    tag: *const dmap_tag,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe { text_field(tag, length, |entry| entry.creator().unwrap_or_default()) }
}

/// The vendor of the private creator; "" if unknown, and for a public attribute.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_vendor(
    tag: *const dmap_tag,
    length: *mut usize,
) -> *const c_char {
    // SAFETY: the header's contract on handles and out-parameters.
    unsafe { text_field(tag, length, |entry| entry.vendor().unwrap_or_default()) }
}

/// True for an element of a private block.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_is_private(tag: *const dmap_tag) -> bool {
    // SAFETY: the header's contract on handles.
    unsafe { field(tag, false, |entry| entry.is_private()) }
}

/// True for an answer that follows from PS3.5 (group length, private creator) and is not stored in
/// any dictionary.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_is_rule(tag: *const dmap_tag) -> bool {
    // SAFETY: the header's contract on handles.
    unsafe { field(tag, false, |entry| entry.is_rule()) }
}

/// True if the standard has retired the attribute.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_is_retired(tag: *const dmap_tag) -> bool {
    // SAFETY: the header's contract on handles.
    unsafe { field(tag, false, |entry| entry.retired()) }
}

/// True if no majority of sources has the VR: it is the best guess.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_is_vr_inferred(tag: *const dmap_tag) -> bool {
    // SAFETY: the header's contract on handles.
    unsafe { field(tag, false, |entry| entry.vr_inferred()) }
}

/// True if no source has a name: it is derived from the keyword.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_is_name_derived(tag: *const dmap_tag) -> bool {
    // SAFETY: the header's contract on handles.
    unsafe { field(tag, false, |entry| entry.name_derived()) }
}

/// True if no source has a keyword: it is derived from the name.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_tag_is_keyword_derived(tag: *const dmap_tag) -> bool {
    // SAFETY: the header's contract on handles.
    unsafe { field(tag, false, |entry| entry.keyword_derived()) }
}
