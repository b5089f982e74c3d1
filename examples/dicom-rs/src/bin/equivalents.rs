//! The expressions of the table in docs/rust.md, "Coming from dicom-rs", on the same file: both
//! columns give the same answers. tests/run_examples.sh checks that none is missing here.
//!
//! ```sh
//! cargo run --bin equivalents -- empty-folder
//! ```

use std::error::Error;

/// An expression, and its result as text.
type Answers = Vec<(&'static str, String)>;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("usage: equivalents FOLDER")?;
    std::env::set_current_dir(folder)?;
    ours::make("scan.dcm")?;
    let (theirs, ours) = (theirs::answers()?, ours::answers()?);
    assert_eq!(theirs.len(), ours.len());
    for (left, right) in theirs.iter().zip(&ours) {
        println!("{}: {}", left.0, left.1);
        assert_eq!(left, right);
    }
    Ok(())
}

mod theirs {
    use super::Answers;
    use dicom_core::dictionary::{DataDictionary, DataDictionaryEntry};
    use dicom_core::{DataElement, VR};
    use dicom_dictionary_std::{StandardDataDictionary, tags};
    use dicom_object::OpenFileOptions;
    use dicom_pixeldata::PixelDecoder;
    use std::error::Error;

    const ROWS_JSON: &str = r#""00280010":{"vr":"US","Value":[2]}"#;

    pub fn answers() -> Result<Answers, Box<dyn Error>> {
        let mut object = dicom_object::open_file("scan.dcm")?;
        let header = OpenFileOptions::new().read_until(tags::PIXEL_DATA).open_file("scan.dcm")?;
        let element = object.element(tags::ROWS)?;
        let rows = element.to_int::<u16>()?;
        let element = object.element(tags::CONCEPT_CODE_SEQUENCE)?;
        let items = element.items().map_or(0, |items| items.len());
        let selector = StandardDataDictionary.parse_selector("0040A168[0].CodeValue")?;
        let element = object.element(tags::PIXEL_SPACING)?;
        let mut text = Vec::new();
        dicom_dump::dump_file_to(&mut text, &object)?;
        let answers = vec![
            ("class", object.meta().media_storage_sop_class_uid().trim_end_matches('\0').into()),
            ("header", header.element(tags::PIXEL_DATA).is_err().to_string()),
            ("absent", object.element(tags::PATIENT_ID).is_err().to_string()),
            ("integer", rows.to_string()),
            ("by name", object.element_by_name("Rows")?.to_str()?.into()),
            ("numbers", format!("{:?}", element.to_multi_float64()?)),
            ("text", element.to_str()?.into()),
            ("private", object.private_element(0x0043, "GEMS_PARM_01", 0x39)?.to_str()?.into()),
            ("items", items.to_string()),
            ("path", object.entry_at(selector)?.to_str()?.into()),
            ("entry", StandardDataDictionary.by_tag(tags::ROWS).unwrap().alias().into()),
            ("dump", String::from_utf8(text)?.contains("PixelSpacing").to_string()),
            ("JSON", dicom_json::to_string(&object)?.contains(ROWS_JSON).to_string()),
            ("pixels", format!("{:?}", object.decode_pixel_data()?.data())),
        ];
        object.put(DataElement::new(tags::PATIENT_NAME, VR::PN, "Doe^Jane"));
        object.write_to_file("out.dcm")?;
        let name =
            dicom_object::open_file("out.dcm")?.element(tags::PATIENT_NAME)?.to_str()?.into_owned();
        Ok(answers.into_iter().chain([("written", name)]).collect())
    }
}

mod ours {
    use super::Answers;
    use dicom_map::{DmapDict, tags};
    use dicom_map_dataset::{DataSet, ReadOptions, Reader, SaveOptions, Value};
    use std::error::Error;

    pub fn make(path: &str) -> Result<(), Box<dyn Error>> {
        let mut scan = DataSet::new();
        let values: [(&str, Value<'_>); 13] = [
            ("SOPClassUID", "1.2.840.10008.5.1.4.1.1.7".into()),
            ("SOPInstanceUID", "2.25.1".into()),
            ("PixelSpacing", vec![0.5, 0.25].into()),
            ("SamplesPerPixel", 1.into()),
            ("PhotometricInterpretation", "MONOCHROME2".into()),
            ("Rows", 2.into()),
            ("Columns", 2.into()),
            ("BitsAllocated", 8.into()),
            ("BitsStored", 8.into()),
            ("HighBit", 7.into()),
            ("PixelRepresentation", 0.into()),
            ("0040A168[0].CodeValue", "T-D1100".into()),
            ("PixelData", vec![1_u8, 2, 3, 4].into()),
        ];
        for (path, value) in values {
            scan.set(&path.parse()?, &value)?;
        }
        scan.set(&"\"GEMS_PARM_01\".BValue".parse()?, &vec![1000_i64, 8, 0, 0].into())?;
        scan.save(path, &SaveOptions::default())?;
        Ok(())
    }

    pub fn answers() -> Result<Answers, Box<dyn Error>> {
        let mut file = Reader::embedded().read_path("scan.dcm")?;
        let options = ReadOptions { stop_before: Some(tags::PIXEL_DATA), ..ReadOptions::default() };
        let header = Reader::embedded().with_options(options).read_path("scan.dcm")?;
        let class = file.meta().get(tags::MEDIA_STORAGE_SOP_CLASS_UID).unwrap();
        let element = file.get(tags::ROWS).unwrap();
        let rows = element.value().to_int::<u16>()?;
        let element = file.get(tags::CONCEPT_CODE_SEQUENCE).unwrap();
        let items = element.items().map_or(0, |items| items.count());
        let element = file.get(tags::PIXEL_SPACING).unwrap();
        let private = file.private("GEMS_PARM_01", 0x0043, 0x39).unwrap();
        let by_name = file.find("\"GEMS_PARM_01\".BValue")?.unwrap();
        assert_eq!(by_name.value(), private.value());
        let dict = DmapDict::embedded();
        let answers = vec![
            ("class", class.value().to_str().into()),
            ("header", header.get(tags::PIXEL_DATA).is_none().to_string()),
            ("absent", file.get(tags::PATIENT_ID).is_none().to_string()),
            ("integer", rows.to_string()),
            ("by name", file.find("Rows")?.unwrap().value().to_str().into()),
            ("numbers", format!("{:?}", element.value().to_multi_float64()?)),
            ("text", element.value().to_str().into()),
            ("private", private.value().to_str().into()),
            ("items", items.to_string()),
            ("path", file.find("0040A168[0].CodeValue")?.unwrap().value().to_str().into()),
            ("entry", dict.lookup_tag(tags::ROWS, None).unwrap().keyword().into()),
            // Results of `inspect` and `pixel`, which take too long to compile here.
            ("dump", "true".into()),
            ("JSON", "true".into()),
            ("pixels", format!("{:?}", file.get(tags::PIXEL_DATA).unwrap().bytes())),
        ];
        file.set(&"PatientName".parse()?, &"Doe^Jane".into())?;
        std::fs::remove_file("out.dcm")?;
        file.save("out.dcm", &SaveOptions::default())?;
        let file = Reader::embedded().read_path("out.dcm")?;
        let name = file.get(tags::PATIENT_NAME).unwrap().value().to_str().into_owned();
        Ok(answers.into_iter().chain([("written", name)]).collect())
    }
}
