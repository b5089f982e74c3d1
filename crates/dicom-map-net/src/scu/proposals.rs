//! The proposals of a C-GET.

use crate::driver::client::Proposal;
use crate::error_kind::bad;
use crate::uids::{EXPLICIT_LE, IMPLICIT_LE};
use dicom_map::{DmapDict, Error, TransferSyntax};

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
    &[EXPLICIT_LE, IMPLICIT_LE],
    &[
        TransferSyntax::JPEG_LOSSLESS_SV1.uid(),
        TransferSyntax::JPEG_LS_LOSSLESS.uid(),
        TransferSyntax::JPEG_2000_LOSSLESS.uid(),
        TransferSyntax::RLE_LOSSLESS.uid(),
        TransferSyntax::JPEG_BASELINE.uid(),
        TransferSyntax::JPEG_EXTENDED.uid(),
        TransferSyntax::JPEG_LS_NEAR_LOSSLESS.uid(),
        TransferSyntax::JPEG_2000.uid(),
    ],
];

/// Returns the UID of a SOP class that is named by its UID or keyword.
///
/// Errors: `InvalidArgument` for a word that is neither.
pub fn class_uid(class: &str, dict: &DmapDict) -> Result<String, Error> {
    let is_uid =
        !class.is_empty() && class.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    match dict.uid(class) {
        Some(view) => Ok(view.uid().to_string()),
        None if is_uid => Ok(class.to_string()),
        None => Err(bad(format!(
            "found the SOP class {class:?}, expected a UID or a keyword, as in CTImageStorage"
        ))),
    }
}

/// Returns the proposals of a C-GET: these SOP classes (UIDs or keywords), or the usual ones if
/// there are none, each uncompressed and compressed.
///
/// Errors: those of [`class_uid`].
pub fn get_proposals(classes: &[String], dict: &DmapDict) -> Result<Vec<Proposal>, Error> {
    let named: Vec<String> = match classes {
        // A dictionary of the user's own may lack some.
        [] => USUAL_CLASSES.iter().filter_map(|class| class_uid(class, dict).ok()).collect(),
        classes => classes.iter().map(|class| class_uid(class, dict)).collect::<Result<_, _>>()?,
    };
    Ok(named
        .iter()
        .flat_map(|class| GET_SYNTAXES.iter().map(|syntaxes| Proposal::new(class, syntaxes)))
        .collect())
}

#[cfg(all(test, feature = "embedded"))]
mod tests {
    use super::*;
    use crate::limits::MAX_CONTEXTS;
    use dicom_map_dataset::Reader;

    #[test]
    fn the_usual_classes_are_known_and_fit_into_one_association() {
        let reader = Reader::embedded();
        let usual = get_proposals(&[], reader.dict()).unwrap();
        assert_eq!(usual.len(), USUAL_CLASSES.len() * GET_SYNTAXES.len());
        assert!(usual.len() <= MAX_CONTEXTS);
        let named = ["CTImageStorage".to_string(), "1.2.3".to_string()];
        let named = get_proposals(&named, reader.dict()).unwrap();
        assert_eq!(named[0].abstract_syntax, "1.2.840.10008.5.1.4.1.1.2");
        assert_eq!(named[3].abstract_syntax, "1.2.3");
        let error = get_proposals(&["CTImage".to_string()], reader.dict()).unwrap_err();
        assert!(error.message().contains("CTImage"), "{error}");
    }
}
