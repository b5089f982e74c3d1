//! Limits on peers: lengths, counts, times.

use std::time::Duration;

/// The most bytes of an A-ASSOCIATE-RQ or -AC after its header. 128 contexts with ten transfer
/// syntaxes each take less than 64 KiB.
pub const MAX_ASSOCIATE_BYTES: u32 = 256 << 10;
/// The body length of A-ASSOCIATE-RJ, A-RELEASE and A-ABORT, in bytes.
pub const SHORT_PDU_BYTES: u32 = 4;
/// The longest P-DATA-TF that is accepted, announced as the maximum length (PS3.8 D.1).
pub const MAX_DATA_PDU_BYTES: u32 = 128 << 10;
/// The longest P-DATA-TF that is sent, whatever the peer would accept.
pub const MAX_SENT_PDU_BYTES: u32 = 256 << 10;
/// The least that a peer can announce: room for a header and some bytes. 0 means "no limit".
pub const MIN_PEER_PDU_BYTES: u32 = 128;
/// The length of a PDU header, in bytes.
pub const PDU_HEADER_BYTES: usize = 6;
/// The bytes before the fragment of a presentation data value: its length, context and control
/// byte.
pub const PDV_HEADER_BYTES: usize = 6;
/// The most presentation contexts of an association: the odd numbers of a byte (PS3.8 9.3.2.2).
pub const MAX_CONTEXTS: usize = 128;
/// The most transfer syntaxes that a context may propose.
pub const MAX_SYNTAXES: usize = 256;
/// The most items of user information.
pub const MAX_USER_ITEMS: usize = 1024;
/// The most bytes of a command set, all fragments together.
pub const MAX_COMMAND_BYTES: usize = 64 << 10;
/// The most fragments of a command set: stops a peer that sends empty ones.
pub const MAX_COMMAND_FRAGMENTS: usize = 4096;
/// The most bytes of an identifier (a query or its answer) that is kept in memory.
pub const MAX_IDENTIFIER_BYTES: usize = 16 << 20;
/// The most bytes of a UID (PS3.5 section 9).
pub const MAX_UID_BYTES: usize = 64;
/// The most answers that wait for the caller.
pub const MAX_WAITING_ANSWERS: usize = 1024;

/// The most requests of an association that may await their responses at once, as requestor and as
/// acceptor (PS3.7 D.3.3.3).
pub const MAX_OPERATIONS: u16 = 32;

/// From the connection to the whole A-ASSOCIATE-RQ, and from the last PDU to the end of the
/// connection (ARTIM, PS3.8 9.1.5).
pub const ARTIM: Duration = Duration::from_secs(30);
/// From the first byte of a PDU to its last.
pub const PDU_DEADLINE: Duration = Duration::from_secs(60);
/// The least bytes per second of an incomplete message, after [`RATE_GRACE`].
pub const MIN_BYTES_PER_SECOND: u64 = 1024;
/// How long a message may stall before its rate is checked.
pub const RATE_GRACE: Duration = Duration::from_secs(60);
/// How long an association may be idle between two messages.
pub const IDLE_DEADLINE: Duration = Duration::from_secs(600);
/// How long a connection may take.
pub const CONNECT_DEADLINE: Duration = Duration::from_secs(15);
/// How long a response may take.
pub const RESPONSE_DEADLINE: Duration = Duration::from_secs(300);
/// How often a wait checks its deadlines.
pub const TICK: Duration = Duration::from_millis(250);
/// The most associations of a server at once.
pub const MAX_ASSOCIATIONS: usize = 256;
/// The most connections that have not requested an association yet; one more closes the oldest of
/// them.
pub const MAX_PENDING: usize = 128;
