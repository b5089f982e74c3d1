//! Exports of the embedded dictionary, loaded by the toolkits they are for: each then names a
//! private attribute that it did not know.
//!
//! A toolkit that is not installed is skipped with a message. `DICOM_MAP_PYTHON` is the path of the
//! Python that has pydicom and gdcm.

// These are helpers of tests: a failure is a failed test.
#![allow(clippy::unwrap_used)]

use dicom_map_test_support::skip;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const CREATOR: &str = "3DHISTECH CHANNEL PROPERTIES";
const GROUP: u16 = 0x002F;
const OFFSET: u8 = 0x54;
const KEYWORD: &str = "EXTENDED_STEP_COUNT";
const NAME: &str = "Extended Step Count";

fn dicom_map(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dicom-map"))
        .args(arguments)
        .env_remove("DICOM_MAP_PATH")
        .output()
        .unwrap()
}

/// Exports into `folder`.
fn exported(folder: &Path, format: &str, file: &str) -> PathBuf {
    let path = folder.join(file);
    let output = dicom_map(&["export", "--format", format, "-o", path.to_str().unwrap()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    path
}

/// Runs a tool that must succeed, and returns its output.
fn run(command: &mut Command) -> String {
    let output = command.output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(
        output.status.success(),
        "{command:?}\n{}\n{}",
        text(&output.stdout),
        text(&output.stderr)
    );
    text(&output.stdout) + &text(&output.stderr)
}

/// A Part 10 file in implicit VR little endian, with the private attribute in block 11: its VR and
/// name can only come from a dictionary.
fn image(folder: &Path) -> PathBuf {
    let mut meta: Vec<u8> = Vec::new();
    let mut explicit = |element: u16, vr: &[u8], value: &[u8]| {
        meta.extend([2, 0]);
        meta.extend(element.to_le_bytes());
        meta.extend(vr);
        meta.extend((value.len() as u16).to_le_bytes());
        meta.extend(value);
    };
    explicit(0x0002, b"UI", b"1.2.840.10008.5.1.4.1.1.7\0");
    explicit(0x0003, b"UI", b"1.2.3\0");
    explicit(0x0010, b"UI", b"1.2.840.10008.1.2\0");
    let mut file = vec![0; 128];
    file.extend(b"DICM\x02\0\0\0UL\x04\0");
    file.extend((meta.len() as u32).to_le_bytes());
    file.extend(meta);
    let mut implicit = |group: u16, element: u16, value: &[u8]| {
        file.extend(group.to_le_bytes());
        file.extend(element.to_le_bytes());
        file.extend((value.len() as u32).to_le_bytes());
        file.extend(value);
    };
    implicit(0x0008, 0x0016, b"1.2.840.10008.5.1.4.1.1.7\0");
    implicit(0x0008, 0x0018, b"1.2.3\0");
    implicit(0x0010, 0x0010, b"Test");
    implicit(GROUP, 0x0011, CREATOR.as_bytes());
    implicit(GROUP, 0x1100 | u16::from(OFFSET), b"42");
    let path = folder.join("image.dcm");
    std::fs::write(&path, file).unwrap();
    path
}

#[test]
fn dcmdump_names_it_with_the_dcmtk_dictionary() {
    let folder = tempfile::tempdir().unwrap();
    let image = image(folder.path());
    let Some(mut dcmdump) = skip::tool("dcmtk", "dcmdump") else { return };
    dcmdump.arg(&image);
    let before = run(&mut dcmdump);
    assert!(before.contains("(002f,1154) ??") && !before.contains(KEYWORD), "{before}");
    let dictionary = exported(folder.path(), "dcmtk", "dicom-map.dic");
    let after = run(dcmdump.env("DCMDICTPATH", &dictionary));
    let line = after.lines().find(|line| line.starts_with("(002f,1154)")).unwrap();
    assert!(line.starts_with("(002f,1154) IS [42]") && line.ends_with(KEYWORD), "{line}");
    // The public half is there as well, and DCMTK does not complain.
    assert!(
        after.contains("PatientName")
            && after.contains("(002f,0011) LO")
            && !after.contains("E: ")
            && !after.contains("W: "),
        "{after}"
    );
}

#[test]
fn pydicom_names_it_after_register() {
    let Some(python) = skip::python_with("pydicom", "pydicom") else { return };
    let folder = tempfile::tempdir().unwrap();
    let image = image(folder.path());
    exported(folder.path(), "pydicom", "entries.py");
    let script = r#"
import sys, pydicom
from pydicom import datadict
sys.path.insert(0, sys.argv[2])
import entries
path = sys.argv[1]
assert pydicom.dcmread(path)[0x002F, 0x1154].VR == "UN"
before = {creator: dict(known) for creator, known in datadict.private_dictionaries.items()}
count = entries.register()
element = pydicom.dcmread(path)[0x002F, 0x1154]
assert (element.VR, element.value, element.name) == ("IS", 42, "[Extended Step Count]"), element
# "fill" changed nothing that was there, and a second time there is nothing to add.
assert all(datadict.private_dictionaries[creator][key] == entry for creator, known in before.items() for key, entry in known.items())
assert count > 1000 and entries.register() == 0
# One block, and a repeating group.
assert datadict.private_dictionary_VR(0x00251010, "CMR42 CIRCLECVI") == "LO"
assert datadict.private_dictionary_VR(0x70031104, "DLX_ANNOT_01") == "ST"
assert entries.register("override") == len(entries.PUBLIC) + sum(map(len, entries.PRIVATE.values()))
assert pydicom.dcmread(path).PatientName == "Test"
try:
    entries.register("all")
except ValueError as error:
    assert "expected 'fill' or 'override'" in str(error)
else:
    raise AssertionError
"#;
    run(Command::new(python).args(["-c", script]).arg(&image).arg(folder.path()));
}

#[test]
fn gdcm_knows_it_from_its_xml() {
    let Some(python) = skip::python_with("python-gdcm", "gdcm") else { return };
    let folder = tempfile::tempdir().unwrap();
    let xml = exported(folder.path(), "gdcm", "privatedicts.xml");
    // The same steps as in GDCM's build, at run time.
    let script = r#"
import sys, gdcm
from xml.etree import ElementTree
entries = ElementTree.parse(sys.argv[1]).getroot().findall("entry")
dictionary = gdcm.Global.GetInstance().GetDicts().GetPrivateDict()
tag = gdcm.PrivateTag(0x002F, 0x54, "3DHISTECH CHANNEL PROPERTIES")
assert dictionary.GetDictEntry(tag).GetName() == ""
for entry in entries:
    vr, vm = getattr(gdcm.VR, entry.get("vr")), gdcm.VM.GetVMType(entry.get("vm"))
    assert vm != gdcm.VM.VM_END, entry.attrib
    if "x" in entry.get("group"):
        continue
    key = gdcm.PrivateTag(int(entry.get("group"), 16), int(entry.get("element")[2:], 16), entry.get("owner"))
    if not dictionary.FindDictEntry(key):
        dictionary.AddDictEntry(key, gdcm.DictEntry(entry.get("name"), "", gdcm.VR(vr), gdcm.VM(vm)))
found = dictionary.GetDictEntry(tag)
assert (found.GetName(), str(found.GetVR()), str(found.GetVM())) == ("Extended Step Count", "IS", "1"), found
assert len(entries) > 10000
"#;
    run(Command::new(python).args(["-c", script]).arg(&xml));
}

#[test]
fn the_rust_module_compiles_against_dicom_core_and_finds_it() {
    let folder = tempfile::tempdir().unwrap();
    exported(folder.path(), "dicom-rs", "attributes.rs");
    let program = format!(
        r#"mod attributes;
use dicom_core::dictionary::{{DataDictionary as _, DataDictionaryEntry as _}};
use dicom_core::{{Tag, VR}};
fn main() {{
    let dictionary = attributes::creator("{CREATOR}  ").unwrap();
    let entry = dictionary.by_tag(Tag(0x002F, 0x1154)).unwrap();
    assert_eq!((entry.alias(), entry.vr().exact()), ("{KEYWORD}", Some(VR::IS)));
    assert_eq!(dictionary.by_name("{KEYWORD}").unwrap(), entry);
    assert_eq!(dictionary.attribute(Tag(0x002F, 0x1154)).unwrap().name, "{NAME}");
    assert!(dictionary.by_tag(Tag(0x002E, 0x1154)).is_none() && attributes::creator("no such creator").is_none());
    let repeating = attributes::creator("DLX_ANNOT_01").unwrap();
    assert!(repeating.by_tag(Tag(0x7003, 0x1004)).is_some() && repeating.by_tag(Tag(0x7002, 0x1004)).is_none());
    let in_one_block = attributes::creator("CMR42 CIRCLECVI").unwrap();
    assert!(in_one_block.by_tag(Tag(0x0025, 0x1010)).is_some() && in_one_block.by_tag(Tag(0x0025, 0x1110)).is_none());
    // The order that the binary search relies on.
    assert!(attributes::CREATORS.windows(2).all(|pair| pair[0].creator < pair[1].creator));
}}
"#
    );
    std::fs::write(folder.path().join("main.rs"), program).unwrap();
    // Cargo has built dicom-core for this test, beside it.
    let libraries = std::env::current_exe().unwrap().parent().unwrap().to_path_buf();
    let is_core = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        name.starts_with("libdicom_core-") && name.ends_with(".rlib")
    };
    let cores: Vec<PathBuf> = std::fs::read_dir(&libraries)
        .unwrap()
        .map(|item| item.unwrap().path())
        .filter(is_core)
        .collect();
    let compile = |core: &PathBuf| {
        let mut dependency = std::ffi::OsString::from("dependency=");
        dependency.push(&libraries);
        let mut external = std::ffi::OsString::from("dicom_core=");
        external.push(core);
        let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let mut command = Command::new(rustc);
        command
            .args([
                "--edition",
                "2021",
                "-D",
                "warnings",
                "-A",
                "dead_code",
                "main.rs",
                "-o",
                "main",
                "-L",
            ])
            .arg(dependency);
        command.arg("--extern").arg(external).current_dir(folder.path()).output().unwrap()
    };
    // If cargo has built it in several ways, one of them matches.
    let outputs: Vec<Output> =
        cores.iter().map(compile).take_while_inclusive(|output| !output.status.success());
    let last = outputs.last().unwrap();
    assert!(last.status.success(), "{}", String::from_utf8_lossy(&last.stderr));
    run(&mut Command::new(folder.path().join("main")));
}

/// `take_while` that keeps the item at which it stops.
trait TakeWhileInclusive: Iterator + Sized {
    fn take_while_inclusive(self, mut goes_on: impl FnMut(&Self::Item) -> bool) -> Vec<Self::Item> {
        let mut items = Vec::new();
        for item in self {
            let stops = !goes_on(&item);
            items.push(item);
            if stops {
                break;
            }
        }
        items
    }
}
impl<I: Iterator> TakeWhileInclusive for I {}

#[test]
fn the_java_source_compiles_and_finds_it() {
    let folder = tempfile::tempdir().unwrap();
    exported(folder.path(), "dcm4che", "DicomMapDictionaries.java");
    // dcm4che is not in the package registries of these tests: a stub of its dictionary interface
    // stands in for it.
    let package = folder.path().join("org/dcm4che3/data");
    std::fs::create_dir_all(&package).unwrap();
    let dictionary = r#"package org.dcm4che3.data;
public abstract class ElementDictionary {
    private final String privateCreator;
    protected ElementDictionary(String privateCreator, Class<?> tagClass) { this.privateCreator = privateCreator; }
    public final String getPrivateCreator() { return privateCreator; }
    public abstract VR vrOf(int tag);
    public abstract String keywordOf(int tag);
    public int tagForKeyword(String keyword) { return -1; }
}
"#;
    let vrs = "AE, AS, AT, CS, DA, DS, DT, FD, FL, IS, LO, LT, OB, OD, OF, OL, OV, OW, PN, SH, SL, SQ, SS, ST, SV, TM, UC, UI, UL, UN, UR, US, UT, UV";
    std::fs::write(package.join("ElementDictionary.java"), dictionary).unwrap();
    std::fs::write(
        package.join("VR.java"),
        format!("package org.dcm4che3.data;\npublic enum VR {{ {vrs} }}\n"),
    )
    .unwrap();
    let program = format!(
        r#"import org.dcm4che3.data.*;
public class Main {{
    public static void main(String[] args) {{
        int count = 0;
        for (ElementDictionary dictionary : java.util.ServiceLoader.load(ElementDictionary.class)) {{
            count++;
            if (dictionary.getPrivateCreator().equals("{CREATOR}"))
                System.out.println(dictionary.vrOf(0x002F1154) + " " + dictionary.keywordOf(0x002F1154) + " " + dictionary.vrOf(0x002F11FF)
                    + " " + Integer.toHexString(dictionary.tagForKeyword("{KEYWORD}")));
        }}
        System.out.println(count > 500);
    }}
}}
"#
    );
    std::fs::write(folder.path().join("Main.java"), program).unwrap();
    let Some(mut javac) = skip::tool("javac", "javac") else { return };
    run(javac
        .args(["-Xlint:all", "-Werror", "Main.java", "DicomMapDictionaries.java"])
        .current_dir(folder.path()));
    let services = run(Command::new("java").arg("DicomMapDictionaries").current_dir(folder.path()));
    std::fs::create_dir_all(folder.path().join("META-INF/services")).unwrap();
    std::fs::write(
        folder.path().join("META-INF/services/org.dcm4che3.data.ElementDictionary"),
        services,
    )
    .unwrap();
    let output = run(Command::new("java").args(["-cp", ".", "Main"]).current_dir(folder.path()));
    assert_eq!(output, format!("IS {KEYWORD} UN 2f0054\ntrue\n"));
}

#[test]
fn a_csv_export_is_a_dictionary_again() {
    let folder = tempfile::tempdir().unwrap();
    let table = exported(folder.path(), "csv", "all.csv");
    let embedded = exported(folder.path(), "json", "embedded.json");
    let again = folder.path().join("again.json");
    let output = dicom_map(&[
        "--dict",
        table.to_str().unwrap(),
        "export",
        "--format",
        "json",
        "--only",
        "private",
        "-o",
        again.to_str().unwrap(),
    ]);
    assert!(output.status.success());
    let lines = |path: &Path| {
        std::fs::read_to_string(path).unwrap().lines().filter(|line| line.contains(CREATOR)).count()
    };
    assert!(lines(&again) > 10);
    assert_eq!(lines(&again), lines(&embedded));
}

#[test]
fn a_file_is_not_replaced_without_force() {
    let folder = tempfile::tempdir().unwrap();
    let path = exported(folder.path(), "dcmtk", "a.dic");
    let path = path.to_str().unwrap();
    let before = std::fs::read(path).unwrap();
    let refused = dicom_map(&["export", "--format", "csv", "-o", path]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&refused.stderr).contains("--force"));
    assert_eq!(std::fs::read(path).unwrap(), before);
    assert!(dicom_map(&["export", "--format", "csv", "-o", path, "--force"]).status.success());
    assert_ne!(std::fs::read(path).unwrap(), before);
    // No other file is left in the folder.
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    // No such folder; no such format; --force without a file.
    for arguments in [
        &["--format", "csv", "-o", "/no/such/folder/a.csv"][..],
        &["--format", "xml"],
        &["--format", "csv", "--force"],
        &[],
    ] {
        assert_eq!(
            dicom_map(&[&["export"], arguments].concat()).status.code(),
            Some(2),
            "{arguments:?}"
        );
    }
}

#[test]
fn the_report_says_what_was_left_out() {
    let output = dicom_map(&["export", "--format", "gdcm"]);
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        output.status.success()
            && words.contains(" entries written")
            && words.contains(" left out: public attributes"),
        "{words}"
    );
    assert!(output.stdout.starts_with(b"<?xml"));
}

#[test]
fn a_reader_that_stops_is_not_a_failure() {
    for format in ["csv", "json", "pydicom", "dcmtk", "gdcm", "dcm4che", "dicom-rs"] {
        let mut child = Command::new(env!("CARGO_BIN_EXE_dicom-map"))
            .args(["export", "--format", format])
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(
            (output.status.code(), output.stderr.as_slice()),
            (Some(0), &b""[..]),
            "{format}"
        );
    }
}
