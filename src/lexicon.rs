//! The words of a language by what they say, and the index over words that is filter and look-up in one.

use crate::calendar::{Daypart, Granularity, Modifier, Part, Reference, Season, Weekday};
use crate::expression::Anchor;

/// What a word can say in a time expression. A word may have several senses: "second", "May", "fall".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sense {
    /// A month, 1 to 12.
    Month(u8),
    /// A weekday.
    Weekday(Weekday),
    /// A weekday as a set: "Fridays".
    Weekdays(Weekday),
    /// A weekday and a part of it in one word: "Montagabend".
    WeekdayPart(Weekday, Daypart),
    /// A season.
    Season(Season),
    /// A day of the year with a name of its own: "Christmas", "Good Friday".
    Feast(Part),
    /// The weekend of such a day, in one word: "Osterwochenende".
    FeastWeekend(Part),
    /// One day of history, known by a name: "9/11".
    Day(i16, u8, u8),
    /// A part of the day.
    Daypart(Daypart),
    /// A part of the day as a set: "nights".
    Dayparts(Daypart),
    /// An hour with a name of its own: "noon".
    Hour(u8),
    /// A unit of time: "week".
    Unit(Granularity),
    /// Its plural: "weeks".
    Units(Granularity),
    /// A unit in so few letters that only a number makes it one: "sec.".
    Abbreviated(Granularity),
    /// A number of units in one word: "fortnight".
    Multiple(u32, Granularity),
    /// A stretch of no certain unit: "period".
    Stretch,
    /// A number in words, up to "ninety-nine".
    Number(u32),
    /// A number and a half: "anderthalb" is 1.
    NumberAndHalf(u32),
    /// A number that multiplies the one before it: "hundred".
    Power(u32),
    /// A number that is left open: "several", "a few".
    Few,
    /// "a", "an": one of what follows, or in each.
    One,
    /// "another": one more of what follows, or as many more as follow.
    Another,
    /// "half".
    Half,
    /// An ordinal in words: "third", "twenty-first".
    Ordinal(u8),
    /// What makes figures an ordinal: the "th" of "4th".
    OrdinalSuffix,
    /// What makes figures a decade: the "s" of "1990s".
    DecadeSuffix,
    /// A decade in words: "nineties" is 9.
    Decade(u8),
    /// So many days from the day of publication: "yesterday", "tomorrow".
    Deictic(i32),
    /// What makes "today" the times one lives in: "heute noch".
    Still,
    /// A part of the day of publication, or of a day from it: "tonight".
    DeicticPart(i32, Daypart),
    /// A unit by its distance from an anchor, in one word: "Vorjahr" (-1, year).
    Shifted(i32, Granularity, Anchor),
    /// So many units from an anchor: "last", "this", "next", "following", "that".
    Pointer(i32, Anchor),
    /// What makes a length or plural one that touches the anchor: "past", "recent", "coming".
    Adjoining(Reference),
    /// What makes a length a distance: "ago", "later", "earlier".
    Away(i32, Anchor),
    /// The same before the length: "vor" in "vor drei Wochen".
    AwayAhead(i32, Anchor),
    /// What makes a length or unit a distance from the date behind it: "before", "after".
    Beside(i32),
    /// The day before what follows: "eve".
    Eve,
    /// A part of a period, before its name: "early", "mid", "later".
    Early(Modifier),
    /// A part of a period, as a noun: "end", "beginning".
    Edge(Modifier),
    /// A part of a period with the period, in one word: "Jahresende".
    EdgeOf(Modifier, Granularity),
    /// Vagueness or a bound: "about", "more than".
    About(Modifier),
    /// A bound that a hyphen joins to its date: the "post" of "post-1959".
    Prefix(Modifier),
    /// Vagueness or a bound behind a length: "or so".
    Hedge(Modifier),
    /// The article.
    The,
    /// "of".
    Of,
    /// A preposition that may stand before a bare month or year: "in", "since".
    Preposition,
    /// "at", "on": before a time of the clock.
    At,
    /// Opens a range whose ends "to" joins: "from".
    From,
    /// Opens a range whose ends "and" joins: "between".
    Between,
    /// Joins the ends of a range: "to", "until", "through".
    To,
    /// "and", "or": joins two of a kind.
    And,
    /// "each", "every", by their TIMEX3 `quant`.
    Every(&'static str),
    /// "per".
    Per,
    /// How often: "once", "twice".
    Times(u32),
    /// "times", after a number.
    TimesNoun,
    /// An adverb or adjective of a set: "daily", "annually".
    Recurring(Granularity),
    /// A time without a place: "now", "recently".
    Reference(Reference),
    /// The same, where a preposition stands before: at "the time".
    Then(Reference),
    /// The same as a noun, where no noun follows that it describes: the "future".
    Prospect(Reference),
    /// "fiscal".
    Fiscal,
    /// "ended", "ending": makes a year before it one that runs to some day.
    Ending,
    /// "long": makes a length an attribute.
    Attribute,
    /// A pronoun or an auxiliary, which no number counts: on the 28th "they".
    Small,
    /// What compares: "than" in "three years later than planned".
    Than,
    /// What business reports of a part of the year: first-half "profit".
    Figures,
    /// "teens": years of a life, as those that are joined to them.
    Teens,
    /// "his", "her": makes a decade one of a life.
    Own,
    /// "ahead", "to come": behind units, says that they follow.
    Ahead,
    /// "every other": each second of what follows.
    EveryOther,
    /// "old": makes a length an age.
    Age,
    /// What makes years behind it an age: "mit" 17 Jahren.
    Aged,
    /// A length in one word, of so many units or of an open number: "zweijährig", "jahrelang".
    Lasting(Option<u32>, Granularity),
    /// "more", "full", "consecutive": may stand between a number and its unit.
    Filler,
    /// "whole", "all": makes a unit one length and no count.
    Whole,
    /// What makes a weekday the name of a happening, or of a feast: "Bloody" Sunday, "Black" Friday.
    Epithet,
    /// What makes a part of the day a greeting: "good" morning.
    Greets,
    /// Before (`true`) or of (`false`) the common era: "BC", "AD".
    Era(bool),
    /// The hours before (`false`) or after (`true`) noon: "a.m.", "p.m.".
    Meridiem(bool),
    /// What makes a number a time of the clock: "o'clock", "Uhr".
    Clock,
    /// So many quarters of an hour, before the hour: "dreiviertel acht".
    Quarters(u8),
    /// So many minutes past the hour behind it, or to it if negative: "half past", "quarter to".
    PastHour(i8),
    /// A time zone, in minutes east of UTC.
    Zone(i16),
    /// What is counted, measured or paid, and makes a number before it no year: "people", "percent", "dollars".
    Counted,
    /// The word is common with another meaning, and alone it is a time only where a word before calls for one.
    Homonym,
    /// A name that holds a word of time and says none: "USA Today".
    Name,
    /// A month or weekday that is a name too where it has a capital: "April" Jones, the "Sun".
    GivenName,
    /// A month or weekday that is a surname too: Erika "Sonntag".
    Surname,
    /// What stands before a surname: "Frau", "Dr.".
    Title,
    /// What bears a number as its name: "Flight" 1984, "Room" 2021.
    Numbered,
    /// What a bare year stands beside: "starb" 1648, "erst" 1871; whether the noun behind such a number is never counted
    /// by it, as in "wurde 1871 Kanzler". A verb is in the singular, for a count calls for a plural.
    Befalls(bool),
    /// A quarter by its number: "Q3".
    Quarter(u8),
    /// A half of the year by its number: "H1".
    Halfyear(u8),
}

