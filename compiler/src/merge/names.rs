//! Names and keywords: which of them are informative, when two agree, and how one is derived from
//! the other.

/// Placeholders, as returned by [`class`].
const PLACEHOLDERS: [&str; 42] = [
    "blank",
    "canoninternaldata",
    "customtag",
    "dummy",
    "empty",
    "filler",
    "forinternaluse",
    "forinternaluseonly",
    "internal",
    "internaldata",
    "internaluse",
    "internaluseonly",
    "na",
    "none",
    "notapplicable",
    "notavailable",
    "notdefined",
    "notused",
    "obsolete",
    "otherprivatedata",
    "padding",
    "private",
    "privateattribute",
    "privateattributewithoutphi",
    "privatecreator",
    "privatedata",
    "privateelement",
    "privateelementcreator",
    "privatefield",
    "privatetag",
    "privatevalue",
    "proprietary",
    "reserved",
    "retiredblank",
    "spare",
    "tbd",
    "undefined",
    "unknown",
    "unknownelement",
    "unknowntag",
    "unnamed",
    "unused",
];

/// Placeholders that mean only that the name is not known: they become an empty name.
const NO_NAMES: [&str; 8] =
    ["na", "none", "notdefined", "tbd", "undefined", "unknown", "unknowntag", "unnamed"];

/// Guesses of the kind of the value and not of its meaning: "?num?", "?UID?".
const KINDS: [&str; 19] = [
    "blob",
    "bool",
    "date",
    "datetime",
    "matrix",
    "name",
    "num",
    "number",
    "orientation",
    "seq",
    "time",
    "ui",
    "uid",
    "usorss",
    "vect",
    "vector",
    "yesno",
    "yesnobool",
    "yn",
];

/// The maximum length of a derived keyword in characters; the longest of PS3.6 has 64.
const MAX_KEYWORD_CHARS: usize = 64;

