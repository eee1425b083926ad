//! Which language a text is in: by the frequent words of those that can be read, and where these are rare, by the
//! letters that go together in many others.

use super::frequent::{Frequent, bit};
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
        let counted = Counted::of(text);
        let best = counted.best();
        if counted.prevails(best.language) {
            return best;
        }
        other(text).unwrap_or(best)
    }

    /// The language of a part of a text in this one: another only where its words clearly prevail, for a stray "im"
    /// or "so" may stand in any.
    pub(crate) fn of_part(self, text: &str) -> Self {
        /// By so many words another language must lead.
        const CLEAR: usize = 2;
        // What all others together do not reach, none of them does.
        if self.is_read() && !Frequent::get().has_of_others(CLEAR, self, text) {
            return self;
        }
        let counted = Counted::of(text);
        let spoken = counted.best().language;
        let leads = counted.count(spoken) >= counted.count(self) + CLEAR;
        // Of a language that cannot be read no word is counted.
        if leads && (self.is_read() || counted.prevails(spoken)) { spoken } else { self }
    }
}

/// How often a text uses the frequent words of each language.
struct Counted {
    /// How many words there are but for numbers.
    words: usize,
    /// Of how many words are frequent in just these languages, a bit each.
    alike: [usize; 1 << Language::ALL.len()],
}

impl Counted {
    fn of(text: &str) -> Self {
        let mut counted = Self { words: 0, alike: [0; 1 << Language::ALL.len()] };
        let mut left = ENOUGH;
        for row in Rows::of(text) {
            let (runs, numbers, short) = (row.starts.count_ones() as usize, row.numbers(), row.short_words());
            let words = counted.words + runs - numbers.count_ones() as usize;
            // A row is counted at once where it is not asked within it whether the words tell already.
            if runs < left && words / STEP == counted.words / STEP {
                counted.add(&row, short);
                (counted.words, left) = (words, left - runs);
                continue;
            }
            let mut starts = row.starts;
            while starts != 0 {
                let run = starts & starts.wrapping_neg();
                starts ^= run;
                counted.add(&row, short & run);
                counted.words += usize::from(numbers & run == 0);
                left -= 1;
                if left == 0 || counted.words.is_multiple_of(STEP) && counted.is_settled() {
                    return counted;
                }
            }
        }
        counted
    }

    /// Counts the short words that begin at some bytes of a row.
    #[inline]
    fn add(&mut self, row: &Runs<'_>, starts: u64) {
        let frequent = Frequent::get();
        for word in row.those(starts) {
            let languages = frequent.languages(word);
            self.alike[usize::from(languages.0) % self.alike.len()] += 1;
        }
    }

    /// Whether one language has so clearly most that no more words are needed.
    fn is_settled(&self) -> bool {
        let counts = Language::ALL.map(|language| self.count(language));
        let all: usize = counts.iter().sum();
        counts.into_iter().any(|count| count >= 50 && count * 8 >= all * 7)
    }

    fn count(&self, of: Language) -> usize {
        let alike = self.alike.iter().zip(0..).filter(|(_, languages)| languages & bit(of) != 0);
        alike.map(|(count, _)| count).sum()
    }

    /// The language whose frequent words are used most; English where none is.
    fn best(&self) -> Spoken {
        let counts = Language::ALL.map(|language| (language, self.count(language)));
        let mut best = (Language::English, 0);
        for (language, count) in counts {
            if count > best.1 {
                best = (language, count);
            }
        }
        let all: usize = counts.iter().map(|(_, count)| count).sum();
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

/// The language that cannot be read here in which a text clearly is.
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
        let mut counted = Counted { words: 0, alike: [0; 1 << Language::ALL.len()] };
        let words = text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty());
        for word in words.take(ENOUGH) {
            let is = |language: Language| language.frequent().contains(&&*word.to_ascii_lowercase());
            let languages: u8 = Language::ALL.into_iter().filter(|language| is(*language)).map(bit).sum();
            counted.alike[usize::from(languages)] += 1;
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
            // Of those that are frequent in none nobody asks.
            prop_assert_eq!(&counted.alike[1..], &expected.alike[1..]);
        }

        #[test]
        fn a_part_is_in_another_language_where_its_words_lead(
            text in "((the|of|and|I|Der|die|und|für|ein|was|im|Über|derby|auf2|hat|3rd)[ ,.-]){0,20}",
        ) {
            for language in [Language::English, Language::German, Language::Other(Code::NONE)] {
                prop_assert_eq!(language.of_part(&text), of_part_by_counts(language, &text));
            }
        }
    }
}
