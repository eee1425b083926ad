//! The happening behind a report of it: "Six people were hurt, police said on Tuesday".

use super::attach::{Attachment, through_verb};
use super::clause::{Segment, segment_of};
use super::inflection::Form;
use super::scope;
use super::token::Token;
use crate::language::Language;

/// The happening reported before "…, police said Monday", where one is told there as past; else what was found.
pub(super) fn retold(tokens: &[Token<'_>], segments: &[Segment], found: Attachment) -> (Attachment, bool) {
    let retold = || {
        let verb = found.verb.filter(|verb| *verb == found.trigger)?;
        tokens.get(verb)?.verb().filter(|verb| verb.says)?;
        let own = segment_of(segments, verb)?;
        let content = scope::of_verb(tokens, segments, verb, verb, Language::English)
            .content
            .filter(|content| content.start < verb)?;
        let past = segments.get(own.saturating_sub(4)..own)?.iter().rev().find(|segment| {
            segment.tokens.start >= content.start && !segment.opener.depends() && segment.finite.is_some()
        })?;
        let told = past.finite?;
        let happened = tokens.get(told)?.verb()?.form;
        let own_time = tokens.get(content)?.iter().any(|token| token.time().is_some());
        let helped = matches!(happened, Form::Past | Form::Either | Form::Participle);
        let found = through_verb(tokens, past, told)?;
        (helped && !own_time).then_some(found)
    };
    retold().map_or((found, false), |found| (found, true))
}
