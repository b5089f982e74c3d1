//! The folder that importers read from, and a record of their inputs.

use dicom_map::{Error, ErrorKind};
use sha2::{Digest, Sha256};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder of source files and a Python with pydicom. Records the SHA-256 of everything that is
/// read through it.
pub struct Context {
    sources: PathBuf,
    /// The content of every file, if there is no folder.
    bytes: Option<Vec<u8>>,
    python: PathBuf,
    inputs: RefCell<BTreeMap<String, String>>,
}

impl Context {
    /// A context that reads files below `sources` and runs scripts with `python`.
    pub fn new(sources: impl Into<PathBuf>, python: impl Into<PathBuf>) -> Context {
        Context {
            sources: sources.into(),
            bytes: None,
            python: python.into(),
            inputs: RefCell::default(),
        }
    }

    /// A context without a folder: every file that an importer reads has these bytes. For testing
    /// importers with arbitrary input.
    pub fn of_bytes(bytes: impl Into<Vec<u8>>) -> Context {
        Context { bytes: Some(bytes.into()), ..Context::new("", "") }
    }

    /// The bytes of `<sources>/<relative>`, e.g. `gdcm/privatedicts.xml`. An error of kind `Io` if
    /// it cannot be read.
    pub fn read(&self, relative: &str) -> Result<Vec<u8>, Error> {
        if let Some(bytes) = &self.bytes {
            return Ok(bytes.clone());
        }
        let path = self.sources.join(relative);
        let bytes = std::fs::read(&path).map_err(|error| Error::from_io(error, &path))?;
        self.note(relative, &bytes);
        Ok(bytes)
    }

    /// The files below `<sources>/<folder>` whose name ends in `suffix`, as paths that
    /// [`Context::read`] takes, sorted. Includes subfolders.
    pub fn list(&self, folder: &str, suffix: &str) -> Result<Vec<String>, Error> {
        if self.bytes.is_some() {
            return Ok(vec![format!("{folder}/any{suffix}")]);
        }
        let mut found = Vec::new();
        let mut waiting = vec![folder.to_string()];
        while let Some(folder) = waiting.pop() {
            let path = self.sources.join(&folder);
            let failed = |error: std::io::Error| Error::from_io(error, &path);
            for item in std::fs::read_dir(&path).map_err(failed)? {
                let item = item.map_err(failed)?;
                let name = item.file_name().to_string_lossy().into_owned();
                let relative = format!("{folder}/{name}");
                if item.file_type().map_err(failed)?.is_dir() {
                    waiting.push(relative);
                } else if name.ends_with(suffix) {
                    found.push(relative);
                }
            }
        }
        found.sort();
        Ok(found)
    }

    /// The output of `script`, run by the Python of this context with `arguments`. It is recorded
    /// as `name`.
    pub fn run_python(
        &self,
        name: &str,
        script: &str,
        arguments: &[&str],
    ) -> Result<Vec<u8>, Error> {
        if let Some(bytes) = &self.bytes {
            return Ok(bytes.clone());
        }
        let failed = |reason: String| Error::new(ErrorKind::Io, reason).with_path(&self.python);
        let output = Command::new(&self.python)
            .arg("-c")
            .arg(script)
            .args(arguments)
            .output()
            .map_err(|error| Error::from_io(error, &self.python))?;
        if !output.status.success() {
            return Err(failed(format!(
                "{name}: {}: {}",
                output.status,
                String::from_utf8_lossy(&output.stderr).trim()
            )));
        }
        self.note(name, &output.stdout);
        Ok(output.stdout)
    }

    /// One SHA-256 for everything read so far: that of the file if there is only one, otherwise
    /// that of the list of `<sha256>  <name>` lines, as `sha256sum` prints it.
    pub fn digest(&self) -> String {
        let inputs = self.inputs.borrow();
        match inputs.values().next() {
            Some(only) if inputs.len() == 1 => only.clone(),
            _ => {
                let listing: String =
                    inputs.iter().map(|(name, digest)| format!("{digest}  {name}\n")).collect();
                hex_digest(listing.as_bytes())
            }
        }
    }

    /// The folder of source files.
    pub fn sources(&self) -> &Path {
        &self.sources
    }

    fn note(&self, name: &str, bytes: &[u8]) {
        self.inputs.borrow_mut().insert(name.to_string(), hex_digest(bytes));
    }
}

fn hex_digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Importers terminate on any input; the fuzz target `importers` tries more.
    #[test]
    fn every_importer_terminates_on_arbitrary_bytes() {
        for importer in crate::importers::IMPORTERS {
            for bytes in [
                &b""[..],
                b"\n",
                b"a\tb\n1\n",
                b"\xFF\xFE\x00",
                b"{\"a\": [1]}",
                b"<a><b></a>",
                b"(0008,0005)\tCS\t\t1-\t\n",
            ] {
                let _ = (importer.run)(&Context::of_bytes(bytes));
            }
        }
    }

    #[test]
    fn the_digest_of_one_file_is_its_own_and_of_two_that_of_the_list() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("a")).unwrap();
        std::fs::write(folder.path().join("a/one.txt"), "abc").unwrap();
        std::fs::write(folder.path().join("a/two.txt"), "").unwrap();
        let context = Context::new(folder.path(), "python3");
        assert_eq!(context.list("a", ".txt").unwrap(), ["a/one.txt", "a/two.txt"]);
        context.read("a/one.txt").unwrap();
        assert_eq!(
            context.digest(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        context.read("a/two.txt").unwrap();
        assert_ne!(
            context.digest(),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(context.read("a/three.txt").unwrap_err().kind(), ErrorKind::Io);
    }
}
