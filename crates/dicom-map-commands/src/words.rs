//! Messages for people, on standard error.

use crate::bar::without_bar;
use dicom_map::escape;
use std::fmt::Arguments;
use std::io::Write as _;

/// `eprintln!` that never fails: if nobody can read it (a closed pipe, a full disk), the exit
/// status says enough, and a panic would change it. The message is [escaped](escape::lines).
macro_rules! say {
    ($($part:tt)*) => { $crate::words::say_line(format_args!($($part)*)) };
}
pub(crate) use say;

/// Implements [`say!`].
pub(crate) fn say_line(words: Arguments<'_>) {
    let words = words.to_string();
    without_bar(|| {
        let _ = writeln!(std::io::stderr(), "{}", escape::lines(&words));
    });
}
