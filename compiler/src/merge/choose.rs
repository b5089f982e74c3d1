//! The rule that chooses a value, for every field.

use crate::facts::Strength;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The value of one fact for one field.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Statement<'a> {
    /// The value, as text.
    pub value: String,
    /// Values that are equivalent have the same class.
    pub class: String,
    /// False for a placeholder such as "?", or VR UN.
    pub is_informative: bool,
    /// True for a name in question marks: the source guesses.
    pub is_guess: bool,
    /// True for a hand correction, which always wins.
    pub is_override: bool,
    /// How strong the source is.
    pub strength: Strength,
    /// The source.
    pub source: &'a str,
    /// Sources of one lineage count once.
    pub lineage: &'a str,
    /// The position of the source in the fixed order.
    pub rank: u32,
}

/// The value that won, and those that lost.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice<'a> {
    /// The value, in its best spelling.
    pub value: String,
    /// False if no statement is informative.
    pub is_informative: bool,
    /// True if another value has as many lineages of the same strength, so that only the fixed
    /// order decided.
    pub is_tied: bool,
    /// The informative values that lost, each with its source.
    pub losers: BTreeSet<(String, &'a str)>,
}

/// The score of a set of statements; the greatest wins.
type Score = (bool, bool, bool, Reverse<Strength>, usize, Reverse<u32>);

fn score(statements: &[&Statement]) -> Score {
    let lineages: BTreeSet<&str> = statements.iter().map(|statement| statement.lineage).collect();
    (
        statements.iter().any(|statement| statement.is_override),
        statements.iter().any(|statement| statement.is_informative),
        statements.iter().any(|statement| !statement.is_guess),
        Reverse(
            statements
                .iter()
                .map(|statement| statement.strength)
                .min()
                .unwrap_or(Strength::Community),
        ),
        lineages.len(),
        Reverse(statements.iter().map(|statement| statement.rank).min().unwrap_or(u32::MAX)),
    )
}

/// Chooses among the statements about one field; None if there are none. The order of the
/// statements does not matter.
///
/// The criteria, in this order: a hand correction; an informative value before a placeholder; a
/// stated value before a guess; the strongest source; the most lineages; the fixed order of
/// sources; finally the text, so that the result is always the same.
pub fn choose<'a>(statements: &[Statement<'a>]) -> Option<Choice<'a>> {
    let mut classes: BTreeMap<&str, Vec<&Statement<'a>>> = BTreeMap::new();
    for statement in statements {
        classes.entry(&statement.class).or_default().push(statement);
    }
    let mut ranked: Vec<(Score, Reverse<&str>)> =
        classes.iter().map(|(class, members)| (score(members), Reverse(*class))).collect();
    ranked.sort();
    let (best, Reverse(winner)) = ranked.pop()?;
    let before_order = |score: Score| (score.0, score.1, score.2, score.3, score.4);
    let is_tied =
        ranked.last().is_some_and(|(second, _)| before_order(*second) == before_order(best));
    let members = &classes[winner];
    let losers = classes
        .iter()
        .filter(|(class, _)| **class != winner)
        .flat_map(|(_, members)| members)
        .filter(|statement| statement.is_informative)
        .map(|statement| (statement.value.clone(), statement.source))
        .collect();
    Some(Choice { value: best_spelling(members), is_informative: best.1, is_tied, losers })
}

/// Among values of one class: one with separate words before one that joins them, then as among
/// classes.
fn best_spelling(members: &[&Statement]) -> String {
    let mut spellings: BTreeMap<&str, Vec<&Statement>> = BTreeMap::new();
    for statement in members {
        spellings.entry(&statement.value).or_default().push(statement);
    }
    let best = spellings.into_iter().max_by_key(|(value, members)| {
        let (is_override, ..) = score(members);
        (is_override, value.contains(' '), score(members), Reverse(*value))
    });
    best.map(|(value, _)| value.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(
        value: &str,
        strength: Strength,
        source: &'static str,
        lineage: &'static str,
        rank: u32,
    ) -> Statement<'static> {
        let class = value.to_lowercase().replace(' ', "");
        Statement {
            value: value.into(),
            class,
            is_informative: value != "?",
            is_guess: value.starts_with("?") && value.len() > 1,
            is_override: false,
            strength,
            source,
            lineage,
            rank,
        }
    }

    #[test]
    fn each_rule_decides_when_those_before_it_do_not() {
        use Strength::{Community, Dictionary, Document};
        let cases: [(&str, Vec<Statement>); 8] = [
            (
                "LO",
                vec![
                    said("LO", Document, "vendor", "v", 9),
                    said("SH", Dictionary, "a", "a", 1),
                    said("SH", Dictionary, "b", "b", 2),
                ],
            ),
            (
                "SH",
                vec![
                    said("LO", Dictionary, "c", "c", 1),
                    said("SH", Dictionary, "a", "a", 2),
                    said("SH", Dictionary, "b", "b", 3),
                ],
            ),
            // Two sources of one lineage count once, so the fixed order decides.
            (
                "LO",
                vec![
                    said("LO", Dictionary, "c", "c", 1),
                    said("SH", Dictionary, "a", "a", 2),
                    said("SH", Dictionary, "a2", "a", 3),
                ],
            ),
            ("SH", vec![said("?", Document, "vendor", "v", 1), said("SH", Community, "a", "a", 2)]),
            (
                "Pixel Data",
                vec![
                    said("PixelData", Document, "vendor", "v", 1),
                    said("Pixel Data", Community, "a", "a", 2),
                ],
            ),
            (
                "SH",
                vec![said("?LO?", Document, "vendor", "v", 1), said("SH", Community, "a", "a", 2)],
            ),
            ("?", vec![said("?", Dictionary, "a", "a", 1)]),
            (
                "pixel data",
                vec![
                    said("pixel data", Dictionary, "a", "a", 1),
                    said("Pixel Data", Dictionary, "b", "b", 2),
                ],
            ),
        ];
        for (expected, statements) in cases {
            let mut reversed = statements.clone();
            reversed.reverse();
            let choice = choose(&statements).unwrap();
            assert_eq!(choice.value, expected);
            assert_eq!(choose(&reversed).unwrap(), choice);
        }
        assert_eq!(choose(&[]), None);
    }

    #[test]
    fn a_hand_correction_wins_and_the_rest_stays_as_alternatives() {
        let mut hand = said("US", Strength::Document, "overrides", "overrides", 0);
        hand.is_override = true;
        let choice = choose(&[
            hand,
            said("OW", Strength::Document, "vendor", "v", 1),
            said("?", Strength::Document, "other", "o", 2),
        ])
        .unwrap();
        assert_eq!(choice.value, "US");
        assert_eq!(choice.losers, BTreeSet::from([("OW".to_string(), "vendor")]));
    }
}
