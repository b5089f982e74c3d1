//! What a service is: the one trait that others are built with.

use crate::association::Context;
use crate::dimse::{Command, Status};
use crate::pdu::{AssociateRq, Rejection};
use dicom_map::Error;
use dicom_map_dataset::DataSet;
use std::net::SocketAddr;

/// A message, and where it came from.
#[derive(Clone, Copy, Debug)]
pub struct Operation<'a> {
    /// What is asked for.
    pub command: &'a Command,
    /// In which presentation context.
    pub context: &'a Context,
    /// By whom.
    pub association: &'a AssociateRq,
    /// From where; None for what a peer sends back over an association that was asked for here.
    pub peer: Option<SocketAddr>,
}

/// Takes the data set of a C-STORE as it comes.
pub trait StoreSink {
    /// Takes bytes. After a failure no more of them come, and [`StoreSink::finish`] is not called.
    fn write(&mut self, bytes: &[u8]) -> Result<(), Status>;
    /// The data set is whole: what is to be answered. Dropped without it, the object never was.
    fn finish(self: Box<Self>) -> Status;
}

/// Sends the answers to a query as they are found.
pub trait Answers {
    /// Sends one. Returns false where the peer has cancelled: no more are wanted.
    fn send(&mut self, answer: &DataSet) -> Result<bool, Error>;
}

/// Whether an association is let in.
pub type Decision = Result<(), Rejection>;

/// A service. C-ECHO is answered without it; what it does not know is refused.
pub trait Handler: Send + Sync + 'static {
    /// Decides whether an association is let in, its AE titles having been checked.
    fn admits(&self, _association: &AssociateRq, _peer: SocketAddr) -> Decision {
        Ok(())
    }

    /// Chooses one of the transfer syntaxes that are proposed for a SOP class.
    fn transfer_syntax(&self, abstract_syntax: &str, proposed: &[String]) -> Option<String>;

    /// C-STORE: where its data set goes.
    fn store(&self, _operation: &Operation<'_>) -> Result<Box<dyn StoreSink + '_>, Status> {
        Err(Status::CLASS_NOT_SUPPORTED)
    }

    /// C-FIND: sends what matches, and returns the last status.
    fn find(
        &self,
        _operation: &Operation<'_>,
        _identifier: &DataSet,
        _answers: &mut dyn Answers,
    ) -> Result<Status, Error> {
        Ok(Status::CLASS_NOT_SUPPORTED)
    }

    /// N-ACTION and N-EVENT-REPORT.
    fn notify(&self, _operation: &Operation<'_>, _data: Option<&DataSet>) -> Status {
        Status::UNRECOGNIZED_OPERATION
    }
}
