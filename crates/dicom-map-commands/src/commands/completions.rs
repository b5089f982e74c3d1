//! `dicom-map completions`.

use crate::failure::Failure;
use crate::output::Output;
use crate::status::Status;
use clap_complete::Shell;

/// The name of the program without its hyphen.
const PLAIN_NAME: &str = "dicom_map";

/// Print completions for a shell
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  dicom-map completions bash > ~/.local/share/bash-completion/completions/dicom-map
  dicom-map completions zsh > ~/.zfunc/_dicom-map           # a folder in fpath
  dicom-map completions fish > ~/.config/fish/completions/dicom-map.fish
  dicom-map completions powershell >> $PROFILE

Exit status: 0 printed, 2 could not run.")]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

impl Completions {
    /// `command` is the command to complete.
    pub(crate) fn run(
        &self,
        mut command: clap::Command,
        output: &mut Output,
    ) -> Result<Status, Failure> {
        let mut script = Vec::new();
        if self.shell == Shell::Bash {
            // For a program with a hyphen in its name, clap_complete writes the name in two ways,
            // so that options of subcommands are not found. Only the last lines, which say whose
            // completions these are, need the real name.
            command = command.name(PLAIN_NAME);
            clap_complete::generate(self.shell, &mut command, PLAIN_NAME, &mut script);
            let script = String::from_utf8_lossy(&script);
            let of_plain = format!(" -o default {PLAIN_NAME}");
            let script = script.replace(&of_plain, " -o default dicom-map");
            output.stream().write_all(script.as_bytes())?;
        } else {
            clap_complete::generate(self.shell, &mut command, "dicom-map", &mut script);
            output.stream().write_all(&script)?;
        }
        Ok(Status::Fine)
    }
}
