//! What single words say of the tense of a clause, to be looked up by the word.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::listed::Listed;
use super::tense::TenseWords;
use crate::eight::Eight;
use crate::language::{Code, Language};

/// What a verb form says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cue {
    /// "was", "said".
    Past,
    /// "is", "says".
    Present,
    /// "will", "scheduled".
    Future,
    /// "may", "would": not yet so.
    Modal,
    /// "has", "hat", "ist", where a participle may follow, or close the clause, and make it past; else present.
    Auxiliary,
    /// "to", before a verb: its tense is that of the verb it hangs on, else the future.
    Infinitive,
}

/// What a word does in a clause: each is a list of [`TenseWords`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Exception,
    Subject,
    Noun,
    Article,
    Intention,
    Pluperfect,
    Unfinished,
    Copula,
    Timetabled,
    Reporting,
    Subordinating,
    Aftermath,
    Awaiting,
    Fixing,
    FixedBy,
    Unfixing,
    /// It ends a phrase before the end of a stretch: "bis zum".
    Reaching,
    Lasting,
    Prolonging,
    Ahead,
    Arranged,
    FallingDue,
    Determiner,
    Deadline,
    Ranging,
    Genitive,
    Source,
    Function,
}

/// What the tables say of a word: which verb form it is, and all that it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Told {
    pub(crate) cue: Option<Cue>,
    roles: u32,
    /// The number of the phrases that it ends.
    phrases: u8,
}

impl Told {
    /// Whether it does that.
    pub(crate) fn is(self, role: Role) -> bool {
        self.roles >> role as u32 & 1 != 0
    }
}

/// A phrase right before an expression that looks ahead ("until") or back ("since").
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    /// Its words, the last one first.
    pub(crate) words: Vec<&'static str>,
    pub(crate) cue: Cue,
    /// Whether it says nothing before an owner.
    pub(crate) moves: bool,
}

impl Phrase {
    fn new(words: &TenseWords, phrase: &'static str, cue: Cue) -> Self {
        Self { words: phrase.rsplit(' ').collect(), cue, moves: words.moving.contains(&phrase) }
    }
}

/// The words of a language that tell tense, made ready for look-up.
pub(crate) struct Cues {
    pub(crate) words: &'static TenseWords,
    /// The words of which something is told.
    told: Listed<Told>,
    /// The phrases that look ahead or back, together with those that end in the same word; the first are none.
    phrases: Vec<Vec<Phrase>>,
    /// The last bytes of words that may be verb forms outside the tables.
    endings: [bool; 256],
}

impl Cues {
    fn new(words: &'static TenseWords) -> Self {
        let mut told: BTreeMap<&'static str, Told> = BTreeMap::new();
        let mut phrases = vec![Vec::new()];
        for (word, cue) in words.verbs {
            told.entry(word).or_default().cue = Some(*cue);
        }
        for (role, list) in lists(words) {
            for word in list {
                told.entry(word).or_default().roles |= 1 << role as u32;
            }
        }
        for (phrase, cue) in words.before {
            let told = told.entry(last_word(phrase)).or_default();
            if told.phrases == 0 {
                told.phrases = phrases.len() as u8;
                phrases.push(Vec::new());
            }
            phrases[usize::from(told.phrases)].push(Phrase::new(words, phrase, *cue));
        }
        let mut endings = [false; 256];
        let joined = words.verbs.iter().filter(|_| !words.prefixes.is_empty()).map(|(verb, _)| *verb);
        let regular = words.endings.iter().map(|(ending, _)| *ending);
        for ending in regular.chain(words.participle_endings.iter().copied()).chain(joined) {
            if let Some(last) = ending.bytes().next_back() {
                endings[usize::from(last)] = true;
            }
        }
        Self { words, told: Listed::new(told), phrases, endings }
    }

    /// What the tables say of a word in small letters.
    pub(crate) fn told(&self, word: &str) -> Told {
        self.told.get(word).unwrap_or_default()
    }

    /// The same of a word of ASCII, whatever the case of its letters, of which `opening` holds the first eight in small.
    #[inline]
    pub(crate) fn told_of(&self, opening: Eight, word: &str) -> Told {
        self.told.opened(opening, word.as_bytes()).unwrap_or_default()
    }

