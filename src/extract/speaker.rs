//! Who says what a sentence states: "the port was closed, the minister said", "according to the envoy Jane Roe".

use std::ops::Range;

use super::attach::Attachment;
use super::class::Class;
use super::clause::segment_of;
use super::extractor::{Extractor, Parsed};
use super::field::noun_phrase;
use super::scope::{self, Scope};
use super::token::Token;
use super::{attribution, naming};
use crate::language::Language;

/// How many segments away from the happening somebody says it, and how many words "according to".
const REACH: usize = 8;
const WORDS: usize = 60;

impl Extractor<'_> {
    /// Who says that a happening came about, where the sentence gives somebody for it; nothing where the happening itself is
    /// that somebody says something.
    pub(super) fn speaker_of(
        &self,
        parsed: &Parsed<'_>,
        found: Attachment,
        before: Range<usize>,
    ) -> Option<String> {
        let (tokens, segments, vocabulary) = (&parsed.tokens, parsed.segments(), parsed.vocabulary);
        let says = |at: usize| tokens.get(at).and_then(Token::verb).is_some_and(|verb| verb.says);
        if says(found.trigger) {
            return None;
        }
        let own = segment_of(segments, found.trigger)?;
        let near = segments.get(own.saturating_sub(REACH)..segments.len().min(own + REACH + 1))?;
        let mut verbs = near.iter().filter_map(|segment| segment.finite).filter(|verb| says(*verb));
        let source = || {
            let mut near = found.trigger.saturating_sub(WORDS)..found.trigger + WORDS;
            let word = near.find(|at| tokens.get(*at).is_some_and(|token| token.class.is(Class::SOURCE)))?;
            attribution::scope_of(tokens, segments, word)
        };
        let scope = verbs.find_map(|verb| spoken(parsed, verb, found.trigger)).or_else(source)?;
        if let Some(person) = self.stands_for(parsed, &scope, before) {
            return Some(person.text);
        }
        let is_somebody = |words: &Range<usize>| {
            let mut words = tokens.get(words.clone()).into_iter().flatten();
            words.any(|token| token.is_nominal() && !token.class.is(Class::PRONOUN))
        };
        let speaker = naming::shortly(tokens, scope.subject.filter(is_somebody)?, vocabulary);
        Some(speaker).filter(|speaker| !speaker.is_empty())
    }
}

/// Who says what, by a verb of saying, where that holds a happening.
fn spoken(parsed: &Parsed<'_>, verb: usize, happening: usize) -> Option<Scope> {
    let (tokens, segments, vocabulary) = (&parsed.tokens, parsed.segments(), parsed.vocabulary);
    let holds = |said: Range<usize>| said.contains(&happening);
    let scope = || scope::of_verb(tokens, segments, verb, verb, vocabulary.language);
    if vocabulary.language == Language::German {
        // "Die Brücke sei gesperrt, sagte die Sprecherin", "wie die Polizei mitteilt": a comma parts the two.
        let own = segment_of(segments, verb)?;
        let mut beside = own.checked_sub(1).into_iter().chain([own + 1]).filter_map(|at| segments.get(at));
        let held = beside.find(|said| holds(said.tokens.clone()))?;
        let scope = scope();
        let whole = segments.get(own)?.tokens.clone();
        let phrase = |at: usize| Some(at..noun_phrase(tokens, at, whole.end)).filter(|who| !who.is_empty());
        let within = || phrase(verb + 1).or_else(|| phrase(whole.start + 1).filter(|who| who.end <= verb));
        let apart = |who: &Range<usize>| !holds(who.clone()) && !held.tokens.contains(&who.start);
        let subject = scope.subject.clone().filter(apart).or_else(within);
        return Some(Scope { subject, ..scope });
    }
    let scope = scope();
    let told = scope.content.clone().is_some_and(holds) || holds(verb + 1..scope.predicate.end);
    told.then_some(scope)
}
