//! DCMTK and pynetdicom on both sides: what is stored is what was sent, byte for byte.
//!
//! DCMTK's servers bind all addresses, so their tests run again in a network namespace of their own.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use common::*;
use dicom_map_dataset::{DataSet, Reader};
use dicom_map_net::dimse::SubOperations;
use dicom_map_net::driver::client::Proposal;
use dicom_map_net::query::{self, Model};
use dicom_map_net::scp::{Server, ServerOptions, StorageOptions, StorageScp};
use dicom_map_net::scu::{self, StoreOptions};
use dicom_map_net::{Address, ConnectOptions, uids};
use dicom_map_test_support::skip;
use std::fs;
use std::net::TcpStream;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const JPEG: &str = "1.2.840.10008.1.2.4.50";

/// Objects that every toolkit writes as they are.
fn objects(folder: &Path) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    for (at, syntax) in [uids::EXPLICIT_LE, uids::IMPLICIT_LE].into_iter().enumerate() {
        for size in [10, 9_000, 600_000] {
            let instance = format!("1.2.{at}.{size}");
            paths.push(write(folder, &format!("{instance}.dcm"), &image(&instance, syntax, size)));
        }
    }
    // An encapsulated one: an empty offset table, one fragment.
    let mut jpeg = image("1.2.9", JPEG, 0);
    jpeg.truncate(jpeg.len() - 12);
    jpeg.extend(b"\xE0\x7F\x10\0OB\0\0\xFF\xFF\xFF\xFF\xFE\xFF\0\xE0\0\0\0\0\xFE\xFF\0\xE0\x04\0\0\0\xFF\xD8\xFF\xD9\xFE\xFF\xDD\xE0\0\0\0\0");
    paths.push(write(folder, "1.2.9.dcm", &jpeg));
    paths
}

/// Runs the test of this name in a network namespace; None where it is there already.
fn elsewhere(test: &str) -> Option<()> {
    const MARK: &str = "DICOM_MAP_IN_NAMESPACE";
    if std::env::var_os(MARK).is_some() {
        return None;
    }
    let can = Command::new("unshare").args(["-rn", "ip", "link", "set", "lo", "up"]).output();
    if !can.is_ok_and(|it| it.status.success()) {
        skip::machine(
            "unshare",
            "no network namespace can be made, and the peer binds all addresses",
        );
        return Some(());
    }
    let program = std::env::current_exe().unwrap();
    let output = Command::new("unshare")
        .args(["-rn", "sh", "-c", "ip link set lo up && exec \"$@\"", "sh"])
        .arg(program)
        .args(["--exact", test, "--nocapture"])
        .env(MARK, "1")
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    Some(())
}

/// A program that ends with the test.
struct Running(Child);

