//! Person names (PN).

use std::borrow::Cow;

/// A person name (PS3.5 6.2.1): up to three groups of components.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PersonName<'a> {
    text: Cow<'a, str>,
}

impl<'a> PersonName<'a> {
    /// Makes a name from its text: component groups separated by `=`, components by `^`.
    ///
    /// ```
    /// use dicom_map_dataset::value::PersonName;
    /// let name = PersonName::new("Yamada^Tarou=山田^太郎");
    /// assert_eq!((name.alphabetic(), name.ideographic()), (Some("Yamada^Tarou"), Some("山田^太郎")));
    /// ```
    pub fn new(text: impl Into<Cow<'a, str>>) -> PersonName<'a> {
        PersonName { text: text.into() }
    }

    /// Returns the same name, with an owned text.
    pub fn into_owned(self) -> PersonName<'static> {
        PersonName { text: Cow::Owned(self.text.into_owned()) }
    }

    /// The whole value, as in the file.
    pub fn text(&self) -> &str {
        &self.text
    }

    fn group(&self, number: usize) -> Option<&str> {
        self.text
            .split('=')
            .nth(number)
            .map(|group| group.trim_end_matches(' '))
            .filter(|group| !group.is_empty())
    }

    /// The alphabetic group, as `Family^Given^Middle^Prefix^Suffix`.
    pub fn alphabetic(&self) -> Option<&str> {
        self.group(0)
    }

    /// The ideographic group.
    pub fn ideographic(&self) -> Option<&str> {
        self.group(1)
    }

    /// The phonetic group.
    pub fn phonetic(&self) -> Option<&str> {
        self.group(2)
    }

    /// The components of a group: family name, given name, middle name, prefix, suffix.
    pub fn components(group: &str) -> impl Iterator<Item = &str> {
        group.split('^')
    }
}
