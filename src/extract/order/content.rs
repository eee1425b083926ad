//! What somebody says, in a clause of its own.

use std::ops::Range;

use super::bracket::closing;
use super::{DEPTH, REACH, Reading, SEGMENTS};
use crate::extract::class::Class;
use crate::extract::clause::{Opener, Segment};
use crate::extract::field::Kind;
use crate::extract::said::content_before;
use crate::extract::scope::Scope;
use crate::extract::subject::skip_openers;
use crate::extract::token::Token;

impl Reading<'_, '_> {
    /// Of what somebody is reported to have said, the clause that tells who: "Moe sagte, er habe im Mai gekündigt".
    pub(super) fn saying(&self, own: usize, verb: usize) -> Option<Scope> {
        let segment = self.segments.get(own)?;
        let reported = |word: &Token<'_>| word.is_one_of(self.agreement.reported);
        let that = segment.opener == Opener::That;
        let words = self.tokens.get(segment.tokens.clone())?.iter().take(REACH);
        if !that && !{ words }.any(|word| !word.role.is_name() && word.noun().is_none() && reported(word)) {
            return None;
        }
        let beside = [own.checked_sub(1), Some(own + 1).filter(|_| !that)];
        beside.into_iter().flatten().find_map(|at| {
            let finite = self.segments.get(at)?.finite?;
            let scope = self.clause(at, finite, 1);
            let says = self.says(finite, scope.closing.clone());
            let covers = scope.content.as_ref().is_some_and(|content| content.contains(&verb));
            (says && covers && scope.subject.is_some()).then_some(scope)
        })
    }

    /// What is said as a clause of its own; it is told without what is said in it.
    pub(super) fn said(&self, first: usize, content: Range<usize>, depth: usize) -> Option<Box<Scope>> {
        let inside =
            |at: &usize| self.segments.get(*at).is_some_and(|one| content.contains(&one.tokens.start));
        let (at, verb) = (first..self.segments.len()).take(SEGMENTS).take_while(inside).find_map(|at| {
            let segment = self.segments.get(at)?;
            let last = segment.tokens.end.checked_sub(1)?;
            let verb = segment.finite.or(Some(last).filter(|last| self.is_infinitive(*last)))?;
            (segment.opener == Opener::That || self.is_infinitive(last) || !self.depends(at))
                .then_some((at, verb))
        })?;
        if depth >= DEPTH {
            return None;
        }
        let mut last = self.segments.get(at)?.tokens.clone();
        last.start = last.start.max(last.end.saturating_sub(REACH));
        let said = if self.is_infinitive(last.end.checked_sub(1)?) {
            // "um den Verkehr zu bremsen": the word that opens it is told first.
            let opener = Some(last.start).filter(|at| {
                let opens = |opener: &Token<'_>| opener.is_one_of(self.agreement.purpose);
                self.tokens.get(*at).is_some_and(opens)
            });
            let mut told = self.phrases(last.start + usize::from(opener.is_some())..last.end);
            let closing = closing(&mut told);
            told.retain(|phrase| phrase.kind != Kind::Time);
            if opener.is_some() && told.is_empty() {
                return None;
            }
            let subject = opener.map(|opener| opener..opener + 1);
            Scope { subject, told, closing: Some(closing), ..Scope::default() }
        } else {
            self.clause(at, verb, DEPTH)
        };
        said.closing.is_some().then(|| Box::new(Scope { content: None, said: None, ..said }))
    }

    /// What is said, or what the clause is about, in a clause of its own behind it or, of a verb of saying, before it.
    pub(super) fn content(
        &self,
        own: usize,
        words: Range<usize>,
        finite: usize,
        scope: &Scope,
    ) -> Option<(usize, Range<usize>)> {
        let says = self.says(finite, scope.closing.clone());
        let next = self.segments.get(own + 1).filter(|next| words.end < next.tokens.start + 1);
        let adjacent = next.filter(|next| next.tokens.start <= words.end + 2);
        let follows = adjacent.filter(|next| {
            let that = next.opener == Opener::That;
            let infinitive = self.is_infinitive(next.tokens.end.saturating_sub(1));
            let spoken =
                says && matches!(next.opener, Opener::Comma | Opener::Quote) && self.tells(own + 1, next);
            that || infinitive && next.opener != Opener::Bracket || spoken
        });
        let colon = words.end..words.end + 2;
        let announced = next.filter(|next| {
            let marks = self.tokens.get(colon.start..next.tokens.start).unwrap_or_default();
            says && next.tokens.start <= colon.end && marks.iter().any(|mark| mark.is_mark(':'))
        });
        if let Some(next) = follows.or(announced) {
            let end = self.stretch(own + 1, next.tokens.start).end.min(finite + REACH);
            return Some((own + 1, next.tokens.start..end.max(next.tokens.start)));
        }
        let whole = scope.told.iter().any(|phrase| phrase.kind == Kind::Noun);
        let opens = self.segments.get(own).is_some_and(|own| {
            let start = if says { skip_openers(self.tokens, own.tokens.clone()) } else { own.tokens.start };
            start == finite
        });
        // "…, kritisiert Moe": whatever verb follows what somebody says.
        let before = content_before(self.segments, own).filter(|_| !whole && opens);
        // "Der Mann, der ihn kannte, starb": who does it stands before the clause put in.
        let goes_on = |before: &Range<usize>| {
            scope.subject.as_ref().is_some_and(|subject| before.contains(&subject.start))
        };
        let before = before.filter(|before| !goes_on(before));
        let before = before.map(|before| before.start.max(finite.saturating_sub(REACH))..before.end)?;
        let first = self.segments.partition_point(|segment| segment.tokens.start < before.start);
        Some((first, before))
    }

    /// Whether a segment is a clause, or the start of one: reported speech has forms that no table lists.
    pub(super) fn tells(&self, at: usize, next: &Segment) -> bool {
        let words = self.tokens.get(next.tokens.clone()).unwrap_or_default();
        let modal = words.iter().take(REACH).any(|word| word.is(Class::FUTURE.or(Class::MODAL)));
        let opener = words.first().is_some_and(|opener| opener.class.is(Class::PERSONAL));
        let relative = self.relative_pronoun(next.tokens.start).is_some();
        (next.finite.is_some() || modal || opener)
            && !(relative && self.last_finite(at, next.tokens.clone()).is_some())
    }
}
