//! Transformation of stored values to modality values, and of these to displayed ones: the modality
//! and VOI transformations, from the place where a frame has them (PS3.3 C.11.1, C.11.2, C.7.6.16).

mod attributes;
mod lut;
mod modality;
mod voi;

pub use lut::Lut;
pub use modality::Modality;
pub use voi::{Voi, VoiFunction};

pub(crate) use attributes::FrameAttributes;
pub(crate) use lut::{Descriptor, entries};
