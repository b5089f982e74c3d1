//! Both roles of this crate with each other: what is stored is what was sent.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use common::*;
use dicom_map::ErrorKind;
use dicom_map_dataset::{DataSet, Reader};
use dicom_map_net::dimse::{Command, Status, field};
use dicom_map_net::driver::client::{Client, Extras, Proposal};
use dicom_map_net::error_kind::{
    ASSOCIATION_REJECTED, NO_CONNECTION, NO_CONTEXT, REFUSED, TIMED_OUT,
};
use dicom_map_net::query::{self, Model};
use dicom_map_net::scp::{
    Accepted, Answers, Duplicates, Handler, Operation, Server, ServerOptions, StorageOptions,
};
use dicom_map_net::scu::{self, CommitmentListener, Outcome, Sent, StoreOptions, StoreReport};
use dicom_map_net::{Address, ConnectOptions, association, part10, pdu, uids};
use std::error::Error as _;
use std::fs;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Duration;

fn send(
    address: &Address,
    options: &StoreOptions,
    paths: Vec<PathBuf>,
) -> (StoreReport, Vec<Sent>) {
    let told = Mutex::new(Vec::new());
    let tell = |sent: &Sent| told.lock().unwrap().push(sent.clone());
    let connect = ConnectOptions { timing: quick(), ..ConnectOptions::default() };
    let report = scu::store(
        address,
        &connect,
        options,
        &Reader::embedded(),
        &mut paths.into_iter().map(scu::Input::File),
        &tell,
    );
    (report, told.into_inner().unwrap())
}

#[test]
fn a_stored_object_equals_the_sent_one() {
    let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let server = storage(to.path(), StorageOptions::default(), ServerOptions::default());
    // Every kind of syntax: standard ones, and a private one.
    let mut paths = objects(from.path());
    let count = paths.len();
    let syntaxes = [uids::EXPLICIT_LE, uids::IMPLICIT_LE, "1.2.840.10008.1.2.4.50", "1.2.3.4.5"];
    for (at, syntax) in syntaxes.into_iter().enumerate() {
        // Lengths of one PDU, slightly more, zero, and many PDUs.
        for (size_at, size) in [0, 100, 131_000, 131_072, 1_000_000].into_iter().enumerate() {
            let instance = format!("1.2.{at}.{size_at}.1");
            let bytes = image(&instance, syntax, size);
            paths.push(write(from.path(), &format!("{instance}.dcm"), &bytes));
        }
    }
    for concurrency in [1, 4] {
        let options = StoreOptions { concurrency, ..StoreOptions::default() };
        let (report, told) = send(&address(&server), &options, paths.clone());
        let all = 20 + count;
        assert_eq!((report.stored, report.failed, told.len()), (all as u64, 0, all), "{told:?}");
        for path in &paths {
            let (sent, stored) = (
                fs::read(path).unwrap(),
                fs::read(to.path().join(path.file_name().unwrap())).unwrap(),
            );
            assert!(data_set(&sent) == data_set(&stored), "{path:?}");
            let (sent, stored) = (
                Reader::embedded().read_bytes(sent).unwrap(),
                Reader::embedded().read_bytes(stored).unwrap(),
            );
            assert_eq!(sent.transfer_syntax(), stored.transfer_syntax());
        }
        // Sending the same objects again stores nothing new.
        assert_eq!(names(to.path()).len(), all);
    }
    server.stop();
    assert_eq!(incomplete_files(to.path()), 0);
}

#[test]
fn a_file_that_becomes_shorter_while_it_is_sent_leaves_nothing() {
    let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let server = storage(to.path(), StorageOptions::default(), ServerOptions::default());
    let path = write(from.path(), "a", &image("1.2", uids::EXPLICIT_LE, 2_000_000));
    let proposal = Proposal::new(CT, &[uids::EXPLICIT_LE]);
    let connect = ConnectOptions::default();
    let mut client =
        Client::connect(&address(&server), &connect, &[proposal], Extras::default()).unwrap();
    let mut request = Command::request(field::STORE_RQ, 1, CT);
    (request.sop_instance, request.has_data) = ("1.2".into(), true);
    let mut file = fs::File::open(&path).unwrap();
    let error = client.session().send_file(1, &request, &mut file, 2_500_000).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Io);
    server.stop();
    assert_eq!((incomplete_files(to.path()), names(to.path()).len()), (0, 0));
    // A file that has lost even its front since it was read.
    let options = scu::Outgoing::read_options();
    let object =
        scu::Outgoing::open(&Reader::embedded().with_options(options), &path, true).unwrap();
    fs::write(&path, b"short").unwrap();
    assert!(object.data_set().unwrap_err().message().contains("shorter"));
}

