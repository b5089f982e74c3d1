//! `DataSet`: a file, or an item of a sequence in it.

use super::blocks;
use super::element::{Element, ElementIterator, is_same};
use super::inputs::{read_source, source_of, text_of};
use super::keys::{Key, tag_path};
use super::names::Names;
use super::new_value::{Classes, NewValue};
use super::part::{Part, State, View};
use super::pixels::{self, FrameIterator};
use super::pydicom::Converter;
use super::saving::{Arguments, Saving, syntax_of, terms_of, uid_text};
use super::sequence::Sequence;
use super::value::to_python;
use crate::args::describe;
use crate::convert::vr_name;
use crate::dict::Dict;
use crate::errors::to_py;
use dicom_map::{DmapDict, Query, Tag, Vr, escape, tags};
use dicom_map_dataset::edit::new_uid;
use dicom_map_dataset::path::FieldStep;
use dicom_map_dataset::{ElementId, Path, ReadOptions, Reader, TransferSyntax, Value};
use dicom_map_inspect::blocks::Node;
use dicom_map_inspect::dump::{DumpOptions, html_table};
use dicom_map_inspect::json::{JsonOptions, Numbers, write_item_json, write_json};
use dicom_map_inspect::operations;
use pyo3::exceptions::{PyAttributeError, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyList, PyString};
use std::path::PathBuf;
use std::sync::Arc;

/// The elements of a DICOM file, of an item of a sequence in it, or of a new data set, for reading
/// and editing.
///
/// `ds.PatientName` is the value of an element; `ds["PatientName"]` and `ds.get("PatientName")`
/// return the Element. A key is a tag (`0x00100010`, `(0x0010, 0x0010)`, `"(0010,0010)"`), a
/// keyword (`"PatientName"`), a path (`"0040A168[0].CodeValue"`, `'"GEMS_PARM_01".BValue'`), a
/// private tag (`("GEMS_PARM_01", 0x0043, 0x39)`) or an Entry. `ds[key] = value` and
/// `ds.PatientName = value` set an element, `del ds[key]` deletes one. A value is one that
/// `Element.value` may return, a date or time of `datetime`, bytes, an array, a Uid, an Element, or
/// for a sequence a list of dicts and DataSets.
///
/// Iteration yields the Elements in the order of the file; elements inside sequences are in the
/// items of those sequences. Two data sets are equal when their elements are equal, byte for
/// byte.
#[pyclass(frozen, module = "dicom_map")]
pub(crate) struct DataSet {
    part: Part,
    pixels: pixels::PixelCache,
}

/// Recognizes values that are objects of the classes of this module.
pub(super) struct PyClasses;

impl Classes for PyClasses {
    fn part(&self, value: &Bound<'_, PyAny>) -> Option<Part> {
        Some(value.cast::<DataSet>().ok()?.get().part.clone())
    }

    fn element(&self, value: &Bound<'_, PyAny>) -> Option<(Arc<State>, ElementId)> {
        Some(value.cast::<Element>().ok()?.get().source())
    }
}

