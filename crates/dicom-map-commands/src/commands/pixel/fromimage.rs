//! `dicom-map fromimage`.

use super::many::{bad, make_folder};
use super::names::syntax;
use crate::common::Common;
use crate::dictionary;
use crate::failure::Failure;
use crate::inputs::{read_bytes, read_data_set};
use crate::output::Output;
use crate::status::Status;
use crate::target;
use dicom_map::bytes::Bytes;
use dicom_map::{Error, ErrorKind, TransferSyntax, escape, tags};
use dicom_map_dataset::{DataSet, Reader, SaveOptions};
use dicom_map_pixel::{
    Limits, NewPixels, TranscodeOptions, derive_instance, read_picture, secondary_capture,
    set_pixels, transcode,
};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Make a DICOM file from pictures: a copy of a file with new pixels, or a new Secondary Capture
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Pictures are PNG or PNM (P5, P6), grey or RGB, with 8 or 16 bits; several of the same size become
frames. The patient and study of BASE are kept; the file becomes another instance, derived from it.

Examples:
  dicom-map fromimage base.dcm picture.png -o out.dcm
  dicom-map fromimage --new page1.png page2.png -o pages.dcm

Exit status: 0 done, 2 could not run.")]
pub(crate) struct FromImageCommand {
    /// BASE, a DICOM file, then pictures; with --new only pictures
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// Make a Secondary Capture without a patient, instead of changing a file
    #[arg(long)]
    new: bool,
    /// Write the file here
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Encode the pixels in this transfer syntax; see dicom-map transcode
    #[arg(long, value_name = "SYNTAX", value_parser = syntax)]
    to: Option<TransferSyntax>,
    /// Overwrite an existing file
    #[arg(long)]
    force: bool,
}

impl FromImageCommand {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let dict = dictionary::open(common)?;
        target::check(&self.output, self.force)?;
        let (base, pictures) = match (self.new, self.files.split_first()) {
            (true, _) => (None, &self.files[..]),
            (false, Some((base, pictures))) if !pictures.is_empty() => (Some(base), pictures),
            _ => {
                return Err(bad(
                    "found one file, expected a DICOM file and pictures; or --new and pictures",
                ));
            }
        };
        let pixels = frames(pictures)?;
        let mut data_set = match base {
            None => secondary_capture(&pixels)?,
            Some(base) => {
                let data_set = read_data_set(&Reader::new(dict), base)?;
                changed(data_set, &pixels).map_err(|error| error.with_path(base))?
            }
        };
        if let Some(target) = &self.to {
            data_set = transcode(&data_set, target, &TranscodeOptions::default())?.data_set;
        }
        make_folder(&self.output)?;
        let options = SaveOptions { overwrite: self.force, ..SaveOptions::default() };
        data_set.save(&self.output, &options)?;
        if common.json {
            let json = json!({"output": escape::path(&self.output), "frames": pixels.frames});
            output.json_line(&json)?;
        }
        Ok(Status::Fine)
    }
}

/// Returns the base with the pixels of the pictures.
fn changed(mut data_set: DataSet, pixels: &NewPixels) -> Result<DataSet, Error> {
    let groups = data_set.get(tags::PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);
    let groups = groups.and_then(|it| it.items()).map(|items| items.count() as u64);
    if let Some(groups) = groups.filter(|groups| *groups != pixels.frames) {
        return Err(Error::new(
            ErrorKind::InvalidArgument,
            format!(
                "found {} pictures for a file that describes {groups} frames one by one (5200,9230), expected as many",
                pixels.frames
            ),
        ));
    }
    set_pixels(&mut data_set, pixels)?;
    derive_instance(&mut data_set, "Pixels replaced by those of a picture")?;
    Ok(data_set)
}

/// Reads the pictures as the frames of one image.
fn frames(pictures: &[PathBuf]) -> Result<NewPixels, Error> {
    let read = |path: &PathBuf| {
        let named =
            |error: Error| if error.path().is_none() { error.with_path(path) } else { error };
        let file = read_bytes(path).map_err(named)?;
        read_picture(&file, &Limits::default()).map_err(named)
    };
    let mut all: Option<(NewPixels, Vec<u8>)> = None;
    for path in pictures {
        let picture = read(path)?;
        let Some((first, bytes)) = &mut all else {
            let bytes = picture.bytes.to_vec();
            all = Some((picture, bytes));
            continue;
        };
        let shape = |it: &NewPixels| (it.rows, it.columns, it.samples, it.sample_type);
        if shape(first) != shape(&picture) {
            let shown = |it: &NewPixels| {
                format!(
                    "{} x {} pixels of {} samples of {} bits",
                    it.rows,
                    it.columns,
                    it.samples,
                    8 * it.sample_type.byte_len()
                )
            };
            return Err(Error::new(
                ErrorKind::InvalidArgument,
                format!("found {}, expected {}, as the first has", shown(&picture), shown(first)),
            )
            .with_path(path));
        }
        bytes.extend_from_slice(&picture.bytes);
        first.frames += 1;
    }
    let (pixels, bytes) = all.ok_or_else(|| {
        Error::new(ErrorKind::InvalidArgument, "found no pictures, expected at least one")
            .with_path(Path::new("-"))
    })?;
    Ok(NewPixels { bytes: Bytes::from(bytes), ..pixels })
}
