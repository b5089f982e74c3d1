//! Pictures: a frame in 8 or 16 bits of grey or RGB (PS3.4 N.2).

mod file;
mod grey;
mod options;
mod overlay;
mod palette;
mod reduced;
mod writer;

pub use file::read_picture;
pub use options::{Depth, RenderOptions, Window};
pub use overlay::{OverlayPlane, OverlayType};

use crate::error_kind::BAD_PIXEL_DESCRIPTION;
use crate::format::Photometric;
use crate::frames::{Colors, Frame, PixelData, buffer};
use crate::values::{FrameAttributes, Modality, Voi};
use crate::warning::PixelWarning;
use dicom_map::{Error, tags};
use grey::Grey;
use palette::Palette;
use writer::Writer;

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendered {
    /// Rows.
    pub rows: u32,
    /// Columns.
    pub columns: u32,
    /// 1 for grey, 3 for RGB.
    pub samples: u16,
    /// Bits of each sample.
    pub depth: Depth,
    /// Rows from the top, pixels from the left, the samples of a pixel side by side.
    pub bytes: Vec<u8>,
    /// The tolerated faults.
    pub warnings: Vec<PixelWarning>,
}

impl PixelData<'_> {
    /// Returns the modality transformation of a frame: from its functional groups, from the shared
    /// ones, or from the data set.
    ///
    /// # Errors
    ///
    /// [`BAD_PIXEL_DESCRIPTION`] for a table or number that cannot be used.
    pub fn modality(&self, frame: u64) -> Result<Modality, Error> {
        Modality::of(&FrameAttributes::of(self.item(), frame))
    }

    /// Returns the windows and VOI LUTs of a frame, in the order of [`RenderOptions::voi`].
    ///
    /// # Errors
    ///
    /// [`BAD_PIXEL_DESCRIPTION`] for a table that cannot be used.
    pub fn voi(&self, frame: u64) -> Result<Vec<Voi>, Error> {
        Voi::all(&FrameAttributes::of(self.item(), frame))
    }

    /// Returns the frame as a picture: grey after the modality, VOI and presentation
    /// transformations, the colours of a palette, or RGB.
    ///
    /// ```
    /// use dicom_map::Vr;
    /// use dicom_map_dataset::{DataSet, Rules, Value};
    /// use dicom_map_pixel::{PixelData, RenderOptions};
    /// let mut data_set = DataSet::new();
    /// for (keyword, number) in [
    ///     ("SamplesPerPixel", 1), ("Rows", 1), ("Columns", 3), ("BitsAllocated", 8),
    ///     ("BitsStored", 8), ("HighBit", 7), ("PixelRepresentation", 0),
    /// ] {
    ///     data_set.set(&keyword.parse()?, &Value::from(number))?;
    /// }
    /// data_set.set(&"PhotometricInterpretation".parse()?, &Value::from("MONOCHROME1"))?;
    /// let samples = Value::from(vec![10u8, 11, 12]);
    /// data_set.set_as(&"PixelData".parse()?, Some(Vr::OB), &samples, Rules::Standard)?;
    /// let picture = PixelData::of(&data_set)?.render(0, &RenderOptions::default())?;
    /// assert_eq!(picture.bytes, [255, 128, 0]);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of [`PixelData::frame`]; [`BAD_PIXEL_DESCRIPTION`] for tables that cannot be used, and
    /// if the file does not have the selected window.
    pub fn render(&self, frame: u64, options: &RenderOptions) -> Result<Rendered, Error> {
        let decoded = self.frame_as(frame, Colors::Rgb)?;
        let mut warnings = decoded.warnings().to_vec();
        let format = *decoded.format();
        let attributes = FrameAttributes::of(self.item(), frame);
        let (samples, mut bytes) = match format.photometric {
            Photometric::Monochrome1 | Photometric::Monochrome2 => {
                let grey = Grey::of(&attributes, &decoded, options, &mut warnings)?;
                match self.supplemental_palette(&mut warnings)? {
                    None => (1, grey.apply(&decoded, options.depth)?),
                    Some(palette) => (3, palette.apply_above(&decoded, options.depth, &grey)?),
                }
            }
            Photometric::PaletteColor => {
                let palette = Palette::of(self.item(), &mut warnings)?;
                (3, palette.apply(&decoded, options.depth)?)
            }
            Photometric::Rgb => (3, scaled(&decoded, options.depth)?),
            other => {
                return Err(Error::new(
                    crate::error_kind::UNSUPPORTED_PIXELS,
                    format!(
                        "found {} of {} bits, expected pixels that can be converted to RGB",
                        other.term(),
                        format.bits_allocated
                    ),
                ));
            }
        };
        if options.overlays {
            for plane in self.overlays(&mut warnings) {
                plane.draw(self, frame, samples, options.depth, &mut bytes, &mut warnings);
            }
        }
        Ok(Rendered {
            rows: format.rows,
            columns: format.columns,
            samples,
            depth: options.depth,
            bytes,
            warnings,
        })
    }

    /// Returns the palette of a Supplemental Palette Color LUT, if Pixel Presentation says that it
    /// colours the values from its first one on (PS3.3 C.8.16.2.1.1.1).
    fn supplemental_palette(
        &self,
        warnings: &mut Vec<PixelWarning>,
    ) -> Result<Option<Palette>, Error> {
        let presentation = self.item().get(tags::PIXEL_PRESENTATION).and_then(|it| it.text());
        let is_colored = matches!(presentation.as_deref().map(str::trim), Some("COLOR" | "MIXED"));
        let descriptor = self.item().get(tags::RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR);
        if !is_colored || descriptor.is_none() {
            return Ok(None);
        }
        Palette::of(self.item(), warnings).map(Some)
    }
}

/// Converts RGB to the bits of a picture.
fn scaled(frame: &Frame<'_>, depth: Depth) -> Result<Vec<u8>, Error> {
    let format = frame.format();
    let stored = u32::from(format.bits_stored);
    let is_plain = !format.signed && format.bits_allocated <= 16;
    if !is_plain {
        return Err(Error::new(
            BAD_PIXEL_DESCRIPTION,
            format!(
                "found RGB of {} bits{}, expected unsigned samples of at most 16",
                format.bits_allocated,
                if format.signed { ", signed" } else { "" }
            ),
        ));
    }
    let bytes = frame.bytes();
    if (stored, depth, format.bits_allocated) == (8, Depth::Eight, 8) {
        let mut out = buffer(bytes.len())?;
        out.copy_from_slice(bytes);
        return Ok(out);
    }
    let most = (1u64 << stored) - 1;
    let values: Box<dyn Iterator<Item = u64> + '_> = match format.bits_allocated {
        16 => Box::new(bytes.as_chunks::<2>().0.iter().map(|it| u16::from_le_bytes(*it).into())),
        _ => Box::new(bytes.iter().map(|it| u64::from(*it))),
    };
    let mut writer = Writer::new(depth, bytes.len() / format.sample_bytes())?;
    for value in values {
        writer.push_fraction(value.min(most), most);
    }
    Ok(writer.out)
}
