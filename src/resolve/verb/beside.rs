//! What the words right beside an expression say of its direction, with the verb that governs it or without one.
//!
//! Knows a language's words as data; knows no calendar.

use crate::lang::cue::{Cue, Cues, Role};

use crate::resolve::neighbours::{Neighbour, Side, Sides};
use crate::resolve::reason::Tense;

impl Cues {
    /// What the word or phrase right before an expression says of its direction. At the start of its sentence "until
    /// Thursday" waits for the verb; "since" looks back wherever it stands. Whether the expression `owns` what follows,
    /// as in "added to Saturday's goals", tells whether "to" moves anything there.
    pub(in crate::resolve) fn preposed(&self, left: &Side<'_>, owns: bool) -> Option<Cue> {
        let phrases = left.first().map(|last| last.phrases(self)).unwrap_or_default();
        let mut phrases = phrases.iter().filter(|phrase| !owns || !phrase.moves);
        let phrase = phrases.find(|phrase| stand_before(left, phrase.words.iter().copied()))?;
        let opens = left.get(phrase.words.len()).is_none();
        (!opens || phrase.cue != Cue::Future).then_some(phrase.cue)
    }

    /// Whether the verb that governs an expression is past and prolongs nothing: "held", unlike "extended".
    pub(in crate::resolve) fn has_lasted(&self, sides: &Sides<'_>) -> bool {
        let mut phrase = sides.left.phrase();
        !phrase.any(|word| word.is(Role::Prolonging))
            && self.governing(sides).is_some_and(|verb| verb.tense == Tense::Past)
    }

    /// The tense of what reaches to the expression, "bis Freitag": it has been where the verb beside it is past, else it is
    /// still to come.
    pub(in crate::resolve) fn reached(&self, sides: &Sides<'_>) -> Option<Tense> {
        let left = &sides.left;
        left.first().filter(|word| word.is(Role::Reaching))?;
        let reaches = self.words.reaching.iter().any(|phrase| stand_before(left, phrase.rsplit(' ')));
        let verb = reaches.then(|| self.governing(sides))?;
        // "Von Samstag, 20 Uhr, bis Sonntag, 9 Uhr, wurde": the commas part no clauses.
        let is_range = left.iter().any(|word| word.is(Role::Ranging));
        let has_been = verb.is_some_and(|verb| verb.tense == Tense::Past && (verb.commas == 0 || is_range));
        Some(if has_been { Tense::Past } else { Tense::Future })
    }

    /// What gives the expression its day, if it is said beside it and not undone: "wurde auf Montag verschoben".
    pub(super) fn fixed(&self, sides: &Sides<'_>) -> Option<Tense> {
        self.verbs_close().then_some(())?;
        let left = &sides.left;
        let at = usize::from(left.first().is_some_and(is_determiner));
        left.get(at).filter(|word| !word.comma && word.is(Role::FixedBy))?;
        let before = left.phrase();
        let behind = sides.right.phrase();
        let says = |role| before.clone().chain(behind.clone()).any(|word| word.is_small(role));
        (says(Role::Fixing) && !says(Role::Unfixing)).then_some(Tense::Future)
    }

    /// The tense of the participle that takes the expression into a noun phrase: "der am Montag begonnene Streik", "die
    /// für den 1. Mai geplante Feier".
    pub(super) fn attributive(&self, sides: &Sides<'_>) -> Option<Tense> {
        /// So many words may stand between the expression and the participle.
        const PHRASE: usize = 4;
        self.verbs_close().then_some(())?;
        let left = &sides.left;
        let article = usize::from(left.first().is_some_and(is_determiner));
        left.get(article).filter(|word| word.is(Role::Function))?;
        left.get(article + 1).filter(|word| is_determiner(word))?;
        let phrase = sides.right.phrase().take(PHRASE);
        let mut endings = phrase.flat_map(|word| {
            self.words.inflections.iter().filter_map(|ending| word.word.strip_suffix(ending))
        });
        endings.find_map(|participle| match participle {
            _ if self.told(participle).is(Role::Fixing) => Some(Tense::Future),
            _ if self.is_participle(participle) => Some(Tense::Past),
            _ => self.told(participle).cue.filter(|cue| *cue == Cue::Past).map(Cue::tense),
        })
    }
}

fn is_determiner(word: &Neighbour<'_>) -> bool {
    !word.comma && word.is(Role::Determiner)
}

/// Whether these words, the last one first, stand right before an expression.
fn stand_before<'a>(left: &Side<'_>, mut words: impl Iterator<Item = &'a str>) -> bool {
    let mut left = left.iter();
    words.all(|word| {
        left.next().is_some_and(|neighbour| !neighbour.comma && neighbour.word.eq_ignore_ascii_case(word))
    })
}
