//! Which verb form a word is: by the tables, else by its ending and its beginning.

use crate::lang::cue::{Cue, Cues, Role, Told};
use crate::lang::tense::TenseWords;

impl Cues {
    /// The verb form that a word in small letters is.
    pub(in crate::resolve) fn cue(&self, word: &str) -> Option<Cue> {
        self.cue_of(word, self.told(word))
    }

    /// The same of a word that has been looked up.
    pub(in crate::resolve) fn cue_of(&self, word: &str, told: Told) -> Option<Cue> {
        told.cue.or_else(|| self.regular(word).filter(|_| !told.is(Role::Exception)))
    }

    /// The same of a word of ASCII that has been looked up in small letters, however it is written.
    pub(in crate::resolve) fn small_cue_of(&self, word: &str, is_small: bool, told: Told) -> Option<Cue> {
        if is_small { self.cue_of(word, told) } else { self.cue_of(&word.to_ascii_lowercase(), told) }
    }

    /// The verb form that a word outside the tables is, by its ending and its beginning.
    pub(in crate::resolve) fn regular(&self, word: &str) -> Option<Cue> {
        if !self.may_be_regular(word) {
            return None;
        }
        let mut endings = self.words.endings.iter();
        let regular = endings.find(|(ending, _)| word.len() > ending.len() + 1 && word.ends_with(ending));
        let regular = regular.map(|(_, cue)| *cue).or_else(|| self.is_participle(word).then_some(Cue::Past));
        regular.or_else(|| self.joined(word))
    }

    /// What a verb says that its prefix has joined, as it does at the end of a clause: "als er ankam".
    fn joined(&self, word: &str) -> Option<Cue> {
        let cue = |verb: &str| self.told(verb).cue.filter(|cue| matches!(cue, Cue::Past | Cue::Present));
        self.unprefixed(word).find_map(cue)
    }

    /// Whether the verbs of a clause may close it: "hat am Montag … beschlossen".
    pub(super) fn verbs_close(&self) -> bool {
        !self.words.prefixes.is_empty()
    }

    /// Whether a word has the form of a participle that closes a clause.
    pub(super) fn is_participle(&self, word: &str) -> bool {
        let TenseWords { participle, participle_endings, .. } = self.words;
        let is_marked = |verb: &str| {
            verb.strip_prefix(participle).is_some_and(|stem| stem.len() > 3 && ends(stem, participle_endings))
        };
        self.verbs_close() && (is_marked(word) || self.unprefixed(word).any(is_marked))
    }

    /// A word without the prefix that may be joined to it, for each that fits.
    fn unprefixed<'a>(&self, word: &'a str) -> impl Iterator<Item = &'a str> {
        self.words.prefixes.iter().filter_map(|prefix| word.strip_prefix(prefix))
    }
}

/// Whether a word ends in one of these ways.
pub(super) fn ends(word: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| word.ends_with(ending))
}
