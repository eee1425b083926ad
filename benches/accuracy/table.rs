//! A table of figures, for a console and for a page of Markdown.

/// A table whose first cells are words and whose other ones are figures.
pub(super) struct Table {
    head: Vec<String>,
    /// How many columns hold words.
    words: usize,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with that many columns of words and these heads of columns.
    pub(super) fn new(words: usize, head: &[&str]) -> Self {
        Self { head: head.iter().map(|&name| name.to_owned()).collect(), words, rows: Vec::new() }
    }

    pub(super) fn row<W: Into<String>>(
        &mut self,
        words: impl IntoIterator<Item = W>,
        figures: impl IntoIterator<Item = String>,
    ) {
        self.rows.push(words.into_iter().map(Into::into).chain(figures).collect());
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The table with its columns aligned by spaces.
    pub(super) fn console(&self) -> String {
        let all: Vec<&Vec<String>> = std::iter::once(&self.head).chain(&self.rows).collect();
        let width = |column: usize| {
            all.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max()
        };
        let widths: Vec<usize> = (0..self.head.len()).map(|column| width(column).unwrap_or(0)).collect();
        let mut text = String::new();
        for row in all {
            for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
                let gap = if column > 0 { "  " } else { "" };
                text += &match column < self.words {
                    true => format!("{gap}{cell:<width$}"),
                    false => format!("{gap}{cell:>width$}"),
                };
            }
            text.truncate(text.trim_end().len());
            text.push('\n');
        }
        text
    }

    pub(super) fn markdown(&self) -> String {
        let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
        let rule = (0..self.head.len()).map(|column| if column < self.words { "---" } else { "---:" });
        let rule = format!("|{}|\n", rule.collect::<Vec<_>>().join("|"));
        let rows: String = self.rows.iter().map(|row| line(row)).collect();
        line(&self.head) + &rule + &rows
    }
}

/// A rate as it is printed.
pub(super) fn rate(rate: f64, places: usize) -> String {
    format!("{rate:.places$}")
}
