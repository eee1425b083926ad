//! The frequent words of all languages that can be read, looked up by their letters.

use std::sync::LazyLock;

use crate::eight::Eight;
use crate::language::Language;
use crate::letters::{Rows, Run};

/// How many ways to begin there are: by two letters, of five bits each.
const BEGINNINGS: usize = 1 << 10;

/// Words that are frequent, all of them short, each a number; and a bit for each language they are frequent in.
pub(super) struct Frequent {
    /// In places by their letters, several times as many as words, so that most are found at their first one.
    words: Box<[(u64, u8); PLACES]>,
    /// For each language the words of the others alone: by how they begin a bit for each length.
    others: [Box<[u16; BEGINNINGS]>; Language::ALL.len()],
}

/// The languages that a word is frequent in, a bit each.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Languages(pub(super) u8);

/// How many places for words there are, a power of two.
const PLACES: usize = 1 << 9;

impl Frequent {
    pub(super) fn get() -> &'static Self {
        static FREQUENT: LazyLock<Frequent> = LazyLock::new(Frequent::new);
        &FREQUENT
    }

    fn new() -> Self {
        let all = || Language::ALL.into_iter().flat_map(Language::frequent);
        let others = Language::ALL.map(|_| Box::new([0; BEGINNINGS]));
        let mut frequent = Self { words: Box::new([(0, 0); PLACES]), others };
        for word in all() {
            let languages = Language::ALL.into_iter().filter(|language| language.frequent().contains(word));
            let (letters, languages) = (letters(word), languages.map(bit).sum());
            frequent.words[frequent.place(letters)] = (letters, languages);
        }
        for (language, others) in Language::ALL.into_iter().zip(&mut frequent.others) {
            for word in all().filter(|word| !language.frequent().contains(word)) {
                // Behind a single letter anything may stand.
                let seconds =
                    if word.len() == 1 { 0..32 } else { letters(word) >> 8..(letters(word) >> 8) + 1 };
                for second in seconds {
                    others[beginning(letters(word) & 0xFF | (second & 31) << 8)] |= 1 << word.len();
                }
            }
        }
        frequent
    }

    /// Where a word stands, or could.
    #[inline]
    fn place(&self, word: u64) -> usize {
        let mut at = (word.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - PLACES.trailing_zeros())) as usize;
        while self.words[at].0 != word && self.words[at].0 != 0 {
            at = (at + 1) % PLACES;
        }
        at
    }

    /// The languages in which a short word is frequent.
    #[inline]
    pub(super) fn languages(&self, short: Run) -> Languages {
        let letters = short.opening.head(short.length).small();
        Languages(self.words[self.place(letters.0)].1)
    }

    /// Whether a text has so many words that are frequent in other languages and not in this one, which can be read.
    pub(super) fn has_of_others(&self, many: usize, language: Language, text: &str) -> bool {
        let at = Language::ALL.iter().position(|known| *known == language);
        let Some(others) = at.and_then(|at| self.others.get(at)) else { return true };
        let mut count = 0;
        for row in Rows::of(text) {
            for run in row.those(row.short_words()) {
                // Most words are told from them by how they begin and how long they are.
                let may_be = others[beginning(run.opening.0)] >> run.length & 1 == 1;
                if may_be && self.languages(run).are_others(language) {
                    count += 1;
                    if count == many {
                        return true;
                    }
                }
            }
        }
        false
    }
}

impl Languages {
    /// Whether there are some, and not this one.
    fn are_others(self, language: Language) -> bool {
        self.0 != 0 && self.0 & bit(language) == 0
    }
}

/// A short word as one number, its ASCII letters small.
fn letters(word: &str) -> u64 {
    Eight::first(word.as_bytes()).small().0
}

/// How a word begins, whatever the case of its letters.
#[inline]
fn beginning(letters: u64) -> usize {
    ((letters & 31) << 5 | letters >> 8 & 31) as usize
}

/// The bit of a language; of one that cannot be read there is none.
pub(super) fn bit(language: Language) -> u8 {
    Language::ALL.into_iter().zip(0..).find(|(known, _)| *known == language).map_or(0, |(_, bit)| 1 << bit)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::letters::SHORT;

    fn short_words(text: &str) -> Vec<Run> {
        Rows::of(text).flat_map(|row| row.those(row.short_words()).collect::<Vec<_>>()).collect()
    }

    #[test]
    fn words_are_frequent_where_the_lists_say() {
        let frequent = Frequent::get();
        for word in Language::ALL.into_iter().flat_map(Language::frequent) {
            assert!(word.len() <= SHORT && !word.starts_with(|first: char| first.is_ascii_digit()), "{word}");
            let text = format!("– {} –", word.to_ascii_uppercase());
            for run in short_words(&text) {
                for language in Language::ALL {
                    let is_frequent = frequent.languages(run).0 & bit(language) != 0;
                    assert_eq!(is_frequent, language.frequent().contains(word), "{word} in {language}");
                }
            }
        }
    }

    proptest! {
        #[test]
        fn words_of_others_are_counted(
            text in "((the|of|and|I|Der|die|und|für|ein|was|im|Über|derby|auf2|hat|3rd|a)[ ,.-]|.){0,20}",
        ) {
            let frequent = Frequent::get();
            for language in Language::ALL {
                let words = short_words(&text).into_iter();
                let count = words.filter(|word| frequent.languages(*word).are_others(language)).count();
                prop_assert!(count == 0 || frequent.has_of_others(count, language, &text));
                prop_assert!(!frequent.has_of_others(count + 1, language, &text));
            }
        }
    }
}
