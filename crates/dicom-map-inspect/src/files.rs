//! Finds files in folders, each one once, without following loops of symbolic links.
//!
//! A file that has several names (hard links, symbolic links, a folder that is given twice, a link
//! to a folder) is found under the first of them.

use crate::objects::{Given, Object};
use dicom_map::{Error, ErrorKind};
use std::collections::HashSet;
use std::fs::Metadata;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The most folders that one walk keeps open at once. If they nest more deeply, the names in the
/// outermost are read in advance.
const MAX_OPEN: usize = 64;
/// The most files with several names, and given files, that one walk remembers: about 24 MB. Beyond
/// that, a file is found under each of its names.
pub const MAX_REMEMBERED: usize = 1 << 20;

/// Returns the paths that match a name with wildcards (`*`, `?`, `[a-z]`, `**` for nested folders),
/// sorted by name. A path that exists stands for itself, even if it contains such characters.
///
/// Errors: `Io` for a name without wildcards that does not exist, or one that nothing matches;
/// `InvalidArgument` for invalid wildcards.
///
/// ```
/// use dicom_map_inspect::files::expand;
/// # let folder = tempfile::tempdir().unwrap();
/// # let folder = folder.path();
/// std::fs::write(folder.join("1.dcm"), b"")?;
/// std::fs::write(folder.join("2.dcm"), b"")?;
/// assert_eq!(expand(&folder.join("*.dcm")).unwrap().count(), 2);
/// assert!(expand(&folder.join("*.ima")).is_err());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn expand(path: &Path) -> Result<Box<dyn Iterator<Item = PathBuf> + Send>, Error> {
    let absent = match std::fs::symlink_metadata(path) {
        Ok(_) => return Ok(Box::new(std::iter::once(path.to_path_buf()))),
        Err(error) => Error::from_io(error, path),
    };
    let Some(pattern) = path.to_str().filter(|text| text.contains(['*', '?', '['])) else {
        return Err(absent);
    };
    let found = glob::glob(pattern).map_err(|error| {
        let message = format!("found wildcards that cannot be parsed: {}", error.msg);
        Error::caused(ErrorKind::InvalidArgument, message, error).with_path(path)
    })?;
    // A folder that cannot be opened is still returned, and fails when it is opened.
    let mut found =
        found.map(|found| found.unwrap_or_else(|error| error.path().to_path_buf())).peekable();
    if found.peek().is_none() { Err(absent) } else { Ok(Box::new(found)) }
}

/// A result of a walk over folders.
pub(crate) enum WalkEntry {
    /// A file, or something to be tried as one; and whether the caller still has to check that it
    /// is new.
    File(PathBuf, Check),
    /// An object that is not a local file.
    Object(Box<dyn Object>),
    /// A folder or link that could not be opened; the error has its path.
    Failed(Error),
}

/// Whether [`FileWalk::is_new`] must still be called for a file, to find out if it was already
/// found under another name. The caller opens the file anyway and then has its metadata for free,
/// which the walk would have to request from the system.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Check {
    /// No: it has been checked.
    Done,
    /// If it has other names.
    OtherNames,
    /// Always: it may have been found through a link.
    Always,
}

impl Check {
    /// True if the file must be checked.
    pub(crate) fn is_needed(self, metadata: &Metadata) -> bool {
        match self {
            Check::Done => false,
            Check::OtherNames => has_other_names(metadata),
            Check::Always => true,
        }
    }
}

/// The order of a walk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Order {
    /// By name, for people. Each file has already been checked.
    Name,
    /// In the order of the system. The caller checks each file that it opens.
    Unsorted,
}

/// Walks over files and folders, depth first. The names in a folder are read on demand, so that a
/// folder of millions of files takes no memory, unless they are to be sorted.
pub(crate) struct FileWalk<I> {
    /// The paths from the caller; folders among them are always entered.
    given: I,
    /// The walk over a given folder, then those over linked folders, each found in the previous
    /// one.
    walks: Vec<FolderWalk>,
    recursive: bool,
    order: Order,
    seen: Seen,
}

