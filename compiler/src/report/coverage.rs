//! Private elements of real files that the registry names, compared with pydicom.

use super::markdown::{number, percent, table};
use crate::merge::names;
use dicom_map::{DmapDict, Error, ErrorKind, VrSet, creator};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

const SCRIPT: &str = include_str!("../../scripts/corpus_elements.py");

/// A private element of a file, with pydicom's name and VR.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Element {
    /// The file.
    pub file: String,
    /// The creator as in the file; empty if the block has none.
    pub creator: String,
    /// The group.
    pub group: u16,
    /// The element as in the file.
    pub element: u16,
    /// The VR in the file; empty if it has none (implicit VR, or UN).
    pub vr: String,
    /// The name in pydicom.
    pub pydicom_name: String,
    /// The VR in pydicom.
    pub pydicom_vr: String,
}

/// Reads the distinct private elements of every `.dcm` file in a folder, with a Python that has
/// pydicom.
///
/// Errors: `Io`; `InvalidTable` for unexpected output of the script.
pub fn read(folder: &Path, python: &Path) -> Result<Vec<Element>, Error> {
    let failed = |error: std::io::Error| Error::from_io(error, folder);
    let mut files = Vec::new();
    for item in std::fs::read_dir(folder).map_err(failed)? {
        let path = item.map_err(failed)?.path();
        if path.extension().is_some_and(|extension| extension == "dcm") {
            files.push(path);
        }
    }
    files.sort();
    let output = Command::new(python)
        .args(["-W", "ignore", "-c", SCRIPT])
        .args(&files)
        .output()
        .map_err(|error| Error::from_io(error, python))?;
    if !output.status.success() {
        return Err(Error::new(
            ErrorKind::Io,
            String::from_utf8_lossy(&output.stderr).trim().to_string(),
        )
        .with_path(python));
    }
    parse(&String::from_utf8_lossy(&output.stdout))
}

fn parse(text: &str) -> Result<Vec<Element>, Error> {
    let bad = |line: &str| {
        Error::new(
            ErrorKind::InvalidTable,
            format!(
                "found {line:?}, expected file, creator, group, element, VR, name and VR by pydicom"
            ),
        )
    };
    let element = |line: &str| {
        let [file, creator, group, element, vr, name, pydicom_vr] =
            line.split('\t').collect::<Vec<_>>()[..]
        else {
            return Err(bad(line));
        };
        let hex = |digits: &str| u16::from_str_radix(digits, 16).map_err(|_| bad(line));
        Ok(Element {
            file: file.to_string(),
            creator: creator.to_string(),
            group: hex(group)?,
            element: hex(element)?,
            vr: vr.to_string(),
            pydicom_name: name.to_string(),
            pydicom_vr: pydicom_vr.to_string(),
        })
    };
    text.lines().map(element).collect()
}

#[derive(Default)]
struct Counts {
    elements: usize,
    without_creator: usize,
    named: usize,
    pydicom_named: usize,
    /// The number of elements with a VR in a file and a known VR, and of those whose known VR
    /// matches the file's.
    vr: [usize; 2],
    pydicom_vr: [usize; 2],
}

