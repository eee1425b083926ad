//! What every shape reads with: the words, the names, and what stands before.

use std::ops::Deref;

use crate::calendar::{Amount, Granularity};
use crate::expression::Expression;
use crate::lexicon::{Sense, Signals, is_apostrophe, is_dash};
use crate::periods::Periods;

use super::memo::{Memo, Senses};
use super::opener::Openers;
use super::phrase::{Classes, Phrase};
use super::word;

/// How many letters of a word before an expression are looked at; a bound keeps the time linear.
const LONGEST: usize = 24;

/// A text, and what every shape reads it with: the words of the language, the caller's names.
#[derive(Clone, Copy)]
pub(crate) struct Passage<'a> {
    /// The language's words, with those remembered that were looked up.
    words: &'a Memo<'a>,
    /// The caller's names of periods.
    pub(crate) periods: &'a Periods,
    /// The whole text; every input is an end of it.
    pub(crate) text: &'a str,
    /// Its phrases, where they were found.
    phrases: &'a [Phrase],
    /// How much of the text is left where these begin.
    left: usize,
    /// The classes of all their words.
    said: Openers,
}

impl<'a> Passage<'a> {
    /// Of that text.
    pub(crate) fn new(words: &'a Memo<'a>, periods: &'a Periods, text: &'a str) -> Self {
        Self { words, periods, text, phrases: &[], left: text.len(), said: Openers::ALL }
    }

    /// The same, of which no shape is tried that the words of the phrase there do not call for.
    pub(crate) fn within(self, phrases: &'a [Phrase]) -> Self {
        let left = phrases.first().map_or(0, |first| self.text.len() - first.start);
        let said = phrases.iter().fold(Openers::NONE, |said, phrase| said.or(phrase.all));
        Self { phrases, left, said, ..self }
    }
}

/// A reader of a passage. It is no more than a reference, for every shape holds one for each of its words.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a>(&'a Passage<'a>);

impl<'a> Deref for Reader<'a> {
    type Target = Passage<'a>;

    fn deref(&self) -> &Passage<'a> {
        self.0
    }
}

impl<'a> Reader<'a> {
    /// A reader of that passage.
    pub(crate) fn of(passage: &'a Passage<'a>) -> Self {
        Self(passage)
    }

    /// Whether a word of one of these classes may stand there: most that are asked for stand nowhere among the phrases.
    #[inline(always)]
    pub(super) fn may_say(self, input: &str, classes: Openers) -> bool {
        self.said.meets(classes) || input.len() > self.left
    }

    /// The classes of all words of the phrase there; all there are where none was found.
    pub(super) fn phrase(self, input: &str) -> Openers {
        self.found(input).map_or(Openers::ALL, |phrase| phrase.all)
    }

    /// The classes of what stands in one with the first word of the phrase there, or right behind it; all where none was found.
    pub(super) fn second(self, input: &str) -> Openers {
        self.found(input).map_or(Openers::ALL, |phrase| phrase.second)
    }