impl<I: Iterator<Item: Into<Given>>> FileWalk<I> {
    pub(crate) fn new(given: I, recursive: bool, order: Order) -> FileWalk<I> {
        FileWalk { given, walks: Vec::new(), recursive, order, seen: Seen::default() }
    }

    /// True for a file that was not found before under another name.
    pub(crate) fn is_new(&mut self, metadata: &Metadata) -> bool {
        self.seen.is_new(metadata)
    }

    /// Enters a folder, unless the walk has already visited it, directly or through an enclosing
    /// folder.
    fn enter(&mut self, folder: &Path) {
        // Errors are ignored here: the walk runs into them again and reports them.
        if let Ok(place) = std::fs::canonicalize(folder) {
            if self.seen.encloses(&place, self.recursive) {
                return;
            }
            self.seen.folders.extend(std::fs::metadata(folder).ok().as_ref().and_then(FileId::of));
            self.seen.places.insert(place);
        }
        let depth = if self.recursive { usize::MAX } else { 1 };
        let mut walk = WalkDir::new(folder).max_depth(depth).max_open(MAX_OPEN);
        if self.order == Order::Name {
            walk = walk.sort_by_file_name();
        }
        self.walks.push(FolderWalk { entries: walk.into_iter(), folders: Vec::new() });
    }

    /// True for a link to a folder that encloses the link: it leads nowhere new.
    fn is_loop(link: &Path) -> Result<bool, Error> {
        let place = std::fs::canonicalize(link).map_err(|error| Error::from_io(error, link))?;
        let own = link.parent().and_then(|folder| std::fs::canonicalize(folder).ok());
        Ok(own.is_some_and(|own| own.starts_with(&place)))
    }

    /// Handles something in a folder that is not itself a folder: returns a file, or None for a
    /// link to a folder or a file already found under another name.
    fn take(&mut self, entry: walkdir::DirEntry) -> Option<WalkEntry> {
        if !entry.path_is_symlink() {
            let check = match self.order {
                Order::Unsorted if self.seen.files.is_empty() => Check::OtherNames,
                Order::Unsorted => Check::Always,
                Order::Name => Check::Done,
            };
            // A file that cannot be examined fails when it is opened.
            let is_new = check != Check::Done
                || entry.metadata().map_or(true, |metadata| self.seen.is_new(&metadata));
            return is_new.then(|| WalkEntry::File(entry.into_path(), check));
        }
        let path = entry.into_path();
        let Ok(metadata) = std::fs::metadata(&path) else {
            return Some(WalkEntry::File(path, Check::Done));
        };
        if !metadata.is_dir() {
            return self
                .is_new_name(&path, &metadata)
                .then_some(WalkEntry::File(path, Check::Done));
        }
        if self.recursive {
            match Self::is_loop(&path) {
                Ok(true) => {}
                Ok(false) => self.enter(&path),
                Err(error) => return Some(WalkEntry::Failed(error)),
            }
        }
        None
    }

    /// True for a file that was not found before under another name, and that the walk will not
    /// reach by itself. Its name is a link, or was given.
    fn is_new_name(&mut self, path: &Path, metadata: &Metadata) -> bool {
        if !self.seen.places.is_empty()
            && let Ok(place) = std::fs::canonicalize(path)
            && place.parent().is_some_and(|folder| self.seen.encloses(folder, self.recursive))
        {
            return false;
        }
        self.seen.remember(metadata)
    }
}

impl<I: Iterator<Item: Into<Given>>> Iterator for FileWalk<I> {
    type Item = WalkEntry;

    fn next(&mut self) -> Option<WalkEntry> {
        loop {
            let Some(walk) = self.walks.last_mut() else {
                let path = match self.given.next()?.into() {
                    Given::Path(path) => path,
                    Given::Object(object) => return Some(WalkEntry::Object(object)),
                    Given::Failed(error) => return Some(WalkEntry::Failed(error)),
                };
                match std::fs::metadata(&path) {
                    Ok(metadata) if metadata.is_dir() => self.enter(&path),
                    Ok(metadata) if !self.is_new_name(&path, &metadata) => {}
                    Ok(_) => return Some(WalkEntry::File(path, Check::Done)),
                    // A broken link fails when it is opened.
                    Err(_) if path.is_symlink() => return Some(WalkEntry::File(path, Check::Done)),
                    Err(error) => return Some(WalkEntry::Failed(Error::from_io(error, &path))),
                }
                continue;
            };
            match walk.next(&self.seen) {
                None => {
                    self.walks.pop();
                }
                Some(Err(error)) => return Some(WalkEntry::Failed(error)),
                Some(Ok(entry)) => {
                    let found = self.take(entry);
                    if found.is_some() {
                        return found;
                    }
                }
            }
        }
    }
}

