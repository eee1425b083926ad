//! Titles of works, whose words are no times: “The Day After Tomorrow”.

use memchr::Memchr3;

use crate::lexicon::is_apostrophe;

/// Longer titles are not looked for, so that time stays linear.
const LONGEST: usize = 60;
/// So many bytes more may lie before a place, where a character would be cut.
const CHARACTER: usize = 4;

/// The titles of a text, asked for from its beginning to its end.
pub(super) struct Titles<'a> {
    text: &'a str,
    /// The bytes that quotation marks begin with: most places have none of them shortly before.
    marks: Memchr3<'a>,
    next: Option<usize>,
    last: Option<usize>,
}

impl<'a> Titles<'a> {
    /// Those of that text.
    pub(super) fn of(text: &'a str) -> Self {
        let mut marks = Memchr3::new(b'"', 0xC2, 0xE2, text.as_bytes());
        let next = marks.next();
        Self { text, marks, next, last: None }
    }

    /// Whether a place lies within a title, which lies no further back than the last one that was asked for.
    #[inline]
    pub(super) fn hold(&mut self, start: usize, end: usize) -> bool {
        while let Some(mark) = self.next.filter(|mark| *mark < start) {
            (self.last, self.next) = (Some(mark), self.marks.next());
        }
        let is_near = self.last.is_some_and(|mark| start.saturating_sub(mark) <= LONGEST + CHARACTER);
        is_near && in_title(self.text, start, end)
    }
}

/// Whether a place lies within a title: quotation marks close around it, and the words between them have capitals as
/// titles have: “The Day After Tomorrow”. One capital behind the first word is no evidence: "On Monday".
fn in_title(text: &str, start: usize, end: usize) -> bool {
    /// Shorter words may be written small.
    const SMALL: usize = 4;
    const OPEN: [char; 4] = ['"', '“', '„', '«'];
    const CLOSE: [char; 4] = ['"', '”', '“', '»'];
    let from = text.floor_char_boundary(start.saturating_sub(LONGEST));
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
