//! Handles that need no allocation: the address itself tells which dictionary and which slot it
//! stands for.
//!
//! A [`Pages`] is a run of pages, aligned to their length. The head of each page names the
//! dictionary and the slot of the first handle of the page; every further byte of the page is one
//! handle. The byte is never read or written: its address is the handle. A lookup therefore writes
//! nothing, no handle is ever freed, and two handles of one dictionary are equal exactly when they
//! stand for the same entry. 23,500 entries take six pages.

use dicom_map::{Error, ErrorKind};
use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};
use std::marker::PhantomData;
use std::ptr::NonNull;

/// Bytes of a page, and its alignment: clearing the low bits of a handle yields the head.
const PAGE_LEN: usize = 4096;

struct Head<T> {
    owner: *const T,
    first_slot: usize,
}

/// Handles in one page.
const HANDLES: usize = PAGE_LEN - size_of::<Head<()>>();

/// The handles of all slots of one kind in a dictionary of type `T`.
pub(crate) struct Pages<T> {
    base: NonNull<u8>,
    layout: Layout,
    owner: PhantomData<*const T>,
}

// SAFETY: the heads are written once, before `new` returns, and only read afterwards; the owner
// they name is Sync.
unsafe impl<T: Sync> Send for Pages<T> {}
// SAFETY: as above.
unsafe impl<T: Sync> Sync for Pages<T> {}

impl<T> Pages<T> {
    /// Handles for `count` slots of the dictionary at `owner`. The address is stored, not used.
    pub(crate) fn new(count: usize, owner: *const T) -> Result<Pages<T>, Error> {
        let page_count = count.div_ceil(HANDLES).max(1);
        let layout = page_count
            .checked_mul(PAGE_LEN)
            .and_then(|len| Layout::from_size_align(len, PAGE_LEN).ok());
        let layout = layout.ok_or_else(|| {
            Error::new(
                ErrorKind::TooLarge,
                format!("found {count} entries, expected at most what memory can address"),
            )
        })?;
        // SAFETY: the layout is at least one page long, so not of length zero.
        let Some(base) = NonNull::new(unsafe { alloc(layout) }) else { handle_alloc_error(layout) };
        for page in 0..page_count {
            let head = Head { owner, first_slot: page * HANDLES };
            // SAFETY: the page lies inside the allocation, its start is aligned to 4096 and so for
            // Head, and nobody else knows of it yet.
            unsafe { base.add(page * PAGE_LEN).cast::<Head<T>>().write(head) };
        }
        Ok(Pages { base, layout, owner: PhantomData })
    }

    /// The handle of a slot. NULL for a slot beyond the count.
    pub(crate) fn handle(&self, slot: usize) -> *const u8 {
        let (page, at) = (slot / HANDLES, slot % HANDLES);
        if page >= self.layout.size() / PAGE_LEN {
            return std::ptr::null();
        }
        // SAFETY: the page exists, and size_of::<Head>() + at < PAGE_LEN, so the address lies
        // inside the allocation.
        unsafe { self.base.add(page * PAGE_LEN + size_of::<Head<T>>() + at).as_ptr() }
    }
}

impl<T> Drop for Pages<T> {
    fn drop(&mut self) {
        // SAFETY: allocated in `new` with this layout, and dropped once.
        unsafe { dealloc(self.base.as_ptr(), self.layout) }
    }
}

/// The dictionary and the slot that a handle stands for.
///
/// # Safety
/// `handle` came from [`Pages::handle`] of a `Pages<T>`, is not NULL, and its dictionary is still
/// open.
pub(crate) unsafe fn resolve<T>(handle: *const u8) -> (*const T, usize) {
    let at = handle.addr() % PAGE_LEN;
    debug_assert!(at >= size_of::<Head<T>>(), "found the address of a head, which is not a handle");
    // SAFETY: `handle` lies inside a page that is alive, `at` bytes after its head, which `new`
    // wrote and nobody changes.
    let head = unsafe { &*handle.sub(at).cast::<Head<T>>() };
    (head.owner, head.first_slot + at - size_of::<Head<T>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_handle_resolves_to_its_slot_across_pages() {
        let owner = NonNull::<u64>::dangling().as_ptr().cast_const();
        let count = 3 * HANDLES + 5;
        let pages = Pages::new(count, owner).unwrap();
        let mut seen = std::collections::HashSet::new();
        for slot in 0..count {
            let handle = pages.handle(slot);
            assert!(seen.insert(handle));
            // SAFETY: `pages` lives; the owner is only compared.
            assert_eq!(unsafe { resolve(handle) }, (owner, slot));
        }
        assert!(pages.handle(4 * HANDLES).is_null() && pages.handle(usize::MAX).is_null());
        assert!(Pages::new(0, owner).is_ok() && Pages::new(usize::MAX, owner).is_err());
    }
}
