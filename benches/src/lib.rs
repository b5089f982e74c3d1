//! Shared by the benchmarks: keys chosen with a fixed seed, so that every run and every peer does
//! the same lookups.

pub mod plain;

use dicom_map::{DmapDict, Tag, TagView};

/// The number of lookups in one round of a benchmark.
pub const KEY_COUNT: usize = 1024;

/// A small pseudo-random number generator (Knuth's multiplier of 64 bits): good enough to shuffle,
/// and the same everywhere.
struct Lcg(u64);

impl Lcg {
    fn below(&mut self, limit: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }
}

fn draw<T: Clone>(items: &[T]) -> Vec<T> {
    let mut random = Lcg(2026);
    (0..KEY_COUNT).map(|_| items[random.below(items.len())].clone()).collect()
}

/// Public single tags that the dictionary knows.
pub fn public_tags(dict: &DmapDict) -> Vec<Tag> {
    let tags: Vec<Tag> = dict
        .entries()
        .filter(|entry| !entry.is_private() && entry.pattern().is_exact())
        .map(|entry| Tag::from(entry.pattern().value()))
        .collect();
    draw(&tags)
}

/// Even-group tags that the dictionary does not know.
pub fn unknown_tags(dict: &DmapDict) -> Vec<Tag> {
    let mut random = Lcg(7);
    std::iter::repeat_with(|| {
        Tag::new(2 * random.below(0x800) as u16, 1 + random.below(0xFFFE) as u16)
    })
    .filter(|tag| dict.lookup_tag(*tag, None).is_none())
    .take(KEY_COUNT)
    .collect()
}

/// Keywords of public single tags.
pub fn public_keywords(dict: &DmapDict) -> Vec<String> {
    public_tags(dict)
        .into_iter()
        .filter_map(|tag| dict.lookup_tag(tag, None).map(|entry| entry.keyword().to_string()))
        .filter(|keyword| !keyword.is_empty())
        .collect()
}

/// Keywords that the dictionary does not know: known ones with one more character, which are almost
/// as long and differ as late as possible.
pub fn unknown_keywords(dict: &DmapDict) -> Vec<String> {
    public_keywords(dict)
        .into_iter()
        .map(|keyword| keyword + "X")
        .filter(|keyword| dict.keyword(keyword).is_none())
        .collect()
}

/// Private elements as in a file: creator and tag in block 10.
pub fn private_elements(dict: &DmapDict) -> Vec<(String, Tag)> {
    let elements: Vec<(String, Tag)> = dict
        .entries()
        .filter(|entry| entry.pattern().is_exact() && entry.block().is_none())
        .filter_map(|entry: TagView<'_>| {
            Some((
                entry.creator()?.to_string(),
                Tag::new(entry.group(), 0x1000 | u16::from(entry.block_offset()?)),
            ))
        })
        .collect();
    draw(&elements)
}

/// The same, with creators that the dictionary does not know.
pub fn elements_of_unknown_creators(dict: &DmapDict) -> Vec<(String, Tag)> {
    private_elements(dict)
        .into_iter()
        .map(|(creator, tag)| (creator + " NOT THERE", tag))
        .filter(|(creator, _)| dict.creator(creator).is_none())
        .collect()
}

/// Known creators, with elements that the dictionary does not have.
pub fn unknown_elements(dict: &DmapDict) -> Vec<(String, Tag)> {
    let mut random = Lcg(43);
    let elements = private_elements(dict);
    std::iter::repeat_with(|| {
        let (creator, tag) = &elements[random.below(elements.len())];
        (creator.clone(), Tag::new(tag.group(), 0x1000 | random.below(0x100) as u16))
    })
    .filter(|(creator, tag)| dict.lookup_tag(*tag, Some(creator)).is_none())
    .take(KEY_COUNT)
    .collect()
}
