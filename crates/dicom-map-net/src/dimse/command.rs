//! Command sets (PS3.7 section 6.3.1 and annex E): group 0000, always in implicit VR little endian.

use super::Status;
use crate::error_kind::protocol;
use crate::limits::MAX_COMMAND_BYTES;
use dicom_map::{Encoding, Error, Tag, Vr, tags};
use dicom_map_dataset::token::{Header, Token};
use dicom_map_dataset::write;

/// The operations, as numbers of (0000,0100).
pub mod field {
    /// C-STORE.
    pub const STORE_RQ: u16 = 0x0001;
    /// C-GET.
    pub const GET_RQ: u16 = 0x0010;
    /// C-FIND.
    pub const FIND_RQ: u16 = 0x0020;
    /// C-MOVE.
    pub const MOVE_RQ: u16 = 0x0021;
    /// C-ECHO.
    pub const ECHO_RQ: u16 = 0x0030;
    /// N-EVENT-REPORT.
    pub const EVENT_REPORT_RQ: u16 = 0x0100;
    /// N-ACTION.
    pub const ACTION_RQ: u16 = 0x0130;
    /// C-CANCEL.
    pub const CANCEL_RQ: u16 = 0x0FFF;
    /// The bit that makes a response of a request's number.
    pub const RESPONSE: u16 = 0x8000;

    /// Returns the name of the operation.
    pub fn words(field: u16) -> &'static str {
        match field & !RESPONSE {
            STORE_RQ => "C-STORE",
            GET_RQ => "C-GET",
            FIND_RQ => "C-FIND",
            MOVE_RQ => "C-MOVE",
            ECHO_RQ => "C-ECHO",
            EVENT_REPORT_RQ => "N-EVENT-REPORT",
            0x0110 => "N-GET",
            0x0120 => "N-SET",
            ACTION_RQ => "N-ACTION",
            0x0140 => "N-CREATE",
            0x0150 => "N-DELETE",
            CANCEL_RQ => "C-CANCEL",
            _ => "unknown operation",
        }
    }
}

/// The value of (0000,0800) if no data set follows.
const NO_DATA_SET: u16 = 0x0101;
/// The value of (0000,0800) if a data set follows; any other value means the same.
const DATA_SET: u16 = 0x0001;

/// Counts of the sub-operations of C-MOVE and C-GET.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct SubOperations {
    /// Remaining.
    pub remaining: Option<u16>,
    /// Completed.
    pub completed: u16,
    /// Failed.
    pub failed: u16,
    /// Completed with warnings.
    pub warning: u16,
}

/// A command set: those of its elements that we know.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Command {
    /// (0000,0100).
    pub field: u16,
    /// (0000,0110) of a request, (0000,0120) of a response and of C-CANCEL.
    pub message_id: u16,
    /// True if a data set follows.
    pub has_data: bool,
    /// (0000,0002), or (0000,0003) of N-ACTION.
    pub sop_class: String,
    /// (0000,1000), or (0000,1001) of N-ACTION.
    pub sop_instance: String,
    /// (0000,0700), of requests.
    pub priority: u16,
    /// (0000,0900), of responses.
    pub status: Option<Status>,
    /// (0000,0902): a comment on the status.
    pub error_comment: String,
    /// (0000,0901): the elements that the status is about.
    pub offending: Vec<Tag>,
    /// (0000,0600), of C-MOVE.
    pub move_destination: String,
    /// (0000,1030) and (0000,1031), of C-STORE in a C-MOVE.
    pub move_originator: Option<(String, u16)>,
    /// (0000,1002) of N-EVENT-REPORT, (0000,1008) of N-ACTION.
    pub type_id: Option<u16>,
    /// (0000,1020) to (0000,1023).
    pub sub_operations: Option<SubOperations>,
}

impl Command {
    /// Creates a request.
    pub fn request(field: u16, message_id: u16, sop_class: &str) -> Command {
        Command { field, message_id, sop_class: sop_class.to_string(), ..Command::default() }
    }

    /// Creates the response to a request, with its number, class and instance.
    pub fn answer(&self, status: Status) -> Command {
        Command {
            field: self.field | field::RESPONSE,
            message_id: self.message_id,
            sop_class: self.sop_class.clone(),
            sop_instance: self.sop_instance.clone(),
            type_id: self.type_id,
            status: Some(status),
            ..Command::default()
        }
    }

