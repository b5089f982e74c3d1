//! `dicom-map toimage`.

use super::many::{Job, Many, bad, make_folder};
use crate::common::Common;
use crate::failure::Failure;
use crate::output::Output;
use crate::status::Status;
use crate::target;
use dicom_map::{Error, ErrorKind, TransferSyntax, escape};
use dicom_map_pixel::{Depth, PixelData, RenderOptions, Rendered, Window};
use serde_json::json;
use std::io::Write;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};

/// Write frames of DICOM files as pictures: PNG, PNM, JPEG
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Grey frames go through the modality LUT (or rescale) and a window: the file's, or the range of the
frame where the file has none. Palettes become colours. Frames are counted from 0.

The format is that of the --output file's extension (.png, .pgm, .ppm, .pnm, .jpg, .jpeg), or
--format. If several frames are written, their numbers are put before the extension.

Examples:
  dicom-map toimage scan.dcm -o scan.png
  dicom-map toimage ct.dcm --window 40,400 -o soft-tissue.png
  dicom-map toimage cine.dcm --frame all --format jpeg --out-dir frames
  dicom-map toimage scan.dcm --raw -o scan.jpg

Exit status: 0 done, 1 no DICOM files, 2 a file could not be converted.")]
pub(crate) struct ToImageCommand {
    #[command(flatten)]
    many: Many,
    /// A frame, counted from 0, a range such as 3-7, or all
    #[arg(long, value_name = "FRAME", default_value = "0", value_parser = Frames::parse)]
    frame: Frames,
    /// The range from black to white: file (its window), auto (the range of the frame), or
    /// CENTER,WIDTH
    #[arg(long, value_name = "WINDOW", default_value = "file", value_parser = parse_window, allow_hyphen_values = true)]
    window: Window,
    /// Which VOI LUT or window of the file to use, counted from 0, LUTs first
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    voi: usize,
    /// Bits per sample: 8, or 16 for PNG and PNM
    #[arg(long, value_name = "BITS", default_value = "8", value_parser = parse_depth)]
    bits: Depth,
    /// Draw overlay planes, in white
    #[arg(long)]
    overlays: bool,
    /// The picture format
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<Format>,
    /// JPEG quality, 1 to 100
    #[arg(long, default_value_t = 90, value_parser = clap::value_parser!(u8).range(1..=100))]
    quality: u8,
    /// Write the bytes of the frames as they are: code streams, or samples in little endian
    #[arg(long, conflicts_with_all = ["format", "window", "voi", "bits", "overlays", "quality"])]
    raw: bool,
}

/// The format of a picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
enum Format {
    /// PNG, 8 or 16 bits
    Png,
    /// PGM or PPM, 8 or 16 bits
    Pnm,
    /// JPEG, 8 bits
    Jpeg,
}

impl Format {
    /// Returns the format of a file's extension.
    fn of(path: &Path) -> Option<Format> {
        let extension = path.extension()?.to_str()?.to_ascii_lowercase();
        match extension.as_str() {
            "png" => Some(Format::Png),
            "pgm" | "ppm" | "pnm" => Some(Format::Pnm),
            "jpg" | "jpeg" => Some(Format::Jpeg),
            _ => None,
        }
    }

    const fn extension(self) -> &'static str {
        match self {
            Format::Png => "png",
            Format::Pnm => "pnm",
            Format::Jpeg => "jpg",
        }
    }
}

/// The chosen frames.
#[derive(Clone, Debug)]
enum Frames {
    All,
    Some(RangeInclusive<u64>),
}

impl Frames {
    fn parse(text: &str) -> Result<Frames, Error> {
        let number = |text: &str| text.trim().parse::<u64>().ok();
        let range = match text.split_once('-') {
            _ if text == "all" => return Ok(Frames::All),
            Some((first, last)) => number(first).zip(number(last)),
            None => number(text).map(|one| (one, one)),
        };
        match range {
            Some((first, last)) if first <= last => Ok(Frames::Some(first..=last)),
            _ => Err(Error::new(
                ErrorKind::InvalidArgument,
                format!("found {text:?}, expected a number, a range such as 3-7, or all"),
            )),
        }
    }

