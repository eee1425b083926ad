//! The words on either side of an expression, within its clause.

use std::cell::OnceCell;

use crate::document::Span;
use crate::lang::cue::{Cue, Cues, Phrase, Role, Told};

/// How many words and bytes on either side are looked at; a clause is rarely longer, and time stays linear.
const REACH: usize = 24;
pub(super) const REACH_BYTES: usize = 300;

/// The words on both sides of an expression, the nearest first.
pub(super) struct Sides<'a> {
    pub(super) left: Vec<Neighbour<'a>>,
    right: OnceCell<Vec<Neighbour<'a>>>,
    /// The text that those on the right are of.
    behind: &'a str,
    cues: &'a Cues,
}

impl<'a> Sides<'a> {
    /// Those around `span`, within `sentence`.
    pub(super) fn of(cues: &'a Cues, text: &'a str, sentence: Span, span: Span) -> Self {
        let from = text.floor_char_boundary(sentence.start.max(span.start.saturating_sub(REACH_BYTES)));
        let to = text.ceil_char_boundary(sentence.end.min(span.end + REACH_BYTES));
        let mut words = Vec::with_capacity(REACH);
        words.extend(left(cues, Span::new(from, span.start).of(text)));
        Self { left: words, right: OnceCell::new(), behind: Span::new(span.end, to).of(text), cues }
    }

    /// Those behind it; read when first asked for, because what stands before it mostly says enough.
    pub(super) fn right(&self) -> &[Neighbour<'a>] {
        self.right.get_or_init(|| {
            let mut words = Vec::with_capacity(REACH);
            words.extend(self.next());
            words
        })
    }

    /// The same, one after the other.
    pub(super) fn next(&self) -> impl Iterator<Item = Neighbour<'a>> {
        right(self.cues, self.behind)
    }
}

/// A word of the neighbourhood, looked up once.
pub(super) struct Neighbour<'a> {
    pub(super) word: &'a str,
    /// Whether a comma or a stronger mark stands between it and the one nearer to the expression.
    pub(super) comma: bool,
    /// Whether it is written in small letters only.
    is_small: bool,
    /// What the tables say of it in small letters.
    told: Told,
    /// The verb form that it is in small letters, by the tables or by its ending.
    pub(super) cue: Option<Cue>,
}

impl<'a> Neighbour<'a> {
    /// A word that is written in small letters of ASCII, as most are.
    fn small(cues: &Cues, word: &'a str, comma: bool) -> Self {
        let told = cues.told(word);
        Self { word, comma, is_small: true, told, cue: cues.cue_of(word, told) }
    }

    /// Any word, looked up in small letters, for which `lower` is room.
    fn new(cues: &Cues, word: &'a str, comma: bool, lower: &mut String) -> Self {
        if word.is_ascii() {
            lower.clear();
            lower.push_str(word);
            lower.make_ascii_lowercase();
        } else {
            *lower = word.to_lowercase();
        }
        let told = cues.told(lower);
        Self { word, comma, is_small: lower == word, told, cue: cues.cue_of(lower, told) }
    }

    /// Whether it does that, however it is written.
    pub(super) fn is(&self, role: Role) -> bool {
        self.told.is(role)
    }

    /// Whether it does that and is written in small letters.
    pub(super) fn is_small(&self, role: Role) -> bool {
        self.is_small && self.told.is(role)
    }

    /// The phrases that look ahead or back and end in it.
    pub(super) fn phrases<'b>(&self, cues: &'b Cues) -> &'b [Phrase] {
        cues.phrases(self.told)
    }

    /// The verb form that the tables say it is, however it is written.
    pub(super) fn listed(&self) -> Option<Cue> {
        self.told.cue
    }

    /// The verb form that it is as it is written.
    pub(super) fn cue_as_written(&self, cues: &Cues) -> Option<Cue> {
        if self.is_small { self.cue } else { cues.regular(self.word) }
    }

    /// The verb form that the tables say it is as it is written.
    pub(super) fn listed_as_written(&self) -> Option<Cue> {
        self.told.cue.filter(|_| self.is_small)
    }

    /// Whether it is written as a name is; a single letter is none.
    pub(super) fn is_name(&self) -> bool {
        self.word.starts_with(char::is_uppercase) && self.word.chars().nth(1).is_some()
    }

    /// Whether it opens with a small letter.
    pub(super) fn opens_small(&self) -> bool {
        self.word.starts_with(char::is_lowercase)
    }
}

pub(super) fn is_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '\'' | '’' | '-')
}

