//! Decodes PDUs. Every length is compared with the remaining bytes before it is used.

use super::associate::{
    AssociateAc, AssociateRq, CommonExtended, ContextResult, Extended, ProposedContext, Role,
    UserIdentity, UserInfo,
};
use super::data::Pdvs;
use super::kinds::{Abort, Pdu, Rejection, pdu_type};
use crate::error_kind::protocol;
use crate::limits::{MAX_CONTEXTS, MAX_SYNTAXES, MAX_USER_ITEMS};
use dicom_map::Error;

/// Bytes before the items of A-ASSOCIATE-RQ and -AC.
const ASSOCIATE_FRONT_BYTES: usize = 68;
const APPLICATION_CONTEXT: u8 = 0x10;
const PROPOSED_CONTEXT: u8 = 0x20;
const CONTEXT_RESULT: u8 = 0x21;
const ABSTRACT_SYNTAX: u8 = 0x30;
const TRANSFER_SYNTAX: u8 = 0x40;
const USER_INFORMATION: u8 = 0x50;

/// Returns true for the first byte of any PDU: a quick check that tells DICOM from HTTP and TLS.
pub fn is_pdu_type(byte: u8) -> bool {
    (pdu_type::ASSOCIATE_RQ..=pdu_type::ABORT).contains(&byte)
}

/// Decodes the body of a PDU.
///
/// Errors: [`PROTOCOL`](crate::error_kind::PROTOCOL) with the violation and where it is.
pub fn decode(pdu_type: u8, body: &[u8]) -> Result<Pdu<'_>, Error> {
    let four = || {
        body.first_chunk::<4>().copied().ok_or_else(|| {
            protocol(format!("found a PDU of type {pdu_type} of {} bytes, expected 4", body.len()))
        })
    };
    Ok(match pdu_type {
        pdu_type::ASSOCIATE_RQ => Pdu::AssociateRq(Box::new(associate_rq(body)?)),
        pdu_type::ASSOCIATE_AC => Pdu::AssociateAc(Box::new(associate_ac(body)?)),
        pdu_type::ASSOCIATE_RJ => {
            let [_, result, source, reason] = four()?;
            Pdu::AssociateRj(Rejection { result, source, reason })
        }
        pdu_type::DATA => Pdu::Data(Pdvs::check(body)?),
        pdu_type::RELEASE_RQ => four().map(|_| Pdu::ReleaseRq)?,
        pdu_type::RELEASE_RP => four().map(|_| Pdu::ReleaseRp)?,
        pdu_type::ABORT => {
            let [_, _, source, reason] = four()?;
            Pdu::Abort(Abort { source, reason })
        }
        other => {
            return Err(protocol(format!("found a PDU of type {other}, expected one of 1 to 7")));
        }
    })
}

/// Bytes that are read from the front.
struct Bytes<'a> {
    left: &'a [u8],
    what: &'static str,
}

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], Error> {
        let (taken, left) = self.left.split_at_checked(count).ok_or_else(|| {
            protocol(format!("found {} bytes in {}, expected {count}", self.left.len(), self.what))
        })?;
        self.left = left;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8, Error> {
        Ok(self.take(1)?[0])
    }

    fn u16(&mut self) -> Result<u16, Error> {
        let bytes = self.take(2)?;
        Ok(u16::from_be_bytes([bytes[0], bytes[1]]))
    }

    /// Reads a length of two bytes and the bytes that it counts.
    fn measured(&mut self) -> Result<&'a [u8], Error> {
        let byte_len = self.u16()?;
        self.take(usize::from(byte_len))
    }

    /// Returns the next item or sub-item: its type and content.
    fn item(&mut self, what: &'static str) -> Result<Option<(u8, Bytes<'a>)>, Error> {
        if self.left.is_empty() {
            return Ok(None);
        }
        let item_type = self.byte()?;
        self.byte()?;
        let left = self.measured()?;
        Ok(Some((item_type, Bytes { left, what })))
    }
}

/// Decodes a UID or title as text, without padding; bytes that are not UTF-8 are replaced.
fn text(bytes: &[u8]) -> String {
    let end = bytes.iter().rposition(|byte| !matches!(byte, 0 | b' ')).map_or(0, |at| at + 1);
    let start = bytes.iter().position(|byte| *byte != b' ').unwrap_or(0).min(end);
    String::from_utf8_lossy(&bytes[start..end]).into_owned()
}

fn front(body: &[u8]) -> Result<(u16, String, String, Bytes<'_>), Error> {
    let mut bytes = Bytes { left: body, what: "an A-ASSOCIATE PDU" };
    let mut front = Bytes { left: bytes.take(ASSOCIATE_FRONT_BYTES)?, what: "its front" };
    let protocol_version = front.u16()?;
    front.u16()?;
    let called = text(front.take(16)?);
    let calling = text(front.take(16)?);
    Ok((protocol_version, called, calling, bytes))
}

