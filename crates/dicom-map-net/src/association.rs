//! Associations (PS3.8 sections 7 and 9.2): one state machine for both roles, without I/O.
//!
//! The owner of the connection passes received bytes to the machine, sends the bytes that it
//! returns, and keeps the time.

mod clock;
mod contexts;
mod own;

pub use clock::{Clock, Timing};
pub use contexts::{Context, negotiate};
pub use own::own_user_info;

use crate::error_kind::{ASSOCIATION_ENDED, ASSOCIATION_REJECTED, NO_CONTEXT, protocol};
use crate::limits::{
    MAX_ASSOCIATE_BYTES, MAX_DATA_PDU_BYTES, MAX_SENT_PDU_BYTES, MIN_PEER_PDU_BYTES,
    PDU_HEADER_BYTES, SHORT_PDU_BYTES,
};
use crate::pdu::{self, AssociateAc, AssociateRq, Pdu, Pdvs, Rejection, UserInfo, pdu_type};
use crate::uids::APPLICATION_CONTEXT;
use dicom_map::{Error, escape};
use std::sync::Arc;

/// The state of an association.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// Acceptor: the request has not arrived (Sta2).
    AwaitsRequest,
    /// Acceptor: the request awaits a decision (Sta3).
    AwaitsDecision,
    /// Requestor: the answer has not arrived (Sta5).
    AwaitsAnswer,
    /// Messages are exchanged (Sta6).
    Established,
    /// This side has requested the release (Sta7).
    AwaitsRelease,
    /// Ended (Sta1, Sta13).
    Ended,
}

/// The meaning of a received PDU.
#[derive(PartialEq, Eq, Debug)]
pub enum Event<'a> {
    /// The peer requests an association: call [`Association::accept`] or [`Association::reject`].
    Requested(Box<AssociateRq>),
    /// The requested association is established.
    Accepted,
    /// Fragments of messages.
    Data(Pdvs<'a>),
    /// The peer requests the release: send [`pdu::release_rp`]. The machine has ended.
    ReleaseRequested,
    /// The requested release is done.
    Released,
}

/// An association, in either role.
#[derive(Debug)]
pub struct Association {
    state: State,
    request: Option<Arc<AssociateRq>>,
    contexts: Vec<Context>,
    peer: UserInfo,
    /// The longest P-DATA-TF to send.
    max_sent: u32,
    /// The most requests of the requestor without a response.
    operations: u16,
}

impl Association {
    /// Starts an association as requestor. Returns it and the PDU to send.
    ///
    /// Errors: `InvalidArgument` for a request that cannot be encoded.
    pub fn request(request: AssociateRq) -> Result<(Association, Vec<u8>), Error> {
        let bytes = pdu::associate_rq(&request)?;
        let mut association = Association::listen();
        association.state = State::AwaitsAnswer;
        association.request = Some(Arc::new(request));
        Ok((association, bytes))
    }

    /// Starts an association as acceptor, for a peer that has connected.
    pub fn listen() -> Association {
        Association {
            state: State::AwaitsRequest,
            request: None,
            contexts: Vec::new(),
            peer: UserInfo::default(),
            max_sent: MIN_PEER_PDU_BYTES,
            operations: 1,
        }
    }

    /// Returns the state.
    pub fn state(&self) -> State {
        self.state
    }

    /// Returns the accepted presentation contexts.
    pub fn contexts(&self) -> &[Context] {
        &self.contexts
    }

    /// Returns the accepted presentation context with this number.
    pub fn context(&self, id: u8) -> Option<&Context> {
        self.contexts.iter().find(|context| context.id == id)
    }

    /// Returns the request, from the peer or from this side.
    pub fn requested(&self) -> Option<&Arc<AssociateRq>> {
        self.request.as_ref()
    }

    /// Returns the peer's user information.
    pub fn peer(&self) -> &UserInfo {
        &self.peer
    }

    /// Returns the longest P-DATA-TF that may be sent, in bytes without its header.
    pub fn max_sent_bytes(&self) -> u32 {
        self.max_sent
    }

    /// Returns how many requests of the requestor may await their responses at once, as negotiated
    /// (PS3.7 D.3.3.3).
    pub fn operations(&self) -> u16 {
        self.operations
    }