#[test]
fn deflated_objects_of_odd_length_get_their_padding() {
    let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let server = storage(to.path(), StorageOptions::default(), ServerOptions::default());
    // One that is sent from memory, and one that is streamed.
    for pixel_bytes in [1_000, 40_000_000] {
        let mut file = deflated("1.2.3", pixel_bytes);
        if data_set(&file).last() == Some(&0) {
            file.pop();
        }
        // The deflater's output may be even, and its last byte may be 0.
        if data_set(&file).len().is_multiple_of(2) {
            file.push(1);
        }
        assert!(pixel_bytes == 1_000 || file.len() > 200_000, "{}", file.len());
        let path = write(from.path(), "a", &file);
        let object = scu::Outgoing::open(&Reader::embedded(), &path, pixel_bytes == 1_000).unwrap();
        let is_streamed = matches!(object.data_set().unwrap(), scu::Data::Streamed(..));
        assert_eq!(is_streamed, pixel_bytes > 1_000);
        let (report, told) = send(&address(&server), &StoreOptions::default(), vec![path]);
        assert_eq!(report.stored, 1, "{told:?}");
        let stored = to.path().join("1.2.3.dcm");
        let sent = [data_set(&file), &[0]].concat();
        assert!(data_set(&fs::read(&stored).unwrap()) == sent);
        fs::remove_file(stored).unwrap();
    }
}

#[test]
fn more_kinds_than_an_association_has_contexts_take_several() {
    let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let options = StorageOptions { accepted: Accepted::Any, ..StorageOptions::default() };
    let server = storage(to.path(), options, ServerOptions::default());
    let paths: Vec<_> = (0..300)
        .map(|at| {
            write(
                from.path(),
                &format!("{at}"),
                &image(&format!("1.2.{at}"), &format!("1.2.3.{at}"), 10),
            )
        })
        .collect();
    let (report, _) = send(&address(&server), &StoreOptions::default(), paths);
    assert_eq!((report.stored, report.failed), (300, 0));
    assert_eq!(names(to.path()).len(), 300);
}

#[test]
fn a_refusal_by_the_peer_is_a_failure() {
    let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let options = StorageOptions { duplicates: Duplicates::Refuse, ..StorageOptions::default() };
    let server = storage(to.path(), options, ServerOptions::default());
    let good = write(from.path(), "good", &image("1.2.3", uids::EXPLICIT_LE, 10));
    let other = write(from.path(), "other", &image("1.2.3", uids::EXPLICIT_LE, 20));
    let evil = write(from.path(), "evil", &image("../x", uids::EXPLICIT_LE, 10));
    let none = write(from.path(), "none", b"no DICOM");
    let paths = vec![good, other, evil, none, from.path().join("missing")];
    let (report, told) = send(&address(&server), &StoreOptions::default(), paths);
    assert_eq!((report.stored, report.failed), (1, 4));
    let answered = |at: usize| match &told[at].outcome {
        Outcome::Answered(status, _) => *status,
        other => panic!("{other:?}"),
    };
    assert_eq!(
        (answered(0), answered(1), answered(2)),
        (Status::SUCCESS, Status::DUPLICATE_INSTANCE, Status::INVALID_INSTANCE)
    );
    assert!(
        matches!(&told[3].outcome, Outcome::Failed(_))
            && matches!(&told[4].outcome, Outcome::Failed(_))
    );
    assert_eq!(names(to.path()), ["1.2.3.dcm"]);
}