/// Words with what they say, found by the letters they begin with: those of one language, or the names that a caller
/// gives.
///
/// The first three letters, folded to five bits each, number a slot; a slot holds its entries, longest first.
/// Most words of a text meet an empty slot, so that the look-up is the filter too.
#[derive(Debug, Clone)]
pub(crate) struct Lexicon<W = &'static str, S = Sense> {
    /// A bit for each slot that has entries: few enough that they stay at hand.
    filled: Vec<u64>,
    /// Where the entries of each slot begin; one more than there are slots.
    slots: Vec<u16>,
    /// The heads of all entries, by slot.
    heads: Vec<Head>,
    /// All entries, by slot.
    entries: Vec<Entry<W, S>>,
}

/// A word with its sense, and what it begins with.
#[derive(Debug, Clone)]
struct Entry<W, S> {
    word: W,
    sense: S,
    /// How long its head is.
    head: usize,
    /// The head of its second word, where it is a phrase of several.
    second: Option<Head>,
    /// Whether the head says all of the word: small letters, and few.
    is_short: bool,
}

impl<W: AsRef<str>, S> Entry<W, S> {
    fn new(word: W, sense: S) -> Self {
        let text = word.as_ref();
        let is_short = text.len() <= HEAD && text.bytes().all(|byte| byte.is_ascii_lowercase());
        let head = Head::of(text).len();
        let second = text.get(head..).and_then(|rest| rest.strip_prefix(' ')).map(Head::of);
        Self { head, second, is_short, word, sense }
    }

