//! Words for people, on standard error.

/// `eprintln!` that never fails: where nobody can hear (a closed pipe, a full disk), the exit
/// status says enough, and a panic would change it.
macro_rules! say {
    ($($part:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stderr(), $($part)*);
    }};
}
pub(crate) use say;
