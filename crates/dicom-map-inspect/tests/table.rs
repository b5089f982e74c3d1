//! Tables: the walk compared with an index, refused columns, bad input, order, memory.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map::escape::Formulas;
use dicom_map::{DmapDict, Error};
use dicom_map_dataset::{ReadOptions, Reader};
use dicom_map_inspect::census::Progress;
use dicom_map_inspect::table::{
    Batch, Cell, Column, ColumnType, Kind, MAX_CELL_BYTES, NullReason, PRESETS, Per, Plan, Row,
    Summary, TableOptions, csv_header, csv_rows, json_lines, make_table, preset, row_of,
};
use dicom_map_test_support::part10::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

struct Made {
    rows: Vec<Row>,
    failures: Vec<(String, String)>,
    summary: Summary,
}

fn dict() -> Arc<DmapDict> {
    Arc::clone(Reader::embedded().dict())
}

fn plan(columns: &[&str]) -> Plan {
    Plan::parse(columns, &dict()).unwrap()
}

fn table_with(paths: &[&Path], plan: &Plan, options: &TableOptions) -> Made {
    let mut made = Made { rows: Vec::new(), failures: Vec::new(), summary: Summary::default() };
    let paths: Vec<PathBuf> = paths.iter().map(|path| path.to_path_buf()).collect();
    let mut take = |batch: Batch, ()| {
        made.rows.extend(batch.rows);
        made.failures.extend(batch.failures);
        Ok::<(), Error>(())
    };
    made.summary =
        make_table(paths.into_iter(), plan, &dict(), options, &Progress::new(), &|_| (), &mut take)
            .unwrap();
    made
}

fn table(paths: &[&Path], columns: &[&str]) -> Made {
    table_with(paths, &plan(columns), &TableOptions::default())
}

fn part10(build: impl FnOnce(Part10) -> Part10) -> Vec<u8> {
    build(Part10::new(EXPLICIT)).0
}

/// The row of one file made by a test.
fn row(file: &[u8], columns: &[&str]) -> Made {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    std::fs::write(&path, file).unwrap();
    table(&[&path], columns)
}

fn text(text: &str) -> Cell {
    Cell::Text(text.into())
}

/// Columns for every element of these files, up to two sequences deep, once for the first item and
/// once for all.
fn all_columns(files: &[PathBuf]) -> Vec<String> {
    let reader = Reader::embedded();
    let mut columns = BTreeSet::new();
    let step = |element: dicom_map_dataset::Element<'_>| {
        let tag = element.tag();
        match element.creator() {
            Some(creator) if !creator.contains('"') => {
                format!("\"{creator}\".({:04X},xx{:02X})", tag.group(), tag.element() & 0xFF)
            }
            Some(_) => tag.to_string(),
            None if element.keyword().is_empty() || tag.is_private() => tag.to_string(),
            None => element.keyword().to_string(),
        }
    };
    for path in files {
        let Ok(data_set) = reader.read_path(path) else { continue };
        for element in data_set.meta().elements().chain(data_set.root().elements()) {
            let outer = step(element);
            columns.insert(outer.clone());
            for inner in element.items().into_iter().flatten().flat_map(|item| item.elements()) {
                for brackets in ["", "[1]", "[*]"] {
                    columns.insert(format!("{outer}{brackets}.{}", step(inner)));
                }
                let third = inner.items().into_iter().flatten().flat_map(|item| item.elements());
                for third in third.take(20) {
                    columns.insert(format!("{outer}[*].{}[*].{}", step(inner), step(third)));
                }
            }
        }
    }
    columns.retain(|text| Column::parse(text, &dict()).is_ok());
    columns.into_iter().collect()
}

#[test]
fn a_walk_finds_what_an_index_finds() {
    let files = dicom_map_test_support::real_files();
    let columns = all_columns(&files);
    assert!(files.is_empty() || columns.len() > 1000, "{}", columns.len());
    let reader = Reader::embedded();
    let (mut values, mut refused) = (0u64, 0u64);
    for columns in columns.chunks(500) {
        let plan = Plan::parse(columns, &dict()).unwrap();
        for path in &files {
            let made = table_with(&[path], &plan, &TableOptions::default());
            let Ok(data_set) = reader.read_path(path) else {
                assert!(made.rows.is_empty(), "{path:?}");
                continue;
            };
            let (whole, bad) = row_of(&plan, &data_set);
            for ((walked, whole), column) in made.rows[0].iter().zip(&whole).zip(columns) {
                values += u64::from(*whole != Cell::Null);
                let same = walked == whole || format!("{walked:?}") == format!("{whole:?}");
                assert!(same, "{path:?} {column}: {walked:?}, expected {whole:?}");
            }
            let counted: u64 = made.summary.nulls.values().map(|null| null.count).sum();
            assert_eq!(counted, bad.len() as u64, "{path:?} {bad:?}");
            refused += counted;
        }
    }
    assert!(files.is_empty() || values > 5_000, "{values} {refused}");
}

