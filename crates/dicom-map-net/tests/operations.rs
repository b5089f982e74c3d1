//! Several C-STORE requests that await their responses (PS3.7 D.3.3.3), with acceptors that respond
//! late, in another order, or never.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use common::*;
use dicom_map_dataset::Reader;
use dicom_map_net::dimse::{Command, Status};
use dicom_map_net::driver::session::{Incoming, Session};
use dicom_map_net::driver::{Stop, Stream};
use dicom_map_net::limits::MAX_OPERATIONS;
use dicom_map_net::scp::{ServerOptions, StorageOptions};
use dicom_map_net::scu::{self, Outcome, Sent, StoreOptions, StoreReport};
use dicom_map_net::{Address, ConnectOptions, uids};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

/// Sends files. Returns the report, and the outcomes in the order of their reports.
fn send(
    address: &Address,
    options: &StoreOptions,
    paths: &[PathBuf],
) -> (StoreReport, Vec<(PathBuf, Outcome)>) {
    let told = Mutex::new(Vec::new());
    let tell = |sent: &Sent| told.lock().unwrap().push((sent.path.clone(), sent.outcome.clone()));
    let connect = ConnectOptions { timing: quick(), ..ConnectOptions::default() };
    let mut inputs = paths.iter().cloned().map(scu::Input::File);
    let reader = Reader::embedded();
    let report = scu::store(address, &connect, options, &reader, &mut inputs, &tell);
    (report, told.into_inner().unwrap())
}

fn files(folder: &Path, count: usize) -> Vec<PathBuf> {
    (0..count)
        .map(|at| {
            let instance = format!("1.2.{at}");
            write(folder, &format!("{at:03}"), &image(&instance, uids::EXPLICIT_LE, 100))
        })
        .collect()
}

/// Accepts an association.
fn accept(socket: TcpStream) -> Session {
    let mut session = Session::listen(Stream::Plain(socket), quick(), Stop::default()).unwrap();
    session.accept(&mut |_, proposed| proposed.first().cloned()).unwrap();
    session
}

/// Receives a C-STORE request with its data set; None at the end.
fn receive(session: &mut Session) -> Option<(u8, Box<Command>)> {
    let (id, command) = match session.receive() {
        Ok(Incoming::Command(id, command)) => (id, command),
        Ok(Incoming::Released) => return None,
        other => panic!("{other:?}"),
    };
    session.skip().unwrap();
    Some((id, command))
}

/// A peer for one association after another: `serve` gets the session and the number of the
/// association. Returns its address.
fn peer<T: Send + 'static>(
    associations: usize,
    serve: impl Fn(Session, usize) -> T + Send + 'static,
) -> (Address, thread::JoinHandle<Vec<T>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = Address::new("PEER", "127.0.0.1", listener.local_addr().unwrap().port()).unwrap();
    let sockets = move || {
        let sockets = listener.incoming().flatten().take(associations);
        sockets.enumerate().map(|(at, socket)| serve(accept(socket), at)).collect()
    };
    (address, thread::spawn(sockets))
}

/// The status of each outcome.
fn statuses(told: &[(PathBuf, Outcome)]) -> Vec<Status> {
    let status = |outcome: &Outcome| match outcome {
        Outcome::Answered(status, _) => *status,
        other => panic!("{other:?}"),
    };
    told.iter().map(|(_, outcome)| status(outcome)).collect()
}

#[test]
fn late_responses_in_another_order_reach_their_files() {
    const AT_ONCE: usize = 8;
    let folder = tempfile::tempdir().unwrap();
    let paths = files(folder.path(), 5 * AT_ONCE);
    // Responds only when eight requests have arrived, the last one first; each third instance is
    // refused.
    let (address, serving) = peer(1, |mut session, _| {
        let asked = session.requested().unwrap().user.async_window;
        assert_eq!(asked, Some((MAX_OPERATIONS, 1)));
        loop {
            let batch: Vec<_> =
                std::iter::from_fn(|| receive(&mut session)).take(AT_ONCE).collect();
            for (id, command) in batch.iter().rev() {
                let number: u32 = command.sop_instance.rsplit('.').next().unwrap().parse().unwrap();
                let status = match number % 3 {
                    0 => Status::OUT_OF_RESOURCES,
                    _ => Status::SUCCESS,
                };
                session.send(*id, &command.answer(status), None).unwrap();
            }
            if batch.is_empty() {
                return;
            }
        }
    });
    let (report, told) = send(&address, &StoreOptions::default(), &paths);
    serving.join().unwrap();
    assert_eq!((report.stored, report.failed), (26, 14), "{:?}", report.fatal);
    assert!(told.iter().map(|(path, _)| path).eq(&paths));
    for (at, status) in statuses(&told).into_iter().enumerate() {
        let expected = if at % 3 == 0 { Status::OUT_OF_RESOURCES } else { Status::SUCCESS };
        assert_eq!(status, expected, "{at}");
    }
}

