//! How far a German clause goes, and where its verbs stand.

use std::ops::Range;

use super::{REACH, Reading, SEGMENTS, is_finite};
use crate::extract::class::Class;
use crate::extract::clause::{Opener, Segment};
use crate::extract::field::{Kind, Phrase, is_inflected, is_verbal, noun_phrase};
use crate::extract::inflection::Form;
use crate::extract::token::{Role, Token};

impl Reading<'_, '_> {
    /// The words of a segment and of what a bracket parts from it, not further than any clause reaches.
    pub(super) fn stretch(&self, own: usize, verb: usize) -> Range<usize> {
        let Some(mut words) = self.segments.get(own).map(|own| own.tokens.clone()) else {
            return verb..verb + 1;
        };
        let mark = |at: Option<usize>, mark| {
            at.and_then(|at| self.tokens.get(at)).is_some_and(|one| one.is_mark(mark))
        };
        let (from, to) = (verb.saturating_sub(REACH), verb + REACH);
        let mut first = own;
        while words.start > from
            && mark(words.start.checked_sub(1), ')')
            && let Some(before) = first.checked_sub(2)
            && let Some(segment) = self.segments.get(before)
        {
            (first, words.start) = (before, segment.tokens.start);
        }
        if mark(Some(words.end), '(')
            && let Some(after) = self.segments.get(own + 2)
            && mark(after.tokens.start.checked_sub(1), ')')
        {
            words.end = after.tokens.end;
        }
        let mut next = own + 1;
        while words.end < to && self.goes_on(words.end, next) {
            words.end = self.segments.get(next).map_or(words.end, |next| next.tokens.end);
            next += 1;
        }
        words.start.max(from)..words.end.min(to)
    }

    /// Whether the segment behind a comma goes on with a list: of adjectives, or of nouns that "und" will end.
    pub(super) fn goes_on(&self, end: usize, next: usize) -> bool {
        let Some(segment) = self.segments.get(next) else { return false };
        let comma = segment.opener == Opener::Comma && segment.tokens.start == end + 1;
        let adjectives = end.checked_sub(1).and_then(|last| self.tokens.get(last)).is_some_and(is_inflected)
            && self.tokens.get(segment.tokens.start).is_some_and(is_inflected);
        let items = || {
            self.segments.iter().skip(next).take(SEGMENTS).take_while(|one| {
                let nominal = noun_phrase(self.tokens, one.tokens.start, one.tokens.end) > one.tokens.start;
                one.opener == Opener::Comma && one.finite.is_none() && nominal
            })
        };
        let ends = |item: &Segment| {
            let first = noun_phrase(self.tokens, item.tokens.start, item.tokens.end);
            self.tokens
                .get(first)
                .is_some_and(|joint| joint.is(Class::CONJUNCTION) && first < item.tokens.end)
        };
        comma && (adjectives && segment.finite.is_none() || items().any(ends))
    }

    /// The finite verb at the end of a clause that depends on another one: "als der Rat die Stadt besuchte".
    pub(super) fn last_finite(&self, own: usize, words: Range<usize>) -> Option<usize> {
        let segment = self.segments.get(own)?;
        let start = words.clone().find(|at| {
            self.tokens.get(*at).is_some_and(|token| {
                !token.is(Class::CONJUNCTION.or(Class::FILLER)) || token.is(Class::SUBORDINATOR)
            })
        })?;
        let opener = self.tokens.get(start)?;
        let told = |last: &usize| self.tokens.get(*last).is_some_and(is_finite) && !self.is_infinitive(*last);
        let last = words.end.checked_sub(1).filter(|last| last - start < 2 * REACH).filter(told)?;
        let opens =
            opener.class.is(Class::SUBORDINATOR.or(Class::THAT).or(Class::RELATIVE).or(Class::ASKING));
        let inside = segment.opener == Opener::Comma || segment.opener.depends();
        let relative = inside && !opener.capital && self.relative_pronoun(start).is_some();
        // "der lange schwieg und mit einem Lied schloss"
        let plain = |at: usize| {
            let joined = self.tokens.get(at + 1).is_some_and(|next| next.is(Class::CONJUNCTION));
            !joined
                && self.tokens.get(at).is_some_and(|token| {
                    let bare =
                        token.verb().is_some_and(|verb| verb.form.is_participle() || verb.form == Form::Base);
                    is_finite(token) && !bare
                })
        };
        // "…, die im März abging und keinen Schaden anrichtete"
        let goes_on = || {
            let before =
                own.checked_sub(1).filter(|_| segment.opener == Opener::Joint && last > start + 1)?;
            self.last_finite(before, self.segments.get(before)?.tokens.clone())
        };
        let depends = opens || relative || goes_on().is_some();
        (depends && !(start + 1..last).any(plain)).then_some(last)
    }