#[test]
fn private_elements_are_found_in_whichever_block() {
    let file = |block: u8, creator: &str| {
        let at = |element: u32| 0x0043_0000 | u32::from(block) << 8 | element;
        part10(|part| {
            part.short(0x0008_0060, b"CS", b"MR")
                .short(0x0043_0000 | u32::from(block), b"LO", creator.as_bytes())
                .short(at(0x39), b"IS", b"1000\\8\\0\\0")
        })
    };
    let column = "b=\"GEMS_PARM_01\".(0043,xx39)";
    let expected =
        Cell::List(vec![Cell::Integer(1000), Cell::Integer(8), Cell::Integer(0), Cell::Integer(0)]);
    for (block, creator) in [(0x10, "GEMS_PARM_01"), (0x44, "GEMS_PARM_01"), (0x10, "gems_parm_01")]
    {
        assert_eq!(row(&file(block, creator), &[column]).rows, [[expected.clone()]], "{creator}");
    }
    assert_eq!(row(&file(0x10, "ACME 1.0"), &[column]).rows, [[Cell::Null]]);
    // A creator that the registry does not know.
    let made = row(&file(0x10, "ACME 1.0"), &["0043,xx39 ACME 1.0", "0043,1039"]);
    assert_eq!(made.rows, [[text("1000\\8\\0\\0"), text("1000\\8\\0\\0")]]);
}

#[test]
fn invalid_values_are_null_and_counted() {
    let file = part10(|part| {
        part.short(0x0008_0020, b"DA", b"20230230")
            .short(0x0008_0030, b"TM", b"1200")
            .short(0x0018_0050, b"DS", b"thin")
            .short(0x0018_0081, b"DS", b"1\\2 ")
            .short(0x0020_0013, b"IS", b"7 ")
    });
    let columns = ["StudyDate", "StudyTime", "SliceThickness", "EchoTime", "InstanceNumber"];
    let made = row(&file, &columns);
    assert_eq!(
        made.rows,
        [[Cell::Null, Cell::Time(43_200_000_000), Cell::Null, Cell::Null, Cell::Integer(7)]]
    );
    let nulls: Vec<_> = made.summary.nulls.iter().map(|(key, null)| (*key, null.count)).collect();
    let expected = [
        ((0, NullReason::NotOfType), 1),
        ((2, NullReason::NotOfType), 1),
        ((3, NullReason::SeveralValues), 1),
    ];
    assert_eq!(nulls, expected);
    assert!(made.summary.nulls.values().all(|null| null.example.ends_with("file")));
}

#[test]
fn long_values_are_null_and_counted() {
    let long = vec![b'a'; MAX_CELL_BYTES + 2];
    let file =
        part10(|part| part.long(0x0008_0119, b"UC", &long).short(0x0028_0010, b"US", &[1, 0]));
    let made = row(&file, &["LongCodeValue", "Rows"]);
    assert_eq!(made.rows, [[Cell::Null, Cell::Integer(1)]]);
    assert_eq!(made.summary.nulls[&(0, NullReason::TooLong)].count, 1);
}

#[test]
fn a_sequence_is_its_number_of_items() {
    let item =
        |part: Part10, value: &[u8]| part.bare(0xFFFE_E000, 10).short(0x0008_0100, b"SH", value);
    let file = part10(|part| {
        let part = part.long_header(0x0008_1032, b"SQ", 36);
        item(item(part, b"A "), b"B ")
    });
    let columns = [
        "ProcedureCodeSequence",
        "ProcedureCodeSequence.CodeValue",
        "ProcedureCodeSequence[1].CodeValue",
        "ProcedureCodeSequence[2].CodeValue",
        "ProcedureCodeSequence[*].CodeValue",
    ];
    let all = Cell::List(vec![text("A"), text("B")]);
    assert_eq!(
        row(&file, &columns).rows,
        [[Cell::Integer(2), text("A"), text("B"), Cell::Null, all]]
    );
}

