//! Markdown tables for the report.

use std::fmt::Write;

/// A Markdown table; columns after the first are numbers, aligned to the right.
pub(super) fn table(header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut text = format!("| {} |\n", header.join(" | "));
    let rule: Vec<&str> = header
        .iter()
        .enumerate()
        .map(|(place, _)| if place == 0 { "---" } else { "---:" })
        .collect();
    // Writing to a String does not fail.
    let _ = writeln!(text, "| {} |", rule.join(" | "));
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| cell.replace('|', "\\|")).collect();
        let _ = writeln!(text, "| {} |", cells.join(" | "));
    }
    text.push('\n');
    text
}

/// `12,345`.
pub(super) fn number(count: usize) -> String {
    let digits = count.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `65.4 %`; `-` if the whole is 0.
pub(super) fn percent(part: usize, whole: usize) -> String {
    if whole == 0 {
        "-".to_string()
    } else {
        format!("{:.1} %", part as f64 * 100.0 / whole as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_shares() {
        assert_eq!(
            [number(7), number(1234), number(1_234_567)],
            ["7", "1,234", "1,234,567"].map(str::to_string)
        );
        assert_eq!([percent(1, 3), percent(0, 0)], ["33.3 %", "-"].map(str::to_string));
        assert_eq!(
            table(&["a", "b"], [vec!["x|y".into(), "1".into()]]),
            "| a | b |\n| --- | ---: |\n| x\\|y | 1 |\n\n"
        );
    }
}