    /// Whether a text that has its head may have its second word: most phrases of a slot differ there.
    fn may_go_on(&self, text: &str) -> bool {
        self.second.is_none_or(|second| match text.as_bytes().get(self.head..) {
            Some([b' ', rest @ ..]) => second.may_open(first_letters(rest)) || rest.starts_with(b" "),
            Some([other, ..]) => other.is_ascii_whitespace() || !other.is_ascii(),
            _ => false,
        })
    }

    /// The text behind the word, if a text that has its head begins with it.
    fn strip<'a>(&self, text: &'a str) -> Option<&'a str> {
        if !self.is_short {
            return strip(text, self.word.as_ref());
        }
        let rest = text.get(self.word.as_ref().len()..)?;
        is_word_end(rest).then_some(rest)
    }
}

/// How many bytes of a word its head holds.
const HEAD: usize = 8;

/// The first letters and figures of a word, up to eight, without their case: most words of a slot differ in them, and
/// one comparison shows it.
#[derive(Debug, Clone, Copy)]
struct Head {
    letters: u64,
    /// The bytes that count.
    mask: u64,
}

impl Head {
    /// The head of an entry: up to the first character that is not plain.
    fn of(word: &str) -> Self {
        let plain = word.bytes().take(HEAD).take_while(u8::is_ascii_alphanumeric).count();
        let mask = if plain == HEAD { u64::MAX } else { (1 << (8 * plain)) - 1 };
        Self { letters: first_letters(word.as_bytes()) & mask, mask }
    }

    /// How many bytes it holds.
    fn len(self) -> usize {
        self.mask.count_ones() as usize / 8
    }

    /// Whether a text with those first letters can begin with the word.
    fn may_open(self, letters: u64) -> bool {
        letters & self.mask == self.letters
    }
}

/// The first eight bytes of a text as a number; the bit that tells small ASCII letters from capitals is set in all.
fn first_letters(bytes: &[u8]) -> u64 {
    const SMALL: u64 = 0x2020_2020_2020_2020;
    let first = match bytes.first_chunk() {
        Some(first) => *first,
        None => std::array::from_fn(|at| bytes.get(at).copied().unwrap_or_default()),
    };
    u64::from_le_bytes(first) | SMALL
}