    /// Returns true for a response.
    pub fn is_response(&self) -> bool {
        self.field & field::RESPONSE != 0
    }

    /// Returns the name of the operation.
    pub fn words(&self) -> String {
        let end = if self.is_response() { "RSP" } else { "RQ" };
        format!("{}-{end}", field::words(self.field))
    }

    /// Encodes the command set.
    ///
    /// Errors: `TooLarge` for a value that is too long for its length field.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Error> {
        let mut values: Vec<(Tag, Vr, Vec<u8>)> = Vec::new();
        let uid = |tag: Tag, text: &str| (tag, Vr::UI, text.as_bytes().to_vec());
        let short = |tag: Tag, value: u16| (tag, Vr::US, value.to_le_bytes().to_vec());
        let is_requested = self.field & !field::RESPONSE == field::ACTION_RQ && !self.is_response();
        if !self.sop_class.is_empty() {
            let tag = if is_requested {
                tags::REQUESTED_SOP_CLASS_UID
            } else {
                tags::AFFECTED_SOP_CLASS_UID
            };
            values.push(uid(tag, &self.sop_class));
        }
        values.push(short(tags::COMMAND_FIELD, self.field));
        let is_cancel = self.field == field::CANCEL_RQ;
        if self.is_response() || is_cancel {
            values.push(short(tags::MESSAGE_ID_BEING_RESPONDED_TO, self.message_id));
        } else {
            values.push(short(tags::MESSAGE_ID, self.message_id));
        }
        if !self.move_destination.is_empty() {
            values.push((
                tags::MOVE_DESTINATION,
                Vr::AE,
                self.move_destination.clone().into_bytes(),
            ));
        }
        if matches!(self.field, field::STORE_RQ | field::FIND_RQ | field::MOVE_RQ | field::GET_RQ) {
            values.push(short(tags::PRIORITY, self.priority));
        }
        values.push(short(
            tags::COMMAND_DATA_SET_TYPE,
            if self.has_data { DATA_SET } else { NO_DATA_SET },
        ));
        if let Some(status) = self.status {
            values.push(short(tags::STATUS, status.0));
        }
        if !self.error_comment.is_empty() {
            // LO: at most 64 characters.
            let comment: String =
                self.error_comment.chars().filter(char::is_ascii).take(64).collect();
            values.push((tags::ERROR_COMMENT, Vr::LO, comment.into_bytes()));
        }
        if !self.sop_instance.is_empty() {
            let tag = if is_requested {
                tags::REQUESTED_SOP_INSTANCE_UID
            } else {
                tags::AFFECTED_SOP_INSTANCE_UID
            };
            values.push(uid(tag, &self.sop_instance));
        }
        if let Some(type_id) = self.type_id {
            let is_action = self.field & !field::RESPONSE == field::ACTION_RQ;
            values.push(short(
                if is_action { tags::ACTION_TYPE_ID } else { tags::EVENT_TYPE_ID },
                type_id,
            ));
        }
        if let Some(counts) = self.sub_operations {
            if let Some(remaining) = counts.remaining {
                values.push(short(tags::NUMBER_OF_REMAINING_SUBOPERATIONS, remaining));
            }
            values.push(short(tags::NUMBER_OF_COMPLETED_SUBOPERATIONS, counts.completed));
            values.push(short(tags::NUMBER_OF_FAILED_SUBOPERATIONS, counts.failed));
            values.push(short(tags::NUMBER_OF_WARNING_SUBOPERATIONS, counts.warning));
        }
        if let Some((title, message_id)) = &self.move_originator {
            let title = title.clone().into_bytes();
            values.push((tags::MOVE_ORIGINATOR_APPLICATION_ENTITY_TITLE, Vr::AE, title));
            values.push(short(tags::MOVE_ORIGINATOR_MESSAGE_ID, *message_id));
        }
        values.sort_by_key(|(tag, ..)| *tag);
        encode(values)
    }

    /// Decodes a command set. Unknown elements are skipped.
    ///
    /// Errors: [`PROTOCOL`](crate::error_kind::PROTOCOL) for bytes that are not a command set.
    pub fn from_bytes(bytes: &[u8]) -> Result<Command, Error> {
        if bytes.len() > MAX_COMMAND_BYTES {
            return Err(protocol(format!(
                "found a command set of {} bytes, expected at most {MAX_COMMAND_BYTES}",
                bytes.len()
            )));
        }
        let (mut command, mut found_field, mut data_set_type) = (Command::default(), false, None);
        let mut left = bytes;
        while !left.is_empty() {
            let at = (bytes.len() - left.len()) as u64;
            let cut =
                || protocol("found a truncated element in a command set").with_byte_offset(at);
            let [g0, g1, e0, e1, l0, l1, l2, l3] =
                left.first_chunk::<8>().copied().ok_or_else(cut)?;
            let tag = Tag::new(u16::from_le_bytes([g0, g1]), u16::from_le_bytes([e0, e1]));
            let end =
                (u32::from_le_bytes([l0, l1, l2, l3]) as usize).checked_add(8).ok_or_else(cut)?;
            let value = left.get(8..end).ok_or_else(cut)?;
            left = &left[end..];
            if tag.group() != 0 {
                return Err(protocol(format!("found {tag} in a command set, expected group 0000"))
                    .with_byte_offset(at));
            }
            let number = || {
                value.first_chunk::<2>().map(|bytes| u16::from_le_bytes(*bytes)).ok_or_else(|| {
                    protocol(format!("found {} bytes in {tag}, expected 2", value.len()))
                        .with_byte_offset(at)
                })
            };
            let counts = &mut command.sub_operations;
            match tag {
                tags::COMMAND_FIELD => {
                    command.field = number()?;
                    found_field = true;
                }
                tags::MESSAGE_ID | tags::MESSAGE_ID_BEING_RESPONDED_TO => {
                    command.message_id = number()?
                }
                tags::COMMAND_DATA_SET_TYPE => data_set_type = Some(number()?),
                tags::AFFECTED_SOP_CLASS_UID | tags::REQUESTED_SOP_CLASS_UID => {
                    command.sop_class = text(value);
                }
                tags::AFFECTED_SOP_INSTANCE_UID | tags::REQUESTED_SOP_INSTANCE_UID => {
                    command.sop_instance = text(value);
                }
                tags::PRIORITY => command.priority = number()?,
                tags::STATUS => command.status = Some(Status(number()?)),
                tags::ERROR_COMMENT => command.error_comment = text(value),
                tags::OFFENDING_ELEMENT => {
                    command.offending = value
                        .as_chunks::<4>()
                        .0
                        .iter()
                        .map(|[g0, g1, e0, e1]| {
                            Tag::new(u16::from_le_bytes([*g0, *g1]), u16::from_le_bytes([*e0, *e1]))
                        })
                        .collect();
                }
                tags::MOVE_DESTINATION => command.move_destination = text(value),
                tags::MOVE_ORIGINATOR_APPLICATION_ENTITY_TITLE => {
                    command.move_originator.get_or_insert_default().0 = text(value);
                }
                tags::MOVE_ORIGINATOR_MESSAGE_ID => {
                    command.move_originator.get_or_insert_default().1 = number()?;
                }
                tags::EVENT_TYPE_ID | tags::ACTION_TYPE_ID => command.type_id = Some(number()?),
                tags::NUMBER_OF_REMAINING_SUBOPERATIONS => {
                    counts.get_or_insert_default().remaining = Some(number()?);
                }
                tags::NUMBER_OF_COMPLETED_SUBOPERATIONS => {
                    counts.get_or_insert_default().completed = number()?;
                }
                tags::NUMBER_OF_FAILED_SUBOPERATIONS => {
                    counts.get_or_insert_default().failed = number()?;
                }
                tags::NUMBER_OF_WARNING_SUBOPERATIONS => {
                    counts.get_or_insert_default().warning = number()?;
                }
                _ => {}
            }
        }
        if !found_field {
            return Err(protocol("found a command set without (0000,0100) Command Field"));
        }
        command.has_data = data_set_type.is_some_and(|it| it != NO_DATA_SET);
        if command.is_response() && command.status.is_none() {
            return Err(protocol(format!(
                "found a {} without (0000,0900) Status",
                command.words()
            )));
        }
        Ok(command)
    }
}