    /// Returns the range of frames, out of this many.
    fn range(&self, count: u64) -> RangeInclusive<u64> {
        match self {
            Frames::All => 0..=count.saturating_sub(1),
            Frames::Some(range) => range.clone(),
        }
    }
}

fn parse_window(text: &str) -> Result<Window, Error> {
    let number = |text: &str| text.trim().parse::<f64>().ok().filter(|it| it.is_finite());
    match text {
        "file" => return Ok(Window::File),
        "auto" => return Ok(Window::Auto),
        _ => {}
    }
    match text.split_once(',').and_then(|(center, width)| number(center).zip(number(width))) {
        Some((center, width)) if width >= 1.0 => Ok(Window::Explicit { center, width }),
        _ => Err(Error::new(
            ErrorKind::InvalidArgument,
            format!(
                "found the window {text:?}, expected file, auto, or center and width such as 40,400"
            ),
        )),
    }
}

fn parse_depth(text: &str) -> Result<Depth, Error> {
    match text {
        "8" => Ok(Depth::Eight),
        "16" => Ok(Depth::Sixteen),
        _ => Err(Error::new(
            ErrorKind::InvalidArgument,
            format!("found {text:?} bits, expected 8 or 16"),
        )),
    }
}

impl ToImageCommand {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let named = self.many.output.as_deref().and_then(Format::of);
        let format = match (self.format, named) {
            (Some(format), _) | (None, Some(format)) => format,
            (None, None) if self.many.output.is_none() || self.raw => Format::Png,
            (None, None) => {
                return Err(bad(
                    "found a picture name without a known extension, expected .png, .pgm, .ppm, .pnm, .jpg or .jpeg, or --format",
                ));
            }
        };
        if format == Format::Jpeg && self.bits == Depth::Sixteen {
            return Err(bad("found 16 bits for JPEG, which has 8, expected --format png or pnm"));
        }
        self.many.run(common, output, &mut |job, output| self.convert(job, format, common, output))
    }

    fn convert(
        &self,
        job: &Job<'_>,
        format: Format,
        common: &Common,
        output: &mut Output,
    ) -> Result<(), Failure> {
        let pixels = PixelData::of(job.data_set)?;
        let frames = self.frame.range(pixels.len());
        let is_one = frames.start() == frames.end();
        let mut warnings = pixels.warnings().to_vec();
        let mut written = Vec::new();
        // A name that is taken is reported before the work.
        let names = frames.clone().map(|frame| {
            let frame = (!is_one).then_some(frame);
            self.name(job, &pixels, format, frame)
        });
        for path in names.take(1) {
            target::check(&path, self.many.force)?;
        }
        for frame in frames {
            let path = self.name(job, &pixels, format, (!is_one).then_some(frame));
            make_folder(&path)?;
            if self.raw {
                let stream = pixels.stream(frame)?;
                target::write(&path, self.many.force, |out| Ok(out.write_all(&stream)?))?;
            } else {
                let picture = pixels.render(frame, &self.options())?;
                for warning in &picture.warnings {
                    if !warnings.iter().any(|said| said.kind == warning.kind) {
                        warnings.push(warning.clone());
                    }
                }
                target::write(
                    &path,
                    self.many.force,
                    |out| Ok(self.write(&picture, format, out)?),
                )?;
            }
            written.push(path);
        }
        for warning in &warnings {
            crate::words::say!("{}: {warning}", escape::path(job.path));
        }
        if common.json {
            let written: Vec<String> =
                written.iter().map(|path| escape::path(path).into_owned()).collect();
            output.json_line(&json!({"file": escape::path(job.path), "output": written}))?;
        }
        Ok(())
    }

    fn options(&self) -> RenderOptions {
        let mut options = RenderOptions::default();
        options.window = self.window;
        options.voi = self.voi;
        options.depth = self.bits;
        options.overlays = self.overlays;
        options
    }

    fn write(&self, picture: &Rendered, format: Format, out: &mut dyn Write) -> Result<(), Error> {
        match format {
            Format::Png => picture.write_png(out),
            Format::Pnm => picture.write_pnm(out),
            Format::Jpeg => picture.write_jpeg(self.quality, out),
        }
    }

    /// Returns the name of a picture; with its number if it is one of several.
    fn name(
        &self,
        job: &Job<'_>,
        pixels: &PixelData<'_>,
        format: Format,
        frame: Option<u64>,
    ) -> PathBuf {
        let extension = match self.raw {
            true => raw_extension(pixels),
            false => format.extension(),
        };
        let (stem, extension) = match (job.is_named, job.target.extension()) {
            (true, Some(own)) => {
                (job.target.with_extension(""), own.to_string_lossy().into_owned())
            }
            (true, None) => (job.target.clone(), String::new()),
            // If the file is named by a UID, the text after the last dot is part of the UID.
            (false, Some(own)) if is_dicom(&own.to_string_lossy()) => {
                (job.target.with_extension(""), extension.into())
            }
            (false, _) => (job.target.clone(), extension.into()),
        };
        let mut name = stem.into_os_string();
        if let Some(frame) = frame {
            name.push(format!("-{frame:04}"));
        }
        if !extension.is_empty() {
            name.push(".");
            name.push(extension);
        }
        name.into()
    }
}

