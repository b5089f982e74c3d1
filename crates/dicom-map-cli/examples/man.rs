//! Writes the man pages: `cargo run -p dicom-map-cli --example man -- FOLDER`, or `make man`. One
//! for `dicom-map`, and one for each of its subcommands. The program itself does not contain them,
//! to keep it small.

use std::error::Error;
use std::path::PathBuf;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.ok_or("found no folder, expected one to write to")?;
    std::fs::create_dir_all(&folder)?;
    let mut command = dicom_map_commands::command();
    command.build();
    // A man page has sections of its own, not those of the help.
    let page = command.clone().help_template("{before-help}{about}");
    clap_mangen::Man::new(page).render(&mut std::fs::File::create(folder.join("dicom-map.1"))?)?;
    for command in command.get_subcommands().filter(|command| command.get_name() != "help") {
        let name = format!("dicom-map-{}", command.get_name());
        // clap requires `'static` names.
        let page = command.clone().name(&*name.clone().leak()).display_name(name.clone());
        let mut file = std::fs::File::create(folder.join(format!("{name}.1")))?;
        clap_mangen::Man::new(page).render(&mut file)?;
    }
    Ok(())
}