/// The identity of a file or folder, independent of its name.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
struct FileId {
    device: u64,
    number: u64,
}

impl FileId {
    /// None if the system does not provide it.
    #[cfg(unix)]
    fn of(metadata: &Metadata) -> Option<FileId> {
        use std::os::unix::fs::MetadataExt as _;
        Some(FileId { device: metadata.dev(), number: metadata.ino() })
    }

    #[cfg(not(unix))]
    fn of(_metadata: &Metadata) -> Option<FileId> {
        None
    }
}

#[cfg(unix)]
fn has_other_names(metadata: &Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(metadata) > 1
}

#[cfg(not(unix))]
fn has_other_names(_metadata: &Metadata) -> bool {
    false
}

/// The memory of a walk.
#[derive(Default)]
struct Seen {
    /// The canonical paths of the folders that were given or found through links, and entered.
    places: HashSet<PathBuf>,
    /// The identities of the same folders.
    folders: HashSet<FileId>,
    /// Files that have other names, or were found under a name outside the folders of the walk.
    files: HashSet<FileId>,
}

impl Seen {
    /// True if a walk over the folders entered so far reaches this path.
    fn encloses(&self, place: &Path, recursive: bool) -> bool {
        let depth = if recursive { usize::MAX } else { 1 };
        place.ancestors().take(depth).any(|folder| self.places.contains(folder))
    }

    /// True for a file in a folder of the walk that was not found before under another name.
    fn is_new(&mut self, metadata: &Metadata) -> bool {
        if has_other_names(metadata) {
            return self.remember(metadata);
        }
        self.files.is_empty() || FileId::of(metadata).is_none_or(|id| !self.files.contains(&id))
    }

    /// Remembers a file; false if it is already known.
    fn remember(&mut self, metadata: &Metadata) -> bool {
        match FileId::of(metadata) {
            Some(id) if self.files.len() >= MAX_REMEMBERED => !self.files.contains(&id),
            Some(id) => self.files.insert(id),
            None => true,
        }
    }
}

/// A walk over a folder and the folders in it, which follows no links.
struct FolderWalk {
    entries: walkdir::IntoIter,
    /// The folder, and the folders in it that enclose the last result.
    folders: Vec<PathBuf>,
}

impl FolderWalk {
    /// The next result that is not a folder. Folders that are entered separately are left out.
    fn next(&mut self, seen: &Seen) -> Option<Result<walkdir::DirEntry, Error>> {
        loop {
            match self.entries.next()? {
                Ok(entry) if entry.depth() > 0 && is_among(&entry, &seen.folders) => {
                    self.entries.skip_current_dir();
                }
                Ok(entry) if entry.depth() == 0 || entry.file_type().is_dir() => {
                    self.folders.truncate(entry.depth());
                    self.folders.push(entry.into_path());
                }
                Ok(entry) => return Some(Ok(entry)),
                Err(error) => return Some(Err(self.error(error))),
            }
        }
    }

    fn error(&self, error: walkdir::Error) -> Error {
        // If a list of names breaks off, the error is that of the folder, but does not say which.
        let enclosing = || self.folders.get(error.depth().checked_sub(1)?).cloned();
        let path = error.path().map(Path::to_path_buf).or_else(enclosing);
        // Without links, there are no loops, the only error that does not come from the system.
        let error = error.into_io_error().unwrap_or_else(|| std::io::Error::other("a loop"));
        let error = Error::from_stream(error);
        match path {
            Some(path) => error.with_path(path),
            None => error,
        }
    }
}

