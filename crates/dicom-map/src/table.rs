//! The registry as CSV tables: the compiler writes them, and sites write them for their own private
//! elements.
//!
//! The first line names the columns, in any order; [`COLUMNS`] lists them. Only `creator`, `group`,
//! `element` and `vr` must be there. Text is UTF-8, with or without a byte order mark, lines end in
//! LF or CRLF, and fields are quoted as in RFC 4180.
//!
//! ```
//! use dicom_map::{DmapDict, table, to_dmap};
//!
//! let csv = "creator,group,element,vr,name\nACME 1.0,0009,xx01,DS,Coil Temperature\n";
//! let dict = DmapDict::from_bytes(to_dmap(table::read_entries(csv.as_bytes())?)?)?;
//! assert_eq!(dict.lookup(0x0009, 0x1001, Some("ACME 1.0")).unwrap().name(), "Coil Temperature");
//! # Ok::<(), dicom_map::Error>(())
//! ```

mod cells;
mod parts;

pub use parts::{read_creators, read_uids, write_creators, write_uids};

use crate::creator;
use crate::error::{Error, ErrorKind};
use crate::open::open_regular;
use crate::registry::{Entry, EntrySource, Key, Locator, Reference, Registry};
use crate::tag::TagPattern;
use crate::vm::Vm;
use crate::vr::VrSet;
use cells::{Columns, Row};
use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::path::Path;

/// The columns of a table of entries, in the order in which they are written.
///
/// - `creator`, `group`, `element`: see [`Key::parse`]; `creator` is empty for a public tag.
/// - `vr`: `US`, `US or SS`, `NONE`. `vm`: `1`, `2-2n`; `1-n` where the column is missing or empty.
/// - `retired`, `vr_inferred`, `name_derived`, `keyword_derived`, `safe_private`: `true`, `false`
///   or empty.
/// - `sources`: `source:document#L5`, joined with ` | `. `alternatives`: `vr=US <source>`, joined
///   likewise. A `|` or `\` inside gets a `\` before it.
/// - `basic_profile`, `options`, `tcia`: see
///   [`Deidentification`](crate::registry::Deidentification).
pub const COLUMNS: [&str; 18] = [
    "creator",
    "group",
    "element",
    "vr",
    "vm",
    "keyword",
    "name",
    "description",
    "retired",
    "vr_inferred",
    "name_derived",
    "keyword_derived",
    "sources",
    "alternatives",
    "basic_profile",
    "options",
    "safe_private",
    "tcia",
];

/// The columns that a table of entries must have.
pub const REQUIRED_COLUMNS: [&str; 4] = ["creator", "group", "element", "vr"];

/// Reads a table of entries. The registry holds nothing but entries, in the order of the table.
///
/// Errors, each with its line: `InvalidTable` (a required column is missing, a column is unknown, a
/// row has more or fewer fields than the header, a field is not UTF-8), `InvalidTag`,
/// `InvalidCreator`, `InvalidVr`, `InvalidVm`, `DuplicateKey`; `Io`.
///
/// ```
/// let csv = "creator,group,element,vr,name\nACME 1.0,0009,xx01,DS,Coil Temperature\n";
/// let registry = dicom_map::table::read_entries(csv.as_bytes())?;
/// assert_eq!(registry.entries[0].name, "Coil Temperature");
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn read_entries(reader: impl Read) -> Result<Registry, Error> {
    let (registry, errors) = read(reader, None)?;
    match errors.into_iter().next() {
        Some(error) => Err(error),
        None => Ok(registry),
    }
}

/// Like [`read_entries`], but keeps the valid rows: the second part lists the errors of the others,
/// each with its line. If two rows have the same key, the first is kept. Only a header without the
/// required columns, and `Io`, are errors of the whole.
///
/// ```
/// let csv = "creator,group,element,vr\n,0010,0010,PN\n,0010,0020,ZZ\n";
/// let (registry, errors) = dicom_map::table::read_entries_lenient(csv.as_bytes())?;
/// assert_eq!((registry.entries.len(), errors[0].line()), (1, Some(3)));
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn read_entries_lenient(reader: impl Read) -> Result<(Registry, Vec<Error>), Error> {
    read(reader, None)
}

/// Reads a table from a file, which becomes the source of its entries: a row that names no sources
/// gets `<file stem>:<file name>#L<line>`.
///
/// Errors: as [`read_entries`], with the path.
///
/// ```
/// # let folder = tempfile::tempdir().unwrap();
/// # let path = folder.path().join("site.csv");
/// std::fs::write(&path, "creator,group,element,vr\nACME 1.0,0009,xx01,DS\n").unwrap();
/// let registry = dicom_map::table::read_file(&path)?;
/// assert_eq!(registry.entries[0].sources[0].to_string(), "site:site.csv#L2");
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn read_file(path: impl AsRef<Path>) -> Result<Registry, Error> {
    let (registry, errors) = read_file_lenient(path)?;
    match errors.into_iter().next() {
        Some(error) => Err(error),
        None => Ok(registry),
    }
}

