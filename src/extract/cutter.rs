//! Cuts a text into words, marks and time expressions.

use std::borrow::Cow;
use std::ops::Range;

use super::class::Class;
use super::glossary::{Glossary, Word};
use super::plain::Plain;
use super::token::{Role, Token};
use super::vocabulary::Vocabulary;
use crate::document::Span;
use crate::eight::Eight;
use crate::language::Language;
use crate::letters::places;

/// A text, and the same place by place with small letters for the capitals of ASCII, so that most words need no copy.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Letters<'t> {
    pub text: &'t str,
    pub small: &'t str,
}

impl Letters<'_> {
    /// A part of it by itself.
    pub(super) fn within(self, span: Span) -> Self {
        Self { text: span.of(self.text), small: span.of(self.small) }
    }
}

/// A word longer than any word is no word of the tables, and is not worth a look, in bytes.
const LONGEST: usize = 64;

/// Cuts a stretch of text into tokens, which are added to others. The time expressions inside, `times`, become one token
/// each; marks of footnotes such as `[3]` are left out.
pub(super) fn cut<'t>(
    letters: Letters<'t>,
    span: Span,
    times: impl Iterator<Item = (usize, Span)>,
    vocabulary: &'static Vocabulary,
    glossary: &mut Glossary<'t>,
    tokens: &mut Vec<Token<'t>>,
) {
    let before = tokens.len();
    let mut cutter = Cutter { letters, vocabulary, glossary, tokens, before };
    let mut at = span.start;
    for (index, place) in times {
        if place.start < at || place.end > span.end {
            continue;
        }
        cutter.cut(Span::new(at, place.start));
        let text = place.of(letters.text);
        let time = Token::other(place.start, text, Role::Time(index));
        cutter.tokens.push(Token { hyphened: text.contains('-'), ..time });
        at = place.end;
    }
    cutter.cut(Span::new(at, span.end));
}

/// What words are cut with.
struct Cutter<'g, 't> {
    letters: Letters<'t>,
    vocabulary: &'static Vocabulary,
    glossary: &'g mut Glossary<'t>,
    tokens: &'g mut Vec<Token<'t>>,
    /// How many tokens there were before.
    before: usize,
}

