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
    MissingAttribute "missing_attribute" "An attribute that describes the pixels is missing; its usual value was assumed.";
    FrameCount "frame_count" "Number of Frames is 0, or not a number; one frame was assumed.";
    MissingFrames "missing_frames" "There are fewer frames than Number of Frames says; those that are missing are errors.";
    ExcessFrames "excess_frames" "There are more frames than Number of Frames says; they were counted.";
    ExcessBytes "excess_bytes" "Bytes follow the last frame; they were left out.";
    OffsetTable "offset_table" "An offset table does not agree with the fragments; it was not used.";
    UnusualHighBit "unusual_high_bit" "High Bit is not the highest of the stored bits (PS3.5 8.1.1); samples were shifted.";
    NativePixels "native_pixels" "The transfer syntax says encapsulated, and the pixel data are native and of the right length.";
    PixelRepresentation "pixel_representation" "The code stream's samples are signed where the data set's are not, or the other way round; the data set decided.";
    StreamBits "stream_bits" "The code stream has more bits than Bits Stored; what lies above was cut off.";
    StreamColor "stream_color" "The code stream's colours are not those of Photometric Interpretation; the code stream decided.";
    Window "window" "A window that no function can use (PS3.3 C.11.2); the range of the samples was used.";
    LookupTable "lookup_table" "A look-up table whose entries are not of the width that its descriptor says (PS3.3 C.11.1).";
    Overlay "overlay" "An overlay plane that contradicts itself; it was left out.";
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
