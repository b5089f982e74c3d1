//! The dictionary as a `DataDictionary` of dicom-rs, which looks up by tag alone and returns
//! borrowed entries.
//!
//! Because dicom-rs returns references, each answer is made once and kept: in the slot of its entry
//! or, for a private element, in the cell of its block.

use crate::dict::DmapDict;
use crate::dict::binding::DictBinding as _;
use crate::tag::{Tag, TagPattern};
use crate::view::TagView;
use crate::vr::{Vr, VrSet};
use dicom_core::VR;
use dicom_core::dictionary::{DataDictionary, DataDictionaryEntry, TagRange, VirtualVr};
use std::fmt;
use std::sync::{Arc, OnceLock};

/// A [`DmapDict`] as a [`DataDictionary`] of dicom-rs (feature `dicom-core`).
///
/// dicom-rs looks up a tag without its private creator, and a private tag alone means nothing. The
/// dictionary therefore answers for public attributes, and for the private elements of the one data
/// set whose creators it was given: see [`CoreDictionary::with_blocks`]. Other private elements
/// have no answer, and dicom-rs reads them as UN.
///
/// Clones share their answers, each of which is made on first use.
///
/// ```
/// use dicom_core::dictionary::{DataDictionary, DataDictionaryEntry};
/// use dicom_core::{Tag, VR};
/// use dicom_map::CoreDictionary;
///
/// let dict = CoreDictionary::embedded();
/// assert_eq!(dict.by_name("PatientName").unwrap().tag(), Tag(0x0010, 0x0010));
/// assert!(dict.by_tag(Tag(0x0043, 0x1039)).is_none());
///
/// let dict = dict.with_blocks([(Tag(0x0043, 0x0010), "GEMS_PARM_01")]);
/// let entry = dict.by_tag(Tag(0x0043, 0x1039)).unwrap();
/// assert_eq!((entry.alias(), entry.vr().exact()), ("BValue", Some(VR::IS)));
/// ```
#[derive(Clone)]
pub struct CoreDictionary {
    public: Arc<Public>,
    /// Sorted by group and block, each block once.
    blocks: Arc<[Block]>,
}

/// Shared by the dictionaries for all data sets.
struct Public {
    dict: DmapDict,
    /// Indexed by the slot of the entry in `dict`; those of private entries stay empty.
    entries: Box<[OnceLock<Box<CoreEntry>>]>,
}

/// A block of private elements, (gggg,bb00-bbFF).
struct Block {
    group: u16,
    block: u8,
    creator: Box<str>,
    /// Indexed by the offset of the element; made on first use.
    entries: OnceLock<Box<[Cell]>>,
}

/// The answer for one element, once it has been looked up; None if there is none.
type Cell = OnceLock<Option<Box<CoreEntry>>>;

/// One attribute, as dicom-rs describes it.
///
/// ```
/// use dicom_core::dictionary::{DataDictionary, DataDictionaryEntry, TagRange, VirtualVr};
/// use dicom_core::Tag;
/// let dict = dicom_map::CoreDictionary::embedded();
/// let entry = dict.by_tag(Tag(0x6002, 0x3000)).unwrap();
/// assert_eq!(entry.tag_range(), TagRange::Group100(Tag(0x6000, 0x3000)));
/// assert_eq!(entry.vr(), VirtualVr::Ox);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct CoreEntry {
    range: TagRange,
    vr: VirtualVr,
    alias: Box<str>,
}

