//! Which language a text is in: by the frequent words of those that can be read, and where these are rare, by the
//! letters that go together in many others.

use super::frequent::Frequent;
use crate::document::Span;
use crate::language::{Language, Spoken};
use crate::letters::{Rows, Runs};

/// So many words tell a language; a long text is not read to its end.
const ENOUGH: usize = 2_000;

/// After so many words it is asked whether they tell already.
const STEP: usize = 64;

impl Language {
    /// The language that a text is in: the one whose frequent words it uses most, unless these are rare and it is
    /// clearly another one; English where nothing tells.
    ///
    /// ```
    /// use runup::Language;
    /// assert_eq!(Language::guess("Treffen mit der Bundesregierung am 12. Juni").language, Language::German);
    /// assert_eq!(Language::guess("2023").language, Language::English);
    /// assert_eq!(Language::guess("2023").confidence, Some(0));
    ///
    /// let french = "Le premier ministre a dit mardi que le gouvernement n'appliquerait pas le plan prévu pour le \
    ///     port. Le maire s'est dit déçu : on lui avait promis une aide.";
    /// assert_eq!(Language::guess(french).language.code(), "fr");
    /// ```
    pub fn guess(text: &str) -> Spoken {
        Self::guess_reading(text).0
    }

    /// The same, and up to where no frequent word of another language was met: its parts up to there are in this one.
    pub(crate) fn guess_reading(text: &str) -> (Spoken, usize) {
        let counted = Counted::of(text);
        let best = counted.best();
        if !counted.prevails(best.language) {
            return (other(text).unwrap_or(best), 0);
        }
        let is_alone = counted.frequent.iter().sum::<usize>() == counted.count(best.language);
        (best, if is_alone { counted.read } else { 0 })
    }

    /// The language of a part of a text in this one: another only where its words clearly prevail, for a stray "im"
    /// or "so" may stand in any.
    pub(crate) fn of_part(self, text: &str, part: Span) -> Self {
        /// By so many words another language must lead.
        const CLEAR: usize = 2;
        // What all others together do not reach, none of them does.
        if self.is_read() && !Frequent::get().has_of_others(CLEAR, self, Rows::within(text, part)) {
            return self;
        }
        let counted = Counted::of(part.of(text));
        let spoken = counted.best().language;
        let leads = counted.count(spoken) >= counted.count(self) + CLEAR;
        if leads && (self.is_read() || counted.prevails(spoken)) { spoken } else { self }
    }
}

/// How often a text uses the frequent words of each language.
#[derive(Debug, Default, PartialEq, Eq)]
struct Counted {
    /// How many words there are but for numbers.
    words: usize,
    /// Up to where all are counted.
    read: usize,
    /// How many of them are frequent in each language.
    frequent: [usize; Language::ALL.len()],
}

impl Counted {
    fn of(text: &str) -> Self {
        let (mut counted, mut left) = (Self::default(), ENOUGH);
        for row in Rows::of(text) {
            counted.read = row.at;
            let runs = row.starts.count_ones() as usize;
            let starts = if runs < left { row.starts } else { first(row.starts, left) };
            left = left.saturating_sub(runs);
            let mut words = starts & !row.numbers();
            // Where it is asked within a row whether the words tell already, it is counted in two parts.
            let due = STEP - counted.words % STEP;
            if words.count_ones() as usize >= due {
                let until = first(words, due);
                counted.add(&row, until);
                if counted.is_settled() {
                    return counted;
                }
                words ^= until;
            }
            counted.add(&row, words);
            if left == 0 {
                return counted;
            }
        }
        Self { read: text.len(), ..counted }
    }

    /// Counts the words that begin at some bytes of a row.
    #[inline]
    fn add(&mut self, row: &Runs<'_>, words: u64) {
        self.words += words.count_ones() as usize;
        let tally = Frequent::get().among(row, words & row.short());
        for (frequent, more) in self.frequent.iter_mut().zip(tally.counts()) {
            *frequent += more;
        }
    }

    /// Whether one language has so clearly most that no more words are needed.
    fn is_settled(&self) -> bool {
        let all: usize = self.frequent.iter().sum();
        self.frequent.into_iter().any(|count| count >= 50 && count * 8 >= all * 7)
    }

    /// How many words of a language there are; of one that cannot be read none is counted.
    fn count(&self, of: Language) -> usize {
        let counts = Language::ALL.into_iter().zip(self.frequent);
        counts.filter(|(language, _)| *language == of).map(|(_, count)| count).sum()
    }

