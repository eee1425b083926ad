//! What a time expression dates besides the happening that it is tied to.

use super::attach::{Attachment, through_verb};
use super::class::Class;
use super::clause::{Opener, Segment, segment_of};
use super::inflection::Form;
use super::token::Token;

/// How far back the verb of "promised …, in principle, at the April summit" is sought, in tokens and in segments.
const REACH: usize = 24;
const SEGMENTS: usize = 3;

/// The other happenings that a time expression dates: what was done at the happening that `found` names, and what a
/// clause right after it tells, as in "until May 2022, when the war broke out".
pub(super) fn companions(
    tokens: &[Token<'_>],
    segments: &[Segment],
    time: usize,
    found: Option<Attachment>,
) -> Vec<Attachment> {
    let told =
        found.filter(|found| found.verb.is_none()).and_then(|found| told_at(tokens, segments, found.trigger));
    let clause = clause_after(tokens, segments, time);
    let mut companions: Vec<Attachment> = told.into_iter().chain(clause).collect();
    companions.retain(|one| found.is_none_or(|found| found.trigger != one.trigger));
    companions
}

/// What was done at a happening: "opened the door at the April 2008 summit" tells of the opening as well.
fn told_at(tokens: &[Token<'_>], segments: &[Segment], noun: usize) -> Option<Attachment> {
    let phrase = (noun.saturating_sub(8)..noun).rev().find(|at| {
        tokens.get(*at).is_none_or(|token| {
            !token.is_nominal()
                && token.time().is_none()
                && !token.is(Class::DETERMINER.or(Class::POSSESSIVE))
        })
    })?;
    tokens.get(phrase).filter(|opener| opener.class.is(Class::DURING))?;
    let own = segment_of(segments, noun)?;
    let from = own.saturating_sub(SEGMENTS);
    let earlier = segments.get(from..=own)?;
    // Only what is put in between commas, without a verb, may part the two.
    let at = earlier.iter().rposition(|segment| {
        segment.opener != Opener::Comma
            || tokens
                .get(segment.tokens.clone())
                .is_some_and(|words| words.iter().any(|one| one.verb().is_some()))
    })?;
    let segment = earlier.get(at)?;
    let start = segment.tokens.start.max(phrase.saturating_sub(REACH));
    let end = segment.tokens.end.min(phrase);
    let verb = (start..end).rev().find(|at| tokens.get(*at).is_some_and(|token| token.verb().is_some()))?;
    let told = tokens.get(verb)?.verb()?;
    let dated = tokens.get(verb..phrase)?.iter().any(|token| token.time().is_some());
    let past = matches!(told.form, Form::Past | Form::Either | Form::Participle) && !told.state;
    // "opened at the summit" says nothing, "opened the door at the summit" does.
    let empty = told.light && !tokens.get(verb..phrase)?.iter().any(Token::is_nominal);
    if !past || dated || empty {
        return None;
    }
    through_verb(tokens, segment, verb)
}

/// What "when" right after the expression tells.
fn clause_after(tokens: &[Token<'_>], segments: &[Segment], time: usize) -> Option<Attachment> {
    let own = segment_of(segments, time)?;
    let next = segments.get(own + 1)?;
    let opens = tokens.get(next.tokens.start).is_some_and(|opener| opener.class.is(Class::WHEN));
    let adjacent = segments.get(own)?.tokens.end == time + 1;
    let verb = next.finite.filter(|_| opens && adjacent && next.opener == Opener::Subordinator)?;
    through_verb(tokens, next, verb)
}
