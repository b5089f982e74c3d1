//! C-ECHO.

use crate::Address;
use crate::dimse::{Command, field};
use crate::driver::client::{Client, ConnectOptions, Extras, Proposal, refused};
use crate::uids::{IMPLICIT_LE, VERIFICATION};
use dicom_map::Error;
use std::time::{Duration, Instant};

/// Asks whether the peer answers. Returns how long its response took.
///
/// Errors: those of [`error_kind`](crate::error_kind).
pub fn echo(address: &Address, options: &ConnectOptions) -> Result<Duration, Error> {
    let proposal = Proposal::new(VERIFICATION, &[IMPLICIT_LE]);
    let mut client = Client::connect(address, options, &[proposal], Extras::default())?;
    let context = client.context_of(VERIFICATION)?.id;
    let request = Command::request(field::ECHO_RQ, client.next_message_id(), VERIFICATION);
    let begun = Instant::now();
    client.send(context, &request, None)?;
    let answer = client.answer(context, &request)?;
    let took = begun.elapsed();
    // The peer has answered: how the release goes does not matter.
    let _ = client.release();
    match answer.status {
        Some(status) if !status.is_success() => Err(refused(address, &answer)),
        _ => Ok(took),
    }
}
