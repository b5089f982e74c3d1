//! Options and output shared by the commands that receive objects.

use super::peer::{TlsServing, bad};
use crate::words::say;
use dicom_map::{Error, escape};
use dicom_map_net::dimse::{Command, field};
use dicom_map_net::driver::client::Proposal;
use dicom_map_net::scp::{
    Accepted, Duplicates, Handler, Layout, Server, ServerEvent, ServerOptions, StorageOptions,
    Stored,
};
use dicom_map_net::uids;
use serde_json::{Value, json};
use std::path::PathBuf;

/// How to treat duplicates.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, clap::ValueEnum)]
enum DuplicatesArg {
    /// Keep both
    #[default]
    Keep,
    /// Refuse the second one
    Refuse,
    /// Replace the first one with the second
    Replace,
}

/// Where and how objects are stored.
#[derive(Debug, clap::Args)]
pub(super) struct Storing {
    /// The folder for the objects
    #[arg(short = 'o', long = "out-dir", value_name = "FOLDER", default_value = ".")]
    pub(super) folder: PathBuf,
    /// flat, study/series/instance, or a pattern such as {PatientID}/{StudyInstanceUID}
    #[arg(long, value_name = "LAYOUT", default_value = "flat")]
    layout: Layout,
    /// How to treat an object whose SOP Instance UID is already there
    #[arg(long, value_enum, default_value_t, value_name = "WHAT")]
    duplicates: DuplicatesArg,
    /// Answer only once an object is on disk
    #[arg(long)]
    fsync: bool,
}

impl Storing {
    pub(super) fn options(&self) -> StorageOptions {
        StorageOptions {
            layout: self.layout.clone(),
            duplicates: match self.duplicates {
                DuplicatesArg::Keep => Duplicates::Keep,
                DuplicatesArg::Refuse => Duplicates::Refuse,
                DuplicatesArg::Replace => Duplicates::Replace,
            },
            is_durable: self.fsync,
            accepted: Accepted::Storage,
            ..StorageOptions::default()
        }
    }
}

/// Starts a server on this address. Warns if others can reach it and can read on the way what is
/// sent.
pub(super) fn listening(
    bind: &str,
    port: u16,
    options: ServerOptions,
    handler: impl Handler,
) -> Result<Server, Error> {
    let is_plain = options.tls.is_none();
    let server = Server::start((bind, port), options, handler)
        .map_err(|error| bad(format!("could not listen on {bind}:{port}: {}", error.message())))?;
    let place = server.place();
    if is_plain && !place.ip().is_loopback() {
        say!(
            "warning: listening on {place} without TLS: anybody on the network path can read what is sent"
        );
    }
    Ok(server)
}

/// Returns the options of a server, from those of TLS.
pub(super) fn server_options(tls: &TlsServing) -> Result<ServerOptions, Error> {
    Ok(ServerOptions { tls: tls.server()?, ..ServerOptions::default() })
}

/// Returns an event as a JSON object.
pub(super) fn event_json(event: &ServerEvent<'_>) -> Value {
    match event {
        ServerEvent::Accepted(peer, request) => json!({
            "event": "accepted", "peer": peer.to_string(), "calling": request.calling, "called": request.called,
        }),
        ServerEvent::Rejected(peer, request, why) => json!({
            "event": "rejected", "peer": peer.to_string(), "calling": request.calling, "called": request.called,
            "reason": why.words(),
        }),
        ServerEvent::Released(peer, request) => json!({
            "event": "released", "peer": peer.to_string(), "calling": request.calling,
        }),
        ServerEvent::Failed(peer, request, error) => json!({
            "event": "failed", "peer": peer.to_string(), "calling": request.map(|it| &it.calling),
            "error": error.kind().id(), "message": error.to_string(),
        }),
        _ => json!({ "event": "other" }),
    }
}

