//! Standard output: buffered, coloured on a terminal only, as wide as the terminal.

use crate::common::{ColorChoice, Common};
use crate::failure::Failure;
use serde::Serialize;
use std::io::{self, BufWriter, IsTerminal as _, StdoutLock, Write};

/// Width where there is no terminal to ask, and for lines that are wrapped.
const DEFAULT_WIDTH: usize = 100;
/// A terminal narrower than this is treated as this wide.
const MIN_WIDTH: usize = 40;

/// Where the answers of a command go.
pub(crate) struct Output {
    stream: BufWriter<StdoutLock<'static>>,
    pub(crate) is_colored: bool,
    /// Columns of the terminal; None when the output goes elsewhere and nothing is shortened.
    pub(crate) width: Option<usize>,
}

/// What a piece of text is, for colour.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Style {
    Tag,
    Vr,
    Label,
    Strong,
}

impl Style {
    const fn ansi(self) -> &'static str {
        match self {
            Style::Tag => "\x1b[36m",
            Style::Vr => "\x1b[33m",
            Style::Label => "\x1b[2m",
            Style::Strong => "\x1b[1m",
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

    /// The text, in colour where that is wanted.
    pub(crate) fn paint(&self, style: Style, text: &str) -> String {
        if self.is_colored { format!("{}{text}\x1b[0m", style.ansi()) } else { text.to_string() }
    }

    /// Standard output itself, for what is not made of lines and tables.
    pub(crate) fn stream(&mut self) -> &mut dyn Write {
        &mut self.stream
    }

    /// One line.
    pub(crate) fn line(&mut self, text: &str) -> Result<(), Failure> {
        Ok(writeln!(self.stream, "{text}")?)
    }

    /// A value as indented JSON.
    pub(crate) fn json(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        serde_json::to_writer_pretty(&mut self.stream, value)?;
        self.line("")
    }

    /// A value as JSON on one line.
    pub(crate) fn json_line(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        serde_json::to_writer(&mut self.stream, value)?;
        self.line("")
    }

    /// Rows in columns: each as wide as its widest cell; on a terminal the last column is cut to
    /// what fits. Styles go with the columns.
    pub(crate) fn table(
        &mut self,
        rows: &[Vec<String>],
        styles: &[Option<Style>],
    ) -> Result<(), Failure> {
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let widths: Vec<usize> = (0..columns)
            .map(|at| {
                rows.iter()
                    .filter_map(|row| row.get(at))
                    .map(|cell| char_count(cell))
                    .max()
                    .unwrap_or(0)
            })
            .collect();
        for row in rows {
            let mut line = String::new();
            let mut used = 0;
            for (at, cell) in row.iter().enumerate() {
                let is_last = at + 1 == row.len();
                let cell = match self.width {
                    Some(width) if is_last => {
                        shorten(cell, width.saturating_sub(used).max(MIN_WIDTH / 2))
                    }
                    _ => cell.clone(),
                };
                let padding = if is_last { 0 } else { widths[at] - char_count(&cell) + 2 };
                used += char_count(&cell) + padding;
                line.push_str(&match styles.get(at) {
                    Some(Some(style)) => self.paint(*style, &cell),
                    _ => cell,
                });
                line.extend(std::iter::repeat_n(' ', padding));
            }
            self.line(line.trim_end())?;
        }
        Ok(())
    }

    pub(crate) fn flush(&mut self) -> Result<(), Failure> {
        Ok(self.stream.flush()?)
    }
}

pub(crate) fn char_count(text: &str) -> usize {
    text.chars().count()
}

/// The text, or its beginning and an ellipsis in `width` columns.
pub(crate) fn shorten(text: &str, width: usize) -> String {
    if char_count(text) <= width {
        return text.to_string();
    }
    text.chars().take(width.saturating_sub(1)).chain(['…']).collect()
}