/// The words before an expression, the nearest first, up to a mark that ends the clause. What stands in brackets is left
/// out, and a bracket that the expression opens is a comma: "will leave at 4 (Thursday)".
fn left<'a>(cues: &'a Cues, text: &'a str) -> impl Iterator<Item = Neighbour<'a>> {
    let bracketed = text.ends_with('(');
    let mut rest = text.strip_suffix('(').unwrap_or(text);
    let mut is_first = true;
    let mut lower = String::new();
    std::iter::from_fn(move || {
        let (trimmed, gap) = match before(rest) {
            (inside, gap) if gap != " " && gap.contains(')') && !gap.contains('(') => {
                before(inside.rfind('(').map_or(inside, |open| &inside[..open]))
            }
            outside => outside,
        };
        let (start, is_small) = last_word(trimmed);
        let word = &trimmed[start..];
        rest = &trimmed[..start];
        let comma = is_comma(gap) || std::mem::take(&mut is_first) && bracketed;
        (!word.is_empty() && !ends_clause(gap)).then(|| match is_small {
            true => Neighbour::small(cues, word, comma),
            false => Neighbour::new(cues, word, comma, &mut lower),
        })
    })
    .take(REACH)
}

/// The words after an expression, the nearest first, up to a mark that ends the clause.
fn right<'a>(cues: &'a Cues, text: &'a str) -> impl Iterator<Item = Neighbour<'a>> {
    let mut rest = text;
    let mut lower = String::new();
    std::iter::from_fn(move || {
        let (trimmed, gap) = match behind(rest) {
            (inside, gap) if gap != " " && gap.contains('(') && !gap.contains(')') => {
                behind(inside.find(')').map_or(inside, |close| &inside[close + 1..]))
            }
            outside => outside,
        };
        let (end, is_small) = first_word(trimmed);
        let word = &trimmed[..end];
        rest = &trimmed[end..];
        let comma = is_comma(gap);
        (!word.is_empty() && !ends_clause(gap)).then(|| match is_small {
            true => Neighbour::small(cues, word, comma),
            false => Neighbour::new(cues, word, comma, &mut lower),
        })
    })
    .take(REACH)
}

/// Where the word begins that a text ends with, and whether all of it is small letters of ASCII, or figures.
fn last_word(text: &str) -> (usize, bool) {
    let (mut rest, mut kinds) = (text, 0);
    loop {
        let plain = rest.bytes().rev().take_while(|byte| is_plain(*byte, &mut kinds)).count();
        rest = rest.get(..rest.len() - plain).unwrap_or_default();
        match rest.chars().next_back() {
            Some(other) if is_word(other) => {
                kinds |= OTHER;
                rest = rest.get(..rest.len() - other.len_utf8()).unwrap_or_default();
            }
            _ => return (rest.len(), kinds == SMALL),
        }
    }
}

/// Where the word ends that a text begins with, and the same of that.
fn first_word(text: &str) -> (usize, bool) {
    let (mut rest, mut kinds) = (text, 0);
    loop {
        let plain = rest.bytes().take_while(|byte| is_plain(*byte, &mut kinds)).count();
        rest = rest.get(plain..).unwrap_or_default();
        match rest.chars().next() {
            Some(other) if is_word(other) => {
                kinds |= OTHER;
                rest = rest.get(other.len_utf8()..).unwrap_or_default();
            }
            _ => return (text.len() - rest.len(), kinds == SMALL),
        }
    }
}

/// Whether a byte is a character of a word by itself, as nearly all are; its kind joins those met before.
fn is_plain(byte: u8, kinds: &mut u8) -> bool {
    let kind = KINDS[usize::from(byte)];
    *kinds |= kind;
    kind != 0
}

/// Small letters, figures, apostrophes and hyphens, which are the same in small letters.
const SMALL: u8 = 1;
/// Capitals, and what is no ASCII.
const OTHER: u8 = 2;

/// Of which kind each byte is that is a character of a word by itself.
const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut index = 0;
    while index < kinds.len() {
        kinds[index] = match index as u8 {
            b'a'..=b'z' | b'0'..=b'9' | b'\'' | b'-' => SMALL,
            b'A'..=b'Z' => OTHER,
            _ => 0,
        };
        index += 1;
    }
    kinds
};

/// Whether a comma or a dash stands between two words; most often a space does.
fn is_comma(gap: &str) -> bool {
    gap != " " && gap.contains([',', '–', '—'])
}

/// The text up to its last word, and what stands behind that: most often a space.
fn before(text: &str) -> (&str, &str) {
    let end = match text.as_bytes() {
        [.., last, b' '] if KINDS[usize::from(*last)] != 0 => text.len() - 1,
        _ => text.trim_end_matches(|character| !is_word(character)).len(),
    };
    text.split_at(end)
}

/// The text from its first word on, and what stands before that.
fn behind(text: &str) -> (&str, &str) {
    let start = match text.as_bytes() {
        [b' ', first, ..] if KINDS[usize::from(*first)] != 0 => 1,
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