#[test]
fn unknown_columns_are_refused_with_suggestions() {
    let refused = |columns: &[&str]| Plan::parse(columns, &dict()).unwrap_err().to_string();
    assert!(refused(&["EchoTim"]).contains("did you mean \"EchoTime\""));
    assert!(refused(&["\"GEMS_PARM_01\".BValu"]).contains("BValue"));
    assert!(refused(&["file.name"]).contains("file.path"));
    assert!(refused(&["EchoTime", "EchoTime"]).contains("two columns"));
    assert!(refused(&["a=EchoTime", "a=Rows"]).contains("two columns"));
    assert!(refused(&["PixelData"]).contains("does not read pixel data"));
    assert!(refused(&["ProcedureCodeSequence[0]"]).contains("attribute of the item"));
    assert!(refused(&["a["]).contains('['));
    assert!(refused(&[]).contains("0 columns"));
    assert!(Plan::parse(&["a=EchoTime", "EchoTime"], &dict()).is_ok());
    assert!(preset("no").unwrap_err().to_string().contains("series, mr, ct"));
    for (name, columns) in PRESETS {
        assert!(Plan::parse(columns, &dict()).is_ok(), "{name}");
    }
}

#[test]
fn types_are_those_of_the_registry() {
    let types = |column: &str| Column::parse(column, &dict()).unwrap().column_type;
    for (column, kind, is_list) in [
        ("PatientName", Kind::Text, false),
        ("StudyDate", Kind::Date, false),
        ("StudyTime", Kind::Time, false),
        ("AcquisitionDateTime", Kind::Text, false),
        ("EchoTime", Kind::Float, false),
        ("PixelSpacing", Kind::Float, true),
        ("ImageType", Kind::Text, true),
        ("Rows", Kind::Integer, false),
        ("SmallestImagePixelValue", Kind::Integer, false),
        ("ImageComments", Kind::Text, false),
        ("ProcedureCodeSequence[*].CodeValue", Kind::Text, true),
        ("file.size", Kind::Integer, false),
        ("0043,xx39 ACME 1.0", Kind::Text, false),
    ] {
        assert_eq!(types(column), ColumnType { kind, is_list }, "{column}");
    }
}

#[test]
fn files_that_fail_are_rows_of_a_second_table_and_others_are_counted() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();
    write("1.dcm", &part10(|part| part.short(0x0008_0060, b"CS", b"MR")));
    write("2.txt", b"not a DICOM file, and long enough to be seen as none");
    // Nested deeper than any limit.
    let mut deep = part10(|part| part);
    for _ in 0..300 {
        deep.extend(*b"\x08\0\x06\0SQ\0\0\xff\xff\xff\xff\xfe\xff\0\xe0\xff\xff\xff\xff");
    }
    write("3.dcm", &deep);
    write("4.dcm", &part10(|part| part.short(0x0008_0060, b"CS", b"CT")));
    let made = table(&[folder.path(), Path::new("/no/such/file")], &["Modality", "StudyDate"]);
    assert_eq!(made.rows, [[text("MR"), Cell::Null], [text("CT"), Cell::Null]]);
    assert_eq!(made.failures.len(), 2, "{:?}", made.failures);
    assert!(made.failures[0].0.ends_with("3.dcm") && made.failures[0].1.contains("max_depth"));
    assert!(made.failures[1].0.ends_with("file"));
    let summary = made.summary;
    assert_eq!((summary.files, summary.other_files, summary.failure_count), (2, 1, 2));
}

#[test]
fn rows_come_in_the_order_of_names_whatever_the_threads() {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..700 {
        let value = format!("{number:04}");
        let file = part10(|part| part.short(0x0020_0013, b"IS", value.as_bytes()));
        std::fs::write(folder.path().join(&value), file).unwrap();
    }
    for threads in [0, 1, 2, 9] {
        let options = TableOptions { threads, ..TableOptions::default() };
        let made = table_with(&[folder.path()], &plan(&["InstanceNumber"]), &options);
        let expected: Vec<Row> = (0..700).map(|number| vec![Cell::Integer(number)]).collect();
        assert_eq!(made.rows, expected, "{threads}");
    }
}

#[test]
fn an_error_of_the_consumer_stops_it() {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..2000 {
        let file = part10(|part| part.short(0x0020_0013, b"IS", b"1 "));
        std::fs::write(folder.path().join(number.to_string()), file).unwrap();
    }
    let mut taken = 0;
    let answer = make_table(
        [folder.path().to_path_buf()].into_iter(),
        &plan(&["InstanceNumber"]),
        &dict(),
        &TableOptions::default(),
        &Progress::new(),
        &|_| (),
        &mut |batch, ()| {
            taken += batch.rows.len();
            Err("full")
        },
    );
    assert_eq!(answer.unwrap_err(), "full");
    assert!(taken < 200, "{taken}");
}

