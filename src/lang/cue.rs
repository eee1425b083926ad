//! What single words say of the tense of a clause, to be looked up by the word.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use super::tense::TenseWords;
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
#[allow(missing_docs, reason = "the lists say it")]
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
    /// It ends one of the phrases that say where an expression lies: "until", "not until".
    Preposed,
    Lasting,
    Prolonging,
    Ahead,
    Arranged,
    FallingDue,
    Determiner,
    Deadline,
    Ranging,
    Genitive,
    Function,
}

/// What the tables say of a word: which verb form it is, and all that it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Told {
    pub(crate) cue: Option<Cue>,
    roles: u32,
}

impl Told {
    /// Whether it does that.
    pub(crate) fn is(self, role: Role) -> bool {
        self.roles >> role as u32 & 1 != 0
    }
}

/// The words of a language that tell tense, made ready for look-up.
pub(crate) struct Cues {
    pub(crate) words: &'static TenseWords,
    told: HashMap<&'static str, Told, RandomState>,
}

impl Cues {
    fn new(words: &'static TenseWords) -> Self {
        let mut told: HashMap<&str, Told, RandomState> = HashMap::default();
        for (word, cue) in words.verbs {
            told.entry(word).or_default().cue = Some(*cue);
        }
        for (role, list) in lists(words) {
            for word in list {
                told.entry(word).or_default().roles |= 1 << role as u32;
            }
        }
        Self { words, told }
    }

    /// What the tables say of a word in small letters.
    pub(crate) fn told(&self, word: &str) -> Told {
        self.told.get(word).copied().unwrap_or_default()
    }

    /// Whether a word, however it is written, says nowadays as well as today.
    pub(crate) fn is_nowadays(&self, said: &str) -> bool {
        let small = || said.chars().flat_map(char::to_lowercase);
        self.words.nowadays.iter().any(|word| small().eq(word.chars()))
    }
}

/// The lists by what their words do; of phrases the last words count.
fn lists(words: &TenseWords) -> impl Iterator<Item = (Role, Vec<&'static str>)> {
    let before = words.before.iter().map(|(phrase, _)| *phrase);
    let preposed =
        before.chain(words.reaching.iter().copied()).filter_map(|phrase| phrase.split(' ').next_back());
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
        (Role::Function, words.function_words),
    ];
    let lists = lists.into_iter().map(|(role, list)| (role, list.to_vec()));
    lists.chain([(Role::Preposed, preposed.collect())])
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
