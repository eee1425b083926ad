//! The words on either side of an expression, within its clause.

use std::borrow::Cow;

/// How many words and bytes on either side are looked at; a clause is rarely longer, and time stays linear.
pub(super) const REACH: usize = 24;
pub(super) const REACH_BYTES: usize = 300;

/// A word of the neighbourhood, and whether a comma or a stronger mark stands between it and the one nearer to the
/// expression.
pub(super) struct Neighbour<'a> {
    pub(super) word: &'a str,
    /// The word in small letters.
    pub(super) lower: Cow<'a, str>,
    pub(super) comma: bool,
}

impl<'a> Neighbour<'a> {
    fn new(word: &'a str, comma: bool) -> Self {
        // Most words are written so, and need no copy.
        let is_lower = word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
        let lower = if is_lower { Cow::Borrowed(word) } else { Cow::Owned(word.to_lowercase()) };
        Self { word, lower, comma }
    }
}

pub(super) fn is_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '\'' | '’' | '-')
}

/// The words before an expression, the nearest first, up to a mark that ends the clause. What stands in brackets is left
/// out, and a bracket that the expression opens is a comma: "will leave at 4 (Thursday)".
pub(super) fn left(text: &str) -> impl Iterator<Item = Neighbour<'_>> {
    let bracketed = text.ends_with('(');
    let mut rest = text.strip_suffix('(').unwrap_or(text);
    let mut is_first = true;
    std::iter::from_fn(move || {
        let (trimmed, gap) = match before(rest) {
            (inside, gap) if gap.contains(')') && !gap.contains('(') => {
                before(inside.rfind('(').map_or(inside, |open| &inside[..open]))
            }
            outside => outside,
        };
        let start = last_word(trimmed);
        let word = &trimmed[start..];
        rest = &trimmed[..start];
        let comma = is_comma(gap) || std::mem::take(&mut is_first) && bracketed;
        (!word.is_empty() && !ends_clause(gap)).then(|| Neighbour::new(word, comma))
    })
    .take(REACH)
}

/// The words after an expression, the nearest first, up to a mark that ends the clause.
pub(super) fn right(text: &str) -> impl Iterator<Item = Neighbour<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let (trimmed, gap) = match behind(rest) {
            (inside, gap) if gap.contains('(') && !gap.contains(')') => {
                behind(inside.find(')').map_or(inside, |close| &inside[close + 1..]))
            }
            outside => outside,
        };
        let end = first_word(trimmed);
        let word = &trimmed[..end];
        rest = &trimmed[end..];
        (!word.is_empty() && !ends_clause(gap)).then(|| Neighbour::new(word, is_comma(gap)))
    })
    .take(REACH)
}

/// Where the word begins that a text ends with.
fn last_word(text: &str) -> usize {
    let mut rest = text;
    loop {
        let plain = rest.bytes().rev().take_while(is_plain).count();
        rest = rest.get(..rest.len() - plain).unwrap_or_default();
        match rest.chars().next_back() {
            Some(other) if is_word(other) => {
                rest = rest.get(..rest.len() - other.len_utf8()).unwrap_or_default();
            }
            _ => return rest.len(),
        }
    }
}

/// Where the word ends that a text begins with.
fn first_word(text: &str) -> usize {
    let mut rest = text;
    loop {
        let plain = rest.bytes().take_while(is_plain).count();
        rest = rest.get(plain..).unwrap_or_default();
        match rest.chars().next() {
            Some(other) if is_word(other) => {
                rest = rest.get(other.len_utf8()..).unwrap_or_default();
            }
            _ => return text.len() - rest.len(),
        }
    }
}

/// Whether a byte is a character of a word by itself, as nearly all are.
fn is_plain(byte: &u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'\'' | b'-')
}

/// Whether a comma or a dash stands between two words; most often a space does.
fn is_comma(gap: &str) -> bool {
    gap != " " && gap.contains([',', '–', '—'])
}

/// The text up to its last word, and what stands behind that.
fn before(text: &str) -> (&str, &str) {
    text.split_at(text.trim_end_matches(|character| !is_word(character)).len())
}

/// The text from its first word on, and what stands before that.
fn behind(text: &str) -> (&str, &str) {
    let word = text.trim_start_matches(|character| !is_word(character));
    (word, &text[..text.len() - word.len()])
}

/// Whether what stands between two words ends a clause for good. A dot does not: the sentence ends elsewhere, and
/// "a.m." ends nothing, as little as the colon of "5:47".
fn ends_clause(gap: &str) -> bool {
    !matches!(gap, " " | ":") && gap.contains([';', ':', '"', '“', '”', '„', '(', ')', '?', '!', '\n'])
}
