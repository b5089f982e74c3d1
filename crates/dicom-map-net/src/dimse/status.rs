//! The status of a response (PS3.7 annex C).

use std::fmt;

/// A status code.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Status(pub u16);

impl Status {
    /// Success.
    pub const SUCCESS: Status = Status(0x0000);
    /// Pending: more responses follow.
    pub const PENDING: Status = Status(0xFF00);
    /// Pending: more responses follow; some optional keys are not supported.
    pub const PENDING_WARNING: Status = Status(0xFF01);
    /// Cancelled.
    pub const CANCEL: Status = Status(0xFE00);
    /// Out of resources.
    pub const OUT_OF_RESOURCES: Status = Status(0xA700);
    /// The data set does not match the SOP class or the command.
    pub const MISMATCH: Status = Status(0xA900);
    /// The data set cannot be understood.
    pub const CANNOT_UNDERSTAND: Status = Status(0xC000);
    /// Another object has this SOP Instance UID (PS3.7 C.5.7).
    pub const DUPLICATE_INSTANCE: Status = Status(0x0111);
    /// The SOP Instance UID is not valid.
    pub const INVALID_INSTANCE: Status = Status(0x0117);
    /// Processing failed.
    pub const PROCESSING_FAILURE: Status = Status(0x0110);
    /// The SOP class is not supported.
    pub const CLASS_NOT_SUPPORTED: Status = Status(0x0122);
    /// The operation is not known.
    pub const UNRECOGNIZED_OPERATION: Status = Status(0x0211);

    /// Returns true for success.
    pub fn is_success(self) -> bool {
        self == Status::SUCCESS
    }

    /// Returns true if more responses follow.
    pub fn is_pending(self) -> bool {
        matches!(self, Status::PENDING | Status::PENDING_WARNING)
    }

    /// Returns true for a warning: completed, but not exactly as requested.
    pub fn is_warning(self) -> bool {
        matches!(self.0, 0x0001 | 0x0107 | 0x0116 | 0xB000..=0xBFFF)
    }

    /// Returns true for a status other than success, warning, pending and cancel.
    pub fn is_failure(self) -> bool {
        !self.is_success() && !self.is_pending() && !self.is_warning() && self != Status::CANCEL
    }

    /// Describes the status.
    pub fn words(self) -> &'static str {
        match self.0 {
            0x0000 => "success",
            0x0105 => "no such attribute",
            0x0106 => "invalid attribute value",
            0x0110 => "processing failure",
            0x0111 => "another object has this SOP Instance UID",
            0x0112 => "no such SOP instance",
            0x0117 => "invalid SOP Instance UID",
            0x0118 => "no such SOP class",
            0x0119 => "class and instance conflict",
            0x0122 => "SOP class not supported",
            0x0124 => "not authorized",
            0x0210 => "duplicate invocation",
            0x0211 => "unrecognized operation",
            0x0212 => "mistyped argument",
            0x0213 => "resource limitation",
            0xFE00 => "cancelled",
            0xFF00 | 0xFF01 => "pending",
            0xA701 => "cannot count the matches",
            0xA702 => "cannot do the sub-operations",
            0xA801 => "move destination unknown",
            0xA700..=0xA7FF => "out of resources",
            0xA900..=0xA9FF => "data set does not match SOP class",
            0xB000 => "coercion of data elements, or a sub-operation failed",
            0xB007 => "data set does not match SOP class (warning)",
            0xB006 => "elements discarded",
            0xB001..=0xBFFF => "warning",
            0xC000..=0xCFFF => "cannot be understood, or unable to process",
            _ => "failure",
        }
    }
}

impl fmt::Display for Status {
    /// Writes the status, such as `A700 (out of resources)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04X} ({})", self.0, self.words())
    }
}
