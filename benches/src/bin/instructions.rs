//! Repeats one kind of lookup, for benches/instructions.py to count its instructions. Usage:
//! instructions QUESTION ROUNDS
//!
//! A round is 1024 lookups. Runs with different numbers of rounds differ only by these: start and
//! end are the same.
#![allow(clippy::print_stderr, reason = "a tool for the terminal")]

use dicom_map::DmapDict;
use dicom_map_bench::{private_elements, public_keywords, public_tags, unknown_tags};
use std::hint::black_box;
use std::process::ExitCode;

/// Runs `ask` this often, and keeps the compiler from optimizing it away.
fn rounds(count: usize, ask: impl Fn() -> usize) {
    for _ in 0..count {
        black_box(ask());
    }
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let question = arguments.next().unwrap_or_default();
    let count = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(1);
    let dict = DmapDict::embedded();
    match question.as_str() {
        "public" | "public, unknown" => {
            let tags = if question == "public" { public_tags(&dict) } else { unknown_tags(&dict) };
            rounds(count, || {
                tags.iter()
                    .filter(|tag| {
                        dict.lookup(black_box(tag.group()), tag.element(), None).is_some()
                    })
                    .count()
            });
        }
        "public, its name" => {
            let tags = public_tags(&dict);
            rounds(count, || {
                let names = tags.iter().filter_map(|tag| {
                    let entry = dict.lookup(black_box(tag.group()), tag.element(), None)?;
                    Some(black_box(entry.name()).len())
                });
                names.sum()
            });
        }
        "keyword" => {
            let keywords = public_keywords(&dict);
            rounds(count, || {
                keywords.iter().filter(|keyword| dict.keyword(black_box(keyword)).is_some()).count()
            });
        }
        "private" => {
            let elements = private_elements(&dict);
            rounds(count, || {
                elements
                    .iter()
                    .filter(|(creator, tag)| {
                        dict.lookup_tag(*tag, Some(black_box(creator))).is_some()
                    })
                    .count()
            });
        }
        "private, creator held" => {
            let elements = private_elements(&dict);
            let held: Vec<_> = elements
                .iter()
                .filter_map(|(creator, tag)| Some((dict.creator(creator)?, *tag)))
                .collect();
            rounds(count, || {
                held.iter()
                    .filter(|(creator, tag)| {
                        creator.lookup(black_box(tag.group()), tag.element()).is_some()
                    })
                    .count()
            });
        }
        "private, unknown creator" => {
            let elements = private_elements(&dict);
            rounds(count, || {
                elements
                    .iter()
                    .filter(|(_, tag)| {
                        dict.lookup_tag(*tag, Some(black_box("NO SUCH CREATOR"))).is_some()
                    })
                    .count()
            });
        }
        other => {
            eprintln!("found the question {other:?}, expected one of benches/instructions.csv");
            return ExitCode::from(2);
        }
    }
    ExitCode::SUCCESS
}
