//! Writes data sets as files and bytes.

use super::from_file::FromFile;
use super::options::{FileMeta, SaveOptions};
use super::source::{Part, Plan};
use super::{encode, meta};
use crate::data_set::DataSet;
use crate::read::{PREAMBLE_LEN, PREFIX};
use crate::shown;
use crate::value::Value;
use crate::{Path as TagPath, Rules};
use dicom_map::save::Save;
use dicom_map::transfer_syntax::PixelData;
use dicom_map::{Encoding, Error, ErrorKind, Query, Tag, TransferSyntax, Vr, tags};
use std::fs::File;
use std::io::Write;
use std::path::Path;

impl DataSet {
    /// Writes the data set as a Part 10 file. If nothing was changed or converted, the bytes are
    /// those that were read, including preamble and padding; otherwise, unchanged parts are copied.
    /// Returns the number of bytes.
    ///
    /// A transfer syntax that is not known, which only a data set that was read can have, keeps its
    /// UID, and its elements the encoding in which they were read, until
    /// [`SaveOptions::transfer_syntax`] names another one.
    ///
    /// Errors, before the first byte: `InvalidArgument` for a conversion that is not possible, for
    /// changes to a big-endian data set that is not converted, and for a deflated data set whose
    /// Transfer Syntax UID was deleted;
    /// [`UNKNOWN_TRANSFER_SYNTAX`](crate::error_kind::UNKNOWN_TRANSFER_SYNTAX) for a target that is
    /// not known; `TooLarge` for a length that does not fit in 32 bits. Later: `Io` with the error
    /// of `out`.
    pub fn write_to(&self, options: &SaveOptions, out: &mut dyn Write) -> Result<u64, Error> {
        let target = self.target(options);
        let is_kept = target.is_none()
            && options.lengths == super::Lengths::Kept
            && options.group_lengths == super::GroupLengths::Updated;
        if is_kept && !self.is_changed() && options.file_meta == FileMeta::Kept {
            let bytes = self.layout.stored.as_ref().unwrap_or(&self.data);
            out.write_all(bytes).map_err(Error::from_stream)?;
            return Ok(bytes.len() as u64);
        }
        let encoding = match target {
            Some(target) => self.check_conversion(target)?,
            None => {
                // Pixels that were set may be in another transfer syntax.
                if self.pixel_syntax.is_some() {
                    self.check_conversion(&self.transfer_syntax)?;
                }
                self.encoding
            }
        };
        if encoding.big_endian {
            return Err(Error::new(
                ErrorKind::InvalidArgument,
                "found changes to a big-endian data set, expected a transfer syntax to convert it to (big endian is retired, PS3.5)",
            ));
        }
        let deflated = target.map_or(self.deflated, TransferSyntax::is_deflated);
        if deflated && target.is_none() && options.file_meta == FileMeta::Kept {
            self.check_declared()?;
        }
        let plan = Plan {
            keeps_bytes: encoding == self.encoding && options.lengths == super::Lengths::Kept,
            encoding,
            lengths: options.lengths,
            group_lengths: options.group_lengths,
        };
        let body =
            Part { data_set: self, start: self.meta_count, end: self.nodes.len() as u32, plan };
        let front = self.front(options)?;
        // Measured first, so that errors are found before the first byte is written.
        let measured = super::measure(&body, encoding)?;
        out.write_all(&front).map_err(Error::from_stream)?;
        let front_len = front.len() as u64;
        if !deflated {
            return Ok(front_len + measured.write(&body, out)?);
        }
        let mut counted = Counted { out, written: 0 };
        let mut deflater =
            flate2::write::DeflateEncoder::new(&mut counted, flate2::Compression::default());
        measured.write(&body, &mut deflater)?;
        deflater.finish().map_err(Error::from_stream)?;
        if counted.written % 2 == 1 {
            // PS3.5 A.5: the stream is padded to an even length.
            counted.write_all(&[0]).map_err(Error::from_stream)?;
        }
        Ok(front_len + counted.written)
    }

    /// Returns the bytes that [`DataSet::write_to`] writes. Errors: the same.
    pub fn to_bytes(&self, options: &SaveOptions) -> Result<Vec<u8>, Error> {
        let mut bytes = Vec::new();
        self.write_to(options, &mut bytes)?;
        Ok(bytes)
    }

    /// Writes the data set as a Part 10 file at `path`: into a new file in the same folder, which
    /// is renamed once it is complete and on the disk. Returns the number of bytes.
    ///
    /// Errors, with the path: those of [`DataSet::write_to`]; `Io`, of kind `AlreadyExists` if
    /// there is a file and [`SaveOptions::overwrite`] is not set. Nothing is changed then. A
    /// folder, pipe, device or symbolic link is never replaced; nor is the file that the data set
    /// was read from, if another program has written it since.
    pub fn save(&self, path: impl AsRef<Path>, options: &SaveOptions) -> Result<u64, Error> {
        let path = path.as_ref();
        let save = || {
            if path.symlink_metadata().is_ok_and(|there| there.is_symlink()) {
                let message = "found a symbolic link, expected a regular file or none";
                return Err(Error::new(ErrorKind::Io, message));
            }
            if options.overwrite {
                self.layout.stamp.check(path)?;
            }
            let save = if options.overwrite { Save::REPLACE } else { Save::NEW };
            let written = save.with(path, |file| match self.mapped_file() {
                Some(mapped) => self.write_to(options, &mut FromFile::new(mapped, file)),
                None => self.write_to(options, file),
            })?;
            self.layout.stamp.renew(path);
            Ok(written)
        };
        save().map_err(|error: Error| error.with_path(path))
    }

