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

/// The help heading of the options that every command takes, apart from a command's own.
const EVERY_COMMAND: &str = "Options of every command";

/// Options of every command.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct Common {
    /// Dictionary to use instead of the built-in one: a .dmap file, or a .csv table, which is
    /// compiled on the fly
    #[arg(long, global = true, help_heading = EVERY_COMMAND, value_name = "FILE", env = "DICOM_MAP_PATH", hide_env_values = true)]
    pub(crate) dict: Option<PathBuf>,
    /// Dictionary whose entries override the others; may be given several times, the last one wins
    #[arg(long, global = true, help_heading = EVERY_COMMAND, value_name = "FILE")]
    pub(crate) overlay: Vec<PathBuf>,
    /// Write JSON
    #[arg(long, global = true, help_heading = EVERY_COMMAND)]
    pub(crate) json: bool,
    /// When to use colour
    #[arg(long, global = true, help_heading = EVERY_COMMAND, value_enum, default_value_t, value_name = "WHEN")]
    pub(crate) color: ColorChoice,
}

/// Options of commands with CSV output.
#[derive(Clone, Copy, Debug, Args)]
pub(crate) struct Cells {
    /// In CSV, keep cells that a spreadsheet would take for formulas, which begin with = + - or @;
    /// without this option they get an apostrophe in front
    #[arg(long)]
    keep_formulas: bool,
}

impl Cells {
    pub(crate) fn formulas(self) -> Formulas {
        if self.keep_formulas { Formulas::Kept } else { Formulas::Defused }
    }
}