#[test]
fn strict_reading_makes_failures() {
    let file = part10(|part| part.short(0x0020_0013, b"IS", b"1"));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    std::fs::write(&path, file).unwrap();
    let read = ReadOptions { strict: true, ..ReadOptions::default() };
    let options = TableOptions { read, ..TableOptions::default() };
    let made = table_with(&[&path], &plan(&["InstanceNumber"]), &options);
    assert!(made.rows.is_empty());
    let tolerant = table(&[&path], &["InstanceNumber", "file.warnings"]);
    assert_eq!(tolerant.rows[0][0], Cell::Integer(1));
    assert!(matches!(tolerant.rows[0][1], Cell::Integer(1..)), "{:?}", tolerant.rows);
}

#[test]
fn rows_as_text() {
    let file = part10(|part| {
        part.short(0x0008_0008, b"CS", b"A\\\\B").short(0x0008_0020, b"DA", b"20200131").short(
            0x0010_0010,
            b"PN",
            b"=1+1",
        )
    });
    let made = row(&file, &["ImageType", "StudyDate", "n=PatientName", "Rows"]);
    let plan = plan(&["ImageType", "StudyDate", "n=PatientName", "Rows"]);
    let csv = String::from_utf8(csv_rows(&made.rows, Formulas::Defused).unwrap()).unwrap();
    assert_eq!(csv, "A\\\\B,2020-01-31,'=1+1,\n");
    let header = csv_header(&plan.headings(), Formulas::Defused).unwrap();
    assert_eq!(header, b"ImageType,StudyDate,n,Rows\n");
    let json = String::from_utf8(json_lines(&made.rows, &plan.headings()).unwrap()).unwrap();
    let expected = concat!(
        r#"{"ImageType":["A",null,"B"],"StudyDate":"2020-01-31","#,
        r#""n":"=1+1","Rows":null}"#
    );
    assert_eq!(json.trim_end(), expected);
}

#[test]
fn one_row_for_each_frame() {
    let mut data_set = dicom_map_dataset::DataSet::new();
    let set = |data_set: &mut dicom_map_dataset::DataSet,
               path: &str,
               value: dicom_map_dataset::Value<'_>| {
        data_set.set(&path.parse().unwrap(), &value).unwrap();
    };
    set(&mut data_set, "SOPInstanceUID", "1.2.3".into());
    set(&mut data_set, "Modality", "MR".into());
    let shared = "SharedFunctionalGroupsSequence[0]";
    set(&mut data_set, &format!("{shared}.MREchoSequence[0].EffectiveEchoTime"), 5.0.into());
    for frame in 0..3 {
        let group = format!("PerFrameFunctionalGroupsSequence[{frame}]");
        let value = format!("{frame}.5");
        let path = format!("{group}.PlanePositionSequence[0].ImagePositionPatient");
        set(&mut data_set, &path, vec!["0", "0", value.as_str()].into());
    }
    let path = tempfile::tempdir().unwrap().keep().join("file.dcm");
    std::fs::write(&path, data_set.to_bytes(&Default::default()).unwrap()).unwrap();
    let plan = plan(&["Modality", "EffectiveEchoTime", "ImagePositionPatient"]);
    let options = TableOptions { per: Per::Frame, ..TableOptions::default() };
    let made = table_with(&[&path], &plan, &options);
    let expected: Vec<Row> = (0..3)
        .map(|frame| {
            let place = [0.0, 0.0, f64::from(frame) + 0.5].map(Cell::Float).to_vec();
            vec![text("MR"), Cell::Float(5.0), Cell::List(place)]
        })
        .collect();
    assert_eq!(made.rows, expected);
    std::fs::remove_dir_all(path.parent().unwrap()).unwrap();
}

/// The rows of these columns, without the names of files.
fn values(paths: &[&Path]) -> Vec<Row> {
    table(
        paths,
        &["Modality", "InstanceNumber", "ReferencedImageSequence[*].ReferencedSOPInstanceUID"],
    )
    .rows
}