/// Returns true for an extension of DICOM files.
fn is_dicom(extension: &str) -> bool {
    ["dcm", "dicom", "dic", "ima"].contains(&extension.to_ascii_lowercase().as_str())
}

/// The extension for each kind of code stream.
const EXTENSIONS: [(&str, &[TransferSyntax]); 6] = [
    (
        "jpg",
        &[
            TransferSyntax::JPEG_BASELINE,
            TransferSyntax::JPEG_EXTENDED,
            TransferSyntax::JPEG_SPECTRAL_SELECTION_NON_HIERARCHICAL_6_8,
            TransferSyntax::JPEG_FULL_PROGRESSION_NON_HIERARCHICAL_10_12,
            TransferSyntax::JPEG_LOSSLESS,
            TransferSyntax::JPEG_LOSSLESS_SV1,
        ],
    ),
    ("jls", &[TransferSyntax::JPEG_LS_LOSSLESS, TransferSyntax::JPEG_LS_NEAR_LOSSLESS]),
    (
        "j2k",
        &[
            TransferSyntax::JPEG_2000_LOSSLESS,
            TransferSyntax::JPEG_2000,
            TransferSyntax::JPEG_2000_MC_LOSSLESS,
            TransferSyntax::JPEG_2000_MC,
        ],
    ),
    (
        "jhc",
        &[
            TransferSyntax::HTJ2K_LOSSLESS,
            TransferSyntax::HTJ2K_LOSSLESS_RPCL,
            TransferSyntax::HTJ2K,
        ],
    ),
    (
        "jxl",
        &[
            TransferSyntax::JPEG_XL_LOSSLESS,
            TransferSyntax::JPEG_XL_JPEG_RECOMPRESSION,
            TransferSyntax::JPEG_XL,
        ],
    ),
    ("rle", &[TransferSyntax::RLE_LOSSLESS]),
];

/// Returns the extension for a code stream.
fn raw_extension(pixels: &PixelData<'_>) -> &'static str {
    if !pixels.is_encapsulated() {
        return "raw";
    }
    let syntax = pixels.transfer_syntax();
    let of_syntax = EXTENSIONS.iter().find(|(_, syntaxes)| syntaxes.contains(syntax));
    of_syntax.map_or("bin", |(extension, _)| extension)
}
