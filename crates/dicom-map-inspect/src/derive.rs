//! Facts about MR images that researchers need, derived from standard elements and vendor blocks,
//! each with its source.
//!
//! ```no_run
//! use dicom_map_dataset::Reader;
//! let data_set = Reader::embedded().read_path("scan.dcm")?;
//! for fact in dicom_map_inspect::derive::facts(&data_set) {
//!     println!("{} = {:?} (from {:?})", fact.name, fact.value, fact.source);
//! }
//! # Ok::<(), dicom_map::Error>(())
//! ```
//!
//! A fact is derived from the elements of the file alone. If they do not contain it, or the vendor
//! has not published what they mean, it is [`Node::Null`]: nothing is guessed. docs/blocks.md lists
//! the elements that are read for each vendor.

use crate::blocks::{self, Node};
use crate::escape;
use crate::json::{Emitter, write_node};
use dicom_map::{Tag, tags};
use dicom_map_dataset::value::DateTime;
use dicom_map_dataset::{DataSet, Element, Item, Value};
use std::io::{self, Write};

/// One fact.
#[derive(Clone, PartialEq, Debug)]
pub struct Fact {
    /// Its name: one of [`NAMES`].
    pub name: &'static str,
    /// The value, in the unit of [`NAMES`]; [`Node::Null`] if it is unknown.
    pub value: Node,
    /// The elements and fields that it was derived from, as paths.
    pub source: Option<String>,
}

/// The names of the facts, their units, and their meaning.
pub const NAMES: [(&str, &str, &str); 7] = [
    ("b_value", "s/mm2", "diffusion weighting; a list for several frames"),
    ("gradient_direction", "", "direction of the diffusion gradient in the patient's coordinates"),
    ("slice_times", "s", "acquisition time of each slice of the file, relative to the first"),
    ("phase_encoding_direction", "", "ROW or COL: the direction in the image"),
    (
        "phase_encoding_polarity",
        "",
        "1 towards higher column or row numbers, -1 towards lower ones",
    ),
    ("echo_spacing", "s", "effective echo spacing, per line of the image"),
    ("mosaic", "", "number of slices of a mosaic, and the rows and columns of each"),
];

/// The maximum number of frames of one file that facts are derived for.
const MAX_FRAMES: usize = 65_536;
/// GE adds this to the b values of some sequences.
const GE_B_OFFSET: i64 = 1_000_000_000;

/// Derives all facts. Unknown ones are [`Node::Null`].
pub fn facts(data_set: &DataSet) -> Vec<Fact> {
    let image = Image::new(data_set);
    let answers = [
        image.b_value(),
        image.gradient_direction(),
        image.slice_times(),
        image.phase_encoding_direction(),
        image.phase_encoding_polarity(),
        image.echo_spacing(),
        image.mosaic(),
    ];
    let fact = |(name, answer): (&'static str, Option<Answer>)| match answer {
        Some((value, source)) => Fact { name, value, source: Some(source) },
        None => Fact { name, value: Node::Null, source: None },
    };
    NAMES.iter().map(|(name, _, _)| *name).zip(answers).map(fact).collect()
}

/// A value as text: a list in brackets, values separated by spaces, `-` for unknown ones.
pub fn value_text(value: &Node) -> String {
    match value {
        Node::Null => "-".into(),
        Node::Integer(number) => number.to_string(),
        Node::Float(number) => number.to_string(),
        Node::Text(text) => text.clone(),
        Node::List(values) => {
            let values: Vec<String> = values.iter().map(value_text).collect();
            format!("[{}]", values.join(" "))
        }
        // No fact is one of these.
        Node::Bytes(_) | Node::Map(_) => String::new(),
    }
}

