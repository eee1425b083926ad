//! Titles of works, whose words are no times: “The Day After Tomorrow”.

use memchr::memchr3;

use crate::lexicon::is_apostrophe;

/// Longer titles are not looked for, so that time stays linear.
const LONGEST: usize = 60;

/// Whether a place lies within a title; most have no quotation mark shortly before.
#[inline]
pub(super) fn in_title(text: &str, start: usize, end: usize) -> bool {
    let from = text.floor_char_boundary(start.saturating_sub(LONGEST));
    let before = text.get(from..start).unwrap_or_default();
    // With one of these bytes each of the marks begins.
    memchr3(b'"', 0xC2, 0xE2, before.as_bytes()).is_some() && in_quoted_title(text, from, start, end)
}

/// Whether a place lies within a title that opens no earlier than there: quotation marks close around it, and the words
/// between them have capitals as titles have: “The Day After Tomorrow”. One capital behind the first word is no evidence:
/// "On Monday".
fn in_quoted_title(text: &str, from: usize, start: usize, end: usize) -> bool {
    /// Shorter words may be written small.
    const SMALL: usize = 4;
    const OPEN: [char; 4] = ['"', '“', '„', '«'];
    const CLOSE: [char; 4] = ['"', '”', '“', '»'];
    let to = text.ceil_char_boundary((end + LONGEST).min(text.len()));
    let (before, behind) = (&text[from..start], &text[end..to]);
    let Some((at, mark)) = before.char_indices().rev().find(|(_, mark)| OPEN.contains(mark)) else {
        return false;
    };
    let Some(closing) = behind.find(CLOSE) else { return false };
    let outside = before[..at].chars().next_back();
    let opening = from + at + mark.len_utf8();
    let title = &text[opening..end + closing];
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    let mut words =
        title.split(|c: char| !c.is_alphanumeric() && !is_apostrophe(c)).filter(|word| !word.is_empty());
    let first = words.next();
    let (capitals, others): (Vec<&str>, Vec<&str>) = words.partition(is_capital);
    title.trim() == title
        && first.as_ref().is_some_and(is_capital)
        && outside.is_none_or(|outside| !outside.is_alphanumeric())
        && !title.contains(['.', ',', '\n', ';', ':'])
        && capitals.len() > 1
        && others.iter().all(|word| word.chars().count() < SMALL)
}
