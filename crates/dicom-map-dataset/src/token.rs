//! Tokens: a data set as a stream of elements, starts and ends. A mapped file, a file with changes,
//! DICOM JSON and messages of the network are all written as tokens, by one
//! [encoder](crate::write::Encoder).

use dicom_map::{Encoding, Error, Tag, Vr};
use std::borrow::Cow;

/// One token. A whole data set is a run of elements, in which each start has its end.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Token<'a> {
    /// An element whose value is bytes.
    Element {
        /// What the header says.
        header: Header,
        /// The value, little-endian unless the header says otherwise. An odd number of bytes is
        /// padded by the encoder.
        value: Cow<'a, [u8]>,
    },
    /// A sequence of items begins.
    SequenceStart {
        /// The tag.
        tag: Tag,
        /// SQ; or UN, whose items are in implicit VR little endian whatever surrounds them (PS3.5
        /// section 6.2.2).
        vr: Vr,
        /// True for a sequence that a delimiter closes.
        undefined: bool,
    },
    /// An item of a sequence begins.
    ItemStart {
        /// True for an item that a delimiter closes.
        undefined: bool,
        /// How its elements are encoded where the source keeps them as they are; None for what
        /// follows from the surroundings.
        encoding: Option<Encoding>,
    },
    /// The item ends.
    ItemEnd,
    /// The sequence ends.
    SequenceEnd,
    /// Encapsulated pixel data begins (PS3.5 annex A.4); fragments follow, the offset table first.
    FragmentsStart {
        /// The tag.
        tag: Tag,
        /// OB or OW.
        vr: Vr,
    },
    /// A fragment; an odd number of bytes is padded by the encoder.
    Fragment(Cow<'a, [u8]>),
    /// The encapsulated pixel data end.
    FragmentsEnd,
    /// Bytes of the source that stay as they are: whole elements or items, encoded as what
    /// surrounds them.
    Untouched(&'a [u8]),
}

/// What the header of an element says (PS3.5 section 7.1).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Header {
    /// The tag.
    pub tag: Tag,
    /// The VR, which implicit VR does not write.
    pub vr: Vr,
    /// True when the value has its highest byte first; the encoder turns it round.
    pub is_big_endian: bool,
}

impl Header {
    /// The header of a little-endian element.
    pub const fn new(tag: Tag, vr: Vr) -> Header {
        Header { tag, vr, is_big_endian: false }
    }
}

/// Something that can be written as tokens, as often as it is asked to: the encoder measures before
/// it writes.
pub trait TokenSource {
    /// Shows every token to `sink`. Errors are those of `sink`.
    fn tokens(&self, sink: &mut dyn FnMut(Token<'_>) -> Result<(), Error>) -> Result<(), Error>;
}

impl TokenSource for [Token<'_>] {
    fn tokens(&self, sink: &mut dyn FnMut(Token<'_>) -> Result<(), Error>) -> Result<(), Error> {
        self.iter().try_for_each(|token| sink(token.borrowed()))
    }
}

impl Token<'_> {
    /// The same token, which borrows from this one.
    pub fn borrowed(&self) -> Token<'_> {
        match self {
            Token::Element { header, value } => {
                Token::Element { header: *header, value: Cow::Borrowed(value) }
            }
            Token::SequenceStart { tag, vr, undefined } => {
                Token::SequenceStart { tag: *tag, vr: *vr, undefined: *undefined }
            }
            Token::ItemStart { undefined, encoding } => {
                Token::ItemStart { undefined: *undefined, encoding: *encoding }
            }
            Token::ItemEnd => Token::ItemEnd,
            Token::SequenceEnd => Token::SequenceEnd,
            Token::FragmentsStart { tag, vr } => Token::FragmentsStart { tag: *tag, vr: *vr },
            Token::Fragment(bytes) => Token::Fragment(Cow::Borrowed(bytes)),
            Token::FragmentsEnd => Token::FragmentsEnd,
            Token::Untouched(bytes) => Token::Untouched(bytes),
        }
    }
}
