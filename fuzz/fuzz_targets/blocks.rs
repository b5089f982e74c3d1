//! Arbitrary bytes as a vendor block; the first byte selects the format. Every path in the decoded
//! block must lead to the same value again.
#![no_main]

use dicom_map_dataset::path::{FieldStep, ItemSelector};
use dicom_map_inspect::blocks::{self, Format, MAX_LEVELS, Node};

const FORMATS: [Format; 9] = [
    Format::Csa,
    Format::Ascconv,
    Format::Pdb,
    Format::GeUser,
    Format::Markup,
    Format::Sds,
    Format::MecMr3,
    Format::ExamRecord,
    Format::Pmsct,
];

/// Counts values, and looks up each by its path from `root`.
fn walk(root: &Node, node: &Node, path: &mut Vec<FieldStep>) -> usize {
    assert!(path.len() <= MAX_LEVELS);
    let mut count = 1;
    match node {
        Node::List(values) => {
            for (number, value) in values.iter().enumerate().take(16) {
                path.push(FieldStep::Values(ItemSelector::Index(number)));
                count += walk(root, value, path);
                path.pop();
            }
        }
        Node::Map(names) => {
            for (name, value) in names.iter().take(64) {
                path.push(FieldStep::Name(name.clone()));
                count += walk(root, value, path);
                path.pop();
            }
        }
        _ => assert!(root.follow(path).is_some(), "a path of our own leads to a value"),
    }
    count
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((first, bytes)) = bytes.split_first() else { return };
    let format = FORMATS[usize::from(*first) % FORMATS.len()];
    let decoded = blocks::decode_bytes(format, bytes).expect("needs nothing but bytes");
    if let Ok(tree) = decoded {
        walk(&tree, &tree, &mut Vec::new());
    }
});