    /// The phrase there, if one was found.
    fn found(self, input: &str) -> Option<&'a Phrase> {
        let start = self.text.len() - input.len();
        let found = self.phrases.binary_search_by_key(&start, |phrase| phrase.start);
        found.ok().and_then(|index| self.phrases.get(index))
    }

    /// The senses of the word, or phrase, that the input begins with, each with the text behind it; longest first.
    pub(crate) fn senses(self, input: &'a str) -> Senses<'a, 'a> {
        self.words.senses(input)
    }

    /// The date that the input begins with, and the text behind it, as `read` tells; it is read once.
    pub(super) fn date(
        self,
        input: &'a str,
        read: impl FnOnce() -> Option<(Expression, &'a str)>,
    ) -> Option<(Expression, &'a str)> {
        self.words.date(input, read)
    }

    /// The number of units that the input begins with, and the text behind it, as `read` tells; it is read once for the rules
    /// that ask in turn.
    pub(super) fn amount(
        self,
        input: &'a str,
        read: impl FnOnce() -> Option<((Amount, Granularity), &'a str)>,
    ) -> Option<((Amount, Granularity), &'a str)> {
        self.words.amount(input, read)
    }

    /// What stands before the input.
    pub(crate) fn before(self, input: &str) -> &'a str {
        self.text.get(..self.text.len().saturating_sub(input.len())).unwrap_or_default()
    }

    /// What the word says that the input begins with, if it is of one of these classes and has a sense of which something
    /// is picked; with the text behind it.
    #[inline]
    pub(crate) fn pick<T>(
        self,
        input: &'a str,
        classes: Openers,
        pick: impl Fn(Sense) -> Option<T>,
    ) -> Option<(&'a str, T)> {
        if self.may_say(input, classes) { self.picked(input, classes, pick) } else { None }
    }

    /// The same of a word that may be of one of these classes.
    #[inline]
    pub(super) fn picked<T>(
        self,
        input: &'a str,
        classes: Openers,
        pick: impl Fn(Sense) -> Option<T>,
    ) -> Option<(&'a str, T)> {
        self.words.pick(input, classes, pick)
    }

    /// Whether the word that the input begins with is of one of these classes; none of them is that of figures. Most
    /// shapes read nothing where it is not.
    #[inline]
    pub(crate) fn says(self, input: &str, classes: Openers) -> bool {
        self.may_say(input, classes) && self.words.place(input).classes().meets(classes)
    }

    /// The words that are worth a look-up while nothing is known of those around them.
    pub(super) fn signals(self) -> &'a Signals {
        &self.words.signals
    }

    /// Whether a word of these classes calls for a rule by itself.
    pub(super) fn calls(self, classes: Openers) -> bool {
        classes.meets(self.words.grammar.calling)
    }

    /// The classes of the word there.
    pub(super) fn opening(self, input: &str) -> Openers {
        let digits = input.strip_prefix(is_apostrophe).unwrap_or(input);
        let figure = digits.starts_with(|first: char| first.is_ascii_digit());
        let first = if figure { Openers::FIGURE } else { Openers::NONE };
        let first = if self.periods.named(input).is_some() { first.or(Openers::NAMED) } else { first };
        first.or(self.words.place(input).classes())
    }

    /// The classes of the word there, or the figure.
    // Inlined, for most words are no more than what the language says of them, which stands in one place.
    #[inline(always)]
    pub(super) fn classes(self, input: &'a str) -> Classes {
        let letter = input.as_bytes().first().is_some_and(u8::is_ascii_alphabetic);
        if !letter || !self.periods.is_empty() {
            return self.with_figure_and_name(input);
        }
        self.said_by_language(input)
    }

    /// The classes that the language gives the word there.
    #[inline(always)]
    fn said_by_language(self, input: &'a str) -> Classes {
        match self.words.known(input) {
            Some(word) => Classes::of(word, input),
            None => Classes { opening: Openers::NONE, all: Openers::NONE, left: input.len() },
        }
    }

    /// The same with those of the figure there, and with that of a name.
    #[inline(never)]
    fn with_figure_and_name(self, input: &'a str) -> Classes {
        let classes = self.with_figure(input, self.said_by_language(input));
        if self.periods.is_empty() { classes } else { self.with_name(input, classes) }
    }

    /// The same with that of a name which the caller gave a period.
    fn with_name(self, input: &'a str, classes: Classes) -> Classes {
        let Some((_, rest)) = self.periods.named(input) else { return classes };
        let Classes { opening, all, left } = classes;
        let (opening, all) = (opening.or(Openers::NAMED), all.or(Openers::NAMED));
        Classes { opening, all, left: left.min(rest.len()) }
    }

    /// The same with those of the figure there.
    fn with_figure(self, input: &'a str, classes: Classes) -> Classes {
        let digits = input.strip_prefix(is_apostrophe).unwrap_or(input);
        let places = digits.bytes().take_while(u8::is_ascii_digit).count();
        if places == 0 {
            return classes;
        }
        let rest = &digits[places..];
        // Behind most figures stands a space, and in one with others what makes them more than a number.
        let (suffix, length) = match rest.as_bytes().first() {
            Some(b' ') | None => (Openers::NONE, 0),
            _ => {
                let suffix = self.words.place(rest);
                (suffix.classes().or(marked(rest)), suffix.length().unwrap_or(0))
            }
        };
        let (first, small) = if is_later_part(self.before(input)) {
            (Openers::NONE, Openers::NONE)
        } else {
            (Openers::FIRST, Openers::SMALL)
        };
        let number = match places {
            _ if digits.len() < input.len() => Openers::YEAR,
            1 | 2 if (1..=28).contains(&digits[..places].parse().unwrap_or(0)) => small,
            1 | 2 => small.or(Openers::LATE),
            3 => Openers::EARLY_YEAR,
            4 if ("1".."2200").contains(&digits) => Openers::YEAR,
            _ => Openers::NONE,
        };
        let number = number.or(suffix.and(Openers::TH));
        let opening = classes.opening.or(Openers::FIGURE).or(first).or(number);
        // No year begins with a nought: "0300".
        let clock = if places == 4 && digits.starts_with('0') { Openers::CLOCK } else { Openers::NONE };
        let all = opening.or(suffix).or(clock);
        let dates = all.meets(Openers::YEAR.or(Openers::MARKED).or(Openers::TH).or(Openers::TENS));
        let all = if dates { all.or(Openers::DATING) } else { all };
        Classes { opening, all, left: classes.left.min(rest.len() - length) }
    }

    /// The classes of the word there and, behind articles and pointers, of those up to the first telling word.
    pub(crate) fn telling(self, input: &str) -> Openers {
        const MOST_LEADING: usize = 4;
        let (mut all, mut rest) = (Openers::NONE, input);
        for _ in 0..=MOST_LEADING {
            let classes = self.opening(rest);
            all = all.or(classes);
            if !classes.meets(Openers::LEADING) {
                break;
            }
            let leading = |(sense, behind)| Openers::LEADING.meets(Openers::of(sense)).then_some(behind);
            let behind = self.senses(rest).filter_map(leading).last();
            match behind.and_then(|behind| word::gap_or_hyphen(behind).ok()) {
                Some((next, ())) => rest = next,
                None => break,
            }
        }
        all
    }

    /// Whether the word before the input has such a sense: "in" before "2014".
    pub(crate) fn follows(self, input: &str, accept: impl Fn(Sense) -> bool) -> bool {
        self.says_before(input, |sense| accept(sense).then_some(())).is_some()
    }

    /// The words before the input with no more than spaces between them, the nearest first; each with all the text behind it.
    pub(crate) fn words_before(self, input: &str) -> impl Iterator<Item = &'a str> {
        let text = self.text;
        let mut before = self.before(input);
        std::iter::from_fn(move || {
            let word = before.trim_end_matches([' ', '\u{a0}']);
            let letters = word.char_indices().rev().take(LONGEST);
            let inside = |letter: char| letter.is_alphanumeric() || is_apostrophe(letter);
            let (start, _) = letters.take_while(|(_, letter)| inside(*letter)).last()?;
            before = &text[..start];
            Some(&text[start..])
        })
    }

    /// What the word before the input says, if it has such a sense.
    pub(crate) fn says_before<T>(self, input: &str, pick: impl Fn(Sense) -> Option<T>) -> Option<T> {
        let (from, word) = self.word_before(input)?;
        let reads = |rest: &str| from.len() - rest.len() == word.len();
        let mut senses = self.senses(from);
        senses.find_map(|(sense, rest)| if reads(rest) { pick(sense) } else { None })
    }

    /// The word before the input, and the text from it on. The dot of "Feb." is the word's.
    pub(crate) fn word_before(self, input: &str) -> Option<(&'a str, &'a str)> {
        let before = without_gap(self.before(input));
        let start = start_of_letters(before.strip_suffix('.').unwrap_or(before))?;
        Some((&self.text[start..], &before[start..]))
    }
}