/// Returns the class of a name. Names of one class agree: they differ only in case, spaces and
/// punctuation.
pub fn class(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// True if two [classes](class) can be names of one attribute: one contains the other, as "Patient
/// Rest Direction" contains "Rest Direction".
pub fn is_one_attribute(left: &str, right: &str) -> bool {
    const MIN_LEN: usize = 4;
    let (short, long) = if left.len() < right.len() { (left, right) } else { (right, left) };
    short == long || short.len() >= MIN_LEN && long.contains(short)
}

/// True if the name describes the element: not a placeholder ("?", "Unknown", "Internal", ...), not
/// the creator itself, not a tag or bare number, nor a combination of these ("Private (00E1,103E)",
/// "GEMS_IDEN_01 Undefined XX17").
pub fn is_informative(name: &str, creator: Option<&str>) -> bool {
    let creator = creator.map(class).unwrap_or_default();
    let said: String = name.split_whitespace().filter(|word| !is_tag(word)).map(class).collect();
    let said = said.strip_prefix(&creator).unwrap_or(&said);
    let without_number = said.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_kind_only = is_guess(name) && KINDS.contains(&without_number);
    !without_number.is_empty() && !is_kind_only && !PLACEHOLDERS.contains(&without_number)
}

/// True for a name in question marks, "?Slice Thickness?": GDCM marks guesses from values this way.
pub fn is_guess(name: &str) -> bool {
    name.len() > 2 && name.starts_with('?') && name.ends_with('?')
}

/// A name without the question marks of a guess: "Slice Thickness" for "?Slice Thickness?". None
/// for a name without them, or if nothing informative is left ("?num?").
pub fn without_doubt(name: &str) -> Option<String> {
    if !name.contains('?') {
        return None;
    }
    let said = name.replace('?', " ");
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    is_informative(&said, None).then_some(said)
}

/// True for a word that is a tag or a part of one: "(0029,1010)", "0021xx08", "0x1008", "XX17".
fn is_tag(word: &str) -> bool {
    let class = class(word);
    let is_hex = class.chars().all(|c| c.is_ascii_hexdigit() || c == 'x');
    let has_digit = class.chars().any(|c| c.is_ascii_digit());
    is_hex && (class.len() >= 4 && (has_digit || class.contains('x')) || class.starts_with("xx"))
}

/// True if the text only says that there is no name.
pub fn is_no_name(name: &str) -> bool {
    let class = class(name);
    let without_number = class.trim_end_matches(|c: char| c.is_ascii_digit());
    without_number.is_empty() || NO_NAMES.contains(&without_number)
}

/// The keyword of a name, by the rules of PS3.6: words are joined, each with a capital. It begins
/// with a letter (`X` is added before a digit); characters other than ASCII letters and digits are
/// removed, and so are whole words beyond 64 characters. Empty if the name has no ASCII letter.
pub fn keyword_from_name(name: &str) -> String {
    let plain =
        name.replace("'s ", " ").replace('\u{2019}', "'").replace("'s ", " ").replace('\'', "");
    let words = plain.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut keyword = String::new();
    for word in words {
        let mut chars = word.chars();
        let Some(first) = chars.next() else { continue };
        if keyword.is_empty() && first.is_ascii_digit() {
            keyword.push('X');
        }
        if !keyword.is_empty() && keyword.len() + word.len() > MAX_KEYWORD_CHARS {
            break;
        }
        // Two adjacent numbers would read as one: "1 2" is not "12".
        if first.is_ascii_digit() && keyword.ends_with(|c: char| c.is_ascii_digit()) {
            keyword.push('_');
        }
        keyword.push(first.to_ascii_uppercase());
        keyword.extend(chars);
    }
    keyword.truncate(MAX_KEYWORD_CHARS);
    if !keyword.bytes().any(|byte| byte.is_ascii_alphabetic())
        || keyword.starts_with('X') && !plain.bytes().any(|byte| byte.is_ascii_alphabetic())
    {
        return String::new();
    }
    // The three capitalized words that Python reserves.
    if matches!(keyword.as_str(), "None" | "True" | "False") {
        format!("{keyword}Value")
    } else {
        keyword
    }
}

/// The name of a keyword: its words separated by spaces. `ROIArea` becomes `ROI Area`,
/// `Bits_Stored` becomes `Bits Stored`.
pub fn name_from_keyword(keyword: &str) -> String {
    let chars: Vec<char> = keyword.chars().collect();
    let mut name = String::new();
    for (place, &c) in chars.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|place| chars.get(place)).copied();
        let after = chars.get(place + 1).copied();
        let is_before_small = after.is_some_and(|after| after.is_ascii_lowercase());
        let begins_word = c.is_ascii_uppercase()
            && before.is_some_and(|before| {
                before.is_ascii_lowercase()
                    || (before.is_ascii_uppercase() || before.is_ascii_digit()) && is_before_small
            });
        if (begins_word || c == '_') && !name.is_empty() && !name.ends_with(' ') {
            name.push(' ');
        }
        if c != '_' {
            name.push(c);
        }
    }
    name.trim_end().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_not_informative() {
        for name in [
            "",
            "?",
            "??",
            "Unknown",
            "unknown 12",
            "Unknown Tag",
            "Internal",
            "Private",
            "(0029,1010)",
            "0021xx08",
            "0x1008",
            "Reserved_1",
            "NA",
            "?num?",
            "?Y/N?",
            "SIEMENS CSA  header",
        ] {
            assert!(!is_informative(name, Some("SIEMENS CSA HEADER")), "{name:?}");
        }
        for name in [
            "Echo Time",
            "b value",
            "TE",
            "Unknown Flag",
            "?NIN?",
            "Reserved Width",
            "Auto Window Flag",
            "B1",
            "Face",
            "Siemens",
            "K2",
        ] {
            assert!(is_informative(name, Some("SIEMENS CSA HEADER")), "{name:?}");
        }
    }

    #[test]
    fn keywords_are_identifiers() {
        let cases = [
            ("Patient's Name", "PatientName"),
            ("Auto Window Flag", "AutoWindowFlag"),
            ("b value", "BValue"),
            ("3D volume", "X3DVolume"),
            ("dB/dt Model", "DBDtModel"),
            ("Grid 1 2", "Grid1_2"),
            ("None", "NoneValue"),
            ("?", ""),
            ("12", ""),
            ("Größe", "GrE"),
        ];
        for (name, keyword) in cases {
            assert_eq!(keyword_from_name(name), keyword, "{name:?}");
        }
        let long = keyword_from_name(&"word ".repeat(40));
        assert_eq!(long.len(), 64);
    }

    #[test]
    fn names_are_words() {
        for (keyword, name) in [
            ("ROIArea", "ROI Area"),
            ("WorkspaceID", "Workspace ID"),
            ("Bits_Stored", "Bits Stored"),
            ("kVp", "k Vp"),
            ("X3DVolume", "X3D Volume"),
            ("", ""),
        ] {
            assert_eq!(name_from_keyword(keyword), name, "{keyword:?}");
        }
    }
}
