//! Tests of the real binary: exit status, output, and bad input.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn run(arguments: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_dmap-compile"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("dmap-compile runs")
}

fn words(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A small project: one source with its facts, and one importer's input.
fn project() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let write = |path: &str, text: &str| {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    };
    let source = |id: &str, rank: u32| {
        format!(
            "[source.{id}]\ntitle = \"t\"\nlicence = \"MIT\"\nedition = \"1\"\norigin = \"o\"\nlineage = \"{id}\"\nstrength = \"dictionary\"\nrank = {rank}\nsha256 = \"\"\n"
        )
    };
    write(
        "data/sources.toml",
        &format!("[registry]\ntitle = \"t\"\n{}{}", source("gdcm", 1), source("dcmtk-private", 2)),
    );
    write(
        "data/facts/dcmtk-private.csv",
        "creator,group,element,vr,vm,keyword,name,retired,strength,reference\n\"A, \"\"quoted\"\"\",0009,xx01,LO,1,Station,,,,private.dic#L1\n",
    );
    write(
        "shared/sources/gdcm/private_default_dicts.tsv",
        "group\telement\towner\tvr\tvm\tname\tretired\r\n0009\t0001\tA, \"quoted\"\tSH\t1\tStation\tfalse\r\n0009\t0002\tB\tQQ\t1\tX\tfalse\r\n0009\t0003\tB\tLO\tmany\tX\tfalse\r\n0009\t0004\tB\r\n",
    );
    folder
}

#[test]
fn import_pins_its_input_notes_what_it_rejects_and_changes_nothing_the_second_time() {
    let folder = project();
    let import = ["import", "gdcm", "--shared", "shared"];
    let output = run(&import, folder.path());
    assert_eq!(output.status.code(), Some(2), "{}", words(&output));
    assert!(words(&output).contains("found an input with SHA-256 "), "{}", words(&output));

    let accept = ["import", "gdcm", "--shared", "shared", "--accept-changed"];
    let output = run(&accept, folder.path());
    assert_eq!(output.status.code(), Some(0));
    assert!(
        words(&output).starts_with(
            "gdcm: read 4, accepted 1 tags, 0 UIDs, 0 de-identification facts, rejected 3\n"
        ),
        "{}",
        words(&output)
    );
    let read = |name: &str| {
        std::fs::read_to_string(folder.path().join("data/facts").join(name)).expect("a facts file")
    };
    let first = (read("gdcm.csv"), read("gdcm.rejected.csv"), read("counts.csv"));
    for line in ["#L3,", "#L4,", "#L5,"] {
        assert!(first.1.contains(&format!("private_default_dicts.tsv{line}")), "{}", first.1);
    }
    assert_eq!(run(&accept, folder.path()).status.code(), Some(0));
    assert_eq!((read("gdcm.csv"), read("gdcm.rejected.csv"), read("counts.csv")), first);
}

#[test]
fn build_and_check_agree_until_an_output_or_a_fact_is_touched() {
    let folder = project();
    assert_eq!(run(&["check"], folder.path()).status.code(), Some(2), "nothing was built yet");
    assert_eq!(run(&["build"], folder.path()).status.code(), Some(0));
    assert_eq!(run(&["check"], folder.path()).status.code(), Some(0));
    let path = folder.path().join("data/tags.csv");
    let text = std::fs::read_to_string(&path).expect("tags.csv");
    std::fs::write(&path, text.replace("Station", "Statoin")).expect("tags.csv is written");
    let output = run(&["check"], folder.path());
    assert_eq!(output.status.code(), Some(1));
    assert!(words(&output).contains("tags.csv: line 2: found "), "{}", words(&output));
}

#[test]
fn a_source_can_be_left_out() {
    let folder = project();
    assert_eq!(run(&["build"], folder.path()).status.code(), Some(0));
    let tags = || std::fs::read_to_string(folder.path().join("data/tags.csv")).expect("tags.csv");
    let all = tags();
    let source = all.lines().find_map(|line| line.split_once(":").map(|_| line)).expect("an entry");
    assert!(source.contains("gdcm") || source.contains("dcmtk"), "{source}");
    let output = run(&["build", "--without", "dcmtk", "--without", "gdcm"], folder.path());
    assert_eq!(output.status.code(), Some(0), "{}", words(&output));
    assert!(!tags().contains("dcmtk-private:") && tags().len() < all.len());
    let output = run(&["build", "--without", "nobody"], folder.path());
    assert_eq!(output.status.code(), Some(2));
    assert!(words(&output).contains("found the source \"nobody\""), "{}", words(&output));
}

#[test]
fn constants_of_rust_are_an_output_where_sources_toml_says_so() {
    let folder = project();
    let toml = folder.path().join("data/sources.toml");
    let text = std::fs::read_to_string(&toml).expect("sources.toml");
    std::fs::write(&toml, format!("[output]\nconstants = \"../tags.rs\"\n\n{text}"))
        .expect("sources.toml is written");
    std::fs::write(
        folder.path().join("data/facts/gdcm.csv"),
        "creator,group,element,vr,vm,keyword,name,retired,strength,reference\n,0010,0020,LO,1,PatientID,Patient ID,,,x#L1\n",
    )
    .expect("facts");
    assert_eq!(run(&["build"], folder.path()).status.code(), Some(0));
    assert_eq!(run(&["check"], folder.path()).status.code(), Some(0));
    let constants = folder.path().join("tags.rs");
    let text = std::fs::read_to_string(&constants).expect("tags.rs");
    assert!(text.ends_with(
        "/// (0010,0020) LO, Patient ID.\npub const PATIENT_ID: Tag = Tag::new(0x0010, 0x0020);\n"
    ));
    std::fs::write(&constants, text.replace("0x0020)", "0x0021)")).expect("tags.rs is written");
    let output = run(&["check"], folder.path());
    assert_eq!(output.status.code(), Some(1));
    assert!(words(&output).contains("tags.rs: line "), "{}", words(&output));
}

