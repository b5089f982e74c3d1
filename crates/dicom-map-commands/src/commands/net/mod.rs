//! Commands that talk to other application entities.

pub(crate) mod echoscu;
pub(crate) mod findscu;
pub(crate) mod getscu;
mod keys;
pub(crate) mod movescu;
mod peer;
pub(crate) mod scpproxy;
mod serving;
pub(crate) mod storescp;
pub(crate) mod storescu;
#[cfg(feature = "pixel")]
mod transcoding;

use std::ffi::OsString;

/// The network commands.
const COMMANDS: &[&str] =
    &["echoscu", "findscu", "movescu", "getscu", "storescu", "storescp", "scpproxy"];
/// Options that other toolkits spell with one dash.
const TITLES: &[&str] = &["-aet", "-aec", "-aem"];

/// Returns the arguments with `-aet`, `-aec` and `-aem` spelled as long options.
pub(crate) fn with_long_titles(mut args: Vec<OsString>) -> Vec<OsString> {
    let is_here = args.iter().skip(1).any(|arg| COMMANDS.iter().any(|command| arg == command));
    if is_here {
        for arg in &mut args {
            if TITLES.iter().any(|title| arg == title) {
                let mut long = OsString::from("-");
                long.push(&arg);
                *arg = long;
            }
        }
    }
    args
}
