//! The words on either side of an expression, within its clause.

use std::borrow::Cow;

/// How many words and bytes on either side are looked at; a clause is rarely longer, and time stays linear.
const REACH: usize = 24;
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
        let start = trimmed
            .rfind(|character| !is_word(character))
            .map_or(0, |at| at + trimmed[at..].chars().next().map_or(1, char::len_utf8));
        let word = &trimmed[start..];
        rest = &trimmed[..start];
        let comma = gap.contains([',', '–', '—']) || std::mem::take(&mut is_first) && bracketed;
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
        let end = trimmed.find(|character| !is_word(character)).unwrap_or(trimmed.len());
        let word = &trimmed[..end];
        rest = &trimmed[end..];
        (!word.is_empty() && !ends_clause(gap)).then(|| Neighbour::new(word, gap.contains([',', '–', '—'])))
    })
    .take(REACH)
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
    gap != ":" && gap.contains([';', ':', '"', '“', '”', '„', '(', ')', '?', '!', '\n'])
}