/// Decodes a UID, title or comment, without padding; bytes that are not UTF-8 are replaced.
fn text(bytes: &[u8]) -> String {
    let end = bytes.iter().rposition(|byte| !matches!(byte, 0 | b' ')).map_or(0, |at| at + 1);
    String::from_utf8_lossy(&bytes[..end]).into_owned()
}

/// Encodes the elements, with the group length in front.
fn encode(values: Vec<(Tag, Vr, Vec<u8>)>) -> Result<Vec<u8>, Error> {
    let mut tokens: Vec<Token<'_>> = vec![Token::Element {
        header: Header::new(tags::COMMAND_GROUP_LENGTH, Vr::UL),
        value: vec![0; 4].into(),
    }];
    tokens.extend(values.into_iter().map(|(tag, vr, mut value)| {
        // The encoder would pad too, but cannot know the padding that a command set needs.
        if value.len() % 2 == 1 {
            value.push(vr.padding_byte());
        }
        Token::Element { header: Header::new(tag, vr), value: value.into() }
    }));
    let measured = write::measure(&tokens[1..], Encoding::IMPLICIT_LE)?;
    let group_length = u32::try_from(measured.byte_len()).unwrap_or(u32::MAX);
    if let Some(Token::Element { value, .. }) = tokens.first_mut() {
        *value = group_length.to_le_bytes().to_vec().into();
    }
    let mut out = Vec::new();
    write::encode(&tokens[..], Encoding::IMPLICIT_LE, &mut out)?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error_kind::PROTOCOL;
    use proptest::prelude::*;

    #[test]
    fn a_command_set_is_encoded_as_the_standard_says() {
        let echo = Command::request(field::ECHO_RQ, 7, crate::uids::VERIFICATION);
        let bytes = echo.to_bytes().unwrap();
        assert_eq!(&bytes[..12], b"\0\0\0\0\x04\0\0\0\x38\0\0\0");
        assert_eq!(bytes.len(), 12 + 0x38);
        assert_eq!(&bytes[12..38], b"\0\0\x02\0\x12\0\0\x001.2.840.10008.1.1\0");
        assert_eq!(Command::from_bytes(&bytes).unwrap(), echo);
    }

    proptest! {
        #[test]
        fn commands_round_trip(
            field in prop::sample::select(vec![1u16, 0x10, 0x20, 0x21, 0x30, 0x100, 0x130, 0x8001, 0x8020, 0x8021, 0x8030, 0x8130, 0x8100]),
            message_id: u16, has_data: bool, sop_class in "[1-9.]{0,64}", sop_instance in "[1-9.]{0,64}",
            status: u16, destination in "[A-Z]{1,16}", counts: Option<(Option<u16>, u16, u16, u16)>, type_id: u16,
        ) {
            let mut command = Command { field, message_id, has_data, sop_class, sop_instance, ..Command::default() };
            if command.is_response() { command.status = Some(Status(status)); }
            if field == field::MOVE_RQ { command.move_destination = destination.clone(); }
            if field == field::STORE_RQ { command.move_originator = Some((destination, message_id)); }
            if matches!(field & 0x7FFF, 0x100 | 0x130) { command.type_id = Some(type_id); }
            command.sub_operations = counts.map(|(remaining, completed, failed, warning)| SubOperations { remaining, completed, failed, warning });
            let bytes = command.to_bytes().unwrap();
            prop_assert_eq!(Command::from_bytes(&bytes).unwrap(), command);
            for end in 0..bytes.len() { let _ = Command::from_bytes(&bytes[..end]); }
        }

        #[test]
        fn any_bytes_are_a_command_set_or_an_error(bytes: Vec<u8>) {
            let _ = Command::from_bytes(&bytes);
        }
    }

    #[test]
    fn invalid_command_sets_are_described() {
        let cases: &[(&[u8], &str)] = &[
            (b"", "without (0000,0100)"),
            (b"\0\0\0\x01\x02\0\0\0\x01", "truncated"),
            (b"\0\0\0\x01\xFF\xFF\xFF\xFF\x01\0", "truncated"),
            (b"\0\0\0\x01\x01\0\0\0\x01", "expected 2"),
            (b"\x08\0\0\x01\x02\0\0\0\x01\0", "group 0000"),
            (b"\0\0\0\x01\x02\0\0\0\x01\x80", "without (0000,0900)"),
        ];
        for (bytes, words) in cases {
            let error = Command::from_bytes(bytes).unwrap_err();
            assert_eq!(error.kind(), PROTOCOL);
            assert!(error.to_string().contains(words), "{error}");
        }
        let long = vec![0; MAX_COMMAND_BYTES + 1];
        assert!(Command::from_bytes(&long).unwrap_err().message().contains("65536"));
    }
}