    /// The phrases that look ahead or back and end in a word of which that is told, in their order.
    pub(crate) fn phrases(&self, told: Told) -> &[Phrase] {
        self.phrases.get(usize::from(told.phrases)).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether a word outside the tables, however it is written, ends as verb forms do: most others are told from them by that.
    #[inline]
    pub(crate) fn may_be_regular(&self, word: &str) -> bool {
        word.bytes().next_back().is_some_and(|last| self.endings[usize::from(last.to_ascii_lowercase())])
    }

    /// Whether a word, however it is written, says nowadays as well as today.
    pub(crate) fn is_nowadays(&self, said: &str) -> bool {
        let small = || said.chars().flat_map(char::to_lowercase);
        self.words.nowadays.iter().any(|word| small().eq(word.chars()))
    }
}

/// The word that a phrase ends with.
fn last_word(phrase: &str) -> &str {
    phrase.rsplit(' ').next().unwrap_or(phrase)
}

/// The lists by what their words do; of phrases the last words count.
fn lists(words: &TenseWords) -> impl Iterator<Item = (Role, Vec<&'static str>)> {
    let lists = [
        (Role::Exception, words.exceptions),
        (Role::Subject, words.subjects),
        (Role::Noun, words.nouns),
        (Role::Article, words.articles),
        (Role::Intention, words.intentions),
        (Role::Pluperfect, words.pluperfect),
        (Role::Unfinished, words.unfinished),
        (Role::Copula, words.copulas),
        (Role::Timetabled, words.timetabled),
        (Role::Reporting, words.reporting),
        (Role::Subordinating, words.subordinating),
        (Role::Aftermath, words.aftermath),
        (Role::Awaiting, words.awaiting),
        (Role::Fixing, words.fixing),
        (Role::FixedBy, words.fixed_by),
        (Role::Unfixing, words.unfixing),
        (Role::Lasting, words.lasting),
        (Role::Prolonging, words.prolonging),
        (Role::Ahead, words.ahead),
        (Role::Arranged, words.arranged),
        (Role::FallingDue, words.falling_due),
        (Role::Determiner, words.determiners),
        (Role::Deadline, words.deadlines),
        (Role::Ranging, words.ranging),
        (Role::Genitive, words.genitives),
        (Role::Source, words.sources),
        (Role::Function, words.function_words),
    ];
    let lists = lists.into_iter().map(|(role, list)| (role, list.to_vec()));
    lists.chain([(Role::Reaching, words.reaching.iter().copied().map(last_word).collect())])
}

impl Language {
    /// Its words that tell the tense of a clause.
    pub(crate) fn cues(self) -> &'static Cues {
        static ENGLISH: LazyLock<Cues> = LazyLock::new(|| Cues::new(Language::English.tense()));
        static GERMAN: LazyLock<Cues> = LazyLock::new(|| Cues::new(Language::German.tense()));
        static NONE: LazyLock<Cues> = LazyLock::new(|| Cues::new(Language::Other(Code::NONE).tense()));
        match self {
            Self::English => &ENGLISH,
            Self::German => &GERMAN,
            Self::Other(_) => &NONE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_of_a_word_is_what_the_lists_say() {
        for language in Language::ALL {
            let (words, cues) = (language.tense(), language.cues());
            let listed: Vec<_> = lists(words).collect();
            let verbs = words.verbs.iter().map(|(verb, _)| *verb);
            for word in listed.iter().flat_map(|(_, list)| list.iter().copied()).chain(verbs) {
                let told = cues.told(word);
                let verb = words.verbs.iter().find(|(verb, _)| *verb == word);
                assert_eq!(told.cue, verb.map(|(_, cue)| *cue), "{word}");
                for (role, list) in &listed {
                    assert_eq!(told.is(*role), list.contains(&word), "{word}: {role:?}");
                }
                // Whoever asks for a word as it is written relies on that.
                assert_eq!(word, word.to_lowercase());
            }
            for (phrase, cue) in words.before {
                let ending = cues.phrases(cues.told(last_word(phrase)));
                assert!(ending.contains(&Phrase::new(words, phrase, *cue)), "{phrase}");
            }
            assert!(cues.phrases(cues.told("Was")).is_empty());
            assert_eq!(cues.told("Was"), Told::default());
        }
    }

    #[test]
    fn no_verb_stands_twice_in_its_list() {
        for language in Language::ALL {
            let verbs = language.tense().verbs;
            assert!(verbs.windows(2).all(|pair| pair[0].0 < pair[1].0), "{language}");
        }
    }
}
