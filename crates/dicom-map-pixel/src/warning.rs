//! Tolerated faults in pixel data.

use std::fmt;

macro_rules! warning_kinds {
    ($($name:ident $id:literal $doc:literal;)*) => {
        /// The kind of a tolerated fault.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum PixelWarningKind { $(#[doc = $doc] $name),* }

        impl PixelWarningKind {
            /// All kinds.
            pub const ALL: &'static [PixelWarningKind] = &[$(PixelWarningKind::$name),*];

            /// A short, stable identifier, such as `missing_attribute`.
            pub const fn id(self) -> &'static str {
                match self { $(PixelWarningKind::$name => $id),* }
            }
        }
    };
}

warning_kinds! {
    MissingAttribute "missing_attribute" "An attribute that describes the pixels is missing; the usual value was assumed.";
    FrameCount "frame_count" "Number of Frames is 0 or not a number; one frame was assumed.";
    MissingFrames "missing_frames" "There are fewer frames than Number of Frames says; the missing ones are errors.";
    ExcessFrames "excess_frames" "There are more frames than Number of Frames says; all of them are available.";
    ExcessBytes "excess_bytes" "There are bytes after the last frame; they were ignored.";
    OffsetTable "offset_table" "An offset table does not match the fragments; it was ignored.";
    UnusualHighBit "unusual_high_bit" "High Bit is not the highest of the stored bits (PS3.5 8.1.1); samples were shifted.";
    NativePixels "native_pixels" "The transfer syntax is for encapsulated pixel data, but they are native and have the right length.";
    PixelRepresentation "pixel_representation" "The samples of the code stream are signed and those of the data set are not, or vice versa; the data set decided.";
    StreamBits "stream_bits" "The code stream has more bits than Bits Stored; the higher ones were cut off.";
    StreamColor "stream_color" "The colours of the code stream are not those of Photometric Interpretation; the code stream decided.";
    Window "window" "A window is not valid for its function (PS3.3 C.11.2); the range of the samples was used.";
    LookupTable "lookup_table" "A lookup table has entries of another width than its descriptor says (PS3.3 C.11.1).";
    Overlay "overlay" "An overlay plane contradicts itself; it was left out.";
}

/// A tolerated fault, with a message that says what was found and expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PixelWarning {
    /// The kind of the fault.
    pub kind: PixelWarningKind,
    /// The found and the expected value, in words.
    pub message: String,
}

impl PixelWarning {
    pub(crate) fn new(kind: PixelWarningKind, message: impl Into<String>) -> PixelWarning {
        PixelWarning { kind, message: message.into() }
    }
}

impl fmt::Display for PixelWarning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.message, self.kind.id())
    }
}
