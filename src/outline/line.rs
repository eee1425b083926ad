//! The lines of a text and their shapes; a line broken to fit a page is one line again.

use memchr::memchr;

use super::{mark, stop};
use crate::document::Span;
use crate::row::{ROW, Row};

/// A line that is not blank, without the white space around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// Where it stands.
    pub(super) span: Span,
    /// Its words.
    pub(super) text: &'a str,
    /// Whether a blank line, or nothing, stands before it.
    pub(super) opens: bool,
    /// How many words it has, counted no further than [`Line::MANY`].
    pub(super) words: u8,
    /// Whether it ends as sentences end.
    pub(super) stops: bool,
}

impl<'a> Line<'a> {
    /// From here on a line is running text however it ends.
    const MANY: u8 = 30;
    /// The fewest words of a line that ends as sentences end and counts as running text.
    const FEW: u8 = 4;
    /// Where texts broken to a fixed width are broken at most.
    const WIDTH: usize = 120;

    fn new(source: &'a str, span: Span, opens: bool) -> Self {
        let text = span.of(source);
        let words = words(text, Self::MANY);
        Self { span, text, opens, words, stops: stops(text) }
    }

    /// The lines of a text.
    pub(super) fn all(text: &'a str) -> Vec<Self> {
        /// So many bytes lines of news have on average, with those of the page around it.
        const LINE: usize = 64;
        let mut lines = Vec::with_capacity(text.len() / LINE + 4);
        let (mut at, mut blank) = (0, true);
        let mut chunk: Vec<Span> = Vec::new();
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let length = memchr(b'\n', rest.as_bytes()).map_or(rest.len(), |end| end + 1);
            let raw = rest.get(..length).unwrap_or_default();
            let trimmed = raw.trim();
            if trimmed.is_empty() {
                Self::close(text, &mut chunk, &mut lines);
                blank = true;
            } else {
                if blank {
                    Self::close(text, &mut chunk, &mut lines);
                }
                let start = at + (raw.len() - raw.trim_start().len());
                chunk.push(Span::new(start, start + trimmed.len()));
                blank = false;
            }
            at += length;
        }
        Self::close(text, &mut chunk, &mut lines);
        lines
    }

    /// Ends a run of lines without a blank one between: where they are one text broken to a width, they are one line.
    fn close(text: &'a str, chunk: &mut Vec<Span>, lines: &mut Vec<Self>) {
        let mut rest = chunk.as_slice();
        let mut opens = true;
        while !rest.is_empty() {
            let (column, after) = rest.split_at(column(text, rest));
            let broken = is_broken(text, column);
            let mut open: Option<Span> = None;
            for line in column {
                open = Some(match open {
                    Some(before) if !begins(text, *line) && (broken || continues(text, before, *line)) => {
                        Span::new(before.start, line.end)
                    }
                    Some(before) => {
                        lines.push(Self::new(text, before, opens));
                        opens = false;
                        *line
                    }
                    None => *line,
                });
            }
            if let Some(last) = open {
                lines.push(Self::new(text, last, opens));
                opens = false;
            }
            rest = after;
        }
        chunk.clear();
    }

    /// Whether it is running text.
    pub(super) fn is_prose(&self) -> bool {
        self.words >= Self::MANY || (self.stops && self.words >= Self::FEW)
    }

    /// Whether it announces what follows: "The dead were identified as:".
    pub(super) fn announces(&self) -> bool {
        self.text.ends_with(':') && self.words >= 3
    }

    /// Whether it consists of punctuation only: "-----", "* * *".
    pub(super) fn is_rule(&self) -> bool {
        !self.text.chars().any(char::is_alphanumeric)
    }

    /// Whether it opens as the items of a list do: "- ", "• ", "* ".
    pub(super) fn is_item(&self) -> bool {
        is_item(self.text)
    }
}

