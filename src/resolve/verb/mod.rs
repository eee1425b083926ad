//! Which verb governs an expression, and in which tense it stands.
//!
//! Knows a language's verbs as data; knows no calendar.

mod beside;
mod form;

use crate::lang::cue::{Cue, Cues, Role};

use super::neighbours::{Neighbour, REACH, Side, Sides};
use super::reason::Tense;
use form::ends;

/// How many words may stand between a verb and the date that it surely governs.
const LOOSE: usize = 3;

/// The same for a verb of what is arranged beforehand.
const FAR: usize = 6;

impl Cues {
    /// Whether a clause closes with the infinitive of what has been: "soll … erschlagen haben", "… gesehen worden zu sein",
    /// unlike "soll … abgeschlossen sein".
    fn closes_perfect(&self, sides: &Sides<'_>) -> bool {
        if self.words.perfect.is_empty() {
            return false;
        }
        let right = &sides.right;
        let words = right.iter().enumerate().take_while(|(at, word)| *at == 0 || !word.comma);
        let words: Vec<&Neighbour<'_>> = words.map(|(_, word)| word).collect();
        let Some((auxiliary, rest)) = words.split_last() else { return false };
        let is_to = |word: &&&Neighbour<'_>| word.listed_as_written() == Some(Cue::Infinitive);
        let Some(closing) = rest.iter().rev().find(|word| !is_to(word)) else { return false };
        let is_verb = closing.opens_small() && ends(closing.word, self.words.participle_endings);
        let has_been = closing.listed_as_written() == Some(Cue::Past);
        self.words
            .perfect
            .iter()
            .any(|(word, is_state)| *word == auxiliary.word && is_verb && (!is_state || has_been))
    }