impl CoreDictionary {
    /// An adapter for this dictionary, without private blocks.
    ///
    /// ```
    /// use dicom_core::dictionary::DataDictionary;
    /// use dicom_map::{CoreDictionary, DmapDict, registry::Registry, to_dmap};
    /// let empty = DmapDict::from_bytes(to_dmap(Registry::default())?)?;
    /// assert!(CoreDictionary::new(empty).by_name("PatientName").is_none());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn new(dict: DmapDict) -> CoreDictionary {
        let entries = std::iter::repeat_with(OnceLock::new).take(dict.slot_count()).collect();
        CoreDictionary { public: Arc::new(Public { dict, entries }), blocks: Arc::default() }
    }

    /// The adapter for the embedded dictionary. Made once, and shared by all calls.
    ///
    /// ```
    /// use dicom_core::dictionary::{DataDictionary, DataDictionaryEntry};
    /// let dict = dicom_map::CoreDictionary::embedded();
    /// assert_eq!(dict.by_expr("(0010,0020)").unwrap().alias(), "PatientID");
    /// ```
    #[cfg(feature = "embedded")]
    pub fn embedded() -> CoreDictionary {
        static EMBEDDED: OnceLock<CoreDictionary> = OnceLock::new();
        EMBEDDED.get_or_init(|| CoreDictionary::new(DmapDict::embedded())).clone()
    }

    /// The same dictionary for a data set with these private creators, which replace those given
    /// before.
    ///
    /// A creator is given as the tag of a Private Creator (gggg,0010-00FF) and its value. Other
    /// tags are skipped, so all texts of a data set may be passed. If a block occurs more than
    /// once, its first creator counts. dicom-rs does not say which item an element is in, so the
    /// creators are those of the data set itself: an item that reserves the same block for another
    /// creator gets wrong answers, and one that reserves a block which the data set leaves free
    /// gets none.
    ///
    /// ```
    /// use dicom_core::dictionary::{DataDictionary, DataDictionaryEntry};
    /// use dicom_core::Tag;
    /// let dict = dicom_map::CoreDictionary::embedded();
    /// let texts = [(Tag(0x0010, 0x0010), "Doe^Jane"), (Tag(0x0043, 0x0011), "GEMS_PARM_01 ")];
    /// let of_object = dict.with_blocks(texts);
    /// assert_eq!(of_object.by_tag(Tag(0x0043, 0x1139)).unwrap().alias(), "BValue");
    /// assert_eq!(of_object.by_name("BValue").unwrap().tag(), Tag(0x0043, 0x1139));
    /// ```
    pub fn with_blocks<S: AsRef<str>>(
        &self,
        creators: impl IntoIterator<Item = (dicom_core::Tag, S)>,
    ) -> CoreDictionary {
        let mut blocks: Vec<Block> = creators
            .into_iter()
            .filter(|(tag, _)| Tag::new(tag.0, tag.1).is_private_creator())
            .map(|(tag, creator)| Block {
                group: tag.0,
                // A creator's element is below 0x100.
                block: tag.1 as u8,
                creator: creator.as_ref().into(),
                entries: OnceLock::new(),
            })
            .collect();
        // The sort is stable, and the first of equal blocks is kept.
        blocks.sort_by_key(Block::key);
        blocks.dedup_by_key(|block| block.key());
        CoreDictionary { public: Arc::clone(&self.public), blocks: blocks.into() }
    }

    /// The whole answer for a tag, with name, VM and sources, for which an entry of dicom-rs has no
    /// place.
    ///
    /// ```
    /// use dicom_core::Tag;
    /// let dict = dicom_map::CoreDictionary::embedded();
    /// let dict =
    ///     dict.with_blocks([(Tag(0x0021, 0x0010), "Siemens: Thorax/Multix FD Lab Settings")]);
    /// assert_eq!(dict.view(Tag(0x0021, 0x1008)).unwrap().name(), "Auto Window Flag");
    /// ```
    pub fn view(&self, tag: dicom_core::Tag) -> Option<TagView<'_>> {
        let tag = Tag::new(tag.0, tag.1);
        let creator = self.block_of(tag).map(|block| &*block.creator);
        self.public.dict.lookup_tag(tag, creator)
    }

    /// The underlying dictionary.
    ///
    /// ```
    /// assert!(dicom_map::CoreDictionary::embedded().dict().len() > 18_000);
    /// ```
    pub fn dict(&self) -> &DmapDict {
        &self.public.dict
    }

    /// The block of a private element, if its creator is known.
    fn block_of(&self, tag: Tag) -> Option<&Block> {
        let key = (tag.group(), tag.block()?);
        let at = self.blocks.binary_search_by_key(&key, Block::key).ok()?;
        self.blocks.get(at)
    }

    fn private_entry<'d>(&self, block: &'d Block, tag: Tag) -> Option<&'d CoreEntry> {
        let cells = block
            .entries
            .get_or_init(|| std::iter::repeat_with(OnceLock::new).take(1 << 8).collect());
        let cell = cells.get(usize::from(tag.element() & 0xFF))?;
        let found = cell.get_or_init(|| {
            let view = self.public.dict.lookup_tag(tag, Some(&block.creator))?;
            Some(Box::new(CoreEntry::new(&view, TagRange::Single(to_core(tag)))))
        });
        found.as_deref()
    }

    fn private_by_name(&self, name: &str) -> Option<&CoreEntry> {
        let offsets = self.public.dict.keyword_all(name).filter_map(|view| view.block_offset());
        offsets.flat_map(|offset| self.blocks.iter().map(move |block| (block, offset))).find_map(
            |(block, offset)| {
                let tag = Tag::new(block.group, u16::from(block.block) << 8 | u16::from(offset));
                self.private_entry(block, tag).filter(|entry| &*entry.alias == name)
            },
        )
    }
}

impl Public {
    fn entry(&self, view: &TagView<'_>) -> Option<&CoreEntry> {
        let cell = self.entries.get(self.dict.slot(view)?)?;
        Some(cell.get_or_init(|| Box::new(CoreEntry::new(view, range_of(view)))))
    }
}

