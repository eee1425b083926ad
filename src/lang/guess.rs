//! Which language a text is in: by the frequent words of those that can be read, and where these are rare, by the
//! letters that go together in many others.

use std::sync::LazyLock;

use crate::language::{Language, Spoken};

/// How many bytes one number holds; frequent words are no longer.
const SHORT: usize = 8;

/// So many words tell a language; a long text is not read to its end.
const ENOUGH: usize = 2_000;

/// After so many words it is asked whether they tell already.
const STEP: usize = 64;

/// The frequent words of each language by their letters, sorted.
static FREQUENT: LazyLock<[Vec<u64>; Language::ALL.len()]> = LazyLock::new(|| {
    Language::ALL.map(|language| {
        let mut words: Vec<_> = language.frequent().iter().map(|word| letters(word)).collect();
        words.sort_unstable();
        words
    })
});

/// A short word as one number, its ASCII letters small.
fn letters(word: &str) -> u64 {
    word.bytes().take(SHORT).fold(0, |letters, byte| letters << 8 | u64::from(byte.to_ascii_lowercase()))
}

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
        let counted = Counted::of(text);
        let spoken = counted.best().language;
        let leads = counted.count(spoken) >= counted.count(self) + CLEAR;
        // Of a language that cannot be read no word is counted.
        if leads && (self.is_read() || counted.prevails(spoken)) { spoken } else { self }
    }
}

/// How often a text uses the frequent words of each language.
struct Counted {
    words: usize,
    frequent: [(Language, usize); Language::ALL.len()],
}

impl Counted {
    fn of(text: &str) -> Self {
        let mut counted = Self { words: 0, frequent: Language::ALL.map(|language| (language, 0)) };
        let words =
            text.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
        for word in words.take(ENOUGH) {
            if counted.words.is_multiple_of(STEP) && counted.is_settled() {
                break;
            }
            counted.words += usize::from(!word.starts_with(|first: char| first.is_ascii_digit()));
            if word.len() <= SHORT {
                let word = letters(word);
                for ((_, count), frequent) in counted.frequent.iter_mut().zip(FREQUENT.iter()) {
                    *count += usize::from(frequent.binary_search(&word).is_ok());
                }
            }
        }
        counted
    }

    /// Whether one language has so clearly most that no more words are needed.
    fn is_settled(&self) -> bool {
        let all: usize = self.frequent.iter().map(|(_, count)| count).sum();
        self.frequent.iter().any(|(_, count)| *count >= 50 && *count * 8 >= all * 7)
    }

    fn count(&self, of: Language) -> usize {
        self.frequent.iter().find(|(language, _)| *language == of).map_or(0, |(_, count)| *count)
    }

    /// The language whose frequent words are used most; English where none is.
    fn best(&self) -> Spoken {
        let mut best = (Language::English, 0);
        for (language, count) in &self.frequent {
            if *count > best.1 {
                best = (*language, *count);
            }
        }
        let all: usize = self.frequent.iter().map(|(_, count)| count).sum();
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
