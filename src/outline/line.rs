//! The lines of a text and their shapes; a line broken to fit a page is one line again.

use super::sentence::trimmed;
use super::{mark, stop};
use crate::document::Span;
use crate::letters::places;
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
    /// Whether a figure of ASCII stands in it, as in all that say a day or a time.
    pub(super) has_figure: bool,
    /// Whether a brace, a bar or a bracket opens in it, as in most that are of the page and have words of their own.
    pub(super) has_mark: bool,
}

impl<'a> Line<'a> {
    /// From here on a line is running text however it ends.
    const MANY: u8 = 30;
    /// The fewest words of a line that ends as sentences end and counts as running text.
    const FEW: u8 = 4;
    /// Where texts broken to a fixed width are broken at most.
    const WIDTH: usize = 120;

    fn new(source: &'a str, piece: Piece, opens: bool) -> Self {
        let Piece { span, words, has_figure, has_mark } = piece;
        let text = span.of(source);
        let words = u8::try_from(words).map_or(Self::MANY, |words| words.min(Self::MANY));
        Self { span, text, opens, words, stops: stops(text), has_figure, has_mark }
    }

    /// The lines of a text.
    pub(super) fn all(text: &'a str) -> Vec<Self> {
        /// So many bytes lines of news have on average, with those of the page around it.
        const LINE: usize = 64;
        let mut lines = Vec::with_capacity(text.len() / LINE + 4);
        let mut chunk: Vec<Piece> = Vec::with_capacity(lines.capacity());
        each(text, |piece| match piece.words {
            0 => Self::close(text, &mut chunk, &mut lines),
            _ => chunk.push(piece),
        });
        Self::close(text, &mut chunk, &mut lines);
        lines
    }

