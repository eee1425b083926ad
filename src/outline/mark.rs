//! The marks of numbered notes, in the text that cites one and before the note itself: `[3]`, "³", "(3)".

/// How a note's number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// `[3]`, and Markdown's `[^3]`.
    Square,
    /// "³".
    Raised,
    /// "(3)", which is a footnote's mark only where such footnotes stand in the document.
    Round,
}

/// The number of digits up to which a number is believed to count notes.
const DIGITS: usize = 3;

/// The mark a text opens with: its style, its number and its length in bytes.
pub(super) fn mark(text: &str) -> Option<(Style, u32, usize)> {
    let first = text.chars().next()?;
    let (style, close) = match first {
        '[' => (Style::Square, ']'),
        '(' => (Style::Round, ')'),
        _ if !is_raised(first) => return None,
        _ => {
            let length: usize =
                text.chars().take(DIGITS + 1).take_while(|c| raised(*c).is_some()).map(char::len_utf8).sum();
            let digits = text.get(..length)?;
            let number = digits.chars().filter_map(raised).fold(0, |number, digit| number * 10 + digit);
            return (digits.chars().count() <= DIGITS).then_some((Style::Raised, number, length));
        }
    };
    let inner = text.get(1..)?;
    let caret = usize::from(style == Style::Square && inner.starts_with('^'));
    let digits = inner.get(caret..)?.bytes().take(DIGITS + 1).take_while(u8::is_ascii_digit).count();
    let number = inner.get(caret..caret + digits)?;
    let closed = inner.get(caret + digits..)?.starts_with(close);
    let number = number.parse().ok().filter(|_| digits <= DIGITS && closed)?;
    Some((style, number, 1 + caret + digits + 1))
}

/// The text without the mark it ends with, if it ends with one in square brackets or in raised digits.
pub(super) fn without_mark(text: &str) -> &str {
    let bare = text.trim_end_matches(|c| raised(c).is_some());
    if bare.len() < text.len() {
        return bare;
    }
    // The closing bracket may be gone already, as brackets close sentences.
    let inner = text.strip_suffix(']').unwrap_or(text);
    let digits = inner.bytes().rev().take(DIGITS + 1).take_while(u8::is_ascii_digit).count();
    let open = inner.get(..inner.len() - digits).map(|rest| rest.strip_suffix('^').unwrap_or(rest));
    match open.and_then(|rest| rest.strip_suffix('[')) {
        Some(rest) if (1..=DIGITS).contains(&digits) => rest,
        _ => text,
    }
}

/// The numbers of a mark that may cite several notes, "[1, 2]" or "[3-5]", and its length in bytes.
pub(super) fn list(text: &str) -> Option<(Vec<u32>, usize)> {
    const LONGEST: usize = 32;
    let close = text.bytes().take(LONGEST).position(|byte| byte == b']')?;
    let inner = text.get(1..close)?;
    let mut numbers = Vec::new();
    for part in inner.split([',', ';']) {
        let part = part.trim().trim_start_matches('^');
        let (from, to) = part.split_once(['-', '–']).unwrap_or((part, part));
        let number = |text: &str| {
            let digits = text.bytes().all(|byte| byte.is_ascii_digit()) && text.len() <= DIGITS;
            text.parse::<u32>().ok().filter(|_| digits)
        };
        numbers.extend((number(from.trim())?..=number(to.trim())?).take(LONGEST));
    }
    Some((numbers, close + 1))
}

/// Whether a character is a raised digit.
pub(super) fn is_raised(c: char) -> bool {
    raised(c).is_some()
}

fn raised(c: char) -> Option<u32> {
    match c {
        '¹' => Some(1),
        '²' => Some(2),
        '³' => Some(3),
        '⁰' | '⁴'..='⁹' => Some(u32::from(c) - u32::from('⁰')),
        _ => None,
    }
}
