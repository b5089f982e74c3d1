//! The requestor of an association.

use super::session::{Incoming, Session};
use super::tls::TlsClient;
use super::{Stop, Stream};
use crate::address::{Address, AeTitle};
use crate::association::{Association, Context, Timing, own_user_info};
use crate::dimse::{Command, Status, field};
use crate::error_kind::{NO_CONNECTION, NO_CONTEXT, REFUSED, bad, protocol};
use crate::limits::MAX_CONTEXTS;
use crate::pdu::{AssociateRq, Extended, ProposedContext, Role, UserIdentity};
use crate::uids::APPLICATION_CONTEXT;
use dicom_map::Error;
use std::io;
use std::net::{TcpStream, ToSocketAddrs as _};

/// The calling AE title used by default.
pub const DEFAULT_CALLING: &str = "DICOM-MAP";

/// How to connect.
#[derive(Clone, Debug)]
pub struct ConnectOptions {
    /// The calling AE title.
    pub calling: AeTitle,
    /// How long each step may take.
    pub timing: Timing,
    /// TLS, if the connection uses it.
    pub tls: Option<TlsClient>,
    /// The user, for peers that require one.
    pub identity: Option<UserIdentity>,
    /// Stops the work from another thread.
    pub stop: Stop,
}

impl Default for ConnectOptions {
    fn default() -> ConnectOptions {
        ConnectOptions {
            // A valid title of nine characters.
            calling: DEFAULT_CALLING.parse().unwrap_or_else(|_| unreachable!("it is a title")),
            timing: Timing::default(),
            tls: None,
            identity: None,
            stop: Stop::default(),
        }
    }
}

/// A proposed SOP class, and the transfer syntaxes of its data sets.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Proposal {
    /// The SOP class.
    pub abstract_syntax: String,
    /// The transfer syntaxes.
    pub transfer_syntaxes: Vec<String>,
}

impl Proposal {
    /// Proposes a SOP class with these transfer syntaxes.
    pub fn new(abstract_syntax: &str, transfer_syntaxes: &[&str]) -> Proposal {
        Proposal {
            abstract_syntax: abstract_syntax.to_string(),
            transfer_syntaxes: transfer_syntaxes.iter().map(ToString::to_string).collect(),
        }
    }
}

/// Negotiation beyond presentation contexts.
#[derive(Clone, Debug, Default)]
pub struct Extras {
    /// Roles other than SCU.
    pub roles: Vec<Role>,
    /// SOP class extended negotiation.
    pub extended: Vec<Extended>,
    /// The most requests that may await their responses at once; it is negotiated if it is more
    /// than 1 (PS3.7 D.3.3.3).
    pub operations: u16,
}

/// An association requested by this side.
#[derive(Debug)]
pub struct Client {
    session: Session,
    last_message_id: u16,
}

impl Client {
    /// Connects and requests an association with these contexts.
    ///
    /// Errors: [`NO_CONNECTION`], [`NO_CONTEXT`] and others of [`error_kind`](crate::error_kind);
    /// `InvalidArgument` for more than [`MAX_CONTEXTS`] contexts.
    pub fn connect(
        address: &Address,
        options: &ConnectOptions,
        proposals: &[Proposal],
        extras: Extras,
    ) -> Result<Client, Error> {
        if proposals.len() > MAX_CONTEXTS || proposals.is_empty() {
            return Err(bad(format!(
                "found {} presentation contexts, expected 1 to {MAX_CONTEXTS}",
                proposals.len()
            )));
        }
        let mut user = own_user_info();
        user.roles = extras.roles;
        user.extended = extras.extended;
        // The peer invokes one at a time, which is also what the absence of the item means.
        user.async_window = (extras.operations > 1).then_some((extras.operations, 1));
        user.identity.clone_from(&options.identity);
        let contexts =
            proposals.iter().zip((1..=u8::MAX).step_by(2)).map(|(proposal, id)| ProposedContext {
                id,
                abstract_syntax: proposal.abstract_syntax.clone(),
                transfer_syntaxes: proposal.transfer_syntaxes.clone(),
            });
        let request = AssociateRq {
            protocol_version: 1,
            called: address.title.to_string(),
            calling: options.calling.to_string(),
            application_context: APPLICATION_CONTEXT.to_string(),
            contexts: contexts.collect(),
            user,
        };
        let stream = connect(address, options)?;
        let session = Session::request(stream, request, options.timing, options.stop.clone())
            .map_err(|error| at(error, address))?;
        Ok(Client { session, last_message_id: 0 })
    }

    /// Returns the association.
    pub fn session(&mut self) -> &mut Session {
        &mut self.session
    }

    /// Returns what was negotiated.
    pub fn association(&self) -> &Association {
        self.session.association()
    }

    /// Returns the accepted contexts.
    pub fn contexts(&self) -> &[Context] {
        self.association().contexts()
    }

