//! The width of text on a terminal in columns: a Chinese, Japanese or Korean character takes two, a
//! combining mark none.

use std::borrow::Cow;
use unicode_width::{UnicodeWidthChar as _, UnicodeWidthStr as _};

/// Returns the width of a text without control characters.
///
/// ```
/// use dicom_map_inspect::columns::width;
/// assert_eq!((width("Yamada"), width("山田"), width("Mu\u{308}ller")), (6, 4, 6));
/// ```
pub fn width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
}

/// Returns the text, truncated with an ellipsis if it does not fit in `columns`.
///
/// ```
/// use dicom_map_inspect::columns::cut;
/// assert_eq!(cut("Yamada^Tarou", 7), "Yamada…");
/// assert_eq!(cut("山田^太郎", 6), "山田^…");
/// assert_eq!(cut("山田", 4), "山田");
/// ```
pub fn cut(text: &str, columns: usize) -> Cow<'_, str> {
    if width(text) <= columns {
        return Cow::Borrowed(text);
    }
    // The ellipsis takes one column.
    let room = columns.saturating_sub(1);
    let mut used = 0;
    let cut_at = text.char_indices().find_map(|(at, c)| {
        used += most_columns(c);
        (used > room).then_some(at)
    });
    let start = cut_at.and_then(|end| text.get(..end)).unwrap_or(text);
    Cow::Owned(format!("{start}…"))
}

/// Returns the spaces that fill a text up to `columns`; none if it is already as wide.
///
/// ```
/// use dicom_map_inspect::columns::padding;
/// assert_eq!(format!("山田{}|", padding("山田", 6)), "山田  |");
/// assert_eq!(padding("Yamada", 4), "");
/// ```
pub fn padding(text: &str, columns: usize) -> String {
    " ".repeat(columns.saturating_sub(width(text)))
}

/// Returns the widths of the columns of a table whose natural widths are `widths`, so that together
/// they take at most `room`: the widest ones shrink first, at least to `least`.
///
/// ```
/// use dicom_map_inspect::columns::fit;
/// assert_eq!(fit(&[11, 4, 90], 60, 8), [11, 4, 45]);
/// assert_eq!(fit(&[11, 50, 90], 60, 8), [11, 25, 24]);
/// assert_eq!(fit(&[30, 30], 10, 8), [8, 8]);
/// ```
pub fn fit(widths: &[usize], room: usize, least: usize) -> Vec<usize> {
    let mut widths = widths.to_vec();
    loop {
        let sum: usize = widths.iter().sum();
        let Some(widest) = widths.iter().copied().max() else { return widths };
        let over = sum.saturating_sub(room);
        if over == 0 || widest <= least {
            return widths;
        }
        // Shrinks to the next widest one, or by the excess, shared among the widest.
        let next = widths.iter().copied().filter(|width| *width < widest).max().unwrap_or(0);
        let count = widths.iter().filter(|width| **width == widest).count();
        let step = (widest - next.max(least)).min(over.div_ceil(count));
        let mut left = over;
        for width in widths.iter_mut().rev().filter(|width| **width == widest) {
            let step = step.min(left);
            *width -= step;
            left -= step;
        }
    }
}

/// The most columns that a character adds to those before it: joining characters may take fewer.
fn most_columns(c: char) -> usize {
    // A variation selector may make the previous character wide.
    let is_selector = matches!(c, '\u{FE00}'..='\u{FE0F}');
    c.width().unwrap_or(1) + usize::from(is_selector)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn truncated_text_fits() {
        for text in [
            "Buc^Jérôme",
            "Yamada^Tarou=山田^太郎=やまだ^たろう",
            "Hong^Gildong=洪^吉洞=홍^길동",
            // Combining marks, joining letters, a wide form by a selector, a family emoji.
            "e\u{301}e\u{301}e\u{301}e\u{301}",
            "لا إله لا",
            "☁\u{FE0F}☁\u{FE0F}☁\u{FE0F}",
            "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467} Doe",
            "“\u{FE02}“\u{FE02}“\u{FE02}",
        ] {
            for columns in 1..=width(text) + 1 {
                let shown = cut(text, columns);
                assert!(width(&shown) <= columns, "{shown:?} in {columns}");
                assert_eq!(shown == text, columns >= width(text), "{text:?} in {columns}");
                assert_eq!(width(&format!("{shown}{}", padding(&shown, columns))), columns);
            }
        }
        assert_eq!(cut("ab", 0), "…");
    }
}
