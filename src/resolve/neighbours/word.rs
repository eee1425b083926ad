//! Where the words of a text stand on one side of an expression, and what parts them.

use std::ops::Range;

use crate::document::Span;

/// A word as it stands in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    pub(super) start: usize,
    /// Whether it has characters beyond ASCII.
    pub(super) is_wide: bool,
    /// Whether a comma or a dash stands between it and the one nearer to the expression.
    pub(super) comma: bool,
}

/// The word that a side ends with, where a space stands behind a word of ASCII and nothing beyond ASCII before it, as mostly.
#[inline]
pub(super) fn plain_last(text: &str, side: Span) -> Option<Word<'_>> {
    let (b' ', before) = text.as_bytes().get(Range::from(side))?.split_last()? else { return None };
    let length = before.iter().rev().take_while(|byte| PLAIN[usize::from(**byte)]).count();
    let mark = before.get(before.len().wrapping_sub(length + 1));
    let start = side.start + before.len() - length;
    let word = text.get(start..start + length).filter(|word| !word.is_empty());
    Some(Word { text: word?, start, is_wide: false, comma: false }).filter(|_| mark.is_none_or(u8::is_ascii))
}

/// The word that a side begins with, where a space stands before a word of ASCII and nothing beyond ASCII behind it.
#[inline]
pub(super) fn plain_first(text: &str, side: Span) -> Option<Word<'_>> {
    let (b' ', behind) = text.as_bytes().get(Range::from(side))?.split_first()? else { return None };
    let length = behind.iter().take_while(|byte| PLAIN[usize::from(**byte)]).count();
    let start = side.start + 1;
    let word = text.get(start..start + length).filter(|word| !word.is_empty());
    let mark = behind.get(length);
    Some(Word { text: word?, start, is_wide: false, comma: false }).filter(|_| mark.is_none_or(u8::is_ascii))
}

/// The word that a side ends with, unless a mark behind it ends the clause. What stands in brackets is left out.
#[inline(never)]
pub(super) fn last(text: &str, side: Span) -> Option<Word<'_>> {
    let (trimmed, gap) = match before(side.of(text)) {
        (inside, gap) if gap != " " && gap.contains(')') && !gap.contains('(') => {
            before(inside.rfind('(').map_or(inside, |open| &inside[..open]))
        }
        outside => outside,
    };
    let start = last_word(trimmed);
    Word::behind(gap, trimmed.get(start..)?, side.start + start)
}

/// The word that a side begins with, unless a mark before it ends the clause. What stands in brackets is left out.
#[inline(never)]
pub(super) fn first(text: &str, side: Span) -> Option<Word<'_>> {
    let (trimmed, gap) = match behind(side.of(text)) {
        (inside, gap) if gap != " " && gap.contains('(') && !gap.contains(')') => {
            behind(inside.find(')').map_or(inside, |close| &inside[close + 1..]))
        }
        outside => outside,
    };
    Word::behind(gap, trimmed.get(..first_word(trimmed))?, side.end - trimmed.len())
}

impl<'a> Word<'a> {
    /// A word that `gap` parts from the one nearer to the expression.
    fn behind(gap: &str, text: &'a str, start: usize) -> Option<Self> {
        let (is_wide, comma) = (!text.is_ascii(), is_comma(gap));
        (!text.is_empty() && !ends_clause(gap)).then_some(Self { text, start, is_wide, comma })
    }
}

pub(in crate::resolve) fn is_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '\'' | '’' | '-')
}

/// Where the word begins that a text ends with.
fn last_word(text: &str) -> usize {
    text.trim_end_matches(is_word).len()
}

/// Where the word ends that a text begins with.
fn first_word(text: &str) -> usize {
    text.len() - text.trim_start_matches(is_word).len()
}

/// Which bytes are characters of a word by themselves, as nearly all are.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0;
    while byte < plain.len() {
        plain[byte] = (byte as u8).is_ascii_alphanumeric() || matches!(byte as u8, b'\'' | b'-');
        byte += 1;
    }
    plain
};

/// Whether a comma or a dash stands between two words; most often a space does, and in a number a comma alone.
fn is_comma(gap: &str) -> bool {
    !matches!(gap, " " | ",") && gap.contains([',', '–', '—'])
}

/// The text up to its last word, and what stands behind that: most often a space.
fn before(text: &str) -> (&str, &str) {
    let end = match text.as_bytes() {
        [.., last, b' '] if PLAIN[usize::from(*last)] => text.len() - 1,
        _ => text.trim_end_matches(|character| !is_word(character)).len(),
    };
    text.split_at(end)
}

/// The text from its first word on, and what stands before that.
fn behind(text: &str) -> (&str, &str) {
    let start = match text.as_bytes() {
        [b' ', first, ..] if PLAIN[usize::from(*first)] => 1,
        _ => text.len() - text.trim_start_matches(|character| !is_word(character)).len(),
    };
    let (gap, word) = text.split_at(start);
    (word, gap)
}

/// Whether what stands between two words ends a clause for good. A dot does not: the sentence ends elsewhere, and
/// "a.m." ends nothing, as little as the colon of "5:47".
fn ends_clause(gap: &str) -> bool {
    !matches!(gap, " " | ":") && gap.contains([';', ':', '"', '“', '”', '„', '(', ')', '?', '!', '\n'])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_word_is_what_its_characters_are(text in "[a-cA-C0-9'’üÜ \\-.(]{0,12}|.{0,12}|[a-cü]{0,3} ") {
            let end = text.trim_end_matches(|character| !is_word(character)).len();
            prop_assert_eq!(before(&text), text.split_at(end));
            let word = text.trim_start_matches(|character| !is_word(character));
            prop_assert_eq!(behind(&text), (word, &text[..text.len() - word.len()]));
        }

        #[test]
        fn a_plain_word_is_the_next_one(
            text in "([a-c]{0,6}|[a-cA-C0-9'’üÜ\\-.,(]{0,3})( ([a-c]{0,6}|[a-cA-C0-9'’üÜ\\-.,(]{0,3})){0,9} ?",
            from in 0..9usize,
        ) {
            let mut side = Span::new(text.floor_char_boundary(from), text.len());
            while let Some(word) = last(&text, side) {
                prop_assert!(plain_last(&text, side).is_none_or(|plain| plain == word));
                side.end = word.start;
            }
            let mut side = Span::new(text.floor_char_boundary(from), text.len());
            while let Some(word) = first(&text, side) {
                prop_assert!(plain_first(&text, side).is_none_or(|plain| plain == word));
                side.start = word.start + word.text.len();
            }
        }
    }
}
