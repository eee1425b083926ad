//! The words and marks of a sentence, each with the part it plays there.

use std::borrow::Cow;

use super::class::Class;
use super::vocabulary::{Entry, Verb, Vocabulary};
use crate::document::Span;

/// A word, a mark, or a whole time expression.
#[derive(Debug, Clone)]
pub(super) struct Token<'t> {
    pub span: Span,
    pub text: &'t str,
    /// In lower case, without a possessive ending.
    pub lower: Cow<'t, str>,
    /// What the tables say of `lower`.
    pub entry: &'static Entry,
    pub class: Class,
    pub role: Role,
    /// It is written with a capital.
    pub capital: bool,
    /// Hyphens join its parts.
    pub hyphened: bool,
    /// It ends in "'s" or stands before a lone apostrophe: it owns what follows.
    pub owns: bool,
}

/// The part a token plays in its sentence.
#[derive(Debug, Clone, Copy)]
pub(super) enum Role {
    /// A time expression: the index of its mention, of the first of the two for a range.
    Time(usize),
    /// A verb that bears the meaning of its group.
    Verb(&'static Verb),
    /// A verb that only helps another.
    Auxiliary,
    /// A noun of the kind of happening.
    Noun(&'static str),
    /// Part of a name.
    Name,
    /// A word that only joins or points.
    Function,
    /// Any other word.
    Other,
    /// A punctuation mark, by its plain form: `,` `;` `:` `(` `)` `"` `-` `.`.
    Mark(char),
}

impl Role {
    pub(super) fn is_name(self) -> bool {
        matches!(self, Self::Name)
    }
}

impl Token<'_> {
    /// Whether it can stand inside a noun phrase.
    pub(super) fn is_nominal(&self) -> bool {
        matches!(self.role, Role::Noun(_) | Role::Name | Role::Other)
    }

    /// Whether it is that mark.
    pub(super) fn is_mark(&self, mark: char) -> bool {
        matches!(self.role, Role::Mark(one) if one == mark)
    }

    /// Whether it plays no other part than that of this class.
    pub(super) fn is(&self, class: Class) -> bool {
        self.class.is(class)
            && !matches!(
                self.role,
                Role::Verb(_) | Role::Auxiliary | Role::Noun(_) | Role::Name | Role::Time(_)
            )
    }

    /// The verb it is.
    pub(super) fn verb(&self) -> Option<&'static Verb> {
        if let Role::Verb(verb) = self.role { Some(verb) } else { None }
    }

    /// The kind of happening it names as a noun.
    pub(super) fn noun(&self) -> Option<&'static str> {
        if let Role::Noun(concept) = self.role { Some(concept) } else { None }
    }

    /// Whether it can be the age of a person: "53", "6-year-old".
    pub(super) fn is_age(&self) -> bool {
        let digits = self.lower.bytes().take_while(u8::is_ascii_digit).count();
        (1..=2).contains(&digits) && (digits == self.lower.len() || self.lower.ends_with("-old"))
    }

    /// The mention it is.
    pub(super) fn time(&self) -> Option<usize> {
        if let Role::Time(index) = self.role { Some(index) } else { None }
    }
}

/// Cuts a stretch of text into tokens. The time expressions inside, `times`, become one token each;
/// marks of footnotes such as `[3]` are left out.
pub(super) fn tokens<'t>(
    text: &'t str,
    span: Span,
    times: &[(usize, Span)],
    vocabulary: &'static Vocabulary,
) -> Vec<Token<'t>> {
    /// A word with the space behind it, on average.
    const WORD: usize = 5;
    let mut tokens = Vec::with_capacity(span.len() / WORD + 1);
    let mut at = span.start;
    for (index, place) in times {
        if place.start < at || place.end > span.end {
            continue;
        }
        words(text, Span::new(at, place.start), vocabulary, &mut tokens);
        tokens.push(Token {
            span: *place,
            text: place.of(text),
            lower: Cow::default(),
            entry: &Entry::NONE,
            class: Class::NONE,
            role: Role::Time(*index),
            capital: false,
            hyphened: place.of(text).contains('-'),
            owns: false,
        });
        at = place.end;
    }
    words(text, Span::new(at, span.end), vocabulary, &mut tokens);
    tokens
}

