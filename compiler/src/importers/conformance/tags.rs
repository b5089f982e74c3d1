//! Tags as conformance statements write them: `(0045,yy1b)`, `0019,xx20`, `[F001,F10D]`, `0029,
//! 6030`, `(0033xx50)`, `0021,0x01`.

/// The element half of a tag, as far as its spelling determines it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Element {
    /// `xx08`, `yy08`, `08`: an offset in a block that the document does not specify.
    Offset(u8),
    /// `1008`: an offset in a block that the document specifies, usually as an example.
    InBlock(u8, u8),
    /// `0008`, `0072`: offset 72 without a block, or (from 0010 on) the element that holds the
    /// creator.
    Low(u8),
    /// `00xx`: the element that holds the creator.
    Creator,
    /// `10xx`: any element of a block.
    Any,
}

/// A tag as written: its group (four hexadecimal digits in capitals, or two of them and `xx`), and
/// its element.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct WrittenTag {
    /// `0019`, or `60xx` for a repeating group.
    pub group: String,
    /// The element half.
    pub element: Element,
    /// The element's own digits, for messages and for public tags.
    pub element_text: String,
}

/// The content of the tag column of a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TagText {
    /// One tag.
    One(WrittenTag),
    /// The first and the last of a range of tags.
    Range(WrittenTag, WrittenTag),
}

impl WrittenTag {
    /// True for an even group: a public attribute, or a repeating group such as `60xx` that is not
    /// known to be odd.
    pub fn is_public(&self) -> bool {
        self.group.bytes().last().is_some_and(|digit| digit != b'x' && hex_value(digit) & 1 == 0)
    }
}

/// Reads a tag column, or the group and element columns joined by a comma. None if it contains no
/// tag.
pub fn parse(text: &str) -> Option<TagText> {
    // White space is removed first: a narrow column breaks "0021,00F0" after the F.
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let words: Vec<&str> =
        text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    match *words.as_slice() {
        [tag] if tag.len() == 8 => one(&tag[..4], &tag[4..]).map(TagText::One),
        [group, element] => one(group, element).map(TagText::One),
        [group, first, last] => Some(TagText::Range(one(group, first)?, one(group, last)?)),
        [group, first, last_group, last] => {
            Some(TagText::Range(one(group, first)?, one(last_group, last)?))
        }
        _ => None,
    }
}

fn one(group: &str, element: &str) -> Option<WrittenTag> {
    let group = group.to_ascii_uppercase();
    let (high, low) = group.split_at_checked(2).filter(|(_, low)| low.len() == 2)?;
    let group = match (is_hex(high), is_hex(low), is_wild(low)) {
        (true, true, _) => group.clone(),
        (true, false, true) => format!("{high}xx"),
        _ => return None,
    };
    let element_text = element.to_ascii_uppercase();
    Some(WrittenTag { element: parse_element(&element_text)?, element_text, group })
}

fn parse_element(text: &str) -> Option<Element> {
    if text.len() == 2 {
        return is_hex(text).then(|| Element::Offset(hex_byte(text)));
    }
    let (block, offset) = text.split_at_checked(2).filter(|(_, offset)| offset.len() == 2)?;
    match (is_hex(block), is_hex(offset), is_wild(offset)) {
        (true, true, _) if hex_byte(block) == 0 => Some(Element::Low(hex_byte(offset))),
        (true, true, _) => Some(Element::InBlock(hex_byte(block), hex_byte(offset))),
        // "xx08", and the misspelling "0x08".
        (false, true, _)
            if block.bytes().all(|digit| is_wild_digit(digit) || digit.is_ascii_hexdigit()) =>
        {
            Some(Element::Offset(hex_byte(offset)))
        }
        (true, false, true) if hex_byte(block) == 0 => Some(Element::Creator),
        (true, false, true) => Some(Element::Any),
        _ => None,
    }
}

/// True if the text consists of hexadecimal digits; `parse` has ensured that it is ASCII.
fn is_hex(text: &str) -> bool {
    text.bytes().all(|digit| digit.is_ascii_hexdigit())
}

fn is_wild(text: &str) -> bool {
    text.bytes().all(is_wild_digit)
}

/// The letters that mean "any digit" in the documents.
fn is_wild_digit(digit: u8) -> bool {
    matches!(digit, b'X' | b'Y' | b'Z' | b'N')
}

fn hex_value(digit: u8) -> u8 {
    char::from(digit).to_digit(16).map_or(0, |value| value as u8)
}

/// Two hexadecimal digits as a number; the caller has checked them.
fn hex_byte(text: &str) -> u8 {
    u8::from_str_radix(text, 16).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn element(text: &str) -> Option<(String, Element)> {
        match parse(text)? {
            TagText::One(tag) => Some((tag.group, tag.element)),
            TagText::Range(..) => None,
        }
    }

    #[test]
    fn every_spelling_of_the_documents() {
        for (text, group, expected) in [
            ("(0045,yy1b)", "0045", Element::Offset(0x1B)),
            ("0019,xx20", "0019", Element::Offset(0x20)),
            ("0009,10A1", "0009", Element::InBlock(0x10, 0xA1)),
            ("(0021,1001)", "0021", Element::InBlock(0x10, 0x01)),
            ("0029xx10", "0029", Element::Offset(0x10)),
            ("(0033xx50)", "0033", Element::Offset(0x50)),
            ("0021,0x01", "0021", Element::Offset(0x01)),
            ("0009, xx11", "0009", Element::Offset(0x11)),
            ("0021,00F\r0", "0021", Element::Low(0xF0)),
            ("(F001:F103)", "F001", Element::InBlock(0xF1, 0x03)),
            ("[f001,f10d]", "F001", Element::InBlock(0xF1, 0x0D)),
            ("> (3711,00xx)", "3711", Element::Creator),
            ("(0011,10xx)", "0011", Element::Any),
            ("0009,08", "0009", Element::Offset(8)),
            ("60nn,ZZ04", "60xx", Element::Offset(4)),
            ("0029,0072", "0029", Element::Low(0x72)),
        ] {
            assert_eq!(element(text), Some((group.to_string(), expected)), "{text}");
        }
    }

    #[test]
    fn ranges_keep_both_ends() {
        for text in
            ["0019,1000\r...\r0019,100F", "(0019,1610)\r.\r.\r(0019,167F)", "0029, 6000 – 60FF"]
        {
            assert!(matches!(parse(text), Some(TagText::Range(..))), "{text}");
        }
    }

    #[test]
    fn texts_that_are_not_tags() {
        for text in [
            "",
            "Tag",
            "Group, Tag",
            "0019",
            "1,2",
            "0019,10",
            "0019,100G",
            "ÄÖ19,1000",
            "0019,xxxx1",
            "(gggg,eeee)",
            "00xx",
        ] {
            let is_element_only = text == "0019,10";
            assert_eq!(parse(text).is_some(), is_element_only, "{text:?}");
        }
    }

    #[test]
    fn even_groups_are_public() {
        let public = |text| match parse(text) {
            Some(TagText::One(tag)) => tag.is_public(),
            _ => panic!("{text}"),
        };
        assert!(public("0010,0010") && !public("0009,0010") && !public("60xx,xx10"));
    }
}