impl Running {
    /// Starts a server and waits until it listens.
    fn start(command: &mut Command, port: u16) -> Running {
        let child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let running = Running(child);
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(begun.elapsed() < Duration::from_secs(20), "{command:?} does not listen");
            std::thread::sleep(Duration::from_millis(20));
        }
        running
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn address_of(title: &str, port: u16) -> Address {
    Address::new(title, "127.0.0.1", port).unwrap()
}

fn send(address: &Address, paths: &[PathBuf]) -> (u64, u64) {
    let mut paths = paths.iter().cloned().map(scu::Input::File);
    let (connect, options) = (ConnectOptions::default(), StoreOptions::default());
    let report = scu::store(address, &connect, &options, &Reader::embedded(), &mut paths, &|_| {});
    (report.stored, report.failed)
}

/// Asserts that each object is in the folder, under whatever name, with the same data set.
fn assert_stored(paths: &[PathBuf], folder: &Path) {
    let stored: Vec<Vec<u8>> =
        names(folder).iter().map(|name| fs::read(folder.join(name)).unwrap()).collect();
    assert_eq!(stored.len(), paths.len(), "{:?}", names(folder));
    for path in paths {
        let sent = fs::read(path).unwrap();
        assert!(stored.iter().any(|it| data_set(it) == data_set(&sent)), "{path:?}");
    }
}

#[test]
fn dcmtk_sends_and_what_is_stored_is_what_it_sent() {
    let (from, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let paths = objects(from.path());
    for (program, options) in [("storescu", &["-xy"][..]), ("dcmsend", &["-dn"])] {
        let to = root.path().join(program);
        let server = storage(&to, StorageOptions::default(), ServerOptions::default());
        let port = server.port().to_string();
        let Some(mut command) = skip::tool("dcmtk", "echoscu") else { return };
        assert!(command.args(["127.0.0.1", &port]).status().unwrap().success());
        // storescu proposes one kind of syntaxes at a time.
        let kinds: &[&[PathBuf]] =
            if program == "storescu" { &[&paths[..6], &paths[6..]] } else { &[&paths] };
        for (at, paths) in kinds.iter().enumerate() {
            let Some(mut command) = skip::tool("dcmtk", program) else { return };
            if program == "dcmsend" || at == 1 {
                command.args(options);
            }
            let output = command.args(["127.0.0.1", &port]).args(*paths).output().unwrap();
            assert!(
                output.status.success(),
                "{program}: {}",
                String::from_utf8_lossy(&output.stderr)
            );
        }
        server.stop();
        // It sends implicit files in explicit VR where both are accepted; the others as they are.
        let kept = [&paths[..3], &paths[6..]].concat();
        assert_eq!(names(&to).len(), paths.len());
        for path in &kept {
            let stored = fs::read(to.join(path.file_name().unwrap())).unwrap();
            assert!(data_set(&stored) == data_set(&fs::read(path).unwrap()), "{program}: {path:?}");
        }
    }
}

#[test]
fn dcmtk_receives_what_was_sent() {
    if elsewhere("dcmtk_receives_what_was_sent").is_some() {
        return;
    }
    let (from, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let paths = objects(from.path());
    let accept_all = root.path().join("all.cfg");
    fs::write(&accept_all, "[[TransferSyntaxes]]\n[Any]\nTransferSyntax1 = JPEGBaseline\nTransferSyntax2 = LittleEndianExplicit\nTransferSyntax3 = LittleEndianImplicit\n[[PresentationContexts]]\n[All]\nPresentationContext1 = CTImageStorage\\Any\nPresentationContext2 = VerificationSOPClass\\Any\n[[Profiles]]\n[Default]\nPresentationContexts = All\n").unwrap();
    for (at, program) in ["storescp", "dcmrecv"].into_iter().enumerate() {
        let to = root.path().join(program);
        fs::create_dir(&to).unwrap();
        let Some(mut command) = skip::tool("dcmtk", program) else { return };
        let port = 11_200 + at as u16;
        match program {
            "storescp" => command.args(["+B", "+xa"]),
            _ => command.arg("-xf").arg(&accept_all).arg("Default").args(["+B"]),
        };
        command.arg("-od").arg(&to).arg(port.to_string());
        let _running = Running::start(&mut command, port);
        scu::echo(&address_of("ANY", port), &ConnectOptions::default()).unwrap();
        let sent = send(&address_of("ANY", port), &paths);
        assert_eq!(sent, (paths.len() as u64, 0), "{program}");
        assert_stored(&paths, &to);
    }
}

#[test]
fn dcmqrscp_is_asked_moves_and_gives() {
    if elsewhere("dcmqrscp_is_asked_moves_and_gives").is_some() {
        return;
    }
    let (from, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let paths = objects(from.path());
    let (archive, port, own) = (root.path().join("archive"), 11_210_u16, 11_211_u16);
    fs::create_dir(&archive).unwrap();
    let config = root.path().join("dcmqrscp.cfg");
    fs::write(
        &config,
        format!(
            "NetworkTCPPort = {port}\nMaxPDUSize = 16384\nMaxAssociations = 16\nHostTable BEGIN\nours = (OURS, localhost, {own})\nHostTable END\nVendorTable BEGIN\nVendorTable END\nAETable BEGIN\nARCHIVE {} RW (200, 1024mb) ANY\nAETable END\n",
            archive.display()
        ),
    )
    .unwrap();
    let Some(mut command) = skip::tool("dcmtk", "dcmqrscp") else { return };
    let _running = Running::start(command.arg("-c").arg(&config), port);
    let (address, connect) = (
        address_of("ARCHIVE", port),
        ConnectOptions { calling: "OURS".parse().unwrap(), ..ConnectOptions::default() },
    );
    scu::echo(&address, &connect).unwrap();
    let uncompressed = &paths[..3];
    assert_eq!(send(&address, uncompressed), (3, 0));
    let mut identifier = DataSet::new();
    query::set_key(&mut identifier, "QueryRetrieveLevel", "IMAGE").unwrap();
    for (key, value) in
        [("StudyInstanceUID", "1.2.3"), ("SeriesInstanceUID", "1.2.3.4"), ("SOPInstanceUID", "")]
    {
        query::set_key(&mut identifier, key, value).unwrap();
    }
    let mut found = Vec::new();
    let ended = scu::find(
        &address,
        &connect,
        Model::Study,
        &identifier,
        &Reader::embedded(),
        &mut |answer| {
            found
                .push(answer.find("SOPInstanceUID").unwrap().unwrap().text().unwrap().into_owned());
            ControlFlow::Continue(())
        },
    );
    assert_eq!(ended.unwrap().count, 3);
    found.sort();
    assert_eq!(found, ["1.2.0.10", "1.2.0.600000", "1.2.0.9000"]);
    // What is retrieved is asked for by its study.
    let mut study = DataSet::new();
    query::set_key(&mut study, "QueryRetrieveLevel", "STUDY").unwrap();
    query::set_key(&mut study, "StudyInstanceUID", "1.2.3").unwrap();
    let got = root.path().join("got");
    let storage_scp = StorageScp::new(&got, StorageOptions::default()).unwrap();
    let proposal = Proposal::new(CT, &[uids::EXPLICIT_LE]);
    let retrieved = scu::get(
        &address,
        &connect,
        Model::Study,
        &study,
        &[proposal],
        &storage_scp,
        &mut |_: &SubOperations| {},
    )
    .unwrap();
    assert!(retrieved.is_complete(), "{retrieved:?}");
    assert_stored(uncompressed, &got);
    let moved = root.path().join("moved");
    let storage_scp = StorageScp::new(&moved, StorageOptions::default()).unwrap();
    let server = Server::start(("127.0.0.1", own), ServerOptions::default(), storage_scp).unwrap();
    let destination = "OURS".parse().unwrap();
    let retrieved =
        scu::move_to(&address, &connect, Model::Study, &study, &destination, &mut |_| {}).unwrap();
    assert!(retrieved.is_complete(), "{retrieved:?}");
    server.stop();
    // It sends what it has in the syntax that it prefers.
    assert_eq!(names(&moved).len(), 3);
    let unknown = "NOBODY".parse().unwrap();
    let refused = scu::move_to(&address, &connect, Model::Study, &study, &unknown, &mut |_| {});
    assert!(refused.map_or(true, |it| !it.is_complete()));
}

#[test]
fn pynetdicom_sends_and_receives_the_same() {
    let Some(python) = skip::python_with("pynetdicom", "pynetdicom") else { return };
    let (from, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let paths = objects(from.path());
    // Its sender reads and writes a data set anew: those that it writes as they are.
    let to = root.path().join("ours");
    let server = storage(&to, StorageOptions::default(), ServerOptions::default());
    let script = "import sys\nfrom pynetdicom import AE\nfrom pydicom import dcmread\nae = AE()\nport, paths = int(sys.argv[1]), sys.argv[2:]\nfor path in paths:\n    ae.add_requested_context('1.2.840.10008.5.1.4.1.1.2', dcmread(path).file_meta.TransferSyntaxUID)\nassoc = ae.associate('127.0.0.1', port)\nassert assoc.is_established\nfor path in paths:\n    assert assoc.send_c_store(dcmread(path)).Status == 0, path\nassoc.release()\n";
    let output = Command::new(&python)
        .arg("-c")
        .arg(script)
        .arg(server.port().to_string())
        .args(&paths)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    server.stop();
    assert_stored(&paths, &to);
    let to = root.path().join("theirs");
    fs::create_dir(&to).unwrap();
    let port = 11_220_u16;
    let script = "import sys\nfrom pynetdicom import AE, evt, AllStoragePresentationContexts, ALL_TRANSFER_SYNTAXES\nfolder, port = sys.argv[1], int(sys.argv[2])\nae = AE()\nae.add_supported_context('1.2.840.10008.1.1')\nae.add_supported_context('1.2.840.10008.5.1.4.1.1.2', ALL_TRANSFER_SYNTAXES)\ndef store(event):\n    with open(f'{folder}/{event.request.AffectedSOPInstanceUID}.dcm', 'wb') as file:\n        file.write(event.encoded_dataset())\n    return 0\nae.start_server(('127.0.0.1', port), evt_handlers=[(evt.EVT_C_STORE, store)])\n";
    let mut command = Command::new(&python);
    let _running =
        Running::start(command.arg("-c").arg(script).arg(&to).arg(port.to_string()), port);
    scu::echo(&address_of("ANY", port), &ConnectOptions::default()).unwrap();
    assert_eq!(send(&address_of("ANY", port), &paths), (paths.len() as u64, 0));
    assert_stored(&paths, &to);
}

#[test]
fn orthanc_receives_is_asked_and_gives() {
    if elsewhere("orthanc_receives_is_asked_and_gives").is_some() {
        return;
    }
    let (from, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let paths = objects(from.path());
    let Some(mut command) = skip::tool("orthanc", "Orthanc") else { return };
    let (port, own) = (11_230_u16, 11_231_u16);
    let config = root.path().join("orthanc.json");
    let storage_folder = root.path().join("db");
    fs::write(
        &config,
        format!(
            "{{\"StorageDirectory\": \"{0}\", \"IndexDirectory\": \"{0}\", \"DicomPort\": {port}, \"DicomAet\": \"ORTHANC\", \"HttpServerEnabled\": false, \"Plugins\": [], \"DicomModalities\": {{\"ours\": {{\"AET\": \"OURS\", \"Host\": \"127.0.0.1\", \"Port\": {own}, \"AllowGet\": true}}}}, \"DicomAlwaysAllowGet\": true, \"DicomAlwaysAllowMove\": true, \"UnknownSopClassAccepted\": true}}",
            storage_folder.display()
        ),
    )
    .unwrap();
    let _running = Running::start(command.arg(&config), port);
    let connect = ConnectOptions { calling: "OURS".parse().unwrap(), ..ConnectOptions::default() };
    let address = address_of("ORTHANC", port);
    scu::echo(&address, &connect).unwrap();
    assert_eq!(send(&address, &paths), (paths.len() as u64, 0));
    let mut study = DataSet::new();
    query::set_key(&mut study, "QueryRetrieveLevel", "STUDY").unwrap();
    query::set_key(&mut study, "StudyInstanceUID", "1.2.3").unwrap();
    let mut count = 0;
    let found =
        scu::find(&address, &connect, Model::Study, &study, &Reader::embedded(), &mut |_| {
            count += 1;
            ControlFlow::Continue(())
        });
    assert_eq!((found.unwrap().count, count), (1, 1));
    // It gives what it has as it has it: uncompressed objects, and the encapsulated one.
    let got = root.path().join("got");
    let storage_scp = StorageScp::new(&got, StorageOptions::default()).unwrap();
    let proposals =
        [uids::EXPLICIT_LE, uids::IMPLICIT_LE, JPEG].map(|syntax| Proposal::new(CT, &[syntax]));
    let retrieved = scu::get(
        &address,
        &connect,
        Model::Study,
        &study,
        &proposals,
        &storage_scp,
        &mut |_: &SubOperations| {},
    )
    .unwrap();
    assert!(retrieved.is_complete(), "{retrieved:?}");
    assert_stored(&paths, &got);
    let moved = root.path().join("moved");
    let storage_scp = StorageScp::new(&moved, StorageOptions::default()).unwrap();
    let server = Server::start(("127.0.0.1", own), ServerOptions::default(), storage_scp).unwrap();
    let destination = "OURS".parse().unwrap();
    let retrieved =
        scu::move_to(&address, &connect, Model::Study, &study, &destination, &mut |_| {}).unwrap();
    assert!(retrieved.is_complete(), "{retrieved:?}");
    server.stop();
    assert_stored(&paths, &moved);
}
