//! Words for people, on standard error.

/// `eprintln!` that never fails: where nobody can hear (a closed pipe, a full disk), the exit
/// status says enough, and a panic would change it. What is said is escaped.
#[macro_export]
macro_rules! say {
    ($($part:tt)*) => {{
        use std::io::Write as _;
        let words = format!($($part)*);
        let _ = writeln!(std::io::stderr(), "{}", dicom_map::escape::lines(&words));
    }};
}
