//! How the words of the page begin, so that most lines need not be held against them.

use std::sync::LazyLock;

use crate::language::Language;

/// By so many letters a beginning is told.
const LETTERS: usize = 3;
/// How many beginnings there are, of so many letters of five bits each.
const BEGINNINGS: usize = 1 << (5 * LETTERS);

/// Whether some words of the page, in any language, begin so; a bit for each beginning.
static OPENINGS: LazyLock<Vec<u64>> = LazyLock::new(|| {
    let mut openings = vec![0; BEGINNINGS / 64];
    for page in Language::ALL.iter().map(|language| language.page()) {
        for words in [page.related, page.boilerplate, page.credits, page.labels, page.byline].concat() {
            // What is shorter goes on in any way.
            let known = words.len().min(LETTERS);
            let open = 1 << (5 * (LETTERS - known));
            let first = beginning(words.as_bytes()) & !(open - 1);
            for number in first..first + open {
                openings[number / 64] |= 1 << (number % 64);
            }
        }
    }
    openings
});

/// The number of the first letters, whatever their case.
fn beginning(text: &[u8]) -> usize {
    (0..LETTERS).fold(0, |number, at| number << 5 | usize::from(text.get(at).copied().unwrap_or(0) & 31))
}

/// Whether a character says nothing at the ends of a line.
pub(super) fn unsaid(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '©' | '(')
}

/// Whether a line may begin as words of the page do, itself or behind its marks; never wrongly denied.
pub(super) fn may_open(line: &str) -> bool {
    let bare = line.trim_start_matches(unsaid);
    [line, bare].into_iter().any(|text| {
        let text = text.as_bytes();
        let number = beginning(text);
        // Other letters may be small forms of what five bits do not tell apart.
        !text.iter().take(LETTERS).all(u8::is_ascii)
            || OPENINGS.get(number / 64).is_some_and(|bits| bits >> (number % 64) & 1 == 1)
    })
}
