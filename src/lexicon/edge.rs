//! The edges of words: where one ends in a text, and what lies between two.

/// The text behind the word, if the text begins with it and the word ends there.
pub(super) fn strip<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    if word == "." {
        return text.strip_prefix('.');
    }
    let (word, dotted) = match word.strip_suffix('.') {
        Some(stem) => (stem, true),
        None => (word, false),
    };
    let (word, inflected) = match word.strip_suffix('~') {
        Some(stem) => (stem, true),
        None => (word, false),
    };
    // Most words differ, or agree, in plain letters: what is more than that is left to the characters behind them.
    let same = |(expected, found): &(u8, u8)| {
        expected.is_ascii_alphanumeric() && (expected == found || *expected == found.to_ascii_lowercase())
    };
    let plain = word.bytes().zip(text.bytes()).take_while(same).count();
    let (left, mut rest) = (word.get(plain..)?, text.get(plain..)?);
    for expected in left.chars() {
        if expected == ' ' {
            rest = gap(rest)?;
            continue;
        }
        let mut chars = rest.chars();
        let found = chars.next()?;
        let same = match expected {
            '-' => is_dash(found),
            '\'' => is_apostrophe(found),
            _ => found == expected || (expected.is_lowercase() && lower(found) == expected),
        };
        if !same {
            return None;
        }
        rest = chars.as_str();
    }
    if dotted && let Some(behind) = rest.strip_prefix('.') {
        return Some(behind);
    }
    if inflected {
        rest = ending(rest)?;
    }
    let ends = !(inflected || word.ends_with(char::is_alphanumeric)) || is_word_end(rest);
    ends.then_some(rest)
}

/// Whether no letter or figure follows.
#[inline]
pub(super) fn is_word_end(rest: &str) -> bool {
    match rest.as_bytes().first() {
        Some(byte) if byte.is_ascii() => !byte.is_ascii_alphanumeric(),
        _ => !rest.starts_with(char::is_alphanumeric),
    }
}

/// The endings of adjectives; where two fit, the longer one first.
pub(super) const ENDINGS: [&str; 5] = ["en", "er", "es", "em", "e"];

/// The text behind the ending of an adjective.
pub(super) fn ending(text: &str) -> Option<&str> {
    ENDINGS.into_iter().find_map(|ending| text.strip_prefix(ending))
}

/// The lower case of a letter, where that is one letter.
pub(super) fn lower(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let mut lower = letter.to_lowercase();
    match (lower.next(), lower.next()) {
        (Some(only), None) => only,
        _ => letter,
    }
}

/// How much white space may lie within an expression: a bound keeps the time linear.
const GAP: usize = 16;

/// The text behind white space: some, but not an empty line.
pub(crate) fn gap(text: &str) -> Option<&str> {
    // Most gaps are one space, and most places that are asked for one have none.
    match text.as_bytes() {
        [b' ', next, ..] if next.is_ascii_graphic() => return text.get(1..),
        [next, ..] if next.is_ascii_graphic() => return None,
        _ => {}
    }
    let (mut lines, mut rest) = (0, text);
    for _ in 0..GAP {
        let Some(space) = rest.chars().next().filter(|space| space.is_whitespace()) else { break };
        lines += usize::from(space == '\n');
        rest = &rest[space.len_utf8()..];
    }
    (rest.len() < text.len() && lines < 2 && !rest.starts_with(char::is_whitespace)).then_some(rest)
}

/// Whether a character is a hyphen or a dash of any length.
pub(crate) fn is_dash(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// Whether a character is an apostrophe, straight or curly.
pub(crate) fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '\u{2019}' | '\u{2018}')
}
