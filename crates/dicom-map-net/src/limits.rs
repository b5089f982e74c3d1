//! What bounds a peer: lengths, counts, times. Each limit says what it stops.

use std::time::Duration;

/// Bytes of an A-ASSOCIATE-RQ or -AC after its header, at most. 128 contexts of ten transfer
/// syntaxes each take less than 64 KiB.
pub const MAX_ASSOCIATE_BYTES: u32 = 256 << 10;
/// Bytes of a PDU that has only four: A-ASSOCIATE-RJ, A-RELEASE, A-ABORT.
pub const SHORT_PDU_BYTES: u32 = 4;
/// The longest P-DATA-TF that is taken, and what is announced as maximum length (PS3.8 D.1).
pub const MAX_DATA_PDU_BYTES: u32 = 128 << 10;
/// The longest P-DATA-TF that is sent, whatever the peer would take.
pub const MAX_SENT_PDU_BYTES: u32 = 256 << 10;
/// The least that a peer can announce: room for a header and some bytes. 0 is "no limit".
pub const MIN_PEER_PDU_BYTES: u32 = 128;
/// Bytes of the header of a PDU.
pub const PDU_HEADER_BYTES: usize = 6;
/// Bytes before the fragment of a presentation data value: its length, context and control byte.
pub const PDV_HEADER_BYTES: usize = 6;
/// Presentation contexts of an association: the odd numbers of a byte (PS3.8 9.3.2.2).
pub const MAX_CONTEXTS: usize = 128;
/// Transfer syntaxes that one context may propose.
pub const MAX_SYNTAXES: usize = 256;
/// Items of user information.
pub const MAX_USER_ITEMS: usize = 1024;
/// Bytes of a command set, all its fragments together.
pub const MAX_COMMAND_BYTES: usize = 64 << 10;
/// Fragments that one command set may come in: a peer that sends empty ones ends here.
pub const MAX_COMMAND_FRAGMENTS: usize = 4096;
/// Bytes of an identifier (a query or its answer) that is kept in memory.
pub const MAX_IDENTIFIER_BYTES: usize = 16 << 20;
/// Bytes of a UID (PS3.5 section 9).
pub const MAX_UID_BYTES: usize = 64;
/// Answers that wait for whoever asked, at most.
pub const MAX_WAITING_ANSWERS: usize = 1024;

/// From the connection to the whole A-ASSOCIATE-RQ, and from the last PDU to the end of the
/// connection (ARTIM, PS3.8 9.1.5).
pub const ARTIM: Duration = Duration::from_secs(30);
/// From the first byte of a PDU to its last.
pub const PDU_DEADLINE: Duration = Duration::from_secs(60);
/// Bytes a second that a message in the making has to bring, after [`RATE_GRACE`].
pub const MIN_BYTES_PER_SECOND: u64 = 1024;
/// How long a message may stall before its rate is looked at.
pub const RATE_GRACE: Duration = Duration::from_secs(60);
/// How long an association may say nothing between two messages.
pub const IDLE_DEADLINE: Duration = Duration::from_secs(600);
/// How long a connection may take to be there.
pub const CONNECT_DEADLINE: Duration = Duration::from_secs(15);
/// How long an answer may take.
pub const RESPONSE_DEADLINE: Duration = Duration::from_secs(300);
/// How often a wait looks at its deadlines.
pub const TICK: Duration = Duration::from_millis(250);
/// Associations of a server at once.
pub const MAX_ASSOCIATIONS: usize = 256;
/// Connections that have not asked for an association yet; one more closes the oldest of them.
pub const MAX_PENDING: usize = 128;