    /// Returns the first accepted context for this SOP class.
    ///
    /// Errors: [`NO_CONTEXT`].
    pub fn context_of(&self, abstract_syntax: &str) -> Result<&Context, Error> {
        self.contexts().iter().find(|it| it.abstract_syntax == abstract_syntax).ok_or_else(|| {
            Error::new(
                NO_CONTEXT,
                format!("the peer accepted no presentation context of {abstract_syntax}"),
            )
        })
    }

    /// Returns a number for the next message.
    pub fn next_message_id(&mut self) -> u16 {
        self.last_message_id = self.last_message_id.checked_add(1).unwrap_or(1);
        self.last_message_id
    }

    /// Sends a request.
    pub fn send(
        &mut self,
        context: u8,
        command: &Command,
        data: Option<&[u8]>,
    ) -> Result<(), Error> {
        self.session.send(context, command, data)
    }

    /// Waits for the response to a request. A peer that sends anything else breaks the protocol,
    /// and the association ends.
    pub fn answer(&mut self, context: u8, request: &Command) -> Result<Box<Command>, Error> {
        self.answer_to_any(&[(context, request)]).map(|(_, answer)| answer)
    }

    /// Waits for the response to any of several requests, each with its presentation context.
    /// Returns its index among them and the response. Errors: those of [`Client::answer`].
    pub fn answer_to_any(
        &mut self,
        requests: &[(u8, &Command)],
    ) -> Result<(usize, Box<Command>), Error> {
        let error = match self.session.receive()? {
            Incoming::Command(of, command) => {
                let at = requests
                    .iter()
                    .position(|(_, request)| request.message_id == command.message_id)
                    .unwrap_or(0);
                match requests.get(at).map(|(id, request)| check_answer(*id, request, of, &command))
                {
                    Some(Ok(())) => return Ok((at, command)),
                    Some(Err(error)) => error,
                    None => protocol(format!("found {}, expected nothing", command.words())),
                }
            }
            other => protocol(format!("found {other:?}, expected an answer")),
        };
        Err(self.session.refuse(error))
    }

    /// Asks the peer to cancel a request.
    pub fn cancel(&mut self, context: u8, request: &Command) -> Result<(), Error> {
        let cancel = Command {
            field: field::CANCEL_RQ,
            message_id: request.message_id,
            ..Command::default()
        };
        self.session.send(context, &cancel, None)
    }

    /// Releases the association.
    pub fn release(self) -> Result<(), Error> {
        self.session.release()
    }

    /// Aborts the association.
    pub fn abort(self) {
        self.session.abort();
    }
}

/// Returns the error for a response other than success: its status, and the peer's comment if there
/// is one.
pub(crate) fn refused(address: &Address, answer: &Command) -> Error {
    let status = answer.status.unwrap_or(Status::PROCESSING_FAILURE);
    let comment = &answer.error_comment;
    let between = if comment.is_empty() { "" } else { ": " };
    Error::new(REFUSED, format!("{address}: the peer answered {status}{between}{comment}"))
}

/// Checks that a message answers a request. Errors: [`PROTOCOL`](crate::error_kind::PROTOCOL) if it
/// does not.
pub fn check_answer(
    context: u8,
    request: &Command,
    of: u8,
    command: &Command,
) -> Result<(), Error> {
    if command.field != request.field | field::RESPONSE {
        return Err(protocol(format!(
            "found {}, expected the answer to {}",
            command.words(),
            request.words()
        )));
    }
    if command.message_id != request.message_id {
        return Err(protocol(format!(
            "found an answer to message {}, expected one to message {}",
            command.message_id, request.message_id
        )));
    }
    if of != context {
        return Err(protocol(format!(
            "found an answer in presentation context {of}, expected one in {context}"
        )));
    }
    Ok(())
}

/// Connects to the first of the host's addresses that answers.
fn connect(address: &Address, options: &ConnectOptions) -> Result<Stream, Error> {
    let none =
        |why: &str| Error::new(NO_CONNECTION, format!("found no connection to {address}: {why}"));
    let failed = |error: io::Error| none(&error.to_string()).with_source(error);
    let found = (address.host.as_str(), address.port).to_socket_addrs().map_err(failed)?;
    let mut last = None;
    for place in found {
        match TcpStream::connect_timeout(&place, options.timing.connect) {
            Ok(socket) => {
                Stream::prepare(&socket).map_err(failed)?;
                return match &options.tls {
                    None => Ok(Stream::Plain(socket)),
                    #[cfg(feature = "tls")]
                    Some(tls) => tls.connect(socket, &address.host, options),
                    #[cfg(not(feature = "tls"))]
                    Some(tls) => match *tls {},
                };
            }
            Err(error) => last = Some(error),
        }
    }
    Err(match last {
        Some(error) => failed(error),
        None => none("the name has no address"),
    })
}

/// Adds the address to an error's message.
fn at(error: Error, address: &Address) -> Error {
    let message = format!("{address}: {}", error.message());
    error.with_message(message)
}