    /// The bytes that were read and the file that they are mapped from, if it is unchanged.
    fn mapped_file(&self) -> Option<(&[u8], File)> {
        let file = self.layout.is_mapped.then(|| self.layout.stamp.open())??;
        Some((self.layout.stored.as_ref().unwrap_or(&self.data), file))
    }

    /// The transfer syntax to convert to: that of the options, or else that of the pixels that were
    /// set; None if the data set is in it.
    fn target<'a>(&'a self, options: &'a SaveOptions) -> Option<&'a TransferSyntax> {
        let target = options.transfer_syntax.as_ref().or(self.pixel_syntax.as_ref());
        target.filter(|target| !self.is_in(target))
    }

    /// True if this is the transfer syntax that the data set declares and is encoded in. A file may
    /// declare another one than that of its elements.
    ///
    /// ```
    /// use dicom_map::TransferSyntax;
    /// use dicom_map_dataset::DataSet;
    /// let data_set = DataSet::new();
    /// assert!(data_set.is_in(&TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN));
    /// assert!(!data_set.is_in(&TransferSyntax::IMPLICIT_VR_LITTLE_ENDIAN));
    /// ```
    pub fn is_in(&self, syntax: &TransferSyntax) -> bool {
        *syntax == self.transfer_syntax
            && syntax.encoding().is_none_or(|encoding| encoding == self.encoding)
    }

    /// The encoding of the target transfer syntax, if the data set can be converted to it.
    fn check_conversion(&self, target: &TransferSyntax) -> Result<Encoding, Error> {
        let bad = |message: String| Error::new(ErrorKind::InvalidArgument, message);
        let encoding = super::encoding(target)?;
        if encoding.big_endian {
            return Err(bad(format!(
                "found {target}, expected a little-endian transfer syntax to convert to"
            )));
        }
        let pixels_of = |syntax: &TransferSyntax| {
            syntax.facts().map_or(PixelData::Native, |facts| facts.pixel_data)
        };
        let has_pixels = self.get(tags::PIXEL_DATA).is_some();
        let is_encapsulated = self.get(tags::PIXEL_DATA).is_some_and(|it| it.fragments().is_some());
        let syntax = self.pixel_syntax();
        let same_pixels = pixels_of(target) == PixelData::Native && !is_encapsulated || !has_pixels;
        let swaps =
            |syntax: &TransferSyntax| syntax.facts().is_some_and(|facts| facts.big_endian_pixels);
        let swapped = swaps(syntax) || swaps(target);
        let is_made_for_it = self.pixel_syntax.as_ref() == Some(target);
        if !is_made_for_it && (!same_pixels || swapped && has_pixels) {
            return Err(bad(format!(
                "found pixel data of {syntax}, expected a transfer syntax that leaves them unchanged; {} does not (pixel data are not transcoded here)",
                target.name().unwrap_or_default()
            )));
        }
        Ok(encoding)
    }

    /// Refuses a deflated data set whose Transfer Syntax UID was deleted: nothing else in a file
    /// tells that it is deflated, so that it could not be read again.
    fn check_declared(&self) -> Result<(), Error> {
        if self.get(tags::TRANSFER_SYNTAX_UID).is_some() {
            return Ok(());
        }
        let error = Error::new(
            ErrorKind::InvalidArgument,
            "found a deflated data set without its Transfer Syntax UID, expected a file that declares it (PS3.10 7.1)",
        );
        Err(error.with_tag_path(tags::TRANSFER_SYNTAX_UID.to_string()))
    }

