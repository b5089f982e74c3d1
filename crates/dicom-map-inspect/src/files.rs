//! Files: found in folders, every one once, without following a loop of symbolic links.

use dicom_map::Error;
use std::collections::HashSet;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// Folders that one walk keeps open at once. Where more are inside each other, the names in the
/// outermost are read ahead.
const MAX_OPEN: usize = 64;

/// What a walk over folders finds.
pub(crate) enum Found {
    /// A file, or something that is to be tried as one.
    File(PathBuf),
    /// A folder or link that could not be looked into; the error has its path.
    Failed(Error),
}

/// Walks over files and folders, depth first. The names in a folder are read as they are asked for,
/// so that a folder of millions of files takes no memory, unless they are to be sorted.
pub(crate) struct FileWalk<I> {
    /// What the caller gave; folders among them are always entered.
    given: I,
    /// The walk over a given folder; then those over linked folders, each found in the one before.
    walks: Vec<FolderWalk>,
    recursive: bool,
    /// In the order of names, for people; else as the system has them.
    sorted: bool,
    /// Folders that are links, by their true place: entered once.
    linked: HashSet<PathBuf>,
}

impl<I: Iterator<Item = PathBuf>> FileWalk<I> {
    pub(crate) fn new(given: I, recursive: bool, sorted: bool) -> FileWalk<I> {
        FileWalk { given, walks: Vec::new(), recursive, sorted, linked: HashSet::new() }
    }

    fn enter(&mut self, folder: &Path) {
        let depth = if self.recursive { usize::MAX } else { 1 };
        let mut walk = WalkDir::new(folder).max_depth(depth).max_open(MAX_OPEN);
        if self.sorted {
            walk = walk.sort_by_file_name();
        }
        self.walks.push(FolderWalk { entries: walk.into_iter(), folders: Vec::new() });
    }

    /// A link to a folder is entered unless it leads to where the walk has been through a link, or
    /// to a folder that encloses it.
    fn is_new_link(&mut self, link: &Path) -> Result<bool, Error> {
        let place = std::fs::canonicalize(link).map_err(|error| Error::from_io(error, link))?;
        let own = link.parent().and_then(|folder| std::fs::canonicalize(folder).ok());
        if own.is_some_and(|own| own.starts_with(&place)) {
            return Ok(false);
        }
        Ok(self.linked.insert(place))
    }

    /// Something in a folder, which is not a folder itself: a file, or None when it is a link to a
    /// folder.
    fn take(&mut self, path: PathBuf, is_link: bool) -> Option<Found> {
        if !is_link || !path.is_dir() {
            return Some(Found::File(path));
        }
        if self.recursive {
            match self.is_new_link(&path) {
                Ok(true) => self.enter(&path),
                Ok(false) => {}
                Err(error) => return Some(Found::Failed(error)),
            }
        }
        None
    }
}

impl<I: Iterator<Item = PathBuf>> Iterator for FileWalk<I> {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            let Some(walk) = self.walks.last_mut() else {
                let path = self.given.next()?;
                match std::fs::symlink_metadata(&path) {
                    Err(error) => return Some(Found::Failed(Error::from_io(error, &path))),
                    Ok(_) if path.is_dir() => self.enter(&path),
                    Ok(_) => return Some(Found::File(path)),
                }
                continue;
            };
            match walk.next() {
                None => {
                    self.walks.pop();
                }
                Some(Err(error)) => return Some(Found::Failed(error)),
                Some(Ok(entry)) => {
                    let is_link = entry.path_is_symlink();
                    let found = self.take(entry.into_path(), is_link);
                    if found.is_some() {
                        return found;
                    }
                }
            }
        }
    }
}

/// A walk over a folder and the folders in it, which follows no links.
struct FolderWalk {
    entries: walkdir::IntoIter,
    /// The folder, and those in it that enclose what was found last.
    folders: Vec<PathBuf>,
}

