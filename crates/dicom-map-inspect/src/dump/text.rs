//! The dump as text: one line per element.

use super::DumpOptions;
use super::decoded::{Shown, write_tree};
use super::rows::{selected, title};
use super::value::{ValueText, value_text};
use super::warned::Warned;
use crate::columns::{self, padding, width};
use crate::escape::{self, printable};
use anstyle::{AnsiColor, Style};
use dicom_map_dataset::{DataSet, Element, VrSource, Walked};
use std::io::{self, Write};

/// Width of the name: a share (in percent) of the terminal, within these bounds.
const NAME_PERCENT: usize = 38;
const NAME_MIN: usize = 12;
const NAME_MAX: usize = 46;
/// Columns before the name of an element outside sequences.
const FRONT: usize = 32;
/// Comes after every name, however long: names contain single spaces only.
const GAP: &str = "  ";
/// The least width of a value, however narrow the terminal.
const VALUE_MIN: usize = 8;
/// Columns left for the value of an element outside sequences.
const VALUE_ROOM: usize = 12;
/// The most fragments that are listed if values are truncated.
const MAX_FRAGMENTS: usize = 8;

/// Decoded characters per column of a value: combining marks take no column.
const CHARS_PER_COLUMN: usize = 4;

const TAG: Style = AnsiColor::Cyan.on_default();
const VR: Style = AnsiColor::Yellow.on_default();
const DIM: Style = Style::new().dimmed();
const PRIVATE: Style = AnsiColor::Magenta.on_default();
const PLAIN: Style = Style::new();

struct Writer<'o, 'w> {
    options: &'o DumpOptions,
    out: &'w mut dyn Write,
    name_width: usize,
    blocks: Shown<'o>,
}

/// Writes the dump of one file: a line about the file, its elements, and what was tolerated in
/// them; nothing if no element is selected. Returns the number of elements shown.
///
/// A line has the tag (with a selection, the whole path of a nested element), the VR (in brackets
/// if it is not from the file), the number of values, the length in bytes, the name (for a private
/// element, after its creator), and the value.
pub fn write_text(
    data_set: &DataSet,
    options: &DumpOptions,
    out: &mut dyn Write,
) -> io::Result<u64> {
    let name_width = options.width.map_or(NAME_MAX - 7, |width| {
        let room = width.saturating_sub(FRONT + GAP.len() + VALUE_ROOM);
        (width * NAME_PERCENT / 100).min(room).clamp(NAME_MIN, NAME_MAX)
    });
    let blocks = Shown::new(options, data_set);
    let mut writer = Writer { options, out, name_width, blocks };
    let mut warned = Warned::new(data_set, options);
    let mut shown = 0;
    if options.selection.is_all() {
        writer.file_line(data_set)?;
        for (depth, step) in
            data_set.meta().walk_with_items().chain(data_set.root().walk_with_items())
        {
            match step {
                Walked::Item { number, is_empty } => writer.item_line(number, is_empty, depth)?,
                Walked::Element(element) => {
                    writer.element(element, depth, false)?;
                    shown += 1;
                }
            }
        }
    } else {
        for (_, element) in selected(data_set, &options.selection) {
            if shown == 0 {
                writer.file_line(data_set)?;
            }
            writer.element(element, 0, true)?;
            warned.note(element);
            shown += 1;
        }
    }
    if shown > 0 || options.selection.is_all() {
        writer.warnings(&warned)?;
    }
    Ok(shown)
}

impl Writer<'_, '_> {
    fn paint(&self, style: Style, text: &str) -> String {
        if self.options.colored { format!("{style}{text}{style:#}") } else { text.to_string() }
    }

    /// A line about elements or the file.
    fn note(&mut self, indent: usize, line: &str) -> io::Result<()> {
        let line = self.paint(DIM, line);
        writeln!(self.out, "{:indent$}{line}", "")
    }

    fn file_line(&mut self, data_set: &DataSet) -> io::Result<()> {
        let syntax = data_set.transfer_syntax();
        let uid = syntax.uid();
        // The user's dictionary comes first: it may name private transfer syntaxes.
        let name = data_set.dict().uid(uid).map(|known| known.name()).or(syntax.name());
        let syntax = match (uid, name) {
            ("", _) => "no transfer syntax".to_string(),
            (uid, None | Some("")) => printable(uid).into_owned(),
            (uid, Some(name)) => format!("{} ({})", printable(name), printable(uid)),
        };
        let path = data_set.path().map_or("-".into(), escape::path);
        let line = format!("# {path}: {} bytes, {syntax}", data_set.bytes().len());
        self.note(0, &line)
    }