/// A tag, VR, private creator, name and value; for nested elements the path as well.
type Row<'py> =
    (u32, Bound<'py, PyString>, Option<String>, Bound<'py, PyString>, Bound<'py, PyAny>);

/// The function that restores a pickled data set, and its arguments: a path or bytes, and which
/// part of it was read.
type Pickled<'py> = (Bound<'py, PyAny>, (Bound<'py, PyAny>, Option<u32>, Option<u32>));

impl DataSet {
    pub(super) fn new(part: Part) -> DataSet {
        DataSet { part, pixels: Default::default() }
    }

    /// A data set that did not come from a file.
    pub(crate) fn of(data_set: dicom_map_dataset::DataSet) -> DataSet {
        DataSet::new(Part::root(data_set))
    }

    /// Returns a copy of the data set, or of the item as a data set.
    pub(crate) fn to_data_set(&self, py: Python<'_>) -> PyResult<dicom_map_dataset::DataSet> {
        let view = self.part.view(py)?;
        if view.is_root() {
            return Ok(view.data_set().clone());
        }
        view.item().to_data_set().map_err(|error| to_py(py, &error))
    }

    pub(super) fn part(&self) -> &Part {
        &self.part
    }

    fn element(&self, view: &View, element: dicom_map_dataset::Element<'_>) -> Element {
        Element::new(&self.part, &view.state, element.id())
    }

    fn value<'py>(
        &self,
        py: Python<'py>,
        view: &View,
        element: dicom_map_dataset::Element<'_>,
    ) -> PyResult<Bound<'py, PyAny>> {
        to_python(py, element, &|element| Sequence::bound(py, &self.part, &view.state, element))
    }

    /// Returns the tag of a public keyword.
    fn tag_of(view: &View, name: &str) -> Option<Tag> {
        if name.starts_with('_') {
            return None;
        }
        let entry = view.data_set().dict().keyword(name)?;
        (!entry.is_private()).then(|| Tag::new(entry.group(), entry.element()))
    }

    fn no_attribute(slf: &Bound<'_, Self>, view: &View, name: &str) -> PyErr {
        let near = match name.starts_with('_') {
            true => Vec::new(),
            false => view.data_set().dict().near_keywords(name, 3),
        };
        let hint = match near.as_slice() {
            [] => String::new(),
            near => format!("; did you mean {}?", near.join(" or ")),
        };
        // Python adds its own suggestions where the object is known.
        let error =
            PyAttributeError::new_err(format!("found {name:?}, expected a keyword of PS3.6{hint}"));
        let _ = error.value(slf.py()).setattr("name", name);
        error
    }

    /// Returns the tag of an attribute that may be set and deleted: a public keyword.
    fn tag_to_change(slf: &Bound<'_, Self>, name: &Bound<'_, PyString>) -> PyResult<Tag> {
        let view = slf.get().part.view(slf.py())?;
        let text = name.to_cow()?;
        if let Some(tag) = DataSet::tag_of(&view, &text) {
            return Ok(tag);
        }
        if slf.get_type().hasattr(name)? {
            return Err(PyAttributeError::new_err(format!(
                "found {text:?}, which can only be read, expected a keyword of PS3.6"
            )));
        }
        Err(DataSet::no_attribute(slf, &view, &text))
    }

    fn set_path(
        &self,
        path: &Path,
        value: &Bound<'_, PyAny>,
        vr: Option<Vr>,
        is_lenient: bool,
    ) -> PyResult<usize> {
        let py = value.py();
        let new = {
            let view = self.part.view(py)?;
            NewValue::of(value, view.item(), &PyClasses)?
        };
        self.part.edit(py, new.is_large(), |target| new.set(target, path, vr, is_lenient))
    }

    /// Replaces the pixels of the whole data set.
    fn set_pixel_array(&self, array: &Bound<'_, PyAny>) -> PyResult<()> {
        self.whole("to set the pixels of")?;
        let py = array.py();
        let new = pixels::new_pixels(array, self.part.view(py)?.item())?;
        self.part.edit_whole(py, |data_set| dicom_map_pixel::set_pixels(data_set, &new))
    }

    /// Returns the Element for a key, or the value inside a vendor block.
    fn at<'py>(&self, py: Python<'py>, key: &Key) -> PyResult<Option<Bound<'py, PyAny>>> {
        let view = self.part.view(py)?;
        if let Some(value) = py.detach(|| key.field(&view)) {
            return value.map(|value| blocks::to_python(py, &value)).transpose();
        }
        let found = key.find(&view).map(|element| self.element(&view, element));
        found.map(|element| Ok(Bound::new(py, element)?.into_any())).transpose()
    }

    fn delete_path(&self, py: Python<'_>, path: &Path) -> PyResult<usize> {
        self.part.edit(py, false, |mut target| target.delete(path))
    }

    /// True if the elements equal those of another DataSet.
    pub(super) fn equals(&self, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        let Ok(other) = other.cast::<DataSet>() else { return Ok(false) };
        let (left, right) = (self.part.view(other.py())?, other.get().part.view(other.py())?);
        let (left, right) = (left.item(), right.item());
        Ok(left.walk().count() == right.walk().count()
            && left
                .walk()
                .zip(right.walk())
                .all(|((at, left), (depth, right))| at == depth && is_same(left, right)))
    }

    fn whole(&self, what: &str) -> PyResult<()> {
        if self.part.is_root() {
            return Ok(());
        }
        Err(PyValueError::new_err(format!(
            "found a part of a data set, expected a whole data set {what}"
        )))
    }
}

/// The KeyError for an element that does not exist. It searches for near matches only when it is
/// printed.
#[cold]
fn missing(slf: &Bound<'_, DataSet>, key: &Bound<'_, PyAny>) -> PyErr {
    let made = slf
        .py()
        .import("dicom_map._errors")
        .and_then(|module| module.getattr("MissingElementError")?.call1((key, slf)));
    made.map_or_else(|refusal| refusal, PyErr::from_value)
}

fn vr_of(vr: Option<&str>) -> PyResult<Option<Vr>> {
    vr.map(|vr| {
        vr.parse().map_err(|_| {
            PyValueError::new_err(format!("found VR {vr:?}, expected one of PS3.5 table 6.2-1"))
        })
    })
    .transpose()
}

