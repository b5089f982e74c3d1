//! Messages for the user, on standard error.

/// `eprintln!` that never fails: if standard error cannot be written (a closed pipe, a full disk),
/// the exit status says enough, and a panic would change it. The text is escaped.
#[macro_export]
macro_rules! say {
    ($($part:tt)*) => {{
        use std::io::Write as _;
        let words = format!($($part)*);
        let _ = writeln!(std::io::stderr(), "{}", dicom_map::escape::lines(&words));
    }};
}
