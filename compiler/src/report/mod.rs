//! The quality report: what the registry holds, how well it is witnessed, where the sources
//! disagree, and what it names in real files.

mod agreement;
mod counts;
pub mod coverage;
mod markdown;

use crate::build::Loaded;
use crate::import::read_counts;
use coverage::Element;
use dicom_map::{DmapDict, Error, to_dmap};
use std::path::Path;

/// The report as Markdown. `elements` are the private elements of real files, see
/// [`coverage::read`].
pub fn report(data: &Path, elements: &[Element]) -> Result<String, Error> {
    let loaded = Loaded::read(data)?;
    let registry = loaded.merge()?;
    let dict = DmapDict::from_bytes(to_dmap(registry.clone())?)?;
    let mut text = String::from(
        "# What the registry holds\n\nMade by `dmap-compile report` (`make report`); not edited by hand. How a value is chosen: data.md.\n\n",
    );
    text += &counts::overview(&loaded, &registry);
    text += &counts::by_source(&loaded, &registry, &read_counts(&data.join("facts"))?);
    text += &counts::by_vendor(&loaded, &registry);
    text += &counts::by_vr(&registry);
    text += &agreement::conflicts(&loaded, &registry);
    text += &agreement::between_lineages(&loaded);
    text += &agreement::against_pydicom(&loaded, &registry);
    text += &coverage::section(&dict, elements);
    Ok(text)
}