    /// The tense of a finite verb whose clause goes on with `behind`: that of the verb which closes it, if the finite
    /// one is an auxiliary.
    fn closed_by(&self, cue: Cue, right: &Side<'_>, from: usize) -> Tense {
        if cue != Cue::Auxiliary {
            return cue.tense();
        }
        let clause: Vec<&Neighbour<'_>> = right.from(from).take_while(|word| !word.comma).collect();
        let next = |at: usize| clause.get(at + 1).copied();
        let mut verbs = clause.iter().enumerate().filter_map(|(at, word)| self.verb(None, word, next(at)));
        if let Some(closing) = verbs.find(|cue| matches!(cue, Cue::Past | Cue::Future)) {
            return closing.tense();
        }
        // "besucht", "verkauft": what closes the clause is a participle even where it could be a finite verb.
        let closes = |last: &&Neighbour<'_>| {
            last.opens_small()
                && ends(last.word, self.words.participle_endings)
                && !last.is_small(Role::Exception)
        };
        let closed = clause.last().is_some_and(closes) || self.closes_behind_comma(right, from);
        if closed { Tense::Past } else { Tense::Present }
    }

    /// Whether a participle closes the clause of an auxiliary behind another clause that stands in between: "hat den Mann, der
    /// sie kannte, zu einer Strafe verurteilt". Commas stand on both sides of that one, which closes with its own verb, and behind
    /// the last comma stands no other verb; "hat Geburtstag, wie die Zeitung berichtet" is no such clause.
    fn closes_behind_comma(&self, right: &Side<'_>, from: usize) -> bool {
        if !self.verbs_close() {
            return false;
        }
        let words: Vec<&Neighbour<'_>> = right.from(from).collect();
        let is_whole = from + words.len() < REACH;
        let last_comma = words.iter().rposition(|word| word.comma).filter(|_| is_whole);
        let between = last_comma.and_then(|comma| words.get(..comma)).unwrap_or_default();
        let is_put_in =
            between.iter().any(|word| word.comma) && between.last().is_some_and(|word| word.opens_small());
        let stretch =
            last_comma.filter(|_| is_put_in).and_then(|comma| words.get(comma..)).and_then(<[_]>::split_last);
        stretch.is_some_and(|(last, before)| {
            let unmarked = self.words.unmarked.iter().any(|prefix| last.word.starts_with(prefix))
                && ends(last.word, self.words.participle_endings);
            let closes = last.opens_small()
                && !last.is_small(Role::Exception)
                && (unmarked || self.is_participle(last.word) || last.listed_as_written() == Some(Cue::Past));
            closes && before.iter().all(|word| self.verb(None, word, None).is_none())
        })
    }

    /// The verb nearest to an expression, its own comma-free stretch first.
    pub(super) fn governing(&self, sides: &Sides<'_>) -> Option<Verb> {
        if let Some(tense) = self.attributive(sides).or_else(|| self.fixed(sides)) {
            return Some(Verb { tense, is_loose: false, distance: 0, commas: 0 });
        }
        let left = &sides.left;
        let known = self.nearest_left(sides);
        let before = match known {
            Some(verb) if verb.commas == 0 => Some(verb),
            known => self.behind_subject(left).or(known),
        };
        // Within one stretch the verb before a date governs it; across commas the nearer one does.
        if before.as_ref().is_some_and(|verb| verb.commas == 0 && !self.is_left_behind(verb, left)) {
            return before;
        }
        let after = self.second(sides).or_else(|| match self.nearest_right(sides) {
            Some(verb) if verb.commas == 0 => Some(verb),
            known => self.closing(sides).or(known),
        });
        match (before, after) {
            (Some(verb), None) | (None, Some(verb)) => Some(verb),
            (Some(before), Some(after))
                if after.tense != Tense::Present
                    && after.distance <= FAR
                    && self.is_left_behind(&before, left) =>
            {
                Some(after)
            }
            (Some(before), Some(after)) => {
                let rank = |verb: &Verb, side| (verb.commas, side, verb.distance);
                let (first, second) = match (before.commas, after.commas) {
                    (0, _) | (_, 0) => (rank(&before, 0), rank(&after, 1)),
                    _ => ((0, 0, before.distance), (0, 0, after.distance.saturating_sub(1))),
                };
                Some(if first <= second { before } else { after })
            }
            (None, None) => None,
        }
    }

    /// Whether the clause of the expression begins behind a verb: "say that at 7 p.m. Saturday, officers came".
    fn is_left_behind(&self, verb: &Verb, left: &Side<'_>) -> bool {
        let reports = left.get(verb.distance).is_some_and(|word| word.is_small(Role::Reporting));
        reports || left.iter().take(verb.distance).any(|word| word.is_small(Role::Subordinating))
    }

    fn nearest_left(&self, sides: &Sides<'_>) -> Option<Verb> {
        let left = &sides.left;
        let mut commas = 0;
        for (distance, neighbour) in left.iter().enumerate() {
            commas += usize::from(neighbour.comma);
            if neighbour.cue.is_some()
                && let Some(cue) = self.verb_before(left, distance)
            {
                let tense = match cue {
                    _ if self.closes_perfect(sides) => Tense::Past,
                    Cue::Auxiliary => self.closed_by(cue, &sides.right, 0),
                    _ => self.with_auxiliaries(cue, left, distance),
                };
                let is_overtaken =
                    tense == Tense::Future && self.is_chained(left, distance, Role::Pluperfect);
                // A verb that opens its sentence asks for something: "see you after the weekend".
                let opens = left.get(distance + 1).is_none();
                let follows = !opens && left.iter().take(distance).any(|word| word.is_small(Role::Aftermath));
                let tense = match tense {
                    Tense::Future if is_overtaken => Tense::Past,
                    Tense::Present if follows => Tense::Past,
                    tense => tense,
                };
                // "Is released" may look ahead as well as back, and "is dead" says little of a date further on.
                let passive = cue == Cue::Past && self.is_chained(left, distance, Role::Copula);
                let is_copula = neighbour.is_small(Role::Copula);
                let reach = match tense {
                    _ if is_copula => LOOSE - 1,
                    // "Starts a two-day meeting on Tuesday".
                    Tense::Present if neighbour.is_small(Role::Timetabled) => FAR,
                    _ => LOOSE,
                };
                // "Has grown since his death on June 25": the noun is past, however far the verb.
                let is_far = distance > reach && !(follows && tense == Tense::Past);
                let is_loose = is_far || cue == Cue::Infinitive || is_overtaken || passive;
                return Some(Verb { tense, distance, commas, is_loose });
            }
        }
        None
    }

    /// The verb right behind a date that opens its sentence with at most a preposition, where verbs stand second: one
    /// that is not known is present.
    fn second(&self, sides: &Sides<'_>) -> Option<Verb> {
        let next = sides.right.first().filter(|next| sides.left.get(1).is_none() && !next.comma)?;
        self.may_be_finite(next).then_some(Verb::present(0))
    }

    /// The verb that is not known and stands right behind its subject, where verbs stand second: "Berlin schickt am
    /// Mittwoch Truppen".
    fn behind_subject(&self, left: &Side<'_>) -> Option<Verb> {
        if self.words.finite.is_empty() {
            return None;
        }
        let clause = left.phrase().count();
        let follows_subject = |at: &usize| {
            let subject = left.get(at + 1).filter(|_| *at + 1 < clause);
            subject.is_some_and(|subject| subject.is_name() || subject.is(Role::Subject))
        };
        let mut verbs = (0..clause).filter(|at| left.get(*at).is_some_and(|word| self.may_be_finite(word)));
        verbs.find(follows_subject).map(Verb::present)
    }

    /// The verb that is not known and closes a subordinate clause, where verbs do: "das Geld, das am Montag fließt".
    fn closing(&self, sides: &Sides<'_>) -> Option<Verb> {
        let right = &sides.right;
        let clause = right.phrase().count();
        let last = right.phrase().last().filter(|_| sides.left.iter().any(|word| word.comma))?;
        self.may_be_finite(last).then(|| Verb::present(clause - 1))
    }

    /// Whether a word that is not known may be a finite verb of the present.
    fn may_be_finite(&self, word: &Neighbour<'_>) -> bool {
        let known = || {
            word.is_small(Role::Function)
                || word.is_small(Role::Exception)
                || word.cue_as_written(self).is_some()
        };
        word.word.len() > 3 && ends(word.word, self.words.finite) && word.opens_small() && !known()
    }

    fn nearest_right(&self, sides: &Sides<'_>) -> Option<Verb> {
        let right = &sides.right;
        let mut commas = 0;
        for (distance, neighbour) in right.iter().enumerate() {
            commas += usize::from(neighbour.comma);
            if self.verbs_close() && neighbour.is_name() {
                continue;
            }
            let previous = distance.checked_sub(1).and_then(|previous| right.get(previous));
            if let Some(cue) = self.verb(previous, neighbour, right.get(distance + 1)) {
                let next = right.get(distance + 1);
                // A participle has its finite verb behind it where the clause closes with both: "gewählt wird".
                let finite = next.filter(|next| self.verbs_close() && cue == Cue::Past && !next.comma);
                let finite =
                    finite.and_then(|next| self.verb(Some(neighbour), next, right.get(distance + 2)));
                let tense = match finite {
                    _ if commas == 0 && self.closes_perfect(sides) => Tense::Past,
                    Some(finite @ (Cue::Future | Cue::Modal)) => finite.tense(),
                    _ => self.closed_by(cue, right, distance + 1),
                };
                let is_loose = distance > 0 && neighbour.is_small(Role::Copula);
                return Some(Verb { tense, distance, commas, is_loose });
            }
        }
        None
    }

    /// A verb takes its tense from the auxiliaries right before it: "will be held", "are to be received", "was to
    /// leave".
    fn with_auxiliaries(&self, cue: Cue, left: &Side<'_>, at: usize) -> Tense {
        if cue == Cue::Infinitive {
            // "Guidelines to be published" are still to come, unlike what "was to be published".
            let passive = at.checked_sub(1).and_then(|next| left.get(next));
            let passive = passive.is_some_and(|next| next.is_small(Role::Unfinished));
            let looks_ahead = |before: &Neighbour<'_>| {
                before.is_small(Role::Intention)
                    || passive && before.cue_as_written(self).is_none() && !self.may_part(before)
            };
            if left.get(at + 1).is_some_and(looks_ahead) {
                return Tense::Future;
            }
            let governing = (at + 1..REACH).find_map(|earlier| self.verb_before(left, earlier));
            return if governing == Some(Cue::Past) { Tense::Past } else { Tense::Future };
        }
        let mut perfect = false;
        for (earlier, word) in (at + 1..).zip(left.from(at + 1)) {
            // A comma ends the clause in which an auxiliary could stand.
            if word.comma {
                break;
            }
            match self.verb_before(left, earlier) {
                // "May have started" has been, if at all; "will have started" has not.
                Some(Cue::Modal) if perfect => return Tense::Past,
                Some(Cue::Future | Cue::Modal) if cue != Cue::Future => return Tense::Future,
                // "Was open", "did meet".
                Some(Cue::Past) if cue == Cue::Present && earlier == at + 1 => return Tense::Past,
                Some(Cue::Infinitive) => return self.with_auxiliaries(Cue::Infinitive, left, earlier),
                Some(Cue::Auxiliary) => perfect = cue == Cue::Past,
                Some(_) if word.is_small(Role::Unfinished) => {}
                // What stands before a finite verb is no auxiliary of its own.
                Some(_) if self.verbs_close() => {}
                Some(_) => break,
                // "Wird das ganze Jahr gefeiert": the finite verb stands where its clause began.
                None if self.verbs_close() || self.may_part(word) => {}
                None => break,
            }
        }
        cue.tense()
    }

    /// Whether one of these auxiliaries stands in the chain of verbs that ends there: "had been due to expire".
    fn is_chained(&self, left: &Side<'_>, at: usize, auxiliary: Role) -> bool {
        // A subject opens the chain.
        let links = |word: &&Neighbour<'_>| {
            !word.comma
                && !word.is_small(Role::Subject)
                && (word.cue_as_written(self).is_some() || self.may_part(word))
        };
        let mut chain = left.from(at + 1).take_while(links);
        chain.any(|word| word.is_small(auxiliary))
    }

    /// Whether a word may stand between an auxiliary and its verb: "will also be formally opened".
    fn may_part(&self, word: &Neighbour<'_>) -> bool {
        word.is_small(Role::Function) || ends(word.word, self.words.adverbs)
    }

    /// What the word at that place before an expression says as a verb. What could be a noun too is one close behind
    /// a verb: "filed compliance reports".
    fn verb_before(&self, left: &Side<'_>, at: usize) -> Option<Cue> {
        let word = left.get(at).filter(|word| word.cue.is_some())?;
        let next = at.checked_sub(1).and_then(|next| left.get(next));
        let follows =
            |back: usize| left.get(back).is_some_and(|verb| verb.cue_as_written(self) == Some(Cue::Past));
        let small = || left.get(at + 1).is_none_or(|before| before.is_small(Role::Function));
        // "According to police reports": behind a preposition stand nouns alone.
        let led = || left.get(at + 2).and_then(Neighbour::listed_as_written) == Some(Cue::Infinitive);
        let is_object =
            word.is_small(Role::Noun) && (follows(at + 1) || !small() && (follows(at + 2) || led()));
        (!is_object).then(|| self.verb(left.get(at + 1), word, next)).flatten()
    }

    /// What a word says as a verb. Names are no verbs, nor is what an article or a number stands before ("the plan");
    /// "to" is the infinitive's only before a word that can be a verb, and not in "according to", and a regular past form between nouns is an
    /// adjective: "outstanding preferred shares".
    fn verb(
        &self,
        previous: Option<&Neighbour<'_>>,
        word: &Neighbour<'_>,
        next: Option<&Neighbour<'_>>,
    ) -> Option<Cue> {
        let (cue, named) = (word.cue?, word.is_name());
        if named && !matches!(cue, Cue::Future | Cue::Present | Cue::Auxiliary) {
            return None;
        }
        let is_content = |word: &Neighbour<'_>| {
            word.opens_small() && !word.is_small(Role::Function) && !word.is_small(Role::Determiner)
        };
        // Within a sentence a German noun has its capital: "nach dem Treffen".
        if named && self.verbs_close() && previous.is_some() {
            return None;
        }
        let is_noun = previous.is_some_and(|previous| {
            previous.is(Role::Article)
                || word.is_small(Role::Noun)
                    && previous.word.starts_with(|first: char| first.is_ascii_digit())
        });
        if is_noun {
            return None;
        }
        // "Set for April" is still to come, unlike what was set alight.
        if word.is_small(Role::Fixing) && next.is_some_and(|next| next.is_small(Role::FixedBy)) {
            return Some(Cue::Future);
        }
        let before_noun =
            || next.is_some_and(|next| is_content(next) && !ends(next.word, self.words.adverbs));
        let has_subject = || {
            previous.is_some_and(|previous| {
                previous.is_name()
                    || previous.is(Role::Subject)
                    || is_content(previous) && !ends(previous.word, self.words.adjectives)
            })
        };
        let is_regular = self.words.adjectives_before_nouns && word.listed().is_none();
        match cue {
            Cue::Infinitive if previous.is_some_and(|previous| previous.is(Role::Source)) => None,
            Cue::Infinitive => before_noun().then_some(cue),
            Cue::Past if is_regular && before_noun() && !has_subject() => None,
            _ => Some(cue),
        }
    }
}

/// A verb beside an expression.
pub(super) struct Verb {
    pub(super) tense: Tense,
    /// Whether it may not govern the expression.
    pub(super) is_loose: bool,
    distance: usize,
    commas: usize,
}

impl Verb {
    /// A verb of the present so many words away.
    fn present(distance: usize) -> Self {
        Self { tense: Tense::Present, is_loose: distance > LOOSE, distance, commas: 0 }
    }
}

impl Cue {
    pub(super) fn tense(self) -> Tense {
        match self {
            Self::Past => Tense::Past,
            Self::Present | Self::Auxiliary => Tense::Present,
            Self::Future | Self::Modal | Self::Infinitive => Tense::Future,
        }
    }
}