#[test]
fn duplicates_are_kept_refused_or_replaced() {
    for (duplicates, kept) in
        [(Duplicates::Keep, 2), (Duplicates::Refuse, 1), (Duplicates::Replace, 1)]
    {
        let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let options = StorageOptions { duplicates, is_durable: true, ..StorageOptions::default() };
        let server = storage(to.path(), options, ServerOptions::default());
        let files = [10, 20].map(|size| {
            write(from.path(), &size.to_string(), &image("1.2", uids::EXPLICIT_LE, size))
        });
        for _ in 0..2 {
            send(&address(&server), &StoreOptions::default(), files.to_vec());
        }
        assert_eq!(names(to.path()).len(), kept, "{duplicates:?}");
        let stored = fs::read(to.path().join("1.2.dcm")).unwrap();
        let expected = fs::read(&files[usize::from(duplicates == Duplicates::Replace)]).unwrap();
        assert!(data_set(&stored) == data_set(&expected));
    }
}

#[test]
fn layouts_make_folders() {
    let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let options = StorageOptions {
        layout: "{PatientID}/{StudyInstanceUID}".parse().unwrap(),
        ..StorageOptions::default()
    };
    let server = storage(to.path(), options, ServerOptions::default());
    let path = write(from.path(), "a", &image("1.2", uids::IMPLICIT_LE, 10));
    let (report, told) = send(&address(&server), &StoreOptions::default(), vec![path]);
    assert_eq!(report.stored, 1, "{told:?}");
    assert_eq!(names(to.path()), ["42/1.2.3/1.2.dcm"]);
}

#[test]
fn associations_are_admitted_by_their_titles() {
    let to = tempfile::tempdir().unwrap();
    let server = ServerOptions {
        titles: vec!["STORE".parse().unwrap()],
        callers: vec!["DICOM-MAP".parse().unwrap()],
        ..ServerOptions::default()
    };
    let server = storage(to.path(), StorageOptions::default(), server);
    let connect = ConnectOptions::default();
    scu::echo(&address(&server), &connect).unwrap();
    let other = Address::new("OTHER", "127.0.0.1", server.port()).unwrap();
    let error = scu::echo(&other, &connect).unwrap_err();
    assert_eq!(error.kind(), ASSOCIATION_REJECTED);
    assert!(error.message().contains("called AE title"), "{error}");
    let calling = ConnectOptions { calling: "NOBODY".parse().unwrap(), ..connect.clone() };
    let error = scu::echo(&address(&server), &calling).unwrap_err();
    assert!(error.message().contains("calling AE title"), "{error}");
    // Nothing listens there any more.
    let gone = address(&server);
    server.stop();
    let error = scu::echo(&gone, &connect).unwrap_err();
    assert_eq!(error.kind(), NO_CONNECTION);
    let cause = error.source().unwrap().downcast_ref::<std::io::Error>().unwrap();
    assert_eq!(cause.kind(), std::io::ErrorKind::ConnectionRefused);
    assert!(error.message().ends_with(&cause.to_string()), "{error}");
}

#[test]
fn a_port_that_is_taken_is_an_error_of_the_system() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let place = taken.local_addr().unwrap();
    let error = Server::start(place, ServerOptions::default(), Finder(0)).err().unwrap();
    assert_eq!(
        (error.kind(), error.io_kind()),
        (ErrorKind::Io, Some(std::io::ErrorKind::AddrInUse))
    );
    assert!(error.os_code().is_some());
}

/// Answers with this many patients, one after another.
struct Finder(usize);

impl Handler for Finder {
    fn transfer_syntax(&self, class: &str, proposed: &[String]) -> Option<String> {
        (class == Model::Study.find_class()).then(|| proposed.first().cloned())?
    }

    fn find(
        &self,
        _operation: &Operation<'_>,
        identifier: &DataSet,
        answers: &mut dyn Answers,
    ) -> Result<Status, dicom_map::Error> {
        let asked = identifier.find("PatientName")?.and_then(|it| it.text()).unwrap_or_default();
        if asked == "nobody*" {
            return Ok(Status::OUT_OF_RESOURCES);
        }
        for at in 0..self.0 {
            let mut answer = DataSet::new();
            query::set_key(&mut answer, "PatientName", &format!("Doe^{at}"))?;
            query::set_key(&mut answer, "\"GEMS_PARM_01\".BValue", "1000")?;
            if !answers.send(&answer)? {
                break;
            }
        }
        Ok(Status::SUCCESS)
    }
}