/// Returns an object that was stored, or was not, as a JSON object.
pub(super) fn stored_json(stored: &Stored<'_>) -> Value {
    let command: &Command = stored.operation.command;
    debug_assert_eq!(command.field, field::STORE_RQ);
    json!({
        "event": if stored.status.is_success() { "stored" } else { "refused" },
        "peer": stored.operation.peer.map(|peer| peer.to_string()),
        "calling": stored.operation.association.calling,
        "sop_class": command.sop_class,
        "sop_instance": command.sop_instance,
        "transfer_syntax": stored.operation.context.transfer_syntax.uid(),
        "status": format!("{:04X}", stored.status.0),
        "bytes": stored.byte_len,
        "file": stored.path.map(|path| escape::path(path).into_owned()),
    })
}

/// The SOP classes that a C-GET offers to take if the user names none: those that are most common
/// in archives.
const USUAL_CLASSES: &[&str] = &[
    "CTImageStorage",
    "EnhancedCTImageStorage",
    "MRImageStorage",
    "EnhancedMRImageStorage",
    "ComputedRadiographyImageStorage",
    "DigitalXRayImageStorageForPresentation",
    "DigitalXRayImageStorageForProcessing",
    "DigitalMammographyXRayImageStorageForPresentation",
    "BreastTomosynthesisImageStorage",
    "XRayAngiographicImageStorage",
    "XRayRadiofluoroscopicImageStorage",
    "UltrasoundImageStorage",
    "UltrasoundMultiFrameImageStorage",
    "NuclearMedicineImageStorage",
    "PositronEmissionTomographyImageStorage",
    "SecondaryCaptureImageStorage",
    "MultiFrameGrayscaleByteSecondaryCaptureImageStorage",
    "MultiFrameTrueColorSecondaryCaptureImageStorage",
    "RTImageStorage",
    "RTDoseStorage",
    "RTStructureSetStorage",
    "RTPlanStorage",
    "BasicTextSRStorage",
    "EnhancedSRStorage",
    "ComprehensiveSRStorage",
    "XRayRadiationDoseSRStorage",
    "GrayscaleSoftcopyPresentationStateStorage",
    "KeyObjectSelectionDocumentStorage",
    "SegmentationStorage",
    "EncapsulatedPDFStorage",
    "RawDataStorage",
    "VLPhotographicImageStorage",
    "VLEndoscopicImageStorage",
    "OphthalmicPhotography8BitImageStorage",
    "OphthalmicTomographyImageStorage",
    "TwelveLeadECGWaveformStorage",
];

/// The transfer syntaxes that a C-GET offers, with a context for each kind, because peers do not
/// choose among kinds.
const GET_SYNTAXES: &[&[&str]] = &[
    &[uids::EXPLICIT_LE, uids::IMPLICIT_LE],
    &[
        "1.2.840.10008.1.2.4.70",
        "1.2.840.10008.1.2.4.80",
        "1.2.840.10008.1.2.4.90",
        "1.2.840.10008.1.2.5",
        "1.2.840.10008.1.2.4.50",
        "1.2.840.10008.1.2.4.51",
        "1.2.840.10008.1.2.4.81",
        "1.2.840.10008.1.2.4.91",
    ],
];

/// Returns the proposals of a C-GET: these SOP classes (UIDs or keywords), or the usual ones.
pub(super) fn get_proposals(
    classes: &[String],
    dict: &dicom_map::DmapDict,
) -> Result<Vec<Proposal>, Error> {
    let uid = |class: &str| {
        let is_uid = class.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        match (is_uid, dict.uid(class)) {
            (_, Some(view)) => Ok(view.uid().to_string()),
            (true, None) => Ok(class.to_string()),
            (false, None) => Err(bad(format!(
                "found the SOP class {class:?}, expected a UID or a keyword, as in CTImageStorage"
            ))),
        }
    };
    let named: Vec<String> = match classes {
        // A dictionary of the user's own may lack some.
        [] => USUAL_CLASSES.iter().filter_map(|class| uid(class).ok()).collect(),
        classes => classes.iter().map(|class| uid(class)).collect::<Result<_, _>>()?,
    };
    Ok(named
        .iter()
        .flat_map(|class| GET_SYNTAXES.iter().map(|syntaxes| Proposal::new(class, syntaxes)))
        .collect())
}