/// Writes the facts about a file as an object on one line, without a line end: `file`, and for each
/// fact its `value`, `unit` and `source`.
pub fn write_json(data_set: &DataSet, facts: &[Fact], out: &mut dyn Write) -> io::Result<()> {
    let mut emit = Emitter::new(out, false);
    emit.open(b'{')?;
    emit.key("file")?;
    emit.string_or_null(data_set.path().map(escape::path).as_deref())?;
    for fact in facts {
        let unit = NAMES.iter().find(|(name, _, _)| *name == fact.name).map_or("", |it| it.1);
        emit.key(fact.name)?;
        emit.open(b'{')?;
        emit.key("value")?;
        write_node(&mut emit, &fact.value)?;
        emit.key("unit")?;
        emit.string(unit)?;
        emit.key("source")?;
        emit.string_or_null(fact.source.as_deref())?;
        emit.close(b'}')?;
    }
    emit.close(b'}')
}

/// A value and its source.
type Answer = (Node, String);

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Vendor {
    Siemens,
    Ge,
    Philips,
    Canon,
    Uih,
    Other,
}

/// A file, with data that several facts need.
struct Image<'d> {
    root: Item<'d>,
    vendor: Vendor,
    /// The items of the per-frame functional groups; empty for a classic file.
    frames: Vec<Item<'d>>,
    shared: Option<Item<'d>>,
    /// The CSA headers of Siemens, merged into one map.
    csa: Node,
}

/// The items of a sequence.
fn items<'d>(item: Item<'d>, tag: Tag) -> impl Iterator<Item = Item<'d>> {
    item.get(tag).and_then(Element::items).into_iter().flatten()
}

/// The numbers of an element.
fn numbers(element: Element<'_>) -> Vec<f64> {
    match element.value() {
        Value::IntegerTexts(values) => {
            values.iter().filter_map(|value| value.value.map(|value| value as f64)).collect()
        }
        Value::DecimalTexts(values) => values.iter().filter_map(|value| value.value).collect(),
        Value::Integers(values) => values.iter().map(|value| *value as f64).collect(),
        Value::Floats(values) => values.iter().map(|value| blocks::shortest(*value)).collect(),
        Value::Doubles(values) => values,
        _ => Vec::new(),
    }
}

fn number(element: Element<'_>) -> Option<f64> {
    numbers(element).first().copied().filter(|number| number.is_finite())
}

fn list(numbers: &[f64]) -> Node {
    Node::List(numbers.iter().map(|number| Node::Float(*number)).collect())
}

/// A direction; None if all numbers are zero, which means no direction.
fn direction(numbers: &[f64]) -> Option<Node> {
    let is_direction = numbers.len() == 3 && numbers.iter().any(|number| *number != 0.0);
    (is_direction && numbers.iter().all(|number| number.is_finite())).then(|| list(numbers))
}

impl<'d> Image<'d> {
    fn new(data_set: &'d DataSet) -> Image<'d> {
        let root = data_set.root();
        let manufacturer = root.get(tags::MANUFACTURER).and_then(Element::text).unwrap_or_default();
        let manufacturer = manufacturer.to_ascii_lowercase();
        let vendor = [
            ("siemens", Vendor::Siemens),
            ("ge med", Vendor::Ge),
            ("ge healthcare", Vendor::Ge),
            ("philips", Vendor::Philips),
            ("toshiba", Vendor::Canon),
            ("canon", Vendor::Canon),
            ("uih", Vendor::Uih),
            ("united imaging", Vendor::Uih),
        ];
        let vendor = vendor.into_iter().find(|(start, _)| manufacturer.starts_with(start));
        let vendor = vendor.map_or(Vendor::Other, |(_, vendor)| vendor);
        let frames =
            items(root, tags::PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE).take(MAX_FRAMES).collect();
        let mut csa = Node::Null;
        if vendor == Vendor::Siemens {
            // The image header first, since it describes this image.
            for offset in [0x10, 0x20] {
                let header = root.private("SIEMENS CSA HEADER", 0x0029, offset);
                let block = header.and_then(blocks::decode);
                match (&mut csa, block.map(|block| block.value)) {
                    (Node::Map(names), Some(Node::Map(more))) => {
                        for (name, value) in *more {
                            names.entry(name).or_insert(value);
                        }
                    }
                    (csa, Some(value)) => *csa = value,
                    (_, None) => {}
                }
            }
        }
        let shared = items(root, tags::SHARED_FUNCTIONAL_GROUPS_SEQUENCE).next();
        Image { root, vendor, frames, shared, csa }
    }

    /// A private element of the data set.
    fn private(&self, creator: &str, group: u16, offset: u16) -> Option<Element<'d>> {
        self.root.private(creator, group, offset)
    }