impl<'t> Cutter<'_, 't> {
    /// Cuts what lies between two time expressions.
    fn cut(&mut self, span: Span) {
        let part = span.of(self.letters.text);
        let small = self.letters.small.as_bytes();
        let mut at = span.start;
        while let Some(plain) = Plain::of(small, Span::new(at, span.end)) {
            for place in places(plain.starts) {
                let start = at + place;
                match (plain.length(place), small.get(start)) {
                    (0, Some(b'!' | b'?')) => self.push_mark(Span::new(start, start + 1), '.'),
                    (0, Some(mark)) => self.push_mark(Span::new(start, start + 1), char::from(*mark)),
                    (length, _) => self.push_plain(Span::new(start, start + length)),
                }
            }
            at += plain.end;
            if plain.stopped {
                at = span.start + self.cut_one(span, part, at - span.start);
            }
        }
    }

    /// The last token that was cut, if any was.
    fn last(&mut self) -> Option<&mut Token<'t>> {
        self.tokens.get_mut(self.before..)?.last_mut()
    }

    /// Cuts whatever stands at a place, and says where it ends.
    fn cut_one(&mut self, span: Span, part: &'t str, from: usize) -> usize {
        let Some(character) = char_at(part, from) else { return part.len() };
        let at = from + character.len_utf8();
        if character.is_whitespace() {
            return at;
        }
        if character == '['
            && let Some(end) = footnote_mark(part.get(from..).unwrap_or_default())
        {
            return from + end;
        }
        // "Friday's": the ending belongs to the time expression before.
        if from == 0
            && let Some(time) = self.last().filter(|last| last.time().is_some())
            && let Some(ending) = ["'s", "’s"].iter().find(|ending| part.starts_with(**ending))
        {
            time.owns = true;
            return ending.len();
        }
        if character.is_alphanumeric() || opens_sum(character, part.get(at..)) {
            self.cut_word(span, part, from, at)
        } else if let Some(mark) = plain_mark(character) {
            self.cut_mark(span, part, (character, mark), from)
        } else {
            at
        }
    }

    /// Cuts the word that begins at a place and goes on at another one, and says where it ends.
    fn cut_word(&mut self, span: Span, part: &'t str, from: usize, at: usize) -> usize {
        let end = word_end(part, at);
        let mut at = end.at;
        // "U.S." and "Jan." keep their dot; the last dot of a sentence is a mark.
        if part.as_bytes().get(at) == Some(&b'.') {
            let word = part.get(from..at).unwrap_or_default();
            let more = part.get(at + 1..).is_some_and(|after| !after.trim_start().is_empty());
            // "zum 700. Todestag"
            let german = self.vocabulary.language == Language::German;
            let counts = german && word.bytes().all(|one| one.is_ascii_digit());
            if end.dotted || more && (counts || is_shortened(word, self.vocabulary)) {
                at += 1;
            }
        }
        // "20%" keeps its sign.
        let counted = part.as_bytes().get(at - 1).is_some_and(u8::is_ascii_digit);
        at += usize::from(counted && part.as_bytes().get(at) == Some(&b'%'));
        self.push(span, from..at, from..if end.dotted { at } else { end.at }, end.hyphened);
        at
    }

    /// Adds a mark, by its plain form.
    #[inline]
    fn push_mark(&mut self, span: Span, mark: char) {
        self.tokens.push(Token::other(span.start, span.of(self.letters.text), Role::Mark(mark)));
    }

    /// Adds a word of nothing but letters and figures of ASCII.
    #[inline]
    fn push_plain(&mut self, span: Span) {
        let Letters { text, small } = self.letters;
        let text = span.of(text);
        let capital = text.as_bytes().first().is_some_and(u8::is_ascii_uppercase);
        let joined = capital && self.vocabulary.language == Language::German;
        let first = Eight::first(small.as_bytes().get(span.start..).unwrap_or_default());
        let word = self.glossary.word(small, span, first, joined, self.vocabulary);
        self.tokens.push(Token::word(span.start, text, capital, word));
    }

    /// Adds a word, which may be a dot shorter than its text.
    fn push(&mut self, part: Span, text: Range<usize>, word: Range<usize>, hyphened: bool) {
        let place = |range: Range<usize>| Span::new(part.start + range.start, part.start + range.end);
        let (span, word) = (place(text), place(word));
        let written = word.of(self.letters.text);
        let (lower, owns) = lowered(written, word.of(self.letters.small));
        let capital = written.chars().next().is_some_and(char::is_uppercase);
        // German joins nouns without a hyphen.
        let joined = hyphened || capital && self.vocabulary.language == Language::German;
        let known = match lower {
            _ if lower.is_empty() => Word::NONE,
            Cow::Borrowed(lower) => {
                let (part, first) = (Span::new(0, lower.len()), Eight::first(lower.as_bytes()));
                self.glossary.word(lower, part, first, joined, self.vocabulary)
            }
            Cow::Owned(lower) => self.glossary.written(lower, joined, self.vocabulary),
        };
        let token = Token::word(span.start, span.of(self.letters.text), capital, known);
        self.tokens.push(Token { hyphened, owns, ..token });
    }

    /// Cuts a mark, which may belong to the word before it, and says where it ends.
    fn cut_mark(&mut self, span: Span, part: &'t str, mark: (char, char), from: usize) -> usize {
        let (character, mark) = mark;
        let to = from + character.len_utf8();
        let place = |to: usize| Span::new(span.start + from, span.start + to);
        let text = self.letters.text;
        let last = self.last().filter(|last| last.span().end == span.start + from);
        match (mark, last) {
            // "Staats- und Regierungschefs": a hyphen at a word is no dash.
            (_, Some(word)) if character == '-' && word.is_word() => {
                let Span { start, end } = word.span();
                word.text = Span::new(start, end + 1).of(text);
                word.hyphened = true;
            }
            // Two apostrophes close what two grave accents opened.
            ('\'', _) if char_at(part, to) == Some(character) => {
                self.push_mark(place(to + 1), '"');
                return to + character.len_utf8();
            }
            // An apostrophe right after a plural shows ownership; any other single quote shows nothing.
            ('\'', Some(last)) => last.owns = last.lower.ends_with('s') && last.is_nominal(),
            ('\'', None) => {}
            _ => self.push_mark(place(to), mark),
        }
        to
    }
}

