//! How the words of the page begin, so that most lines need not be held against them.

use std::sync::LazyLock;

use crate::language::Language;

/// How many first letters there are, of five bits each.
const LETTERS: usize = 32;

/// The words of the page, in any language, by their first letter.
static OPENINGS: LazyLock<Vec<Vec<&str>>> = LazyLock::new(|| {
    let mut openings = vec![Vec::new(); LETTERS];
    for page in Language::ALL.iter().map(|language| language.page()) {
        for words in [page.related, page.boilerplate, page.credits, page.labels, page.byline].concat() {
            if let Some(first) = words.bytes().next() {
                openings[letter(first)].push(words);
            }
        }
    }
    openings
});

/// The number of a letter, whatever its case.
fn letter(byte: u8) -> usize {
    usize::from(byte) % LETTERS
}

/// Whether a line opens with some words, which are in lower case. Where the first letter that differs is none of ASCII, it
/// may have a small form that does not.
fn opens(line: &[u8], words: &[u8]) -> bool {
    let differs = line.iter().zip(words).find(|(one, other)| !one.eq_ignore_ascii_case(other));
    differs.map_or(words.len() <= line.len(), |(one, _)| !one.is_ascii())
}

/// Whether a character says nothing at the ends of a line.
pub(super) fn unsaid(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '©' | '(')
}

/// Whether a line may begin as words of the page do, itself or behind its marks; never wrongly denied.
pub(super) fn may_open(line: &str) -> bool {
    let bare = line.trim_start_matches(unsaid);
    [line, bare].into_iter().map(str::as_bytes).any(|line| {
        let Some(first) = line.first() else { return false };
        let known = OPENINGS.get(letter(*first)).map(Vec::as_slice).unwrap_or_default();
        !first.is_ascii() || known.iter().any(|words| opens(line, words.as_bytes()))
    })
}
