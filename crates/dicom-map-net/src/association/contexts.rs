//! Presentation contexts: the SOP classes and transfer syntaxes that both sides agree on.

use super::own::own_user_info;
use crate::error_kind::protocol;
use crate::limits::MAX_OPERATIONS;
use crate::pdu::{AssociateAc, AssociateRq, ContextResult, ProposedContext, Role, UserInfo};
use crate::uids::{self, APPLICATION_CONTEXT};
use dicom_map::{Error, TransferSyntax};

/// A presentation context that both sides have accepted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Context {
    /// Its number.
    pub id: u8,
    /// The SOP class.
    pub abstract_syntax: String,
    /// The transfer syntax of its data sets.
    pub transfer_syntax: TransferSyntax,
    /// The requestor may be SCU.
    pub requestor_is_scu: bool,
    /// The requestor may be SCP.
    pub requestor_is_scp: bool,
}

/// Answers a request. `choose` returns a transfer syntax for a SOP class and the transfer syntaxes
/// proposed for it. Returns the answer and the accepted contexts.
pub fn negotiate(
    request: &AssociateRq,
    choose: &mut dyn FnMut(&str, &[String]) -> Option<String>,
) -> (AssociateAc, Vec<Context>) {
    let mut contexts = Vec::new();
    let mut results = Vec::new();
    for proposed in &request.contexts {
        let chosen = choose(&proposed.abstract_syntax, &proposed.transfer_syntaxes)
            .filter(|chosen| proposed.transfer_syntaxes.contains(chosen));
        let result = match &chosen {
            Some(_) => ContextResult::ACCEPTED,
            None if choose(&proposed.abstract_syntax, &[uids::IMPLICIT_LE.into()]).is_some() => {
                ContextResult::TRANSFER_SYNTAXES
            }
            None => ContextResult::ABSTRACT_SYNTAX,
        };
        if let Some(chosen) = &chosen {
            contexts.push(Context {
                id: proposed.id,
                abstract_syntax: proposed.abstract_syntax.clone(),
                transfer_syntax: TransferSyntax::from_uid(chosen),
                requestor_is_scu: true,
                requestor_is_scp: false,
            });
        }
        // A refused context names a transfer syntax too, without meaning.
        let named = chosen.or_else(|| proposed.transfer_syntaxes.first().cloned());
        results.push(ContextResult {
            id: proposed.id,
            result,
            transfer_syntax: named.unwrap_or_else(|| uids::IMPLICIT_LE.into()),
        });
    }
    let mut user = own_user_info();
    // The requestor stays SCU: this library is never SCU as an acceptor.
    let is_known = |role: &&Role| contexts.iter().any(|it| it.abstract_syntax == role.sop_class);
    user.roles = request
        .user
        .roles
        .iter()
        .filter(is_known)
        .map(|role| Role { sop_class: role.sop_class.clone(), scu: role.scu, scp: false })
        .collect();
    // Requests are served one after another, so the peer may send the next ones meanwhile, except
    // where it may cancel the current one. This library invokes nothing as an acceptor.
    let is_short = |class: &str| uids::is_storage(class) || class == uids::VERIFICATION;
    let are_short = contexts.iter().all(|it| is_short(&it.abstract_syntax));
    let most = if are_short { MAX_OPERATIONS } else { 1 };
    user.async_window =
        request.user.async_window.map(|(invoked, _)| (operations(invoked).min(most), 1));
    if request.user.identity.as_ref().is_some_and(|identity| identity.wants_answer) {
        user.identity_answer = Some(Vec::new());
    }
    let answer = AssociateAc {
        protocol_version: 1,
        called: request.called.clone(),
        calling: request.calling.clone(),
        application_context: APPLICATION_CONTEXT.to_string(),
        contexts: results,
        user,
    };
    (answer, contexts)
}

/// Returns how many requests the requestor may send before the first response arrives: what the
/// answer grants, at most what was proposed; 1 if either is absent (PS3.7 D.3.3.3).
pub(super) fn granted(request: &UserInfo, answer: &UserInfo) -> u16 {
    match (request.async_window, answer.async_window) {
        (Some((proposed, _)), Some((granted, _))) => operations(proposed).min(operations(granted)),
        _ => 1,
    }
}

/// Returns a number of operations, of which 0 means "no limit".
fn operations(number: u16) -> u16 {
    if number == 0 { u16::MAX } else { number }
}

/// Returns the accepted contexts of an answer.
pub(super) fn accepted(
    proposed: &[ProposedContext],
    answer: &AssociateAc,
) -> Result<Vec<Context>, Error> {
    let mut contexts = Vec::new();
    for result in answer.contexts.iter().filter(|it| it.result == ContextResult::ACCEPTED) {
        let Some(proposal) = proposed.iter().find(|it| it.id == result.id) else {
            return Err(protocol(format!(
                "found the presentation context {} accepted, which was not proposed",
                result.id
            )));
        };
        if !proposal.transfer_syntaxes.contains(&result.transfer_syntax) {
            return Err(protocol(format!(
                "found the transfer syntax {} for presentation context {}, which was not proposed",
                result.transfer_syntax, result.id
            )));
        }
        let role = answer.user.roles.iter().find(|it| it.sop_class == proposal.abstract_syntax);
        contexts.push(Context {
            id: result.id,
            abstract_syntax: proposal.abstract_syntax.clone(),
            transfer_syntax: TransferSyntax::from_uid(&result.transfer_syntax),
            requestor_is_scu: role.is_none_or(|role| role.scu),
            requestor_is_scp: role.is_some_and(|role| role.scp),
        });
    }
    Ok(contexts)
}
