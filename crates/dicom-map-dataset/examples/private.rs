//! Prints the private elements of a file, at any depth, with their creators and names.
//!
//! ```sh
//! cargo run -p dicom-map-dataset --example private scan.dcm
//! ```

use dicom_map_dataset::Reader;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("usage: private FILE")?;
    let file = Reader::embedded().read_path(path)?;
    for (depth, element) in file.root().walk().filter(|(_, element)| element.is_private()) {
        let creator = element.creator().unwrap_or("-");
        println!("{:depth$}{} {} [{creator}] {}", "", element.tag(), element.vr(), element.name());
    }
    Ok(())
}
