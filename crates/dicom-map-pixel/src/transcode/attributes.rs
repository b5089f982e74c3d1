//! Adjusts the attributes that describe the pixels.

use dicom_map::{Error, Query, Tag, Vr, tags};
use dicom_map_dataset::{DataSet, Path, Rules, Value};

/// Returns the path of an attribute of the data set itself.
pub(crate) fn path(tag: Tag) -> Path {
    Path::of(Query::Tag { tag, creator: None })
}

/// Sets an attribute if its value differs, so that unchanged attributes keep their bytes.
pub(crate) fn set(data_set: &mut DataSet, tag: Tag, vr: Vr, value: Value<'_>) -> Result<(), Error> {
    let is_set = data_set.get(tag).is_some_and(|element| {
        element.byte_len() > 0 && element.value().to_str() == value.to_str()
    });
    if !is_set {
        data_set.set_as(&path(tag), Some(vr), &value, Rules::Lenient)?;
    }
    Ok(())
}

pub(crate) fn set_number(data_set: &mut DataSet, tag: Tag, number: u16) -> Result<(), Error> {
    set(data_set, tag, Vr::US, Value::from(number))
}

/// Returns the values of a text; none if the attribute is missing.
fn texts(data_set: &DataSet, tag: Tag) -> Vec<String> {
    let element = data_set.get(tag);
    let text =
        element.map(|it| it.value().to_multi_str().iter().map(|it| it.to_string()).collect());
    text.unwrap_or_default()
}

/// A lossy compression step.
pub(super) struct Loss<'a> {
    /// The defined term of Lossy Image Compression Method.
    pub(super) method: &'a str,
    /// Bytes before compression for one byte after it.
    pub(super) ratio: f64,
}

/// Records a lossy compression (PS3.3 C.7.6.1.1.5), in addition to earlier ones.
pub(super) fn set_loss(data_set: &mut DataSet, loss: &Loss<'_>) -> Result<(), Error> {
    let mut ratios = texts(data_set, tags::LOSSY_IMAGE_COMPRESSION_RATIO);
    let mut methods = texts(data_set, tags::LOSSY_IMAGE_COMPRESSION_METHOD);
    ratios.push(format!("{:.2}", loss.ratio));
    methods.push(loss.method.to_string());
    set(data_set, tags::LOSSY_IMAGE_COMPRESSION, Vr::CS, Value::from("01"))?;
    set(data_set, tags::LOSSY_IMAGE_COMPRESSION_RATIO, Vr::DS, Value::from(ratios))?;
    set(data_set, tags::LOSSY_IMAGE_COMPRESSION_METHOD, Vr::CS, Value::from(methods))
}

/// Makes the data set a new image, derived from the old one.
pub(crate) fn set_derived(data_set: &mut DataSet, description: &str) -> Result<(), Error> {
    let before = texts(data_set, tags::DERIVATION_DESCRIPTION).join("\\");
    // ST has at most 1,024 characters.
    let room = 1024_usize.saturating_sub(description.chars().count() + 2);
    let before: String = before.trim().chars().take(room).collect();
    let whole =
        if before.is_empty() { description.into() } else { format!("{before}; {description}") };
    set(data_set, tags::DERIVATION_DESCRIPTION, Vr::ST, Value::from(whole))?;
    let mut kinds = texts(data_set, tags::IMAGE_TYPE);
    match kinds.first_mut() {
        Some(first) => *first = "DERIVED".into(),
        None => kinds = vec!["DERIVED".into(), "PRIMARY".into()],
    }
    set(data_set, tags::IMAGE_TYPE, Vr::CS, Value::from(kinds))?;
    let uid = dicom_map_dataset::edit::new_uid();
    set(data_set, tags::SOP_INSTANCE_UID, Vr::UI, Value::from(uid))
}
