//! Pixel data in another transfer syntax than that of the data set.

use super::change::{Made, Making, NewBytes, bad};
use super::nodes::Container;
use crate::data_set::DataSet;
use crate::path::Path;
use crate::value::Rules;
use dicom_map::bytes::Bytes;
use dicom_map::transfer_syntax::PixelData;
use dicom_map::{Error, Query, TransferSyntax, Vr, tags};

/// Encoded pixels, as they are written.
#[derive(Clone, Debug)]
pub enum EncodedPixels {
    /// A value in little-endian byte order, of even length.
    Native {
        /// OB or OW.
        vr: Vr,
        /// The value.
        bytes: Bytes,
    },
    /// Fragments, the offset table first.
    Fragments(Vec<Bytes>),
}

impl DataSet {
    /// Replaces the Pixel Data of the data set with pixels that are encoded for `syntax`. The
    /// caller must set the other elements that describe them. The bytes are shared, not copied.
    ///
    /// The data set can then only be saved in `syntax`, which is also the default of
    /// [`SaveOptions::transfer_syntax`](crate::SaveOptions::transfer_syntax).
    ///
    /// Errors: `InvalidArgument` if the transfer syntax does not match the kind of pixels, and for
    /// a data set that cannot be changed.
    ///
    /// ```
    /// use dicom_map::{TransferSyntax, bytes::Bytes};
    /// use dicom_map_dataset::{DataSet, SaveOptions, edit::EncodedPixels};
    /// let mut data_set = DataSet::new();
    /// let pixels = EncodedPixels::Fragments(vec![Bytes::new(), Bytes::from_static(&[0; 66])]);
    /// data_set.set_encoded_pixels(&TransferSyntax::RLE_LOSSLESS, pixels)?;
    /// let file = data_set.to_bytes(&SaveOptions::default())?;
    /// let read = dicom_map_dataset::Reader::embedded().read_bytes(file)?;
    /// assert_eq!(read.transfer_syntax(), &TransferSyntax::RLE_LOSSLESS);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn set_encoded_pixels(
        &mut self,
        syntax: &TransferSyntax,
        pixels: EncodedPixels,
    ) -> Result<(), Error> {
        let form = syntax.facts().map(|facts| facts.pixel_data);
        let is_suitable = match &pixels {
            EncodedPixels::Native { .. } => form == Some(PixelData::Native),
            EncodedPixels::Fragments(fragments) => {
                form == Some(PixelData::Encapsulated) && !fragments.is_empty()
            }
        };
        if !is_suitable {
            return Err(bad(&format!(
                "found the wrong kind of pixels for {syntax}, expected a value for native and fragments for encapsulated pixel data"
            )));
        }
        let path = Path::of(Query::Tag { tag: tags::PIXEL_DATA, creator: None });
        self.edit(None, &path, false, |data_set| {
            match pixels {
                EncodedPixels::Native { vr, bytes } => {
                    let make = |_| Ok((Made::Bytes(bytes.clone()), Rules::Lenient));
                    let making = Making { value_count: 1, is_bytes: true, make: &make };
                    data_set.set_at(None, &path, Some(vr), &NewBytes::Made(&making))?;
                }
                EncodedPixels::Fragments(fragments) => {
                    let old = data_set.child(Container::Root, tags::PIXEL_DATA);
                    data_set.put_encapsulated(Container::Root, old, tags::PIXEL_DATA, &fragments);
                    data_set.after_change(Container::Root, tags::PIXEL_DATA, None);
                }
            }
            let is_own = *syntax == data_set.transfer_syntax;
            data_set.pixel_syntax = (!is_own).then(|| syntax.clone());
            Ok(1)
        })?;
        Ok(())
    }
}
