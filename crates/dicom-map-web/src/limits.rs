//! The limits of the server, with their reasons.

use std::time::Duration;

/// Threads that answer requests: as many are answered at once. A browser opens six connections.
pub const WORKERS: usize = 32;
/// Connections that wait for a thread; further ones get 503 at once.
pub const MAX_WAITING: usize = 64;
/// Bytes of the head of a request: its line and headers.
pub const MAX_HEAD_BYTES: usize = 16 << 10;
/// Headers of a request. Browsers send about 20.
pub const MAX_HEADERS: usize = 64;
/// Time for the head to arrive. It is sent in one piece, from the same machine.
pub const HEAD_TIME: Duration = Duration::from_secs(5);
/// Bytes of an uploaded file; if more are announced, the response is 413 before anything is read.
pub const MAX_UPLOAD_BYTES: u64 = 512 << 20;
/// Bytes of all uploads in progress.
pub const MAX_ARRIVING_BYTES: u64 = 512 << 20;
/// Time for a body or a response to begin; after that, [`MIN_BYTES_PER_SECOND`] applies.
pub const GRACE_TIME: Duration = Duration::from_secs(10);
/// The slowest average rate at which a body may arrive or a response be read.
pub const MIN_BYTES_PER_SECOND: u64 = 256 << 10;
/// Bytes that are read of a refused request, so that the response arrives before the connection
/// ends.
pub const MAX_REFUSED_BYTES: usize = 1 << 20;
/// Time for that reading.
pub const REFUSED_TIME: Duration = Duration::from_millis(500);
/// Files that are open at once; the least recently used one is forgotten for the next.
pub const MAX_FILES: usize = 16;
/// Bytes of all open files together; the least recently used ones are forgotten until the next one
/// fits.
pub const MAX_FILES_BYTES: u64 = 1 << 30;
/// A longer file in a folder is mapped instead of read: see [`dicom_map::bytes`].
pub const MAX_READ_BYTES: u64 = 256 << 20;
/// Characters that are kept of the name of an uploaded file.
pub const MAX_NAME_CHARS: usize = 255;
/// Rows of one response.
pub const MAX_ROWS: usize = 1000;
/// Rows of one response by default.
pub const DEFAULT_ROWS: usize = 200;
/// Characters of a value in a row.
pub const VALUE_CHARS: usize = 160;
/// Characters of a single requested value.
pub const MAX_VALUE_CHARS: usize = 1 << 20;
/// Bytes of a value in hexadecimal digits in one response.
pub const MAX_HEX_BYTES: usize = 64 << 10;
/// Names that are listed of one folder.
pub const MAX_LISTED: usize = 100_000;
/// Censuses that are kept; one runs at a time.
pub const MAX_CENSUSES: usize = 8;
/// Characters of a search.
pub const MAX_QUERY_CHARS: usize = 200;
