//! Protocol data units (PS3.8 section 9.3): a codec over borrowed bytes, without I/O.

mod associate;
mod data;
mod decode;
mod encode;
mod kinds;

pub use associate::{
    AssociateAc, AssociateRq, CommonExtended, ContextResult, Extended, ProposedContext, Role,
    UserIdentity, UserInfo,
};
pub use data::{Pdv, Pdvs};
pub use decode::{decode, is_pdu_type};
pub use encode::{abort, associate_ac, associate_rq, data_header, reject, release_rp, release_rq};
pub use kinds::{Abort, Pdu, Rejection, pdu_type};

#[cfg(test)]
mod tests;
