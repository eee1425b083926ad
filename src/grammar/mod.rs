//! The shapes of time expressions, shared by the languages: dates, clocks, distances, ranges, lengths, sets.
//!
//! A shape is a function on nom whose doc comment is the text it reads; the words come from the language's
//! [`Lexicon`]. A [`Rule`] is a shape with a name, an example and the words that may open it; a [`Grammar`] is a
//! language's lexicon and its rules in order.

pub(crate) mod bare;
pub(crate) mod clock;
pub(crate) mod date;
pub(crate) mod duration;
pub(crate) mod hour;
pub(crate) mod impossible;
pub(crate) mod list;
pub(crate) mod modified;
pub(crate) mod named;
pub(crate) mod nth;
pub(crate) mod number;
pub(crate) mod part;
pub(crate) mod range;
pub(crate) mod reference;
pub(crate) mod relative;
pub(crate) mod set;
pub(crate) mod word;
pub(crate) mod year;

use nom::IResult;

use crate::expression::Expression;
use crate::lexicon::{Lexicon, Sense, Word, is_apostrophe};
use crate::periods::Periods;

/// What a shape gives back; not matching is normal and says nothing.
pub(crate) type Parsed<'a, T> = IResult<&'a str, T, ()>;

/// A shape that reads one expression.
pub(crate) type Shape = for<'a> fn(Reader<'a>, &'a str) -> Parsed<'a, Expression>;

/// A shape that reads two expressions that share words: the ends of a range, the members of a list.
pub(crate) type PairShape = for<'a> fn(Reader<'a>, &'a str) -> Parsed<'a, Pair<'a>>;

/// A shape of what looks like an expression and is none.
pub(crate) type NoShape = for<'a> fn(Reader<'a>, &'a str) -> Parsed<'a, ()>;

/// How many letters of a word before an expression are looked at; a bound keeps the time linear.
const LONGEST: usize = 24;

/// What every shape reads with: the words of the language, the caller's names, and the text with what stands before.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a> {
    /// The language's words.
    pub(crate) words: &'a Lexicon,
    /// The caller's names of periods.
    pub(crate) periods: &'a Periods,
    /// The whole text; every input is an end of it.
    pub(crate) text: &'a str,
}

impl<'a> Reader<'a> {
    /// What stands before the input.
    pub(crate) fn before(self, input: &str) -> &'a str {
        self.text.get(..self.text.len().saturating_sub(input.len())).unwrap_or_default()
    }

    /// The classes of the word there.
    fn opening(self, input: &str) -> Openers {
        let digits = input.strip_prefix(is_apostrophe).unwrap_or(input);
        let figure = digits.starts_with(|first: char| first.is_ascii_digit());
        let first = if figure { Openers::FIGURE } else { Openers::NONE };
        let first = if self.periods.named(input).is_some() { first.or(Openers::NAMED) } else { first };
        self.words.senses(input).fold(first, |all, (sense, _)| all.or(Openers::of(sense)))
    }

    /// The classes of the word there and, behind articles and pointers, of those up to the first telling word.
    pub(crate) fn telling(self, input: &str) -> Openers {
        const MOST_LEADING: usize = 4;
        let (mut all, mut rest) = (Openers::NONE, input);
        for _ in 0..=MOST_LEADING {
            all = all.or(self.opening(rest));
            let leading = |(sense, behind)| Openers::LEADING.meets(Openers::of(sense)).then_some(behind);
            let behind = self.words.senses(rest).filter_map(leading).last();
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

    /// The words before the input within its phrase, the nearest first; each with all the text behind it.
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
        let mut senses = self.words.senses(from);
        senses.find_map(|(sense, rest)| if reads(rest) { pick(sense) } else { None })
    }

    /// The word before the input, and the text from it on. The dot of "Feb." is the word's.
    pub(crate) fn word_before(self, input: &str) -> Option<(&'a str, &'a str)> {
        let before = self.before(input).trim_end_matches([' ', '\n', '\t', '\r', '\u{a0}', '-']);
        let letters = before.strip_suffix('.').unwrap_or(before).char_indices().rev().take(LONGEST);
        let (start, _) = letters.take_while(|(_, character)| character.is_alphabetic()).last()?;
        Some((&self.text[start..], &before[start..]))
    }
}

/// Two expressions that share words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pair<'a> {
    /// What the first says.
    pub(crate) first: Expression,
    /// The text behind the first.
    pub(crate) behind_first: &'a str,
    /// The text from the second on.
    pub(crate) from_second: &'a str,
    /// What the second says.
    pub(crate) second: Expression,
    /// Whether they are the ends of a range, and not two members of a list.
    pub(crate) range: bool,
}

/// What a rule read.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Reading<'a> {
    /// One expression.
    One(Expression),
    /// Two of them.
    Two(Pair<'a>),
    /// None: the words look like a time and are not, and none of them is.
    None,
}

/// How a rule reads.
#[derive(Clone, Copy)]
pub(crate) enum Parse {
    /// One expression.
    One(Shape),
    /// Two of them.
    Two(PairShape),
    /// None, over all that is read.
    None(NoShape),
}

