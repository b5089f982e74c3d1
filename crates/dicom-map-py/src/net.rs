//! The compiled part of `dicom_map.net`: runs the crate `dicom-map-net` on threads of its own,
//! while Python stays responsive.

use crate::errors::to_py;
use crate::files::DataSet;
use dicom_map::{Error, ErrorKind};
use dicom_map_dataset::write::FileMeta;
use dicom_map_dataset::{Reader, SaveOptions};
use dicom_map_net::driver::Stop;
#[cfg(feature = "tls")]
use dicom_map_net::driver::tls::Identity;
use dicom_map_net::driver::tls::{TlsClient, TlsServer};
use dicom_map_net::pdu::UserIdentity;
use dicom_map_net::query::{self, Model};
use dicom_map_net::scp::{
    self, Accepted, Duplicates, ServerOptions, StorageOptions, StorageScp, Stored,
};
use dicom_map_net::scu::{self, Input, Outcome, Outgoing, Retrieved, Sent, StoreOptions};
use dicom_map_net::{Address, ConnectOptions};
use pyo3::exceptions::{PyRuntimeError, PyTypeError};
use pyo3::prelude::*;
use std::ffi::OsString;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// The interval at which Python is asked whether Ctrl-C was pressed.
const TICK: Duration = Duration::from_millis(50);
/// The maximum number of answers that wait for Python.
const WAITING: usize = 64;

/// How to connect: `net.py` makes these of its arguments.
#[derive(FromPyObject)]
#[pyo3(from_item_all)]
pub(crate) struct Options {
    calling: String,
    timeout: f64,
    connect_timeout: f64,
    tls: bool,
    tls_ca: Option<PathBuf>,
    tls_cert: Option<PathBuf>,
    tls_key: Option<PathBuf>,
    tls_name: Option<String>,
    user: Option<String>,
    password: Option<String>,
}

/// Where objects are stored: `net.py` makes these of its arguments.
#[derive(FromPyObject)]
#[pyo3(from_item_all)]
pub(crate) struct Storing {
    folder: PathBuf,
    layout: String,
    duplicates: String,
    fsync: bool,
    sop_classes: Option<Vec<String>>,
}

fn bad(message: String) -> Error {
    Error::new(ErrorKind::InvalidArgument, message)
}

impl Options {
    fn read(self) -> Result<ConnectOptions, Error> {
        let seconds = |value: f64| {
            Duration::try_from_secs_f64(value)
                .ok()
                .filter(|it| !it.is_zero())
                .ok_or_else(|| bad(format!("found {value} seconds, expected more than 0")))
        };
        let mut options =
            ConnectOptions { calling: self.calling.parse()?, ..ConnectOptions::default() };
        options.timing.response = seconds(self.timeout)?;
        options.timing.connect = seconds(self.connect_timeout)?;
        options.identity = match (&self.user, &self.password) {
            (Some(user), Some(password)) => Some(UserIdentity::password(user, password)),
            (Some(user), None) => Some(UserIdentity::user(user)),
            (None, Some(_)) => return Err(bad("found a password without a user".into())),
            (None, None) => None,
        };
        options.tls = self.tls_client()?;
        Ok(options)
    }

    fn tls_client(self) -> Result<Option<TlsClient>, Error> {
        if self.tls_cert.is_some() != self.tls_key.is_some() {
            return Err(bad("found one of tls_cert and tls_key, expected both".into()));
        }
        if !self.tls && self.tls_ca.is_none() && self.tls_cert.is_none() {
            return Ok(None);
        }
        #[cfg(feature = "tls")]
        {
            let identity = match (&self.tls_cert, &self.tls_key) {
                (Some(certificates), Some(key)) => Some(Identity { certificates, key }),
                _ => None,
            };
            TlsClient::new(self.tls_ca.as_deref(), identity, self.tls_name).map(Some)
        }
        #[cfg(not(feature = "tls"))]
        {
            drop(self.tls_name);
            Err(without_tls())
        }
    }
}

/// A certificate, its key, and the authorities that sign client certificates.
type Certificates = (PathBuf, PathBuf, Option<PathBuf>);

fn tls_server(files: &Certificates) -> Result<TlsServer, Error> {
    #[cfg(feature = "tls")]
    {
        let (certificates, key, roots) = files;
        TlsServer::new(Identity { certificates, key }, roots.as_deref())
    }
    #[cfg(not(feature = "tls"))]
    {
        let _ = files;
        Err(without_tls())
    }
}

