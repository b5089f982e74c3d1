//! The conformance importers on the collection itself: counts that must not decrease, and rows
//! checked by hand against the documents' tables.

// Helpers of tests: a failure to read is a failed test.
#![allow(clippy::unwrap_used)]

use dicom_map::creator;
use dicom_map::registry::Key;
use dmap_compile::facts::{Import, Strength};
use dmap_compile::importers::{Context, find};
use std::collections::BTreeSet;

/// The import of a source, or None (with a message) if the source files are not next to the
/// repository.
fn import(id: &str) -> Option<Import> {
    let sources = dicom_map_test_support::shared_folder("sources")?;
    let importer = find(id).unwrap();
    Some((importer.run)(&Context::new(sources, "python3")).unwrap())
}

/// Distinct private keys as the collection's README counts them: folded creator, group, offset; if
/// `strength` is given, only of facts with it.
fn keys(import: &Import, strength: Option<Option<Strength>>) -> BTreeSet<(String, String, u8)> {
    let key = |key: &Key| match key {
        Key::Private(private) => {
            Some((creator::fold(&private.creator), key.group_text(), private.offset()))
        }
        Key::Public(_) => None,
    };
    import
        .tags
        .iter()
        .filter(|fact| strength.is_none_or(|strength| fact.strength == strength))
        .filter_map(|fact| key(&fact.key))
        .collect()
}

/// "(gggg,xxee) creator|VR|VM|name|reference" of every fact.
fn lines(import: &Import) -> BTreeSet<String> {
    let line = |fact: &dmap_compile::facts::TagFact| {
        let vr = fact.vrs.map(|vrs| vrs.to_string()).unwrap_or_default();
        let vm = fact.vm.map(|vm| vm.to_string()).unwrap_or_default();
        format!("{}|{vr}|{vm}|{}|{}", fact.key, fact.name, fact.reference)
    };
    import.tags.iter().map(line).collect()
}

#[test]
fn the_collection_yields_at_least_this_many_keys() {
    let (Some(xml), Some(json)) = (import("conformance-xml"), import("conformance-json")) else {
        return;
    };
    let union = |strength| keys(&xml, strength).union(&keys(&json, strength)).count();
    assert!(keys(&xml, None).len() >= 4_700, "{}", keys(&xml, None).len());
    assert!(keys(&json, None).len() >= 1_200, "{}", keys(&json, None).len());
    assert!(union(None) >= 5_300, "{}", union(None));
    assert!(union(Some(None)) >= 4_800, "{}", union(Some(None)));
}

#[test]
fn no_name_is_a_sentence_or_cut_and_no_creator_element_is_a_fact() {
    for id in ["conformance-xml", "conformance-json"] {
        let Some(import) = import(id) else { return };
        for fact in &import.tags {
            let name = &fact.name;
            assert!(
                name.chars().count() <= 64
                    && !name.starts_with('>')
                    && !name.contains(['\r', '\n']),
                "{name:?}"
            );
            assert!(
                !name.ends_with([' ', '(', '{'])
                    && !name.to_lowercase().contains("private creator"),
                "{name:?}"
            );
            assert!(fact.key.creator().is_some() && !fact.reference.document.is_empty());
        }
    }
}

#[test]
fn rows_checked_by_hand_in_xml() {
    let Some(import) = import("conformance-xml") else { return };
    let lines = lines(&import);
    for expected in [
        "(0009,xx67) GEMS_PETD_01|FL|1|PET table_z_position|5161694_100r2.pdf",
        "(0047,xxC1) GEMS_ADWSoft_3D1|DS|9|Volume Slice To RAS Rotation Matrix|2393233_100r01-2, Table 5.6-1",
        "(0021,xx1A) SIEMENS SMS-AX  ACQ 1.0|US|1|FD Flag|DCS_AXIOM_Artis_VB22.pdf, section A.3",
        // A nesting mark, and a column of spaces after the name.
        "(5005,xx08) GEMS_PETD_01|LO|1|GE Advance CurvePresentation.color|2270669_100r3, Table 4.6-1",
        "(0019,xx48) SIEMENS MED SMS USG ANTARES|||Color Flow Map Index|Antares5.0_DCSpublic.pdf",
        // A VR in the attribute "VR".
        "(3253,xx00) Varian Medical Systems VISION 3253|IS||XML stream|dicom_4d.pdf",
        "(7019,xx80) TOSHIBA_MEC_OT3|OB or OW|1|Original image data on area of original LR mark|miims0013ea.pdf, section 7.2",
        // An offset that has three meanings in three blocks.
        "(200D,3A0A) Philips US Private 3D|IS||Threedpr Xres Filtering Enabled|iE33_DCS_Rev-B, Table 97",
        "(70xx,xx04) DLX_ANNOT_01|ST|1|Text_annotation|cs_dlxc11.pdf",
        // From a file that is not well-formed.
        "(0029,xxE0) SPI-P-Private_ICS Release 1;4|SQ|1|?|spi",
    ] {
        assert!(lines.contains(expected), "{expected}");
    }
}

