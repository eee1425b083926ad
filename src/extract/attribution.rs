//! Who a sentence has it from, where no verb says so: "the league may grow, according to its envoy Jane Roe".

use std::ops::Range;

use super::attach::Attachment;
use super::class::Class;
use super::clause::{Opener, Segment, segment_of};
use super::said::content_before;
use super::scope::Scope;
use super::token::Token;

/// How long the phrase of whoever says it can be, in tokens.
const REACH: usize = 20;

/// That somebody who bears a name says something, where "according to" tells it.
pub(super) fn attributed(tokens: &[Token<'_>], segments: &[Segment]) -> Option<Attachment> {
    let word = tokens.iter().position(|token| token.class.is(Class::SOURCE))?;
    scope_of(tokens, segments, word).map(|_| Attachment { trigger: word, verb: None })
}

/// Who says it and what, by the word that tells so.
pub(super) fn scope_of(tokens: &[Token<'_>], segments: &[Segment], word: usize) -> Option<Scope> {
    tokens.get(word).filter(|word| word.class.is(Class::SOURCE))?;
    let own = segment_of(segments, word)?;
    let who = phrase_after(tokens, word, segments.get(own)?.tokens.end);
    let named = tokens.get(who.clone())?.iter().any(|token| token.role.is_name());
    let said = content_before(segments, own).or_else(|| content_after(segments, own))?;
    named.then(|| Scope {
        subject: Some(who),
        predicate: word..word + 1,
        content: Some(said),
        ..Scope::default()
    })
}

/// The phrase behind "according to".
fn phrase_after(tokens: &[Token<'_>], word: usize, end: usize) -> Range<usize> {
    let preposition = tokens.get(word + 1).is_some_and(|next| next.is(Class::PREPOSITION));
    let start = word + 1 + usize::from(preposition);
    start..end.min(start + REACH).max(start)
}

/// What is said, behind "According to Jane Roe, the league may grow".
fn content_after(segments: &[Segment], own: usize) -> Option<Range<usize>> {
    let next = segments.get(own + 1)?;
    (next.opener == Opener::Comma && next.finite.is_some()).then(|| next.tokens.clone())
}
