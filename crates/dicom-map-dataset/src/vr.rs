//! The source of an element's VR.

/// The source of an element's VR.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum VrSource {
    /// The file: explicit VR.
    File,
    /// The dictionary's entry for a public tag.
    PublicDictionary,
    /// The dictionary's entry for an element of a private creator.
    PrivateDictionary,
    /// A rule of PS3.5: private creators and group lengths, US or SS, OB or OW, sequences of
    /// undefined length.
    Rule,
    /// No source: the element is not in the dictionary, and is UN.
    Unknown,
}

impl VrSource {
    /// Every source.
    pub const ALL: [VrSource; 5] = [
        VrSource::File,
        VrSource::PublicDictionary,
        VrSource::PrivateDictionary,
        VrSource::Rule,
        VrSource::Unknown,
    ];

    /// The identifier in tables and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            VrSource::File => "file",
            VrSource::PublicDictionary => "public dictionary",
            VrSource::PrivateDictionary => "private dictionary",
            VrSource::Rule => "rule",
            VrSource::Unknown => "unknown",
        }
    }
}
