//! New UIDs.

/// Returns a new UID of the form `2.25.n`, which needs no registration: n is a random UUID as a
/// decimal number (PS3.5 annex B.2).
///
/// ```
/// let uid = dicom_map_dataset::edit::new_uid();
/// assert!(uid.starts_with("2.25.") && uid.len() <= 64);
/// assert_ne!(uid, dicom_map_dataset::edit::new_uid());
/// ```
pub fn new_uid() -> String {
    format!("2.25.{}", uuid::Uuid::new_v4().as_u128())
}
