//! Encodes PDUs.

use super::associate::{AssociateAc, AssociateRq, UserInfo};
use super::kinds::{Abort, Rejection, pdu_type};
use crate::error_kind::bad;
use crate::limits::{MAX_ASSOCIATE_BYTES, PDU_HEADER_BYTES, PDV_HEADER_BYTES};
use dicom_map::Error;

/// Encodes an A-ASSOCIATE-RQ. Errors: `InvalidArgument` for values too long for their length
/// fields.
pub fn associate_rq(request: &AssociateRq) -> Result<Vec<u8>, Error> {
    let mut out = Writer::associate(request.protocol_version, &request.called, &request.calling);
    out.item(0x10, |out| out.text(&request.application_context))?;
    for context in &request.contexts {
        out.item(0x20, |out| {
            out.bytes.extend([context.id, 0, 0, 0]);
            out.item(0x30, |out| out.text(&context.abstract_syntax))?;
            context
                .transfer_syntaxes
                .iter()
                .try_for_each(|syntax| out.item(0x40, |out| out.text(syntax)))
        })?;
    }
    out.user(&request.user)?;
    out.finish(pdu_type::ASSOCIATE_RQ)
}

/// Encodes an A-ASSOCIATE-AC. Errors: `InvalidArgument` for values too long for their length
/// fields.
pub fn associate_ac(answer: &AssociateAc) -> Result<Vec<u8>, Error> {
    let mut out = Writer::associate(answer.protocol_version, &answer.called, &answer.calling);
    out.item(0x10, |out| out.text(&answer.application_context))?;
    for context in &answer.contexts {
        out.item(0x21, |out| {
            out.bytes.extend([context.id, 0, context.result, 0]);
            // Not significant unless accepted, but it must be present (PS3.8 9.3.3.2).
            out.item(0x40, |out| out.text(&context.transfer_syntax))
        })?;
    }
    out.user(&answer.user)?;
    out.finish(pdu_type::ASSOCIATE_AC)
}

/// Encodes an A-ASSOCIATE-RJ.
pub fn reject(rejection: Rejection) -> [u8; 10] {
    short(pdu_type::ASSOCIATE_RJ, [0, rejection.result, rejection.source, rejection.reason])
}

/// Encodes an A-RELEASE-RQ.
pub fn release_rq() -> [u8; 10] {
    short(pdu_type::RELEASE_RQ, [0; 4])
}

/// Encodes an A-RELEASE-RP.
pub fn release_rp() -> [u8; 10] {
    short(pdu_type::RELEASE_RP, [0; 4])
}

/// Encodes an A-ABORT.
pub fn abort(abort: Abort) -> [u8; 10] {
    short(pdu_type::ABORT, [0, 0, abort.source, abort.reason])
}

/// Encodes the bytes of a P-DATA-TF before the `byte_len` bytes of its only presentation data
/// value. `byte_len` must be below 2^32 - 6.
pub fn data_header(
    context: u8,
    is_command: bool,
    is_last: bool,
    byte_len: u32,
) -> [u8; PDU_HEADER_BYTES + PDV_HEADER_BYTES] {
    let [p0, p1, p2, p3] = byte_len.saturating_add(PDV_HEADER_BYTES as u32).to_be_bytes();
    let [v0, v1, v2, v3] = byte_len.saturating_add(2).to_be_bytes();
    let control = u8::from(is_command) | u8::from(is_last) << 1;
    [pdu_type::DATA, 0, p0, p1, p2, p3, v0, v1, v2, v3, context, control]
}

fn short(pdu_type: u8, body: [u8; 4]) -> [u8; 10] {
    let [a, b, c, d] = body;
    [pdu_type, 0, 0, 0, 0, 4, a, b, c, d]
}

struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// Writes the common front of A-ASSOCIATE-RQ and -AC.
    fn associate(protocol_version: u16, called: &str, calling: &str) -> Writer {
        let mut bytes = vec![0; PDU_HEADER_BYTES];
        bytes.extend(protocol_version.to_be_bytes());
        bytes.extend([0, 0]);
        for title in [called, calling] {
            let end = bytes.len() + 16;
            bytes.extend(title.bytes().take(16));
            bytes.resize(end, b' ');
        }
        bytes.extend([0; 32]);
        Writer { bytes }
    }

    #[expect(clippy::unnecessary_wraps, reason = "the content of an item")]
    fn text(&mut self, text: &str) -> Result<(), Error> {
        self.bytes.extend(text.bytes());
        Ok(())
    }

    /// Writes a length of two bytes and the bytes that it counts.
    fn measured(
        &mut self,
        write: impl FnOnce(&mut Writer) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let at = self.bytes.len();
        self.bytes.extend([0, 0]);
        write(self)?;
        let byte_len = self.bytes.len() - at - 2;
        let Ok(length) = u16::try_from(byte_len) else {
            return Err(bad(format!(
                "found {byte_len} bytes for an item of an association, expected at most 65535"
            )));
        };
        self.bytes[at..at + 2].copy_from_slice(&length.to_be_bytes());
        Ok(())
    }

    fn item(
        &mut self,
        item_type: u8,
        write: impl FnOnce(&mut Writer) -> Result<(), Error>,
    ) -> Result<(), Error> {
        self.bytes.extend([item_type, 0]);
        self.measured(write)
    }

    fn user(&mut self, user: &UserInfo) -> Result<(), Error> {
        self.item(0x50, |out| out.user_items(user))
    }

    fn user_items(&mut self, user: &UserInfo) -> Result<(), Error> {
        let raw = |out: &mut Writer, bytes: &[u8]| {
            out.bytes.extend(bytes);
            Ok(())
        };
        self.item(0x51, |out| raw(out, &user.max_pdu_bytes.to_be_bytes()))?;
        self.item(0x52, |out| out.text(&user.implementation_class))?;
        if let Some((invoked, performed)) = user.async_window {
            self.item(0x53, |out| {
                raw(out, &invoked.to_be_bytes())?;
                raw(out, &performed.to_be_bytes())
            })?;
        }
        for role in &user.roles {
            self.item(0x54, |out| {
                out.measured(|out| out.text(&role.sop_class))?;
                raw(out, &[u8::from(role.scu), u8::from(role.scp)])
            })?;
        }
        if !user.implementation_version.is_empty() {
            self.item(0x55, |out| out.text(&user.implementation_version))?;
        }
        for extended in &user.extended {
            self.item(0x56, |out| {
                out.measured(|out| out.text(&extended.sop_class))?;
                raw(out, &extended.info)
            })?;
        }
        for common in &user.common_extended {
            self.item(0x57, |out| {
                out.measured(|out| out.text(&common.sop_class))?;
                out.measured(|out| out.text(&common.service_class))?;
                out.measured(|out| {
                    common.related.iter().try_for_each(|uid| out.measured(|out| out.text(uid)))
                })
            })?;
        }
        if let Some(identity) = &user.identity {
            self.item(0x58, |out| {
                raw(out, &[identity.kind, u8::from(identity.wants_answer)])?;
                out.measured(|out| raw(out, &identity.primary))?;
                out.measured(|out| raw(out, &identity.secondary))
            })?;
        }
        if let Some(answer) = &user.identity_answer {
            self.item(0x59, |out| out.measured(|out| raw(out, answer)))?;
        }
        Ok(())
    }

    fn finish(mut self, pdu_type: u8) -> Result<Vec<u8>, Error> {
        let byte_len = self.bytes.len() - PDU_HEADER_BYTES;
        let length = u32::try_from(byte_len).ok().filter(|length| *length <= MAX_ASSOCIATE_BYTES);
        let Some(length) = length else {
            return Err(bad(format!(
                "found {byte_len} bytes of an association, expected at most {MAX_ASSOCIATE_BYTES}"
            )));
        };
        self.bytes[0] = pdu_type;
        self.bytes[2..PDU_HEADER_BYTES].copy_from_slice(&length.to_be_bytes());
        Ok(self.bytes)
    }
}