    /// Preamble, prefix and group 0002.
    fn front(&self, options: &SaveOptions) -> Result<Vec<u8>, Error> {
        if options.file_meta == FileMeta::Omitted {
            return Ok(Vec::new());
        }
        let layout = &self.layout;
        let mut edited;
        let mut with_meta = self;
        let has_meta = self.meta_count > 0;
        let target = self.target(options);
        // A new data set, and one that is not in its declared transfer syntax, need group 0002.
        let is_conformed = options.file_meta == FileMeta::Conformed
            || self.data.is_empty()
            || !has_meta && target.is_some();
        if is_conformed || has_meta && target.is_some() {
            edited = self.meta_only();
            if let Some(target) = target {
                // Makes group 0002 describe what is written.
                edited.encoding = super::encoding(target)?;
                edited.deflated = target.is_deflated();
            }
            edited.conform(target, is_conformed, self)?;
            with_meta = &edited;
        }
        let mut front = Vec::new();
        if is_conformed && layout.meta_at != PREAMBLE_LEN + PREFIX.len() as u64 {
            front.resize(PREAMBLE_LEN as usize, 0);
            front.extend(PREFIX);
        } else {
            front.extend(with_meta.slice(0, layout.meta_at));
        }
        let plan = Plan {
            keeps_bytes: true,
            // Group 0002 is Explicit VR Little Endian whatever the data set is (PS3.10 7.1); if a
            // writer encoded it otherwise, that is kept.
            encoding: match with_meta.nodes.first() {
                Some(node) if node.is_implicit() => Encoding::IMPLICIT_LE,
                _ => Encoding::EXPLICIT_LE,
            },
            lengths: super::Lengths::Kept,
            group_lengths: super::GroupLengths::Updated,
        };
        let meta = Part { data_set: with_meta, start: 0, end: with_meta.meta_count, plan };
        if with_meta.meta_count > 0 {
            encode(&meta, plan.encoding, &mut front)?;
        }
        Ok(front)
    }

    /// Corrects group 0002; with `is_conformed`, adds all that PS3.10 table 7.1-1 requires.
    fn conform(
        &mut self,
        target: Option<&TransferSyntax>,
        is_conformed: bool,
        data_set: &DataSet,
    ) -> Result<(), Error> {
        let mut set = |tag: Tag, vr: Vr, value: Value<'_>| {
            let path = TagPath::of(Query::Tag { tag, creator: None });
            self.set_as(&path, Some(vr), &value, Rules::Lenient)
        };
        if let Some(target) = target {
            set(tags::TRANSFER_SYNTAX_UID, Vr::UI, Value::from(target.uid()))?;
        }
        if !is_conformed {
            return Ok(());
        }
        let text = |tag: Tag| {
            data_set.get(tag).and_then(|element| element.text()).unwrap_or_default().into_owned()
        };
        // A DICOMDIR has only those of group 0002.
        let text_or = |tag: Tag, other: Tag| {
            Some(text(tag)).filter(|it| !it.is_empty()).unwrap_or_else(|| text(other))
        };
        let syntax = match target {
            Some(target) => target,
            None => data_set.written_syntax()?,
        };
        set(tags::FILE_META_INFORMATION_GROUP_LENGTH, Vr::UL, Value::from(0u32))?;
        set(tags::FILE_META_INFORMATION_VERSION, Vr::OB, Value::from(&[0u8, 1][..]))?;
        for (tag, value) in [
            (
                tags::MEDIA_STORAGE_SOP_CLASS_UID,
                text_or(tags::SOP_CLASS_UID, tags::MEDIA_STORAGE_SOP_CLASS_UID),
            ),
            (
                tags::MEDIA_STORAGE_SOP_INSTANCE_UID,
                text_or(tags::SOP_INSTANCE_UID, tags::MEDIA_STORAGE_SOP_INSTANCE_UID),
            ),
            (tags::TRANSFER_SYNTAX_UID, syntax.uid().to_string()),
            (tags::IMPLEMENTATION_CLASS_UID, meta::IMPLEMENTATION_CLASS_UID.to_string()),
        ] {
            set(tag, Vr::UI, Value::from(value))?;
        }
        let name = meta::IMPLEMENTATION_VERSION_NAME;
        set(tags::IMPLEMENTATION_VERSION_NAME, Vr::SH, Value::from(name))?;
        Ok(())
    }

    /// The transfer syntax that the data set is written in: its own, unless it has none or its UID
    /// names another encoding.
    ///
    /// Errors: `InvalidArgument` for encapsulated pixel data, if it is not its own.
    fn written_syntax(&self) -> Result<&TransferSyntax, Error> {
        let own = &self.transfer_syntax;
        let is_kept = match own.encoding() {
            Some(encoding) => encoding == self.encoding,
            // One that is not known keeps its UID, since the encoding stays the one in which the
            // data set was read.
            None => !own.uid().is_empty() && shown::is_uid(own.uid()),
        };
        if is_kept {
            return Ok(own);
        }
        // How the fragments are compressed is not known, and another UID would be wrong.
        if let Some(pixels) = self.get(tags::PIXEL_DATA).filter(|it| it.fragments().is_some()) {
            let message = format!(
                "found fragments in a data set whose transfer syntax is {:?}, expected a UID of encapsulated pixel data and of the encoding of its elements",
                own.uid()
            );
            let error = Error::new(ErrorKind::InvalidArgument, message);
            return Err(error.with_tag_path(pixels.path()));
        }
        Ok(match self.encoding.implicit_vr {
            true => &TransferSyntax::IMPLICIT_VR_LITTLE_ENDIAN,
            false => &TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN,
        })
    }
}

struct Counted<'w> {
    out: &'w mut dyn Write,
    written: u64,
}

impl Write for Counted<'_> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let count = self.out.write(bytes)?;
        self.written += count as u64;
        Ok(count)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.out.flush()
    }
}