/// True if a folder is one of these. The folder of the walk itself is among them, so if it is the
/// only one there is nothing to check.
fn is_among(entry: &walkdir::DirEntry, folders: &HashSet<FileId>) -> bool {
    entry.file_type().is_dir()
        && folders.len() > 1
        && entry
            .metadata()
            .ok()
            .as_ref()
            .and_then(FileId::of)
            .is_some_and(|id| folders.contains(&id))
}

/// Returns the files among these paths and in the folders among them, sorted by name; with
/// `recursive`, in nested folders too. Paths that cannot be opened are returned as errors of kind
/// `Io`.
pub fn files(
    paths: impl IntoIterator<Item = PathBuf>,
    recursive: bool,
) -> impl Iterator<Item = Result<PathBuf, Error>> {
    FileWalk::new(paths.into_iter(), recursive, Order::Name).filter_map(|found| match found {
        WalkEntry::File(path, _) => Some(Ok(path)),
        // Paths never lead to objects.
        WalkEntry::Object(_) => None,
        WalkEntry::Failed(error) => Some(Err(error)),
    })
}

/// Returns the regular files in a folder and in nested folders, in no particular order, without
/// following links. Each link is passed to `link`. A folder that cannot be read is returned as a
/// path, so that opening it reports the error.
pub fn files_without_links(
    folder: &Path,
    mut link: impl FnMut(&Path),
) -> impl Iterator<Item = PathBuf> {
    let root = folder.to_path_buf();
    let walk = WalkDir::new(folder).follow_links(false).max_open(MAX_OPEN).into_iter();
    walk.filter_map(move |entry| match entry {
        Ok(entry) if entry.file_type().is_file() => Some(entry.into_path()),
        Ok(entry) => {
            if entry.path_is_symlink() && entry.depth() > 0 {
                link(entry.path());
            }
            None
        }
        Err(error) => Some(error.path().map_or_else(|| root.clone(), Path::to_path_buf)),
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

    /// The results; with [`Order::Unsorted`], without files that turn out not to be new once they
    /// are open.
    fn found(given: Vec<PathBuf>, recursive: bool, order: Order) -> Vec<WalkEntry> {
        let mut walk = FileWalk::new(given.into_iter(), recursive, order);
        let mut all = Vec::new();
        while let Some(found) = walk.next() {
            let is_new = match &found {
                WalkEntry::File(path, check) => std::fs::metadata(path)
                    .map_or(true, |metadata| !check.is_needed(&metadata) || walk.is_new(&metadata)),
                WalkEntry::Object(_) | WalkEntry::Failed(_) => true,
            };
            all.extend(is_new.then_some(found));
        }
        all
    }

    /// The names of files below `root`; paths that could not be opened have a mark.
    fn walked(root: &Path, recursive: bool, order: Order) -> Vec<String> {
        found(vec![root.to_path_buf()], recursive, order)
            .into_iter()
            .map(|found| {
                let name = |path: &Path| path.strip_prefix(root).unwrap().display().to_string();
                match found {
                    WalkEntry::File(path, _) => name(&path),
                    WalkEntry::Object(object) => panic!("{:?}", object.name()),
                    WalkEntry::Failed(error) => format!("! {}", name(error.path().unwrap())),
                }
            })
            .collect()
    }

    #[test]
    fn files_are_sorted_by_name() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        std::fs::create_dir_all(root.join("b/c")).unwrap();
        for name in ["b/c/1", "b/2", "b.txt", "a", "c"] {
            std::fs::write(root.join(name), b"x").unwrap();
        }
        assert_eq!(walked(root, true, Order::Name), ["a", "b/2", "b/c/1", "b.txt", "c"]);
        assert_eq!(walked(root, false, Order::Name), ["a", "b.txt", "c"]);
        let mut unsorted = walked(root, true, Order::Unsorted);
        unsorted.sort();
        assert_eq!(unsorted, ["a", "b.txt", "b/2", "b/c/1", "c"]);
    }

    #[cfg(unix)]
    #[test]
    fn without_links_nothing_is_found_through_one() {
        use std::os::unix::fs::symlink;
        let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        std::fs::write(other.path().join("far"), b"x").unwrap();
        std::fs::create_dir(folder.path().join("a")).unwrap();
        std::fs::write(folder.path().join("a/near"), b"x").unwrap();
        symlink(other.path(), folder.path().join("folder")).unwrap();
        symlink(other.path().join("far"), folder.path().join("a/file")).unwrap();
        let mut links = 0;
        let found: Vec<PathBuf> = files_without_links(folder.path(), |_| links += 1).collect();
        assert_eq!((found, links), (vec![folder.path().join("a/near")], 2));
        let missing = folder.path().join("missing");
        assert_eq!(files_without_links(&missing, |_| ()).collect::<Vec<_>>(), [missing]);
    }

    #[cfg(unix)]
    #[test]
    fn a_linked_folder_is_entered_once_even_if_given() {
        use std::os::unix::fs::symlink;
        let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (root, other) = (folder.path(), other.path());
        std::fs::create_dir_all(other.join("deep")).unwrap();
        std::fs::write(other.join("deep/file"), b"x").unwrap();
        // Links back to the folder itself, and to a path that cannot be opened.
        symlink(other, other.join("deep/back")).unwrap();
        symlink("self", other.join("self")).unwrap();
        symlink(other, root.join("1")).unwrap();
        symlink(other, root.join("2")).unwrap();
        assert_eq!(walked(root, true, Order::Name), ["1/deep/file", "1/self"]);
        assert_eq!(walked(root, false, Order::Name), [] as [&str; 0]);
        let given = root.join("1");
        assert_eq!(walked(&given, true, Order::Name), ["deep/file", "self"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_file_with_several_names_is_found_once() {
        use std::os::unix::fs::symlink;
        let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (root, other) = (folder.path(), other.path());
        std::fs::create_dir_all(root.join("a/b")).unwrap();
        std::fs::write(root.join("a/b/1"), b"x").unwrap();
        std::fs::write(root.join("a/2"), b"x").unwrap();
        std::fs::write(other.join("far"), b"x").unwrap();
        // Names that sort before and after the name they link to, inside this folder and outside.
        std::fs::hard_link(root.join("a/b/1"), root.join("0 hard")).unwrap();
        symlink(root.join("a/b/1"), root.join("0 soft")).unwrap();
        symlink("2", root.join("a/3 soft")).unwrap();
        symlink(other.join("far"), root.join("4 far")).unwrap();
        symlink(other.join("far"), root.join("5 far")).unwrap();
        symlink(root.join("a/b"), root.join("6 folder")).unwrap();
        assert_eq!(walked(root, true, Order::Name), ["0 hard", "4 far", "a/2"]);
        // The same without recursion: 0 soft links to the file of 0 hard.
        assert_eq!(walked(root, false, Order::Name), ["0 hard", "4 far"]);
        let count = |given: &[&Path]| {
            let given: Vec<PathBuf> = given.iter().map(|path| path.to_path_buf()).collect();
            let counts =
                [Order::Unsorted, Order::Name].map(|order| found(given.clone(), true, order).len());
            assert_eq!(counts[0], counts[1], "{given:?}");
            counts[0]
        };
        let (a, b, one) = (root.join("a"), root.join("a/b"), root.join("a/b/1"));
        for given in [
            &[root, root][..],
            &[root, &a, &b],
            &[&b, &a, root],
            &[root, &one, &one],
            &[&one, root],
            &[&root.join("6 folder"), root, &root.join("0 soft")],
        ] {
            assert_eq!(count(given), 3, "{given:?}");
        }
        assert_eq!(count(&[root, &other.join("far"), other]), 3);
        assert_eq!(count(&[&one, &one, &root.join("0 hard")]), 1);
    }

    #[test]
    fn deeper_than_the_limit_of_open_folders() {
        let folder = tempfile::tempdir().unwrap();
        let mut path = folder.path().to_path_buf();
        for _ in 0..2 * MAX_OPEN {
            path.push("d");
            std::fs::create_dir(&path).unwrap();
            std::fs::write(path.join("f"), b"x").unwrap();
        }
        assert_eq!(walked(folder.path(), true, Order::Unsorted).len(), 2 * MAX_OPEN);
    }
}
