//! TLS in both roles.
#![cfg(feature = "tls")]
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use common::*;
use dicom_map_dataset::Reader;
use dicom_map_net::driver::tls::{Identity, TlsClient, TlsServer};
use dicom_map_net::error_kind::{ASSOCIATION_ENDED, TLS};
use dicom_map_net::pdu::UserIdentity;
use dicom_map_net::scp::{ServerOptions, StorageOptions};
use dicom_map_net::scu::{self, StoreOptions};
use dicom_map_net::{ConnectOptions, uids};
use std::error::Error as _;
use std::path::{Path, PathBuf};

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/certificates").join(name)
}

fn server(client_roots: Option<&Path>, folder: &Path) -> dicom_map_net::scp::Server {
    let identity = Identity { certificates: &file("server.pem"), key: &file("server.key") };
    let tls = TlsServer::new(identity, client_roots).unwrap();
    let options = ServerOptions { tls: Some(tls), timing: quick(), ..ServerOptions::default() };
    storage(folder, StorageOptions::default(), options)
}

fn client(identity: bool) -> ConnectOptions {
    let (certificates, key) = (file("client.pem"), file("client.key"));
    let identity = identity.then_some(Identity { certificates: &certificates, key: &key });
    ConnectOptions {
        tls: Some(TlsClient::new(Some(&file("ca.pem")), identity, None).unwrap()),
        timing: quick(),
        ..ConnectOptions::default()
    }
}

#[test]
fn an_object_stored_over_tls_equals_the_sent_one() {
    let (from, to) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let server = server(None, to.path());
    let sent = image("1.2.3", uids::EXPLICIT_LE, 3_000_000);
    let path = write(from.path(), "a", &sent);
    let options = ConnectOptions {
        identity: Some(UserIdentity::password("jane", "secret")),
        ..client(false)
    };
    assert!(!format!("{options:?}").contains("secret"));
    let mut paths = std::iter::once(path.into());
    let report = scu::store(
        &address(&server),
        &options,
        &StoreOptions::default(),
        &Reader::embedded(),
        &mut paths,
        &|_| {},
    );
    assert_eq!((report.stored, report.failed), (1, 0), "{report:?}");
    let stored = std::fs::read(to.path().join("1.2.3.dcm")).unwrap();
    assert!(data_set(&stored) == data_set(&sent));
}

#[test]
fn clients_without_a_certificate_or_trust_are_refused() {
    let to = tempfile::tempdir().unwrap();
    let server = server(Some(&file("ca.pem")), to.path());
    scu::echo(&address(&server), &client(true)).unwrap();
    let error = scu::echo(&address(&server), &client(false)).unwrap_err();
    assert!(matches!(error.kind(), TLS | ASSOCIATION_ENDED), "{error}");
    // The server's certificate is not signed by a system root.
    let own = TlsClient::new(Some(&file("client.pem")), None, None).unwrap();
    let options = ConnectOptions { tls: Some(own), ..client(true) };
    let error = scu::echo(&address(&server), &options).unwrap_err();
    assert_eq!(error.kind(), TLS);
    assert!(error.message().contains("certificate"), "{error}");
    let cause = error.source().unwrap().downcast_ref::<std::io::Error>().unwrap();
    assert!(cause.get_ref().unwrap().is::<rustls::Error>(), "{cause:?}");
    // A name that is not in the certificate.
    let tls = TlsClient::new(Some(&file("ca.pem")), None, Some("example.com".into())).unwrap();
    let options = ConnectOptions { tls: Some(tls), ..client(true) };
    assert_eq!(scu::echo(&address(&server), &options).unwrap_err().kind(), TLS);
    // One side without TLS.
    let plain = ConnectOptions { timing: quick(), ..ConnectOptions::default() };
    assert!(scu::echo(&address(&server), &plain).is_err());
    let plain_server = storage(to.path(), StorageOptions::default(), ServerOptions::default());
    assert!(scu::echo(&address(&plain_server), &client(true)).is_err());
    scu::echo(&address(&server), &client(true)).unwrap();
}

#[test]
fn files_without_a_certificate_or_key_are_named() {
    let (good, key) = (file("server.pem"), file("server.key"));
    let readme = file("README.md");
    for (certificates, key) in
        [(&readme, &key), (&good, &readme), (&good, &file("client.key")), (&file("none"), &key)]
    {
        let error = TlsServer::new(Identity { certificates, key }, None).unwrap_err();
        assert_eq!(error.kind(), TLS);
        assert!(error.path().is_some(), "{error}");
        assert_eq!(error.source().is_some(), error.message().starts_with("TLS: "), "{error}");
    }
    assert_eq!(TlsClient::new(Some(&readme), None, None).unwrap_err().path(), Some(&*readme));
}