fn zip_of(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    use std::io::Write as _;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn tar_of(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut tar = tar::Builder::new(Vec::new());
    for (name, bytes) in files {
        let mut header = tar::Header::new_ustar();
        // Unchanged, even if it leads out of the folder.
        header.as_old_mut().name[..name.len()].copy_from_slice(name.as_bytes());
        header.set_size(bytes.len() as u64);
        header.set_cksum();
        tar.append(&header, &bytes[..]).unwrap();
    }
    tar.into_inner().unwrap()
}

fn gzip_of(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write as _;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn an_archive_has_the_rows_of_its_folder() {
    let real = dicom_map_test_support::real_files();
    let mut files: Vec<(String, Vec<u8>)> = real
        .iter()
        .enumerate()
        .map(|(number, path)| (format!("{number:05}"), std::fs::read(path).unwrap()))
        .filter(|(_, bytes)| bytes.len() < 1 << 20)
        .collect();
    files.extend((0..3).map(|number| {
        let value = format!("{number} ");
        let file = part10(|part| part.short(0x0020_0013, b"IS", value.as_bytes()));
        (format!("made{number}"), file)
    }));
    let folder = tempfile::tempdir().unwrap();
    let plain = folder.path().join("plain");
    std::fs::create_dir(&plain).unwrap();
    for (name, bytes) in &files {
        std::fs::write(plain.join(name), bytes).unwrap();
    }
    let expected = values(&[&plain]);
    assert!(expected.len() >= 3);
    let tar = tar_of(&files);
    for (name, bytes) in
        [("a.zip", zip_of(&files)), ("a.tar", tar.clone()), ("a.tar.gz", gzip_of(&tar))]
    {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        assert_eq!(format!("{:?}", values(&[&path])), format!("{expected:?}"), "{name}");
        let made = table(&[&path], &["file.path"]);
        let last = made.rows.last().unwrap();
        assert!(matches!(&last[0], Cell::Text(text) if text.ends_with(&format!("{name}!/made2"))));
    }
}

#[test]
fn unread_members_are_reported() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    let file = part10(|part| part.short(0x0008_0060, b"CS", b"MR"));
    let inner = zip_of(&[("x".into(), file.clone())]);
    let files = vec![
        ("../../out.dcm".into(), file.clone()),
        ("inner.zip".into(), inner),
        ("notes.txt".into(), b"nothing of DICOM, but long enough to be seen".to_vec()),
    ];
    std::fs::write(path("a.tar"), tar_of(&files)).unwrap();
    std::fs::write(path("one.gz"), gzip_of(&file)).unwrap();
    let mut cut = zip_of(&files);
    cut.truncate(cut.len() / 2);
    std::fs::write(path("cut.zip"), cut).unwrap();
    let made = table(&[folder.path()], &["file.path", "Modality"]);
    let names: Vec<String> = made.rows.iter().map(|row| format!("{:?}", row[0])).collect();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(names[0].contains("a.tar!/../../out.dcm") && names[1].contains("one.gz!/one"));
    assert!(!folder.path().parent().unwrap().join("out.dcm").exists());
    assert_eq!(made.summary.other_files, 1);
    let failures = format!("{:?}", made.failures);
    assert_eq!(made.failures.len(), 2, "{failures}");
    assert!(failures.contains("inner.zip") && failures.contains("not opened"), "{failures}");
    assert!(failures.contains("cut.zip"), "{failures}");
}

#[test]
fn a_bomb_is_read_only_as_far_as_needed() {
    let folder = tempfile::tempdir().unwrap();
    // 600 MiB of zeros after a header that declares them a value.
    let mut start = part10(|part| part.short(0x0008_0060, b"CS", b"MR")).clone();
    start.extend(
        part10(|part| part.long_header(0x0009_1010, b"OB", 300 << 20))[part10(|part| part).len()..]
            .iter(),
    );
    let bomb = {
        use std::io::Write as _;
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        encoder.write_all(&start).unwrap();
        let zeros = vec![0u8; 1 << 20];
        (0..300).for_each(|_| encoder.write_all(&zeros).unwrap());
        encoder.finish().unwrap()
    };
    std::fs::write(folder.path().join("bomb.gz"), bomb).unwrap();
    let made = table(&[folder.path()], &["Modality"]);
    assert!(made.rows.is_empty());
    assert!(made.failures[0].1.contains("more than"), "{:?}", made.failures);
}

#[test]
fn an_archive_of_many_files_keeps_their_order() {
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<(String, Vec<u8>)> = (0..3000)
        .map(|number| {
            let value = format!("{number:04}");
            (value.clone(), part10(|part| part.short(0x0020_0013, b"IS", value.as_bytes())))
        })
        .collect();
    for (name, part) in [("a.tar", &files[..2000]), ("b.zip", &files[2000..])] {
        let bytes = if name == "a.tar" { tar_of(part) } else { zip_of(part) };
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    let made =
        table(&[&folder.path().join("a.tar"), &folder.path().join("b.zip")], &["InstanceNumber"]);
    let expected: Vec<Row> = (0..3000).map(|number| vec![Cell::Integer(number)]).collect();
    assert_eq!(made.rows, expected);
    assert_eq!((made.summary.rows, made.summary.files), (3000, 3000));
}

#[test]
fn a_thread_that_panics_leaves_nobody_waiting() {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..3000 {
        let file = part10(|part| part.short(0x0020_0013, b"IS", b"1 "));
        std::fs::write(folder.path().join(number.to_string()), file).unwrap();
    }
    let first = std::sync::atomic::AtomicBool::new(true);
    let summary = make_table(
        [folder.path().to_path_buf()].into_iter(),
        &plan(&["InstanceNumber"]),
        &dict(),
        &TableOptions { threads: 3, ..TableOptions::default() },
        &Progress::new(),
        &|_| assert!(!first.swap(false, std::sync::atomic::Ordering::Relaxed), "as if by a fault"),
        &mut |_, ()| Ok::<(), Error>(()),
    );
    assert!(summary.unwrap().interrupted);
}

/// Files of which some fail, some have values that do not fit their VR, and one has NaN.
fn files_for_parts(folder: &Path) -> Vec<PathBuf> {
    let files = (0..40u32).map(|number| {
        let file = match number % 10 {
            9 => {
                let deep = b"\x08\0\x06\0SQ\0\0\xff\xff\xff\xff\xfe\xff\0\xe0\xff\xff\xff\xff";
                [part10(|part| part), deep.repeat(300)].concat()
            }
            8 => b"nothing of DICOM, but long enough to be seen".to_vec(),
            rest => part10(|part| {
                let float = if rest == 7 { f64::NAN } else { f64::from(number) / 3.0 };
                part.short(0x0008_0020, b"DA", if rest == 3 { b"20230230" } else { b"20230228" })
                    .short(0x0008_0030, b"TM", b"1203")
                    .short(0x0018_9087, b"FD", &float.to_le_bytes())
                    .short(0x0020_000E, b"UI", format!("1.{} ", number % 3).as_bytes())
                    .short(0x0028_0030, b"DS", b"0.1\\1e400 ")
            }),
        };
        let path = folder.join(format!("{number:02}"));
        std::fs::write(&path, file).unwrap();
        path
    });
    files.collect()
}

#[test]
fn any_split_into_parts_merged_in_any_order_and_twice_is_one_table() {
    use dicom_map_inspect::table::{TablePart, TableParts, TableSpec};
    let folder = tempfile::tempdir().unwrap();
    let files = files_for_parts(folder.path());
    let columns = [
        "StudyDate",
        "StudyTime",
        "DiffusionBValue",
        "SeriesInstanceUID",
        "PixelSpacing",
        "file.path",
    ];
    let (plan, dict, options) = (plan(&columns), dict(), TableOptions::default());
    let spec = TableSpec::new(&columns, &plan, &dict, &options);
    let part_of = |paths: &[PathBuf]| {
        TablePart::read(paths.iter().cloned(), &plan, &dict, &options, &Progress::new())
    };
    let alone = |part: TablePart| {
        let mut parts = TableParts::new(spec.clone());
        parts.add(&part.id(), part.into()).unwrap();
        parts
    };
    // The content of a table, whatever the order of its rows.
    let shown = |parts: &TableParts| {
        let parts_in_order = parts.in_order();
        let mut rows: Vec<String> =
            parts_in_order.iter().flat_map(|part| &part.rows).map(|it| format!("{it:?}")).collect();
        rows.sort();
        let mut failures: Vec<_> =
            parts_in_order.iter().flat_map(|part| part.failures.clone()).collect();
        failures.sort();
        let mut summary = parts.summary();
        summary.nulls.values_mut().for_each(|null| null.example.clear());
        summary.first.clear();
        (rows, failures, summary)
    };
    let whole = alone(part_of(&files));
    let expected = shown(&whole);
    assert_eq!((expected.0.len(), expected.1.len(), expected.2.other_files), (32, 4, 4));
    let mut seed = 1u64;
    let mut draw = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    for _ in 0..30 {
        let mut split: Vec<Vec<PathBuf>> = vec![Vec::new(); 1 + draw(9)];
        for path in &files {
            let at = draw(split.len());
            split[at].push(path.clone());
        }
        split.retain(|paths| !paths.is_empty());
        let mut sets: Vec<TableParts> = Vec::new();
        for paths in &split {
            // Read twice: the same part.
            sets.extend((0..1 + draw(2)).map(|_| alone(part_of(paths))));
        }
        while sets.len() > 1 {
            let other = sets.swap_remove(draw(sets.len()));
            let at = draw(sets.len());
            sets[at].merge(&other).unwrap();
            sets[at].merge(&other).unwrap();
        }
        let merged = sets.pop().unwrap();
        assert_eq!((merged.len(), shown(&merged)), (split.len(), expected.clone()));
        let path = folder.path().with_extension("parts");
        merged.save(&path, dicom_map::save::Save::REPLACE).unwrap();
        let loaded = TableParts::load(&path, &dict).unwrap();
        // NaN does not equal itself.
        assert_eq!(format!("{loaded:?}"), format!("{merged:?}"));
        std::fs::remove_file(path).unwrap();
    }
    // Consecutive parts have the rows in the order of one run.
    let mut in_two = alone(part_of(&files[20..]));
    in_two.merge(&alone(part_of(&files[..20]))).unwrap();
    let rows = |parts: &TableParts| {
        let rows = parts.in_order();
        format!("{:?}", rows.iter().flat_map(|part| &part.rows).collect::<Vec<_>>())
    };
    assert_eq!(rows(&in_two), rows(&whole));
    assert_eq!(in_two.summary(), whole.summary());
}

#[test]
fn parts_of_tables_refuse_foreign_parts() {
    use dicom_map::registry::Registry;
    use dicom_map_inspect::table::{TableJournal, TablePart, TableParts, TableSpec};
    let dict = dict();
    let other_dict =
        DmapDict::from_bytes(dicom_map::to_dmap(Registry::default()).unwrap()).unwrap();
    let options = TableOptions::default();
    let spec_of = |columns: &[&str], dict: &DmapDict, options: &TableOptions| {
        TableSpec::new(columns, &plan(columns), dict, options)
    };
    let spec = spec_of(&["Modality"], &dict, &options);
    let mut part = TablePart::new();
    part.rows.push(vec![text("MR")]);
    part.summary.rows = 1;
    let mut parts = TableParts::new(spec.clone());
    parts.add("a", part.clone().into()).unwrap();
    parts.add("a", part.clone().into()).unwrap();
    let refused = |result: Result<(), Error>, words: &str| {
        let said = result.unwrap_err().to_string();
        assert!(said.contains(words), "{said}");
    };
    let mut changed = part.clone();
    changed.rows[0][0] = text("CT");
    refused(parts.add("a", changed.into()), "different rows");
    let mut stopped = part.clone();
    stopped.summary.interrupted = true;
    refused(parts.add("b", stopped.clone().into()), "interrupted");
    let strict = ReadOptions { strict: true, ..ReadOptions::default() };
    let strict = TableOptions { read: strict, ..TableOptions::default() };
    for (foreign, words) in [
        (spec_of(&["Modality"], &other_dict, &options), "dictionary"),
        (spec_of(&["Rows"], &dict, &options), "a table of Rows (per file), expected Modality"),
        (spec_of(&["Modality"], &dict, &strict), "strict"),
        (
            spec_of(&["Modality"], &dict, &TableOptions { per: Per::Frame, ..options.clone() }),
            "per frame",
        ),
    ] {
        let mut foreign = TableParts::new(foreign);
        foreign.add("z", part.clone().into()).unwrap();
        refused(parts.merge(&foreign), words);
    }
    assert_eq!((parts.len(), parts.summary().rows), (1, 1));

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state");
    let mut journal = TableJournal::open(&path, spec.clone(), &dict).unwrap();
    refused(journal.add("b", &stopped), "interrupted");
    journal.add("a", &part).unwrap();
    journal.add("b", &part).unwrap();
    refused(TableJournal::open(&path, spec.clone(), &dict).map(|_| ()), "another run");
    assert_eq!(journal.part("b").unwrap(), Some(part.clone()));
    assert_eq!(journal.part("c").unwrap(), None);
    drop(journal);
    let saved = std::fs::read(&path).unwrap();
    // As if killed in the middle of a line, and of the first one.
    let first = saved.iter().position(|byte| *byte == b'\n').unwrap();
    for (cut, count) in [(saved.len() - 1, 1), (saved.len() - 20, 1), (first, 0), (9, 0), (0, 0)] {
        std::fs::write(&path, &saved[..cut]).unwrap();
        let mut journal = TableJournal::open(&path, spec.clone(), &dict).unwrap();
        assert_eq!((journal.len(), journal.is_empty()), (count, count == 0), "{cut}");
        for id in ["a", "b"] {
            if !journal.contains(id) {
                journal.add(id, &part).unwrap();
            }
        }
        drop(journal);
        assert_eq!(std::fs::read(&path).unwrap(), saved, "{cut}");
    }
    refused(TableParts::load(&path, &other_dict).map(|_| ()), "dictionary");
    let line = String::from_utf8(saved).unwrap();
    for bad in [
        String::new(),
        "{}\n".into(),
        "x\n".into(),
        line.replace("\"version\":1", "\"version\":9"),
        line.replace("\"type\":\"text\"", "\"type\":\"colour\""),
        line.replace("[[\"MR\"]]", "[[5]]"),
        line.replace("[[\"MR\"]]", "[[\"MR\",null]]"),
        line.replace("\"nulls\":[]", "\"nulls\":[[1,\"too long\",1,\"x\"]]"),
    ] {
        std::fs::write(&path, &bad).unwrap();
        assert!(TableParts::load(&path, &dict).is_err(), "{bad}");
    }
}

#[test]
fn files_that_change_while_they_are_read_are_rows_or_failures() {
    use dicom_map_inspect::census::{CensusOptions, take_census};
    use std::sync::atomic::{AtomicBool, Ordering};
    let folder = tempfile::tempdir().unwrap();
    let whole = part10(|part| {
        let part = part.short(0x0008_0060, b"CS", b"MR").short(0x0010_0020, b"LO", &[b'x'; 9000]);
        part.short(0x0028_0010, b"US", &[1, 0]).short(0x0028_0011, b"US", &[1, 0])
    });
    let paths: Vec<PathBuf> = (0..20).map(|at| folder.path().join(at.to_string())).collect();
    paths.iter().for_each(|path| std::fs::write(path, &whole).unwrap());
    let is_over = AtomicBool::new(false);
    let mut found = [0, 0];
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut length = 0;
            while !is_over.load(Ordering::Relaxed) {
                for path in &paths {
                    length = (length + 977) % whole.len();
                    // Truncated in place, longer than before, another file, and complete again.
                    let file = std::fs::OpenOptions::new().write(true).open(path).unwrap();
                    file.set_len(length as u64).unwrap();
                    file.set_len(2 * whole.len() as u64).unwrap();
                    std::fs::write(path, &whole).unwrap();
                }
            }
        });
        for _ in 0..60 {
            let made = table(&[folder.path()], &["Modality", "Rows", "Columns", "file.warnings"]);
            let Summary { files, other_files, failure_count, .. } = made.summary;
            assert_eq!((files + other_files + failure_count, made.rows.len() as u64), (20, files));
            let given = [folder.path().to_path_buf()].into_iter();
            let counted = take_census(given, &dict(), &CensusOptions::default(), &Progress::new());
            assert_eq!(counted.files + counted.other_files + counted.failure_count, 20);
            found[0] += made.rows.iter().filter(|row| row[1] == Cell::Integer(1)).count();
            found[1] += made.rows.iter().filter(|row| row[1] == Cell::Null).count();
        }
        is_over.store(true, Ordering::Relaxed);
    });
    // Some were read completely, and some while they were truncated.
    assert!(found[0] > 0 && found[0] + found[1] > 20, "{found:?}");
}