#[pymethods]
impl DataSet {
    /// Returns a new data set, to be filled and saved.
    ///
    /// Args:
    ///     sop_class: The SOP Class UID, or its keyword; None sets no SOP Class.
    ///     transfer_syntax: How it will be written: a UID or keyword, "explicit", "implicit" or
    ///         "deflated".
    ///     sop_instance: The SOP Instance UID; None makes a new one if there is a SOP Class.
    ///     dictionary: An opened Dict; None is the one inside the package.
    ///
    /// Raises:
    ///     ValueError: The transfer syntax is not known, or is big-endian; or a UID is not valid.
    #[staticmethod]
    #[pyo3(
        name = "new",
        signature = (sop_class=None, *, transfer_syntax=None, sop_instance=None, dictionary=None)
    )]
    fn new_data_set(
        py: Python<'_>,
        sop_class: Option<&Bound<'_, PyAny>>,
        transfer_syntax: Option<&Bound<'_, PyAny>>,
        sop_instance: Option<&str>,
        dictionary: Option<&Bound<'_, Dict>>,
    ) -> PyResult<DataSet> {
        let dict = match dictionary {
            Some(dictionary) => dictionary.get().opened()?,
            None => Arc::clone(Reader::embedded().dict()),
        };
        let syntax = match transfer_syntax {
            Some(syntax) => syntax_of(syntax, &dict)?,
            None => TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN,
        };
        let sop_class = sop_class.map(|uid| uid_text(uid, "SOP class", &dict)).transpose()?;
        let sop_instance = match (sop_instance, &sop_class) {
            (Some(uid), _) => Some(uid.to_string()),
            (None, Some(_)) => Some(new_uid()),
            (None, None) => None,
        };
        let mut data_set = dicom_map_dataset::DataSet::with_dict(dict, &syntax)
            .map_err(|error| to_py(py, &error))?;
        for (tag, uid) in [(tags::SOP_CLASS_UID, sop_class), (tags::SOP_INSTANCE_UID, sop_instance)]
        {
            let Some(uid) = uid else { continue };
            data_set.set(&tag_path(tag), &Value::from(uid)).map_err(|error| to_py(py, &error))?;
        }
        Ok(DataSet::new(Part::root(data_set)))
    }

    fn __getitem__<'py>(
        slf: &Bound<'py, Self>,
        key: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        slf.get().at(slf.py(), &Key::of(key)?)?.ok_or_else(|| missing(slf, key))
    }

    fn __setitem__(&self, key: &Bound<'_, PyAny>, value: &Bound<'_, PyAny>) -> PyResult<()> {
        self.set_path(&Key::of(key)?.into_path(), value, None, false).map(|_| ())
    }

    fn __delitem__(slf: &Bound<'_, Self>, key: &Bound<'_, PyAny>) -> PyResult<()> {
        match slf.get().delete_path(slf.py(), &Key::of(key)?.into_path())? {
            0 => Err(missing(slf, key)),
            _ => Ok(()),
        }
    }

    /// Returns the Element for a key, or `default`.
    #[pyo3(signature = (key, default=None))]
    fn get<'py>(
        &self,
        key: &Bound<'py, PyAny>,
        default: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Option<Bound<'py, PyAny>>> {
        Ok(self.at(key.py(), &Key::of(key)?)?.or(default))
    }

    /// Sets the elements that a key selects; a path with `[*]` or `**.` may select several. Returns
    /// their number. `ds[key] = value` does the same.
    ///
    /// Args:
    ///     key: As for `ds[key]`.
    ///     value: As for `ds[key] = value`.
    ///     vr: The VR, for elements that the dictionary does not know; None uses that of the
    ///         element, or the dictionary's.
    ///     strict: Check the value against the rules of its VR (PS3.5 table 6.2-1). False accepts
    ///         any value that can be written and read again.
    ///
    /// Raises:
    ///     ValueError: The key selects nothing or leads through a value, or the value is not valid
    ///         for its VR or for the character set. Nothing is changed then.
    ///     TypeError: No element can have a value of this type.
    #[pyo3(signature = (key, value, *, vr=None, strict=true))]
    fn set(
        &self,
        key: &Bound<'_, PyAny>,
        value: &Bound<'_, PyAny>,
        vr: Option<&str>,
        strict: bool,
    ) -> PyResult<usize> {
        self.set_path(&Key::of(key)?.into_path(), value, vr_of(vr)?, !strict)
    }

    /// Deletes the elements that a key selects, or items if it ends with `[0]` or `[*]`; returns
    /// their number. `del ds[key]` does the same, but raises KeyError if there are none.
    fn delete(&self, key: &Bound<'_, PyAny>) -> PyResult<usize> {
        self.delete_path(key.py(), &Key::of(key)?.into_path())
    }

    fn __contains__(&self, key: &Bound<'_, PyAny>) -> PyResult<bool> {
        let view = self.part.view(key.py())?;
        let key = Key::of(key)?;
        Ok(match key.field(&view) {
            Some(value) => value.is_some(),
            None => key.find(&view).is_some(),
        })
    }

    fn __getattr__<'py>(&self, py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
        let view = self.part.view(py)?;
        match DataSet::tag_of(&view, name).and_then(|tag| view.get(tag)) {
            Some(element) => self.value(py, &view, element),
            None => Err(missing_attribute(view.data_set().dict(), name)),
        }
    }

    fn __setattr__(
        slf: &Bound<'_, Self>,
        name: &Bound<'_, PyString>,
        value: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        if name.to_cow()? == "pixel_array" {
            return slf.get().set_pixel_array(value);
        }
        let tag = DataSet::tag_to_change(slf, name)?;
        slf.get().set_path(&tag_path(tag), value, None, false).map(|_| ())
    }

    fn __delattr__(slf: &Bound<'_, Self>, name: &Bound<'_, PyString>) -> PyResult<()> {
        let tag = DataSet::tag_to_change(slf, name)?;
        match slf.get().delete_path(slf.py(), &tag_path(tag))? {
            0 => {
                let view = slf.get().part.view(slf.py())?;
                Err(missing_attribute(view.data_set().dict(), &name.to_cow()?))
            }
            _ => Ok(()),
        }
    }

    /// The attributes of the class, and the keywords of the elements in the data set.
    fn __dir__<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyList>> {
        let py = slf.py();
        let names = py.get_type::<PyAny>().call_method1("__dir__", (slf,))?;
        let names = PyList::new(py, names.try_iter()?.collect::<PyResult<Vec<_>>>()?)?;
        let view = slf.get().part.view(py)?;
        for element in view.item().elements() {
            if !element.tag().is_private() && !element.keyword().is_empty() {
                names.append(element.keyword())?;
            }
        }
        Ok(names)
    }

    /// The completions of IPython for `ds["`.
    fn _ipython_key_completions_(&self, py: Python<'_>) -> PyResult<Vec<String>> {
        let view = self.part.view(py)?;
        let keys =
            view.item().elements().map(|element| match (element.keyword(), element.creator()) {
                (keyword, None) if keyword.is_empty() || element.tag().is_private() => {
                    element.tag().to_string()
                }
                (keyword, None) => keyword.to_string(),
                ("", Some(creator)) => {
                    let tag = element.tag();
                    format!("\"{creator}\".({:04X},xx{:02X})", tag.group(), tag.element() & 0xFF)
                }
                (keyword, Some(creator)) => format!("\"{creator}\".{keyword}"),
            });
        let mut keys: Vec<String> = keys.collect();
        let decoded = py.detach(|| dicom_map_inspect::blocks::all(view.item()));
        for (name, value) in decoded.blocks.iter() {
            keys.push(name.clone());
            if let Node::Map(names) = value {
                let steps = names.keys().map(|field| FieldStep::Name(field.clone()));
                keys.extend(steps.map(|step| format!("{name}{step}")));
            }
        }
        Ok(keys)
    }

    fn __len__(&self, py: Python<'_>) -> PyResult<usize> {
        Ok(self.part.view(py)?.item().elements().count())
    }

    fn __bool__(&self, py: Python<'_>) -> PyResult<bool> {
        Ok(!self.part.view(py)?.item().is_empty())
    }

    fn __iter__(&self, py: Python<'_>) -> PyResult<ElementIterator> {
        let view = self.part.view(py)?;
        let elements = view.item().elements().map(|element| element.id()).collect();
        Ok(ElementIterator::new(&self.part, &view.state, elements))
    }

    /// Returns the tags, in the order of the file.
    fn keys(&self, py: Python<'_>) -> PyResult<Vec<u32>> {
        let view = self.part.view(py)?;
        Ok(view.item().elements().map(|element| element.tag().into()).collect())
    }

    /// Returns the Elements, in the order of the file.
    fn values(&self, py: Python<'_>) -> PyResult<Vec<Element>> {
        let view = self.part.view(py)?;
        Ok(view.item().elements().map(|element| self.element(&view, element)).collect())
    }

    /// Returns tuples of tag and Element, in the order of the file.
    fn items(&self, py: Python<'_>) -> PyResult<Vec<(u32, Element)>> {
        let view = self.part.view(py)?;
        let items = view.item().elements();
        Ok(items.map(|element| (element.tag().into(), self.element(&view, element))).collect())
    }

    /// Returns every Element, including those inside sequences, in the order of the file.
    fn walk(&self, py: Python<'_>) -> PyResult<ElementIterator> {
        let view = self.part.view(py)?;
        let elements = view.item().walk().map(|(_, element)| element.id()).collect();
        Ok(ElementIterator::new(&self.part, &view.state, elements))
    }

    /// Returns all elements at once as tuples: tag, VR, private creator or None, name, value.
    ///
    /// Args:
    ///     nested: Include elements inside sequences; each tuple then ends with the path.
    #[pyo3(signature = (*, nested=false))]
    fn rows<'py>(&self, py: Python<'py>, nested: bool) -> PyResult<Bound<'py, PyList>> {
        let view = self.part.view(py)?;
        let names = Names::of(view.data_set());
        let row = |element: dicom_map_dataset::Element<'_>| -> PyResult<Row<'py>> {
            Ok((
                u32::from(element.tag()),
                vr_name(py, element.vr()),
                element.creator().map(str::to_string),
                names.name(py, element),
                self.value(py, &view, element)?,
            ))
        };
        let mut rows = Vec::new();
        if nested {
            for (_, element) in view.item().walk() {
                let (tag, vr, creator, name, value) = row(element)?;
                let path = element.path();
                rows.push((tag, vr, creator, name, value, path).into_pyobject(py)?);
            }
        } else {
            rows.reserve(view.item().elements().count());
            for element in view.item().elements() {
                rows.push(row(element)?.into_pyobject(py)?);
            }
        }
        PyList::new(py, rows)
    }

    /// Returns the elements, including those inside sequences, as a pandas.DataFrame: path, tag,
    /// vr, creator, keyword, name, value.
    ///
    /// Raises:
    ///     ImportError: pandas is not installed.
    fn to_pandas<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("dicom_map._files")?.getattr("data_set_to_pandas")?.call1((slf,))
    }

    /// The elements of group 0002; empty for a file without them.
    #[getter]
    fn meta(&self) -> DataSet {
        DataSet::new(self.part.meta())
    }

    /// The vendor blocks, at any depth, decoded on access: a dict from a name such as `CSA` or
    /// `PDB` to the form that `Element.decoded` returns. A block that occurs several times is a
    /// list of them, except that CSA headers are merged into one. Parts that could not be read
    /// cause a UserWarning.
    #[getter]
    fn decoded<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let view = self.part.view(py)?;
        let decoded = py.detach(|| dicom_map_inspect::blocks::all(view.item()));
        blocks::warn(py, "vendor blocks", &decoded.warnings)?;
        blocks::dict_of(py, &decoded.blocks)
    }

    /// The file that was read; None for bytes and new data sets.
    #[getter]
    fn path<'py>(&self, py: Python<'py>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let state = self.part.state(py);
        let Some(path) = state.data_set.path() else { return Ok(None) };
        Ok(Some(path.to_path_buf().into_pyobject(py)?.into_any()))
    }

    /// The Transfer Syntax UID; empty if the file has none.
    #[getter]
    fn transfer_syntax(&self, py: Python<'_>) -> String {
        self.part.state(py).data_set.transfer_syntax().uid().to_string()
    }

    /// True if an element was set, deleted or added since the file was read; always true for a new
    /// data set.
    #[getter]
    fn changed(&self, py: Python<'_>) -> bool {
        self.part.state(py).data_set.is_changed()
    }

    /// The problems that were tolerated while reading, as dicts of kind, message, path and offset;
    /// the first 100.
    #[getter]
    fn warnings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let list = PyList::empty(py);
        for warning in self.part.state(py).data_set.warnings().iter() {
            let row = PyDict::new(py);
            row.set_item("kind", warning.kind.id())?;
            row.set_item("message", &warning.message)?;
            row.set_item("path", &warning.tag_path)?;
            row.set_item("offset", warning.byte_offset)?;
            list.append(row)?;
        }
        Ok(list)
    }

    /// The pixels of all frames as a numpy array, of the same shape, type and values as pydicom's:
    /// (rows, columns), with the frames as first axis if there are several, and the samples of
    /// colour images as last axis. Colours are red, green and blue, except for the indexes of a
    /// palette. Frames are decoded on all cores. If the file contains the samples in this form, the
    /// array is a read-only view of it.
    ///
    /// Assigning an array sets the pixel data and the attributes that describe it.
    ///
    /// Raises:
    ///     ImportError: numpy is not installed.
    ///     DmapError: There are no pixel data, or they cannot be decoded.
    #[getter]
    fn pixel_array<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        pixels::whole(py, &self.pixels, &self.part.view(py)?)
    }

    /// Returns the stored values of one frame as a numpy array; other frames are not read.
    ///
    /// Args:
    ///     index: The index of the frame, from 0; negative ones count from the end.
    ///     colors: "rgb", or "stored" for luminance and chroma as they are.
    ///
    /// Raises:
    ///     IndexError: There is no such frame.
    ///     ImportError: numpy is not installed.
    ///     DmapError: There are no pixel data, or they cannot be decoded.
    #[pyo3(signature = (index=0, *, colors="rgb"))]
    fn frame<'py>(&self, py: Python<'py>, index: i64, colors: &str) -> PyResult<Bound<'py, PyAny>> {
        let colors = pixels::colors_of(colors)?;
        pixels::frame(py, &self.pixels, &self.part.view(py)?, index, colors)
    }

    /// Returns an iterator over the frames, each as `frame` returns it; some are decoded ahead, on
    /// all cores. `len` is the number of frames left.
    ///
    /// Args:
    ///     colors: As for `frame`.
    ///
    /// Raises:
    ///     ImportError: numpy is not installed.
    ///     DmapError: There are no pixel data, or they cannot be decoded.
    #[pyo3(signature = (*, colors="rgb"))]
    fn frames(&self, py: Python<'_>, colors: &str) -> PyResult<FrameIterator> {
        FrameIterator::new(py, self.part.view(py)?, pixels::colors_of(colors)?)
    }

    /// Returns one frame as an image of 8 bits, a numpy array: grey as a screen shows it (modality,
    /// window and presentation are applied; MONOCHROME1 is inverted), or red, green and blue, with
    /// palettes applied.
    ///
    /// Args:
    ///     index: The index of the frame, from 0; negative ones count from the end.
    ///     window: "file" uses the window of the file or, if it has none, the range of the values;
    ///         "auto" uses the range of the values; or a tuple of center and width.
    ///     voi: The index of the window or lookup table in the file, from 0.
    ///     overlays: Draw the overlay planes in white.
    ///
    /// Raises:
    ///     IndexError: There is no such frame.
    ///     ImportError: numpy is not installed.
    ///     DmapError: There are no pixel data, or they cannot be decoded or shown.
    #[pyo3(signature = (index=0, *, window=None, voi=0, overlays=false))]
    fn rendered<'py>(
        &self,
        py: Python<'py>,
        index: i64,
        window: Option<&Bound<'py, PyAny>>,
        voi: usize,
        overlays: bool,
    ) -> PyResult<Bound<'py, PyAny>> {
        let options = pixels::render_options(window, voi, overlays)?;
        pixels::rendered(py, &self.pixels, &self.part.view(py)?, index, &options)
    }

    /// Returns one frame as a PNG of 8 bits, the image that `rendered` returns. numpy is not
    /// needed.
    ///
    /// Args:
    ///     index: The index of the frame, from 0; negative ones count from the end.
    ///     window: "file", "auto", or center and width.
    ///     voi: The index of the window or lookup table in the file, from 0.
    ///     overlays: Draw the overlay planes.
    ///
    /// Raises:
    ///     IndexError: There is no such frame.
    ///     DmapError: There are no pixel data, or they cannot be decoded or shown.
    #[pyo3(signature = (index=0, *, window=None, voi=0, overlays=false))]
    fn to_png<'py>(
        &self,
        py: Python<'py>,
        index: i64,
        window: Option<&Bound<'py, PyAny>>,
        voi: usize,
        overlays: bool,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let options = pixels::render_options(window, voi, overlays)?;
        pixels::png(py, &self.pixels, &self.part.view(py)?, index, &options)
    }

    /// Writes the data set as a DICOM file, completely or not at all. Elements that were not
    /// changed are written with the bytes that were read.
    ///
    /// Args:
    ///     path: A path, or a file opened for writing bytes.
    ///     overwrite: Overwrite an existing file; one that another program has changed since it was
    ///         read is kept.
    ///     transfer_syntax: Convert to this one: a UID or keyword, "explicit", "implicit",
    ///         "deflated", "rle", "jpeg-lossless", "jpeg-ls", "jpeg-ls-near", "jpeg-baseline",
    ///         "jpeg-extended", "deflated-frame" or "encapsulated". Pixels are encoded for it. The
    ///         DataSet is not changed.
    ///     character_set: Convert the texts to this one, such as "ISO_IR 192". The DataSet is not
    ///         changed.
    ///     lengths: How sequences and items are written: "kept", "defined" or "undefined".
    ///     group_lengths: "updated" or "removed".
    ///     file_meta: "kept", or "conformed" to PS3.10 table 7.1-1.
    ///     lossy: Allow a transfer syntax that loses information in the pixels: the file is then a
    ///         new image, with another SOP Instance UID.
    ///     quality: The quality of lossy JPEG, 1 to 100.
    ///
    /// Raises:
    ///     FileExistsError: The file exists, and `overwrite` is False.
    ///     ValueError: The conversion is not possible, or the data set is big-endian and was
    ///         changed.
    ///     DmapError: The pixels cannot be decoded, or encoded in that transfer syntax.
    ///     OSError, DmapError: The file cannot be written, is a folder, pipe, device or link, or
    ///         was changed by another program.
    #[pyo3(signature = (path, *, overwrite=false, transfer_syntax=None, character_set=None, lengths="kept", group_lengths="updated", file_meta="kept", lossy=false, quality=90))]
    #[expect(clippy::too_many_arguments, reason = "keyword arguments of Python")]
    fn save(
        &self,
        path: &Bound<'_, PyAny>,
        overwrite: bool,
        transfer_syntax: Option<&Bound<'_, PyAny>>,
        character_set: Option<&Bound<'_, PyAny>>,
        lengths: &str,
        group_lengths: &str,
        file_meta: &str,
        lossy: bool,
        quality: u8,
    ) -> PyResult<()> {
        let py = path.py();
        self.whole("to save")?;
        let state = self.part.state(py);
        let saving = Arguments {
            transfer_syntax,
            character_set,
            lengths,
            group_lengths,
            file_meta,
            lossy,
            quality,
        }
        .read(state.data_set.dict(), overwrite)?;
        let is_path = path.is_instance_of::<PyString>() || path.hasattr("__fspath__")?;
        if !is_path && path.hasattr("write")? {
            return saving.to_file(&state.data_set, path);
        }
        let Ok(path) = path.extract::<PathBuf>() else {
            return Err(PyTypeError::new_err(format!(
                "found {}, expected a path or a file opened for writing bytes",
                describe(path)
            )));
        };
        saving.to_path(py, &state.data_set, path)
    }

    /// Returns the bytes of the file that `save` writes, with the same options.
    #[pyo3(signature = (*, transfer_syntax=None, character_set=None, lengths="kept", group_lengths="updated", file_meta="kept", lossy=false, quality=90))]
    #[expect(clippy::too_many_arguments, reason = "keyword arguments of Python")]
    fn to_bytes<'py>(
        &self,
        py: Python<'py>,
        transfer_syntax: Option<&Bound<'py, PyAny>>,
        character_set: Option<&Bound<'py, PyAny>>,
        lengths: &str,
        group_lengths: &str,
        file_meta: &str,
        lossy: bool,
        quality: u8,
    ) -> PyResult<Bound<'py, PyBytes>> {
        self.whole("to write")?;
        let state = self.part.state(py);
        let saving = Arguments {
            transfer_syntax,
            character_set,
            lengths,
            group_lengths,
            file_meta,
            lossy,
            quality,
        }
        .read(state.data_set.dict(), false)?;
        Ok(PyBytes::new(py, &saving.bytes(py, &state.data_set)?))
    }

    /// Carries out operations one after another, all of them or none; returns for each the number
    /// of elements or items that it set, deleted, added or renamed.
    ///
    /// Args:
    ///     operations: A list of dicts such as `{"op": "set", "path": "PatientID", "value": "x"}`,
    ///         or the JSON text that `dicom-map edit --ops` reads; docs/editing.md lists all of
    ///         them.
    ///
    /// Raises:
    ///     ValueError: An operation is not known or cannot be carried out; the message has its
    ///         index. Nothing is changed then.
    fn apply(&self, operations: &Bound<'_, PyAny>) -> PyResult<Vec<usize>> {
        self.whole("to apply operations to")?;
        let py = operations.py();
        let is_text =
            operations.is_instance_of::<PyString>() || operations.is_instance_of::<PyBytes>();
        let text = match is_text {
            true => operations.clone(),
            false => py.import("json")?.getattr("dumps")?.call1((operations,))?,
        };
        let text: Vec<u8> = match text.cast::<PyBytes>() {
            Ok(bytes) => bytes.as_bytes().to_vec(),
            Err(_) => text.extract::<String>()?.into_bytes(),
        };
        let operations =
            operations::read(&text).map_err(|error| PyValueError::new_err(error.to_string()))?;
        self.part.edit_whole(py, |data_set| Ok(data_set.apply(&operations)?.counts))
    }

    /// Converts every text to another character set, and sets (0008,0005); returns the number of
    /// texts whose bytes have changed. Setting SpecificCharacterSet directly changes only how the
    /// bytes are decoded.
    ///
    /// Args:
    ///     terms: The values of (0008,0005): "ISO_IR 192", a list, or "" for the default
    ///         repertoire.
    ///
    /// Raises:
    ///     ValueError: A text has a character that is not in the set, or a term is not defined.
    ///         Nothing is changed then.
    fn set_character_set(&self, terms: &Bound<'_, PyAny>) -> PyResult<usize> {
        self.whole("to convert")?;
        let (py, terms) = (terms.py(), terms_of(terms)?);
        self.part.edit_whole(py, |data_set| {
            data_set.set_character_set(&terms.iter().map(String::as_str).collect::<Vec<_>>())
        })
    }

    /// Returns the data set as DICOM JSON (PS3.18 annex F).
    ///
    /// Args:
    ///     pretty: Indent.
    ///     meta: Include group 0002, which the standard leaves out.
    ///     names: Add name, keyword and privateCreator to each vr.
    ///     numbers: "number" or "string": how IS, DS, SV and UV are written.
    #[pyo3(signature = (*, pretty=false, meta=false, names=false, numbers="number"))]
    fn to_json(
        &self,
        py: Python<'_>,
        pretty: bool,
        meta: bool,
        names: bool,
        numbers: &str,
    ) -> PyResult<String> {
        let numbers = match numbers {
            "number" => Numbers::Numbers,
            "string" => Numbers::Strings,
            _ => {
                return Err(PyValueError::new_err(format!(
                    "found numbers {numbers:?}, expected \"number\" or \"string\""
                )));
            }
        };
        let options = JsonOptions { pretty, meta, names, numbers, bulk: None };
        let view = self.part.view(py)?;
        let text = py.detach(|| {
            let mut out = Vec::new();
            let written = if view.is_root() {
                write_json(view.data_set(), &options, &mut out)
            } else {
                write_item_json(view.item(), &options, &mut out)
            };
            written.map(|()| text_of(out))
        });
        Ok(text?)
    }

    /// Returns the data set as a pydicom.Dataset, as `pydicom.dcmread` does, but with the VRs of
    /// private elements resolved. pydicom decodes the values on access. A whole file is a
    /// FileDataset with preamble and file meta information, which can be saved.
    ///
    /// Elements that pydicom cannot represent (a tag that occurs twice, group 0002 in the data set)
    /// cause a warning with their tag path.
    ///
    /// Raises:
    ///     ImportError: pydicom is not installed.
    fn to_pydicom<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("dicom_map._pydicom_data")?.getattr("to_pydicom")?.call1((slf,))
    }

    /// HTML for notebooks: a small picture of the frame in the middle, if there is one, and a table
    /// of the first 200 elements.
    fn _repr_html_(&self, py: Python<'_>) -> PyResult<String> {
        const MAX_ROWS: usize = 200;
        const MAX_VALUE_CHARS: usize = 80;
        let view = self.part.view(py)?;
        let picture = pixels::thumbnail(py, &self.pixels, &view).unwrap_or_default();
        Ok(picture + &html_table(view.item(), MAX_ROWS, MAX_VALUE_CHARS))
    }

    fn __repr__(&self, py: Python<'_>) -> String {
        let Ok(view) = self.part.view(py) else {
            return "<DataSet of an item that has been deleted>".into();
        };
        let place = match (view.is_root(), view.data_set().path()) {
            (true, Some(path)) => format!("\"{}\"", escape::path(path)),
            (true, None) if view.data_set().bytes().is_empty() => "no file".into(),
            (true, None) => "bytes".into(),
            (false, _) => "a part of a file".into(),
        };
        format!("<DataSet of {place}, {} elements>", view.item().elements().count())
    }

    /// The text for `print`: for a whole file the dump that `dicom_map.dump` returns.
    fn __str__(&self, py: Python<'_>) -> PyResult<String> {
        if self.part.is_root() {
            self.part.view(py)?.dump(&DumpOptions::default())
        } else {
            Ok(self.__repr__(py))
        }
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> PyResult<bool> {
        self.equals(other)
    }

    /// Returns an independent data set with the same elements. A copy of an item or of group 0002
    /// is a data set with only its elements.
    fn __copy__(&self, py: Python<'_>) -> PyResult<DataSet> {
        let view = self.part.view(py)?;
        let data_set = match self.part.is_root() {
            true => view.data_set().clone(),
            false => view.item().to_data_set().map_err(|error| to_py(py, &error))?,
        };
        Ok(DataSet::new(Part::bounded(data_set, self.part.file().bounds)))
    }

    fn __deepcopy__(&self, py: Python<'_>, _memo: &Bound<'_, PyAny>) -> PyResult<DataSet> {
        self.__copy__(py)
    }

    /// An unchanged data set from a file is pickled as its path, any other as its bytes.
    fn __reduce__<'py>(slf: &Bound<'py, Self>) -> PyResult<Pickled<'py>> {
        let (py, this) = (slf.py(), slf.get());
        if !this.part.is_root() {
            return Err(PyTypeError::new_err(
                "found an item of a sequence, expected a whole data set to pickle: copy.copy() makes one from an item",
            ));
        }
        let state = this.part.state(py);
        let data_set = &state.data_set;
        let source = match data_set.path() {
            Some(path) if !data_set.is_changed() => std::path::absolute(path)
                .unwrap_or_else(|_| path.to_path_buf())
                .into_pyobject(py)?
                .into_any(),
            _ => {
                let saving = Saving {
                    options: Default::default(),
                    character_set: None,
                    transcoding: Default::default(),
                };
                PyBytes::new(py, &saving.bytes(py, data_set)?).into_any()
            }
        };
        let (before, after) = this.part.file().bounds;
        let class = py.import("dicom_map._dicom_map")?.getattr("DataSet")?;
        let state = (source, before.map(u32::from), after.map(u32::from));
        Ok((class.getattr("_restore")?, state))
    }

    /// Reads a pickled data set again.
    #[staticmethod]
    fn _restore(
        py: Python<'_>,
        source: &Bound<'_, PyAny>,
        stop_before: Option<u32>,
        stop_after: Option<u32>,
    ) -> PyResult<DataSet> {
        let bounds = (stop_before.map(Tag::from), stop_after.map(Tag::from));
        let reader = Reader::embedded().with_options(ReadOptions {
            stop_before: bounds.0,
            stop_after: bounds.1,
            ..ReadOptions::default()
        });
        let data_set = read_source(py, &reader, source_of(source)?)?;
        Ok(DataSet::new(Part::bounded(data_set, bounds)))
    }

    /// Returns the elements for pydicom by tag, the encodings of their texts, and the elements that
    /// were left out: see `_pydicom_data.py`.
    fn _pydicom_elements<'py>(
        &self,
        parts: &Bound<'py, PyAny>,
        encodings: &Bound<'py, PyAny>,
        is_meta: bool,
    ) -> PyResult<(Bound<'py, PyDict>, Bound<'py, PyAny>, Bound<'py, PyList>)> {
        let view = self.part.view(parts.py())?;
        let converter = Converter::new(parts)?;
        let (elements, encodings) = converter.elements(view.item(), encodings, is_meta)?;
        Ok((elements, encodings, converter.left_out))
    }

    /// Whether the data set is encoded without VR, and whether it is little-endian.
    #[getter]
    fn _encoding(&self, py: Python<'_>) -> (bool, bool) {
        let encoding = self.part.state(py).data_set.encoding();
        (encoding.implicit_vr, !encoding.big_endian)
    }

    /// The part of a file that it represents: "whole", "meta" or "item".
    #[getter]
    fn _kind(&self) -> &'static str {
        self.part.kind()
    }

    /// The first bytes of the file.
    fn _source_bytes<'py>(&self, py: Python<'py>, count: usize) -> Bound<'py, PyBytes> {
        let state = self.part.state(py);
        let bytes = state.data_set.bytes();
        PyBytes::new(py, bytes.get(..count).unwrap_or(bytes))
    }

    /// The message for a key without an element, with near matches.
    fn _missing(&self, key: &Bound<'_, PyAny>) -> PyResult<String> {
        let view = self.part.view(key.py())?;
        let dict = view.data_set().dict();
        let key = Key::of(key)?;
        let (shown, near) = match &key {
            Key::Tag(tag) => {
                let keyword = dict.lookup_tag(*tag, None).map_or("", |entry| entry.keyword());
                (format!("{tag} {keyword}").trim_end().to_string(), Vec::new())
            }
            Key::Path(path) => {
                let is_known = path.resolve(dict).is_known();
                let tag = match (path.steps(), path.attribute()) {
                    ([_], Query::Keyword { creator: None, .. }) => path
                        .attribute()
                        .answer(dict)
                        .filter(|entry| !entry.is_private())
                        .map(|entry| format!("{} ", entry.tag_text())),
                    _ => None,
                };
                // The path to a tag of an unknown creator is known even though the creator is not.
                let is_known = is_known && path.attribute().answer(dict).is_some();
                let near = match path.block() {
                    Some(_) => dicom_map_inspect::blocks::suggestions(view.item(), dict, path, 3),
                    None if is_known => Vec::new(),
                    None => path.suggestions(dict, 3),
                };
                (format!("{}{path}", tag.unwrap_or_default()), near)
            }
        };
        let hint = match near.as_slice() {
            [] => String::new(),
            near => format!("; did you mean {}?", near.join(" or ")),
        };
        Ok(escape::message(format!("no element {shown} in the data set{hint}")))
    }
}

/// The message for a keyword that is not in the data set, with near matches if it is unknown.
#[cold]
fn missing_attribute(dict: &DmapDict, name: &str) -> PyErr {
    let shown = escape::message(format!("{name:?}"));
    let known = dict.keyword(name);
    // Tools that inspect objects look up many names in lower case.
    let near = match known {
        None if name.starts_with(|first: char| first.is_ascii_uppercase()) => {
            dict.near_keywords(name, 3)
        }
        _ => Vec::new(),
    };
    let hint = match near.as_slice() {
        [] => String::new(),
        near => format!("; did you mean {}?", near.join(" or ")),
    };
    PyAttributeError::new_err(format!("this data set has no {shown}{hint}"))
}
