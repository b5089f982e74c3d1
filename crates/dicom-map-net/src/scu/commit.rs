//! Storage commitment (PS3.4 annex J): the peer commits to keeping objects.

use crate::Address;
use crate::dimse::{Command, Status, field};
use crate::driver::client::{Client, ConnectOptions, Extras, Proposal, check_answer, refused};
use crate::driver::session::Incoming;
use crate::error_kind::{TIMED_OUT, protocol};
use crate::part10;
use crate::scp::{Handler, Operation};
use crate::uids::{EXPLICIT_LE, IMPLICIT_LE, STORAGE_COMMITMENT, STORAGE_COMMITMENT_INSTANCE};
use dicom_map::{Error, tags};
use dicom_map_dataset::edit::new_uid;
use dicom_map_dataset::{DataSet, Reader, Value};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The N-ACTION type that requests a commitment.
const REQUEST_ACTION: u16 = 1;
/// How often to look for a report on another association.
const POLL_INTERVAL: Duration = Duration::from_millis(100);

/// The peer's answer to a commitment request.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Commitment {
    /// SOP instances that the peer keeps.
    pub kept: Vec<String>,
    /// SOP instances that it does not keep, and its reasons (PS3.3 C.14.1.1).
    pub failed: Vec<(String, u16)>,
}

/// Receives N-EVENT-REPORTs of peers that answer over an association of their own; a [`Handler`]
/// for a [`Server`](crate::scp::Server).
#[derive(Debug)]
pub struct CommitmentListener {
    sender: Mutex<Sender<(String, Commitment)>>,
}

impl CommitmentListener {
    /// Returns the handler, and the receiver of its reports.
    pub fn new() -> (CommitmentListener, Receiver<(String, Commitment)>) {
        let (sender, receiver) = channel();
        (CommitmentListener { sender: Mutex::new(sender) }, receiver)
    }
}

impl Handler for CommitmentListener {
    fn transfer_syntax(&self, abstract_syntax: &str, proposed: &[String]) -> Option<String> {
        let known = [EXPLICIT_LE, IMPLICIT_LE];
        (abstract_syntax == STORAGE_COMMITMENT)
            .then(|| proposed.iter().find(|it| known.contains(&it.as_str())).cloned())?
    }

    fn notify(&self, operation: &Operation<'_>, data: Option<&DataSet>) -> Status {
        let Some(data) = data.filter(|_| operation.command.field == field::EVENT_REPORT_RQ) else {
            return Status::CANNOT_UNDERSTAND;
        };
        let sender = self.sender.lock().unwrap_or_else(PoisonError::into_inner);
        // An error means that nobody waits any more: the peer has done its part.
        let _ = sender.send(report(data));
        Status::SUCCESS
    }
}

/// Asks the peer to commit to these objects (SOP class and instance), and waits for its report:
/// over this association, or, with `listener`, over a separate one.
///
/// Errors: those of [`error_kind`](crate::error_kind): [`REFUSED`](crate::error_kind::REFUSED) for
/// a status other than success, [`TIMED_OUT`] if no report came within `wait`.
pub fn commit(
    address: &Address,
    options: &ConnectOptions,
    objects: &[(String, String)],
    wait: Duration,
    listener: Option<&Receiver<(String, Commitment)>>,
    reader: &Reader,
) -> Result<Commitment, Error> {
    let transaction = new_uid();
    let identifier = request(reader, objects, &transaction)?;
    let mut options = options.clone();
    options.timing.response = wait;
    let proposal = Proposal::new(STORAGE_COMMITMENT, &[EXPLICIT_LE, IMPLICIT_LE]);
    let mut client = Client::connect(address, &options, &[proposal], Extras::default())?;
    let context = client.context_of(STORAGE_COMMITMENT)?.clone();
    let mut request =
        Command::request(field::ACTION_RQ, client.next_message_id(), STORAGE_COMMITMENT);
    request.sop_instance = STORAGE_COMMITMENT_INSTANCE.to_string();
    request.type_id = Some(REQUEST_ACTION);
    request.has_data = true;
    let data = part10::to_message(&identifier, &context.transfer_syntax)?;
    client.send(context.id, &request, Some(&data))?;
    let mut reported = None;
    let mut is_answered = false;
    // The standard allows the report to come before the response.
    while !is_answered || (reported.is_none() && listener.is_none()) {
        let (id, command) = match client.session().receive()? {
            Incoming::Command(id, command) => (id, command),
            other => {
                let error = protocol(format!("found {other:?}, expected a report"));
                return Err(client.session().refuse(error));
            }
        };
        if command.field == field::EVENT_REPORT_RQ && command.has_data {
            let bytes = client.session().collect()?;
            let (of, commitment) = report(&part10::read(reader, &context.transfer_syntax, &bytes)?);
            client.send(id, &command.answer(Status::SUCCESS), None)?;
            if of == transaction {
                reported = Some(commitment);
            }
            continue;
        }
        if let Err(error) = check_answer(context.id, &request, id, &command) {
            return Err(client.session().refuse(error));
        }
        if command.has_data {
            client.session().skip()?;
        }
        if command.status.is_some_and(|status| !status.is_success()) {
            return Err(refused(address, &command));
        }
        is_answered = true;
    }
    // The peer has answered: how the release goes does not matter.
    let _ = client.release();
    if let Some(commitment) = reported {
        return Ok(commitment);
    }
    let until = Instant::now() + wait;
    while let Some(listener) = listener.filter(|_| Instant::now() < until) {
        options.stop.check(false)?;
        match listener.recv_timeout(POLL_INTERVAL) {
            Ok((of, commitment)) if of == transaction => return Ok(commitment),
            _ => {}
        }
    }
    Err(Error::new(TIMED_OUT, format!("waited {} s for the commitment report", wait.as_secs())))
}

/// Builds the request.
fn request(
    reader: &Reader,
    objects: &[(String, String)],
    transaction: &str,
) -> Result<DataSet, Error> {
    let syntax = dicom_map::TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN;
    let mut identifier = DataSet::with_dict(reader.dict().clone(), &syntax)?;
    identifier.set(&"0008,1195".parse()?, &Value::from(transaction))?;
    let sequence = "0008,1199".parse()?;
    for (at, (class, instance)) in objects.iter().enumerate() {
        identifier.append_item(&sequence, None)?;
        identifier.set(
            &format!("(0008,1199)[{at}].(0008,1150)").parse()?,
            &Value::from(class.as_str()),
        )?;
        identifier.set(
            &format!("(0008,1199)[{at}].(0008,1155)").parse()?,
            &Value::from(instance.as_str()),
        )?;
    }
    Ok(identifier)
}

/// Reads the transaction of a report, and its content.
fn report(data: &DataSet) -> (String, Commitment) {
    let text = |item: dicom_map_dataset::Item<'_>, tag| {
        item.get(tag).and_then(|element| element.text()).unwrap_or_default().into_owned()
    };
    let items = |tag| data.get(tag).and_then(|element| element.items()).into_iter().flatten();
    let transaction = text(data.root(), tags::TRANSACTION_UID);
    let kept = items(tags::REFERENCED_SOP_SEQUENCE)
        .map(|item| text(item, tags::REFERENCED_SOP_INSTANCE_UID));
    let failed = items(tags::FAILED_SOP_SEQUENCE).map(|item| {
        let reason =
            item.get(tags::FAILURE_REASON).and_then(|element| element.value().to_int().ok());
        (text(item, tags::REFERENCED_SOP_INSTANCE_UID), reason.unwrap_or(0))
    });
    (transaction, Commitment { kept: kept.collect(), failed: failed.collect() })
}
