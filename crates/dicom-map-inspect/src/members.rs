//! Files inside other files: members of zip and tar archives, and compressed files. Nothing is
//! unpacked to disk, so a name such as `../../x` is harmless.

use crate::objects::Object;
use dicom_map::{Error, ErrorKind};
use dicom_map_dataset::read::ranges::RangeReader;
use flate2::read::MultiGzDecoder;
use std::io::{self, BufReader, Read, Seek};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// The most bytes of one member that are unpacked: the same as for a deflated data set. A member
/// that needs more fails.
pub const MAX_MEMBER_BYTES: u64 = 256 << 20;
/// Bytes that identify the type of a file: one tar block.
const START_BYTES: usize = 512;

/// A type of file that contains other files.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Kind {
    Zip,
    Tar,
    /// A tar archive or another file, compressed.
    Gzip,
}

impl Kind {
    fn of(start: &[u8]) -> Option<Kind> {
        /// The offset of the signature of a tar archive.
        const USTAR_AT: usize = 257;
        let is_tar = start.get(USTAR_AT..).is_some_and(|rest| rest.starts_with(b"ustar"));
        match start {
            [b'P', b'K', 3, 4, ..] => Some(Kind::Zip),
            [0x1F, 0x8B, ..] => Some(Kind::Gzip),
            _ if is_tar => Some(Kind::Tar),
            _ => None,
        }
    }

    const fn as_str(self) -> &'static str {
        match self {
            Kind::Zip => "a zip archive",
            Kind::Tar => "a tar archive",
            Kind::Gzip => "a gzip file",
        }
    }
}

/// A member: its name and its bytes.
pub(crate) struct Member<'m> {
    /// `archive.zip!/member`.
    pub(crate) path: PathBuf,
    /// The bytes, or the reason why there are none.
    pub(crate) content: Result<Content<'m>, Error>,
}

/// The bytes of a member.
pub(crate) struct Content<'m> {
    pub(crate) input: &'m mut dyn Read,
    /// The length in bytes that the archive states.
    pub(crate) byte_len: u64,
}

