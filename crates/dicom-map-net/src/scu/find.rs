//! C-FIND.

use crate::dimse::{Command, Status, field};
use crate::driver::client::{Client, ConnectOptions, Extras, Proposal, refused};
use crate::query::Model;
use crate::uids::{EXPLICIT_LE, IMPLICIT_LE};
use crate::{Address, part10};
use dicom_map::Error;
use dicom_map_dataset::{DataSet, Reader};
use std::ops::ControlFlow;

/// How a query ended.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Found {
    /// The number of answers.
    pub count: u64,
    /// The final status: success, or [`Status::CANCEL`].
    pub status: Status,
}

/// Queries the peer; `answer` gets each answer as it arrives, and may break: the peer is then asked
/// to cancel, and further answers are discarded.
///
/// Errors: those of [`error_kind`](crate::error_kind); [`REFUSED`](crate::error_kind::REFUSED) for
/// a failure status; those of an answer that cannot be read.
pub fn find(
    address: &Address,
    options: &ConnectOptions,
    model: Model,
    identifier: &DataSet,
    reader: &Reader,
    answer: &mut dyn FnMut(DataSet) -> ControlFlow<()>,
) -> Result<Found, Error> {
    let class = model.find_class();
    let proposal = Proposal::new(class, &[EXPLICIT_LE, IMPLICIT_LE]);
    let mut client = Client::connect(address, options, &[proposal], Extras::default())?;
    let context = client.context_of(class)?.clone();
    let mut request = Command::request(field::FIND_RQ, client.next_message_id(), class);
    request.has_data = true;
    let data = part10::to_message(identifier, &context.transfer_syntax)?;
    client.send(context.id, &request, Some(&data))?;
    let (mut count, mut is_cancelled) = (0, false);
    loop {
        let command = client.answer(context.id, &request)?;
        let status = command.status.unwrap_or(Status::SUCCESS);
        if command.has_data {
            let bytes = client.session().collect()?;
            if !is_cancelled {
                count += 1;
                let found = part10::read(reader, &context.transfer_syntax, &bytes)?;
                if answer(found).is_break() {
                    is_cancelled = true;
                    if status.is_pending() {
                        client.cancel(context.id, &request)?;
                    }
                }
            }
        }
        if status.is_pending() {
            continue;
        }
        // The peer has answered: how the release goes does not matter.
        let _ = client.release();
        if status.is_failure() {
            return Err(refused(address, &command));
        }
        return Ok(Found { count, status });
    }
}
