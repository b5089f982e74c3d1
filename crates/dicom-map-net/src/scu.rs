//! Requests: echo, find, move, get, store, storage commitment.

mod commit;
mod echo;
mod find;
mod outgoing;
mod proposals;
mod retrieve;
mod store;

pub use commit::{Commitment, CommitmentListener, commit};
pub use echo::echo;
pub use find::{Found, find};
pub use outgoing::{Data, Outgoing};
pub use proposals::{class_uid, get_proposals};
pub use retrieve::{Retrieved, get, move_to};
pub use store::{Input, Outcome, Sent, StoreOptions, StoreReport, Transcode, store};
