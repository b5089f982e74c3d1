//! Converts objects to another transfer syntax for a peer that does not accept their own, with the
//! pixel crate.

use dicom_map::{Error, TransferSyntax};
use dicom_map_dataset::write::FileMeta;
use dicom_map_dataset::{Reader, SaveOptions};
use dicom_map_net::scu::{Outgoing, Transcode};
use dicom_map_pixel::{TranscodeOptions, transcode};

/// Decodes and encodes losslessly.
pub(super) struct ByPixels(pub(super) Reader);

impl Transcode for ByPixels {
    fn transcode(
        &self,
        object: &Outgoing,
        accepted: &[&TransferSyntax],
    ) -> Result<(Vec<u8>, TransferSyntax), Error> {
        let data_set = self.0.read_path(&object.path)?;
        let mut last = None;
        for target in accepted {
            let made =
                transcode(&data_set, target, &TranscodeOptions::default()).and_then(|made| {
                    made.data_set.to_bytes(&SaveOptions {
                        transfer_syntax: Some((*target).clone()),
                        file_meta: FileMeta::Omitted,
                        ..SaveOptions::default()
                    })
                });
            match made {
                Ok(bytes) => return Ok((bytes, (*target).clone())),
                Err(error) => last = Some(error.with_path(&object.path)),
            }
        }
        Err(last.unwrap_or_else(|| super::peer::bad("found no transfer syntax to convert to")))
    }
}
