//! Which words of a sentence tell a happening: its subject, its predicate, or its noun phrase.

use std::ops::Range;

use super::attach::Attachment;
use super::class::Class;
use super::clause::{Segment, segment_of};
use super::field::Phrase;
use super::predicate::{bare, group_start, predicate_end};
use super::said::{
    content_after, content_before, content_quoted, inverted, only_addressed, said_after_phrase,
};
use super::subject::{antecedent, subject};
use super::token::{Role, Token};
use super::{order, phrase};
use crate::language::Language;

/// The words that tell one happening, as ranges of tokens.
#[derive(Debug, Clone, Default)]
pub(super) struct Scope {
    /// Who; nothing where a noun phrase tells it, or nobody is named.
    pub subject: Option<Range<usize>>,
    /// A bare name right after the subject that says who that is: "the ambassador, Jane Roe, said".
    pub apposition: Option<Range<usize>>,
    /// From the first word of the verb to the end of the clause, or the noun phrase.
    pub predicate: Range<usize>,
    /// What was said, where it does not follow the verb of saying, or what else is told of the noun.
    pub content: Option<Range<usize>>,
    /// The phrases between the verbs of a German clause, in the order they are told; its predicate is the finite verb.
    pub told: Vec<Phrase>,
    /// The content of a German clause as a clause of its own.
    pub said: Option<Box<Scope>>,
    /// The verb or prefix that closes a German clause: "kündigte … an", "hat … gewonnen".
    pub closing: Option<Range<usize>>,
    /// The subject is whose it is: "the meeting the presidents had in Warsaw".
    pub owned: bool,
}

impl Scope {
    /// The same with no part longer than any title or clause: of the subject the end stays, of the rest the start.
    pub(super) fn clipped(self) -> Self {
        let start = |range: Range<usize>| range.start..range.end.min(range.start + REACH);
        let end = |range: Range<usize>| range.start.max(range.end.saturating_sub(REACH))..range.end;
        Self {
            subject: self.subject.map(end),
            apposition: self.apposition.map(start),
            predicate: start(self.predicate),
            content: self.content.map(start),
            told: self.told.into_iter().take(REACH).collect(),
            said: self.said,
            closing: self.closing.map(end),
            owned: self.owned,
        }
    }

    /// The same for one part of a predicate that tells several things.
    pub(super) fn narrowed(self, part: Range<usize>, found: Attachment) -> Self {
        let verb = found.verb.unwrap_or(found.trigger);
        if self.closing.is_some() {
            let told = self.told.into_iter().filter(|phrase| part.contains(&phrase.words.start)).collect();
            return Self { told, content: None, said: None, ..self };
        }
        if part.start == verb + 1 {
            let end = part.end.max(found.trigger + 1);
            return Self { predicate: self.predicate.start.min(verb)..end, content: None, ..self };
        }
        let head = if found.trigger < part.start { found.trigger.max(verb) } else { verb };
        Self { predicate: self.predicate.start.min(verb)..head + 1, content: Some(part), ..self }
    }

