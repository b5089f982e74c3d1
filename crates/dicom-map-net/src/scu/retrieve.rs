//! C-MOVE and C-GET.

use crate::dimse::{Command, Status, SubOperations, field};
use crate::driver::client::{Client, ConnectOptions, Extras, Proposal, check_answer, refused};
use crate::driver::session::Incoming;
use crate::error_kind::{bad, protocol};
use crate::limits::MAX_CONTEXTS;
use crate::pdu::Role;
use crate::query::Model;
use crate::scp::{Handler, receive};
use crate::uids::{EXPLICIT_LE, IMPLICIT_LE};
use crate::{Address, AeTitle, part10};
use dicom_map::Error;
use dicom_map_dataset::DataSet;

/// How a retrieval ended.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Retrieved {
    /// The final status.
    pub status: Status,
    /// The last counts from the peer.
    pub counts: SubOperations,
    /// The peer's comment.
    pub comment: String,
}

impl Retrieved {
    /// Returns true if everything was retrieved.
    pub fn is_complete(&self) -> bool {
        self.status.is_success() && self.counts.failed == 0
    }
}

/// Asks the peer to send the matching objects to the application entity `destination`, which it has
/// to know; `progress` gets the counts as they arrive.
///
/// Errors: those of [`error_kind`](crate::error_kind); [`REFUSED`](crate::error_kind::REFUSED) for
/// a failure before anything was sent.
pub fn move_to(
    address: &Address,
    options: &ConnectOptions,
    model: Model,
    identifier: &DataSet,
    destination: &AeTitle,
    progress: &mut dyn FnMut(&SubOperations),
) -> Result<Retrieved, Error> {
    let class = model.move_class()?;
    let proposal = Proposal::new(class, &[EXPLICIT_LE, IMPLICIT_LE]);
    let client = Client::connect(address, options, &[proposal], Extras::default())?;
    let mut request = Command::request(field::MOVE_RQ, 0, class);
    request.move_destination = destination.to_string();
    run(client, address, class, request, identifier, None, progress)
}

/// Asks the peer to send the matching objects over the same association; `handler` stores them.
/// `storage` lists the SOP classes and transfer syntaxes to accept.
///
/// Errors: those of [`move_to`].
pub fn get(
    address: &Address,
    options: &ConnectOptions,
    model: Model,
    identifier: &DataSet,
    storage: &[Proposal],
    handler: &dyn Handler,
    progress: &mut dyn FnMut(&SubOperations),
) -> Result<Retrieved, Error> {
    let class = model.get_class()?;
    if storage.is_empty() || storage.len() >= MAX_CONTEXTS {
        return Err(bad(format!(
            "found {} SOP classes to accept, expected 1 to {}",
            storage.len(),
            MAX_CONTEXTS - 1
        )));
    }
    let mut proposals = vec![Proposal::new(class, &[EXPLICIT_LE, IMPLICIT_LE])];
    proposals.extend_from_slice(storage);
    let mut roles: Vec<Role> = Vec::new();
    for proposal in storage {
        if roles.iter().all(|role| role.sop_class != proposal.abstract_syntax) {
            roles.push(Role { sop_class: proposal.abstract_syntax.clone(), scu: false, scp: true });
        }
    }
    let extras = Extras { roles, ..Extras::default() };
    let client = Client::connect(address, options, &proposals, extras)?;
    let request = Command::request(field::GET_RQ, 0, class);
    run(client, address, class, request, identifier, Some(handler), progress)
}

fn run(
    mut client: Client,
    address: &Address,
    class: &str,
    mut request: Command,
    identifier: &DataSet,
    handler: Option<&dyn Handler>,
    progress: &mut dyn FnMut(&SubOperations),
) -> Result<Retrieved, Error> {
    let context = client.context_of(class)?.clone();
    request.message_id = client.next_message_id();
    request.has_data = true;
    let data = part10::to_message(identifier, &context.transfer_syntax)?;
    client.send(context.id, &request, Some(&data))?;
    let mut counts = SubOperations::default();
    loop {
        let (id, command) = match client.session().receive()? {
            Incoming::Command(id, command) => (id, command),
            other => {
                let error = protocol(format!("found {other:?}, expected an answer"));
                return Err(client.session().refuse(error));
            }
        };
        if let (field::STORE_RQ, Some(handler)) = (command.field, handler) {
            receive(client.session(), handler, id, &command, None)?;
            continue;
        }
        if let Err(error) = check_answer(context.id, &request, id, &command) {
            return Err(client.session().refuse(error));
        }
        if command.has_data {
            // The UIDs of failed objects are skipped; the counts say how many failed.
            client.session().skip()?;
        }
        let status = command.status.unwrap_or(Status::SUCCESS);
        let is_counted = command.sub_operations.is_some();
        if let Some(named) = command.sub_operations {
            counts = named;
            progress(&counts);
        }
        if status.is_pending() {
            continue;
        }
        // The peer has answered: how the release goes does not matter.
        let _ = client.release();
        if status.is_failure() && !is_counted {
            return Err(refused(address, &command));
        }
        return Ok(Retrieved { status, counts, comment: command.error_comment.clone() });
    }
}
