//! Suggestions for a query without an answer.

/// The most near matches that "did you mean" names.
pub(crate) const SUGGESTION_COUNT: usize = 3;

/// Returns the end of a message that names near matches; empty if there are none.
pub(crate) fn did_you_mean(near: &[&str]) -> String {
    if near.is_empty() {
        String::new()
    } else {
        format!(
            "; did you mean {}?",
            near.iter().map(|text| format!("{text:?}")).collect::<Vec<_>>().join(" or ")
        )
    }
}