    /// The language whose frequent words are used most; English where none is.
    fn best(&self) -> Spoken {
        let mut best = (Language::English, 0);
        for (language, count) in Language::ALL.into_iter().zip(self.frequent) {
            if count > best.1 {
                best = (language, count);
            }
        }
        let all: usize = self.frequent.iter().sum();
        // One more, for what few words say is not sure.
        Spoken { language: best.0, confidence: u8::try_from(100 * best.1 / (all + 1)).ok() }
    }

    /// Whether a text uses so many of its frequent words, and so often, that it is in that language: prose does so with
    /// one word of three to six, and in another language that shares a few of them one of eight.
    fn prevails(&self, language: Language) -> bool {
        let count = self.count(language);
        count >= 8 && count * 20 >= self.words * 3
    }
}

/// Only so many of some bytes of a row, the first ones.
fn first(bytes: u64, many: usize) -> u64 {
    let rest = (0..many).fold(bytes, |rest, _| rest & rest.wrapping_sub(1));
    bytes ^ rest
}

/// The language that cannot be read here in which a text clearly is; few texts are in such a one.
#[cold]
fn other(text: &str) -> Option<Spoken> {
    /// So many bytes are looked at.
    const OPENING: usize = 2_000;
    /// A text of fewer letters is too short to tell.
    const TELLING: usize = 100;
    let opening = text.get(..text.floor_char_boundary(OPENING)).unwrap_or(text);
    let info = whatlang::detect(opening)?;
    let language: Language = info.lang().code().parse().ok()?;
    // Nobody writes English or German in other letters, be it hard to tell which language it is.
    let clear = info.script() != whatlang::Script::Latin
        || info.is_reliable()
            && opening.chars().filter(|char| char.is_alphabetic()).take(TELLING).count() == TELLING;
    let confidence = Some((info.confidence() * 100.0) as u8);
    Some(Spoken { language, confidence }).filter(|_| clear && !language.is_read())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::language::Code;

    /// What `of_part` looks for, by all frequent words.
    fn of_part_by_counts(language: Language, text: &str) -> Language {
        let counted = Counted::of(text);
        let spoken = counted.best().language;
        let leads = counted.count(spoken) >= counted.count(language) + 2;
        if leads && (language.is_read() || counted.prevails(spoken)) { spoken } else { language }
    }

    /// What is counted, a word at a time.
    fn counted_by_words(text: &str) -> Counted {
        let mut counted = Counted::default();
        let words = text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
        for word in words.take(ENOUGH) {
            for (language, count) in Language::ALL.into_iter().zip(&mut counted.frequent) {
                *count += usize::from(language.frequent().contains(&&*word.to_ascii_lowercase()));
            }
            counted.words += usize::from(!word.starts_with(|first: char| first.is_ascii_digit()));
            if counted.words.is_multiple_of(STEP) && counted.is_settled() {
                break;
            }
        }
        counted
    }

    proptest! {
        #[test]
        fn words_are_counted_many_at_a_time(
            text in "((the|of|and|in|I|The|Rates|committee|1914|3rd|–|Der|für|ein)[ ,.-]){0,40}|((Der|für|ein|hat|7)[ ,.-]){0,40}",
            times in 0..80usize,
        ) {
            let text = text.repeat(times);
            let (counted, expected) = (Counted::of(&text), counted_by_words(&text));
            prop_assert_eq!(counted.words, expected.words);
            prop_assert_eq!(counted.frequent, expected.frequent);
        }

        #[test]
        fn a_part_is_in_another_language_where_its_words_lead(
            words in prop::collection::vec(
                prop_oneof![
                    2 => prop::sample::select(Language::ALL.into_iter().flat_map(Language::frequent).copied().collect::<Vec<_>>()),
                    1 => prop::sample::select(vec!["I", "Der", "Über", "derby", "auf2", "3rd"]),
                ],
                0..20,
            ),
            gap in "[ ,.-]",
        ) {
            let text = words.join(&gap);
            for language in [Language::English, Language::German, Language::Other(Code::NONE)] {
                prop_assert_eq!(language.of_part(&text, Span::new(0, text.len())), of_part_by_counts(language, &text));
            }
        }

        #[test]
        fn parts_that_are_read_before_another_language_are_in_this_one(
            text in "((the|of|and|to|committee) ){20,300}((Der|die|derby|1914|für|the|of) ){0,300}|((the|of) ){55,66}((Der|die|1914) ){0,99}",
            length in prop_oneof![0..24usize, 0..400usize],
        ) {
            let (spoken, alone) = Language::guess_reading(&text);
            prop_assert_eq!(spoken, Language::guess(&text));
            let from = text[..text.floor_char_boundary(alone.saturating_sub(length))].rfind(' ').map_or(0, |space| space + 1);
            let part = Span::new(from, text.floor_char_boundary(alone));
            prop_assert_eq!(spoken.language.of_part(&text, part), spoken.language);
        }
    }
}
