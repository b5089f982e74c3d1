//! Standard output: buffered, coloured only on a terminal, and as wide as the terminal.

use crate::common::{ColorChoice, Common};
use crate::failure::Failure;
use anstyle::AnsiColor;
use dicom_map::escape::{self, JsonWriter};
use dicom_map_inspect::columns;
use serde::Serialize;
use std::io::{self, BufWriter, IsTerminal as _, StdoutLock, Write};

/// The width if there is no terminal, and for lines that are wrapped.
const DEFAULT_WIDTH: usize = 100;
/// The smallest width; a narrower terminal is treated as this wide.
const MIN_WIDTH: usize = 40;
/// The least columns that a cell keeps, however narrow the terminal.
const MIN_CELL: usize = 8;
/// The columns between two columns of a table.
const GAP: usize = 2;

/// The output of a command.
pub(crate) struct Output {
    stream: BufWriter<StdoutLock<'static>>,
    pub(crate) is_colored: bool,
    /// The columns of the terminal; None if the output goes elsewhere and nothing is shortened.
    pub(crate) width: Option<usize>,
}

/// The role of a piece of text, for its colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Style {
    Tag,
    Vr,
    Label,
    Strong,
}

impl Style {
    const fn ansi(self) -> anstyle::Style {
        match self {
            Style::Tag => AnsiColor::Cyan.on_default(),
            Style::Vr => AnsiColor::Yellow.on_default(),
            Style::Label => anstyle::Style::new().dimmed(),
            Style::Strong => anstyle::Style::new().bold(),
        }
    }
}

impl Output {
    pub(crate) fn new(common: &Common) -> Output {
        let stdout = io::stdout().lock();
        let is_terminal = stdout.is_terminal();
        let is_colored = match common.color {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => {
                is_terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
            }
        };
        let width = is_terminal.then(|| {
            terminal_size::terminal_size()
                .map_or(DEFAULT_WIDTH, |(width, _)| usize::from(width.0).max(MIN_WIDTH))
        });
        Output { stream: BufWriter::new(stdout), is_colored, width }
    }

    /// Returns the text, escaped, and coloured if colours are on.
    pub(crate) fn paint(&self, style: Style, text: &str) -> String {
        let (ansi, text) = (style.ansi(), escape::printable(text));
        if self.is_colored { format!("{ansi}{text}{ansi:#}") } else { text.to_string() }
    }

    /// Returns standard output itself, for output that is not lines and tables, and is escaped
    /// already.
    pub(crate) fn stream(&mut self) -> &mut dyn Write {
        &mut self.stream
    }

    /// Returns standard output for JSON.
    pub(crate) fn json_stream(&mut self) -> JsonWriter<&mut BufWriter<StdoutLock<'static>>> {
        JsonWriter::new(&mut self.stream)
    }

    /// Writes one line of painted or otherwise escaped text.
    pub(crate) fn line(&mut self, text: &str) -> Result<(), Failure> {
        Ok(writeln!(self.stream, "{text}")?)
    }

    /// Writes a value as indented JSON.
    pub(crate) fn json(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        serde_json::to_writer_pretty(self.json_stream(), value)?;
        self.line("")
    }

    /// Writes a value as JSON on one line.
    pub(crate) fn json_line(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        serde_json::to_writer(self.json_stream(), value)?;
        self.line("")
    }

    /// Writes rows in columns, with each cell escaped; on a terminal cells are cut so that lines
    /// fit. Each column has a style.
    pub(crate) fn table(
        &mut self,
        rows: &[Vec<String>],
        styles: &[Option<Style>],
    ) -> Result<(), Failure> {
        let shown = |row: &Vec<String>| {
            row.iter().map(|cell| escape::printable(cell).into_owned()).collect()
        };
        let rows: Vec<Vec<String>> = rows.iter().map(shown).collect();
        let lines = lines(&rows, self.width, |at, cell| match styles.get(at) {
            Some(Some(style)) => self.paint(*style, cell),
            _ => cell.to_string(),
        });
        lines.iter().try_for_each(|line| self.line(line))
    }

    pub(crate) fn flush(&mut self) -> Result<(), Failure> {
        Ok(self.stream.flush()?)
    }
}

/// Returns the lines of a table: each column is as wide as its widest cell; to fit into `width`,
/// the widest ones shrink. `paint` gets the number of the column.
fn lines(
    rows: &[Vec<String>],
    width: Option<usize>,
    paint: impl Fn(usize, &str) -> String,
) -> Vec<String> {
    let count = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..count)
        .map(|at| {
            let cells = rows.iter().filter_map(|row| row.get(at));
            cells.map(|cell| columns::width(cell)).max().unwrap_or(0)
        })
        .collect();
    let room = width.map(|width| width.saturating_sub(GAP * count.saturating_sub(1)));
    let widths = columns::fit(&widths, room.unwrap_or(usize::MAX), MIN_CELL);
    let line = |row: &Vec<String>| {
        let mut line = String::new();
        for (at, cell) in row.iter().enumerate() {
            let cell = columns::cut(cell, widths[at]);
            line.push_str(&paint(at, &cell));
            if at + 1 < row.len() {
                line.push_str(&columns::padding(&cell, widths[at] + GAP));
            }
        }
        line.truncate(line.trim_end().len());
        line
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn columns_of_wide_characters_and_marks_line_up() {
        let rows = [["ab", "x", "one"], ["山田", "y", "two"], ["Mu\u{308}ller", "", "three four"]]
            .map(|row| row.map(str::to_string).to_vec());
        let plain = |_: usize, cell: &str| cell.to_string();
        assert_eq!(
            lines(&rows, None, plain),
            ["ab      x  one", "山田    y  two", "Mu\u{308}ller     three four"]
        );
        // The widest columns shrink, down to a minimum.
        let long = vec!["山".repeat(30), "山".repeat(30)];
        assert_eq!(
            lines(std::slice::from_ref(&long), Some(40), plain),
            [format!("{0}…  {0}…", "山".repeat(9))]
        );
        assert_eq!(lines(&[long], Some(2), plain), ["山山山…   山山山…"]);
        let source = vec!["source".to_string(), "x".repeat(1000)];
        assert_eq!(lines(&[source], Some(60), plain), [format!("source  {}…", "x".repeat(51))]);
        let colored =
            |at: usize, cell: &str| if at == 0 { format!("<{cell}>") } else { cell.into() };
        assert_eq!(lines(&rows[..2], None, colored), ["<ab>    x  one", "<山田>  y  two"]);
    }
}
