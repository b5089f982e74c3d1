//! `Uid`: a unique identifier of PS3.6 annex A as a frozen Python object.

use dicom_map::UidView;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};

/// A unique identifier of PS3.6 annex A: a transfer syntax, a SOP class, ...
#[pyclass(frozen, eq, hash, module = "dicom_map")]
#[derive(PartialEq, Eq, Hash)]
pub(crate) struct Uid {
    /// The identifier: digits and dots.
    #[pyo3(get)]
    uid: String,
    /// The name.
    #[pyo3(get)]
    name: String,
    /// The keyword; empty if PS3.6 has none.
    #[pyo3(get)]
    keyword: String,
    /// The type, as PS3.6 names it: "Transfer Syntax", "SOP Class", ...
    #[pyo3(get)]
    r#type: String,
    /// True if the standard has retired it.
    #[pyo3(get)]
    retired: bool,
    sources: Vec<String>,
}

impl Uid {
    /// The identifier.
    pub(crate) fn text(&self) -> &str {
        &self.uid
    }

    pub(crate) fn new(uid: &UidView<'_>) -> Uid {
        Uid {
            uid: uid.uid().to_string(),
            name: uid.name().to_string(),
            keyword: uid.keyword().to_string(),
            r#type: uid.kind().to_string(),
            retired: uid.retired(),
            sources: uid.sources().map(|source| source.to_string()).collect(),
        }
    }
}

#[pymethods]
impl Uid {
    /// The sources: "source:document#L5".
    #[getter]
    fn sources<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, &self.sources)
    }

    fn __str__(&self) -> &str {
        &self.uid
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let name = PyString::new(py, &self.name).repr()?.to_cow()?.into_owned();
        Ok(format!("Uid('{}', {name}, type='{}')", self.uid, self.r#type))
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (UidState,))> {
        let state = (
            self.uid.clone(),
            self.name.clone(),
            self.keyword.clone(),
            self.r#type.clone(),
            self.retired,
            self.sources.clone(),
        );
        Ok((py.get_type::<Uid>().getattr(intern!(py, "_restore"))?, (state,)))
    }

    /// Rebuilds a pickled identifier.
    #[staticmethod]
    fn _restore(state: UidState) -> Uid {
        let (uid, name, keyword, r#type, retired, sources) = state;
        Uid { uid, name, keyword, r#type, retired, sources }
    }
}

/// The fields in their order.
type UidState = (String, String, String, String, bool, Vec<String>);
