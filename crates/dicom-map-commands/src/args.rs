//! The arguments of both commands.

use crate::commands::completions;
use crate::commands::files::{census, compare, derive, dump, edit, json, table};
#[cfg(feature = "net")]
use crate::commands::net::{echoscu, findscu, getscu, movescu, scpproxy, storescp, storescu};
#[cfg(feature = "pixel")]
use crate::commands::pixel::{fromimage, toimage, transcode};
use crate::commands::registry::{
    creators, diff, export, info, lookup, search, sources, uid, verify,
};
#[cfg(feature = "web")]
use crate::commands::web::serve;
use crate::common::Common;
use crate::failure::Failure;
use crate::grouped_help;
use crate::output::Output;
use crate::status::Status;
use clap::{CommandFactory as _, Parser, Subcommand};
use std::path::PathBuf;

/// DICOM tags, public and private, with the sources of every entry.
///
/// It is for information only; do not base clinical decisions on it.
#[derive(Debug, Parser)]
#[command(name = "dicom-map", version, after_help = EXIT_STATUS)]
pub(crate) struct DicomMap {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

/// Look up one DICOM tag.
#[derive(Debug, Parser)]
#[command(name = "dicom-lookup", version, after_help = LOOKUP_HELP)]
pub(crate) struct DicomLookup {
    /// Four hexadecimal digits, such as 0021; x for any digit
    group: String,
    /// Four hexadecimal digits, such as 0005 or 1008; xx08 for offset 08 of a private block
    element: String,
    /// The private creator, for an odd group
    creator: Option<String>,
    /// The same as --dict
    #[arg(long, value_name = "FILE", conflicts_with = "dict")]
    file: Option<PathBuf>,
    #[command(flatten)]
    common: Common,
}

const EXIT_STATUS: &str =
    "Exit status: 0 found or done, 1 not found, 2 could not run; the help of a command says more.";
const LOOKUP_HELP: &str = "\
Examples:
  dicom-lookup 0008 0005
  dicom-lookup 0021 xx08 \"Siemens: Thorax/Multix FD Lab Settings\"
  dicom-lookup --json 0021 xx01 GEMS_XR3DCAL_01

For keywords and other spellings of a tag: dicom-map lookup.

Exit status: 0 found, 1 not found, 2 could not run.";

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Lookup(lookup::Lookup),
    Search(search::Search),
    Creators(creators::Creators),
    Uid(uid::UidLookup),
    Info(info::Info),
    Sources(sources::Sources),
    Verify(verify::Verify),
    Diff(diff::Diff),
    Export(export::Export),
    Dump(dump::Dump),
    Json(json::JsonCommand),
    Census(census::CensusCommand),
    Derive(derive::Derive),
    Table(table::TableCommand),
    Edit(edit::EditCommand),
    Compare(compare::CompareCommand),
    #[cfg(feature = "pixel")]
    #[command(name = "toimage")]
    ToImage(toimage::ToImageCommand),
    #[cfg(feature = "pixel")]
    #[command(name = "fromimage")]
    FromImage(fromimage::FromImageCommand),
    #[cfg(feature = "pixel")]
    Transcode(transcode::TranscodeCommand),
    #[cfg(feature = "net")]
    Echoscu(echoscu::EchoScu),
    #[cfg(feature = "net")]
    Findscu(findscu::FindScu),
    #[cfg(feature = "net")]
    Movescu(movescu::MoveScu),
    #[cfg(feature = "net")]
    Getscu(getscu::GetScu),
    #[cfg(feature = "net")]
    Storescu(Box<storescu::StoreScu>),
    #[cfg(feature = "net")]
    Storescp(Box<storescp::StoreScp>),
    #[cfg(feature = "net")]
    Scpproxy(scpproxy::ScpProxy),
    #[cfg(feature = "web")]
    Serve(serve::ServeCommand),
    Completions(completions::Completions),
}

/// `dicom-map` as it is parsed, shown and completed.
pub(crate) fn command() -> clap::Command {
    grouped_help::grouped(DicomMap::command())
}

impl DicomMap {
    pub(crate) fn into_parts(self) -> (Common, Command) {
        (self.common, self.command)
    }
}

impl DicomLookup {
    pub(crate) fn into_parts(mut self) -> (Common, lookup::LookupParts) {
        if let Some(file) = self.file {
            self.common.dict = Some(file);
        }
        (
            self.common,
            lookup::LookupParts { group: self.group, element: self.element, creator: self.creator },
        )
    }
}

impl Command {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        match self {
            Command::Lookup(command) => command.run(common, output),
            Command::Search(command) => command.run(common, output),
            Command::Creators(command) => command.run(common, output),
            Command::Uid(command) => command.run(common, output),
            Command::Info(command) => command.run(common, output),
            Command::Sources(command) => command.run(common, output),
            Command::Verify(command) => command.run(common, output),
            Command::Diff(command) => command.run(common, output),
            Command::Export(command) => command.run(common, output),
            Command::Dump(command) => command.run(common, output),
            Command::Json(command) => command.run(common, output),
            Command::Census(command) => command.run(common, output),
            Command::Derive(command) => command.run(common, output),
            Command::Table(command) => command.run(common, output),
            Command::Edit(command) => command.run(common, output),
            Command::Compare(command) => command.run(common, output),
            #[cfg(feature = "pixel")]
            Command::ToImage(command) => command.run(common, output),
            #[cfg(feature = "pixel")]
            Command::FromImage(command) => command.run(common, output),
            #[cfg(feature = "pixel")]
            Command::Transcode(command) => command.run(common, output),
            #[cfg(feature = "net")]
            Command::Echoscu(command) => command.run(common, output),
            #[cfg(feature = "net")]
            Command::Findscu(command) => command.run(common, output),
            #[cfg(feature = "net")]
            Command::Movescu(command) => command.run(common, output),
            #[cfg(feature = "net")]
            Command::Getscu(command) => command.run(common, output),
            #[cfg(feature = "net")]
            Command::Storescu(command) => command.run(common, output),
            #[cfg(feature = "net")]
            Command::Storescp(command) => command.run(common, output),
            #[cfg(feature = "net")]
            Command::Scpproxy(command) => command.run(common, output),
            #[cfg(feature = "web")]
            Command::Serve(command) => command.run(common, output),
            Command::Completions(it) => it.run(command(), output),
        }
    }
}