/// The table, and the elements without a name or with another VR.
pub(super) fn section(dict: &DmapDict, elements: &[Element]) -> String {
    let mut text = String::from("## Private elements in real files\n\n");
    if elements.is_empty() {
        return text + "No files were given.\n";
    }
    // Each element of a creator once, whichever block it is in and however often it occurs.
    let mut distinct: BTreeMap<(String, u16, u8), Vec<&Element>> = BTreeMap::new();
    for element in elements {
        distinct
            .entry((creator::fold(&element.creator), element.group, element.element as u8))
            .or_default()
            .push(element);
    }
    let mut counts = Counts::default();
    let (mut unnamed, mut other_vr) = (Vec::new(), Vec::new());
    for ((creator, ..), seen) in &distinct {
        let Some(first) = seen.first() else { continue };
        if creator.is_empty() {
            counts.without_creator += 1;
            continue;
        }
        counts.elements += 1;
        let found = dict
            .lookup(first.group, first.element, Some(&first.creator))
            .filter(|view| !view.is_rule());
        let label =
            format!("({:04X},xx{:02X}) {}", first.group, first.element as u8, first.creator);
        if found
            .as_ref()
            .is_some_and(|view| names::is_informative(view.name(), Some(&first.creator)))
        {
            counts.named += 1;
        } else {
            unnamed.push(label.clone());
        }
        counts.pydicom_named +=
            usize::from(names::is_informative(&first.pydicom_name, Some(&first.creator)));
        let in_files: BTreeSet<&str> =
            seen.iter().map(|element| element.vr.as_str()).filter(|vr| !vr.is_empty()).collect();
        let agrees = |known: &VrSet| known.iter().any(|vr| in_files.contains(vr.as_str()));
        if in_files.is_empty() {
            continue;
        }
        if let Some(view) = &found {
            counts.vr[0] += 1;
            counts.vr[1] += usize::from(agrees(&view.vr()));
            if !agrees(&view.vr()) {
                other_vr.push(format!(
                    "{label}: {} here, {} in {}",
                    view.vr(),
                    in_files.iter().copied().collect::<Vec<_>>().join(" and "),
                    first.file
                ));
            }
        }
        if let Ok(known) = first.pydicom_vr.parse::<VrSet>() {
            counts.pydicom_vr[0] += 1;
            counts.pydicom_vr[1] += usize::from(agrees(&known));
        }
    }
    let files: BTreeSet<&str> = elements.iter().map(|element| element.file.as_str()).collect();
    text += &format!(
        "{} distinct private elements (creator, group, offset) of {} files with private elements, {} more whose block has no creator. An element \
         counts as named if its name is informative; VRs are compared if the file has one and the dictionary knows the element.\n\n",
        number(counts.elements),
        number(files.len()),
        number(counts.without_creator)
    );
    let share = |part: usize, whole: usize| {
        format!("{} of {} ({})", number(part), number(whole), percent(part, whole))
    };
    text += &table(
        &["dictionary", "named", "VR as in the file"],
        [
            vec![
                "dicom-map".to_string(),
                share(counts.named, counts.elements),
                share(counts.vr[1], counts.vr[0]),
            ],
            vec![
                "pydicom".to_string(),
                share(counts.pydicom_named, counts.elements),
                share(counts.pydicom_vr[1], counts.pydicom_vr[0]),
            ],
        ],
    );
    let list = |title: &str, lines: &[String]| {
        if lines.is_empty() {
            String::new()
        } else {
            format!("{title}\n\n- {}\n\n", lines.join("\n- "))
        }
    };
    text += &list("Without an informative name:", &unnamed);
    text += &list("With another VR:", &other_vr);
    text.trim_end().to_string() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use dicom_map::registry::{Entry, Key, PrivateKey, Registry};
    use dicom_map::{Vm, Vr, to_dmap};

    #[test]
    fn an_element_counts_once_and_its_vr_where_the_file_has_one() {
        let mut entry =
            Entry::new(Key::Private(PrivateKey::new("ACME", 0x0009, 1, None)), Vr::DS, Vm::ONE);
        entry.name = "Coil Temperature".into();
        let dict = DmapDict::from_bytes(
            to_dmap(Registry { entries: vec![entry], ..Registry::default() }).unwrap(),
        )
        .unwrap();
        let elements = parse("a.dcm\tACME\t0009\t1001\tDS\t\t\na.dcm\tACME\t0009\t1101\t\t\t\nb.dcm\tACME\t0009\t1002\tLO\tUnknown\tLO\nb.dcm\t\t0009\t1003\tLO\t\t\n").unwrap();
        let text = section(&dict, &elements);
        assert!(text.contains("| dicom-map | 1 of 2 (50.0 %) | 1 of 1 (100.0 %) |"), "{text}");
        assert!(text.contains("| pydicom | 0 of 2 (0.0 %) | 1 of 1 (100.0 %) |"), "{text}");
        assert!(text.contains("- (0009,xx02) ACME"), "{text}");
        assert!(parse("a\tb\n").is_err());
    }
}
