//! The PDUs with which two peers negotiate an association.

/// A-ASSOCIATE-RQ (PS3.8 9.3.2).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AssociateRq {
    /// The versions of the protocol, one per bit.
    pub protocol_version: u16,
    /// The called AE title, without surrounding spaces.
    pub called: String,
    /// The calling AE title.
    pub calling: String,
    /// The application context.
    pub application_context: String,
    /// The proposed presentation contexts.
    pub contexts: Vec<ProposedContext>,
    /// User information.
    pub user: UserInfo,
}

/// A proposed presentation context: a SOP class and its transfer syntaxes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ProposedContext {
    /// An odd number.
    pub id: u8,
    /// The SOP class.
    pub abstract_syntax: String,
    /// The transfer syntaxes, from which the acceptor chooses one.
    pub transfer_syntaxes: Vec<String>,
}

/// A-ASSOCIATE-AC (PS3.8 9.3.3).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AssociateAc {
    /// The version of the protocol.
    pub protocol_version: u16,
    /// The called title as it was sent; the standard says not to test it.
    pub called: String,
    /// The calling title as it was sent.
    pub calling: String,
    /// The application context.
    pub application_context: String,
    /// The result of each presentation context.
    pub contexts: Vec<ContextResult>,
    /// User information.
    pub user: UserInfo,
}

/// The result of a presentation context (PS3.8 9.3.3.2).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ContextResult {
    /// Its number.
    pub id: u8,
    /// 0 accepted, 1 rejected by the user, 2 no reason, 3 abstract syntax, 4 transfer syntaxes.
    pub result: u8,
    /// The chosen transfer syntax, if accepted.
    pub transfer_syntax: String,
}

impl ContextResult {
    /// Accepted.
    pub const ACCEPTED: u8 = 0;
    /// Refused: the abstract syntax is not supported.
    pub const ABSTRACT_SYNTAX: u8 = 3;
    /// Refused: none of the transfer syntaxes is supported.
    pub const TRANSFER_SYNTAXES: u8 = 4;
}

/// User information (PS3.7 annex D.3.3).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct UserInfo {
    /// 51H: the longest P-DATA-TF that its sender accepts; 0 for any.
    pub max_pdu_bytes: u32,
    /// 52H: the implementation class UID.
    pub implementation_class: String,
    /// 55H: the implementation version name; empty if there is none.
    pub implementation_version: String,
    /// 53H: the operations that may be invoked and performed at once; 0 for any.
    pub async_window: Option<(u16, u16)>,
    /// 54H: the roles for SOP classes.
    pub roles: Vec<Role>,
    /// 56H: SOP class extended negotiation.
    pub extended: Vec<Extended>,
    /// 57H: SOP class common extended negotiation.
    pub common_extended: Vec<CommonExtended>,
    /// 58H: the user identity.
    pub identity: Option<UserIdentity>,
    /// 59H: the answer to it.
    pub identity_answer: Option<Vec<u8>>,
}

/// SCP/SCU role selection (PS3.7 D.3.3.4).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Role {
    /// The SOP class.
    pub sop_class: String,
    /// The requestor may be SCU.
    pub scu: bool,
    /// The requestor may be SCP.
    pub scp: bool,
}

/// SOP class extended negotiation (PS3.7 D.3.3.5).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Extended {
    /// The SOP class.
    pub sop_class: String,
    /// The information, as defined by the service class.
    pub info: Vec<u8>,
}

/// SOP class common extended negotiation (PS3.7 D.3.3.6).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct CommonExtended {
    /// The SOP class.
    pub sop_class: String,
    /// Its service class.
    pub service_class: String,
    /// Related general SOP classes.
    pub related: Vec<String>,
}

/// User identity (PS3.7 D.3.3.7). Its `Debug` output hides secrets.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct UserIdentity {
    /// 1 user name, 2 with passcode, 3 Kerberos, 4 SAML, 5 JWT.
    pub kind: u8,
    /// True if a response is requested.
    pub wants_answer: bool,
    /// The user name, ticket, assertion or token.
    pub primary: Vec<u8>,
    /// The passcode.
    pub secondary: Vec<u8>,
}

impl UserIdentity {
    /// Creates an identity with a user name.
    pub fn user(name: &str) -> UserIdentity {
        UserIdentity { kind: 1, primary: name.as_bytes().to_vec(), ..UserIdentity::default() }
    }

    /// Creates an identity with a user name and a passcode.
    pub fn password(name: &str, passcode: &str) -> UserIdentity {
        UserIdentity {
            kind: 2,
            secondary: passcode.as_bytes().to_vec(),
            ..UserIdentity::user(name)
        }
    }

    /// Creates an identity with a JSON Web Token.
    pub fn jwt(token: &str) -> UserIdentity {
        UserIdentity { kind: 5, primary: token.as_bytes().to_vec(), ..UserIdentity::default() }
    }
}

impl std::fmt::Debug for UserIdentity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UserIdentity").field("kind", &self.kind).finish_non_exhaustive()
    }
}
