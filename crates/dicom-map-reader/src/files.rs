//! Files of folders: every regular file once, without following a loop of symbolic links.

use dicom_map::Error;
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// What a walk over folders meets.
pub(crate) enum Met {
    /// A file, or something that is to be tried as one.
    File(PathBuf),
    /// A folder or link that could not be looked into; the error has its path.
    Failed(Error),
}

/// Walks over files and folders, depth first, in the order of names. Its memory is that of the open folders' names.
pub(crate) struct FileWalk {
    stack: Vec<PathBuf>,
    recursive: bool,
    /// Folders that are links, by their true place: entered once.
    linked: HashSet<PathBuf>,
    /// The paths that were given; folders among them are always entered.
    given: usize,
}

impl FileWalk {
    pub(crate) fn new(paths: impl IntoIterator<Item = PathBuf>, recursive: bool) -> FileWalk {
        let mut stack: Vec<PathBuf> = paths.into_iter().collect();
        stack.reverse();
        FileWalk { given: stack.len(), stack, recursive, linked: HashSet::new() }
    }

    fn enter(&mut self, folder: &Path) -> Result<(), Error> {
        let io_error = |error: std::io::Error| Error::from_io(&error, folder);
        let mut names = Vec::new();
        for entry in std::fs::read_dir(folder).map_err(io_error)? {
            names.push(entry.map_err(io_error)?.path());
        }
        names.sort_unstable_by(|left, right| right.cmp(left));
        self.stack.append(&mut names);
        Ok(())
    }

    /// A link to a folder is entered unless it leads to where the walk has been through a link, or to a folder that encloses it.
    fn is_new_link(&mut self, link: &Path) -> Result<bool, Error> {
        let place = std::fs::canonicalize(link).map_err(|error| Error::from_io(&error, link))?;
        let own = link.parent().and_then(|folder| std::fs::canonicalize(folder).ok());
        if own.is_some_and(|own| own.starts_with(&place)) {
            return Ok(false);
        }
        Ok(self.linked.insert(place))
    }
}

impl Iterator for FileWalk {
    type Item = Met;

    fn next(&mut self) -> Option<Met> {
        loop {
            let path = self.stack.pop()?;
            let is_given = self.stack.len() < self.given;
            self.given = self.given.min(self.stack.len());
            let metadata = match std::fs::symlink_metadata(&path) {
                Ok(metadata) => metadata,
                Err(error) => return Some(Met::Failed(Error::from_io(&error, &path))),
            };
            let is_link = metadata.file_type().is_symlink();
            let is_folder = if is_link { path.is_dir() } else { metadata.is_dir() };
            if !is_folder {
                return Some(Met::File(path));
            }
            if !is_given && !self.recursive {
                continue;
            }
            let entered = match if is_link { self.is_new_link(&path) } else { Ok(true) } {
                Ok(true) => self.enter(&path),
                Ok(false) => Ok(()),
                Err(error) => Err(error),
            };
            if let Err(error) = entered {
                return Some(Met::Failed(error));
            }
        }
    }
}

/// The files among these paths and in the folders among them, in the order of names; with `recursive`, in folders of folders too. Paths that can not be
/// looked into come as errors of kind `Io`.
pub fn files(paths: impl IntoIterator<Item = PathBuf>, recursive: bool) -> impl Iterator<Item = Result<PathBuf, Error>> {
    FileWalk::new(paths, recursive).map(|met| match met {
        Met::File(path) => Ok(path),
        Met::Failed(error) => Err(error),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_once_and_no_loop() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        std::fs::create_dir_all(root.join("a/b")).unwrap();
        for name in ["a/1", "a/b/2", "3"] {
            std::fs::write(root.join(name), b"x").unwrap();
        }
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(root, root.join("a/b/loop")).unwrap();
            std::os::unix::fs::symlink("nowhere", root.join("a/broken")).unwrap();
        }
        let found: Vec<PathBuf> = files([root.to_path_buf()], true).filter_map(Result::ok).collect();
        let names: Vec<_> = found.iter().map(|path| path.strip_prefix(root).unwrap().to_str().unwrap()).collect();
        assert_eq!(names, if cfg!(unix) { vec!["3", "a/1", "a/b/2", "a/broken"] } else { vec!["3", "a/1", "a/b/2"] });
        assert_eq!(files([root.to_path_buf()], false).count(), 1);
        assert!(files([root.join("missing")], false).next().unwrap().is_err());
    }
}