    fn item_line(&mut self, number: u32, is_empty: bool, depth: usize) -> io::Result<()> {
        let line = format!(
            "{:indent$}[{number}]{}",
            "",
            if is_empty { " empty" } else { "" },
            indent = 2 * depth - 1
        );
        let line = self.paint(DIM, &line);
        writeln!(self.out, "{line}")
    }

    fn element(&mut self, element: Element<'_>, depth: usize, is_flat: bool) -> io::Result<()> {
        let place = if is_flat { element.path() } else { element.tag().to_string() };
        let vr = match element.vr_source() {
            VrSource::File => format!(" {} ", element.vr()),
            _ => format!("[{}]", element.vr()),
        };
        let count = element.value_count();
        let name = title(element, self.options.width.map(|_| self.name_width));
        let front = format!(
            "{:indent$}{place} {vr} {count:>4} {:>8}  ",
            "",
            element.byte_len(),
            indent = 2 * depth
        );
        let padding = padding(&name, self.name_width);
        let used = width(&front) + width(&name) + padding.len() + GAP.len();
        let value = match self.options.width {
            None => ValueText::of(element, self.options.max_value),
            Some(columns) => {
                let columns = columns.saturating_sub(used).max(VALUE_MIN);
                let decoded = columns.saturating_mul(CHARS_PER_COLUMN);
                let max = self.options.max_value.map_or(decoded, |max| max.min(decoded));
                let text = value_text(element, Some(max));
                ValueText::Short(columns::cut(&text, columns).into_owned())
            }
        };
        let name = self.paint(if element.tag().is_private() { PRIVATE } else { PLAIN }, &name);
        let front = format!(
            "{:indent$}{} {} {}",
            "",
            self.paint(TAG, &place),
            self.paint(VR, &vr),
            self.paint(DIM, &format!("{count:>4} {:>8}  ", element.byte_len())),
            indent = 2 * depth
        );
        let front = format!("{front}{name}{padding}{GAP}");
        match &value {
            ValueText::Short(text) => {
                writeln!(self.out, "{}", format!("{front}{text}").trim_end())?;
            }
            long => writeln!(self.out, "{front}{long}")?,
        }
        self.fragments(element, depth)?;
        self.decoded(element, depth)?;
        if self.options.sources {
            self.sources(element, depth)?;
        }
        Ok(())
    }

    fn fragments(&mut self, element: Element<'_>, depth: usize) -> io::Result<()> {
        let Some(fragments) = element.fragments() else { return Ok(()) };
        let count = fragments.clone().count();
        let shown = if self.options.max_value.is_none() { count } else { count.min(MAX_FRAGMENTS) };
        for (number, bytes) in fragments.take(shown).enumerate() {
            let what =
                if number == 0 { "offset table".to_string() } else { format!("fragment {number}") };
            writeln!(
                self.out,
                "{:indent$}[{what}] {} bytes",
                "",
                bytes.len(),
                indent = 2 * depth + 2
            )?;
        }
        if shown < count {
            writeln!(
                self.out,
                "{:indent$}… {} more fragments",
                "",
                count - shown,
                indent = 2 * depth + 2
            )?;
        }
        Ok(())
    }

    fn decoded(&mut self, element: Element<'_>, depth: usize) -> io::Result<()> {
        let Some(block) = self.blocks.of(element) else { return Ok(()) };
        let indent = 2 * depth + 2;
        write_tree(&block.value, block.name, (indent, 0), self.options, self.out)?;
        for warning in &block.warnings {
            self.note(indent, &format!("# {}: {}", block.name, printable(warning)))?;
        }
        Ok(())
    }

    fn sources(&mut self, element: Element<'_>, depth: usize) -> io::Result<()> {
        let sources: Vec<String> = element
            .entry()
            .map(|entry| entry.sources().map(|source| source.to_string()).collect())
            .unwrap_or_default();
        let line = format!(
            "VR from {}; named by {}",
            element.vr_source().as_str(),
            if sources.is_empty() { "nobody".into() } else { sources.join(", ") }
        );
        let indent = 2 * depth + 4;
        let columns = self.options.width.map(|width| width.saturating_sub(indent).max(VALUE_MIN));
        self.note(indent, &columns::cut(&printable(&line), columns.unwrap_or(usize::MAX)))
    }

    fn warnings(&mut self, warned: &Warned<'_>) -> io::Result<()> {
        let (shown, more) = warned.lines();
        for warning in shown {
            self.note(0, &format!("# warning: {}", printable(&warning.to_string())))?;
        }
        if let Some(more) = more {
            self.note(0, &format!("# {more}"))?;
        }
        Ok(())
    }
}
