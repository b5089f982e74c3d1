//! The cells of a row as text: names, VRs, VMs and creators, without the effects of page layout.

use dicom_map::{Vm, Vr, VrSet};

/// The maximum length of a name in characters: that of one value of VR LO. Longer texts are
/// sentences.
pub const MAX_NAME_CHARS: usize = 64;

/// A cleaned name, and remarks about it in the same cell.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Name {
    /// The name; empty if the cell has none that can be used.
    pub text: String,
    /// True if the cell says "(retired)".
    pub is_retired: bool,
    /// Why the cell's text is not used.
    pub problem: Option<String>,
}

/// The words of a cell on one line. A word that was broken at the end of a line is joined again.
pub fn one_line(text: &str) -> String {
    let mut joined = String::with_capacity(text.len());
    for line in text.split(['\r', '\n']).map(str::trim).filter(|line| !line.is_empty()) {
        let breaks_word = joined.ends_with('-') && line.starts_with(|c: char| c.is_lowercase());
        if breaks_word {
            joined.pop();
        } else if !joined.is_empty() && !joined.ends_with('_') && !line.starts_with('_') {
            joined.push(' ');
        }
        joined.push_str(line);
    }
    joined.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A creator on one line. Runs of spaces are kept: they can be part of a creator ("SIEMENS CT VA0
/// COAD").
pub fn one_line_creator(text: &str) -> String {
    text.split(['\r', '\n'])
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The name in a cell, without nesting marks, quotes, footnotes and remarks.
pub fn clean_name(text: &str) -> Name {
    let line = one_line(text);
    let mut name = strip_quotes(line.trim_start_matches(['>', ' '])).to_string();
    let mut is_retired = false;
    loop {
        let before = name.len();
        if let Some(rest) = strip_suffix_ignore_case(&name, "(retired)") {
            is_retired = true;
            name.truncate(rest);
        }
        for remark in REMARKS {
            if let Some(start) = find_ignore_case(&name, remark).filter(|start| *start > 0) {
                name.truncate(start);
            }
        }
        if let Some(start) = footnote_start(&name) {
            name.truncate(start);
        }
        if let Some(start) = unclosed_bracket(&name).filter(|start| *start > 0) {
            name.truncate(start);
        }
        name.truncate(name.trim_end_matches([' ', '*', ';', ',']).len());
        if name.len() == before {
            break;
        }
    }
    if let Some(word) = DANGLING_WORDS.iter().find(|word| name.ends_with(*word)) {
        let problem = format!("found the name {name:?}, cut after {:?}", word.trim());
        return Name { text: String::new(), is_retired, problem: Some(problem) };
    }
    if ends_in_full_stop(&name) {
        name.pop();
    }
    if name.chars().count() > MAX_NAME_CHARS {
        // "Number of images (only sent with ...)": the name is the text before the bracket.
        match name
            .find(['(', '{'])
            .map(|start| name[..start].trim_end())
            .filter(|short| !short.is_empty() && short.chars().count() <= MAX_NAME_CHARS)
        {
            Some(short) => name = short.to_string(),
            None => {
                let problem = format!(
                    "found a text of {} characters in the name column, expected a name of at most {MAX_NAME_CHARS}",
                    name.chars().count()
                );
                return Name { text: String::new(), is_retired, problem: Some(problem) };
            }
        }
    }
    Name { text: name, is_retired, problem: None }
}

/// Remarks that documents append to a name.
const REMARKS: [&str; 2] = [" no longer supported", " not supported for "];

/// Words that no name ends with: the line below was lost.
const DANGLING_WORDS: [&str; 8] = [" and", " for", " in", " of", " or", " the", " to", " with"];

/// Where a footnote mark such as "(Note 1)" or "(see Note 8-6)" begins, if the name ends in one.
fn footnote_start(name: &str) -> Option<usize> {
    let inner = name.strip_suffix(')')?;
    let start = inner.rfind('(')?;
    let note = inner[start + 1..].trim_start_matches("see ").trim_start_matches("See ");
    (note.starts_with("Note") || note == "*").then_some(start)
}

/// Where a bracket opens that the name does not close: the column was cut there.
fn unclosed_bracket(name: &str) -> Option<usize> {
    let mut open = Vec::new();
    for (index, c) in name.char_indices() {
        match c {
            '(' | '{' => open.push(index),
            ')' | '}' => {
                open.pop();
            }
            _ => {}
        }
    }
    open.first().copied()
}

/// True for "LUT Asymmetry parameter.", false for the abbreviation in "Energy Subtraction Param.".
fn ends_in_full_stop(name: &str) -> bool {
    name.strip_suffix('.').is_some_and(|rest| {
        rest.rsplit(' ').next().is_some_and(|word| word.chars().count() > 5 && !word.contains('.'))
    })
}

fn strip_quotes(text: &str) -> &str {
    match text.strip_prefix(QUOTES).and_then(|rest| rest.strip_suffix(QUOTES)) {
        Some(inner) if !inner.contains(QUOTES) => inner.trim(),
        _ => text,
    }
}

/// True if the whole cell is a quotation: “Agfa ADC NX”, (”SIEMENS MED NM”).
pub fn is_all_quoted(text: &str) -> bool {
    let text = text.trim().trim_start_matches('(').trim_end_matches(')');
    strip_quotes(text) != text
}

/// Quotation marks of the documents, in any pairing.
const QUOTES: [char; 4] = ['"', '“', '”', '„'];

/// The byte offset at which `name` without `suffix` ends, if it ends with it.
fn strip_suffix_ignore_case(name: &str, suffix: &str) -> Option<usize> {
    let start = name.len().checked_sub(suffix.len())?;
    name.get(start..)?.eq_ignore_ascii_case(suffix).then_some(start)
}

fn find_ignore_case(text: &str, part: &str) -> Option<usize> {
    // ASCII lower case preserves byte offsets.
    text.to_ascii_lowercase().find(part)
}

/// True if the name says that the element holds the private creator.
pub fn is_creator_name(name: &str) -> bool {
    let key: String =
        name.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()).collect();
    [
        "privatecreator",
        "privateownercode",
        "privateidentificationcode",
        "recognitioncode",
        "privateblockowner",
        "privatetagrange",
        "privategroupidentif",
    ]
    .iter()
    .any(|part| key.contains(part))
}

/// The creator that a cell quotes: “CARDIO-D.R. 1.0”, "Set to GEMS_SENO_02", "Fixed AGFA". None if
/// it quotes none.
pub fn quoted_creator(text: &str) -> Option<String> {
    let line = one_line(text);
    let creator = match line.split_once(QUOTES).and_then(|(_, rest)| rest.split_once(QUOTES)) {
        Some((inner, _)) => inner,
        None => {
            ["Set to ", "Fixed ", "fixed "].iter().find_map(|start| line.strip_prefix(start))?
        }
    };
    let creator = creator.trim();
    dicom_map::creator::check_lo(creator).ok().map(str::to_string)
}

/// The VR in a cell, and the VM if the same cell has it: `US (VM=4)`. None for an empty cell; the
/// error is a sentence.
pub fn parse_vr(text: &str) -> Result<(Option<VrSet>, Option<Vm>), String> {
    let line = one_line(text);
    let (vr_text, note) = match line.split_once('(') {
        Some((vr, note)) => (vr, note.trim_end_matches(')')),
        None => (line.as_str(), ""),
    };
    let upper = vr_text.trim().to_ascii_uppercase();
    if upper.is_empty() {
        return Ok((None, None));
    }
    let bad = || format!("found VR {line:?}, expected one or more of PS3.5 table 6.2-1");
    let vrs = match upper.as_str() {
        // Abbreviations used in dictionaries.
        "XS" => vec![Vr::US, Vr::SS],
        "OX" => vec![Vr::OB, Vr::OW],
        _ => upper
            .replace(" OR ", "/")
            .split(['/', '_', ',', '|'])
            // Zero instead of the letter O is a typing or OCR error.
            .map(|part| part.trim().replace('0', "O").parse::<Vr>())
            .collect::<Result<Vec<Vr>, _>>()
            .map_err(|_| bad())?,
    };
    let vm = note
        .rsplit(|c: char| !c.is_ascii_digit())
        .find(|digits| !digits.is_empty())
        .and_then(|digits| digits.parse().ok());
    Ok((Some(VrSet::from_slice(&vrs).map_err(|_| bad())?), vm))
}

/// The VM in a cell, in the spellings of the documents: `1-N`, `1 - n`, `3N`, `3 or 4`. None for an
/// empty cell; the error is a sentence.
pub fn parse_vm(text: &str) -> Result<Option<Vm>, String> {
    let compact: String =
        text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_lowercase();
    let compact = compact.replace(['–', '—'], "-").replace("to", "-").replace("or", "-");
    if compact.is_empty() {
        return Ok(None);
    }
    let vm = match compact.strip_suffix('n') {
        Some("") => Ok(Vm::ONE_TO_N),
        Some(step) if step.bytes().all(|digit| digit.is_ascii_digit()) => {
            format!("{step}-{step}n").parse()
        }
        _ => compact.parse::<Vm>(),
    };
    vm.map(Some).map_err(|_| {
        format!("found VM {:?}, expected a form such as 1, 1-3, 1-n or 2-2n", one_line(text))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_cleaned_of_page_layout() {
        for (text, expected) in [
            ("Plate  sensitivity   ", "Plate sensitivity"),
            ("> Convolution Kernel Size", "Convolution Kernel Size"),
            (">>DoubleDataSQ", "DoubleDataSQ"),
            (
                "Xeleris Energy Window Informa-\rtion Sequence",
                "Xeleris Energy Window Information Sequence",
            ),
            ("ALI_SIM_PRIVATE_\rMC_STRING", "ALI_SIM_PRIVATE_MC_STRING"),
            ("CREATOR\r_ID", "CREATOR_ID"),
            ("\"CR Image\rParams Common\"", "CR Image Params Common"),
            ("Window/Level list (Note 3)", "Window/Level list"),
            ("Set of processing codes (Notes 1 & 2)", "Set of processing codes"),
            ("Isocenter Position (see Note 8-6)", "Isocenter Position"),
            ("Implementor\rInformation (*)", "Implementor Information"),
            ("Full fidelity  No longer supported", "Full fidelity"),
            ("First scan ras  Not supported for 3plane & RTIA", "First scan ras"),
            ("LUT Asymmetry parameter.", "LUT Asymmetry parameter"),
            ("Energy Subtraction\rParam.", "Energy Subtraction Param."),
            ("Concatenated SAT {# DTI Diffusion Dir., release 9.0 &", "Concatenated SAT"),
            ("Filter Mode (String slop field 1 in legacy GE MR", "Filter Mode"),
            ("Vdb Param Color 3d Estimate Pitch((2)", "Vdb Param Color 3d Estimate Pitch"),
            (
                "User data 24 {# DTI Diffusion Dir., release 10.0 & above}",
                "User data 24 {# DTI Diffusion Dir., release 10.0 & above}",
            ),
            (
                "Number of images in study to be\rtransmitted (only sent with autoverify on)",
                "Number of images in study to be transmitted",
            ),
            ("ScanRes flag;", "ScanRes flag"),
            ("In-\rPlane", "In- Plane"),
            ("", ""),
        ] {
            assert_eq!(clean_name(text).text, expected, "{text:?}");
        }
        assert_eq!(
            clean_name("Acq Zoom (retired)"),
            Name { text: "Acq Zoom".into(), is_retired: true, problem: None }
        );
    }

    #[test]
    fn a_truncated_name_is_not_used() {
        let name = clean_name("Primary Receiver Suite and");
        assert_eq!((name.text.as_str(), name.problem.is_some()), ("", true));
        assert_eq!(clean_name("Zoom In").text, "Zoom In");
    }

    #[test]
    fn a_sentence_is_not_a_name() {
        let name = clean_name(
            "Contains a text string that includes some of the same information that appears on the index for this Image.",
        );
        assert_eq!(name.text, "");
        assert!(name.problem.unwrap().contains("at most 64"));
    }

    #[test]
    fn vrs_in_every_spelling() {
        let one = |vr| Some(VrSet::one(vr));
        for (text, vrs, vm) in [
            ("US", one(Vr::US), None),
            (" lo ", one(Vr::LO), None),
            ("Sl", one(Vr::SL), None),
            ("L0", one(Vr::LO), None),
            ("US (VM=4)", one(Vr::US), Some("4")),
            ("US\r(Multiplicity\rof 2)", one(Vr::US), Some("2")),
            ("US_SS", VrSet::from_slice(&[Vr::US, Vr::SS]).ok(), None),
            ("OB/OW", VrSet::from_slice(&[Vr::OB, Vr::OW]).ok(), None),
            ("OB or OW", VrSet::from_slice(&[Vr::OB, Vr::OW]).ok(), None),
            ("xs", VrSet::from_slice(&[Vr::US, Vr::SS]).ok(), None),
            ("ox", VrSet::from_slice(&[Vr::OB, Vr::OW]).ok(), None),
            ("", None, None),
        ] {
            assert_eq!(parse_vr(text), Ok((vrs, vm.map(|vm| vm.parse().unwrap()))), "{text:?}");
        }
        for text in ["LD", "SW", "AA", "See note", "US/US", "ÄÖ"] {
            assert!(parse_vr(text).unwrap_err().contains("expected"), "{text:?}");
        }
    }

    #[test]
    fn vms_in_every_spelling() {
        for (text, expected) in [
            ("1", "1"),
            ("1-N", "1-n"),
            ("1 - n", "1-n"),
            ("3N", "3-3n"),
            ("n", "1-n"),
            ("3or4", "3-4"),
            ("3 or 4", "3-4"),
            ("2-2n", "2-2n"),
            ("1–n", "1-n"),
        ] {
            assert_eq!(parse_vm(text).unwrap().unwrap().to_string(), expected, "{text:?}");
        }
        assert_eq!(parse_vm(" "), Ok(None));
        for text in ["S", "0-n", "0", "See Note 1", "3-1", "99999999"] {
            assert!(parse_vm(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn creators_are_found_where_they_are_quoted() {
        for (text, expected) in [
            ("“CARDIO-D.R. 1.0” required if Alternate Image", Some("CARDIO-D.R. 1.0")),
            ("“CARDIO-SMS 1.0“", Some("CARDIO-SMS 1.0")),
            ("(”SIEMENS MED NM”)", Some("SIEMENS MED NM")),
            (
                "Private Creator Code “BrainLAB_PatientSetup” (see Note 8-6)",
                Some("BrainLAB_PatientSetup"),
            ),
            ("Set to GEMS_SENO_02", Some("GEMS_SENO_02")),
            ("Fixed AGFA_ADC_Compact", Some("AGFA_ADC_Compact")),
            ("“Say, \u{201C}what\u{201D}”", Some("Say,")),
            ("From Application", None),
            ("“”", None),
        ] {
            assert_eq!(quoted_creator(text).as_deref(), expected, "{text:?}");
        }
        assert!(
            is_creator_name("PrivateCreator")
                && is_creator_name("GEHC Private Creator ID")
                && is_creator_name("Private Tag Range")
        );
        assert!(
            !is_creator_name("Application Header Type")
                && !is_creator_name("ALI_SIM_WRAP_FILE_CREATOR_ID")
        );
    }
}