    /// Checks the header of a PDU before its body arrives. Returns its type and the length of the
    /// body, which is within the limits.
    ///
    /// Errors: [`PROTOCOL`](crate::error_kind::PROTOCOL).
    pub fn header(&self, header: [u8; PDU_HEADER_BYTES]) -> Result<(u8, usize), Error> {
        let [pdu_type, _, l0, l1, l2, l3] = header;
        if !pdu::is_pdu_type(pdu_type) {
            let what = match &header {
                [0x16, 3, ..] => "TLS".to_string(),
                other if other.iter().all(|byte| (b' '..=b'~').contains(byte)) => {
                    "HTTP or other text".to_string()
                }
                _ => format!("a first byte {pdu_type:02X}"),
            };
            return Err(protocol(format!("found {what}, expected a DICOM PDU")));
        }
        let length = u32::from_be_bytes([l0, l1, l2, l3]);
        let fits = match pdu_type {
            pdu_type::ASSOCIATE_RQ | pdu_type::ASSOCIATE_AC => length <= MAX_ASSOCIATE_BYTES,
            pdu_type::DATA => length <= MAX_DATA_PDU_BYTES,
            _ => length == SHORT_PDU_BYTES,
        };
        if !fits {
            return Err(protocol(format!("found a PDU of type {pdu_type} of {length} bytes")));
        }
        let is_expected = match self.state {
            State::AwaitsRequest => {
                pdu_type == pdu_type::ASSOCIATE_RQ || pdu_type == pdu_type::ABORT
            }
            State::AwaitsAnswer => matches!(
                pdu_type,
                pdu_type::ASSOCIATE_AC | pdu_type::ASSOCIATE_RJ | pdu_type::ABORT
            ),
            State::Established => {
                matches!(pdu_type, pdu_type::DATA | pdu_type::RELEASE_RQ | pdu_type::ABORT)
            }
            State::AwaitsRelease => !matches!(
                pdu_type,
                pdu_type::ASSOCIATE_RQ | pdu_type::ASSOCIATE_AC | pdu_type::ASSOCIATE_RJ
            ),
            State::AwaitsDecision | State::Ended => false,
        };
        if !is_expected {
            return Err(protocol(format!(
                "found a PDU of type {pdu_type} in the state {:?}",
                self.state
            )));
        }
        // At most 256 KiB, so it fits.
        Ok((pdu_type, length as usize))
    }