fn associate_rq(body: &[u8]) -> Result<AssociateRq, Error> {
    let (protocol_version, called, calling, mut bytes) = front(body)?;
    let mut request = AssociateRq { protocol_version, called, calling, ..AssociateRq::default() };
    while let Some((item_type, mut item)) = bytes.item("an item of A-ASSOCIATE-RQ")? {
        match item_type {
            APPLICATION_CONTEXT => request.application_context = text(item.left),
            PROPOSED_CONTEXT => {
                let context = proposed(&mut item)?;
                check_id(context.id, request.contexts.iter().map(|it| it.id))?;
                request.contexts.push(context);
            }
            USER_INFORMATION => request.user = user_info(&mut item)?,
            // PS3.8 9.3.1: unknown items are ignored.
            _ => {}
        }
    }
    Ok(request)
}

fn associate_ac(body: &[u8]) -> Result<AssociateAc, Error> {
    let (protocol_version, called, calling, mut bytes) = front(body)?;
    let mut answer = AssociateAc { protocol_version, called, calling, ..AssociateAc::default() };
    while let Some((item_type, mut item)) = bytes.item("an item of A-ASSOCIATE-AC")? {
        match item_type {
            APPLICATION_CONTEXT => answer.application_context = text(item.left),
            CONTEXT_RESULT => {
                let id = item.byte()?;
                item.byte()?;
                let result = item.byte()?;
                item.byte()?;
                check_id(id, answer.contexts.iter().map(|it| it.id))?;
                let mut transfer_syntax = String::new();
                while let Some((sub_type, sub)) = item.item("a context's sub-item")? {
                    if sub_type == TRANSFER_SYNTAX {
                        transfer_syntax = text(sub.left);
                    }
                }
                answer.contexts.push(ContextResult { id, result, transfer_syntax });
            }
            USER_INFORMATION => answer.user = user_info(&mut item)?,
            _ => {}
        }
    }
    Ok(answer)
}

/// Refuses the number of a context if it is even or already used. (Since numbers are odd and
/// unique, there are at most [`MAX_CONTEXTS`].)
fn check_id(id: u8, mut others: impl ExactSizeIterator<Item = u8>) -> Result<(), Error> {
    if id.is_multiple_of(2) {
        return Err(protocol(format!("found a presentation context {id}, expected an odd number")));
    }
    debug_assert!(others.len() < MAX_CONTEXTS || others.len() == MAX_CONTEXTS);
    if others.any(|other| other == id) {
        return Err(protocol(format!("found the presentation context {id} twice")));
    }
    Ok(())
}

fn proposed(item: &mut Bytes<'_>) -> Result<ProposedContext, Error> {
    let id = item.byte()?;
    item.take(3)?;
    let mut context = ProposedContext { id, ..ProposedContext::default() };
    while let Some((sub_type, sub)) = item.item("a context's sub-item")? {
        match sub_type {
            ABSTRACT_SYNTAX => context.abstract_syntax = text(sub.left),
            TRANSFER_SYNTAX if context.transfer_syntaxes.len() == MAX_SYNTAXES => {
                return Err(protocol(format!(
                    "found more than {MAX_SYNTAXES} transfer syntaxes in one presentation context"
                )));
            }
            TRANSFER_SYNTAX => context.transfer_syntaxes.push(text(sub.left)),
            _ => {}
        }
    }
    Ok(context)
}

fn user_info(item: &mut Bytes<'_>) -> Result<UserInfo, Error> {
    let mut user = UserInfo::default();
    let mut count = 0;
    while let Some((sub_type, mut sub)) = item.item("an item of user information")? {
        count += 1;
        if count > MAX_USER_ITEMS {
            return Err(protocol(format!(
                "found more than {MAX_USER_ITEMS} items of user information"
            )));
        }
        match sub_type {
            0x51 => {
                let bytes = sub.take(4)?;
                user.max_pdu_bytes = u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
            }
            0x52 => user.implementation_class = text(sub.left),
            0x53 => user.async_window = Some((sub.u16()?, sub.u16()?)),
            0x54 => {
                let sop_class = text(sub.measured()?);
                let (scu, scp) = (sub.byte()? == 1, sub.byte()? == 1);
                user.roles.push(Role { sop_class, scu, scp });
            }
            0x55 => user.implementation_version = text(sub.left),
            0x56 => {
                let sop_class = text(sub.measured()?);
                user.extended.push(Extended { sop_class, info: sub.left.to_vec() });
            }
            0x57 => {
                let sop_class = text(sub.measured()?);
                let service_class = text(sub.measured()?);
                let mut list = Bytes { left: sub.measured()?, what: "a list of related classes" };
                let mut related = Vec::new();
                while !list.left.is_empty() {
                    related.push(text(list.measured()?));
                }
                user.common_extended.push(CommonExtended { sop_class, service_class, related });
            }
            0x58 => {
                let kind = sub.byte()?;
                let wants_answer = sub.byte()? == 1;
                let primary = sub.measured()?.to_vec();
                let secondary = sub.measured()?.to_vec();
                user.identity = Some(UserIdentity { kind, wants_answer, primary, secondary });
            }
            0x59 => user.identity_answer = Some(sub.measured()?.to_vec()),
            _ => {}
        }
    }
    Ok(user)
}