#[cfg(not(feature = "tls"))]
fn without_tls() -> Error {
    bad("found TLS options, which this module is built without; the program that cargo install --path crates/dicom-map-cli builds has them".into())
}

impl Storing {
    fn options(&self) -> Result<StorageOptions, Error> {
        Ok(StorageOptions {
            layout: self.layout.parse()?,
            duplicates: match self.duplicates.as_str() {
                "keep" => Duplicates::Keep,
                "refuse" => Duplicates::Refuse,
                "replace" => Duplicates::Replace,
                other => {
                    return Err(bad(format!(
                        "found duplicates={other:?}, expected \"keep\", \"refuse\" or \"replace\""
                    )));
                }
            },
            is_durable: self.fsync,
            accepted: match &self.sop_classes {
                None => Accepted::Storage,
                Some(classes) => Accepted::Classes(uids(classes)?),
            },
            ..StorageOptions::default()
        })
    }
}

/// Converts UIDs and keywords of SOP classes to UIDs.
fn uids(classes: &[String]) -> Result<Vec<String>, Error> {
    let reader = Reader::embedded();
    classes.iter().map(|class| scu::class_uid(class, reader.dict())).collect()
}

fn address_of(text: &str) -> Result<Address, Error> {
    text.parse()
}

fn model_of(name: &str) -> Result<Model, Error> {
    match name {
        "patient" => Ok(Model::Patient),
        "study" => Ok(Model::Study),
        "worklist" => Ok(Model::Worklist),
        other => Err(bad(format!(
            "found the model {other:?}, expected \"patient\", \"study\" or \"worklist\""
        ))),
    }
}

/// The identifier of a query with these keys.
fn identifier_of(
    py: Python<'_>,
    base: Option<&Bound<'_, DataSet>>,
    keys: &[(String, String)],
    model: Model,
) -> PyResult<dicom_map_dataset::DataSet> {
    let mut identifier = match base {
        Some(base) => base.get().to_data_set(py)?,
        None => dicom_map_dataset::DataSet::new(),
    };
    let mut set = || {
        for (key, value) in keys {
            query::set_key(&mut identifier, key, value)?;
        }
        query::complete(&mut identifier, model, None)
    };
    set().map_err(|error| to_py(py, &error))?;
    Ok(identifier)
}

/// Receives the values that a thread sends until it ends, and passes each to `hear`. Errors:
/// KeyboardInterrupt and those that `hear` raises; the work is then stopped, and waited for.
fn listen<T: Send>(
    py: Python<'_>,
    stop: &Stop,
    receiver: Receiver<T>,
    mut hear: impl FnMut(T) -> PyResult<()>,
) -> PyResult<()> {
    // A receiver belongs to one thread; the mutex makes the closure `Send`.
    let receiver = Mutex::new(receiver);
    let mut refusal = None;
    loop {
        let received = py
            .detach(|| receiver.lock().unwrap_or_else(PoisonError::into_inner).recv_timeout(TICK));
        let heard = match received {
            Ok(value) if refusal.is_none() => hear(value),
            // Received and dropped, so that the thread does not block.
            Ok(_) => Ok(()),
            Err(RecvTimeoutError::Timeout) => py.check_signals(),
            Err(RecvTimeoutError::Disconnected) => break,
        };
        if let Err(error) = heard {
            stop.now();
            refusal.get_or_insert(error);
        }
    }
    refusal.map_or(Ok(()), Err)
}

/// Does the work on a thread of its own and returns its result.
fn run<T: Send + 'static>(
    py: Python<'_>,
    stop: &Stop,
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> PyResult<T> {
    let (sender, receiver) = sync_channel(1);
    thread::spawn(move || {
        let _ = sender.send(work());
    });
    let mut answer = None;
    listen(py, stop, receiver, |result| {
        answer = Some(result.map_err(|error| to_py(py, &error))?);
        Ok(())
    })?;
    answer
        .ok_or_else(|| PyRuntimeError::new_err("the work ended without a result; please report it"))
}

