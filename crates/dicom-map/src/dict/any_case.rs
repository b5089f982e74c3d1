//! Keywords whose case nobody remembers.

use super::DmapDict;
use crate::format::Section;
use crate::view::TagView;
use std::sync::{Arc, OnceLock};

/// Entries in the order of their keywords without case: (layer from the top, entry).
#[derive(Clone, Default)]
pub(super) struct KeywordIndex(OnceLock<Arc<[(u8, u32)]>>);

impl DmapDict {
    /// The entry with this keyword in any case; of several a public one, else the first in file
    /// order. The first call indexes all keywords: some milliseconds, and 8 bytes an entry.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.keyword_any_case("PATIENTNAME").unwrap().tag_text(), "(0010,0010)");
    /// assert!(dict.keyword_any_case("NoSuchKeyword").is_none());
    /// # }
    /// ```
    pub fn keyword_any_case(&self, keyword: &str) -> Option<TagView<'_>> {
        let index = self.any_case.0.get_or_init(|| self.index_keywords());
        let wanted = keyword.to_ascii_lowercase();
        let text = |(layer, entry): (u8, u32)| self.at(layer, entry).map_or("", |it| it.keyword());
        let first = index.partition_point(|place| lower(text(*place)).lt(wanted.bytes()));
        let found = index.get(first).filter(|place| lower(text(**place)).eq(wanted.bytes()))?;
        self.at(found.0, found.1)
    }

    fn at(&self, layer: u8, entry: u32) -> Option<TagView<'_>> {
        TagView::stored(self.layers().nth(usize::from(layer))?, entry)
    }

    #[cold]
    fn index_keywords(&self) -> Arc<[(u8, u32)]> {
        let mut places: Vec<(u8, u32)> = Vec::with_capacity(self.len);
        for (layer, number) in self.layers().zip(0u8..) {
            places.extend((0..layer.count(Section::Entries)).map(|entry| (number, entry)));
        }
        places.retain(|(layer, entry)| {
            self.at(*layer, *entry).is_some_and(|it| {
                !it.keyword().is_empty() && !self.is_shadowed(&it, usize::from(*layer))
            })
        });
        // Public before private, upper layers before lower ones, then the order of the file.
        places.sort_by_cached_key(|(layer, entry)| {
            let view = self.at(*layer, *entry);
            let keyword = view.map_or_else(String::new, |it| it.keyword().to_ascii_lowercase());
            (keyword, view.is_some_and(|it| it.is_private()), *layer, *entry)
        });
        places.into()
    }
}

fn lower(text: &str) -> impl Iterator<Item = u8> {
    text.bytes().map(|byte| byte.to_ascii_lowercase())
}
