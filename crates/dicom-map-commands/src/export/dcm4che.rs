//! `dcm4che`: one Java source, `DicomMapDictionaries.java`, with an `ElementDictionary` for each
//! creator.
//!
//! dcm4che finds dictionaries by `META-INF/services/org.dcm4che3.data.ElementDictionary`; the
//! class's `main` prints that file.

use super::entries::{PrivateEntry, by_spelling, single_vr, word_of};
use super::heading::{head, write_comment};
use super::report::{PUBLIC, Report};
use crate::failure::Failure;
use dicom_map::registry::{Key, Registry};
use std::collections::BTreeMap;
use std::io::Write;

const REPEATING: &str = "repeating private groups, which dcm4che cannot hold";

/// The class, up to the creators. A row is `GGGGBBEE VR keyword`; block 00 is any block.
const CLASS_START: &str = r#"
import java.util.HashMap;
import java.util.Map;
import org.dcm4che3.data.ElementDictionary;
import org.dcm4che3.data.VR;

/** Dictionaries of private attributes, one class for each creator. */
public final class DicomMapDictionaries {
    private DicomMapDictionaries() {
    }

    /** Prints the lines of META-INF/services/org.dcm4che3.data.ElementDictionary. */
    public static void main(String[] args) {
        for (Class<?> type : DicomMapDictionaries.class.getDeclaredClasses())
            if (type != Rows.class)
                System.out.println(type.getName());
    }

    /** A dictionary from rows of text, to keep each method within the limits of class files. */
    abstract static class Rows extends ElementDictionary {
        private static final int ANY_BLOCK = 0xFFFF00FF;
        private final Map<Integer, VR> vrs = new HashMap<>();
        private final Map<Integer, String> keywords = new HashMap<>();
        private final Map<String, Integer> tags = new HashMap<>();

        Rows(String creator, String[] rows) {
            super(creator, null);
            for (String row : rows) {
                int tag = Integer.parseUnsignedInt(row.substring(0, 8), 16);
                String keyword = row.substring(12);
                vrs.put(tag, VR.valueOf(row.substring(9, 11)));
                keywords.put(tag, keyword);
                tags.putIfAbsent(keyword, tag);
            }
        }

        @Override
        public VR vrOf(int tag) {
            VR vr = vrs.get(tag);
            return vr != null ? vr : vrs.getOrDefault(tag & ANY_BLOCK, VR.UN);
        }

        @Override
        public String keywordOf(int tag) {
            String keyword = keywords.get(tag);
            return keyword != null ? keyword : keywords.getOrDefault(tag & ANY_BLOCK, "");
        }

        @Override
        public int tagForKeyword(String keyword) {
            return tags.getOrDefault(keyword, -1);
        }
    }
"#;

pub(super) fn write(registry: &Registry, out: &mut dyn Write) -> Result<Report, Failure> {
    let mut report = Report::default();
    write_comment(out, "//", &head(registry))?;
    out.write_all(CLASS_START.as_bytes())?;
    for (index, (creator, entries)) in by_spelling(registry).into_iter().enumerate() {
        let (repeating, rows): (Vec<PrivateEntry<'_>>, Vec<PrivateEntry<'_>>) =
            entries.into_iter().partition(|(key, _)| !key.pattern.is_exact());
        for _ in &repeating {
            report.leave_out(REPEATING);
        }
        if rows.is_empty() {
            continue;
        }
        writeln!(out, "\n    /** {}. */", comment(creator))?;
        writeln!(out, "    public static final class C{index} extends Rows {{")?;
        writeln!(
            out,
            "        public C{index}() {{\n            super({}, new String[] {{",
            literal(creator)
        )?;
        let mut used: BTreeMap<String, usize> = BTreeMap::new();
        for (key, entry) in &rows {
            let word = word_of(entry);
            let count = used.entry(word.clone()).or_default();
            *count += 1;
            // A keyword names one attribute of a dictionary.
            let keyword = if *count > 1 { format!("{word}_{count}") } else { word };
            let row = format!("{:08X} {} {keyword}", key.pattern.value(), single_vr(entry.vrs));
            writeln!(out, "                {},", literal(&row))?;
            report.written += 1;
        }
        writeln!(out, "            }});\n        }}\n    }}")?;
    }
    writeln!(out, "}}")?;
    for _ in registry.entries.iter().filter(|entry| matches!(entry.key, Key::Public(_))) {
        report.leave_out(PUBLIC);
    }
    Ok(report)
}

/// Text as a Java string in ASCII: what is not ASCII is written in UTF-16 units.
fn literal(text: &str) -> String {
    let mut java = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => java.extend(['\\', letter]),
            ' '..='~' => java.push(letter),
            _ => {
                let mut units = [0; 2];
                for unit in letter.encode_utf16(&mut units) {
                    java.push_str(&format!("\\u{unit:04x}"));
                }
            }
        }
    }
    java.push('"');
    java
}

/// Text inside a comment: nothing that could end it or be read as an escape.
fn comment(text: &str) -> String {
    text.chars()
        .map(|letter| {
            if letter.is_ascii_alphanumeric() || " .:;,_-()".contains(letter) {
                letter
            } else {
                ' '
            }
        })
        .collect()
}