fn is_joint(character: char) -> bool {
    matches!(character, '-' | '\'' | '’' | '.' | '&')
}

/// The tokens between two time expressions.
fn words<'t>(text: &'t str, span: Span, vocabulary: &'static Vocabulary, tokens: &mut Vec<Token<'t>>) {
    let part = span.of(text);
    let place = |from: usize, to: usize| Span::new(span.start + from, span.start + to);
    let mut at = 0;
    while let Some(character) = char_at(part, at) {
        let from = at;
        if character == ' ' {
            at += 1;
            continue;
        }
        at += character.len_utf8();
        if character.is_whitespace() {
            continue;
        }
        if character == '['
            && let Some(end) = footnote_mark(part.get(from..).unwrap_or_default())
        {
            at = from + end;
            continue;
        }
        // "Friday's": the ending belongs to the time expression before.
        if from == 0
            && let Some(time) = tokens.last_mut().filter(|last| last.time().is_some())
            && let Some(ending) = ["'s", "’s"].iter().find(|ending| part.starts_with(**ending))
        {
            time.owns = true;
            at = ending.len();
            continue;
        }
        if character.is_alphanumeric() || opens_sum(character, part.get(at..)) {
            let end = word_end(part, at);
            at = end.at;
            // "U.S." and "Jan." keep their dot; the last dot of a sentence is a mark.
            if part.as_bytes().get(at) == Some(&b'.') {
                let word = part.get(from..at).unwrap_or_default();
                let more = part.get(at + 1..).is_some_and(|after| !after.trim_start().is_empty());
                if end.dotted || more && is_shortened(word, vocabulary) {
                    at += 1;
                }
            }
            // "20%" keeps its sign.
            let counted = part.as_bytes().get(at - 1).is_some_and(u8::is_ascii_digit);
            at += usize::from(counted && part.as_bytes().get(at) == Some(&b'%'));
            let text = part.get(from..at).unwrap_or_default();
            let word = part.get(from..end.at).filter(|_| !end.dotted).unwrap_or(text);
            tokens.push(word_token(text, word, end.hyphened, place(from, at), vocabulary));
        } else if let Some(mark) = plain_mark(character) {
            let to = at;
            let last = tokens.last_mut().filter(|last| last.span.end == span.start + from);
            match (mark, last) {
                // "Staats- und Regierungschefs": a hyphen at a word is no dash.
                (_, Some(word)) if character == '-' && !word.lower.is_empty() => {
                    word.span.end += 1;
                    word.text = word.span.of(text);
                    word.hyphened = true;
                }
                // Two apostrophes close what two grave accents opened.
                ('\'', _) if char_at(part, at) == Some(character) => {
                    at += character.len_utf8();
                    tokens.push(mark_token('"', place(from, to + 1), part.get(from..=to)));
                }
                // An apostrophe right after a plural shows ownership; any other single quote shows nothing.
                ('\'', Some(last)) => last.owns = last.lower.ends_with('s') && last.is_nominal(),
                ('\'', None) => {}
                _ => tokens.push(mark_token(mark, place(from, to), part.get(from..to))),
            }
        }
    }
}

/// Whether a dot behind a word within its sentence belongs to the word: "St. Louis", "Lt. Roe", "J. Moe".
fn is_shortened(word: &str, vocabulary: &Vocabulary) -> bool {
    const LONGEST: usize = 6;
    let initial = word.len() == 1 && word.starts_with(|one: char| one.is_ascii_uppercase());
    let lower = if word.len() <= LONGEST { word.to_lowercase() } else { return false };
    initial
        || vocabulary.class(&lower).is(Class::OFFICE)
        || vocabulary.language.page().abbreviations.contains(&lower.as_str())
}

fn char_at(text: &str, at: usize) -> Option<char> {
    text.get(at..)?.chars().next()
}

/// Where a word ends, and what joins its parts.
struct End {
    at: usize,
    dotted: bool,
    hyphened: bool,
}

