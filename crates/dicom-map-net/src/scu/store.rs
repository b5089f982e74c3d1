//! C-STORE: sends files as they are, over as many associations as needed.

mod ahead;
mod options;
mod outcome;
mod sender;

pub use self::ahead::Input;
pub use self::options::{StoreOptions, Transcode};
pub use self::outcome::{Outcome, Sent, StoreReport};

use self::ahead::{Ahead, Sources};
use self::sender::Sender;
use super::outgoing::Outgoing;
use crate::Address;
use crate::driver::client::ConnectOptions;
use dicom_map_dataset::Reader;
use std::sync::{Mutex, PoisonError};
use std::thread;

/// The most associations at once.
const MAX_CONCURRENCY: usize = 64;

/// Sends files. `tell` gets the outcome of each; any of the threads may call it.
///
/// The first association that cannot be established ends the work: its error is
/// [`StoreReport::fatal`]. Objects that the peer does not accept or refuses are reported, and the
/// others go on.
pub fn store(
    address: &Address,
    connect: &ConnectOptions,
    options: &StoreOptions,
    reader: &Reader,
    inputs: &mut (dyn Iterator<Item = Input> + Send),
    tell: &(dyn Fn(&Sent) + Sync),
) -> StoreReport {
    let sources: Sources<'_> = Mutex::new(inputs);
    let report = Mutex::new(StoreReport::default());
    let reader = reader.clone().with_options(Outgoing::read_options());
    let work = || {
        let mut sender = Sender::new(address, connect, options, tell, &report);
        let mut ahead = Ahead::new(&sources, &reader);
        while let Some(source) = ahead.next() {
            sender.send(source, &mut ahead);
            if sender.is_over() {
                break;
            }
        }
        sender.finish(&mut ahead);
    };
    let concurrency = options.concurrency.clamp(1, MAX_CONCURRENCY);
    if concurrency == 1 {
        work();
    } else {
        thread::scope(|scope| {
            for _ in 0..concurrency {
                scope.spawn(work);
            }
        });
    }
    report.into_inner().unwrap_or_else(PoisonError::into_inner)
}
