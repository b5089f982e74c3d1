//! Value Representations (PS3.5 section 6.2), and short lists of them as in dictionaries.

mod facts;

pub use facts::MaxLen;

use crate::error::{Error, ErrorKind};
use std::fmt;
use std::str::FromStr;

macro_rules! vrs {
    ($($name:ident $doc:literal),* $(,)?) => {
        /// One Value Representation: two capital letters in an explicit VR data element.
        ///
        /// ```
        /// use dicom_map::Vr;
        /// assert_eq!("PN".parse::<Vr>()?, Vr::PN);
        /// assert_eq!(Vr::PN.to_string(), "PN");
        /// assert_eq!(Vr::ALL.len(), 34);
        /// # Ok::<(), dicom_map::Error>(())
        /// ```
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
        #[non_exhaustive]
        pub enum Vr { $(#[doc = $doc] $name),* }

        impl Vr {
            /// Every VR of PS3.5 table 6.2-1, in alphabetical order.
            pub const ALL: &'static [Vr] = &[$(Vr::$name),*];

            /// The two letters, as in a file.
            ///
            /// ```
            /// assert_eq!(dicom_map::Vr::US.as_str(), "US");
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self { $(Vr::$name => stringify!($name)),* }
            }

            /// The VR that these two bytes spell, if any.
            ///
            /// ```
            /// use dicom_map::Vr;
            /// assert_eq!(Vr::from_bytes(*b"SQ"), Some(Vr::SQ));
            /// assert_eq!(Vr::from_bytes(*b"??"), None);
            /// ```
            pub fn from_bytes(bytes: [u8; 2]) -> Option<Vr> {
                $(const $name: [u8; 2] = {
                    let text = stringify!($name).as_bytes();
                    [text[0], text[1]]
                };)*
                match bytes { $($name => Some(Vr::$name),)* _ => None }
            }
        }
    };
}

vrs! {
    AE "Application Entity", AS "Age String", AT "Attribute Tag", CS "Code String", DA "Date",
    DS "Decimal String", DT "Date Time", FD "Floating Point Double", FL "Floating Point Single",
    IS "Integer String", LO "Long String", LT "Long Text", OB "Other Byte", OD "Other Double",
    OF "Other Float", OL "Other Long", OV "Other 64-bit Very Long", OW "Other Word", PN "Person Name",
    SH "Short String", SL "Signed Long", SQ "Sequence of Items", SS "Signed Short", ST "Short Text",
    SV "Signed 64-bit Very Long", TM "Time", UC "Unlimited Characters", UI "Unique Identifier",
    UL "Unsigned Long", UN "Unknown", UR "URI or URL", US "Unsigned Short", UT "Unlimited Text",
    UV "Unsigned 64-bit Very Long",
}

impl fmt::Display for Vr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Vr {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        <[u8; 2]>::try_from(text.as_bytes()).ok().and_then(Vr::from_bytes).ok_or_else(|| {
            Error::new(
                ErrorKind::InvalidVr,
                format!(
                    "found VR {text:?}, expected one of the {} of PS3.5 table 6.2-1",
                    Vr::ALL.len()
                ),
            )
        })
    }
}

/// The VRs that a dictionary allows for one element: usually one, up to four where the standard
/// says "US or SS or OW", none for the item delimiters (FFFE,E000), (FFFE,E00D) and (FFFE,E0DD).
///
/// ```
/// use dicom_map::{Vr, VrSet};
/// let set: VrSet = "US or SS".parse()?;
/// assert_eq!(set.primary(), Some(Vr::US));
/// assert_eq!(set.to_string(), "US or SS");
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Default)]
pub struct VrSet {
    slots: [Option<Vr>; VrSet::CAPACITY],
}

impl VrSet {
    /// The most alternatives one entry can have; PS3.6 uses three.
    pub const CAPACITY: usize = 4;

