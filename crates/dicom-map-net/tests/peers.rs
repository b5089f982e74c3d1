//! DCMTK and pynetdicom on both sides: what is stored is what was sent, byte for byte.
//!
//! DCMTK's servers bind all addresses, so their tests run again in a separate network namespace.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use common::*;
use dicom_map_dataset::{DataSet, Reader};
use dicom_map_net::dimse::SubOperations;
use dicom_map_net::driver::client::Proposal;
use dicom_map_net::query::{self, Model};
use dicom_map_net::scp::{Server, ServerOptions, StorageOptions, StorageScp};
use dicom_map_net::scu::{self, CommitmentListener, StoreOptions};
use dicom_map_net::{Address, ConnectOptions, uids};
use dicom_map_test_support::skip;
use std::fs;
use std::io::Read as _;
use std::net::TcpStream;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Runs the test with this name in a network namespace; returns None if it already runs in one.
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

/// Sends files. Returns how many were stored, and the outcomes of the others.
fn send(address: &Address, paths: &[PathBuf]) -> (u64, Vec<String>) {
    let mut paths = paths.iter().cloned().map(scu::Input::File);
    let (connect, options) = (ConnectOptions::default(), StoreOptions::default());
    let others = std::sync::Mutex::new(Vec::new());
    let tell = |sent: &scu::Sent| {
        if !sent.outcome.is_stored() {
            others.lock().unwrap().push(format!("{:?}: {:?}", sent.path, sent.outcome));
        }
    };
    let report = scu::store(address, &connect, &options, &Reader::embedded(), &mut paths, &tell);
    (report.stored, others.into_inner().unwrap())
}

/// Asserts that each object is in the folder, under any name, with the same data set.
fn assert_stored(paths: &[PathBuf], folder: &Path) {
    let stored: Vec<Vec<u8>> =
        names(folder).iter().map(|name| fs::read(folder.join(name)).unwrap()).collect();
    assert_eq!(stored.len(), paths.len(), "{:?}", names(folder));
    for path in paths {
        let sent = fs::read(path).unwrap();
        assert!(stored.iter().any(|it| data_set(it) == data_set(&sent)), "{path:?}");
    }
}

/// Asserts the same as [`assert_stored`] for objects from a peer that deflates them again: deflated
/// data sets are compared inflated.
fn assert_stored_inflated(paths: &[PathBuf], folder: &Path) {
    let inflated = |path: &Path| {
        let file = fs::read(path).unwrap();
        let mut bytes = data_set(&file).to_vec();
        if syntax_of(path) == DEFLATED {
            let deflated = std::mem::take(&mut bytes);
            flate2::read::DeflateDecoder::new(&deflated[..]).read_to_end(&mut bytes).unwrap();
        }
        (syntax_of(path), bytes)
    };
    let stored: Vec<_> = names(folder).iter().map(|name| inflated(&folder.join(name))).collect();
    assert_eq!(stored.len(), paths.len(), "{:?}", names(folder));
    for path in paths {
        let sent = inflated(path);
        let found: Vec<_> = stored.iter().map(|(syntax, bytes)| (syntax, bytes.len())).collect();
        assert!(stored.contains(&sent), "{path:?} {} {found:?}", sent.1.len());
    }
}

/// Objects with this syntax.
fn of_syntax(paths: &[PathBuf], syntax: &str) -> Vec<PathBuf> {
    paths.iter().filter(|path| syntax_of(path) == syntax).cloned().collect()
}

fn standard(paths: &[PathBuf]) -> Vec<PathBuf> {
    paths.iter().filter(|path| syntax_of(path) != PRIVATE).cloned().collect()
}

