//! Runs importers and writes their facts to `data/facts`.

use crate::facts::read::rows;
use crate::facts::{self, Import};
use crate::importers::{Context, Importer};
use crate::output;
use crate::sources::Sources;
use dicom_map::{Error, ErrorKind};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The columns of `data/facts/counts.csv`: how much each importer read, accepted and rejected.
pub const COUNT_COLUMNS: [&str; 6] = ["source", "read", "tags", "uids", "deid", "rejected"];

/// The folders to import from and to.
pub struct Options {
    /// The folder of source files.
    pub sources: PathBuf,
    /// A Python that has pydicom.
    pub python: PathBuf,
    /// The project's `data` folder.
    pub data: PathBuf,
    /// Accept inputs whose SHA-256 differs from that of `sources.toml`.
    pub accept_changed: bool,
}

/// The result of one importer.
#[derive(Debug)]
pub struct Outcome {
    /// The source.
    pub id: &'static str,
    /// The counts in the order of [`COUNT_COLUMNS`], without the source.
    pub counts: [usize; 5],
    /// The SHA-256 of the input.
    pub digest: String,
    /// True if it equals that of `sources.toml`.
    pub is_pinned: bool,
}

/// Runs one importer and writes its facts.
///
/// Errors: `Io`; `InvalidTable` if `sources.toml` does not have the source, or has another SHA-256
/// than the input; those of the importer.
pub fn run(importer: &Importer, sources: &Sources, options: &Options) -> Result<Outcome, Error> {
    let info = sources.by_id.get(importer.id).ok_or_else(|| {
        Error::new(
            ErrorKind::InvalidTable,
            format!("found no source {:?} in sources.toml, expected one", importer.id),
        )
    })?;
    let context = Context::new(&options.sources, &options.python);
    let mut import = (importer.run)(&context)?;
    import.normalize();
    let digest = context.digest();
    let is_pinned = digest == info.source.sha256;
    if !is_pinned && !options.accept_changed {
        return Err(Error::new(
            ErrorKind::InvalidTable,
            format!(
                "{}: found an input with SHA-256 {digest}, expected {:?} as in sources.toml",
                importer.id, info.source.sha256
            ),
        ));
    }
    let folder = options.data.join("facts");
    std::fs::create_dir_all(&folder).map_err(|error| Error::from_io(error, &folder))?;
    facts::write(&folder, importer.id, &import)?;
    let counts = counts(&import);
    write_counts(&folder, importer.id, counts)?;
    Ok(Outcome { id: importer.id, counts, digest, is_pinned })
}

fn counts(import: &Import) -> [usize; 5] {
    [
        import.read_count,
        import.tags.len(),
        import.uids.len(),
        import.deid.len(),
        import.rejected.len(),
    ]
}

/// The counts of every source, as the importers recorded them.
pub fn read_counts(folder: &Path) -> Result<BTreeMap<String, [usize; 5]>, Error> {
    let rows = rows(&folder.join("counts.csv"), &COUNT_COLUMNS, |cells| {
        let number = |place: usize| {
            cells[place].parse().map_err(|_| {
                Error::new(
                    ErrorKind::InvalidTable,
                    format!("found {:?}, expected a count", &cells[place]),
                )
            })
        };
        Ok((cells[0].to_string(), [number(1)?, number(2)?, number(3)?, number(4)?, number(5)?]))
    })?;
    Ok(rows.into_iter().collect())
}

fn write_counts(folder: &Path, id: &str, counts: [usize; 5]) -> Result<(), Error> {
    let mut all = read_counts(folder)?;
    all.insert(id.to_string(), counts);
    let rows = all.into_iter().map(|(id, counts)| {
        std::iter::once(id).chain(counts.map(|count| count.to_string())).collect()
    });
    dicom_map::save::Save::REPLACE
        .bytes(&folder.join("counts.csv"), &output::csv_bytes(&COUNT_COLUMNS, rows)?)
}