#[test]
fn queries_are_answered_cancelled_and_refused() {
    let server = Server::start("127.0.0.1:0", ServerOptions::default(), Finder(3000)).unwrap();
    let (address, connect) = (address(&server), ConnectOptions::default());
    let mut identifier = DataSet::new();
    query::set_key(&mut identifier, "PatientName", "Doe*").unwrap();
    query::complete(&mut identifier, Model::Study, None).unwrap();
    let reader = Reader::embedded();
    let mut names = Vec::new();
    let found = scu::find(&address, &connect, Model::Study, &identifier, &reader, &mut |answer| {
        names.push(answer.find("PatientName").unwrap().unwrap().text().unwrap().into_owned());
        assert!(answer.find("\"GEMS_PARM_01\".BValue").unwrap().is_some());
        ControlFlow::Continue(())
    });
    assert_eq!((found.unwrap().count, names.len(), &*names[2999]), (3000, 3000, "Doe^2999"));
    let found = scu::find(&address, &connect, Model::Study, &identifier, &reader, &mut |_| {
        ControlFlow::Break(())
    });
    let found = found.unwrap();
    assert_eq!((found.count, found.status), (1, Status::CANCEL));
    query::set_key(&mut identifier, "PatientName", "nobody*").unwrap();
    let error = scu::find(&address, &connect, Model::Study, &identifier, &reader, &mut |_| {
        ControlFlow::Continue(())
    });
    let error = error.unwrap_err();
    assert_eq!(error.kind(), REFUSED);
    assert!(error.message().contains("A700"), "{error}");
    let error = scu::find(&address, &connect, Model::Worklist, &identifier, &reader, &mut |_| {
        ControlFlow::Continue(())
    });
    assert_eq!(error.unwrap_err().kind(), NO_CONTEXT);
}

#[test]
fn a_stop_finishes_transfers_in_progress() {
    let to = tempfile::tempdir().unwrap();
    let server = storage(to.path(), StorageOptions::default(), ServerOptions::default());
    let mut raw = Raw::associate(&server);
    let file = image("1.2.9", uids::EXPLICIT_LE, 1000);
    let bytes = data_set(&file);
    raw.store("1.2.9", CT);
    raw.part(1, false, false, &bytes[..500]);
    let mut idle = Raw::associate(&server);
    std::thread::sleep(Duration::from_millis(100));
    let stopping = std::thread::spawn(move || server.stop());
    assert!(idle.ends());
    std::thread::sleep(Duration::from_millis(300));
    raw.part(1, false, true, &bytes[500..]);
    assert!(raw.answer().unwrap().status.unwrap().is_success());
    assert!(raw.ends());
    stopping.join().unwrap();
    assert_eq!(names(to.path()), ["1.2.9.dcm"]);
}

/// Commits to the first object and not to the second, over a separate association.
struct Committer(u16);

impl Handler for Committer {
    fn transfer_syntax(&self, class: &str, proposed: &[String]) -> Option<String> {
        (class == uids::STORAGE_COMMITMENT).then(|| proposed.first().cloned())?
    }

