//! The user information that we send.

use crate::limits::MAX_DATA_PDU_BYTES;
use crate::pdu::UserInfo;
use dicom_map_dataset::write::{IMPLEMENTATION_CLASS_UID, IMPLEMENTATION_VERSION_NAME};

/// Returns our user information.
pub fn own_user_info() -> UserInfo {
    UserInfo {
        max_pdu_bytes: MAX_DATA_PDU_BYTES,
        implementation_class: IMPLEMENTATION_CLASS_UID.to_string(),
        implementation_version: IMPLEMENTATION_VERSION_NAME.chars().take(16).collect(),
        ..UserInfo::default()
    }
}
