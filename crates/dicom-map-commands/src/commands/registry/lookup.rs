//! `dicom-map lookup` and `dicom-lookup`.

use crate::common::Common;
use crate::dictionary;
use crate::failure::Failure;
use crate::output::{Output, Style};
use crate::status::Status;
use crate::suggestions::{SUGGESTION_COUNT, did_you_mean};
use crate::words::say;
use dicom_map::escape::printable;
use dicom_map::{DmapDict, Error, Query, Tag, TagView};
use dicom_map_dataset::Path;
use dicom_map_inspect::entry::EntryJson;
use serde_json::Value;
use std::io::BufRead as _;

/// Look up a tag, a private element with its creator, or a keyword
#[derive(Debug, clap::Args)]
#[command(after_help = HELP)]
pub(crate) struct Lookup {
    /// A tag (0008,0005 or 00080005 or 0008 0005), a private tag with its creator ((0021,xx08)
    /// CREATOR), or a keyword; several queries may be given; - reads one query per line from
    /// standard input and answers each on one line
    #[arg(required = true, value_name = "QUERY")]
    words: Vec<String>,
}

const HELP: &str = "\
Examples:
  dicom-map lookup 0008,0005
  dicom-map lookup PatientName
  dicom-map lookup '(0043,xx39)' GEMS_PARM_01
  dicom-map lookup 0043,1039              what it could be: every creator that defines it
  dicom-map lookup 0010,0010 0010,0020
  printf 'PatientName\\n0021,xx08 Siemens: Thorax/Multix FD Lab Settings\\n' | dicom-map lookup -

With -, each answer is a line of seven tab-separated columns: query, tag, creator, VR, VM, keyword,
name; all but the first are empty if nothing was found. With - and --json, each line is an object or
null. Empty lines are skipped.

With --json but without -, an answer is an object, or null if nothing was found. For a private tag
without a creator, and for a keyword that several entries have, it is an array of objects. The
answers to several queries form one array.

Exit status: 0 found, 1 not found, 2 could not run or a query is not valid.";

/// The three arguments of `dicom-lookup`.
#[derive(Debug)]
pub(crate) struct LookupParts {
    pub(crate) group: String,
    pub(crate) element: String,
    pub(crate) creator: Option<String>,
}

impl Lookup {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let dict = dictionary::open(common)?;
        if self.words == ["-"] {
            return answer_lines(&dict, common, output);
        }
        let queries = queries(&self.words);
        if let [query] = &queries[..] {
            return answer_one(&dict, &attribute(query)?, common, output);
        }
        answer_all(&dict, &queries, common, output)
    }
}

impl LookupParts {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let query = Query::from_parts(&self.group, &self.element, self.creator.as_deref())?;
        answer_one(&dictionary::open(common)?, &query, common, output)
    }
}

/// Parses the attribute of a query; of a path, the attribute at its end.
fn attribute(text: &str) -> Result<Query, Error> {
    Ok(Path::parse(text)?.attribute().clone())
}

/// Splits a command line into queries. Each word is a query, except for words that belong to the
/// tag before them: the element of a tag in two words, and the creator of a private tag, however
/// many words it has.
fn queries(words: &[String]) -> Vec<String> {
    let is_tag =
        |word: &str| Query::parse(word).is_ok_and(|it| !matches!(it, Query::Keyword { .. }));
    let mut queries: Vec<String> = Vec::new();
    let mut is_open = false;
    for word in words {
        match queries.last_mut().filter(|_| is_open && !is_tag(word)) {
            Some(query) => {
                query.push(' ');
                query.push_str(word);
            }
            None => queries.push(word.clone()),
        }
        // The next word belongs to this query, unless it is complete.
        is_open = match queries.last().map(|query| Query::parse(query)) {
            Some(Ok(Query::Tag { tag, .. })) => tag.is_private(),
            Some(Ok(Query::PrivateOffset { .. })) => true,
            // Only in these three can the groups be even.
            Some(Ok(Query::Pattern(pattern))) => {
                !matches!(pattern.value() >> 24, 0x50 | 0x60 | 0x7F)
            }
            Some(Ok(_)) => false,
            // Half a tag, or an open quotation mark.
            Some(Err(_)) | None => true,
        };
    }
    queries
}

