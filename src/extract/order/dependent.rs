//! German clauses that depend on another one, or have no finite verb: the verb comes to its place.

use std::ops::Range;

use super::bracket::{closing, tie};
use super::{DEPTH, REACH, Reading, SEGMENTS};
use crate::extract::class::Class;
use crate::extract::clause::Opener;
use crate::extract::field::{Kind, Phrase, is_verbal};
use crate::extract::nominative;
use crate::extract::scope::Scope;
use crate::extract::subject::skip_openers;
use crate::extract::token::Token;

impl Reading<'_, '_> {
    /// "als der Präsident die Stadt besuchte", "die Brücke, die im März eröffnet wurde": the verb comes to its place.
    pub(super) fn verb_last(&self, own: usize, words: Range<usize>, finite: usize, depth: usize) -> Scope {
        let start = words
            .clone()
            .find(|at| {
                self.tokens.get(*at).is_some_and(|token| {
                    !token.is(Class::CONJUNCTION.or(Class::FILLER)) || token.is(Class::SUBORDINATOR)
                })
            })
            .unwrap_or(words.start);
        let subordinate = self.token_is(start, Class::SUBORDINATOR.or(Class::THAT));
        let says = self.tokens.get(finite).and_then(Token::verb).is_some_and(|verb| verb.says);
        // "…, wie die Bank mitteilte" tells of what the bank said.
        if subordinate
            && says
            && !self.token_is(start, Class::THAT)
            && depth < DEPTH
            && let Some((main, verb)) = self.main_clause(own)
        {
            return self.clause(main, verb, depth + 1);
        }
        if self.segments.get(own).is_some_and(|own| own.opener == Opener::Joint)
            && !subordinate
            && depth < DEPTH
            && let Some(before) = own.checked_sub(1)
            && let Some(verb) = self.segments.get(before).and_then(|before| before.finite)
        {
            let Scope { subject, apposition, .. } = self.clause(before, verb, depth + 1);
            let mut told = self.phrases(start..finite);
            let closing = Some(closing(&mut told));
            return Scope {
                subject,
                apposition,
                predicate: finite..finite + 1,
                told,
                closing,
                ..Scope::default()
            };
        }
        let pronoun =
            self.relative_pronoun(start).filter(|at| !subordinate && !self.token_is(*at, Class::ASKING));
        let mut rest = self.phrases(pronoun.unwrap_or(start) + 1..finite);
        let closing = closing(&mut rest);
        let told = Scope { predicate: finite..finite + 1, closing: Some(closing), ..Scope::default() };
        let fits = |phrase: &Phrase| nominative::can_be_subject(self.tokens, phrase, finite, self.agreement);
        let Some(pronoun) = pronoun else {
            let subject = self.subject_within(&mut rest, finite, own);
            let (subject, apposition) = subject.unzip();
            tie(self.tokens, &mut rest, self.is_passive(&told));
            let mut scope = Scope { subject, apposition: apposition.flatten(), told: rest, ..told };
            if let Some((at, content)) = self.content(own, words, finite, &scope).filter(|(at, _)| *at > own)
            {
                scope.said = self.said(at, content.clone(), depth);
                scope.content = Some(content);
            }
            return scope;
        };
        let of = own.checked_sub(1).and_then(|before| {
            // "Er war es, der die Frage stellte"
            let named = self.headed(before, pronoun).or_else(|| self.antecedent(before));
            let finite = self.segments.get(before)?.finite.filter(|_| depth < DEPTH);
            named.or_else(|| self.clause(before, finite?, depth + 1).subject)
        });
        let led = pronoun > start;
        let owns = self.token_is(pronoun, Class::WHOSE);
        let oblique = self.token_is(pronoun, Class::OBLIQUE) || led || owns;
        // "das Werk, das der Rat eröffnete": who did it stands right behind the pronoun.
        let inside = rest.first().is_some_and(|first| {
            let opener = self.tokens.get(first.words.start);
            let shown = opener.is_some_and(|opener| {
                let one = opener.is_one_of(self.agreement.one);
                one && opener.class.is(Class::DEFINITE)
                    || first.kind == Kind::Pronoun
                    || opener.role.is_name()
            });
            fits(first) && shown
        });
        if !oblique && !inside && of.is_some() {
            return Scope { subject: of, told: rest, ..told };
        }
        let Some((subject, apposition)) = self.subject_within(&mut rest, finite, own) else {
            return Scope { subject: of, told: rest, ..told };
        };
        if let Some(of) = of.filter(|_| !led && !owns) {
            rest.insert(0, Phrase { words: of, kind: Kind::Noun });
        }
        Scope { subject: Some(subject), apposition, told: rest, ..told }
    }

