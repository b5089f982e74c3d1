//! Work on many items at once, with output in the order of the items.

use crate::failure::Failure;
use std::io::{self, Write};
use std::sync::mpsc::{self, Receiver, SyncSender};
use std::sync::{Mutex, PoisonError};

/// Bytes of output that are passed on together.
const CHUNK_BYTES: usize = 64 << 10;
/// The most chunks of an item that are made before its turn: 1 MiB. A thread with more waits.
const CHUNKS_AHEAD: usize = 16;
/// The most threads; each holds one item.
const MAX_THREADS: usize = 8;
/// The most items per thread that may be done before an earlier one is.
const AHEAD: usize = 2;

/// The result of one item: its output in pieces, then the value that `work` returned.
pub(crate) enum Piece<T> {
    Output(Vec<u8>),
    Done(T),
}

/// Calls `work` on each item, on as many threads as the machine has cores. Its output and result go
/// to `take`, in the order of the items.
///
/// Memory: the items in progress, one per thread, and at most 1 MiB of output for each item that
/// waits for its turn.
///
/// Errors: those of `take`, which end it. After one, the stream of `work` fails with `BrokenPipe`.
pub(crate) fn in_order<I: Send, T: Send>(
    items: impl Iterator<Item = I> + Send,
    work: impl Fn(I, &mut dyn Write) -> T + Sync,
    mut take: impl FnMut(Piece<T>) -> Result<(), Failure>,
) -> Result<(), Failure> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(MAX_THREADS);
    let (to_be_taken, taken) = mpsc::sync_channel::<Receiver<Piece<T>>>(threads * AHEAD);
    // Whoever takes an item also takes its place in the order.
    let list = Mutex::new((items, Some(to_be_taken)));
    let run = || {
        loop {
            let (item, sender) = {
                let mut list = list.lock().unwrap_or_else(PoisonError::into_inner);
                let next = list.1.is_some().then(|| list.0.next()).flatten();
                let (sender, receiver) = mpsc::sync_channel(CHUNKS_AHEAD);
                match (next, &list.1) {
                    (Some(item), Some(order)) if order.send(receiver).is_ok() => (item, sender),
                    _ => {
                        // Ends the list, which the main thread sees too.
                        list.1 = None;
                        return;
                    }
                }
            };
            let mut stream = Chunks { bytes: Vec::new(), sender: &sender };
            let answer = work(item, &mut stream);
            // A failed flush means that the receiver is gone.
            let _ = stream.flush();
            let _ = sender.send(Piece::Done(answer));
        }
    };
    std::thread::scope(|scope| {
        let is_started = (0..threads)
            .map_while(|_| std::thread::Builder::new().spawn_scoped(scope, run).ok())
            .count()
            > 0;
        if !is_started {
            return Err(io::Error::other("could not start a thread to work on").into());
        }
        // If this returns early, the receivers are dropped, and no thread waits for them.
        taken.into_iter().flatten().try_for_each(&mut take)
    })
}

/// The output of one item, on its way to the main thread.
struct Chunks<'s, T> {
    bytes: Vec<u8>,
    sender: &'s SyncSender<Piece<T>>,
}

impl<T> Write for Chunks<'_, T> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = bytes.len().min(CHUNK_BYTES);
        self.bytes.extend_from_slice(&bytes[..count]);
        if self.bytes.len() >= CHUNK_BYTES {
            self.flush()?;
        }
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.bytes.is_empty() {
            return Ok(());
        }
        let bytes = std::mem::take(&mut self.bytes);
        self.sender.send(Piece::Output(bytes)).map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn output_comes_in_the_order_of_the_items() {
        let mut out = Vec::new();
        let mut answers = Vec::new();
        let work = |item: usize, stream: &mut dyn Write| {
            // The first items take longest, and write more than may wait.
            let lines = if item < 3 { 200_000 } else { 3 };
            for _ in 0..lines {
                writeln!(stream, "{item:010}").unwrap();
            }
            item
        };
        let take = |piece| {
            match piece {
                Piece::Output(bytes) => out.extend(bytes),
                Piece::Done(answer) => {
                    answers.push(answer);
                    writeln!(out, "end of {answer}").unwrap();
                }
            }
            Ok(())
        };
        in_order(0..50usize, work, take).unwrap();
        assert_eq!(answers, (0..50).collect::<Vec<_>>());
        let text = String::from_utf8(out).unwrap();
        let mut lines = text.lines();
        for item in 0..50 {
            let number = format!("{item:010}");
            assert_eq!(
                lines.by_ref().take_while(|line| *line == number).count(),
                if item < 3 { 200_000 } else { 3 }
            );
        }
        assert_eq!(lines.next(), None);
    }

    #[test]
    fn a_receiver_that_stops_ends_the_work() {
        let begun = AtomicUsize::new(0);
        let work = |_, stream: &mut dyn Write| {
            begun.fetch_add(1, Ordering::Relaxed);
            // More than may wait: the loop ends when the stream does.
            while stream.write_all(&[b'x'; 1000]).is_ok() {}
        };
        let failure = in_order(0..1_000_000, work, |_| Err(Failure::ClosedPipe)).unwrap_err();
        assert!(matches!(failure, Failure::ClosedPipe));
        assert!(begun.load(Ordering::Relaxed) < 1000);
    }
}
