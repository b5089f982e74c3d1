//! Optimal Huffman codes for symbols of known frequency (T.81 K.2); the result is deterministic.

use super::huffman::Codes;

/// The length of the longest code in a JPEG stream.
const LONGEST: usize = 16;

/// Returns codes for the symbols that occur; symbol `i` of at most 256 occurs `frequencies[i]`
/// times. No code consists of ones only.
pub fn optimal_codes(frequencies: &[u64]) -> Codes {
    // Rare symbols come first, and among equally rare ones those with high numbers. A symbol that
    // does not occur is the rarest, so it gets the code that consists of ones, which must not be
    // used.
    let mut symbols: Vec<usize> =
        (0..frequencies.len()).filter(|&symbol| frequencies[symbol] > 0).collect();
    symbols.sort_by_key(|&symbol| (frequencies[symbol], std::cmp::Reverse(symbol)));
    let mut weights = vec![0];
    weights.extend(symbols.iter().map(|&symbol| frequencies[symbol]));
    let mut counts = counts_of_lengths(&weights);
    // The reserved code is among the longest.
    if let Some(longest) = counts.iter_mut().rev().find(|count| **count > 0) {
        *longest -= 1;
    }
    Codes {
        counts: counts.map(|count| count as u8),
        symbols: symbols.iter().rev().map(|&symbol| symbol as u8).collect(),
    }
}

/// Returns how many codes of each length, 1 to 16, are optimal for these weights, which are in
/// ascending order.
fn counts_of_lengths(weights: &[u64]) -> [usize; LONGEST] {
    // Package-merge (Larmore and Hirschberg 1990): for each length there is a list of single
    // symbols, and pairs from the previous list, sorted by weight. Each pair is represented by the
    // number of times that it contains each symbol; symbols are taken from the front of the list,
    // so their number identifies them.
    let single = |index: usize| {
        let mut depths = vec![0_u8; weights.len()];
        depths[index] = 1;
        (weights[index], depths)
    };
    let mut list: Vec<(u64, Vec<u8>)> = Vec::new();
    for _ in 0..LONGEST {
        let mut next: Vec<(u64, Vec<u8>)> = (0..weights.len()).map(single).collect();
        for pair in list.chunks_exact(2) {
            let depths = pair[0].1.iter().zip(&pair[1].1).map(|(a, b)| a + b).collect();
            next.push((pair[0].0.saturating_add(pair[1].0), depths));
        }
        // Stable: of equal weights, single symbols come before pairs.
        next.sort_by_key(|&(weight, _)| weight);
        list = next;
    }
    let mut depths = vec![0_usize; weights.len()];
    let needed = (2 * weights.len()).saturating_sub(2);
    for (_, inside) in list.iter().take(needed) {
        for (depth, &times) in depths.iter_mut().zip(inside) {
            *depth += usize::from(times);
        }
    }
    let mut counts = [0; LONGEST];
    for depth in depths {
        if let Some(count) = depth.checked_sub(1).and_then(|at| counts.get_mut(at)) {
            *count += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frequent_symbols_have_short_codes_and_none_is_all_ones() {
        let codes = optimal_codes(&[0, 5, 100, 5, 0, 1]);
        let found: Vec<_> = codes.iter().collect();
        assert_eq!(found, [(2, 0b0, 1), (1, 0b10, 2), (3, 0b110, 3), (5, 0b1110, 4)]);
    }

    #[test]
    fn one_symbol_has_a_code_of_one_bit() {
        assert_eq!(optimal_codes(&[0, 0, 7]).iter().collect::<Vec<_>>(), [(2, 0, 1)]);
        assert_eq!(optimal_codes(&[0, 0, 0]).iter().count(), 0);
    }

    #[test]
    fn no_code_is_longer_than_16_bits() {
        // Frequencies that grow like the Fibonacci numbers produce the longest codes.
        let mut frequencies = vec![1_u64, 1];
        while frequencies.len() < 60 {
            frequencies
                .push(frequencies[frequencies.len() - 1] + frequencies[frequencies.len() - 2]);
        }
        let codes = optimal_codes(&frequencies);
        assert_eq!(codes.symbols.len(), 60);
        assert_eq!(codes.counts.iter().map(|&count| usize::from(count)).sum::<usize>(), 60);
        assert!(codes.iter().all(|(_, code, len)| len <= 16 && code + 1 < 1 << len));
    }
}
