//! The order in which a German clause is told: who, the finite verb, the phrases between the verbs, and what closes it.

mod bracket;
mod content;
mod dependent;
mod stretch;
mod subject;

use std::ops::Range;

use super::class::Class;
use super::clause::Segment;
use super::field::{Kind, Phrase, phrases};
use super::nominative;
use super::scope::Scope;
use super::token::{Role, Token};
use super::words::Agreement;

use bracket::{closing, closing_of, put_together, split_joined, tie};

/// How far a clause is followed to either side, in tokens.
const REACH: usize = 60;
/// How many segments away a clause goes on, or another one on which it depends stands.
const SEGMENTS: usize = 6;
/// How many clauses are followed for a subject that they share.
const DEPTH: usize = 3;

/// The scope of a German clause: its subject, its finite verb, the phrases between its verbs, and what closes it,
/// wherever they stand in the text.
pub(super) fn of_clause(
    tokens: &[Token<'_>],
    segments: &[Segment],
    own: usize,
    verb: usize,
    agreement: &Agreement,
) -> Scope {
    Reading { tokens, segments, agreement }.clause(own, verb, 0)
}

/// A sentence whose clauses are read.
#[derive(Clone, Copy)]
struct Reading<'r, 't> {
    tokens: &'r [Token<'t>],
    segments: &'r [Segment],
    agreement: &'r Agreement,
}

impl Reading<'_, '_> {
    fn token_is(&self, at: usize, class: Class) -> bool {
        self.tokens.get(at).is_some_and(|token| token.class.is(class))
    }

    fn phrases(&self, range: Range<usize>) -> Vec<Phrase> {
        phrases(self.tokens, range, self.agreement)
    }

    fn clause(&self, own: usize, verb: usize, depth: usize) -> Scope {
        if depth == 0
            && let Some(saying) = self.saying(own, verb)
        {
            return saying;
        }
        let words = self.stretch(own, verb);
        if let Some(finite) = self.last_finite(own, words.clone()) {
            let joint = words.clone().find(|at| {
                self.tokens.get(*at).is_some_and(is_finite)
                    && self.tokens.get(at + 1).is_some_and(|next| next.is(Class::CONJUNCTION))
                    && *at < finite
            });
            return match joint.filter(|_| depth < DEPTH) {
                Some(first) if verb <= first => self.verb_last(own, words.start..first + 1, first, depth),
                Some(first) => {
                    let before = self.verb_last(own, words.start..first + 1, first, depth + 1);
                    let mut told = self.phrases(first + 2..finite);
                    let closing = Some(closing(&mut told));
                    Scope {
                        predicate: finite..finite + 1,
                        told,
                        closing,
                        content: None,
                        said: None,
                        ..before
                    }
                }
                None => self.verb_last(own, words, finite, depth),
            };
        }
        match self.first_finite(words.clone()) {
            Some(finite) => self.main(own, words, finite, verb, depth),
            None => self.without_finite(own, words, verb, depth),
        }
    }