    fn notify(&self, operation: &Operation<'_>, data: Option<&DataSet>) -> Status {
        if operation.command.sop_instance != uids::STORAGE_COMMITMENT_INSTANCE {
            return Status::PROCESSING_FAILURE;
        }
        let (port, asked) = (self.0, data.unwrap().clone());
        std::thread::spawn(move || {
            let proposal = Proposal::new(uids::STORAGE_COMMITMENT, &[uids::IMPLICIT_LE]);
            let address = Address::new("SCU", "127.0.0.1", port).unwrap();
            let connect = ConnectOptions::default();
            let mut client =
                Client::connect(&address, &connect, &[proposal], Extras::default()).unwrap();
            let context = client.contexts()[0].clone();
            let mut report = DataSet::new();
            let text = |path: &str| asked.find(path).unwrap().unwrap().text().unwrap().into_owned();
            let mut set = |path: &str, value: &str| {
                report.set_text(&path.parse().unwrap(), value).unwrap();
            };
            set("0008,1195", &text("0008,1195"));
            for (sequence, at) in [("0008,1199", 0), ("0008,1198", 1)] {
                for tag in ["0008,1150", "0008,1155"] {
                    let value = text(&format!("({})[{at}].({tag})", "0008,1199"));
                    set(&format!("({sequence})[0].({tag})"), &value);
                }
            }
            set("(0008,1198)[0].(0008,1197)", "274");
            let mut request = Command::request(field::EVENT_REPORT_RQ, 1, uids::STORAGE_COMMITMENT);
            request.sop_instance = uids::STORAGE_COMMITMENT_INSTANCE.into();
            (request.type_id, request.has_data) = (Some(2), true);
            let bytes = part10::to_message(&report, &context.transfer_syntax).unwrap();
            client.send(context.id, &request, Some(&bytes)).unwrap();
            assert!(client.answer(context.id, &request).unwrap().status.unwrap().is_success());
            client.release().unwrap();
        });
        Status::SUCCESS
    }
}

#[test]
fn a_commitment_lists_kept_and_refused_objects() {
    let (handler, receiver) = CommitmentListener::new();
    let listener = Server::start("127.0.0.1:0", ServerOptions::default(), handler).unwrap();
    let server =
        Server::start("127.0.0.1:0", ServerOptions::default(), Committer(listener.port())).unwrap();
    let objects = ["1.2.1", "1.2.2"].map(|instance| (CT.to_string(), instance.to_string()));
    let (connect, reader) = (ConnectOptions::default(), Reader::embedded());
    let wait = Duration::from_secs(20);
    let commitment =
        scu::commit(&address(&server), &connect, &objects, wait, Some(&receiver), &reader).unwrap();
    assert_eq!(commitment.kept, ["1.2.1"]);
    assert_eq!(commitment.failed, [("1.2.2".to_string(), 0x0112)]);
    // Without a listener the report does not arrive: it is not sent over this association.
    let wait = Duration::from_millis(600);
    let error =
        scu::commit(&address(&server), &connect, &objects, wait, None, &reader).unwrap_err();
    assert_eq!(error.kind(), TIMED_OUT);
}

#[test]
fn a_commitment_over_the_same_association_is_received() {
    // Before the response to the request, and after it.
    for is_first in [true, false] {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let serving = std::thread::spawn(move || {
            let mut raw = Raw(listener.accept().unwrap().0);
            let (_, body) = raw.pdu().unwrap();
            let pdu::Pdu::AssociateRq(asked) = pdu::decode(1, &body).unwrap() else {
                panic!("no request")
            };
            let (accepted, contexts) =
                association::negotiate(&asked, &mut |_, proposed| proposed.first().cloned());
            raw.send(&pdu::associate_ac(&accepted).unwrap());
            let request = raw.answer().unwrap();
            assert_eq!((request.field, request.type_id), (field::ACTION_RQ, Some(1)));
            let (_, data) = raw.pdu().unwrap();
            let syntax = &contexts[0].transfer_syntax;
            let asked = part10::read(&Reader::embedded(), syntax, &data[6..]).unwrap();
            let mut report = DataSet::new();
            // One for another transaction, and then one for this.
            let own = asked.find("TransactionUID").unwrap().unwrap().text().unwrap().into_owned();
            let mut reports = Vec::new();
            for (transaction, count) in [("1.2.3", 1), (&*own, 2)] {
                query::set_key(&mut report, "TransactionUID", transaction).unwrap();
                for at in 0..count {
                    let key = format!("ReferencedSOPSequence[{at}].ReferencedSOPInstanceUID");
                    query::set_key(&mut report, &key, &format!("1.2.{at}")).unwrap();
                }
                reports.push(part10::to_message(&report, syntax).unwrap());
            }
            let answer = request.answer(Status::SUCCESS).to_bytes().unwrap();
            if !is_first {
                raw.part(1, true, true, &answer);
            }
            for (at, data) in reports.iter().enumerate() {
                let mut event = Command::request(
                    field::EVENT_REPORT_RQ,
                    7 + at as u16,
                    uids::STORAGE_COMMITMENT,
                );
                event.sop_instance = uids::STORAGE_COMMITMENT_INSTANCE.into();
                (event.type_id, event.has_data) = (Some(1), true);
                raw.part(1, true, true, &event.to_bytes().unwrap());
                raw.part(1, false, true, data);
                let heard = raw.answer().unwrap();
                assert_eq!(heard.field, field::EVENT_REPORT_RQ | 0x8000);
                assert_eq!(
                    (heard.message_id, heard.status),
                    (7 + at as u16, Some(Status::SUCCESS))
                );
            }
            if is_first {
                raw.part(1, true, true, &answer);
            }
            assert_eq!(raw.pdu().unwrap().0, 5);
            raw.send(&pdu::release_rp());
        });
        let address = Address::new("KEEPER", "127.0.0.1", port).unwrap();
        let objects = ["1.2.0", "1.2.1"].map(|instance| (CT.to_string(), instance.to_string()));
        let (connect, wait) = (ConnectOptions::default(), Duration::from_secs(20));
        let commitment =
            scu::commit(&address, &connect, &objects, wait, None, &Reader::embedded()).unwrap();
        assert_eq!(
            (commitment.kept, commitment.failed),
            (vec!["1.2.0".into(), "1.2.1".into()], vec![])
        );
        serving.join().unwrap();
    }
}