impl Iterator for FolderWalk {
    /// What is not a folder.
    type Item = Result<walkdir::DirEntry, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.entries.next()? {
                Ok(entry) if entry.depth() == 0 || entry.file_type().is_dir() => {
                    self.folders.truncate(entry.depth());
                    self.folders.push(entry.into_path());
                }
                Ok(entry) => return Some(Ok(entry)),
                Err(error) => return Some(Err(self.error(error))),
            }
        }
    }
}

impl FolderWalk {
    fn error(&self, error: walkdir::Error) -> Error {
        // Where a list of names breaks off, the error is of the folder and does not say which.
        let enclosing = || self.folders.get(error.depth().checked_sub(1)?).cloned();
        let path = error.path().map(Path::to_path_buf).or_else(enclosing);
        // Without links there is no loop, the only error that the system does not know.
        let error = error.into_io_error().unwrap_or_else(|| std::io::Error::other("a loop"));
        let error = Error::from_stream(error);
        match path {
            Some(path) => error.with_path(path),
            None => error,
        }
    }
}

/// The files among these paths and in the folders among them, in the order of names; with
/// `recursive`, in folders of folders too. Paths that cannot be looked into come as errors of kind
/// `Io`.
pub fn files(
    paths: impl IntoIterator<Item = PathBuf>,
    recursive: bool,
) -> impl Iterator<Item = Result<PathBuf, Error>> {
    FileWalk::new(paths.into_iter(), recursive, true).map(|found| match found {
        Found::File(path) => Ok(path),
        Found::Failed(error) => Err(error),
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

    /// The names of files below `root`, and of what could not be looked into with a mark.
    fn walked(root: &Path, recursive: bool, sorted: bool) -> Vec<String> {
        FileWalk::new([root.to_path_buf()].into_iter(), recursive, sorted)
            .map(|found| {
                let name = |path: &Path| path.strip_prefix(root).unwrap().display().to_string();
                match found {
                    Found::File(path) => name(&path),
                    Found::Failed(error) => format!("! {}", name(error.path().unwrap())),
                }
            })
            .collect()
    }

    #[test]
    fn files_come_in_the_order_of_names() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        std::fs::create_dir_all(root.join("b/c")).unwrap();
        for name in ["b/c/1", "b/2", "b.txt", "a", "c"] {
            std::fs::write(root.join(name), b"x").unwrap();
        }
        assert_eq!(walked(root, true, true), ["a", "b/2", "b/c/1", "b.txt", "c"]);
        assert_eq!(walked(root, false, true), ["a", "b.txt", "c"]);
        let mut unsorted = walked(root, true, false);
        unsorted.sort();
        assert_eq!(unsorted, ["a", "b.txt", "b/2", "b/c/1", "c"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_linked_folder_is_entered_once_also_when_it_is_given() {
        use std::os::unix::fs::symlink;
        let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (root, other) = (folder.path(), other.path());
        std::fs::create_dir_all(other.join("deep")).unwrap();
        std::fs::write(other.join("deep/file"), b"x").unwrap();
        // Back to itself from inside, and to what cannot be looked into.
        symlink(other, other.join("deep/back")).unwrap();
        symlink("self", other.join("self")).unwrap();
        symlink(other, root.join("1")).unwrap();
        symlink(other, root.join("2")).unwrap();
        assert_eq!(walked(root, true, true), ["1/deep/file", "1/self"]);
        assert_eq!(walked(root, false, true), [] as [&str; 0]);
        let given = root.join("1");
        assert_eq!(walked(&given, true, true), ["deep/file", "self"]);
    }

    #[test]
    fn deeper_than_the_folders_that_are_kept_open() {
        let folder = tempfile::tempdir().unwrap();
        let mut path = folder.path().to_path_buf();
        for _ in 0..2 * MAX_OPEN {
            path.push("d");
            std::fs::create_dir(&path).unwrap();
            std::fs::write(path.join("f"), b"x").unwrap();
        }
        assert_eq!(walked(folder.path(), true, false).len(), 2 * MAX_OPEN);
    }
}
