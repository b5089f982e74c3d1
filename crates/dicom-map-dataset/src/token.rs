//! Tokens: a data set as a stream of elements, starts and ends. Mapped files, changed files, DICOM
//! JSON and network messages are all written as tokens, by the same
//! [encoder](crate::write::Encoder).

use dicom_map::{Encoding, Error, Tag, Vr};
use std::borrow::Cow;

/// One token. A whole data set is a series of elements, in which each start has its end.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Token<'a> {
    /// An element whose value is bytes.
    Element {
        /// The tag, VR and byte order.
        header: Header,
        /// The value, little-endian unless the header says otherwise. The encoder pads an odd
        /// length.
        value: Cow<'a, [u8]>,
    },
    /// A sequence of items begins.
    SequenceStart {
        /// The tag.
        tag: Tag,
        /// SQ; or UN, whose items are always in Implicit VR Little Endian (PS3.5 section 6.2.2).
        vr: Vr,
        /// True if a delimiter closes the sequence.
        undefined: bool,
    },
    /// An item of a sequence begins.
    ItemStart {
        /// True if a delimiter closes the item.
        undefined: bool,
        /// The encoding of its elements if the source keeps them unchanged; None for the encoding
        /// of the surroundings.
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
    /// A fragment; the encoder pads an odd length.
    Fragment(Cow<'a, [u8]>),
    /// The encapsulated pixel data end.
    FragmentsEnd,
    /// Bytes of the source that stay unchanged: whole elements or items, in the encoding of their
    /// surroundings.
    Untouched(&'a [u8]),
}

/// The header of an element (PS3.5 section 7.1).
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Header {
    /// The tag.
    pub tag: Tag,
    /// The VR, which is not written in implicit VR.
    pub vr: Vr,
    /// True if the value is big-endian; the encoder swaps the bytes.
    pub is_big_endian: bool,
}

impl Header {
    /// The header of a little-endian element.
    pub const fn new(tag: Tag, vr: Vr) -> Header {
        Header { tag, vr, is_big_endian: false }
    }
}

/// A source that can be written as tokens, any number of times: the encoder measures before it
/// writes.
pub trait TokenSource {
    /// Shows every token to `sink`. Errors: those of `sink`.
    fn tokens(&self, sink: &mut dyn FnMut(Token<'_>) -> Result<(), Error>) -> Result<(), Error>;
}

impl TokenSource for [Token<'_>] {
    fn tokens(&self, sink: &mut dyn FnMut(Token<'_>) -> Result<(), Error>) -> Result<(), Error> {
        self.iter().try_for_each(|token| sink(token.borrowed()))
    }
}

impl Token<'_> {
    /// Returns the same token, borrowing from this one.
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