/// The answer to a query.
enum Answer<'d> {
    One(TagView<'d>),
    /// For a private tag without a creator, even a single entry; for a keyword, at least two.
    Several(Vec<TagView<'d>>),
    None,
}

impl<'d> Answer<'d> {
    fn of(query: &Query, dict: &'d DmapDict) -> Answer<'d> {
        let answers = query.answers(dict);
        let lacks_creator = match query {
            Query::Tag { tag, creator: None } => tag.is_private() && query.answer(dict).is_none(),
            Query::PrivateOffset { .. } => true,
            _ => false,
        };
        match &answers[..] {
            [] => Answer::None,
            [entry] if !lacks_creator => Answer::One(*entry),
            _ => Answer::Several(answers),
        }
    }

    fn json(&self) -> Value {
        let object = |entry| serde_json::to_value(EntryJson::new(entry)).unwrap_or_default();
        match self {
            Answer::One(entry) => object(entry),
            Answer::Several(entries) => entries.iter().map(object).collect(),
            Answer::None => Value::Null,
        }
    }

    fn print(&self, dict: &DmapDict, query: &Query, output: &mut Output) -> Result<(), Failure> {
        match self {
            Answer::One(entry) => print_entry(entry, query, output)?,
            // The public attribute is the answer; private ones with the same keyword are listed
            // after it.
            Answer::Several(entries) => match &entries[..] {
                [first, others @ ..] if !first.is_private() => {
                    print_entry(first, query, output)?;
                    print_entries("the same keyword", others, query, output)?;
                }
                _ => print_entries("", entries, query, output)?,
            },
            Answer::None => say!("{}", not_found(dict, query)),
        }
        Ok(())
    }

    fn status(&self) -> Status {
        if let Answer::None = self { Status::No } else { Status::Fine }
    }
}

fn answer_one(
    dict: &DmapDict,
    query: &Query,
    common: &Common,
    output: &mut Output,
) -> Result<Status, Failure> {
    let answer = Answer::of(query, dict);
    if common.json {
        output.json(&answer.json())?;
        if let Answer::None = answer {
            say!("{}", not_found(dict, query));
        }
    } else {
        answer.print(dict, query, output)?;
    }
    Ok(answer.status())
}

/// Answers several queries; each is answered, or refused, on its own.
fn answer_all(
    dict: &DmapDict,
    texts: &[String],
    common: &Common,
    output: &mut Output,
) -> Result<Status, Failure> {
    let mut found = Vec::new();
    let (mut missing, mut refused) = (0, 0);
    for text in texts {
        let query = match attribute(text) {
            Ok(query) => query,
            Err(error) => {
                say!("error: {error}");
                refused += 1;
                found.push(Value::Null);
                continue;
            }
        };
        let answer = Answer::of(&query, dict);
        missing += usize::from(matches!(answer, Answer::None));
        if common.json {
            found.push(answer.json());
        } else {
            answer.print(dict, &query, output)?;
        }
    }
    if common.json {
        output.json(&found)?;
    }
    match (refused, missing) {
        (0, 0) => Ok(Status::Fine),
        (0, _) => Ok(Status::No),
        _ => Err(Failure::Answered),
    }
}

/// Shows entries one per line: candidates for a private element, or all entries with a keyword.
fn print_entries(
    title: &str,
    entries: &[TagView<'_>],
    query: &Query,
    output: &mut Output,
) -> Result<(), Failure> {
    let title = match title {
        "" => output.paint(Style::Tag, &query.to_string()),
        title => title.to_string(),
    };
    let count = entries.len();
    let entry_word = if count == 1 { "entry" } else { "entries" };
    output.line(&match query {
        Query::Keyword { .. } => format!("{title}: {count} {entry_word}"),
        _ => format!("{title}: {count} {entry_word} of private creators, best supported first"),
    })?;
    let rows: Vec<Vec<String>> = entries
        .iter()
        .map(|entry| {
            let name = if entry.name().is_empty() { entry.keyword() } else { entry.name() };
            vec![
                format!("  {}", entry.tag_text()),
                entry.vr().to_string(),
                entry.vm().to_string(),
                entry.creator().unwrap_or_default().to_string(),
                name.to_string(),
            ]
        })
        .collect();
    output.table(&rows, &[Some(Style::Tag), None, None, None, Some(Style::Strong)])
}

fn answer_lines(dict: &DmapDict, common: &Common, output: &mut Output) -> Result<Status, Failure> {
    let mut missing = 0usize;
    let mut refused = 0usize;
    for (number, line) in (1u64..).zip(std::io::stdin().lock().split(b'\n')) {
        let line = line?;
        // No query with an answer has bytes that are not UTF-8; with the replacement character it
        // is refused or not found.
        let text = String::from_utf8_lossy(&line);
        let text = text.trim_end_matches('\r');
        if text.trim().is_empty() {
            continue;
        }
        let answer = match attribute(text) {
            Ok(query) => query.answer(dict),
            Err(error) => {
                say!("error: {}", error.with_line(number));
                refused += 1;
                None
            }
        };
        missing += usize::from(answer.is_none());
        match answer {
            _ if common.json => output.json_line(&answer.as_ref().map(EntryJson::new))?,
            Some(entry) => {
                let (creator, vr, vm) =
                    (entry.creator().unwrap_or_default(), entry.vr(), entry.vm());
                output.line(&line_of([
                    text,
                    &entry.tag_text(),
                    creator,
                    &vr.to_string(),
                    &vm.to_string(),
                    entry.keyword(),
                    entry.name(),
                ]))?;
            }
            None => output.line(&line_of([text, "", "", "", "", "", ""]))?,
        }
    }
    output.flush()?;
    match (refused, missing) {
        (0, 0) => Ok(Status::Fine),
        (0, _) => Ok(Status::No),
        _ => Err(Failure::Answered),
    }
}

/// Joins columns with tabs.
fn line_of(columns: [&str; 7]) -> String {
    columns.map(printable).join("\t")
}

/// Shows an entry for people: the tag, then one field per line.
fn print_entry(entry: &TagView<'_>, query: &Query, output: &mut Output) -> Result<(), Failure> {
    // An answer that follows from a rule of the standard shows the requested tag.
    let tag_text = match query {
        Query::Tag { tag, .. } if entry.is_rule() => tag.to_string(),
        _ => entry.tag_text(),
    };
    let title = output.paint(Style::Tag, &tag_text);
    let name = if entry.name().is_empty() { "(no source has a name)" } else { entry.name() };
    let name = output.paint(Style::Strong, name);
    output.line(&format!("{title} {name}"))?;
    let mut fields: Vec<(&str, String)> = Vec::new();
    if let Some(name) = entry.vendor_name() {
        fields.push(("vendor says", name.to_string()));
    }
    fields.push((
        "VR",
        format!(
            "{}{}",
            entry.vr(),
            if entry.vr_inferred() { "  (inferred: sources disagree)" } else { "" }
        ),
    ));
    fields.push(("VM", entry.vm().to_string()));
    if !entry.keyword().is_empty() {
        fields.push((
            "keyword",
            format!(
                "{}{}",
                entry.keyword(),
                if entry.keyword_derived() { "  (derived from the name)" } else { "" }
            ),
        ));
    }
    if entry.name_derived() {
        fields.push(("note", "the name is derived from the keyword, a guess or a twin".into()));
    }
    if let Some(creator) = entry.creator() {
        fields.push(("creator", creator.to_string()));
    }
    if let Some(vendor) = entry.vendor() {
        fields.push(("vendor", vendor.to_string()));
    }
    if let Some(block) = entry.block() {
        fields.push(("block", format!("{block:02X} only")));
    }
    if entry.retired() {
        fields.push(("retired", "yes".into()));
    }
    if !entry.description().is_empty() {
        fields.push(("about", entry.description().to_string()));
    }
    if let Some(facts) = entry.deidentification() {
        fields.push(("de-id", deidentification_text(facts)));
    }
    fields.extend(entry.sources().map(|source| ("source", source.to_string())));
    fields.extend(entry.alternatives().map(|it| {
        ("other", format!("{} {:?} ({})", it.field().as_str(), it.value(), it.source()))
    }));
    let rows: Vec<Vec<String>> =
        fields.into_iter().map(|(label, text)| vec![format!("  {label}"), text]).collect();
    output.table(&rows, &[Some(Style::Label), None])
}

fn deidentification_text(facts: dicom_map::DeidentificationView<'_>) -> String {
    let mut parts = Vec::new();
    if !facts.basic_profile().is_empty() {
        parts.push(format!("basic profile {}", facts.basic_profile()));
    }
    if !facts.options().is_empty() {
        parts.push(facts.options().to_string());
    }
    if facts.safe_private() {
        parts.push("safe private (PS3.15 E.3.10)".to_string());
    }
    if !facts.tcia().is_empty() {
        parts.push(format!("TCIA {}", facts.tcia()));
    }
    parts.join("; ")
}

/// Returns a message for a query without an answer, with near matches.
fn not_found(dict: &DmapDict, query: &Query) -> String {
    let owner = match query {
        Query::Tag { tag, creator } if tag.is_private() => creator.as_deref(),
        Query::Keyword { creator, .. } => creator.as_deref(),
        _ => None,
    };
    let known = owner.map(|name| (name, dict.creator(name)));
    if let Some((name, None)) = known {
        let near = dict.near_creators(name, SUGGESTION_COUNT);
        return format!("not found: creator {name:?}{}", did_you_mean(&near));
    }
    let known = known.and_then(|(_, view)| view);
    match (query, known) {
        (Query::Keyword { keyword, .. }, Some(creator)) => format!(
            "not found: keyword {keyword} of {}{}",
            creator.name(),
            did_you_mean(&creator.near_keywords(keyword, SUGGESTION_COUNT))
        ),
        (Query::Keyword { keyword, .. }, None) => format!(
            "not found: keyword {keyword}{}",
            did_you_mean(&dict.near_keywords(keyword, SUGGESTION_COUNT))
        ),
        (Query::Tag { tag, .. }, Some(creator)) => {
            format!("not found: {tag} of {}{}", creator.name(), known_places(creator, *tag))
        }
        (Query::Tag { tag, .. }, None) if tag.is_private() => {
            lacks_creator(&tag.to_string(), tag.group())
        }
        (Query::PrivateOffset { group, .. }, _) => lacks_creator(&query.to_string(), *group),
        _ => format!("not found: {query}"),
    }
}

fn lacks_creator(tag: &str, group: u16) -> String {
    format!(
        "not found: {tag} is private: add its creator, the text in ({group:04X},00bb) of its block bb"
    )
}

/// Describes where a known creator has entries: in one block only, or in other groups.
fn known_places(creator: dicom_map::CreatorView<'_>, tag: Tag) -> String {
    let offset = tag.element() as u8;
    let mut blocks: Vec<String> = creator
        .entries()
        .filter(|entry| entry.group() == tag.group() && entry.block_offset() == Some(offset))
        .map(|entry| entry.element_text())
        .collect();
    blocks.sort();
    if !blocks.is_empty() {
        return format!("; it has that offset in one block only: {}", blocks.join(", "));
    }
    let mut groups: Vec<String> = creator.entries().map(|entry| entry.group_text()).collect();
    groups.sort();
    groups.dedup();
    format!(
        "; it has entries in group{} {}",
        if groups.len() == 1 { "" } else { "s" },
        groups.join(", ")
    )
}
