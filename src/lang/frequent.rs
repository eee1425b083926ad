//! The frequent words of all languages that can be read, counted many at a time.

use std::sync::LazyLock;

use crate::eight::Eight;
use crate::language::Language;
use crate::letters::{Rows, Runs, SHORT};
use crate::row::ROW;

/// Words that are frequent, all of them short, in places of their own, so that one look tells whether a word is among them.
pub(super) struct Frequent {
    /// What leads each of them to another place.
    factor: u64,
    /// Their letters, in small, with one of each language that they are frequent in added above them.
    places: Box<[u64; PLACES]>,
    /// For each language, of how many bytes those of all others are, at least and at most.
    lengths_of_others: [(usize, usize); Language::ALL.len()],
}

/// How many places there are, a power of two; where they are seven times the words, some hundred factors are tried.
const PLACES: usize = 1 << 9;

/// How many bits the letters of a word take.
const LETTERS: u32 = 8 * SHORT as u32;

/// How often the frequent words of each language stand in a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tally(u64);

impl Frequent {
    pub(super) fn get() -> &'static Self {
        static FREQUENT: LazyLock<Frequent> = LazyLock::new(Frequent::new);
        &FREQUENT
    }

    fn new() -> Self {
        /// So many factors are tried at most.
        const FACTORS: u64 = 1 << 16;
        let mut words: Vec<_> = Language::ALL.into_iter().flat_map(Language::frequent).collect();
        words.sort_unstable();
        words.dedup();
        let letters: Vec<_> = words.iter().map(|word| Eight::first(word.as_bytes()).small().0).collect();
        let is_apart = |factor: &u64| {
            let mut taken = [false; PLACES];
            letters.iter().all(|letters| !std::mem::replace(&mut taken[place(*factor, *letters)], true))
        };
        let factors = (0..FACTORS).map(|count| (2 * count + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let factor = factors.into_iter().find(is_apart).unwrap_or_default();
        let mut places = Box::new([0; PLACES]);
        for (word, letters) in words.into_iter().zip(letters) {
            let languages = Language::ALL.into_iter().filter(|language| language.frequent().contains(word));
            let languages: u64 = languages.filter_map(shift).map(|shift| 1 << shift).sum();
            places[place(factor, letters)] = letters ^ languages << LETTERS;
        }
        Self { factor, places, lengths_of_others: Language::ALL.map(lengths_of_others) }
    }

    /// How often the frequent words of each language are among some short words of a row.
    #[inline]
    pub(super) fn among(&self, row: &Runs<'_>, short: u64) -> Tally {
        let mut tally = 0;
        row.see(short, |word| {
            let letters = word.opening.head(word.length).small().0;
            // Of the word itself nothing is left but the languages, of another one some letters below them too; no branch tells
            // which, for nobody can foresee it.
            let left = self.places[place(self.factor, letters)] ^ letters;
            let is_same = (left % (1 << LETTERS)).wrapping_sub(1) >> LETTERS;
            tally += left >> LETTERS & is_same;
        });
        Tally(tally)
    }

    /// Whether a text, row by row, has so many words that are frequent in other languages.
    pub(super) fn has_of_others(&self, many: usize, language: Language, rows: Rows<'_>) -> bool {
        let mut lengths = Language::ALL.into_iter().zip(self.lengths_of_others);
        let (least, most) =
            lengths.find(|(own, _)| *own == language).map_or((1, SHORT), |(_, lengths)| lengths);
        let mut count = 0;
        for row in rows {
            let counts = Language::ALL.into_iter().zip(self.among(&row, row.between(least, most)).counts());
            count += counts.filter(|(other, _)| *other != language).map(|(_, count)| count).sum::<usize>();
        }
        count >= many
    }
}

/// Of how many bytes the frequent words of all languages but one are, at least and at most, as far as words are told by that.
fn lengths_of_others(than: Language) -> (usize, usize) {
    let others = Language::ALL.into_iter().filter(|other| *other != than);
    let lengths = others.flat_map(Language::frequent).map(|word| word.len());
    (lengths.clone().min().unwrap_or(1).min(2), lengths.max().unwrap_or(SHORT).max(3))
}

/// Where a word stands, or could.
#[inline]
fn place(factor: u64, letters: u64) -> usize {
    (letters.wrapping_mul(factor) >> (64 - PLACES.trailing_zeros())) as usize
}

/// How many bits each language has in a tally.
const SHARE: u32 = (u64::BITS - LETTERS) / Language::ALL.len() as u32;

/// Where those of a language begin, if it can be read.
fn shift(language: Language) -> Option<u32> {
    // Of each two bytes of a row one word begins at most.
    const { assert!(1 << SHARE > ROW / 2) };
    let at = Language::ALL.iter().position(|known| *known == language)?;
    Some(at as u32 * SHARE)
}

impl Tally {
    /// How many words there are of each language, in their order.
    #[inline]
    pub(super) fn counts(self) -> [usize; Language::ALL.len()] {
        std::array::from_fn(|at| (self.0 >> (at as u32 * SHARE)) as usize % (1 << SHARE))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_frequent_where_the_lists_say() {
        let frequent = Frequent::get();
        for word in Language::ALL.into_iter().flat_map(Language::frequent) {
            assert!(word.len() <= SHORT && !word.starts_with(|first: char| first.is_ascii_digit()), "{word}");
            for (text, count) in
                [(format!("– {} –", word.to_ascii_uppercase()), 1), (format!("{word} ").repeat(8), 8)]
            {
                let row = Rows::of(&text).next().expect("a row");
                let tally = frequent.among(&row, row.short());
                for (language, counted) in Language::ALL.into_iter().zip(tally.counts()) {
                    let is_frequent = language.frequent().contains(word);
                    assert_eq!(counted, if is_frequent { count } else { 0 }, "{word} in {language}");
                }
            }
        }
    }
}
