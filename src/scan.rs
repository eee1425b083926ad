//! Finds time expressions: a filter to word starts, then the grammar where a word can open an expression.

mod title;

use crate::document::Span;
use crate::expression::{End, Found};
use crate::grammar::{Memo, Passage, Phrases, Read, Reader, Reading, Room};
use crate::language::Language;
use crate::options::Options;
use crate::outline::Outline;

use title::in_title;

/// So many times are named in most texts.
const MENTIONS: usize = 32;

/// The time expressions of a text, in its order, without overlaps; each block is read in its own language, and with the
/// caller's names of periods.
///
/// ```
/// use runup::{Document, Options, Outline, scan};
/// let document = Document::new("vote", "The senate met on May 4 and will vote next week.");
/// let found = scan(&document.text, &Outline::of(&document), &Options::default());
/// let words: Vec<_> = found.iter().map(|found| found.span.of(&document.text)).collect();
/// assert_eq!(words, ["May 4", "next week"]);
/// ```
pub fn scan(text: &str, outline: &Outline, options: &Options) -> Vec<Found> {
    let (mut found, mut room) = (Vec::with_capacity(MENTIONS), Room::new());
    let mut last: Option<(Language, Memo<'_>)> = None;
    for block in &outline.blocks {
        let grammar = block.language.time();
        let (_, words) = match &mut last {
            Some(same) if same.0 == block.language => same,
            other => other.insert((block.language, grammar.memo(&options.periods))),
        };
        words.enter(text.len().saturating_sub(block.span.end));
        let passage = Passage::new(words, &options.periods, block.span.of(text));
        let mut phrases = Phrases::of(Reader::of(&passage), (text, block.span), &mut room);
        let mut behind = 0;
        while let Some(run) = phrases.next() {
            let passage = passage.within(run);
            let at = Reader::of(&passage);
            for phrase in run {
                if phrase.start >= behind
                    && let Some(read) = grammar.read(at, phrase)
                    && let Some(end) = take(&mut found, block.span.start, at.text, phrase.start, &read)
                {
                    behind = end;
                }
            }
        }
    }
    found
}

/// Takes what was read at a place of a block that begins at `base`, and tells the end of what is not to be read again.
fn take(
    found: &mut Vec<Found>,
    base: usize,
    block: &str,
    start: usize,
    (reading, end, rule): &Read<'_>,
) -> Option<usize> {
    if in_title(block, start, *end) {
        return Some(*end);
    }
    if in_address(block, start) {
        return None;
    }
    push(found, base, block, (start, *end), reading, rule);
    Some(*end)
}

/// Whether a place lies within an address, a handle or a tag, which are no prose: "example.org/2014/05/12/vote",
/// "@june", "#friday".
fn in_address(text: &str, at: usize) -> bool {
    /// Longer addresses are not looked through, so that time stays linear.
    const LONGEST: usize = 200;
    // Most places stand behind a space, and so within no such thing.
    if text.as_bytes().get(..at).is_some_and(|before| before.ends_with(b" ")) {
        return false;
    }
    let from = text.floor_char_boundary(at.saturating_sub(LONGEST));
    let before = text.get(from..at).unwrap_or_default();
    let token =
        before.rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '"')).next().unwrap_or_default();
    let figure = text[at..].starts_with(|first: char| first.is_ascii_digit());
    let tag = token.rfind(['@', '#']).is_some_and(|mark| {
        let name = &token[mark + 1..];
        name.chars().all(|c| c.is_alphanumeric() || c == '_') && !(figure && name.is_empty())
    });
    let host = token.split_once('/').map_or("", |(host, _)| host);
    let domain = host.rsplit_once('.').is_some_and(|(_, last)| last.len() > 1);
    tag || domain || token.starts_with("www.") || token.contains("://")
}

/// Adds what was read at a place of a block that begins at `base`.
fn push(
    found: &mut Vec<Found>,
    base: usize,
    block: &str,
    (start, end): (usize, usize),
    reading: &Reading<'_>,
    rule: &'static str,
) {
    let span = |start: usize, end: usize| Span::new(base + start, base + end);
    match reading {
        Reading::None => {}
        Reading::One(expression) => {
            found.push(Found { span: span(start, end), expression: *expression, rule, range: None });
        }
        Reading::Two(pair) => {
            let place = |rest: &str| block.len() - rest.len();
            let ends = |end| pair.range.then_some(end);
            let first = span(start, place(pair.behind_first));
            let second = span(place(pair.from_second), end);
            found.push(Found { span: first, expression: pair.first, rule, range: ends(End::From) });
            found.push(Found { span: second, expression: pair.second, rule, range: ends(End::To) });
        }
    }
}

#[cfg(test)]
mod tests;