    /// Whether its subject only points to what follows: "there was a strike", "es kam zu einem Streik".
    pub(super) fn only_points(&self, tokens: &[Token<'_>]) -> bool {
        let subject = self.subject.clone().and_then(|subject| tokens.get(subject)).unwrap_or_default();
        matches!(subject, [pronoun] if pronoun.class.is(Class::POINTER))
    }

    /// Whether it holds what is said, and not only that something is.
    pub(super) fn tells_more_than(&self, tokens: &[Token<'_>], verb: usize) -> bool {
        self.content.is_some() || !self.told.is_empty() || !bare(tokens, verb + 1..self.predicate.end)
    }

    /// How many tokens it has.
    pub(super) fn length(&self) -> usize {
        self.parts().map(|part| part.len()).sum()
    }

    /// The tokens of its parts, in the order they are told.
    pub(super) fn parts(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let who = [self.subject.clone(), self.apposition.clone(), Some(self.predicate.clone())];
        let told = self.told.iter().map(|phrase| Some(phrase.words.clone()));
        let rest = [self.content.clone(), self.closing.clone()];
        who.into_iter().chain(told).chain(rest).flatten()
    }
}

/// How far a clause is followed to either side, in tokens and in segments.
pub(super) const REACH: usize = 60;
pub(super) const SEGMENTS: usize = 12;

/// The scope of a happening that a verb tells; its trigger may be a noun of the same clause.
pub(super) fn of_verb(
    tokens: &[Token<'_>],
    segments: &[Segment],
    verb: usize,
    trigger: usize,
    language: Language,
) -> Scope {
    let Some(own) = segment_of(segments, verb) else {
        return Scope { predicate: verb..verb + 1, ..Scope::default() };
    };
    if language == Language::German {
        return order::of_clause(tokens, segments, own, verb, &language.happenings().agreement);
    }
    if let Some(scope) = inverted(tokens, segments, own, verb) {
        return scope;
    }
    let first = group_start(tokens, segments, own, verb);
    let end = predicate_end(tokens, segments, own, verb);
    if let Some(owner) = owner(tokens, trigger, first) {
        let content = Some(verb + 1..end);
        return Scope {
            subject: Some(owner),
            predicate: trigger..trigger + 1,
            content,
            owned: true,
            ..Scope::default()
        };
    }
    let (mut subject, mut apposition) = subject(tokens, segments, own, first, 0);
    if let Some(owner) = owner_before(tokens, segments, own, subject.clone()) {
        let predicate = subject.map_or(first, |subject| subject.start + 1)..end;
        return Scope { subject: Some(owner), predicate, owned: true, ..Scope::default() };
    }
    if subject.clone().is_some_and(|subject| stands_for_thing(tokens, subject))
        && let Some(earlier) = main_subject(tokens, segments, own, verb)
    {
        (subject, apposition) = (Some(earlier), None);
    }
    if let Some(earlier) = subject_of_same_segment(tokens, segments, own, &subject) {
        (subject, apposition) = (Some(earlier), None);
    }
    let mut scope = Scope { subject, apposition, predicate: first..end, ..Scope::default() };
    if let Some((that, said)) = said_after_phrase(tokens, segments, own, verb) {
        return Scope { predicate: first..that + 1, content: Some(said), ..scope };
    }
    if tokens.get(verb).and_then(Token::verb).is_some_and(|verb| verb.says) {
        if bare(tokens, verb + 1..end) {
            scope.content = content_after(segments, own).or_else(|| content_before(segments, own));
        } else if only_addressed(tokens, verb, end) {
            scope.content = content_before(segments, own).or_else(|| content_quoted(segments, own, end));
        }
    }
    scope
}

/// Whom a pronoun stands for behind a verb of its own segment: "police knew they were looking for a man".
fn subject_of_same_segment(
    tokens: &[Token<'_>],
    segments: &[Segment],
    own: usize,
    pronoun: &Option<Range<usize>>,
) -> Option<Range<usize>> {
    let pronoun = pronoun.clone().filter(|pronoun| pronoun.len() == 1)?;
    let stands = tokens.get(pronoun.start)?.class.is(Class::PERSONAL.or(Class::THING).or(Class::THEY));
    let finite = segments.get(own)?.finite.filter(|finite| stands && *finite < pronoun.start)?;
    let (who, _) = subject(tokens, segments, own, group_start(tokens, segments, own, finite), 1);
    let named = |who: &Range<usize>| {
        tokens.get(who.clone()).is_some_and(|words| words.iter().any(|word| !word.class.is(Class::PRONOUN)))
    };
    who.filter(named)
}

/// Whether a subject is only a pronoun for things and bodies.
fn stands_for_thing(tokens: &[Token<'_>], subject: Range<usize>) -> bool {
    let words = tokens.get(subject).unwrap_or_default();
    words.len() == 1 && words.iter().all(|token| token.class.is(Class::THING.or(Class::THEY)))
}

/// The subject of the first clause of the sentence, which a pronoun later in it mostly stands for.
fn main_subject(tokens: &[Token<'_>], segments: &[Segment], own: usize, verb: usize) -> Option<Range<usize>> {
    let mut earlier =
        segments.iter().enumerate().skip(own.saturating_sub(SEGMENTS)).take_while(|(at, _)| *at < own);
    let (at, finite) = earlier
        .find_map(|(at, segment)| Some((at, segment.finite.filter(|_| !segment.opener.depends())?)))?;
    let (subject, _) = subject(tokens, segments, at, group_start(tokens, segments, at, finite), 1);
    let plural = tokens.get(group_start(tokens, segments, own, verb).checked_sub(1)?)?.class.is(Class::THEY);
    let many = |subject: &Range<usize>| {
        tokens
            .get(subject.clone())
            .unwrap_or_default()
            .iter()
            .any(|token| token.is(Class::CONJUNCTION) || token.is_nominal() && token.lower.ends_with('s'))
    };
    subject.filter(|subject| !stands_for_thing(tokens, subject.clone()) && (!plural || many(subject)))
}

/// Who had the meeting of "the meeting the presidents had in Warsaw".
fn owner(tokens: &[Token<'_>], noun: usize, verbs: usize) -> Option<Range<usize>> {
    tokens.get(noun)?.noun()?;
    let opener = tokens.get(noun + 1).is_some_and(|token| token.is(Class::RELATIVE));
    let from = noun + 1 + usize::from(opener);
    let between = tokens.get(from..verbs).filter(|between| !between.is_empty())?;
    let had = tokens.get(verbs)?.class.is(Class::HAVING);
    let phrase = between.iter().all(|token| {
        token.is_nominal() || token.is(Class::DETERMINER.or(Class::POSSESSIVE).or(Class::CONJUNCTION))
    });
    (had && phrase).then_some(from..verbs)
}

/// Whose the subject of "the secretary, whose term ends" is.
fn owner_before(
    tokens: &[Token<'_>],
    segments: &[Segment],
    own: usize,
    subject: Option<Range<usize>>,
) -> Option<Range<usize>> {
    let whose = tokens.get(subject?.start)?.class.is(Class::WHOSE);
    let before = segments.get(own.checked_sub(1)?)?;
    antecedent(tokens, before.tokens.clone(), true).filter(|_| whose)
}

/// Whether a segment is a bare name that says who somebody is.
pub(super) fn is_apposition(tokens: &[Token<'_>], segment: &Segment) -> bool {
    let words = tokens.get(segment.tokens.clone()).unwrap_or_default();
    words.len() <= 5
        && words.iter().all(|token| matches!(token.role, Role::Name) || token.class.is(Class::OFFICE))
}

/// The scope of a happening that a noun tells: its phrase.
pub(super) fn of_noun(tokens: &[Token<'_>], noun: usize) -> Scope {
    Scope { predicate: phrase::around(tokens, noun), ..Scope::default() }
}
