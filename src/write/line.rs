//! Lines for people: cleaned of what a terminal would obey, and cut or folded to its width.

use std::iter;

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::Terminal;

/// How a piece of a line looks where there are colours.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    Plain,
    /// What is read first.
    Strong,
    /// What backs it.
    Faint,
    /// What matters in a quote.
    Marked,
    /// What is to be taken with care.
    Warning,
}

impl Terminal {
    /// A piece of a line in that style.
    pub(super) fn paint(self, style: Style, text: &str) -> String {
        match style {
            _ if !self.color || text.is_empty() => text.to_owned(),
            Style::Plain => text.to_owned(),
            Style::Strong => format!("\x1b[1m{text}\x1b[0m"),
            Style::Faint => format!("\x1b[2m{text}\x1b[0m"),
            Style::Marked => format!("\x1b[4m{text}\x1b[0m"),
            Style::Warning => format!("\x1b[33m{text}\x1b[0m"),
        }
    }

    /// The columns left beside a margin.
    pub(super) fn beside(self, margin: usize) -> usize {
        self.width.max(40).saturating_sub(margin).max(20)
    }
}

/// A text on one line: white space is one space, and control characters are gone, those too that turn the direction
/// of writing.
pub(super) fn clean(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for char in text.chars() {
        let turning =
            matches!(char, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if turning || char == '\u{feff}' {
            continue;
        }
        if !(char.is_whitespace() || char.is_control()) {
            line.push(char);
        } else if !line.is_empty() && !line.ends_with(' ') {
            line.push(' ');
        }
    }
    line.truncate(line.trim_end().len());
    line
}

/// How many columns a text takes.
pub(super) fn columns(text: &str) -> usize {
    text.width()
}

/// A text with spaces behind it, up to a width.
pub(super) fn padded(text: &str, width: usize) -> String {
    let missing = width.saturating_sub(columns(text));
    text.chars().chain(iter::repeat_n(' ', missing)).collect()
}

/// As much of the text as fits, up to the end of a word, and `…` where something is missing.
pub(super) fn cut(text: &str, width: usize) -> String {
    let whole = fitting(text, width);
    if whole == text.len() {
        return text.to_owned();
    }
    let head = text.get(..fitting(text, width.saturating_sub(1))).unwrap_or_default();
    let word = head.rfind(' ').filter(|end| *end > head.len() / 2).unwrap_or(head.len());
    let kept = head.get(..word).unwrap_or(head).trim_end_matches([' ', ',', ';', ':', '–', '-']);
    format!("{kept}…")
}

/// The text in lines of that width, broken between words, or within one that is longer than a line.
pub(super) fn folded(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut used = 0;
    for mut word in text.split(' ') {
        if used > 0 && fitting(word, width.saturating_sub(used + 1)) < word.len() {
            lines.push(std::mem::take(&mut line));
            used = 0;
        }
        // Only a word that is longer than a line is left here without room.
        while used == 0 && fitting(word, width) < word.len() {
            let end = fitting(word, width).max(word.chars().next().map_or(0, char::len_utf8));
            let (head, rest) = word.split_at_checked(end).unwrap_or((word, ""));
            lines.push(head.to_owned());
            word = rest;
        }
        if used > 0 {
            line.push(' ');
            used += 1;
        }
        line.push_str(word);
        used += columns(word);
    }
    lines.push(line);
    lines
}

/// How many bytes of the text fit into that many columns.
fn fitting(text: &str, width: usize) -> usize {
    let mut used = 0;
    for (at, char) in text.char_indices() {
        used += char.width().unwrap_or(0);
        if used > width {
            return at;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::{clean, columns, cut, folded};

    #[test]
    fn nothing_that_a_terminal_obeys_stays() {
        assert_eq!(clean(" a\x1b[31m\tb\r\n\n c\u{9b}2J\u{202e}d\u{feff} "), "a [31m b c 2Jd");
    }

    #[test]
    fn a_cut_text_fits_and_ends_with_a_word() {
        assert_eq!(cut("the summit in Vilnius", 21), "the summit in Vilnius");
        assert_eq!(cut("the summit in Vilnius", 20), "the summit in…");
        assert_eq!(cut("the summit, in Vilnius", 13), "the summit…");
        assert_eq!(cut("Donaudampfschifffahrt", 8), "Donauda…");
        assert_eq!(cut("首脳会議はビリニュスで", 8), "首脳会…");
    }

    #[test]
    fn folded_lines_fit() {
        assert_eq!(folded("the summit in Vilnius", 10), ["the summit", "in Vilnius"]);
        assert_eq!(folded("a Donaudampfschifffahrt b", 8), ["a", "Donaudam", "pfschiff", "fahrt b"]);
        assert_eq!(folded("", 8), [""]);
        assert!(folded("首脳会議は ビリニュスで", 5).iter().all(|line| columns(line) <= 5));
    }
}
