//! How a data set is written: the arguments of `save` and `to_bytes`, and the target.

use crate::args::{describe, texts};
use crate::errors::{to_py, writing_to_py};
use crate::uid::Uid;
use dicom_map::transfer_syntax::PixelData as Form;
use dicom_map::{DmapDict, Error, TransferSyntax};
use dicom_map_dataset::write::{FileMeta, GroupLengths, Lengths};
use dicom_map_dataset::{DataSet, SaveOptions};
use dicom_map_pixel::{TranscodeOptions, transcode};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString};
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::sync::Mutex;

/// The arguments of `save` and `to_bytes`, except the target.
pub(super) struct Saving {
    pub(super) options: SaveOptions,
    /// The values of (0008,0005) to convert to.
    pub(super) character_set: Option<Vec<String>>,
    /// How pixels are encoded, if the transfer syntax requires it.
    pub(super) transcoding: TranscodeOptions,
}

/// The arguments by their names.
pub(super) struct Arguments<'a, 'py> {
    pub(super) transfer_syntax: Option<&'a Bound<'py, PyAny>>,
    pub(super) character_set: Option<&'a Bound<'py, PyAny>>,
    pub(super) lengths: &'a str,
    pub(super) group_lengths: &'a str,
    pub(super) file_meta: &'a str,
    pub(super) lossy: bool,
    pub(super) quality: u8,
}

impl Arguments<'_, '_> {
    pub(super) fn read(&self, dict: &DmapDict, overwrite: bool) -> PyResult<Saving> {
        let lengths = match self.lengths {
            "kept" => Lengths::Kept,
            "defined" => Lengths::Defined,
            "undefined" => Lengths::Undefined,
            found => return Err(bad("lengths", found, "\"kept\", \"defined\" or \"undefined\"")),
        };
        let group_lengths = match self.group_lengths {
            "updated" => GroupLengths::Updated,
            "removed" => GroupLengths::Removed,
            found => return Err(bad("group_lengths", found, "\"updated\" or \"removed\"")),
        };
        let file_meta = match self.file_meta {
            "kept" => FileMeta::Kept,
            "conformed" => FileMeta::Conformed,
            found => return Err(bad("file_meta", found, "\"kept\" or \"conformed\"")),
        };
        let transfer_syntax =
            self.transfer_syntax.map(|syntax| syntax_of(syntax, dict)).transpose()?;
        let character_set = self.character_set.map(terms_of).transpose()?;
        if !(1..=100).contains(&self.quality) {
            return Err(bad("quality", &self.quality.to_string(), "1 to 100"));
        }
        let mut transcoding = TranscodeOptions::default();
        transcoding.lossy = self.lossy;
        transcoding.encode.quality = self.quality;
        let options = SaveOptions { transfer_syntax, lengths, group_lengths, file_meta, overwrite };
        Ok(Saving { options, character_set, transcoding })
    }
}

fn bad(what: &str, found: &str, expected: &str) -> PyErr {
    PyValueError::new_err(format!("found {what} {found:?}, expected {expected}"))
}

/// A transfer syntax: its UID, its keyword, a Uid, or one of a few words.
pub(super) fn syntax_of(value: &Bound<'_, PyAny>, dict: &DmapDict) -> PyResult<TransferSyntax> {
    let uid = uid_text(value, "transfer syntax", dict)?;
    match TransferSyntax::from_word(&uid) {
        Some(syntax) => Ok(syntax),
        None if uid.starts_with(|first: char| first.is_ascii_digit()) => {
            Ok(TransferSyntax::from_uid(&uid))
        }
        None => {
            let words: Vec<String> =
                TransferSyntax::words().map(|(word, _)| format!("{word:?}")).collect();
            let expected = format!("a UID, a keyword of PS3.6 annex A, {}", words.join(", "));
            Err(bad("transfer syntax", &uid, &expected))
        }
    }
}

/// The UID for a text or Uid; a text that is neither UID nor keyword is returned as it is.
pub(super) fn uid_text(value: &Bound<'_, PyAny>, what: &str, dict: &DmapDict) -> PyResult<String> {
    if let Ok(uid) = value.cast::<Uid>() {
        return Ok(uid.get().text().to_string());
    }
    let Ok(text) = value.cast::<PyString>() else {
        return Err(PyTypeError::new_err(format!(
            "found {what} {}, expected a str or Uid",
            describe(value)
        )));
    };
    let text = text.to_cow()?;
    Ok(dict.uid(&text).map_or_else(|| text.to_string(), |uid| uid.uid().to_string()))
}