impl Block {
    fn key(&self) -> (u16, u8) {
        (self.group, self.block)
    }
}

impl CoreEntry {
    fn new(view: &TagView<'_>, range: TagRange) -> CoreEntry {
        let alias = if view.keyword().is_empty() { view.name() } else { view.keyword() };
        CoreEntry { range, vr: vr_of(view.vr(), range), alias: alias.into() }
    }
}

impl DataDictionary for CoreDictionary {
    type Entry = CoreEntry;

    /// The entry for a tag: a public attribute, a private creator, a group length, or a private
    /// element in a block whose creator is known.
    fn by_tag(&self, tag: dicom_core::Tag) -> Option<&CoreEntry> {
        let tag = Tag::new(tag.0, tag.1);
        match self.block_of(tag) {
            Some(block) => self.private_entry(block, tag),
            None => self.public.entry(&self.public.dict.lookup_tag(tag, None)?),
        }
    }

    /// The entry for a keyword: a public attribute, else the first private element in the known
    /// blocks.
    fn by_name(&self, name: &str) -> Option<&CoreEntry> {
        let public = self.public.dict.keyword(name).filter(|view| !view.is_private());
        match public {
            Some(view) => self.public.entry(&view),
            None => self.private_by_name(name),
        }
    }
}

impl DataDictionary for &CoreDictionary {
    type Entry = CoreEntry;

    fn by_tag(&self, tag: dicom_core::Tag) -> Option<&CoreEntry> {
        (**self).by_tag(tag)
    }

    fn by_name(&self, name: &str) -> Option<&CoreEntry> {
        (**self).by_name(name)
    }
}

impl DataDictionaryEntry for CoreEntry {
    /// Patterns that dicom-rs has no range for, such as (1010,xxxx), are reported as one of their
    /// tags.
    fn tag_range(&self) -> TagRange {
        self.range
    }

    /// The keyword; for a private element without one, its name.
    fn alias(&self) -> &str {
        &self.alias
    }

    fn vr(&self) -> VirtualVr {
        self.vr
    }
}

impl fmt::Debug for CoreDictionary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let creators: Vec<&str> = self.blocks.iter().map(|block| &*block.creator).collect();
        f.debug_struct("CoreDictionary")
            .field("dict", &self.public.dict)
            .field("creators", &creators)
            .finish_non_exhaustive()
    }
}

fn to_core(tag: Tag) -> dicom_core::Tag {
    dicom_core::Tag(tag.group(), tag.element())
}

/// The tags that an entry without block stands for.
fn range_of(view: &TagView<'_>) -> TagRange {
    /// Bits of a tag that are fixed in (60xx,0010), where the parity of the group counts, and in
    /// (0020,31xx).
    const GROUP_100: u32 = 0xFF01_FFFF;
    const ELEMENT_100: u32 = 0xFFFF_FF00;
    let pattern: TagPattern = view.pattern();
    let tag = to_core(Tag::from(pattern.value()));
    match (view.is_rule(), pattern.mask()) {
        (true, _) if view.vr().contains(Vr::UL) => TagRange::GroupLength,
        (true, _) => TagRange::PrivateCreator,
        (false, GROUP_100) => TagRange::Group100(tag),
        (false, ELEMENT_100) => TagRange::Element100(tag),
        (false, _) => TagRange::Single(tag),
    }
}

/// The VR, or choice of VRs, as dicom-rs has it. The item delimiters, which have no VR, are UN.
fn vr_of(vrs: VrSet, range: TagRange) -> VirtualVr {
    const PIXEL_DATA: TagRange = TagRange::Single(dicom_core::Tag(0x7FE0, 0x0010));
    let one_of = |set: &[Vr]| vrs.iter().all(|vr| set.contains(&vr));
    match vrs.primary() {
        None => VirtualVr::Exact(VR::UN),
        Some(vr) if vrs.len() == 1 => VirtualVr::Exact(exact(vr)),
        Some(_) if one_of(&[Vr::US, Vr::SS]) => VirtualVr::Xs,
        Some(_) if one_of(&[Vr::OB, Vr::OW]) && range == PIXEL_DATA => VirtualVr::Px,
        Some(_) if one_of(&[Vr::OB, Vr::OW]) => VirtualVr::Ox,
        Some(_) if one_of(&[Vr::US, Vr::SS, Vr::OW]) => VirtualVr::Lt,
        Some(first) => VirtualVr::Exact(exact(first)),
    }
}

/// The same VR in dicom-rs, which has all of PS3.5 2023; a later one would be UN.
fn exact(vr: Vr) -> VR {
    vr.as_str().parse().unwrap_or(VR::UN)
}
