//! Changes the character set of a whole data set.

use super::nodes::{Container, NewNode, make_even};
use crate::charset::Charset;
use crate::data_set::DataSet;
use crate::data_set::node::{NO_NODE, NodeKind};
use crate::value::Rules;
use dicom_map::{Error, Vr, tags};

impl DataSet {
    /// Converts all text to another character set and declares it in (0008,0005). On an error,
    /// nothing is changed. `terms` are the values of (0008,0005), such as `ISO_IR 192`; none means
    /// the default repertoire. Returns the number of texts whose bytes have changed.
    ///
    /// Setting (0008,0005) itself only changes how the bytes are read, not the bytes.
    ///
    /// Errors, with the tag path: `InvalidArgument` for text with a character outside the set, and
    /// for a term that PS3.3 C.12.1.1.2 does not define.
    ///
    /// ```
    /// use dicom_map_dataset::{DataSet, Value};
    /// let mut data_set = DataSet::new();
    /// data_set.set_character_set(&["ISO_IR 100"])?;
    /// data_set.set(&"PatientName".parse()?, &Value::from("Müller^Jürgen"))?;
    /// assert_eq!(data_set.set_character_set(&["ISO_IR 192"])?, 1);
    /// assert_eq!(data_set.find("PatientName")?.unwrap().text().unwrap(), "Müller^Jürgen");
    /// assert!(data_set.set_character_set(&["ISO_IR 144"]).is_err());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn set_character_set(&mut self, terms: &[&str]) -> Result<usize, Error> {
        let charset = Charset::from_terms(terms)?;
        self.begin_edit()?;
        let before = self.state();
        let converted = self.convert(&charset, terms);
        if converted.is_err() {
            self.restore(before);
        }
        converted
    }

    fn convert(&mut self, charset: &Charset, terms: &[&str]) -> Result<usize, Error> {
        let texts: Vec<u32> = (self.meta_count..self.nodes.len() as u32)
            .filter(|at| {
                let node = &self.nodes[*at as usize];
                node.kind == NodeKind::Leaf
                    && node.vr.uses_character_set()
                    && node.vr.is_text()
                    && node.vr != Vr::UN
            })
            .collect();
        let mut count = 0;
        for at in texts {
            let node = self.nodes[at as usize];
            let bytes = self.slice(node.value_at, node.byte_len);
            if bytes.is_ascii() && !bytes.contains(&0x1B) {
                continue;
            }
            let text = self.charset(at).decode(bytes, node.vr).into_owned();
            let encoded = charset.encode(&text, node.vr, Rules::Standard).map_err(|error| {
                let path = self.element_at(at).map(|element| element.path());
                error.with_tag_path(path.unwrap_or_default())
            })?;
            let mut bytes = encoded.into_owned();
            make_even(&mut bytes, node.vr);
            let container = self.container_of(at);
            let new =
                NewNode { tag: node.tag, vr: node.vr, kind: NodeKind::Leaf, bytes: bytes.into() };
            // Replaces one record with another: the rest stay in place.
            self.replace_node(container, at, new);
            count += 1;
        }
        self.declare(terms);
        Ok(count)
    }

    fn declare(&mut self, terms: &[&str]) {
        let tag = tags::SPECIFIC_CHARACTER_SET;
        let inner: Vec<u32> = (self.meta_count..self.nodes.len() as u32)
            .filter(|at| {
                let node = &self.nodes[*at as usize];
                node.tag == tag && node.kind == NodeKind::Leaf && node.parent != NO_NODE
            })
            .collect();
        for at in inner.into_iter().rev() {
            self.remove_node(self.container_of(at), at);
        }
        let mut bytes = terms.join("\\").into_bytes();
        if bytes.len() % 2 == 1 {
            bytes.push(b' ');
        }
        let new = NewNode { tag, vr: Vr::CS, kind: NodeKind::Leaf, bytes: bytes.into() };
        match self.child(Container::Root, tag) {
            Some(at) if terms.is_empty() => self.remove_node(Container::Root, at),
            Some(at) => self.replace_node(Container::Root, at, new),
            None if terms.is_empty() => {}
            None => self.insert_node(Container::Root, new),
        }
        self.index_charsets();
    }
}
