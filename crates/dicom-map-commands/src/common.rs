//! The options of every command.

use clap::{Args, ValueEnum};
use dicom_map::escape::Formulas;
use std::path::PathBuf;

/// When output is coloured.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub(crate) enum ColorChoice {
    /// On a terminal, unless NO_COLOR is set.
    #[default]
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// Stands over what every command takes, which help would else mix with what only one takes.
const EVERY_COMMAND: &str = "Options of every command";

/// What every command takes.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct Common {
    /// Dictionary to use instead of the embedded one: a .dmap file, or a .csv table compiled on the
    /// fly
    #[arg(long, global = true, help_heading = EVERY_COMMAND, value_name = "FILE", env = "DICOM_MAP_PATH", hide_env_values = true)]
    pub(crate) dict: Option<PathBuf>,
    /// Dictionary to lay over it: its entries win; may be given several times, the last one on top
    #[arg(long, global = true, help_heading = EVERY_COMMAND, value_name = "FILE")]
    pub(crate) overlay: Vec<PathBuf>,
    /// Answer in JSON
    #[arg(long, global = true, help_heading = EVERY_COMMAND)]
    pub(crate) json: bool,
    /// When to use colour
    #[arg(long, global = true, help_heading = EVERY_COMMAND, value_enum, default_value_t, value_name = "WHEN")]
    pub(crate) color: ColorChoice,
}

/// What commands with a CSV form take.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct Cells {
    /// In CSV, leave cells as they are that a spreadsheet would take as formulas, for they begin
    /// with = + - or @; else they get an apostrophe in front
    #[arg(long)]
    keep_formulas: bool,
}

impl Cells {
    pub(crate) fn formulas(self) -> Formulas {
        if self.keep_formulas { Formulas::Kept } else { Formulas::Defused }
    }
}
