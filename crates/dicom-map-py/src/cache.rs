//! A cache of bounded size.
//!
//! When it is full, a new value replaces one other value, and only one new value in [`ONE_OF`] is
//! kept: frequent keys soon get in, and a walk over more keys than the cache can hold neither
//! empties it nor pays for filling it.

/// Slots that a key may be kept in.
const WAYS: usize = 4;
/// Of the keys that find no free slot, one in this many is kept.
const ONE_OF: usize = 8;

/// Values by key. The caller makes keys that are unique, or compares the value that it gets.
pub(crate) struct Cache<V> {
    /// Doubled when a set is full, up to `max_sets`.
    sets: Vec<[Option<(u64, V)>; WAYS]>,
    max_sets: usize,
    /// How often no slot was free.
    full: usize,
}

impl<V> Cache<V> {
    /// Creates a cache for at most `max_values`, a multiple of [`WAYS`].
    pub(crate) const fn new(max_values: usize) -> Cache<V> {
        Cache { sets: Vec::new(), max_sets: max_values / WAYS, full: 0 }
    }

    fn set_of(&self, key: u64) -> usize {
        /// 2^64 divided by the golden ratio: multiplying by it spreads adjacent keys over the whole
        /// range.
        const SPREAD: u64 = 0x9E37_79B9_7F4A_7C15;
        // The upper half as a fraction of 2^32 of the sets: doubling cuts each set in two.
        let fraction = key.wrapping_mul(SPREAD) >> 32;
        ((fraction * self.sets.len() as u64) >> 32) as usize
    }

    #[inline]
    pub(crate) fn get(&self, key: u64) -> Option<&V> {
        let set = self.sets.get(self.set_of(key))?;
        set.iter().flatten().find(|(known, _)| *known == key).map(|(_, value)| value)
    }

    /// True if it is worth making a value for this key, which has none: a slot is free, or it is
    /// this key's turn.
    pub(crate) fn admits(&mut self, key: u64) -> bool {
        self.grow(key);
        let is_free =
            self.sets.get(self.set_of(key)).is_some_and(|set| set.iter().any(Option::is_none));
        if is_free {
            return true;
        }
        self.full = self.full.wrapping_add(1);
        self.full.is_multiple_of(ONE_OF)
    }

    /// Keeps a value and returns the one that it replaced, which the caller drops after releasing
    /// its locks.
    pub(crate) fn keep(&mut self, key: u64, value: V) -> Option<V> {
        self.grow(key);
        let victim = self.full / ONE_OF % WAYS;
        let at = self.set_of(key);
        let set = self.sets.get_mut(at)?;
        let same = set.iter().position(|place| matches!(place, Some((known, _)) if *known == key));
        let place = same.or_else(|| set.iter().position(Option::is_none)).unwrap_or(victim);
        set.get_mut(place)?.replace((key, value)).map(|(_, value)| value)
    }

    /// Doubles the table as long as the key's set is full and more are allowed.
    fn grow(&mut self, key: u64) {
        while self.sets.len() < self.max_sets
            && self.sets.get(self.set_of(key)).is_none_or(|set| set.iter().all(Option::is_some))
        {
            // Doubling the odd part of the largest number arrives at that number exactly.
            let first = self.max_sets >> self.max_sets.trailing_zeros();
            let count = (self.sets.len() * 2).clamp(first, self.max_sets);
            let empty = std::iter::repeat_with(|| [const { None }; WAYS]).take(count).collect();
            let before = std::mem::replace(&mut self.sets, empty);
            // The values of one set move to two sets, so there is a slot for each.
            for (key, value) in before.into_iter().flatten().flatten() {
                self.keep_anywhere(key, value);
            }
        }
    }

    fn keep_anywhere(&mut self, key: u64, value: V) {
        let at = self.set_of(key);
        let free =
            self.sets.get_mut(at).and_then(|set| set.iter_mut().find(|place| place.is_none()));
        if let Some(place) = free {
            *place = Some((key, value));
        }
    }
}
