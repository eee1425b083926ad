//! How the words of the page begin, so that most lines need not be held against them.

use std::sync::LazyLock;

use crate::eight::Eight;
use crate::language::Language;

/// How many ways to begin there are: by two letters, of five bits each.
const BEGINNINGS: usize = 1 << 10;

/// The words of the page, in any language, that begin with the same two letters.
#[derive(Clone, Default)]
struct Opening {
    /// Their third letters and their fourth ones, each a bit by its number, and that of none.
    next: [u32; 2],
    /// Each with its first eight letters.
    words: Vec<(Eight, &'static str)>,
}

/// Those of each beginning.
static OPENINGS: LazyLock<Vec<Opening>> = LazyLock::new(|| {
    let mut openings = vec![Opening::default(); BEGINNINGS];
    for page in Language::ALL.iter().map(|language| language.page()) {
        for words in [page.related, page.boilerplate, page.credits, page.labels, page.byline].concat() {
            if let [first, second, ..] = words.as_bytes() {
                let letters = Eight::first(words.as_bytes()).small().head(words.len());
                let opening = &mut openings[beginning(*first, *second)];
                for (next, at) in opening.next.iter_mut().zip(2..) {
                    *next |= words.as_bytes().get(at).map_or(u32::MAX, |byte| 1 << letter(*byte));
                }
                opening.words.push((letters, words));
            }
        }
    }
    openings
});

/// The number of two letters, whatever their case.
fn beginning(first: u8, second: u8) -> usize {
    (letter(first) << 5 | letter(second)) as usize
}

/// The number of a letter, whatever its case.
fn letter(byte: u8) -> u32 {
    u32::from(byte % 32)
}

impl Opening {
    /// Whether a line that begins with their two letters may go on as one of them does.
    fn may_go_on(&self, line: &[u8]) -> bool {
        let is_one = |next: u32, byte: u8| !byte.is_ascii() || next >> letter(byte) & 1 == 1;
        self.next.into_iter().zip(line.iter().skip(2)).all(|(next, byte)| is_one(next, *byte))
    }
}

/// Whether a line opens with some words, which are in lower case.
fn opens(line: &str, words: &str) -> bool {
    let pairs = line.bytes().zip(words.bytes());
    let same = pairs.take_while(|(one, other)| one.eq_ignore_ascii_case(other)).count();
    same == words.len() || may_differ(line, same)
}

/// Whether a letter beyond ASCII stands there, which may have a small form that is like any other.
fn may_differ(line: &str, at: usize) -> bool {
    let is_wide = line.as_bytes().get(at).is_some_and(|byte| !byte.is_ascii());
    let at = line.floor_char_boundary(at);
    is_wide && line.get(at..).is_some_and(|rest| rest.starts_with(char::is_alphabetic))
}

/// Whether a character says nothing at the ends of a line.
pub(super) fn unsaid(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '©' | '(')
}

/// Whether a line may begin as words of the page do, itself or behind its marks; never wrongly denied.
pub(super) fn may_open(line: &str) -> bool {
    let may_open = |line: &str| {
        let [first, second, ..] = line.as_bytes() else { return true };
        let Some(known) = OPENINGS.get(beginning(*first, *second)) else { return false };
        let opening = Eight::first(line.as_bytes());
        // Where all of these are of ASCII, no other letters have the same small form.
        let is_alike =
            |letters: Eight, words: &str| !opening.is_ascii() || opening.small().head(words.len()) == letters;
        may_differ(line, 0)
            || may_differ(line, 1)
            || known.may_go_on(line.as_bytes())
                && known.words.iter().any(|(letters, words)| is_alike(*letters, words) && opens(line, words))
    };
    let bare = line.trim_start_matches(unsaid);
    may_open(line) || bare.len() < line.len() && may_open(bare)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_line_that_begins_so_is_never_denied(
            language in prop::sample::select(Language::ALL.to_vec()), at: prop::sample::Index, upper: bool,
            marks in "[ “„*•-]{0,3}", behind in ".{0,5}",
        ) {
            let page = language.page();
            let words = [page.related, page.boilerplate, page.credits, page.labels, page.byline].concat();
            let words = words[at.index(words.len())];
            // Not all that is written in capitals comes back: "ß".
            let capitals = words.to_uppercase();
            let words = if upper && capitals.to_lowercase() == words { capitals } else { words.to_owned() };
            let line = format!("{marks}{words}{behind}");
            prop_assert!(may_open(&line), "{:?}", line);
        }
    }
}