    /// The set of the item delimiters, written "NONE".
    pub const NONE: VrSet = VrSet { slots: [None; VrSet::CAPACITY] };

    /// The set that holds one VR.
    ///
    /// ```
    /// use dicom_map::{Vr, VrSet};
    /// assert_eq!(VrSet::one(Vr::PN).to_string(), "PN");
    /// ```
    pub const fn one(vr: Vr) -> VrSet {
        VrSet { slots: [Some(vr), None, None, None] }
    }

    /// A set of these VRs in this order. Fails with `InvalidVr` if there are more than four, or one
    /// occurs twice.
    ///
    /// ```
    /// use dicom_map::{Vr, VrSet};
    /// assert_eq!(VrSet::from_slice(&[Vr::US, Vr::SS])?.to_string(), "US or SS");
    /// assert!(VrSet::from_slice(&[Vr::US, Vr::US]).is_err());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn from_slice(vrs: &[Vr]) -> Result<VrSet, Error> {
        let mut slots = [None; VrSet::CAPACITY];
        for (index, &vr) in vrs.iter().enumerate() {
            if index >= VrSet::CAPACITY || vrs[..index].contains(&vr) {
                return Err(Error::new(
                    ErrorKind::InvalidVr,
                    format!(
                        "found {} VR alternatives {vrs:?}, expected at most {} different ones",
                        vrs.len(),
                        VrSet::CAPACITY
                    ),
                ));
            }
            slots[index] = Some(vr);
        }
        Ok(VrSet { slots })
    }

    /// The first alternative; None for the item delimiters.
    ///
    /// ```
    /// use dicom_map::{Vr, VrSet};
    /// assert_eq!("OB or OW".parse::<VrSet>()?.primary(), Some(Vr::OB));
    /// assert_eq!(VrSet::NONE.primary(), None);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn primary(&self) -> Option<Vr> {
        self.slots[0]
    }

    /// The alternatives in the order of the source.
    ///
    /// ```
    /// use dicom_map::{Vr, VrSet};
    /// let vrs: Vec<Vr> = "US or SS or OW".parse::<VrSet>()?.iter().collect();
    /// assert_eq!(vrs, [Vr::US, Vr::SS, Vr::OW]);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = Vr> + use<> {
        self.slots.into_iter().flatten()
    }

    /// The number of alternatives.
    ///
    /// ```
    /// assert_eq!("US or SS".parse::<dicom_map::VrSet>()?.len(), 2);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// True for the item delimiters, which have no VR.
    ///
    /// ```
    /// use dicom_map::{Vr, VrSet};
    /// assert!(VrSet::NONE.is_empty() && !VrSet::one(Vr::PN).is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.primary().is_none()
    }

    /// True if `vr` is one of the alternatives.
    ///
    /// ```
    /// use dicom_map::{Vr, VrSet};
    /// let set: VrSet = "US or SS".parse()?;
    /// assert!(set.contains(Vr::SS) && !set.contains(Vr::OW));
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn contains(&self, vr: Vr) -> bool {
        self.slots.contains(&Some(vr))
    }
}

impl fmt::Display for VrSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(first) = self.primary() else { return f.pad("NONE") };
        if self.len() == 1 {
            return first.fmt(f);
        }
        let text: Vec<&str> = self.iter().map(Vr::as_str).collect();
        f.pad(&text.join(" or "))
    }
}

impl From<Vr> for VrSet {
    fn from(vr: Vr) -> Self {
        VrSet::one(vr)
    }
}

impl FromStr for VrSet {
    type Err = Error;

    /// Reads "US", "US or SS", or "NONE".
    fn from_str(text: &str) -> Result<Self, Error> {
        if text == "NONE" {
            return Ok(VrSet::NONE);
        }
        let vrs =
            text.split(" or ").map(|part| part.trim().parse()).collect::<Result<Vec<Vr>, _>>()?;
        VrSet::from_slice(&vrs)
    }
}
