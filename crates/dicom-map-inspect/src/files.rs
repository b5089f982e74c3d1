//! Files: found in folders, every one once, without following a loop of symbolic links.

use dicom_map::Error;
use std::collections::HashSet;
use std::fs::ReadDir;
use std::path::{Path, PathBuf};

/// What a walk over folders meets.
pub(crate) enum Met {
    /// A file, or something that is to be tried as one.
    File(PathBuf),
    /// A folder or link that could not be looked into; the error has its path.
    Failed(Error),
}

/// What is still to be looked at.
enum Pending {
    /// A path inside a folder.
    Path(PathBuf),
    /// An open folder: its names are read as they are asked for, so that a folder of millions of
    /// files takes no memory.
    Folder(PathBuf, ReadDir),
}

/// Walks over files and folders, depth first.
pub(crate) struct FileWalk<I> {
    /// What the caller gave; folders among them are always entered.
    given: I,
    stack: Vec<Pending>,
    recursive: bool,
    /// In the order of names, for people; else as the system has them.
    sorted: bool,
    /// Folders that are links, by their true place: entered once.
    linked: HashSet<PathBuf>,
}

impl<I: Iterator<Item = PathBuf>> FileWalk<I> {
    pub(crate) fn new(given: I, recursive: bool, sorted: bool) -> FileWalk<I> {
        FileWalk { given, stack: Vec::new(), recursive, sorted, linked: HashSet::new() }
    }

    fn enter(&mut self, folder: PathBuf) -> Result<(), Error> {
        let io_error = |error: std::io::Error| Error::from_io(&error, &folder);
        let entries = std::fs::read_dir(&folder).map_err(io_error)?;
        if !self.sorted {
            self.stack.push(Pending::Folder(folder, entries));
            return Ok(());
        }
        let mut names = Vec::new();
        for entry in entries {
            names.push(entry.map_err(io_error)?.path());
        }
        names.sort_unstable_by(|left, right| right.cmp(left));
        self.stack.extend(names.into_iter().map(Pending::Path));
        Ok(())
    }

    /// A link to a folder is entered unless it leads to where the walk has been through a link, or
    /// to a folder that encloses it.
    fn is_new_link(&mut self, link: &Path) -> Result<bool, Error> {
        let place = std::fs::canonicalize(link).map_err(|error| Error::from_io(&error, link))?;
        let own = link.parent().and_then(|folder| std::fs::canonicalize(folder).ok());
        if own.is_some_and(|own| own.starts_with(&place)) {
            return Ok(false);
        }
        Ok(self.linked.insert(place))
    }
}

impl<I: Iterator<Item = PathBuf>> Iterator for FileWalk<I> {
    type Item = Met;

    fn next(&mut self) -> Option<Met> {
        loop {
            // The kind that a folder's list gives spares asking the file system once more.
            let (path, is_given, kind) = match self.stack.pop() {
                None => (self.given.next()?, true, None),
                Some(Pending::Path(path)) => (path, false, None),
                Some(Pending::Folder(folder, mut entries)) => match entries.next() {
                    None => continue,
                    Some(entry) => {
                        self.stack.push(Pending::Folder(folder.clone(), entries));
                        match entry {
                            Ok(entry) => (entry.path(), false, entry.file_type().ok()),
                            Err(error) => {
                                // A folder that fails once may fail for ever.
                                self.stack.pop();
                                return Some(Met::Failed(Error::from_io(&error, &folder)));
                            }
                        }
                    }
                },
            };
            let kind = match kind
                .map_or_else(|| std::fs::symlink_metadata(&path).map(|found| found.file_type()), Ok)
            {
                Ok(kind) => kind,
                Err(error) => return Some(Met::Failed(Error::from_io(&error, &path))),
            };
            let is_link = kind.is_symlink();
            let is_folder = if is_link { path.is_dir() } else { kind.is_dir() };
            if !is_folder {
                return Some(Met::File(path));
            }
            if !is_given && !self.recursive {
                continue;
            }
            let is_new = if is_link && !is_given { self.is_new_link(&path) } else { Ok(true) };
            let entered = match is_new {
                Ok(true) => self.enter(path),
                Ok(false) => Ok(()),
                Err(error) => Err(error),
            };
            if let Err(error) = entered {
                return Some(Met::Failed(error));
            }
        }
    }
}

/// The files among these paths and in the folders among them, in the order of names; with
/// `recursive`, in folders of folders too. Paths that can not be looked into come as errors of kind
/// `Io`.
pub fn files(
    paths: impl IntoIterator<Item = PathBuf>,
    recursive: bool,
) -> impl Iterator<Item = Result<PathBuf, Error>> {
    FileWalk::new(paths.into_iter(), recursive, true).map(|met| match met {
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
        let found: Vec<PathBuf> =
            files([root.to_path_buf()], true).filter_map(Result::ok).collect();
        let names: Vec<_> =
            found.iter().map(|path| path.strip_prefix(root).unwrap().to_str().unwrap()).collect();
        assert_eq!(
            names,
            if cfg!(unix) {
                vec!["3", "a/1", "a/b/2", "a/broken"]
            } else {
                vec!["3", "a/1", "a/b/2"]
            }
        );
        assert_eq!(files([root.to_path_buf()], false).count(), 1);
        assert!(files([root.join("missing")], false).next().unwrap().is_err());
    }
}
