//! The words on either side of an expression, within its clause.

/// How many words and bytes on either side are looked at; a clause is rarely longer, and time stays linear.
const REACH: usize = 24;
pub(super) const REACH_BYTES: usize = 300;

/// A word of the neighbourhood, and whether a comma or a stronger mark stands between it and the one nearer to the
/// expression.
pub(super) struct Neighbour<'a> {
    pub(super) word: &'a str,
    pub(super) comma: bool,
}

pub(super) fn is_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '\'' | '’' | '-')
}

/// The words before an expression, the nearest first, up to a mark that ends the clause.
pub(super) fn left(text: &str) -> impl Iterator<Item = Neighbour<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let trimmed = rest.trim_end_matches(|character| !is_word(character));
        let gap = &rest[trimmed.len()..];
        let start = trimmed
            .rfind(|character| !is_word(character))
            .map_or(0, |at| at + trimmed[at..].chars().next().map_or(1, char::len_utf8));
        let word = &trimmed[start..];
        rest = &trimmed[..start];
        (!word.is_empty() && !ends_clause(gap))
            .then(|| Neighbour { word, comma: gap.contains([',', '–', '—']) })
    })
    .take(REACH)
}

/// The words after an expression, the nearest first, up to a mark that ends the clause.
pub(super) fn right(text: &str) -> impl Iterator<Item = Neighbour<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let trimmed = rest.trim_start_matches(|character| !is_word(character));
        let gap = &rest[..rest.len() - trimmed.len()];
        let end = trimmed.find(|character| !is_word(character)).unwrap_or(trimmed.len());
        let word = &trimmed[..end];
        rest = &trimmed[end..];
        (!word.is_empty() && !ends_clause(gap))
            .then(|| Neighbour { word, comma: gap.contains([',', '–', '—']) })
    })
    .take(REACH)
}

/// Whether what stands between two words ends a clause for good.
fn ends_clause(gap: &str) -> bool {
    gap.contains([';', ':', '"', '“', '”', '„', '(', ')', '?', '!', '\n']) || gap.contains(". ")
}