    /// The finite verb of a clause that has it in second place.
    pub(super) fn first_finite(&self, words: Range<usize>) -> Option<usize> {
        let finite = |at: &usize| {
            let told = self.tokens.get(*at).is_some_and(is_finite);
            let opens = self.tokens.get(at + 1).is_some_and(|next| next.is(Class::INFINITIVE));
            let before = opens
                && self.tokens.get(*at).and_then(Token::verb).is_some_and(|verb| verb.form.is_participle());
            told && !before && !self.is_infinitive(*at) && !self.is_infinitive(*at + 1)
        };
        let first = words.clone().find(finite)?;
        // "Verletzt wurde niemand", "enthalten hat sich einer"
        let form = self.tokens.get(first)?.verb().map(|verb| verb.form);
        let bare = form.is_some_and(|form| form.is_participle() || form == Form::Base);
        let helper = Class::AUXILIARY.or(Class::MODAL).or(Class::FUTURE);
        let helped = bare && self.token_is(first + 1, helper) && first + 1 < words.end;
        Some(first + usize::from(helped))
    }

    /// The pronoun that opens a relative clause, behind its preposition where it has one.
    pub(super) fn relative_pronoun(&self, start: usize) -> Option<usize> {
        let led = self.tokens.get(start)?.is(Class::PREPOSITION);
        let at = start + usize::from(led);
        self.tokens
            .get(at)
            .filter(|token| token.is(Class::DEFINITE.or(Class::RELATIVE)) && !token.capital)?;
        Some(at)
    }

    /// Whether a segment is a clause that depends on another one, or an infinitive with "zu".
    pub(super) fn depends(&self, at: usize) -> bool {
        let Some(segment) = self.segments.get(at) else { return false };
        let last = segment.tokens.end.saturating_sub(1);
        segment.finite.is_some() && self.last_finite(at, segment.tokens.clone()).is_some()
            || segment.finite.is_some() && matches!(segment.opener, Opener::Relative | Opener::That)
            || self.is_infinitive(last)
    }

    /// Whether a token is an infinitive with "zu".
    pub(super) fn is_infinitive(&self, at: usize) -> bool {
        let apart = at.checked_sub(1).is_some_and(|at| self.token_is(at, Class::INFINITIVE));
        let Some(verb) = self.tokens.get(at).and_then(Token::verb) else {
            return apart && self.tokens.get(at).is_some_and(|one| matches!(one.role, Role::Auxiliary));
        };
        let inside = self.tokens.get(at).is_some_and(|token| match verb.base.split_once('|') {
            Some((prefix, _)) => token.lower.strip_prefix(prefix).is_some_and(|rest| rest.starts_with("zu")),
            None => verb.base.is_empty() && token.lower.match_indices("zu").any(|(at, _)| at > 1),
        });
        verb.form == Form::Base && (apart || inside)
    }

    /// What follows a clause put in and closes the clause before it: "hat der Verein, der …, einen Preis gewonnen".
    pub(super) fn beyond(&self, own: usize, finite: usize, rest: &[Phrase]) -> Vec<Phrase> {
        let Some(token) = self.tokens.get(finite) else { return Vec::new() };
        let prefix = token.verb().and_then(|verb| verb.base.split_once('|')).map(|(prefix, _)| prefix);
        let helper = Class::AUXILIARY.or(Class::FUTURE).or(Class::MODAL);
        let waits = token.class.is(helper) || prefix.is_some();
        if !waits || rest.iter().any(|phrase| phrase.kind == Kind::Verb) {
            return Vec::new();
        }
        let closes = |segment: &&Segment| {
            let last = segment.tokens.end.saturating_sub(1);
            let verbal = is_verbal(self.tokens, last) && !self.is_infinitive(last);
            let plain =
                !self.tokens.get(segment.tokens.clone()).unwrap_or_default().iter().rev().take(REACH).any(
                    |token| {
                        is_finite(token)
                            && !token
                                .verb()
                                .is_some_and(|verb| verb.form.is_participle() || verb.form == Form::Base)
                            && !matches!(prefix, Some(prefix) if token.lower == prefix)
                    },
                );
            verbal && plain && segment.opener != Opener::Bracket
        };
        let mut later = self.segments.iter().skip(own + 1).take(SEGMENTS);
        let Some(next) = later.position(|next| closes(&next)) else { return Vec::new() };
        let between = self.segments.get(own + 1..own + 1 + next).unwrap_or_default();
        let listed = between.iter().all(|one| one.opener == Opener::Comma && one.finite.is_none());
        let Some(last) = self.segments.get(own + 1 + next) else { return Vec::new() };
        let first = between.first().filter(|_| listed).unwrap_or(last);
        self.phrases(first.tokens.start.max(last.tokens.end.saturating_sub(REACH))..last.tokens.end)
    }
}