/// A way of saying a time: a shape under a name, with a text that it reads and the words that can begin it.
#[derive(Clone, Copy)]
pub(crate) struct Rule {
    /// The name, as the output prints it.
    pub(crate) name: &'static str,
    /// A text of which it reads all.
    pub(crate) example: &'static str,
    /// What it can begin with.
    pub(crate) opener: Openers,
    /// The shape.
    pub(crate) parse: Parse,
}

impl Rule {
    /// A rule that reads one expression.
    pub(crate) const fn one(
        name: &'static str,
        example: &'static str,
        opener: Openers,
        shape: Shape,
    ) -> Self {
        Self { name, example, opener, parse: Parse::One(shape) }
    }

    /// A rule that reads two.
    pub(crate) const fn two(
        name: &'static str,
        example: &'static str,
        opener: Openers,
        shape: PairShape,
    ) -> Self {
        Self { name, example, opener, parse: Parse::Two(shape) }
    }

    /// A rule that reads what is no time.
    pub(crate) const fn none(
        name: &'static str,
        example: &'static str,
        opener: Openers,
        shape: NoShape,
    ) -> Self {
        Self { name, example, opener, parse: Parse::None(shape) }
    }

    /// Whether what it reads is a time.
    pub(crate) fn finds(&self) -> bool {
        !matches!(self.parse, Parse::None(_))
    }

    fn read<'a>(&self, at: Reader<'a>, input: &'a str) -> Option<(Reading<'a>, &'a str)> {
        let (rest, reading) = match self.parse {
            Parse::One(shape) => shape(at, input).map(|(rest, one)| (rest, Reading::One(one))),
            Parse::Two(shape) => shape(at, input).map(|(rest, two)| (rest, Reading::Two(two))),
            Parse::None(shape) => shape(at, input).map(|(rest, ())| (rest, Reading::None)),
        }
        .ok()?;
        (rest.len() < input.len()).then_some((reading, rest))
    }
}

/// A set of classes of words, of which one must begin the text for a rule to be tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Openers(u64);

impl Openers {
    /// No word.
    const NONE: Self = Self(0);
    /// A digit, or an apostrophe and a digit.
    pub(crate) const FIGURE: Self = Self(1);
    pub(crate) const MONTH: Self = Self(1 << 1);
    pub(crate) const WEEKDAY: Self = Self(1 << 2);
    pub(crate) const SEASON: Self = Self(1 << 3);
    pub(crate) const FEAST: Self = Self(1 << 4);
    pub(crate) const DAYPART: Self = Self(1 << 5);
    pub(crate) const HOUR: Self = Self(1 << 6);
    pub(crate) const UNIT: Self = Self(1 << 7);
    pub(crate) const NUMBER: Self = Self(1 << 8);
    pub(crate) const ORDINAL: Self = Self(1 << 9);
    pub(crate) const DEICTIC: Self = Self(1 << 10);
    pub(crate) const POINTER: Self = Self(1 << 11);
    pub(crate) const EARLY: Self = Self(1 << 12);
    pub(crate) const EDGE: Self = Self(1 << 13);
    pub(crate) const ABOUT: Self = Self(1 << 14);
    pub(crate) const THE: Self = Self(1 << 15);
    pub(crate) const EVERY: Self = Self(1 << 16);
    pub(crate) const RECURRING: Self = Self(1 << 17);
    pub(crate) const REFERENCE: Self = Self(1 << 18);
    pub(crate) const FISCAL: Self = Self(1 << 19);
    pub(crate) const ERA: Self = Self(1 << 20);
    pub(crate) const DECADE: Self = Self(1 << 21);
    pub(crate) const HALF: Self = Self(1 << 22);
    pub(crate) const ONE: Self = Self(1 << 23);
    /// A name that the caller gave a period.
    pub(crate) const NAMED: Self = Self(1 << 25);
    pub(crate) const WHOLE: Self = Self(1 << 26);
    pub(crate) const DAY: Self = Self(1 << 27);
    pub(crate) const NAME: Self = Self(1 << 28);

    /// What may stand within an expression and opens none.
    const FILLER: Self = Self(1 << 24);
    /// What leads to a telling word, and alone is no expression.
    const LEADING: Self = Self::THE.or(Self::POINTER).or(Self::ONE).or(Self::FILLER).or(Self::WHOLE);

    /// Whether there is more than words that lead to others.
    fn tells(self) -> bool {
        !Self::LEADING.covers(self)
    }

    /// Whether all classes of the other are among these.
    fn covers(self, other: Self) -> bool {
        other.0 & !self.0 == 0
    }

