//! The deadlines of an association. Time is passed in, never read from the system, and is
//! monotonic: a wall clock that jumps changes nothing.

use crate::error_kind::TIMED_OUT;
use crate::limits;
use dicom_map::Error;
use std::time::{Duration, Instant};

/// How long each step may take.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Timing {
    /// [`limits::CONNECT_DEADLINE`].
    pub connect: Duration,
    /// [`limits::ARTIM`].
    pub artim: Duration,
    /// [`limits::PDU_DEADLINE`].
    pub pdu: Duration,
    /// [`limits::RATE_GRACE`].
    pub rate_grace: Duration,
    /// [`limits::MIN_BYTES_PER_SECOND`].
    pub min_bytes_per_second: u64,
    /// [`limits::IDLE_DEADLINE`].
    pub idle: Duration,
    /// [`limits::RESPONSE_DEADLINE`].
    pub response: Duration,
}

impl Default for Timing {
    fn default() -> Timing {
        Timing {
            connect: limits::CONNECT_DEADLINE,
            artim: limits::ARTIM,
            pdu: limits::PDU_DEADLINE,
            rate_grace: limits::RATE_GRACE,
            min_bytes_per_second: limits::MIN_BYTES_PER_SECOND,
            idle: limits::IDLE_DEADLINE,
            response: limits::RESPONSE_DEADLINE,
        }
    }
}

/// The event that the association waits for between PDUs.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Awaited {
    Association,
    Message,
    Answer,
    End,
}

impl Awaited {
    fn words(self) -> &'static str {
        match self {
            Awaited::Association => "the association",
            Awaited::Message => "the next message",
            Awaited::Answer => "an answer",
            Awaited::End => "the end of the association",
        }
    }
}

/// The clock of an association: what it waits for, and since when.
#[derive(Clone, Debug)]
pub struct Clock {
    timing: Timing,
    /// When the wait for the next PDU began, how long it may last, and what is awaited.
    wait: (Instant, Duration, Awaited),
    /// When the current PDU began to arrive.
    pdu: Option<Instant>,
    /// When the current message began to arrive, and the bytes received of it.
    message: Option<(Instant, u64)>,
}

impl Clock {
    /// Creates a clock that waits for the association.
    pub fn new(timing: Timing, now: Instant) -> Clock {
        Clock { timing, wait: (now, timing.artim, Awaited::Association), pdu: None, message: None }
    }

    /// Records that the association is established, a message has ended, or an answer was sent.
    pub fn idle(&mut self, now: Instant) {
        self.wait = (now, self.timing.idle, Awaited::Message);
        self.message = None;
    }

    /// Records that a request was sent: its answer is awaited.
    pub fn await_response(&mut self, now: Instant) {
        self.wait = (now, self.timing.response, Awaited::Answer);
        self.message = None;
    }

    /// Records that the release was requested.
    pub fn await_end(&mut self, now: Instant) {
        self.wait = (now, self.timing.artim, Awaited::End);
        self.message = None;
    }

    /// Records that bytes of a PDU have arrived.
    pub fn pdu_bytes(&mut self, count: u64, now: Instant) {
        self.pdu.get_or_insert(now);
        if let Some((_, bytes)) = &mut self.message {
            *bytes += count;
        }
    }

    /// Records that a PDU is complete, and whether it ends in the middle of a message.
    pub fn pdu_ended(&mut self, is_within_message: bool, now: Instant) {
        self.pdu = None;
        if is_within_message {
            self.message.get_or_insert((now, 0));
        } else {
            self.message = None;
        }
        self.wait.0 = now;
    }

    /// Checks the deadlines. Errors: [`TIMED_OUT`] with the step that took too long.
    pub fn check(&self, now: Instant) -> Result<(), Error> {
        let since = |then: Instant| now.saturating_duration_since(then);
        let late = |what: &str, limit: Duration| {
            let seconds = limit.as_secs_f64();
            Err(Error::new(TIMED_OUT, format!("waited {seconds} s for {what}")))
        };
        // Only the whole request ends ARTIM, however steadily its bytes trickle in.
        if self.wait.2 == Awaited::Association && since(self.wait.0) > self.wait.1 {
            return late(self.wait.2.words(), self.wait.1);
        }
        if self.pdu.is_some_and(|begun| since(begun) > self.timing.pdu) {
            return late("the rest of a PDU", self.timing.pdu);
        }
        if let Some((begun, bytes)) = self.message {
            let counted = since(begun).saturating_sub(self.timing.rate_grace).as_secs();
            if bytes < counted.saturating_mul(self.timing.min_bytes_per_second) {
                return Err(Error::new(
                    TIMED_OUT,
                    format!(
                        "found {bytes} bytes of a message in {} s, expected {} a second",
                        since(begun).as_secs(),
                        self.timing.min_bytes_per_second
                    ),
                ));
            }
        }
        let limit = if self.message.is_some() { self.timing.pdu } else { self.wait.1 };
        if self.pdu.is_none() && since(self.wait.0) > limit {
            let what =
                if self.message.is_some() { "the rest of a message" } else { self.wait.2.words() };
            return late(what, limit);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn seconds(count: u64) -> Duration {
        Duration::from_secs(count)
    }

    #[test]
    fn the_request_must_arrive_in_time() {
        let begun = Instant::now();
        let mut clock = Clock::new(Timing::default(), begun);
        for second in 0..30 {
            clock.pdu_bytes(1, begun + seconds(second));
            clock.check(begun + seconds(second)).unwrap();
        }
        assert!(clock.check(begun + seconds(31)).unwrap_err().message().contains("association"));
    }

    #[test]
    fn one_byte_a_second_is_too_slow() {
        let begun = Instant::now();
        let mut clock = Clock::new(Timing::default(), begun);
        clock.idle(begun);
        // Within one PDU.
        let mut within = clock.clone();
        let late = (0..1000).find(|second| {
            within.pdu_bytes(1, begun + seconds(*second));
            within.check(begun + seconds(*second)).is_err()
        });
        assert_eq!(late, Some(61));
        // A PDU of one byte each second.
        let late = (0..1000).find(|second| {
            clock.pdu_bytes(1, begun + seconds(*second));
            clock.pdu_ended(true, begun + seconds(*second));
            clock.check(begun + seconds(*second)).is_err()
        });
        assert_eq!(late, Some(61));
    }

    #[test]
    fn a_fast_enough_transfer_may_take_hours() {
        let begun = Instant::now();
        let mut clock = Clock::new(Timing::default(), begun);
        clock.idle(begun);
        for second in 0..36_000 {
            clock.pdu_bytes(2048, begun + seconds(second));
            clock.pdu_ended(true, begun + seconds(second));
            clock.check(begun + seconds(second)).unwrap();
        }
        clock.pdu_ended(false, begun + seconds(36_000));
        clock.idle(begun + seconds(36_000));
        clock.check(begun + seconds(36_600)).unwrap();
        assert!(
            clock.check(begun + seconds(36_601)).unwrap_err().message().contains("next message")
        );
    }

    #[test]
    fn a_clock_that_goes_backwards_ends_nothing() {
        let begun = Instant::now() + seconds(1000);
        let mut clock = Clock::new(Timing::default(), begun);
        clock.idle(begun);
        clock.pdu_bytes(1, begun);
        clock.pdu_ended(true, begun);
        clock.check(begun - seconds(900)).unwrap();
    }
}