/// A function that shows the members of an archive with this name.
pub(crate) trait ShowMembers:
    FnOnce(&Path, &mut dyn FnMut(Member<'_>) -> ControlFlow<()>) -> Result<bool, Error>
{
}

impl<F> ShowMembers for F where
    F: FnOnce(&Path, &mut dyn FnMut(Member<'_>) -> ControlFlow<()>) -> Result<bool, Error>
{
}

/// An object as a stream that is read in large pieces.
pub(crate) fn buffered(
    object: &dyn Object,
    byte_len: u64,
) -> BufReader<RangeReader<'_, dyn Object + '_>> {
    /// Bytes per request.
    const PIECE: usize = 256 << 10;
    BufReader::with_capacity(PIECE, RangeReader::new(object, byte_len))
}

/// Like [`show_members_of`], for the file at `path`.
pub(crate) fn show_members(
    path: &Path,
    show: &mut dyn FnMut(Member<'_>) -> ControlFlow<()>,
) -> Result<bool, Error> {
    let (file, _) = dicom_map::bytes::open_regular(path)?;
    show_members_of(path, file, show)
}

/// Shows the members of a file with this name in order, until `show` breaks. False if the file is
/// not an archive.
///
/// Errors: `Io` and `InvalidData` for an archive that cannot be read any further; the members
/// before the error have been shown.
pub(crate) fn show_members_of(
    path: &Path,
    mut file: impl Read + Seek,
    show: &mut dyn FnMut(Member<'_>) -> ControlFlow<()>,
) -> Result<bool, Error> {
    let mut start = [0; START_BYTES];
    let count = read_up_to(&mut file, &mut start).map_err(Error::from_stream)?;
    let Some(kind) = Kind::of(&start[..count]) else { return Ok(false) };
    file.rewind().map_err(Error::from_stream)?;
    match kind {
        Kind::Zip => zip_members(path, file, show)?,
        Kind::Tar => tar_members(path, BufReader::new(file), show)?,
        Kind::Gzip => gzip_members(path, file, show)?,
    }
    Ok(true)
}

fn zip_members(
    path: &Path,
    file: impl Read + Seek,
    show: &mut dyn FnMut(Member<'_>) -> ControlFlow<()>,
) -> Result<(), Error> {
    let mut archive = zip::ZipArchive::new(BufReader::new(file)).map_err(damaged)?;
    for number in 0..archive.len() {
        let name = archive.name_for_index(number).and_then(Result::ok).unwrap_or_default();
        let name = name.into_owned();
        let mut member = match archive.by_index(number) {
            Ok(member) if member.is_dir() => continue,
            Ok(member) => member,
            Err(error) => {
                let content = Err(damaged(error));
                if show(Member { path: inside(path, &name), content }).is_break() {
                    return Ok(());
                }
                continue;
            }
        };
        let byte_len = member.size();
        if show_one(inside(path, &name), &mut member, byte_len, show).is_break() {
            return Ok(());
        }
    }
    Ok(())
}

fn tar_members(
    path: &Path,
    input: impl Read,
    show: &mut dyn FnMut(Member<'_>) -> ControlFlow<()>,
) -> Result<(), Error> {
    let mut archive = tar::Archive::new(input);
    for entry in archive.entries().map_err(damaged)? {
        let mut entry = entry.map_err(damaged)?;
        if !entry.header().entry_type().is_file() {
            continue;
        }
        let name = String::from_utf8_lossy(&entry.path_bytes()).into_owned();
        let byte_len = entry.size();
        if show_one(inside(path, &name), &mut entry, byte_len, show).is_break() {
            return Ok(());
        }
    }
    Ok(())
}

fn gzip_members(
    path: &Path,
    file: impl Read,
    show: &mut dyn FnMut(Member<'_>) -> ControlFlow<()>,
) -> Result<(), Error> {
    let mut inflated = MultiGzDecoder::new(BufReader::new(file));
    let mut start = vec![0; START_BYTES];
    let count = read_up_to(&mut inflated, &mut start).map_err(damaged)?;
    start.truncate(count);
    if Kind::of(&start) == Some(Kind::Tar) {
        return tar_members(path, io::Cursor::new(start).chain(inflated), show);
    }
    // The length is known only at the end of the stream.
    let mut bytes = start;
    let room = MAX_MEMBER_BYTES.saturating_sub(bytes.len() as u64);
    let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let path = inside(path, &name);
    match inflated.take(room + 1).read_to_end(&mut bytes) {
        Err(error) => {
            let _ = show(Member { path, content: Err(damaged(error)) });
        }
        Ok(_) if bytes.len() as u64 > MAX_MEMBER_BYTES => {
            let _ = show(Member { path, content: Err(too_long()) });
        }
        Ok(_) => {
            let byte_len = bytes.len() as u64;
            let _ = show_one(path, &mut &bytes[..], byte_len, show);
        }
    }
    Ok(())
}

/// Shows a member, or an error if it is itself an archive.
fn show_one(
    path: PathBuf,
    input: &mut dyn Read,
    byte_len: u64,
    show: &mut dyn FnMut(Member<'_>) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let mut start = [0; START_BYTES];
    let count = match read_up_to(input, &mut start) {
        Ok(count) => count,
        Err(error) => return show(Member { path, content: Err(damaged(error)) }),
    };
    if let Some(kind) = Kind::of(&start[..count]) {
        let message = format!(
            "found {} inside an archive, which is not opened, expected a file",
            kind.as_str()
        );
        let content = Err(Error::new(ErrorKind::InvalidArgument, message));
        return show(Member { path, content });
    }
    let rest = MAX_MEMBER_BYTES.saturating_sub(count as u64);
    let mut input = (&start[..count]).chain(input.take(rest));
    show(Member { path, content: Ok(Content { input: &mut input, byte_len }) })
}

/// The name of a member: the name of the archive, `!/`, and its own name.
fn inside(archive: &Path, name: &str) -> PathBuf {
    let mut path = archive.as_os_str().to_os_string();
    path.push("!/");
    path.push(name);
    PathBuf::from(path)
}

fn read_up_to(input: &mut dyn Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut count = 0;
    while count < buffer.len() {
        match input.read(&mut buffer[count..]) {
            Ok(0) => break,
            Ok(more) => count += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(count)
}

fn damaged(error: impl std::error::Error + Send + Sync + 'static) -> Error {
    let message = format!("found a damaged archive: {error}");
    Error::caused(ErrorKind::InvalidData, message, error)
}

fn too_long() -> Error {
    let message = format!("found a member of more than {MAX_MEMBER_BYTES} bytes");
    Error::new(ErrorKind::LimitExceeded, message)
}