    /// An element in an item of a functional group, of the frame or shared by all frames.
    fn in_group(&self, frame: Item<'d>, group: Tag, tag: Tag) -> Option<Element<'d>> {
        let of = |item: Item<'d>| items(item, group).find_map(|inner| inner.get(tag));
        of(frame).or_else(|| self.shared.and_then(of))
    }

    /// An element in the Siemens sequence (0021,xxFE) of a frame.
    fn sdi(frame: Item<'d>, offset: u16) -> Option<Element<'d>> {
        let creator = "SIEMENS MR SDI 02";
        let sequence = frame.private(creator, 0x0021, 0xFE)?;
        sequence.items()?.find_map(|item| item.private(creator, 0x0021, offset))
    }

    /// A list with the value for each frame, null for a frame without one; None if no frame has
    /// one.
    fn by_frame(&self, of: impl Fn(Item<'d>) -> Option<Node>, source: &str) -> Option<Answer> {
        let values: Vec<Option<Node>> = self.frames.iter().map(|frame| of(*frame)).collect();
        let has_any = values.iter().any(Option::is_some);
        let values = values.into_iter().map(Option::unwrap_or_default).collect();
        has_any.then(|| (Node::List(values), source.to_string()))
    }

    fn csa_number(&self, name: &str) -> Option<Answer> {
        let value = self.csa.get(name).filter(|value| value.number().is_some())?;
        Some((value.clone(), format!("CSA.{name}")))
    }

    fn of_private(&self, creator: &str, group: u16, offset: u16) -> Option<Answer> {
        let element = self.private(creator, group, offset)?;
        Some((Node::Float(number(element)?), element.path()))
    }

    fn b_value(&self) -> Option<Answer> {
        let path = "(5200,9230)[*].(0018,9117).(0018,9087)";
        let b_of = |frame| {
            let element =
                self.in_group(frame, tags::MR_DIFFUSION_SEQUENCE, tags::DIFFUSION_B_VALUE);
            element.and_then(number).map(Node::Float)
        };
        if let Some(answer) = self.by_frame(b_of, path) {
            return Some(answer);
        }
        if let Some(element) = self.root.get(tags::DIFFUSION_B_VALUE)
            && let Some(value) = number(element)
        {
            return Some((Node::Float(value), element.path()));
        }
        match self.vendor {
            Vendor::Siemens => {
                let csa = self.csa_number("B_value");
                let csa =
                    csa.and_then(|(value, source)| Some((Node::Float(value.number()?), source)));
                csa.or_else(|| self.of_private("SIEMENS MR HEADER", 0x0019, 0x0C))
            }
            Vendor::Ge => self.ge_b_value(),
            Vendor::Philips => self.of_private("Philips Imaging DD 001", 0x2001, 0x03),
            Vendor::Uih => self.of_private("Image Private Header", 0x0065, 0x09),
            Vendor::Canon => {
                // Such as "b=1500(0.445,0.000,0.895)", written before the standard had an element.
                let element = self.root.get(tags::IMAGE_COMMENTS)?;
                let text = element.text()?;
                let value =
                    text.trim().strip_prefix("b=")?.split('(').next()?.trim().parse().ok()?;
                Some((Node::Float(value), element.path()))
            }
            Vendor::Other => None,
        }
    }

    /// The first value of GE's (0043,xx39). Images without diffusion also have a 0 there, so a 0
    /// counts only if the protocol names diffusion.
    fn ge_b_value(&self) -> Option<Answer> {
        let element = self.private("GEMS_PARM_01", 0x0043, 0x39)?;
        let first = number(element)? as i64;
        let value = if first >= GE_B_OFFSET { first - GE_B_OFFSET } else { first };
        if value > 0 {
            return Some((Node::Float(value as f64), element.path()));
        }
        let protocol = blocks::decode(self.private("GEMS_SERS_01", 0x0025, 0x1B)?)?;
        let options = protocol.value.get("IOPT").and_then(Node::text)?;
        let is_diffusion = options.split(',').any(|option| option.trim() == "DIFF");
        (is_diffusion && value == 0)
            .then(|| (Node::Float(0.0), format!("{}, PDB.IOPT", element.path())))
    }

    fn gradient_direction(&self) -> Option<Answer> {
        let path = "(5200,9230)[*].(0018,9117).(0018,9076).(0018,9089)";
        let of_frame = |frame: Item<'d>| {
            let inner = self.in_group(
                frame,
                tags::MR_DIFFUSION_SEQUENCE,
                tags::DIFFUSION_GRADIENT_DIRECTION_SEQUENCE,
            );
            let mut inner = inner.and_then(Element::items)?;
            let element = inner.find_map(|item| item.get(tags::DIFFUSION_GRADIENT_ORIENTATION))?;
            direction(&numbers(element))
        };
        if let Some(answer) = self.by_frame(of_frame, path) {
            return Some(answer);
        }
        let of_element =
            |element: Element<'d>| Some((direction(&numbers(element))?, element.path()));
        if let Some(element) = self.root.get(tags::DIFFUSION_GRADIENT_ORIENTATION) {
            return of_element(element);
        }
        match self.vendor {
            Vendor::Siemens => {
                let name = "DiffusionGradientDirection";
                if let Some(Node::List(values)) = self.csa.get(name) {
                    let values: Vec<f64> = values.iter().filter_map(Node::number).collect();
                    if let Some(direction) = direction(&values) {
                        return Some((direction, format!("CSA.{name}")));
                    }
                }
                of_element(self.private("SIEMENS MR HEADER", 0x0019, 0x0E)?)
            }
            Vendor::Philips => {
                let part = |offset| self.private("Philips MR Imaging DD 001", 0x2005, offset);
                let parts = [part(0xB0)?, part(0xB1)?, part(0xB2)?];
                let values: Vec<f64> = parts.iter().filter_map(|part| number(*part)).collect();
                let paths: Vec<String> = parts.iter().map(|part| part.path()).collect();
                Some((direction(&values)?, paths.join(", ")))
            }
            Vendor::Uih => of_element(self.private("Image Private Header", 0x0065, 0x37)?),
            // The directions of GE are relative to the gradient axes, whose signs are not public;
            // the same goes for Canon.
            Vendor::Ge | Vendor::Canon | Vendor::Other => None,
        }
    }

    fn slice_times(&self) -> Option<Answer> {
        let (mut times, source) = match self.vendor {
            Vendor::Siemens if !self.frames.is_empty() => {
                let after_start = |frame: &Item<'d>| Self::sdi(*frame, 0x04).and_then(number);
                let times: Vec<f64> = self.frames.iter().filter_map(after_start).collect();
                (times, "(5200,9230)[*].SDI.TimeAfterStart".to_string())
            }
            Vendor::Siemens => {
                let name = "MosaicRefAcqTimes";
                let (times, source): (Vec<f64>, _) = match self.csa.get(name) {
                    Some(Node::List(values)) if !values.is_empty() => {
                        let times = values.iter().filter_map(Node::number).collect();
                        (times, format!("CSA.{name}"))
                    }
                    _ => {
                        let element = self.private("SIEMENS MR HEADER", 0x0019, 0x29)?;
                        (numbers(element), element.path())
                    }
                };
                (times.into_iter().map(|time| time / 1000.0).collect(), source)
            }
            Vendor::Uih => {
                let frames = self.private("Image Private Header", 0x0065, 0x51)?.items()?;
                let times: Option<Vec<f64>> = frames.map(seconds_of).collect();
                (times?, "VFrames[*].AcquisitionDateTime".to_string())
            }
            _ => return None,
        };
        let count = match self.frames.len() {
            0 => self.mosaic_count()?.0 as usize,
            frames => frames,
        };
        // Some headers have times beyond the last slice, all zero. With fewer times than slices,
        // the times are unknown.
        if times.len() < count {
            return None;
        }
        times.truncate(count);
        let first = times.iter().copied().fold(f64::INFINITY, f64::min);
        let rounded = |time: f64| ((time - first) * 1e7).round() / 1e7;
        let times: Vec<f64> = times.into_iter().map(rounded).collect();
        Some((list(&times), source))
    }

    fn phase_encoding_direction(&self) -> Option<Answer> {
        let (element, source) = match self.root.get(tags::IN_PLANE_PHASE_ENCODING_DIRECTION) {
            Some(element) => (element, element.path()),
            None => {
                let tag = tags::IN_PLANE_PHASE_ENCODING_DIRECTION;
                let frame = self.frames.first().copied().or(self.shared)?;
                let element = self.in_group(frame, tags::MR_FOV_GEOMETRY_SEQUENCE, tag)?;
                (element, element.path())
            }
        };
        let direction = match &*element.text()?.trim().to_ascii_uppercase() {
            "ROW" => "ROW",
            "COL" | "COLUMN" => "COL",
            _ => return None,
        };
        Some((Node::Text(direction.into()), source))
    }

    fn phase_encoding_polarity(&self) -> Option<Answer> {
        let sign = |is_positive: bool| Node::Integer(if is_positive { 1 } else { -1 });
        match self.vendor {
            Vendor::Siemens => {
                if let Some((value, source)) = self.csa_number("PhaseEncodingDirectionPositive") {
                    return Some((sign(value.number()? > 0.0), source));
                }
                let element = Self::sdi(*self.frames.first()?, 0x1C)?;
                Some((sign(number(element)? > 0.0), element.path()))
            }
            Vendor::Ge => {
                let element = self.private("GEMS_PARM_01", 0x0043, 0x2A)?;
                let block = blocks::decode(element)?.value;
                let value = |name| block.get(name).and_then(Node::number);
                // Either of the two reverses the direction; both together do not.
                let is_flipped = (value("polarity")? > 0.0) != (value("view_order")? == 2.0);
                let source = "GEUserData.polarity, GEUserData.view_order";
                Some((sign(!is_flipped), source.to_string()))
            }
            _ => None,
        }
    }

    fn echo_spacing(&self) -> Option<Answer> {
        let (lines, _) = self.lines()?;
        match self.vendor {
            Vendor::Siemens => {
                let name = "BandwidthPerPixelPhaseEncode";
                let (bandwidth, source) = self
                    .csa_number(name)
                    .or_else(|| self.of_private("SIEMENS MR HEADER", 0x0019, 0x28))
                    .or_else(|| {
                        let element = Self::sdi(*self.frames.first()?, 0x53)?;
                        Some((Node::Float(number(element)?), element.path()))
                    })?;
                let bandwidth = bandwidth.number().filter(|hertz| *hertz > 0.0)?;
                Some((Node::Float(1.0 / (bandwidth * lines)), source))
            }
            Vendor::Ge => {
                let element = self.private("GEMS_PARM_01", 0x0043, 0x2C)?;
                let spacing = number(element).filter(|spacing| *spacing > 0.0)? * 1e-6;
                let matrix = self.root.get(tags::ACQUISITION_MATRIX)?;
                let acquired = numbers(matrix).into_iter().rfind(|lines| *lines > 0.0)?;
                let asset = self.private("GEMS_PARM_01", 0x0043, 0x83);
                let share = asset.and_then(number).filter(|share| *share > 0.0 && *share <= 1.0);
                let options = self.root.get(tags::SCAN_OPTIONS).and_then(Element::text);
                let is_partial = options
                    .is_some_and(|options| options.split('\\').any(|word| word.trim() == "PFF"));
                let step = if is_partial { 4.0 } else { 2.0 };
                // The lines of the accelerated echo train, in whole steps; the first takes no time.
                let train = (acquired * share.unwrap_or(1.0) / step).ceil() * step - 1.0;
                let source = match asset {
                    Some(asset) => {
                        format!("{}, {}, {}", element.path(), asset.path(), matrix.path())
                    }
                    None => format!("{}, {}", element.path(), matrix.path()),
                };
                (lines > 1.0).then(|| (Node::Float(spacing * train / (lines - 1.0)), source))
            }
            _ => None,
        }
    }

    /// The number of image lines in the phase-encoding direction; for a mosaic, of one slice.
    fn lines(&self) -> Option<Lines> {
        let (direction, source) = self.phase_encoding_direction()?;
        let is_row = direction.text() == Some("ROW");
        let tag = if is_row { tags::COLUMNS } else { tags::ROWS };
        let lines = if self.is_mosaic() {
            // Without the size of its slices, the lines of a mosaic are unknown.
            let (Node::List(values), _) = self.mosaic()? else { return None };
            values.get(if is_row { 2 } else { 1 }).and_then(Node::number)?
        } else {
            number(self.root.get(tag)?)?
        };
        (lines > 0.0).then_some((lines, source))
    }

    /// True if the image consists of slices next to each other.
    fn is_mosaic(&self) -> bool {
        let word = match self.vendor {
            Vendor::Siemens => "MOSAIC",
            Vendor::Uih => "VFRAME",
            _ => return false,
        };
        let kind = self.root.get(tags::IMAGE_TYPE).and_then(Element::text);
        kind.is_some_and(|kind| kind.split('\\').any(|part| part.trim() == word))
    }

    /// The number of slices of a mosaic, and its source.
    fn mosaic_count(&self) -> Option<(u32, String)> {
        let (count, source) = match self.vendor {
            _ if !self.is_mosaic() => return None,
            Vendor::Siemens => self
                .csa_number("NumberOfImagesInMosaic")
                .or_else(|| self.of_private("SIEMENS MR HEADER", 0x0019, 0x0A))?,
            Vendor::Uih => self.of_private("Image Private Header", 0x0065, 0x50)?,
            _ => return None,
        };
        let count = count.number().filter(|count| *count >= 1.0 && *count < 65_536.0)?;
        Some((count as u32, source))
    }

    fn mosaic(&self) -> Option<Answer> {
        let (count, source) = self.mosaic_count()?;
        // The columns of the smallest square that fits; Siemens has as many rows, UIH only as many
        // as needed.
        let across = f64::from(count).sqrt().ceil() as u32;
        let down = if self.vendor == Vendor::Uih { count.div_ceil(across) } else { across };
        let size = |tag| number(self.root.get(tag)?).map(|size| size as u32);
        let (rows, columns) = (size(tags::ROWS)?, size(tags::COLUMNS)?);
        let is_whole = rows > 0 && columns > 0 && rows % down == 0 && columns % across == 0;
        let parts = [count, rows / down, columns / across].map(|part| Node::Integer(part.into()));
        is_whole.then(|| (Node::List(parts.into()), source))
    }
}

/// A number of lines and its source.
type Lines = (f64, String);

/// The acquisition time of a slice in seconds, from an origin that all times of a month share.
fn seconds_of(item: Item<'_>) -> Option<f64> {
    let element = item.get(tags::ACQUISITION_DATE_TIME)?;
    let Value::Moments(moments) = element.value() else { return None };
    let DateTime { day, hour, minute, second, microsecond, .. } = moments.first()?.parsed?;
    let whole = ((f64::from(day?) * 24.0 + f64::from(hour?)) * 60.0 + f64::from(minute?)) * 60.0;
    Some(whole + f64::from(second?) + f64::from(microsecond.unwrap_or(0)) * 1e-6)
}