fn is_joint(character: char) -> bool {
    matches!(character, '-' | '\'' | '’' | '.' | '&')
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

/// A word in lower case without its possessive ending, and whether it owns what follows. Most words stand so already in
/// the text in small letters, and are not copied.
#[inline]
fn lowered<'t>(word: &str, small: &'t str) -> (Cow<'t, str>, bool) {
    if word.len() > LONGEST {
        return (Cow::default(), false);
    }
    let owner = small.strip_suffix("'s").or_else(|| small.strip_suffix("’s"));
    let rest = owner.unwrap_or(small);
    let lower = if rest.is_ascii() || rest.chars().all(is_small) {
        Cow::Borrowed(rest)
    } else {
        let mut lower = word.to_lowercase().replace('’', "'");
        let end = lower.len() - if lower.ends_with("'s") { "'s".len() } else { 0 };
        lower.truncate(end);
        Cow::Owned(lower)
    };
    let owns = owner.is_some() && !matches!(&*lower, "it" | "he" | "she" | "that" | "there" | "let");
    (lower, owns)
}

/// Whether a character stands in a word in lower case as it is.
fn is_small(character: char) -> bool {
    let mut small = character.to_lowercase();
    character.is_ascii() || character != '’' && small.next() == Some(character) && small.next().is_none()
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::extract::glossary::Shelves;

    /// The tokens of a stretch of a text by the fast way, or one by one; all that is known of each but where it is kept.
    fn cut_all(text: &str, span: Span, language: Language, one_by_one: bool) -> Vec<String> {
        let small = text.to_ascii_lowercase();
        let shelves = Shelves::of(text.len());
        let mut glossary = Glossary::of(text.len(), &shelves);
        let (letters, mut tokens) = (Letters { text, small: &small }, vec![]);
        let vocabulary = Vocabulary::of(language);
        if one_by_one {
            let (glossary, tokens, before) = (&mut glossary, &mut tokens, 0);
            let mut cutter = Cutter { letters, vocabulary, glossary, tokens, before };
            let mut at = 0;
            while at < span.len() {
                at = cutter.cut_one(span, span.of(text), at);
            }
        } else {
            cut(letters, span, std::iter::empty(), vocabulary, &mut glossary, &mut tokens);
        }
        tokens.iter().map(|token| format!("{token:?}")).collect()
    }

    proptest! {
        #[test]
        fn words_and_marks_are_what_is_found_one_by_one(
            before in "[a-z .]{0,3}",
            text in "([A-Za-z]{1,3}|parliament|[a-z]{60,70}|Ratsvorsitzende|Mr|U\\.S|[0-9]{1,9}|[ .,;:'’\"“(\\[%$-]|é|\n){0,40}|.{0,30}",
            behind in "[a-z .,0-9]{0,9}",
            german: bool,
        ) {
            let language = if german { Language::German } else { Language::English };
            let span = Span::new(before.len(), before.len() + text.len());
            let text = before + &text + &behind;
            prop_assert_eq!(cut_all(&text, span, language, false), cut_all(&text, span, language, true));
        }
    }
}
