//! The two smaller tables: creators with their vendors, and unique identifiers.

use super::cells::{
    entry_source_text, join_list, parse_entry_source, read_rows, split_list, table_error,
    write_rows,
};
use crate::error::Error;
use crate::registry::{Creator, Uid};
use std::io::{Read, Write};

const CREATOR_COLUMNS: [&str; 4] = ["creator", "vendor", "vendor_reason", "spellings"];
const UID_COLUMNS: [&str; 6] = ["uid", "type", "keyword", "name", "retired", "sources"];

/// Reads a table of creators: `creator,vendor,vendor_reason,spellings`, other spellings joined with
/// ` | `. Only `creator` must be there.
///
/// Errors, with the line: `InvalidTable`, `InvalidCreator`; `Io`.
///
/// ```
/// let csv = "creator,vendor\nACME 1.0,Acme\n";
/// assert_eq!(dicom_map::table::read_creators(csv.as_bytes())?[0].vendor, "Acme");
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn read_creators(reader: impl Read) -> Result<Vec<Creator>, Error> {
    let (columns, rows, errors) = read_rows(reader, &CREATOR_COLUMNS, &["creator"])?;
    if let Some(error) = errors.into_iter().next() {
        return Err(error);
    }
    rows.iter()
        .map(|row| {
            let name = crate::creator::check(columns.get(row, "creator"))
                .map_err(|error| error.with_line(row.line))?;
            Ok(Creator {
                name: name.to_string(),
                vendor: columns.get(row, "vendor").to_string(),
                vendor_reason: columns.get(row, "vendor_reason").to_string(),
                spellings: split_list(columns.get(row, "spellings")),
            })
        })
        .collect()
}

/// Writes a table that [`read_creators`] reads. Errors: `Io`.
///
/// ```
/// use dicom_map::{registry::Creator, table};
/// let creators =
///     [Creator { name: "ACME 1.0".into(), vendor: "Acme".into(), ..Creator::default() }];
/// let mut csv = Vec::new();
/// table::write_creators(&mut csv, &creators)?;
/// assert_eq!(table::read_creators(csv.as_slice())?, creators);
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn write_creators(writer: impl Write, creators: &[Creator]) -> Result<(), Error> {
    write_rows(
        writer,
        &CREATOR_COLUMNS,
        creators.iter().map(|creator| {
            vec![
                creator.name.clone(),
                creator.vendor.clone(),
                creator.vendor_reason.clone(),
                join_list(creator.spellings.iter().cloned()),
            ]
        }),
    )
}

/// Reads a table of unique identifiers: `uid,type,keyword,name,retired,sources`. Only `uid` must be
/// there.
///
/// Errors, with the line: `InvalidTable`; `Io`.
///
/// ```
/// let csv = "uid,type,name\n1.2.840.10008.1.2,Transfer Syntax,Implicit VR Little Endian\n";
/// assert_eq!(dicom_map::table::read_uids(csv.as_bytes())?[0].kind, "Transfer Syntax");
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn read_uids(reader: impl Read) -> Result<Vec<Uid>, Error> {
    let (columns, rows, errors) = read_rows(reader, &UID_COLUMNS, &["uid"])?;
    if let Some(error) = errors.into_iter().next() {
        return Err(error);
    }
    let uid = |row: &_| {
        let uid = columns.get(row, "uid").trim();
        // PS3.5 section 9.1: digits and dots, at most 64 characters.
        if uid.is_empty()
            || uid.len() > 64
            || !uid.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        {
            return Err(table_error(format!(
                "found the UID {uid:?}, expected digits and dots, at most 64 characters"
            )));
        }
        Ok(Uid {
            uid: uid.to_string(),
            name: columns.get(row, "name").to_string(),
            keyword: columns.get(row, "keyword").to_string(),
            kind: columns.get(row, "type").to_string(),
            retired: columns.flag(row, "retired")?,
            sources: split_list(columns.get(row, "sources"))
                .iter()
                .map(|item| parse_entry_source(item))
                .collect::<Result<_, _>>()?,
        })
    };
    rows.iter().map(|row| uid(row).map_err(|error| error.with_line(row.line))).collect()
}

/// Writes a table that [`read_uids`] reads. Errors: `Io`.
///
/// ```
/// use dicom_map::{registry::Uid, table};
/// let uids = [Uid { uid: "1.2.3".into(), kind: "SOP Class".into(), ..Uid::default() }];
/// let mut csv = Vec::new();
/// table::write_uids(&mut csv, &uids)?;
/// assert_eq!(table::read_uids(csv.as_slice())?, uids);
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn write_uids(writer: impl Write, uids: &[Uid]) -> Result<(), Error> {
    write_rows(
        writer,
        &UID_COLUMNS,
        uids.iter().map(|uid| {
            vec![
                uid.uid.clone(),
                uid.kind.clone(),
                uid.keyword.clone(),
                uid.name.clone(),
                if uid.retired { "true" } else { "" }.to_string(),
                join_list(uid.sources.iter().map(entry_source_text)),
            ]
        }),
    )
}
