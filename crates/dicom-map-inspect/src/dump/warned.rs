//! Selects the warnings that a dump shows: with a selection, those about the elements shown.

use super::DumpOptions;
use dicom_map_dataset::{DataSet, Element, Warning};
use std::collections::HashMap;

/// The warnings of one data set, while its elements are being shown.
pub(super) struct Warned<'d> {
    data_set: &'d DataSet,
    /// With a selection: whether the element with each path has been shown. There are at most
    /// [`dicom_map_dataset::warning::MAX_WARNINGS`] paths.
    shown: Option<HashMap<&'d str, bool>>,
    is_quiet: bool,
}

impl<'d> Warned<'d> {
    pub(super) fn new(data_set: &'d DataSet, options: &DumpOptions) -> Warned<'d> {
        let warnings = data_set.warnings().iter();
        let shown = (!options.selection.is_all())
            .then(|| warnings.map(|warning| (warning.tag_path.as_str(), false)).collect());
        Warned { data_set, shown, is_quiet: !options.warnings }
    }

    /// Records that an element is shown.
    pub(super) fn note(&mut self, element: Element<'_>) {
        if let Some(shown) = self.shown.as_mut().filter(|shown| !shown.is_empty())
            && let Some(is_shown) = shown.get_mut(&*element.path())
        {
            *is_shown = true;
        }
    }

    /// The warnings to show, and one line with the number of other warnings.
    pub(super) fn lines(&self) -> (impl Iterator<Item = &'d Warning>, Option<String>) {
        let warnings = self.data_set.warnings();
        let wanted = |warning: &&Warning| {
            !self.is_quiet
                && self
                    .shown
                    .as_ref()
                    .is_none_or(|shown| shown.get(&*warning.tag_path).is_some_and(|it| *it))
        };
        let shown: Vec<&'d Warning> = warnings.iter().filter(wanted).collect();
        let more = warnings.total() - shown.len() as u64;
        let word = if more == 1 { "warning" } else { "warnings" };
        let other = if self.shown.is_some() { "other" } else { "more" };
        let line = (more > 0 && !self.is_quiet).then(|| format!("{more} {other} {word}"));
        (shown.into_iter(), line)
    }
}