/// An entry of a [`Lexicon`].
pub(crate) type Word = (&'static str, Sense);

/// Five bits for each of three letters.
const SLOTS: usize = 1 << 15;

impl<W: AsRef<str>, S: Copy> Lexicon<W, S> {
    /// How many words an index can hold.
    pub(crate) const MOST: usize = u16::MAX as usize;

    /// The index over some words; of more than [`MOST`](Self::MOST) the rest is left out.
    ///
    /// A word is written in lower case where its case says nothing; a capital stands for a capital only ("May").
    /// A space stands for any white space, a hyphen for any hyphen, an apostrophe for either; a dot at the end
    /// may be missing from the text ("sept."). A tilde at the end stands for the endings of adjectives ("letzt~"), and
    /// a dot alone is a word where it makes an ordinal ("12.").
    pub(crate) fn new(mut words: Vec<(W, S)>) -> Self {
        words.truncate(Self::MOST);
        words.sort_by_key(|(text, _)| (slot(text.as_ref()), usize::MAX - text.as_ref().len()));
        let mut slots = vec![0; SLOTS + 1];
        for (text, _) in &words {
            slots[slot(text.as_ref()) + 1] += 1;
        }
        for index in 0..SLOTS {
            slots[index + 1] += slots[index];
        }
        let mut filled = vec![0; SLOTS / 64];
        for (text, _) in &words {
            let slot = slot(text.as_ref());
            filled[slot / 64] |= 1 << (slot % 64);
        }
        let heads = words.iter().map(|(text, _)| Head::of(text.as_ref())).collect();
        let entries = words.into_iter().map(|(word, sense)| Entry::new(word, sense)).collect();
        Self { filled, slots, heads, entries }
    }

    /// The senses of the word, or phrase, that the text begins with, each with the text behind it; longest first.
    pub(crate) fn senses<'a>(&self, text: &'a str) -> Vec<(S, &'a str)> {
        let mut senses = Vec::new();
        self.visit(text, |number, rest| senses.push((self.numbered(number), rest)));
        senses
    }

    /// The sense of that number, which [`numbers`](Self::numbers) told.
    pub(crate) fn numbered(&self, number: u16) -> S {
        self.entries[usize::from(number)].sense
    }

    /// All words with their senses, by their numbers.
    pub(crate) fn all(&self) -> impl Iterator<Item = (W, S)>
    where
        W: Copy,
    {
        self.entries.iter().map(|entry| (entry.word, entry.sense))
    }

    /// Shows the number of each sense of the word, or phrase, that the text begins with, and the text behind it;
    /// longest first.
    pub(crate) fn visit<'a>(&self, text: &'a str, mut see: impl FnMut(u16, &'a str)) {
        let slot = slot(text);
        if self.filled[slot / 64] >> (slot % 64) & 1 == 0 {
            return;
        }
        let (from, to) = (self.slots[slot], self.slots[slot + 1]);
        let letters = first_letters(text.as_bytes());
        for (number, head) in (from..to).zip(&self.heads[usize::from(from)..usize::from(to)]) {
            if head.may_open(letters) {
                let entry = &self.entries[usize::from(number)];
                if entry.may_go_on(text)
                    && let Some(rest) = entry.strip(text)
                {
                    see(number, rest);
                }
            }
        }
    }
}

/// The slot of the first three letters or figures of a word; a word that is shorter fills up with zeros.
fn slot(word: &str) -> usize {
    let code = |byte: &u8| usize::from(CODES[usize::from(*byte)]);
    if let [first, second, third, ..] = word.as_bytes()
        && word.is_char_boundary(1)
        && word.is_char_boundary(2)
        && third.is_ascii()
    {
        return match (code(first), code(second), code(third)) {
            (0, ..) => 0,
            (first, 0, _) => first << 10,
            (first, second, third) => first << 10 | second << 5 | third,
        };
    }
    let mut codes = word.bytes().filter(|byte| !(0x80..0xC0).contains(byte)).map(|byte| code(&byte));
    [10, 5, 0]
        .into_iter()
        .map_while(|place| codes.next().filter(|code| *code > 0).map(|code| code << place))
        .sum()
}

/// Five bits for the first byte of a character; nothing for what is no part of a word.
const CODES: [u8; 256] = {
    let mut codes = [0; 256];
    let mut index = 0;
    while index < codes.len() {
        let byte = index as u8;
        codes[index] = match byte {
            b'a'..=b'z' | b'A'..=b'Z' => byte & 31,
            // Numbers are frequent and few entries begin with one; they spread over what letters leave.
            b'0'..=b'9' => 28 | (byte & 3),
            // Spaces, dashes and quotation marks beyond ASCII are no letters, as those within are not.
            0xC2 | 0xE2 => 0,
            0xC0.. => 27,
            _ => 0,
        };
        index += 1;
    }
    codes
};

/// The text behind the word, if the text begins with it and the word ends there.
fn strip<'a>(text: &'a str, word: &str) -> Option<&'a str> {
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
fn is_word_end(rest: &str) -> bool {
    match rest.as_bytes().first() {
        Some(byte) if byte.is_ascii() => !byte.is_ascii_alphanumeric(),
        _ => !rest.starts_with(char::is_alphanumeric),
    }
}

/// The text behind the ending of an adjective: -e, -en, -er, -es, -em.
fn ending(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('e')?;
    Some(rest.strip_prefix(['n', 'r', 's', 'm']).unwrap_or(rest))
}

/// The lower case of a letter, where that is one letter.
fn lower(letter: char) -> char {
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
