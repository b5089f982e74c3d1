//! Every limit of the server, with its reason.

use std::time::Duration;

/// Threads that answer: as many requests are answered at once. A browser opens six connections.
pub const WORKERS: usize = 32;
/// Connections that wait for a thread; further ones are answered 503 at once.
pub const MAX_WAITING: usize = 64;
/// Bytes of the head of a request, its line and headers.
pub const MAX_HEAD_BYTES: usize = 16 << 10;
/// Headers of a request. Browsers send about 20.
pub const MAX_HEADERS: usize = 64;
/// Time for the head to arrive. It is sent in one piece, from the same machine.
pub const HEAD_TIME: Duration = Duration::from_secs(5);
/// Bytes of an uploaded file; more announced is answered 413 before anything is read.
pub const MAX_UPLOAD_BYTES: u64 = 512 << 20;
/// Bytes of all uploads that are arriving at once.
pub const MAX_ARRIVING_BYTES: u64 = 512 << 20;
/// Time for a body or an answer to begin to flow; what comes after has to keep to
/// [`MIN_BYTES_PER_SECOND`].
pub const GRACE_TIME: Duration = Duration::from_secs(10);
/// The slowest that a body may arrive, or an answer be taken, over all of its time.
pub const MIN_BYTES_PER_SECOND: u64 = 256 << 10;
/// What is read of a request that was refused, so that the answer arrives before the connection
/// ends.
pub const MAX_REFUSED_BYTES: usize = 1 << 20;
/// Time for that.
pub const REFUSED_TIME: Duration = Duration::from_millis(500);
/// Files that are open at once; the one that was used longest ago is forgotten for the next one.
pub const MAX_FILES: usize = 16;
/// Bytes of all open files together: older ones are forgotten until the next one fits.
pub const MAX_FILES_BYTES: u64 = 1 << 30;
/// A file of a folder that is longer is mapped instead of read: see [`dicom_map::bytes`].
pub const MAX_READ_BYTES: u64 = 256 << 20;
/// Characters of the name of an uploaded file that are kept.
pub const MAX_NAME_CHARS: usize = 255;
/// Rows of one answer.
pub const MAX_ROWS: usize = 1000;
/// Rows of one answer where the request says nothing.
pub const DEFAULT_ROWS: usize = 200;
/// Characters of a value in a row.
pub const VALUE_CHARS: usize = 160;
/// Characters of a value that is asked for by itself.
pub const MAX_VALUE_CHARS: usize = 1 << 20;
/// Bytes of a value in hexadecimal digits in one answer.
pub const MAX_HEX_BYTES: usize = 64 << 10;
/// Names of one folder that are listed.
pub const MAX_LISTED: usize = 100_000;
/// Censuses that are remembered; one runs at a time.
pub const MAX_CENSUSES: usize = 8;
/// Characters of a search.
pub const MAX_QUERY_CHARS: usize = 200;