/// The values of (0008,0005): a text, in which backslashes separate them, or several.
pub(super) fn terms_of(value: &Bound<'_, PyAny>) -> PyResult<Vec<String>> {
    if let Ok(text) = value.cast::<PyString>() {
        let text = text.to_cow()?;
        return Ok(match text.as_ref() {
            "" => Vec::new(),
            text => text.split('\\').map(str::to_string).collect(),
        });
    }
    texts(value).map_err(|error| match error.is_instance_of::<PyTypeError>(value.py()) {
        true => PyTypeError::new_err(format!(
            "found character set {}, expected a str such as 'ISO_IR 192' or a list of them",
            describe(value)
        )),
        false => error,
    })
}

impl Saving {
    /// The data set with its texts and pixels converted as requested.
    fn converted(&self, data_set: &DataSet) -> Result<Option<DataSet>, Error> {
        let mut converted = None;
        if let Some(target) = self.options.transfer_syntax.as_ref()
            && needs_codecs(data_set, target)
        {
            converted = Some(transcode(data_set, target, &self.transcoding)?.data_set);
        }
        if let Some(terms) = &self.character_set {
            let data_set = converted.get_or_insert_with(|| data_set.clone());
            data_set.set_character_set(&terms.iter().map(String::as_str).collect::<Vec<_>>())?;
        }
        Ok(converted)
    }

    fn write(&self, data_set: &DataSet, out: &mut dyn Write) -> Result<u64, Error> {
        let converted = self.converted(data_set)?;
        converted.as_ref().unwrap_or(data_set).write_to(&self.options, out)
    }

    /// Returns the bytes of the file.
    pub(super) fn bytes(&self, py: Python<'_>, data_set: &DataSet) -> PyResult<Vec<u8>> {
        let written = py.detach(|| {
            let mut bytes = Vec::new();
            self.write(data_set, &mut bytes).map(|_| bytes)
        });
        written.map_err(|error| to_py(py, &error))
    }

    /// Writes a file, completely or not at all.
    pub(super) fn to_path(
        &self,
        py: Python<'_>,
        data_set: &DataSet,
        path: PathBuf,
    ) -> PyResult<()> {
        let saved = py.detach(|| {
            let converted = self.converted(data_set)?;
            converted.as_ref().unwrap_or(data_set).save(path, &self.options)
        });
        saved.map(|_| ()).map_err(|error| writing_to_py(py, &error))
    }

    /// Writes to an object with a method `write`.
    pub(super) fn to_file(&self, data_set: &DataSet, file: &Bound<'_, PyAny>) -> PyResult<()> {
        /// The number of bytes that are passed at once.
        const CHUNK_BYTES: usize = 1 << 20;
        let py = file.py();
        let target =
            PythonFile { write: file.getattr("write")?.unbind(), failure: Mutex::new(None) };
        let written = py.detach(|| {
            let mut out = BufWriter::with_capacity(CHUNK_BYTES, &target);
            self.write(data_set, &mut out)?;
            out.flush().map_err(Error::from_stream)
        });
        if let Ok(Some(failure)) = target.failure.into_inner() {
            return Err(failure);
        }
        written.map_err(|error| to_py(py, &error))
    }
}

/// True if pixels would have to be encoded; any other problem with a transfer syntax is reported by
/// saving.
fn needs_codecs(data_set: &DataSet, target: &TransferSyntax) -> bool {
    let source = data_set.pixel_syntax();
    let is_written = |syntax: &TransferSyntax| {
        syntax.facts().is_some_and(|facts| {
            matches!(facts.pixel_data, Form::Native | Form::Encapsulated)
                && facts.encoding.is_some_and(|encoding| !encoding.big_endian)
        })
    };
    source != target && is_written(target) && (source.is_encapsulated() || target.is_encapsulated())
}

/// A file that Python has opened for writing bytes.
struct PythonFile {
    write: Py<PyAny>,
    /// The exception that its `write` raised.
    failure: Mutex<Option<PyErr>>,
}

impl Write for &PythonFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = Python::attach(|py| {
            let answer = self.write.bind(py).call1((PyBytes::new(py, bytes),))?;
            // A raw file may write only a part; other files return None or the full length.
            if answer.is_none() { Ok(bytes.len()) } else { answer.extract::<usize>() }
        });
        written.map(|count| count.min(bytes.len())).map_err(|raised| {
            if let Ok(mut failure) = self.failure.lock() {
                *failure = Some(raised);
            }
            io::Error::other("the file refused to be written")
        })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