    /// The words of either.
    pub(crate) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(crate) fn meets(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The class of a word of that sense; none for a word that begins no expression.
    fn of(sense: Sense) -> Self {
        match sense {
            Sense::Month(_) => Self::MONTH,
            Sense::Weekday(_) | Sense::Weekdays(_) | Sense::WeekdayPart(..) => Self::WEEKDAY,
            Sense::Season(_) => Self::SEASON,
            Sense::Feast(_) | Sense::FeastWeekend(_) => Self::FEAST,
            Sense::Daypart(_) => Self::DAYPART,
            Sense::Hour(_) | Sense::Quarters(_) | Sense::PastHour(_) => Self::HOUR,
            Sense::Unit(_)
            | Sense::Abbreviated(_)
            | Sense::Multiple(..)
            | Sense::Units(_)
            | Sense::Quarter(_)
            | Sense::Halfyear(_)
            | Sense::Lasting(..) => Self::UNIT,
            Sense::Number(_) | Sense::NumberAndHalf(_) | Sense::Power(_) | Sense::Few | Sense::Times(_) => {
                Self::NUMBER
            }
            Sense::One | Sense::Another => Self::ONE,
            Sense::Half => Self::HALF,
            Sense::Ordinal(_) => Self::ORDINAL,
            Sense::Decade(_) => Self::DECADE,
            Sense::Deictic(_) | Sense::DeicticPart(..) | Sense::Shifted(..) => Self::DEICTIC,
            Sense::Pointer(..) | Sense::Adjoining(_) => Self::POINTER,
            Sense::Early(_) => Self::EARLY,
            Sense::Edge(_) | Sense::EdgeOf(..) | Sense::Eve => Self::EDGE,
            Sense::About(_) | Sense::Prefix(_) => Self::ABOUT,
            Sense::The => Self::THE,
            Sense::Every(_) | Sense::EveryOther | Sense::Per => Self::EVERY,
            Sense::Recurring(_) => Self::RECURRING,
            Sense::Reference(_) | Sense::Then(_) | Sense::Prospect(_) => Self::REFERENCE,
            Sense::Fiscal => Self::FISCAL,
            Sense::Stretch => Self::UNIT,
            Sense::Filler => Self::FILLER,
            Sense::Whole => Self::WHOLE,
            Sense::Era(_) => Self::ERA,
            Sense::Day(..) => Self::DAY,
            Sense::Name => Self::NAME,
            _ => Self::NONE,
        }
    }
}

/// A language's words and rules.
pub(crate) struct Grammar {
    lexicon: Lexicon,
    /// In order: where two rules read equally far, the earlier one is right.
    pub(crate) rules: &'static [Rule],
    /// Whether a hyphen makes one word of two, so that neither is a time of its own: "Mai-Feier".
    compounds: bool,
}

impl Grammar {
    /// The grammar of those words and rules.
    pub(crate) fn new(words: &[Word], rules: &'static [Rule]) -> Self {
        Self { lexicon: Lexicon::new(words.to_vec()), rules, compounds: false }
    }

    /// The same for a language that writes compounds with a hyphen.
    pub(crate) fn with_compounds(self) -> Self {
        Self { compounds: true, ..self }
    }

    /// The reading that goes furthest from there, by the rules that can begin with the word there.
    pub(crate) fn read<'a>(
        &'a self,
        periods: &'a Periods,
        text: &'a str,
        start: usize,
    ) -> Option<(Reading<'a>, usize, &'static str)> {
        let input = text.get(start..)?;
        let at = Reader { words: &self.lexicon, periods, text };
        let opening = at.opening(input);
        // Articles and pointers are frequent; they open nothing where no telling word follows them.
        if opening == Openers::NONE || (Openers::LEADING.covers(opening) && !at.telling(input).tells()) {
            return None;
        }
        self.furthest(at, input, |rule| rule.opener.meets(opening))
    }

    /// The same by all rules, whatever they begin with: slow, and what [`read`](Self::read) must equal.
    #[cfg(test)]
    pub(crate) fn read_by_all<'a>(
        &'a self,
        periods: &'a Periods,
        text: &'a str,
        start: usize,
    ) -> Option<(Reading<'a>, usize, &'static str)> {
        let at = Reader { words: &self.lexicon, periods, text };
        self.furthest(at, text.get(start..)?, |_| true)
    }

    fn furthest<'a>(
        &'a self,
        at: Reader<'a>,
        input: &'a str,
        tried: impl Fn(&Rule) -> bool,
    ) -> Option<(Reading<'a>, usize, &'static str)> {
        if self.compounds && is_second_member(at.before(input)) {
            return None;
        }
        let mut best: Option<(Reading<'a>, usize, &'static str)> = None;
        for rule in self.rules.iter().filter(|rule| tried(rule)) {
            if let Some((reading, rest)) = rule.read(at, input) {
                if self.compounds && is_first_member(input, rest) {
                    continue;
                }
                let end = at.text.len() - rest.len();
                if best.is_none_or(|(_, furthest, _)| end > furthest) {
                    best = Some((reading, end, rule.name));
                }
            }
        }
        best
    }
}

/// Whether a word and a hyphen stand right before.
fn is_second_member(before: &str) -> bool {
    before.strip_suffix('-').is_some_and(|word| word.ends_with(char::is_alphabetic))
}

/// Whether a hyphen and a word stand right behind what was read, and belong to it.
fn is_first_member(input: &str, rest: &str) -> bool {
    let word = word::read(input, rest).ends_with(char::is_alphabetic);
    word && rest.strip_prefix('-').is_some_and(|next| next.starts_with(char::is_alphabetic))
}