#[test]
fn a_broken_input_names_its_line() {
    let folder = project();
    let cases = [
        ("data/facts/dcmtk-private.csv", "creator,group\nA,0009\n", "line 1"),
        ("data/facts/nobody.csv", "x\n", "nobody"),
        (
            "data/overrides.csv",
            "creator,group,element,field,value,citation,reason\nB,0009,xx09,name,X,y,z\n",
            "(0009,xx09) B",
        ),
        ("data/vendors.csv", "pattern,vendor,reason\nA*,,x\n", "line 2"),
        ("data/sources.toml", "[source]\n", "registry"),
    ];
    for (path, text, expected) in cases {
        let path = folder.path().join(path);
        let before = std::fs::read(&path).ok();
        std::fs::write(&path, text).expect("a broken file");
        let output = run(&["build"], folder.path());
        assert_eq!(output.status.code(), Some(2), "{}", path.display());
        assert!(words(&output).contains(expected), "{}", words(&output));
        match before {
            Some(bytes) => std::fs::write(&path, bytes).expect("the old file"),
            None => std::fs::remove_file(&path).expect("the file is removed"),
        }
    }
}

#[test]
fn a_sites_table_becomes_a_dictionary() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    std::fs::write(
        folder.path().join("site.csv"),
        "\u{FEFF}creator,group,element,vr,name\r\nACME 1.0,0009,xx01,DS,Coil Temperature\r\n",
    )
    .expect("a table");
    let compile = ["csv", "site.csv", "-o", "site.dmap"];
    assert_eq!(run(&compile, folder.path()).status.code(), Some(0));
    let dict = dicom_map::DmapDict::open(folder.path().join("site.dmap")).expect("a dictionary");
    let entry = dict.lookup(0x0009, 0x1001, Some("ACME 1.0")).expect("an entry");
    assert_eq!(
        (entry.name(), entry.sources().next().map(|source| source.to_string())),
        ("Coil Temperature", Some("site:site.csv#L2".to_string()))
    );
    // An existing file is overwritten only on request.
    assert_eq!(run(&compile, folder.path()).status.code(), Some(2));
    assert_eq!(
        run(&["csv", "site.csv", "-o", "site.dmap", "--force"], folder.path()).status.code(),
        Some(0)
    );

    let bad = "creator,group,element,vr\nA,0009,xx01,DS\nA,0009,xx02,QQ\nA,0008,xx03,DS\n\"A\",0009,xx01,LO\n";
    std::fs::write(folder.path().join("bad.csv"), bad).expect("a table");
    let output = run(&["csv", "bad.csv", "-o", "bad.dmap"], folder.path());
    assert_eq!(output.status.code(), Some(2));
    assert!(words(&output).contains("bad.csv: line 3: found VR \"QQ\""), "{}", words(&output));
    assert!(!folder.path().join("bad.dmap").exists());
    let output = run(&["csv", "bad.csv", "-o", "bad.dmap", "--lenient"], folder.path());
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(words(&output).matches("bad.csv: line ").count(), 3, "{}", words(&output));
    assert_eq!(
        dicom_map::DmapDict::open(folder.path().join("bad.dmap")).expect("a dictionary").len(),
        1
    );
    assert_eq!(run(&["csv", "none.csv", "-o", "none.dmap"], folder.path()).status.code(), Some(2));
}

#[test]
fn mistyped_arguments_are_usage_errors() {
    let folder = project();
    let output = run(&["import", "nobody"], folder.path());
    assert_eq!(output.status.code(), Some(2));
    assert!(words(&output).contains("expected one of alizams,"), "{}", words(&output));
    assert_eq!(run(&["import"], folder.path()).status.code(), Some(2));
    assert_eq!(run(&["no-such-command"], folder.path()).status.code(), Some(2));
}

/// `make test-data`, as a part of all Rust tests.
#[test]
fn the_committed_table_and_dictionary_match_the_committed_facts() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    let output = run(&["check"], &root);
    assert_eq!(output.status.code(), Some(0), "{}", words(&output));
}

/// Runs every importer on the real sources and compares the result with the committed facts.
#[test]
fn the_committed_facts_match_the_sources() {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    let Some(sources) = dicom_map_test_support::shared_folder("sources") else { return };
    let shared = sources.parent().expect("the folder that sources is in");
    let folder = tempfile::tempdir().expect("a folder for the test");
    let data = folder.path().join("data");
    std::fs::create_dir(&data).expect("a folder");
    std::fs::copy(root.join("data/sources.toml"), data.join("sources.toml")).expect("sources.toml");
    // The importers of pydicom need a Python that has it: `make data` covers them.
    let names: Vec<&str> = dmap_compile::importers::IMPORTERS
        .iter()
        .map(|importer| importer.id)
        .filter(|id| !id.starts_with("pydicom"))
        .collect();
    let mut arguments = vec!["import"];
    arguments.extend(&names);
    let shared_text = shared.to_string_lossy().into_owned();
    arguments.extend(["--shared", &shared_text]);
    let output = run(&arguments, folder.path());
    assert_eq!(output.status.code(), Some(0), "{}", words(&output));
    for item in std::fs::read_dir(data.join("facts")).expect("facts") {
        let name = item.expect("a file").file_name().to_string_lossy().into_owned();
        if name == "counts.csv" {
            continue;
        }
        let made = std::fs::read(data.join("facts").join(&name)).expect("made");
        let committed = std::fs::read(root.join("data/facts").join(&name)).expect("committed");
        assert!(made == committed, "data/facts/{name} differs from the result of its importer");
    }
}