    /// Takes a PDU whose header [`Association::header`] has accepted.
    ///
    /// Errors: [`PROTOCOL`](crate::error_kind::PROTOCOL); [`ASSOCIATION_REJECTED`], [`NO_CONTEXT`]
    /// and [`ASSOCIATION_ENDED`] for the peer's answer. The association is over after an error.
    pub fn take<'a>(&mut self, pdu_type: u8, body: &'a [u8]) -> Result<Event<'a>, Error> {
        let event = pdu::decode(pdu_type, body).and_then(|pdu| self.event(pdu));
        if event.is_err() {
            self.state = State::Ended;
        }
        event
    }

    fn event<'a>(&mut self, pdu: Pdu<'a>) -> Result<Event<'a>, Error> {
        match (pdu, self.state) {
            (Pdu::Abort(abort), _) => Err(Error::new(
                ASSOCIATION_ENDED,
                format!("the peer aborted the association: {}", abort.words()),
            )),
            (Pdu::AssociateRq(request), State::AwaitsRequest) => {
                self.state = State::AwaitsDecision;
                self.peer = request.user.clone();
                self.max_sent = max_sent(self.peer.max_pdu_bytes);
                self.request = Some(Arc::new((*request).clone()));
                Ok(Event::Requested(request))
            }
            (Pdu::AssociateAc(answer), State::AwaitsAnswer) => self.accepted(*answer),
            (Pdu::AssociateRj(rejection), State::AwaitsAnswer) => Err(Error::new(
                ASSOCIATION_REJECTED,
                format!(
                    "the peer rejected the association{}: {} (result {}, source {}, reason {})",
                    if rejection.result == 2 { " for now" } else { "" },
                    rejection.words(),
                    rejection.result,
                    rejection.source,
                    rejection.reason
                ),
            )),
            (Pdu::Data(pdvs), State::Established | State::AwaitsRelease) => {
                for pdv in pdvs {
                    if self.context(pdv.context).is_none() {
                        return Err(protocol(format!(
                            "found a message in presentation context {}, which is not accepted",
                            pdv.context
                        )));
                    }
                }
                Ok(Event::Data(pdvs))
            }
            (Pdu::ReleaseRq, State::Established) => {
                self.state = State::Ended;
                Ok(Event::ReleaseRequested)
            }
            // A release collision (PS3.8 9.2, Sta9 to Sta12): the peer's request is answered, and
            // its answer awaited.
            (Pdu::ReleaseRq, State::AwaitsRelease) => Ok(Event::ReleaseRequested),
            (Pdu::ReleaseRp, State::AwaitsRelease) => {
                self.state = State::Ended;
                Ok(Event::Released)
            }
            (pdu, state) => Err(protocol(format!("found {} in the state {state:?}", name(&pdu)))),
        }
    }

    fn accepted<'a>(&mut self, answer: AssociateAc) -> Result<Event<'a>, Error> {
        let requested = self.request.as_ref();
        let request = requested.map_or(&[][..], |request| &request.contexts);
        let contexts = contexts::accepted(request, &answer)?;
        if contexts.is_empty() {
            let mut asked: Vec<&str> = request.iter().map(|it| &*it.abstract_syntax).collect();
            asked.dedup();
            return Err(Error::new(
                NO_CONTEXT,
                format!("the peer accepted no presentation context of {}", asked.join(", ")),
            ));
        }
        self.operations =
            requested.map_or(1, |request| contexts::granted(&request.user, &answer.user));
        self.contexts = contexts;
        self.peer = answer.user;
        self.max_sent = max_sent(self.peer.max_pdu_bytes);
        self.state = State::Established;
        Ok(Event::Accepted)
    }

    /// Accepts the request, with the contexts for which `choose` returns a transfer syntax. Returns
    /// the PDU to send.
    ///
    /// Errors: `InvalidArgument` if there is no request.
    pub fn accept(
        &mut self,
        choose: &mut dyn FnMut(&str, &[String]) -> Option<String>,
    ) -> Result<Vec<u8>, Error> {
        let request = self.request.as_ref().filter(|_| self.state == State::AwaitsDecision);
        let Some(request) = request else {
            return Err(protocol("found nothing to accept"));
        };
        let (answer, contexts) = negotiate(request, choose);
        self.operations = contexts::granted(&request.user, &answer.user);
        self.contexts = contexts;
        self.state = State::Established;
        pdu::associate_ac(&answer)
    }

    /// Rejects the request. Returns the PDU to send.
    pub fn reject(&mut self, rejection: Rejection) -> [u8; 10] {
        self.state = State::Ended;
        pdu::reject(rejection)
    }

    /// Requests the release. Returns the PDU to send.
    pub fn release(&mut self) -> [u8; 10] {
        self.state = State::AwaitsRelease;
        pdu::release_rq()
    }

    /// Aborts the association. Returns the PDU to send.
    pub fn abort(&mut self, abort: pdu::Abort) -> [u8; 10] {
        self.state = State::Ended;
        pdu::abort(abort)
    }
}

/// Returns why a request must be rejected, whatever it proposes; None if it need not be.
pub fn flaw(request: &AssociateRq) -> Option<Rejection> {
    if request.protocol_version & 1 == 0 {
        return Some(Rejection::PROTOCOL_VERSION);
    }
    (request.application_context != APPLICATION_CONTEXT).then_some(Rejection::APPLICATION_CONTEXT)
}

/// Returns the longest P-DATA-TF to send to a peer that announces this length.
fn max_sent(announced: u32) -> u32 {
    match announced {
        0 => MAX_SENT_PDU_BYTES,
        other => other.clamp(MIN_PEER_PDU_BYTES, MAX_SENT_PDU_BYTES),
    }
}

fn name(pdu: &Pdu<'_>) -> String {
    let name = match pdu {
        Pdu::AssociateRq(_) => "A-ASSOCIATE-RQ",
        Pdu::AssociateAc(_) => "A-ASSOCIATE-AC",
        Pdu::AssociateRj(_) => "A-ASSOCIATE-RJ",
        Pdu::Data(_) => "P-DATA-TF",
        Pdu::ReleaseRq => "A-RELEASE-RQ",
        Pdu::ReleaseRp => "A-RELEASE-RP",
        Pdu::Abort(_) => "A-ABORT",
    };
    escape::printable(name).into_owned()
}

#[cfg(test)]
mod tests;