/// What stands before a gap or a hyphen.
fn without_gap(before: &str) -> &str {
    match before.as_bytes() {
        // Most gaps are one space.
        [.., letter, b' '] if letter.is_ascii_alphanumeric() => &before[..before.len() - 1],
        _ => before.trim_end_matches([' ', '\n', '\t', '\r', '\u{a0}', '-']),
    }
}

/// Where the letters begin with which a text ends.
fn start_of_letters(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let plain = bytes.iter().rev().take(LONGEST).take_while(|byte| byte.is_ascii_alphabetic()).count();
    let start = bytes.len() - plain;
    if plain == LONGEST || bytes[..start].last().is_none_or(u8::is_ascii) {
        return (plain > 0).then_some(start);
    }
    let letters = text.char_indices().rev().take(LONGEST);
    letters.take_while(|(_, character)| character.is_alphabetic()).last().map(|(start, _)| start)
}

/// Whether a figure behind that text goes on with the number there: 12:("30").
fn is_later_part(before: &str) -> bool {
    matches!(before.as_bytes(), [.., figure, b'.' | b':' | b'/'] if figure.is_ascii_digit())
}

/// Whether a mark and a further figure follow a figure: 12":30".
fn marked(rest: &str) -> Openers {
    let behind = rest.strip_prefix(|mark| matches!(mark, '.' | ':' | '/') || is_dash(mark));
    let figure = behind.is_some_and(|next| next.starts_with(|first: char| first.is_ascii_digit()));
    match figure {
        true if rest.starts_with(['.', ':']) => Openers::MARKED,
        // "9/11" is one word: no other place sees what stands inside.
        true => Openers::MARKED.or(Openers::JOINT),
        false => Openers::NONE,
    }
}
