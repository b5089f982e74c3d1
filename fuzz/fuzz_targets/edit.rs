//! Edits of arbitrary files: lines of edits (or lists of operations as JSON), an empty line, and
//! the bytes of a file. Accepted edits are written, read again and found; rejected ones change
//! nothing; the writer never panics.
#![no_main]

use dicom_map::{DmapDict, TransferSyntax, to_dmap};
use dicom_map_dataset::{DataSet, Path, Reader, SaveOptions};
use std::sync::LazyLock;

/// A reader with few entries and creators: the near matches of a rejected name search all of them.
static READER: LazyLock<Reader> = LazyLock::new(|| {
    let mut registry = DmapDict::embedded().to_registry();
    registry.entries.retain(|entry| match entry.key.creator() {
        Some(creator) => creator == "GEMS_PARM_01" && entry.key.pattern().value() & 0xF0 == 0x30,
        None => KEPT.contains(&entry.keyword.as_str()),
    });
    registry.creators.clear();
    registry.uids.clear();
    let bytes = to_dmap(registry).expect("entries of the dictionary");
    Reader::new(DmapDict::from_bytes(bytes).expect("a dictionary of our own"))
});
/// The public attributes in its dictionary: those of the seeds, those that the code treats by name,
/// and one of each kind of VR.
const KEPT: &[&str] = &[
    "FileMetaInformationGroupLength",
    "FileMetaInformationVersion",
    "MediaStorageSOPClassUID",
    "MediaStorageSOPInstanceUID",
    "TransferSyntaxUID",
    "SpecificCharacterSet",
    "SOPClassUID",
    "SOPInstanceUID",
    "StudyDate",
    "AcquisitionDateTime",
    "StudyTime",
    "Modality",
    "CodeValue",
    "CodeMeaning",
    "ReferencedImageSequence",
    "PatientName",
    "PatientID",
    "PatientAge",
    "PatientComments",
    "PatientWeight",
    "Rows",
    "PixelRepresentation",
    "BitsAllocated",
    "SmallestImagePixelValue",
    "LUTDescriptor",
    "LUTData",
    "FrameIncrementPointer",
    "ContentSequence",
    "ConceptNameCodeSequence",
    "RequestAttributesSequence",
    "ExposureTimeInms",
    "InstanceNumber",
    "ExtendedOffsetTable",
    "PixelData",
    "OverlayRows",
];
/// The maximum number of lines that are carried out.
const MAX_CHANGES: usize = 16;

fn change(data_set: &mut DataSet, line: &str) -> Option<usize> {
    let (kind, rest) = line.split_at_checked(1)?;
    let path = |text: &str| Path::parse(text).ok();
    match kind {
        "-" => data_set.delete(&path(rest)?).ok(),
        "+" => data_set.append_item(&path(rest)?, None).ok(),
        "@" => data_set.set_character_set(&rest.split('\\').collect::<Vec<_>>()).ok(),
        "~" => {
            let (from, to) = rest.split_once('=')?;
            data_set.rename_creator(from, to).ok()
        }
        // A list of operations, as JSON.
        "[" => {
            let operations = dicom_map_inspect::operations::read(line.as_bytes()).ok()?;
            let counts = data_set.apply(&operations).ok()?.counts;
            assert_eq!(counts.len(), operations.len());
            Some(counts.iter().sum())
        }
        _ => {
            let (place, value) = line.split_once('=')?;
            data_set.set_text(&path(place)?, value).ok()
        }
    }
}

/// The elements, as far as writing preserves them.
fn tree(data_set: &DataSet) -> Vec<(String, usize, Vec<u8>)> {
    let all = data_set.root().walk();
    let all = all.filter(|(_, it)| !it.tag().is_group_length() && it.fragments().is_none());
    all.map(|(_, it)| match it.items() {
        Some(items) => (it.path(), items.count(), Vec::new()),
        None => (it.path(), 0, it.bytes().to_vec()),
    })
    .collect()
}

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    let end = input.windows(2).position(|pair| pair == b"\n\n").unwrap_or(input.len());
    let (lines, file) = input.split_at(end);
    let file = file.get(2..).unwrap_or_default();
    let mut data_set = match READER.read_bytes(file) {
        Ok(data_set) => data_set,
        // Not a new one with the whole dictionary, because its near matches would take all the
        // time.
        Err(_) => {
            let syntax = TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN;
            DataSet::with_dict(READER.dict().clone(), &syntax).expect("a syntax of ours")
        }
    };
    if !data_set.is_changed() {
        let written = data_set.to_bytes(&SaveOptions::default()).expect("what was read is written");
        assert!(written == file, "no change, the same bytes");
    }
    let is_clean = data_set.warnings().is_empty();
    let lines = String::from_utf8_lossy(lines);
    let mut before = tree(&data_set);
    for line in lines.lines().take(MAX_CHANGES) {
        let accepted = change(&mut data_set, line);
        let after = tree(&data_set);
        assert!(accepted.is_some() || after == before, "what is refused changes nothing");
        before = after;
    }
    for target in [None, Some(TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN)] {
        let options = SaveOptions { transfer_syntax: target.clone(), ..SaveOptions::default() };
        let Ok(written) = data_set.to_bytes(&options) else { continue };
        let Ok(again) = READER.read_bytes(written) else {
            assert!(!is_clean, "a sound file with changes can be read");
            continue;
        };
        if is_clean && target.is_none() && again.warnings().is_empty() {
            assert!(tree(&again) == tree(&data_set), "what was set is read again");
        }
    }
});
