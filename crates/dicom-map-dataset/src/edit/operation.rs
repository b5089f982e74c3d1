//! Changes as data: a list of operations from a program, a JSON file or the command line, which
//! [`DataSet::apply`] carries out.

use super::nodes::NewNode;
use crate::data_set::DataSet;
use crate::data_set::node::NodeKind;
use crate::path::Path;
use crate::value::{self, Rules, Value};
use dicom_map::{Error, Vr, creator};

/// One change.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub enum Operation {
    /// See [`DataSet::set`].
    Set {
        /// The elements.
        path: Path,
        /// Their new value.
        value: NewValue,
        /// Their VR; None for that of the element, or else the dictionary's.
        vr: Option<Vr>,
    },
    /// See [`DataSet::delete`].
    Delete {
        /// Elements, or items.
        path: Path,
    },
    /// See [`DataSet::append_item`]; the item is filled by its own operations.
    Append {
        /// The sequences.
        path: Path,
        /// The operations that fill the item; their paths begin in it.
        item: Vec<Operation>,
    },
    /// Renames a private creator wherever it reserves a block.
    RenameCreator {
        /// The creator; exact spelling, or else case-folded.
        from: String,
        /// Its new name.
        to: String,
    },
    /// See [`DataSet::set_character_set`].
    CharacterSet {
        /// The values of (0008,0005).
        terms: Vec<String>,
    },
}

/// The new value of an element.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub enum NewValue {
    /// A value.
    Value(Value<'static>),
    /// A value as people type it: see [`DataSet::set_text`].
    Text(String),
    /// Items, each built by its operations.
    Items(Vec<Vec<Operation>>),
}

/// The effect of a list of operations.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Report {
    /// For each operation, how many elements or items it set, deleted, added or renamed.
    pub counts: Vec<usize>,
}

impl DataSet {
    /// Carries out operations in order: all of them or, after an error, none.
    ///
    /// Errors: those of the operations, with their paths.
    ///
    /// ```
    /// use dicom_map_dataset::{DataSet, Value, edit::{NewValue, Operation}};
    /// let mut data_set = DataSet::new();
    /// let set = |path: &str, text: &str| Operation::Set {
    ///     path: path.parse().unwrap(),
    ///     value: NewValue::Text(text.into()),
    ///     vr: None,
    /// };
    /// let code = set("ConceptNameCodeSequence[0].CodeValue", "T-D1100");
    /// data_set.apply(&[set("PatientID", "42"), code])?;
    /// let report = data_set.apply(&[Operation::Delete { path: "**.CodeValue".parse()? }])?;
    /// assert_eq!(report.counts, [1]);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn apply(&mut self, operations: &[Operation]) -> Result<Report, Error> {
        self.begin_edit()?;
        let before = self.state();
        let mut report = Report::default();
        for operation in operations {
            match self.apply_one(operation) {
                Ok(count) => report.counts.push(count),
                Err(error) => {
                    self.restore(before);
                    return Err(error);
                }
            }
        }
        Ok(report)
    }

    fn apply_one(&mut self, operation: &Operation) -> Result<usize, Error> {
        match operation {
            Operation::Set { path, value: NewValue::Value(value), vr } => {
                self.set_as(path, *vr, value, Rules::Standard)
            }
            Operation::Set { path, value: NewValue::Text(text), vr: None } => {
                self.set_text(path, text)
            }
            Operation::Set { path, value: NewValue::Text(text), vr: Some(vr) } => {
                let value = value::parse(*vr, text)
                    .map_err(|error| error.with_tag_path(path.to_string()))?;
                self.set_as(path, Some(*vr), &value, Rules::Standard)
            }
            Operation::Set { path, value: NewValue::Items(items), .. } => {
                let count = self.set_sequence(path)?;
                for item in items {
                    self.append_with(path, item)?;
                }
                Ok(count)
            }
            Operation::Delete { path } => self.delete(path),
            Operation::Append { path, item } => self.append_with(path, item),
            Operation::RenameCreator { from, to } => self.rename_creator(from, to),
            Operation::CharacterSet { terms } => {
                let terms: Vec<&str> = terms.iter().map(String::as_str).collect();
                self.set_character_set(&terms)
            }
        }
    }

    /// Appends an item that its own operations fill.
    fn append_with(&mut self, path: &Path, item: &[Operation]) -> Result<usize, Error> {
        let mut made = self.empty_like();
        made.apply(item).map_err(|error| {
            let inner = error.tag_path().map(|inner| format!("{path}[].{inner}"));
            error.with_tag_path(inner.unwrap_or_else(|| path.to_string()))
        })?;
        self.append_item(path, Some(made.root()))
    }

    /// Renames a private creator wherever it reserves a block. Returns the number of blocks.
    ///
    /// Errors: `InvalidCreator` for a name that is not valid.
    pub fn rename_creator(&mut self, from: &str, to: &str) -> Result<usize, Error> {
        let to = creator::check_lo(to)?;
        let folded = creator::fold(from);
        self.begin_edit()?;
        let found: Vec<u32> = (self.meta_count..self.nodes.len() as u32)
            .filter(|at| {
                let node = &self.nodes[*at as usize];
                node.kind == NodeKind::Leaf
                    && node.tag.is_private_creator()
                    && self.element_at(*at).is_some_and(|element| {
                        let text = element.decode_text(element.bytes());
                        creator::fold(&text) == folded
                    })
            })
            .collect();
        let before = self.state();
        for at in &found {
            let (tag, container) = (self.nodes[*at as usize].tag, self.container_of(*at));
            let value = Value::from(to);
            let encoded = value::encode(Vr::LO, &value, self.charset(*at), false, Rules::Standard);
            let bytes = match encoded {
                Ok(bytes) => bytes.into_owned().into(),
                Err(error) => {
                    self.restore(before);
                    return Err(error.with_tag_path(tag.to_string()));
                }
            };
            let new = NewNode { tag, vr: Vr::LO, kind: NodeKind::Leaf, bytes };
            self.replace_node(container, *at, new);
            self.resolve_creators(container);
        }
        Ok(found.len())
    }
}