    /// The phrase whose article is the relative pronoun too, with what stands behind it, where that ends with a bare noun: "das Gesetz
    /// gegen Lärm, das".
    fn headed(&self, before: usize, pronoun: usize) -> Option<Range<usize>> {
        let words = self.segments.get(before)?.tokens.clone();
        let phrases = self.phrases(words.end.saturating_sub(REACH).max(words.start)..words.end);
        let led = phrases.iter().rev().take_while(|phrase| phrase.kind == Kind::Led).count();
        let (head, behind) = phrases.split_at_checked(phrases.len() - led)?;
        let (head, last) = (head.last().filter(|head| head.kind == Kind::Noun)?, behind.last()?);
        let article = self.tokens.get(head.words.start)?;
        let agrees = article.is(Class::DETERMINER) && article.lower == self.tokens.get(pronoun)?.lower;
        let of_person = article.is_one_of(self.agreement.he) || article.is_one_of(self.agreement.she);
        let bare = self.tokens.get(last.words.clone())?.iter().all(|word| {
            let shown = Class::DETERMINER.or(Class::POSSESSIVE).or(Class::ARTICLED);
            !(word.class.is(shown) || of_person && word.role.is_name())
        });
        (agrees && bare).then_some(head.words.start..last.words.end)
    }

    /// What a relative clause says something of, before the verbs that may stand in between.
    pub(super) fn antecedent(&self, before: usize) -> Option<Range<usize>> {
        let words = self.segments.get(before)?.tokens.clone();
        let verbal = words.clone().rev().take_while(|at| is_verbal(self.tokens, *at)).count();
        let last =
            self.phrases(words.start.max((words.end - verbal).saturating_sub(REACH))..words.end - verbal);
        let last = last.into_iter().next_back()?;
        match last.kind {
            Kind::Noun => Some(last.words),
            Kind::Led => {
                let plain = |at: &usize| !self.tokens.get(*at).is_some_and(|one| one.is(Class::PREPOSITION));
                Some(last.words.clone().find(plain)?..last.words.end)
            }
            _ => None,
        }
    }

    /// The main clause beside a clause that depends on it: the nearest before it, else the next.
    pub(super) fn main_clause(&self, own: usize) -> Option<(usize, usize)> {
        let main = |at: &usize| {
            let segment = self.segments.get(*at)?;
            let finite = self.first_finite(segment.tokens.clone())?;
            (!self.depends(*at) && segment.opener != Opener::Bracket).then_some((*at, finite))
        };
        let before = (own.saturating_sub(SEGMENTS)..own).rev().find_map(|at| main(&at));
        before.or_else(|| (own + 1..self.segments.len()).take(SEGMENTS).find_map(|at| main(&at)))
    }

    /// A clause without a finite verb: an infinitive tells what the clause above it does, a participle what is said of the
    /// phrase before it, and what stands behind a clause put in goes on with the one before that.
    pub(super) fn without_finite(&self, own: usize, words: Range<usize>, verb: usize, depth: usize) -> Scope {
        let infinitive = words.clone().any(|at| self.is_infinitive(at));
        let main = self.main_clause(own).filter(|_| depth < DEPTH);
        if infinitive && let Some((main, finite)) = main {
            let scope = self.clause(main, finite, depth + 1);
            if scope.content.is_some() {
                return scope;
            }
            let said = self.said(own, words.clone(), depth);
            return Scope { content: Some(words), said, ..scope };
        }
        if let Some((main, finite)) = main.filter(|(main, _)| *main < own) {
            let scope = self.clause(main, verb.min(finite), depth + 1);
            if scope.closing.as_ref().is_some_and(|closing| closing.contains(&verb)) {
                return scope;
            }
        }
        let start = skip_openers(self.tokens, words.clone());
        let participle =
            self.tokens.get(verb).and_then(Token::verb).is_some_and(|verb| verb.form.is_participle());
        let comma = self.segments.get(own).is_some_and(|own| own.opener == Opener::Comma);
        let of =
            own.checked_sub(1).filter(|_| participle && comma).and_then(|before| self.antecedent(before));
        let mut told = self.phrases(start..words.end);
        let closing = closing(&mut told);
        if closing.is_empty() || of.is_none() {
            return Scope { predicate: start..words.end, ..Scope::default() };
        }
        Scope { subject: of, predicate: start..start, told, closing: Some(closing), ..Scope::default() }
    }
}