/// Returns the seconds until a C-ECHO was answered.
#[pyfunction]
#[pyo3(name = "_net_echo")]
pub(crate) fn net_echo(py: Python<'_>, address: &str, options: Options) -> PyResult<f64> {
    let read = || Ok((address_of(address)?, options.read()?));
    let (address, options) = read().map_err(|error: Error| to_py(py, &error))?;
    let stop = options.stop.clone();
    run(py, &stop, move || scu::echo(&address, &options)).map(|took| took.as_secs_f64())
}

/// The answers to a C-FIND, as they arrive.
#[pyclass(frozen, name = "_Answers", module = "dicom_map")]
pub(crate) struct Answers {
    receiver: Mutex<Option<Receiver<Result<dicom_map_dataset::DataSet, Error>>>>,
    stop: Stop,
}

#[pymethods]
impl Answers {
    fn __iter__(slf: Py<Self>) -> Py<Self> {
        slf
    }

    fn __next__(&self, py: Python<'_>) -> PyResult<Option<DataSet>> {
        loop {
            let received = py.detach(|| {
                let receiver = self.receiver.lock().unwrap_or_else(PoisonError::into_inner);
                match &*receiver {
                    Some(receiver) => receiver.recv_timeout(TICK),
                    None => Err(RecvTimeoutError::Disconnected),
                }
            });
            match received {
                Ok(Ok(data_set)) => return Ok(Some(DataSet::of(data_set))),
                Ok(Err(error)) => return Err(to_py(py, &error)),
                Err(RecvTimeoutError::Disconnected) => return Ok(None),
                Err(RecvTimeoutError::Timeout) => {
                    py.check_signals().inspect_err(|_| self.stop.now())?;
                }
            }
        }
    }

    /// Stops the query: the peer is asked to cancel it.
    fn close(&self, py: Python<'_>) {
        py.detach(|| self.receiver.lock().unwrap_or_else(PoisonError::into_inner).take());
    }
}

/// Sends a query and returns its matches.
#[pyfunction]
#[pyo3(name = "_net_find")]
pub(crate) fn net_find(
    py: Python<'_>,
    address: &str,
    options: Options,
    model: &str,
    query: Option<&Bound<'_, DataSet>>,
    keys: Vec<(String, String)>,
) -> PyResult<Answers> {
    let read = || Ok((address_of(address)?, options.read()?, model_of(model)?));
    let (address, options, model) = read().map_err(|error: Error| to_py(py, &error))?;
    let identifier = identifier_of(py, query, &keys, model)?;
    let stop = options.stop.clone();
    let (sender, receiver) = sync_channel(WAITING);
    thread::spawn(move || {
        let mut answer = |found| match sender.send(Ok(found)) {
            Ok(()) => ControlFlow::Continue(()),
            // The iterator was closed.
            Err(_) => ControlFlow::Break(()),
        };
        let reader = Reader::embedded();
        let found = scu::find(&address, &options, model, &identifier, &reader, &mut answer);
        if let Err(error) = found {
            let _ = sender.send(Err(error));
        }
    });
    Ok(Answers { receiver: Mutex::new(Some(receiver)), stop })
}

/// Status, counts (completed, failed, warnings), comment, files.
type RetrievedTuple = (u16, (u16, u16, u16), String, Vec<OsString>);

fn retrieved_tuple(retrieved: Retrieved, files: Vec<OsString>) -> RetrievedTuple {
    let counts = retrieved.counts;
    let counts = (counts.completed, counts.failed, counts.warning);
    (retrieved.status.0, counts, retrieved.comment, files)
}

/// Has a peer send objects to an application entity.
#[pyfunction]
#[pyo3(name = "_net_move")]
pub(crate) fn net_move(
    py: Python<'_>,
    address: &str,
    options: Options,
    model: &str,
    query: Option<&Bound<'_, DataSet>>,
    keys: Vec<(String, String)>,
    destination: &str,
) -> PyResult<RetrievedTuple> {
    let read =
        || Ok((address_of(address)?, options.read()?, model_of(model)?, destination.parse()?));
    let (address, options, model, destination) =
        read().map_err(|error: Error| to_py(py, &error))?;
    let identifier = identifier_of(py, query, &keys, model)?;
    let stop = options.stop.clone();
    let moved = run(py, &stop, move || {
        scu::move_to(&address, &options, model, &identifier, &destination, &mut |_| {})
    })?;
    Ok(retrieved_tuple(moved, Vec::new()))
}

