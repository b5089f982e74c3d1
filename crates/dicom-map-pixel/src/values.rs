//! From stored values to those that mean something, and to those that are shown: modality and VOI
//! transformations, each from where the frame has it (PS3.3 C.11.1, C.11.2, C.7.6.16).

mod attributes;
mod lut;
mod modality;
mod voi;

pub use lut::Lut;
pub use modality::Modality;
pub use voi::{Voi, VoiFunction};

pub(crate) use attributes::FrameAttributes;
pub(crate) use lut::{Descriptor, entries};