#[test]
fn the_example_answers_queries_over_a_folder() {
    let program = std::env::current_exe().unwrap();
    let program = program.parent().unwrap().with_file_name("examples").join("find_scp");
    if !program.exists() {
        let why = "the example is built by `cargo test` without --test";
        return dicom_map_test_support::skip::machine("example", why);
    }
    let folder = tempfile::tempdir().unwrap();
    for instance in ["1.2.1", "1.2.2"] {
        write(folder.path(), instance, &image(instance, uids::EXPLICIT_LE, 10));
    }
    /// Ends with the test, whatever its outcome.
    struct Running(std::process::Child);
    impl Drop for Running {
        fn drop(&mut self) {
            let _ = self.0.kill();
            let _ = self.0.wait();
        }
    }
    let child = std::process::Command::new(program)
        .arg(folder.path())
        .arg("0")
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut running = Running(child);
    let mut line = String::new();
    let mut out = std::io::BufReader::new(running.0.stdout.take().unwrap());
    std::io::BufRead::read_line(&mut out, &mut line).unwrap();
    let port: u16 = line.trim().rsplit(':').next().unwrap().parse().unwrap();
    let address = Address::new("FIND", "127.0.0.1", port).unwrap();
    let mut identifier = DataSet::new();
    query::set_key(&mut identifier, "PatientName", "Doe*").unwrap();
    query::set_key(&mut identifier, "SOPInstanceUID", "").unwrap();
    query::complete(&mut identifier, Model::Study, None).unwrap();
    let mut found = Vec::new();
    let mut answer = |it: DataSet| {
        found.push(it.find("SOPInstanceUID").unwrap().unwrap().text().unwrap().into_owned());
        ControlFlow::Continue(())
    };
    let connect = ConnectOptions::default();
    let ended =
        scu::find(&address, &connect, Model::Study, &identifier, &Reader::embedded(), &mut answer);
    assert_eq!(ended.unwrap().count, 2);
    found.sort();
    assert_eq!(found, ["1.2.1", "1.2.2"]);
    // With DCMTK's client too.
    if let Some(mut findscu) = dicom_map_test_support::skip::tool("dcmtk", "findscu") {
        let asked = findscu
            .args(["-S", "-aec", "FIND", "-k", "QueryRetrieveLevel=IMAGE", "-k", "SOPInstanceUID"])
            .args(["-k", "PatientName=Doe*", "127.0.0.1", &port.to_string()])
            .output()
            .unwrap();
        let said = [asked.stdout, asked.stderr].concat();
        let said = String::from_utf8_lossy(&said);
        assert!(asked.status.success(), "{said}");
        // It shows the padding too.
        assert!(said.contains("UI [1.2.1\0]") && said.contains("UI [1.2.2\0]"), "{said}");
    }
}