/// Fetches objects into a folder.
#[pyfunction]
#[pyo3(name = "_net_get")]
#[expect(clippy::too_many_arguments, reason = "arguments of Python")]
pub(crate) fn net_get(
    py: Python<'_>,
    address: &str,
    options: Options,
    model: &str,
    query: Option<&Bound<'_, DataSet>>,
    keys: Vec<(String, String)>,
    storing: Storing,
    classes: Vec<String>,
) -> PyResult<RetrievedTuple> {
    let read = || {
        let storage = storing.options()?;
        let proposals = scu::get_proposals(&classes, Reader::embedded().dict())?;
        Ok((address_of(address)?, options.read()?, model_of(model)?, storage, proposals))
    };
    let (address, options, model, mut storage, proposals) =
        read().map_err(|error: Error| to_py(py, &error))?;
    let identifier = identifier_of(py, query, &keys, model)?;
    let files = Arc::new(Mutex::new(Vec::new()));
    let noted = Arc::clone(&files);
    storage.listener = Some(Arc::new(move |stored: &Stored<'_>| {
        if let Some(path) = stored.path {
            let mut files = noted.lock().unwrap_or_else(PoisonError::into_inner);
            files.push(path.as_os_str().to_os_string());
        }
    }));
    let stop = options.stop.clone();
    let retrieved = run(py, &stop, move || {
        let handler = StorageScp::new(&storing.folder, storage)?;
        scu::get(&address, &options, model, &identifier, &proposals, &handler, &mut |_| {})
    })?;
    let files = std::mem::take(&mut *files.lock().unwrap_or_else(PoisonError::into_inner));
    Ok(retrieved_tuple(retrieved, files))
}

/// Number in the list, file, SOP class, SOP instance, outcome, status, words.
type SentTuple = (OsString, String, String, &'static str, Option<u16>, String);

fn sent_tuple(sent: &Sent) -> SentTuple {
    let (outcome, status, words) = match &sent.outcome {
        Outcome::Answered(status, comment) => {
            let outcome = match (status.is_success(), status.is_warning()) {
                (true, _) => "stored",
                (_, true) => "warning",
                _ => "refused",
            };
            let words =
                if comment.is_empty() { status.words().to_string() } else { comment.clone() };
            (outcome, Some(status.0), dicom_map::escape::printable(&words).into_owned())
        }
        Outcome::NotAccepted => {
            ("not accepted", None, "the peer does not accept such objects".to_string())
        }
        Outcome::Failed(error) => ("failed", None, error.message().to_string()),
    };
    let (class, instance) = match &sent.object {
        Some(object) => (object.sop_class.clone(), object.sop_instance.clone()),
        None => Default::default(),
    };
    (sent.path.as_os_str().to_os_string(), class, instance, outcome, status, words)
}

/// A message of a sending thread.
enum SendEvent {
    Sent(SentTuple),
    Fatal(Error),
}

/// Sends files and data sets; `told` is called with each result. `how` is the number of
/// associations, of retries, and of objects that await their answers.
#[pyfunction]
#[pyo3(name = "_net_store")]
pub(crate) fn net_store(
    py: Python<'_>,
    address: &str,
    options: Options,
    sources: Vec<Bound<'_, PyAny>>,
    how: (usize, u32, u16),
    told: &Bound<'_, PyAny>,
) -> PyResult<()> {
    let read = || Ok((address_of(address)?, options.read()?));
    let (address, options) = read().map_err(|error: Error| to_py(py, &error))?;
    let inputs: Vec<Input> =
        sources.iter().map(|source| input_of(py, source)).collect::<PyResult<_>>()?;
    let stop = options.stop.clone();
    let (sender, receiver) = sync_channel::<SendEvent>(WAITING);
    let (concurrency, retries, operations) = how;
    let store = StoreOptions { concurrency, retries, operations, ..StoreOptions::default() };
    thread::spawn(move || send(&address, &options, &store, inputs, sender));
    listen(py, &stop, receiver, |event| match event {
        SendEvent::Sent(sent) => told.call1(sent).map(|_| ()),
        SendEvent::Fatal(error) => Err(to_py(py, &error)),
    })
}

fn send(
    address: &Address,
    options: &ConnectOptions,
    store: &StoreOptions,
    inputs: Vec<Input>,
    sender: SyncSender<SendEvent>,
) {
    let stop = options.stop.clone();
    let mut inputs = inputs.into_iter().take_while(|_| !stop.is_stopped());
    let tell = |sent: &Sent| {
        let _ = sender.send(SendEvent::Sent(sent_tuple(sent)));
    };
    let report = scu::store(address, options, store, &Reader::embedded(), &mut inputs, &tell);
    if let Some(error) = report.fatal {
        let _ = sender.send(SendEvent::Fatal(error));
    }
}

/// A path or a data set.
fn input_of(py: Python<'_>, source: &Bound<'_, PyAny>) -> PyResult<Input> {
    if let Ok(data_set) = source.cast::<DataSet>() {
        let data_set = data_set.get().to_data_set(py)?;
        let made = || {
            let options = SaveOptions { file_meta: FileMeta::Conformed, ..SaveOptions::default() };
            let bytes = data_set.to_bytes(&options)?;
            let reader = Reader::embedded().with_options(Outgoing::read_options());
            Outgoing::from_bytes(&reader, Path::new("<data set>"), bytes.into())
        };
        let outgoing = made().map_err(|error: Error| to_py(py, &error))?;
        return Ok(Input::Object(Box::new(outgoing)));
    }
    match source.extract::<PathBuf>() {
        Ok(path) => Ok(Input::File(path)),
        Err(_) => Err(PyTypeError::new_err(format!(
            "found {}, expected a path or a DataSet",
            crate::args::describe(source)
        ))),
    }
}

/// A storage server.
#[pyclass(frozen, name = "_Server", module = "dicom_map")]
pub(crate) struct Server {
    server: Mutex<Option<scp::Server>>,
    host: String,
    port: u16,
}

/// Calls back for each object: file, SOP class, SOP instance, transfer syntax, calling AE title.
fn on_stored(callback: Py<PyAny>) -> Arc<dyn Fn(&Stored<'_>) + Send + Sync> {
    Arc::new(move |stored: &Stored<'_>| {
        let Some(path) = stored.path else { return };
        let operation = stored.operation;
        Python::attach(|py| {
            let arguments = (
                path.as_os_str().to_os_string(),
                operation.command.sop_class.clone(),
                operation.command.sop_instance.clone(),
                operation.context.transfer_syntax.uid().to_string(),
                operation.association.calling.clone(),
            );
            if let Err(error) = callback.call1(py, arguments) {
                // The object is stored whatever the callback returns.
                error.write_unraisable(py, Some(callback.bind(py)));
            }
        });
    })
}