/// How many words a text has, counted no further than some.
fn words(text: &str, most: u8) -> u8 {
    let counted = || u8::try_from(text.split_whitespace().take(most.into()).count()).unwrap_or(most);
    let (mut count, mut spaced, mut rest) = (0, 1, text.as_bytes());
    while let Some(row) = Row::first(rest, b' ').filter(|_| count < u32::from(most)) {
        // Few characters beyond ASCII are spaces.
        if !row.is_ascii() && has_wide_space(row, text, text.len() - rest.len()) {
            return counted();
        }
        let spaces = row.spaces();
        count += (!spaces & (spaces << 1 | spaced)).count_ones();
        spaced = spaces >> (ROW - 1);
        rest = rest.get(ROW..).unwrap_or_default();
    }
    u8::try_from(count).map_or(most, |count| count.min(most))
}

/// Whether white space beyond ASCII begins in a row, which stands there in a text.
#[cold]
fn has_wide_space(row: Row, text: &str, at: usize) -> bool {
    row.wide_characters(text, at).any(|(_, character)| character.is_whitespace())
}

/// How many lines, at least one, fill about the same width: a column of text, or a list.
fn column(text: &str, lines: &[Span]) -> usize {
    let slack = Line::WIDTH / 8;
    let mut widest = 0;
    let mut count = 0;
    for line in lines {
        let fits = line.len() <= Line::WIDTH && line.of(text).contains(' ');
        if count > 0 && (!fits || line.len() > widest + slack) {
            break;
        }
        widest = widest.max(line.len());
        count += 1;
        // Whatever follows a line that leaves room is no part of the column.
        if !fits || line.len() + slack < widest {
            break;
        }
    }
    count.max(1)
}

/// Whether the lines are one text broken to a width: of every five lines, one at least opens in lower case. Lists
/// do not show this.
fn is_broken(text: &str, lines: &[Span]) -> bool {
    let low = lines.iter().skip(1).filter(|line| opens_low(text, **line)).count();
    low > 0 && low * 5 >= lines.len()
}

/// Whether a line goes on with what the line before it began and did not end.
fn continues(text: &str, before: Span, line: Span) -> bool {
    let before = before.of(text);
    opens_low(text, line) && before.split_whitespace().nth(5).is_some() && !stops(before)
}

/// Whether a line begins something, whatever stands before it: a note or the item of a list.
fn begins(text: &str, line: Span) -> bool {
    is_item(line.of(text)) || mark::mark(line.of(text)).is_some()
}

fn is_item(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|mark| "-–•*·▪".contains(mark)) && chars.next().is_some_and(char::is_whitespace)
}

fn opens_low(text: &str, line: Span) -> bool {
    line.of(text).chars().next().is_some_and(char::is_lowercase)
}

/// Whether a text ends as sentences end; quotes, brackets, note marks or a credit in brackets may follow the stop.
fn stops(text: &str) -> bool {
    let ends = |text: &str| bare(text).ends_with(stop::stops);
    ends(text) || without_credit(text).is_some_and(ends)
}

/// What stands before the brackets that close a text.
fn without_credit(text: &str) -> Option<&str> {
    /// Longer ones are not looked for, so that time stays linear.
    const CREDIT: usize = 300;
    let inside = text.strip_suffix(')')?;
    let from = inside.floor_char_boundary(inside.len().saturating_sub(CREDIT));
    let opening = inside.get(from..)?.rfind(" (")?;
    inside.get(..from + opening)
}

/// A text without the quotes, brackets and note marks that close it.
pub(super) fn bare(text: &str) -> &str {
    let mut rest = text;
    loop {
        let bare = rest.trim_end_matches(|c: char| stop::closes(c) || c.is_whitespace());
        let bare = mark::without_mark(bare);
        if bare.len() == rest.len() {
            return rest;
        }
        rest = bare;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn words_are_what_white_space_parts(text in "[a ]{0,90}|([a-zü“]{1,9}[ \t\u{a0}\u{2003}]){0,40}|.{0,90}", most in 0..40u8) {
            prop_assert_eq!(usize::from(words(&text, most)), text.split_whitespace().take(most.into()).count());
        }
    }
}