#[test]
fn a_bomb_in_a_zip_archive_is_read_only_as_far_as_needed() {
    use std::io::Write as _;
    let folder = tempfile::tempdir().unwrap();
    let small = part10(|part| part.short(0x0008_0060, b"CS", b"MR"));
    let bomb = part10(|part| part.long_header(0x0009_1010, b"OB", 300 << 20));
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated);
    zip.start_file("bomb.dcm", options).unwrap();
    zip.write_all(&bomb).unwrap();
    let zeros = vec![0u8; 1 << 20];
    (0..300).for_each(|_| zip.write_all(&zeros).unwrap());
    zip.write_all(&fragment(|part| part.short(0x0028_0010, b"US", &[1, 0]))).unwrap();
    zip.start_file("small.dcm", options).unwrap();
    zip.write_all(&small).unwrap();
    std::fs::write(folder.path().join("a.zip"), zip.finish().unwrap().into_inner()).unwrap();
    // Elements before the long value are read; those after it are not reached, but the next member
    // is.
    let made = table(&[folder.path()], &["file.path"]);
    assert_eq!((made.rows.len(), made.failures.len()), (2, 0));
    let made = table(&[folder.path()], &["Modality", "Rows"]);
    assert_eq!(made.rows, [vec![text("MR"), Cell::Null]]);
    assert_eq!(made.failures.len(), 1);
    assert!(made.failures[0].0.ends_with("a.zip!/bomb.dcm"), "{:?}", made.failures);
}
