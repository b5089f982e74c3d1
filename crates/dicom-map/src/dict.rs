//! The dictionary: opening, looking up, iterating, checking.

mod any_case;
pub mod binding;
mod creator;
#[cfg(feature = "embedded")]
mod default;

pub use creator::{CreatorId, CreatorView};

use crate::creator::fold;
use crate::error::{Error, ErrorKind};
use crate::format::{Layer, Section};
use crate::glob;
use crate::registry::{Key, Registry, Source};
use crate::tag::{Tag, TagPattern};
use crate::view::{GROUP_LENGTH, PRIVATE_CREATOR, PRIVATE_GROUP_LENGTH, TagView, UidView};
use crate::{mmap, open};
use bytes::Bytes;
use std::fmt;
use std::path::Path;

/// A dictionary of DICOM tags: one .dmap file, optionally with other dictionaries layered on top.
///
/// Opening takes constant time. A lookup allocates nothing and probes a hash table, so its time
/// does not grow with the dictionary; an entry for many tags, such as (60xx,3000), takes one probe
/// for each mask that patterns have. A dictionary may be shared between threads; cloning shares the
/// bytes.
///
/// ```
/// let dict = dicom_map::DmapDict::embedded();
/// let entry =
///     dict.lookup(0x0021, 0x1008, Some("Siemens: Thorax/Multix FD Lab Settings")).unwrap();
/// assert_eq!(entry.name(), "Auto Window Flag");
/// assert_eq!(entry.vr().to_string(), "US");
/// ```
#[derive(Clone)]
pub struct DmapDict {
    base: Layer,
    /// The layers over the base, topmost last. Usually empty, so opening allocates nothing.
    overlays: Vec<Layer>,
    /// The number of entries with distinct keys, in all layers.
    len: usize,
    /// Built the first time a keyword is not found as spelled.
    any_case: any_case::KeywordIndex,
}

/// The maximum number of layers of a dictionary.
pub const MAX_LAYERS: usize = 4;