    /// A clause whose verb comes second, or first: "am Montag tagten in Rom die Minister".
    fn main(&self, own: usize, words: Range<usize>, finite: usize, verb: usize, depth: usize) -> Scope {
        let joins = |at: &usize| {
            self.tokens
                .get(*at)
                .is_some_and(|one| one.is(Class::CONJUNCTION) || matches!(one.role, Role::Mark(_)))
        };
        let start = words.start + (words.start..finite).take_while(joins).count();
        let mut front = self.phrases(start..finite);
        let mut rest = self.phrases(finite + 1..words.end);
        rest.extend(self.beyond(own, finite, &rest));
        self.part_receiver(&mut rest, finite);
        let shared = split_joined(self.tokens, &mut rest, verb);
        let mut closing = closing(&mut rest);
        let fronted = closing_of(&mut front);
        closing = if closing.is_empty() { fronted } else { closing };
        let mut scope = Scope { predicate: finite..finite + 1, closing: Some(closing), ..Scope::default() };
        let opens =
            front.iter().position(|phrase| matches!(phrase.kind, Kind::Noun | Kind::Pronoun | Kind::Led));
        let fits = |phrase: &Phrase| nominative::can_be_subject(self.tokens, phrase, finite, self.agreement);
        let first =
            opens.filter(|at| front.get(*at).is_some_and(|phrase| fits(phrase) && !self.points(phrase)));
        if let Some(first) = first {
            let end = front.iter().rfind(|phrase| !matches!(phrase.kind, Kind::Time | Kind::Adverb));
            let end = end.map_or(finite, |last| last.words.end);
            scope.subject = front.get(first).map(|phrase| phrase.words.start..end);
            front.clear();
        } else {
            let says = self.says(finite, scope.closing.clone());
            let earlier = if opens.is_none() { self.subject_before(own, finite, depth, says) } else { None };
            if let Some((subject, apposition)) = earlier {
                (scope.subject, scope.apposition) = (Some(subject), apposition);
            } else if let Some((subject, apposition)) = self
                .subject_within(&mut rest, finite, own)
                .or_else(|| self.subject_within(&mut shared.clone(), finite, own))
            {
                (scope.subject, scope.apposition) = (Some(subject), apposition);
            } else if opens.is_none() {
                let earlier = self.subject_before(own, finite, depth, false);
                (scope.subject, scope.apposition) =
                    earlier.map_or((None, None), |(subject, apposition)| (Some(subject), apposition));
            }
        }
        if start == finite && scope.subject.as_ref().is_some_and(|subject| finite < subject.start) {
            front = self.parted_front(own, finite);
        }
        front.retain(|phrase| !self.points(phrase));
        // "In Rom wird gestreikt", "Dem Mann wird vorgeworfen": nobody does it, so what stands in front stays there.
        let opener = front.iter().find(|phrase| !matches!(phrase.kind, Kind::Time | Kind::Adverb));
        if scope.subject.is_none()
            && let Some(opener) = opener
        {
            let end = front.iter().rfind(|phrase| !matches!(phrase.kind, Kind::Time | Kind::Adverb));
            scope.subject = Some(opener.words.start..end.unwrap_or(opener).words.end);
            front.clear();
        }
        tie(self.tokens, &mut rest, self.is_passive(&scope));
        scope.told = put_together(front, rest);
        if let Some((at, content)) = self.content(own, words, finite, &scope) {
            scope.said = self.said(at, content.clone(), depth);
            scope.content = Some(content);
        }
        scope
    }

    /// Whether a phrase is "es".
    fn points(&self, phrase: &Phrase) -> bool {
        phrase.kind == Kind::Pronoun && self.token_is(phrase.words.start, Class::POINTER)
    }

    /// Whether a clause tells what is done to its subject.
    fn is_passive(&self, scope: &Scope) -> bool {
        let closing = scope.closing.clone().unwrap_or_default();
        let participle = |at: usize| {
            self.tokens.get(at).and_then(Token::verb).is_some_and(|verb| verb.form.is_participle())
        };
        let finite = scope.predicate.start;
        let helped = self.token_is(finite, Class::AUXILIARY) && !self.token_is(finite, Class::HAVING);
        helped && closing.into_iter().any(participle)
    }

    /// Whether the verbs of a clause say something.
    fn says(&self, finite: usize, closing: Option<Range<usize>>) -> bool {
        let verbs = closing.into_iter().flatten().chain([finite]);
        verbs.filter_map(|at| self.tokens.get(at)?.verb()).any(|verb| verb.says)
    }
}

/// Whether a word can be the finite verb of a clause.
fn is_finite(token: &Token<'_>) -> bool {
    matches!(token.role, Role::Auxiliary) && !token.class.is(Class::PREFIX)
        || token.verb().is_some_and(|verb| verb.form.is_finite())
        || token.is(Class::FUTURE.or(Class::MODAL))
}
