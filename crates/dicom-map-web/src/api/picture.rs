//! Frames as pictures.

use super::parameters::document;
use crate::http::{Request, Response};
use crate::state::{Document, State};
use dicom_map::{Error, ErrorKind};
use dicom_map_pixel::{PixelData, RenderOptions, Voi, Window, has_pixels};
use serde_json::{Value as Json, json};

/// Returns the pixels of a file, located only once.
fn pixels(document: &Document) -> Result<PixelData<'_>, Error> {
    let found = document
        .pixels
        .get_or_init(|| PixelData::of(&document.data_set).map(|pixels| pixels.key()));
    let key = found.as_ref().map_err(Error::clone)?;
    // The key stays valid because the data set does not change.
    key.pixels(&document.data_set).map_or_else(|| PixelData::of(&document.data_set), Ok)
}

/// Describes the pictures of a file; null if it has none.
pub(super) fn about(document: &Document) -> Json {
    if !has_pixels(&document.data_set) {
        return Json::Null;
    }
    let pixels = match pixels(document) {
        Ok(pixels) => pixels,
        Err(error) => return json!({"error": error.to_string()}),
    };
    let windows: Vec<Json> = pixels
        .voi(0)
        .unwrap_or_default()
        .iter()
        .map(|voi| match voi {
            Voi::Window { center, width, .. } => json!({"center": center, "width": width}),
            _ => json!({"table": true}),
        })
        .collect();
    let format = pixels.format();
    json!({
        "frames": pixels.len(),
        "rows": format.rows,
        "columns": format.columns,
        "photometric": format.photometric.term(),
        "bits_stored": format.bits_stored,
        "windows": windows,
    })
}

/// Parses `file`, `auto`, or center and width.
fn window(text: &str) -> Result<Window, Error> {
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

pub(super) fn frame(state: &State, request: Request) -> Result<Response, Response> {
    let head = &request.head;
    let document = document(state, head, "file")?;
    let mut options = RenderOptions::default();
    options.window = window(head.get("window").unwrap_or("file"))?;
    options.voi = head.number("voi")?.unwrap_or(0);
    options.overlays = head.flag("overlays");
    let frame = head.number("frame")?.unwrap_or(0);
    let picture = pixels(&document)?.render(frame, &options)?;
    let mut png = Vec::new();
    picture.write_png(&mut png)?;
    Ok(Response::bytes("image/png", png))
}