#[test]
fn rows_checked_by_hand_in_tables() {
    let Some(import) = import("conformance-json") else { return };
    let lines = lines(&import);
    for expected in [
        // Columns from the list, not from the table's own header row, which has them in another
        // order.
        "(0017,xxE1) SIEMENS_FLCOMPACT_VA01A_PROC|US||K-Factor|cios_family_dicom_01_16-02589882.pdf#t2p58",
        // Continuation pages of one chunk, and a chunk without header.
        "(0029,xx68) MMCPrivate|CS||FlowCompensationDirection|poc_013216.pdf#t1p61",
        "(0029,xxC5) MMCPrivate|CS||RephaseOrderFreq|poc_013216.pdf#t1p65",
        "(3711,xx30) A.L.I. Technologies, Inc.|LO|1|IP Converted Frame|McKesson Radiology 12.1.1 DICOM Conformance Statement rev1.0.pdf#t1p138",
        // A tag that a narrow column broke in two.
        "(0021,xx05) PRIVATE ORIGINAL ATTRIBUTES|DT|1|Replacement Date and Time|PowerPACS_ImageImporter-DicomConform.pdf#t1p17",
        // A creator in a row of the table, or in a column.
        "(3273,xx00) BrainLAB_PatientSetup|DS|3|Isocenter Position|dicom-iplan-rt-dose-30.pdf#t2p24",
        "(0031,xx01) AGFA PACS Archive Mirroring 1.0|CS|1|date_time_verified|001537_IMPAX_6.7_DICOM_Conformance_Statement.pdf#t1p86",
        "(0025,xx0C) Siemens: Thorax/Multix FD Raw Image Settings|SS|1|Harmonization Kernel|fluorospotcompactvf10c_luminosdrfva10c_dcs-00073968.pdf#t4p76",
        // Names above their rows, the VR under "Type", the creator quoted on the page before.
        "(0055,xx7F) SIEMENS MED NM|FL||CSA_AUX_0055_7E / Collimator Angular Resolution|8419009.vft.02-00073814.pdf#t2p17",
        // VM in the VR cell, "3 or 4", a retired mark, a broken word, group and element in two
        // columns.
        "(0021,xx04) SCHICK TECHNOLOGIES - Note Item Creator ID|US|2|Coordinates (X, Y)|DicomClient_Conformance_35.pdf#t6p25",
        "(0045,xx67) GEMS_SENO_02|DS|3-4|LUT Asymmetry parameter|GEHC-DICOM-Conformance_XRd-Acquisition-Workstation_2296992-100_Rev1.pdf#t4p73",
        "(0009,xx34) GEMS_GENIE_1|SL|1|Gantry Motion Type|GEHC-DICOM-Conformance_Xeleris-2-0_5168972-100_Rev2.pdf#t23p165",
        "(3711,xxC1) A.L.I. Technologies, Inc.|LO|1|ALI_SIM_WRAP_FILE_CREATOR_ID|McKesson Radiology 12.1.1 DICOM Conformance Statement rev1.0.pdf#t1p190",
        "(50F1,xx20) FDMS 1.0|CS||Image Processing Modification Flag|QA-WS771_DCS.pdf#t1p25",
        "(0019,xx7F) Canon Inc.|OB||Canon Internal Data|radio_02.pdf#t1p25",
    ] {
        assert!(lines.contains(expected), "{expected}");
    }
    let retired = import.tags.iter().filter(|fact| fact.retired == Some(true)).count();
    assert_eq!(retired, 7);
}

#[test]
fn rejections_have_reasons_and_locations() {
    let Some(json) = import("conformance-json") else { return };
    let has = |part: &str, reason: &str| {
        json.rejected.iter().any(|found| {
            found.reference.to_string().contains(part) && found.reason.contains(reason)
        })
    };
    assert!(has("003bdada514adcf773fa1761fa3892b9_0.json#t1p30", "it has no rows with a tag"));
    assert!(has("5ce6715f91948cdf52ea26bd6569eae8_0.json#t1p84", "every row was rejected"));
    assert!(has("d31bc8d4526b877bc4e117a91d928dfc_0.json#t1p27", "public attribute"));
    assert!(
        json.rejected.iter().all(|found| !found.reason.contains("no document of lists.json has"))
    );
    let Some(xml) = import("conformance-xml") else { return };
    let has = |place: &str, reason: &str| {
        xml.rejected
            .iter()
            .any(|found| found.reference.to_string() == place && found.reason.contains(reason))
    };
    assert!(has("conformance/legacy/pms/acqsimctscanner.xml#L1", "text outside of an entry"));
    assert!(has("conformance/legacy/pms/acqsimctscanner.xml", "the file yields nothing"));
    assert!(has("conformance/gems/contour72.xml#L53", "found VM \"S\""));
    assert!(has("conformance/fuji/qa-ws771_dcs_0.xml", "made from table 1 of QA-WS771_DCS.pdf"));
}