/// Like [`read_file`], but as lenient as [`read_entries_lenient`].
///
/// ```
/// # let folder = tempfile::tempdir().unwrap();
/// # let path = folder.path().join("site.csv");
/// std::fs::write(&path, "creator,group,element,vr\n,0010,0010,PN\n,0010,0020,ZZ\n").unwrap();
/// let (registry, errors) = dicom_map::table::read_file_lenient(&path)?;
/// assert_eq!((registry.entries.len(), errors[0].path()), (1, Some(path.as_path())));
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn read_file_lenient(path: impl AsRef<Path>) -> Result<(Registry, Vec<Error>), Error> {
    let path = path.as_ref();
    let (file, _) = open_regular(path)?;
    let text = |part: Option<&std::ffi::OsStr>| {
        part.map(|part| part.to_string_lossy().into_owned()).unwrap_or_default()
    };
    let origin = (text(path.file_stem()), text(path.file_name()));
    let (registry, errors) = read(file, Some(origin)).map_err(|error| error.with_path(path))?;
    Ok((registry, errors.into_iter().map(|error| error.with_path(path)).collect()))
}

fn read(
    reader: impl Read,
    origin: Option<(String, String)>,
) -> Result<(Registry, Vec<Error>), Error> {
    let (columns, rows, mut errors) = cells::read_rows(reader, &COLUMNS, &REQUIRED_COLUMNS)?;
    let mut entries: Vec<Entry> = Vec::with_capacity(rows.len());
    let mut seen: BTreeMap<(Option<String>, TagPattern), u64> = BTreeMap::new();
    for row in rows {
        let entry = match entry(&columns, &row) {
            Ok(entry) => entry,
            Err(error) => {
                errors.push(error.with_line(row.line));
                continue;
            }
        };
        let key = (entry.key.creator().map(creator::fold), entry.key.pattern());
        if let Some(first) = seen.insert(key.clone(), row.line) {
            seen.insert(key, first);
            let message =
                format!("found {} again, expected it once: line {first} has it", entry.key);
            errors.push(Error::new(ErrorKind::DuplicateKey, message).with_line(row.line));
            continue;
        }
        entries.push(with_origin(entry, origin.as_ref(), row.line));
    }
    errors.sort_by_key(Error::line);
    Ok((Registry { entries, ..Registry::default() }, errors))
}

fn with_origin(mut entry: Entry, origin: Option<&(String, String)>, line: u64) -> Entry {
    if let Some((source, document)) = origin
        && entry.sources.is_empty()
    {
        let locator = u32::try_from(line).map_or(Locator::None, Locator::Line);
        entry.sources.push(EntrySource {
            source: source.clone(),
            reference: Reference { document: document.clone(), locator },
        });
    }
    entry
}

fn entry(columns: &Columns, row: &Row) -> Result<Entry, Error> {
    let text = |name: &str| columns.get(row, name);
    let owned = |name: &str| text(name).to_string();
    let key = Key::parse(text("creator"), text("group"), text("element"))?;
    let vrs: VrSet = text("vr").trim().parse()?;
    let vm = match text("vm").trim() {
        "" => Vm::ONE_TO_N,
        vm => vm.parse()?,
    };
    let mut entry = Entry::new(key, vrs, vm);
    entry.keyword = owned("keyword");
    entry.name = owned("name");
    entry.description = owned("description");
    entry.retired = columns.flag(row, "retired")?;
    entry.vr_inferred = columns.flag(row, "vr_inferred")?;
    entry.name_derived = columns.flag(row, "name_derived")?;
    entry.keyword_derived = columns.flag(row, "keyword_derived")?;
    entry.sources = cells::split_list(text("sources"))
        .iter()
        .map(|item| cells::parse_entry_source(item))
        .collect::<Result<_, _>>()?;
    entry.alternatives = cells::split_list(text("alternatives"))
        .iter()
        .map(|item| cells::parse_alternative(item))
        .collect::<Result<_, _>>()?;
    entry.deidentification.basic_profile = owned("basic_profile");
    entry.deidentification.options = owned("options");
    entry.deidentification.safe_private = columns.flag(row, "safe_private")?;
    entry.deidentification.tcia = owned("tcia");
    Ok(entry)
}

/// Writes the entries of a registry as a table with all [`COLUMNS`], in their order; lines end in
/// LF. [`read_entries`] reads the same entries back.
///
/// Errors: `Io`.
///
/// ```
/// use dicom_map::table;
/// let registry = table::read_entries("creator,group,element,vr\n,0010,0010,PN\n".as_bytes())?;
/// let mut csv = Vec::new();
/// table::write_entries(&mut csv, &registry)?;
/// assert_eq!(table::read_entries(csv.as_slice())?, registry);
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn write_entries(writer: impl Write, registry: &Registry) -> Result<(), Error> {
    let flag = |flag: bool| if flag { "true" } else { "" }.to_string();
    cells::write_rows(
        writer,
        &COLUMNS,
        registry.entries.iter().map(|entry| {
            vec![
                entry.key.creator().unwrap_or_default().to_string(),
                entry.key.group_text(),
                entry.key.element_text(),
                entry.vrs.to_string(),
                entry.vm.to_string(),
                entry.keyword.clone(),
                entry.name.clone(),
                entry.description.clone(),
                flag(entry.retired),
                flag(entry.vr_inferred),
                flag(entry.name_derived),
                flag(entry.keyword_derived),
                cells::join_list(entry.sources.iter().map(cells::entry_source_text)),
                cells::join_list(entry.alternatives.iter().map(cells::alternative_text)),
                entry.deidentification.basic_profile.clone(),
                entry.deidentification.options.clone(),
                flag(entry.deidentification.safe_private),
                entry.deidentification.tcia.clone(),
            ]
        }),
    )
}

#[cfg(test)]
#[path = "table/tests.rs"]
mod tests;