#[test]
fn dcmtk_sends_and_stored_objects_equal_the_sent_ones() {
    let (from, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let paths = standard(&objects(from.path()));
    // storescu proposes one kind of syntaxes at a time.
    let kinds = [
        ("-x=", uids::EXPLICIT_LE),
        ("-xi", uids::IMPLICIT_LE),
        ("-xb", uids::EXPLICIT_BE),
        ("-xd", DEFLATED),
        ("-xy", ENCAPSULATED[0]),
        ("-xs", ENCAPSULATED[1]),
        ("-xt", ENCAPSULATED[2]),
        ("-xv", ENCAPSULATED[3]),
        ("-xr", ENCAPSULATED[4]),
    ];
    for program in ["storescu", "dcmsend"] {
        let to = root.path().join(program);
        let server = storage(&to, StorageOptions::default(), ServerOptions::default());
        let port = server.port().to_string();
        let Some(mut command) = skip::tool("dcmtk", "echoscu") else { return };
        assert!(command.args(["127.0.0.1", &port]).status().unwrap().success());
        let runs: Vec<(&str, Vec<PathBuf>)> = match program {
            "storescu" => {
                kinds.iter().map(|(option, syntax)| (*option, of_syntax(&paths, syntax))).collect()
            }
            _ => vec![("-dn", paths.clone())],
        };
        for (option, paths) in runs {
            let Some(mut command) = skip::tool("dcmtk", program) else { return };
            let output = command.args([option, "127.0.0.1", &port]).args(paths).output().unwrap();
            let said = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{program} {option}: {said}");
        }
        server.stop();
        if program == "storescu" {
            assert_stored_inflated(&paths, &to);
            continue;
        }
        // dcmsend sends uncompressed files in explicit VR if that is accepted, and others as they
        // are.
        assert_eq!(names(&to).len(), paths.len());
        let changed =
            [uids::IMPLICIT_LE, uids::EXPLICIT_BE].map(|it| of_syntax(&paths, it)).concat();
        for path in &changed {
            fs::remove_file(to.join(path.file_name().unwrap())).unwrap();
        }
        let others: Vec<PathBuf> =
            paths.iter().filter(|path| !changed.contains(path)).cloned().collect();
        assert_stored_inflated(&others, &to);
    }
}

#[test]
fn dcmtk_receives_what_was_sent() {
    if elsewhere("dcmtk_receives_what_was_sent").is_some() {
        return;
    }
    let (from, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let paths = standard(&objects(from.path()));
    let accept_all = root.path().join("all.cfg");
    let syntaxes: String = [uids::EXPLICIT_LE, uids::IMPLICIT_LE, uids::EXPLICIT_BE, DEFLATED]
        .iter()
        .chain(&ENCAPSULATED)
        .enumerate()
        .map(|(at, syntax)| format!("TransferSyntax{} = {syntax}\n", at + 1))
        .collect();
    fs::write(&accept_all, format!("[[TransferSyntaxes]]\n[Any]\n{syntaxes}[[PresentationContexts]]\n[All]\nPresentationContext1 = CTImageStorage\\Any\nPresentationContext2 = VerificationSOPClass\\Any\n[[Profiles]]\n[Default]\nPresentationContexts = All\n")).unwrap();
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
        assert_eq!(sent, (paths.len() as u64, vec![]), "{program}");
        assert_stored(&paths, &to);
    }
}

#[test]
fn dcmqrscp_answers_queries_moves_and_gets() {
    if elsewhere("dcmqrscp_answers_queries_moves_and_gets").is_some() {
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
    assert_eq!(send(&address, uncompressed), (3, vec![]));
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
    // Retrievals use the study as key.
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
    assert_stored(uncompressed, &moved);
    let unknown = "NOBODY".parse().unwrap();
    let refused = scu::move_to(&address, &connect, Model::Study, &study, &unknown, &mut |_| {});
    assert!(refused.map_or(true, |it| !it.is_complete()));
}

#[test]
fn pynetdicom_sends_and_receives_the_same() {
    let Some(python) = skip::python_with("pynetdicom", "pynetdicom") else { return };
    let (from, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let every = objects(from.path());
    // Its sender decodes and encodes data sets: only syntaxes that it can write.
    let paths = standard(&every);
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
    assert_stored_inflated(&paths, &to);
    let to = root.path().join("theirs");
    fs::create_dir(&to).unwrap();
    let port = 11_220_u16;
    let script = "import sys\nfrom pynetdicom import AE, evt, AllStoragePresentationContexts, ALL_TRANSFER_SYNTAXES\nfolder, port = sys.argv[1], int(sys.argv[2])\nae = AE()\nae.add_supported_context('1.2.840.10008.1.1')\nae.add_supported_context('1.2.840.10008.5.1.4.1.1.2', [*ALL_TRANSFER_SYNTAXES, sys.argv[3]])\ndef store(event):\n    with open(f'{folder}/{event.request.AffectedSOPInstanceUID}.dcm', 'wb') as file:\n        file.write(event.encoded_dataset())\n    return 0\nae.start_server(('127.0.0.1', port), evt_handlers=[(evt.EVT_C_STORE, store)])\n";
    let mut command = Command::new(&python);
    let _running = Running::start(
        command.arg("-c").arg(script).arg(&to).arg(port.to_string()).arg(PRIVATE),
        port,
    );
    scu::echo(&address_of("ANY", port), &ConnectOptions::default()).unwrap();
    assert_eq!(send(&address_of("ANY", port), &every), (every.len() as u64, vec![]));
    assert_stored(&every, &to);
}

#[test]
fn orthanc_stores_answers_queries_and_gets() {
    if elsewhere("orthanc_stores_answers_queries_and_gets").is_some() {
        return;
    }
    let (from, root) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let paths = standard(&objects(from.path()));
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
    assert_eq!(send(&address, &paths), (paths.len() as u64, vec![]));
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
    // It returns its objects as they are stored.
    let got = root.path().join("got");
    let storage_scp = StorageScp::new(&got, StorageOptions::default()).unwrap();
    let proposals: Vec<Proposal> =
        [uids::EXPLICIT_LE, uids::IMPLICIT_LE, uids::EXPLICIT_BE, DEFLATED]
            .iter()
            .chain(&ENCAPSULATED)
            .map(|syntax| Proposal::new(CT, &[syntax]))
            .collect();
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
    assert_stored_inflated(&paths, &got);
    let moved = root.path().join("moved");
    let storage_scp = StorageScp::new(&moved, StorageOptions::default()).unwrap();
    let server = Server::start(("127.0.0.1", own), ServerOptions::default(), storage_scp).unwrap();
    let destination = "OURS".parse().unwrap();
    let retrieved =
        scu::move_to(&address, &connect, Model::Study, &study, &destination, &mut |_| {}).unwrap();
    assert!(retrieved.is_complete(), "{retrieved:?}");
    server.stop();
    assert_stored_inflated(&paths, &moved);
    // It commits to its objects over a separate association.
    let (handler, receiver) = CommitmentListener::new();
    let listener = Server::start(("127.0.0.1", own), ServerOptions::default(), handler).unwrap();
    let objects = ["1.2.0.10", "1.2.9.9"].map(|instance| (CT.to_string(), instance.to_string()));
    let wait = Duration::from_secs(30);
    let reader = Reader::embedded();
    let promised =
        scu::commit(&address, &connect, &objects, wait, Some(&receiver), &reader).unwrap();
    listener.stop();
    assert_eq!(promised.kept, ["1.2.0.10"]);
    assert_eq!(promised.failed, [("1.2.9.9".to_string(), 0x0112)]);
}