#[pymethods]
impl Server {
    #[new]
    #[pyo3(signature = (host, port, titles, callers, max_associations, storing, tls, callback))]
    #[expect(clippy::too_many_arguments, reason = "arguments of Python")]
    fn new(
        py: Python<'_>,
        host: String,
        port: u16,
        titles: Vec<String>,
        callers: Vec<String>,
        max_associations: usize,
        storing: Storing,
        tls: Option<Certificates>,
        callback: Option<Py<PyAny>>,
    ) -> PyResult<Server> {
        let start = move || {
            let mut storage = storing.options()?;
            storage.listener = callback.map(on_stored);
            let options = ServerOptions {
                titles: titles.iter().map(|it| it.parse()).collect::<Result<_, Error>>()?,
                callers: callers.iter().map(|it| it.parse()).collect::<Result<_, Error>>()?,
                max_associations,
                tls: tls.as_ref().map(tls_server).transpose()?,
                ..ServerOptions::default()
            };
            let handler = StorageScp::new(&storing.folder, storage)?;
            scp::Server::start((host.as_str(), port), options, handler)
        };
        let server = py.detach(start).map_err(|error| to_py(py, &error))?;
        let place = server.place();
        Ok(Server {
            server: Mutex::new(Some(server)),
            host: place.ip().to_string(),
            port: place.port(),
        })
    }

    /// The address that it listens on.
    #[getter]
    fn host(&self) -> &str {
        &self.host
    }

    /// The port.
    #[getter]
    fn port(&self) -> u16 {
        self.port
    }

    /// Finishes the transfers that are in progress, and stops.
    fn stop(&self, py: Python<'_>) {
        // Its threads may be waiting for Python.
        py.detach(|| {
            let server = self.server.lock().unwrap_or_else(PoisonError::into_inner).take();
            if let Some(server) = server {
                server.stop();
            }
        });
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        Python::attach(|py| self.stop(py));
    }
}
