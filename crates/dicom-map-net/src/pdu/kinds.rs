//! The types of PDUs, and the content of the short ones.

use super::associate::{AssociateAc, AssociateRq};
use super::data::Pdvs;

/// The types of PDUs (PS3.8 9.3.1).
pub mod pdu_type {
    /// A-ASSOCIATE-RQ.
    pub const ASSOCIATE_RQ: u8 = 1;
    /// A-ASSOCIATE-AC.
    pub const ASSOCIATE_AC: u8 = 2;
    /// A-ASSOCIATE-RJ.
    pub const ASSOCIATE_RJ: u8 = 3;
    /// P-DATA-TF.
    pub const DATA: u8 = 4;
    /// A-RELEASE-RQ.
    pub const RELEASE_RQ: u8 = 5;
    /// A-RELEASE-RP.
    pub const RELEASE_RP: u8 = 6;
    /// A-ABORT.
    pub const ABORT: u8 = 7;
}

/// One PDU.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Pdu<'a> {
    /// A-ASSOCIATE-RQ: requests an association.
    AssociateRq(Box<AssociateRq>),
    /// A-ASSOCIATE-AC: accepts it.
    AssociateAc(Box<AssociateAc>),
    /// A-ASSOCIATE-RJ: rejects it.
    AssociateRj(Rejection),
    /// P-DATA-TF: presentation data values.
    Data(Pdvs<'a>),
    /// A-RELEASE-RQ: requests the release.
    ReleaseRq,
    /// A-RELEASE-RP: confirms the release.
    ReleaseRp,
    /// A-ABORT.
    Abort(Abort),
}

/// Why an association was rejected (PS3.8 9.3.4).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rejection {
    /// 1 permanent, 2 transient.
    pub result: u8,
    /// 1 the user, 2 and 3 the provider.
    pub source: u8,
    /// The reason; its meaning depends on the source.
    pub reason: u8,
}

impl Rejection {
    /// The called AE title is not one of this server's.
    pub const CALLED_TITLE: Rejection = Rejection { result: 1, source: 1, reason: 7 };
    /// The calling AE title is not allowed.
    pub const CALLING_TITLE: Rejection = Rejection { result: 1, source: 1, reason: 3 };
    /// The application context is not DICOM's.
    pub const APPLICATION_CONTEXT: Rejection = Rejection { result: 1, source: 1, reason: 2 };
    /// No reason given.
    pub const NO_REASON: Rejection = Rejection { result: 1, source: 1, reason: 1 };
    /// The protocol version is not 1.
    pub const PROTOCOL_VERSION: Rejection = Rejection { result: 1, source: 2, reason: 2 };
    /// The limit of associations is reached.
    pub const LOCAL_LIMIT: Rejection = Rejection { result: 2, source: 3, reason: 2 };

    /// Describes the reason.
    pub fn words(self) -> &'static str {
        match (self.source, self.reason) {
            (1, 2) => "application context name not supported",
            (1, 3) => "calling AE title not recognized",
            (1, 7) => "called AE title not recognized",
            (2, 2) => "protocol version not supported",
            (3, 1) => "temporary congestion",
            (3, 2) => "local limit exceeded",
            _ => "no reason given",
        }
    }
}

/// Why an association was aborted (PS3.8 9.3.8).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Abort {
    /// 0 the user, 2 the provider.
    pub source: u8,
    /// The reason, if the source is the provider.
    pub reason: u8,
}

impl Abort {
    /// Aborted by the user.
    pub const USER: Abort = Abort { source: 0, reason: 0 };
    /// A PDU that is not expected in this state.
    pub const UNEXPECTED_PDU: Abort = Abort { source: 2, reason: 2 };
    /// A PDU of unknown type.
    pub const UNRECOGNIZED_PDU: Abort = Abort { source: 2, reason: 1 };
    /// A PDU whose content is not valid.
    pub const INVALID_PARAMETER: Abort = Abort { source: 2, reason: 6 };

    /// Describes the reason.
    pub fn words(self) -> &'static str {
        match (self.source, self.reason) {
            (0, _) => "by the peer's application",
            (2, 1) => "unrecognized PDU",
            (2, 2) => "unexpected PDU",
            (2, 4) => "unrecognized PDU parameter",
            (2, 5) => "unexpected PDU parameter",
            (2, 6) => "invalid PDU parameter",
            _ => "no reason given",
        }
    }
}