impl DmapDict {
    /// Maps the .dmap file at `path`; pages are read when first accessed.
    ///
    /// Checks the header, version, section bounds and counts in constant time; [`DmapDict::verify`]
    /// checks the rest. A lookup never panics, whatever the bytes. To replace a mapped file, rename
    /// a new one over it: truncating it in place while it is mapped kills the process (SIGBUS).
    /// [`DmapDict::read`] is not affected by that.
    ///
    /// Errors: `Io`, `TooShort`, `BadMagic`, `UnsupportedVersion`, `BadSection`, each with the
    /// path.
    ///
    /// ```
    /// # use dicom_map::registry::Registry;
    /// # let folder = tempfile::tempdir().unwrap();
    /// # let path = folder.path().join("site.dmap");
    /// # std::fs::write(&path, dicom_map::to_dmap(Registry::default())?).unwrap();
    /// let dict = dicom_map::DmapDict::open(&path)?;
    /// assert!(dict.is_empty());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn open(path: impl AsRef<Path>) -> Result<DmapDict, Error> {
        let path = path.as_ref();
        mmap::map(path).and_then(DmapDict::from_layer_bytes).map_err(|error| error.with_path(path))
    }

    /// Reads the .dmap file at `path` into memory instead of mapping it. Errors: as
    /// [`DmapDict::open`].
    ///
    /// ```
    /// # use dicom_map::registry::Registry;
    /// # let folder = tempfile::tempdir().unwrap();
    /// # let path = folder.path().join("site.dmap");
    /// # std::fs::write(&path, dicom_map::to_dmap(Registry::default())?).unwrap();
    /// let dict = dicom_map::DmapDict::read(&path)?;
    /// std::fs::remove_file(&path).unwrap(); // the dictionary no longer needs the file
    /// assert!(dict.verify().is_ok());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn read(path: impl AsRef<Path>) -> Result<DmapDict, Error> {
        let path = path.as_ref();
        open::read(path).and_then(DmapDict::from_layer_bytes).map_err(|error| error.with_path(path))
    }

    /// Opens a .dmap file that is in memory. Errors: as [`DmapDict::open`], without a path.
    ///
    /// ```
    /// use dicom_map::{DmapDict, registry::Registry, to_dmap};
    /// assert!(DmapDict::from_bytes(to_dmap(Registry::default())?)?.is_empty());
    /// assert!(DmapDict::from_bytes(*b"something else").is_err());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn from_bytes(bytes: impl Into<Vec<u8>>) -> Result<DmapDict, Error> {
        DmapDict::from_layer_bytes(bytes.into().into())
    }

    /// Opens a .dmap file that is compiled into the program. Allocates nothing. Errors: as
    /// [`DmapDict::open`], without a path.
    ///
    /// ```
    /// # let bytes: &'static [u8] =
    /// #     dicom_map::to_dmap(dicom_map::registry::Registry::default())?.leak();
    /// // let bytes: &'static [u8] = include_bytes!("site.dmap");
    /// let dict = dicom_map::DmapDict::from_static(bytes)?;
    /// assert_eq!(dict.byte_len(), bytes.len());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn from_static(bytes: &'static [u8]) -> Result<DmapDict, Error> {
        DmapDict::from_layer_bytes(Bytes::from_static(bytes))
    }

    /// Compiles a CSV table of entries in memory and opens the result: see [`table`](crate::table)
    /// for its columns.
    ///
    /// Errors: as [`table::read_file`](crate::table::read_file) and [`to_dmap`](crate::to_dmap),
    /// with the path.
    ///
    /// ```
    /// # let folder = tempfile::tempdir().unwrap();
    /// # let path = folder.path().join("site.csv");
    /// std::fs::write(
    ///     &path,
    ///     "creator,group,element,vr,name\nACME 1.0,0009,xx01,DS,Coil Temperature\n",
    /// )
    /// .unwrap();
    /// let dict = dicom_map::DmapDict::open_table(&path)?;
    /// assert_eq!(
    ///     dict.lookup(0x0009, 0x1001, Some("ACME 1.0")).unwrap().name(),
    ///     "Coil Temperature"
    /// );
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    #[cfg(feature = "table")]
    pub fn open_table(path: impl AsRef<Path>) -> Result<DmapDict, Error> {
        let path = path.as_ref();
        crate::to_dmap(crate::table::read_file(path)?)
            .and_then(DmapDict::from_bytes)
            .map_err(|error| error.with_path(path))
    }

    /// The default dictionary, compiled into the library (feature `embedded`). Allocates nothing
    /// and reads no file. With the feature `installed` it is the file that the program has opened
    /// with `open_installed`, and this function panics if none has been opened.
    ///
    /// ```
    /// assert!(dicom_map::DmapDict::embedded().len() > 18_000);
    /// ```
    #[cfg(feature = "embedded")]
    #[expect(
        clippy::expect_used,
        reason = "the embedded bytes are part of the library; a test opens and verifies them"
    )]
    pub fn embedded() -> DmapDict {
        DmapDict::from_layer(default::layer().expect("the default dictionary opens"))
    }

    /// Maps the default dictionary from the file at `path`, which must be the `tags.dmap` of this
    /// version (feature `installed`): for programs installed together with others that need the
    /// same file. Errors: as [`DmapDict::open`]; `BadChecksum` for a file of another version.
    ///
    /// ```no_run
    /// # #[cfg(feature = "installed")]
    /// dicom_map::DmapDict::open_installed("/usr/share/dicom-map/tags.dmap")?;
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    #[cfg(feature = "installed")]
    pub fn open_installed(path: impl AsRef<Path>) -> Result<(), Error> {
        default::map(path.as_ref())
    }

    /// Like [`DmapDict::open_installed`], but reads the file into memory, where it stays for the
    /// life of the process: this takes a millisecond, and texts need not be checked later. Errors:
    /// as [`DmapDict::open_installed`].
    ///
    /// ```no_run
    /// # #[cfg(feature = "installed")]
    /// dicom_map::DmapDict::read_installed("/usr/share/dicom-map/tags.dmap")?;
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    #[cfg(feature = "installed")]
    pub fn read_installed(path: impl AsRef<Path>) -> Result<(), Error> {
        default::read(path.as_ref())
    }

    fn from_layer_bytes(bytes: Bytes) -> Result<DmapDict, Error> {
        Ok(DmapDict::from_layer(Layer::open(bytes)?))
    }

    fn from_layer(base: Layer) -> DmapDict {
        let len = base.count(Section::Entries) as usize;
        DmapDict { base, overlays: Vec::new(), len, any_case: Default::default() }
    }

    /// Lays another dictionary over this one: where both have an answer, that of `top` is returned.
    /// Fails with `TooLarge` if there would be more than [`MAX_LAYERS`] layers.
    ///
    /// ```
    /// # use dicom_map::{registry::{Entry, Key, PrivateKey, Registry}, DmapDict, Vm, Vr};
    /// # let dictionary = |name: &str| -> Result<DmapDict, dicom_map::Error> {
    /// #     let mut entry = Entry::new(
    /// #         Key::Private(PrivateKey::new("ACME 1.0", 0x0009, 1, None)),
    /// #         Vr::LO,
    /// #         Vm::ONE,
    /// #     );
    /// #     entry.name = name.into();
    /// #     DmapDict::from_bytes(dicom_map::to_dmap(Registry {
    /// #         entries: vec![entry],
    /// #         ..Registry::default()
    /// #     })?)
    /// # };
    /// let both = dictionary("general")?.with_overlay(dictionary("of our site")?)?;
    /// assert_eq!(both.lookup(0x0009, 0x0001, Some("ACME 1.0")).unwrap().name(), "of our site");
    /// assert_eq!(both.len(), 1);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn with_overlay(mut self, top: DmapDict) -> Result<DmapDict, Error> {
        let layers = self.overlays.len() + top.overlays.len() + 2;
        if layers > MAX_LAYERS {
            return Err(Error::new(
                ErrorKind::TooLarge,
                format!("found {layers} layered dictionaries, expected at most {MAX_LAYERS}"),
            ));
        }
        self.overlays.push(top.base);
        self.overlays.extend(top.overlays);
        self.len = self.entries().count();
        Ok(self)
    }

    /// The layers, topmost first.
    #[inline]
    fn layers(&self) -> impl Iterator<Item = &Layer> {
        self.overlays.iter().rev().chain([&self.base])
    }

    /// The entry for a tag, or None if no layer has one.
    ///
    /// In an odd group, when `creator` is given, `element` may be the offset (0x08) or the element
    /// as found in a file (0x1008). An entry that applies to one block only is returned for that
    /// block only, and takes precedence there. Creators are compared without trailing spaces and
    /// NULs: first as spelled, then ignoring case and treating a run of white space as one space.
    /// Without `creator`, (gggg,0010-00FF) is the Private Creator (LO), and other private elements
    /// have no entry. (gggg,0000) is the Group Length (UL). In an even group `creator` is ignored
    /// (PS3.5 section 7.8).
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.lookup(0x6002, 0x0010, None).unwrap().keyword(), "OverlayRows");
    /// assert_eq!(dict.lookup(0x0021, 0x0010, None).unwrap().keyword(), "PrivateCreator");
    /// assert!(dict.lookup(0x0021, 0x1008, None).is_none());
    /// ```
    #[inline]
    pub fn lookup(&self, group: u16, element: u16, creator: Option<&str>) -> Option<TagView<'_>> {
        let tag = Tag::new(group, element);
        match creator {
            Some(creator) if tag.is_private() => self.lookup_private(tag, creator),
            _ => self.lookup_public(tag),
        }
    }

    /// Like [`DmapDict::lookup`], with the tag as one number.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let tag = "(0043,1039)".parse()?;
    /// assert_eq!(dict.lookup_tag(tag, Some("GEMS_PARM_01")).unwrap().vr().to_string(), "IS");
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    #[inline]
    pub fn lookup_tag(&self, tag: Tag, creator: Option<&str>) -> Option<TagView<'_>> {
        self.lookup(tag.group(), tag.element(), creator)
    }

    /// The entry for a key of a table: for a single tag, as [`DmapDict::lookup`] finds it; for a
    /// pattern (`60xx`), the entry with exactly that pattern.
    ///
    /// ```
    /// use dicom_map::registry::Key;
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(
    ///     dict.lookup_key(&Key::parse("", "60xx", "0010")?).unwrap().keyword(),
    ///     "OverlayRows"
    /// );
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn lookup_key(&self, key: &Key) -> Option<TagView<'_>> {
        let pattern = key.pattern();
        if pattern.is_exact() {
            return self.lookup_tag(pattern.value().into(), key.creator());
        }
        self.layers()
            .find_map(|layer| TagView::stored(layer, find_same_key(layer, key.creator(), pattern)?))
    }

    #[inline]
    fn lookup_public(&self, tag: Tag) -> Option<TagView<'_>> {
        if tag.is_private() {
            return match tag.element() {
                0 => Some(TagView::rule(&PRIVATE_GROUP_LENGTH)),
                _ if tag.is_private_creator() => Some(TagView::rule(&PRIVATE_CREATOR)),
                _ => None,
            };
        }
        let stored = match self.only_layer() {
            Some(layer) => find_public(layer, tag),
            None => self.first_of_layers(&|layer| find_public(layer, tag)),
        };
        stored.or_else(|| tag.is_group_length().then(|| TagView::rule(&GROUP_LENGTH)))
    }

    fn lookup_private(&self, tag: Tag, creator: &str) -> Option<TagView<'_>> {
        match self.only_layer() {
            Some(layer) => find_private(layer, tag, creator),
            None => self.first_of_layers(&|layer| find_private(layer, tag, creator)),
        }
    }

    /// The answer of the topmost layer that has one.
    #[cold]
    fn first_of_layers<'d>(
        &'d self,
        answer: &dyn Fn(&'d Layer) -> Option<TagView<'d>>,
    ) -> Option<TagView<'d>> {
        self.layers().find_map(answer)
    }

    /// The only layer, for a dictionary without overlays (the usual case): not stepping through
    /// layers halves the time of a lookup.
    #[inline]
    fn only_layer(&self) -> Option<&Layer> {
        self.overlays.is_empty().then_some(&self.base)
    }

    /// The entry with this keyword. If several entries have it (private creators share keywords),
    /// this is a public one, or, if none is public, the first in file order.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.keyword("PatientName").unwrap().tag_text(), "(0010,0010)");
    /// assert!(dict.keyword("NoSuchKeyword").is_none());
    /// ```
    pub fn keyword(&self, keyword: &str) -> Option<TagView<'_>> {
        if let Some(layer) = self.only_layer() {
            return TagView::stored(layer, layer.keyword_entry(keyword)?);
        }
        let mut found = self.keyword_all(keyword);
        let first = found.next()?;
        if first.is_private() {
            found.find(|entry| !entry.is_private()).or(Some(first))
        } else {
            Some(first)
        }
    }

    /// The entry with this keyword, ignoring case. If several entries have it, this is a public
    /// one, or, if none is public, the first in file order. The first call indexes all keywords,
    /// which takes some milliseconds and 8 bytes per entry.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.keyword_any_case("PATIENTNAME").unwrap().tag_text(), "(0010,0010)");
    /// assert!(dict.keyword_any_case("NoSuchKeyword").is_none());
    /// ```
    pub fn keyword_any_case(&self, keyword: &str) -> Option<TagView<'_>> {
        let at = |(layer, entry): any_case::Place| {
            TagView::stored(self.layers().nth(usize::from(layer))?, entry)
        };
        let all = || {
            let mut all = Vec::with_capacity(self.len);
            for (layer, depth) in self.layers().zip(0u8..) {
                all.extend((0..layer.count(Section::Entries)).filter_map(|index| {
                    let entry = TagView::stored(layer, index)?;
                    let is_hidden =
                        entry.keyword().is_empty() || self.is_shadowed(&entry, usize::from(depth));
                    (!is_hidden).then_some(((depth, index), entry.is_private()))
                }));
            }
            all
        };
        at(self.any_case.find(keyword, all, |place| at(place).map_or("", |it| it.keyword()))?)
    }

    /// Every entry with this keyword: public ones first within each layer, upper layers first.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let all: Vec<_> = dict.keyword_all("PatientName").collect();
    /// assert!(all.iter().all(|entry| entry.keyword() == "PatientName"));
    /// assert_eq!(all[0].tag_text(), "(0010,0010)");
    /// ```
    pub fn keyword_all(&self, keyword: &str) -> impl Iterator<Item = TagView<'_>> {
        self.layers().enumerate().flat_map(move |(depth, layer)| {
            layer
                .keyword_entries(keyword)
                .filter_map(move |index| TagView::stored(layer, index))
                .filter(move |entry| !self.is_shadowed(entry, depth))
        })
    }

    /// The candidates for a private element whose creator is not known: the entry of every creator
    /// that defines it, best supported first (those with a name that is not derived, then the most
    /// lineages, then the most source references), upper layers first. `element` may be the offset
    /// (0x39) or the element as found in a file (0x1039), for which entries that apply to another
    /// block only are left out. Empty for an even group. Uses an index in the file.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let mut creators = dict.candidates(0x0043, 0x1039).filter_map(|entry| entry.creator());
    /// assert_eq!(creators.next(), Some("GEMS_PARM_01"));
    /// assert_eq!(dict.candidates(0x0010, 0x0010).count(), 0);
    /// ```
    pub fn candidates(&self, group: u16, element: u16) -> impl Iterator<Item = TagView<'_>> {
        let tag = Tag::new(group, element);
        let is_in_block = tag.is_private() && !(0x0100..0x1000).contains(&element);
        let layers = self.layers().enumerate().filter(move |_| is_in_block);
        layers.flat_map(move |(depth, layer)| {
            layer
                .candidates(u32::from(tag))
                .filter_map(move |index| TagView::stored(layer, index))
                .filter(move |entry| !self.is_shadowed(entry, depth))
        })
    }

    /// A private creator, found as [`DmapDict::lookup`] finds it. Lookups through it do not search
    /// for its text again.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let creator = dict.creator("gems_parm_01").unwrap();
    /// assert_eq!(creator.name(), "GEMS_PARM_01");
    /// assert!(creator.lookup(0x0043, 0x1039).is_some());
    /// ```
    pub fn creator(&self, name: &str) -> Option<CreatorView<'_>> {
        let mut indexes = [None; MAX_LAYERS];
        for (slot, layer) in indexes.iter_mut().zip(self.layers()) {
            *slot = layer.find_creator(name);
        }
        indexes.iter().any(Option::is_some).then_some(CreatorView { dict: self, indexes })
    }

    /// Every private creator, in order of name within each layer.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let of_ge =
    ///     dict.creators().filter(|creator| creator.vendor() == Some("GE HealthCare")).count();
    /// assert!(of_ge > 10);
    /// ```
    pub fn creators(&self) -> impl Iterator<Item = CreatorView<'_>> {
        self.layers().enumerate().flat_map(move |(depth, layer)| {
            (0..layer.count(Section::Creators)).filter_map(move |index| {
                let name = layer.text(layer.creator(index)?.name);
                let is_shadowed =
                    self.layers().take(depth).any(|upper| upper.find_creator(name).is_some());
                if is_shadowed { None } else { self.creator(name) }
            })
        })
    }

    /// The private creators that match a pattern: a pattern with `*` (any text) must match the
    /// whole creator, any other pattern only a part of it. Ignores case, and treats a run of white
    /// space as one space.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let names: Vec<&str> = dict.creators_like("gems_parm*").map(|it| it.name()).collect();
    /// assert!(names.contains(&"GEMS_PARM_01"));
    /// assert_eq!(dict.creators_like("*gems_parm").count(), 0);
    /// assert!(dict.creators_like("parm_01").count() > 0);
    /// ```
    pub fn creators_like(&self, pattern: &str) -> impl Iterator<Item = CreatorView<'_>> {
        let pattern = fold(pattern);
        let is_whole = pattern.contains('*');
        self.creators().filter(move |creator| {
            let name = fold(creator.name());
            if is_whole { glob::fits(&pattern, &name) } else { name.contains(&pattern) }
        })
    }

    /// Every entry: public before private, private ones by creator, within each layer. Entries of a
    /// lower layer that an upper one replaces are left out.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.entries().count(), dict.len());
    /// assert!(dict.entries().filter(|entry| entry.is_private()).count() > 10_000);
    /// ```
    pub fn entries(&self) -> impl Iterator<Item = TagView<'_>> {
        self.layers().enumerate().flat_map(move |(depth, layer)| {
            (0..layer.count(Section::Entries))
                .filter_map(move |index| TagView::stored(layer, index))
                .filter(move |entry| !self.is_shadowed(entry, depth))
        })
    }

    /// True if one of the first `depth` layers has an entry with the same key.
    fn is_shadowed(&self, entry: &TagView<'_>, depth: usize) -> bool {
        if depth == 0 {
            return false;
        }
        let pattern = entry.pattern();
        self.layers()
            .take(depth)
            .any(|upper| find_same_key(upper, entry.creator(), pattern).is_some())
    }

    /// The number of entries.
    ///
    /// ```
    /// assert!(dicom_map::DmapDict::embedded().len() > 18_000);
    /// ```
    pub fn len(&self) -> usize {
        self.len
    }

    /// True if the dictionary has no entries.
    ///
    /// ```
    /// use dicom_map::{DmapDict, registry::Registry, to_dmap};
    /// assert!(DmapDict::from_bytes(to_dmap(Registry::default())?)?.is_empty());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// A unique identifier of PS3.6 annex A, by its UID or its keyword.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.uid("1.2.840.10008.1.2.1").unwrap().keyword(), "ExplicitVRLittleEndian");
    /// ```
    pub fn uid(&self, uid_or_keyword: &str) -> Option<UidView<'_>> {
        self.layers().find_map(|layer| {
            let index = layer
                .find_uid(uid_or_keyword)
                .or_else(|| layer.find_uid_keyword(uid_or_keyword))?;
            Some(UidView::new(layer, index))
        })
    }

    /// A unique identifier by its UID, keyword or name, ignoring case and the punctuation of names.
    /// Takes time linear in the number of identifiers.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let uid = dict.uid_any_case("explicit vr little endian").unwrap();
    /// assert_eq!(uid.uid(), "1.2.840.10008.1.2.1");
    /// ```
    pub fn uid_any_case(&self, text: &str) -> Option<UidView<'_>> {
        let plain = |text: &str| -> String {
            text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
        };
        let wanted = plain(text);
        let is_same = |known: &str| !wanted.is_empty() && plain(known) == wanted;
        self.uid(text.trim()).or_else(|| {
            let is_wanted = |uid: &UidView<'_>| is_same(uid.keyword()) || is_same(uid.name());
            self.uids().find(is_wanted)
        })
    }

    /// The unique identifiers whose name, keyword or digits contain all of these words, ignoring
    /// case: those with the shortest names first, retired ones last. Takes time linear in the
    /// number of identifiers.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.search_uids("mr image storage")[0].keyword(), "MRImageStorage");
    /// ```
    pub fn search_uids(&self, words: &str) -> Vec<UidView<'_>> {
        let words: Vec<String> = words.split_whitespace().map(str::to_lowercase).collect();
        let mut found: Vec<UidView<'_>> = self
            .uids()
            .filter(|uid| {
                let texts = [uid.name(), uid.keyword(), uid.uid()].map(str::to_lowercase);
                !words.is_empty()
                    && words
                        .iter()
                        .all(|word| texts.iter().any(|text| text.contains(word.as_str())))
            })
            .collect();
        found.sort_by_key(|uid| (uid.retired(), uid.name().len(), uid.uid()));
        found
    }

    /// Every unique identifier, in order of the UID as text. Those of a lower layer that an upper
    /// one replaces are left out.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let syntaxes =
    ///     dict.uids().filter(|uid| uid.kind() == "Transfer Syntax" && !uid.retired()).count();
    /// assert!(syntaxes > 20);
    /// ```
    pub fn uids(&self) -> impl Iterator<Item = UidView<'_>> {
        self.layers().enumerate().flat_map(move |(depth, layer)| {
            (0..layer.count(Section::Uids)).map(move |index| UidView::new(layer, index)).filter(
                move |uid| {
                    !self.layers().take(depth).any(|upper| upper.find_uid(uid.uid()).is_some())
                },
            )
        })
    }

    /// The sources that the dictionary was made from, upper layers first, each listed once.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let sources = dict.sources();
    /// let dcmtk = sources.iter().find(|source| source.id == "dcmtk").unwrap();
    /// assert_eq!(dcmtk.licence, "BSD-3-Clause");
    /// ```
    pub fn sources(&self) -> Vec<Source> {
        let mut sources: Vec<Source> = Vec::new();
        for layer in self.layers() {
            for source in layer.sources() {
                if !sources.iter().any(|known| known.id == source.id) {
                    sources.push(source);
                }
            }
        }
        sources
    }

    /// A fact about the whole dictionary, such as `edition`; with several layers, that of the
    /// topmost layer that has it.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert!(dict.meta("edition").unwrap().starts_with("PS3.6"));
    /// assert_eq!(dict.meta("no such fact"), None);
    /// ```
    pub fn meta(&self, key: &str) -> Option<&str> {
        self.layers()
            .find_map(|layer| layer.meta().find(|(name, _)| *name == key))
            .map(|(_, value)| value)
    }

    /// The checksum in the header of each layer's file, topmost first, which distinguishes
    /// dictionaries that were opened at the same path. [`DmapDict::verify`] proves that it is
    /// right.
    ///
    /// ```
    /// use dicom_map::{DmapDict, registry::Registry, to_dmap};
    /// let (base, top) =
    ///     (DmapDict::embedded(), DmapDict::from_bytes(to_dmap(Registry::default())?)?);
    /// let sums = [top.checksums(), base.checksums()].concat();
    /// assert_eq!(base.with_overlay(top)?.checksums(), sums);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn checksums(&self) -> Vec<u32> {
        self.layers().map(Layer::declared_checksum).collect()
    }

    /// Checks everything that `open` leaves unchecked, in all layers: checksum, order, references,
    /// texts, values. Takes time linear in the size of the file.
    ///
    /// Errors: `BadChecksum`, `BadOrder`, `BadReference`, `BadText`, `BadValue`, with section and
    /// byte offset.
    ///
    /// ```
    /// dicom_map::DmapDict::embedded().verify()?;
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn verify(&self) -> Result<(), Error> {
        self.layers().try_for_each(Layer::verify)
    }

    /// The format version of the base file: major, minor.
    ///
    /// ```
    /// assert_eq!(
    ///     dicom_map::DmapDict::embedded().format_version().0,
    ///     dicom_map::format::MAJOR_VERSION
    /// );
    /// ```
    pub fn format_version(&self) -> (u16, u16) {
        self.base.version()
    }

    /// The length of all layers in bytes.
    ///
    /// ```
    /// use dicom_map::{DmapDict, registry::Registry, to_dmap};
    /// let bytes = to_dmap(Registry::default())?;
    /// assert_eq!(DmapDict::from_bytes(bytes.clone())?.byte_len(), bytes.len());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn byte_len(&self) -> usize {
        self.layers().map(|layer| layer.data().len()).sum()
    }

    /// The dictionary as plain values, for changing it or writing it elsewhere.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let registry = dict.to_registry();
    /// assert_eq!(registry.entries.len(), dict.len());
    /// let copy = dicom_map::DmapDict::from_bytes(dicom_map::to_dmap(registry)?)?;
    /// assert_eq!(copy.keyword("PatientName"), dict.keyword("PatientName"));
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn to_registry(&self) -> Registry {
        let mut registry = Registry {
            sources: self.sources(),
            creators: self.creators().map(|creator| creator.to_creator()).collect(),
            entries: self.entries().map(|entry| entry.to_entry()).collect(),
            uids: self.uids().map(|uid| uid.to_uid()).collect(),
            ..Registry::default()
        };
        for layer in &mut [&self.base].into_iter().chain(&self.overlays) {
            registry.meta.extend(layer.meta().map(|(k, v)| (k.to_string(), v.to_string())));
        }
        registry
    }
}