    /// Ends a run of lines without a blank one between: where they are one text broken to a width, they are one line.
    fn close(text: &'a str, chunk: &mut Vec<Piece>, lines: &mut Vec<Self>) {
        let mut rest = chunk.as_slice();
        let mut opens = true;
        while !rest.is_empty() {
            let (column, after) = rest.split_at(column(text, rest));
            let broken = is_broken(text, column);
            let mut open: Option<Piece> = None;
            for line in column {
                open = Some(match open {
                    Some(before) if !begins(text, line) && (broken || continues(text, &before, line)) => {
                        before.and(line)
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

/// A line as it stands in its text, without the white space around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    span: Span,
    /// How many words it has; none where it is blank.
    words: u32,
    has_figure: bool,
    has_mark: bool,
}

impl Piece {
    /// What begins there.
    fn at(start: usize) -> Self {
        Self { span: Span::new(start, start), words: 0, has_figure: false, has_mark: false }
    }

    /// The line that it is together with the one behind it.
    fn and(self, next: &Self) -> Self {
        Self {
            span: Span::new(self.span.start, next.span.end),
            words: self.words + next.words,
            has_figure: self.has_figure | next.has_figure,
            has_mark: self.has_mark | next.has_mark,
        }
    }

    /// The same, which ends there.
    fn until(self, end: usize, text: &str) -> Self {
        Self { span: trimmed(text, Span::new(self.span.start, end)), ..self }
    }
}

/// Shows each line of a text; all that is asked of its bytes is asked in one pass over rows of them.
fn each(text: &str, mut see: impl FnMut(Piece)) {
    let mut piece = Piece::at(0);
    // Whether the last byte of the row before is white space, and which bytes of the next one belong to such beyond ASCII.
    let (mut spaced, mut over) = (1, 0);
    for at in (0..text.len()).step_by(ROW) {
        let Some(row) = text.as_bytes().get(at..).and_then(|rest| Row::first(rest, b' ')) else { break };
        // Few characters beyond ASCII are spaces.
        let wide = if row.is_ascii() { 0 } else { wide_spaces(row, text, at) };
        let spaces = row.spaces() | wide as u64 | over;
        let starts = !spaces & (spaces << 1 | spaced);
        (spaced, over) = (spaces >> (ROW - 1), (wide >> ROW) as u64);
        let (figures, marks) = (row.figures(), row.among([b'{', b'|', b'(']));
        let mut left = u64::MAX;
        let take = |piece: &mut Piece, bytes: u64| {
            piece.words += (starts & bytes).count_ones();
            piece.has_figure |= figures & bytes != 0;
            piece.has_mark |= marks & bytes != 0;
        };
        for end in places(row.among([b'\n'])) {
            let behind = u64::MAX << end << 1;
            take(&mut piece, left & !behind);
            see(piece.until(at + end, text));
            piece = Piece::at(at + end + 1);
            left = behind;
        }
        take(&mut piece, left);
    }
    if piece.span.start < text.len() {
        see(piece.until(text.len(), text));
    }
}

/// Which bytes of a row, which stands there in a text, and of the next one belong to white space beyond ASCII that begins in it.
#[cold]
fn wide_spaces(row: Row, text: &str, at: usize) -> u128 {
    let spaces = row.wide_characters(text, at).filter(|(_, character)| character.is_whitespace());
    spaces.fold(0, |spaces, (place, space)| spaces | ((1 << space.len_utf8()) - 1) << place)
}

/// How many lines, at least one, fill about the same width: a column of text, or a list.
fn column(text: &str, lines: &[Piece]) -> usize {
    let slack = Line::WIDTH / 8;
    let mut widest = 0;
    let mut count = 0;
    for line in lines {
        let length = line.span.len();
        let fits = length <= Line::WIDTH && line.words > 1 && line.span.of(text).contains(' ');
        if count > 0 && (!fits || length > widest + slack) {
            break;
        }
        widest = widest.max(length);
        count += 1;
        // Whatever follows a line that leaves room is no part of the column.
        if !fits || length + slack < widest {
            break;
        }
    }
    count.max(1)
}

/// Whether the lines are one text broken to a width: of every five lines, one at least opens in lower case. Lists
/// do not show this.
fn is_broken(text: &str, lines: &[Piece]) -> bool {
    let low = lines.iter().skip(1).filter(|line| opens_low(text, line)).count();
    low > 0 && low * 5 >= lines.len()
}

/// Whether a line goes on with what the line before it began and did not end.
fn continues(text: &str, before: &Piece, line: &Piece) -> bool {
    /// So many words a line has that another one goes on with.
    const WORDS: u32 = 6;
    opens_low(text, line) && before.words >= WORDS && !stops(before.span.of(text))
}

/// Whether a line begins something, whatever stands before it: a note or the item of a list.
fn begins(text: &str, line: &Piece) -> bool {
    let text = line.span.of(text);
    is_item(text) || mark::mark(text).is_some()
}

fn is_item(text: &str) -> bool {
    let mut chars = text.chars();
    let is_mark = |mark| matches!(mark, '-' | '–' | '•' | '*' | '·' | '▪');
    chars.next().is_some_and(is_mark) && chars.next().is_some_and(char::is_whitespace)
}

fn opens_low(text: &str, line: &Piece) -> bool {
    line.span.of(text).chars().next().is_some_and(char::is_lowercase)
}

/// Whether a text ends as sentences end; quotes, brackets, note marks or a credit in brackets may follow the stop.
fn stops(text: &str) -> bool {
    let ends = |text: &str| bare(text).ends_with(stop::stops);
    match text.as_bytes().last() {
        // Most end in a stop or a letter, which nothing follows.
        Some(b'.' | b'!' | b'?') => true,
        Some(last) if last.is_ascii_alphabetic() => false,
        _ => ends(text) || without_credit(text).is_some_and(ends),
    }
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

    /// What `each` shows, line by line.
    fn pieces(text: &str) -> Vec<Piece> {
        let lines = text.split_inclusive('\n').map(|line| (line, line.trim()));
        let start = |line: &str| line.as_ptr() as usize - text.as_ptr() as usize;
        let piece = |(raw, line): (&str, &str)| {
            // What is blank has nothing left where it ends.
            let start =
                if line.is_empty() { start(raw) + raw.trim_end_matches('\n').len() } else { start(line) };
            Piece {
                span: Span::new(start, start + line.len()),
                words: line.split_whitespace().count() as u32,
                has_figure: line.contains(|char: char| char.is_ascii_digit()),
                has_mark: line.contains(['{', '|', '(']),
            }
        };
        lines.map(piece).collect()
    }

    proptest! {
        #[test]
        fn lines_are_read_as_each_by_itself(
            text in "([a ]{0,90}\n?){0,3}|([a-zü“7(|]{1,9}[ \t\n\u{a0}\u{2003}]){0,40}|([ \r\u{3000}]{0,3}[a7]?\n){0,40}|.{0,90}",
        ) {
            let mut seen = Vec::new();
            each(&text, |piece| seen.push(piece));
            prop_assert_eq!(seen, pieces(&text));
        }
    }
}