#[test]
fn a_second_request_waits_unless_both_sides_agree() {
    let folder = tempfile::tempdir().unwrap();
    let paths = files(folder.path(), 3);
    let one = StoreOptions { operations: 1, ..StoreOptions::default() };
    let without_retries = StoreOptions { retries: 0, ..StoreOptions::default() };
    for options in [one, without_retries] {
        let (address, serving) = peer(1, |mut session, _| {
            assert_eq!(session.requested().unwrap().user.async_window, None);
            let mut count = 0;
            while let Some((id, command)) = receive(&mut session) {
                thread::sleep(Duration::from_millis(50));
                assert!(!session.has_input(), "found a second request");
                session.send(id, &command.answer(Status::SUCCESS), None).unwrap();
                count += 1;
            }
            count
        });
        let (report, _) = send(&address, &options, &paths);
        assert_eq!((report.stored, report.failed), (3, 0));
        assert_eq!(serving.join().unwrap(), [3]);
    }
}

#[test]
fn an_object_that_ends_associations_fails_alone() {
    let folder = tempfile::tempdir().unwrap();
    let paths = files(folder.path(), 40);
    // Two associations end with the fifth object; the third one serves the rest.
    let (address, serving) = peer(3, |mut session, _| {
        let mut stored = Vec::new();
        while let Some((id, command)) = receive(&mut session) {
            if command.sop_instance == "1.2.5" {
                session.abort();
                return stored;
            }
            session.send(id, &command.answer(Status::SUCCESS), None).unwrap();
            stored.push(command.sop_instance);
        }
        stored
    });
    let (report, told) = send(&address, &StoreOptions::default(), &paths);
    let stored = serving.join().unwrap().concat();
    assert_eq!((report.stored, report.failed), (39, 1), "{:?}", report.fatal);
    assert!(told.iter().map(|(path, _)| path).eq(&paths));
    for (at, (_, outcome)) in told.iter().enumerate() {
        assert_eq!(outcome.is_stored(), at != 5, "{at} {outcome:?}");
    }
    assert!((0..40).all(|at| at == 5 || stored.contains(&format!("1.2.{at}"))));
}

#[test]
fn responses_that_are_lost_are_asked_for_again() {
    let folder = tempfile::tempdir().unwrap();
    let paths = files(folder.path(), 100);
    // The first association stores twenty objects and responds to three of them.
    let (address, serving) = peer(2, |mut session, association| {
        let mut stored = Vec::new();
        while let Some((id, command)) = receive(&mut session) {
            stored.push(command.sop_instance.clone());
            if association == 1 || stored.len() <= 3 {
                session.send(id, &command.answer(Status::SUCCESS), None).unwrap();
            } else if stored.len() == 20 {
                session.abort();
                break;
            }
        }
        stored
    });
    let (report, told) = send(&address, &StoreOptions::default(), &paths);
    let stored = serving.join().unwrap();
    assert_eq!((report.stored, report.failed, told.len()), (100, 0, 100));
    // Nothing that was answered is sent twice.
    assert_eq!((stored[0].len(), stored[1].len()), (20, 97));
    assert!(stored[0][..3].iter().all(|instance| !stored[1].contains(instance)));
}

#[test]
fn files_of_every_length_arrive_whole() {
    let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let server = storage(to.path(), StorageOptions::default(), ServerOptions::default());
    // Kept in memory, streamed, and a file that vanishes from the middle of the list.
    let mut paths: Vec<_> = (0..60)
        .map(|at| {
            let bytes =
                image(&format!("1.2.{at}"), uids::EXPLICIT_LE, [10, 120_000, 700_000][at % 3]);
            write(from.path(), &format!("1.2.{at}.dcm"), &bytes)
        })
        .collect();
    paths.insert(30, from.path().join("missing"));
    let (report, told) = send(&address(&server), &StoreOptions::default(), &paths);
    server.stop();
    assert_eq!((report.stored, report.failed), (60, 1));
    assert!(told.iter().map(|(path, _)| path).eq(&paths));
    for path in paths.iter().filter(|path| path.exists()) {
        let stored = std::fs::read(to.path().join(path.file_name().unwrap())).unwrap();
        assert!(data_set(&std::fs::read(path).unwrap()) == data_set(&stored), "{path:?}");
    }
}