impl fmt::Debug for DmapDict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DmapDict")
            .field("len", &self.len)
            .field("layers", &(self.overlays.len() + 1))
            .finish_non_exhaustive()
    }
}

#[inline(always)]
fn find_public(layer: &Layer, tag: Tag) -> Option<TagView<'_>> {
    TagView::stored(layer, layer.find_in_run(layer.public_run(), tag.into())?)
}

#[inline(always)]
fn find_private<'d>(layer: &'d Layer, tag: Tag, creator: &str) -> Option<TagView<'d>> {
    find_in_creator(layer, layer.find_creator(creator)?, tag)
}

/// An entry of one creator. If the block is known, an entry that applies to that block only takes
/// precedence.
#[inline]
fn find_in_creator(layer: &Layer, creator: u32, tag: Tag) -> Option<TagView<'_>> {
    let record = layer.creator(creator)?;
    let run = record.run();
    let offset = Tag::new(tag.group(), tag.element() & 0x00FF);
    let in_block = match tag.block() {
        Some(_) if record.has_block_specific() => layer.find_in_run(run, tag.into()),
        Some(_) => None,
        None if tag.element() > 0x00FF => return None,
        None => None,
    };
    let index = in_block.or_else(|| layer.find_in_run(run, offset.into()))?;
    TagView::stored(layer, index)
}

fn find_same_key(layer: &Layer, creator: Option<&str>, pattern: TagPattern) -> Option<u32> {
    let run = match creator {
        Some(name) => layer.creator(layer.find_creator(name)?)?.run(),
        None => layer.public_run(),
    };
    layer.find_same_key(run, pattern.value(), pattern.mask())
}
