//! Prints the private elements of a file that dicom-rs reads, with their names.
//!
//! ```sh
//! cargo run -- scan.dcm              # every private element
//! cargo run -- scan.dcm BValue       # one, by its keyword
//! ```

use dicom_core::Tag;
use dicom_core::dictionary::{DataDictionary, DataDictionaryEntry};
use dicom_map::CoreDictionary;
use dicom_object::{InMemDicomObject, OpenFileOptions};
use std::error::Error;

type Object = InMemDicomObject<CoreDictionary>;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("usage: dicom-rs-private-names FILE [KEYWORD]")?;
    let file = OpenFileOptions::new().dictionary(CoreDictionary::embedded()).open_file(path)?;
    let object = file.into_inner();
    let dict = CoreDictionary::embedded().with_blocks(creators(&object));
    // The same elements, found by keyword, including private ones.
    let object = InMemDicomObject::from_iter_with_dict(object, dict.clone());
    match arguments.next() {
        Some(keyword) => println!("{}", object.element_by_name(&keyword)?.to_str()?),
        None => print_private(&object, &dict),
    }
    Ok(())
}

/// The creators that reserved blocks.
fn creators(object: &Object) -> Vec<(Tag, String)> {
    object
        .iter()
        .map(|element| (element.header().tag, element))
        .filter(|(tag, _)| tag.element() < 0x0100)
        .filter_map(|(tag, element)| Some((tag, element.to_str().ok()?.into_owned())))
        .collect()
}

fn print_private(object: &Object, dict: &CoreDictionary) {
    for element in object.iter().filter(|element| element.header().tag.group() & 1 == 1) {
        let tag = element.header().tag;
        match (dict.by_tag(tag), dict.view(tag)) {
            (Some(entry), Some(view)) => println!(
                "{tag} {} {} ({}) {}",
                entry.vr().relaxed(),
                entry.alias(),
                view.name(),
                view.creator().unwrap_or("-"),
            ),
            _ => println!("{tag} {} unknown", element.vr()),
        }
    }
}