/// Where a word ends that goes on at that place: letters, figures, and what joins them.
fn word_end(part: &str, at: usize) -> End {
    let mut end = End { at, dotted: false, hyphened: false };
    loop {
        let plain = part.as_bytes().get(end.at..).unwrap_or_default().iter();
        end.at += plain.take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
        let at = end.at;
        let Some(next) = char_at(part, at).filter(|next| *next != ' ') else { return end };
        let after = || char_at(part, at + next.len_utf8());
        let digits = matches!(next, ',' | ':')
            && before_digit(part, at)
            && after().is_some_and(|after| after.is_ascii_digit());
        let inside = digits
            || next.is_alphanumeric()
            || (is_joint(next) && after().is_some_and(char::is_alphanumeric));
        if !inside {
            return end;
        }
        end.dotted |= next == '.';
        end.hyphened |= next == '-';
        end.at += next.len_utf8();
    }
}

fn mark_token(mark: char, span: Span, text: Option<&str>) -> Token<'_> {
    Token {
        span,
        text: text.unwrap_or_default(),
        lower: Cow::default(),
        entry: &Entry::NONE,
        class: Class::NONE,
        role: Role::Mark(mark),
        capital: false,
        hyphened: false,
        owns: false,
    }
}

/// The token of a word, which may be a dot shorter than its text.
fn word_token<'t>(
    text: &'t str,
    word: &'t str,
    hyphened: bool,
    span: Span,
    vocabulary: &'static Vocabulary,
) -> Token<'t> {
    let (lower, owns) = lowered(word);
    let entry = vocabulary.entry(&lower);
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    let (class, role) = (entry.class, Role::Other);
    Token { span, text, lower, entry, class, role, capital, hyphened, owns }
}

/// A word in lower case without its possessive ending, and whether it owns what follows. Most words are so already and
/// are not copied.
fn lowered(word: &str) -> (Cow<'_, str>, bool) {
    /// A word longer than any word is no word of the tables, and is not worth a copy.
    const LONGEST: usize = 64;
    if word.len() > LONGEST {
        return (Cow::default(), false);
    }
    let is_low = word.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase());
    let mut lower = if is_low {
        Cow::Borrowed(word)
    } else if word.is_ascii() {
        Cow::Owned(word.to_ascii_lowercase())
    } else {
        Cow::Owned(word.to_lowercase().replace('’', "'"))
    };
    let Some(owner) = lower.strip_suffix("'s").map(str::len) else { return (lower, false) };
    match &mut lower {
        Cow::Borrowed(word) => *word = word.get(..owner).unwrap_or_default(),
        Cow::Owned(word) => word.truncate(owner),
    }
    let owns = !matches!(&*lower, "it" | "he" | "she" | "that" | "there" | "let");
    (lower, owns)
}

/// Whether a sign opens a sum of money: "$3".
fn opens_sum(character: char, after: Option<&str>) -> bool {
    matches!(character, '$' | '€' | '£' | '¥')
        && after.is_some_and(|after| after.starts_with(|one: char| one.is_ascii_digit()))
}

/// Whether a digit stands right before a place.
fn before_digit(text: &str, at: usize) -> bool {
    at.checked_sub(1).and_then(|before| text.as_bytes().get(before)).is_some_and(u8::is_ascii_digit)
}

/// How long a footnote mark such as `[12]` at the start of the text is.
fn footnote_mark(text: &str) -> Option<usize> {
    let digits = text.bytes().skip(1).take(4).take_while(u8::is_ascii_digit).count();
    (digits > 0 && text.as_bytes().get(digits + 1) == Some(&b']')).then_some(digits + 2)
}

fn plain_mark(character: char) -> Option<char> {
    Some(match character {
        ',' | ';' | ':' | '(' | ')' => character,
        '[' => '(',
        ']' => ')',
        '.' | '!' | '?' | '…' => '.',
        '"' | '“' | '”' | '„' | '«' | '»' | '`' => '"',
        '–' | '—' | '-' | '_' => '-',
        '\'' | '’' => '\'',
        _ => return None,
    })
}
