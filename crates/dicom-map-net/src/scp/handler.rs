//! The trait that a service implements.

use crate::association::Context;
use crate::dimse::{Command, Status};
use crate::pdu::{AssociateRq, Rejection};
use dicom_map::Error;
use dicom_map_dataset::DataSet;
use std::net::SocketAddr;
use std::sync::Arc;

/// A request, and where it came from.
#[derive(Clone, Copy, Debug)]
pub struct Operation<'a> {
    /// The command set.
    pub command: &'a Command,
    /// The presentation context.
    pub context: &'a Context,
    /// The association request.
    pub association: &'a Arc<AssociateRq>,
    /// The peer's address; None for a request over an association that this side opened.
    pub peer: Option<SocketAddr>,
}

/// Receives the data set of a C-STORE as it arrives.
pub trait StoreSink {
    /// Takes bytes. After a failure no more bytes follow, and [`StoreSink::finish`] is not called.
    fn write(&mut self, bytes: &[u8]) -> Result<(), Status>;
    /// Ends the data set and returns the status to send. If dropped without this call, nothing is
    /// stored.
    fn finish(self: Box<Self>) -> Status;
}

/// Sends the answers to a query as they are found.
pub trait Answers {
    /// Sends an answer. Returns false if the peer has cancelled and wants no more.
    fn send(&mut self, answer: &DataSet) -> Result<bool, Error>;
}

/// Whether an association is accepted.
pub type Decision = Result<(), Rejection>;

/// A service. C-ECHO is answered without it; operations that it does not implement are refused.
pub trait Handler: Send + Sync + 'static {
    /// Decides whether an association is accepted, after its AE titles have been checked.
    fn admits(&self, _association: &AssociateRq, _peer: SocketAddr) -> Decision {
        Ok(())
    }

    /// Chooses one of the transfer syntaxes that are proposed for a SOP class.
    fn transfer_syntax(&self, abstract_syntax: &str, proposed: &[String]) -> Option<String>;

    /// Handles C-STORE: returns the sink for its data set.
    fn store(&self, _operation: &Operation<'_>) -> Result<Box<dyn StoreSink + '_>, Status> {
        Err(Status::CLASS_NOT_SUPPORTED)
    }

    /// Handles C-FIND: sends the matches, and returns the final status.
    fn find(
        &self,
        _operation: &Operation<'_>,
        _identifier: &DataSet,
        _answers: &mut dyn Answers,
    ) -> Result<Status, Error> {
        Ok(Status::CLASS_NOT_SUPPORTED)
    }

    /// Handles N-ACTION and N-EVENT-REPORT.
    fn notify(&self, _operation: &Operation<'_>, _data: Option<&DataSet>) -> Status {
        Status::UNRECOGNIZED_OPERATION
    }
}
