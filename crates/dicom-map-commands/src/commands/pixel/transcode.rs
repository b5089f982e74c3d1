//! `dicom-map transcode`.

use super::many::{Job, Many, make_folder};
use super::names::syntax;
use crate::common::Common;
use crate::failure::Failure;
use crate::output::Output;
use crate::status::Status;
use crate::target;
use crate::words::say;
use dicom_map::{Error, TransferSyntax, escape};
use dicom_map_dataset::{DataSet, SaveOptions};
use dicom_map_pixel::{PixelData, TranscodeOptions, error_kind, has_pixels, pixel_hash, transcode};
use serde_json::json;

/// Convert DICOM files to another transfer syntax, with their pixels
#[derive(Debug, clap::Args)]
#[command(after_help = "\
SYNTAX is explicit, implicit, deflated, rle, jpeg-lossless, jpeg-ls, deflated-frame or encapsulated
(all lossless), jpeg-baseline, jpeg-extended (12 bits) or jpeg-ls-near (which need --lossy), or a
UID.

Without --lossy the pixels stay the same. With --lossy and a lossy transfer syntax the file becomes
another instance: SOP Instance UID, Image Type, Derivation Description and the attributes of Lossy
Image Compression are updated.

Examples:
  dicom-map transcode scan.dcm --to jpeg-ls -o small.dcm
  dicom-map transcode -r folder --to explicit --out-dir plain --verify
  dicom-map transcode cine.dcm --to jpeg-baseline --lossy --quality 85 -o cine-small.dcm

Exit status: 0 done, 1 no DICOM files, 2 a file could not be converted.")]
pub(crate) struct TranscodeCommand {
    #[command(flatten)]
    many: Many,
    /// The target transfer syntax
    #[arg(long, value_name = "SYNTAX", value_parser = syntax)]
    to: TransferSyntax,
    /// Allow lossy transfer syntaxes
    #[arg(long)]
    lossy: bool,
    /// JPEG quality, 1 to 100
    #[arg(long, value_name = "QUALITY", default_value_t = 90, requires = "lossy", value_parser = clap::value_parser!(u8).range(1..=100))]
    quality: u8,
    /// The largest error of a sample in near-lossless JPEG-LS
    #[arg(long, value_name = "ERROR", default_value_t = 2, requires = "lossy")]
    near: u8,
    /// Decode the result, and print the SHA-256 of the pixels before and after; for a lossless
    /// conversion they must be the same
    #[arg(long)]
    verify: bool,
}

impl TranscodeCommand {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        self.many.run(common, output, &mut |job, output| self.convert(job, common, output))
    }

    fn convert(&self, job: &Job<'_>, common: &Common, output: &mut Output) -> Result<(), Failure> {
        target::check(&job.target, self.many.force)?;
        let mut options = TranscodeOptions::default();
        options.lossy = self.lossy;
        options.encode.quality = self.quality;
        options.encode.near = if self.lossy { self.near } else { 0 };
        let transcoded = transcode(job.data_set, &self.to, &options)?;
        for warning in &transcoded.warnings {
            say!("{}: {warning}", escape::path(job.path));
        }
        let hashes = match self.verify {
            true => Some((hash(job.data_set)?, hash(&transcoded.data_set)?)),
            false => None,
        };
        if let Some((before, after)) = &hashes
            && before != after
            && !transcoded.is_lossy
        {
            return Err(Error::new(
                error_kind::BAD_CODE_STREAM,
                format!("found pixels with hash {after} after encoding, expected {before}; nothing was written"),
            )
            .into());
        }
        make_folder(&job.target)?;
        let options = SaveOptions {
            transfer_syntax: Some(self.to.clone()),
            overwrite: self.many.force,
            ..SaveOptions::default()
        };
        transcoded.data_set.save(&job.target, &options)?;
        let hashes = hashes.unwrap_or_default();
        if common.json {
            output.json_line(&json!({
                "file": escape::path(job.path),
                "output": escape::path(&job.target),
                "transfer_syntax": {"old": job.data_set.transfer_syntax().uid(), "new": self.to.uid()},
                "frames": transcoded.frames,
                "lossy": transcoded.is_lossy,
                "pixels": self.verify.then(|| json!({"before": hashes.0, "after": hashes.1})),
            }))?;
        } else if self.verify {
            let is = if hashes.0 == hashes.1 { "same" } else { "different" };
            output.line(&format!("# {}: pixels {is}", escape::path(job.path)))?;
            output.line(&format!("before  {}", hashes.0))?;
            output.line(&format!("after   {}", hashes.1))?;
        }
        Ok(())
    }
}

/// Returns the hash of the pixels in hexadecimal digits; `none` for a data set without any.
fn hash(data_set: &DataSet) -> Result<String, Error> {
    if !has_pixels(data_set) {
        return Ok("none".into());
    }
    let hash = pixel_hash(&PixelData::of(data_set)?)?;
    Ok(hash.iter().map(|byte| format!("{byte:02x}")).collect())
}
