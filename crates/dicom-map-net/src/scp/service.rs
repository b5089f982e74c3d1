//! The messages of one association, one after another.

use super::handler::{Answers, Handler, Operation};
use crate::dimse::{Command, Status, field};
use crate::driver::session::{Incoming, Session};
use crate::error_kind::{self, protocol};
use crate::part10;
use dicom_map::Error;
use dicom_map_dataset::{DataSet, Reader};
use std::net::SocketAddr;

/// Serves an association until it ends. Errors: why it ended without a release.
pub(super) fn serve(
    session: &mut Session,
    handler: &dyn Handler,
    reader: &Reader,
    peer: SocketAddr,
) -> Result<(), Error> {
    loop {
        let (id, command) = match session.receive()? {
            Incoming::Released => return Ok(()),
            Incoming::Command(id, command) => (id, command),
            other @ Incoming::Data { .. } => {
                let error = protocol(format!("found {other:?}, expected a command set"));
                return Err(session.refuse(error));
            }
        };
        match command.field {
            field::STORE_RQ => receive(session, handler, id, &command, Some(peer))?,
            field::FIND_RQ => find(session, handler, reader, id, &command, peer)?,
            // The request to cancel has already ended.
            field::CANCEL_RQ => {}
            _ if command.is_response() => {
                let error =
                    protocol(format!("found {}, which answers no request", command.words()));
                return Err(session.refuse(error));
            }
            field::ECHO_RQ => {
                if command.has_data {
                    session.skip()?;
                }
                session.send(id, &command.answer(Status::SUCCESS), None)?;
            }
            field::ACTION_RQ | field::EVENT_REPORT_RQ => {
                let data = match command.has_data {
                    true => Some(collect(session, reader, id)?),
                    false => None,
                };
                let context = session.context(id)?.clone();
                let association = session.requested()?;
                let operation = Operation {
                    command: &command,
                    context: &context,
                    association,
                    peer: Some(peer),
                };
                let status = match &data {
                    Some(Err(_)) => Status::CANNOT_UNDERSTAND,
                    Some(Ok(data)) => handler.notify(&operation, Some(data)),
                    None => handler.notify(&operation, None),
                };
                session.send(id, &command.answer(status), None)?;
            }
            _ => {
                if command.has_data {
                    session.skip()?;
                }
                session.send(id, &command.answer(Status::UNRECOGNIZED_OPERATION), None)?;
            }
        }
    }
}

/// Receives the data set of a C-STORE and answers. A data set that cannot be stored is read to its
/// end, so that the association survives.
pub(crate) fn receive(
    session: &mut Session,
    handler: &dyn Handler,
    id: u8,
    command: &Command,
    peer: Option<SocketAddr>,
) -> Result<(), Error> {
    if !command.has_data {
        return session.send(id, &command.answer(Status::CANNOT_UNDERSTAND), None);
    }
    let mut sink = handler.store(&Operation {
        command,
        context: session.context(id)?,
        association: session.requested()?,
        peer,
    });
    loop {
        match session.receive()? {
            Incoming::Data { bytes, is_last } => {
                if let Ok(open) = &mut sink
                    && let Err(status) = open.write(bytes)
                {
                    // Dropping the sink removes what was stored.
                    sink = Err(status);
                }
                if is_last {
                    break;
                }
            }
            other => {
                let error = protocol(format!("found {other:?}, expected a data set"));
                return Err(session.refuse(error));
            }
        }
    }
    let status = match sink {
        Ok(sink) => sink.finish(),
        Err(status) => status,
    };
    session.send(id, &command.answer(status), None)
}

/// Reads the data set of a message; the inner error is about its bytes.
fn collect(
    session: &mut Session,
    reader: &Reader,
    id: u8,
) -> Result<Result<DataSet, Error>, Error> {
    let bytes = session.collect()?;
    Ok(part10::read(reader, &session.context(id)?.transfer_syntax, &bytes))
}

fn find(
    session: &mut Session,
    handler: &dyn Handler,
    reader: &Reader,
    id: u8,
    command: &Command,
    peer: SocketAddr,
) -> Result<(), Error> {
    if !command.has_data {
        return session.send(id, &command.answer(Status::CANNOT_UNDERSTAND), None);
    }
    let identifier = collect(session, reader, id)?;
    let context = session.context(id)?.clone();
    let association = session.requested()?.clone();
    let operation =
        Operation { command, context: &context, association: &association, peer: Some(peer) };
    let Ok(identifier) = identifier else {
        return session.send(id, &command.answer(Status::CANNOT_UNDERSTAND), None);
    };
    let mut answers = Sending { session, id, command, is_cancelled: false };
    let found = handler.find(&operation, &identifier, &mut answers);
    let is_cancelled = answers.is_cancelled;
    let answer = match found {
        Ok(_) if is_cancelled => command.answer(Status::CANCEL),
        Ok(status) => command.answer(status),
        // If the association ended there is no answer; a failure of the handler has one.
        Err(error) if error_kind::ALL.contains(&error.kind()) => return Err(error),
        Err(error) => Command {
            error_comment: error.message().to_string(),
            ..command.answer(Status::CANNOT_UNDERSTAND)
        },
    };
    session.send(id, &answer, None)
}

/// Sends answers over a session.
struct Sending<'s> {
    session: &'s mut Session,
    id: u8,
    command: &'s Command,
    is_cancelled: bool,
}

impl Answers for Sending<'_> {
    fn send(&mut self, answer: &DataSet) -> Result<bool, Error> {
        if self.is_cancelled {
            return Ok(false);
        }
        if self.session.has_input() {
            match self.session.receive()? {
                Incoming::Command(_, command) if command.field == field::CANCEL_RQ => {
                    self.is_cancelled = true;
                    return Ok(false);
                }
                other => {
                    let error = protocol(format!("found {other:?} within a query"));
                    return Err(self.session.refuse(error));
                }
            }
        }
        let bytes = part10::to_message(answer, &self.session.context(self.id)?.transfer_syntax)?;
        let mut pending = self.command.answer(Status::PENDING);
        pending.has_data = true;
        self.session.send(self.id, &pending, Some(&bytes))?;
        Ok(true)
    }
}
